package org.chengzhen.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chengzhen.methods.concentration.CountTotals;
import org.chengzhen.methods.inequality.AtkinsonTotals;
import org.chengzhen.methods.inequality.EntropyTotals;
import org.chengzhen.methods.statistics.CrossProducts;
import org.chengzhen.methods.statistics.MomentTotals;
import org.chengzhen.methods.statistics.QuantileSketch;
import org.chengzhen.methods.statistics.ShapeTotals;

/**
 * The statistics that gather in parts, of rows of Spark: moments, entropies with their decomposition by groups, tables of
 * counts for location quotients and segregation, least squares, sketched quantiles.
 *
 * <ul>
 *   <li>Each result is the class of one machine, with the bits of one pass over the same rows, on any partitions.
 *   <li>Rows in which a number is null do not count, as in SQL. A row without a group, place or industry ends the job
 *       with an error: filter it, or name it.
 *   <li>Numbers that the class refuses end the job with the value named.
 * </ul>
 *
 * <p>Cost: some 30 to 200 ns for a row; each partition sends its totals, of a size that each class states, and they meet
 * two by two on the executors before they reach the driver.
 */
public final class SparkTotals {
    private SparkTotals() {}

    /**
     * Count, mean and variance.
     *
     * @param rows any rows
     * @param value its column of values
     * @return their totals
     */
    public static MomentTotals moments(Dataset<Row> rows, String value) {
        return Gathering.of(
                numbers(rows, value),
                MomentTotals::new,
                (totals, row) -> totals.accept(row.getDouble(0)),
                MomentTotals::combine);
    }

    /**
     * Count, mean and variance of weighted values.
     *
     * @param rows any rows
     * @param value its column of values
     * @param weight its column of weights ≥ 0
     * @return their totals
     */
    public static MomentTotals moments(Dataset<Row> rows, String value, String weight) {
        return Gathering.of(
                numbers(rows, value, weight),
                MomentTotals::new,
                (totals, row) -> totals.accept(row.getDouble(0), row.getDouble(1)),
                MomentTotals::combine);
    }

    /**
     * Skewness and kurtosis.
     *
     * @param rows any rows
     * @param value its column of values
     * @return their totals
     */
    public static ShapeTotals shape(Dataset<Row> rows, String value) {
        return Gathering.of(
                numbers(rows, value),
                ShapeTotals::new,
                (totals, row) -> totals.accept(row.getDouble(0)),
                ShapeTotals::combine);
    }

    /**
     * Skewness and kurtosis of weighted values.
     *
     * @param rows any rows
     * @param value its column of values
     * @param weight its column of weights ≥ 0
     * @return their totals
     */
    public static ShapeTotals shape(Dataset<Row> rows, String value, String weight) {
        return Gathering.of(
                numbers(rows, value, weight),
                ShapeTotals::new,
                (totals, row) -> totals.accept(row.getDouble(0), row.getDouble(1)),
                ShapeTotals::combine);
    }

    /**
     * Quantiles within a relative error.
     *
     * @param rows any rows
     * @param value its column of values
     * @param error ε of {@link QuantileSketch}
     * @return their sketch
     */
    public static QuantileSketch quantileSketch(Dataset<Row> rows, String value, double error) {
        return Gathering.of(
                numbers(rows, value),
                () -> QuantileSketch.withinError(error),
                (totals, row) -> totals.accept(row.getDouble(0)),
                QuantileSketch::combine);
    }

    /**
     * A generalized entropy by groups, which {@code decompose()} parts into that within and that between them.
     *
     * @param rows any rows
     * @param group its column of groups
     * @param value its column of values y ≥ 0
     * @param weight its column of weights ≥ 0
     * @param alpha the order: 1 for Theil's T, 0 for the mean log deviation
     * @return their totals
     */
    public static EntropyTotals entropy(Dataset<Row> rows, String group, String value, String weight, double alpha) {
        return Gathering.of(
                labelled(rows, List.of(group), value, weight),
                () -> EntropyTotals.ofOrder(alpha),
                (totals, row) -> totals.accept(label(row, 0, group), row.getDouble(1), row.getDouble(2)),
                EntropyTotals::combine);
    }

    /**
     * Atkinson's index by groups, which {@code decompose()} parts into that within and that between them.
     *
     * @param rows any rows
     * @param group its column of groups
     * @param value its column of values y ≥ 0
     * @param weight its column of weights ≥ 0
     * @param epsilon the aversion
     * @return their totals
     */
    public static AtkinsonTotals atkinson(
            Dataset<Row> rows, String group, String value, String weight, double epsilon) {
        return Gathering.of(
                labelled(rows, List.of(group), value, weight),
                () -> AtkinsonTotals.ofAversion(epsilon),
                (totals, row) -> totals.accept(label(row, 0, group), row.getDouble(1), row.getDouble(2)),
                AtkinsonTotals::combine);
    }

    /**
     * A table of places by industries or population groups, which gives location quotients, Herfindahl and Krugman
     * indices, and segregation.
     *
     * @param rows any rows, as of firms or people
     * @param place its column of places
     * @param industry its column of industries or groups
     * @param amount its column of amounts ≥ 0
     * @return the table
     */
    public static CountTotals counts(Dataset<Row> rows, String place, String industry, String amount) {
        return Gathering.of(
                labelled(rows, List.of(place, industry), amount),
                CountTotals::new,
                (totals, row) -> totals.accept(label(row, 0, place), label(row, 1, industry), row.getDouble(2)),
                CountTotals::combine);
    }

    /**
     * Crossproducts for least squares.
     *
     * @param rows any rows
     * @param response its column y
     * @param regressors its columns x, at least one
     * @return the sums, which know the {@code fit()}
     */
    public static CrossProducts crossProducts(Dataset<Row> rows, String response, List<String> regressors) {
        int k = regressors.size();
        List<String> columns = new ArrayList<>(regressors);
        columns.add(response);
        return Gathering.of(
                numbers(rows, columns.toArray(new String[0])),
                () -> new CrossProducts(k),
                (totals, row) -> {
                    double[] x = new double[k];
                    for (int j = 0; j < k; j++) {
                        x[j] = row.getDouble(j);
                    }
                    totals.accept(x, row.getDouble(k));
                },
                CrossProducts::combine);
    }

    private static Dataset<Row> numbers(Dataset<Row> rows, String... columns) {
        return labelled(rows, List.of(), columns);
    }

    /** Labels as text and numbers as doubles, of rows in which no number is null. */
    private static Dataset<Row> labelled(Dataset<Row> rows, List<String> labels, String... columns) {
        List<Column> selected = new ArrayList<>();
        labels.forEach(label -> selected.add(functions.col(label).cast("string").as("c" + selected.size())));
        Column counts = functions.lit(true);
        for (String column : columns) {
            String name = "c" + selected.size();
            selected.add(functions.col(column).cast("double").as(name));
            counts = counts.and(functions.col(name).isNotNull());
        }
        return rows.select(selected.toArray(new Column[0])).filter(counts);
    }

    private static String label(Row row, int column, String name) {
        if (row.isNullAt(column)) {
            throw new IllegalArgumentException("a row has no " + name + ": filter it, or name it: " + row);
        }
        return row.getString(column);
    }
}
