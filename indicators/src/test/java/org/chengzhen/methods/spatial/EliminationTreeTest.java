package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Orders, trees and structures of a decomposition against elimination in a full table of true and false. */
class EliminationTreeTest {
    private static boolean[][] random(int n, double links, long seed) {
        Random random = new Random(seed);
        boolean[][] table = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                table[i][j] = random.nextDouble() < links / n;
                table[j][i] = table[i][j];
            }
        }
        return table;
    }

    private static int[] starts(boolean[][] table) {
        int[] starts = new int[table.length + 1];
        for (int i = 0; i < table.length; i++) {
            boolean[] row = table[i];
            starts[i + 1] = starts[i]
                    + (int) IntStream.range(0, row.length).filter(j -> row[j]).count();
        }
        return starts;
    }

    private static int[] columns(boolean[][] table) {
        return Arrays.stream(table)
                .flatMapToInt(row -> IntStream.range(0, row.length).filter(j -> row[j]))
                .toArray();
    }

    /** The rows below the diagonal of each column once those before are eliminated. */
    private static int[][] filled(boolean[][] table, int[] order) {
        int n = order.length;
        boolean[][] a = new boolean[n][n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                a[p][q] = table[order[p]][order[q]];
            }
        }
        int[][] rows = new int[n][];
        for (int p = 0; p < n; p++) {
            boolean[] column = a[p];
            rows[p] = IntStream.range(p + 1, n).filter(q -> column[q]).toArray();
            for (int q : rows[p]) {
                for (int r : rows[p]) {
                    a[q][r] |= q != r;
                }
            }
        }
        return rows;
    }

    private static void assertPermutation(int[] order) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        assertArrayEquals(IntStream.range(0, order.length).toArray(), sorted);
    }

    @Property(tries = 200, seed = "42")
    void structuresAreThoseOfFullElimination(
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(min = 0, max = 6) int links,
            @ForAll @IntRange(max = 1_000) int seed) {
        boolean[][] table = random(n, links, seed);
        int[] order = MinimumDegree.order(n, starts(table), columns(table));
        assertPermutation(order);
        EliminationTree tree = new EliminationTree(starts(table), columns(table), order);
        assertPermutation(tree.order);
        int[][] expected = filled(table, tree.order);
        for (int p = 0; p < n; p++) {
            assertArrayEquals(expected[p], tree.structures[p]);
            assertEquals(expected[p].length == 0 ? -1 : expected[p][0], tree.parent[p]);
        }
        // postorder keeps the fill of the order that was given
        assertEquals(
                Arrays.stream(filled(table, order)).mapToInt(r -> r.length).sum(),
                Arrays.stream(expected).mapToInt(r -> r.length).sum());
    }

    @Property(tries = 100, seed = "43")
    void everySubtreeIsARunOfColumnsThatEndsWithItsRoot(
            @ForAll @IntRange(min = 1, max = 40) int n, @ForAll @IntRange(max = 1_000) int seed) {
        boolean[][] table = random(n, 3, seed);
        int[] order = IntStream.range(0, n).toArray();
        EliminationTree tree = new EliminationTree(starts(table), columns(table), order);
        int[] sizes = new int[n];
        int[] first = IntStream.range(0, n).toArray();
        for (int p = 0; p < n; p++) {
            sizes[p]++;
            assertEquals(sizes[p], p - first[p] + 1);
            int parent = tree.parent[p];
            if (parent >= 0) {
                assertTrue(parent > p);
                sizes[parent] += sizes[p];
                first[parent] = Math.min(first[parent], first[p]);
            }
        }
        // the child with the most descendants comes just before its parent
        for (int p = 0; p < n; p++) {
            if (tree.parent[p] >= 0) {
                assertTrue(sizes[tree.parent[p] - 1] >= sizes[p]);
            }
        }
    }

    @Property(tries = 60, seed = "44")
    void treesAreEliminatedWithoutFill(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll @IntRange(max = 1_000) int seed) {
        Random random = new Random(seed);
        boolean[][] table = new boolean[n][n];
        for (int i = 1; i < n; i++) {
            int j = random.nextInt(i);
            table[i][j] = true;
            table[j][i] = true;
        }
        int[] order = MinimumDegree.order(n, starts(table), columns(table));
        assertEquals(
                n - 1,
                Arrays.stream(filled(table, order)).mapToInt(r -> r.length).sum());
    }

    /** A star: its arms have the least degree, ties by number, until the middle is like the last of them. */
    @Test
    void theMiddleOfAStarWaitsForItsArms() {
        boolean[][] star = new boolean[6][6];
        for (int i = 1; i < 6; i++) {
            star[0][i] = true;
            star[i][0] = true;
        }
        assertArrayEquals(
                new int[] {1, 2, 3, 4, 0, 5}, MinimumDegree.order(6, starts(star), columns(star)), "ties by number");
    }
}
