package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.NeedsVariables;

/**
 * Relations between places that may explain flows between them: differences of a variable |x_i − x_j|, costs, other flows.
 *
 * <pre>{@code
 * Relations.differences(Variables.GDP_PER_CAPITA).costs("distance", kilometres);
 * }</pre>
 *
 * @param variables whose differences are relations, read in the last year
 * @param costs by name
 * @param flows by name
 */
public record Relations(
        ImmutableList<Variable> variables,
        ImmutableMap<String, CostMatrix> costs,
        ImmutableMap<String, FlowMatrix> flows)
        implements NeedsVariables, Serializable {
    /**
     * Differences of variables.
     *
     * @param variables possibly none
     * @return the relations
     */
    public static Relations differences(Variable... variables) {
        return new Relations(ImmutableList.copyOf(variables), ImmutableMap.of(), ImmutableMap.of());
    }

    /**
     * Costs between places.
     *
     * @param name of the relation
     * @param matrix by the codes of places; what cannot be reached is missing
     * @return the relations with it
     * @throws IllegalArgumentException if the name is taken
     */
    public Relations costs(String name, CostMatrix matrix) {
        return new Relations(variables, with(costs, name, matrix), flows);
    }

    /**
     * Other flows between places.
     *
     * @param name of the relation
     * @param matrix by the codes of places
     * @return the relations with it
     * @throws IllegalArgumentException if the name is taken
     */
    public Relations flows(String name, FlowMatrix matrix) {
        return new Relations(variables, costs, with(flows, name, matrix));
    }

    private <T> ImmutableMap<String, T> with(ImmutableMap<String, T> some, String name, T matrix) {
        Checks.argument(
                !costs.containsKey(name) && !flows.containsKey(name), "there is a relation named %s already", name);
        return ImmutableMap.<String, T>builder().putAll(some).put(name, matrix).buildOrThrow();
    }

    /** The names, differences first. */
    ImmutableList<String> names() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        variables.forEach(v -> names.add("difference:" + v.id()));
        return names.addAll(costs.keySet()).addAll(flows.keySet()).build();
    }

    /** The places that all of them know. */
    Selection known(Selection places) {
        Selection some = places;
        for (CostMatrix matrix : costs.values()) {
            some = some.known(matrix.origins(), "the costs").known(matrix.destinations(), "the costs");
        }
        for (FlowMatrix matrix : flows.values()) {
            some = some.known(matrix.labels(), "the relations");
        }
        return some;
    }

    /** A matrix of the places for each name; NaN where it is missing. */
    double[][][] matrices(Selection places) {
        int n = places.codes().size();
        ImmutableList.Builder<double[][]> all = ImmutableList.builder();
        for (Variable variable : variables) {
            double[] x = places.values(variable);
            all.add(cells(n, (i, j) -> Math.abs(x[i] - x[j])));
        }
        for (CostMatrix matrix : costs.values()) {
            CostMatrix some = matrix.subset(places.codes());
            all.add(cells(n, (i, j) -> some.isReachable(i, j) ? some.get(i, j) : Double.NaN));
        }
        for (FlowMatrix matrix : flows.values()) {
            all.add(matrix.subset(places.codes()).toMatrix().toRows());
        }
        return all.build().toArray(double[][][]::new);
    }

    private interface Cell {
        double at(int i, int j);
    }

    private static double[][] cells(int n, Cell cell) {
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = i == j ? 0 : cell.at(i, j);
            }
        }
        return rows;
    }

    /** The names. */
    @Override
    public String toString() {
        return String.join(", ", names());
    }
}
