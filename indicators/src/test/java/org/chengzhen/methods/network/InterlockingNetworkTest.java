package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

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
}
