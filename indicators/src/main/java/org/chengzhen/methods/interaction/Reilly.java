package org.chengzhen.methods.interaction;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;

/**
 * Reilly's law of retail gravitation: in what ratio two cities draw the trade of a place between them.
 *
 * <p>B_a/B_b = (P_a/P_b)·(D_b/D_a)², P the people (or another mass) of each city, D its distance from the
 * place, both in any one unit.
 *
 * <ul>
 *   <li>Range (0, ∞): 1 where both draw as much, above 1 where a draws more.
 *   <li>Masses and distances of 0, negative, infinite or missing are refused.
 * </ul>
 *
 * <p>Source: Reilly, W. J. (1931), The Law of Retail Gravitation.
 *
 * <pre>{@code
 * Reilly.tradeRatio(39851, 37366, 27, 25); // 0.914355…
 * }</pre>
 */
public final class Reilly {
    private Reilly() {}

    /**
     * The trade that a draws over that of b.
     *
     * @param massA P_a &gt; 0
     * @param massB P_b &gt; 0
     * @param distanceA D_a &gt; 0
     * @param distanceB D_b &gt; 0
     * @return B_a/B_b
     * @throws IllegalArgumentException if a number is not above 0, NaN or infinite
     */
    public static double tradeRatio(double massA, double massB, double distanceA, double distanceB) {
        Checks.positive(massA, "massA");
        Checks.positive(massB, "massB");
        Checks.positive(distanceA, "distanceA");
        Checks.positive(distanceB, "distanceB");
        double nearness = distanceB / distanceA;
        return Range.finite(massA / massB * nearness * nearness, "the ratio of trade");
    }
}
