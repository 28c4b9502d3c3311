package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final double[] X = {12, 2, 1, 12, 2};
    private static final double[] Y = {1, 4, 7, 1, 0};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 3, 5}), 1e-15);
        assertEquals(1 / 3.0, Correlation.kendallTauB(new double[] {1, 2, 3}, new double[] {1, 3, 2}), 1e-15);
    }

    /** scipy 1.17.1: stats.pearsonr, stats.spearmanr, stats.kendalltau of these. */
    @Test
    void agreesWithScipy() {
        assertEquals(-0.5566399985665696, Correlation.pearson(X, Y), 1e-14);
        assertEquals(-0.5407380704358752, Correlation.spearman(X, Y), 1e-14);
        assertEquals(-0.47140452079103173, Correlation.kendallTauB(X, Y), 1e-14);
    }

    @Test
    void fewAndConstantAndUnequalAreTold() {
        double[] two = {1, 2};
        double[] flat = {4, 4, 4, 4, 4};
        UndefinedException few = assertThrows(UndefinedException.class, () -> Correlation.pearson(two, two));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        for (UndefinedException e : new UndefinedException[] {
            assertThrows(UndefinedException.class, () -> Correlation.pearson(X, flat)),
            assertThrows(UndefinedException.class, () -> Correlation.spearman(X, flat)),
            assertThrows(UndefinedException.class, () -> Correlation.kendallTauB(X, flat))
        }) {
            assertEquals(Status.UNDEFINED, e.status());
            assertEquals("all 5 values of y are equal", e.getMessage());
        }
        assertEquals(
                "all 5 values of x are equal",
                assertThrows(UndefinedException.class, () -> Correlation.kendallTauB(flat, X))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(X, two));
    }

    @SeededProperty
    void tauCountsPairs(
            @ForAll @Size(min = 3, max = 60) List<@IntRange(min = 0, max = 12) Integer> levels, @ForAll long seed) {
        double[] x = levels.stream().mapToDouble(v -> v).toArray();
        double[] y = Samples.shuffled(x, seed);
        double difference = 0;
        double pairsX = 0;
        double pairsY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                difference += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                pairsX += x[i] == x[j] ? 0 : 1;
                pairsY += y[i] == y[j] ? 0 : 1;
            }
        }
        assertEquals((long) difference, Correlation.kendallScore(x, y));
        if (pairsX > 0 && pairsY > 0) {
            assertEquals(difference / Math.sqrt(pairsX * pairsY), Correlation.kendallTauB(x, y), 1e-14);
        }
    }

    @SeededProperty
    void allThreeAreSymmetricAndBounded(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] x, @ForAll long seed) {
        double[] y = Samples.shuffled(x, seed);
        if (x.length < 3 || Arrays.stream(x).distinct().count() == 1) {
            return;
        }
        assertEquals(Correlation.pearson(x, y), Correlation.pearson(y, x), 1e-14);
        assertEquals(Correlation.spearman(x, y), Correlation.spearman(y, x), 1e-14);
        assertEquals(Correlation.kendallTauB(x, y), Correlation.kendallTauB(y, x), 1e-14);
        assertTrue(Math.abs(Correlation.pearson(x, y)) <= 1);
        assertEquals(1, Correlation.pearson(x, x), 1e-14);
        assertEquals(1, Correlation.spearman(x, x), 1e-14);
        assertEquals(1, Correlation.kendallTauB(x, x), 1e-14);
    }

    /** Twenty thousand million pairs: counted one by one they would take minutes. */
    @Test
    void tauOfManyPlacesIsExact() {
        int n = 200_000;
        double[] x = new double[n];
        double[] y = new double[n];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = random.nextInt(10);
        }
        // y ascends, so that every pair between two levels is concordant
        Arrays.sort(y);
        double pairs = n * (n - 1.0) / 2;
        double tied = 0;
        for (int level = 0; level < 10; level++) {
            int l = level;
            double c = Arrays.stream(y).filter(v -> v == l).count();
            tied += c * (c - 1) / 2;
        }
        assertEquals((pairs - tied) / Math.sqrt(pairs * (pairs - tied)), Correlation.kendallTauB(x, y), 1e-13);
    }

    @Test
    void whatIsRefusedIsNamedAsItWasGiven() {
        double[] x = {1, 2, 3, 4};
        double[] gap = {1, 2, Double.NaN, 4};
        double[] three = {1, 2, 3};
        List<BiFunction<double[], double[], Double>> doors =
                List.of(Correlation::pearson, Correlation::spearman, Correlation::kendallTauB);
        for (BiFunction<double[], double[], Double> door : doors) {
            assertRefused("x[2]", door, gap, x);
            assertRefused("y[2]", door, x, gap);
            assertRefused("y has 3 elements but x has 4", door, x, three);
            double[] two = {1, 2};
            String few = assertThrows(UndefinedException.class, () -> door.apply(two, two))
                    .getMessage();
            assertTrue(few.contains("needs at least 3 places but has 2"), few);
        }
    }

    private static void assertRefused(
            String named, BiFunction<double[], double[], Double> door, double[] x, double[] y) {
        String message = assertThrows(IllegalArgumentException.class, () -> door.apply(x, y))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    @Nested
    class Outcomes implements OutcomeContract {
        private final double[] steps = {1, 2, 4, 8, 16, 32};

        @Override
        public double compute(double... values) {
            double[] x = Arrays.copyOf(steps, values.length);
            return Correlation.pearson(values, x)
                    + Correlation.spearman(values, x)
                    + Correlation.kendallTauB(values, x);
        }

        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.finite(values)) {
                return Outcome.REFUSED;
            }
            boolean constant = Arrays.stream(values).allMatch(v -> v == values[0]);
            return values.length < 3 || constant ? Outcome.UNDEFINED : Outcome.VALUE;
        }
    }
}
