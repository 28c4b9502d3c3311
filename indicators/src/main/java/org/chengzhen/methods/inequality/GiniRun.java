package org.chengzhen.methods.inequality;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Gini coefficient and ordinates of the Lorenz curve from values that come in ascending order, in runs that lie
 * side by side: each run is gathered on its own, and neighbours combine.
 *
 * <p>G = Σ wᵢyᵢ(Cᵢ + Cᵢ₋₁) / (W Y) − 1 with C the cumulative weight, W = Σw, Y = Σwy. Of two neighbours,
 * the sums add up, but for 2·W of the lower times Y of the upper, which joins the first of them.
 *
 * <ul>
 *   <li>Where values and weights are whole numbers and n W Y stays below 2¹⁰⁶, any tree of neighbours gives the bits of one
 *       pass. Else sums of 106 bits keep G within n·2⁻¹⁰⁰ + 2⁻⁵² of its exact value.
 *   <li>Values that descend, and runs that overlap, are refused. One place: 0. No place: too few data. All zero: undefined.
 *       Negative values and weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: some 5 ns for a value, 100 bytes; not safe for use by several threads at once. To sort beforehand is the
 * caller's, as by ranges over machines.
 *
 * <p>Source: Gini, C. (1912), Variabilità e mutabilità; Dekker, T. J. (1971), A floating-point technique for extending
 * the available precision, Numer. Math. 18.
 *
 * <pre>{@code
 * new GiniRun().accept(10, 1).accept(20, 2).combine(new GiniRun().accept(50, 1)).gini();  // 0.3
 * }</pre>
 */
public final class GiniRun implements Serializable {
    private static final long serialVersionUID = 1L;

    private long n;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double weight;
    private double weightRest;
    private double amount;
    private double amountRest;
    private double area;
    private double areaRest;

    /** A run of nothing. */
    public GiniRun() {}

    /**
     * Adds the next value, of weight 1.
     *
     * @param value y ≥ 0, not below the last
     * @return this run
     * @throws IllegalArgumentException if it is below the last, negative, NaN or infinite
     */
    public GiniRun accept(double value) {
        return accept(value, 1);
    }

    /**
     * Adds the next value.
     *
     * @param value y ≥ 0 per unit of weight, not below the last
     * @param weight w ≥ 0
     * @return this run
     * @throws IllegalArgumentException if the value is below the last, or an argument is negative, NaN or infinite
     */
    public GiniRun accept(double value, double weight) {
        Checks.nonNegative(value, "value");
        Checks.nonNegative(weight, "weight");
        Checks.argument(n == 0 || value >= max, "value %s comes behind %s: a run ascends", value, max);
        min = n == 0 ? value : min;
        max = value;
        n++;
        double product = weight * value;
        append(weight, 0, product, fma(weight, value, product), 0, 0, true);
        return this;
    }

    /**
     * Appends the run next above.
     *
     * @param next a run whose values are not below those of this one, unchanged; an empty one may stand anywhere
     * @return this run
     * @throws IllegalArgumentException if the runs overlap
     */
    public GiniRun combine(GiniRun next) {
        if (next.n == 0) {
            return this;
        }
        Checks.argument(
                n == 0 || next.min >= max,
                "the next run begins at %s, below %s where this one ends: runs lie side by side",
                next.min,
                max);
        min = n == 0 ? next.min : min;
        max = next.max;
        n += next.n;
        append(next.weight, next.weightRest, next.amount, next.amountRest, next.area, next.areaRest, false);
        return this;
    }

    /** Adds A + 2WY′ + A′, W and Y; the area of a single place is its weight times its amount. */
    private void append(double w, double wRest, double y, double yRest, double a, double aRest, boolean single) {
        // the cumulative weight at the middle, twice: 2W, or 2W + w where one place is its own run
        double twice = 2 * weight;
        double twiceRest = 2 * weightRest;
        if (single) {
            double s = twice + w;
            twiceRest += rest(twice, w, s);
            twice = s;
        }
        double product = twice * y;
        double productRest = fma(twice, y, product) + (twice * yRest + twiceRest * y);
        double s = area + product;
        double t = rest(area, product, s) + (areaRest + productRest);
        area = s + t;
        areaRest = rest(s, t, area);
        if (!single) {
            s = area + a;
            t = rest(area, a, s) + (areaRest + aRest);
            area = s + t;
            areaRest = rest(s, t, area);
        }
        s = weight + w;
        t = rest(weight, w, s) + (weightRest + wRest);
        weight = s + t;
        weightRest = rest(s, t, weight);
        s = amount + y;
        t = rest(amount, y, s) + (amountRest + yRest);
        amount = s + t;
        amountRest = rest(s, t, amount);
    }

    /** What the sum s of a and b has lost. */
    private static double rest(double a, double b, double s) {
        double part = s - a;
        return (a - (s - part)) + (b - part);
    }

    private static double fma(double x, double y, double product) {
        return Math.fma(x, y, -product);
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
     * The weight of the run.
     *
     * @return W ≥ 0
     * @throws UndefinedException if it leaves the range of a double
     */
    public double weight() {
        return Range.finite(weight, "the weight");
    }

    /**
     * The amount of the run.
     *
     * @return Y = Σwy ≥ 0
     * @throws UndefinedException if it leaves the range of a double
     */
    public double amount() {
        return Range.finite(amount, "the amount");
    }

    /**
     * The coefficient of the run.
     *
     * @return G in [0, 1)
     * @throws UndefinedException if there is no value, Σw or Σwy is zero, or their product leaves the range of a double
     */
    public double gini() {
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        if (weight == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        if (amount == 0) {
            throw UndefinedException.undefined("all " + n + " values are zero");
        }
        double product = weight * amount;
        double productRest = fma(weight, amount, product) + (weight * amountRest + weightRest * amount);
        double top = area - product;
        double topRest = rest(area, -product, top) + (areaRest - productRest);
        if (!(product > 0x1p-900) || !Double.isFinite(area)) {
            throw UndefinedException.undefined("the weight " + weight + " times the amount " + amount
                    + " leaves the range of doubles: give values in another unit");
        }
        return Math.max(0, (top + topRest) / product);
    }

    /**
     * The point of the Lorenz curve where this run ends, in a whole that it begins.
     *
     * @param whole the run of all values
     * @return the share of the amount that this run holds
     * @throws UndefinedException if the whole has no amount
     */
    public double amountShareIn(GiniRun whole) {
        if (whole.amount() == 0) {
            throw UndefinedException.undefined("all values are zero");
        }
        return amount() / whole.amount();
    }

    /**
     * The share of the population below the point of the Lorenz curve where this run ends, in a whole that it begins.
     *
     * @param whole the run of all values
     * @return the share of the weight that this run holds
     * @throws UndefinedException if the whole has no weight
     */
    public double weightShareIn(GiniRun whole) {
        if (whole.weight() == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        return weight() / whole.weight();
    }

    @Override
    public String toString() {
        return n == 0 ? "GiniRun[empty]" : "GiniRun[n " + n + ", from " + min + " to " + max + "]";
    }
}
