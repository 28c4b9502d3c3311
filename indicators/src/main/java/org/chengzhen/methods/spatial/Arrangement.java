package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Weights and values brought into label order, so that no bit of a result depends on how places are listed;
 * results per place go back into the caller's order.
 */
final class Arrangement {
    /** Weights beyond this, or below its inverse, have no squares of sums. */
    private static final double MOST = 0x1p200;

    private final SpatialWeights weights;
    private final ImmutableList<String> islands;
    /** Place order[i] of the caller is place i here; null where both orders are one. */
    private final int[] order;

    final int[] starts;
    final int[] columns;
    final double[] values;

    @SuppressWarnings("ReferenceEquality") // weights in label order come back as they are
    private Arrangement(SpatialWeights given) {
        Objects.requireNonNull(given, "weights");
        weights = given.inLabelOrder();
        order = weights == given ? null : given.labelOrder();
        islands = given.islands();
        starts = weights.rowStarts();
        columns = weights.allNeighbours();
        values = weights.allWeights();
        checkRange();
    }

    /** Squares of weights and of their sums stay in the range of doubles. */
    private void checkRange() {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, v);
        }
        if (largest > MOST || (largest > 0 && largest < 1 / MOST)) {
            throw UndefinedException.undefined("the largest of the weights is " + largest
                    + ", whose powers leave the range of doubles: rescale" + " them, as by rowStandardized()");
        }
    }

    private Arrangement(
            SpatialWeights weights,
            ImmutableList<String> islands,
            int[] order,
            int[] starts,
            int[] columns,
            double[] values) {
        this.weights = weights;
        this.islands = islands;
        this.order = order;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    static Arrangement of(SpatialWeights weights) {
        return new Arrangement(weights);
    }

    /** With the check that no place is its own neighbour, as the moments of global statistics assume. */
    static Arrangement withoutSelf(SpatialWeights weights) {
        Objects.requireNonNull(weights, "weights");
        Checks.argument(!weights.hasSelf(), "weights must have a zero diagonal: here a place is its own neighbour");
        return new Arrangement(weights);
    }

    /** The same places with every wᵢᵢ left out. */
    Arrangement withoutDiagonal() {
        int[] newStarts = new int[starts.length];
        int[] newColumns = new int[columns.length];
        double[] newValues = new double[values.length];
        int size = 0;
        for (int i = 0; i < size(); i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                if (columns[e] != i) {
                    newColumns[size] = columns[e];
                    newValues[size++] = values[e];
                }
            }
            newStarts[i + 1] = size;
        }
        return new Arrangement(
                weights, islands, order, newStarts, Arrays.copyOf(newColumns, size), Arrays.copyOf(newValues, size));
    }

    int size() {
        return starts.length - 1;
    }

    ImmutableList<String> islands() {
        return islands;
    }

    SpatialWeights weights() {
        return weights;
    }

    /** Values in label order. */
    double[] arrange(double[] given) {
        if (order == null) {
            return given;
        }
        double[] arranged = new double[given.length];
        for (int i = 0; i < given.length; i++) {
            arranged[i] = given[order[i]];
        }
        return arranged;
    }

    /** Results in the caller's order. */
    double[] restore(double[] arranged) {
        if (order == null) {
            return arranged;
        }
        double[] given = new double[arranged.length];
        for (int i = 0; i < arranged.length; i++) {
            given[order[i]] = arranged[i];
        }
        return given;
    }

    int[] restore(int[] arranged) {
        if (order == null) {
            return arranged;
        }
        int[] given = new int[arranged.length];
        for (int i = 0; i < arranged.length; i++) {
            given[order[i]] = arranged[i];
        }
        return given;
    }

    /** Rows in the caller's order. */
    double[][] restore(double[][] arranged) {
        if (order == null) {
            return arranged;
        }
        double[][] given = new double[arranged.length][];
        for (int i = 0; i < arranged.length; i++) {
            given[order[i]] = arranged[i];
        }
        return given;
    }

    double rowSum(int i) {
        double sum = 0;
        for (int e = starts[i]; e < starts[i + 1]; e++) {
            sum += values[e];
        }
        return sum;
    }

    double lag(int i, double[] x) {
        double sum = 0;
        for (int e = starts[i]; e < starts[i + 1]; e++) {
            sum += values[e] * x[columns[e]];
        }
        return sum;
    }

    /** Wx. */
    double[] lag(double[] x) {
        double[] lags = new double[x.length];
        for (int i = 0; i < lags.length; i++) {
            lags[i] = lag(i, x);
        }
        return lags;
    }

    double total() {
        double s0 = Sums.of(values);
        if (s0 == 0) {
            throw UndefinedException.undefined("no place has a neighbour, so all weights are zero");
        }
        return s0;
    }

    /** S₀, S₁ and S₂ of Cliff and Ord. */
    record Moments(double s0, double s1, double s2) {}

    Moments moments() {
        int n = size();
        SpatialWeights turned = weights.transposed();
        int[] turnedStarts = turned.rowStarts();
        int[] turnedColumns = turned.allNeighbours();
        double[] turnedValues = turned.allWeights();
        double[] ones = new double[n];
        double[] twos = new double[n];
        for (int i = 0; i < n; i++) {
            double both = 0;
            int b = turnedStarts[i];
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                while (b < turnedStarts[i + 1] && turnedColumns[b] < columns[e]) {
                    both += turnedValues[b] * turnedValues[b];
                    b++;
                }
                double back = 0;
                if (b < turnedStarts[i + 1] && turnedColumns[b] == columns[e]) {
                    back = turnedValues[b++];
                }
                both += (values[e] + back) * (values[e] + back);
            }
            for (; b < turnedStarts[i + 1]; b++) {
                both += turnedValues[b] * turnedValues[b];
            }
            double in = 0;
            for (int e = turnedStarts[i]; e < turnedStarts[i + 1]; e++) {
                in += turnedValues[e];
            }
            double through = rowSum(i) + in;
            ones[i] = both / 2;
            twos[i] = through * through;
        }
        return new Moments(total(), Sums.of(ones), Sums.of(twos));
    }

    /** Checks values against the weights, and brings them into label order and a harmless magnitude. */
    double[] checked(double[] given, String name, int least) {
        Objects.requireNonNull(given, name);
        Checks.sameLength(given.length, name, size(), "weights");
        Checks.finite(given, name);
        if (given.length < least) {
            throw UndefinedException.insufficient("places", least, given.length);
        }
        return arrange(Scale.balanced(given));
    }

    /** Deviations from the mean; refuses values that are all equal. */
    static double[] deviations(double[] x, String name) {
        double least = x[0];
        double most = x[0];
        for (double v : x) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        if (least == most) {
            throw UndefinedException.undefined("all " + x.length + " " + name + " are " + least);
        }
        // from the first value on: differences of nearly equal values are exact, their mean would not be
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] - x[0];
        }
        double mean = Sums.of(z) / z.length;
        for (int i = 0; i < z.length; i++) {
            z[i] -= mean;
        }
        return z;
    }

    static double sumOfSquares(double[] z) {
        return Sums.ofProducts(z, z);
    }

    static double kurtosis(double[] z, double squares) {
        double[] fourth = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double share = z[i] * z[i] / squares;
            fourth[i] = share * share;
        }
        return z.length * Sums.of(fourth);
    }

    /** A variance that is a difference of numbers of the given size: zero where rounding alone may have made it. */
    static double variance(double difference, double scale) {
        return Ties.equal(difference, 0, scale) ? 0 : difference;
    }

    static double score(String name, double statistic, double mean, double variance) {
        // in theory never negative, in floating point 0 can fall below
        if (!(variance > 0)) {
            throw UndefinedException.undefined(name + " has variance " + variance + " here, so no z");
        }
        return (statistic - mean) / Math.sqrt(variance);
    }
}
