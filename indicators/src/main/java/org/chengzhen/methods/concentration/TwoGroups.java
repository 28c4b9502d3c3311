package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** The people of two groups over the same units, each of them somebody. */
final class TwoGroups {
    final double[] group;
    final double[] other;
    final double[] both;

    /** X, Y and T. */
    final double groupTotal;

    final double otherTotal;
    final double total;

    private TwoGroups(double[] group, double[] other) {
        this.group = group;
        this.other = other;
        groupTotal = Sums.of(group);
        otherTotal = Sums.of(other);
        total = groupTotal + otherTotal;
        both = new double[group.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = group[i] + other[i];
        }
    }

    static TwoGroups of(double[] group, double[] other) {
        Checks.sameLength(other.length, "other", group.length, "group");
        Checks.nonNegative(group, "group");
        Checks.nonNegative(other, "other");
        if (group.length == 0) {
            throw UndefinedException.insufficient("units", 1, 0);
        }
        TwoGroups groups = new TwoGroups(group, other);
        if (groups.groupTotal == 0 || groups.otherTotal == 0) {
            throw UndefinedException.undefined("all of " + (groups.groupTotal == 0 ? "group" : "other") + " is zero");
        }
        Checks.argument(
                groups.total <= Double.MAX_VALUE, "group and other must have a finite sum but sum to %s", groups.total);
        return groups;
    }
}
