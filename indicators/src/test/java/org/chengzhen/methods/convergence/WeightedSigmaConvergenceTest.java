package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class WeightedSigmaConvergenceTest {
    private static final double[] START = {1, 2, 4};
    private static final double[] END = {3, 3, 6};
    private static final double[] PEOPLE = {10, 10, 20};
    private static final double[] EQUAL = {5, 5, 5};

    /**
     * Start, shares 1/4, 1/4, 1/2: logarithms 0, 1, 2 times ln 2, mean 5/4, variance 11/16; values about 11/4, variance
     * 27/16. End, shares 1/3: ln 2 once, variance 2/9; values about 4, variance 2.
     */
    @Test
    void bothDatesHaveTheSpreadOfTheirOwnWeights() {
        WeightedSigmaConvergence spread = WeightedSigmaConvergence.between(START, END, PEOPLE, EQUAL);
        assertEquals(Math.log(2) * Math.sqrt(11 / 16.0), spread.sigmaStart(), 1e-15);
        assertEquals(Math.sqrt(27 / 16.0) / 2.75, spread.cvStart(), 1e-15);
        assertEquals(Math.log(2) * Math.sqrt(2 / 9.0), spread.sigmaEnd(), 1e-15);
        assertEquals(Math.sqrt(2) / 4, spread.cvEnd(), 1e-15);
        assertEquals(3, spread.n());
        assertTrue(spread.converging());
        assertEquals(
                "WeightedSigmaConvergence[sigma 0.5747 -> 0.3268, CV 0.4724 -> 0.3536, converging, n = 3]",
                spread.toString());
        assertFalse(WeightedSigmaConvergence.between(END, START, EQUAL, PEOPLE).converging());
    }

    @Test
    void thePlacesWithoutWeightAtADateCountForNothingThere() {
        double[] start = {1, 2, 4, 1000};
        double[] end = {3, 3, 6, 0.001};
        WeightedSigmaConvergence spread =
                WeightedSigmaConvergence.between(start, end, new double[] {10, 10, 20, 0}, new double[] {5, 5, 5, 0});
        WeightedSigmaConvergence expected = WeightedSigmaConvergence.between(START, END, PEOPLE, EQUAL);
        assertEquals(expected.sigmaStart(), spread.sigmaStart(), 1e-15);
        assertEquals(expected.cvEnd(), spread.cvEnd(), 1e-15);
        assertEquals(3, spread.n());
    }

    @Test
    void equalValuesHaveNoSpreadAndDoNotConverge() {
        double[] same = {0.1, 0.1, 0.1};
        WeightedSigmaConvergence spread = WeightedSigmaConvergence.between(same, same, PEOPLE, PEOPLE);
        assertEquals(0, spread.sigmaStart());
        assertEquals(0, spread.cvEnd());
        assertFalse(spread.converging());
        assertTrue(spread.toString().contains("not converging"), spread.toString());
    }

    @Test
    void whatIsRefusedIsNamed() {
        double[] two = {1, 2};
        assertRefused("end has 2", START, two, PEOPLE, PEOPLE);
        assertRefused("startWeights has 2", START, END, two, PEOPLE);
        assertRefused("endWeights has 2", START, END, PEOPLE, two);
        assertRefused("start[1]", new double[] {1, 0, 2}, END, PEOPLE, PEOPLE);
        assertRefused("end[2]", START, new double[] {1, 1, -2}, PEOPLE, PEOPLE);
        assertRefused("startWeights[0]", START, END, new double[] {-1, 1, 1}, PEOPLE);
        assertRefused("endWeights[2]", START, END, PEOPLE, new double[] {1, 1, Double.NaN});
        UndefinedException zero = assertThrows(
                UndefinedException.class, () -> WeightedSigmaConvergence.between(START, END, PEOPLE, new double[3]));
        assertEquals(Status.UNDEFINED, zero.status());
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> WeightedSigmaConvergence.between(START, END, new double[] {1, 0, 1}, PEOPLE));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertTrue(few.getMessage().contains("at least 3 places with weight but has 2"), few.getMessage());
    }

    private static void assertRefused(
            String named, double[] start, double[] end, double[] startWeights, double[] endWeights) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> WeightedSigmaConvergence.between(start, end, startWeights, endWeights))
                .getMessage();
        assertTrue(message.contains(named), message);
    }
}
