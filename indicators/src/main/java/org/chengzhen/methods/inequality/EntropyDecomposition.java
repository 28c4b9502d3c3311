package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;

/**
 * A generalized entropy split into what lies within groups and between their means; the two add up to the
 * total.
 *
 * @param total the index of all places
 * @param within the part from differences inside the groups, ≥ 0
 * @param between the part from differences between the group means, ≥ 0
 * @param groups the part of each group, in the order of the groups
 */
public record EntropyDecomposition(double total, double within, double between, ImmutableList<Group> groups)
        implements Serializable {
    /**
     * What one group adds.
     *
     * @param name its label
     * @param populationShare its share of the population
     * @param valueShare its share of the total value
     * @param index the index of its places alone; empty where that is undefined
     * @param within its part of the inequality within groups, ≥ 0
     * @param between its term in the inequality between groups, below zero for a group under the mean
     */
    public record Group(
            String name, double populationShare, double valueShare, OptionalDouble index, double within, double between)
            implements Serializable {
        /** The shares, the index and the parts. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Group[%s: p %.6g, s %.6g, index %s, within %.6g, between %.6g]",
                    name,
                    populationShare,
                    valueShare,
                    Shown.of("%.6g", index),
                    within,
                    between);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The contribution rate of the inequality within groups.
     *
     * @return within / total; empty where the total is zero
     */
    public OptionalDouble shareWithin() {
        return total > 0 ? OptionalDouble.of(within / total) : OptionalDouble.empty();
    }

    /**
     * The contribution rate of the inequality between groups.
     *
     * @return between / total; empty where the total is zero
     */
    public OptionalDouble shareBetween() {
        return total > 0 ? OptionalDouble.of(between / total) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EntropyDecomposition[total %.6g = within %.6g + between %.6g, %d groups]",
                total,
                within,
                between,
                groups.size());
    }
}
