package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The interlocking network model: cities linked by the offices of the same firms.
 *
 * <p>r(a, b) = Σⱼ v(a, j)v(b, j) over firms j, with v the service value of the firm in the city; gross connectivity
 * N(a) = Σ r(a, b) over b ≠ a; relative connectivity N(a)/max N.
 *
 * <ul>
 *   <li>N ≥ 0; relative in [0, 1]. A city without firms has 0. One city alone has 0.
 *   <li>All N zero: relative connectivity is undefined.
 *   <li>Service values are whole numbers from 0 (no office) to {@value #LARGEST_SERVICE_VALUE} (headquarters);
 *       {@link #ofCounts} takes any values ≥ 0, as numbers of branches.
 * </ul>
 *
 * <p>Cost: O(cities² · firms).
 *
 * <p>Source: Taylor, P. J. (2001), Specification of the world city network.
 *
 * <pre>{@code
 * double[][] values = {{5, 3, 2}, {4, 0, 3}, {1, 2, 0}};
 * InterlockingNetwork.of(values).gross();  // [37.0, 30.0, 15.0]
 * }</pre>
 */
public final class InterlockingNetwork {
    /** The service value of a headquarters in the scheme of the GaWC network. */
    public static final int LARGEST_SERVICE_VALUE = 5;

    private InterlockingNetwork() {}

    /**
     * The links and connectivities of cities.
     *
     * @param links r(a, b), 0 on the diagonal
     * @param gross N(a)
     */
    public record Connectivity(DoubleMatrix links, ImmutableDoubleArray gross) implements Serializable {
        /**
         * Connectivity relative to the best connected city.
         *
         * @return N(a)/max N, in [0, 1]
         * @throws UndefinedException if all N are zero, as with one city alone
         */
        public ImmutableDoubleArray relative() {
            double most = gross.stream().max().orElse(0);
            if (most == 0) {
                throw UndefinedException.undefined("no firm links two of " + gross.length() + " cities");
            }
            return ImmutableDoubleArray.copyOf(gross.stream().map(g -> g / most));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "InterlockingNetwork[%d cities, largest gross connectivity %.6g]",
                    gross.length(),
                    gross.stream().max().orElse(0));
        }
    }

    /**
     * The network of service values.
     *
     * @param serviceValues by city and firm, whole numbers from 0 to {@value #LARGEST_SERVICE_VALUE}
     * @return links and connectivities
     * @throws IllegalArgumentException if rows differ in length, or a value is not such a number
     * @throws UndefinedException if there is no city
     */
    public static Connectivity of(double[][] serviceValues) {
        for (int a = 0; a < serviceValues.length; a++) {
            for (int j = 0; j < serviceValues[a].length; j++) {
                double v = serviceValues[a][j];
                Checks.argument(
                        v >= 0 && v <= LARGEST_SERVICE_VALUE && v == Math.rint(v),
                        "serviceValues[%d][%d] must be 0, 1, … or %d but is %s",
                        a,
                        j,
                        LARGEST_SERVICE_VALUE,
                        v);
            }
        }
        return counted(serviceValues, "serviceValues");
    }

    /**
     * The network of any other values of firms in cities.
     *
     * @param values by city and firm, ≥ 0
     * @return links and connectivities
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no city
     */
    public static Connectivity ofCounts(double[][] values) {
        Objects.requireNonNull(values, "values");
        return counted(values, "values");
    }

    private static Connectivity counted(double[][] values, String name) {
        Checks.rectangular(values, name);
        int n = values.length;
        if (n == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        for (int a = 0; a < n; a++) {
            Checks.nonNegative(values[a], name + "[" + a + "]");
        }
        Checks.argument((long) n * n <= Integer.MAX_VALUE - 8, "%d cities have more links than a matrix holds", n);
        double[] links = new double[n * n];
        Loop loop = Loop.of("cities", n);
        for (int a = 0; a < n; a++) {
            loop.step();
            for (int b = a + 1; b < n; b++) {
                links[a * n + b] = Sums.ofProducts(values[a], values[b]);
                links[b * n + a] = links[a * n + b];
            }
        }
        loop.end();
        double[] gross = new double[n];
        double most = 0;
        for (int a = 0; a < n; a++) {
            gross[a] = Sums.of(links, a * n, (a + 1) * n);
            most = Math.max(most, gross[a]);
        }
        Checks.argument(most <= Double.MAX_VALUE, "%s are so large that their products are infinite", name);
        return new Connectivity(DoubleMatrix.of(n, n, links), ImmutableDoubleArray.copyOf(gross));
    }

    /**
     * The network of firms and cities, from a matrix.
     *
     * @param serviceValues cities by firms, whole numbers 0 … 5
     * @return links and gross connectivities
     * @throws IllegalArgumentException if a value is refused
     * @throws UndefinedException if there is no city
     */
    public static Connectivity of(DoubleMatrix serviceValues) {
        return of(serviceValues.toRows());
    }

    /**
     * The network of any counts, from a matrix.
     *
     * @param values cities by firms, ≥ 0
     * @return links and gross connectivities
     * @throws IllegalArgumentException if a value is refused
     * @throws UndefinedException if there is no city
     */
    public static Connectivity ofCounts(DoubleMatrix values) {
        return ofCounts(values.toRows());
    }
}
