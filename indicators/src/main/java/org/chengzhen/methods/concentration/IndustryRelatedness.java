package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * How related industries are, from the places that have both.
 *
 * <p>M places x industries of 0 and 1; c_ij places with both i and j, k_i places with i, s_i = Σ_{j≠i}c_ij, T = Σs. {@link Measure}
 * names eight normalisations.
 *
 * <ul>
 *   <li>Symmetric, ≥ 0, 0 on the diagonal; a denominator of zero gives 0.
 *   <li>No cell: too few data. Anything but 0 and 1 is refused.
 * </ul>
 *
 * <p>Algorithm: one sweep over the pairs of industries of each place; O(Σ_c k_c² + industries²).
 *
 * <p>Source: van Eck, N. J. and Waltman, L. (2009), How to normalize cooccurrence data?; Hidalgo, C. A. et al. (2007), The
 * product space; Steijn, M. P. A. (2021), Improvement on the association strength: implementing a probabilistic
 * measure based on combinations without repetition, Quantitative Science Studies 2.
 *
 * <pre>{@code
 * IndustryRelatedness.of(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}, Measure.JACCARD).get(0, 1);  // 0.6667
 * }</pre>
 */
public final class IndustryRelatedness {
    private IndustryRelatedness() {}

    /** The normalisations. */
    public enum Measure {
        /** c_ij itself. */
        COOCCURRENCE,
        /** c_ij T/(s_i s_j): how often together against chance. */
        ASSOCIATION,
        /** c_ij/{½T[(s_i/T)s_j/(T − s_i) + (s_j/T)s_i/(T − s_j)]}: the same, as nothing goes with itself (Steijn). */
        PROBABILITY,
        /** c_ij/√(k_i k_j). */
        COSINE,
        /** c_ij/(k_i + k_j − c_ij). */
        JACCARD,
        /** c_ij/max(k_i, k_j): the smaller of the two conditional probabilities, the proximity of Hidalgo et al. */
        CONDITIONAL_MIN,
        /** {@link #COSINE} with s in the place of k. */
        COSINE_TOTALS,
        /** {@link #JACCARD} with s in the place of k. */
        JACCARD_TOTALS
    }

    /**
     * The relatedness of all pairs of industries.
     *
     * @param presence M, one row for each place, one column for each industry, of 0 and 1
     * @param measure how it is normalised
     * @return industries x industries
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix of(double[][] presence, Measure measure) {
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(measure, "measure");
        Bipartite m = Bipartite.of(presence);
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with industries", 1, 0);
        }
        int n = m.products;
        double[][] c = new double[n][n];
        for (int place = 0; place < m.places; place++) {
            for (int i = m.start[place]; i < m.start[place + 1]; i++) {
                for (int j = m.start[place]; j < i; j++) {
                    c[m.made[i]][m.made[j]]++;
                }
            }
        }
        double[] s = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                s[i] += c[i][j];
                s[j] += c[i][j];
                total += 2 * c[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double value = value(measure, c[i][j], m.ubiquity[i], m.ubiquity[j], s[i], s[j], total);
                c[i][j] = value;
                c[j][i] = value;
            }
        }
        return DoubleMatrix.of(c);
    }

    /**
     * The relatedness of all pairs of industries.
     *
     * @param presence M, one row for each place, one column for each industry, of 0 and 1
     * @param measure how it is normalised
     * @return industries x industries
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix of(DoubleMatrix presence, Measure measure) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows(), measure);
    }

    private static double value(Measure measure, double c, double ki, double kj, double si, double sj, double t) {
        if (c == 0) {
            return 0;
        }
        return switch (measure) {
            case COOCCURRENCE -> c;
            case ASSOCIATION -> c * t / (si * sj);
            case PROBABILITY -> c / (0.5 * (si * sj / (t - si) + sj * si / (t - sj)));
            case COSINE -> c / Math.sqrt(ki * kj);
            case JACCARD -> c / (ki + kj - c);
            case CONDITIONAL_MIN -> c / Math.max(ki, kj);
            case COSINE_TOTALS -> c / Math.sqrt(si * sj);
            case JACCARD_TOTALS -> c / (si + sj - c);
        };
    }
}
