package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Huff's model: the probability that a customer of place i goes to shop (or city) j.
 *
 * <p>Pᵢⱼ = Sⱼ^α·f(dᵢⱼ) / ΣₖSₖ^α·f(dᵢₖ); the market of j is ΣᵢCᵢPᵢⱼ. S attraction (floor space), d cost, C the
 * demand of a place; α = 1 and f(d) = d^−λ in Huff's paper.
 *
 * <ul>
 *   <li>Range [0, 1]; each row sums to 1.
 *   <li>A shop with S = 0 draws nobody; all zero is undefined.
 *   <li>A cost of 0 is refused by a power decay, unless {@link #atZeroCost} lets the shops on the spot share
 *       all.
 *   <li>An unreachable shop (+∞) has probability 0. A place that reaches no shop with attraction has a row of
 *       zeros, is listed as unserved, and its demand goes to no market.
 *   <li>Far shops whose weight is below the smallest number still share in proportion.
 *   <li>Negative, infinite and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: rows of logarithms less their maximum, O(mn).
 *
 * <p>Source: Huff, D. L. (1963), A probabilistic analysis of shopping center trade areas.
 *
 * <pre>{@code
 * CostMatrix minutes = CostMatrix.of(new double[][] {{10, 5}, {5, 15}});
 * Huff.with(Decay.power(2)).of(new double[] {5000, 10000}, minutes)
 *         .market(5e6, 3e6); // 3010101.01…, 4989898.98…
 * }</pre>
 */
public final class Huff {
    private final Decay decay;
    private final double exponent;
    private final ZeroCost zeroCost;

    private Huff(Decay decay, double exponent, ZeroCost zeroCost) {
        this.decay = decay;
        this.exponent = exponent;
        this.zeroCost = zeroCost;
    }

    /** What a cost of 0 means in a power decay. */
    public enum ZeroCost {
        /** It is an error: the place needs an own cost. */
        REFUSED,
        /** Customers stay: shops at cost 0 share all demand of the place, by attraction. */
        TAKES_ALL
    }

    /**
     * The model with a decay and α = 1.
     *
     * @param decay f
     * @return the settings
     */
    public static Huff with(Decay decay) {
        Objects.requireNonNull(decay, "decay");
        return new Huff(decay, 1, ZeroCost.REFUSED);
    }

    /**
     * The same with another power of attraction.
     *
     * @param alpha ≥ 0
     * @return other settings
     * @throws IllegalArgumentException if α is negative, NaN or infinite
     */
    public Huff attractionExponent(double alpha) {
        return new Huff(decay, Checks.nonNegative(alpha, "alpha"), zeroCost);
    }

    /**
     * The same with another meaning of cost 0.
     *
     * @param meaning in a power decay
     * @return other settings
     */
    public Huff atZeroCost(ZeroCost meaning) {
        return new Huff(decay, exponent, meaning);
    }

    /**
     * The probabilities.
     *
     * @param attractions S, n numbers ≥ 0
     * @param costs m × n costs from places to shops
     * @return the shares of the shops in each place
     * @throws IllegalArgumentException if sizes differ, an attraction is negative, NaN or infinite, or a cost is
     *     0 where it is refused
     * @throws UndefinedException if no shop has any attraction
     */
    public Shares of(double[] attractions, CostMatrix costs) {
        Checks.nonNegative(attractions, "attractions");
        Checks.sameLength(attractions.length, "attractions", costs.columns(), "a row of costs");
        int m = costs.rows();
        int n = costs.columns();
        double[] pull = new double[n];
        boolean any = false;
        for (int j = 0; j < n; j++) {
            any |= attractions[j] > 0;
            pull[j] = attractions[j] == 0 ? Double.NEGATIVE_INFINITY : exponent * Math.log(attractions[j]);
        }
        if (!any) {
            throw UndefinedException.undefined("none of " + n + " shops has any attraction");
        }
        double[] all = new double[m * n];
        double[] row = new double[n];
        ImmutableIntArray.Builder unserved = ImmutableIntArray.builder();
        for (int i = 0; i < m; i++) {
            Loop.check();
            costs.copyRow(i, row);
            if (zeroCost == ZeroCost.TAKES_ALL) {
                keepThoseOnTheSpot(row, attractions);
            }
            DecayKernel.check(decay, row, n, i);
            DecayKernel.logWeights(decay, row, n);
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                row[j] += pull[j];
                largest = Math.max(largest, row[j]);
            }
            if (largest == Double.NEGATIVE_INFINITY) {
                unserved.add(i);
                continue;
            }
            for (int j = 0; j < n; j++) {
                row[j] -= largest;
            }
            Elementary.exp(row, 0, row, 0, n);
            double total = Sums.of(row);
            for (int j = 0; j < n; j++) {
                all[i * n + j] = row[j] / total;
            }
        }
        return new Shares(DoubleMatrix.of(m, n, all), unserved.build());
    }

    /** Where a shop with attraction stands at cost 0: cost 1 for all such, and no way to any other; an empty site never counts. */
    private void keepThoseOnTheSpot(double[] row, double[] attractions) {
        boolean here = false;
        for (int j = 0; j < row.length; j++) {
            here |= row[j] == 0 && attractions[j] > 0;
        }
        for (int j = 0; j < row.length; j++) {
            if (row[j] == 0 && attractions[j] > 0) {
                row[j] = 1;
            } else if (here || row[j] == 0) {
                row[j] = Double.POSITIVE_INFINITY;
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Huff that
                && decay.equals(that.decay)
                && exponent == that.exponent
                && zeroCost == that.zeroCost;
    }

    @Override
    public int hashCode() {
        return Objects.hash(decay, exponent, zeroCost);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Huff[attraction to the power %s, %s]", exponent, decay);
    }

    /**
     * The shares of n shops in m places.
     *
     * @param probabilities P, m × n
     * @param unserved the places, from 0, that reach no shop
     */
    public record Shares(DoubleMatrix probabilities, ImmutableIntArray unserved) implements Serializable {
        /**
         * The market of each shop.
         *
         * @param demand C, m numbers ≥ 0
         * @return ΣᵢCᵢPᵢⱼ for each shop; they sum to the demand of all places that are served
         * @throws IllegalArgumentException if lengths differ, or a demand is negative, NaN or infinite
         */
        public ImmutableDoubleArray market(double... demand) {
            Checks.nonNegative(demand, "demand");
            Checks.sameLength(demand.length, "demand", probabilities.rows(), "probabilities");
            double[] market = new double[probabilities.columns()];
            for (int j = 0; j < market.length; j++) {
                market[j] = Range.finite(Sums.ofProducts(demand, probabilities.column(j)), "the market of shop " + j);
            }
            return ImmutableDoubleArray.copyOf(market);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Shares[%d places, %d shops, %d places unserved]",
                    probabilities.rows(),
                    probabilities.columns(),
                    unserved.length());
        }
    }
}
