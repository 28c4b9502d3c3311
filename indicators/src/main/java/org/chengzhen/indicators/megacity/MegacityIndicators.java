package org.chengzhen.indicators.megacity;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of megacities: entries C01 and following, each group built when one of it is first asked for. */
public final class MegacityIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("C01 C02 C03 C04 C05 C06 C29", () -> ConcentrationEntries.entries()),
            EntryGroup.of("C12 C13 C14 C15 C26", () -> CoreFunctionEntries.entries()),
            EntryGroup.of("C07 C08 C09 C10 C27 C28 C31", () -> GrowthEntries.entries()),
            EntryGroup.of("C11 C16 C17 C25 C30", () -> LiveabilityEntries.entries()),
            EntryGroup.of("C18 C19 C20 C21 C22 C23 C24", () -> SafetyEntries.entries()));

    private MegacityIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
