package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class KrackhardtMeasuresTest {
    private static boolean[][] reach(boolean[][] links) {
        int n = links.length;
        boolean[][] reach = new boolean[n][];
        for (int i = 0; i < n; i++) {
            reach[i] = links[i].clone();
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        return reach;
    }

    private static double kept(double violations, double most) {
        return most == 0 ? Double.NaN : 1 - violations / most;
    }

    private static void assertMeasure(double expected, OptionalDouble actual) {
        assertEquals(expected, actual.orElse(Double.NaN), 1e-12);
    }

    /** Paths of every pair, by Warshall's closure. */
    @Test
    void measuresAreTheCountsOfTheirDefinitions() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(8);
            double density = random.nextDouble() * 0.6;
            boolean[][] links = new boolean[n][n];
            boolean[][] either = new boolean[n][n];
            double[][] rows = new double[n][n];
            int arcs = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    links[i][j] = i != j && random.nextDouble() < density;
                    rows[i][j] = links[i][j] ? 1 + random.nextInt(5) : 0;
                    either[i][j] |= links[i][j];
                    either[j][i] |= links[i][j];
                    arcs += links[i][j] ? 1 : 0;
                }
            }
            boolean[][] directed = reach(links);
            boolean[][] weak = reach(either);
            double apart = 0;
            double both = 0;
            double any = 0;
            double ties = 0;
            double needed = n;
            double mostTies = 0;
            double mostArcs = 0;
            for (int i = 0; i < n; i++) {
                boolean first = true;
                double size = 1;
                for (int j = 0; j < n; j++) {
                    first &= j >= i || !weak[i][j];
                    size += j != i && weak[i][j] ? 1 : 0;
                    if (j < i) {
                        apart += weak[i][j] ? 0 : 1;
                        both += directed[i][j] && directed[j][i] ? 1 : 0;
                        any += directed[i][j] || directed[j][i] ? 1 : 0;
                        ties += either[i][j] ? 1 : 0;
                    }
                }
                if (first) {
                    needed -= 1;
                    mostTies += size * (size - 1) / 2 - (size - 1);
                    mostArcs += size * (size - 1) - (size - 1);
                }
            }
            KrackhardtMeasures.Measures found = KrackhardtMeasures.of(Network.directed(FlowMatrix.of(rows)));
            assertEquals(1 - apart / (n * (n - 1) / 2.0), found.connectedness(), 1e-12);
            assertMeasure(kept(both, any), found.hierarchy());
            assertMeasure(kept(ties - needed, mostTies), found.efficiency());
            assertMeasure(kept(arcs - needed, mostArcs), found.arcEfficiency());
        }
    }

    @Test
    void outTreesAreHierarchiesWithoutARedundantLink() {
        for (int n = 3; n < 12; n++) {
            int[][] links = new int[n - 1][];
            Random random = new Random(n);
            for (int i = 1; i < n; i++) {
                links[i - 1] = new int[] {random.nextInt(i), i};
            }
            KrackhardtMeasures.Measures tree = KrackhardtMeasures.of(Network.directed(n, links));
            assertEquals(1, tree.connectedness());
            assertEquals(1, tree.hierarchy().orElseThrow());
            assertEquals(1, tree.efficiency().orElseThrow());
            assertEquals(1, tree.arcEfficiency().orElseThrow());
        }
    }

    @Test
    void withoutPairsThereIsNoMeasure() {
        KrackhardtMeasures.Measures none = KrackhardtMeasures.of(Network.directed(3, new int[0][]));
        assertEquals(0, none.connectedness());
        assertTrue(none.hierarchy().isEmpty() && none.efficiency().isEmpty());
        assertFalse(none.arcEfficiency().isPresent());
        assertThrows(UndefinedException.class, () -> KrackhardtMeasures.of(Network.directed(1, new int[0][])));
        assertThrows(IllegalArgumentException.class, () -> KrackhardtMeasures.of(Network.undirected(3, new int[0][])));
    }
}
