package org.chengzhen.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.chengzhen.methods.concentration.LocationQuotient;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Statistics of Chengzhen as functions of Spark's SQL, registered by one call.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><th>call<th>what<th>shuffles, for each group and partition
 * <tr><td>{@code gini(value)}, {@code gini(value, weight)}<td>{@code Gini}<td>all values, 8 or 16 bytes each, at most
 *     {@link #GINI_ROWS}: beyond, {@link RangeGini}
 * <tr><td>{@code theil_t(value)}, {@code theil_t(value, weight)}<td>{@code TheilT}<td>totals, below 2 kB
 * <tr><td>{@code mean_log_deviation(value[, weight])}<td>{@code MeanLogDeviation}<td>totals
 * <tr><td>{@code generalized_entropy(value[, weight], alpha)}<td>{@code GeneralizedEntropy}, α a constant<td>totals
 * <tr><td>{@code atkinson(value[, weight], epsilon)}<td>{@code Atkinson}, ε a constant<td>totals
 * <tr><td>{@code hhi(amount)}<td>{@code HerfindahlIndex} of the amounts of the rows<td>totals
 * <tr><td>{@code location_quotient(cell, place, industry, total)}<td>{@code LocationQuotient} of four sums of one
 *     row<td>nothing
 * </table>
 *
 * <ul>
 *   <li>Rows in which the value or the weight is null do not count, as in SQL's own aggregates. What has no value, as of a
 *       group without rows or with zeros alone, is null.
 *   <li>Negative numbers, NaN and infinity end the query with the value named.
 *   <li>Results are the same bits on any partitions; from one machine they differ within the bounds of
 *       {@code EntropyTotals} and {@code AtkinsonTotals}; {@code gini} and {@code location_quotient} not at all.
 * </ul>
 */
public final class SqlFunctions {
    /** How many rows a group of {@code gini} may have. */
    public static final int GINI_ROWS = 4_000_000;

    private SqlFunctions() {}

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
        plain(registry, "gini", 2, given -> aggregate("gini", new TotalsAggregator<>(new Kinds.GiniKind()), given));
        plain(registry, "hhi", 1, given -> aggregate("hhi", new TotalsAggregator<>(new Kinds.Herfindahl()), given));
        plain(registry, "theil_t", 2, given -> powers("theil_t", PowerAggregate.Kind.ENTROPY, given, 1));
        plain(
                registry,
                "mean_log_deviation",
                2,
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

    private static Expression powers(String name, PowerAggregate.Kind kind, List<Expression> given, double parameter) {
        kind.check(parameter);
        return new PowerAggregate(CollectionConverters.asScala(given).toSeq(), name, kind, parameter);
    }

    private static void plain(
            FunctionRegistry registry, String name, int most, Function<List<Expression>, Expression> function) {
        registry.createOrReplaceTempFunction(
                name,
                (scala.collection.immutable.Seq<Expression> arguments) -> {
                    List<Expression> given = CollectionConverters.asJava(arguments);
                    if (given.isEmpty() || given.size() > most) {
                        throw new IllegalArgumentException(
                                name + (most == 1 ? " takes (value)" : " takes (value) or (value, weight)")
                                        + " but has " + given.size() + " arguments");
                    }
                    return function.apply(List.copyOf(given));
                },
                "scala_udf");
    }

    private static void ofParameter(
            FunctionRegistry registry,
            String name,
            String parameter,
            BiFunction<List<Expression>, Double, Expression> function) {
        registry.createOrReplaceTempFunction(
                name,
                (scala.collection.immutable.Seq<Expression> arguments) -> {
                    List<Expression> given = CollectionConverters.asJava(arguments);
                    int last = given.size() - 1;
                    if (last < 1 || last > 2) {
                        throw new IllegalArgumentException(name + " takes (value, " + parameter
                                + ") or (value, weight, " + parameter + ") but has " + given.size() + " arguments");
                    }
                    Expression constant = given.get(last);
                    Object value = constant.foldable() ? constant.eval(InternalRow.empty()) : null;
                    if (value == null) {
                        throw new IllegalArgumentException(
                                parameter + " of " + name + " must be a constant but is " + constant);
                    }
                    double number = Double.parseDouble(value.toString());
                    return function.apply(List.copyOf(given.subList(0, last)), number);
                },
                "scala_udf");
    }

    private static <T extends java.io.Serializable> Expression aggregate(
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
