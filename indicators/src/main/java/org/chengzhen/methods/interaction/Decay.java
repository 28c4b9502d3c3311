package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;

/**
 * How the weight of a destination falls with the cost of getting there: the f(c) that potentials,
 * accessibility, catchments and spatial interaction share.
 *
 * <ul>
 *   <li>{@link #power}: c^−β; {@link #exponential}: e^−βc; {@link #gaussian}: e^−½(c/s)².
 *   <li>{@link #within}: 1 up to a limit, inclusive, else 0; {@link #zones}: a weight for each zone of cost;
 *       {@link #gaussianWithin}: (e^−½(c/L)² − e^−½)/(1 − e^−½) below the limit L, else 0, also at L itself.
 *   <li>Range: [0, 1] but for the power, which exceeds 1 below cost 1. Never rises with cost, if zones do not.
 *   <li>A cost of +∞ (unreachable) has weight 0 in every form, even the power with exponent 0.
 *   <li>A cost of 0 has weight 1, but the power refuses it unless its exponent is 0.
 *   <li>Costs are ≥ 0; negative costs and NaN are refused.
 * </ul>
 *
 * <p>Accuracy: relative error below 1e-15 for the exponential, (1 + β(1 + |ln c|))·1e-15 for the power.
 *
 * <p>Source: Hansen, W. G. (1959), How accessibility shapes land use; Wilson, A. G. (1967), A statistical
 * theory of spatial distribution models; Luo, W. and Qi, Y. (2009), An enhanced two-step floating catchment
 * area method; Dai, D. (2010), Black residential segregation, disparities in spatial access to health care
 * facilities.
 *
 * <pre>{@code
 * Decay.power(2).weight(4);          // 0.0625
 * Decay.within(30).weight(30);       // 1.0
 * }</pre>
 */
public sealed interface Decay {
    /**
     * The weight of one cost.
     *
     * @param cost c ≥ 0, +∞ where unreachable
     * @return f(c) ≥ 0
     * @throws IllegalArgumentException if the cost is negative or NaN, or 0 in a power
     */
    double weight(double cost);

    /**
     * A power decay.
     *
     * @param exponent β ≥ 0
     * @return c^−β
     * @throws IllegalArgumentException if the exponent is negative, NaN or infinite
     */
    static Decay power(double exponent) {
        return new Power(exponent);
    }

    /**
     * An exponential decay.
     *
     * @param rate β ≥ 0, per unit of cost
     * @return e^−βc
     * @throws IllegalArgumentException if the rate is negative, NaN or infinite
     */
    static Decay exponential(double rate) {
        return new Exponential(rate);
    }

    /**
     * A Gaussian decay.
     *
     * @param bandwidth s &gt; 0, the cost of the point of inflection
     * @return e^−½(c/s)²
     * @throws IllegalArgumentException if the bandwidth is not above 0, NaN or infinite
     */
    static Decay gaussian(double bandwidth) {
        return new Gaussian(bandwidth);
    }

    /**
     * A catchment without decay.
     *
     * @param limit L ≥ 0, inclusive
     * @return 1 where c ≤ L, else 0
     * @throws IllegalArgumentException if the limit is negative, NaN or infinite
     */
    static Decay within(double limit) {
        return new Within(limit);
    }

    /**
     * A weight for each zone of cost.
     *
     * @param upperBounds of the zones, ascending, each inclusive; the first zone starts at 0
     * @param weights as many, ≥ 0
     * @return the weight of the zone that holds c, 0 beyond the last
     * @throws IllegalArgumentException if lengths differ, bounds do not ascend, or a number is negative, NaN
     *     or infinite
     */
    static Decay zones(double[] upperBounds, double[] weights) {
        return new Zones(ImmutableDoubleArray.copyOf(upperBounds), ImmutableDoubleArray.copyOf(weights));
    }

    /**
     * A Gaussian catchment, lowered and stretched to reach 0 at its limit.
     *
     * @param limit L &gt; 0, exclusive
     * @return (e^−½(c/L)² − e^−½)/(1 − e^−½) where c &lt; L, else 0
     * @throws IllegalArgumentException if the limit is not above 0, NaN or infinite
     */
    static Decay gaussianWithin(double limit) {
        return new GaussianWithin(limit);
    }

    /**
     * c^−β.
     *
     * @param exponent β ≥ 0
     */
    record Power(double exponent) implements Decay {
        /**
         * Refuses a negative exponent, NaN and infinity.
         *
         * @param exponent β ≥ 0
         */
        public Power {
            Checks.nonNegative(exponent, "exponent");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * e^−βc.
     *
     * @param rate β ≥ 0
     */
    record Exponential(double rate) implements Decay {
        /**
         * Refuses a negative rate, NaN and infinity.
         *
         * @param rate β ≥ 0
         */
        public Exponential {
            Checks.nonNegative(rate, "rate");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * e^−½(c/s)².
     *
     * @param bandwidth s &gt; 0
     */
    record Gaussian(double bandwidth) implements Decay {
        /**
         * Refuses a bandwidth that is not above 0, NaN and infinity.
         *
         * @param bandwidth s &gt; 0
         */
        public Gaussian {
            Checks.positive(bandwidth, "bandwidth");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * 1 where c ≤ L, else 0.
     *
     * @param limit L ≥ 0
     */
    record Within(double limit) implements Decay {
        /**
         * Refuses a negative limit, NaN and infinity.
         *
         * @param limit L ≥ 0
         */
        public Within {
            Checks.nonNegative(limit, "limit");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * A weight for each zone, 0 beyond the last.
     *
     * @param upperBounds of the zones, ascending and inclusive
     * @param weights as many
     */
    record Zones(ImmutableDoubleArray upperBounds, ImmutableDoubleArray weights) implements Decay {
        /**
         * Refuses lengths that differ, bounds that do not ascend, negative numbers, NaN and infinity.
         *
         * @param upperBounds of the zones, ascending and inclusive
         * @param weights as many
         */
        public Zones {
            Checks.sameLength(weights.length(), "weights", upperBounds.length(), "upperBounds");
            Checks.nonNegative(upperBounds.toArray(), "upperBounds");
            Checks.nonNegative(weights.toArray(), "weights");
            for (int z = 1; z < upperBounds.length(); z++) {
                Checks.argument(
                        upperBounds.get(z) > upperBounds.get(z - 1),
                        "upperBounds[%d] must be > %s but is %s",
                        z,
                        upperBounds.get(z - 1),
                        upperBounds.get(z));
            }
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * (e^−½(c/L)² − e^−½)/(1 − e^−½) where c &lt; L, else 0.
     *
     * @param limit L &gt; 0
     */
    record GaussianWithin(double limit) implements Decay {
        /**
         * Refuses a limit that is not above 0, NaN and infinity.
         *
         * @param limit L &gt; 0
         */
        public GaussianWithin {
            Checks.positive(limit, "limit");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }
}
