package org.chengzhen.methods.concentration;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** People by unit and group, without the units and groups that nobody is in. */
final class GroupTable {
    /** Counts of the groups kept in the units kept: one array for each group. */
    private final double[][] byGroup;

    private final double[] unitTotals;
    private final double[] groupTotals;
    private final double total;
    private final int[] kept;

    private GroupTable(double[][] byGroup, double[] unitTotals, double[] groupTotals, double total, int[] kept) {
        this.byGroup = byGroup;
        this.unitTotals = unitTotals;
        this.groupTotals = groupTotals;
        this.total = total;
        this.kept = kept;
    }

    static GroupTable of(double[][] counts) {
        int columns = Checks.rectangular(counts, "counts");
        double[] flat = new double[counts.length * columns];
        for (int j = 0; j < counts.length; j++) {
            Checks.nonNegative(counts[j], "counts[" + j + "]");
            System.arraycopy(counts[j], 0, flat, j * columns, columns);
        }
        if (flat.length == 0) {
            throw UndefinedException.insufficient("units with groups", 1, 0);
        }
        flat = Scale.balanced(flat);
        double[] units = new double[counts.length];
        double[] groups = new double[columns];
        int unitCount = 0;
        for (int j = 0; j < counts.length; j++) {
            for (int m = 0; m < columns; m++) {
                units[j] += flat[j * columns + m];
                groups[m] += flat[j * columns + m];
            }
            unitCount += units[j] > 0 ? 1 : 0;
        }
        double total = Sums.of(units);
        if (total == 0) {
            throw UndefinedException.undefined("all counts are zero");
        }
        for (double group : groups) {
            double share = group / total;
            if (group > 0 && group < total && !(share * (1 - share) > 0)) {
                throw UndefinedException.undefined(
                        "a group is so small, or so large, beside all that no share is left");
            }
        }
        int groupCount = 0;
        int[] keptGroups = new int[columns];
        for (int m = 0; m < columns; m++) {
            if (groups[m] > 0) {
                keptGroups[groupCount++] = m;
            }
        }
        int[] kept = Arrays.copyOf(keptGroups, groupCount);
        double[][] byGroup = new double[groupCount][unitCount];
        double[] unitTotals = new double[unitCount];
        double[] groupTotals = new double[groupCount];
        int to = 0;
        for (int j = 0; j < counts.length; j++) {
            if (units[j] > 0) {
                unitTotals[to] = units[j];
                for (int m = 0; m < groupCount; m++) {
                    byGroup[m][to] = flat[j * columns + kept[m]];
                }
                to++;
            }
        }
        for (int m = 0; m < groupCount; m++) {
            groupTotals[m] = groups[kept[m]];
        }
        return new GroupTable(byGroup, unitTotals, groupTotals, total, kept);
    }

    int units() {
        return unitTotals.length;
    }

    int groups() {
        return byGroup.length;
    }

    /** The columns of the groups kept. */
    int[] kept() {
        return kept.clone();
    }

    /** t_j/T. */
    double[] unitShares() {
        double[] shares = new double[unitTotals.length];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = unitTotals[j] / total;
        }
        return shares;
    }

    /** π_m. */
    double groupShare(int group) {
        return groupTotals[group] / total;
    }

    /** π_jm over the units. */
    double[] sharesOf(int group) {
        double[] shares = new double[unitTotals.length];
        for (int j = 0; j < shares.length; j++) {
            shares[j] = byGroup[group][j] / unitTotals[j];
        }
        return shares;
    }

    /** x_jm/X_m over the units. */
    double[] spreadOf(int group) {
        double[] spread = new double[unitTotals.length];
        for (int j = 0; j < spread.length; j++) {
            spread[j] = byGroup[group][j] / groupTotals[group];
        }
        return spread;
    }
}
