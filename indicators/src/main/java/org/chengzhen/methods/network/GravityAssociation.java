package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The network of spatial association by the modified gravity model: who is bound to whom, and to whom above the average.
 *
 * <p>y(i, j) = k(i, j) M(i) M(j)/D(i, j)², with M = (Π masses)^(1/m) over m masses (population, GDP, the quantity
 * studied), k(i, j) = E(i)/(E(i) + E(j)) the share of the origin (of GDP or of the quantity studied), which gives the
 * direction, and D the distance d, or the economic distance d/(g(i) − g(j)) with income per head g. A link i → j is there
 * where y(i, j) is above the mean of row i.
 *
 * <ul>
 *   <li>Units of masses, distances and incomes change no link. Equal incomes: y = 0. A row of equal values sends none;
 *       any other sends at least one.
 *   <li>Masses, and distances off the diagonal, must be above 0; shares ≥ 0: refused naming the place. Two shares of 0
 *       that meet: undefined.
 *   <li>{@link RowThreshold}: the mean over the other places, or over all cells.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(n²).
 *
 * <p>Source: Liu Huajun, Liu Chuanming and Sun Yanan (2015), 中国能源消费的空间关联网络结构特征及其效应研究. Masses and shares
 * differ from paper to paper.
 *
 * <pre>{@code
 * GravityAssociation.withDefaults().of(masses, gdp, kilometres, gdpPerHead).network();
 * }</pre>
 */
public final class GravityAssociation {
    private static final GravityAssociation DEFAULTS = new GravityAssociation(RowThreshold.OTHERS);

    private final RowThreshold threshold;

    private GravityAssociation(RowThreshold threshold) {
        this.threshold = threshold;
    }

    /**
     * Links above the mean over the other places.
     *
     * @return the options
     */
    public static GravityAssociation withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another mean.
     *
     * @param cells over which the mean of a row is taken
     * @return the options with it
     */
    public GravityAssociation threshold(RowThreshold cells) {
        return new GravityAssociation(Objects.requireNonNull(cells, "cells"));
    }

    /**
     * The attraction between places and the network of what is above average.
     *
     * @param attraction y, n × n, zero on the diagonal
     * @param rowMeans the threshold of each row
     * @param network the links above it, each weighing its y
     */
    public record Association(DoubleMatrix attraction, ImmutableDoubleArray rowMeans, Network network)
            implements Serializable {
        /**
         * The links as a matrix.
         *
         * @return n × n, 1 where a link is there
         */
        public DoubleMatrix adjacency() {
            int n = attraction.rows();
            double[] cells = new double[n * n];
            for (Link link : network.linkList()) {
                cells[link.origin() * n + link.destination()] = 1;
            }
            return DoubleMatrix.of(n, n, cells);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "GravityAssociation[%d places, %d links, density %.4g]",
                    network.size(),
                    network.links(),
                    NetworkDensity.of(network));
        }
    }

    /**
     * The association over geographical distance.
     *
     * @param masses places by masses, above 0
     * @param shares E of each place, ≥ 0
     * @param distances n × n, above 0 off the diagonal
     * @return attraction and network
     * @throws IllegalArgumentException if shapes differ, or a number is outside its domain
     * @throws UndefinedException if there are fewer than two places, or two shares are both 0
     */
    public Association of(double[][] masses, double[] shares, double[][] distances) {
        return of(masses, shares, distances, null, false);
    }

    /**
     * The association over geographical distance.
     *
     * @param masses places by masses, above 0
     * @param shares E of each place, ≥ 0
     * @param distances n × n, above 0 off the diagonal
     * @return attraction and network
     * @throws IllegalArgumentException if shapes differ, or a number is outside its domain
     * @throws UndefinedException if there are fewer than two places, or two shares are both 0
     */
    public Association of(DoubleMatrix masses, double[] shares, DoubleMatrix distances) {
        Objects.requireNonNull(masses, "masses");
        Objects.requireNonNull(distances, "distances");
        return of(masses.toRows(), shares, distances.toRows());
    }

    /**
     * The association over economic distance.
     *
     * @param masses places by masses, above 0
     * @param shares E of each place, ≥ 0
     * @param distances n × n, above 0 off the diagonal
     * @param perHead income or GDP per head of each place, finite
     * @return attraction and network
     * @throws IllegalArgumentException if shapes differ, or a number is outside its domain
     * @throws UndefinedException if there are fewer than two places, or two shares are both 0
     */
    public Association of(double[][] masses, double[] shares, double[][] distances, double[] perHead) {
        Objects.requireNonNull(perHead, "perHead");
        return of(masses, shares, distances, Checks.finite(perHead, "perHead").clone(), true);
    }

    /**
     * The association over economic distance.
     *
     * @param masses places by masses, above 0
     * @param shares E of each place, ≥ 0
     * @param distances n × n, above 0 off the diagonal
     * @param perHead income or GDP per head of each place, finite
     * @return attraction and network
     * @throws IllegalArgumentException if shapes differ, or a number is outside its domain
     * @throws UndefinedException if there are fewer than two places, or two shares are both 0
     */
    public Association of(DoubleMatrix masses, double[] shares, DoubleMatrix distances, double[] perHead) {
        Objects.requireNonNull(masses, "masses");
        Objects.requireNonNull(distances, "distances");
        return of(masses.toRows(), shares, distances.toRows(), perHead);
    }

    private Association of(
            double[][] masses, double[] shares, double[][] distances, double[] perHead, boolean economic) {
        int n = shares.length;
        Checks.nonNegative(shares, "shares");
        Checks.sameLength(masses.length, "masses", n, "shares");
        Checks.sameLength(distances.length, "distances", n, "shares");
        if (economic) {
            Checks.sameLength(perHead.length, "perHead", n, "shares");
        }
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    masses[i].length == masses[0].length && masses[i].length > 0,
                    "masses[%d] has %d masses but masses[0] has %d",
                    i,
                    masses[i].length,
                    masses[0].length);
            Checks.positive(masses[i], "masses[" + i + "]");
            Checks.sameLength(distances[i].length, "distances[" + i + "]", n, "shares");
            for (int j = 0; j < n; j++) {
                Checks.argument(
                        i == j || (distances[i][j] > 0 && distances[i][j] <= Double.MAX_VALUE),
                        "distances[%d][%d] must be > 0 but is %s",
                        i,
                        j,
                        distances[i][j]);
            }
        }
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] mass = mass(masses);
        double[][] y = new double[n][n];
        double[] means = new double[n];
        int[][] links = new int[n * (n - 1)][];
        double[] weights = new double[n * (n - 1)];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    double both = shares[i] + shares[j];
                    if (both == 0) {
                        throw UndefinedException.undefined("shares of places " + i + " and " + j + " are both 0");
                    }
                    double nearness = (economic ? perHead[i] - perHead[j] : 1) / distances[i][j];
                    y[i][j] = Range.finite(
                            shares[i] / both * (mass[i] * nearness) * (mass[j] * nearness),
                            "the attraction between places " + i + " and " + j);
                }
            }
            means[i] = Sums.of(y[i]) / (threshold == RowThreshold.ALL ? n : n - 1);
            for (int j = 0; j < n; j++) {
                if (j != i && Ties.less(means[i], y[i][j])) {
                    links[count] = new int[] {i, j};
                    weights[count++] = y[i][j];
                }
            }
        }
        return new Association(
                DoubleMatrix.of(y),
                ImmutableDoubleArray.copyOf(means),
                Network.directed(n, Arrays.copyOf(links, count), Arrays.copyOf(weights, count)));
    }

    /** The geometric mean of the masses of each place. */
    private static double[] mass(double[][] masses) {
        double[] mean = new double[masses.length];
        for (int i = 0; i < masses.length; i++) {
            double product = 1;
            for (double m : masses[i]) {
                product *= Math.pow(m, 1.0 / masses[i].length);
            }
            mean[i] = Range.finite(product, "the mass of place " + i);
        }
        return mean;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GravityAssociation that && threshold == that.threshold;
    }

    @Override
    public int hashCode() {
        return threshold.hashCode();
    }

    /** The options. */
    @Override
    public String toString() {
        return "GravityAssociation[mean over " + threshold + "]";
    }
}
