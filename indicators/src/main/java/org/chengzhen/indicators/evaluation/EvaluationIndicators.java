package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import org.chengzhen.indicators.frame.EntryGroup;

/** The door to the indicators of evaluation: entries M01 and following, each group built when one of it is first asked for. */
public final class EvaluationIndicators {
    /** A class of entries a line. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<EntryGroup> GROUPS = ImmutableList.of(
            EntryGroup.of("M13 M14 M15 M16", () -> CouplingEntries.entries()),
            EntryGroup.of("M34", () -> DataCheckEntries.entries()),
            EntryGroup.of("M53 M54 M55 M56 M57", () -> DistributionEntries.entries()),
            EntryGroup.of("M17 M18 M19 M20", () -> EfficiencyEntries.entries()),
            EntryGroup.of("M37 M38 M39 M40 M41", () -> EfficiencyMethodEntries.entries()),
            EntryGroup.of("M42 M43", () -> CompositeMethodEntries.entries()),
            EntryGroup.of("M58 M59", () -> IndustryMethodEntries.entries()),
            EntryGroup.of("M69 M70 M71 M72 M73", () -> ArrayMethodEntries.entries()),
            EntryGroup.of("M01 M12", () -> NormalizationEntries.entries()),
            EntryGroup.of("M64 M65 M66 M67", () -> PanelMethodEntries.entries()),
            EntryGroup.of("M07 M08 M09 M10 M11 M33", () -> RankingEntries.entries()),
            EntryGroup.of("M60 M61 M62 M63", () -> SeriesMethodEntries.entries()),
            EntryGroup.of("M27 M28 M29 M31 M32 M35", () -> StatisticsEntries.entries()),
            EntryGroup.of("M21 M22 M23 M24 M25 M26 M30 M36", () -> TrendMethodEntries.entries()),
            EntryGroup.of("M02 M03 M04 M05 M06", () -> WeightEntries.entries()));

    private EvaluationIndicators() {}

    /**
     * The indicators in groups.
     *
     * @return a group for each subject of the theme
     */
    public static ImmutableList<EntryGroup> groups() {
        return GROUPS;
    }
}
