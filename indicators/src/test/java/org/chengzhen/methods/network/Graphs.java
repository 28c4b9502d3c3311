package org.chengzhen.methods.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chengzhen.core.flow.FlowMatrix;

/** Networks and flows of the tests in this package. */
final class Graphs {
    private Graphs() {}

    /** Place 0 linked to all others. */
    static Network star(int n) {
        int[][] links = new int[n - 1][];
        for (int i = 1; i < n; i++) {
            links[i - 1] = new int[] {0, i};
        }
        return Network.undirected(n, links);
    }

    static Network ring(int n) {
        int[][] links = new int[n][];
        for (int i = 0; i < n; i++) {
            links[i] = new int[] {i, (i + 1) % n};
        }
        return Network.undirected(n, links);
    }

    static Network line(int n) {
        int[][] links = new int[n - 1][];
        for (int i = 1; i < n; i++) {
            links[i - 1] = new int[] {i - 1, i};
        }
        return Network.undirected(n, links);
    }

    static Network clique(int n) {
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                links.add(new int[] {i, j});
            }
        }
        return Network.undirected(n, links.toArray(int[][]::new));
    }

    static Network empty(int n) {
        return Network.undirected(n, new int[0][]);
    }

    /** Two triangles with a bridge. */
    static Network twoTriangles() {
        return Network.undirected(6, new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
    }

    /** Zachary (1977), as in igraph's make_graph("Zachary"). */
    static Network karate() {
        int[] ends = {
            0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 10, 0, 11, 0, 12, 0, 13, 0, 17, 0, 19, 0, 21, 0, 31, 1,
            2, 1, 3, 1, 7, 1, 13, 1, 17, 1, 19, 1, 21, 1, 30, 2, 3, 2, 7, 2, 27, 2, 28, 2, 32, 2, 9, 2, 8, 2, 13, 3, 7,
            3, 12, 3, 13, 4, 6, 4, 10, 5, 6, 5, 10, 5, 16, 6, 16, 8, 30, 8, 32, 8, 33, 9, 33, 13, 33, 14, 32, 14, 33,
            15, 32, 15, 33, 18, 32, 18, 33, 19, 33, 20, 32, 20, 33, 22, 32, 22, 33, 23, 25, 23, 27, 23, 32, 23, 33, 23,
            29, 24, 25, 24, 27, 24, 31, 25, 31, 26, 29, 26, 33, 27, 33, 28, 31, 28, 33, 29, 32, 29, 33, 30, 32, 30, 33,
            31, 32, 31, 33, 32, 33
        };
        int[][] links = new int[ends.length / 2][];
        for (int k = 0; k < links.length; k++) {
            links[k] = new int[] {ends[2 * k], ends[2 * k + 1]};
        }
        return Network.undirected(34, links);
    }

    /** Drawn flows: whole numbers from 1 to {@code most} for a share of the ordered pairs, else 0. */
    static double[][] flows(int n, double density, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && random.nextDouble() < density) {
                    flows[i][j] = 1 + random.nextInt(most);
                }
            }
        }
        return flows;
    }

    static double[][] times(double factor, double[][] flows) {
        double[][] scaled = new double[flows.length][flows.length];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                scaled[i][j] = factor * flows[i][j];
            }
        }
        return scaled;
    }

    /** A seeded permutation: the new number of each place. */
    static int[] permutation(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] to = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            to[i] = to[j];
            to[j] = i;
        }
        return to;
    }

    static double[][] relabelled(double[][] flows, int... to) {
        double[][] moved = new double[flows.length][flows.length];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                moved[to[i]][to[j]] = flows[i][j];
            }
        }
        return moved;
    }

    static FlowMatrix matrix(double[]... flows) {
        return FlowMatrix.of(flows);
    }

    /** Two places linked, two others linked, and an isolate. */
    static Network disconnected() {
        return Network.undirected(5, new int[][] {{0, 1}, {2, 3}});
    }
}
