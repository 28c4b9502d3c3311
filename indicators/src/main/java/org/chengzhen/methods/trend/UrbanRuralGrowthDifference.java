package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * The method of the United Nations: urban shares projected by the difference of urban and rural growth (URGD).
 *
 * <p>d = [ln(U₁/R₁) − ln(U₀/R₀)]/T, U and R the urban and rural population. Constant: PU(t) = 1/(1 + (R₀/U₀)e^{−dt}).
 * Convergent: d(t) = w(t)·d₀ + (1 − w(t))·h with the hypothetical difference h = a + b·PU₀ of the base year, and UR(t+5) =
 * UR(t)e^{5d(t)}, PU = UR/(1 + UR).
 *
 * <ul>
 *   <li>d per year, any real number; PU in (0, 1).
 *   <li>Rural population 0: undefined. Urban population not above zero, NaN and infinity are refused.
 *   <li>a and b are parameters: {@link Norm#WUP} is the world norm of recent revisions; older ones had others.
 * </ul>
 *
 * <p>Algorithm: closed form.
 *
 * <p>Source: United Nations (1974), Manual VIII: Methods for Projections of Urban and Rural Population; United Nations
 * (2018), World Urbanization Prospects: Methodology; National Research Council (2003), Cities Transformed, appendix D.
 *
 * <pre>{@code
 * double d = UrbanRuralGrowthDifference.of(66978, 90220, 67113, 50992, 10);      // 0.05726
 * UrbanRuralGrowthDifference.constantProjection(90220, 50992, d, 10);            // 0.7583
 * }</pre>
 */
public final class UrbanRuralGrowthDifference {
    /** The years of one step of the convergent projection. */
    public static final int STEP_YEARS = 5;

    /** The weights of the observed difference in World Urbanization Prospects, one for each step. */
    public static final ImmutableDoubleArray WUP_WEIGHTS = ImmutableDoubleArray.of(0.8, 0.6, 0.4, 0.2, 0);

    private UrbanRuralGrowthDifference() {}

    /**
     * The line that ties the hypothetical difference to the urban share.
     *
     * @param a constant, per year
     * @param b slope on the urban share, per year
     */
    public record Norm(double a, double b) implements Serializable {
        /** The world norm of World Urbanization Prospects as commonly quoted; check it against the revision in use. */
        public static final Norm WUP = new Norm(0.037623, -0.02604);

        /**
         * Checks the parameters.
         *
         * @param a constant, per year
         * @param b slope on the urban share, per year
         * @throws IllegalArgumentException if one is NaN or infinite
         */
        public Norm {
            Checks.finite(a, "a");
            Checks.finite(b, "b");
        }

        /**
         * The hypothetical difference at an urban share.
         *
         * @param urbanShare PU₀ in [0, 1]
         * @return h = a + b·PU₀, per year
         * @throws IllegalArgumentException if the share is outside [0, 1] or NaN
         * @throws UndefinedException if h exceeds the range of doubles
         */
        public double at(double urbanShare) {
            return Range.finite(a + b * Checks.between(urbanShare, 0, 1, "urbanShare"), "the hypothetical difference");
        }
    }

    /**
     * A convergent projection.
     *
     * @param hypothetical h, per year
     * @param shares urban share after each step of five years
     */
    public record Projection(double hypothetical, ImmutableDoubleArray shares) implements Serializable {
        /** The hypothetical difference, then the shares. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Projection[h = %.6f, urban shares %s]", hypothetical, shares);
        }
    }

    /**
     * The difference of urban and rural growth between two dates.
     *
     * @param urbanStart U₀ &gt; 0
     * @param urbanEnd U₁ &gt; 0
     * @param ruralStart R₀ ≥ 0
     * @param ruralEnd R₁ ≥ 0
     * @param years T &gt; 0
     * @return d, per year
     * @throws IllegalArgumentException if U or T is not above zero, R is negative, or a value is NaN or infinite
     * @throws UndefinedException if R is zero, or d exceeds the range of doubles
     */
    public static double of(double urbanStart, double urbanEnd, double ruralStart, double ruralEnd, double years) {
        Checks.positive(years, "years");
        check(urbanStart, ruralStart, "Start");
        check(urbanEnd, ruralEnd, "End");
        return Range.finite(
                (logRatio(urbanEnd, ruralEnd, "End") - logRatio(urbanStart, ruralStart, "Start")) / years,
                "the difference of growth");
    }

    /**
     * The urban share after some years of constant difference.
     *
     * @param urban U₀ &gt; 0
     * @param rural R₀ ≥ 0
     * @param difference d, per year
     * @param years t
     * @return PU in (0, 1)
     * @throws IllegalArgumentException if U is not above zero, R is negative, or a value is NaN or infinite
     * @throws UndefinedException if R is zero
     */
    public static double constantProjection(double urban, double rural, double difference, double years) {
        Checks.finite(difference, "difference");
        Checks.finite(years, "years");
        check(urban, rural, "");
        return 1 / (1 + Math.exp(-logRatio(urban, rural, "") - difference * years));
    }

    /**
     * The urban shares at steps of five years, as the observed difference gives way to the norm.
     *
     * @param urbanShare PU₀ of the base year, in (0, 1)
     * @param difference d₀, per year
     * @param norm of the hypothetical difference
     * @param weights w of d₀ in each step, in [0, 1]
     * @return the projection
     * @throws IllegalArgumentException if the share is not in (0, 1), a weight is outside [0, 1], or a value is NaN or
     *     infinite
     * @throws UndefinedException if a difference, cumulated, exceeds the range of doubles
     */
    public static Projection convergentProjection(double urbanShare, double difference, Norm norm, double[] weights) {
        Checks.argument(urbanShare > 0 && urbanShare < 1, "urbanShare must be in (0, 1) but is %s", urbanShare);
        return convergentProjection(urbanShare, urbanShare / (1 - urbanShare), difference, norm, weights);
    }

    /**
     * The same from an urban–rural ratio that is known more exactly than the share, which then only sets the norm.
     *
     * @param urbanShare PU₀ of the base year, in [0, 1]
     * @param urbanRuralRatio U₀/R₀ &gt; 0
     * @param difference d₀, per year
     * @param norm of the hypothetical difference
     * @param weights w of d₀ in each step, in [0, 1]
     * @return the projection
     * @throws IllegalArgumentException if the share is outside [0, 1], the ratio is not above zero, a weight is outside
     *     [0, 1], or a value is NaN or infinite
     * @throws UndefinedException if a difference, cumulated, exceeds the range of doubles
     */
    public static Projection convergentProjection(
            double urbanShare, double urbanRuralRatio, double difference, Norm norm, double[] weights) {
        Checks.positive(urbanRuralRatio, "urbanRuralRatio");
        Checks.finite(difference, "difference");
        Checks.fractions(weights, "weights");
        double hypothetical = norm.at(urbanShare);
        double logRatio = Math.log(urbanRuralRatio);
        ImmutableDoubleArray.Builder shares = ImmutableDoubleArray.builder(weights.length);
        for (double w : weights) {
            logRatio += STEP_YEARS * (w * difference + (1 - w) * hypothetical);
            Range.finite(logRatio, "the logarithm of the urban-rural ratio");
            shares.add(1 / (1 + Math.exp(-logRatio)));
        }
        return new Projection(hypothetical, shares.build());
    }

    private static void check(double urban, double rural, String date) {
        Checks.positive(urban, "urban" + date);
        Checks.nonNegative(rural, "rural" + date);
    }

    private static double logRatio(double urban, double rural, String date) {
        if (rural == 0) {
            throw UndefinedException.undefined("rural" + date + " is zero");
        }
        return Math.log(urban) - Math.log(rural);
    }
}
