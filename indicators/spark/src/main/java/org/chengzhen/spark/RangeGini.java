package org.chengzhen.spark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.GiniRun;

/**
 * The Gini coefficient and the Lorenz curve of a column of any length, exact: the column is partitioned by ranges of its
 * values and sorted, each range is a {@link GiniRun}, and neighbours combine.
 *
 * <ul>
 *   <li>Rows in which the value or the weight is null do not count, as in SQL. Negative values and weights, NaN and
 *       infinity end the job with the value named, as does a row without a group where there are groups.
 *   <li>The result differs from that of one machine within the bound of {@link GiniRun}.
 * </ul>
 *
 * <p>Cost: what {@code repartitionByRange} and {@code sortWithinPartitions} cost, and some 5 ns for a row; it shuffles 8 or
 * 16 bytes of each row and the label of its group, besides Spark's own, and 200 bytes of each range. Values that are equal
 * stand in one range: a column with few values is better summed by value first.
 */
public final class RangeGini {
    private static final String VALUE = "value";
    private static final String WEIGHT = "weight";
    private static final String GROUP = "group";

    private RangeGini() {}

    /**
     * The coefficient of equally weighted values.
     *
     * @param rows any rows
     * @param value its column y ≥ 0
     * @return the run of all values, which knows its {@code gini()}
     */
    public static GiniRun of(Dataset<Row> rows, String value) {
        return whole(runs(sorted(rows.select(number(value, VALUE))), false));
    }

    /**
     * The coefficient of weighted values.
     *
     * @param rows any rows
     * @param value its column y ≥ 0 per unit of weight
     * @param weight its column w ≥ 0
     * @return the run of all values, which knows its {@code gini()}
     */
    public static GiniRun weighted(Dataset<Row> rows, String value, String weight) {
        return whole(runs(sorted(rows.select(number(value, VALUE), number(weight, WEIGHT))), true));
    }

    /**
     * The coefficients of groups, of equally weighted values.
     *
     * @param rows any rows
     * @param group its column with the label of the group
     * @param value its column y ≥ 0
     * @return the run of each group, in the order of the labels; a group of which all values are null has none
     */
    public static Map<String, GiniRun> byGroup(Dataset<Row> rows, String group, String value) {
        return groups(sorted(rows.select(label(group), number(value, VALUE))), false);
    }

    /**
     * The coefficients of groups, of weighted values.
     *
     * @param rows any rows
     * @param group its column with the label of the group
     * @param value its column y ≥ 0 per unit of weight
     * @param weight its column w ≥ 0
     * @return the run of each group, in the order of the labels; a group of which all values are null has none
     */
    public static Map<String, GiniRun> byGroup(Dataset<Row> rows, String group, String value, String weight) {
        return groups(sorted(rows.select(label(group), number(value, VALUE), number(weight, WEIGHT))), true);
    }

    /**
     * Ordinates of the Lorenz curve of equally weighted values, straight between places.
     *
     * @param rows any rows
     * @param value its column y ≥ 0
     * @param shares of the population, from the poorest, each in [0, 1]
     * @return the share of the amount that each has
     * @throws IllegalArgumentException if a share is not in [0, 1]
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static ImmutableDoubleArray lorenz(Dataset<Row> rows, String value, double[] shares) {
        return lorenz(sorted(rows.select(number(value, VALUE))), false, shares);
    }

    /**
     * Ordinates of the Lorenz curve of weighted values, straight between places.
     *
     * @param rows any rows
     * @param value its column y ≥ 0 per unit of weight
     * @param weight its column w ≥ 0
     * @param shares of the population, from the poorest, each in [0, 1]
     * @return the share of the amount that each has
     * @throws IllegalArgumentException if a share is not in [0, 1]
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static ImmutableDoubleArray lorenz(Dataset<Row> rows, String value, String weight, double[] shares) {
        return lorenz(sorted(rows.select(number(value, VALUE), number(weight, WEIGHT))), true, shares);
    }

    private static Column number(String column, String name) {
        return functions.col(column).cast("double").as(name);
    }

    private static Column label(String column) {
        return functions.col(column).cast("string").as(GROUP);
    }

    private static JavaRDD<InternalRow> sorted(Dataset<Row> numbers) {
        Column counts = functions.col(VALUE).isNotNull();
        boolean weighted = List.of(numbers.columns()).contains(WEIGHT);
        boolean grouped = List.of(numbers.columns()).contains(GROUP);
        if (weighted) {
            counts = counts.and(functions.col(WEIGHT).isNotNull());
        }
        List<Column> order = new ArrayList<>();
        if (grouped) {
            order.add(functions.col(GROUP));
        }
        order.add(functions.col(VALUE));
        Column[] by = order.toArray(new Column[0]);
        // plus 0.0 makes one zero of two; rows as they lie, without an object for each
        return ((org.apache.spark.sql.classic.Dataset<Row>) numbers.filter(counts)
                        .withColumn(VALUE, functions.col(VALUE).plus(0.0))
                        .repartitionByRange(by)
                        .sortWithinPartitions(by))
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    /** The runs of the ranges, in ascending order, which is that of the partitions. */
    private static List<GiniRun> runs(JavaRDD<InternalRow> sorted, boolean weighted) {
        return sorted.mapPartitions(rows -> List.of(run(rows, weighted)).iterator())
                .collect();
    }

    private static GiniRun run(Iterator<InternalRow> rows, boolean weighted) {
        GiniRun run = new GiniRun();
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            run.accept(row.getDouble(0), weighted ? row.getDouble(1) : 1);
        }
        return run;
    }

    private static GiniRun whole(List<GiniRun> runs) {
        GiniRun whole = new GiniRun();
        runs.forEach(whole::combine);
        return whole;
    }

    private record Labelled(String group, GiniRun run) implements Serializable {}

    private static Map<String, GiniRun> groups(JavaRDD<InternalRow> sorted, boolean weighted) {
        Map<String, GiniRun> groups = new TreeMap<>();
        for (Labelled part : sorted.mapPartitions(
                        rows -> labelled(rows, weighted).iterator())
                .collect()) {
            groups.computeIfAbsent(part.group, g -> new GiniRun()).combine(part.run);
        }
        return groups;
    }

    private static List<Labelled> labelled(Iterator<InternalRow> rows, boolean weighted) {
        List<Labelled> runs = new ArrayList<>();
        org.apache.spark.unsafe.types.UTF8String label = null;
        GiniRun run = null;
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            if (row.isNullAt(0)) {
                throw new IllegalArgumentException(
                        "the row of value " + row.getDouble(1) + " has no group: filter it, or name its group");
            }
            if (run == null || !label.equals(row.getUTF8String(0))) {
                label = row.getUTF8String(0).clone();
                run = new GiniRun();
                runs.add(new Labelled(label.toString(), run));
            }
            run.accept(row.getDouble(1), weighted ? row.getDouble(2) : 1);
        }
        return runs;
    }

    private static ImmutableDoubleArray lorenz(JavaRDD<InternalRow> sorted, boolean weighted, double[] shares) {
        for (int j = 0; j < shares.length; j++) {
            Checks.argument(shares[j] >= 0 && shares[j] <= 1, "shares[%d] must be in [0, 1] but is %s", j, shares[j]);
        }
        List<GiniRun> runs = runs(sorted, weighted);
        GiniRun whole = whole(runs);
        whole.gini();
        // in which range a share ends, and how much weight it takes of that range
        double[] within = new double[shares.length];
        int[] range = new int[shares.length];
        double[] below = new double[runs.size()];
        GiniRun before = new GiniRun();
        for (int k = 0; k < runs.size(); k++) {
            double start = before.weight();
            below[k] = before.amount();
            for (int j = 0; j < shares.length; j++) {
                double target = shares[j] * whole.weight();
                if (runs.get(k).weight() > 0 && (start <= target || start == 0)) {
                    range[j] = k;
                    within[j] = target - start;
                }
            }
            before.combine(runs.get(k));
        }
        double[] amounts = new double[shares.length];
        for (double[] found : sorted.mapPartitionsWithIndex(
                        (k, rows) -> amounts(rows, weighted, k, range, within).iterator(), false)
                .collect()) {
            amounts[(int) found[0]] = found[1];
        }
        ImmutableDoubleArray.Builder ordinates = ImmutableDoubleArray.builder(shares.length);
        for (int j = 0; j < shares.length; j++) {
            ordinates.add(Math.min(1, (below[range[j]] + amounts[j]) / whole.amount()));
        }
        return ordinates.build();
    }

    /** The amounts of the lowest weights of one range. */
    private static List<double[]> amounts(
            Iterator<InternalRow> rows, boolean weighted, int index, int[] range, double[] within) {
        List<double[]> open = new ArrayList<>();
        List<double[]> found = new ArrayList<>();
        for (int j = 0; j < range.length; j++) {
            if (range[j] == index) {
                open.add(new double[] {j, within[j]});
            }
        }
        GiniRun run = new GiniRun();
        while (rows.hasNext() && !open.isEmpty()) {
            InternalRow row = rows.next();
            double value = row.getDouble(0);
            double weight = weighted ? row.getDouble(1) : 1;
            double start = run.weight();
            double amount = run.amount();
            run.accept(value, weight);
            for (Iterator<double[]> wanted = open.iterator(); wanted.hasNext(); ) {
                double[] next = wanted.next();
                if (next[1] <= run.weight()) {
                    found.add(new double[] {next[0], amount + (next[1] - start) * value});
                    wanted.remove();
                }
            }
        }
        open.forEach(rest -> found.add(new double[] {rest[0], run.amount()}));
        return found;
    }
}
