package org.chengzhen.indicators.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Layer;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.methods.concentration.KDensity;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.efficiency.WindowAnalysis;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.SpatialTest;

/** The pictures of single results that need neither names nor years. */
final class ResultPlots {
    private static final double LEVEL = 0.05;
    private static final double Z = 1.959963984540054;
    private static final int MOST_BARS = 20;
    private static final int STEPS = 200;
    private static final double WIDEST = 4;
    private static final String MARKED = "#D55E00";
    private static final String PLAIN = "#999999";
    private static final String LIMIT = "#555555";

    private ResultPlots() {}

    private static Plot bars(String title, String axis, List<String> names) {
        return Plot.of(title)
                .size(720, Math.max(260, 150 + 22 * names.size()))
                .x(Axis.linear(axis))
                .y(Axis.categories("", names).descending());
    }

    /** The places that deviate most, marked where p is at most 5 %. */
    static Plot local(LocalTest test) {
        int[] order = IntStream.range(0, test.labels().size())
                .filter(i -> !Double.isNaN(test.zScores().get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(test.zScores().get(i))))
                .limit(MOST_BARS)
                .mapToInt(i -> i)
                .toArray();
        Checks.argument(order.length > 0, "no place of %s has a z: there is nothing to draw", test.name());
        List<String> names =
                IntStream.of(order).mapToObj(i -> test.labels().get(i)).toList();
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> test.pValues().get(i) <= LEVEL ? MARKED : PLAIN)
                .toList();
        return bars(test.name() + ": the places that deviate most", "z", names)
                .with(Bars.of("", at(test.zScores().toArray(), order)).colours(colours), Rule.vertical("", 0))
                .note("Coloured: p ≤ " + LEVEL + ", not corrected for the number of places ("
                        + test.significant(LEVEL).size() + " of "
                        + test.labels().size() + "); grey: larger p.");
    }

    /** The normal distribution that the null hypothesis gives, and the value observed. */
    static Plot spatial(SpatialTest test) {
        Checks.argument(
                test.variance() > 0,
                "the variance of %s is %s: there is no distribution",
                test.name(),
                test.variance());
        double sd = Math.sqrt(test.variance());
        double reach = Math.max(WIDEST, Math.abs(test.zScore()) + 1);
        double[] x = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> test.expectation() + sd * reach * (2.0 * i / STEPS - 1))
                .toArray();
        double[] y = Arrays.stream(x)
                .map(v -> Math.exp(-0.5 * Math.pow((v - test.expectation()) / sd, 2)) / (sd * Math.sqrt(2 * Math.PI)))
                .toArray();
        return Plot.of(test.name() + " against chance")
                .x(Axis.linear(test.name()))
                .y(Axis.linear("density under the null hypothesis"))
                .with(
                        Lines.of("normal, mean and variance of the test", x, y).unmarked(),
                        Rule.vertical("observed " + Wording.number(test.statistic(), 4), test.statistic()))
                .note("z = " + Wording.number(test.zScore(), 2) + ", " + Wording.p(test.pValue()) + ", " + test.n()
                        + " places.");
    }

    static Plot efficiency(EfficiencyScores scores, List<String> names) {
        Checks.sameLength(names.size(), "names", scores.scores().length(), "units");
        double[] values = scores.scores().toArray();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
        List<String> ordered = IntStream.of(order).mapToObj(names::get).toList();
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> scores.efficient(i) ? MARKED : PLAIN)
                .toList();
        return bars("Radial efficiency", "efficiency", ordered)
                .with(Bars.of("", at(values, order)).colours(colours).numbers(3), Rule.vertical("frontier", 1))
                .note("Coloured: efficient, without slacks.");
    }

    /** Scores of the units over the periods. */
    static Plot windows(WindowAnalysis analysis) {
        DoubleMatrix scores = analysis.byPeriod();
        double[] periods =
                IntStream.rangeClosed(1, scores.columns()).mapToDouble(t -> t).toArray();
        Layer[] lines = IntStream.range(0, scores.rows())
                .mapToObj(i -> Lines.of("unit " + (i + 1), periods, row(scores, i)))
                .toArray(Layer[]::new);
        return Plot.of("Window analysis: mean score of each period")
                .x(Axis.linear("period"))
                .y(Axis.linear("efficiency"))
                .with(lines);
    }

    static Plot correlogram(Correlogram correlogram) {
        List<Double> middle = new ArrayList<>();
        List<Double> statistic = new ArrayList<>();
        List<Double> marked = new ArrayList<>();
        List<Double> markedAt = new ArrayList<>();
        double expectation = Double.NaN;
        String name = "statistic";
        for (Correlogram.Step step : correlogram.steps()) {
            Optional<SpatialTest> test = step.test();
            if (test.isPresent()) {
                double at = (step.from() + step.to()) / 2;
                middle.add(at);
                statistic.add(test.get().statistic());
                expectation = test.get().expectation();
                name = test.get().name();
                if (test.get().pValue() <= LEVEL) {
                    markedAt.add(at);
                    marked.add(test.get().statistic());
                }
            }
        }
        Checks.argument(!middle.isEmpty(), "no step of the correlogram has a test: there is nothing to draw");
        return Plot.of("Correlogram")
                .x(Axis.linear("middle of the step: distance, or order of neighbours"))
                .y(Axis.linear(name))
                .with(
                        Lines.of(name, doubles(middle), doubles(statistic)),
                        Rule.horizontal("expectation", expectation),
                        Points.of("p ≤ " + LEVEL, doubles(markedAt), doubles(marked))
                                .colour(MARKED)
                                .symbol("triangle"));
    }

    /** Means of the strata. */
    static Plot factor(FactorDetector detector) {
        List<String> names = detector.strata().stream()
                .map(s -> "stratum " + s.stratum() + " (n = " + s.n() + ")")
                .toList();
        return bars("Factor detector: q = " + Wording.number(detector.q(), 4), "mean", names)
                .with(Bars.of(
                                "",
                                detector.strata().stream()
                                        .mapToDouble(FactorDetector.Stratum::mean)
                                        .toArray())
                        .numbers(3))
                .note(
                        detector.pValue().isPresent()
                                ? Wording.p(detector.pValue().getAsDouble()) + "."
                                : "Without a test.");
    }

    static Plot distances(KDensity density) {
        return Plot.of("Density of bilateral distances")
                .x(Axis.linear("distance"))
                .y(Axis.linear("K-density"))
                .with(Lines.of("", density.at().toArray(), density.density().toArray())
                        .unmarked())
                .note(density.pairs() + " pairs, bandwidth " + Wording.number(density.bandwidth(), 3) + ".");
    }

    static Plot band(LocalizationBand band) {
        double[] at = band.industry().at().toArray();
        String verdict = band.localized() ? "localized" : band.dispersed() ? "dispersed" : "neither";
        return Plot.of("Localization of an industry: " + verdict)
                .x(Axis.linear("distance"))
                .y(Axis.linear("K-density"))
                .with(
                        Band.of(
                                "global band",
                                at,
                                band.lower().toArray(),
                                band.upper().toArray()),
                        Lines.of("industry", at, band.industry().density().toArray())
                                .unmarked())
                .note(band.replications() + " replications.");
    }

    static Plot concentration(ConcentrationCurve curve) {
        return Plot.of("Concentration curve")
                .size(560, 560)
                .x(Axis.linear("share of people, by rank").between(0, 1))
                .y(Axis.linear("share of the values"))
                .with(
                        Lines.of(
                                        "curve",
                                        curve.populationShares().toArray(),
                                        curve.valueShares().toArray())
                                .unmarked(),
                        Lines.of("equality", new double[] {0, 1}, new double[] {0, 1})
                                .unmarked()
                                .colour(LIMIT))
                .note("Concentration index " + Wording.number(curve.index(), 4) + ".");
    }

    /** Coefficients with their 95 % intervals, by the normal distribution. */
    static Plot coefficients(List<String> names, double[] estimates, double[] errors) {
        Checks.sameLength(names.size(), "names", estimates.length, "coefficients");
        Checks.sameLength(errors.length, "standard errors", estimates.length, "coefficients");
        List<Layer> layers = new ArrayList<>();
        double[] rows =
                IntStream.rangeClosed(1, names.size()).mapToDouble(i -> i).toArray();
        for (int i = 0; i < estimates.length; i++) {
            double[] ends = {estimates[i] - Z * errors[i], estimates[i] + Z * errors[i]};
            layers.add(Lines.of("", ends, new double[] {rows[i], rows[i]})
                    .unmarked()
                    .colour(LIMIT));
        }
        // an empty row above and below: points stand at the edge of a category axis otherwise
        List<String> padded = new ArrayList<>(names);
        padded.add(0, "");
        padded.add(" ");
        layers.add(Points.of("estimate", estimates, rows));
        layers.add(Rule.vertical("", 0));
        return bars("Coefficients with 95 % intervals", "estimate", padded)
                .with(layers.toArray(Layer[]::new))
                .note("Estimate ± 1.96 standard errors.");
    }

    /** The largest values of the first part that has one for each place. */
    static Plot measurement(Measurement measurement) {
        for (Map.Entry<String, Object> part : measurement.parts().entrySet()) {
            if (part.getValue() instanceof IndicatorColumn column && !column.isClass()) {
                return Plots.of(column, column.years().get(column.years().size() - 1));
            }
        }
        throw new IllegalArgumentException(measurement.entry().id() + " "
                + measurement.entry().name() + " has no value for each place: there is no ranking to draw");
    }

    /** The place against the median of the others, where both are positive numbers. */
    static Plot profile(Profile profile) {
        List<String> names = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (Profile.Line line : profile.lines()) {
            double own = number(line.last());
            double others = number(line.benchmark().replaceFirst("^median of the others ", ""));
            if (own > 0 && others > 0) {
                names.add(line.entry().id() + " " + line.part());
                ratios.add(own / others);
            }
        }
        Checks.argument(
                !names.isEmpty(), "no line of the profile %s has a positive value and a benchmark", profile.title());
        return bars(profile.title(), "value over the median of the others", names)
                .with(Bars.of("", doubles(ratios)).numbers(2), Rule.vertical("median of the others", 1));
    }

    private static double number(String shown) {
        try {
            return Double.parseDouble(shown.replace(",", ""));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static double[] row(DoubleMatrix matrix, int row) {
        return IntStream.range(0, matrix.columns())
                .mapToDouble(j -> matrix.get(row, j))
                .toArray();
    }

    private static double[] at(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
