package org.chengzhen.methods.trend;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family that chart, project, warn and judge. */
class WarningAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("CusumChart.of", awkward -> {
                    double target = awkward.number();
                    double allowance = awkward.number();
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward,
                            () -> CusumChart.of(x, target, allowance),
                            !finite(target) || !nonNegative(allowance) || !finite(x),
                            false,
                            moderate(target) && moderate(allowance) && moderate(x));
                }),
                Door.of("EwmaChart.path", awkward -> {
                    double lambda = awkward.oneOf(0.2, 0.9, 1.0, Double.MIN_VALUE, 0.0, 1.5, Double.NaN);
                    double target = awkward.number();
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward,
                            () -> EwmaChart.path(x, lambda, target),
                            !(lambda > 0 && lambda <= 1) || !finite(target) || !finite(x),
                            false,
                            true);
                }),
                Door.of("EwmaChart.of", awkward -> {
                    double lambda = awkward.oneOf(0.2, 0.9, 1.0, Double.MIN_VALUE);
                    double[] parts = awkward.array(3);
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward,
                            () -> EwmaChart.of(x, lambda, parts[0], parts[1], parts[2]),
                            !finite(parts[0]) || !nonNegative(parts[1]) || !positive(parts[2]) || !finite(x),
                            false,
                            moderate(parts) || x.length == 0);
                }),
                Door.of("IndividualsChart.of", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward,
                            () -> IndividualsChart.of(x),
                            !finite(x),
                            x.length < 2,
                            Arrays.stream(x).allMatch(v -> Math.abs(v) <= 1e300));
                }),
                Door.of("ForecastAccuracy.of", awkward -> {
                    int n = awkward.integer(0, 5);
                    double[] actual = awkward.array(n);
                    double[] forecast = awkward.array(nearly(n, awkward));
                    return Expected.of(
                            awkward,
                            () -> ForecastAccuracy.of(actual, forecast),
                            forecast.length != n || !finite(all(actual, forecast)),
                            n == 0,
                            true);
                }),
                Door.of("ForecastAccuracy.skillOver", awkward -> {
                    int n = awkward.integer(0, 4);
                    double[] actual = awkward.array(n);
                    double[] forecast = awkward.array(n);
                    double[] reference = awkward.array(n);
                    return Expected.of(
                            awkward,
                            () -> ForecastAccuracy.of(actual, forecast)
                                    .skillOver(ForecastAccuracy.of(actual, reference)),
                            !finite(all(actual, forecast, reference)),
                            n == 0,
                            true);
                }),
                Door.of("UrbanizationSpeed.speeds", awkward -> speeds(awkward, false)),
                Door.of("UrbanizationSpeed.accelerations", awkward -> speeds(awkward, true)),
                Door.of("UrbanRuralGrowthDifference.of", awkward -> {
                    double[] p = awkward.array(4);
                    double years = awkward.number();
                    return Expected.of(
                            awkward,
                            () -> UrbanRuralGrowthDifference.of(p[0], p[2], p[1], p[3], years),
                            !positive(p[0], p[2], years) || !nonNegative(p),
                            p[1] == 0 || p[3] == 0,
                            moderate(years));
                }),
                Door.of("UrbanRuralGrowthDifference.constantProjection", awkward -> {
                    double[] p = awkward.array(4);
                    return Expected.of(
                            awkward,
                            () -> UrbanRuralGrowthDifference.constantProjection(p[0], p[1], p[2], p[3]),
                            !positive(p[0]) || !nonNegative(p[1]) || !finite(p),
                            p[1] == 0,
                            true);
                }),
                Door.of("UrbanRuralGrowthDifference.convergentProjection", WarningAwkwardArgumentsTest::convergent),
                Door.of("WarningScale.path", awkward -> {
                    double[] thresholds = awkward.array(awkward.integer(1, 20) == 20 ? 3 : 4);
                    double[] t = awkward.integer(1, 2) == 2
                            ? new double[] {0.2, 0.4, 0.6, 0.8}
                            : Arrays.stream(thresholds).sorted().toArray();
                    int periods = awkward.integer(0, 3);
                    double[] risks = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward,
                            () -> WarningScale.of(t).path(risks, periods),
                            t.length != 4
                                    || !finite(t)
                                    || IntStream.range(1, 4).anyMatch(i -> t[i] <= t[i - 1])
                                    || periods < 1
                                    || Arrays.stream(risks).anyMatch(Double::isInfinite),
                            false,
                            true);
                }),
                Door.of("WarningSkill.of", awkward -> {
                    double[] c = awkward.array(4);
                    return Expected.of(
                            awkward,
                            () -> WarningSkill.of(c[0], c[1], c[2], c[3]),
                            !nonNegative(c),
                            false,
                            c[0] + c[1] + c[2] + c[3] <= Double.MAX_VALUE);
                }),
                Door.of("WarningSkill.meanLeadTime", awkward -> {
                    double[] x = awkward.array(awkward.integer(0, 5));
                    return Expected.of(
                            awkward, () -> WarningSkill.meanLeadTime(x), !nonNegative(x), x.length == 0, true);
                }),
                Door.of("UrbanizationStage.northam", awkward -> {
                    double share = awkward.oneOf(awkward.number(), awkward.number() / 11);
                    return Expected.of(
                            awkward,
                            () -> UrbanizationStage.northam(share) + " " + UrbanizationStage.fang(share),
                            !(share >= 0 && share <= 1),
                            false,
                            true);
                }));
    }

    private static Awkward.Attempt speeds(Awkward awkward, boolean accelerations) {
        int n = awkward.integer(0, 5);
        double[] rates = awkward.array(n);
        double[] drawn = awkward.array(nearly(n, awkward));
        double[] years = awkward.integer(1, 10) == 10
                ? drawn
                : Arrays.stream(drawn).sorted().toArray();
        double[] gaps = IntStream.range(1, years.length)
                .mapToDouble(i -> years[i] - years[i - 1])
                .toArray();
        boolean ascends = Arrays.stream(gaps).allMatch(gap -> gap > 0);
        return Expected.of(
                awkward,
                () -> accelerations
                        ? UrbanizationSpeed.accelerations(rates, years)
                        : UrbanizationSpeed.speeds(rates, years),
                years.length != n || !finite(all(rates, years)) || !ascends,
                n < (accelerations ? 3 : 2),
                moderate(all(rates, years, gaps)));
    }

    private static Awkward.Attempt convergent(Awkward awkward) {
        double share = awkward.oneOf(0.5, 0.0, 1.0, 1.5, Double.NaN);
        double[] p = awkward.array(4);
        double[] weights = awkward.integer(1, 2) == 1
                ? UrbanRuralGrowthDifference.WUP_WEIGHTS.toArray()
                : awkward.array(awkward.integer(0, 2));
        return Expected.of(
                awkward,
                () -> UrbanRuralGrowthDifference.convergentProjection(
                        share, p[0], p[1], new UrbanRuralGrowthDifference.Norm(p[2], p[3]), weights),
                !positive(p[0])
                        || !finite(p)
                        || !(share >= 0 && share <= 1)
                        || !Arrays.stream(weights).allMatch(w -> w >= 0 && w <= 1),
                false,
                moderate(p));
    }

    @Test
    void controlSumsAndLimitsBeyondTheRangeOfDoublesAreUndefined() {
        double most = Double.MAX_VALUE;
        UndefinedException sum =
                assertThrows(UndefinedException.class, () -> CusumChart.of(new double[] {most, most}, 0, 0));
        assertEquals("C+ exceeds the range of doubles", sum.getMessage());
        assertThrows(UndefinedException.class, () -> CusumChart.of(new double[] {1}, most, most));
        UndefinedException limit =
                assertThrows(UndefinedException.class, () -> EwmaChart.of(new double[] {1}, 0.2, 0, most, most));
        assertEquals("the upper limit exceeds the range of doubles", limit.getMessage());
    }

    @Test
    void aLimitOfSingleValuesBeyondTheRangeOfDoublesIsUndefined() {
        double most = Double.MAX_VALUE;
        UndefinedException limit = assertThrows(UndefinedException.class, () -> IndividualsChart.of(0.8 * most, most));
        assertEquals("the upper limit exceeds the range of doubles", limit.getMessage());
        limit = assertThrows(UndefinedException.class, () -> IndividualsChart.of(-0.8 * most, -most));
        assertEquals("the lower limit exceeds the range of doubles", limit.getMessage());
    }

    @Test
    void percentagesOfAlmostNothingAreEmpty() {
        ForecastAccuracy a = ForecastAccuracy.of(new double[] {1e-300}, new double[] {1e300});
        assertEquals(OptionalDouble.empty(), a.mape());
        assertEquals(200, a.smape().orElseThrow());
        assertEquals(0, a.zerosSkipped());
        // a change beyond the range is none to be compared with, be the forecast right or wrong
        double[] jump = {1e-300, 1e50};
        assertEquals(OptionalDouble.empty(), ForecastAccuracy.of(jump, jump).u2());
        assertEquals(
                OptionalDouble.empty(),
                ForecastAccuracy.of(jump, new double[] {0, 2e50}).u2());
        assertEquals(
                OptionalDouble.empty(),
                ForecastAccuracy.of(new double[] {1e-300, 2e-300}, new double[] {0, 1e50})
                        .u2());
    }

    @Test
    void smallActualValuesAmongHugeOnesAreNotSkippedAsZeros() {
        ForecastAccuracy a = ForecastAccuracy.of(new double[] {1e-300, 1e300}, new double[] {2e-300, 1e300});
        assertEquals(0, a.zerosSkipped());
        assertEquals(50, a.mape().orElseThrow(), 1e-12);
        assertEquals(100 * (2 / 3.0) / 2, a.smape().orElseThrow(), 1e-12);
    }

    @Test
    void aSkillBeyondTheRangeIsEmpty() {
        double[] actual = {1, 1};
        ForecastAccuracy bad = ForecastAccuracy.of(actual, new double[] {1e300, 1});
        ForecastAccuracy good = ForecastAccuracy.of(actual, new double[] {1, 1.5});
        assertEquals(OptionalDouble.empty(), bad.skillOver(good));
    }

    @Test
    void anErrorBeyondTheRangeOfDoublesIsUndefined() {
        double most = Double.MAX_VALUE;
        assertThrows(UndefinedException.class, () -> ForecastAccuracy.of(new double[] {-most}, new double[] {most}));
    }

    @Test
    void speedsBeyondTheRangeOfDoublesAreUndefined() {
        double[] years = {0, 1e-300, 1};
        assertThrows(UndefinedException.class, () -> UrbanizationSpeed.speeds(new double[] {0, 1e300, 0}, years));
        assertThrows(
                UndefinedException.class,
                () -> UrbanizationSpeed.accelerations(new double[] {0, 1, 0}, new double[] {0, 1e-300, 2e-300}));
    }

    @Test
    void skillOfHugeAndOfTinyCountsIsThatOfTheirProportions() {
        WarningSkill skill = WarningSkill.of(28, 12, 7, 153);
        for (int power : new int[] {900, -900}) {
            WarningSkill other = WarningSkill.of(
                    Math.scalb(28.0, power), Math.scalb(12.0, power), Math.scalb(7.0, power), Math.scalb(153.0, power));
            assertEquals(skill.heidkeSkillScore(), other.heidkeSkillScore());
            assertEquals(skill.equitableThreatScore(), other.equitableThreatScore());
        }
        double most = Double.MAX_VALUE;
        assertThrows(UndefinedException.class, () -> WarningSkill.of(most, most, most, most));
    }

    @Test
    void theMeanOfHugeLeadTimesIsTheirs() {
        double most = Double.MAX_VALUE;
        assertEquals(most, WarningSkill.meanLeadTime(most, most));
    }

    @Test
    void differencesThatCumulateBeyondTheRangeAreUndefined() {
        UrbanRuralGrowthDifference.Norm norm = new UrbanRuralGrowthDifference.Norm(Double.MAX_VALUE, 0);
        assertThrows(
                UndefinedException.class,
                () -> UrbanRuralGrowthDifference.convergentProjection(0.5, 0.01, norm, new double[] {0.5}));
        assertThrows(
                UndefinedException.class,
                () -> new UrbanRuralGrowthDifference.Norm(Double.MAX_VALUE, Double.MAX_VALUE).at(1));
        assertThrows(UndefinedException.class, () -> UrbanRuralGrowthDifference.of(1, 2, 1, 1, Double.MIN_VALUE));
    }
}
