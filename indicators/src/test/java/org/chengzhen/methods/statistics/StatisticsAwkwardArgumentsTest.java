package org.chengzhen.methods.statistics;

import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.REFUSED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.UNDEFINED;
import static org.chengzhen.methods.contract.OutcomeContract.Outcome.VALUE;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The plain statistics: correlations, regressions, classes, quantiles, ranks and draws. */
class StatisticsAwkwardArgumentsTest implements AwkwardArgumentsContract {
    private static final int FEW = 3;

    @Override
    public Stream<Door> doors() {
        return Stream.of(pairs(), regressions(), values(), draws()).flatMap(s -> s);
    }

    private static Stream<Door> pairs() {
        return Stream.of(
                correlation("Correlation.pearson", Correlation::pearson),
                correlation("Correlation.spearman", Correlation::spearman),
                correlation("Correlation.kendallTauB", Correlation::kendallTauB),
                Door.of("Correlation.kendallScore", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    return refusedUnless(x.length == y.length && finite(x) && finite(y))
                            .attempt(awkward, () -> Correlation.kendallScore(x, y));
                }));
    }

    private static Stream<Door> regressions() {
        return Stream.of(
                Door.of("SimpleRegression.of", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] y = likewise(awkward, x);
                    return line(x, y).attempt(awkward, () -> {
                        SimpleRegression line = SimpleRegression.of(x, y);
                        return new double[] {
                            infiniteAsZero(line.intercept()),
                            infiniteAsZero(line.slope()),
                            infiniteAsZero(line.interceptStandardError()),
                            infiniteAsZero(line.slopeStandardError()),
                            infiniteAsZero(line.slopeRobustStandardError()),
                            infiniteAsZero(line.residualStandardError()),
                            line.statistic().orElse(0),
                            line.pValue().orElse(0),
                            line.rSquared().orElse(0)
                        };
                    });
                }),
                Door.of("SimpleRegression.slopeMargin", awkward -> {
                    double confidence = awkward.oneOf(0.9, awkward.number());
                    return refusedUnless(confidence > 0 && confidence < 1)
                            .attempt(
                                    awkward,
                                    () -> SimpleRegression.of(new double[] {1, 2, 3}, new double[] {1, 2, 4})
                                            .slopeMargin(confidence));
                }),
                Door.of("LeastSquares.of columns", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 6));
                    double[][] x = new double[awkward.integer(0, 3)][];
                    boolean refused = !finite(y);
                    boolean constant = false;
                    for (int j = 0; j < x.length; j++) {
                        x[j] = likewise(awkward, y);
                        refused |= x[j].length != y.length || !finite(x[j]);
                        constant |= distinct(x[j]) < 2;
                    }
                    return refusedUnless(!refused)
                            .undefinedUnless(y.length >= x.length + 2 && !constant)
                            .eitherIf(x.length > 1 || wide(x))
                            .attempt(awkward, () -> parts(LeastSquares.fitColumns(y, x)));
                }),
                Door.of("LeastSquares.of a matrix", awkward -> {
                    double[] y = awkward.array(awkward.integer(1, 6));
                    double[] x = likewise(awkward, y);
                    return line(x, y)
                            .attempt(
                                    awkward, () -> parts(LeastSquares.fit(y, DoubleMatrix.of(x.length, 1, x.clone()))));
                }));
    }

    private static Stream<Door> values() {
        return Stream.of(
                Door.of("NaturalBreaks.of", awkward -> {
                            int classes = awkward.integer(0, 4);
                            double[] x = awkward.array(awkward.integer(0, 6));
                            return refusedUnless(classes > 0 && finite(x))
                                    .undefinedUnless(distinct(x) >= classes)
                                    .attempt(awkward, () -> NaturalBreaks.of(x, classes));
                        })
                        .mayBeNonFinite(".ssd"),
                Door.of("NaturalBreaks.classOf", awkward -> {
                    double value = awkward.number();
                    return refusedUnless(finite(value))
                            .attempt(
                                    awkward,
                                    () -> NaturalBreaks.of(new double[] {1, 2, 3}, 2)
                                            .classOf(value));
                }),
                Door.of("Quantiles.of", awkward -> {
                    double p = awkward.oneOf(0.3, awkward.number());
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(fraction(p) && finite(x))
                            .undefinedUnless(x.length > 0)
                            .attempt(awkward, () -> Quantiles.of(x, p));
                }),
                Door.of("Quantiles.median", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(finite(x))
                            .undefinedUnless(x.length > 0)
                            .attempt(awkward, () -> Quantiles.median(x));
                }),
                Door.of("Quantiles.several", awkward -> {
                    double[] p = awkward.array(awkward.integer(0, 2));
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(Arrays.stream(p).allMatch(v -> fraction(v)) && finite(x))
                            .undefinedUnless(x.length > 0)
                            .attempt(awkward, () -> Quantiles.several(x, p));
                }),
                Door.of("Quantiles.weighted", awkward -> {
                    double p = awkward.oneOf(0.3, awkward.number());
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, x);
                    double total = Arrays.stream(w).sum();
                    boolean shares = Arrays.stream(w).anyMatch(v -> v != Math.rint(v))
                            && total <= Arrays.stream(w).filter(v -> v > 0).count();
                    return refusedUnless(x.length == w.length && fraction(p) && finite(x) && nonNegative(w))
                            .orRefusedUnless(finite(total) && (total < 1 || !shares))
                            .undefinedUnless(total >= 1)
                            .attempt(awkward, () -> Quantiles.weighted(x, w, p));
                }),
                Door.of("Quantiles.inverseDistribution", awkward -> {
                    double p = awkward.oneOf(0.3, awkward.number());
                    double[] x = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, x);
                    return refusedUnless(x.length == w.length && fraction(p) && finite(x) && nonNegative(w))
                            .undefinedUnless(anyNonZero(w))
                            .attempt(awkward, () -> Quantiles.inverseDistribution(x, w, p));
                }),
                Door.of("Ranks.average", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(finite(x)).attempt(awkward, () -> Ranks.average(x));
                }),
                Door.of("Ranks.ordinal", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(finite(x)).attempt(awkward, () -> Ranks.ordinal(x));
                }));
    }

    private static Stream<Door> draws() {
        return Stream.of(
                Door.of("Resampling.permutationTest", awkward -> {
                    int replications = awkward.integer(0, FEW);
                    Resampling.Tail tail = awkward.oneOf(Resampling.Tail.values());
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(replications > 0 && finite(x))
                            .undefinedUnless(x.length > 1)
                            .attempt(
                                    awkward,
                                    () -> Resampling.withDefaults()
                                            .replications(replications)
                                            .test(x, order -> order[0], tail));
                }),
                Door.of("Resampling.bootstrap", awkward -> {
                    int replications = awkward.integer(0, FEW);
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(replications > 0 && finite(x))
                            .undefinedUnless(x.length > 1)
                            .attempt(
                                    awkward,
                                    () -> Resampling.withDefaults()
                                            .replications(replications)
                                            .bootstrap(x, Quantiles::median));
                }),
                Door.of("Resampling.bootstrap of a statistic with gaps", awkward -> {
                    double[] x = awkward.array(awkward.integer(2, 5));
                    return finite(x)
                            // a draw may be all zero, or may hold a negative value
                            ? awkward.mustBe(
                                    () -> Resampling.withDefaults()
                                            .replications(FEW)
                                            .bootstrap(x, sample -> Quantiles.inverseDistribution(sample, sample, 0.5)),
                                    VALUE,
                                    UNDEFINED,
                                    REFUSED)
                            : awkward.mustBe(() -> Resampling.withDefaults().bootstrap(x, sample -> 0), REFUSED);
                }),
                Door.of("Resampling.pseudoP", awkward -> {
                    double observed = awkward.number();
                    double[] simulated = awkward.array(awkward.integer(0, 5));
                    Resampling.Tail tail = awkward.oneOf(Resampling.Tail.values());
                    boolean numbers =
                            !Double.isNaN(observed) && Arrays.stream(simulated).noneMatch(Double::isNaN);
                    return refusedUnless(numbers && simulated.length > 0)
                            .attempt(awkward, () -> Resampling.pValue(observed, simulated, tail));
                }),
                Door.of("Resampling.pseudoP of a count", awkward -> {
                    int count = awkward.integer(-1, 5);
                    int replications = awkward.integer(0, 4);
                    return refusedUnless(replications > 0 && count >= 0 && count <= replications)
                            .attempt(awkward, () -> Resampling.pValue(count, replications));
                }));
    }

    private static Door correlation(String name, BiFunction<double[], double[], Double> index) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(awkward.integer(0, 5));
            double[] y = likewise(awkward, x);
            return refusedUnless(x.length == y.length && finite(x) && finite(y))
                    .undefinedUnless(x.length >= Correlation.MINIMUM_PLACES && distinct(x) > 1 && distinct(y) > 1)
                    .attempt(awkward, () -> index.apply(x, y));
        });
    }

    private static Expected line(double[] x, double[] y) {
        return refusedUnless(x.length == y.length && finite(x) && finite(y))
                .undefinedUnless(x.length >= SimpleRegression.MINIMUM_POINTS && distinct(x) > 1);
    }

    /** Coefficients and errors may be infinite by the documentation, all else may not. */
    private static double[][] parts(LinearFit fit) {
        return new double[][] {
            infiniteAsZero(fit.coefficients().toArray()),
            infiniteAsZero(fit.standardErrors().toArray()),
            infiniteAsZero(fit.robustStandardErrors().toArray()),
            infiniteAsZero(fit.covariance().toArray()),
            infiniteAsZero(fit.residuals().toArray()),
            fit.varianceInflation().toArray(),
            {fit.rSquared().orElse(0), fit.adjustedRSquared().orElse(0)}
        };
    }

    private static double[] infiniteAsZero(double[] values) {
        return Arrays.stream(values).map(v -> infiniteAsZero(v)).toArray();
    }

    private static double infiniteAsZero(double value) {
        return Double.isInfinite(value) ? 0 : value;
    }

    private static boolean fraction(double value) {
        return value >= 0 && value <= 1;
    }

    private static long distinct(double[] x) {
        return Arrays.stream(x).map(v -> v + 0.0).distinct().count();
    }

    @Test
    void weightsWhoseSumOverflowsStillHaveAnInverseDistribution() {
        double[] weights = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        assertEquals(2, Quantiles.inverseDistribution(new double[] {1, 2, 3}, weights, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(new double[] {1, 2, 3}, weights, 0.5));
    }

    /**
     * Two equal points and two others carry three coefficients: the intercept is the response of the third point, whose
     * variance is s² = ½.
     */
    @Test
    void nearlyDependentRegressorsLeaveAnErrorOfTheIntercept() {
        double[] y = {0, 1, 1, 0};
        double[] first = {Double.MAX_VALUE, Double.MAX_VALUE, 4.9e-324, 1e300};
        double[] second = {Double.MAX_VALUE, Double.MAX_VALUE, 4.9e-324, 0};
        LinearFit fit = LeastSquares.fitColumns(y, new double[][] {first, second});
        assertEquals(Math.sqrt(0.5), fit.standardErrors().get(0), 1e-6);
    }

    @Test
    void coefficientsBeyondADoubleHaveNoT() {
        LinearFit fit = LeastSquares.fitColumns(
                new double[] {1e300, 0, 2e300, 1}, new double[][] {new double[] {1e-300, 0, 2e-300, 2e-300}});
        assertEquals(Double.POSITIVE_INFINITY, fit.coefficients().get(1));
        assertEquals(OptionalDouble.empty(), fit.statistic(1));
        assertEquals(OptionalDouble.empty(), fit.pValue(1));
    }

    @Test
    void aLineOfInfiniteSlopeHasNoValueAtAPoint() {
        SimpleRegression line = SimpleRegression.of(new double[] {1e-300, 0, 2e-300}, new double[] {1e300, 0, 1.5e300});
        assertEquals(Double.POSITIVE_INFINITY, line.slope());
        assertThrows(UndefinedException.class, () -> line.at(1));
        assertThrows(IllegalArgumentException.class, () -> line.at(Double.NaN));
    }

    @Test
    void squaresBeyondADoubleLeaveTheClassesAndTheirFit() {
        NaturalBreaks breaks = NaturalBreaks.of(new double[] {1e300, 2e300, 9e300}, 2);
        assertEquals(Double.POSITIVE_INFINITY, breaks.ssd());
        assertEquals(1 - 0.5 / 38, breaks.gvf().orElseThrow(), 1e-14);
    }

    @Test
    void aStatisticOfADrawThatIsNaNIsRefused() {
        Resampling few = Resampling.withDefaults().replications(FEW);
        assertThrows(IllegalArgumentException.class, () -> few.bootstrap(new double[] {1, 2}, sample -> Double.NaN));
    }
}
