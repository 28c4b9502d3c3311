package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.EllisonGlaeser;
import org.chengzhen.methods.concentration.FunctionalSpecialization;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.concentration.UnidoSimilarity;

/**
 * The entries B43 to B48 and B60: division of labour between places.
 *
 * <p>The industries are the members of one family of variables that the panel holds. A place with a missing
 * industry is left out, one with a negative number is INVALID; neither disturbs the others.
 */
final class StructureEntries {
    private StructureEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                locationQuotient(),
                krugman(),
                similarity(),
                concentration(),
                ellisonGlaeser(),
                locationalGini(),
                functions());
    }

    private static Indicator locationQuotient() {
        Entry entry = Entry.of("B43", "Location quotient", "区位商")
                .unit("1")
                .formula("LQ = (e_ij/e_j)/(e_i/e) of industry i in place j against the reference")
                .reading("above 1: the place is specialised in the industry; 1.25 or 1.5 and more: strongly")
                .source("Haig (1928); Farhauer and Kröll (2013), Standorttheorien")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES, ClusterInputs.REFERENCE), study -> {
            List<Variable> industries = Industries.of(study);
            Selection places = Industries.complete(study, industries);
            double[][] table = places.table(study.end(), industries);
            double[] whole = study.get(ClusterInputs.REFERENCE).totals(places, study.end(), industries);
            double total = Selection.sum(whole);
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            for (int k = 0; k < industries.size(); k++) {
                int industry = k;
                String name = study.get(Inputs.INDUSTRIES).category(industries.get(k));
                columns.put(
                        name,
                        places.column(
                                entry,
                                ClusterVariables.LOCATION_QUOTIENT.member(name),
                                Industries.each(
                                        table,
                                        row -> LocationQuotient.of(
                                                row[industry], Selection.sum(row), whole[industry], total))));
            }
            return columns.buildOrThrow();
        });
    }

    private static Indicator krugman() {
        Entry entry = Entry.of("B44", "Krugman specialization index", "克鲁格曼专业化指数")
                .unit("1")
                .formula("K = Σ_k |s_ik − s_jk|, against the rest of the places, or against a reference that is given")
                .reading("0: the same structure; 2: nothing in common. Some papers halve it")
                .source("Krugman (1991), Geography and Trade")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES, ClusterInputs.REFERENCE), study -> {
            List<Variable> industries = Industries.of(study);
            Selection places = Industries.complete(study, industries);
            double[][] table = places.table(study.end(), industries);
            Reference reference = study.get(ClusterInputs.REFERENCE);
            double[] values;
            if (reference.isGiven()) {
                double[] whole = reference.totals(places, study.end(), industries);
                values = Industries.each(table, row -> KrugmanIndex.of(row, whole));
            } else {
                values = KrugmanIndex.ofRows(table, KrugmanIndex.Reference.REST_OF_PLACES)
                        .toArray();
            }
            return ImmutableMap.of("krugman", places.column(entry, ClusterVariables.KRUGMAN, values));
        });
    }

    private static Indicator similarity() {
        Entry entry = Entry.of("B45", "Similarity of industrial structure (UNIDO)", "产业结构相似系数")
                .unit("1")
                .formula("S = Σ x_ik·x_jk/√(Σx_ik²·Σx_jk²) of each place with the reference; mean and matrix over all"
                        + " pairs")
                .reading(
                        "0 to 1; above 0.85 structures are much alike, a sign of duplicate building where places should"
                                + " divide their work")
                .source("UNIDO (1979), World Industry since 1960")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.INDUSTRIES, ClusterInputs.REFERENCE)
                .computes((study, out) -> {
                    List<Variable> industries = Industries.of(study);
                    Selection places = Industries.complete(study, industries);
                    places.into(out);
                    double[][] table = places.table(study.end(), industries);
                    double[] whole = study.get(ClusterInputs.REFERENCE).totals(places, study.end(), industries);
                    int n = table.length;
                    double[][] pairs = new double[n][n];
                    double sum = 0;
                    int count = 0;
                    for (int i = 0; i < n; i++) {
                        double[] own = table[i];
                        double[] row = Industries.each(table, other -> UnidoSimilarity.of(own, other));
                        pairs[i] = row;
                        for (int j = i + 1; j < n; j++) {
                            sum += Double.isNaN(row[j]) ? 0 : row[j];
                            count += Double.isNaN(row[j]) ? 0 : 1;
                        }
                    }
                    if (count == 0) {
                        throw UndefinedException.insufficient("pairs of places with a structure", 1, 0);
                    }
                    out.part("mean", sum / count);
                    out.part(
                            "with_reference",
                            places.column(
                                    entry,
                                    ClusterVariables.SIMILARITY,
                                    Industries.each(table, row -> UnidoSimilarity.of(row, whole))));
                    out.part("pairs", DoubleMatrix.of(pairs));
                });
    }

    private static Indicator concentration() {
        Entry entry = Entry.of("B46", "Herfindahl–Hirschman index", "赫芬达尔指数（HHI）")
                .unit("1")
                .formula("H = Σ s²; normalised (H − 1/n)/(1 − 1/n); equivalent number 1/H")
                .reading("1/n: even; 1: one place has all; 1/H: as many equal places would give the same")
                .source("Herfindahl (1950); Hirschman (1945)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.having(study, value).requireNonNegative(study.end(), value);
            places.into(out);
            double[] values = places.values(value);
            out.part("hhi", HerfindahlIndex.of(values));
            out.part("normalized", () -> HerfindahlIndex.normalized(values));
            out.part("equivalent", () -> HerfindahlIndex.equivalentNumber(values));
        });
    }

    private static Indicator ellisonGlaeser() {
        Entry entry = Entry.of("B47", "Ellison–Glaeser index γ", "EG指数")
                .unit("1")
                .formula(
                        "γ = [G − (1 − Σx²)·H]/[(1 − Σx²)(1 − H)], G = Σ(s_i − x_i)², H Herfindahl index of the plants")
                .reading("below 0.02 low, 0.02 to 0.05 middling, above 0.05 high concentration beyond the size of"
                        + " plants; below 0: dispersed")
                .source("Ellison and Glaeser (1997), Geographic concentration in U.S. manufacturing industries,"
                        + " Journal of Political Economy 105:889–927")
                .build();
        return SystemIndicator.of(entry)
                .needs(Variables.EMPLOYMENT)
                .reads(ClusterInputs.PLANTS)
                .computes((study, out) -> {
                    Selection places = Selection.having(study, Variables.EMPLOYMENT)
                            .requireNonNegative(study.end(), Variables.EMPLOYMENT);
                    places.into(out);
                    Plants plants = study.get(ClusterInputs.PLANTS);
                    List<String> codes = places.codes();
                    int[] regions =
                            plants.places().stream().mapToInt(codes::indexOf).toArray();
                    for (int k = 0; k < regions.length; k++) {
                        if (regions[k] < 0) {
                            throw new IllegalArgumentException("plant " + k + " lies in "
                                    + plants.places().get(k) + ", which has no employment in the panel");
                        }
                    }
                    EllisonGlaeser index = EllisonGlaeser.of(
                            plants.employment().toArray(), regions, places.values(Variables.EMPLOYMENT));
                    out.part("gamma", index.gamma());
                    out.part("raw", index.rawConcentration());
                    out.part("plant_herfindahl", index.plantHerfindahl());
                    out.part("z", index.zScore());
                });
    }

    private static Indicator locationalGini() {
        Entry entry = Entry.of("B48", "Locational Gini coefficient", "空间基尼系数")
                .unit("1")
                .formula("of the value against the weight: Lorenz form 1 − Σx_i(S_i + S_{i−1}); form of location"
                        + " quotients 2/(n²·R̄)·Σλ_i(R_i − R̄); squared deviations Σ(s_i − x_i)²")
                .reading(
                        "0: spread like the whole; towards 1: gathered in few places. Chinese papers call Σ(s − x)² the"
                                + " spatial Gini: name the form")
                .source("Krugman (1991), Geography and Trade; Farhauer and Kröll (2013)")
                .certainty(Certainty.LOW)
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE, Inputs.WEIGHT).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Variable weight = study.get(Inputs.WEIGHT);
            Selection places = Selection.having(study, value, weight).requireNonNegative(study.end(), value, weight);
            places.into(out);
            double[] industry = places.values(value);
            double[] total = places.values(weight);
            out.part("lorenz", () -> LocationalGini.lorenz(industry, total));
            out.part("quotients", () -> LocationalGini.ofQuotients(industry, total));
            out.part("squared_deviations", () -> LocationalGini.squaredDeviations(industry, total));
        });
    }

    private static Indicator functions() {
        Entry entry = Entry.of("B60", "Functional specialization of cities", "城市功能专业化")
                .unit("1")
                .formula("FS = (service workers/production workers)_city/(the same of the reference) − 1; division ="
                        + " ratio of the core/ratio of all other cities")
                .reading("FS above 0: the city manages and serves; below: it produces. Division above 1: functions are"
                        + " divided between core and periphery; growing: more so")
                .source("Duranton and Puga (2005), From sectoral to functional urban specialisation, Journal of Urban"
                        + " Economics 57:343–370; Zhao Yong and Bai Yongxiu (2012) for the division")
                .build();
        return SystemIndicator.of(entry)
                .needs(ClusterVariables.SERVICE_WORKERS, ClusterVariables.PRODUCTION_WORKERS)
                .reads(ClusterInputs.REFERENCE, ClusterInputs.CENTRES)
                .computes((study, out) -> {
                    List<Variable> both =
                            List.of(ClusterVariables.SERVICE_WORKERS, ClusterVariables.PRODUCTION_WORKERS);
                    Selection places = Industries.complete(study, both);
                    places.into(out);
                    double[][] table = places.table(study.end(), both);
                    double[] whole = study.get(ClusterInputs.REFERENCE).totals(places, study.end(), both);
                    double[] service = places.values(ClusterVariables.SERVICE_WORKERS);
                    int core = study.get(ClusterInputs.CENTRES).positions(1, places.codes(), service)[0];
                    double otherService = Selection.sum(service) - service[core];
                    double[] production = places.values(ClusterVariables.PRODUCTION_WORKERS);
                    double otherProduction = Selection.sum(production) - production[core];
                    out.part(
                            "division",
                            () -> FunctionalSpecialization.division(
                                    service[core], production[core], otherService, otherProduction));
                    out.part("core", places.name(core));
                    out.part(
                            "specialization",
                            places.column(
                                    entry,
                                    ClusterVariables.FUNCTIONAL_SPECIALIZATION,
                                    Industries.each(
                                            table,
                                            row -> FunctionalSpecialization.of(row[0], row[1], whole[0], whole[1]))));
                });
    }
}
