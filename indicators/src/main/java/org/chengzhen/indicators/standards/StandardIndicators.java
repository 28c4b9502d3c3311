package org.chengzhen.indicators.standards;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of standards and reference data: entries S01 and following, each group built when one of it is first asked for. */
public final class StandardIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("S19 S20 S21", () -> GoalStandards.entries()),
            EntryGroup.of("S01 S04 S05 S06", () -> PopulationStandards.entries()),
            EntryGroup.of("S02 S03 S07 S08 S09 S10 S11 S12 S13", () -> ReferenceFacts.entries()),
            EntryGroup.of("S14 S15 S16 S17 S18", () -> SettlementStandards.entries()));

    private StandardIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
