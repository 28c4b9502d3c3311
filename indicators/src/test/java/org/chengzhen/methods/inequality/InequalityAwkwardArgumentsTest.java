package org.chengzhen.methods.inequality;

import static org.chengzhen.methods.contract.Expected.lacks;
import static org.chengzhen.methods.contract.Expected.likewise;
import static org.chengzhen.methods.contract.Expected.meet;
import static org.chengzhen.methods.contract.Expected.refusedUnless;
import static org.chengzhen.methods.contract.Expected.wide;
import static org.chengzhen.methods.contract.OutcomeContract.anyNonZero;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The indices of the family, at every door that OutcomeContract does not try: parameters, weights, totals. */
class InequalityAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(parameters(), weights(), totals(), results()).flatMap(s -> s);
    }

    /** One array of values and a parameter. */
    private static Stream<Door> parameters() {
        return Stream.of(
                Door.of("Atkinson.of", awkward -> {
                    double epsilon = awkward.number();
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y) && nonNegative(epsilon))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> Atkinson.of(y, epsilon));
                }),
                Door.of("ExtendedGini.of", awkward -> {
                    double nu = awkward.number();
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y) && nu > 1 && finite(nu))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> ExtendedGini.of(y, nu));
                }),
                Door.of("GeneralizedEntropy.of", awkward -> {
                    double alpha = awkward.number();
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y) && finite(alpha))
                            .undefinedUnless(anyNonZero(y) && (alpha >= 1e-300 || !anyZero(y)))
                            .eitherIf(Math.abs(alpha) > 5 || (alpha < 0 && wide(y)))
                            .attempt(awkward, () -> GeneralizedEntropy.of(y, alpha));
                }),
                Door.of("PercentileRatio.of", awkward -> {
                    double upper = awkward.oneOf(0.9, 0.5, awkward.number());
                    double lower = awkward.oneOf(0.1, 0.5, awkward.number());
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(fraction(upper) && fraction(lower) && nonNegative(y))
                            .undefinedUnless(anyNonZero(y))
                            .eitherIf(anyZero(y) || wide(y))
                            .attempt(awkward, () -> PercentileRatio.of(y, upper, lower));
                }),
                Door.of("PercentileRatio.p90p10", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y))
                            .eitherIf(anyZero(y) || wide(y))
                            .attempt(awkward, () -> PercentileRatio.p90p10(y));
                }),
                Door.of("PalmaRatio.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y))
                            .eitherIf(anyZero(y) || wide(y))
                            .attempt(awkward, () -> PalmaRatio.of(y));
                }),
                Door.of("PalmaRatio.quintileRatio", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y) && (y.length > 5 || !anyZero(y)))
                            .eitherIf(wide(y))
                            .attempt(awkward, () -> PalmaRatio.quintileRatio(y));
                }),
                Door.of("QuantileShares.top", awkward -> {
                    double share = awkward.number();
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(fraction(share) && nonNegative(y))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> QuantileShares.top(y, share));
                }),
                Door.of("QuantileShares.bottom", awkward -> {
                    double share = awkward.oneOf(0.25, 0.9, awkward.number());
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y) && fraction(share))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> QuantileShares.bottom(y, share));
                }),
                Door.of("QuantileShares.of", awkward -> {
                    int parts = awkward.integer(0, 6);
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y) && parts > 0)
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> QuantileShares.of(y, parts));
                }),
                Door.of("Gini.sampleCorrected", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y) && y.length > 1)
                            .attempt(awkward, () -> Gini.sampleCorrected(y));
                }),
                Door.of("CoefficientOfVariation.sample", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y) && y.length > 1)
                            .attempt(awkward, () -> CoefficientOfVariation.sample(y));
                }),
                Door.of("KakwaniDeprivation.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(anyNonZero(y) && y.length > 1)
                            .attempt(awkward, () -> KakwaniDeprivation.of(y));
                }),
                Door.of("Wolfson.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(y.length > 1 && anyNonZero(y))
                            .eitherIf(anyZero(y) || wide(y))
                            .attempt(awkward, () -> Wolfson.of(y));
                }),
                Door.of("Wolfson.half", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    return refusedUnless(nonNegative(y))
                            .undefinedUnless(y.length > 1 && anyNonZero(y))
                            .eitherIf(anyZero(y) || wide(y))
                            .attempt(awkward, () -> Wolfson.half(y));
                }));
    }

    /** Values per unit of weight. */
    private static Stream<Door> weights() {
        return Stream.of(
                weighted("Gini.weighted", Gini::weighted),
                weighted("Hoover.weighted", Hoover::weighted),
                weighted("TheilT.weighted", TheilT::weighted),
                weighted("LorenzCurve.weighted", LorenzCurve::weighted),
                weighted("Atkinson.weighted", (y, w) -> Atkinson.weighted(y, w, 0.5)),
                weighted("Atkinson.weighted, averse", (y, w) -> Atkinson.weighted(y, w, 3)),
                weighted("ExtendedGini.weighted", (y, w) -> ExtendedGini.weighted(y, w, 1.5)),
                weighted("GeneralizedEntropy.weighted", (y, w) -> GeneralizedEntropy.weighted(y, w, 2)),
                weighted("QuantileShares.weighted", (y, w) -> QuantileShares.weighted(y, w, 3)),
                Door.of("MeanLogDeviation.weighted", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    return weighted(y, w)
                            .undefinedUnless(!lacks(w, y) || wide(w))
                            .attempt(awkward, () -> MeanLogDeviation.weighted(y, w));
                }),
                Door.of("GeneralizedEntropy.weighted, negative order", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    return weighted(y, w)
                            .undefinedUnless(!lacks(w, y) || wide(w))
                            .attempt(awkward, () -> GeneralizedEntropy.weighted(y, w, -1));
                }),
                Door.of("PalmaRatio.weighted", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    return weighted(y, w).eitherIf(anyZero(y)).attempt(awkward, () -> PalmaRatio.weighted(y, w));
                }),
                Door.of("Gini.weightedSampleCorrected", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    return weighted(y, w)
                            .undefinedUnless(Arrays.stream(w).filter(v -> v > 0).count() > 1)
                            .attempt(awkward, () -> Gini.weightedSampleCorrected(y, w));
                }),
                Door.of("Williamson.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    return weighted(y, w).undefinedUnless(y.length > 1).attempt(awkward, () -> Williamson.of(y, w));
                }),
                Door.of("ConcentrationCurve.of", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] ranking = likewise(awkward, y);
                    return refusedUnless(y.length == ranking.length && nonNegative(y) && finite(ranking))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> ConcentrationCurve.of(y, ranking));
                }),
                Door.of("ConcentrationCurve.weighted", awkward -> {
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] w = likewise(awkward, y);
                    double[] ranking = awkward.array(y.length);
                    return weighted(y, w)
                            .orRefusedUnless(finite(ranking))
                            .attempt(awkward, () -> ConcentrationCurve.weighted(y, ranking, w));
                }),
                Door.of("EstebanRay.of", awkward -> {
                    double alpha = awkward.oneOf(1.0, 1.6, awkward.number());
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, y);
                    return refusedUnless(
                                    polarizing(alpha) && finite(y) && nonNegative(people) && y.length == people.length)
                            .undefinedUnless(y.length > 1 && anyNonZero(people))
                            .eitherIf(!Expected.ordinary(y))
                            .attempt(awkward, () -> EstebanRay.of(y, people, alpha));
                }),
                Door.of("EstebanRay.scaleFree", awkward -> {
                    double alpha = awkward.oneOf(1.0, 1.6, awkward.number());
                    double[] y = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, y);
                    return refusedUnless(polarizing(alpha)
                                    && nonNegative(y)
                                    && nonNegative(people)
                                    && y.length == people.length)
                            .undefinedUnless(y.length > 1 && meet(y, people))
                            .eitherIf(wide(y, people))
                            .attempt(awkward, () -> EstebanRay.scaleFree(y, people, alpha));
                }),
                Door.of("CentrePeripheryGap.of", awkward -> {
                    double centre = awkward.number();
                    double[] periphery = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, periphery);
                    return refusedUnless(nonNegative(centre)
                                    && nonNegative(periphery)
                                    && nonNegative(people)
                                    && periphery.length == people.length)
                            .undefinedUnless(anyNonZero(people))
                            .attempt(awkward, () -> CentrePeripheryGap.of(periphery, people, centre));
                }));
    }

    /** Amounts against populations. */
    private static Stream<Door> totals() {
        return Stream.of(
                totals("Hoover.ofTotals", Hoover::ofTotals),
                totals("TheilT.ofTotals", TheilT::ofTotals),
                totals("LorenzCurve.ofTotals", LorenzCurve::ofTotals),
                Door.of("MeanLogDeviation.ofTotals", awkward -> {
                    double[] amounts = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, amounts);
                    return totals(amounts, people)
                            .undefinedUnless(!lacks(people, amounts) || wide(people))
                            .attempt(awkward, () -> MeanLogDeviation.ofTotals(amounts, people));
                }),
                Door.of("Williamson.ofTotals", awkward -> {
                    double[] amounts = awkward.array(awkward.integer(0, 5));
                    double[] people = likewise(awkward, amounts);
                    return totals(amounts, people)
                            .undefinedUnless(amounts.length > 1)
                            .attempt(awkward, () -> Williamson.ofTotals(amounts, people));
                }));
    }

    /** What the results answer. */
    private static Stream<Door> results() {
        return Stream.of(
                Door.of("LorenzCurve.at", awkward -> {
                    double share = awkward.oneOf(0.3, awkward.number());
                    double[] y = awkward.array(awkward.integer(1, 4));
                    return refusedUnless(nonNegative(y) && (fraction(share) || !anyNonZero(y)))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> LorenzCurve.of(y).at(share));
                }),
                Door.of("ConcentrationCurve.at", awkward -> {
                    double share = awkward.oneOf(0.3, awkward.number());
                    double[] y = awkward.array(awkward.integer(1, 4));
                    return refusedUnless(nonNegative(y) && (fraction(share) || !anyNonZero(y)))
                            .undefinedUnless(anyNonZero(y))
                            .attempt(awkward, () -> ConcentrationCurve.of(y, y).at(share));
                }));
    }

    private static Door weighted(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] y = awkward.array(awkward.integer(0, 5));
            double[] w = likewise(awkward, y);
            return weighted(y, w).attempt(awkward, () -> index.apply(y, w));
        });
    }

    private static Expected weighted(double[] y, double[] w) {
        return refusedUnless(y.length == w.length && nonNegative(y) && nonNegative(w))
                .undefinedUnless(meet(y, w))
                .eitherIf(wide(y, w));
    }

    private static Door totals(String name, BiFunction<double[], double[], ?> index) {
        return Door.of(name, awkward -> {
            double[] amounts = awkward.array(awkward.integer(0, 5));
            double[] people = likewise(awkward, amounts);
            return totals(amounts, people).attempt(awkward, () -> index.apply(amounts, people));
        });
    }

    private static Expected totals(double[] amounts, double[] people) {
        return refusedUnless(amounts.length == people.length && nonNegative(amounts) && nonNegative(people))
                .undefinedUnless(anyNonZero(amounts) && anyNonZero(people) && !lacks(amounts, people))
                .eitherIf(wide(people));
    }

    private static boolean anyZero(double... values) {
        return Arrays.stream(values).anyMatch(v -> v == 0);
    }

    private static boolean fraction(double value) {
        return value >= 0 && value <= 1;
    }

    private static boolean polarizing(double alpha) {
        return alpha > 0 && alpha <= EstebanRay.LARGEST_ALPHA;
    }

    @Test
    void valuesWithoutWeightDoNotSetTheScaleOfTheWeightedGini() {
        double[] weights = {0, Double.MIN_VALUE, Double.MIN_VALUE};
        assertEquals(0.25, Gini.weighted(new double[] {2.5, 1e-300, 3e-300}, weights), 1e-15);
    }

    @Test
    void valuesWhoseWeightCannotCountDoNotSetTheScaleOfTheMean() {
        double[] values = {1e300, 1e-300, 3e-300, 0};
        double[] weights = {Double.MIN_VALUE, 1, 1, 0};
        assertEquals(TheilT.of(1, 3), TheilT.weighted(values, weights), 1e-15);
        assertEquals(Atkinson.of(new double[] {1, 3}, 0.5), Atkinson.weighted(values, weights, 0.5), 1e-15);
    }

    @Test
    void aDominantWeightOnNothingLeavesTheLorenzCurveUndefined() {
        double[] values = {2.5, 0};
        double[] weights = {1, Double.MAX_VALUE};
        assertThrows(UndefinedException.class, () -> LorenzCurve.weighted(values, weights));
        assertThrows(UndefinedException.class, () -> Gini.weightedSampleCorrected(values, weights));
    }

    @Test
    void aRichPlaceOfNextToNoPeopleKeepsTheSpreadFinite() {
        double[] people = {1e300, 2.5};
        double expected = Math.sqrt(2.5) * 2.5 / 7.25 * 1e150;
        assertEquals(expected, Williamson.of(new double[] {1e-300, 2.5}, people), 1e-13 * expected);
    }

    @Test
    void theCurveRisesStraightUpAtARichPlaceOfNextToNoPeople() {
        LorenzCurve curve = LorenzCurve.weighted(new double[] {1, 1e20}, new double[] {1, 1e-20});
        assertEquals(1.5, curve.asymmetry(), 1e-15);
    }

    @Test
    void aMeanBeyondADoubleLeavesTheGeneralizedCurveUndefined() {
        LorenzCurve curve = LorenzCurve.ofTotals(new double[] {1}, new double[] {Double.MIN_VALUE});
        assertEquals(1, curve.at(1));
        assertThrows(UndefinedException.class, curve::generalized);
    }

    @Test
    void aGapBeyondADoubleIsEmpty() {
        CentrePeripheryGap gap = CentrePeripheryGap.of(new double[] {1e300}, new double[] {1}, 1e-300);
        assertEquals(OptionalDouble.empty(), gap.gapShare());
        assertEquals(OptionalDouble.of(0), gap.ratio());
        assertEquals(
                OptionalDouble.empty(),
                CentrePeripheryGap.of(new double[] {1e-300}, new double[] {1}, 1e300)
                        .ratio());
    }

    @Test
    void parametersAreRefusedBeforeValuesAreFoundWanting() {
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.bottom(new double[] {0, 0}, 2));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.of(new double[] {0, 0}, 0));
        assertThrows(IllegalArgumentException.class, () -> QuantileShares.weighted(new double[] {0}, new double[1], 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> ConcentrationCurve.of(new double[] {0}, new double[] {Double.NaN}));
    }
}
