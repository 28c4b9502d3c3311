package org.chengzhen.golden;

import java.util.Map;

/** Golden rows of inequality, mobility, trend, industry and panels, M53 to M67. */
final class StatisticsMethodAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries();

    private StatisticsMethodAdapters() {}
}
