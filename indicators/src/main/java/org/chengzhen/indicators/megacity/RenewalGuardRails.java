package org.chengzhen.indicators.megacity;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;

/**
 * The guard-rails that keep urban renewal from becoming demolition and new building on a large scale.
 *
 * <p>Four tests, each limit inclusive: demolished / existing floor area ≤ 20 %; new / demolished floor area ≤ 2;
 * local resettlement ≥ 50 %; growth of rent ≤ 5 % a year.
 *
 * <ul>
 *   <li>Demolished buildings that are illegal, or certified as unsafe and without value for conservation, do not
 *       count: take them off before. New floor area for mandatory public services may be left out of the new one.
 *   <li>The tests are kept apart: one that has no value (nothing existing, nothing demolished) is undefined alone.
 *   <li>Negative areas, shares outside [0, 1], NaN, infinite: refused. The growth of rent may be negative.
 * </ul>
 *
 * <p>Source: Ministry of Housing and Urban-Rural Development (2021), Jianke no. 63, on preventing large-scale
 * demolition and construction in urban renewal.
 *
 * <pre>{@code
 * RenewalGuardRails.demolishedShare(15, 100);           // 0.15
 * RenewalGuardRails.passes(0.15, 1.8, 0.55, 0.06);      // [true, true, true, false]
 * }</pre>
 */
public final class RenewalGuardRails {
    /** The largest share of existing floor area that may be demolished (Jianke 2021 no. 63). */
    public static final double LARGEST_DEMOLISHED_SHARE = 0.20;
    /** The largest new floor area for each demolished (Jianke 2021 no. 63). */
    public static final double LARGEST_NEW_TO_DEMOLISHED = 2;
    /** The least share of residents resettled where they lived (Jianke 2021 no. 63). */
    public static final double LEAST_LOCAL_RESETTLEMENT = 0.50;
    /** The largest growth of rent in a year (Jianke 2021 no. 63). */
    public static final double LARGEST_RENT_GROWTH = 0.05;

    private RenewalGuardRails() {}

    /**
     * The share of the existing floor area that is demolished.
     *
     * @param demolished floor area demolished, without illegal and unsafe buildings, ≥ 0
     * @param existing floor area of the renewal unit before, ≥ 0
     * @return share ≥ 0
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or more is demolished than was
     * @throws UndefinedException if nothing existed
     */
    public static double demolishedShare(double demolished, double existing) {
        Checks.argument(
                !(demolished > existing), "demolished must be at most existing, %s, but is %s", existing, demolished);
        return Quotient.of(demolished, "demolished floor area", existing, "existing floor area");
    }

    /**
     * New floor area for each demolished.
     *
     * @param built new floor area, ≥ 0
     * @param demolished floor area demolished, ≥ 0
     * @return ratio ≥ 0
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nothing was demolished
     */
    public static double newToDemolished(double built, double demolished) {
        return Quotient.of(built, "new floor area", demolished, "demolished floor area");
    }

    /**
     * The four tests.
     *
     * @param demolishedShare of the existing floor area, in [0, 1]
     * @param newToDemolished new for each demolished floor area, ≥ 0
     * @param localResettlement share of residents resettled where they lived, in [0, 1]
     * @param rentGrowth growth of rent in a year, 0.05 for 5 %
     * @return whether each limit is kept, in the order of the arguments
     * @throws IllegalArgumentException if an argument is outside its domain
     */
    public static ImmutableList<Boolean> passes(
            double demolishedShare, double newToDemolished, double localResettlement, double rentGrowth) {
        return ImmutableList.of(
                Checks.between(demolishedShare, 0, 1, "demolishedShare") <= LARGEST_DEMOLISHED_SHARE,
                Checks.nonNegative(newToDemolished, "newToDemolished") <= LARGEST_NEW_TO_DEMOLISHED,
                Checks.between(localResettlement, 0, 1, "localResettlement") >= LEAST_LOCAL_RESETTLEMENT,
                Checks.finite(rentGrowth, "rentGrowth") <= LARGEST_RENT_GROWTH);
    }

    /**
     * Progress of the renovation of communities built before the end of 2000.
     *
     * @param renovated communities renovated, ≥ 0
     * @param planned communities to be renovated, ≥ 0
     * @return share ≥ 0, above 1 where the plan is exceeded
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if none is planned
     */
    public static double progress(double renovated, double planned) {
        return Quotient.of(renovated, "renovated communities", planned, "planned communities");
    }
}
