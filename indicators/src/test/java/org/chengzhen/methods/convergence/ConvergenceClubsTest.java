package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ConvergenceClubsTest {
    private static double[][] twoClubs(double distance) {
        double[][] low = LogTTest.drawingTogether(0.5, 40);
        double[][] panel = new double[2 * low.length][];
        for (int i = 0; i < low.length; i++) {
            panel[2 * i] = low[i];
            panel[2 * i + 1] =
                    java.util.Arrays.stream(low[i]).map(v -> v + distance * 100).toArray();
        }
        return panel;
    }

    @Test
    void clubsThatWereBuiltAreFound() {
        double[][] panel = twoClubs(4);
        ClubPartition r = ConvergenceClubs.withDefaults().of(panel);
        assertEquals(2, r.clubs().size());
        assertEquals(0, r.divergent().length());
        int[] numbers = r.numbers(panel.length).toArray();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(i % 2 == 1 ? 1 : 2, numbers[i], "the richer club is the first");
        }
        assertEquals("ConvergenceClubs[2 clubs of 6, 6 places, 0 divergent]", r.toString());
    }

    @Test
    void allThatConvergeAreOneClub() {
        ClubPartition r = ConvergenceClubs.withDefaults().of(LogTTest.drawingTogether(0.5, 40));
        assertEquals(1, r.clubs().size());
        assertEquals(6, r.clubs().get(0).places().length());
    }

    @Test
    void aPlaceThatRunsAwayDiverges() {
        double[][] club = LogTTest.drawingTogether(0.5, 40);
        double[][] panel = java.util.Arrays.copyOf(club, 7);
        panel[6] = new double[40];
        for (int t = 0; t < 40; t++) {
            panel[6][t] = 100 * Math.exp(0.08 * t) + Math.sin(t);
        }
        ClubPartition r = ConvergenceClubs.withDefaults().of(panel);
        assertArrayEquals(new int[] {6}, r.divergent().toArray());
    }

    @SeededProperty
    void everyPlaceIsInOneClubOrDivergent(@ForAll long seed) {
        double[][] panel = Chains.panel(8, 20, seed);
        ClubPartition r = ConvergenceClubs.withDefaults().of(panel);
        int[] seen = new int[8];
        r.clubs().forEach(club -> club.places().forEach(i -> seen[i]++));
        r.divergent().forEach(i -> seen[i]++);
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 1, 1}, seen);
        ClubPartition unmerged = ConvergenceClubs.withDefaults()
                .merging(ConvergenceClubs.Merging.NONE)
                .of(panel);
        assertTrue(unmerged.clubs().size() >= r.clubs().size());
    }
}
