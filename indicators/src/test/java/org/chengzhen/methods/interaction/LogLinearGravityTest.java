package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LogLinearGravityTest {
    private static final double[] FLOWS = {9, 4, 18, 9, 40};
    private static final double[] ORIGIN = {1, 1, 2, 2, 4};
    private static final double[] DESTINATION = {1, 2, 1, 3, 2};
    private static final double[] COST = {1, 2, 1, 2, 1};

    @Test
    void theExampleOfTheClassCommentHolds() {
        // R 4.2.2: summary(lm(log(T) ~ log(V) + log(W) + log(c)))$r.squared
        assertEquals(
                0.999584772136,
                LogLinearGravity.fit(FLOWS, ORIGIN, DESTINATION, COST).rSquared(),
                1e-11);
    }

    @Test
    void anExactGravityLawIsFound() {
        double[] v = {1, 2, 5, 3, 8, 4};
        double[] w = {4, 1, 3, 9, 2, 7};
        double[] c = {3, 8, 2, 5, 1, 9};
        double[] flows = new double[6];
        for (int p = 0; p < 6; p++) {
            flows[p] = 2 * Math.pow(v[p], 0.7) * Math.pow(w[p], 0.9) / (c[p] * c[p]);
        }
        LogLinearGravity.Fit fit = LogLinearGravity.fit(flows, v, w, c);
        assertEquals(Math.log(2), fit.constant().estimate(), 1e-12);
        assertEquals(0.7, fit.originMass().estimate(), 1e-12);
        assertEquals(0.9, fit.destinationMass().estimate(), 1e-12);
        assertEquals(-2, fit.cost().estimate(), 1e-12);
        assertEquals(1, fit.rSquared(), 1e-12);
    }

    @Test
    void zerosAreRefusedAndWhatCannotBeFittedIsUndefined() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LogLinearGravity.fit(new double[] {0, 1, 1, 1, 1}, ORIGIN, DESTINATION, COST));
        double[] equal = {3, 3, 3, 3, 3};
        assertEquals(
                Status.SINGULAR,
                assertThrows(UndefinedException.class, () -> LogLinearGravity.fit(FLOWS, ORIGIN, DESTINATION, equal))
                        .status());
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> LogLinearGravity.fit(equal, ORIGIN, DESTINATION, COST))
                        .status());
        double[] four = {1, 2, 3, 4};
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> LogLinearGravity.fit(four, four, four, four))
                        .status());
    }

    /** Four coefficients go through four pairs without a residual, so that nothing is left for their errors. */
    @Test
    void fourPairsAreOneTooFew() {
        double[] flows = Arrays.copyOf(FLOWS, 4);
        double[] origin = Arrays.copyOf(ORIGIN, 4);
        double[] destination = Arrays.copyOf(DESTINATION, 4);
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> LogLinearGravity.fit(flows, origin, destination, new double[] {1, 2, 3, 5}));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals("needs at least 5 pairs but has 4", e.getMessage());
    }

    @Test
    void lengthsAndSignsAreNamed() {
        double[] four = {1, 2, 3, 4};
        double[] zero = {1, 2, 3, 4, 0};
        assertMessage("originMasses has 4 elements but flows has 5", FLOWS, four, DESTINATION, COST);
        assertMessage("destinationMasses has 4 elements but flows has 5", FLOWS, ORIGIN, four, COST);
        assertMessage("costs has 4 elements but flows has 5", FLOWS, ORIGIN, DESTINATION, four);
        assertMessage("flows[4] must be > 0 but is 0.0", zero, ORIGIN, DESTINATION, COST);
        assertMessage("originMasses[4] must be > 0 but is 0.0", FLOWS, zero, DESTINATION, COST);
        assertMessage("destinationMasses[4] must be > 0 but is 0.0", FLOWS, ORIGIN, zero, COST);
        assertMessage("costs[4] must be > 0 but is 0.0", FLOWS, ORIGIN, DESTINATION, zero);
    }

    private static void assertMessage(String message, double[]... given) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LogLinearGravity.fit(given[0], given[1], given[2], given[3]));
        assertEquals(message, e.getMessage());
    }
}
