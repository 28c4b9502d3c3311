package org.chengzhen.methods.statistics;

import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Quantiles within a relative error, of any number of values, gathered in parts: on several threads, machines or days. A
 * sketch, and not the quantile itself, which {@link Quantiles} gives of values side by side.
 *
 * <p>Values are counted in cells (γ^(i−1), γ^i] with γ = (1 + ε)/(1 − ε), negative ones likewise, zeros apart. The quantile
 * of p is that of rank ⌊p(n − 1)⌋ from 0, given as 2γ^i/(γ + 1) of its cell, and never beyond the least and greatest value.
 *
 * <ul>
 *   <li>Error: |q − x| ≤ ε|x| for the value x of that rank, for a normal x; p = 0 and p = 1 are exact.
 *   <li>Any tree of splits gives the bits of one pass: counts add up, and no cells are joined.
 *   <li>Nothing accepted: too few data. NaN and infinity are refused. Subnormal values count as zeros.
 * </ul>
 *
 * <p>Cost: a logarithm for a value; 8 bytes a cell between the least and the greatest magnitude, at ε = 0.01 some 115
 * cells for each factor of ten; not safe for use by several threads at once.
 *
 * <p>Source: Masson, C., Rim, J. E. and Lee, H. K. (2019), DDSketch: a fast and fully-mergeable quantile sketch with
 * relative-error guarantees, PVLDB 12.
 *
 * <pre>{@code
 * QuantileSketch.withinError(0.01).accept(10).accept(20).combine(QuantileSketch.withinError(0.01).accept(50)).quantile(0.5);  // 20 within 1 %
 * }</pre>
 */
public final class QuantileSketch implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double error;
    private final double logGamma;
    private final Store positive = new Store();
    private final Store negative = new Store();
    private long zeros;
    private long n;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    private QuantileSketch(double error) {
        this.error = error;
        this.logGamma = Math.log1p(error) - Math.log1p(-error);
    }

    /** Counts of cells, from the lowest to the highest that came. */
    private static final class Store implements Serializable {
        private static final long serialVersionUID = 1L;
        private int first;
        private long[] counts = {};

        void add(int cell, long count) {
            if (counts.length == 0) {
                first = cell;
                counts = new long[1];
            } else if (cell < first) {
                long[] wider = new long[counts.length + first - cell];
                System.arraycopy(counts, 0, wider, first - cell, counts.length);
                first = cell;
                counts = wider;
            } else if (cell >= first + counts.length) {
                counts = Arrays.copyOf(counts, cell - first + 1);
            }
            counts[cell - first] += count;
        }

        void add(Store other) {
            if (other.counts.length == 0) {
                return;
            }
            add(other.first, 0);
            add(other.first + other.counts.length - 1, 0);
            for (int i = 0; i < other.counts.length; i++) {
                counts[other.first - first + i] += other.counts[i];
            }
        }
    }

    /**
     * An empty sketch.
     *
     * @param error ε, from 1e-4 to 0.5
     * @return a sketch of nothing
     * @throws IllegalArgumentException if ε is not in that range
     */
    public static QuantileSketch withinError(double error) {
        Checks.argument(error >= 1e-4 && error <= 0.5, "error must be in [0.0001, 0.5] but is %s", error);
        return new QuantileSketch(error);
    }

    /**
     * Adds a value.
     *
     * @param value x, finite
     * @return this sketch
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public QuantileSketch accept(double value) {
        Checks.finite(value, "value");
        double size = Math.abs(value);
        if (size < Double.MIN_NORMAL) {
            zeros++;
        } else {
            (value > 0 ? positive : negative).add((int) Math.ceil(Math.log(size) / logGamma), 1);
        }
        n++;
        // plus 0.0 makes one zero of two
        min = Math.min(min, value + 0.0);
        max = Math.max(max, value + 0.0);
        return this;
    }

    /**
     * Adds all that another sketch has.
     *
     * @param other a sketch of the same error, unchanged
     * @return this sketch
     * @throws IllegalArgumentException if the errors differ
     */
    public QuantileSketch combine(QuantileSketch other) {
        Checks.argument(
                Double.compare(error, other.error) == 0,
                "the other sketch is within an error of %s and this one of %s: combine like with like",
                other.error,
                error);
        positive.add(other.positive);
        negative.add(other.negative);
        zeros += other.zeros;
        n += other.n;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        return this;
    }

    /**
     * How many values were accepted.
     *
     * @return n ≥ 0
     */
    public long n() {
        return n;
    }

    /**
     * The relative error.
     *
     * @return ε
     */
    public double error() {
        return error;
    }

    /**
     * A quantile, within the error.
     *
     * @param p share of the values below it, in [0, 1]
     * @return q
     * @throws IllegalArgumentException if p is not in [0, 1]
     * @throws UndefinedException if nothing was accepted
     */
    public double quantile(double p) {
        Checks.argument(p >= 0 && p <= 1, "p must be in [0, 1] but is %s", p);
        if (n == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        if (p == 0 || p == 1) {
            return p == 0 ? min : max;
        }
        long rank = (long) Math.floor(p * (n - 1));
        for (int i = negative.counts.length - 1; i >= 0; i--) {
            rank -= negative.counts[i];
            if (rank < 0) {
                return within(-middle(negative.first + i));
            }
        }
        rank -= zeros;
        if (rank < 0) {
            return within(0);
        }
        for (int i = 0; i < positive.counts.length; i++) {
            rank -= positive.counts[i];
            if (rank < 0) {
                return within(middle(positive.first + i));
            }
        }
        return max;
    }

    private double within(double value) {
        return Math.min(max, Math.max(min, value));
    }

    /** 2γ^i/(γ + 1), in which 2/(γ + 1) is 1 − ε. */
    private double middle(int cell) {
        return Math.min(Double.MAX_VALUE, Math.exp(cell * logGamma + Math.log1p(-error)));
    }

    @Override
    public String toString() {
        return "QuantileSketch[n " + n + ", within " + error + "]";
    }
}
