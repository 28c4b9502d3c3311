package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengzhen.indicators.citizenization.CitizenizationIndicators;
import org.chengzhen.indicators.cluster.ClusterIndicators;
import org.chengzhen.indicators.county.CountyIndicators;
import org.chengzhen.indicators.evaluation.EvaluationIndicators;
import org.chengzhen.indicators.frame.EntryGroup;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.megacity.MegacityIndicators;
import org.chengzhen.indicators.standards.StandardIndicators;

/**
 * The groups of all themes by the ids of what each holds. An entry, with the others of its group, is built when one of them is first
 * asked for: a study of one indicator does not open the methods of the rest.
 */
final class CatalogueEntries {
    private static final ImmutableList<EntryGroup> GROUPS = Stream.of(
                    StandardIndicators.groups(),
                    CitizenizationIndicators.groups(),
                    ClusterIndicators.groups(),
                    MegacityIndicators.groups(),
                    CountyIndicators.groups(),
                    EvaluationIndicators.groups())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableMap<String, EntryGroup> BY_ID = GROUPS.stream()
            .flatMap(group -> group.ids().stream().map(id -> Map.entry(id, group)))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CatalogueEntries() {}

    /** Built when the whole list is first asked for. */
    private static final class All {
        static final ImmutableList<Indicator> INDICATORS = GROUPS.stream()
                .flatMap(group -> group.indicators().values().stream())
                .sorted(Comparator.comparing((Indicator i) -> i.entry().theme()).thenComparing(Indicator::id))
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<EntryGroup> groups() {
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
                .map(group -> group.indicators().get(key));
    }
}
