package org.chengzhen.golden;

import java.util.HashMap;
import java.util.Map;

/** Golden rows of inequality, mobility, trend, industry and panels, M53 to M67. */
final class StatisticsMethodAdapters {
    static final Map<String, Adapter> ALL = all();

    private StatisticsMethodAdapters() {}

    private static Map<String, Adapter> all() {
        Map<String, Adapter> all = new HashMap<>();
        all.putAll(ClubAdapters.ALL);
        all.putAll(DistributionAdapters.ALL);
        all.putAll(SegregationAdapters.ALL);
        all.putAll(IndustryAdapters.ALL);
        all.putAll(SeriesAdapters.ALL);
        all.putAll(StructureAdapters.ALL);
        all.putAll(RegressionAdapters.ALL);
        return Map.copyOf(all);
    }
}
