package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The search for one threshold beside those that are held: what is the same for every y, the linear part, the order of q,
 * and what each candidate adds.
 */
final class ThresholdSearch {
    private static final double SINGULAR = 1e-10;

    final PanelData data;
    private final double[] q;
    private final double trim;
    private final int[] order;

    /** Thresholds that the linear part has already, ascending. */
    private final double[] fixed;

    /** Orthonormal columns of the linear part less unit means. */
    private final double[][] basis;

    private final PanelRegression.Solved linear;

    /** For each candidate its value, how many observations lie at or below it, and v. */
    final double[] thresholds;

    private final int[] ends;
    private final double[] lengths;

    private final double[] gains;
    private final int best;
    final PanelRegression.Solved withThreshold;
    private final double[][] regimes;

    ThresholdSearch(PanelData data, double[] given, double trim, int candidates, double... fixed) {
        Checks.argument(data.balanced(), "data must have no gaps but is %s", data);
        Checks.argument(data.x.length >= 1, "data must have at least one regressor but is %s", data);
        Checks.sameLength(given.length, "q", data.n, "observations");
        Checks.finite(given, "q");
        this.data = data;
        this.trim = trim;
        q = data.ordered(given);
        order = Sorts.order(q);
        this.fixed = fixed.clone();
        Effects effects = Effects.ofUnits(data);
        int slopes = data.x.length + fixed.length;
        if (data.n - effects.rank() - slopes - 1 < 1) {
            throw UndefinedException.insufficient(
                    "observations for the slopes and the effects", effects.rank() + slopes + 2, data.n);
        }
        double[][] controls = new double[data.x.length - 1][];
        for (int j = 0; j <= controls.length; j++) {
            double[] within = effects.without(data.x[j]);
            PanelRegression.absorbed(data.x[j], within, j);
            if (j > 0) {
                controls[j - 1] = within;
            }
        }
        double[][] x = regimes(effects, this.fixed, controls);
        double[] y = effects.without(data.y);
        linear = PanelRegression.solve(x, y);
        basis = orthonormal(x);
        int[] all = candidateEnds();
        thresholds = candidates > 0 ? quantiles(all, candidates) : new double[all.length];
        ends = candidates > 0 ? new int[thresholds.length] : all;
        for (int c = 0; c < thresholds.length; c++) {
            if (candidates > 0) {
                ends[c] = atOrBelow(thresholds[c]);
            } else {
                thresholds[c] = q[order[all[c] - 1]];
            }
        }
        lengths = lengths();
        gains = gains(linear.residuals);
        int first = 0;
        for (int c = 1; c < gains.length; c++) {
            if (Ties.less(gains[first], gains[c], linear.squares)) {
                first = c;
            }
        }
        best = first;
        regimes = regimes(effects, withFixed(), controls);
        withThreshold = PanelRegression.solve(regimes, y);
    }

    /** The first regressor between the thresholds, less unit means, and the controls behind. */
    private double[][] regimes(Effects effects, double[] ascending, double[][] controls) {
        double[][] columns = new double[ascending.length + 1 + controls.length][];
        int from = 0;
        for (int m = 0; m <= ascending.length; m++) {
            int to = m < ascending.length ? atOrBelow(ascending[m]) : q.length;
            double[] regime = new double[data.n];
            for (int i = from; i < to; i++) {
                regime[order[i]] = data.x[0][order[i]];
            }
            columns[m] = effects.without(regime);
            from = to;
        }
        System.arraycopy(controls, 0, columns, ascending.length + 1, controls.length);
        return columns;
    }

    double threshold() {
        return thresholds[best];
    }

    /** The threshold found among those held, ascending. */
    double[] withFixed() {
        double[] all = Arrays.copyOf(fixed, fixed.length + 1);
        all[fixed.length] = threshold();
        Arrays.sort(all);
        return all;
    }

    /** Whether enough observations lie between a threshold and those held, or the ends. */
    private boolean allowed(int end) {
        int n = q.length;
        int below = 0;
        int above = n;
        for (double threshold : fixed) {
            int held = atOrBelow(threshold);
            below = held <= end ? Math.max(below, held) : below;
            above = held >= end ? Math.min(above, held) : above;
        }
        double least = Math.ceil(whole(trim * n));
        return end - below >= least && above - end >= least;
    }

    private int[] candidateEnds() {
        int n = q.length;
        int[] found = new int[n];
        int count = 0;
        for (int end = 1; end <= n; end++) {
            boolean last = end == n || q[order[end]] != q[order[end - 1]];
            if (last && allowed(end)) {
                found[count++] = end;
            }
        }
        if (count == 0) {
            throw UndefinedException.insufficient("thresholds with enough observations on both sides", 1, 0);
        }
        return Arrays.copyOf(found, count);
    }

    /** Quantiles of the trimmed values in the place of all, equal ones once. */
    private double[] quantiles(int[] all, int candidates) {
        int from = all[0] - 1;
        int size = all[all.length - 1] - from;
        double[] values = new double[candidates];
        int count = 0;
        for (int m = 0; m < candidates; m++) {
            double position = (size - 1.0) * m / (candidates - 1);
            int below = (int) position;
            double lower = q[order[from + below]];
            double upper = q[order[from + Math.min(below + 1, size - 1)]];
            double value = lower + (position - below) * (upper - lower);
            if ((count == 0 || value > values[count - 1]) && allowed(atOrBelow(value))) {
                values[count++] = value;
            }
        }
        if (count == 0) {
            throw UndefinedException.insufficient("thresholds with enough observations on both sides", 1, 0);
        }
        return Arrays.copyOf(values, count);
    }

    private int atOrBelow(double value) {
        int low = 0;
        int high = q.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (q[order[middle]] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double[] lengths() {
        double[] v = new double[ends.length];
        double[] unitSums = new double[data.unitCount];
        double[] projections = new double[basis.length];
        double squares = 0;
        double means = 0;
        int i = 0;
        for (int c = 0; c < ends.length; c++) {
            for (; i < ends[c]; i++) {
                int o = order[i];
                double x = data.x[0][o];
                int u = data.unit[o];
                squares += x * x;
                means += x * (2 * unitSums[u] + x) / data.timeCount;
                unitSums[u] += x;
                for (int b = 0; b < basis.length; b++) {
                    projections[b] += basis[b][o] * x;
                }
            }
            double within = squares - means;
            double length = within;
            for (double projection : projections) {
                length -= projection * projection;
            }
            v[c] = length > SINGULAR * within && length > 0 ? length : 0;
        }
        return v;
    }

    /** S₀ − S(γ) of each candidate, from the residuals of the linear model. */
    private double[] gains(double[] residuals) {
        double[] gains = new double[ends.length];
        double sum = 0;
        int i = 0;
        for (int c = 0; c < ends.length; c++) {
            for (; i < ends[c]; i++) {
                int o = order[i];
                sum += data.x[0][o] * residuals[o];
            }
            gains[c] = lengths[c] == 0 ? 0 : sum * sum / lengths[c];
        }
        return gains;
    }

    double statistic() {
        double f = (linear.squares - withThreshold.squares) / sigma();
        if (!(f <= Double.MAX_VALUE)) {
            throw UndefinedException.undefined("the fit with a threshold leaves no residual");
        }
        return f;
    }

    private double sigma() {
        return withThreshold.squares / (data.unitCount * (data.timeCount - 1.0));
    }

    /** F₁ of another response; its unit means are already zero, or taken out here. */
    double statisticOf(double[] y) {
        double[] rest = y;
        for (int u = 0; u < data.unitCount; u++) {
            int from = data.start[u];
            int to = data.start[u + 1];
            double mean = Sums.of(rest, from, to) / (to - from);
            for (int i = from; i < to; i++) {
                rest[i] -= mean;
            }
        }
        for (double[] column : basis) {
            double projection = Sums.ofProducts(column, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= projection * column[i];
            }
        }
        double all = Sums.ofProducts(rest, rest);
        double gain = 0;
        for (double g : gains(rest)) {
            gain = Math.max(gain, g);
        }
        return gain / (Math.max(0, all - gain) / (data.unitCount * (data.timeCount - 1.0)));
    }

    /** The ends of the 95 % set, those held being what they are. */
    double[] set95() {
        double sigma = sigma();
        double[] set = {threshold(), threshold()};
        for (int c = 0; c < gains.length; c++) {
            if (gains[best] - gains[c] <= ThresholdFit.CRITICAL_95 * sigma) {
                set[0] = Math.min(set[0], thresholds[c]);
                set[1] = Math.max(set[1], thresholds[c]);
            }
        }
        return set;
    }

    double[] robustErrors() {
        double[][] covariance = new Sandwich(regimes, withThreshold.inverse, withThreshold.residuals).heteroskedastic();
        double[] errors = new double[covariance.length];
        for (int j = 0; j < errors.length; j++) {
            errors[j] = Math.sqrt(Math.max(0, covariance[j][j]));
        }
        return errors;
    }

    ThresholdFit fit(OptionalDouble p, int draws) {
        double[] set = set95();
        double f = (linear.squares - withThreshold.squares) / sigma();
        return new ThresholdFit(
                threshold(),
                ImmutableDoubleArray.copyOf(withThreshold.b),
                ImmutableDoubleArray.copyOf(robustErrors()),
                linear.squares,
                withThreshold.squares,
                Double.isFinite(f) ? OptionalDouble.of(f) : OptionalDouble.empty(),
                set[0],
                set[1],
                thresholds.length,
                p,
                draws,
                data.n);
    }

    /** 0.29 times 100 is 28.999999999999996: a whole number is one, within rounding. */
    private static double whole(double value) {
        return Ties.equal(value, Math.rint(value)) ? Math.rint(value) : value;
    }

    /** Gram–Schmidt, each column twice, so that the basis is at right angles to rounding. */
    private static double[][] orthonormal(double[][] x) {
        double[][] basis = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < j; b++) {
                    double projection = Sums.ofProducts(basis[b], column);
                    for (int i = 0; i < column.length; i++) {
                        column[i] -= projection * basis[b][i];
                    }
                }
            }
            double length = Math.sqrt(Sums.ofProducts(column, column));
            for (int i = 0; i < column.length; i++) {
                column[i] /= length;
            }
            basis[j] = column;
        }
        return basis;
    }
}
