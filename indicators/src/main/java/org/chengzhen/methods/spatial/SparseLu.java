package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/**
 * LU decompositions of sparse matrices of one pattern, pivots on the diagonal: the order, the fill and the
 * fronts are found once, then each matrix d·I + s·V costs its arithmetic alone.
 *
 * <p>The pattern is made symmetric. Columns of equal structure are eliminated together in small dense fronts
 * (multifrontal elimination). Without exchanges of rows this is stable where the diagonal dominates or the
 * matrix is similar, by a diagonal, to a positive definite one; {@link Factors#growth} tells of other cases.
 *
 * <p>Source: Duff, I. S., Reid, J. K. (1983), The multifrontal solution of indefinite sparse symmetric linear equations;
 * Liu, J. W. H. (1990), The role of elimination trees in sparse factorization.
 */
final class SparseLu {
    /** Zeros that a front may hold for being wider, as a share of its entries. */
    private static final double SLACK = 0.2;

    final int n;
    /** Place order[p] is eliminated as number p. */
    final int[] order;

    final int[] rank;
    /** Columns first[s] to first[s + 1] are eliminated in front s. */
    final int[] first;
    /** Rows of front s behind its pivots, ascending. */
    final int[][] below;

    private final int[][] children;
    /** Where the rows behind the pivots of a front lie in its parent. */
    private final int[][] inParent;
    /** Entries of V by front, and where they go in it. */
    private final int[][] entries;

    private final int[][] positions;

    private SparseLu(int n, int[] order, int[] first, int[][] below, int[][] children) {
        this.n = n;
        this.order = order;
        this.first = first;
        this.below = below;
        this.children = children;
        rank = new int[n];
        for (int p = 0; p < n; p++) {
            rank[order[p]] = p;
        }
        int fronts = below.length;
        inParent = new int[fronts][];
        entries = new int[fronts][];
        positions = new int[fronts][];
        for (int s = 0; s < fronts; s++) {
            for (int c : children[s]) {
                inParent[c] = new int[below[c].length];
                for (int a = 0; a < below[c].length; a++) {
                    inParent[c][a] = local(s, below[c][a]);
                }
            }
        }
    }

    private int local(int s, int p) {
        int width = first[s + 1] - first[s];
        return p < first[s + 1] ? p - first[s] : width + Arrays.binarySearch(below[s], p);
    }

    private int size(int s) {
        return first[s + 1] - first[s] + below[s].length;
    }

    /**
     * Prepares for matrices of a pattern.
     *
     * @param starts where each row of V begins
     * @param columns the columns of its entries
     */
    static SparseLu of(int[] starts, int[] columns) {
        int n = starts.length - 1;
        int[][] both = symmetric(n, starts, columns);
        int[] order = MinimumDegree.order(n, both[0], both[1]);
        EliminationTree tree = new EliminationTree(both[0], both[1], order);
        SparseLu lu = fronts(n, tree);
        lu.place(starts, columns);
        return lu;
    }

    private static int[][] symmetric(int n, int[] starts, int[] columns) {
        int[] counts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                if (columns[e] != i) {
                    counts[i + 1]++;
                    counts[columns[e] + 1]++;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            counts[i + 1] += counts[i];
        }
        int[] filled = counts.clone();
        int[] all = new int[counts[n]];
        for (int i = 0; i < n; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                if (columns[e] != i) {
                    all[filled[i]++] = columns[e];
                    all[filled[columns[e]]++] = i;
                }
            }
        }
        int[] newStarts = new int[n + 1];
        int size = 0;
        for (int i = 0; i < n; i++) {
            Arrays.sort(all, counts[i], counts[i + 1]);
            int last = -1;
            for (int e = counts[i]; e < counts[i + 1]; e++) {
                if (all[e] != last) {
                    last = all[e];
                    all[size++] = last;
                }
            }
            newStarts[i + 1] = size;
        }
        return new int[][] {newStarts, Arrays.copyOf(all, size)};
    }

    /** Joins columns of a chain whose structures are one, or nearly so. */
    private static SparseLu fronts(int n, EliminationTree tree) {
        int[] first = new int[n + 1];
        int fronts = 0;
        int from = 0;
        long zeros = 0;
        for (int j = 0; j < n; j++) {
            boolean joins = false;
            if (j + 1 < n && tree.parent[j] == j + 1) {
                int width = j + 1 - from;
                long more = zeros + (long) width * (tree.structures[j + 1].length + 1 - tree.structures[j].length);
                int size = width + 1 + tree.structures[j + 1].length;
                joins = more <= SLACK * (width + 1) * size || (more <= 32 && width < 8);
                zeros = joins ? more : 0;
            }
            if (!joins) {
                first[++fronts] = j + 1;
                from = j + 1;
            }
        }
        int[] frontOf = new int[n];
        int[][] below = new int[fronts][];
        for (int s = 0; s < fronts; s++) {
            below[s] = tree.structures[first[s + 1] - 1];
            Arrays.fill(frontOf, first[s], first[s + 1], s);
        }
        int[] counts = new int[fronts];
        for (int s = 0; s < fronts; s++) {
            if (below[s].length > 0) {
                counts[frontOf[below[s][0]]]++;
            }
        }
        int[][] children = new int[fronts][];
        for (int s = 0; s < fronts; s++) {
            children[s] = new int[counts[s]];
            counts[s] = 0;
        }
        for (int s = 0; s < fronts; s++) {
            if (below[s].length > 0) {
                int parent = frontOf[below[s][0]];
                children[parent][counts[parent]++] = s;
            }
        }
        return new SparseLu(n, tree.order, Arrays.copyOf(first, fronts + 1), below, children);
    }

    private void place(int[] starts, int[] columns) {
        int fronts = below.length;
        int[] frontOf = new int[n];
        for (int s = 0; s < fronts; s++) {
            Arrays.fill(frontOf, first[s], first[s + 1], s);
        }
        int[] counts = new int[fronts];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < n; i++) {
                for (int e = starts[i]; e < starts[i + 1]; e++) {
                    int row = rank[i];
                    int column = rank[columns[e]];
                    int s = frontOf[Math.min(row, column)];
                    if (pass == 1) {
                        entries[s][counts[s]] = e;
                        positions[s][counts[s]] = local(s, row) * size(s) + local(s, column);
                    }
                    counts[s]++;
                }
            }
            if (pass == 0) {
                for (int s = 0; s < fronts; s++) {
                    entries[s] = new int[counts[s]];
                    positions[s] = new int[counts[s]];
                    counts[s] = 0;
                }
            }
        }
    }

    /** Decomposes d·I + s·V for solving. */
    Factors factors(double d, double s, double[] values) {
        Factors factors = new Factors(this, true);
        eliminate(factors, d, s, values);
        return factors;
    }

    /** Decomposes d·I + s·V for its determinant alone. */
    Factors determinant(double d, double s, double[] values) {
        Factors factors = new Factors(this, false);
        eliminate(factors, d, s, values);
        return factors;
    }

    private void eliminate(Factors factors, double d, double scale, double[] values) {
        int fronts = below.length;
        int largest = 0;
        for (int s = 0; s < fronts; s++) {
            largest = Math.max(largest, size(s));
        }
        double[] front = new double[largest * largest];
        double[][] waiting = new double[fronts][];
        for (int s = 0; s < fronts; s++) {
            if ((s & 15) == 0) {
                Loop.check();
            }
            int width = first[s + 1] - first[s];
            int size = size(s);
            Arrays.fill(front, 0, size * size, 0);
            for (int a = 0; a < width; a++) {
                front[a * size + a] = d;
            }
            for (int a = 0; a < entries[s].length; a++) {
                front[positions[s][a]] += scale * values[entries[s][a]];
            }
            for (int c : children[s]) {
                extend(front, size, waiting[c], inParent[c]);
                waiting[c] = null;
            }
            factors.pivots(front, width, size);
            waiting[s] = factors.keep(s, front, width, size);
        }
    }

    /** Adds what a child has left to the front of its parent. */
    private static void extend(double[] front, int size, double[] left, int[] map) {
        int m = map.length;
        for (int a = 0; a < m; a++) {
            int row = map[a] * size;
            int from = a * m;
            for (int b = 0; b < m; b++) {
                front[row + map[b]] += left[from + b];
            }
        }
    }
}
