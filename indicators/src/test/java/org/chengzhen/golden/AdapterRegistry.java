package org.chengzhen.golden;

import java.util.List;
import java.util.Map;

/** The adapters of all themes. */
final class AdapterRegistry {
    static final List<Map<String, Adapter>> ALL =
            List.of(InequalityAdapters.ALL, CompositeAdapters.ALL, EfficiencyAdapters.ALL);

    private AdapterRegistry() {}
}
