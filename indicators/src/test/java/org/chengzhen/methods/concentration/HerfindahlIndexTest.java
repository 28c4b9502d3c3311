package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HerfindahlIndexTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return HerfindahlIndex.of(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.34, HerfindahlIndex.of(20, 50, 20, 10), 1e-15);
        assertEquals(0.12, HerfindahlIndex.normalized(20, 50, 20, 10), 1e-15);
        assertEquals(1 / 0.34, HerfindahlIndex.equivalentNumber(20, 50, 20, 10), 1e-14);
    }

    @Test
    void theEndsOfTheScale() {
        assertEquals(1, HerfindahlIndex.of(7));
        assertEquals(1, HerfindahlIndex.of(0, 7, 0));
        assertEquals(1, HerfindahlIndex.normalized(0, 7, 0), 1e-15);
        assertEquals(0, HerfindahlIndex.normalized(3, 3, 3), 1e-30);
        assertEquals(3, HerfindahlIndex.equivalentNumber(3, 3, 3), 1e-14);
        Exception e = assertThrows(UndefinedException.class, () -> HerfindahlIndex.normalized(7));
        assertEquals("one value has no room for concentration", e.getMessage());
    }

    @SeededProperty
    void agreesWithTheReference(@ForAll(supplier = Samples.Places.class) double[] y) {
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (double v : y) {
            squares = squares.add(new BigDecimal(v).pow(2));
            total = total.add(new BigDecimal(v));
        }
        BigDecimal index = squares.divide(total.pow(2), MathContext.DECIMAL128);
        double expected = index.doubleValue();
        int n = y.length;
        assertEquals(expected, HerfindahlIndex.of(y), 1e-14);
        double normalized = index.multiply(BigDecimal.valueOf(n))
                .subtract(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(n - 1), MathContext.DECIMAL128)
                .doubleValue();
        assertEquals(normalized, HerfindahlIndex.normalized(y), 1e-14);
        assertEquals(expected, HerfindahlIndex.ofRows(new double[][] {y, y}).get(1), 1e-14);
    }

    @Test
    void rowsWithoutValueAreNaNAndTinyOnesAreExact() {
        double[] indices = HerfindahlIndex.ofRows(new double[][] {
                    {0, 0, 0, 0, 0}, {1, 1, 1, 1, 0}, {1e-200, 1e-200, 0, 0, 0}, {1e200, 0, 0, 1e200, 1e200}
                })
                .toArray();
        assertTrue(Double.isNaN(indices[0]));
        assertEquals(0.25, indices[1]);
        assertEquals(0.5, indices[2], 1e-15);
        assertEquals(1 / 3.0, indices[3], 1e-15);
    }

    @Test
    void longRowsAgreeWithTheIndexOfOne() {
        double[] row = Samples.logNormal(1_001, 4);
        assertEquals(
                HerfindahlIndex.of(row),
                HerfindahlIndex.ofRows(new double[][] {row}).get(0),
                1e-14);
        assertThrows(IllegalArgumentException.class, () -> HerfindahlIndex.ofRows(new double[][] {{1, 2}, {1, -2}}));
    }
}
