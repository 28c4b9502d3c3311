package org.chengzhen.indicators.catalogue;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chengzhen.indicators.citizenization.ConsumptionEntries;
import org.chengzhen.indicators.citizenization.HousingEntries;
import org.chengzhen.indicators.citizenization.InfrastructureEntries;
import org.chengzhen.indicators.citizenization.MigrantStocks;
import org.chengzhen.indicators.citizenization.MigrantStructure;
import org.chengzhen.indicators.citizenization.PublicServiceEntries;
import org.chengzhen.indicators.citizenization.UrbanPathEntries;
import org.chengzhen.indicators.cluster.CitySizeEntries;
import org.chengzhen.indicators.cluster.ConvergenceEntries;
import org.chengzhen.indicators.cluster.FactorEntries;
import org.chengzhen.indicators.cluster.GapEntries;
import org.chengzhen.indicators.cluster.InteractionEntries;
import org.chengzhen.indicators.cluster.NetworkEntries;
import org.chengzhen.indicators.cluster.NetworkMethodEntries;
import org.chengzhen.indicators.cluster.ShiftShareEntries;
import org.chengzhen.indicators.cluster.SpatialMethodEntries;
import org.chengzhen.indicators.cluster.SpatialPatternEntries;
import org.chengzhen.indicators.cluster.StructureEntries;
import org.chengzhen.indicators.county.CountyCapacity;
import org.chengzhen.indicators.county.CountyChains;
import org.chengzhen.indicators.county.CountyFunctions;
import org.chengzhen.indicators.county.CountyIndustry;
import org.chengzhen.indicators.county.CountyPopulation;
import org.chengzhen.indicators.evaluation.CompositeMethodEntries;
import org.chengzhen.indicators.evaluation.CouplingEntries;
import org.chengzhen.indicators.evaluation.DataCheckEntries;
import org.chengzhen.indicators.evaluation.DistributionEntries;
import org.chengzhen.indicators.evaluation.EfficiencyEntries;
import org.chengzhen.indicators.evaluation.EfficiencyMethodEntries;
import org.chengzhen.indicators.evaluation.IndustryMethodEntries;
import org.chengzhen.indicators.evaluation.NormalizationEntries;
import org.chengzhen.indicators.evaluation.PanelMethodEntries;
import org.chengzhen.indicators.evaluation.RankingEntries;
import org.chengzhen.indicators.evaluation.SeriesMethodEntries;
import org.chengzhen.indicators.evaluation.StatisticsEntries;
import org.chengzhen.indicators.evaluation.TrendMethodEntries;
import org.chengzhen.indicators.evaluation.WeightEntries;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.megacity.ConcentrationEntries;
import org.chengzhen.indicators.megacity.CoreFunctionEntries;
import org.chengzhen.indicators.megacity.GrowthEntries;
import org.chengzhen.indicators.megacity.LiveabilityEntries;
import org.chengzhen.indicators.megacity.SafetyEntries;
import org.chengzhen.indicators.standards.GoalStandards;
import org.chengzhen.indicators.standards.PopulationStandards;
import org.chengzhen.indicators.standards.ReferenceFacts;
import org.chengzhen.indicators.standards.SettlementStandards;

/**
 * The classes of entries with the ids of what each holds. An entry, with the others of its class, is built when one of them is first
 * asked for: a study of one indicator does not open the methods of the rest.
 */
final class CatalogueEntries {
    /** A class of entries a line: its ids, and what builds them. A reference to the method would load the class at once; a lambda does not. */
    private static final ImmutableList<Group> GROUPS = ImmutableList.<Group>builder()
            .add(group("S19 S20 S21", () -> GoalStandards.entries()))
            .add(group("S01 S04 S05 S06", () -> PopulationStandards.entries()))
            .add(group("S02 S03 S07 S08 S09 S10 S11 S12 S13", () -> ReferenceFacts.entries()))
            .add(group("S14 S15 S16 S17 S18", () -> SettlementStandards.entries()))
            .add(group("A09 A10 A11 A12 A20 A30 A31", () -> ConsumptionEntries.entries()))
            .add(group("A21 A28 A29", () -> HousingEntries.entries()))
            .add(group("A13 A14 A26 A27 A32", () -> InfrastructureEntries.entries()))
            .add(group("A01 A02 A07", () -> MigrantStocks.entries()))
            .add(group("A03 A04 A19 A22 A23", () -> MigrantStructure.entries()))
            .add(group("A05 A06 A08", () -> PublicServiceEntries.entries()))
            .add(group("A15 A16 A17 A18 A24 A25 A33", () -> UrbanPathEntries.entries()))
            .add(group("B01 B02 B03 B04 B05 B06", () -> CitySizeEntries.entries()))
            .add(group("B24 B25 B26 B27 B28 B32 B33 B34", () -> ConvergenceEntries.entries()))
            .add(group("B53 B54 B55 B56 B59 B61 B62 B63", () -> FactorEntries.entries()))
            .add(group("B23 B29 B30 B31", () -> GapEntries.entries()))
            .add(group("B10 B11 B12 B13 B14 B57 B58 B64 B65", () -> InteractionEntries.entries()))
            .add(group("B07 B08 B09 B15 B16 B17 B18 B19 B20 B21 B22", () -> NetworkEntries.entries()))
            .add(group("B49 B50 B51 B52", () -> ShiftShareEntries.entries()))
            .add(group("B66 B67 B68 B69 B70 B71 B72 B73", () -> SpatialMethodEntries.entries()))
            .add(group("B35 B36 B37 B38 B39 B40 B41 B42", () -> SpatialPatternEntries.entries()))
            .add(group("B43 B44 B45 B46 B47 B48 B60", () -> StructureEntries.entries()))
            .add(group("B81 B82 B83 B85 B86", () -> NetworkMethodEntries.entries()))
            .add(group("C01 C02 C03 C04 C05 C06 C29", () -> ConcentrationEntries.entries()))
            .add(group("C12 C13 C14 C15 C26", () -> CoreFunctionEntries.entries()))
            .add(group("C07 C08 C09 C10 C27 C28 C31", () -> GrowthEntries.entries()))
            .add(group("C11 C16 C17 C25 C30", () -> LiveabilityEntries.entries()))
            .add(group("C18 C19 C20 C21 C22 C23 C24", () -> SafetyEntries.entries()))
            .add(group("D05 D06 D07 D08 D09", () -> CountyCapacity.entries()))
            .add(group("D16 D17 D18 D19", () -> CountyChains.entries()))
            .add(group("D04 D10 D22 D23", () -> CountyFunctions.entries()))
            .add(group("D11 D12 D13 D14 D15 D20 D21", () -> CountyIndustry.entries()))
            .add(group("D01 D02 D03 D24 D25", () -> CountyPopulation.entries()))
            .add(group("M13 M14 M15 M16", () -> CouplingEntries.entries()))
            .add(group("M34", () -> DataCheckEntries.entries()))
            .add(group("M53 M54 M55 M56 M57", () -> DistributionEntries.entries()))
            .add(group("M17 M18 M19 M20", () -> EfficiencyEntries.entries()))
            .add(group("M37 M38 M39 M40 M41", () -> EfficiencyMethodEntries.entries()))
            .add(group("M42 M43", () -> CompositeMethodEntries.entries()))
            .add(group("M58 M59", () -> IndustryMethodEntries.entries()))
            .add(group("M01 M12", () -> NormalizationEntries.entries()))
            .add(group("M64 M65 M66 M67", () -> PanelMethodEntries.entries()))
            .add(group("M07 M08 M09 M10 M11 M33", () -> RankingEntries.entries()))
            .add(group("M60 M61 M62 M63", () -> SeriesMethodEntries.entries()))
            .add(group("M27 M28 M29 M31 M32 M35", () -> StatisticsEntries.entries()))
            .add(group("M21 M22 M23 M24 M25 M26 M30 M36", () -> TrendMethodEntries.entries()))
            .add(group("M02 M03 M04 M05 M06", () -> WeightEntries.entries()))
            .build();

    private static final ImmutableMap<String, Group> BY_ID = GROUPS.stream()
            .flatMap(group -> group.ids.stream().map(id -> Map.entry(id, group)))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CatalogueEntries() {}

    /** Some ids and the supplier of their indicators, called once. */
    record Group(List<String> ids, Supplier<ImmutableMap<String, Indicator>> entries) {}

    /** Built when the whole list is first asked for. */
    private static final class All {
        static final ImmutableList<Indicator> INDICATORS = GROUPS.stream()
                .flatMap(group -> group.entries.get().values().stream())
                .sorted(Comparator.comparing((Indicator i) -> i.entry().theme()).thenComparing(Indicator::id))
                .collect(ImmutableList.toImmutableList());
    }

    private static Group group(String ids, Supplier<ImmutableList<Indicator>> entries) {
        return new Group(
                Splitter.on(' ').splitToList(ids),
                Suppliers.memoize(
                        () -> entries.get().stream().collect(ImmutableMap.toImmutableMap(Indicator::id, i -> i))));
    }

    static ImmutableList<Group> groups() {
        return GROUPS;
    }

    /** All indicators, by theme, then by id. */
    static ImmutableList<Indicator> all() {
        return All.INDICATORS;
    }

    /** The indicator with an id in any case; empty where there is none. */
    static Optional<Indicator> find(String id) {
        String key = id.strip().toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BY_ID.get(key))
                .map(group -> group.entries.get().get(key));
    }
}
