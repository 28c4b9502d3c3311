package org.chengzhen.methods.growth;

import static org.chengzhen.methods.contract.Expected.all;
import static org.chengzhen.methods.contract.Expected.moderate;
import static org.chengzhen.methods.contract.Expected.nearly;
import static org.chengzhen.methods.contract.OutcomeContract.finite;
import static org.chengzhen.methods.contract.OutcomeContract.nonNegative;
import static org.chengzhen.methods.contract.OutcomeContract.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Awkward;
import org.chengzhen.methods.contract.AwkwardArgumentsContract;
import org.chengzhen.methods.contract.Expected;
import org.junit.jupiter.api.Test;

/** The doors of the family that take a few numbers, and what the awkward draws of all of them have shown. */
class GrowthRatesAwkwardArgumentsTest implements AwkwardArgumentsContract {
    @Override
    public Stream<Door> doors() {
        return Stream.of(
                Door.of("CharacteristicIndustry.of", awkward -> {
                    double lq = awkward.number();
                    double c = awkward.number();
                    double share = awkward.oneOf(0.0, 0.01, 1.0, 1.5, Double.NaN);
                    double least = awkward.oneOf(0.0, 0.03, 1.0, -0.5);
                    return Expected.of(
                            awkward,
                            () -> CharacteristicIndustry.of(lq, c, share, least),
                            !nonNegative(lq) || !finite(c) || !(share >= 0 && share <= 1) || least < 0,
                            false,
                            true);
                }),
                twoDates("EmploymentElasticity.basePeriod", EmploymentElasticity::basePeriod, true),
                twoDates("EmploymentElasticity.midpoint", EmploymentElasticity::midpoint, false),
                Door.of("EmploymentElasticity.logarithmic", awkward -> {
                    double[] x = awkward.array(4);
                    return Expected.of(
                            awkward,
                            () -> EmploymentElasticity.logarithmic(x[0], x[1], x[2], x[3]),
                            !nonNegative(x),
                            !positive(x) || x[2] == x[3],
                            true);
                }),
                Door.of("EmploymentElasticity.pattern", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(
                            awkward, () -> EmploymentElasticity.pattern(x[0], x[1]), !finite(x), x[1] == 0, true);
                }),
                Door.of("GrowthAccounting.ofRates", awkward -> {
                    double[] g = awkward.array(3);
                    double alpha = awkward.oneOf(0.4, 0.999, 1.0, awkward.number());
                    return Expected.of(
                            awkward,
                            () -> GrowthAccounting.ofRates(g[0], g[1], g[2], alpha),
                            !finite(g) || !(alpha > 0 && alpha < 1),
                            false,
                            true);
                }),
                Door.of("GrowthAccounting.tornqvist", GrowthRatesAwkwardArgumentsTest::tornqvist),
                Door.of("GrowthMode.of", awkward -> {
                    double[] x = awkward.array(4);
                    return Expected.of(
                            awkward,
                            () -> GrowthMode.of(x[0], x[1], x[2], x[3]),
                            !finite(x) || x[3] < x[2],
                            x[0] <= 0,
                            true);
                }),
                Door.of("LandGrowth.of", awkward -> {
                    double[] x = awkward.array(4);
                    return Expected.of(
                            awkward, () -> LandGrowth.of(x[0], x[1], x[2], x[3]), !positive(x), x[0] == x[1], true);
                }),
                Door.of("Lmdi.logarithmicMean", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(awkward, () -> Lmdi.logarithmicMean(x[0], x[1]), !nonNegative(x), false, true);
                }),
                Door.of("MarketIntegration.integration", awkward -> {
                    double variance = awkward.number();
                    return Expected.of(
                            awkward,
                            () -> MarketIntegration.integration(variance),
                            !nonNegative(variance),
                            variance == 0,
                            true);
                }),
                Door.of("StructuralChange.valueAddedRateChange", awkward -> {
                    double[] x = awkward.array(4);
                    return Expected.of(
                            awkward,
                            () -> StructuralChange.valueAddedRateChange(x[0], x[2], x[1], x[3]),
                            !finite(x) || !nonNegative(x[1], x[3]),
                            x[1] == 0 || x[3] == 0,
                            moderate(x));
                }),
                Door.of("StructuralUpgrading.tertiaryToSecondary", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(
                            awkward,
                            () -> StructuralUpgrading.tertiaryToSecondary(x[0], x[1]),
                            !nonNegative(x),
                            x[0] == 0,
                            moderate(x));
                }),
                Door.of("StructuralUpgrading.vectorAngle", awkward -> {
                    double[] x = awkward.integer(1, 2) == 1 ? awkward.array(3) : Expected.shares(awkward.array(3));
                    return Expected.of(
                            awkward,
                            () -> StructuralUpgrading.vectorAngle(x[0], x[1], x[2]),
                            !nonNegative(x) || !(Math.abs(x[0] + x[1] + x[2] - 1) <= 1e-9),
                            false,
                            true);
                }),
                twoDates(
                        "TapioDecoupling.of",
                        (p0, p1, g0, g1) -> TapioDecoupling.of(p0, p1, g0, g1, TapioDecoupling.Limits.UPPER_INCLUSIVE),
                        true),
                Door.of("TapioDecoupling.ofRates", awkward -> {
                    double[] x = awkward.array(2);
                    return Expected.of(
                            awkward,
                            () -> TapioDecoupling.ofRates(x[0], x[1], TapioDecoupling.Limits.BOTH_COUPLING),
                            !finite(x),
                            x[1] == 0,
                            moderate(x));
                }));
    }

    /** A method of one quantity and another at two dates. */
    private interface OfTwoDates {
        Object of(double firstStart, double firstEnd, double secondStart, double secondEnd);
    }

    private static Door twoDates(String name, OfTwoDates method, boolean needsStart) {
        return Door.of(name, awkward -> {
            double[] x = awkward.array(4);
            boolean noBase = needsStart ? x[0] == 0 || x[2] == 0 : x[0] / 2 + x[1] / 2 == 0 || x[2] / 2 + x[3] / 2 == 0;
            return Expected.of(
                    awkward,
                    () -> method.of(x[0], x[1], x[2], x[3]),
                    !nonNegative(x),
                    noBase || x[2] == x[3],
                    moderate(x));
        });
    }

    private static Awkward.Attempt tornqvist(Awkward awkward) {
        double[] output = awkward.array(2);
        double[] capital = awkward.array(nearly(2, awkward));
        double[] labour = awkward.array(2);
        double[] alpha = {awkward.oneOf(0.4, 0.5, 1.0), awkward.oneOf(0.4, 0.5, 0.6, -0.1)};
        return Expected.of(
                awkward,
                () -> GrowthAccounting.tornqvist(output, capital, labour, alpha),
                capital.length != 2 || !positive(all(output, capital, labour)) || alpha[0] == 1 || alpha[1] < 0,
                false,
                true);
    }

    @Test
    void aNetShiftBeyondTheRangeOfDoublesIsUndefinedAndLeavesTheComponents() {
        double most = Double.MAX_VALUE;
        ShiftShare.Components r = ShiftShare.of(
                new double[] {0, most}, new double[] {1, 0}, new double[] {Double.MIN_VALUE, 1}, new double[] {1, 1});
        assertEquals(-most, r.competitive());
        UndefinedException thrown = assertThrows(UndefinedException.class, r::netShift);
        assertTrue(thrown.getMessage().contains("exceeds the range of doubles"), thrown.getMessage());
    }

    @Test
    void anEffectOfArcelusWhoseTwoPartsExceedTheRangeTogetherIsUndefined() {
        double tiny = Double.MIN_VALUE;
        UndefinedException thrown = assertThrows(
                UndefinedException.class,
                () -> Arcelus.of(
                        new double[] {tiny, 0, 1e300, 0},
                        new double[] {tiny, 0, Double.MAX_VALUE, 1e-300},
                        new double[] {1e300, tiny, 1e300, 1e300},
                        new double[] {tiny, 0, 1e-300, tiny}));
        assertEquals("an effect exceeds the range of doubles", thrown.getMessage());
    }

    @Test
    void aBaseOfAlmostNothingHasNoMultiplier() {
        double most = Double.MAX_VALUE;
        double tiny = 1e-300;
        EconomicBase.Base r = EconomicBase.byMinimumRequirements(new double[] {most, tiny}, new double[][] {{most, 0}});
        assertEquals(tiny, r.basic());
        assertEquals(OptionalDouble.empty(), r.multiplier());
    }

    @Test
    void theSmallestVarianceHasAnIntegration() {
        // 1/sqrt(2^-1074) = 2^537
        assertEquals(0x1p537, MarketIntegration.integration(Double.MIN_VALUE));
    }

    @Test
    void almostNoLabourIsUnproductiveWithinTheRangeOfDoubles() {
        // ln(1e-300/(1e-300/1e300)) = ln(1e300) for all output in the second sector
        double index = StructuralUpgrading.rationalization(new double[] {0, 1}, new double[] {1e300, 1e-300});
        assertEquals(600 * Math.log(10), index, 1e-10);
    }

    @Test
    void outputThatGrowsByItsLastDigitHasAnElasticity() {
        // both grow by 2^-52 relative to their power of two, where the logarithms cannot tell
        double much = 0x1p900;
        assertEquals(1, EmploymentElasticity.logarithmic(much, Math.nextUp(much), much, Math.nextUp(much)));
        assertEquals(1, LandGrowth.of(much, Math.nextUp(much), 1, 1).productivityShare());
    }

    @Test
    void anOutputRateBeyondTheRangeIsNotAnElasticityOfZero() {
        assertThrows(UndefinedException.class, () -> EmploymentElasticity.basePeriod(1, 1e200, 1e-300, 1e100));
    }

    @Test
    void aRefusalGoesBeforeTooFewDataAndBeforeUndefined() {
        double[] bad = {Double.NaN};
        double[] none = {0};
        assertThrows(
                IllegalArgumentException.class, () -> DynamicShiftShare.of(new double[][] {bad}, new double[][] {{1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> EconomicBase.byMinimumRequirements(none, new double[][] {none, bad}));
        assertThrows(IllegalArgumentException.class, () -> EconomicBase.byLocationQuotients(new double[] {1}, none));
        assertThrows(IllegalArgumentException.class, () -> LabourProductivity.decompose(bad, none, none, none));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lmdi.ofSectors(new double[][] {{1e300, 1e300}, {1, 1}}, new double[][] {{1, 1}, {-1, 1}}));
        assertThrows(IllegalArgumentException.class, () -> MarketIntegration.of(new double[][][] {{{-1}}}));
    }
}
