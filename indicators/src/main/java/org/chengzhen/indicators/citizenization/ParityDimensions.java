package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.NeedsVariables;
import org.chengzhen.methods.composite.Direction;

/**
 * The dimensions in which migrants are compared with locals.
 *
 * @param dimensions each with the variables of both groups; their weights sum to 1
 */
public record ParityDimensions(ImmutableList<Dimension> dimensions) implements NeedsVariables, Serializable {
    /**
     * One dimension.
     *
     * @param name as {@code wage}
     * @param migrants the level of migrants
     * @param locals the level of locals
     * @param direction BENEFIT where more is better, COST where less is
     * @param weight in [0, 1]
     */
    public record Dimension(String name, Variable migrants, Variable locals, Direction direction, double weight)
            implements Serializable {}

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if they do not sum to 1
     * @param dimensions the dimensions, in order
     */
    public ParityDimensions {
        Checks.sumToOne(dimensions.stream().mapToDouble(Dimension::weight).toArray(), "weights");
    }

    /**
     * Several dimensions.
     *
     * @param some with weights that sum to 1
     * @return the dimensions
     * @throws IllegalArgumentException if the weights do not sum to 1
     */
    public static ParityDimensions of(Dimension... some) {
        return new ParityDimensions(ImmutableList.copyOf(some));
    }

    /** The variables of all dimensions, those of migrants before those of locals. */
    @Override
    public ImmutableList<Variable> variables() {
        ImmutableList.Builder<Variable> all = ImmutableList.builder();
        dimensions.forEach(d -> all.add(d.migrants));
        dimensions.forEach(d -> all.add(d.locals));
        return all.build();
    }

    Direction[] directions() {
        return dimensions.stream().map(Dimension::direction).toArray(Direction[]::new);
    }

    double[] weights() {
        return dimensions.stream().mapToDouble(Dimension::weight).toArray();
    }

    /** The dimensions with their weights. */
    @Override
    public String toString() {
        return "ParityDimensions"
                + dimensions.stream().map(d -> d.name + " " + d.weight).toList();
    }
}
