package org.chengzhen.golden;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** Golden rows of efficiency, networks and evaluation, M37 to M43 and B80 to B86. */
final class EvaluationMethodAdapters {
    static final Map<String, Adapter> ALL = ImmutableMap.<String, Adapter>builder()
            .putAll(EvaluationCompositeAdapters.ALL)
            .putAll(EvaluationEfficiencyAdapters.ALL)
            .putAll(EvaluationNetworkAdapters.ALL)
            .build();

    private EvaluationMethodAdapters() {}
}
