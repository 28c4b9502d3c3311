package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.methods.growth.DynamicShiftShare;
import org.chengzhen.methods.growth.EstebanMarquillas;
import org.chengzhen.methods.growth.ShiftShare;
import org.chengzhen.methods.growth.SpatialShiftShare;

/**
 * The entries B49 to B52: the growth of places by industry, against the whole and against the neighbours.
 *
 * <p>A place with a missing industry is left out, one with a negative number is INVALID; neither disturbs the
 * others.
 */
final class ShiftShareEntries {
    private static final String GROWTH_UNIT = "unit of the industries";

    private ShiftShareEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(shiftShare(), estebanMarquillas(), dynamicShiftShare(), spatialShiftShare());
    }

    private static Indicator shiftShare() {
        Entry entry = Entry.of("B49", "Shift–share analysis", "偏离–份额分析")
                .unit(GROWTH_UNIT)
                .formula("N = Σe·g; M = Σe·(g_i − g); C = Σe·(g_ij − g_i); N + M + C = Δe")
                .reading(
                        "M above 0: a mix of growing industries; C above 0: the place wins against the reference in its"
                                + " industries")
                .source("Dunn (1960), A statistical and analytical technique for regional analysis")
                .build();
        return overPeriod(
                entry,
                (start, end, nationStart, nationEnd) -> {
                    ShiftShare.Components r = ShiftShare.of(start, end, nationStart, nationEnd);
                    return new double[] {r.competitive(), r.mix(), r.national()};
                },
                ClusterVariables.COMPETITIVE_EFFECT,
                ClusterVariables.MIX_EFFECT,
                ClusterVariables.NATIONAL_EFFECT);
    }

    private static Indicator estebanMarquillas() {
        Entry entry = Entry.of("B50", "Esteban-Marquillas shift–share", "Esteban-Marquillas扩展偏离–份额")
                .unit(GROWTH_UNIT)
                .formula("C* = Σe*·(g_ij − g_i) at the employment e* that the reference's structure would give; A = Σ(e"
                        + " − e*)·(g_ij − g_i); C = C* + A")
                .reading("C*: competitiveness free of the mix; A above 0: the place is specialised where it is strong")
                .source("Esteban-Marquillas (1972), A reinterpretation of shift-share analysis, Regional and Urban"
                        + " Economics 2:249–255")
                .build();
        return overPeriod(
                entry,
                (start, end, nationStart, nationEnd) -> {
                    EstebanMarquillas.HomotheticParts r = EstebanMarquillas.of(start, end, nationStart, nationEnd);
                    return new double[] {r.homotheticCompetitive(), r.allocation(), r.mix(), r.national()};
                },
                ClusterVariables.HOMOTHETIC_EFFECT,
                ClusterVariables.ALLOCATION_EFFECT,
                ClusterVariables.MIX_EFFECT,
                ClusterVariables.NATIONAL_EFFECT);
    }

    /** The components of one place's growth. */
    @FunctionalInterface
    private interface Components {
        double[] of(double[] start, double[] end, double[] nationStart, double[] nationEnd);
    }

    private static Indicator overPeriod(Entry entry, Components components, Variable... parts) {
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES, ClusterInputs.REFERENCE), study -> {
            List<Variable> industries = Industries.of(study);
            Selection places = Industries.completeAtEnds(study, industries);
            Reference reference = study.get(ClusterInputs.REFERENCE);
            double[] nationStart = reference.totals(places, study.start(), industries);
            double[] nationEnd = reference.totals(places, study.end(), industries);
            double[][] start = places.table(study.start(), industries);
            double[][] end = places.table(study.end(), industries);
            double[][] values = new double[start.length][];
            for (int i = 0; i < values.length; i++) {
                values[i] = components.of(start[i], end[i], nationStart, nationEnd);
            }
            return columns(entry, places, values, parts);
        });
    }

    private static ImmutableMap<String, IndicatorColumn> columns(
            Entry entry, Selection places, double[][] values, Variable... parts) {
        ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
        for (int k = 0; k < parts.length; k++) {
            int part = k;
            columns.put(parts[k].id(), places.column(entry, parts[k], Industries.each(values, row -> row[part])));
        }
        return columns.buildOrThrow();
    }

    private static Indicator dynamicShiftShare() {
        Entry entry = Entry.of("B51", "Dynamic shift–share", "动态偏离–份额")
                .unit(GROWTH_UNIT)
                .formula("components of each year of the panel, with that year's base, added up")
                .reading("as shift–share, without the bias of a base that grows old; needs every year of the period")
                .source("Barff and Knight (1988), Dynamic shift-share analysis, Growth and Change 19(2)")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES, ClusterInputs.REFERENCE), study -> {
            List<Variable> industries = Industries.of(study);
            Selection.requirePeriod(study);
            Selection places = Selection.of(study);
            for (int year : study.years().asList()) {
                places = Industries.complete(places, year, industries);
            }
            int periods = study.years().length();
            double[][][] region = new double[places.size()][periods][];
            double[][] nation = new double[periods][];
            for (int t = 0; t < periods; t++) {
                int year = study.years().get(t);
                nation[t] = study.get(ClusterInputs.REFERENCE).totals(places, year, industries);
                double[][] table = places.table(year, industries);
                for (int i = 0; i < table.length; i++) {
                    region[i][t] = table[i];
                }
            }
            double[][] values = new double[region.length][];
            for (int i = 0; i < values.length; i++) {
                DynamicShiftShare.PeriodSums r = DynamicShiftShare.of(region[i], nation);
                values[i] = new double[] {r.competitive(), r.mix(), r.national()};
            }
            return columns(
                    entry,
                    places,
                    values,
                    ClusterVariables.COMPETITIVE_EFFECT,
                    ClusterVariables.MIX_EFFECT,
                    ClusterVariables.NATIONAL_EFFECT);
        });
    }

    private static Indicator spatialShiftShare() {
        Entry entry = Entry.of("B52", "Spatial shift–share", "空间偏离–份额")
                .unit(GROWTH_UNIT)
                .formula("e·g + e·(ğ_i − g) + e·(g_ij − ğ_i), ğ_i growth of industry i in the neighbours, weighted")
                .reading("last part above 0: the place outgrows its neighbours in its industries; a place without"
                        + " neighbours has none")
                .source("Nazara and Hewings (2004), Spatial structure and taxonomy of decomposition in shift-share"
                        + " analysis, Growth and Change 35:476–490")
                .build();
        return PlaceIndicator.of(
                entry, List.of(), List.of(Inputs.INDUSTRIES, ClusterInputs.WEIGHTS, ClusterInputs.REFERENCE), study -> {
                    List<Variable> industries = Industries.of(study);
                    SpatialWeights all = study.get(ClusterInputs.WEIGHTS);
                    Selection places = Industries.completeAtEnds(study, industries)
                            .known(all.labels(), "the weights")
                            .withNeighbours(all);
                    SpatialWeights weights = all.subset(places.codes());
                    Reference reference = study.get(ClusterInputs.REFERENCE);
                    double start = Selection.sum(reference.totals(places, study.start(), industries));
                    double end = Selection.sum(reference.totals(places, study.end(), industries));
                    if (start == 0) {
                        throw UndefinedException.undefined("the reference has nothing in " + study.start());
                    }
                    double[][] first = places.table(study.start(), industries);
                    double[][] last = places.table(study.end(), industries);
                    double[][] values = new double[first.length][];
                    for (int i = 0; i < values.length; i++) {
                        int[] near = weights.neighbours(i);
                        double[][] nearFirst = new double[near.length][];
                        double[][] nearLast = new double[near.length][];
                        for (int k = 0; k < near.length; k++) {
                            nearFirst[k] = first[near[k]];
                            nearLast[k] = last[near[k]];
                        }
                        SpatialShiftShare.SpatialComponents r = SpatialShiftShare.of(
                                first[i], last[i], weights.weights(i), nearFirst, nearLast, end / start - 1);
                        values[i] = new double[] {r.localCompetitive(), r.neighbourIndustry(), r.national()};
                    }
                    return columns(
                            entry,
                            places,
                            values,
                            ClusterVariables.LOCAL_EFFECT,
                            ClusterVariables.NEIGHBOUR_EFFECT,
                            ClusterVariables.NATIONAL_EFFECT);
                });
    }
}
