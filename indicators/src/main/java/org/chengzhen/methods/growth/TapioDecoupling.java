package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Decoupling after Tapio: how a pressure on land, energy or the environment moves with output, in eight
 * states.
 *
 * <p>e = (ΔP/P₀)/(ΔG/G₀), P the pressure, G output at constant prices.
 *
 * <ul>
 *   <li>G grows: ΔP &lt; 0 strong decoupling; 0 ≤ e &lt; 0.8 weak decoupling; 0.8 ≤ e ≤ 1.2 expansive
 *       coupling; e &gt; 1.2 expansive negative decoupling.
 *   <li>G shrinks: ΔP &gt; 0 strong negative decoupling; 0 ≤ e &lt; 0.8 weak negative decoupling;
 *       0.8 ≤ e ≤ 1.2 recessive coupling; e &gt; 1.2 recessive decoupling.
 *   <li>Both limits belong to coupling, within 1e-12; with {@link Limits#UPPER_INCLUSIVE} 0.8 is weak and 1.2
 *       coupling, as some authors print. P unchanged is weak.
 *   <li>G unchanged, or a base of zero: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic.
 *
 * <p>Source: Tapio, P. (2005), Towards a theory of decoupling: degrees of decoupling in the EU and the case of
 * road traffic in Finland between 1970 and 2001.
 *
 * <pre>{@code
 * TapioDecoupling.of(500, 620, 3000, 4200).elasticity();  // 0.6
 * TapioDecoupling.of(500, 620, 3000, 4200).state();       // WEAK_DECOUPLING
 * }</pre>
 */
public final class TapioDecoupling {
    /** The elasticity below which pressure is decoupled, Tapio (2005). */
    public static final double COUPLING_FROM = 0.8;

    /** The elasticity up to which pressure is coupled, Tapio (2005). */
    public static final double COUPLING_TO = 1.2;

    private TapioDecoupling() {}

    /** The eight states. */
    public enum State {
        /** Output grows, pressure falls. */
        STRONG_DECOUPLING,
        /** Output grows, pressure grows less. */
        WEAK_DECOUPLING,
        /** Both grow alike. */
        EXPANSIVE_COUPLING,
        /** Output grows, pressure grows more. */
        EXPANSIVE_NEGATIVE_DECOUPLING,
        /** Output shrinks, pressure grows. */
        STRONG_NEGATIVE_DECOUPLING,
        /** Output shrinks, pressure shrinks less. */
        WEAK_NEGATIVE_DECOUPLING,
        /** Both shrink alike. */
        RECESSIVE_COUPLING,
        /** Output shrinks, pressure shrinks more. */
        RECESSIVE_DECOUPLING
    }

    /** To which state the limits 0.8 and 1.2 belong. */
    public enum Limits {
        /** Both belong to coupling: [0.8, 1.2]. */
        BOTH_COUPLING,
        /** Intervals open below and closed above: (0, 0.8], (0.8, 1.2]. */
        UPPER_INCLUSIVE
    }

    /**
     * The elasticity and its state.
     *
     * @param elasticity e
     * @param state one of eight
     */
    public record Decoupling(double elasticity, State state) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "TapioDecoupling[e = %.4f, %s]", elasticity, state);
        }
    }

    /**
     * The state with both limits in coupling.
     *
     * @param pressureStart P₀ ≥ 0
     * @param pressureEnd P₁ ≥ 0
     * @param outputStart G₀ ≥ 0
     * @param outputEnd G₁ ≥ 0
     * @return elasticity and state
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if a base is zero or output does not change
     */
    public static Decoupling of(double pressureStart, double pressureEnd, double outputStart, double outputEnd) {
        return of(pressureStart, pressureEnd, outputStart, outputEnd, Limits.BOTH_COUPLING);
    }

    /**
     * The state.
     *
     * @param pressureStart P₀ ≥ 0
     * @param pressureEnd P₁ ≥ 0
     * @param outputStart G₀ ≥ 0
     * @param outputEnd G₁ ≥ 0
     * @param limits where 0.8 and 1.2 belong
     * @return elasticity and state
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if a base is zero or output does not change
     */
    public static Decoupling of(
            double pressureStart, double pressureEnd, double outputStart, double outputEnd, Limits limits) {
        Objects.requireNonNull(limits, "limits");
        Checks.nonNegative(pressureStart, "pressureStart");
        Checks.nonNegative(pressureEnd, "pressureEnd");
        Checks.nonNegative(outputStart, "outputStart");
        Checks.nonNegative(outputEnd, "outputEnd");
        if (pressureStart == 0 || outputStart == 0) {
            throw UndefinedException.undefined((pressureStart == 0 ? "pressure" : "output") + " is zero at the start");
        }
        return ofRates(
                Range.finite((pressureEnd - pressureStart) / pressureStart, "the change of pressure"),
                Range.finite((outputEnd - outputStart) / outputStart, "the change of output"),
                limits);
    }

    /**
     * The state from relative changes.
     *
     * @param pressureChange ΔP/P₀
     * @param outputChange ΔG/G₀
     * @param limits where 0.8 and 1.2 belong
     * @return elasticity and state
     * @throws IllegalArgumentException if a change is NaN or infinite
     * @throws UndefinedException if output does not change
     */
    public static Decoupling ofRates(double pressureChange, double outputChange, Limits limits) {
        Objects.requireNonNull(limits, "limits");
        Checks.finite(pressureChange, "pressureChange");
        Checks.finite(outputChange, "outputChange");
        if (outputChange == 0) {
            throw UndefinedException.undefined("output does not change");
        }
        double e = Range.finite(pressureChange / outputChange, "the elasticity");
        boolean grows = outputChange > 0;
        if (pressureChange != 0 && pressureChange > 0 != grows) {
            return new Decoupling(e, grows ? State.STRONG_DECOUPLING : State.STRONG_NEGATIVE_DECOUPLING);
        }
        boolean weak = limits == Limits.UPPER_INCLUSIVE ? Ties.atLeast(COUPLING_FROM, e) : Ties.less(e, COUPLING_FROM);
        if (weak) {
            return new Decoupling(e, grows ? State.WEAK_DECOUPLING : State.WEAK_NEGATIVE_DECOUPLING);
        }
        if (Ties.atLeast(COUPLING_TO, e)) {
            return new Decoupling(e, grows ? State.EXPANSIVE_COUPLING : State.RECESSIVE_COUPLING);
        }
        return new Decoupling(e, grows ? State.EXPANSIVE_NEGATIVE_DECOUPLING : State.RECESSIVE_DECOUPLING);
    }
}
