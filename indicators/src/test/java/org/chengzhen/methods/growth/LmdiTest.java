package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LmdiTest extends DecompositionContract implements OutcomeContract {
    /** Sectors with two factors: amounts and others, some of them zero. */
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        Lmdi.FactorEffects r = Lmdi.ofSectors(sectors(a, c), sectors(b, d));
        return new Split(r.change(), r.effects().toArray());
    }

    private static double[][] sectors(double[] first, double[] second) {
        double[][] rows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {first[i], second[i] / 1000};
        }
        return rows;
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    /** Rises of some sectors may cancel falls of others. */
    @Override
    protected double level(double[] a, double[] b, double[] c, double[] d) {
        double level = 0;
        for (int i = 0; i < a.length; i++) {
            level += a[i] * c[i] / 1000 + b[i] * d[i] / 1000;
        }
        return level;
    }

    @Override
    protected double scaleOfEight() {
        return 64;
    }

    @Override
    public double compute(double... values) {
        int n = values.length / 2;
        return Lmdi.of(Arrays.copyOf(values, n), Arrays.copyOfRange(values, n, 2 * n))
                .effects()
                .get(0);
    }

    @Override
    public Outcome declared(double... values) {
        double[] used = Arrays.copyOf(values, values.length / 2 * 2);
        if (used.length > 0 && !OutcomeContract.nonNegative(used)) {
            return Outcome.REFUSED;
        }
        if (used.length == 0) {
            return Outcome.UNDEFINED;
        }
        try {
            compute(values);
            return Outcome.VALUE;
        } catch (UndefinedException overflow) {
            assertTrue(overflow.getMessage().contains("exceeds the range of doubles"), overflow.getMessage());
            return Outcome.UNDEFINED;
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        Lmdi.FactorEffects r = Lmdi.of(new double[] {10, 5, 2}, new double[] {11, 6, 1.8});
        assertArrayEquals(new double[] {10.4012, 19.8968, -11.4980}, r.effects().toArray(), 1e-4);
    }

    @Test
    void bothDatesHaveTheSameFactors() {
        Exception shorter = assertThrows(
                IllegalArgumentException.class,
                () -> Lmdi.ofSectors(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1}, {3}}));
        assertEquals("end has not as many factors as start: 2", shorter.getMessage());
    }

    @Test
    void zerosAreTheLimitOfSmallValues() {
        double[] start = {0, 5, 2};
        double[] end = {4, 6, 3};
        double small = 1e-250;
        double[] nearly = Lmdi.of(new double[] {small, 5, 2}, end).effects().toArray();
        double[] exact = Lmdi.of(start, end).effects().toArray();
        assertArrayEquals(new double[] {72, 0, 0}, exact, 0.0);
        assertArrayEquals(exact, nearly, 0.5);
        assertArrayEquals(
                new double[] {-72, 0, 0}, Lmdi.of(end, start).effects().toArray(), 0.0);
        assertArrayEquals(
                new double[] {0, 0},
                Lmdi.of(new double[] {0, 5}, new double[] {7, 0}).effects().toArray(),
                0.0);
        assertArrayEquals(
                new double[] {6, 6, 0},
                Lmdi.of(new double[] {0, 0, 1}, new double[] {3, 4, 1})
                        .effects()
                        .toArray(),
                0.0);
    }

    @SeededProperty
    void theLogarithmicMeanLiesBetweenGeometricAndArithmetic(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double a = y[0];
        for (double b : new double[] {y[1], a, a * (1 + 1e-15), a * (1 + 1e-9), Math.nextUp(a)}) {
            double mean = Lmdi.logarithmicMean(a, b);
            assertTrue(mean >= Math.sqrt(a) * Math.sqrt(b) * (1 - 1e-14));
            assertTrue(mean <= (a + b) / 2 * (1 + 1e-14));
            assertEquals(mean, Lmdi.logarithmicMean(b, a), 0.0);
        }
    }
}
