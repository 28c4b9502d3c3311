package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/** Σⱼ mⱼ f(cᵢⱼ) for each origin i, row by row: no pair is stored. */
final class Potentials {
    /** Rows that a thread takes at once. */
    private static final int ROWS = 32;

    private Potentials() {}

    /**
     * The potentials.
     *
     * @param masses of the destinations, checked
     * @param costs with as many columns
     * @param own costs of each place to itself in place of the diagonal, or null to take it as it is
     * @param decay f
     * @param parallel whether helpers may take rows
     */
    static ImmutableDoubleArray of(
            double[] masses, CostMatrix costs, double[] own, Decay decay, boolean parallel, String name) {
        Checks.sameLength(masses.length, "masses", costs.columns(), "a row of costs");
        int m = costs.rows();
        int n = costs.columns();
        double[] potentials = new double[m];
        Chunks.run("origins", (m + ROWS - 1) / ROWS, parallel, batch -> {
            double[] row = new double[n];
            for (int i = batch * ROWS; i < Math.min(m, (batch + 1) * ROWS); i++) {
                copyRow(costs, own, i, row);
                DecayKernel.weights(decay, row, n);
                for (int j = 0; j < n; j++) {
                    row[j] *= masses[j];
                }
                potentials[i] = Sums.of(row);
                if (!Double.isFinite(potentials[i])) {
                    // a cost that the decay refuses has an infinite weight
                    copyRow(costs, own, i, row);
                    DecayKernel.check(decay, row, n, i, name);
                }
            }
        });
        for (int i = 0; i < m; i++) {
            if (!Double.isFinite(potentials[i])) {
                throw UndefinedException.undefined("the potential of origin " + i + " exceeds the largest number");
            }
        }
        return ImmutableDoubleArray.copyOf(potentials);
    }

    private static void copyRow(CostMatrix costs, double[] own, int i, double[] row) {
        costs.copyRow(i, row);
        if (own != null) {
            row[i] = own[i];
        }
    }
}
