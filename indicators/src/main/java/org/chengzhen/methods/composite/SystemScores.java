package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a {@link NestedSystem}: of each place in each subsystem, and in the whole.
 *
 * <p>Everything that follows from a nested evaluation starts here: ranks, explanations, coupling of the subsystems,
 * obstacles.
 */
public final class SystemScores implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    private static final int BLOCK = 2048;

    private final NestedSystem system;
    private final EvaluationTable table;
    private final double[][] subsystemScores;
    private final double[] weights;
    private final ImmutableDoubleArray scores;

    private SystemScores(
            NestedSystem system, EvaluationTable table, double[][] subsystemScores, double[] weights, double[] scores) {
        this.system = system;
        this.table = table;
        this.subsystemScores = subsystemScores;
        this.weights = weights;
        this.scores = ImmutableDoubleArray.copyOf(scores);
    }

    static SystemScores of(NestedSystem system, EvaluationTable table, int[][] at) {
        int n = table.size();
        double[][] u = new double[at.length][n];
        double[] scores = new double[n];
        double[] weights = new double[table.criteria().size()];
        double[] upper = system.systemWeights();
        Affine[] maps = table.minMaxMaps();
        double[][] within = new double[at.length][];
        for (int s = 0; s < at.length; s++) {
            within[s] = system.subsystems().get(s).weights().toArray();
            for (int k = 0; k < at[s].length; k++) {
                weights[at[s][k]] = upper[s] * within[s][k];
            }
        }
        Chunks.run((n + BLOCK - 1) / BLOCK, table.isParallel(), c -> {
            int from = c * BLOCK;
            int to = Math.min(n, from + BLOCK);
            double[] z = new double[to - from];
            double[] sums = new double[to - from];
            for (int s = 0; s < at.length; s++) {
                java.util.Arrays.fill(sums, 0);
                for (int k = 0; k < at[s].length; k++) {
                    maps[at[s][k]].apply(table.columns()[at[s][k]], z, from, to);
                    LinearComposite.addScaled(z, within[s][k], sums);
                }
                for (int i = from; i < to; i++) {
                    // weights sum to one within rounding, so a perfect place can exceed 1 by a bit
                    u[s][i] = Math.min(1, sums[i - from]);
                    scores[i] += upper[s] * u[s][i];
                }
            }
        });
        return new SystemScores(system, table, u, weights, scores);
    }

    /**
     * The scores of the subsystems.
     *
     * @return U, places by subsystems
     */
    public DoubleMatrix subsystems() {
        double[] elements = new double[table.size() * subsystemScores.length];
        for (int i = 0; i < table.size(); i++) {
            for (int s = 0; s < subsystemScores.length; s++) {
                elements[i * subsystemScores.length + s] = subsystemScores[s][i];
            }
        }
        return DoubleMatrix.of(table.size(), subsystemScores.length, elements);
    }

    /**
     * Coupling coordination of the subsystems, weighted as in the system.
     *
     * @param form formula of C
     * @return C, T and D of each place
     */
    public CouplingTable coupling(CouplingForm form) {
        return CouplingTable.ofColumns(
                form, table.places(), system.names(), subsystemScores, system.systemWeights(), table.isParallel());
    }

    /**
     * What holds each place back, by criterion and subsystem.
     *
     * @return obstacle degrees
     */
    public ObstacleTable obstacles() {
        return ObstacleTable.of(system, table, weights);
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** The parts are Wwz by criterion and add up to the score. */
    @Override
    public Contributions explain(int place) {
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.ZERO);
        double[] parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = weights[j] * z[j][place];
        }
        return Contributions.of(table, place, "score", scores.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SystemScores that
                && system.equals(that.system)
                && table.equals(that.table)
                && Arrays.deepEquals(subsystemScores, that.subsystemScores)
                && Arrays.equals(weights, that.weights)
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, table, Arrays.deepHashCode(subsystemScores), Arrays.hashCode(weights), scores);
    }

    /** The best place and the subsystems. */
    @Override
    public String toString() {
        return "SystemScores[" + scores.length() + " places, best " + best() + ", subsystems " + system.names() + "]";
    }
}
