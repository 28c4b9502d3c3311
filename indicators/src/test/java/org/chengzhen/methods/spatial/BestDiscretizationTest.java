package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.spatial.BestDiscretization.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BestDiscretizationTest {
    private static double[] factor(long seed) {
        return new Random(seed).doubles(60, 0, 10).toArray();
    }

    /** Steps of the factor at 3, 5 and 8, and noise. */
    private static double[] explained(double[] x, long seed) {
        Random random = new Random(seed);
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (x[i] > 3 ? 4 : 0) + (x[i] > 5 ? 2 : 0) + (x[i] > 8 ? 3 : 0) + random.nextGaussian();
        }
        return y;
    }

    private static double largest(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(c -> c.q().orElse(0)).max().orElseThrow();
    }

    @Test
    void theBestHasTheLargestShareOfAllWaysToCut() {
        double[] x = factor(1);
        BestDiscretization found = BestDiscretization.of(explained(x, 2), x, 3, 6);
        assertEquals(3 * 4, found.candidates().size());
        assertEquals(largest(found.candidates()), found.best().q().orElseThrow());
        for (int k = 0; k < 12; k++) {
            assertEquals(3 + k % 4, found.candidates().get(k).classes());
        }
    }

    /** Halves by rank: y of 1, 2, 9 and of 10, 11, 12. */
    @Test
    void theShareIsThatOfTheVarianceBetweenClasses() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = {1, 2, 9, 10, 11, 12};
        BestDiscretization found = BestDiscretization.of(y, x, 2, 2);
        // halves: means 4 and 11, within 9 + 4 + 25 + 1 + 0 + 1 = 40 of 113.5
        assertEquals(1 - 40 / 113.5, found.candidates().get(0).q().orElseThrow(), 1e-14);
    }

    @Test
    void aRiseStopsEachMethodWhereAFurtherClassAddsLessThanItsShare() {
        for (long seed = 0; seed < 20; seed++) {
            double[] x = factor(seed);
            double[] y = explained(x, seed + 100);
            BestDiscretization all = BestDiscretization.of(y, x, 2, 7);
            for (double rise : new double[] {0, 0.02, BestDiscretization.DEFAULT_RISE, 0.3, 9}) {
                double expected = 0;
                for (int method = 0; method < 3; method++) {
                    List<Candidate> own = all.candidates().subList(6 * method, 6 * method + 6);
                    double q = own.get(0).q().orElseThrow();
                    for (int k = 1; k < 6 && own.get(k).q().orElse(-1) >= q + rise * q; k++) {
                        q = own.get(k).q().orElseThrow();
                    }
                    expected = Math.max(expected, q);
                }
                BestDiscretization stopped = BestDiscretization.ofRise(y, x, 2, 7, rise);
                assertEquals(expected, stopped.best().q().orElseThrow(), 1e-15);
                assertEquals(all.candidates(), stopped.candidates());
                assertTrue(rise < 9 || stopped.best().classes() == 2);
            }
        }
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        double[] x = factor(1);
        double[] y = explained(x, 1);
        assertThrows(IllegalArgumentException.class, () -> BestDiscretization.of(y, x, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> BestDiscretization.of(y, x, 4, 3));
        assertThrows(IllegalArgumentException.class, () -> BestDiscretization.ofRise(y, x, 3, 6, -0.1));
        assertThrows(UndefinedException.class, () -> BestDiscretization.of(new double[60], x, 3, 6));
    }

    @Test
    void numbersOfClassesAndLengthsOutOfRangeAreNamed() {
        double[] y = {1, 2, 3, 4};
        double[] x = {4, 2, 3, 1};
        assertRefused("x has 2 elements but y has 4", () -> BestDiscretization.ofRise(y, new double[2], 3, 4, 0));
        assertRefused(
                "x[1] must be finite but is NaN",
                () -> BestDiscretization.ofRise(y, new double[] {1, Double.NaN, 2, 3}, 3, 4, 0));
        assertRefused("least must be >= 2 but is 1", () -> BestDiscretization.ofRise(y, x, 1, 4, 0));
        assertRefused("most must be >= 3 but is 2", () -> BestDiscretization.ofRise(y, x, 3, 2, 0));
        assertRefused("rise must be >= 0 but is -1.0", () -> BestDiscretization.ofRise(y, x, 3, 4, -1));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
