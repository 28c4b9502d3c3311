package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Stream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.NeedsVariables;
import org.chengzhen.methods.composite.Direction;

/**
 * The kinds of infrastructure to be compared with their benchmarks.
 *
 * @param items their weights sum to 1
 */
public record InfrastructureItems(ImmutableList<Item> items) implements NeedsVariables, Serializable {
    /**
     * One kind.
     *
     * @param name as {@code road area}
     * @param level the variable of its level
     * @param direction BENEFIT where more is better, COST where less is
     * @param benchmark what the level is held against
     * @param base the variable that the level is per: people, area
     * @param unitCost yuan per unit of level and base, ≥ 0
     * @param weight in the shortfall index, in [0, 1]
     */
    public record Item(
            String name,
            Variable level,
            Direction direction,
            Benchmark benchmark,
            Variable base,
            double unitCost,
            double weight)
            implements Serializable {}

    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if they do not sum to 1
     * @param items the items, in order
     */
    public InfrastructureItems {
        Checks.sumToOne(items.stream().mapToDouble(Item::weight).toArray(), "weights");
    }

    /**
     * Several kinds.
     *
     * @param some with weights that sum to 1
     * @return the kinds
     * @throws IllegalArgumentException if the weights do not sum to 1
     */
    public static InfrastructureItems of(Item... some) {
        return new InfrastructureItems(ImmutableList.copyOf(some));
    }

    @Override
    public ImmutableList<Variable> variables() {
        return items.stream()
                .flatMap(item -> Stream.of(item.level(), item.base()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The items with their weights. */
    @Override
    public String toString() {
        return "InfrastructureItems"
                + items.stream().map(item -> item.name + " " + item.weight).toList();
    }
}
