package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** A group and all people over the same places. */
final class GroupCounts {
    /** The share of the group in each place; 0 where nobody lives. */
    final double[] proportions;

    /** The people of each place, over all people. */
    final double[] weights;

    /** The share of the group in all people. */
    final double proportion;

    private GroupCounts(double[] proportions, double[] weights, double proportion) {
        this.proportions = proportions;
        this.weights = weights;
        this.proportion = proportion;
    }

    static GroupCounts of(double[] group, double[] total) {
        check(group, total);
        int n = group.length;
        double[] proportions = new double[n];
        for (int i = 0; i < n; i++) {
            proportions[i] = total[i] == 0 ? 0 : group[i] / total[i];
        }
        double[] people = Scale.balanced(total);
        double all = Sums.of(people);
        if (all == 0) {
            throw UndefinedException.undefined("all of total is zero");
        }
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = people[i] / all;
        }
        double proportion = Sums.ofProducts(weights, proportions);
        if (proportion == 0) {
            throw UndefinedException.undefined("all of group is zero");
        }
        return new GroupCounts(proportions, weights, proportion);
    }

    /** Refuses a group that is not within the total of each place. */
    static void check(double[] group, double[] total) {
        Checks.sameLength(total.length, "total", group.length, "group");
        Checks.nonNegative(group, "group");
        Checks.nonNegative(total, "total");
        if (group.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        for (int i = 0; i < group.length; i++) {
            Checks.argument(
                    group[i] <= total[i],
                    "group[%d] must be at most total[%d], %s, but is %s",
                    i,
                    i,
                    total[i],
                    group[i]);
        }
    }

    /** Σ w(1 − q), the share of the others, without the cancellation of 1 − P; undefined where it is zero. */
    double others() {
        double[] rests = new double[proportions.length];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = 1 - proportions[i];
        }
        double others = Sums.ofProducts(weights, rests);
        if (others == 0) {
            throw UndefinedException.undefined("all people belong to the group");
        }
        return others;
    }
}
