package org.chengzhen.core.flow;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;

/**
 * The numbers of a {@link FlowMatrix}, without labels: all n² of them, or the listed ones by row in the
 * order of their columns with one value, 0 or NaN, for the others.
 */
final class PairStore implements Serializable {
    private static final long serialVersionUID = 1L;

    final int n;
    /** Null where all pairs are held: then row i lies at i·n. */
    private final int[] starts;

    private final int[] columns;
    private final double[] flows;
    private final double unlisted;

    private PairStore(int n, int[] starts, int[] columns, double[] flows, double unlisted) {
        this.n = n;
        this.starts = starts;
        this.columns = columns;
        this.flows = flows;
        this.unlisted = unlisted;
    }

    static PairStore dense(int n, double[] flows) {
        return new PairStore(n, null, null, flows, Double.NaN);
    }

    /**
     * Pairs in any order, sorted by counting; dense where they are a third of all or more.
     *
     * @param onRepeat is told of a pair that comes twice, as first · 2³² + second place in the list
     */
    static PairStore of(int n, int[] rows, int[] columns, double[] flows, double unlisted, LongConsumer onRepeat) {
        int m = flows.length;
        int[] order = new int[m];
        Arrays.setAll(order, k -> k);
        order = counted(counted(order, columns, n), rows, n);
        int[] starts = new int[n + 1];
        int[] sortedColumns = new int[m];
        double[] sortedFlows = new double[m];
        for (int k = 0; k < m; k++) {
            int at = order[k];
            if (k > 0 && rows[at] == rows[order[k - 1]] && columns[at] == columns[order[k - 1]]) {
                onRepeat.accept((long) order[k - 1] << 32 | at);
            }
            starts[rows[at] + 1]++;
            sortedColumns[k] = columns[at];
            sortedFlows[k] = flows[at];
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        PairStore sparse = new PairStore(n, starts, sortedColumns, sortedFlows, unlisted);
        return 3L * m >= (long) n * n ? dense(n, sparse.toArray()) : sparse;
    }

    /** A stable counting sort of places in a list. */
    private static int[] counted(int[] order, int[] keys, int n) {
        int[] next = new int[n + 1];
        for (int at : order) {
            next[keys[at] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            next[i + 1] += next[i];
        }
        int[] sorted = new int[order.length];
        for (int at : order) {
            sorted[next[keys[at]]++] = at;
        }
        return sorted;
    }

    int listed(int row) {
        return starts == null ? n : starts[row + 1] - starts[row];
    }

    int column(int row, int k) {
        return starts == null ? k : columns[starts[row] + k];
    }

    double flow(int row, int k) {
        return flows[starts == null ? row * n + k : starts[row] + k];
    }

    double get(int row, int column) {
        if (starts == null) {
            return flows[row * n + column];
        }
        int at = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
        return at >= 0 ? flows[at] : unlisted;
    }

    /** All n² flows; the array held, not a copy, where this is dense. */
    double[] toArray() {
        if (starts == null) {
            return flows;
        }
        Checks.argument((long) n * n <= Integer.MAX_VALUE - 8, "%d places are too many for a dense matrix", n);
        double[] all = new double[n * n];
        Arrays.fill(all, unlisted);
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                all[i * n + columns[k]] = flows[k];
            }
        }
        return all;
    }

    PairStore transposed() {
        if (starts == null) {
            double[] turned = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    turned[j * n + i] = flows[i * n + j];
                }
            }
            return dense(n, turned);
        }
        int[] turnedStarts = new int[n + 1];
        for (int column : columns) {
            turnedStarts[column + 1]++;
        }
        for (int i = 0; i < n; i++) {
            turnedStarts[i + 1] += turnedStarts[i];
        }
        int[] next = turnedStarts.clone();
        int[] turnedColumns = new int[flows.length];
        double[] turnedFlows = new double[flows.length];
        for (int i = 0; i < n; i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int at = next[columns[k]]++;
                turnedColumns[at] = i;
                turnedFlows[at] = flows[k];
            }
        }
        return new PairStore(n, turnedStarts, turnedColumns, turnedFlows, unlisted);
    }

    /** The rows and columns {@code from}, in that order. */
    PairStore subset(int[] from) {
        int[] to = new int[n];
        Arrays.fill(to, -1);
        int most = 0;
        for (int i = 0; i < from.length; i++) {
            to[from[i]] = i;
            most += Math.min(from.length, listed(from[i]));
        }
        int[] rows = new int[most];
        int[] heads = new int[most];
        double[] kept = new double[most];
        int count = 0;
        for (int i = 0; i < from.length; i++) {
            for (int k = 0; k < listed(from[i]); k++) {
                int j = to[column(from[i], k)];
                if (j >= 0) {
                    rows[count] = i;
                    heads[count] = j;
                    kept[count++] = flow(from[i], k);
                }
            }
        }
        return of(from.length, rows, heads, Arrays.copyOf(kept, count), unlisted, pair -> {});
    }

    PairStore symmetrized() {
        PairStore back = transposed();
        int most = 0;
        for (int i = 0; i < n; i++) {
            most += Math.min(n, listed(i) + back.listed(i));
        }
        int[] rows = new int[most];
        int[] heads = new int[most];
        double[] means = new double[most];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int here = 0;
            int there = 0;
            while (here < listed(i) || there < back.listed(i)) {
                int j = here < listed(i) ? column(i, here) : n;
                int k = there < back.listed(i) ? back.column(i, there) : n;
                double out = j <= k ? flow(i, here++) : unlisted;
                double in = k <= j ? back.flow(i, there++) : unlisted;
                rows[count] = i;
                heads[count] = Math.min(j, k);
                means[count++] = out / 2 + in / 2;
            }
        }
        return of(n, rows, heads, Arrays.copyOf(means, count), unlisted, pair -> {});
    }

    PairStore missingAsZero() {
        double[] known = flows.clone();
        for (int k = 0; k < known.length; k++) {
            known[k] = Double.isNaN(known[k]) ? 0 : known[k];
        }
        return new PairStore(n, starts, columns, known, 0.0);
    }

    double[] rowSums(boolean withDiagonal) {
        double[] sums = new double[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            int count = listed(i);
            boolean diagonalListed = false;
            for (int k = 0; k < count; k++) {
                boolean own = column(i, k) == i;
                diagonalListed |= own;
                row[k] = own && !withDiagonal ? 0 : flow(i, k);
            }
            // a row that lacks only its diagonal has all its flows to others
            boolean complete =
                    count == n || !Double.isNaN(unlisted) || (!withDiagonal && !diagonalListed && count == n - 1);
            sums[i] = complete ? Sums.of(row, 0, count) : Double.NaN;
        }
        return sums;
    }

    long missingPairs() {
        long listed = 0;
        long missing = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < listed(i); k++) {
                if (column(i, k) != i) {
                    listed++;
                    missing += Double.isNaN(flow(i, k)) ? 1 : 0;
                }
            }
        }
        return Double.isNaN(unlisted) ? missing + (long) n * (n - 1) - listed : missing;
    }

    long positivePairs() {
        long positive = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < listed(i); k++) {
                positive += column(i, k) != i && flow(i, k) > 0 ? 1 : 0;
            }
        }
        return positive;
    }

    /** Whether all n² flows agree, missing ones among them, whichever way they are held. */
    boolean sameAs(PairStore other) {
        for (int i = 0; i < n; i++) {
            int here = 0;
            int there = 0;
            int named = 0;
            while (here < listed(i) || there < other.listed(i)) {
                int j = here < listed(i) ? column(i, here) : n;
                int k = there < other.listed(i) ? other.column(i, there) : n;
                double own = j <= k ? flow(i, here++) : unlisted;
                double others = k <= j ? other.flow(i, there++) : other.unlisted;
                if (Double.compare(own, others) != 0) {
                    return false;
                }
                named++;
            }
            if (named < n && Double.compare(unlisted, other.unlisted) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Built from the positive flows alone, so that it is the same whichever way they are held. */
    int hash() {
        int hash = n;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < listed(i); k++) {
                if (flow(i, k) > 0) {
                    hash = 31 * (31 * (31 * hash + i) + column(i, k)) + Double.hashCode(flow(i, k));
                }
            }
        }
        return hash;
    }
}
