package org.chengzhen.methods.statistics;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.ordinary;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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
                            line.intercept(),
                            line.slope(),
                            line.interceptStandardError(),
                            line.slopeStandardError(),
                            line.slopeRobustStandardError(),
                            line.residualStandardError(),
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
                            .eitherIf(x.length > 1 || wide(x) || !ordinary(y) || !ordinary(all(x)))
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
                            .eitherIf(!ordinary(x))
                            .attempt(awkward, () -> NaturalBreaks.of(x, classes));
                }),
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
                    Tail tail = awkward.oneOf(Tail.values());
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
                    Tail tail = awkward.oneOf(Tail.values());
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
                .undefinedUnless(x.length >= SimpleRegression.MINIMUM_POINTS && distinct(x) > 1)
                .eitherIf(!ordinary(x) || !ordinary(y));
    }

    /** All numbers of a fit. */
    private static double[][] parts(LinearFit fit) {
        return new double[][] {
            fit.coefficients().toArray(),
            fit.standardErrors().toArray(),
            fit.robustStandardErrors().toArray(),
            fit.covariance().toArray(),
            fit.residuals().toArray(),
            fit.varianceInflation().toArray(),
            {fit.rSquared().orElse(0), fit.adjustedRSquared().orElse(0)}
        };
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
    void aFitBeyondTheRangeOfDoublesIsUndefined() {
        double[] y = {1e300, 0, 2e300, 1};
        double[][] close = {{1e-300, 0, 2e-300, 2e-300}};
        assertEquals("a coefficient exceeds the range of doubles", reason(() -> LeastSquares.fitColumns(y, close)));
        double[][] far = {{1, 0, 2, 2}};
        assertEquals(
                "a covariance of coefficients exceeds the range of doubles",
                reason(() -> LeastSquares.fitColumns(y, far)));
        double[] smaller = {1e100, 0, 2e100, 1};
        assertEquals(
                LeastSquares.fitColumns(new double[] {1, 0, 2, 1e-100}, far)
                                .coefficients()
                                .get(1)
                        * 1e100,
                LeastSquares.fitColumns(smaller, far).coefficients().get(1),
                1e86);
    }

    @Test
    void aLineBeyondTheRangeOfDoublesIsUndefined() {
        double[] y = {1e300, 0, 1.5e300};
        assertEquals(
                "the slope exceeds the range of doubles",
                reason(() -> SimpleRegression.of(new double[] {1e-300, 0, 2e-300}, y)));
        SimpleRegression line = SimpleRegression.of(new double[] {1, 0, 2}, y);
        assertEquals(0.75e300, line.slope(), 1e286);
        assertEquals("the line exceeds the range of doubles", reason(() -> line.at(1e10)));
        assertThrows(IllegalArgumentException.class, () -> line.at(Double.NaN));
    }

    @Test
    void classesWhoseSquaresLeaveTheRangeOfDoublesAreUndefined() {
        assertEquals(
                "the sum of squares exceeds the range of doubles",
                reason(() -> NaturalBreaks.of(new double[] {1e300, 2e300, 9e300}, 2)));
        assertEquals(
                1 - 0.5 / 38,
                NaturalBreaks.of(new double[] {1e150, 2e150, 9e150}, 2).gvf().orElseThrow(),
                1e-14);
    }

    private static String reason(Executable call) {
        return assertThrows(UndefinedException.class, call).getMessage();
    }

    @Test
    void aStatisticOfADrawThatIsNaNIsRefused() {
        Resampling few = Resampling.withDefaults().replications(FEW);
        assertThrows(IllegalArgumentException.class, () -> few.bootstrap(new double[] {1, 2}, sample -> Double.NaN));
    }
}
