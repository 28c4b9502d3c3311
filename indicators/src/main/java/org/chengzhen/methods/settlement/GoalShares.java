package org.chengzhen.methods.settlement;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The shares of Sustainable Development Goal 11 that are one part of one whole, and the exposure to fine
 * particles.
 *
 * <p>11.1.1: people in slums or inadequate housing / urban people. 11.6.1: municipal solid waste collected and
 * managed in controlled facilities / waste generated. 11.6.2: Σ CᵢPᵢ / Σ Pᵢ, concentration C of PM2.5 in µg/m³
 * and people P of each city. 11.b.2: local governments with a strategy of disaster risk reduction / all.
 *
 * <ul>
 *   <li>Shares in [0, 1]; the mean concentration between the least and the largest.
 *   <li>A whole of zero: undefined. A part above the whole, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: UN-Habitat, WHO, UNDRR: SDG indicator metadata 11.1.1, 11.6.1, 11.6.2, 11.a.1, 11.b.2.
 *
 * <pre>{@code
 * GoalShares.populationWeightedPm25(new double[] {30, 45}, new double[] {200, 100});   // 35.0
 * GoalShares.inadequateHousing(120, 400);                                              // 0.3
 * }</pre>
 */
public final class GoalShares {
    private GoalShares() {}

    /**
     * SDG 11.1.1, urban people in slums, informal settlements or inadequate housing.
     *
     * @param people in such housing, each counted once
     * @param urbanPopulation all urban people
     * @return the share in [0, 1]
     * @throws IllegalArgumentException if a number is negative or not finite, or the part exceeds the whole
     * @throws UndefinedException if there are no urban people
     */
    public static double inadequateHousing(double people, double urbanPopulation) {
        return share(people, "people", urbanPopulation, "urbanPopulation");
    }

    /**
     * SDG 11.6.1, solid waste collected and managed in controlled facilities.
     *
     * @param managed waste collected and managed
     * @param generated all municipal solid waste, in the same unit
     * @return the share in [0, 1]
     * @throws IllegalArgumentException if a number is negative or not finite, or the part exceeds the whole
     * @throws UndefinedException if there is no waste
     */
    public static double managedWaste(double managed, double generated) {
        return share(managed, "managed", generated, "generated");
    }

    /**
     * SDG 11.6.2, the mean concentration of fine particles that people breathe.
     *
     * @param concentration of PM2.5 in each city, µg/m³
     * @param people of each city
     * @return Σ CᵢPᵢ / Σ Pᵢ
     * @throws IllegalArgumentException if lengths differ, or a value is negative or not finite
     * @throws UndefinedException if there is no city, or nobody in any
     */
    public static double populationWeightedPm25(double[] concentration, double[] people) {
        Checks.sameLength(people.length, "people", concentration.length, "concentration");
        Checks.nonNegative(concentration, "concentration");
        Checks.nonNegative(people, "people");
        if (people.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double[] weights = Scale.balanced(people);
        double total = Sums.of(weights);
        if (total == 0) {
            throw UndefinedException.undefined("nobody lives in the " + people.length + " cities");
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / total;
        }
        return Sums.ofProducts(concentration, shares);
    }

    /**
     * SDG 11.a.1, countries whose national urban policy responds to population dynamics, ensures balanced
     * territorial development, or increases local fiscal space: one of the three is enough.
     *
     * @param criteriaMet for each country how many of the three criteria its policy meets, 0 to 3
     * @return the number of countries that meet at least one
     * @throws IllegalArgumentException if a number is outside 0 to 3
     */
    public static int countriesWithUrbanPolicy(int... criteriaMet) {
        int count = 0;
        for (int i = 0; i < criteriaMet.length; i++) {
            Checks.between(criteriaMet[i], 0, 3, "criteriaMet[" + i + "]");
            count += Math.min(1, criteriaMet[i]);
        }
        return count;
    }

    /**
     * SDG 11.b.2, local governments that adopt and implement strategies of disaster risk reduction.
     *
     * @param withStrategy local governments with a strategy
     * @param all local governments
     * @return the share in [0, 1]
     * @throws IllegalArgumentException if a number is negative or not finite, or the part exceeds the whole
     * @throws UndefinedException if there is no local government
     */
    public static double disasterRiskStrategies(double withStrategy, double all) {
        return share(withStrategy, "withStrategy", all, "all");
    }

    static double share(double part, String partName, double whole, String wholeName) {
        Checks.nonNegative(part, partName);
        Checks.nonNegative(whole, wholeName);
        if (whole == 0) {
            throw UndefinedException.undefined(wholeName + " is zero");
        }
        Checks.argument(part <= whole, "%s must be <= %s %s but is %s", partName, wholeName, whole, part);
        return part / whole;
    }
}
