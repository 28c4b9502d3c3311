package org.chengzhen.spark;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;

/**
 * Panels from and to rows of Spark in long form, with the columns {@code place} (a code), {@code year}, {@code variable} (an
 * id) and {@code value}, and what is computed of a panel year by year, over executors.
 *
 * <p>A panel is what one machine holds: some millions of values. Rows beyond that are computed year by year where they
 * lie, or aggregated by SQL first.
 */
public final class SparkPanels {
    private static final StructType COLUMNS = new StructType()
            .add("place", DataTypes.StringType, false)
            .add("year", DataTypes.IntegerType, false)
            .add("variable", DataTypes.StringType, false)
            .add("value", DataTypes.DoubleType, false);

    private SparkPanels() {}

    /** What is computed of the panel of one year, and can be sent to an executor. */
    @FunctionalInterface
    public interface OfYear<R> extends Function<Panel, R>, Serializable {}

    /**
     * The values of a panel as rows; a missing value has no row.
     *
     * @param spark a session
     * @param panel any panel
     * @return rows of place, year, variable, value
     */
    public static Dataset<Row> toDataset(SparkSession spark, Panel panel) {
        List<Row> rows = new ArrayList<>();
        ImmutableList<String> codes = panel.codes();
        for (Variable variable : panel.variables()) {
            for (int year : panel.years().asList()) {
                double[] values = panel.values(variable, year);
                for (int i = 0; i < values.length; i++) {
                    if (!Double.isNaN(values[i])) {
                        rows.add(RowFactory.create(codes.get(i), year, variable.id(), values[i]));
                    }
                }
            }
        }
        return spark.createDataFrame(rows, COLUMNS);
    }

    /**
     * A panel of rows, whatever their order and partitions.
     *
     * @param rows with the columns place, year, variable and value, in the units of the variables; a null value is missing
     * @param places all places that may come, in the order of the panel; those without rows are in it too
     * @param variables all variables that may come, in the order of the panel
     * @return the panel
     * @throws IllegalArgumentException if a row names no place, year or variable, one that is not listed, or a cell that
     *     another row gives another value
     */
    public static Panel fromDataset(
            Dataset<Row> rows, Collection<? extends Place> places, Collection<Variable> variables) {
        return panel(cells(rows).collectAsList(), places, variables);
    }

    private static Dataset<Row> cells(Dataset<Row> rows) {
        return rows.select(
                functions.col("place").cast("string"),
                functions.col("year").cast("int"),
                functions.col("variable").cast("string"),
                functions.col("value").cast("double"));
    }

    private static Panel panel(
            Iterable<Row> cells, Collection<? extends Place> places, Collection<Variable> variables) {
        Panel.Builder panel = Panel.builder();
        Map<String, Place> byCode = new HashMap<>();
        places.forEach(place -> {
            byCode.put(place.code(), place);
            panel.place(place);
        });
        Map<String, Variable> byId = new HashMap<>();
        variables.forEach(variable -> {
            byId.put(variable.id(), variable);
            panel.variable(variable);
        });
        for (Row row : cells) {
            checkNamed(row);
            Place place = byCode.get(row.getString(0));
            Variable variable = byId.get(row.getString(2));
            if (place == null || variable == null) {
                throw new IllegalArgumentException("row " + row + " is of a " + (place == null ? "place" : "variable")
                        + " that is not listed: add it, or filter the row");
            }
            panel.value(place, row.getInt(1), variable, row.isNullAt(3) ? Double.NaN : row.getDouble(3));
        }
        return panel.build();
    }

    private static void checkNamed(Row cell) {
        if (cell.isNullAt(0) || cell.isNullAt(1) || cell.isNullAt(2)) {
            throw new IllegalArgumentException("a row names no place, year or variable: " + cell);
        }
    }

    /**
     * Computes something of each year of rows, as a place indicator: the rows of a year meet on one executor, and no
     * machine holds them all.
     *
     * @param rows as {@link #fromDataset} takes them
     * @param places all places that may come, in the order of the panel of each year
     * @param variables all variables that may come
     * @param function what is computed, as {@code year -> indicator.evaluate(Study.of(year))}; its results are serializable
     * @param <R> the result
     * @return results by year, those of one machine to the bit
     * @throws IllegalArgumentException if a row names no year; what {@link #fromDataset} refuses ends the job
     */
    public static <R extends Serializable> Map<Integer, R> byYear(
            Dataset<Row> rows, Collection<? extends Place> places, Collection<Variable> variables, OfYear<R> function) {
        List<Place> listed = new ArrayList<>(places);
        List<Variable> known = new ArrayList<>(variables);
        return new TreeMap<>(cells(rows)
                .javaRDD()
                .keyBy(row -> {
                    checkNamed(row);
                    return row.getInt(1);
                })
                .groupByKey()
                .mapValues(cells -> function.apply(panel(cells, listed, known)))
                .collectAsMap());
    }

    /**
     * Computes something of each year of a panel, as a place indicator, on the executors.
     *
     * @param spark a session
     * @param panel any panel; each task is sent its year alone
     * @param function what is computed, as {@code year -> indicator.evaluate(Study.of(year))}; its results are serializable
     * @param <R> the result
     * @return results by year, those of one machine to the bit
     */
    public static <R extends Serializable> Map<Integer, R> byYear(SparkSession spark, Panel panel, OfYear<R> function) {
        List<Panel> years = new ArrayList<>();
        for (int year : panel.years().asList()) {
            years.add(panel.years(year, year));
        }
        Map<Integer, R> results = new TreeMap<>();
        if (years.isEmpty()) {
            return results;
        }
        List<R> computed = new JavaSparkContext(spark.sparkContext())
                .parallelize(years, years.size())
                .map(function::apply)
                .collect();
        for (int k = 0; k < years.size(); k++) {
            results.put(years.get(k).years().get(0), computed.get(k));
        }
        return results;
    }
}
