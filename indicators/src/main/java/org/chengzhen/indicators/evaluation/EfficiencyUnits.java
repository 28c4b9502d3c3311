package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Study;

/**
 * The places of a year as units of efficiency: values at least zero, some input, some output and, where bads are asked
 * for, some bad output.
 */
final class EfficiencyUnits {
    private final Study study;
    private final ImmutableList<Variable> resources;
    private final ImmutableList<Variable> products;
    private final ImmutableList<Variable> bads;
    private final Observations places;

    private EfficiencyUnits(
            Study study,
            ImmutableList<Variable> resources,
            ImmutableList<Variable> products,
            ImmutableList<Variable> bads,
            Observations places) {
        this.study = study;
        this.resources = resources;
        this.products = products;
        this.bads = bads;
        this.places = places;
    }

    /** Without bad outputs. */
    static EfficiencyUnits plain(Study study) {
        return of(study, ImmutableList.of());
    }

    /** With bad outputs. */
    static EfficiencyUnits withBads(Study study) {
        return of(study, study.get(EvaluationInputs.BAD_PRODUCTS).variables());
    }

    private static EfficiencyUnits of(Study study, ImmutableList<Variable> bads) {
        ImmutableList<Variable> resources =
                study.get(EvaluationInputs.RESOURCES).variables();
        ImmutableList<Variable> products = study.get(EvaluationInputs.PRODUCTS).variables();
        List<Variable> all = all(resources, products, bads);
        Observations places = Observations.ofLastYear(study, all)
                .within(Status.INVALID, "must be >= 0", v -> v >= 0 && v <= Double.MAX_VALUE, all)
                .notAllZero("inputs", resources)
                .notAllZero("outputs", products);
        return new EfficiencyUnits(
                study, resources, products, bads, bads.isEmpty() ? places : places.notAllZero("bad outputs", bads));
    }

    private static List<Variable> all(List<Variable> resources, List<Variable> products, List<Variable> bads) {
        return ImmutableList.<Variable>builder()
                .addAll(resources)
                .addAll(products)
                .addAll(bads)
                .build();
    }

    /** The units of each year of the period that any place has values for; the same places in each. */
    static ImmutableList<EfficiencyUnits> balanced(Study study) {
        List<EfficiencyUnits> years = study.years().stream()
                .mapToObj(year -> withBads(study.year(year)))
                .filter(units -> units.places.size() > 0)
                .toList();
        return years.stream()
                .map(units -> units.with(
                        years.stream().map(u -> u.places).reduce(units.places, (some, other) -> some.also(other))))
                .collect(ImmutableList.toImmutableList());
    }

    /** Those whose values all are above zero, as measures of slacks ask. */
    EfficiencyUnits positive() {
        return with(places.within(Status.INVALID, "must be > 0", v -> v > 0, all(resources, products, bads)));
    }

    /** Those that are among others too. */
    EfficiencyUnits also(EfficiencyUnits other) {
        return with(places.also(other.places));
    }

    private EfficiencyUnits with(Observations some) {
        return new EfficiencyUnits(study, resources, products, bads, some);
    }

    Observations places() {
        return places;
    }

    ImmutableList<Variable> resources() {
        return resources;
    }

    ImmutableList<Variable> products() {
        return products;
    }

    double[][] inputs() {
        return places.rows(resources);
    }

    double[][] outputs() {
        return places.rows(products);
    }

    double[][] badOutputs() {
        return places.rows(bads);
    }
}
