package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.inequality.CentrePeripheryGap;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.MeanLogDeviation;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.inequality.Williamson;

/** The entries B23 and B29 to B31: how far apart the places of a cluster are. */
final class GapEntries {
    private GapEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(centreGap(), theil(), dagum(), gini());
    }

    private static Indicator centreGap() {
        Entry entry = Entry.of("B23", "Gap between centre and periphery", "中心–外围差距")
                .unit("1")
                .formula("ratio y_c/ȳ_p, gap 1 − ȳ_p/y_c, ȳ_p mean of the others weighted by people; Williamson CV_w ="
                        + " √Σ(p_i/P)(y_i − ȳ)²/ȳ")
                .reading("ratio 1: no gap; above: the centre is ahead; a ratio that falls over time: the gap narrows")
                .source("Williamson (1965), Regional inequality and the process of national development")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.WEIGHT, ClusterInputs.CENTRES, Inputs.SIZE)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Variable weight = study.get(Inputs.WEIGHT);
                    Variable size = study.get(Inputs.SIZE);
                    Selection places =
                            Selection.having(study, value, weight, size).requireNonNegative(study.end(), value, weight);
                    places.into(out);
                    double[] values = places.values(value);
                    double[] weights = places.values(weight);
                    int centre = study.get(ClusterInputs.CENTRES).positions(1, places.codes(), places.values(size))[0];
                    CentrePeripheryGap gap =
                            CentrePeripheryGap.of(without(values, centre), without(weights, centre), values[centre]);
                    out.part("ratio", gap.ratio());
                    out.part("gap_share", gap.gapShare());
                    out.part("williamson", () -> Williamson.of(values, weights));
                    out.part("centre", places.name(centre));
                });
    }

    private static double[] without(double[] values, int index) {
        double[] rest = new double[values.length - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i < index ? i : i + 1];
        }
        return rest;
    }

    private static Indicator theil() {
        Entry entry = Entry.of("B29", "Theil indices and their decomposition", "泰尔指数")
                .unit("nat")
                .formula("T = Σ(Y_i/Y)·ln[(Y_i/Y)/(P_i/P)]; within Σ(Y_g/Y)·T_g, between Σ(Y_g/Y)·ln[(Y_g/Y)/(P_g/P)];"
                        + " L the mean log deviation, weighted by people")
                .reading("0: the same per person everywhere; T up to ln n. The share between groups says how much of it"
                        + " lies between provinces or plates. T is sensitive to rich places, L to poor ones")
                .source("Theil (1967), Economics and Information Theory; Shorrocks (1980) for the decomposition")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.WEIGHT, Inputs.GROUPS)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Variable weight = study.get(Inputs.WEIGHT);
                    Grouping grouping = study.get(Inputs.GROUPS);
                    Selection places = Selection.having(study, value, weight)
                            .grouped(grouping)
                            .requireNonNegative(study.end(), value, weight);
                    places.into(out);
                    double[] values = places.values(value);
                    double[] weights = places.values(weight);
                    Groups groups = Groups.of(places.groups(grouping));
                    EntropyDecomposition theil = TheilT.decomposeWeighted(values, weights, groups);
                    out.part("theil_t", theil.total());
                    out.part("within", theil.within());
                    out.part("between", theil.between());
                    out.part("share_between", theil.shareBetween());
                    out.part("theil_l", () -> MeanLogDeviation.weighted(values, weights));
                    out.part("groups", (double) groups.count());
                    out.part("by_group", ResultTables.groups(theil));
                });
    }

    private static Indicator dagum() {
        Entry entry = Entry.of("B30", "Dagum's decomposition of the Gini coefficient", "达格姆基尼")
                .unit("1")
                .formula("G = G_w + G_nb + G_t: within groups, net between groups, and transvariation, where groups"
                        + " overlap; places count alike")
                .reading("a large G_nb: groups are apart; a large G_t: rich places of poor groups overtake poor places"
                        + " of rich ones")
                .source("Dagum (1997), A new approach to the decomposition of the Gini income inequality ratio,"
                        + " Empirical Economics 22:515–531")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE, Inputs.GROUPS).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Grouping grouping = study.get(Inputs.GROUPS);
            Selection places = Selection.having(study, value).grouped(grouping).requireNonNegative(study.end(), value);
            places.into(out);
            DagumGini dagum = DagumGini.of(places.values(value), Groups.of(places.groups(grouping)));
            out.part("gini", dagum.total());
            out.part("within", dagum.within());
            out.part("net_between", dagum.netBetween());
            out.part("transvariation", dagum.transvariation());
            out.part("by_group", ResultTables.groups(dagum));
            out.part("by_pair", ResultTables.pairs(dagum));
        });
    }

    private static Indicator gini() {
        Entry entry = Entry.of("B31", "Gini coefficient", "基尼系数")
                .unit("1")
                .formula("G = Σ(2i − n − 1)·y_(i)/(n·Σy); weighted by people ΣΣ w_i·w_j·|y_i − y_j|/(2W²·μ)")
                .reading("0: all alike; towards 1: one place has all. Above 0.4 counts as high for income between"
                        + " persons; between places it is lower")
                .source("Gini (1914); weighted form by pairs, Cowell (2011), Measuring Inequality")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE)
                .mayRead(Inputs.WEIGHT)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection places = Selection.having(study, value).requireNonNegative(study.end(), value);
                    places.into(out);
                    out.part("gini", Gini.of(places.values(value)));
                    study.find(Inputs.WEIGHT).filter(study.panel()::has).ifPresent(weight -> {
                        Selection weighted =
                                Selection.having(study, value, weight).requireNonNegative(study.end(), value, weight);
                        out.part("weighted", () -> Gini.weighted(weighted.values(value), weighted.values(weight)));
                    });
                });
    }
}
