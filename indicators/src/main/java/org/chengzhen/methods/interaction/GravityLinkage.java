package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The economic linkage of cities by the gravity model of Chinese city-cluster studies, and the membership of
 * cities in a centre's field.
 *
 * <p>Rᵢⱼ = kᵢⱼ·√(PᵢVᵢ)·√(PⱼVⱼ)/Dᵢⱼ²; total Rᵢ = ΣⱼRᵢⱼ; membership Fᵢⱼ = Rᵢⱼ/Rᵢ. P people (万人), V GDP (亿元),
 * D km or minutes; R in 亿元·万人/km². k is a constant or, in {@link Coefficient#GDP_SHARE}, the share
 * Vᵢ/(Vᵢ + Vⱼ) of the sender, which makes the linkage directional.
 *
 * <ul>
 *   <li>Range ≥ 0; only ratios mean something, and only in the same units and distances.
 *   <li>A city without people or GDP has linkage 0. A pair that cannot be reached (+∞) has linkage 0. The
 *       diagonal is not read and is 0.
 *   <li>A distance of 0 between two cities is refused, as are negative, infinite and missing values.
 *   <li>Membership from a city with total 0 is undefined.
 * </ul>
 *
 * <p>Algorithm: all pairs, O(n²).
 *
 * <p>Source: Wang Dezhong and Zhuang Renxing (1996), 区域经济联系定量分析初探, for the form; Zipf, G. K. (1946), The P1P2/D hypothesis; Taaffe, E. J. (1962), The urban hierarchy: an air
 * passenger definition.
 *
 * <pre>{@code
 * CostMatrix km = CostMatrix.of(new double[][] {{0, 100}, {100, 0}});
 * GravityLinkage.withDefaults().of(new double[] {900, 400}, new double[] {12000, 4000}, km)
 *         .between(0, 1); // 415.692…
 * }</pre>
 */
public final class GravityLinkage {
    private static final GravityLinkage DEFAULTS = new GravityLinkage(Coefficient.CONSTANT, 1, 2);

    private final Coefficient coefficient;
    private final double constant;
    private final double exponent;

    private GravityLinkage(Coefficient coefficient, double constant, double exponent) {
        this.coefficient = coefficient;
        this.constant = constant;
        this.exponent = exponent;
    }

    /** What stands for k. */
    public enum Coefficient {
        /** The same k for all pairs: linkage is symmetric if distance is. */
        CONSTANT,
        /** k·Vᵢ/(Vᵢ + Vⱼ): the city with more GDP sends more than it receives. */
        GDP_SHARE
    }

    /**
     * k = 1 for all pairs and distance squared.
     *
     * @return the settings
     */
    public static GravityLinkage withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another kind of k.
     *
     * @param other what stands for k
     * @return other settings
     */
    public GravityLinkage coefficient(Coefficient other) {
        Objects.requireNonNull(other, "other");
        return new GravityLinkage(other, constant, exponent);
    }

    /**
     * The same with another constant; with {@link Coefficient#GDP_SHARE} it multiplies the share.
     *
     * @param k ≥ 0
     * @return other settings
     * @throws IllegalArgumentException if k is negative, NaN or infinite
     */
    public GravityLinkage constant(double k) {
        return new GravityLinkage(coefficient, Checks.nonNegative(k, "k"), exponent);
    }

    /**
     * The same with another power of distance.
     *
     * @param power ≥ 0
     * @return other settings
     * @throws IllegalArgumentException if the power is negative, NaN or infinite
     */
    public GravityLinkage distanceExponent(double power) {
        return new GravityLinkage(coefficient, constant, Checks.nonNegative(power, "power"));
    }

    /**
     * The linkages of all pairs.
     *
     * @param people P, n numbers ≥ 0
     * @param gdp V, n numbers ≥ 0
     * @param distances n × n distances; the diagonal is not read
     * @return linkages, totals and memberships
     * @throws IllegalArgumentException if sizes differ, a number is negative, NaN or infinite, or a distance
     *     between two cities is 0
     * @throws UndefinedException if a total exceeds the largest number
     */
    public Linkages of(double[] people, double[] gdp, CostMatrix distances) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(gdp, "gdp");
        Objects.requireNonNull(distances, "distances");
        Checks.nonNegative(people, "people");
        Checks.nonNegative(gdp, "gdp");
        Checks.sameLength(gdp.length, "gdp", people.length, "people");
        int n = people.length;
        Checks.argument(
                distances.rows() == n && distances.columns() == n,
                "distances must be %d x %d but are %d x %d",
                n,
                n,
                distances.rows(),
                distances.columns());
        double[] mass = new double[n];
        for (int i = 0; i < n; i++) {
            // two roots, so that the product of large numbers cannot overflow
            mass[i] = Math.sqrt(people[i]) * Math.sqrt(gdp[i]);
        }
        double[] linkages = new double[n * n];
        double[] totals = new double[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            Loop.check();
            distances.copyRow(i, row);
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    Checks.argument(row[j] > 0, "distances[%d][%d] must be > 0 but is %s", i, j, row[j]);
                    double fall = exponent == 2 ? row[j] * row[j] : Math.pow(row[j], exponent);
                    boolean none = mass[i] == 0 || mass[j] == 0 || row[j] == Double.POSITIVE_INFINITY;
                    linkages[i * n + j] = none ? 0 : k(gdp[i], gdp[j]) * mass[i] * mass[j] / fall;
                }
            }
            totals[i] = Sums.of(linkages, i * n, (i + 1) * n);
            if (!Double.isFinite(totals[i])) {
                throw UndefinedException.undefined("the linkage of city " + i + " exceeds the largest number");
            }
        }
        return new Linkages(DoubleMatrix.of(n, n, linkages), ImmutableDoubleArray.copyOf(totals));
    }

    private double k(double sender, double receiver) {
        return coefficient == Coefficient.CONSTANT ? constant : constant / (1 + receiver / sender);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GravityLinkage that
                && coefficient == that.coefficient
                && constant == that.constant
                && exponent == that.exponent;
    }

    @Override
    public int hashCode() {
        return Objects.hash(coefficient, constant, exponent);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "GravityLinkage[%s, k = %s, distance to the power %s]", coefficient, constant, exponent);
    }

    /**
     * The linkages of n cities.
     *
     * @param linkage R, n × n, with a diagonal of 0
     * @param totals Rᵢ, the sums of its rows
     */
    public record Linkages(DoubleMatrix linkage, ImmutableDoubleArray totals) implements Serializable {
        /**
         * The linkage of one pair.
         *
         * @param from i, from 0
         * @param to j, from 0
         * @return Rᵢⱼ
         * @throws IndexOutOfBoundsException if there is no such pair
         */
        public double between(int from, int to) {
            return linkage.get(from, to);
        }

        /**
         * How the total of one city is shared among all.
         *
         * @param centre i, from 0
         * @return Fᵢⱼ = Rᵢⱼ/Rᵢ for each j; they sum to 1
         * @throws UndefinedException if the total is 0
         * @throws IllegalArgumentException if there is no such city
         */
        public ImmutableDoubleArray membership(int centre) {
            double[] shares = linkage.row(centre);
            double total = totals.get(centre);
            if (total == 0) {
                throw UndefinedException.undefined("city " + centre + " has no linkage to any other");
            }
            for (int j = 0; j < shares.length; j++) {
                shares[j] /= total;
            }
            return ImmutableDoubleArray.copyOf(shares);
        }

        @Override
        public String toString() {
            int strongest = 0;
            for (int i = 1; i < totals.length(); i++) {
                strongest = totals.get(i) > totals.get(strongest) ? i : strongest;
            }
            return String.format(
                    Locale.ROOT,
                    "Linkages[%d cities%s]",
                    totals.length(),
                    totals.isEmpty()
                            ? ""
                            : String.format(
                                    Locale.ROOT, ", most linked: %d with R = %.6g", strongest, totals.get(strongest)));
        }
    }
}
