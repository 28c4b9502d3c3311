package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.table.Table;

/**
 * How an orderly citizenization runs over years: the stock of those already eligible first, then the increments.
 *
 * <p>Each year the newly eligible join those who wait; up to a capacity of people are registered, those of the
 * initial stock before the others: waitingₜ = waitingₜ₋₁ + newₜ − settledₜ.
 *
 * <ul>
 *   <li>Persons; over the path settled and waiting together are all who became eligible, to the last person.
 *   <li>A capacity beyond what waits settles everybody in the year.
 *   <li>Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: State Council (2016), plan for the registration of 100 million people, Guobanfa [2016] No. 72, whose
 * order is "stock first, increment with it".
 *
 * <pre>{@code
 * CitizenizationPath.of(2024, ImmutableDoubleArray.of(100, 20, 20), 60).years().get(0).waiting();  // 40
 * }</pre>
 *
 * @param years one for each year, the first that of the stock
 */
public record CitizenizationPath(ImmutableList<Year> years) implements Serializable {
    /**
     * One year.
     *
     * @param year calendar year
     * @param eligible newly eligible people; in the first year the stock
     * @param settledFromStock registered people of the initial stock
     * @param settledFromIncrement registered people who became eligible later
     * @param waiting eligible people not registered at the end of the year
     */
    public record Year(int year, double eligible, double settledFromStock, double settledFromIncrement, double waiting)
            implements Serializable {}

    /**
     * The path under a capacity.
     *
     * @param firstYear calendar year of the stock
     * @param eligible the stock, then the newly eligible of each year, ≥ 0
     * @param capacity people who can be registered in a year, ≥ 0
     * @return the path
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static CitizenizationPath of(int firstYear, ImmutableDoubleArray eligible, double capacity) {
        Checks.nonNegative(eligible.toArray(), "eligible");
        Checks.nonNegative(capacity, "capacity");
        ImmutableList.Builder<Year> years = ImmutableList.builder();
        double stock = 0;
        double later = 0;
        for (int t = 0; t < eligible.length(); t++) {
            stock += t == 0 ? eligible.get(t) : 0;
            later += t == 0 ? 0 : eligible.get(t);
            double first = Math.min(capacity, stock);
            double second = Math.min(capacity - first, later);
            stock -= first;
            later -= second;
            years.add(new Year(firstYear + t, eligible.get(t), first, second, stock + later));
        }
        return new CitizenizationPath(years.build());
    }

    /**
     * The path as a table, a row for each year.
     *
     * @return the table
     */
    public Table toTable() {
        Table.Builder table = Table.builder("Citizenization, the stock first")
                .text("year")
                .number("newly eligible", 0)
                .number("settled of the stock", 0)
                .number("settled of increments", 0)
                .number("waiting", 0);
        years.forEach(y ->
                table.row(Integer.toString(y.year), y.eligible, y.settledFromStock, y.settledFromIncrement, y.waiting));
        return table.build();
    }

    /** First and last year with who waits. */
    @Override
    public String toString() {
        if (years.isEmpty()) {
            return "CitizenizationPath[no year]";
        }
        Year last = years.get(years.size() - 1);
        return "CitizenizationPath[" + years.get(0).year + "–" + last.year + ": " + Math.round(last.waiting)
                + " wait in the end]";
    }
}
