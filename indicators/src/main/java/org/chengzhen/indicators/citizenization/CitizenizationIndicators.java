package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of citizenization: entries A01 and following, each group built when one of it is first asked for. */
public final class CitizenizationIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("A09 A10 A11 A12 A20 A30 A31", () -> ConsumptionEntries.entries()),
            EntryGroup.of("A21 A28 A29", () -> HousingEntries.entries()),
            EntryGroup.of("A13 A14 A26 A27 A32", () -> InfrastructureEntries.entries()),
            EntryGroup.of("A01 A02 A07", () -> MigrantStocks.entries()),
            EntryGroup.of("A03 A04 A19 A22 A23", () -> MigrantStructure.entries()),
            EntryGroup.of("A05 A06 A08", () -> PublicServiceEntries.entries()),
            EntryGroup.of("A15 A16 A17 A18 A24 A25 A33", () -> UrbanPathEntries.entries()));

    private CitizenizationIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
