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
        return values.length < 2 ? Outcome.UNDEFINED : Outcome.VALUE;
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
        assertEquals(
                "IndividualsChart[centre = 5.0400, limits [2.7168, 7.3632], out [5, 14], n = 20]".length(),
                chart.toString().length());
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
