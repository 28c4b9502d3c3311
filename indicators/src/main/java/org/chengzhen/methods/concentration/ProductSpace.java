package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * The product space: how close two products are, and how much of what lies around a product a place already makes.
 *
 * <p>Proximity φ_pp′ = Σ_c M_cp M_cp′ / max(k_p, k_p′), the smaller of the two conditional probabilities that who makes one
 * makes the other too. Density ω_cp = Σ_p′ M_cp′ φ_pp′ / Σ_p′ φ_pp′, over all products p′ but p itself. No unit.
 *
 * <ul>
 *   <li>Both in [0, 1]; φ symmetric with 1 on the diagonal. A product that nobody makes has φ = 0 with all, itself
 *       included; a product close to no other has the density NaN.
 *   <li>No cell: too few data. Anything but 0 and 1 is refused.
 * </ul>
 *
 * <p>Algorithm: one sweep over pairs of products of each place; O(Σ_c k_c² + places · products²) time.
 *
 * <p>Source: Hidalgo, C. A., Klinger, B., Barabási, A.-L. and Hausmann, R. (2007), The product space conditions the
 * development of nations, Science 317.
 *
 * <pre>{@code
 * ProductSpace.proximity(new double[][] {{1, 1}, {1, 0}}).get(0, 1);  // 0.5
 * }</pre>
 */
public final class ProductSpace {
    private ProductSpace() {}

    /**
     * The proximity of all pairs of products.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return products × products
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix proximity(double[][] presence) {
        return DoubleMatrix.of(proximity(bipartite(presence)));
    }

    /**
     * The proximity of all pairs of products.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return products × products
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix proximity(DoubleMatrix presence) {
        Objects.requireNonNull(presence, "presence");
        return proximity(presence.toRows());
    }

    /**
     * The density of the products of each place around each product.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return places × products; NaN in columns of products close to no other
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix density(double[][] presence) {
        Bipartite m = bipartite(presence);
        double[][] proximity = proximity(m);
        double[] around = new double[m.products];
        for (int p = 0; p < m.products; p++) {
            proximity[p][p] = 0;
            for (double phi : proximity[p]) {
                around[p] += phi;
            }
        }
        double[][] density = new double[m.places][m.products];
        for (int c = 0; c < m.places; c++) {
            double[] row = density[c];
            for (int at = m.start[c]; at < m.start[c + 1]; at++) {
                double[] near = proximity[m.made[at]];
                for (int p = 0; p < m.products; p++) {
                    row[p] += near[p];
                }
            }
            for (int p = 0; p < m.products; p++) {
                row[p] /= around[p];
            }
        }
        return DoubleMatrix.of(density);
    }

    /**
     * The density of the products of each place around each product.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return places × products; NaN in columns of products close to no other
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell
     */
    public static DoubleMatrix density(DoubleMatrix presence) {
        Objects.requireNonNull(presence, "presence");
        return density(presence.toRows());
    }

    private static Bipartite bipartite(double[][] presence) {
        Bipartite m = Bipartite.of(presence);
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with products", 1, 0);
        }
        return m;
    }

    private static double[][] proximity(Bipartite m) {
        double[][] both = new double[m.products][m.products];
        for (int c = 0; c < m.places; c++) {
            for (int i = m.start[c]; i < m.start[c + 1]; i++) {
                double[] row = both[m.made[i]];
                for (int j = m.start[c]; j < m.start[c + 1]; j++) {
                    row[m.made[j]]++;
                }
            }
        }
        for (int p = 0; p < m.products; p++) {
            for (int q = 0; q < m.products; q++) {
                double larger = Math.max(m.ubiquity[p], m.ubiquity[q]);
                both[p][q] = larger == 0 ? 0 : both[p][q] / larger;
            }
        }
        return both;
    }
}
