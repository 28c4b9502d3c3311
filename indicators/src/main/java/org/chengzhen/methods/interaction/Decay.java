package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;

/**
 * How the weight of a destination falls with the cost of getting there: the f(c) that potentials,
 * accessibility, catchments and spatial interaction share.
 *
 * <ul>
 *   <li>{@link #power}: c^−β; {@link #exponential}: e^−βc; {@link #gaussian}: e^−½(c/s)².
 *   <li>{@link #within}: 1 up to a limit, inclusive, else 0; {@link #zones}: a weight for each zone of cost;
 *       {@link #gaussianWithin}: (e^−½(c/L)² − e^−½)/(1 − e^−½) below the limit L, else 0, also at L itself.
 *   <li>{@link #pareto}: (c/c₀)^−α from c₀ on, 1 below it; {@link #logistic}: 1/(1 + e^((c − m)/s)); {@link #linear}:
 *       1 − c/L down to 0; {@link #own}: a form of the caller's; {@link #withLeast}: any of them with a least cost.
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
 * facilities; Pareto and logistic: de Vries, J. J., Nijkamp, P., Rietveld, P. (2009), Exponential or power
 * distance-decay for commuting?
 *
 * <pre>{@code
 * Decay.power(2).weight(4);          // 0.0625
 * Decay.within(30).weight(30);       // 1.0
 * }</pre>
 */
public sealed interface Decay extends Serializable {
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
        Objects.requireNonNull(upperBounds, "upperBounds");
        Objects.requireNonNull(weights, "weights");
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
     * A Pareto decay.
     *
     * @param start c₀ &gt; 0, up to which the weight is 1
     * @param exponent α &gt; 0
     * @return (c/c₀)^−α where c ≥ c₀, else 1
     * @throws IllegalArgumentException if an argument is not above 0, NaN or infinite
     */
    static Decay pareto(double start, double exponent) {
        return new Pareto(start, exponent);
    }

    /**
     * A logistic decay.
     *
     * @param midpoint m ≥ 0, where the weight is ½
     * @param scale s &gt; 0
     * @return 1/(1 + e^((c − m)/s))
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     */
    static Decay logistic(double midpoint, double scale) {
        return new Logistic(midpoint, scale);
    }

    /**
     * A linear decay.
     *
     * @param limit L &gt; 0, where the weight is 0
     * @return max(0, 1 − c/L)
     * @throws IllegalArgumentException if the limit is not above 0, NaN or infinite
     */
    static Decay linear(double limit) {
        return new Linear(limit);
    }

    /**
     * A form of the caller's own.
     *
     * @param form gives for every finite cost ≥ 0 a finite weight ≥ 0; it should be pure, as threads may share it
     * @return the form, 0 where unreachable
     */
    static Decay own(DoubleUnaryOperator form) {
        return new Own(form);
    }

    /**
     * The same decay, every cost below a least one raised to it first: what keeps a power finite at home.
     *
     * @param least &gt; 0
     * @return f(max(c, least))
     * @throws IllegalArgumentException if the least cost is not above 0, NaN or infinite
     */
    default Decay withLeast(double least) {
        return new Least(this, least);
    }

    /**
     * (c/c₀)^−α where c ≥ c₀, else 1.
     *
     * @param start c₀ &gt; 0
     * @param exponent α &gt; 0
     */
    record Pareto(double start, double exponent) implements Decay {
        /**
         * Refuses what is not above 0, NaN and infinity.
         *
         * @param start c₀ &gt; 0
         * @param exponent α &gt; 0
         */
        public Pareto {
            Checks.positive(start, "start");
            Checks.positive(exponent, "exponent");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * 1/(1 + e^((c − m)/s)).
     *
     * @param midpoint m ≥ 0
     * @param scale s &gt; 0
     */
    record Logistic(double midpoint, double scale) implements Decay {
        /**
         * Refuses a negative midpoint, a scale that is not above 0, NaN and infinity.
         *
         * @param midpoint m ≥ 0
         * @param scale s &gt; 0
         */
        public Logistic {
            Checks.nonNegative(midpoint, "midpoint");
            Checks.positive(scale, "scale");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * max(0, 1 − c/L).
     *
     * @param limit L &gt; 0
     */
    record Linear(double limit) implements Decay {
        /**
         * Refuses a limit that is not above 0, NaN and infinity.
         *
         * @param limit L &gt; 0
         */
        public Linear {
            Checks.positive(limit, "limit");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
    }

    /**
     * A form of the caller's own.
     *
     * @param form weight of a cost
     */
    record Own(DoubleUnaryOperator form) implements Decay {
        /**
         * Refuses null.
         *
         * @param form weight of a cost
         */
        public Own {
            Objects.requireNonNull(form, "form");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }

        /** That it is of the caller; a function has no text that says more. */
        @Override
        public String toString() {
            return "Own[a form of the caller]";
        }
    }

    /**
     * f(max(c, least)).
     *
     * @param form f
     * @param least &gt; 0
     */
    record Least(Decay form, double least) implements Decay {
        /**
         * Refuses a least cost that is not above 0, NaN and infinity.
         *
         * @param form f
         * @param least &gt; 0
         */
        public Least {
            Objects.requireNonNull(form, "form");
            Checks.positive(least, "least");
        }

        @Override
        public double weight(double cost) {
            return DecayKernel.weight(this, cost);
        }
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

        /** The limit and the weight of each zone. */
        @Override
        public String toString() {
            return "Zones"
                    + IntStream.range(0, weights.length())
                            .mapToObj(z -> "to " + upperBounds.get(z) + ": " + weights.get(z))
                            .toList();
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
