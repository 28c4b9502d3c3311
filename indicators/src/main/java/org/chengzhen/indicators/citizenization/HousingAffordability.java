package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;

/**
 * Whether people can afford a home, and how much of the need public housing meets.
 *
 * <p>Price-to-income ratio = price per m² × m² per person / yearly income per person; rent burden = rent / income;
 * coverage = households in public or affordable homes / urban permanent households; supply–need ratio = homes /
 * households in need; rental share = affordable rental homes / all new homes.
 *
 * <ul>
 *   <li>Price to income: 3 to 6 is affordable by convention. Rent burden above {@link #STRESSED_RENT_BURDEN} is
 *       stress. Coverage and rental share in [0, 1].
 *   <li>Zero income, no households, no need: undefined. Rent 0 is allowed.
 *   <li>Negative, NaN, infinite, a part above its whole: refused.
 * </ul>
 *
 * <p>Source: Angel, S., Mayo, S. (1996), Enabling policies and their effects on housing sector performance; National
 * New-type Urbanization Plan 2014–2020 for coverage of 23 %.
 *
 * <pre>{@code
 * HousingAffordability.priceToIncome(12_000, 35, 48_000);  // 8.75
 * HousingAffordability.rentBurden(1_500, 4_000);           // 0.375
 * }</pre>
 */
public final class HousingAffordability {
    /** A rent burden above which a household is stressed, by convention. */
    public static final double STRESSED_RENT_BURDEN = 0.30;

    /** Coverage by subsidised housing that the plan for 2014–2020 set for 2020. */
    public static final double COVERAGE_TARGET_2020 = 0.23;

    private HousingAffordability() {}

    /**
     * The price-to-income ratio.
     *
     * @param pricePerSquareMetre yuan, above 0
     * @param areaPerPerson m², above 0
     * @param incomePerPerson yuan a year, ≥ 0
     * @return years of income for a home
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if there is no income
     */
    public static double priceToIncome(double pricePerSquareMetre, double areaPerPerson, double incomePerPerson) {
        Checks.positive(pricePerSquareMetre, "pricePerSquareMetre");
        Checks.positive(areaPerPerson, "areaPerPerson");
        return Quotient.of(pricePerSquareMetre * areaPerPerson, "price of a home", incomePerPerson, "income");
    }

    /**
     * The rent burden.
     *
     * @param rent yuan, ≥ 0
     * @param income yuan over the same time, ≥ 0
     * @return rent / income
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if there is no income
     */
    public static double rentBurden(double rent, double income) {
        return Quotient.of(rent, "rent", income, "income");
    }

    /**
     * The coverage by public and affordable housing.
     *
     * @param housed households in such homes, ≥ 0
     * @param households urban permanent households, ≥ housed
     * @return a share in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if there are no households
     */
    public static double coverage(double housed, double households) {
        return Quotient.share(housed, "housed", households, "households");
    }

    /**
     * The homes on offer for each household in need.
     *
     * @param homes supply, ≥ 0
     * @param need households in need, ≥ 0
     * @return supply / need
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if nobody is in need
     */
    public static double supplyToNeed(double homes, double need) {
        return Quotient.of(homes, "homes", need, "need");
    }

    /**
     * The share of affordable rental homes in new supply.
     *
     * @param rental affordable rental homes, ≥ 0
     * @param homes all new homes, ≥ rental
     * @return a share in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if there are no new homes
     */
    public static double rentalShare(double rental, double homes) {
        return Quotient.share(rental, "rental", homes, "homes");
    }
}
