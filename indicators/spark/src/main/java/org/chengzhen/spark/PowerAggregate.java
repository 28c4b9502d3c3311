package org.chengzhen.spark;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.chengzhen.methods.inequality.AtkinsonTotals;
import org.chengzhen.methods.inequality.EntropyTotals;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Σw, Σwy and Σwf(y) of a group in columns of doubles, so that Spark compiles them into its loop over rows, as it does
 * with its own {@code stddev}. An aggregate over objects costs several times as much.
 *
 * <p>Public only because Spark copies expressions by reflection.
 */
public final class PowerAggregate extends DeclarativeAggregate {
    private static final long serialVersionUID = 1L;

    /** What is computed of the sums. */
    public enum Kind {
        /** Generalized entropy of an order. */
        ENTROPY,
        /** Atkinson's index of an aversion. */
        ATKINSON,
        /** Shannon's entropy of amounts. */
        SHANNON;

        /** Refuses a parameter, as the totals of one machine do. */
        void check(double parameter) {
            if (this == ATKINSON) {
                AtkinsonTotals.ofAversion(parameter);
            } else {
                EntropyTotals.ofOrder(parameter);
            }
        }
    }

    private final Seq<Expression> given;
    private final String name;
    private final Kind kind;
    private final double parameter;
    private final AttributeReference n = field("n", DataTypes.LongType);
    private final AttributeReference zeros = field("zeros", DataTypes.LongType);
    private final List<AttributeReference> weights = sum("weight");
    private final List<AttributeReference> amounts = sum("amount");
    private final List<AttributeReference> powers = sum("power");

    /**
     * Makes the aggregate of an expression.
     *
     * @param given value, or value and weight
     * @param name as it is called in SQL
     * @param kind what is computed of the sums
     * @param parameter α or ε
     */
    public PowerAggregate(Seq<Expression> given, String name, Kind kind, double parameter) {
        this.given = given;
        this.name = name;
        this.kind = kind;
        this.parameter = parameter;
    }

    private static AttributeReference field(String name, DataType type) {
        return new AttributeReference(
                name, type, false, Metadata.empty(), NamedExpression.newExprId(), seq(List.<String>of()));
    }

    private static List<AttributeReference> sum(String name) {
        return List.of(field(name, DataTypes.DoubleType), field(name + "Rest", DataTypes.DoubleType));
    }

    private static <T> Seq<T> seq(List<? extends T> list) {
        return CollectionConverters.asScala(List.<T>copyOf(list)).toSeq();
    }

    private static Expression call(String method, DataType type, boolean nullable, Expression... arguments) {
        return new StaticInvoke(
                SumKernel.class,
                type,
                method,
                seq(Arrays.asList(arguments)),
                seq(List.of()),
                true,
                nullable,
                true,
                Option.empty());
    }

    private static Expression call(String method, Expression... arguments) {
        return call(method, DataTypes.DoubleType, false, arguments);
    }

    private static Expression number(double value) {
        return new Literal(value, DataTypes.DoubleType);
    }

    private static Expression count(long value) {
        return new Literal(value, DataTypes.LongType);
    }

    private boolean weighted() {
        return given.size() == 2;
    }

    private boolean logarithmic() {
        return parameter == 1 || (parameter == 0 && kind == Kind.ENTROPY);
    }

    @Override
    public Seq<Expression> children() {
        return given;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return new PowerAggregate(children, name, kind, parameter);
    }

    @Override
    public boolean nullable() {
        return true;
    }

    @Override
    public DataType dataType() {
        return DataTypes.DoubleType;
    }

    @Override
    public String prettyName() {
        return name;
    }

    @Override
    public Seq<AttributeReference> aggBufferAttributes() {
        List<AttributeReference> all = new ArrayList<>(List.of(n, zeros));
        if (weighted()) {
            all.addAll(weights);
        }
        all.addAll(amounts);
        all.addAll(powers);
        return seq(all);
    }

    @Override
    public Seq<Expression> initialValues() {
        List<Expression> all = new ArrayList<>(List.of(count(0), count(0)));
        for (int i = 0; i < (weighted() ? 6 : 4); i++) {
            all.add(number(0));
        }
        return seq(all);
    }

    @Override
    public Seq<Expression> updateExpressions() {
        Expression value = cast(given.apply(0));
        Expression given1 = weighted() ? cast(given.apply(1)) : number(1);
        Expression counts = weighted() ? new And(new IsNotNull(value), new IsNotNull(given1)) : new IsNotNull(value);
        // a row with null is one of weight zero; no branch stands around the sums, so that Spark computes a logarithm
        // once
        Expression y = new If(counts, call("value", value), number(1));
        Expression w = new If(counts, weighted() ? call("weight", given1) : number(1), number(0));
        Expression f;
        Expression factor = w;
        Expression amount = weighted() ? call("product", w, y) : new If(counts, call("value", value), number(0));
        if (logarithmic()) {
            f = call("log", y);
            if (kind != Kind.ATKINSON && parameter == 1) {
                factor = amount;
            }
        } else {
            f = call("power", y, number(kind == Kind.ATKINSON ? 1 - parameter : parameter));
        }
        List<Expression> all = new ArrayList<>();
        all.add(new Add(n, new If(counts, count(1), count(0))));
        all.add(new Add(zeros, call("zero", DataTypes.LongType, false, y, w)));
        if (weighted()) {
            add(all, weights, w, number(0));
        }
        add(all, amounts, amount, weighted() ? call("productRest", w, y) : number(0));
        add(all, powers, call("product", factor, f), call("productRest", factor, f));
        return seq(all);
    }

    private static void add(List<Expression> to, List<AttributeReference> sum, Expression x, Expression rest) {
        to.add(call("high", sum.get(0), sum.get(1), x, rest));
        to.add(call("low", sum.get(0), sum.get(1), x, rest));
    }

    private static Expression cast(Expression number) {
        return new Cast(number, DataTypes.DoubleType, Option.empty(), evalMode());
    }

    private static scala.Enumeration.Value evalMode() {
        return EvalMode.fromSQLConf(SQLConf.get());
    }

    @Override
    public Seq<Expression> mergeExpressions() {
        List<AttributeReference> left = CollectionConverters.asJava(aggBufferAttributes());
        List<AttributeReference> right = CollectionConverters.asJava(inputAggBufferAttributes());
        List<Expression> all = new ArrayList<>();
        all.add(new Add(left.get(0), right.get(0)));
        all.add(new Add(left.get(1), right.get(1)));
        for (int i = 2; i < left.size(); i += 2) {
            add(all, left.subList(i, i + 2), right.get(i), right.get(i + 1));
        }
        return seq(all);
    }

    @Override
    public Expression evaluateExpression() {
        return call(
                Ascii.toLowerCase(kind.name()),
                DataTypes.DoubleType,
                true,
                n,
                weighted() ? weights.get(0) : new Cast(n, DataTypes.DoubleType, Option.empty(), evalMode()),
                amounts.get(0),
                powers.get(0),
                zeros,
                number(parameter));
    }

    @Override
    public int productArity() {
        return 4;
    }

    @Override
    public Object productElement(int i) {
        return switch (i) {
            case 0 -> given;
            case 1 -> name;
            case 2 -> kind;
            case 3 -> parameter;
            default -> throw new IndexOutOfBoundsException(i);
        };
    }

    @Override
    public scala.collection.Iterator<Object> stringArgs() {
        return CollectionConverters.asScala(new ArrayList<Object>(CollectionConverters.asJava(given)))
                .iterator();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof PowerAggregate;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PowerAggregate that
                && given.equals(that.given)
                && name.equals(that.name)
                && kind == that.kind
                && Double.compare(parameter, that.parameter) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(given, name, kind, parameter);
    }
}
