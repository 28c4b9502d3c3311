package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;

/**
 * How well a county lies: nearness to centres, stations and airports in one score.
 *
 * <p>Σ wₖ·max(0, 1 − tₖ/Tₖ); t travel time to destination k, T the time from which it counts nothing, w weight. Transport
 * dominance: Σ wₖgₖ over network density, proximity to trunk facilities and time to the centre.
 *
 * <ul>
 *   <li>Range [0, 1]: 1 at the destinations themselves, 0 where all lie at or beyond T.
 *   <li>Weights must sum to one. T = 0, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Source: Jin Fengjun, Wang Chengjin, Li Xiuwei (2008), Discrimination method and its
 * application analysis of regional transport superiority, Acta Geographica Sinica 63(8); the score by practice.
 *
 * <pre>{@code
 * double[] minutes = {40, 95, 25};
 * LocationConditions.score(minutes, new double[] {120, 240, 90}, new double[] {0.4, 0.3, 0.3});  // 0.664583
 * }</pre>
 */
public final class LocationConditions {
    private LocationConditions() {}

    /**
     * The score.
     *
     * @param times t to each destination, ≥ 0
     * @param limits T of each destination, &gt; 0
     * @param weights w ≥ 0, together 1
     * @return in [0, 1]
     * @throws IllegalArgumentException if lengths differ, weights do not sum to one, or a value is out of its range
     */
    public static double score(double[] times, double[] limits, double[] weights) {
        Checks.sameLength(limits.length, "limits", times.length, "times");
        Checks.sameLength(weights.length, "weights", times.length, "times");
        Checks.nonNegative(times, "times");
        Checks.positive(limits, "limits");
        Checks.sumToOne(weights, "weights");
        double[] nearness = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            nearness[k] = Math.max(0, 1 - times[k] / limits[k]);
        }
        return Math.min(1, Sums.ofProducts(weights, nearness));
    }

    /**
     * The transport dominance.
     *
     * @param density of the network, scaled to [0, 2]
     * @param proximity grade 0 to 2 by the distance to trunk facilities
     * @param centrality grade 0 to 2 by the time to the centre
     * @param weights of the three, ≥ 0, together 1
     * @return in [0, 2]
     * @throws IllegalArgumentException if weights are not three or do not sum to one, or a value is out of its range
     */
    public static double transportDominance(double density, double proximity, double centrality, double... weights) {
        Checks.sameLength(weights.length, "weights", 3, "the three grades");
        Checks.sumToOne(weights, "weights");
        double[] grades = {
            Checks.between(density, 0, 2, "density"),
            Checks.between(proximity, 0, 2, "proximity"),
            Checks.between(centrality, 0, 2, "centrality")
        };
        return Sums.ofProducts(weights, grades);
    }
}
