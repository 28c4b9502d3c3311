package org.chengzhen.core.space;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;

/** New weights from the rows of old ones. */
final class WeightChanges {
    private WeightChanges() {}

    /** What becomes of two weights. */
    interface Merge {
        double weight(double a, double b);
    }

    /** A weight from the two weights of each link, where it is above zero. */
    static SpatialWeights merged(SpatialWeights one, SpatialWeights other, Merge merge) {
        Checks.sameLength(other.size(), "other", one.size(), "weights");
        Checks.argument(one.labels().equals(other.labels()), "other must have the same labels in the same order");
        WeightRows rows = new WeightRows(one.size(), one.columns.length);
        for (int i = 0; i < one.size(); i++) {
            int a = one.starts[i];
            int b = other.starts[i];
            while (a < one.starts[i + 1] || b < other.starts[i + 1]) {
                int left = a < one.starts[i + 1] ? one.columns[a] : Integer.MAX_VALUE;
                int right = b < other.starts[i + 1] ? other.columns[b] : Integer.MAX_VALUE;
                int column = Math.min(left, right);
                double weight =
                        merge.weight(left == column ? one.weights[a++] : 0, right == column ? other.weights[b++] : 0);
                if (weight > 0) {
                    rows.add(column, weight);
                }
            }
            rows.close();
        }
        return rows.build(one.labels);
    }

    /** Weight 1 for what a search in breadth reaches in exactly so many steps. */
    static SpatialWeights higherOrder(SpatialWeights w, int order) {
        int n = w.size();
        WeightRows rows = new WeightRows(n, w.columns.length);
        int[] seen = new int[n];
        int[] queue = new int[n];
        for (int i = 0; i < n; i++) {
            int from = 0;
            int to = 1;
            queue[0] = i;
            seen[i] = i + 1;
            for (int step = 0; step < order && from < to; step++) {
                int end = to;
                for (; from < end; from++) {
                    for (int e = w.starts[queue[from]]; e < w.starts[queue[from] + 1]; e++) {
                        if (seen[w.columns[e]] != i + 1) {
                            seen[w.columns[e]] = i + 1;
                            queue[to++] = w.columns[e];
                        }
                    }
                }
            }
            for (int q = from; q < to; q++) {
                rows.add(queue[q], 1);
            }
            rows.close();
        }
        return rows.build(w.labels);
    }

    /** The links among some places, in their new order and under their new labels. */
    static SpatialWeights picked(SpatialWeights w, List<String> newLabels, int... kept) {
        int[] newIndex = new int[w.size()];
        Arrays.fill(newIndex, -1);
        for (int i = 0; i < kept.length; i++) {
            newIndex[kept[i]] = i;
        }
        WeightRows rows = new WeightRows(kept.length, w.columns.length);
        for (int i : kept) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                if (newIndex[w.columns[e]] >= 0) {
                    rows.add(newIndex[w.columns[e]], w.weights[e]);
                }
            }
            rows.close();
        }
        return rows.build(newLabels);
    }

    /** Weight 1 on the diagonal, whatever stood there. */
    static SpatialWeights includingSelf(SpatialWeights w) {
        WeightRows rows = new WeightRows(w.size());
        for (int i = 0; i < w.size(); i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                if (w.columns[e] != i) {
                    rows.add(w.columns[e], w.weights[e]);
                }
            }
            rows.add(i, 1);
            rows.close();
        }
        return rows.build(w.labels);
    }

    /** Counts the links of each column, then deals them out. */
    static SpatialWeights transposed(SpatialWeights w) {
        int n = w.size();
        int[] turnedStarts = new int[n + 1];
        for (int c : w.columns) {
            turnedStarts[c + 1]++;
        }
        for (int i = 0; i < n; i++) {
            turnedStarts[i + 1] += turnedStarts[i];
        }
        int[] at = turnedStarts.clone();
        int[] turnedColumns = new int[w.columns.length];
        double[] turnedWeights = new double[w.columns.length];
        for (int i = 0; i < n; i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                int to = at[w.columns[e]]++;
                turnedColumns[to] = i;
                turnedWeights[to] = w.weights[e];
            }
        }
        return new SpatialWeights(w.labels, turnedStarts, turnedColumns, turnedWeights, false);
    }
}
