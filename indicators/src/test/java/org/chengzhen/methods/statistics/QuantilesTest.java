package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class QuantilesTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return Quantiles.of(values, 0.3);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length == 0 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** R 4.2: quantile(c(3,1,4,1,5,9,2,6), ...). */
    @Test
    void agreesWithR() {
        double[] digits = {3, 1, 4, 1, 5, 9, 2, 6};
        assertArrayEquals(
                new double[] {1, 1, 1.75, 2.331, 3.5, 6.9, 9},
                Quantiles.several(digits, new double[] {0, 0.1, 0.25, 0.333, 0.5, 0.9, 1})
                        .toArray(),
                1e-14);
        assertEquals(3.5, Quantiles.median(digits));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1.75, Quantiles.of(new double[] {1, 2, 3, 4}, 0.25));
        assertEquals(1, Quantiles.weighted(new double[] {1, 5}, new double[] {3, 1}, 0.5));
    }

    @Test
    void theInverseReturnsAValueThatIsThere() {
        double[] values = {5, 1, 3};
        double[] weights = {0.2, 0.1, 0};
        assertEquals(1, Quantiles.inverseDistribution(values, weights, 0));
        assertEquals(1, Quantiles.inverseDistribution(values, weights, 0.33));
        assertEquals(5, Quantiles.inverseDistribution(values, weights, 0.34));
        assertEquals(5, Quantiles.inverseDistribution(values, weights, 1));
    }

    @Test
    void badInputIsTold() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(one, 1.1));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(one, new double[2], 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(one, new double[] {-1}, 0.5));
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> Quantiles.weighted(one, new double[] {0.5}, 0.5));
        assertEquals(Status.UNDEFINED, e.status());
        assertThrows(UndefinedException.class, () -> Quantiles.inverseDistribution(one, new double[] {0}, 0.5));
        assertThrows(UndefinedException.class, () -> Quantiles.weighted(new double[0], new double[0], 0.5));
    }

    @SeededProperty
    void aWeightOfKEqualsKCopies(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @DoubleRange(min = 0, max = 1) double p) {
        double[] weights = new double[y.length];
        double[] copies = new double[0];
        for (int i = 0; i < y.length; i++) {
            weights[i] = i % 4;
            int from = copies.length;
            copies = Arrays.copyOf(copies, from + i % 4);
            Arrays.fill(copies, from, copies.length, y[i]);
        }
        assertEquals(Quantiles.of(copies, p), Quantiles.weighted(y, weights, p), 0.0);
        Arrays.fill(weights, 1);
        assertEquals(Quantiles.of(y, p), Quantiles.weighted(y, weights, p), 0.0);
    }

    @Test
    void sharesAreNoCopies() {
        double[] values = {10, 20, 30};
        double[] shares = {.2, .5, .3};
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(values, shares, 0.5));
        assertEquals(
                "weights must be numbers of copies but sum to 1.0 over 3 values, with 0.3 at [2]:"
                        + " inverseDistribution takes shares",
                e.getMessage());
        assertEquals(20, Quantiles.inverseDistribution(values, shares, 0.5));
        assertEquals(30, Quantiles.inverseDistribution(values, shares, 0.9));
        assertEquals(20, Quantiles.weighted(values, new double[] {200, 500, 300}, 0.5));
        assertEquals(30, Quantiles.weighted(values, new double[] {200, 500, 300}, 0.9));
    }
}
