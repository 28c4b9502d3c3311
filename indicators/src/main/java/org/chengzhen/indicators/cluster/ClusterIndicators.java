package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of city clusters and metropolitan areas: entries B01 and following, each group built when one of it is first asked for. */
public final class ClusterIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("B01 B02 B03 B04 B05 B06", () -> CitySizeEntries.entries()),
            EntryGroup.of("B24 B25 B26 B27 B28 B32 B33 B34", () -> ConvergenceEntries.entries()),
            EntryGroup.of("B53 B54 B55 B56 B59 B61 B62 B63", () -> FactorEntries.entries()),
            EntryGroup.of("B23 B29 B30 B31", () -> GapEntries.entries()),
            EntryGroup.of("B10 B11 B12 B13 B14 B57 B58 B64 B65", () -> InteractionEntries.entries()),
            EntryGroup.of("B07 B08 B09 B15 B16 B17 B18 B19 B20 B21 B22", () -> NetworkEntries.entries()),
            EntryGroup.of("B49 B50 B51 B52", () -> ShiftShareEntries.entries()),
            EntryGroup.of("B66 B67 B68 B69 B70 B71 B72 B73", () -> SpatialMethodEntries.entries()),
            EntryGroup.of("B35 B36 B37 B38 B39 B40 B41 B42", () -> SpatialPatternEntries.entries()),
            EntryGroup.of("B43 B44 B45 B46 B47 B48 B60", () -> StructureEntries.entries()),
            EntryGroup.of("B80 B84", () -> RelationEntries.entries()),
            EntryGroup.of("B81 B82 B83 B85 B86", () -> NetworkMethodEntries.entries()));

    private ClusterIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
