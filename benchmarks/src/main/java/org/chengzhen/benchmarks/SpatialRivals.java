package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** What a user would write for the spatial statistics: the loops of PySAL's esda, and a textbook k-d tree. */
final class SpatialRivals {
    private SpatialRivals() {}

    /** Sparse weights as their rows. */
    record Rows(int[][] neighbours, double[][] weights) {}

    private static double[] deviations(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double t = values[i];
            values[i] = values[j];
            values[j] = t;
        }
    }

    static double crossProduct(Rows w, double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double lag = 0;
            int[] row = w.neighbours[i];
            for (int e = 0; e < row.length; e++) {
                lag += w.weights[i][e] * z[row[e]];
            }
            sum += z[i] * lag;
        }
        return sum;
    }

    static double squaredDifferences(Rows w, double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            int[] row = w.neighbours[i];
            for (int e = 0; e < row.length; e++) {
                double d = z[i] - z[row[e]];
                sum += w.weights[i][e] * d * d;
            }
        }
        return sum;
    }

    /** The share of permutations whose cross-product is at least the observed one. */
    static double moranGreater(Rows w, double[] values, int permutations, long seed) {
        double[] z = deviations(values);
        double observed = crossProduct(w, z);
        SplittableRandom random = new SplittableRandom(seed);
        int count = 0;
        for (int r = 0; r < permutations; r++) {
            shuffle(z, random);
            count += crossProduct(w, z) >= observed ? 1 : 0;
        }
        return (count + 1.0) / (permutations + 1);
    }

    static double gearyLess(Rows w, double[] values, int permutations, long seed) {
        double[] z = deviations(values);
        double observed = squaredDifferences(w, z);
        SplittableRandom random = new SplittableRandom(seed);
        int count = 0;
        for (int r = 0; r < permutations; r++) {
            shuffle(z, random);
            count += squaredDifferences(w, z) <= observed ? 1 : 0;
        }
        return (count + 1.0) / (permutations + 1);
    }

    /** For each place the share of conditional draws whose lag is at least the observed one; draws are shared. */
    static double[] lagGreater(Rows w, double[] values, int permutations, long seed) {
        int n = values.length;
        double[] z = deviations(values);
        int longest = Arrays.stream(w.neighbours).mapToInt(r -> r.length).max().orElse(0);
        SplittableRandom random = new SplittableRandom(seed);
        int[][] draws = new int[permutations][longest];
        int[] all = new int[n - 1];
        Arrays.setAll(all, i -> i);
        for (int[] draw : draws) {
            for (int m = 0; m < longest; m++) {
                int j = m + random.nextInt(n - 1 - m);
                int t = all[m];
                all[m] = all[j];
                all[j] = t;
                draw[m] = all[m];
            }
        }
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            double[] row = w.weights[i];
            double observed = 0;
            for (int e = 0; e < row.length; e++) {
                observed += row[e] * z[w.neighbours[i][e]];
            }
            int count = 0;
            for (int[] draw : draws) {
                double lag = 0;
                for (int e = 0; e < row.length; e++) {
                    int j = draw[e];
                    lag += row[e] * z[j >= i ? j + 1 : j];
                }
                count += lag >= observed ? 1 : 0;
            }
            p[i] = (count + 1.0) / (permutations + 1);
        }
        return p;
    }

    /** The share of permutations with at least as many joins of black places. */
    static double joinsGreater(Rows w, boolean[] black, int permutations, long seed) {
        double[] b = new double[black.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = black[i] ? 1 : 0;
        }
        double observed = crossProduct(w, b);
        SplittableRandom random = new SplittableRandom(seed);
        int count = 0;
        for (int r = 0; r < permutations; r++) {
            shuffle(b, random);
            count += crossProduct(w, b) >= observed - 1e-9 ? 1 : 0;
        }
        return (count + 1.0) / (permutations + 1);
    }

    private record Node(int point, int axis, Node left, Node right) {}

    private record Found(double distance, int point) {}

    private static final Comparator<Found> FARTHEST_FIRST = Comparator.comparingDouble(Found::distance)
            .thenComparing(Found::point)
            .reversed();

    /** The k nearest others of each point, by coordinates one row each. */
    static int[][] nearest(double[][] points, int k) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            all.add(i);
        }
        Node root = tree(points, all, 0);
        int[][] result = new int[points.length][];
        for (int i = 0; i < points.length; i++) {
            PriorityQueue<Found> best = new PriorityQueue<>(k + 1, FARTHEST_FIRST);
            search(points, root, i, k, best);
            result[i] = best.stream().mapToInt(Found::point).sorted().toArray();
        }
        return result;
    }

    private static Node tree(double[][] points, List<Integer> some, int depth) {
        if (some.isEmpty()) {
            return null;
        }
        int axis = depth % points[0].length;
        some.sort(Comparator.comparingDouble(i -> points[i][axis]));
        int middle = some.size() / 2;
        return new Node(
                some.get(middle),
                axis,
                tree(points, new ArrayList<>(some.subList(0, middle)), depth + 1),
                tree(points, new ArrayList<>(some.subList(middle + 1, some.size())), depth + 1));
    }

    private static void search(double[][] points, Node node, int from, int k, PriorityQueue<Found> best) {
        if (node == null) {
            return;
        }
        double[] p = points[from];
        if (node.point != from) {
            double d = 0;
            for (int a = 0; a < p.length; a++) {
                d += (points[node.point][a] - p[a]) * (points[node.point][a] - p[a]);
            }
            best.add(new Found(d, node.point));
            if (best.size() > k) {
                best.poll();
            }
        }
        double gap = p[node.axis] - points[node.point][node.axis];
        search(points, gap < 0 ? node.left : node.right, from, k, best);
        if (best.size() < k || gap * gap <= best.peek().distance) {
            search(points, gap < 0 ? node.right : node.left, from, k, best);
        }
    }
}
