package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What is evaluated: places (or places and years) by criteria, each criterion with its direction, its policy
 * for missing numbers, and its bounds, frozen or those of the data.
 *
 * <ul>
 *   <li>NaN means missing: the table is refused, naming criterion and place, or the place is dropped and
 *       named in {@link #dropped()}, as the criterion says. Infinity is refused.
 *   <li>A value outside frozen bounds is refused by name.
 *   <li>Zeros and negative values are values; methods that need positive ones say so and name the place.
 *   <li>No place left: too few data. No criterion, or a name used twice: refused.
 * </ul>
 *
 * <p>Pooled years: put all years of all places into one table, take {@link #frozen()}, and select one year;
 * the bounds stay those of the pool. Values are kept by column. Computations over a {@link #parallel()} table
 * use the caller's thread and the free workers of its pool, and give the same bits.
 *
 * <p>Source: Hwang, C.-L. and Yoon, K. (1981), Multiple Attribute Decision Making.
 *
 * <pre>{@code
 * var table = EvaluationTable.of(List.of("A", "B"), List.of(Criterion.benefit("income"), Criterion.cost("dust")),
 *         new double[][] {{65, 12}, {72, 9}});
 * LinearComposite.of(table, new double[] {0.5, 0.5}).scores();  // [0.0, 1.0]
 * }</pre>
 */
public final class EvaluationTable implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> places;
    private final ImmutableList<Criterion> criteria;
    private final ImmutableList<String> dropped;
    private final double[][] columns;
    private final boolean parallel;

    private EvaluationTable(
            List<String> places, List<Criterion> criteria, List<String> dropped, double[][] columns, boolean parallel) {
        this.places = ImmutableList.copyOf(places);
        this.criteria = ImmutableList.copyOf(criteria);
        this.dropped = ImmutableList.copyOf(dropped);
        this.columns = columns;
        this.parallel = parallel;
    }

    /**
     * A table from rows.
     *
     * @param places one label for each row
     * @param criteria one for each column
     * @param rows the values, one row for each place; NaN where missing
     * @return the table, without the places that a criterion drops
     * @throws IllegalArgumentException if shapes differ, names repeat, or a value is refused
     * @throws UndefinedException if no place is left
     */
    public static EvaluationTable of(List<String> places, List<Criterion> criteria, double[][] rows) {
        Checks.sameLength(rows.length, "rows", places.size(), "places");
        double[][] columns = new double[criteria.size()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            Checks.argument(
                    rows[i].length == criteria.size(),
                    "rows[%d] (%s) has %d elements but there are %d criteria",
                    i,
                    places.get(i),
                    rows[i].length,
                    criteria.size());
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return checked(places, criteria, List.of(), columns, false);
    }

    /**
     * A table from columns.
     *
     * @param places one label for each row
     * @param criteria one for each column
     * @param columns the values, one array for each criterion; NaN where missing
     * @return the table, without the places that a criterion drops
     * @throws IllegalArgumentException if shapes differ, names repeat, or a value is refused
     * @throws UndefinedException if no place is left
     */
    public static EvaluationTable ofColumns(List<String> places, List<Criterion> criteria, double[][] columns) {
        Checks.sameLength(columns.length, "columns", criteria.size(), "criteria");
        double[][] copies = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            Checks.sameLength(columns[j].length, "columns[" + j + "]", places.size(), "places");
            copies[j] = columns[j].clone();
        }
        return checked(places, criteria, List.of(), copies, false);
    }

    /**
     * A table of rows without names: places and criteria are numbered from 0.
     *
     * @param rows the values, one row for each place
     * @param directions one for each column, benefit or cost
     * @return the table
     * @throws IllegalArgumentException if shapes differ, or a value is not finite
     * @throws UndefinedException if there is no place
     */
    public static EvaluationTable of(double[][] rows, List<Direction> directions) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            places.add("place " + i);
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < directions.size(); j++) {
            criteria.add(Criterion.of("criterion " + j, directions.get(j)));
        }
        return of(places, criteria, rows);
    }

    /**
     * A table of a matrix without names: places and criteria are numbered from 0.
     *
     * @param rows places by criteria
     * @param directions one for each column, benefit or cost
     * @return the table
     * @throws IllegalArgumentException if shapes differ, or a value is not finite
     * @throws UndefinedException if there is no place
     */
    public static EvaluationTable of(DoubleMatrix rows, List<Direction> directions) {
        Objects.requireNonNull(rows, "rows");
        return of(rows.toRows(), directions);
    }

    /**
     * A table from a matrix.
     *
     * @param places one label for each row
     * @param criteria one for each column
     * @param values places by criteria; NaN where missing
     * @return the table, without the places that a criterion drops
     * @throws IllegalArgumentException if shapes differ, names repeat, or a value is refused
     * @throws UndefinedException if no place is left
     */
    public static EvaluationTable of(List<String> places, List<Criterion> criteria, DoubleMatrix values) {
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(values, "values");
        return of(places, criteria, values.toRows());
    }

    private static EvaluationTable checked(
            List<String> places, List<Criterion> criteria, List<String> dropped, double[][] columns, boolean parallel) {
        Checks.argument(!criteria.isEmpty(), "criteria, or directions of columns, must not be empty");
        Set<String> names = new HashSet<>();
        for (Criterion criterion : criteria) {
            Checks.argument(
                    names.add(criterion.name()),
                    "criteria must have names of their own but %s is given twice",
                    criterion.name());
        }
        boolean[] gone = new boolean[places.size()];
        int kept = places.size();
        for (int j = 0; j < columns.length; j++) {
            Criterion criterion = criteria.get(j);
            for (int i = 0; i < gone.length; i++) {
                double x = columns[j][i];
                if (Double.isFinite(x)) {
                    checkBounds(criterion, places.get(i), x);
                } else {
                    Checks.argument(
                            Double.isNaN(x) && criterion.missing() == MissingPolicy.DROP_PLACE,
                            "%s of %s must be finite but is %s in the rows, columns or values",
                            criterion.name(),
                            places.get(i),
                            x);
                    kept -= gone[i] ? 0 : 1;
                    gone[i] = true;
                }
            }
        }
        if (kept == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        if (kept == gone.length) {
            return new EvaluationTable(places, criteria, dropped, columns, parallel);
        }
        List<String> all = new ArrayList<>(dropped);
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]) {
                all.add(places.get(i));
            }
        }
        return new EvaluationTable(places, criteria, all, columns, parallel).keep(i -> !gone[i]);
    }

    private static void checkBounds(Criterion criterion, String place, double x) {
        if (criterion.low().isPresent()) {
            double low = criterion.low().getAsDouble();
            double high = criterion.high().getAsDouble();
            Checks.argument(
                    x >= low && x <= high,
                    "%s of %s must be in the bounds of its criteria, [%s, %s], but is %s",
                    criterion.name(),
                    place,
                    low,
                    high,
                    x);
        }
    }

    private EvaluationTable keep(Predicate<Integer> kept) {
        List<String> names = new ArrayList<>();
        int[] index = new int[places.size()];
        for (int i = 0; i < places.size(); i++) {
            if (kept.test(i)) {
                index[names.size()] = i;
                names.add(places.get(i));
            }
        }
        if (names.isEmpty()) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[][] some = new double[columns.length][names.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < names.size(); i++) {
                some[j][i] = columns[j][index[i]];
            }
        }
        return new EvaluationTable(names, criteria, dropped, some, parallel);
    }

    /**
     * The labels of the rows.
     *
     * @return in the order given
     */
    public ImmutableList<String> places() {
        return places;
    }

    /**
     * The criteria.
     *
     * @return in the order given
     */
    public ImmutableList<Criterion> criteria() {
        return criteria;
    }

    /**
     * The places left out for a missing number.
     *
     * @return their labels, in the order given
     */
    public ImmutableList<String> dropped() {
        return dropped;
    }

    /**
     * One value.
     *
     * @param place index of the row
     * @param criterion index of the column
     * @return the number, finite
     */
    public double value(int place, int criterion) {
        return columns[criterion][place];
    }

    /**
     * One column.
     *
     * @param criterion its index
     * @return a copy
     */
    public ImmutableDoubleArray column(int criterion) {
        return ImmutableDoubleArray.copyOf(columns[criterion]);
    }

    /**
     * The table with each criterion's bounds frozen at the least and largest value at hand.
     *
     * @return a table whose selections normalize alike; bounds already frozen stay, constant criteria get none
     */
    public EvaluationTable frozen() {
        List<Criterion> bounded = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            double[] range = Columns.range(columns[j]);
            Criterion criterion = criteria.get(j);
            bounded.add(
                    criterion.low().isPresent() || range[0] == range[1]
                            ? criterion
                            : criterion.bounds(range[0], range[1]));
        }
        return new EvaluationTable(places, bounded, dropped, columns, parallel);
    }

    /**
     * Some of the places.
     *
     * @param condition on the label
     * @return the places that fulfil it, in the same order
     * @throws UndefinedException if no place does
     */
    public EvaluationTable select(Predicate<String> condition) {
        return keep(i -> condition.test(places.get(i)));
    }

    /**
     * The table without one criterion.
     *
     * @param name of the criterion
     * @return the others, in the same order
     * @throws IllegalArgumentException if there is no such criterion, or no other
     */
    public EvaluationTable without(String name) {
        int at = index(name);
        Checks.argument(columns.length > 1, "%s is the only criterion", name);
        List<Criterion> others = new ArrayList<>(criteria);
        others.remove(at);
        double[][] rest = new double[columns.length - 1][];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = columns[j < at ? j : j + 1];
        }
        return new EvaluationTable(places, others, dropped, rest, parallel);
    }

    /**
     * The table with its computations split over the free workers of the caller's pool.
     *
     * @return the same values; results keep their bits
     */
    public EvaluationTable parallel() {
        return new EvaluationTable(places, criteria, dropped, columns, true);
    }

    /**
     * The criteria in which all places agree.
     *
     * @return their names
     */
    public ImmutableList<String> constantCriteria() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int j = 0; j < columns.length; j++) {
            double[] range = Columns.range(columns[j]);
            if (range[0] == range[1]) {
                names.add(criteria.get(j).name());
            }
        }
        return names.build();
    }

    /**
     * The values on one scale, more being better; constant criteria are 0.
     *
     * @param scaling the normalization
     * @return places by criteria
     * @throws IllegalArgumentException if the scaling does not apply; the message names criterion and place
     */
    public DoubleMatrix normalized(Scaling scaling) {
        return normalized(scaling, ConstantColumn.ZERO);
    }

    /**
     * The values on one scale, more being better.
     *
     * @param scaling the normalization
     * @param constant what a constant criterion becomes
     * @return places by criteria
     * @throws IllegalArgumentException if the scaling does not apply; the message names criterion and place
     */
    public DoubleMatrix normalized(Scaling scaling, ConstantColumn constant) {
        double[][] z = scaled(scaling, constant);
        double[] elements = new double[size() * z.length];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < z.length; j++) {
                elements[i * z.length + j] = z[j][i];
            }
        }
        return DoubleMatrix.of(size(), z.length, elements);
    }

    /** The number of rows. */
    int size() {
        return places.size();
    }

    /** The columns themselves, not to be written to. */
    double[][] columns() {
        return columns;
    }

    boolean isParallel() {
        return parallel;
    }

    int index(String name) {
        for (int j = 0; j < criteria.size(); j++) {
            if (criteria.get(j).name().equals(name)) {
                return j;
            }
        }
        throw new IllegalArgumentException("no criterion " + name + " in the table, among " + names());
    }

    ImmutableList<String> names() {
        return criteria.stream().map(Criterion::name).collect(ImmutableList.toImmutableList());
    }

    double[][] scaled(Scaling scaling, ConstantColumn constant) {
        double[][] z = new double[columns.length][];
        Chunks.run(columns.length, parallel, j -> {
            if (scaling == Scaling.LEADER) {
                positive(j);
            }
            z[j] = Normalization.ofColumn(criteria.get(j), columns[j], scaling, constant);
        });
        return z;
    }

    /** Refuses a column with a value that is not above zero, naming criterion and place. */
    void positive(int criterion) {
        for (int i = 0; i < size(); i++) {
            Checks.argument(
                    columns[criterion][i] > 0,
                    "%s of %s must be > 0 but is %s",
                    criteria.get(criterion).name(),
                    places.get(i),
                    columns[criterion][i]);
        }
    }

    Affine[] minMaxMaps() {
        Affine[] maps = new Affine[columns.length];
        for (int j = 0; j < maps.length; j++) {
            maps[j] = Affine.minMax(criteria.get(j), Columns.range(columns[j]), ConstantColumn.ZERO);
        }
        return maps;
    }

    /** As {@code places}, {@code dropped}, {@code criteria} and {@code values}, a row for each place. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("places", List.copyOf(places));
        map.put("dropped", List.copyOf(dropped));
        map.put("criteria", Wire.plain(criteria));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<Object> row = new ArrayList<>();
            for (double[] column : columns) {
                row.add(Wire.plain(column[i]));
            }
            rows.add(row);
        }
        map.put("values", rows);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvaluationTable that
                && places.equals(that.places)
                && criteria.equals(that.criteria)
                && Arrays.deepEquals(columns, that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * places.hashCode() + criteria.hashCode();
    }

    /** The shape and the names of the criteria. */
    @Override
    public String toString() {
        return "EvaluationTable[" + size() + " places x " + columns.length + " criteria " + names()
                + (dropped.isEmpty() ? "" : ", dropped " + dropped) + "]";
    }
}
