package org.chengzhen.golden;

import java.util.List;
import java.util.Map;

/** The adapters of all themes. */
final class AdapterRegistry {
    static final List<Map<String, Adapter>> ALL = List.of(
            CitizenizationAdapters.ALL,
            CitySizeAdapters.ALL,
            ClusterAdapters.ALL,
            CompositeAdapters.ALL,
            ConcentrationAdapters.ALL,
            ConvergenceAdapters.ALL,
            CountyAdapters.ALL,
            DecayAdapters.ALL,
            EfficiencyAdapters.ALL,
            EvaluationMethodAdapters.ALL,
            FlowAdapters.ALL,
            GeographicalDetectorAdapters.ALL,
            GeometryAdapters.ALL,
            GrowthAdapters.ALL,
            GwrAdapters.ALL,
            InequalityAdapters.ALL,
            InputOutputAdapters.ALL,
            InteractionAdapters.ALL,
            LocalStatisticsAdapters.ALL,
            MegacityAdapters.ALL,
            NetworkAdapters.ALL,
            SettlementAdapters.ALL,
            SpaceMethodAdapters.ALL,
            SpatialAdapters.ALL,
            SpatialPanelAdapters.ALL,
            StandardsAdapters.ALL,
            StatisticsAdapters.ALL,
            StatisticsMethodAdapters.ALL,
            TrendAdapters.ALL);

    private AdapterRegistry() {}
}
