package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.UndefinedException;

/**
 * The interaction detector of the geographical detector: what two factors explain together, against each alone.
 *
 * <p>The strata of both together are the distinct pairs of strata. By construction q₁₂ ≥ max(q₁, q₂), so the
 * weakened kinds appear only by rounding within 1e-9.
 *
 * <ul>
 *   <li>q grows with the number of strata: where more than a third of the cells hold one place, {@link #sparse}
 *       warns.
 *   <li>y the same everywhere: undefined. NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: Wang Jinfeng et al. (2010), Geographical detectors-based health risk assessment.
 *
 * @param q1 of the first factor
 * @param q2 of the second
 * @param q12 of both together
 * @param kind how q₁₂ compares
 * @param cells number of distinct pairs
 * @param singletons number of pairs of one place
 */
public record InteractionDetector(double q1, double q2, double q12, Kind kind, int cells, int singletons)
        implements Serializable {
    private static final double TOLERANCE = 1e-9;

    /** How two factors act together. */
    public enum Kind {
        /** q₁₂ &lt; min(q₁, q₂). */
        WEAKENED_NONLINEAR,
        /** min(q₁, q₂) ≤ q₁₂ ≤ max(q₁, q₂). */
        WEAKENED_UNIVARIATE,
        /** max(q₁, q₂) &lt; q₁₂ &lt; q₁ + q₂. */
        ENHANCED_BIVARIATE,
        /** q₁₂ = q₁ + q₂. */
        INDEPENDENT,
        /** q₁₂ &gt; q₁ + q₂. */
        ENHANCED_NONLINEAR;

        /**
         * The kind of three numbers, with tolerance 1e-9.
         *
         * @param q1 of the first factor
         * @param q2 of the second
         * @param q12 of both together
         * @return the kind
         */
        public static Kind of(double q1, double q2, double q12) {
            if (Math.abs(q12 - q1 - q2) <= TOLERANCE) {
                return INDEPENDENT;
            }
            if (q12 > q1 + q2) {
                return ENHANCED_NONLINEAR;
            }
            if (q12 > Math.max(q1, q2) + TOLERANCE) {
                return ENHANCED_BIVARIATE;
            }
            return q12 >= Math.min(q1, q2) - TOLERANCE ? WEAKENED_UNIVARIATE : WEAKENED_NONLINEAR;
        }
    }

    /**
     * The detector of two factors.
     *
     * @param y explained variable, n ≥ 2 values
     * @param first strata of the first factor
     * @param second strata of the second
     * @return the three q
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public static InteractionDetector of(double[] y, int[] first, int[] second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        return of(y, first, second, new Strata(y, first).q(), new Strata(y, second).q());
    }

    private static InteractionDetector of(double[] y, int[] first, int[] second, double q1, double q2) {
        Checks.sameLength(second.length, "second", first.length, "first");
        Map<Long, Integer> cells = new HashMap<>();
        int[] both = new int[first.length];
        for (int i = 0; i < both.length; i++) {
            long pair = ((long) first[i] << 32) ^ (second[i] & 0xFFFFFFFFL);
            both[i] = cells.computeIfAbsent(pair, key -> cells.size());
        }
        Strata s = new Strata(y, both);
        int singletons = 0;
        for (int h = 0; h < s.count(); h++) {
            singletons += s.size(h) == 1 ? 1 : 0;
        }
        double q12 = s.q();
        return new InteractionDetector(q1, q2, q12, Kind.of(q1, q2, q12), s.count(), singletons);
    }

    /**
     * The detectors of every pair of factors.
     *
     * @param y explained variable, n ≥ 2 values
     * @param factors strata of each factor
     * @return factors (0, 1), (0, 2) … (1, 2) …
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public static ImmutableList<InteractionDetector> ofPairs(double[] y, List<int[]> factors) {
        double[] alone = factors.stream().mapToDouble(f -> new Strata(y, f).q()).toArray();
        ImmutableList.Builder<InteractionDetector> pairs = ImmutableList.builder();
        Loop loop = Loop.of("pairs", (long) alone.length * (alone.length - 1) / 2);
        for (int a = 0; a < alone.length; a++) {
            for (int b = a + 1; b < alone.length; b++) {
                loop.step();
                pairs.add(of(y, factors.get(a), factors.get(b), alone[a], alone[b]));
            }
        }
        loop.end();
        return pairs.build();
    }

    /**
     * Whether more than a third of the cells hold one place, so that q₁₂ says little.
     *
     * @return true for a warning
     */
    public boolean sparse() {
        return 3 * singletons > cells;
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "q1 = %.4f, q2 = %.4f, q12 = %.4f: %s (%d cells, %d of one place)",
                q1,
                q2,
                q12,
                kind,
                cells,
                singletons);
    }
}
