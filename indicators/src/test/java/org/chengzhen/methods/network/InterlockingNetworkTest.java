package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InterlockingNetworkTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        InterlockingNetwork.Connectivity result =
                InterlockingNetwork.of(new double[][] {{5, 3, 2}, {4, 0, 3}, {1, 2, 0}});
        assertEquals(List.of(37.0, 30.0, 15.0), result.gross().asList());
        assertEquals("InterlockingNetwork[3 cities, largest gross connectivity 37.0000]", result.toString());
    }

    @Test
    void relabellingFirmsChangesNothing() {
        InterlockingNetwork.Connectivity a = InterlockingNetwork.of(new double[][] {{5, 3, 2}, {4, 0, 3}});
        InterlockingNetwork.Connectivity b = InterlockingNetwork.of(new double[][] {{2, 5, 3}, {3, 4, 0}});
        assertEquals(a, b);
    }

    @Test
    void oneCityAndACityWithoutFirmsHaveZero() {
        InterlockingNetwork.Connectivity one = InterlockingNetwork.of(new double[][] {{5, 3}});
        assertEquals(0, one.gross().get(0));
        assertThrows(UndefinedException.class, one::relative);
        InterlockingNetwork.Connectivity three = InterlockingNetwork.of(new double[][] {{5, 3}, {1, 0}, {0, 0}});
        assertArrayEquals(new double[] {1, 1, 0}, three.relative().toArray());
        InterlockingNetwork.Connectivity none = InterlockingNetwork.of(new double[][] {{5, 0}, {0, 1}});
        assertThrows(UndefinedException.class, none::relative);
        assertThrows(UndefinedException.class, () -> InterlockingNetwork.of(new double[0][]));
    }

    @Test
    void serviceValuesAreWholeNumbersUpToFive() {
        for (double bad : new double[] {6, 1.5, -1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> InterlockingNetwork.of(new double[][] {{bad}, {1}}));
        }
        assertEquals(
                9.0,
                InterlockingNetwork.ofCounts(new double[][] {{6}, {1.5}})
                        .gross()
                        .get(0));
        double[][] negative = {{-1}, {1}};
        assertThrows(IllegalArgumentException.class, () -> InterlockingNetwork.ofCounts(negative));
        double[][] huge = {{1e200}, {1e200}};
        assertThrows(IllegalArgumentException.class, () -> InterlockingNetwork.ofCounts(huge));
        double[][] ragged = {{1, 2}, {1}};
        assertThrows(IllegalArgumentException.class, () -> InterlockingNetwork.of(ragged));
    }

    @Test
    void linksAreProductsAddedOverFirms() {
        double[][] values = {{5, 3, 2, 0}, {4, 0, 3, 1}, {1, 2, 0, 5}, {0, 0, 4, 2}};
        InterlockingNetwork.Connectivity found = InterlockingNetwork.of(values);
        double most = 0;
        for (int a = 0; a < 4; a++) {
            double gross = 0;
            for (int b = 0; b < 4; b++) {
                double link = 0;
                for (int j = 0; j < 4; j++) {
                    link += a == b ? 0 : values[a][j] * values[b][j];
                }
                assertEquals(link, found.links().get(a, b));
                gross += link;
            }
            assertEquals(gross, found.gross().get(a));
            most = Math.max(most, gross);
        }
        for (int a = 0; a < 4; a++) {
            assertEquals(found.gross().get(a) / most, found.relative().get(a), 1e-15);
        }
        assertEquals(found, InterlockingNetwork.of(DoubleMatrix.of(values)));
        assertEquals(found, InterlockingNetwork.ofCounts(DoubleMatrix.of(values)));
    }

    @Test
    void badValuesAreNamed() {
        double[][] six = {{0, 5}, {1, 6}};
        assertMessage("serviceValues[1][1] must be 0, 1, … or 5 but is 6.0", () -> InterlockingNetwork.of(six));
        double[][] negative = {{0, 5}, {-1, 6}};
        assertMessage("values[1][0] must be >= 0 but is -1.0", () -> InterlockingNetwork.ofCounts(negative));
        double[][] huge = {{1e200}, {1e200}};
        assertMessage("values are so large that their products are infinite", () -> InterlockingNetwork.ofCounts(huge));
        InterlockingNetwork.Connectivity none = InterlockingNetwork.of(new double[][] {{5, 0}, {0, 1}});
        assertMessage("no firm links two of 2 cities", none::relative);
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }
}
