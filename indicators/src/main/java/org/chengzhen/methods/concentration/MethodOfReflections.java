package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Hidalgo and Hausmann's method of reflections: places seen by their products, products seen by their places, in turn.
 *
 * <p>k_c0 = Σ_p M_cp (diversity), k_p0 = Σ_c M_cp (ubiquity); k_cN = (1/k_c0) Σ_p M_cp k_p,N−1 and
 * k_pN = (1/k_p0) Σ_c M_cp k_c,N−1. Even N of places and odd N of products measure complexity, and shrink towards their
 * mean as N grows; {@link EconomicComplexity} is what remains of their order.
 *
 * <ul>
 *   <li>k_0 are counts; a place without product, or a product without place, has NaN from N = 1 on and does not touch the
 *       others.
 *   <li>No cell: too few data. Anything but 0 and 1 is refused, as is a negative N.
 * </ul>
 *
 * <p>Algorithm: N sweeps over the links.
 *
 * <p>Source: Hidalgo, C. A. and Hausmann, R. (2009), The building blocks of economic complexity, PNAS 106.
 *
 * <pre>{@code
 * double[][] presence = {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}};
 * MethodOfReflections.of(presence, 1).places();  // [2.0, 2.5, 3.0]
 * }</pre>
 *
 * @param step N
 * @param places k_cN of each place
 * @param products k_pN of each product
 */
public record MethodOfReflections(int step, ImmutableDoubleArray places, ImmutableDoubleArray products)
        implements Serializable {
    /**
     * The reflections of one step.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @param step N ≥ 0
     * @return k_cN and k_pN
     * @throws IllegalArgumentException if rows differ in length, an element is neither 0 nor 1, or N is negative
     * @throws UndefinedException if there is no cell
     */
    public static MethodOfReflections of(double[][] presence, int step) {
        Checks.atLeast(step, 0, "step");
        Bipartite m = Bipartite.of(presence);
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with products", 1, 0);
        }
        double[] places = m.diversity;
        double[] products = m.ubiquity;
        for (int n = 0; n < step; n++) {
            double[] nextPlaces = m.meanOfProducts(products);
            products = m.meanOfPlaces(places);
            places = nextPlaces;
        }
        return new MethodOfReflections(
                step, ImmutableDoubleArray.copyOf(places), ImmutableDoubleArray.copyOf(products));
    }

    /**
     * The reflections of one step.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @param step N ≥ 0
     * @return k_cN and k_pN
     * @throws IllegalArgumentException if rows differ in length, an element is neither 0 nor 1, or N is negative
     * @throws UndefinedException if there is no cell
     */
    public static MethodOfReflections of(DoubleMatrix presence, int step) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows(), step);
    }

    /** The step, and the reflections. */
    @Override
    public String toString() {
        return "MethodOfReflections[step " + step + ", " + places.length() + " places " + range(places) + ", "
                + products.length() + " products " + range(products) + "]";
    }

    private static String range(ImmutableDoubleArray reflections) {
        return String.format(
                Locale.ROOT,
                "from %.4g to %.4g",
                reflections.stream().min().orElse(Double.NaN),
                reflections.stream().max().orElse(Double.NaN));
    }
}
