package org.chengzhen.methods.concentration;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.PairTotals;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * A table of places by industries, or by population groups, that can be gathered in parts: on several threads,
 * machines or days. Location quotients, Herfindahl and Krugman indices and segregation come of it.
 *
 * <p>Any tree of splits gives the bits of one pass: totals of a cell are exact and rounded once, and labels stand in the
 * order of their characters. Results are those of the methods that the doors name, on that table, to the bit.
 *
 * <ul>
 *   <li>A cell that never came is zero. Negative amounts, NaN and infinity are refused.
 *   <li>An empty table: too few data.
 * </ul>
 *
 * <p>Cost: two look-ups for an amount, some 100 bytes for each cell that came; not safe for use by several threads at
 * once. Source: the definition.
 *
 * <pre>{@code
 * new CountTotals().accept("a", "farms", 3).combine(new CountTotals().accept("a", "farms", 1)).counts();  // 1 x 1: 4.0
 * }</pre>
 */
public final class CountTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PairTotals cells = new PairTotals();

    /** A table of nothing. */
    public CountTotals() {}

    /**
     * Adds to one cell.
     *
     * @param place label of the row
     * @param industry label of the column: an industry or a population group
     * @param amount people, jobs or firms ≥ 0
     * @return this table
     * @throws IllegalArgumentException if the amount is negative, NaN or infinite
     */
    public CountTotals accept(String place, String industry, double amount) {
        cells.add(place, industry, Checks.nonNegative(amount, "amount"));
        return this;
    }

    /**
     * Adds all that another table has.
     *
     * @param other a table, unchanged
     * @return this table
     */
    public CountTotals combine(CountTotals other) {
        cells.add(other.cells);
        return this;
    }

    /**
     * The labels of the rows.
     *
     * @return places, in the order of their characters
     */
    public ImmutableList<String> places() {
        return ImmutableList.copyOf(cells.rowLabels());
    }

    /**
     * The labels of the columns.
     *
     * @return industries, in the order of their characters
     */
    public ImmutableList<String> industries() {
        return ImmutableList.copyOf(cells.columnLabels());
    }

    /**
     * The table.
     *
     * @return places x industries
     * @throws UndefinedException if nothing was accepted, or a cell leaves the range of a double
     */
    public DoubleMatrix counts() {
        return DoubleMatrix.of(rows());
    }

    /**
     * Location quotients of all cells, {@link LocationQuotient#matrix}.
     *
     * @return places x industries; NaN where a place or an industry has nothing
     * @throws UndefinedException if nothing was accepted, or all is zero
     */
    public DoubleMatrix locationQuotients() {
        return LocationQuotient.matrix(rows());
    }

    /**
     * The Herfindahl index of the industries of each place, {@link HerfindahlIndex#ofRows}.
     *
     * @return one for each place
     * @throws UndefinedException if nothing was accepted, or as the method says
     */
    public ImmutableDoubleArray herfindahl() {
        return HerfindahlIndex.ofRows(rows());
    }

    /**
     * The Krugman index of each place, {@link KrugmanIndex#ofRows}.
     *
     * @param reference what each place is compared with
     * @return one for each place; NaN where the place or its reference has nothing
     * @throws UndefinedException if nothing was accepted, or all is zero
     */
    public ImmutableDoubleArray krugman(KrugmanIndex.Reference reference) {
        return KrugmanIndex.ofRows(rows(), reference);
    }

    /**
     * How several groups live apart, {@link MultigroupSegregation#of}.
     *
     * @return the indices, with columns as population groups
     * @throws UndefinedException if nothing was accepted, or as the method says
     */
    public MultigroupSegregation segregation() {
        return MultigroupSegregation.of(rows());
    }

    private double[][] rows() {
        List<String> places = places();
        List<String> industries = industries();
        if (places.isEmpty()) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        Checks.length(places.size(), industries.size(), "the table");
        List<double[]> rows = new ArrayList<>();
        for (String place : places) {
            double[] row = new double[industries.size()];
            var amounts = cells.row(place);
            for (int j = 0; j < row.length; j++) {
                row[j] = Range.finite(amounts.getOrDefault(industries.get(j), 0.0), "the total of " + place);
            }
            rows.add(row);
        }
        return rows.toArray(new double[0][]);
    }

    @Override
    public String toString() {
        return "CountTotals[" + cells.size() + " cells]";
    }
}
