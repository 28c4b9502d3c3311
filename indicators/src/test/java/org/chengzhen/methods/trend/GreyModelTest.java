package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class GreyModelTest {
    private static final double[] RATES = {60.24, 61.5, 62.71, 63.89, 64.72, 65.22};

    @Test
    void theExampleOfTheClassCommentHolds() {
        GreyModel model = GreyModel.of(RATES);
        assertEquals(67.475114726, model.fitted(2).get(7), 1e-7);
        assertEquals("GreyModel[a = -0.0148142, b = 60.3878, class ratios hold, n = 6]", model.toString());
    }

    /** The textbook form with 1/a. */
    @Test
    void theStableFormIsTheTextbookForm() {
        GreyModel model = GreyModel.of(RATES);
        double[] fitted = model.fitted(3).toArray();
        double c = RATES[0] - model.b() / model.a();
        assertEquals(RATES[0], fitted[0]);
        for (int k = 1; k < 9; k++) {
            double expected = c * (Math.exp(-model.a() * k) - Math.exp(-model.a() * (k - 1)));
            assertEquals(expected, fitted[k], 1e-9);
        }
    }

    @Test
    void equalValuesGoOn() {
        GreyModel model = GreyModel.of(7, 7, 7, 7);
        assertEquals(0, model.a(), 1e-15);
        assertArrayEquals(new double[] {7, 7, 7, 7, 7}, model.fitted(1).toArray(), 1e-12);
    }

    @Test
    void aWildSeriesFailsTheClassRatios() {
        assertFalse(GreyModel.of(1, 2, 4, 8).classRatiosHold());
        assertFalse(GreyModel.of(8, 4, 2, 1).classRatiosHold());
        assertTrue(GreyModel.of(RATES).classRatiosHold());
    }

    @Test
    void badInputIsTold() {
        assertThrows(UndefinedException.class, () -> GreyModel.of(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> GreyModel.of(1, 0, 3, 4));
        GreyModel model = GreyModel.of(RATES);
        assertThrows(IllegalArgumentException.class, () -> model.fitted(-1));
        assertEquals(6, model.fitted(0).length());
    }

    @Test
    void hugeAndTinyValuesGiveTheSameModel() {
        double[] huge = Series.scaled(RATES, 1_000);
        double[] tiny = Series.scaled(RATES, -1_000);
        assertEquals(GreyModel.of(RATES).a(), GreyModel.of(huge).a(), 1e-15);
        assertEquals(GreyModel.of(RATES).a(), GreyModel.of(tiny).a(), 1e-15);
        assertEquals(GreyModel.of(RATES).b(), Math.scalb(GreyModel.of(huge).b(), -1_000), 1e-12);
        assertTrue(OutcomeContract.finite(GreyModel.of(huge).b()));
    }

    /** Least squares by the normal equations, and the class ratios on both sides of e^{2/(n + 1)}. */
    @Test
    void theCoefficientsAreThoseOfLeastSquares() {
        double[] x = {3, 4, 6, 5, 8};
        double[] z = {5, 10, 15.5, 22};
        double[] y = {4, 6, 5, 8};
        double meanZ = 52.5 / 4;
        double meanY = 23 / 4.0;
        double products = 0;
        double squares = 0;
        for (int k = 0; k < 4; k++) {
            products += (z[k] - meanZ) * (y[k] - meanY);
            squares += (z[k] - meanZ) * (z[k] - meanZ);
        }
        GreyModel model = GreyModel.of(x);
        assertEquals(-products / squares, model.a(), 1e-15);
        assertEquals(meanY - products / squares * meanZ, model.b(), 1e-13);
        assertEquals(3, model.first());
        assertEquals(5, model.n());
    }

    @Test
    void classRatiosHoldBetweenBothLimits() {
        double bound = Math.exp(2 / 5.0);
        assertTrue(GreyModel.of(1, 0.999 * bound, 1, 1).classRatiosHold());
        assertFalse(GreyModel.of(1, 1.001 * bound, 1.2, 1).classRatiosHold());
        assertFalse(GreyModel.of(1.2, 1, 1, 1.001 * bound).classRatiosHold());
        assertFalse(GreyModel.of(1.001 * bound, 1, 1, 1).classRatiosHold());
        assertTrue(GreyModel.of(0.999 * bound, 1, 1, 1).classRatiosHold());
    }

    @Test
    void aFirstValueInWhichTheOthersAreLostIsUndefined() {
        UndefinedException lost = assertThrows(UndefinedException.class, () -> GreyModel.of(1e300, 1, 2, 3));
        assertEquals("the first value is so large that the others are lost in the sums", lost.getMessage());
    }

    /** a = 0: the constant b goes on. */
    @Test
    void withoutGrowthTheGreyInputGoesOn() {
        assertArrayEquals(
                new double[] {2, 3, 3, 3, 3},
                new GreyModel(0, 3, 2, true, 4).fitted(1).toArray());
    }
}
