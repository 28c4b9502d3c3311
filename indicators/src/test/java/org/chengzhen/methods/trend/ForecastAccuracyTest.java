package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class ForecastAccuracyTest implements OutcomeContract {
    private static final double[] ACTUAL = {100, 105, 110, 120};
    private static final double[] FORECAST = {98, 107, 113, 115};

    @Override
    public double compute(double... values) {
        double[] forecast = {1, 0, 3, -4, 5};
        ForecastAccuracy a = ForecastAccuracy.of(values, Arrays.copyOf(forecast, values.length));
        assertTrue(a.u1().isEmpty() || a.u1().getAsDouble() <= 1 + 1e-15);
        return a.me()
                + a.mae()
                + a.rmse()
                + a.mape().orElse(0)
                + a.smape().orElse(0)
                + a.u1().orElse(0)
                + a.u2().orElse(0);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length == 0 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        ForecastAccuracy a = ForecastAccuracy.of(ACTUAL, FORECAST);
        assertEquals(Math.sqrt(42 / 4.0), a.rmse(), 1e-14);
        double smape = 100 * (4 / 198.0 + 4 / 212.0 + 6 / 223.0 + 10 / 235.0) / 4;
        assertEquals(smape, a.smape().orElseThrow(), 1e-12);
        double model = Math.pow(2 / 100.0, 2) + Math.pow(3 / 105.0, 2) + Math.pow(5 / 110.0, 2);
        double naive = Math.pow(5 / 100.0, 2) + Math.pow(5 / 105.0, 2) + Math.pow(10 / 110.0, 2);
        assertEquals(Math.sqrt(model / naive), a.u2().orElseThrow(), 1e-14);
        assertEquals(
                "ForecastAccuracy[ME = -0.5000, MAE = 3.000, RMSE = 3.240, MAPE = 2.700 %, U1 = 0.01490, U2 = 0.5019,"
                        + " n = 4]",
                a.toString());
    }

    @Test
    void theNaiveForecastHasU2One() {
        double[] naive = {99, 100, 105, 110};
        assertEquals(1, ForecastAccuracy.of(ACTUAL, naive).u2().orElseThrow(), 1e-15);
    }

    @Test
    void zerosAreSkippedAndCounted() {
        ForecastAccuracy a = ForecastAccuracy.of(new double[] {0, 10, 0}, new double[] {0, 12, 3});
        assertEquals(2, a.zerosSkipped());
        assertEquals(20, a.mape().orElseThrow(), 1e-12);
        assertEquals(100 * (4 / 22.0 + 2) / 2, a.smape().orElseThrow(), 1e-12);
        assertTrue(a.u2().isEmpty());
        ForecastAccuracy nothing = ForecastAccuracy.of(new double[2], new double[2]);
        assertTrue(nothing.mape().isEmpty()
                && nothing.smape().isEmpty()
                && nothing.u1().isEmpty());
        assertTrue(ForecastAccuracy.of(new double[] {5, 5}, new double[] {4, 6})
                .u2()
                .isEmpty());
        assertTrue(ForecastAccuracy.of(new double[] {5}, new double[] {4}).u2().isEmpty());
        assertTrue(nothing.toString().contains("MAPE = undefined"));
    }

    @Test
    void skillIsOverAReference() {
        ForecastAccuracy a = ForecastAccuracy.of(ACTUAL, FORECAST);
        ForecastAccuracy worse = ForecastAccuracy.of(ACTUAL, new double[] {96, 109, 116, 110});
        assertEquals(0.75, a.skillOver(worse).orElseThrow(), 1e-14);
        assertTrue(a.skillOver(ForecastAccuracy.of(ACTUAL, ACTUAL)).isEmpty());
    }

    @Test
    void badInputIsTold() {
        assertThrows(UndefinedException.class, () -> ForecastAccuracy.of(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> ForecastAccuracy.of(ACTUAL, new double[3]));
    }

    /** Errors −2, 2, 3, −5 of 435 and 433 in sum. */
    @Test
    void everyMeasureIsItsDefinitionInAnySize() {
        double u1 = Math.sqrt(42 / 4.0)
                / (Math.sqrt((100 * 100 + 105 * 105 + 110 * 110 + 120 * 120) / 4.0)
                        + Math.sqrt((98 * 98 + 107 * 107 + 113 * 113 + 115 * 115) / 4.0));
        double mape = 100 * (2 / 100.0 + 2 / 105.0 + 3 / 110.0 + 5 / 120.0) / 4;
        for (double unit : new double[] {1, 0x1p900, 0x1p-900}) {
            ForecastAccuracy a = ForecastAccuracy.of(
                    Arrays.stream(ACTUAL).map(v -> unit * v).toArray(),
                    Arrays.stream(FORECAST).map(v -> unit * v).toArray());
            assertEquals(-0.5 * unit, a.me());
            assertEquals(3 * unit, a.mae());
            assertEquals(Math.sqrt(42 / 4.0) * unit, a.rmse(), 1e-15 * unit);
            assertEquals(u1, a.u1().orElseThrow(), 1e-15);
            assertEquals(mape, a.mape().orElseThrow(), 1e-13);
            assertEquals(4, a.n());
            assertEquals(0, a.zerosSkipped());
        }
        // a forecast of nothing but zeros, or of something where nothing was
        ForecastAccuracy half = ForecastAccuracy.of(new double[] {4, 0}, new double[] {0, 0});
        assertEquals(200, half.smape().orElseThrow());
        assertEquals(100, half.mape().orElseThrow());
        assertEquals(1, half.u1().orElseThrow());
        assertEquals(0, half.u2().orElseThrow());
    }
}
