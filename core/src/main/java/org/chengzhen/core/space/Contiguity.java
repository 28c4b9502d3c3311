package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Labels;
import org.chengzhen.core.internal.Loop;

/** Weights of one between neighbours that are listed, or that share a border of a lattice. */
final class Contiguity {
    private Contiguity() {}

    /** Both directions of each pair, once. */
    static SpatialWeights ofPairs(List<String> labels, List<String> from, List<String> to) {
        Checks.sameLength(to.size(), "to", from.size(), "from");
        Map<String, Integer> places = Labels.index(labels);
        List<Set<Integer>> rows = emptyRows(labels.size());
        for (int e = 0; e < from.size(); e++) {
            int i = Labels.known(places, from.get(e), "from", e);
            int j = Labels.known(places, to.get(e), "to", e);
            Checks.argument(i != j, "from[%d] and to[%d] are both %s", e, e, from.get(e));
            rows.get(i).add(j);
            rows.get(j).add(i);
        }
        WeightRows assembled = new WeightRows(labels.size());
        for (Set<Integer> row : rows) {
            row.forEach(j -> assembled.add(j, 1));
            assembled.close();
        }
        return assembled.build(labels);
    }

    private static List<Set<Integer>> emptyRows(int n) {
        return IntStream.range(0, n)
                .<Set<Integer>>mapToObj(i -> new HashSet<>())
                .toList();
    }

    /** Each link as it is listed. */
    static SpatialWeights ofLinks(List<String> labels, int[] from, int[] to, double[] weights) {
        Checks.sameLength(to.length, "to", from.length, "from");
        Checks.sameLength(weights.length, "weights", from.length, "from");
        Labels.index(labels);
        int n = labels.size();
        int[] next = new int[n + 1];
        for (int e = 0; e < from.length; e++) {
            Loop.check();
            Checks.argument(
                    from[e] >= 0 && from[e] < n && to[e] >= 0 && to[e] < n,
                    "link %d is from %d to %d, but there are %d places",
                    e,
                    from[e],
                    to[e],
                    n);
            Checks.argument(
                    weights[e] >= 0 && weights[e] < Double.POSITIVE_INFINITY,
                    "weights[%d] must be finite and ≥ 0 but is %s",
                    e,
                    weights[e]);
            next[from[e] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            next[i + 1] += next[i];
        }
        int[] ends = Arrays.copyOfRange(next, 1, n + 1);
        int[] order = new int[from.length];
        for (int e = 0; e < from.length; e++) {
            order[next[from[e]]++] = e;
        }
        WeightRows rows = new WeightRows(n, from.length);
        int[] seen = new int[n];
        for (int i = 0, k = 0; i < n; i++) {
            Loop.check();
            for (; k < ends[i]; k++) {
                int j = to[order[k]];
                Checks.argument(seen[j] != i + 1, "the link from %s to %s comes twice", labels.get(i), labels.get(j));
                seen[j] = i + 1;
                rows.offer(j, weights[order[k]]);
            }
            rows.close();
        }
        return rows.build(labels);
    }

    /** The listed direction only. */
    static SpatialWeights ofNeighbours(int[][] neighbours) {
        int n = neighbours.length;
        WeightRows rows = new WeightRows(n);
        for (int i = 0; i < n; i++) {
            Loop.check();
            int[] row = neighbours[i].clone();
            Arrays.sort(row);
            for (int e = 0; e < row.length; e++) {
                Checks.argument(
                        row[e] >= 0 && row[e] < n && row[e] != i && (e == 0 || row[e] != row[e - 1]),
                        "neighbours[%d] must name other places, each once, but holds %d",
                        i,
                        row[e]);
                rows.add(row[e], 1);
            }
            rows.close();
        }
        return rows.build(null);
    }

    /** Cells at most so many steps along rows and columns apart, among the eight around each. */
    static SpatialWeights lattice(int rows, int columns, int reach) {
        Checks.atLeast(rows, 1, "rows");
        Checks.atLeast(columns, 1, "columns");
        int n = Checks.length(rows, columns, "cells");
        WeightRows built = new WeightRows(n, Checks.length(n, 4L * reach, "links"));
        for (int i = 0; i < n; i++) {
            int r = i / columns;
            int c = i % columns;
            for (int a = Math.max(0, r - 1); a <= Math.min(rows - 1, r + 1); a++) {
                for (int b = Math.max(0, c - 1); b <= Math.min(columns - 1, c + 1); b++) {
                    int steps = Math.abs(a - r) + Math.abs(b - c);
                    if (steps > 0 && steps <= reach) {
                        built.add(a * columns + b, 1);
                    }
                }
            }
            built.close();
        }
        return built.build(null);
    }
}
