package org.chengzhen.indicators.cluster;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.concentration.ConcentrationRatio;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.Shares;

/**
 * How far talent, knowledge, technology or any other factor gathers in some places.
 *
 * <p>Share s = x / Σx; quotient = share in the factor over share in people; density = x / area; intensity =
 * spending / output; CR_k = the share of the k largest places; speed = the change of a share, in percentage
 * points a year; national weight of a cluster = its total over the nation's.
 *
 * <ul>
 *   <li>Shares lie in [0, 1] and add up to 1; quotients are ≥ 0, above 1 where the factor gathers.
 *   <li>No place: too few data. A factor, an area or an output of zero: undefined. A place without people has
 *       no quotient (NaN).
 *   <li>Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Cost: one sweep, CR_k one sort.
 *
 * <p>Source: practice of the statistics of science and technology; target of 12 high-value invention patents per
 * 10⁴ persons by 2025 of the 14th Five-Year Plan.
 *
 * <pre>{@code
 * FactorGathering.shares(300, 60, 40);                                                 // {0.75, 0.15, 0.1}
 * FactorGathering.quotients(new double[] {300, 60, 40}, new double[] {900, 600, 500}); // {1.667, 0.5, 0.4}
 * }</pre>
 */
public final class FactorGathering {
    /** High-value invention patents per 10⁴ persons that the 14th Five-Year Plan wants by 2025. */
    public static final double PATENT_TARGET_2025 = 12;

    private static final double TEN_THOUSAND = 10_000;
    private static final double PERCENT = 100;

    private FactorGathering() {}

    /**
     * The share of each place in a factor.
     *
     * @param factor x of each place, ≥ 0
     * @return shares that add up to 1
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or no factor
     */
    public static ImmutableDoubleArray shares(double... factor) {
        return Shares.of(factor);
    }

    /**
     * The share of each place in a factor over its share in people.
     *
     * @param factor x of each place, ≥ 0
     * @param people of each place, ≥ 0
     * @return quotients; NaN where nobody lives
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, no factor, or nobody
     */
    public static ImmutableDoubleArray quotients(double[] factor, double[] people) {
        return LocationQuotient.ofAmounts(factor, people);
    }

    /**
     * The share of the largest places.
     *
     * @param factor x of each place, ≥ 0
     * @param k ≥ 1
     * @return CR_k in [0, 1]; 1 where there are no more than k places
     * @throws IllegalArgumentException if k is below 1, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or no factor
     */
    public static double topShare(double[] factor, int k) {
        return ConcentrationRatio.of(factor, k);
    }

    /**
     * A factor on an area.
     *
     * @param factor x ≥ 0
     * @param area km² ≥ 0
     * @return x per km²
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if the area is zero
     */
    public static double density(double factor, double area) {
        return Quotient.of(factor, "factor", area, "area");
    }

    /**
     * Spending on research over output.
     *
     * @param spending yuan ≥ 0
     * @param gdp yuan ≥ 0
     * @return a fraction
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if the output is zero
     */
    public static double intensity(double spending, double gdp) {
        return Quotient.of(spending, "spending", gdp, "gdp");
    }

    /**
     * Patents per 10⁴ persons.
     *
     * @param patents ≥ 0
     * @param people persons ≥ 0
     * @return patents per 10⁴ persons
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if nobody lives there
     */
    public static double perTenThousand(double patents, double people) {
        return TEN_THOUSAND * Quotient.of(patents, "patents", people, "people");
    }

    /**
     * How fast a share changes.
     *
     * @param shareStart in [0, 1]
     * @param shareEnd in [0, 1]
     * @param years between the two, &gt; 0
     * @return percentage points a year
     * @throws IllegalArgumentException if a share is outside [0, 1], or the years are not positive and finite
     */
    public static double speed(double shareStart, double shareEnd, double years) {
        Checks.between(shareStart, 0, 1, "shareStart");
        Checks.between(shareEnd, 0, 1, "shareEnd");
        return PERCENT * (shareEnd - shareStart) / Checks.positive(years, "years");
    }

    /**
     * The weight of a cluster in the nation.
     *
     * @param cluster total of the cluster, ≥ 0
     * @param nation total of the nation, not below that of the cluster
     * @return a fraction in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite, or the cluster above the nation
     * @throws UndefinedException if the nation's total is zero
     */
    public static double nationalWeight(double cluster, double nation) {
        double weight = Quotient.of(cluster, "cluster", nation, "nation");
        Checks.argument(cluster <= nation, "cluster must be <= nation (%s) but is %s", nation, cluster);
        return weight;
    }
}
