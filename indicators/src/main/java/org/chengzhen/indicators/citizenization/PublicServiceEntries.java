package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.inequality.CoefficientOfVariation;
import org.chengzhen.methods.inequality.Gini;

/** The entries A05, A06 and A08: public services by group, their equalization over places, and what they cost. */
final class PublicServiceEntries {
    private static final Entry COVERAGE = Entry.of(
                    "A05", "Basic-public-service coverage of permanent residents", "基本公共服务常住人口覆盖率")
            .unit("1")
            .formula("c = covered / entitled permanent residents, by service; parity = c of migrants / c of registered"
                    + " residents; gap = 100·(c of registered − c of migrants)")
            .reading("coverage 0 to 1; parity 1 where migrants are served like others; benchmarks in S07")
            .source("National New-type Urbanization Plan 2014–2020")
            .build();

    private static final Entry EQUALIZATION = Entry.of(
                    "A06", "Service-parity composite and equalization", "基本公共服务均等化综合指数")
            .unit("1")
            .formula("Σ wₛπₛ, π the parity of a service over the people of all places; of each place likewise;"
                    + " equalization over places: Gini coefficient and coefficient of variation of coverage")
            .reading("composite 1 at par; a missing service leaves the others with their weights scaled; Gini 0"
                    + " where all places are covered alike")
            .source("convention of this library, after the indicator lists of national plans")
            .certainty(Certainty.LOW)
            .build();

    private PublicServiceEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(coverage(), equalization(), cost());
    }

    private static Indicator coverage() {
        return PlaceIndicator.ofEachPlace(
                COVERAGE, ImmutableList.of(), ImmutableList.of(CitizenizationInputs.SERVICES), study -> {
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    for (String service :
                            study.get(CitizenizationInputs.SERVICES).weights().keySet()) {
                        columns.putAll(service(service).columns(study));
                    }
                    return columns.buildOrThrow();
                });
    }

    /** The parts of one service. */
    private static PlaceIndicator service(String name) {
        PlaceIndicator.Yearly parts =
                PlaceIndicator.yearly(COVERAGE, PublicServices.variables(name).toArray(new Variable[0]));
        part(parts, name, "coverage", "常住人口覆盖率", ServiceCoverage::coverage);
        part(parts, name, "coverage of registered residents", "户籍人口覆盖率", ServiceCoverage::registered);
        part(parts, name, "coverage of migrants", "非户籍人口覆盖率", ServiceCoverage::migrant);
        part(parts, name, "parity", "均等化程度", ServiceCoverage::parity);
        return parts.part(
                        name + " gap",
                        Output.points("gap:" + name, "Gap of coverage: " + name, "覆盖率差距：" + name),
                        v -> Output.orUndefined(of(v).gap(), "a group has no entitled people"))
                .build();
    }

    private static void part(
            PlaceIndicator.Yearly parts,
            String service,
            String part,
            String localPart,
            Function<ServiceCoverage, OptionalDouble> value) {
        parts.part(
                service + " " + part,
                Output.ratio(part.replace(' ', '_') + ":" + service, part + ": " + service, localPart + "：" + service),
                v -> Output.orUndefined(value.apply(of(v)), "no entitled people, or no coverage to compare with"));
    }

    private static ServiceCoverage of(double[] v) {
        return ServiceCoverage.of(v[0], v[1], v[2], v[3]);
    }

    private static Indicator equalization() {
        return SystemIndicator.of(EQUALIZATION)
                .reads(CitizenizationInputs.SERVICES)
                .computes(PublicServiceEntries::equalization);
    }

    private static void equalization(Study study, Measurement.Builder out) {
        ImmutableMap<String, Double> weights =
                study.get(CitizenizationInputs.SERVICES).weights();
        double[] w = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        List<String> names = weights.keySet().asList();
        double[] pooled = new double[w.length];
        List<Variable> all = new ArrayList<>();
        names.forEach(name -> all.addAll(PublicServices.variables(name)));
        Sample every = study.sample(all.toArray(new Variable[0]));
        double[][] byPlace = new double[every.places().size()][w.length];
        Map<String, double[]> coverage = new LinkedHashMap<>();
        for (int s = 0; s < w.length; s++) {
            List<Variable> four = PublicServices.variables(names.get(s));
            Sample sample = study.sample(four.toArray(new Variable[0]));
            double[] total = four.stream()
                    .mapToDouble(v -> Arrays.stream(sample.values(v)).sum())
                    .toArray();
            pooled[s] = of(total).parity().orElse(Double.NaN);
            double[][] values = four.stream().map(sample::values).toArray(double[][]::new);
            double[] covered = new double[sample.places().size()];
            for (int p = 0; p < covered.length; p++) {
                covered[p] = of(column(values, p)).coverage().orElse(Double.NaN);
            }
            coverage.put(
                    names.get(s),
                    Arrays.stream(covered).filter(c -> !Double.isNaN(c)).toArray());
            double[][] common = four.stream().map(every::values).toArray(double[][]::new);
            for (int p = 0; p < byPlace.length; p++) {
                byPlace[p][s] = of(column(common, p)).parity().orElse(Double.NaN);
            }
        }
        out.part("composite", () -> ServiceParity.composite(pooled, w));
        for (int s = 0; s < w.length; s++) {
            out.part(names.get(s) + " parity", pooled[s]);
        }
        coverage.forEach((name, covered) -> out.part(name + " Gini of coverage", () -> Gini.of(covered))
                .part(name + " CV of coverage", () -> CoefficientOfVariation.population(covered)));
        out.part(
                        "places",
                        IndicatorColumn.of(
                                EQUALIZATION,
                                Output.ratio("service_parity", "Service parity", "公共服务均等化指数"),
                                every,
                                Arrays.stream(byPlace)
                                        .mapToDouble(p -> composite(p, w))
                                        .toArray()))
                .places(every);
    }

    private static double[] column(double[][] values, int place) {
        return Arrays.stream(values).mapToDouble(v -> v[place]).toArray();
    }

    private static double composite(double[] parities, double[] weights) {
        try {
            return ServiceParity.composite(parities, weights);
        } catch (UndefinedException e) {
            return Double.NaN;
        }
    }

    private static Indicator cost() {
        Entry entry = Entry.of("A08", "Citizenization cost and its sharing", "市民化成本及分担")
                .unit("yuan")
                .formula("C = N·Σ PVₖ, PV = once + Σ annual/(1 + r)^t; C = government + enterprise + individual")
                .reading("present value for the people whose status changes; items and shares are the user's")
                .source("China Development Research Foundation (2010); Chinese Academy of Social Sciences (2013), Blue"
                        + " Book of Cities; Zhang Guosheng (2009)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.of(),
                ImmutableList.of(CitizenizationInputs.COST_PLAN, CitizenizationInputs.PERSONS),
                study -> {
                    CostPlan plan = study.get(CitizenizationInputs.COST_PLAN);
                    PlaceIndicator.Yearly parts = PlaceIndicator.yearly(entry, study.get(CitizenizationInputs.PERSONS))
                            .part(
                                    "total",
                                    Output.yuan("citizenization_cost", "Citizenization cost", "市民化成本"),
                                    v -> plan.cost(v[0]).total())
                            .part(
                                    "per person",
                                    Output.yuanPerPerson(
                                            "citizenization_cost_per_person",
                                            "Citizenization cost per person",
                                            "人均市民化成本"),
                                    v -> plan.cost(v[0]).perCapita())
                            .part(
                                    "government",
                                    Output.yuan("citizenization_cost:government", "Cost borne by government", "政府分担成本"),
                                    v -> plan.cost(v[0]).government())
                            .part(
                                    "enterprise",
                                    Output.yuan("citizenization_cost:enterprise", "Cost borne by enterprise", "企业分担成本"),
                                    v -> plan.cost(v[0]).enterprise())
                            .part(
                                    "individual",
                                    Output.yuan(
                                            "citizenization_cost:individual", "Cost borne by individuals", "个人分担成本"),
                                    v -> plan.cost(v[0]).individual());
                    for (CostItem item : plan.items()) {
                        parts.part(
                                item.name(),
                                Output.yuan(
                                        "citizenization_cost_of:" + item.name(),
                                        "Citizenization cost: " + item.name(),
                                        "市民化成本：" + item.name()),
                                v -> plan.cost(v[0]).total(item.name()));
                    }
                    return parts.build().columns(study);
                });
    }
}
