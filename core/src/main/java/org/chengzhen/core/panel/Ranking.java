package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The places of a panel in the order of one variable in one year, the largest first.
 *
 * <ul>
 *   <li>Equal values share the best of their ranks: 1, 2, 2, 4. Places without a value have no rank.
 * </ul>
 *
 * <p>Algorithm: one sort, O(n log n).
 *
 * <pre>{@code
 * Ranking.of(panel, Variables.POPULATION, 2020).top(10);
 * panel.with(Ranking.column(panel, Variables.POPULATION));   // a rank for each place and year
 * }</pre>
 */
public final class Ranking implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final Panel panel;
    private final Variable variable;
    private final int year;
    private final int[] order;
    private final double[] values;
    private final double[] ranks;

    private Ranking(Panel panel, Variable variable, int year) {
        this.panel = panel;
        this.variable = variable;
        this.year = year;
        this.values = panel.values(variable, year);
        double[] falling = Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? Double.POSITIVE_INFINITY : -v)
                .toArray();
        int present = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        this.order = Arrays.copyOf(Sorts.order(falling), present);
        this.ranks = new double[values.length];
        Arrays.fill(ranks, Double.NaN);
        for (int i = 0; i < present; i++) {
            boolean tie = i > 0 && values[order[i]] == values[order[i - 1]];
            ranks[order[i]] = tie ? ranks[order[i - 1]] : i + 1;
        }
    }

    /**
     * Ranks the places in one year.
     *
     * @param panel any panel
     * @param variable by which they are ranked
     * @param year a year of the panel
     * @return the ranking
     * @throws IllegalArgumentException if the panel lacks variable or year
     */
    public static Ranking of(Panel panel, Variable variable, int year) {
        return new Ranking(panel, variable, year);
    }

    /**
     * Ranks the places in each year.
     *
     * @param panel any panel
     * @param variable by which they are ranked
     * @return a column of the variable {@code <id>_rank}
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static PlaceColumn column(Panel panel, Variable variable) {
        double[][] ranks = panel.years().stream()
                .mapToObj(year -> new Ranking(panel, variable, year).ranks)
                .toArray(double[][]::new);
        Variable rank = Variable.of(
                variable.id() + "_rank",
                "Rank by " + variable.name(),
                variable.localName() + "位次",
                Unit.COUNT,
                Variable.Kind.INTENSITY);
        return new ComputedColumn(panel, rank, (p, y) -> ranks[y][p]);
    }

    /**
     * The rank of a place.
     *
     * @param code of the place
     * @return 1 for the largest
     * @throws IllegalArgumentException if the panel lacks the place, or the place has no value
     */
    public int rank(String code) {
        int place = panel.row(code);
        double rank = ranks[place];
        Checks.argument(!Double.isNaN(rank), "%s has no %s in %d", code, variable.id(), year);
        return (int) rank;
    }

    /**
     * The largest places.
     *
     * @param count how many at most, ≥ 1
     * @return a table of rank, code, name and value
     * @throws IllegalArgumentException if count is below 1
     */
    public Table top(int count) {
        Checks.atLeast(count, 1, "count");
        Table.Builder table = Table.builder(variable.name() + ", " + year)
                .number("rank", 0)
                .text("code")
                .text("name")
                .number(variable.id() + " [" + variable.unit() + "]", variable.additive() ? 0 : 2);
        for (int i = 0; i < Math.min(count, order.length); i++) {
            Place place = panel.places().get(order[i]);
            table.row(ranks[order[i]], place.code(), place, values[order[i]]);
        }
        return table.build();
    }

    /**
     * The codes of the largest places, for {@link Panel#select}.
     *
     * @param count how many at most, ≥ 1
     * @return the largest first
     * @throws IllegalArgumentException if count is below 1
     */
    public ImmutableList<String> codes(int count) {
        Checks.atLeast(count, 1, "count");
        ImmutableList.Builder<String> codes = ImmutableList.builder();
        for (int i = 0; i < Math.min(count, order.length); i++) {
            codes.add(panel.places().get(order[i]).code());
        }
        return codes.build();
    }

    /** As {@code variable}, {@code year} and {@code ranks}: place, rank and value, the best first. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("variable", variable.id());
        map.put("year", year);
        List<Map<String, Object>> ranked = new ArrayList<>();
        for (int p : order) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", panel.codes().get(p));
            line.put("rank", (int) ranks[p]);
            line.put("value", values[p]);
            ranked.add(line);
        }
        map.put("ranks", ranked);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranking that
                && panel.equals(that.panel)
                && variable.equals(that.variable)
                && year == that.year
                && Arrays.equals(order, that.order)
                && Arrays.equals(values, that.values)
                && Arrays.equals(ranks, that.ranks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                panel, variable, year, Arrays.hashCode(order), Arrays.hashCode(values), Arrays.hashCode(ranks));
    }

    /** As {@code Ranking[population [persons], 2020: 335 of 369 places, Chongqing first]}. */
    @Override
    public String toString() {
        return "Ranking[" + variable + ", " + year + ": " + order.length + " of " + values.length + " places"
                + (order.length == 0 ? "" : ", " + panel.places().get(order[0]).name() + " first") + "]";
    }
}
