package org.chengzhen.golden;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.indicators.cluster.CoordinationChecklist;
import org.chengzhen.indicators.cluster.FactorGathering;
import org.chengzhen.indicators.cluster.ZoneFit;
import org.chengzhen.methods.inequality.Gini;

/** Golden rows of the measures that the theme of city clusters holds itself. */
final class ClusterAdapters {
    private static final Map<String, FunctionalZone> ZONES = Map.of(
            "OPTIMISED", FunctionalZone.OPTIMISED,
            "KEY", FunctionalZone.KEY,
            "AGRI", FunctionalZone.AGRICULTURAL,
            "AGRICULTURAL", FunctionalZone.AGRICULTURAL,
            "ECO", FunctionalZone.ECOLOGICAL,
            "ECOLOGICAL", FunctionalZone.ECOLOGICAL,
            "PROHIBITED", FunctionalZone.PROHIBITED);

    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry(
                    "B53",
                    in -> Answer.of("share", () -> FactorGathering.shares(in.numbers("rd")))
                            .and("LQ", () -> FactorGathering.quotients(in.numbers("rd"), in.numbers("pop")))),
            entry("B58.gini", in -> Gini.weighted(in.numbers("per_cap"), in.numbers("pop"))),
            entry("B61", in -> CoordinationChecklist.ratio(in.number("shared"), in.number("total"))),
            entry(
                    "B62",
                    in -> Answer.of("net_share_urbanised_zones", () -> fit(in).net())
                            .and("gross_positive_share", () -> fit(in).gross())));

    private ClusterAdapters() {}

    private static ZoneFit fit(Inputs in) {
        Inputs growth = in.inner("growth");
        List<FunctionalZone> zones = growth.keys().stream().map(ZONES::get).toList();
        return ZoneFit.of(growth.values(), zones);
    }
}
