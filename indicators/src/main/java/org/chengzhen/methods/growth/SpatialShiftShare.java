package org.chengzhen.methods.growth;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Spatial shift-share: a region's change against the nation and against its neighbours.
 *
 * <p>Δe = Σeᵢg + Σeᵢ(ğᵢ − g) + Σeᵢ(gᵢʳ − ğᵢ), with ğᵢ = Σₛwₛ Δxᵢₛ / Σₛwₛ xᵢₛ the growth of industry i in the
 * neighbours s, weighted by w.
 *
 * <ul>
 *   <li>Any sign; the components add up to the change within rounding.
 *   <li>Where the neighbours did not have an industry, ğᵢ does not exist: nothing of it goes to the
 *       neighbours' term, all beyond the nation's growth is local. Where the region did not have it, its whole
 *       change is local.
 *   <li>No industry or no neighbour: too few data. Negative values or weights, NaN and infinity are refused.
 *       The nation's growth is at least −1.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(mn) time for m neighbours and n industries.
 *
 * <p>Source: Nazara, S. and Hewings, G. J. D. (2004), Spatial structure and taxonomy of decomposition in
 * shift-share analysis.
 *
 * <pre>{@code
 * SpatialShiftShare.of(e0, e1, w, nb0, nb1, 0.08).national();  // e0 = {40, 60}, e1 = {50, 63}
 * // w = {0.6, 0.4}, nb0 = {{50, 30}, {80, 20}}, nb1 = {{60, 33}, {84, 26}}: 8.0
 * }</pre>
 */
public final class SpatialShiftShare {
    private SpatialShiftShare() {}

    /**
     * The components of a region.
     *
     * @param change Δe
     * @param national growth at the nation's rate
     * @param neighbourIndustry what the industries did in the neighbours, beyond the nation
     * @param localCompetitive what the region did beyond its neighbours
     */
    public record SpatialComponents(double change, double national, double neighbourIndustry, double localCompetitive)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "SpatialShiftShare[%.6g = national %.6g + neighbours %.6g + local %.6g]",
                    change,
                    national,
                    neighbourIndustry,
                    localCompetitive);
        }
    }

    /**
     * The decomposition.
     *
     * @param regionStart e, employment of the region by industry at the start, ≥ 0
     * @param regionEnd the same at the end
     * @param weights w, one for each neighbour, ≥ 0
     * @param neighboursStart x, a row for each neighbour, a column for each industry, ≥ 0
     * @param neighboursEnd the same at the end
     * @param nationalGrowth g, the nation's rate of growth as a fraction, ≥ −1
     * @return the components
     * @throws IllegalArgumentException if shapes differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry or no neighbour, or a component exceeds the range of
     *     doubles
     */
    public static SpatialComponents of(
            double[] regionStart,
            double[] regionEnd,
            double[] weights,
            double[][] neighboursStart,
            double[][] neighboursEnd,
            double nationalGrowth) {
        int n = regionStart.length;
        Checks.sameLength(regionEnd.length, "regionEnd", n, "regionStart");
        Checks.sameLength(neighboursStart.length, "neighboursStart", weights.length, "weights");
        Checks.sameLength(neighboursEnd.length, "neighboursEnd", weights.length, "weights");
        Checks.nonNegative(regionStart, "regionStart");
        Checks.nonNegative(regionEnd, "regionEnd");
        Checks.nonNegative(weights, "weights");
        Checks.between(nationalGrowth, -1, Double.MAX_VALUE, "nationalGrowth");
        double[] start = weighted(neighboursStart, weights, n, "neighboursStart");
        double[] end = weighted(neighboursEnd, weights, n, "neighboursEnd");
        if (n == 0) {
            throw UndefinedException.insufficient("industries", 1, 0);
        }
        if (weights.length == 0) {
            throw UndefinedException.insufficient("neighbours", 1, 0);
        }
        double[] neighbours = new double[n];
        double[] local = new double[n];
        for (int i = 0; i < n; i++) {
            double e = regionStart[i];
            double growth = start[i] == 0 ? nationalGrowth : ShiftShare.rate(start[i], end[i]);
            neighbours[i] = e == 0 ? 0 : e * (growth - nationalGrowth);
            local[i] = e == 0 ? regionEnd[i] : regionEnd[i] - e - e * growth;
        }
        return new SpatialComponents(
                Range.finite(Sums.of(regionEnd) - Sums.of(regionStart), "the change"),
                Range.finite(nationalGrowth * Sums.of(regionStart), "the national component"),
                Range.finite(Sums.of(neighbours), "the neighbours' component"),
                Range.finite(Sums.of(local), "the local component"));
    }

    /**
     * The decomposition.
     *
     * @param regionStart e, employment of the region by industry at the start, ≥ 0
     * @param regionEnd the same at the end
     * @param weights w, one for each neighbour, ≥ 0
     * @param neighboursStart x, a row for each neighbour, a column for each industry, ≥ 0
     * @param neighboursEnd the same at the end
     * @param nationalGrowth g, the nation's rate of growth as a fraction, ≥ −1
     * @return the components
     * @throws IllegalArgumentException if shapes differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry or no neighbour, or a component exceeds the range of
     * doubles
     */
    public static SpatialComponents of(
            double[] regionStart,
            double[] regionEnd,
            double[] weights,
            DoubleMatrix neighboursStart,
            DoubleMatrix neighboursEnd,
            double nationalGrowth) {
        Objects.requireNonNull(neighboursStart, "neighboursStart");
        Objects.requireNonNull(neighboursEnd, "neighboursEnd");
        return of(regionStart, regionEnd, weights, neighboursStart.toRows(), neighboursEnd.toRows(), nationalGrowth);
    }

    private static double[] weighted(double[][] rows, double[] weights, int n, String name) {
        double[] sums = new double[n];
        for (int s = 0; s < rows.length; s++) {
            Checks.sameLength(rows[s].length, name + "[" + s + "]", n, "regionStart");
            Checks.nonNegative(rows[s], name + "[" + s + "]");
            for (int i = 0; i < n; i++) {
                sums[i] += weights[s] * rows[s][i];
            }
        }
        return sums;
    }
}
