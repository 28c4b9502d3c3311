package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The density of related industries of a place around an industry, for a relatedness of one's own.
 *
 * <p>d_ci = Σ_jM_cjφ_ji/Σ_jφ_ji over all industries j but i itself: a share, not per cent. With the proximity of
 * {@link ProductSpace} it is the density of {@link ProductSpace}.
 *
 * <ul>
 *   <li>Range [0, 1]. An industry that is related to none has no density: NaN in its column.
 *   <li>No cell: too few data. Anything but 0 and 1 in M, and negative, infinite or NaN relatedness, is refused.
 * </ul>
 *
 * <p>Algorithm: O(places · industries²) at most, by the industries that a place has.
 *
 * <p>Source: Hidalgo, C. A. et al. (2007), The product space conditions the development of nations; Boschma, R., Balland,
 * P.-A. and Kogler, D. F. (2015), Relatedness and technological change in cities.
 *
 * <pre>{@code
 * RelatednessDensity.of(presence, IndustryRelatedness.of(presence, Measure.COSINE)).get(place, industry);
 * }</pre>
 */
public final class RelatednessDensity {
    private RelatednessDensity() {}

    /**
     * The density of each industry in each place.
     *
     * @param presence M, one row for each place, one column for each industry, of 0 and 1
     * @param relatedness φ ≥ 0, industries x industries; the diagonal does not count
     * @return places x industries; NaN in columns of industries that are related to none
     * @throws IllegalArgumentException if shapes differ, an element of M is neither 0 nor 1, or one of φ is negative, NaN
     *     or infinite
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix of(double[][] presence, DoubleMatrix relatedness) {
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(relatedness, "relatedness");
        Bipartite m = Bipartite.of(presence);
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with industries", 1, 0);
        }
        Checks.sameLength(relatedness.rows(), "relatedness", m.products, "presence[0]");
        Checks.sameLength(relatedness.columns(), "relatedness.row(0)", m.products, "presence[0]");
        double[][] phi = relatedness.toRows();
        double[] around = new double[m.products];
        for (int j = 0; j < m.products; j++) {
            Checks.nonNegative(phi[j], "relatedness of industry " + j);
            phi[j][j] = 0;
            for (int i = 0; i < m.products; i++) {
                around[i] += phi[j][i];
            }
        }
        double[][] density = new double[m.places][m.products];
        for (int c = 0; c < m.places; c++) {
            for (int at = m.start[c]; at < m.start[c + 1]; at++) {
                double[] near = phi[m.made[at]];
                for (int i = 0; i < m.products; i++) {
                    density[c][i] += near[i];
                }
            }
            for (int i = 0; i < m.products; i++) {
                density[c][i] = around[i] > 0 ? Math.min(1, density[c][i] / around[i]) : Double.NaN;
            }
        }
        return DoubleMatrix.of(density);
    }

    /**
     * The density of each industry in each place.
     *
     * @param presence M, one row for each place, one column for each industry, of 0 and 1
     * @param relatedness φ ≥ 0, industries x industries; the diagonal does not count
     * @return places x industries; NaN in columns of industries that are related to none
     * @throws IllegalArgumentException if shapes differ, an element of M is neither 0 nor 1, or one of φ is negative, NaN
     * or infinite
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix of(DoubleMatrix presence, DoubleMatrix relatedness) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows(), relatedness);
    }
}
