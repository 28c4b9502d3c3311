package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.NotFoundException;

/**
 * Amounts at constant prices.
 *
 * <p>Real = nominal · I_base/I_t; I a price index with a fixed base, of each place or of the whole nation.
 *
 * <ul>
 *   <li>In the base year real and nominal are equal. A missing amount or index: missing.
 *   <li>An index of zero or below is refused. An index of "previous year = 100" is made a fixed-base one by {@link
 *       #chained}.
 * </ul>
 *
 * <p>Cost: one sweep over places and years.
 *
 * <pre>{@code
 * Map<Integer, Double> prices = Deflation.chained(Map.of(2021, 101.0, 2022, 102.0), 2020);
 * panel = panel.with(Deflation.by(panel, Variables.GDP, realGdp, prices, 2020));
 * }</pre>
 */
public final class Deflation {
    private static final double HUNDRED = 100;

    private Deflation() {}

    /**
     * Deflates by a price index of each place.
     *
     * @param panel that holds amount and index
     * @param amount at current prices
     * @param real the variable that the result becomes
     * @param index a fixed-base price index
     * @param base the year whose prices are wanted
     * @return a column
     * @throws IllegalArgumentException if the panel lacks a variable or the year, or an index is not above zero
     */
    public static PlaceColumn by(Panel panel, Variable amount, Variable real, Variable index, int base) {
        double[] x = panel.column(Objects.requireNonNull(amount, "amount"));
        double[] prices = panel.column(index);
        double[] ofBase = panel.values(index, base);
        int n = panel.places().size();
        for (int i = 0; i < prices.length; i++) {
            Checks.argument(
                    !(prices[i] <= 0),
                    "%s of %s, %d must be > 0 but is %s",
                    index.id(),
                    panel.places().get(i % n),
                    panel.years().get(i / n),
                    prices[i]);
        }
        return new ComputedColumn(panel, real, (p, y) -> x[y * n + p] * (ofBase[p] / prices[y * n + p]));
    }

    /**
     * Deflates by one price index for all places.
     *
     * @param panel that holds the amount
     * @param amount at current prices
     * @param real the variable that the result becomes
     * @param index a fixed-base price index by year; years without one are missing
     * @param base the year whose prices are wanted, which the index must have
     * @return a column
     * @throws NotFoundException if the panel lacks the amount, or the index the base year
     * @throws IllegalArgumentException if an index is not above zero
     */
    public static PlaceColumn by(Panel panel, Variable amount, Variable real, Map<Integer, Double> index, int base) {
        double[] x = panel.column(Objects.requireNonNull(amount, "amount"));
        int n = panel.places().size();
        index.forEach((year, value) -> Checks.positive(value, "index of " + year));
        if (!index.containsKey(base)) {
            throw NotFoundException.year(base, index.keySet());
        }
        double ofBase = index.getOrDefault(base, Double.NaN);
        double[] prices = panel.years().stream()
                .mapToDouble(year -> index.getOrDefault(year, Double.NaN))
                .toArray();
        return new ComputedColumn(panel, real, (p, y) -> x[y * n + p] * (ofBase / prices[y]));
    }

    /**
     * A fixed-base index from one of "previous year = 100".
     *
     * @param previousYear index of each year in turn, the year before being 100
     * @param base a year: the year before the first, or one of the years
     * @return 100 in the base year
     * @throws IllegalArgumentException if a year between the first and the last is missing, an index is not above zero, or
     *     the base lies outside
     */
    public static ImmutableMap<Integer, Double> chained(Map<Integer, Double> previousYear, int base) {
        Checks.argument(!previousYear.isEmpty(), "previousYear has no year");
        int first = previousYear.keySet().stream().mapToInt(y -> y).min().orElseThrow();
        int last = previousYear.keySet().stream().mapToInt(y -> y).max().orElseThrow();
        Checks.argument(base >= first - 1 && base <= last, "base must be in %d to %d but is %d", first - 1, last, base);
        double[] levels = new double[last - first + 2];
        levels[0] = HUNDRED;
        for (int y = first; y <= last; y++) {
            Checks.argument(
                    previousYear.containsKey(y), "previousYear lacks the year %d between %d and %d", y, first, last);
            double link = Checks.positive(previousYear.getOrDefault(y, Double.NaN), "previousYear[" + y + "]");
            levels[y - first + 1] = Range.finite(levels[y - first] * (link / HUNDRED), "the chained index of " + y);
        }
        ImmutableMap.Builder<Integer, Double> fixed = ImmutableMap.builder();
        for (int i = 0; i < levels.length; i++) {
            fixed.put(
                    first - 1 + i,
                    Range.finite(
                            HUNDRED * (levels[i] / levels[base - first + 1]),
                            "the chained index of " + (first - 1 + i)));
        }
        return fixed.buildOrThrow();
    }
}
