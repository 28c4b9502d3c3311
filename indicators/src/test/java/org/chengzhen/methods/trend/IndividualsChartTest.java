package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class IndividualsChartTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        IndividualsChart chart = IndividualsChart.of(values);
        return chart.centre() + chart.meanMovingRange();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 2 || beyond(values) ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** Whether a limit exceeds the range of doubles, reckoned at a thousandth. */
    private static boolean beyond(double... values) {
        double range = 0;
        double sum = values[0] / 1000;
        for (int i = 1; i < values.length; i++) {
            range += Math.abs(values[i] / 1000 - values[i - 1] / 1000) / (values.length - 1);
            sum += values[i] / 1000;
        }
        double far = Math.abs(sum / values.length) + 3 * range / 1.128;
        return far > Double.MAX_VALUE / 1000;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        IndividualsChart chart = IndividualsChart.of(10.2, 9.9, 10.1, 10.4, 9.8, 10.0, 10.3, 10.1, 11.2, 10.0);
        assertEquals(11.5002364066, chart.upper(), 1e-9);
        assertEquals(List.of(), chart.out());
        assertTrue(chart.signals(11.51) && chart.signals(8.8));
        assertFalse(chart.signals(11.5) || chart.signals(8.9));
        assertThrows(IllegalArgumentException.class, () -> chart.signals(Double.NaN));
    }

    @Test
    void valuesBeyondEitherLimitAreOut() {
        double[] x = {5, 5.1, 5, 5.1, 5, 9, 5, 5.1, 5, 5.1, 5, 5.1, 5, 5.1, 1, 5, 5.1, 5, 5.1, 5};
        IndividualsChart chart = IndividualsChart.of(x);
        assertEquals(List.of(5, 14), chart.out());
        assertEquals(20, chart.n());
        // fifteen ranges of 0.1, and 4, 4, 4.1 and 4 round the two: 17.6/19 = 0.9263, times 3/1.128
        assertEquals(17.6 / 19, chart.meanMovingRange(), 1e-14);
        assertEquals(
                "IndividualsChart[centre = 5.0400, limits [2.5764, 7.5036], out [5, 14], n = 20]", chart.toString());
    }

    @Test
    void withoutSpreadAnyDeviationSignals() {
        IndividualsChart flat = IndividualsChart.of(0.1, 0.1, 0.1);
        assertTrue(flat.withoutSpread());
        assertEquals(List.of(), flat.out());
        assertFalse(flat.signals(0.1));
        assertFalse(flat.signals(Math.nextUp(0.1)));
        assertTrue(flat.signals(0.1 + 1e-12));
    }
}
