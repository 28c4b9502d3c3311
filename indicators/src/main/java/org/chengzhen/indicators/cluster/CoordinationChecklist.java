package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * How far the institutions of a cluster are coordinated: a weighted checklist.
 *
 * <p>score = Σ w·f / Σ w; w weight of an item, f how far it is in force, 0 to 1. With equal weights and items that
 * hold or do not, it is the number of harmonised rules over the number of rules.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 where every rule is common and every body works.
 *   <li>No item, or no weight: undefined. A weight below zero, an f outside [0, 1]: refused.
 * </ul>
 *
 * <p>Source: a convention of this library; there is no standard index. Items worth asking after: mutual recognition of
 * social insurance, settlement of hospital bills, one transit card, recognition of qualifications, joint planning
 * bodies, joint funds.
 *
 * <pre>{@code
 * CoordinationChecklist.ratio(18, 24);  // 0.75
 * CoordinationChecklist.of(List.of(CoordinationChecklist.Item.of("transit card", 1), CoordinationChecklist.Item.of("hospital bills", 0.5))).score();
 * }</pre>
 */
public final class CoordinationChecklist implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Item> items;

    private CoordinationChecklist(ImmutableList<Item> items) {
        this.items = items;
    }

    /**
     * One rule or body.
     *
     * @param name what it is
     * @param weight ≥ 0
     * @param inForce from 0, absent, to 1, in force everywhere
     */
    public record Item(String name, double weight, double inForce) implements Serializable {
        /**
         * Checks weight and degree.
         *
         * @param name what it is
         * @param weight ≥ 0
         * @param inForce from 0, absent, to 1, in force everywhere
         */
        public Item {
            Checks.nonNegative(weight, "weight of " + name);
            Checks.between(inForce, 0, 1, "degree of " + name);
        }

        /**
         * An item of weight one.
         *
         * @param name what it is
         * @param inForce from 0 to 1
         * @return the item
         * @throws IllegalArgumentException if the degree is outside [0, 1]
         */
        public static Item of(String name, double inForce) {
            return new Item(name, 1, inForce);
        }
    }

    /**
     * A checklist.
     *
     * @param items rules and bodies
     * @return the checklist
     */
    public static CoordinationChecklist of(List<Item> items) {
        return new CoordinationChecklist(ImmutableList.copyOf(items));
    }

    /**
     * The ratio of harmonised rules.
     *
     * @param shared rules that hold in the whole cluster, ≥ 0
     * @param total rules that should, not below the shared ones
     * @return a fraction in [0, 1]
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or more are shared than there are
     * @throws UndefinedException if there is no rule
     */
    public static double ratio(double shared, double total) {
        Checks.nonNegative(shared, "shared");
        Checks.nonNegative(total, "total");
        Checks.argument(shared <= total, "shared must be <= total (%s) but is %s", total, shared);
        if (total == 0) {
            throw UndefinedException.undefined("there is no rule to share");
        }
        return shared / total;
    }

    /**
     * The score.
     *
     * @return a fraction in [0, 1]
     * @throws UndefinedException if there is no item with weight
     */
    public double score() {
        double done = 0;
        double all = 0;
        for (Item item : items) {
            done += item.weight * item.inForce;
            all += item.weight;
        }
        if (all == 0) {
            throw UndefinedException.undefined("the checklist has no item with weight");
        }
        return Math.min(1, done / all);
    }

    /**
     * The items that are not fully in force.
     *
     * @return names in the order given
     */
    public ImmutableList<String> open() {
        return items.stream().filter(i -> i.inForce < 1).map(Item::name).collect(ImmutableList.toImmutableList());
    }

    /**
     * The items.
     *
     * @return in the order given
     */
    public ImmutableList<Item> items() {
        return items;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoordinationChecklist that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** As {@code CoordinationChecklist[6 items, 2 open]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CoordinationChecklist[%d items, %d open]", items.size(), open().size());
    }
}
