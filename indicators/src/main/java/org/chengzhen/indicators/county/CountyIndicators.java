package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of counties: entries D01 and following, each group built when one of it is first asked for. */
public final class CountyIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("D05 D06 D07 D08 D09", () -> CountyCapacity.entries()),
            EntryGroup.of("D16 D17 D18 D19", () -> CountyChains.entries()),
            EntryGroup.of("D04 D10 D22 D23", () -> CountyFunctions.entries()),
            EntryGroup.of("D11 D12 D13 D14 D15 D20 D21", () -> CountyIndustry.entries()),
            EntryGroup.of("D01 D02 D03 D24 D25", () -> CountyPopulation.entries()));

    private CountyIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
