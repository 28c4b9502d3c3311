package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * The economic complexity of places (ECI) and products (PCI): what the second eigenvector of the network of places and
 * products says.
 *
 * <p>M̃_cc′ = Σ_p M_cp M_c′p/(k_c k_p); K is its eigenvector to the second largest eigenvalue; ECI = (K − mean)/sd, with the
 * standard deviation of the population over the places that make anything. Its sign is such that ECI correlates positively
 * with diversity k_c. PCI is the same over products, its sign such that the products of complex places are complex:
 * each product is a positive multiple of the mean ECI of its places before standardization.
 *
 * <ul>
 *   <li>z-scores: mean 0, standard deviation 1, over places and over products each on their own. Numbers of different
 *       networks do not compare.
 *   <li>Places without product and products without place have NaN and are left out.
 *   <li>Where ECI and diversity do not correlate at all, as with equal diversities, the first place that is not zero is
 *       positive, and {@link #sign} says so.
 *   <li>Undefined: one place or product only, a network in several parts, a second eigenvalue that is zero or repeated.
 *       No cell: too few data. Anything but 0 and 1 in the presence matrix is refused.
 * </ul>
 *
 * <p>Algorithm: the eigenvector of the smaller side, m × m, by tridiagonal reduction; O(links · m + m³) time, m² memory.
 *
 * <p>Source: Hausmann, R., Hidalgo, C. A. et al. (2014), The Atlas of Economic Complexity; Hidalgo, C. A. and Hausmann, R.
 * (2009), The building blocks of economic complexity, PNAS 106.
 *
 * <pre>{@code
 * var complexity = EconomicComplexity.of(new double[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}});
 * complexity.eci();  // [1.2247, 0.0, -1.2247]
 * }</pre>
 *
 * @param eci the complexity of each place
 * @param pci the complexity of each product
 * @param secondEigenvalue of M̃, in (0, 1)
 * @param sign what fixed the sign of both
 */
public record EconomicComplexity(ImmutableDoubleArray eci, ImmutableDoubleArray pci, double secondEigenvalue, Sign sign)
        implements Serializable {
    /** What fixed the sign of the indices. */
    public enum Sign {
        /** ECI correlates positively with diversity. */
        BY_DIVERSITY,
        /** ECI and diversity do not correlate: the first place that is not zero is positive. */
        BY_FIRST_PLACE
    }

    /** Eigenvalues nearer to one another, or to zero, than this are not told apart. */
    public static final double EIGENVALUE_TOLERANCE = 1e-10;

    private static final double NO_CORRELATION = 1e-9;

    /** A place that makes at least one product in so many is added up in whole rows. */
    private static final int DENSE = 8;

    /**
     * The complexity of places and products, from who makes what.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return ECI and PCI
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell, fewer than two places or products have any link, the network is
     *     in several parts, or the second eigenvalue is zero or repeated
     */
    public static EconomicComplexity of(double[][] presence) {
        return of(Bipartite.of(presence));
    }

    /**
     * The complexity of places and products, from who makes what.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return ECI and PCI
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell, fewer than two places or products have any link, the network is
     * in several parts, or the second eigenvalue is zero or repeated
     */
    public static EconomicComplexity of(DoubleMatrix presence) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows());
    }

    /**
     * The complexity of places and products, from how much they make: M = 1 where
     * {@link RevealedComparativeAdvantage} ≥ 1.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return ECI and PCI
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException as for {@link #of(double[][])}, or if all output is zero
     */
    public static EconomicComplexity ofOutput(double[][] output) {
        return of(Bipartite.of(RevealedComparativeAdvantage.presence(output).toRows()));
    }

    /**
     * The complexity of places and products, from how much they make: M = 1 where
     * {@link RevealedComparativeAdvantage} ≥ 1.
     *
     * @param output one row for each place, one column for each product, ≥ 0
     * @return ECI and PCI
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException as for {@link #of(double[][])}, or if all output is zero
     */
    public static EconomicComplexity ofOutput(DoubleMatrix output) {
        Objects.requireNonNull(output, "output");
        return ofOutput(output.toRows());
    }

    private static EconomicComplexity of(Bipartite m) {
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with products", 1, 0);
        }
        if (!m.connected()) {
            throw UndefinedException.undefined("the network of places and products is in several parts");
        }
        boolean productsAreFewer = linked(m.ubiquity) <= linked(m.diversity);
        SecondEigenpair pair = eigenpair(productsAreFewer ? m : m.turned());
        double second = pair.second;
        if (second <= EIGENVALUE_TOLERANCE) {
            throw UndefinedException.undefined("the second eigenvalue is zero");
        }
        if (second - pair.third <= EIGENVALUE_TOLERANCE || 1 - second <= EIGENVALUE_TOLERANCE) {
            throw UndefinedException.undefined("the second eigenvalue, " + second + ", is repeated");
        }
        double[] fewer = spread(pair.vector, productsAreFewer ? m.ubiquity : m.diversity);
        double[] places = productsAreFewer ? m.meanOfProducts(fewer) : fewer;
        double[] products = productsAreFewer ? fewer : m.meanOfPlaces(places);
        double[] eci = standardized(places, m.diversity);
        double[] pci = standardized(products, m.ubiquity);
        double correlation = correlation(eci, m.diversity);
        Sign sign = Math.abs(correlation) > NO_CORRELATION ? Sign.BY_DIVERSITY : Sign.BY_FIRST_PLACE;
        double direction = sign == Sign.BY_DIVERSITY ? correlation : first(eci);
        if (direction < 0) {
            negate(eci);
            negate(pci);
        }
        return new EconomicComplexity(ImmutableDoubleArray.copyOf(eci), ImmutableDoubleArray.copyOf(pci), second, sign);
    }

    private static int linked(double[] degrees) {
        int count = 0;
        for (double degree : degrees) {
            count += degree > 0 ? 1 : 0;
        }
        return count;
    }

    /** Of the products: D^−½ (Σ_c M_cp M_cp′/k_c) D^−½, which has the eigenvalues of M̃. */
    private static SecondEigenpair eigenpair(Bipartite m) {
        int[] index = new int[m.products];
        int count = 0;
        for (int p = 0; p < m.products; p++) {
            index[p] = m.ubiquity[p] > 0 ? count++ : -1;
        }
        if (count < 2) {
            throw UndefinedException.undefined("needs two places and two products with links");
        }
        double[][] a = commonPlaces(m, index, count);
        double[] roots = new double[count];
        for (int p = 0; p < m.products; p++) {
            if (index[p] >= 0) {
                roots[index[p]] = Math.sqrt(m.ubiquity[p]);
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] /= roots[i] * roots[j];
                a[j][i] = a[i][j];
            }
        }
        SecondEigenpair pair = new SecondEigenpair(a);
        for (int i = 0; i < count; i++) {
            pair.vector[i] /= roots[i];
        }
        return pair;
    }

    /** Σ_c M_cp M_cp′/k_c in the lower triangle. */
    private static double[][] commonPlaces(Bipartite m, int[] index, int count) {
        double[][] a = new double[count][count];
        int[] linked = new int[count];
        double[] weights = new double[count];
        for (int c = 0; c < m.places; c++) {
            int size = 0;
            for (int at = m.start[c]; at < m.start[c + 1]; at++) {
                linked[size++] = index[m.made[at]];
            }
            double weight = 1 / m.diversity[c];
            if (size * DENSE < count) {
                for (int i = 0; i < size; i++) {
                    double[] row = a[linked[i]];
                    for (int j = 0; j <= i; j++) {
                        row[linked[j]] += weight;
                    }
                }
            } else {
                // whole rows, zeros included: the vector unit is faster than jumps
                for (int i = 0; i < size; i++) {
                    weights[linked[i]] = weight;
                }
                for (int i = 0; i < size; i++) {
                    double[] row = a[linked[i]];
                    int to = linked[i] + 1;
                    for (int j = 0; j < to; j++) {
                        row[j] += weights[j];
                    }
                }
                for (int i = 0; i < size; i++) {
                    weights[linked[i]] = 0;
                }
            }
        }
        return a;
    }

    /** Puts the elements of linked nodes back to their places; 0 for the others, who have no link to spread it. */
    private static double[] spread(double[] vector, double[] degrees) {
        double[] all = new double[degrees.length];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = degrees[i] > 0 ? vector[next++] : 0;
        }
        return all;
    }

    private static double[] standardized(double[] values, double[] degrees) {
        double[] kept = new double[linked(degrees)];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (degrees[i] > 0) {
                kept[next++] = values[i];
            }
        }
        double[] z = ZScores.of(kept, "complexities");
        double[] all = new double[values.length];
        Arrays.fill(all, Double.NaN);
        next = 0;
        for (int i = 0; i < values.length; i++) {
            if (degrees[i] > 0) {
                all[i] = z[next++];
            }
        }
        return all;
    }

    /** The correlation with diversity over linked places; 0 where all diversities are equal. */
    private static double correlation(double[] z, double[] diversity) {
        double mean = 0;
        int count = linked(diversity);
        for (double k : diversity) {
            mean += k / count;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i < z.length; i++) {
            if (diversity[i] > 0) {
                product += z[i] * (diversity[i] - mean);
                square += (diversity[i] - mean) * (diversity[i] - mean);
            }
        }
        return square <= count * NO_CORRELATION * NO_CORRELATION ? 0 : product / Math.sqrt(square * count);
    }

    private static double first(double[] z) {
        for (double v : z) {
            if (Math.abs(v) > NO_CORRELATION) {
                return v;
            }
        }
        return 0;
    }

    private static void negate(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = -z[i];
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EconomicComplexity[%d places, %d products, second eigenvalue %.6g, sign %s]",
                eci.length(),
                pci.length(),
                secondEigenvalue,
                sign);
    }
}
