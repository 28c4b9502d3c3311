package org.chengzhen.indicators.county;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.MarkovMobility;
import org.chengzhen.methods.convergence.StateClasses;
import org.chengzhen.methods.inequality.CoefficientOfVariation;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.EstebanRay;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.KakwaniDeprivation;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.inequality.Wolfson;

/** The entry D03: how far counties drift apart. */
final class Differentiation {
    /** Classes of the Markov chain: quarters of all values. */
    private static final int CLASSES = 4;

    /** From how many years on the search for clubs has a regression to run. */
    private static final int CLUB_YEARS = 5;

    private Differentiation() {}

    static SystemIndicator entry() {
        return SystemIndicator.of(Entry.of("D03", "Development differentiation", "发展分化")
                        .unit("1")
                        .formula("CV; Gini; Theil T within and between groups; Wolfson P = 2(2T − G)μ/m, T = ½ − L(½);"
                                + " mean Kakwani deprivation; Esteban–Ray ΣΣ π_i^(1+α)π_j|y_i − y_j| of group"
                                + " means; Markov chain of quarters over the years; convergence clubs from five"
                                + " years on")
                        .reading("0: all counties alike; Wolfson rises as the middle empties; a large Markov diagonal:"
                                + " places keep their rank")
                        .source("Wolfson (1994), When inequalities diverge; Esteban and Ray (1994), On the measurement"
                                + " of polarization; Kakwani (1984); Quah (1993)")
                        .build())
                .reads(Inputs.VALUE, Inputs.GROUPS, CountyInputs.ALPHA)
                .computes(Differentiation::compute);
    }

    private static void compute(Study study, Measurement.Builder out) {
        Variable variable = study.get(Inputs.VALUE);
        Sample sample = study.sample(variable);
        double[] values = Checks.nonNegative(sample.values(variable), variable.id());
        out.places(sample)
                .part("cv", () -> CoefficientOfVariation.population(values))
                .part("gini", () -> Gini.of(values))
                .part("theil", () -> TheilT.of(values));
        Sample grouped = sample.grouped(study.get(Inputs.GROUPS));
        if (!grouped.places().isEmpty()) {
            Groups groups = Groups.of(grouped.groups(study.get(Inputs.GROUPS)));
            double[] some = grouped.values(variable);
            out.part("theil_between_share", () -> betweenShare(TheilT.decompose(some, groups)));
            OptionalDouble alpha = study.get(CountyInputs.ALPHA);
            if (alpha.isPresent()) {
                out.part("esteban_ray", () -> estebanRay(alpha.getAsDouble(), some, groups));
            }
        }
        out.part("wolfson", () -> Wolfson.of(values)).part("deprivation", () -> KakwaniDeprivation.mean(values));
        if (study.years().length() >= 2) {
            overYears(study, variable, out);
        }
    }

    private static double betweenShare(EntropyDecomposition theil) {
        if (theil.total() == 0) {
            throw UndefinedException.undefined("all places are equal");
        }
        return theil.between() / theil.total();
    }

    /** Groups count by their number of places. */
    private static double estebanRay(double alpha, double[] values, Groups groups) {
        double[] means = new double[groups.count()];
        double[] sizes = new double[groups.count()];
        for (int i = 0; i < values.length; i++) {
            means[groups.groupOf(i)] += values[i];
            sizes[groups.groupOf(i)]++;
        }
        for (int g = 0; g < means.length; g++) {
            means[g] /= sizes[g];
        }
        return EstebanRay.scaleFree(means, sizes, alpha);
    }

    private static void overYears(Study study, Variable variable, Measurement.Builder out) {
        Panel panel = study.panel().years(study.start(), study.end()).complete(variable);
        double[][] byPlace = panel.codes().stream()
                .map(code -> panel.series(code, variable).values().toArray())
                .toArray(double[][]::new);
        out.parameter("places with a value in every year", Integer.toString(byPlace.length));
        out.part("markov", () -> chain(byPlace).probabilities());
        out.part("mobility", () -> MarkovMobility.trace(chain(byPlace)));
        if (study.years().length() >= CLUB_YEARS
                && Arrays.stream(byPlace).flatMapToDouble(Arrays::stream).allMatch(v -> v > 0)) {
            out.part(
                    "clubs",
                    () -> ConvergenceClubs.withDefaults().of(byPlace).clubs().size());
        }
    }

    private static MarkovChain chain(double[][] byPlace) {
        if (byPlace.length < CLASSES) {
            throw UndefinedException.insufficient("places with a value in every year", CLASSES, byPlace.length);
        }
        return MarkovChain.ofClasses(
                StateClasses.byQuantilesOfAllPeriods(StateClasses.relativeToMean(byPlace), CLASSES), CLASSES);
    }
}
