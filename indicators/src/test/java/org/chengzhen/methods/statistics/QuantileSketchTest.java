package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class QuantileSketchTest {
    private static QuantileSketch of(double error, double... values) {
        QuantileSketch sketch = QuantileSketch.withinError(error);
        for (double value : values) {
            sketch.accept(value);
        }
        return sketch;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        QuantileSketch sketch = of(0.01, 10, 20).combine(of(0.01, 50));
        assertEquals(20, sketch.quantile(0.5), 0.2);
        assertEquals("QuantileSketch[n 3, within 0.01]", sketch.toString());
        assertEquals(3, sketch.n());
        assertEquals(0.01, sketch.error());
    }

    /** ε = 1/2, γ = 3: 2 lies in (1, 3], given as 1.5, and 5 in (3, 9], given as 4.5; 20 in (9, 27], as 13.5. */
    @Test
    void aValueIsGivenAsTheMiddleOfItsCell() {
        for (double[] order : new double[][] {{1, 2, 5, 20, 26}, {26, 20, 5, 2, 1}, {5, 26, 1, 20, 2}}) {
            QuantileSketch sketch = of(0.5, order);
            assertEquals(1, sketch.quantile(0));
            assertEquals(1.5, sketch.quantile(0.25), 1e-14);
            assertEquals(1.5, sketch.quantile(0.49), 1e-14);
            assertEquals(4.5, sketch.quantile(0.5), 1e-14);
            assertEquals(13.5, sketch.quantile(0.75), 1e-14);
            assertEquals(26, sketch.quantile(1));
        }
    }

    @Test
    void negativeNumbersComeBeforeZerosAndThesePrecedePositiveOnes() {
        QuantileSketch sketch = of(0.5, 20, 0, -5, -0.0, -20, 2, -2, 26, -26);
        double[] expected = {-26, -13.5, -4.5, -1.5, 0, 0, 1.5, 13.5, 26};
        for (int rank = 0; rank < 9; rank++) {
            assertEquals(expected[rank], sketch.quantile(rank / 8.0), 1e-14, "rank " + rank);
        }
    }

    /** 1 is given as 1/2, which no value has: the least and the greatest bound what is given. */
    @Test
    void noQuantileLiesBeyondTheLeastAndTheGreatest() {
        QuantileSketch sketch = of(0.5, 1, 1, 1);
        assertEquals(1, sketch.quantile(0.5));
        QuantileSketch negative = of(0.5, -1, -1, -1);
        assertEquals(-1, negative.quantile(0.5));
    }

    @Test
    void theLeastNormalNumberIsNoZero() {
        double least = Double.MIN_NORMAL;
        assertEquals(least, of(0.01, 0, least, 1).quantile(0.5), least * 0.011);
        assertEquals(-least, of(0.01, 0, -least, -1).quantile(0.5), least * 0.011);
        assertEquals(0, of(0.01, -1, least / 2, 1).quantile(0.5));
        assertEquals(least / 2, of(0.01, -1, least / 2).quantile(1));
    }

    @Test
    void oneZeroIsMadeOfTwo() {
        assertEquals(0.0, of(0.01, -0.0).quantile(0));
        assertEquals(0.0, of(0.01, -0.0).quantile(1));
    }

    @Test
    void partsInAnyPlaceAddUpToTheWhole() {
        double[] low = {0.001, 0.5, -3, 0};
        double[] high = {700, 2, -0.2, 0, 41};
        double[] all = {0.001, 0.5, -3, 0, 700, 2, -0.2, 0, 41};
        QuantileSketch whole = of(0.1, all);
        QuantileSketch upwards = of(0.1, low).combine(of(0.1, high));
        QuantileSketch downwards = of(0.1, high).combine(of(0.1, low));
        QuantileSketch late =
                QuantileSketch.withinError(0.1).combine(of(0.1, all)).combine(QuantileSketch.withinError(0.1));
        for (QuantileSketch sketch : new QuantileSketch[] {upwards, downwards, late}) {
            assertEquals(9, sketch.n());
            for (double p = 0; p <= 1; p += 0.0625) {
                assertEquals(whole.quantile(p), sketch.quantile(p), "p " + p);
            }
        }
    }

    @Test
    void everyQuantileIsWithinTheErrorOfTheValueOfItsRank() {
        SplittableRandom random = new SplittableRandom(6);
        double[] x = random.doubles(301, -6, 6)
                .map(v -> Math.signum(v) * Math.exp(Math.abs(v)))
                .toArray();
        for (double error : new double[] {1e-4, 0.02, 0.5}) {
            QuantileSketch sketch = of(error, x);
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            for (int rank = 0; rank <= 300; rank++) {
                double p = rank / 300.0;
                double expected = sorted[(int) Math.floor(p * 300)];
                assertEquals(expected, sketch.quantile(p), error * Math.abs(expected) * (1 + 1e-9));
            }
        }
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QuantileSketch.withinError(0.99e-4));
        assertThrows(IllegalArgumentException.class, () -> QuantileSketch.withinError(0.51));
        assertThrows(IllegalArgumentException.class, () -> QuantileSketch.withinError(Double.NaN));
        QuantileSketch sketch = QuantileSketch.withinError(0.01);
        assertThrows(IllegalArgumentException.class, () -> sketch.accept(Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> sketch.quantile(-0.1));
        assertThrows(IllegalArgumentException.class, () -> sketch.quantile(1.1));
        assertEquals(0, sketch.n());
        UndefinedException e = assertThrows(UndefinedException.class, () -> sketch.quantile(0));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        QuantileSketch other = QuantileSketch.withinError(0.02);
        String message = assertThrows(IllegalArgumentException.class, () -> sketch.combine(other))
                .getMessage();
        assertTrue(message.startsWith("the other sketch is within an error of 0.02 and this one of 0.01"), message);
    }
}
