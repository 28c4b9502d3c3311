package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class OptimalSizeTest implements OutcomeContract {
    private static final double[] SIZES = {1, 2, 4, 7, 11, 16, 22, 29};
    private static final double[] LOGS = {0.05, 0.18, 0.31, 0.44, 0.55, 0.52, 0.40, 0.11};

    @Override
    public double compute(double... values) {
        OptimalSize size = OptimalSize.of(Arrays.copyOf(SIZES, values.length), values);
        return size.pValue()
                + size.b0()
                + size.b1()
                + size.b2()
                + size.optimum().orElse(0);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.positive(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 4 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(20, OptimalSize.ofCoefficients(0.08, -0.002).orElseThrow(), 1e-14);
    }

    @Test
    void onlyAnInvertedUHasATop() {
        assertEquals(OptionalDouble.empty(), OptimalSize.ofCoefficients(-0.08, -0.002));
        assertEquals(OptionalDouble.empty(), OptimalSize.ofCoefficients(0.08, 0.002));
        assertEquals(OptionalDouble.empty(), OptimalSize.ofCoefficients(0, -0.002));
        assertEquals(OptionalDouble.empty(), OptimalSize.ofCoefficients(0.08, 0));
        assertThrows(IllegalArgumentException.class, () -> OptimalSize.ofCoefficients(Double.NaN, -1));
        assertThrows(IllegalArgumentException.class, () -> OptimalSize.ofCoefficients(1, Double.NaN));
    }

    /** R 4.2: lm(log(y) ~ S + I(S^2)), vcov, pt of the slopes at 1 and 29 with 5 degrees of freedom. */
    @Test
    void agreesWithLm() {
        OptimalSize size = OptimalSize.of(SIZES, exp(LOGS));
        assertEquals(0.03831646423751722, size.b0(), 1e-13);
        assertEquals(0.06969159323648486, size.b1(), 1e-13);
        assertEquals(-0.00234659045804557, size.b2(), 1e-14);
        assertEquals(14.8495433017591, size.optimum().orElseThrow(), 1e-10);
        assertEquals(5.69687494329692e-05, size.pValue(), 1e-13);
        assertEquals(0.965002459508464, size.rSquared().orElseThrow(), 1e-12);
        assertEquals(8, size.n());
        assertEquals(
                "OptimalSize[S* = 14.850, p = 5.70e-05, ln y = 0.038316 +0.069692 S -0.0023466 S^2, n = 8]",
                size.toString());
        OptimalSize flatter = OptimalSize.of(SIZES, exp(0.05, 0.18, 0.17, 0.30, 0.31, 0.33, 0.29, 0.31));
        assertEquals(0.06366687800144080, flatter.pValue(), 1e-10);
        assertEquals(19.28676470588235503, flatter.optimum().orElseThrow(), 1e-9);
    }

    @Test
    void mirroredDataHaveTheMirroredTop() {
        // the right end is now the better determined one
        double[] mirrored = new double[8];
        double[] logs = new double[8];
        for (int i = 0; i < 8; i++) {
            mirrored[i] = 30 - SIZES[7 - i];
            logs[i] = LOGS[7 - i];
        }
        OptimalSize size = OptimalSize.of(mirrored, exp(logs));
        assertEquals(30 - 14.8495433017591, size.optimum().orElseThrow(), 1e-10);
        assertEquals(5.69687494329692e-05, size.pValue(), 1e-13);
    }

    @Test
    void aTopOutsideTheSampleIsNone() {
        // rising all the way, falling all the way, and a U
        OptimalSize rising = OptimalSize.of(SIZES, exp(0.05, 0.1, 0.21, 0.34, 0.51, 0.7, 0.9, 1.1));
        assertTrue(rising.b1() > 0 && rising.b2() < 0);
        assertEquals(OptionalDouble.empty(), rising.optimum());
        assertEquals(1, rising.pValue());
        assertTrue(rising.toString().startsWith("OptimalSize[S* = none, p = 1.00"));
        OptimalSize falling = OptimalSize.of(SIZES, exp(1.1, 1.08, 1.03, 0.95, 0.8, 0.6, 0.3, -0.1));
        assertEquals(OptionalDouble.empty(), falling.optimum());
        assertEquals(1, falling.pValue());
        OptimalSize valley = OptimalSize.of(SIZES, exp(0.5, 0.4, 0.3, 0.2, 0.1, 0.1, 0.3, 0.5));
        assertEquals(OptionalDouble.empty(), valley.optimum());
        assertEquals(1, valley.pValue());
    }

    @Test
    void anExactParabolaIsCertain() {
        double[] logs = new double[8];
        for (int i = 0; i < 8; i++) {
            logs[i] = 0.3 + 0.08 * SIZES[i] - 0.004 * SIZES[i] * SIZES[i];
        }
        OptimalSize size = OptimalSize.of(SIZES, exp(logs));
        assertEquals(10, size.optimum().orElseThrow(), 1e-10);
        assertTrue(size.pValue() < 1e-10);
    }

    @Test
    void farFromZeroNothingIsLost() {
        double[] far = Arrays.stream(SIZES).map(s -> s + 1e6).toArray();
        OptimalSize size = OptimalSize.of(far, exp(LOGS));
        assertEquals(1e6 + 14.8495433017591, size.optimum().orElseThrow(), 1e-8);
        assertEquals(5.69687494329692e-05, size.pValue(), 1e-12);
    }

    @Test
    void fewOrEqualSizesAreTold() {
        double[] two = {1, 1, 2, 2};
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> OptimalSize.of(two, new double[] {1, 2, 3, 4}));
        assertEquals(Status.SINGULAR, e.status());
        double[] one = {3, 3, 3, 3};
        assertThrows(UndefinedException.class, () -> OptimalSize.of(one, new double[] {1, 2, 3, 4}));
        double[] three = {1, 2, 3};
        e = assertThrows(UndefinedException.class, () -> OptimalSize.of(three, three));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        Exception lengths = assertThrows(IllegalArgumentException.class, () -> OptimalSize.of(three, two));
        assertEquals("outcomes has 4 elements but sizes has 3", lengths.getMessage());
        assertThrows(IllegalArgumentException.class, () -> OptimalSize.of(new double[] {-1, 2, 3, 4}, two));
    }

    private static double[] exp(double... logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
