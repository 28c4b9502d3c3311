package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GiniTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return Gini.of(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound(int n) {
        return 1 - 1.0 / n;
    }

    /** All pairs, in decimals. */
    @Override
    protected double reference(double... values) {
        BigDecimal differences = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (double a : values) {
            total = total.add(new BigDecimal(a));
            for (double b : values) {
                differences = differences.add(
                        new BigDecimal(a).subtract(new BigDecimal(b)).abs());
            }
        }
        BigDecimal twice = total.multiply(BigDecimal.valueOf(2L * values.length));
        return differences.divide(twice, MathContext.DECIMAL64).doubleValue();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3, Gini.of(20, 50, 20, 10), 1e-15);
        assertEquals(0.25, Gini.weighted(new double[] {1, 3}, new double[] {1, 1}), 1e-15);
    }

    @Test
    void onePlaceIsEqualAndHasNoCorrectedForm() {
        assertEquals(0, Gini.of(7));
        UndefinedException e = assertThrows(UndefinedException.class, () -> Gini.sampleCorrected(7));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    @Test
    void aNegativeValueIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Gini.of(1, -3, 2));
        assertEquals("values[1] must be >= 0 but is -3.0", e.getMessage());
    }

    @Test
    void theRadixSortGivesTheBitsOfTheComparisonSort() {
        for (int n : new int[] {2_999, 3_000, 100_000}) {
            double[] values = Samples.logNormal(n, 42);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            assertEquals(Gini.of(sorted), Gini.of(values), 0.0);
        }
    }

    @SeededProperty
    void orderOfPlacesChangesNoBit(@ForAll(supplier = Samples.Places.class) double[] y, @ForAll long seed) {
        assertEquals(Gini.of(y), Gini.of(Samples.shuffled(y, seed)), 0.0);
    }

    @SeededProperty
    void weightsOfOneEqualNoWeights(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        assertEquals(Gini.of(y), Gini.weighted(y, ones), 1e-14);
    }

    /** Trap 3: an implementation that does not carry weights through the sort depends on the order. */
    @SeededProperty
    void aWeightOfKEqualsKCopiesWhateverTheOrder(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll long seed) {
        double[] weights = new double[y.length];
        double[] expanded = new double[0];
        for (int i = 0; i < y.length; i++) {
            int copies = 1 + i % 3;
            weights[i] = copies;
            int from = expanded.length;
            expanded = Arrays.copyOf(expanded, from + copies);
            Arrays.fill(expanded, from, from + copies, y[i]);
        }
        assertEquals(Gini.of(expanded), Gini.weighted(y, weights), 1e-13);
        assertEquals(
                Gini.weighted(y, weights),
                Gini.weighted(Samples.shuffled(y, seed), Samples.shuffled(weights, seed)),
                1e-13);
    }

    /** Trap 5: the correction for weights is 1/(1 − Σp²), which is n/(n−1) where all weights are equal. */
    @SeededProperty
    void theWeightedCorrectionIsThePlainOneForEqualWeights(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] weights = new double[y.length];
        Arrays.fill(weights, 0.3);
        assertEquals(Gini.sampleCorrected(y), Gini.weightedSampleCorrected(y, weights), 1e-13);
    }

    @Test
    void theWeightedCorrectionByHand() {
        // p = 1/4, 3/4: G = 3/16·2·|1 − 5|/(2·4) = 3/16, 1 − Σp² = 6/16
        double[] y = {1, 5};
        double[] w = {0.5, 1.5};
        assertEquals(3 / 16.0, Gini.weighted(y, w), 1e-15);
        assertEquals(0.5, Gini.weightedSampleCorrected(y, w), 1e-15);
        assertEquals(0.5, Gini.weightedSampleCorrected(new double[] {1, 7, 5}, new double[] {0.5, 0, 1.5}), 1e-15);
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> Gini.weightedSampleCorrected(new double[] {1, 2}, new double[] {1, 0}));
        assertEquals("needs at least 2 places with weight but has 1", e.getMessage());
        assertThrows(
                UndefinedException.class,
                () -> Gini.weightedSampleCorrected(new double[] {1, 2}, new double[] {1e300, 1e-300}));
    }

    @Test
    void weightedInputWithoutSumIsUndefined() {
        assertThrows(UndefinedException.class, () -> Gini.weighted(new double[] {1}, new double[] {0}));
        assertThrows(UndefinedException.class, () -> Gini.weighted(new double[] {0, 1}, new double[] {1, 0}));
        assertThrows(UndefinedException.class, () -> Gini.weighted(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Gini.weighted(new double[] {1}, new double[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> Gini.weighted(new double[] {1}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Gini.weighted(new double[] {-1}, new double[] {1}));
    }
}
