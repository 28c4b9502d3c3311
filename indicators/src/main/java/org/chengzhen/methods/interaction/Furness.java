package org.chengzhen.methods.interaction;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Rounds;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/**
 * The iteration of Furness: factors a and b such that aᵢFᵢⱼbⱼ has given row and column sums.
 *
 * <p>One sweep reads each row of F once: its sum with b gives a, and the row times a goes into the column sums
 * that give the next b. Steps are over-relaxed, in the logarithms of the factors, by what the speed of
 * convergence calls for.
 */
final class Furness {
    /** Rows that a thread takes at once; their column sums are added in the order of the batches. */
    private static final int ROWS = 64;
    /** Columns that a thread takes at once when a sweep of the rows is done. */
    private static final int COLUMNS = 256;
    /** Sweeps between two choices of the relaxation. */
    private static final int PROBE = 4;
    /** Over-relaxation beyond this gains little and may diverge. */
    private static final double MOST_RELAXATION = 1.9;

    /** Factors beyond this, or below its reciprocal, go into the weights. */
    private static final double EXTREME = 1e150;

    private final CostMatrix costs;
    private final Decay decay;
    private final int[] origins;
    private final int[] destinations;
    private final double[] logA;
    private final double[] logB;
    private final double[][] rows;
    private final double[] rowSums;
    private final double[] columnSums;
    private final boolean parallel;
    private final double[] a;
    private final double[] b;
    private final double[][] partialColumns;
    private final double[] partialErrors;
    private final double[] columnErrors;
    private int sweeps;

    /**
     * The weights of the decay between chosen origins and destinations.
     *
     * @param origins chosen rows of the costs, ascending
     * @param destinations chosen columns of the costs, ascending
     * @param rowSums that flows must have, &gt; 0
     * @param columnSums &gt; 0, with the same total
     * @param parallel whether helpers may take rows
     */
    Furness(
            CostMatrix costs,
            Decay decay,
            int[] origins,
            int[] destinations,
            double[] rowSums,
            double[] columnSums,
            boolean parallel) {
        this.costs = costs;
        this.decay = decay;
        this.origins = origins;
        this.destinations = destinations;
        this.rowSums = rowSums;
        this.columnSums = columnSums;
        this.parallel = parallel;
        rows = new double[origins.length][destinations.length];
        logA = new double[origins.length];
        logB = new double[destinations.length];
        a = new double[rows.length];
        Arrays.fill(a, 1);
        b = columnSums.clone();
        partialColumns = new double[batches()][columnSums.length];
        partialErrors = new double[batches()];
        columnErrors = new double[(b.length + COLUMNS - 1) / COLUMNS];
        weigh();
    }

    private int batches() {
        return (rows.length + ROWS - 1) / ROWS;
    }

    /**
     * Sweeps until every row and column sum is met.
     *
     * @param tolerance largest relative error of a sum
     * @param maxSweeps after which it gives up
     * @throws UndefinedException NOT_CONVERGED
     */
    void balance(double tolerance, int maxSweeps) {
        try (Rounds rounds = new Rounds(parallel)) {
            balance(tolerance, maxSweeps, rounds);
        }
    }

    private void balance(double tolerance, int maxSweeps, Rounds rounds) {
        double relaxation = 1;
        double before = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        while (sweeps < maxSweeps) {
            error = sweep(relaxation, rounds);
            if (!(error < Double.POSITIVE_INFINITY)) {
                if (!absorb()) {
                    break;
                }
                before = Double.NaN;
                least = Double.POSITIVE_INFINITY;
                continue;
            }
            if (error <= tolerance) {
                // a plain sweep meets all columns exactly, and the rows as well as the error says
                error = sweep(1, rounds);
                if (error <= tolerance) {
                    return;
                }
            }
            least = Math.min(least, error);
            if (relaxation > 1 && error > 10 * least) {
                relaxation = 1;
                least = error;
                before = Double.NaN;
            }
            if (sweeps % PROBE == 0) {
                double rate = Math.pow(error / before, 1.0 / PROBE);
                if (relaxation == 1 && rate > 0.05 && rate < 1) {
                    relaxation = Math.min(MOST_RELAXATION, 2 / (1 + Math.sqrt(1 - rate)));
                }
                before = error;
            }
        }
        Feasibility.require(costs, decay, origins, destinations, rowSums, columnSums);
        throw new UndefinedException(
                Status.NOT_CONVERGED,
                "after " + sweeps + " sweeps a sum of rows or columns is off by the relative error " + error
                        + ": more sweeps may do, or a decay that is less steep for these costs");
    }

    int sweeps() {
        return sweeps;
    }

    /** The relative errors of the sums before the sweep. */
    private double sweep(double relaxation, Rounds rounds) {
        sweeps++;
        rounds.run("origins", batches(), batch -> sweepRows(batch, relaxation));
        // powers of the steps cost enough to share them
        rounds.run("destinations", columnErrors.length, block -> stepColumns(block, relaxation));
        double error = 0;
        for (double partial : partialErrors) {
            error = Math.max(error, partial);
        }
        for (double partial : columnErrors) {
            error = Math.max(error, partial);
        }
        return error;
    }

    /** Corrects the factors of a block of columns. */
    private void stepColumns(int block, double relaxation) {
        double[] columns = partialColumns[0];
        int start = block * COLUMNS;
        int end = Math.min(b.length, start + COLUMNS);
        for (int batch = 1; batch < batches(); batch++) {
            double[] partial = partialColumns[batch];
            for (int j = start; j < end; j++) {
                columns[j] += partial[j];
            }
        }
        double error = 0;
        for (int j = start; j < end; j++) {
            double ratio = columnSums[j] / (columns[j] * b[j]);
            // with plain steps columns are met by construction: what is left lies in the rows
            if (relaxation != 1) {
                error = Math.max(error, Math.abs(1 / ratio - 1));
                ratio = Math.pow(ratio, relaxation);
            }
            b[j] *= ratio;
            if (!(b[j] > 1 / EXTREME && b[j] < EXTREME)) {
                error = Double.POSITIVE_INFINITY;
            }
        }
        columnErrors[block] = error;
    }

    private void sweepRows(int batch, double relaxation) {
        double[] columns = partialColumns[batch];
        Arrays.fill(columns, 0);
        double error = 0;
        int end = Math.min(rows.length, (batch + 1) * ROWS);
        int i = batch * ROWS;
        for (; i + 3 < end; i += 4) {
            double[] r0 = rows[i];
            double[] r1 = rows[i + 1];
            double[] r2 = rows[i + 2];
            double[] r3 = rows[i + 3];
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int j = 0; j < b.length; j++) {
                double factor = b[j];
                s0 += r0[j] * factor;
                s1 += r1[j] * factor;
                s2 += r2[j] * factor;
                s3 += r3[j] * factor;
            }
            error = Math.max(error, step(i, s0, relaxation));
            error = Math.max(error, step(i + 1, s1, relaxation));
            error = Math.max(error, step(i + 2, s2, relaxation));
            error = Math.max(error, step(i + 3, s3, relaxation));
            add(columns, r0, a[i], r1, a[i + 1], r2, a[i + 2], r3, a[i + 3]);
        }
        for (; i < end; i++) {
            error = Math.max(error, step(i, Sums.ofProducts(rows[i], b), relaxation));
            double factor = a[i];
            double[] row = rows[i];
            for (int j = 0; j < columns.length; j++) {
                columns[j] += factor * row[j];
            }
        }
        partialErrors[batch] = error;
    }

    private static void add(
            double[] columns,
            double[] r0,
            double a0,
            double[] r1,
            double a1,
            double[] r2,
            double a2,
            double[] r3,
            double a3) {
        for (int j = 0; j < columns.length; j++) {
            columns[j] += a0 * r0[j] + a1 * r1[j] + (a2 * r2[j] + a3 * r3[j]);
        }
    }

    /** Corrects the factor of a row, and tells how far its sum was off. */
    private double step(int i, double sum, double relaxation) {
        double ratio = rowSums[i] / (a[i] * sum);
        a[i] *= relaxation == 1 ? ratio : Math.pow(ratio, relaxation);
        return Math.abs(1 / ratio - 1);
    }

    /** Replaces F by the flows. */
    double[][] toFlows() {
        Chunks.run("origins", batches(), parallel, batch -> {
            for (int i = batch * ROWS; i < Math.min(rows.length, (batch + 1) * ROWS); i++) {
                double[] row = rows[i];
                double factor = a[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] *= factor * b[j];
                }
            }
        });
        return rows;
    }

    /**
     * The weights of some origins and destinations, each row and column times what brings its largest element
     * to one: the factors absorb that, and nothing underflows that matters.
     *
     * @throws UndefinedException NOT_CONVERGED if one of them has no weight to any other
     */
    private void weigh() {
        int n = destinations.length;
        int batches = batches();
        double[][] partialLargest = new double[batches][n];
        Chunks.run("origins", batches, parallel, batch -> {
            double[] largest = partialLargest[batch];
            Arrays.fill(largest, Double.NEGATIVE_INFINITY);
            double[] all = new double[costs.columns()];
            for (int i = batch * ROWS; i < Math.min(origins.length, (batch + 1) * ROWS); i++) {
                double[] row = rows[i];
                copyCosts(origins[i], row, all);
                int zero = DecayKernel.firstRefused(decay, row, n);
                if (zero >= 0) {
                    throw new IllegalArgumentException("costs[" + origins[i] + "][" + destinations[zero]
                            + "] must be > 0 in a power decay but is 0.0; an own distance may replace it");
                }
                DecayKernel.logWeights(decay, row, n);
                double top = Double.NEGATIVE_INFINITY;
                for (int j = 0; j < n; j++) {
                    top = row[j] > top ? row[j] : top;
                }
                if (top == Double.NEGATIVE_INFINITY) {
                    throw new UndefinedException(
                            Status.NOT_CONVERGED, "origin " + origins[i] + " has outflow but reaches no destination");
                }
                logA[i] = -top;
                for (int j = 0; j < n; j++) {
                    row[j] -= top;
                    largest[j] = Math.max(row[j], largest[j]);
                }
            }
        });
        double[] largest = partialLargest[0];
        for (int batch = 1; batch < batches; batch++) {
            for (int j = 0; j < n; j++) {
                largest[j] = Math.max(largest[j], partialLargest[batch][j]);
            }
        }
        for (int j = 0; j < n; j++) {
            if (largest[j] == Double.NEGATIVE_INFINITY) {
                throw new UndefinedException(
                        Status.NOT_CONVERGED,
                        "destination " + destinations[j] + " has inflow but no origin reaches it");
            }
            logB[j] = -largest[j];
        }
        Chunks.run("origins", batches, parallel, batch -> {
            for (int i = batch * ROWS; i < Math.min(origins.length, (batch + 1) * ROWS); i++) {
                double[] row = rows[i];
                for (int j = 0; j < n; j++) {
                    row[j] -= largest[j];
                }
                Elementary.exp(row, 0, row, 0, n);
            }
        });
    }

    private void copyCosts(int origin, double[] row, double[] all) {
        if (row.length == all.length) {
            costs.copyRow(origin, row);
            return;
        }
        costs.copyRow(origin, all);
        for (int j = 0; j < row.length; j++) {
            row[j] = all[destinations[j]];
        }
    }

    /**
     * Puts the factors into the weights, so that weights which doubles lost come back where the factors make up for
     * them; false where a factor is none.
     */
    private boolean absorb() {
        for (double factor : a) {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        for (double factor : b) {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        for (int i = 0; i < a.length; i++) {
            logA[i] += Math.log(a[i]);
            a[i] = 1;
        }
        for (int j = 0; j < b.length; j++) {
            logB[j] += Math.log(b[j]);
            b[j] = 1;
        }
        Chunks.run("origins", batches(), parallel, batch -> {
            double[] all = new double[costs.columns()];
            for (int i = batch * ROWS; i < Math.min(origins.length, (batch + 1) * ROWS); i++) {
                double[] row = rows[i];
                copyCosts(origins[i], row, all);
                DecayKernel.logWeights(decay, row, row.length);
                double logRow = logA[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] = row[j] + logRow + logB[j];
                }
                Elementary.exp(row, 0, row, 0, row.length);
            }
        });
        return true;
    }
}
