package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    /** Levels and slopes of the places' own and noise that dies out, from a generator that is easy to write again. */
    private static double[][] drifting(long seed, int places, int periods) {
        double[][] panel = new double[places][periods];
        long[] state = {seed};
        for (double[] row : panel) {
            double level = 60 + 120 * next(state);
            double slope = 6 * next(state);
            for (int t = 0; t < periods; t++) {
                row[t] = level + slope * t + 10 * next(state) / (1 + t);
            }
        }
        return panel;
    }

    private static double next(long[] state) {
        state[0] = state[0] * 6364136223846793005L + 1442695040888963407L;
        return (state[0] >>> 40) * 0x1p-24;
    }

    private static List<List<Integer>> clubs(ClubPartition partition) {
        return partition.clubs().stream().map(club -> club.places().asList()).toList();
    }

    /** The algorithm of the source written down once more in numpy 2.4, each test by numpy's least squares. */
    @Test
    void clubsAreMergedByEitherRuleAsInAnIndependentProgramme() {
        ConvergenceClubs options = ConvergenceClubs.withDefaults();
        double[][] first = drifting(67, 14, 14);
        List<Integer> last = List.of(0, 1);
        assertEquals(
                List.of(List.of(5, 8, 12), List.of(7, 9, 10, 13), List.of(3, 6, 11), last),
                clubs(options.merging(ConvergenceClubs.Merging.NONE).of(first)));
        assertEquals(List.of(List.of(5, 7, 8, 9, 10, 12, 13), List.of(3, 6, 11), last), clubs(options.of(first)));
        ConvergenceClubs cautious = options.merging(ConvergenceClubs.Merging.VON_LYNCKER_THOENNESSEN);
        assertEquals(List.of(List.of(5, 8, 12), List.of(3, 6, 7, 9, 10, 11, 13), last), clubs(cautious.of(first)));
        assertArrayEquals(new int[] {2, 4}, cautious.of(first).divergent().toArray());
        double[][] second = drifting(77, 14, 14);
        assertEquals(
                List.of(List.of(1, 5), List.of(0, 4, 7, 8, 11, 13), List.of(2, 6, 9, 10)), clubs(options.of(second)));
        assertEquals(
                List.of(List.of(1, 5), List.of(4, 11, 13), List.of(0, 2, 6, 7, 8, 9, 10)), clubs(cautious.of(second)));
        assertEquals(
                List.of(List.of(2, 12), List.of(0, 3, 4, 5, 7, 8, 9, 11, 13)),
                clubs(cautious.of(drifting(61, 14, 14))));
    }

    /** The same programme. */
    @Test
    void divergentPlacesThatAreTriedAgainJoinWhereTheyFitBest() {
        ConvergenceClubs again = ConvergenceClubs.withDefaults().divergent(ConvergenceClubs.Divergent.TRIED_AGAIN);
        double[][] two = drifting(15, 10, 14);
        ClubPartition found = ConvergenceClubs.withDefaults().of(two);
        assertEquals(List.of(List.of(1, 2, 7), List.of(4, 6, 8, 9)), clubs(found));
        assertArrayEquals(new int[] {0, 3, 5}, found.divergent().toArray());
        assertEquals(List.of(List.of(1, 2, 3, 5, 7), List.of(4, 6, 8, 9)), clubs(again.of(two)));
        assertArrayEquals(new int[] {0}, again.of(two).divergent().toArray());
        ClubPartition both = again.of(drifting(57, 10, 14));
        assertEquals(List.of(List.of(0, 3, 4, 6), List.of(1, 2, 5, 7, 9)), clubs(both));
        assertArrayEquals(new int[] {8}, both.divergent().toArray());
        assertEquals(List.of(List.of(0, 2, 4, 5, 6, 7, 8, 9)), clubs(again.of(drifting(12, 10, 14))));
    }

    @Test
    void theOrderOfPlacesAndTheUnitOfMoneyMakeNoOtherClubs() {
        double[][] panel = drifting(67, 14, 14);
        double[][] turned = new double[14][];
        for (int i = 0; i < 14; i++) {
            turned[(5 * i + 3) % 14] =
                    java.util.Arrays.stream(panel[i]).map(v -> 7.5 * v).toArray();
        }
        List<List<Integer>> expected = clubs(ConvergenceClubs.withDefaults().of(panel)).stream()
                .map(club -> club.stream().map(i -> (5 * i + 3) % 14).sorted().toList())
                .toList();
        assertEquals(expected, clubs(ConvergenceClubs.withDefaults().of(turned)));
    }

    @Test
    void theOrderByTheLastHalfIsThatOfItsMeans() {
        // odd number of periods: the last half has one period more
        double[][] panel = drifting(67, 14, 13);
        double[][] ranked = new double[14][];
        Integer[] order = new Integer[14];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble(
                        i -> -Arrays.stream(panel[i]).skip(6).average().orElseThrow()));
        for (int i = 0; i < 14; i++) {
            ranked[i] = panel[order[i]];
        }
        ConvergenceClubs search = ConvergenceClubs.withDefaults().order(ConvergenceClubs.Order.MEAN_OF_LAST_HALF);
        List<List<Integer>> expected = clubs(search.of(ranked)).stream()
                .map(club -> club.stream().map(i -> order[i]).sorted().toList())
                .toList();
        assertEquals(expected, clubs(search.of(panel)));
        assertEquals(search.of(panel), search.of(DoubleMatrix.of(panel)));
    }

    @Test
    void sievesOutOfRangeAreNamed() {
        ConvergenceClubs search = ConvergenceClubs.withDefaults();
        assertRefused("first must be finite but is NaN", () -> search.sieve(Double.NaN, 1, 2));
        assertRefused("rise must be > 0 but is 0.0", () -> search.sieve(0, 0, 2));
        assertRefused("highest must be >= first, 1.0, and finite but is 0.5", () -> search.sieve(1, 0.1, 0.5));
        assertRefused("highest must be >= first, 1.0, and finite but is Infinity", () -> search.sieve(1, 0.1, 1 / 0.0));
        assertRefused("value must be finite but is NaN", () -> search.fixedSieve(Double.NaN));
        assertRefused("value must be finite but is NaN", () -> search.criticalValue(Double.NaN));
        // a sieve that cannot rise is tried once
        double[][] panel = drifting(15, 10, 14);
        assertEquals(
                clubs(search.fixedSieve(1).of(panel)).get(0).get(0),
                clubs(search.sieve(1, 9, 1).of(panel)).get(0).get(0));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void aPartitionNumbersItsClubsAndTellsTheirSizes() {
        double[][] panel = twoClubs(4);
        ClubPartition r = ConvergenceClubs.withDefaults().of(panel);
        LogTRegression first = LogT.withDefaults()
                .test(r.clubs().get(0).places().stream().mapToObj(i -> panel[i]).toArray(double[][]::new));
        // the spread of a club is a difference of running sums: equal but for rounding
        assertEquals(first.b(), r.clubs().get(0).test().b(), 1e-6);
        assertEquals(6, r.clubs().get(0).test().units());
        int[] more = r.numbers(14).toArray();
        assertEquals(0, more[12]);
        assertEquals(
                "ConvergenceClubs[0 clubs of  places, 2 divergent]",
                new ClubPartition(ImmutableList.of(), ImmutableIntArray.of(0, 1)).toString());
    }

    /** Without residuals t has no bound: all are one club where the slope does not fall, and are not where it does. */
    @Test
    void linesWithoutResidualsAreJudgedByTheSignOfTheirSlope() {
        ConvergenceClubs search =
                ConvergenceClubs.withDefaults().logT(LogT.withDefaults().penalty(LogT.Penalty.LOG_T_PLUS_ONE));
        ClubPartition together = search.of(LogTTest.drawingTogether(0.25, 40));
        assertEquals(List.of(List.of(0, 1, 2, 3, 4, 5)), clubs(together));
        assertTrue(together.clubs().get(0).test().statistic().isEmpty());
        double[][] parting = LogTTest.drawingTogether(-0.25, 40);
        assertFalse(LogT.withDefaults()
                .penalty(LogT.Penalty.LOG_T_PLUS_ONE)
                .test(parting)
                .converging());
        assertTrue(clubs(search.of(parting)).stream().allMatch(club -> club.size() < 6));
    }
}
