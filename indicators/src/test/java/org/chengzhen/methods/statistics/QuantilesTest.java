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
        return Quantiles.of(0.3, values);
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
                Quantiles.several(digits, 0, 0.1, 0.25, 0.333, 0.5, 0.9, 1),
                1e-14);
        assertEquals(3.5, Quantiles.median(digits));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1.75, Quantiles.of(0.25, 1, 2, 3, 4));
        assertEquals(1, Quantiles.weighted(0.5, new double[] {1, 5}, new double[] {3, 1}));
    }

    @Test
    void theInverseReturnsAValueThatIsThere() {
        double[] values = {5, 1, 3};
        double[] weights = {0.2, 0.1, 0};
        assertEquals(1, Quantiles.inverseDistribution(0, values, weights));
        assertEquals(1, Quantiles.inverseDistribution(0.33, values, weights));
        assertEquals(5, Quantiles.inverseDistribution(0.34, values, weights));
        assertEquals(5, Quantiles.inverseDistribution(1, values, weights));
    }

    @Test
    void badInputIsTold() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(1.1, one));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(0.5, one, new double[2]));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.weighted(0.5, one, new double[] {-1}));
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> Quantiles.weighted(0.5, one, new double[] {0.5}));
        assertEquals(Status.UNDEFINED, e.status());
        assertThrows(UndefinedException.class, () -> Quantiles.inverseDistribution(0.5, one, new double[] {0}));
        assertThrows(UndefinedException.class, () -> Quantiles.weighted(0.5, new double[0], new double[0]));
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
        assertEquals(Quantiles.of(p, copies), Quantiles.weighted(p, y, weights), 0.0);
        Arrays.fill(weights, 1);
        assertEquals(Quantiles.of(p, y), Quantiles.weighted(p, y, weights), 0.0);
    }
}
