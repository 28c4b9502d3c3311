package org.chengzhen.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.execution.aggregate.ScalaAggregator;
import org.apache.spark.sql.types.DataTypes;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.InformationTheoryIndex;
import org.chengzhen.methods.concentration.Isolation;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statistics of Chengzhen as functions of Spark's SQL, registered by one call.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><th>call<th>what<th>shuffles, for each group and partition
 * <tr><td>{@code gini(value)}, {@code gini(value, weight)}<td>{@code Gini}<td>all values, 8 or 16 bytes each, at most
 *     {@link #GROUP_ROWS}: beyond, {@link RangeGini}
 * <tr><td>{@code theil_t(value[, weight])}<td>{@code TheilT}<td>48 or 64 bytes of sums
 * <tr><td>{@code mean_log_deviation(value[, weight])}<td>{@code MeanLogDeviation}<td>sums
 * <tr><td>{@code generalized_entropy(value[, weight], alpha)}<td>{@code GeneralizedEntropy}, α a constant<td>sums
 * <tr><td>{@code atkinson(value[, weight], epsilon)}<td>{@code Atkinson}, ε a constant<td>sums
 * <tr><td>{@code shannon_entropy(amount)}<td>{@code ShannonEntropy} of the amounts of the rows, in nats<td>sums
 * <tr><td>{@code hhi(amount)}<td>{@code HerfindahlIndex} of the amounts of the rows<td>totals, below 2 kB
 * <tr><td>{@code krugman(first, second)}<td>{@code KrugmanIndex} of two structures, a row an industry<td>16 bytes a row,
 *     at most {@link #GROUP_ROWS}
 * <tr><td>{@code dissimilarity(group, total)}, {@code isolation(group, total)},
 *     {@code information_theory_index(group, total)}<td>{@code Dissimilarity}, {@code Isolation},
 *     {@code InformationTheoryIndex}, a row a place<td>as {@code krugman}
 * <tr><td>{@code locational_gini(industry, total)}<td>{@code LocationalGini.ofQuotients}, a row a place<td>as
 *     {@code krugman}
 * <tr><td>{@code quantile_sketch(value, p[, error])}<td>{@code QuantileSketch}: a quantile within a relative error, 0.01
 *     unless given; constants<td>8 bytes for each step of the error between the least and the greatest magnitude
 * <tr><td>{@code location_quotient(cell, place, industry, total)}<td>{@code LocationQuotient} of four sums of one
 *     row<td>nothing
 * </table>
 *
 * <ul>
 *   <li>Rows in which an argument is null do not count, as in SQL's own aggregates. What has no value, as of a group
 *       without rows or with zeros alone, is null.
 *   <li>Negative numbers, NaN and infinity end the query with the value named ({@code quantile_sketch} takes negative
 *       ones).
 *   <li>Entropies and Atkinson's index keep each sum in 106 bits: of n rows it is within n·2⁻¹⁰² of Σ|summand| of the
 *       exact one, on any partitions and whatever the order in which they meet, so that two runs differ in a last bit at
 *       most where the exact sum lies that near the middle of two doubles. From one machine the results differ
 *       within the bounds of {@code EntropyTotals} and {@code AtkinsonTotals}, {@code shannon_entropy} within
 *       8u(1 + ln n + max|ln x|).
 *   <li>The others are the same bits on any partitions, and those of one machine for {@code gini(value)} and
 *       {@code location_quotient}; {@code hhi}, {@code gini(value, weight)} and what takes two columns differ from
 *       one machine by the rounding of another order of rows.
 * </ul>
 */
public final class SqlFunctions {
    /** How many rows a group may have of which the rows are held in memory. */
    public static final int GROUP_ROWS = 4_000_000;

    private static final double SKETCH_ERROR = 0.01;

    private SqlFunctions() {}

    /** Builds the expression of a call. */
    @FunctionalInterface
    private interface Call {
        Expression of(List<Expression> given);
    }

    /** An aggregate with one constant. */
    @FunctionalInterface
    private interface OfParameter {
        Expression of(List<Expression> given, double parameter);
    }

    /**
     * Makes the functions known to a session; those of the same name that it had before are replaced.
     *
     * @param spark a session on its driver (not one of Spark Connect)
     * @throws IllegalArgumentException if it is a session of Spark Connect, whose functions its server registers
     */
    public static void register(SparkSession spark) {
        if (!(spark instanceof org.apache.spark.sql.classic.SparkSession)) {
            throw new IllegalArgumentException(
                    "the session is one of Spark Connect: register the functions where its server starts");
        }
        FunctionRegistry registry = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry();
        weighable(registry, "gini", given -> aggregate("gini", Kinds.gini(), given));
        weighable(registry, "theil_t", given -> powers("theil_t", PowerAggregate.Kind.ENTROPY, given, 1));
        weighable(
                registry,
                "mean_log_deviation",
                given -> powers("mean_log_deviation", PowerAggregate.Kind.ENTROPY, given, 0));
        ofParameter(
                registry,
                "generalized_entropy",
                "alpha",
                (given, alpha) -> powers("generalized_entropy", PowerAggregate.Kind.ENTROPY, given, alpha));
        ofParameter(
                registry,
                "atkinson",
                "epsilon",
                (given, epsilon) -> powers("atkinson", PowerAggregate.Kind.ATKINSON, given, epsilon));
        exactly(
                registry,
                "shannon_entropy",
                "(amount)",
                1,
                given -> powers("shannon_entropy", PowerAggregate.Kind.SHANNON, given, 1));
        exactly(registry, "hhi", "(amount)", 1, given -> aggregate("hhi", Kinds.herfindahl(), given));
        columns(registry, "krugman", "(first, second)", KrugmanIndex::of);
        columns(registry, "dissimilarity", "(group, total)", Dissimilarity::of);
        columns(registry, "isolation", "(group, total)", Isolation::of);
        columns(registry, "information_theory_index", "(group, total)", InformationTheoryIndex::of);
        columns(registry, "locational_gini", "(industry, total)", LocationalGini::ofQuotients);
        function(registry, "quantile_sketch", "(value, p) or (value, p, error)", 2, 3, given -> {
            double error = given.size() == 3 ? constant("quantile_sketch", "error", given.get(2)) : SKETCH_ERROR;
            double p = constant("quantile_sketch", "p", given.get(1));
            return aggregate("quantile_sketch", Kinds.sketch(p, error), given.subList(0, 1));
        });
        UDF4<Double, Double, Double, Double, Double> quotient = (cell, place, industry, total) -> {
            if (cell == null || place == null || industry == null || total == null) {
                return null;
            }
            try {
                return LocationQuotient.of(cell, place, industry, total);
            } catch (UndefinedException e) {
                return null;
            }
        };
        spark.udf().register("location_quotient", quotient, DataTypes.DoubleType);
    }

    private static void weighable(FunctionRegistry registry, String name, Call call) {
        function(registry, name, "(value) or (value, weight)", 1, 2, call);
    }

    private static void exactly(FunctionRegistry registry, String name, String takes, int count, Call call) {
        function(registry, name, takes, count, count, call);
    }

    private static void columns(FunctionRegistry registry, String name, String takes, RowBuffer.OfColumns statistic) {
        exactly(registry, name, takes, 2, given -> aggregate(name, Kinds.columns(name, statistic), given));
    }

    private static void ofParameter(FunctionRegistry registry, String name, String parameter, OfParameter call) {
        String takes = "(value, " + parameter + ") or (value, weight, " + parameter + ")";
        function(registry, name, takes, 2, 3, given -> {
            int last = given.size() - 1;
            return call.of(given.subList(0, last), constant(name, parameter, given.get(last)));
        });
    }

    private static void function(FunctionRegistry registry, String name, String takes, int least, int most, Call call) {
        registry.createOrReplaceTempFunction(
                name,
                (scala.collection.immutable.Seq<Expression> arguments) -> {
                    List<Expression> given = List.copyOf(CollectionConverters.asJava(arguments));
                    if (given.size() < least || given.size() > most) {
                        throw new IllegalArgumentException(
                                name + " takes " + takes + " but has " + given.size() + " arguments");
                    }
                    return call.of(given);
                },
                "scala_udf");
    }

    private static double constant(String name, String parameter, Expression given) {
        Object value = given.foldable() ? given.eval(InternalRow.empty()) : null;
        if (value == null) {
            throw new IllegalArgumentException(parameter + " of " + name + " must be a constant but is " + given);
        }
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(parameter + " of " + name + " must be a number but is " + given, e);
        }
    }

    private static Expression powers(String name, PowerAggregate.Kind kind, List<Expression> given, double parameter) {
        kind.check(parameter);
        return new PowerAggregate(CollectionConverters.asScala(given).toSeq(), name, kind, parameter);
    }

    private static <T extends Serializable> Expression aggregate(
            String name, TotalsAggregator<T> aggregator, List<Expression> given) {
        List<Expression> children = new ArrayList<>(given);
        if (children.size() == 1) {
            children.add(new Literal(1.0, DataTypes.DoubleType));
        }
        ExpressionEncoder<WeightedValue> input =
                org.apache.spark.sql.catalyst.encoders.package$.MODULE$.encoderFor(Encoders.bean(WeightedValue.class));
        ExpressionEncoder<T> buffer =
                org.apache.spark.sql.catalyst.encoders.package$.MODULE$.encoderFor(aggregator.bufferEncoder());
        return new ScalaAggregator<>(
                CollectionConverters.asScala(children).toSeq(),
                aggregator,
                input,
                buffer,
                true,
                true,
                0,
                0,
                Option.apply(name));
    }
}
