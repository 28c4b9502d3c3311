package org.chengzhen.methods.interaction;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;

/**
 * Converse's breaking point: where, between two cities, both draw as much trade by {@link Reilly}'s law.
 *
 * <p>From b: D_b = D/(1 + √(P_a/P_b)); from a: D_a = D − D_b. P the people of each city or, in Chinese use,
 * √(people·GDP); D the distance between them.
 *
 * <ul>
 *   <li>Range (0, D); D/2 for equal masses, nearer to the smaller city otherwise.
 *   <li>Masses and distances of 0, negative, infinite or missing are refused.
 * </ul>
 *
 * <p>Source: Converse, P. D. (1949), New laws of retail gravitation.
 *
 * <pre>{@code
 * Converse.breakingPoint(400_000, 200_000, 80).fromB(); // 33.137…
 * }</pre>
 */
public final class Converse {
    private Converse() {}

    /**
     * The breaking point.
     *
     * @param massA P_a &gt; 0
     * @param massB P_b &gt; 0
     * @param distance D &gt; 0
     * @return its distance from both cities
     * @throws IllegalArgumentException if a number is not above 0, NaN or infinite
     */
    public static BreakingPoint breakingPoint(double massA, double massB, double distance) {
        Checks.positive(massA, "massA");
        Checks.positive(massB, "massB");
        Checks.positive(distance, "distance");
        double rootA = Math.sqrt(massA);
        double rootB = Math.sqrt(massB);
        // each from its own root, so that neither is lost to cancellation
        return new BreakingPoint(distance / (1 + rootB / rootA), distance / (1 + rootA / rootB));
    }

    /**
     * A point between two cities.
     *
     * @param fromA D_a, distance from city a
     * @param fromB D_b, distance from city b; both add up to D
     */
    public record BreakingPoint(double fromA, double fromB) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "BreakingPoint[%.6g from a, %.6g from b]", fromA, fromB);
        }
    }
}
