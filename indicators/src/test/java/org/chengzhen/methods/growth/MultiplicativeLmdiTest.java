package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MultiplicativeLmdiTest {
    /** Two sectors of two factors: 2·3 + 4·5 = 26 becomes 3·3 + 5·8 = 49. */
    private static final double[][] START = {{2, 3}, {4, 5}};

    private static final double[][] END = {{3, 3}, {5, 8}};

    private static double mean(double a, double b) {
        return a == b ? a : (a - b) / (Math.log(a) - Math.log(b));
    }

    @Test
    void eachEffectIsTheProductOfTheSectorsPowers() {
        MultiplicativeLmdi parts = MultiplicativeLmdi.of(START, END);
        assertEquals(49 / 26.0, parts.total(), 1e-15);
        double whole = mean(49, 26);
        double first = mean(9, 6) / whole;
        double second = mean(40, 20) / whole;
        double[] effects = {Math.pow(1.5, first) * Math.pow(1.25, second), Math.pow(1.6, second)};
        assertEquals(effects[0], parts.effects().get(0), 1e-14);
        assertEquals(effects[1], parts.effects().get(1), 1e-14);
        assertEquals(parts.total(), effects[0] * effects[1], 1e-14);
    }

    /**
     * L(1e-17, 1) = 0.0255468 by logarithms, and not 0: what one sector loses, 17 powers of ten, weighs against what the
     * other gains, and the product is V₁/V₀ = 1.
     */
    @Test
    void aSectorThatAllButVanishesKeepsItsWeight() {
        for (double left : new double[] {1e-6, 1e-10, 1e-17, 1e-200}) {
            MultiplicativeLmdi parts = MultiplicativeLmdi.of(new double[][] {{1}, {1}}, new double[][] {{left}, {2}});
            assertEquals(1 + left / 2, parts.effects().get(0), 1e-14);
            assertEquals(1 + left / 2, parts.effectsTwo().get(0), 1e-14);
        }
    }

    /** Weights of the second form are means of shares, made to sum to one. */
    @Test
    void theSecondFormWeighsByShares() {
        MultiplicativeLmdi parts = MultiplicativeLmdi.of(START, END);
        double first = mean(9 / 49.0, 6 / 26.0);
        double second = mean(40 / 49.0, 20 / 26.0);
        double sum = first + second;
        assertEquals(
                Math.pow(1.5, first / sum) * Math.pow(1.25, second / sum),
                parts.effectsTwo().get(0),
                1e-14);
        assertEquals(Math.pow(1.6, second / sum), parts.effectsTwo().get(1), 1e-14);
        assertEquals(
                parts.total(), parts.effectsTwo().get(0) * parts.effectsTwo().get(1), 1e-14);
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        Exception shorter = assertThrows(
                IllegalArgumentException.class, () -> MultiplicativeLmdi.of(START, new double[][] {{3}, {5}}));
        assertEquals("end has not as many factors as start: 2", shorter.getMessage());
        Exception fewer = assertThrows(
                IllegalArgumentException.class, () -> MultiplicativeLmdi.of(START, new double[][] {{3, 3}}));
        assertEquals("end has 1 elements but start has 2", fewer.getMessage());
        Exception nothing = assertThrows(
                IllegalArgumentException.class, () -> MultiplicativeLmdi.of(START, new double[][] {{3, 3}, {5, 0}}));
        assertEquals("end[1][1] must be > 0 but is 0.0", nothing.getMessage());
        double[][] none = {{}, {}};
        assertThrows(UndefinedException.class, () -> MultiplicativeLmdi.of(none, none));
        assertThrows(
                UndefinedException.class,
                () -> MultiplicativeLmdi.of(new double[][] {{1e300, 1e300}}, new double[][] {{1, 1}}));
    }
}
