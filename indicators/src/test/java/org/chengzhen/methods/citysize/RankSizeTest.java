package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.statistics.SimpleRegression;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankSizeTest {
    private static final double[] CITIES = CensusCities.SIZES;

    /** R 4.2: lm(log(1:21) ~ log(pop)), with rank(-pop), with 1:21 - .5, and lm(log(pop) ~ log(1:21)). */
    @Test
    void agreesWithLm() {
        RankSize pareto = RankSize.paretoOls(CITIES);
        assertEquals(1.72007805828187, pareto.exponent(), 1e-12);
        assertEquals(0.128830819050671, pareto.standardError(), 1e-12);
        assertEquals(13.87494361476157, pareto.intercept().orElseThrow(), 1e-11);
        assertEquals(0.903680997779251, pareto.rSquared().orElseThrow(), 1e-12);
        RankSize averaged = RankSize.withDefaults().ties(RankSize.Ties.AVERAGE).paretoOls(CITIES);
        assertEquals(1.72016337998268, averaged.exponent(), 1e-12);
        assertEquals(13.87555598611582, averaged.intercept().orElseThrow(), 1e-11);
        RankSize shifted = RankSize.gabaixIbragimov(CITIES);
        assertEquals(1.94737882412488, shifted.exponent(), 1e-12);
        assertEquals(15.32286774574245, shifted.intercept().orElseThrow(), 1e-11);
        assertEquals(0.857494707579799, shifted.rSquared().orElseThrow(), 1e-12);
        RankSize lotka = RankSize.lotka(CITIES);
        assertEquals(0.525372086126086, lotka.exponent(), 1e-12);
        assertEquals(7.945454646493561, lotka.intercept().orElseThrow(), 1e-11);
        assertEquals(0.0393494445418315, lotka.standardError(), 1e-12);
    }

    /** R: 20/sum(log(pop/521)), 21/sum(log(pop/521)). */
    @Test
    void hillAgreesWithItsFormula() {
        RankSize hill = RankSize.hill(CITIES);
        assertEquals(1.71786794144177, hill.exponent(), 1e-13);
        assertEquals(1.71786794144177 / Math.sqrt(20), hill.standardError(), 1e-13);
        RankSize likelihood = RankSize.hillMaximumLikelihood(CITIES);
        assertEquals(1.80376133851386, likelihood.exponent(), 1e-13);
        assertEquals(1.80376133851386 / Math.sqrt(21), likelihood.standardError(), 1e-13);
        assertTrue(hill.intercept().isEmpty() && hill.rSquared().isEmpty());
        assertEquals(21, hill.n());
    }

    /** Trap 11: the standard error of rank minus one half is b√(2/n), not that of least squares. */
    @Test
    void theStandardErrorOfGabaixAndIbragimovIsTheirs() {
        RankSize rule = RankSize.gabaixIbragimov(CITIES);
        assertEquals(1.94737882412488 * Math.sqrt(2 / 21.0), rule.standardError(), 1e-12);
        assertEquals(rule.standardError(), rule.asymptoticStandardError(), 1e-15);
        RankSize pareto = RankSize.paretoOls(CITIES);
        assertEquals(1.72007805828187 * Math.sqrt(2 / 21.0), pareto.asymptoticStandardError(), 1e-12);
    }

    /** Trap 11: on exact Zipf data every regression form without shift gives 1; the density exponent is 1 + b. */
    @Test
    void anExactZipfSequenceHasExponentOne() {
        double[] zipf = new double[200];
        for (int i = 0; i < 200; i++) {
            zipf[i] = 1e7 / (i + 1);
        }
        assertEquals(1, RankSize.paretoOls(zipf).exponent(), 1e-12);
        assertEquals(1, RankSize.lotka(zipf).exponent(), 1e-12);
        assertEquals(Math.log(1e7), RankSize.lotka(zipf).intercept().orElseThrow(), 1e-11);
        assertEquals(1, RankSize.withDefaults().shift(0).gabaixIbragimov(zipf).exponent(), 1e-12);
        assertTrue(RankSize.gabaixIbragimov(zipf).exponent() > 1.02);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, RankSize.paretoOls(1000, 500, 1000 / 3.0, 250).exponent(), 1e-14);
        RankSize fifty = RankSize.withDefaults().largest(50).gabaixIbragimov(Samples.logNormal(99, 1));
        assertEquals(fifty.exponent() * Math.sqrt(2 / 50.0), fifty.standardError(), 1e-15);
    }

    /** R: lm(log((1:21 - .5)[1:10]) ~ log(pop[1:10])). */
    @Test
    void theCutsTakeTheLargest() {
        RankSize ten = RankSize.withDefaults().largest(10).gabaixIbragimov(CITIES);
        assertEquals(2.85278425184299, ten.exponent(), 1e-11);
        assertEquals(10, ten.n());
        assertEquals(ten, RankSize.withDefaults().atLeast(928).gabaixIbragimov(CITIES));
        assertEquals(9, RankSize.withDefaults().atLeast(928.5).hill(CITIES).n());
        assertEquals(
                9,
                RankSize.withDefaults().largest(10).atLeast(929).lotka(CITIES).n());
        assertEquals(
                10,
                RankSize.withDefaults().largest(10).atLeast(600).lotka(CITIES).n());
        assertEquals(21, RankSize.withDefaults().largest(99).lotka(CITIES).n());
    }

    @Test
    void zerosAreDroppedAndCounted() {
        double[] withZeros = Arrays.copyOf(CITIES, 24);
        RankSize rule = RankSize.paretoOls(withZeros);
        assertEquals(3, rule.dropped());
        assertEquals(21, rule.n());
        assertEquals(RankSize.paretoOls(CITIES).exponent(), rule.exponent(), 0.0);
        assertEquals(0, RankSize.paretoOls(CITIES).dropped());
        assertEquals(3, RankSize.hill(withZeros).dropped());
        assertEquals(
                "RankSize[Pareto OLS: b = 1.7201 (se 0.129), R2 = 0.904, n = 21, 3 zero dropped]", rule.toString());
        assertEquals(
                "RankSize[Hill: b = 1.7179 (se 0.384), n = 21]",
                RankSize.hill(CITIES).toString());
        assertEquals(
                "RankSize[Lotka: q = 0.5254 (se 0.039), R2 = 0.904, n = 21]",
                RankSize.lotka(CITIES).toString());
    }

    @Test
    void fewAndEqualSizesAreTold() {
        UndefinedException few = assertThrows(UndefinedException.class, () -> RankSize.gabaixIbragimov(5, 0, 3));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertEquals("needs at least 3 cities but has 2", few.getMessage());
        assertEquals(3, RankSize.gabaixIbragimov(5, 4, 3).n());
        assertEquals(
                Status.SINGULAR,
                assertThrows(UndefinedException.class, () -> RankSize.paretoOls(7, 7, 7))
                        .status());
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> RankSize.hill(7, 7, 7))
                        .status());
        RankSize flat = RankSize.lotka(7, 7, 7);
        assertEquals("0.0", String.valueOf(flat.exponent()));
        assertTrue(flat.rSquared().isEmpty());
        assertEquals(
                Status.SINGULAR,
                assertThrows(
                                UndefinedException.class,
                                () -> RankSize.withDefaults()
                                        .ties(RankSize.Ties.AVERAGE)
                                        .lotka(7, 7, 7))
                        .status());
        Exception e = assertThrows(IllegalArgumentException.class, () -> RankSize.hill(4, -1, 2));
        assertEquals("sizes[1] must be >= 0 but is -1.0", e.getMessage());
    }

    @Test
    void badSettingsAreRefused() {
        RankSizeOptions settings = RankSize.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> settings.largest(2));
        assertThrows(IllegalArgumentException.class, () -> settings.atLeast(-1));
        assertThrows(IllegalArgumentException.class, () -> settings.shift(1));
        assertThrows(IllegalArgumentException.class, () -> settings.shift(-0.1));
        assertEquals("RankSizeOptions[ties = ORDINAL, at least 0.0]", settings.toString());
        assertEquals(
                "RankSizeOptions[ties = AVERAGE, at least 5.0, largest 3]",
                settings.ties(RankSize.Ties.AVERAGE)
                        .atLeast(5)
                        .largest(3)
                        .shift(0)
                        .toString());
        assertEquals(
                RankSize.withDefaults()
                        .shift(0.2)
                        .largest(4)
                        .ties(RankSize.Ties.AVERAGE)
                        .atLeast(1)
                        .gabaixIbragimov(CITIES),
                RankSize.withDefaults()
                        .atLeast(1)
                        .ties(RankSize.Ties.AVERAGE)
                        .largest(4)
                        .shift(0.2)
                        .gabaixIbragimov(CITIES));
    }

    @SeededProperty
    void averageRanksAreThoseOfAllTiedCities(@ForAll @IntRange(max = 100_000) int seed) {
        double[] sizes = Arrays.stream(Samples.logNormal(25, seed))
                .map(v -> Math.ceil(4 * v))
                .toArray();
        if (Arrays.stream(sizes).distinct().count() < 2) {
            return;
        }
        double[] x = new double[25];
        double[] y = new double[25];
        for (int i = 0; i < 25; i++) {
            double size = sizes[i];
            double larger = Arrays.stream(sizes).filter(v -> v > size).count();
            double equal = Arrays.stream(sizes).filter(v -> v == size).count();
            x[i] = Math.log(size);
            y[i] = Math.log(larger + (equal + 1) / 2 - 0.5);
        }
        double expected = -SimpleRegression.of(x, y).slope();
        assertEquals(
                expected,
                RankSize.withDefaults()
                        .ties(RankSize.Ties.AVERAGE)
                        .gabaixIbragimov(sizes)
                        .exponent(),
                1e-11 * Math.max(1, expected));
    }

    @SeededProperty
    void theProductOfParetoAndLotkaIsTheirR2(@ForAll @IntRange(max = 100_000) int seed) {
        double[] sizes = Samples.logNormal(30, seed);
        RankSize pareto = RankSize.paretoOls(sizes);
        RankSize lotka = RankSize.lotka(sizes);
        assertEquals(pareto.rSquared().orElseThrow(), pareto.exponent() * lotka.exponent(), 1e-12);
        assertEquals(pareto.rSquared().orElseThrow(), lotka.rSquared().orElseThrow(), 1e-12);
    }

    @SeededProperty
    void unitsAndOrderPlayNoPart(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = -9, max = 9) int k) {
        double[] sizes = Samples.logNormal(30, seed);
        double[] scaled = Arrays.stream(Samples.shuffled(sizes, seed))
                .map(v -> v * Math.pow(3, k))
                .toArray();
        assertEquals(
                RankSize.paretoOls(sizes).exponent(), RankSize.paretoOls(scaled).exponent(), 1e-11);
        assertEquals(
                RankSize.gabaixIbragimov(sizes).exponent(),
                RankSize.gabaixIbragimov(scaled).exponent(),
                1e-11);
        assertEquals(RankSize.lotka(sizes).exponent(), RankSize.lotka(scaled).exponent(), 1e-11);
        assertEquals(RankSize.hill(sizes).exponent(), RankSize.hill(scaled).exponent(), 1e-11);
        assertEquals(RankSize.hill(sizes), RankSize.hill(Samples.shuffled(sizes, seed + 1)));
    }

    /** The normal equations in decimals of 40 digits, of the same logarithms. */
    @SeededProperty
    void agreesWithDecimals(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 3, max = 40) int n) {
        double[] sizes = Samples.logNormal(n, seed);
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        MathContext digits = new MathContext(40);
        BigDecimal sx = BigDecimal.ZERO;
        BigDecimal sy = BigDecimal.ZERO;
        BigDecimal sxx = BigDecimal.ZERO;
        BigDecimal sxy = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal x = new BigDecimal(Math.log(sorted[i]));
            BigDecimal y = new BigDecimal(Math.log(n - i - 0.5));
            sx = sx.add(x);
            sy = sy.add(y);
            sxx = sxx.add(x.multiply(x));
            sxy = sxy.add(x.multiply(y));
        }
        BigDecimal count = BigDecimal.valueOf(n);
        double slope = sxy.multiply(count)
                .subtract(sx.multiply(sy))
                .divide(sxx.multiply(count).subtract(sx.multiply(sx)), digits)
                .doubleValue();
        assertEquals(-slope, RankSize.gabaixIbragimov(sizes).exponent(), 1e-12 * Math.max(1, -slope));
    }

    abstract static class Form implements OutcomeContract {
        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.nonNegative(values)) {
                return Outcome.REFUSED;
            }
            double[] positive = Arrays.stream(values).filter(v -> v > 0).toArray();
            boolean few = positive.length < 3;
            return few
                            || (equalUndefined()
                                    && Arrays.stream(positive).distinct().count() == 1)
                    ? Outcome.UNDEFINED
                    : Outcome.VALUE;
        }

        boolean equalUndefined() {
            return true;
        }
    }

    @Nested
    class ParetoOls extends Form {
        @Override
        public double compute(double... values) {
            RankSize rule = RankSize.paretoOls(values);
            return rule.exponent() + rule.standardError() + rule.rSquared().orElse(0);
        }
    }

    @Nested
    class GabaixIbragimov extends Form {
        @Override
        public double compute(double... values) {
            return RankSize.gabaixIbragimov(values).exponent();
        }
    }

    @Nested
    class Lotka extends Form {
        @Override
        public double compute(double... values) {
            return RankSize.lotka(values).exponent();
        }

        @Override
        boolean equalUndefined() {
            return false;
        }
    }

    @Nested
    class HillForms extends Form {
        @Override
        public double compute(double... values) {
            return RankSize.hill(values).exponent()
                    + RankSize.hillMaximumLikelihood(values).exponent();
        }
    }
}
