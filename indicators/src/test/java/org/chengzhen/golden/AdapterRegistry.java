package org.chengzhen.golden;

import java.util.List;
import java.util.Map;

/** The adapters of all themes. */
final class AdapterRegistry {
    static final List<Map<String, Adapter>> ALL = List.of(
            ConvergenceAdapters.ALL,
            GrowthAdapters.ALL,
            InequalityAdapters.ALL,
            InputOutputAdapters.ALL,
            StatisticsAdapters.ALL,
            CitySizeAdapters.ALL,
            TrendAdapters.ALL);

    private AdapterRegistry() {}
}
