package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Changes of level, trends of dependent values, filters and grey curves. */
class HomogeneityAndGreyTest {
    /** Ranks do not see a rising transformation; means do not see a unit. */
    @Property(tries = 60, seed = "20201101")
    void unitsAndTransformationsChangeNothingTheyShouldNot(@ForAll long seed) {
        double[] x = new SplittableRandom(seed).doubles(14, 1, 9).toArray();
        double[] exponential = Arrays.stream(x).map(Math::exp).toArray();
        assertEquals(Pettitt.test(x), Pettitt.test(exponential));
        double[] other = Arrays.stream(x).map(v -> 1000 * v - 7).toArray();
        assertEquals(
                StandardNormalHomogeneity.of(x).statistic(),
                StandardNormalHomogeneity.of(other).statistic(),
                1e-9);
        assertEquals(Buishand.of(x).bayesian(), Buishand.of(other).bayesian(), 1e-9);
        assertEquals(Buishand.of(x).position(), Buishand.of(other).position());
    }

    /** A period of one is the plain test. */
    @Property(tries = 60, seed = "20201101")
    void oneSeasonIsMannKendall(@ForAll long seed) {
        double[] x = new SplittableRandom(seed).ints(12, 0, 9).asDoubleStream().toArray();
        MannKendall plain = MannKendall.of(x);
        SeasonalMannKendall seasonal = SeasonalMannKendall.of(x, 1);
        assertEquals(plain.s(), seasonal.s());
        assertEquals(plain.variance(), seasonal.variance(), 1e-12);
        assertEquals(SenSlope.of(x).slope(), seasonal.slopePerCycle().orElseThrow(), 1e-12);
    }

    @Test
    void simulatedProbabilitiesHaveTheSameBitsOnAnyThreads() {
        double[] x = {9.24, 9.43, 9.25, 10.67, 8.37, 11.3, 9.67, 9.53, 10.18, 12.82, 12.56, 10.42, 9.93, 10.8, 9.31};
        HomogeneitySimulation simulation = HomogeneitySimulation.withDefaults().replications(3_000);
        HomogeneitySimulation.PValues one = simulation.of(x);
        assertEquals(one, simulation.parallel().of(x));
        assertEquals(0.1958, one.largest(), 0.03);
    }

    /** (I + λD′D)τ = y, the sum is kept, and a line is its own trend. */
    @Property(tries = 60, seed = "20201101")
    void theTrendSolvesItsEquation(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 12;
        double[] y = random.doubles(n, 0, 10).toArray();
        double lambda = Math.pow(10, random.nextDouble(-1, 4));
        double[] t = HodrickPrescott.of(y, lambda).toArray();
        double[] bends = new double[n + 4];
        for (int i = 1; i + 1 < n; i++) {
            bends[i + 2] = t[i - 1] - 2 * t[i] + t[i + 1];
        }
        for (int i = 0; i < n; i++) {
            double left = t[i] + lambda * (bends[i + 1] - 2 * bends[i + 2] + bends[i + 3]);
            assertEquals(y[i], left, 1e-8 * Math.max(1, lambda));
        }
        assertEquals(Arrays.stream(y).sum(), Arrays.stream(t).sum(), 1e-9);
        double[] line = {3, 5, 7, 9, 11, 13};
        assertEquals(HodrickPrescott.of(line, 0), HodrickPrescott.of(line, lambda));
    }

    @Test
    void theTrendsOfManySeriesAreThoseOfEach() {
        double[][] rows = {{1, 4, 2, 8, 5, 7}, {3, 3, 9, 1, 2, 6}};
        DoubleMatrix trends = HodrickPrescott.ofRows(rows, 6.25);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(HodrickPrescott.of(rows[i], 6.25).toArray(), trends.row(i));
        }
        assertEquals(trends, HodrickPrescott.ofRows(DoubleMatrix.of(rows), 6.25));
        assertEquals(DoubleMatrix.of(rows), HodrickPrescott.ofRows(rows, 0));
    }

    /** 1.96/√10 = 0.6198: the first series is beyond, the second is not, and is tested as it is. */
    @Test
    void onlyASignificantAutocorrelationIsTakenOut() {
        double[] slow = {10.0, 10.62, 9.72, 9.14, 10.18, 11.34, 12.52, 14.2, 13.42, 12.37};
        assertEquals(PlainPreWhitening.of(slow), PlainPreWhitening.ofSignificant(slow));
        assertEquals(0.7556, PlainPreWhitening.of(slow).autocorrelation(), 5e-5);
        assertTrue(PlainPreWhitening.of(slow).whitened());
        double[] quick = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        PlainPreWhitening plain = PlainPreWhitening.ofSignificant(quick);
        assertFalse(plain.whitened());
        assertEquals(10, plain.n());
        assertEquals(MannKendall.of(quick).s(), plain.s());
        assertEquals(MannKendall.of(quick).pValue(), plain.pValue());
        assertEquals(SenSlope.of(quick).slope(), plain.slope());
        PlainPreWhitening whitened = PlainPreWhitening.of(quick);
        assertEquals(9, whitened.n());
        double r = whitened.autocorrelation();
        double[] rest = new double[9];
        Arrays.setAll(rest, t -> quick[t + 1] - r * quick[t]);
        assertEquals(MannKendall.of(rest).s(), whitened.s());
        assertEquals(SenSlope.of(rest).slope(), whitened.slope(), 1e-14);
    }

    /** Levels on a logistic curve lead to its limit within the error of the trapezoid. */
    @Test
    void theVerhulstCurveFindsALimit() {
        double[] x = new double[14];
        for (int k = 0; k < x.length; k++) {
            x[k] = 100 / (1 + 9 * Math.exp(-0.3 * k));
        }
        GreyVerhulst model = GreyVerhulst.ofLevels(x);
        assertEquals(100, model.limit(), 0.5);
        assertTrue(model.a() < 0 && model.b() < 0);
        double[] sums = x.clone();
        for (int k = x.length - 1; k > 0; k--) {
            sums[k] = x[k] - x[k - 1];
        }
        assertEquals(model.limit(), GreyVerhulst.ofFlows(sums).limit(), 1e-9);
    }

    @Test
    void aSeriesOnItsTrendHasNoCorrection() {
        YueWang y = YueWang.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        assertEquals(1, y.factorAllLags());
        assertEquals(y.zScore(), y.zScoreLagOne().orElseThrow());
    }

    @Test
    void theFirstMetabolicForecastIsThatOfTheModel() {
        double[] x = {19.7, 25.1, 30.0, 35.2, 40.1};
        assertEquals(
                GreyModel.of(x).fitted(1).get(5),
                MetabolicGreyModel.of(x, 2).forecasts().get(0));
    }

    /** The variance of correlated seasons is that of the score over all orders of the cycles, ties too. */
    @Property(tries = 30, seed = "20201101")
    void correlatedSeasonsHaveTheVarianceOfAllOrdersOfCycles(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int period = 3;
        int cycles = 5;
        double[] x = new double[period * cycles];
        for (int i = 0; i < cycles; i++) {
            double common = random.nextInt(6);
            for (int g = 0; g < period; g++) {
                x[i * period + g] = common + random.nextInt(3);
            }
        }
        double sum = 0;
        double squares = 0;
        int orders = 0;
        for (int code = 0; code < 3_125; code++) {
            int[] order = {code % 5, code / 5 % 5, code / 25 % 5, code / 125 % 5, code / 625};
            if (Arrays.stream(order).distinct().count() < cycles) {
                continue;
            }
            double[] moved = new double[x.length];
            for (int i = 0; i < cycles; i++) {
                System.arraycopy(x, order[i] * period, moved, i * period, period);
            }
            double s = SeasonalMannKendall.of(moved, period).s();
            sum += s;
            squares += s * s;
            orders++;
        }
        SeasonalMannKendall test = SeasonalMannKendall.ofCorrelatedSeasons(x, period);
        assertEquals(120, orders);
        assertEquals(0, sum, 1e-9);
        assertEquals(squares / orders, test.variance(), 1e-9);
        assertEquals(SeasonalMannKendall.of(x, period).s(), test.s());
        assertEquals(SeasonalMannKendall.of(x, period).slopePerCycle(), test.slopePerCycle());
    }

    /** A season that is told twice tells nothing new: Z is that of one. A gap counts 0. */
    @Test
    void theSameSeasonTwiceIsWorthOne() {
        double[] once = {3, 1, 4, 1.5, 5, 9, 2.6, 5.3, 5.8, 9.7};
        double[] twice = new double[2 * once.length];
        Arrays.setAll(twice, i -> once[i / 2]);
        SeasonalMannKendall plain = SeasonalMannKendall.of(once, 1);
        SeasonalMannKendall correlated = SeasonalMannKendall.ofCorrelatedSeasons(twice, 2);
        assertEquals(2 * plain.s(), correlated.s());
        assertEquals(4 * plain.variance(), correlated.variance(), 1e-9);
        assertTrue(SeasonalMannKendall.of(twice, 2).pValue() < correlated.pValue());
        assertEquals(
                plain.variance(),
                SeasonalMannKendall.ofCorrelatedSeasons(once, 1).variance(),
                1e-9);
        twice[5] = Double.NaN;
        twice[19] = Double.NaN;
        assertTrue(SeasonalMannKendall.ofCorrelatedSeasons(twice, 2).variance() > 0);
    }

    /** A last cycle that ends early is one with gaps. */
    @Test
    void aCycleThatEndsEarlyIsOneWithGaps() {
        double[] whole = {3, 1, 4, 1.5, 5, 9, 2.6, 5.3, 5.8, 9.7, 9.3, 2.3, 8.4, 6, 2.7};
        for (int left = 1; left <= 2; left++) {
            double[] gaps = whole.clone();
            Arrays.fill(gaps, whole.length - left, whole.length, Double.NaN);
            assertEquals(
                    SeasonalMannKendall.ofCorrelatedSeasons(gaps, 3),
                    SeasonalMannKendall.ofCorrelatedSeasons(Arrays.copyOf(whole, whole.length - left), 3));
        }
    }

    /** Flows are the differences of their sums, so that both have one curve. */
    @Test
    void theVerhulstCurveOfFlowsIsThatOfTheirSums() {
        double[] sums = {5, 9, 16, 27, 41, 55, 66, 73, 77};
        double[] flows = new double[sums.length];
        Arrays.setAll(flows, k -> k == 0 ? sums[0] : sums[k] - sums[k - 1]);
        GreyVerhulst levels = GreyVerhulst.ofLevels(sums);
        GreyVerhulst cumulated = GreyVerhulst.ofFlows(flows);
        assertEquals(levels.a(), cumulated.a(), 1e-13);
        assertEquals(levels.b(), cumulated.b(), 1e-13);
        assertEquals(levels.limit(), cumulated.limit(), 1e-9);
        double[] curve = levels.fitted(3).toArray();
        double[] parts = cumulated.fitted(3).toArray();
        assertEquals(5, parts[0]);
        for (int k = 1; k < curve.length; k++) {
            assertEquals(curve[k] - curve[k - 1], parts[k], 1e-10);
        }
    }

    /** S, Var and Z of the whitened series by the test of that series; p two-sided. */
    @Test
    void theWhitenedTestHasAllItsFigures() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        PlainPreWhitening whitened = PlainPreWhitening.of(x);
        double mean = Arrays.stream(x).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int t = 0; t < x.length; t++) {
            squares += (x[t] - mean) * (x[t] - mean);
            products += t == 0 ? 0 : (x[t] - mean) * (x[t - 1] - mean);
        }
        double r = products / squares;
        assertEquals(r, whitened.autocorrelation(), 1e-14);
        double[] rest = new double[9];
        Arrays.setAll(rest, t -> x[t + 1] - r * x[t]);
        MannKendall test = MannKendall.of(rest);
        assertEquals(test.variance(), whitened.variance());
        assertEquals(test.zScore(), whitened.zScore());
        assertEquals(test.pValue(), whitened.pValue());
        // in numbers whose squares exceed the range
        double[] huge = Arrays.stream(x).map(v -> 0x1p700 * v).toArray();
        assertEquals(r, PlainPreWhitening.of(huge).autocorrelation(), 1e-14);
        assertEquals(
                whitened.slope() * 0x1p700, PlainPreWhitening.of(huge).slope(), Math.abs(whitened.slope()) * 0x1p665);
    }

    @Test
    void whiteningNeedsFiveValuesThatDiffer() {
        UndefinedException few = assertThrows(UndefinedException.class, () -> PlainPreWhitening.of(1, 2, 4, 3));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        UndefinedException equal =
                assertThrows(UndefinedException.class, () -> PlainPreWhitening.ofSignificant(2, 2, 2, 2, 2));
        assertEquals("all values are equal", equal.getMessage());
        assertEquals(4, PlainPreWhitening.of(1, 2, 4, 3, 5).n());
    }

    /**
     * a = −½, b = −1/100, x(1) = 10: 10/(q + (1 − q)e^{−k/2}) with q = 0.2, so 50/(1 + 4e^{−k/2}).
     */
    @Test
    void theVerhulstCurveIsThatOfItsCoefficients() {
        GreyVerhulst levels = new GreyVerhulst(-0.5, -0.01, 50, 10, true, 3);
        GreyVerhulst flows = new GreyVerhulst(-0.5, -0.01, 50, 10, false, 3);
        double before = 0;
        for (int k = 0; k < 5; k++) {
            double value = 50 / (1 + 4 * Math.exp(-k / 2.0));
            assertEquals(value, levels.fitted(2).get(k), 1e-12);
            assertEquals(value - before, flows.fitted(2).get(k), 1e-12);
            before = value;
        }
        assertEquals(3, levels.fitted(0).length());
        // a = 0 leaves x' = bx²: x(1)/(1 − b·x(1)·k)
        assertArrayEquals(
                new double[] {10, 10 / 1.1, 10 / 1.2},
                new GreyVerhulst(0, -0.01, 0, 10, true, 3).fitted(0).toArray(),
                1e-14);
        UndefinedException pole =
                assertThrows(UndefinedException.class, () -> new GreyVerhulst(0, 0.05, 0, 10, true, 3).fitted(0));
        assertEquals("the curve passes through a pole before step 2", pole.getMessage());
        String steps = assertThrows(IllegalArgumentException.class, () -> levels.fitted(-1))
                .getMessage();
        assertTrue(steps.startsWith("steps must be"), steps);
    }

    /** Least squares of x(k) − x(k − 1) = −az + bz², z between both, by the normal equations. */
    @Test
    void theCoefficientsOfVerhulstSolveTheirNormalEquations() {
        double[] x = {5, 9, 16, 27, 41, 55, 66, 73, 77};
        double[][] sums = new double[2][3];
        for (int k = 1; k < x.length; k++) {
            double z = (x[k] + x[k - 1]) / 2;
            double[] row = {-z, z * z, x[k] - x[k - 1]};
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 3; j++) {
                    sums[i][j] += row[i] * row[j];
                }
            }
        }
        double determinant = sums[0][0] * sums[1][1] - sums[0][1] * sums[1][0];
        double a = (sums[0][2] * sums[1][1] - sums[0][1] * sums[1][2]) / determinant;
        double b = (sums[0][0] * sums[1][2] - sums[1][0] * sums[0][2]) / determinant;
        GreyVerhulst model = GreyVerhulst.ofLevels(x);
        assertEquals(a, model.a(), 1e-10);
        assertEquals(b, model.b(), 1e-12);
        assertEquals(a / b, model.limit(), 1e-8);
        assertEquals(5, model.first());
        assertEquals(9, model.n());
        assertTrue(model.levels());
        assertFalse(GreyVerhulst.ofFlows(x).levels());
        assertEquals(5, GreyVerhulst.ofFlows(x).first());
    }

    @Test
    void aVerhulstCurveNeedsFourValuesThatMove() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> GreyVerhulst.ofLevels(1, 2, 4))
                        .status());
        assertEquals(4, GreyVerhulst.ofLevels(1, 2, 4, 5).n());
        UndefinedException still = assertThrows(UndefinedException.class, () -> GreyVerhulst.ofLevels(3, 3, 3, 3));
        assertEquals(Status.SINGULAR, still.status());
        assertTrue(assertThrows(
                        UndefinedException.class, () -> GreyVerhulst.ofFlows(Double.MAX_VALUE, Double.MAX_VALUE, 1, 2))
                .getMessage()
                .startsWith("a running sum"));
    }

    /** Each model is that of the last n values, forecasts among them. */
    @Test
    void metabolicForecastsAreThoseOfModelsThatForgetTheOldest() {
        double[] x = {19.7, 25.1, 30.0, 35.2, 40.1};
        MetabolicGreyModel all = MetabolicGreyModel.of(x, 4);
        double[] known = Arrays.copyOf(x, 9);
        for (int step = 0; step < 4; step++) {
            GreyModel model = GreyModel.of(Arrays.copyOfRange(known, step, step + 5));
            known[step + 5] = model.fitted(1).get(5);
            assertEquals(known[step + 5], all.forecasts().get(step));
            assertEquals(model, all.models().get(step));
        }
        assertEquals(4, all.forecasts().length());
        assertEquals(4, all.models().size());
    }

    /** The model of 100, 1, 2, 40 falls below zero at once: its first forecast is −373. */
    @Test
    void aForecastBelowZeroEndsTheForecasts() {
        UndefinedException below =
                assertThrows(UndefinedException.class, () -> MetabolicGreyModel.of(new double[] {100, 1, 2, 40}, 1));
        assertTrue(below.getMessage().startsWith("forecast 1 is not above zero: -373.06"), below.getMessage());
        String steps = assertThrows(
                        IllegalArgumentException.class, () -> MetabolicGreyModel.of(new double[] {1, 2, 3, 4}, 0))
                .getMessage();
        assertTrue(steps.startsWith("steps must be"), steps);
    }

    @Test
    void aTrendNeedsFourValuesAndAPriceThatIsNotNegative() {
        double[] three = {1, 2, 4};
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> HodrickPrescott.of(three, 6.25))
                        .status());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> HodrickPrescott.of(three, 0))
                        .status());
        String price = assertThrows(
                        IllegalArgumentException.class, () -> HodrickPrescott.ofRows(new double[][] {three}, -1))
                .getMessage();
        assertTrue(price.startsWith("lambda must be"), price);
        String rows = assertThrows(
                        IllegalArgumentException.class,
                        () -> HodrickPrescott.ofRows(new double[][] {{1, 2, 3, 4}, {1, 2, 3, Double.NaN}}, 1))
                .getMessage();
        assertTrue(rows.startsWith("values[1][3]"), rows);
        // Dy = (1, 1): (I/λ + DD′)z = Dy is 7z₁ − 4z₂ = 1 and −4z₁ + 7z₂ = 1 at λ = 1, so z = 1/3 both
        assertArrayEquals(
                new double[] {-1 / 3.0, 1 + 1 / 3.0, 3 + 1 / 3.0, 6 - 1 / 3.0},
                HodrickPrescott.of(new double[] {0, 1, 3, 6}, 1).toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {-0x1p600, 4 * 0x1p600, 10 * 0x1p600, 17 * 0x1p600},
                HodrickPrescott.of(new double[] {0, 3 * 0x1p600, 9 * 0x1p600, 18 * 0x1p600}, 1)
                        .toArray(),
                0x1p552);
    }
}
