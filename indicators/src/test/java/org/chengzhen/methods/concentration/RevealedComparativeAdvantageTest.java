package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class RevealedComparativeAdvantageTest {
    private static final double[][] X = {{50, 50}, {100, 300}};

    @Test
    void theExampleOfTheClassCommentHolds() {
        DoubleMatrix rca = RevealedComparativeAdvantage.of(X);
        assertArrayEquals(new double[] {5 / 3.0, 5 / 7.0, 5 / 6.0, 15 / 14.0}, rca.toArray(), 1e-15);
        assertArrayEquals(
                new double[] {1, 0, 0, 1},
                RevealedComparativeAdvantage.presence(X).toArray());
    }

    /** Trap 16: an advantage of exactly 1 counts as present, whatever its rounding. */
    @Test
    void exactlyOneIsPresent() {
        double[][] proportional = new double[7][9];
        for (int c = 0; c < 7; c++) {
            for (int p = 0; p < 9; p++) {
                proportional[c][p] = (c + 1) / 10.0 * ((p + 1) / 3.0);
            }
        }
        for (double m : RevealedComparativeAdvantage.presence(proportional).toArray()) {
            assertEquals(1, m);
        }
        assertEquals(1, RevealedComparativeAdvantage.THRESHOLD);
    }

    @Test
    void emptyRowsAndColumnsAreAbsent() {
        double[][] x = {{1, 0}, {0, 0}};
        assertArrayEquals(
                new double[] {1, 0, 0, 0},
                RevealedComparativeAdvantage.presence(x).toArray());
        DoubleMatrix rca = RevealedComparativeAdvantage.of(x);
        assertEquals(1, rca.get(0, 0));
        assertTrue(Double.isNaN(rca.get(0, 1)) && Double.isNaN(rca.get(1, 0)));
        assertThrows(UndefinedException.class, () -> RevealedComparativeAdvantage.of(new double[][] {{0}}));
        assertThrows(
                IllegalArgumentException.class, () -> RevealedComparativeAdvantage.presence(new double[][] {{-1}}));
    }
}
