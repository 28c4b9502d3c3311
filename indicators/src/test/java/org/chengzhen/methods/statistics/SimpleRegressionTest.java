package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimpleRegressionTest {
    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double[] Y = {2.1, 3.9, 6.2, 7.8, 10.1};

    /** R 4.2: summary(lm(Y ~ X)). */
    @Test
    void agreesWithLm() {
        SimpleRegression line = SimpleRegression.of(X, Y);
        assertEquals(1.99, line.slope(), 1e-14);
        assertEquals(0.05, line.intercept(), 1e-14);
        assertEquals(0.059721576223897, line.slopeStandardError(), 1e-13);
        assertEquals(0.198074060223275, line.interceptStandardError(), 1e-13);
        assertEquals(33.3212906595, line.statistic().orElseThrow(), 1e-10);
        assertEquals(5.9415391117554e-05, line.pValue().orElseThrow(), 1e-15);
        assertEquals(0.188856206322871, line.residualStandardError(), 1e-13);
        assertEquals(0.190060709599459, line.slopeMargin(0.95), 1e-9);
        assertEquals(5, line.n());
        assertEquals(0.05 + 1.99 * 7, line.at(7), 1e-13);
        assertEquals(
                "SimpleRegression[y = 0.05 + 1.99 x (se 0.0597), R2 = 0.9973, p = 5.94e-05, n = 5]",
                line.toString().replace("0.0500000", "0.05").replace("1.99000", "1.99"));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        SimpleRegression line = SimpleRegression.of(new double[] {1, 2, 3}, new double[] {1, 3, 5});
        assertEquals(-1, line.intercept(), 1e-15);
        assertTrue(line.statistic().isEmpty() && line.pValue().isEmpty());
        assertEquals(1, line.rSquared().orElseThrow(), 0.0);
    }

    @Test
    void constantYHasNoR2AndConstantXNoLine() {
        double[] flat = {0.1, 0.1, 0.1, 0.1, 0.1};
        SimpleRegression line = SimpleRegression.of(X, flat);
        assertEquals(0, line.slope());
        assertFalse(line.rSquared().isPresent());
        UndefinedException e = assertThrows(UndefinedException.class, () -> SimpleRegression.of(flat, Y));
        assertEquals(Status.SINGULAR, e.status());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> SimpleRegression.of(new double[] {1, 2}, new double[] {1, 2}))
                        .status());
        assertThrows(IllegalArgumentException.class, () -> line.slopeMargin(1));
        assertThrows(IllegalArgumentException.class, () -> line.slopeMargin(0));
    }

    @Test
    void extremeScalesGiveTheSameLine() {
        SimpleRegression plain = SimpleRegression.of(X, Y);
        double[] hugeX = SimpleRegression.scaled(X, 1_000);
        double[] tinyY = SimpleRegression.scaled(Y, -900);
        SimpleRegression scaled = SimpleRegression.of(X, tinyY);
        assertEquals(plain.slope(), Math.scalb(scaled.slope(), 900), 1e-14);
        assertEquals(plain.statistic().orElseThrow(), scaled.statistic().orElseThrow(), 1e-10);
        assertEquals(
                plain.statistic().orElseThrow(),
                SimpleRegression.of(hugeX, Y).statistic().orElseThrow(),
                1e-10);
    }

    @SeededProperty
    void agreesWithDecimals(@ForAll(supplier = Samples.PositivePlaces.class) double[] x, @ForAll long seed) {
        if (x.length < 3 || SimpleRegression.allEqual(x)) {
            return;
        }
        double[] y = Samples.shuffled(x, seed);
        MathContext digits = new MathContext(60);
        BigDecimal n = BigDecimal.valueOf(x.length);
        BigDecimal sx = BigDecimal.ZERO;
        BigDecimal sy = BigDecimal.ZERO;
        BigDecimal sxx = BigDecimal.ZERO;
        BigDecimal sxy = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            BigDecimal xi = new BigDecimal(x[i]);
            BigDecimal yi = new BigDecimal(y[i]);
            sx = sx.add(xi);
            sy = sy.add(yi);
            sxx = sxx.add(xi.multiply(xi));
            sxy = sxy.add(xi.multiply(yi));
        }
        BigDecimal spread = sxx.multiply(n).subtract(sx.multiply(sx));
        double slope =
                sxy.multiply(n).subtract(sx.multiply(sy)).divide(spread, digits).doubleValue();
        // |b| <= 1 here, as y is a shuffle of x
        assertEquals(slope, SimpleRegression.of(x, y).slope(), 1e-12);
    }

    @SeededProperty
    void isTheGeneralRegressionWithOneRegressor(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] x, @ForAll long seed) {
        if (x.length < 3 || SimpleRegression.allEqual(x)) {
            return;
        }
        double[] y = Samples.shuffled(x, seed);
        SimpleRegression line = SimpleRegression.of(x, y);
        LinearFit fit = LeastSquares.fitColumns(y, new double[][] {x});
        double scale = Arrays.stream(x).max().orElseThrow();
        assertEquals(line.slope(), fit.coefficients().get(1), 1e-12);
        assertEquals(line.intercept(), fit.coefficients().get(0), 1e-12 * scale);
        assertEquals(line.slopeStandardError(), fit.standardErrors().get(1), 1e-9);
        assertEquals(line.interceptStandardError(), fit.standardErrors().get(0), 1e-9 * scale);
        assertEquals(line.slopeRobustStandardError(), fit.robustStandardErrors().get(1), 1e-9);
        assertEquals(line.rSquared().orElseThrow(), fit.rSquared().orElseThrow(), 1e-9);
    }

    @Nested
    class Outcomes implements OutcomeContract {
        private final double[] steps = {1, 2, 4, 8, 16, 32};

        @Override
        public double compute(double... values) {
            SimpleRegression line = SimpleRegression.of(values, Arrays.copyOf(steps, values.length));
            return line.statistic().orElse(0)
                    + line.pValue().orElse(0)
                    + line.rSquared().orElse(0);
        }

        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.finite(values)) {
                return Outcome.REFUSED;
            }
            boolean constant = Arrays.stream(values).allMatch(v -> v == values[0]);
            // steps of one over the least double: a slope beyond the range of doubles
            boolean least = Arrays.stream(values).allMatch(v -> Math.abs(v) <= Double.MIN_VALUE);
            return values.length < 3 || constant || least ? Outcome.UNDEFINED : Outcome.VALUE;
        }
    }
}
