package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ShiftShareTest extends DecompositionContract implements OutcomeContract {
    static final double[] R0 = {90, 20, 10, 60};
    static final double[] R1 = {100, 40, 10, 55};
    static final double[] N0 = {400, 150, 150, 400};
    static final double[] N1 = {440, 210, 135, 480};

    /** The nation holds the region, so that every base of the region has one in the nation. */
    static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        double most = largest(a, b);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i] + most / 1024;
        }
        return sum;
    }

    /** The largest of all, or one: a number above zero in their unit. */
    static double largest(double[] a, double[] b) {
        double most = Math.max(
                java.util.Arrays.stream(a).max().orElse(0),
                java.util.Arrays.stream(b).max().orElse(0));
        return most == 0 ? 1 : most;
    }

    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        ShiftShare.Components r = ShiftShare.of(a, b, plus(a, c), plus(b, d));
        return new Split(r.change(), r.national(), r.mix(), r.competitive());
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    /** Industries at two dates; the nation has twice the region. */
    @Override
    public double compute(double... values) {
        int n = values.length / 2;
        double[] start = java.util.Arrays.copyOf(values, n);
        double[] end = java.util.Arrays.copyOfRange(values, n, 2 * n);
        double[] nation = java.util.Arrays.stream(start).map(v -> 2 * v).toArray();
        return ShiftShare.of(start, end, nation, end).competitive();
    }

    @Override
    public Outcome declared(double... values) {
        double[] used = java.util.Arrays.copyOf(values, values.length / 2 * 2);
        if (!OutcomeContract.nonNegative(used)) {
            return Outcome.REFUSED;
        }
        double[] start = java.util.Arrays.copyOf(used, used.length / 2);
        if (java.util.Arrays.stream(start).anyMatch(v -> 2 * v > Double.MAX_VALUE)) {
            return Outcome.REFUSED;
        }
        if (!OutcomeContract.anyNonZero(start)) {
            return Outcome.UNDEFINED;
        }
        try {
            compute(values);
            return Outcome.VALUE;
        } catch (UndefinedException overflow) {
            // only where a growth rate or a sum leaves the range of doubles
            assertTrue(overflow.getMessage().contains("exceeds the range of doubles"), overflow.getMessage());
            return Outcome.UNDEFINED;
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(-3, ShiftShare.of(R0, R1, N0, N1).competitive(), 1e-12);
        assertEquals(
                "ShiftShare[change 25.0000 = national 27.0000 + mix 1.00000 + competitive -3.00000, 4 industries]",
                ShiftShare.of(R0, R1, N0, N1).toString());
    }

    @Test
    void aNewIndustryIsWhollyCompetitiveAndMarked() {
        ShiftShare.Components r = ShiftShare.of(
                new double[] {0, 50, 0}, new double[] {7, 0, 0}, new double[] {100, 100, 0}, new double[] {120, 90, 5});
        assertEquals(ShiftShare.IndustryState.NEW, r.industries().get(0).state());
        assertEquals(7, r.industries().get(0).competitive());
        assertEquals(0, r.industries().get(0).national());
        assertEquals(ShiftShare.IndustryState.DEAD, r.industries().get(1).state());
        assertEquals(-45, r.industries().get(1).competitive(), 1e-12);
        assertEquals(ShiftShare.IndustryState.ABSENT, r.industries().get(2).state());
    }

    @Test
    void aRegionCannotHaveWhatTheNationLacks() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> ShiftShare.of(new double[] {1, 2}, R2, new double[] {3, 0}, R2));
        assertEquals("nationStart[1] must be > 0 where regionStart is 2.0 but is 0.0", e.getMessage());
    }

    private static final double[] R2 = {1, 1};

    @Test
    void noIndustryIsTooFewAndAnEmptyNationUndefined() {
        double[] none = {};
        UndefinedException e = assertThrows(UndefinedException.class, () -> ShiftShare.of(none, none, none, none));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        double[] zero = {0};
        e = assertThrows(UndefinedException.class, () -> ShiftShare.of(zero, zero, zero, zero));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @SeededProperty
    void agreesWithTheDefinitionInDecimals(@ForAll(supplier = TwoDates.class) double[][] data) {
        double[] n0 = plus(data[0], data[2]);
        double[] n1 = plus(data[1], data[3]);
        BigDecimal sum0 = BigDecimal.ZERO;
        BigDecimal sum1 = BigDecimal.ZERO;
        for (int i = 0; i < n0.length; i++) {
            sum0 = sum0.add(new BigDecimal(n0[i]));
            sum1 = sum1.add(new BigDecimal(n1[i]));
        }
        MathContext digits = new MathContext(40);
        BigDecimal g = sum1.subtract(sum0).divide(sum0, digits);
        BigDecimal mix = BigDecimal.ZERO;
        double size = 0;
        for (int i = 0; i < n0.length; i++) {
            BigDecimal start = new BigDecimal(n0[i]);
            BigDecimal gi = new BigDecimal(n1[i]).subtract(start).divide(start, digits);
            BigDecimal term = new BigDecimal(data[0][i]).multiply(gi.subtract(g));
            mix = mix.add(term);
            size += Math.abs(data[0][i]) * (Math.abs(gi.doubleValue()) + Math.abs(g.doubleValue()));
        }
        assertEquals(mix.doubleValue(), ShiftShare.of(data[0], data[1], n0, n1).mix(), 1e-13 * size);
    }
}
