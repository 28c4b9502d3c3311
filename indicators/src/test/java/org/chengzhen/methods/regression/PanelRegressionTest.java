package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;
import org.junit.jupiter.api.Test;

class PanelRegressionTest {
    /** NIST StRD: employment, deflator, output, unemployed, armed forces, population, year. */
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    private static final double[] LONGLEY_SLOPES = {
        15.0618722713733,
        -0.358191792925910E-01,
        -2.02022980381683,
        -1.03322686717359,
        -0.511041056535807E-01,
        1829.15146461355
    };

    private static PanelData longley(int[] units) {
        double[] y = Arrays.stream(LONGLEY).mapToDouble(r -> r[0]).toArray();
        double[][] x =
                Arrays.stream(LONGLEY).map(r -> Arrays.copyOfRange(r, 1, 7)).toArray(double[][]::new);
        int[] times = IntStream.range(1947, 1963).toArray();
        return PanelData.of(units, times, y, DoubleMatrix.of(x));
    }

    /** Pooled, and within one unit, the panel estimators are least squares: Longley to nine digits. */
    @Test
    void longleyToNineDigits() {
        PanelFit pooled =
                PanelRegression.pooled().fit(longley(IntStream.range(0, 16).toArray()));
        PanelFit within = PanelRegression.oneWay().fit(longley(new int[16]));
        assertEquals(-3482258.63459582, pooled.coefficients().get(0), 3482258e-9);
        assertEquals(890420.383607373, pooled.standardErrors().get(0), 890420e-8);
        for (int j = 0; j < 6; j++) {
            double certified = LONGLEY_SLOPES[j];
            assertEquals(certified, pooled.coefficients().get(j + 1), 1e-9 * Math.abs(certified));
            assertEquals(certified, within.coefficients().get(j), 1e-9 * Math.abs(certified));
        }
        assertEquals(84.9149257747669, within.standardErrors().get(0), 1e-7);
    }

    /** NIST StRD, Wampler 1: a polynomial of degree 5 with coefficients 1, without an error. */
    @Test
    void wamplerToSevenDigits() {
        double[] y = new double[21];
        double[][] x = new double[21][5];
        for (int i = 0; i < 21; i++) {
            double power = 1;
            y[i] = 1;
            for (int d = 0; d < 5; d++) {
                power *= i;
                x[i][d] = power;
                y[i] += power;
            }
        }
        int[] units = IntStream.range(0, 21).toArray();
        PanelFit fit = PanelRegression.pooled().fit(PanelData.of(units, units, y, DoubleMatrix.of(x)));
        for (int j = 0; j <= 5; j++) {
            assertEquals(1, fit.coefficients().get(j), 1e-7);
        }
    }

    private record Sample(int[] units, int[] times, double[] y, double[][] x) {
        PanelData data() {
            return PanelData.of(units, times, y, DoubleMatrix.of(x));
        }
    }

    /** Six units, five times, about a fifth of the observations missing. */
    private static Sample sample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> rows = new ArrayList<>();
        for (int u = 0; u < 6; u++) {
            for (int t = 0; t < 5; t++) {
                if (random.nextDouble() < 0.8) {
                    double a = random.nextDouble() + u;
                    double b = random.nextDouble() - t;
                    rows.add(new double[] {u, t, 2 * a - b + 3 * u + t * t + random.nextDouble(), a, b});
                }
            }
        }
        return new Sample(
                rows.stream().mapToInt(r -> 10 * (int) r[0]).toArray(),
                rows.stream().mapToInt(r -> 2000 + 2 * (int) r[1]).toArray(),
                rows.stream().mapToDouble(r -> r[2]).toArray(),
                rows.stream().map(r -> new double[] {r[3], r[4]}).toArray(double[][]::new));
    }

    /** What partials dummies out gives what least squares on dummies gives, gaps or not. */
    @Property(tries = 60, seed = "20201101")
    void withinIsLeastSquaresOnDummies(@ForAll long seed) {
        Sample s = sample(seed);
        int[] units = Arrays.stream(s.units()).distinct().toArray();
        int[] times = Arrays.stream(s.times()).distinct().toArray();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
            int k = j;
            columns.add(Arrays.stream(s.x()).mapToDouble(r -> r[k]).toArray());
        }
        for (int u = 1; u < units.length; u++) {
            int unit = units[u];
            columns.add(
                    Arrays.stream(s.units()).mapToDouble(v -> v == unit ? 1 : 0).toArray());
        }
        for (int t = 1; t < times.length; t++) {
            int time = times[t];
            columns.add(
                    Arrays.stream(s.times()).mapToDouble(v -> v == time ? 1 : 0).toArray());
        }
        LinearFit dummies;
        try {
            dummies = LeastSquares.fitColumns(s.y(), columns.toArray(double[][]::new));
        } catch (UndefinedException e) {
            return;
        }
        PanelFit fit = PanelRegression.twoWay().fit(s.data());
        for (int j = 0; j < 2; j++) {
            assertEquals(dummies.coefficients().get(j + 1), fit.coefficients().get(j), 1e-8);
            assertEquals(
                    dummies.standardErrors().get(j + 1), fit.standardErrors().get(j), 1e-8);
        }
        assertEquals(dummies.degreesOfFreedom(), fit.degreesOfFreedom());
    }

    @Property(tries = 40, seed = "20201101")
    void theOrderOfObservationsChangesNoBit(@ForAll long seed) {
        Sample s = sample(seed);
        int n = s.y().length;
        SplittableRandom random = new SplittableRandom(seed + 1);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        Sample turned = new Sample(
                Arrays.stream(order).map(i -> s.units()[i]).toArray(),
                Arrays.stream(order).map(i -> s.times()[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> s.y()[i]).toArray(),
                Arrays.stream(order).mapToObj(i -> s.x()[i]).toArray(double[][]::new));
        try {
            assertEquals(
                    PanelRegression.twoWay().fit(s.data()),
                    PanelRegression.twoWay().fit(turned.data()));
        } catch (UndefinedException e) {
            assertThrows(
                    UndefinedException.class, () -> PanelRegression.twoWay().fit(turned.data()));
        }
    }

    @Property(tries = 40, seed = "20201101")
    void differenceInDifferencesIsTheFourMeansInABalancedPanel(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] y = new double[7][5];
        for (double[] row : y) {
            Arrays.setAll(row, t -> random.nextDouble());
        }
        DifferenceInDifferences d =
                DifferenceInDifferences.of(PanelData.ofMatrices(y, new double[0][][]), new int[] {0, 3, 4}, 2);
        assertEquals(d.fourMeans().orElseThrow(), d.effect(), 1e-12);
        assertTrue(d.pValue().orElseThrow() > 0 && d.pValue().orElseThrow() <= 1);
    }

    @Test
    void whatEffectsAbsorbIsSingularAndDuplicatesAreRefused() {
        double[][] y = {{1, 2, 4}, {2, 5, 3}, {7, 1, 2}};
        double[][] constantInUnits = {{1, 1, 1}, {2, 2, 2}, {5, 5, 5}};
        PanelData absorbed = PanelData.ofMatrices(y, new double[][][] {constantInUnits});
        assertEquals(
                Status.SINGULAR,
                assertThrows(
                                UndefinedException.class,
                                () -> PanelRegression.oneWay().fit(absorbed))
                        .status());
        int[] twice = {0, 0};
        assertThrows(IllegalArgumentException.class, () -> PanelData.of(twice, twice, new double[] {1, 2}));
        assertEquals(
                8,
                PanelData.ofMatrices(new double[][] {{1, 2, 3}, {4, Double.NaN, 6}, {7, 8, 9}}, new double[0][][])
                        .n());
    }

    /** Brute force over every threshold, by least squares on demeaned regimes. */
    @Property(tries = 25, seed = "20201101")
    void theThresholdIsTheBestOfAll(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 5;
        int times = 5;
        double[][] y = new double[units][times];
        double[][] x = new double[units][times];
        double[] q = new double[units * times];
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < times; t++) {
                x[i][t] = random.nextDouble();
                q[i * times + t] = random.nextInt(12);
                y[i][t] = i + x[i][t] * (q[i * times + t] <= 5 ? 1 : 2) + 0.3 * random.nextDouble();
            }
        }
        ThresholdFit fit =
                PanelThreshold.withDefaults().trim(0.1).fit(PanelData.ofMatrices(y, new double[][][] {x}), q);
        double least = Double.POSITIVE_INFINITY;
        for (double gamma : q) {
            long below = Arrays.stream(q).filter(v -> v <= gamma).count();
            if (below >= 3 && below <= 22) {
                double[][] low = new double[units][times];
                double[][] high = new double[units][times];
                for (int o = 0; o < q.length; o++) {
                    (q[o] <= gamma ? low : high)[o / times][o % times] = x[o / times][o % times];
                }
                PanelFit tried = PanelRegression.oneWay().fit(PanelData.ofMatrices(y, new double[][][] {low, high}));
                double squares = tried.residuals().stream().map(e -> e * e).sum();
                least = Math.min(least, squares);
            }
        }
        assertEquals(least, fit.squares(), 1e-10);
        assertTrue(fit.low() <= fit.threshold() && fit.threshold() <= fit.high());
    }

    /** Rows of units and years, each with its own value of the threshold variable, in any order. */
    @Property(tries = 20, seed = "20201101")
    void theOrderOfObservationsChangesNoBitOfAThreshold(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int times = 5;
        int n = 8 * times;
        int[] units = IntStream.range(0, n).map(o -> 100 - o / times).toArray();
        int[] years = IntStream.range(0, n).map(o -> 2000 + o % times).toArray();
        double[] q = random.doubles(n).toArray();
        double[][] x = new double[n][];
        double[] y = new double[n];
        for (int o = 0; o < n; o++) {
            x[o] = random.doubles(2).toArray();
            y[o] = units[o] + x[o][0] * (q[o] <= 0.4 ? 1 : 3) - x[o][1] + 0.3 * random.nextDouble();
        }
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        PanelData straight = PanelData.of(units, years, y, DoubleMatrix.of(x));
        PanelData turned = PanelData.of(
                Arrays.stream(order).map(o -> units[o]).toArray(),
                Arrays.stream(order).map(o -> years[o]).toArray(),
                Arrays.stream(order).mapToDouble(o -> y[o]).toArray(),
                DoubleMatrix.of(Arrays.stream(order).mapToObj(o -> x[o]).toArray(double[][]::new)));
        double[] turnedQ = Arrays.stream(order).mapToDouble(o -> q[o]).toArray();
        PanelThreshold search = PanelThreshold.withDefaults().replications(29);
        assertEquals(search.test(straight, q), search.test(turned, turnedQ));
        assertEquals(search.testSeveral(straight, q, 2), search.testSeveral(turned, turnedQ, 2));
    }

    @Test
    void theBootstrapGivesTheSameBitsOnAnyThreads() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] y = new double[12][6];
        double[][] x = new double[12][6];
        double[] q = new double[72];
        for (int o = 0; o < 72; o++) {
            x[o / 6][o % 6] = random.nextDouble();
            y[o / 6][o % 6] = random.nextDouble();
            q[o] = random.nextDouble();
        }
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        PanelThreshold search = PanelThreshold.withDefaults().replications(199).seed(3);
        ThresholdFit one = search.test(data, q);
        assertEquals(one, search.parallel().test(data, q));
        assertTrue(one.pValue().orElseThrow() > 0.02, "nothing changes at a threshold here");
    }

    @Property(tries = 60, seed = "20201101")
    void theTotalEffectIsDirectAndIndirect(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(20).toArray();
        double[] m = Arrays.stream(x).map(v -> v + random.nextDouble()).toArray();
        double[] y = Arrays.stream(m).map(v -> v - random.nextDouble()).toArray();
        double[] z = random.doubles(20).toArray();
        Mediation mediation = Mediation.ofColumns(x, m, y, new double[][] {z});
        assertEquals(mediation.total(), mediation.direct() + mediation.indirect(), 1e-10);
    }

    /** Money in another unit moves the turning point by the logarithm of the unit, and nothing else. */
    @Property(tries = 40, seed = "20201101")
    void aUnitOfIncomeOnlyShiftsTheTurningPoint(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.doubles(15, 8, 12).toArray();
        double[] y = Arrays.stream(x)
                .map(v -> 3 - (v - 10) * (v - 10) + random.nextDouble())
                .toArray();
        KuznetsCurve.Quadratic one = KuznetsCurve.quadratic(x, y);
        double shift = Math.log(10_000);
        KuznetsCurve.Quadratic other =
                KuznetsCurve.quadratic(Arrays.stream(x).map(v -> v + shift).toArray(), y);
        assertEquals(one.turningLog() + shift, other.turningLog(), 1e-9);
        assertEquals(one.turningLogStandardError(), other.turningLogStandardError(), 1e-9);
        assertEquals(one.lindMehlum().orElseThrow(), other.lindMehlum().orElseThrow(), 1e-6);
    }

    @Property(tries = 40, seed = "20201101")
    void ridgeWithoutPenaltyIsLeastSquaresAndShrinksWithIt(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] a = random.doubles(12).toArray();
        double[] b = Arrays.stream(a).map(v -> v + 0.2 * random.nextDouble()).toArray();
        double[] y = Arrays.stream(b).map(v -> 3 * v + random.nextDouble()).toArray();
        DoubleMatrix x = DoubleMatrix.of(new double[][] {a, b}).transposed();
        assertArrayEquals(
                LeastSquares.fitColumns(y, new double[][] {a, b}).coefficients().toArray(),
                RidgeRegression.fit(y, x, 0).coefficients().toArray(),
                1e-8);
        double last = Double.POSITIVE_INFINITY;
        for (double k : new double[] {0, 0.1, 1, 10}) {
            double length = RidgeRegression.fit(y, x, k).standardized().stream()
                    .map(v -> v * v)
                    .sum();
            assertTrue(length <= last);
            last = length;
        }
    }

    /** Two jumps of the slope: the best pair of all pairs, tests that see both and no third. */
    @Test
    void twoThresholdsAreTheBestPairAndAThirdIsNotSignificant() {
        SplittableRandom random = new SplittableRandom(11);
        int units = 20;
        int times = 6;
        double[][] y = new double[units][times];
        double[][] x = new double[units][times];
        double[] q = new double[units * times];
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < times; t++) {
                x[i][t] = 1 + random.nextDouble();
                q[i * times + t] = random.nextInt(16);
                double slope = q[i * times + t] <= 4 ? 1 : q[i * times + t] <= 9 ? 4 : 2;
                y[i][t] = i + x[i][t] * slope + 0.3 * random.nextDouble();
            }
        }
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        PanelThreshold search = PanelThreshold.withDefaults().replications(99).seed(1);
        SeveralThresholds three = search.testSeveral(data, q, 3);
        assertEquals(2, three.significant(0.05), three::toString);
        SeveralThresholds two = search.fitSeveral(data, q, 2);
        assertEquals(ImmutableDoubleArray.of(4, 9), two.thresholds());
        assertArrayEquals(new double[] {1, 4, 2}, two.coefficients().toArray(), 0.15);
        double least = Double.POSITIVE_INFINITY;
        for (int low = 0; low < 15; low++) {
            for (int high = low + 1; high < 15; high++) {
                double[][][] regimes = new double[3][units][times];
                for (int o = 0; o < q.length; o++) {
                    int regime = q[o] <= low ? 0 : q[o] <= high ? 1 : 2;
                    regimes[regime][o / times][o % times] = x[o / times][o % times];
                }
                double squares = PanelRegression.oneWay().fit(PanelData.ofMatrices(y, regimes)).residuals().stream()
                        .map(e -> e * e)
                        .sum();
                least = Math.min(least, squares);
            }
        }
        assertEquals(least, two.squares(), 1e-9);
        for (int m = 0; m < 2; m++) {
            assertTrue(two.low().get(m) <= two.thresholds().get(m)
                    && two.thresholds().get(m) <= two.high().get(m));
        }
        ThresholdFit one = search.test(data, q);
        SeveralThresholds alone = search.testSeveral(data, q, 1);
        assertEquals(one.threshold(), alone.thresholds().get(0));
        assertEquals(one.coefficients(), alone.coefficients());
        assertEquals(one.pValue(), alone.steps().get(0).pValue());
        assertEquals(one.statistic().orElseThrow(), alone.steps().get(0).statistic());
        assertEquals(three, search.parallel().testSeveral(data, q, 3));
    }

    /** With gaps: the estimator by dense matrices, as Baltagi and Chang (1994) write it; without: the plain one. */
    @Property(tries = 25, seed = "20201101")
    void randomEffectsWithGapsAreThoseOfDenseMatrices(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 9;
        int times = 5;
        double[][] y = new double[units][times];
        double[][] x = new double[units][times];
        int n = 0;
        for (int i = 0; i < units; i++) {
            double effect = 3 * random.nextGaussian();
            for (int t = 0; t < times; t++) {
                x[i][t] = random.nextGaussian() + 0.3 * i;
                y[i][t] = 1 + 2 * x[i][t] + effect + random.nextGaussian();
                // the first two times of each unit stay
                y[i][t] = t > 1 && random.nextInt(3) == 0 ? Double.NaN : y[i][t];
                n += Double.isNaN(y[i][t]) ? 0 : 1;
            }
        }
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        RandomEffects fit = RandomEffects.fit(data);
        RealMatrix design = new Array2DRowRealMatrix(n, 2);
        RealMatrix response = new Array2DRowRealMatrix(n, 1);
        RealMatrix same = new Array2DRowRealMatrix(n, n);
        int[] unit = new int[n];
        int at = 0;
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < times; t++) {
                if (!Double.isNaN(y[i][t])) {
                    unit[at] = i;
                    design.setRow(at, new double[] {1, x[i][t]});
                    response.setEntry(at++, 0, y[i][t]);
                }
            }
        }
        RealMatrix mean = new Array2DRowRealMatrix(n, n);
        for (int a = 0; a < n; a++) {
            int one = unit[a];
            double size = Arrays.stream(unit).filter(u -> u == one).count();
            for (int b = 0; b < n; b++) {
                same.setEntry(a, b, unit[b] == one ? 1 : 0);
                mean.setEntry(a, b, unit[b] == one ? 1 / size : 0);
            }
        }
        RealMatrix cross = inverse(design.transpose().multiply(mean).multiply(design));
        RealMatrix slopes = cross.multiply(design.transpose()).multiply(mean).multiply(response);
        RealMatrix rest = mean.multiply(response.subtract(design.multiply(slopes)));
        double between = rest.transpose().multiply(rest).getEntry(0, 0);
        double trace = cross.multiply(design.transpose())
                .multiply(same)
                .multiply(design)
                .getTrace();
        double e = fit.idiosyncraticVariance();
        assertEquals(Math.max(0, (between - (units - 2) * e) / (n - trace)), fit.individualVariance(), 1e-9);
        RealMatrix omega = same.scalarMultiply(fit.individualVariance());
        for (int a = 0; a < n; a++) {
            omega.addToEntry(a, a, e);
        }
        RealMatrix weights = inverse(omega);
        RealMatrix b = inverse(design.transpose().multiply(weights).multiply(design))
                .multiply(design.transpose())
                .multiply(weights)
                .multiply(response);
        assertArrayEquals(b.getColumn(0), fit.coefficients().toArray(), 1e-9);
    }

    private static RealMatrix inverse(RealMatrix m) {
        return new LUDecomposition(m).getSolver().getInverse();
    }
}
