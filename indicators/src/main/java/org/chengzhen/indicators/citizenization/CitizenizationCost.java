package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.result.NotFoundException;

/**
 * What citizenization costs, item by item in present values, and who bears it.
 *
 * <p>C = N·Σ PVₖ; C = C_government + C_enterprise + C_individual.
 *
 * <ul>
 *   <li>Yuan for N persons; with N in ten thousands and items in ten thousand yuan, hundred million yuan.
 *   <li>Nobody, or no item: 0. Negative, NaN, infinite: refused.
 *   <li>The three parts sum to the total within rounding.
 * </ul>
 *
 * <p>Source: China Development Research Foundation (2010); Chinese Academy of Social Sciences (2013), Blue Book of
 * Cities. The items differ between studies.
 *
 * <pre>{@code
 * CitizenizationCost.of(100, List.of(CostItem.once("all", 15.6)), 0, new CostSharing(0.45, 0.3, 0.25)).total();  // 1560
 * }</pre>
 *
 * @param perCapita Σ PVₖ
 * @param total C
 * @param government C borne by public budgets
 * @param enterprise C borne by employers
 * @param individual C borne by the migrants
 * @param items present value per person of each item, in order
 */
public record CitizenizationCost(
        double perCapita,
        double total,
        double government,
        double enterprise,
        double individual,
        ImmutableMap<String, Double> items)
        implements Serializable {
    /**
     * The cost of citizenizing people.
     *
     * @param persons N ≥ 0
     * @param items per person, with distinct names
     * @param rate discount rate a year, ≥ 0
     * @param sharing who bears it
     * @return cost by item and by bearer
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or two items have one name
     */
    public static CitizenizationCost of(double persons, List<CostItem> items, double rate, CostSharing sharing) {
        Checks.nonNegative(persons, "persons");
        ImmutableMap.Builder<String, Double> values = ImmutableMap.builder();
        double perCapita = 0;
        for (CostItem item : items) {
            double value = item.presentValue(rate);
            values.put(item.name(), value);
            perCapita += value;
        }
        double total = persons * perCapita;
        return new CitizenizationCost(
                perCapita,
                total,
                total * sharing.government(),
                total * sharing.enterprise(),
                total * sharing.individual(),
                values.buildOrThrow());
    }

    /**
     * What one item costs for all.
     *
     * @param item name of an item
     * @return its share of {@link #total}
     * @throws NotFoundException if there is no such item
     */
    public double total(String item) {
        Double value = items.get(item);
        if (value == null) {
            throw NotFoundException.item("A18", item, items.keySet(), Nearest.to(item, items.keySet()));
        }
        return perCapita == 0 ? 0 : value / perCapita * total;
    }

    /** Total, per person, and who bears it. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CitizenizationCost[%.6g, %.6g a person: government %.6g, enterprise %.6g, individual %.6g]",
                total,
                perCapita,
                government,
                enterprise,
                individual);
    }
}
