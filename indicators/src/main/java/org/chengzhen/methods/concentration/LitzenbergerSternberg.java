package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Litzenberger and Sternberg's cluster index: how densely an industry sits in a region, by employment and by firms.
 *
 * <p>CI = (e_ij/e_i)(b_ij/b_i) / [(a_j/a)(p_j/p)]: shares of region j in the employment and the firms of industry i,
 * against its shares of area and population. No unit; 1 as everywhere, large in a cluster.
 *
 * <ul>
 *   <li>Range [0, ∞).
 *   <li>e_i, b_i, a, p, a_j or p_j zero, or an index beyond the range of a double: undefined. A part above its whole, negative numbers, NaN and infinity are
 *       refused.
 * </ul>
 *
 * <p>Cost O(1). Source: Litzenberger, T. and Sternberg, R. (2006), Der Clusterindex, Geographische Zeitschrift 94.
 *
 * <pre>{@code
 * LitzenbergerSternberg.of(1_743, 5_740, 35, 53, 50, 576, 488, 4_621);  // 21.8749
 * }</pre>
 */
public final class LitzenbergerSternberg {
    private LitzenbergerSternberg() {}

    /**
     * The index of one industry in one region.
     *
     * @param employment e_ij, of the industry in the region
     * @param industryEmployment e_i, of the industry everywhere
     * @param firms b_ij, of the industry in the region
     * @param industryFirms b_i, of the industry everywhere
     * @param area a_j of the region
     * @param totalArea a
     * @param population p_j of the region
     * @param totalPopulation p
     * @return CI ≥ 0
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or a part exceeds its whole
     * @throws UndefinedException if a divisor is zero
     */
    public static double of(
            double employment,
            double industryEmployment,
            double firms,
            double industryFirms,
            double area,
            double totalArea,
            double population,
            double totalPopulation) {
        double people = share(population, "population", totalPopulation, "totalPopulation");
        double land = share(area, "area", totalArea, "totalArea");
        double workers = share(employment, "employment", industryEmployment, "industryEmployment");
        double plants = share(firms, "firms", industryFirms, "industryFirms");
        if (people == 0 || land == 0) {
            throw UndefinedException.undefined("the region has no " + (land == 0 ? "area" : "population"));
        }
        return Range.finite(workers / land * (plants / people), "the quotient");
    }

    private static double share(double part, String partName, double whole, String wholeName) {
        Checks.nonNegative(part, partName);
        Checks.nonNegative(whole, wholeName);
        Checks.argument(part <= whole, "%s %s must be at most %s %s", partName, part, wholeName, whole);
        return Quotient.of(part, partName, whole, wholeName);
    }
}
