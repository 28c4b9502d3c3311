package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.convergence.SigmaConvergence;
import org.chengzhen.methods.convergence.WeightedSigmaConvergence;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.WeightedLeastSquares;
import org.chengzhen.methods.statistics.WeightedQuantiles;
import org.junit.jupiter.api.Test;

/** Weights have no scale, a place of weight zero is none, and equal weights give the plain form. */
class WeightedDistributionTest {
    /** Seven times as much for everybody is the same spread, whatever its last digits. */
    @Test
    void growthAlikeIsNoConvergence() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 500; trial++) {
            double[] y = random.ints(5, 1, 90).asDoubleStream().toArray();
            double[] more = Arrays.stream(y).map(v -> 7 * v).toArray();
            double[] w = random.ints(5, 1, 50).asDoubleStream().toArray();
            assertFalse(WeightedSigmaConvergence.between(y, more, w, w).converging());
            assertFalse(WeightedSigmaConvergence.between(more, y, w, w).converging());
        }
    }

    private record Sample(double[] x, double[] w) {
        Sample scaled(double factor) {
            return new Sample(x, Arrays.stream(w).map(v -> v * factor).toArray());
        }

        Sample withNobody() {
            double[] longerX = Arrays.copyOf(x, x.length + 1);
            longerX[x.length] = 3.3;
            return new Sample(longerX, Arrays.copyOf(w, w.length + 1));
        }
    }

    private static Sample sample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Sample(
                random.ints(11, 1, 40).asDoubleStream().toArray(),
                random.doubles(11, 0.1, 9).toArray());
    }

    private static double[] statistics(Sample s) {
        return IntStream.range(0, 3)
                .boxed()
                .flatMapToDouble(d -> WeightedQuantiles.several(
                        s.x(), s.w(), new double[] {0.1, 0.5, 0.77, 1}, WeightedQuantiles.Definition.values()[d])
                        .stream())
                .toArray();
    }

    @Property(tries = 80, seed = "20201101")
    void weightsHaveNoScaleAndNobodyCountsForNothing(@ForAll long seed) {
        Sample s = sample(seed);
        for (Sample other : new Sample[] {s.scaled(0x1p20), s.scaled(1e-5), s.withNobody()}) {
            org.junit.jupiter.api.Assertions.assertArrayEquals(statistics(s), statistics(other), 1e-9);
            assertEquals(
                    WeightedWolfson.of(s.x(), s.w()).index(),
                    WeightedWolfson.of(other.x(), other.w()).index(),
                    1e-9);
            assertEquals(
                    WeightedIncomeShares.of(s.x(), s.w()).palma().orElseThrow(),
                    WeightedIncomeShares.of(other.x(), other.w()).palma().orElseThrow(),
                    1e-9);
        }
    }

    @Property(tries = 60, seed = "20201101")
    void equalWeightsGiveThePlainForms(@ForAll long seed) {
        Sample s = sample(seed);
        double[] equal = new double[11];
        Arrays.fill(equal, 7);
        assertEquals(Wolfson.of(s.x()), WeightedWolfson.of(s.x(), equal).index(), 1e-10);
        assertEquals(
                SigmaConvergence.standardDeviationOfLogs(s.x()),
                WeightedSigmaConvergence.between(s.x(), s.w(), equal, equal).sigmaStart(),
                1e-12);
        LermanYitzhaki plain = LermanYitzhaki.ofSources(new double[][] {s.x(), s.w()});
        WeightedLermanYitzhaki weighted = WeightedLermanYitzhaki.of(new double[][] {s.x(), s.w()}, equal);
        assertEquals(plain.gini(), weighted.gini(), 1e-12);
        assertEquals(
                LeastSquares.fitColumns(s.x(), new double[][] {s.w()})
                        .robustStandardErrors()
                        .get(1),
                WeightedLeastSquares.fit(
                                s.x(), DoubleMatrix.of(new double[][] {s.w()}).transposed(), equal)
                        .robustStandardErrors()
                        .get(1),
                1e-10);
    }

    @Property(tries = 60, seed = "20201101")
    void sourcesAddUpToTheWeightedGini(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] a = random.doubles(9, 0, 5).toArray();
        double[] b = random.doubles(9, 0, 5).toArray();
        double[] w = random.doubles(9, 0, 3).toArray();
        double[] total = IntStream.range(0, 9).mapToDouble(i -> a[i] + b[i]).toArray();
        WeightedLermanYitzhaki parts = WeightedLermanYitzhaki.of(new double[][] {a, b}, w);
        assertEquals(Gini.weighted(total, w), parts.gini(), 1e-12);
        assertEquals(
                1,
                parts.sources().stream()
                        .mapToDouble(s -> s.contribution().orElseThrow())
                        .sum(),
                1e-10);
    }

    /** The jackknife from running sums is the jackknife one by one. */
    @Property(tries = 60, seed = "20201101")
    void theJackknifeLeavesOutOneAtATime(@ForAll long seed) {
        double[] x = sample(seed).x();
        int n = x.length;
        double[] without = new double[n];
        for (int r = 0; r < n; r++) {
            double[] rest = new double[n - 1];
            for (int i = 0; i < n - 1; i++) {
                rest[i] = x[i < r ? i : i + 1];
            }
            without[r] = Gini.of(rest);
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares =
                Arrays.stream(without).map(g -> (g - mean) * (g - mean)).sum();
        GiniInference g = GiniInference.of(x);
        assertEquals(Math.sqrt(squares * (n - 1) / n), g.jackknife().orElseThrow(), 1e-12);
        assertEquals(Gini.of(x), g.gini(), 1e-13);
    }

    /** A value below the normal range of quotients has its logarithm all the same. */
    @Test
    void theLeastDoubleHasAFiniteDeviation() {
        double[] wide = {Double.MIN_VALUE, 1e300, 2e300};
        double mean = Math.log(1e300);
        double logs = (Math.log(Double.MIN_VALUE) + Math.log(1e300) + Math.log(2e300)) / 3;
        EntropyInference inference = EntropyInference.meanLogDeviation(wide);
        assertEquals(mean - logs, inference.index(), 1e-9);
        assertTrue(inference.standardError() > 0 && inference.standardError() < 1e4);
        double[] small = {Double.MIN_VALUE, 3 * Double.MIN_VALUE};
        assertEquals(EntropyInference.meanLogDeviation(1, 3), EntropyInference.meanLogDeviation(small));
    }
}
