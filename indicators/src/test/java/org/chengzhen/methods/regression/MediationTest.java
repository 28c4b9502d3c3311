package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MediationTest {
    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] M = {2, 1, 4, 3, 6, 8, 6, 9};
    private static final double[] Y = {3, 2, 4, 6, 7, 9, 8, 13};
    private static final double[][] CONTROLS = {{1, 0, 2, 5, 1, 0, 3, 2}, {0, 1, 1, 0, 1, 0, 0, 1}};

    /** a = 3, s_a = 0.5, b = 2, s_b = 0.25: Sobel's error √(0.75² + 1²) = 1.25, Aroian's with 0.125² besides. */
    @Test
    void indirectEffectsAndTheirTestsFollowFromBothPaths() {
        Mediation m = new Mediation(8, 1, 3, 0.5, 2, 0.25, 2, 1, 20);
        assertEquals(6, m.indirect());
        assertEquals(0.75, m.share().orElseThrow());
        assertEquals(1.25, m.sobelStandardError(), 1e-15);
        assertEquals(4.8, m.sobelZScore().orElseThrow(), 1e-14);
        // scipy 1.17.1: 2·norm.sf(4.8)
        assertEquals(1.58665630395119e-06, m.sobelPValue().orElseThrow(), 1e-18);
        assertEquals(
                6 / Math.sqrt(1.25 * 1.25 + 0.125 * 0.125), m.aroianZScore().orElseThrow(), 1e-14);
        assertEquals(
                "Mediation[total 8.0000 = direct 2.0000 + indirect 6.0000, Sobel p = 1.587e-06, n = 20]", m.toString());
        Mediation none = new Mediation(0, 1, 3, 0, 2, 0, -6, 1, 20);
        assertTrue(none.share().isEmpty());
        assertTrue(none.sobelZScore().isEmpty());
        assertTrue(none.sobelPValue().isEmpty());
        assertTrue(none.aroianZScore().isEmpty());
    }

    @Test
    void controlsOfColumnsAndOfRowsAreTheSame() {
        DoubleMatrix rows = DoubleMatrix.of(CONTROLS).transposed();
        assertEquals(Mediation.ofColumns(X, M, Y, CONTROLS), Mediation.of(X, M, Y, rows));
        assertEquals(Mediation.ofColumns(X, M, Y, new double[0][]), Mediation.of(X, M, Y));
        assertEquals(
                Mediation.Bootstrap.ofColumns(X, M, Y, CONTROLS, 30, 5), Mediation.Bootstrap.of(X, M, Y, rows, 30, 5));
        assertEquals(
                Mediation.Bootstrap.ofColumns(X, M, Y, new double[0][], 30, 5), Mediation.Bootstrap.of(X, M, Y, 30, 5));
    }

    /** Drawn from the stream of each draw, and the quantiles of type 7 from a sort. */
    @Test
    void theIntervalIsThatOfDrawsFromTheirStreams() {
        int draws = 60;
        double[] effects = new double[draws];
        int there = 0;
        for (int k = 0; k < draws; k++) {
            SplittableRandom random = Streams.of(5, k);
            int[] drawn = new int[8];
            for (int i = 0; i < 8; i++) {
                drawn[i] = random.nextInt(8);
            }
            double[][] control = {at(CONTROLS[1], drawn)};
            try {
                effects[there] = Mediation.ofColumns(at(X, drawn), at(M, drawn), at(Y, drawn), control)
                        .indirect();
                there++;
            } catch (UndefinedException e) {
                // a control that is constant in the draw
            }
        }
        double[] sorted = Arrays.copyOf(effects, there);
        Arrays.sort(sorted);
        Mediation.Bootstrap interval = Mediation.Bootstrap.ofColumns(X, M, Y, new double[][] {CONTROLS[1]}, draws, 5);
        assertEquals(there, interval.replications());
        assertEquals(draws - there, interval.leftOut());
        assertEquals(quantile(sorted, 0.025), interval.low(), 1e-12);
        assertEquals(quantile(sorted, 0.975), interval.high(), 1e-12);
        assertEquals(
                "Bootstrap[1.0000 to 2.0000, 58 draws, 2 left out]", new Mediation.Bootstrap(1, 2, 58, 2).toString());
    }

    private static double[] at(double[] values, int[] drawn) {
        return Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray();
    }

    private static double quantile(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        return sorted[below] * (1 - (position - below)) + sorted[below + 1] * (position - below);
    }

    /** Three observations are not enough, and of so few a draw is the one or the other; all alike has no effect. */
    @Test
    void drawsWithoutAnEffectAreLeftOut() {
        double[] x = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        double[] m = {1, 2, 3, 4, 5, 6, 7, 8, 9, 3};
        double[] y = {2, 1, 4, 3, 6, 5, 8, 7, 9, 2};
        int without = 0;
        for (int k = 0; k < 40; k++) {
            SplittableRandom random = Streams.of(1, k);
            boolean constant = true;
            for (int i = 0; i < 10; i++) {
                constant &= random.nextInt(10) != 9;
            }
            without += constant ? 1 : 0;
        }
        assertTrue(without > 5 && without < 30);
        assertEquals(without, Mediation.Bootstrap.of(x, m, y, 40, 1).leftOut());
    }

    @Test
    void whatIsRefusedIsNamed() {
        double[] seven = new double[7];
        double[] hole = X.clone();
        hole[2] = Double.NaN;
        double[][] none = {};
        assertRefused("m has 7 elements but x has 8", () -> Mediation.of(X, seven, Y));
        assertRefused("y has 7 elements but x has 8", () -> Mediation.of(X, M, seven));
        assertRefused("x[2] must be finite but is NaN", () -> Mediation.of(hole, M, Y));
        assertRefused("m[2] must be finite but is NaN", () -> Mediation.of(X, hole, Y));
        assertRefused("y[2] must be finite but is NaN", () -> Mediation.of(X, M, hole));
        assertRefused(
                "controls[1] has 7 elements but x has 8",
                () -> Mediation.ofColumns(X, M, Y, new double[][] {X, seven}));
        assertRefused(
                "controls[0][2] must be finite but is NaN", () -> Mediation.ofColumns(X, M, Y, new double[][] {hole}));
        assertRefused("replications must be >= 1 but is 0", () -> Mediation.Bootstrap.ofColumns(X, M, Y, none, 0, 1));
        assertThrows(UndefinedException.class, () -> Mediation.of(X, X, Y));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
