package org.chengzhen.golden;

import java.util.Map;

/** Golden rows of efficiency, networks and evaluation, M37 to M43 and B80 to B86. */
final class EvaluationMethodAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries();

    private EvaluationMethodAdapters() {}
}
