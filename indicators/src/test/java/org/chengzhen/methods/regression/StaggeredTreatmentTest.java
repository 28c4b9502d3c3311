package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class StaggeredTreatmentTest {
    private static final int[] NEVER = {9, 9, 9, 9, 9};

    /** Five units in six years: effects of both, 3 where treated. */
    private static PanelData panel(int[] from) {
        double[][] y = new double[5][6];
        for (int i = 0; i < 5; i++) {
            for (int t = 0; t < 6; t++) {
                y[i][t] = 10 * i + t * t + (t >= from[i] ? 3 : 0);
            }
        }
        return PanelData.ofMatrices(y, new double[0][][]);
    }

    @Test
    void oneEffectIsFoundWhateverTheDates() {
        int[] from = {2, 2, 4, 9, 9};
        DifferenceInDifferences found =
                DifferenceInDifferences.staggered(panel(from), new int[] {0, 1, 2}, new int[] {2, 2, 4});
        assertEquals(3, found.effect(), 1e-10);
        assertTrue(found.staggered());
        assertTrue(found.fourMeans().isEmpty());
    }

    @Test
    void oneDateForAllIsNotStaggered() {
        int[] from = {3, 9, 3, 9, 9};
        int[] treated = {0, 2};
        DifferenceInDifferences found = DifferenceInDifferences.staggered(panel(from), treated, new int[] {3, 3});
        assertEquals(DifferenceInDifferences.of(panel(from), treated, 3).effect(), found.effect());
        assertEquals(3, found.effect(), 1e-10);
        assertEquals(3, found.fourMeans().orElseThrow(), 1e-12);
        assertFalse(found.staggered());
    }

    @Test
    void unitsAndDatesAreCheckedByName() {
        PanelData data = panel(NEVER);
        Exception unknown = assertThrows(
                IllegalArgumentException.class,
                () -> DifferenceInDifferences.staggered(data, new int[] {1, 7}, new int[] {2, 3}));
        assertEquals("treated[1] must be a unit of the panel but is 7", unknown.getMessage());
        Exception twice = assertThrows(
                IllegalArgumentException.class,
                () -> DifferenceInDifferences.staggered(data, new int[] {1, 1}, new int[] {2, 3}));
        assertEquals("treated[1] names unit 1 twice", twice.getMessage());
        Exception length = assertThrows(
                IllegalArgumentException.class,
                () -> DifferenceInDifferences.staggered(data, new int[] {1}, new int[] {2, 3}));
        assertEquals("from has 2 elements but treated has 1", length.getMessage());
    }

    /** Treated 4 → 9, others 2 → 3: 5 − 1. */
    @Test
    void fourMeansAreThoseOfTheCells() {
        PanelData data = PanelData.ofMatrices(new double[][] {{3, 9}, {5, 9}, {1, 3}, {3, 3}}, new double[0][][]);
        DifferenceInDifferences found = DifferenceInDifferences.of(data, new int[] {0, 1}, 1);
        assertEquals(4, found.fourMeans().orElseThrow(), 1e-14);
        assertEquals(4, found.effect(), 1e-13);
        assertEquals(found.fit().clusteredStatistic(0), found.statistic());
        assertEquals(found.fit().clusteredPValue(0), found.pValue());
        assertEquals("DifferenceInDifferences[effect 4.00000, p = " + found.pValue() + ", 4 units]", found.toString());
        int[] from = {2, 2, 4, 9, 9};
        String staggered = DifferenceInDifferences.staggered(panel(from), new int[] {0, 1, 2}, new int[] {2, 2, 4})
                .toString();
        assertTrue(staggered.endsWith("5 units, staggered: weights of effects may be negative]"), staggered);
        // treated units of which nobody was seen before
        PanelData gaps = PanelData.of(
                new int[] {0, 0, 1, 2, 2, 2, 3, 3, 3},
                new int[] {2, 3, 3, 1, 2, 3, 1, 2, 3},
                new double[] {4, 6, 5, 1, 2, 4, 2, 2, 5});
        assertThrows(UndefinedException.class, () -> DifferenceInDifferences.of(gaps, new int[] {0, 1}, 2));
    }

    @Test
    void nobodyTreatedIsSingular() {
        assertThrows(UndefinedException.class, () -> DifferenceInDifferences.of(panel(NEVER), new int[] {0, 1}, 50));
        assertThrows(UndefinedException.class, () -> DifferenceInDifferences.of(panel(NEVER), new int[0], 2));
    }
}
