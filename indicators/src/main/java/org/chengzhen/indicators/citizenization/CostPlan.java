package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * What citizenization costs per person, at what discount rate, and who bears it.
 *
 * @param items per person, with distinct names
 * @param discountRate a year, ≥ 0
 * @param sharing between government, enterprise and individual
 */
public record CostPlan(ImmutableList<CostItem> items, double discountRate, CostSharing sharing)
        implements Serializable {
    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if the rate is negative, NaN or infinite
     * @param items per person, with distinct names
     * @param discountRate a year, ≥ 0
     * @param sharing between government, enterprise and individual
     */
    public CostPlan {
        Checks.nonNegative(discountRate, "discountRate");
    }

    /**
     * The cost for some people.
     *
     * @param persons N ≥ 0
     * @return cost by item and by bearer
     * @throws IllegalArgumentException if the number is negative, NaN or infinite
     */
    public CitizenizationCost cost(double persons) {
        return CitizenizationCost.of(persons, items, discountRate, sharing);
    }

    /** The items by name, the rate, and who bears how much. */
    @Override
    public String toString() {
        return "CostPlan[" + items.stream().map(CostItem::name).toList() + ", discount rate " + discountRate + ", "
                + sharing + "]";
    }
}
