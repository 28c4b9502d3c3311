package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Throwables;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.methods.concentration.CountTotals;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.inequality.AtkinsonTotals;
import org.chengzhen.methods.inequality.EntropyTotals;
import org.chengzhen.methods.statistics.CrossProducts;
import org.chengzhen.methods.statistics.MomentTotals;
import org.chengzhen.methods.statistics.QuantileSketch;
import org.chengzhen.methods.statistics.ShapeTotals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Totals over executors have the bits of one pass on one machine, however the rows lie. */
class SparkTotalsTest {
    private static final int PROVINCE = 0;
    private static final int CITY = 1;
    private static final int INCOME = 2;
    private static final int PEOPLE = 3;
    private static final int TOTAL = 4;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Sessions.start("local[2]");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static <T> void check(
            T onePass,
            BiConsumer<T, Row> accept,
            Function<Dataset<Row>, T> spread,
            Function<T, Object> result,
            int... columns) {
        List<Row> rows = Sessions.rows(300);
        rows.stream()
                .filter(row -> Arrays.stream(columns).noneMatch(row::isNullAt))
                .forEach(row -> accept.accept(onePass, row));
        Object expected = result.apply(onePass);
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            assertEquals(expected, result.apply(spread.apply(layout)));
        }
    }

    @Test
    void momentsShapesAndSketches() {
        check(
                new MomentTotals(),
                (t, r) -> t.accept(r.getDouble(INCOME)),
                rows -> SparkTotals.moments(rows, "income"),
                t -> List.of(t.n(), t.mean(), t.sampleVariance(), t.min(), t.max()),
                INCOME);
        check(
                new MomentTotals(),
                (t, r) -> t.accept(r.getDouble(INCOME), r.getInt(PEOPLE)),
                rows -> SparkTotals.moments(rows, "income", "people"),
                t -> List.of(t.n(), t.weight(), t.mean(), t.sampleVariance()),
                INCOME,
                PEOPLE);
        check(
                new ShapeTotals(),
                (t, r) -> t.accept(r.getDouble(INCOME)),
                rows -> SparkTotals.shape(rows, "income"),
                t -> List.of(t.n(), t.skewness(), t.excessKurtosis()),
                INCOME);
        check(
                new ShapeTotals(),
                (t, r) -> t.accept(r.getDouble(INCOME), r.getInt(PEOPLE)),
                rows -> SparkTotals.shape(rows, "income", "people"),
                t -> List.of(t.n(), t.sampleSkewness(), t.sampleExcessKurtosis()),
                INCOME,
                PEOPLE);
        check(
                QuantileSketch.withinError(0.02),
                (t, r) -> t.accept(r.getDouble(INCOME)),
                rows -> SparkTotals.quantileSketch(rows, "income", 0.02),
                t -> List.of(t.n(), t.quantile(0), t.quantile(0.3), t.quantile(1)),
                INCOME);
    }

    @Test
    void inequalityWithinAndBetweenGroups() {
        for (double alpha : new double[] {0, 1, 2}) {
            check(
                    EntropyTotals.ofOrder(alpha),
                    (t, r) -> t.accept(r.getString(PROVINCE), 1 + r.getDouble(INCOME), r.getInt(PEOPLE)),
                    rows -> SparkTotals.entropy(
                            rows.withColumn("y", rows.col("income").plus(1)), "province", "y", "people", alpha),
                    EntropyTotals::decompose,
                    INCOME,
                    PEOPLE);
        }
        check(
                AtkinsonTotals.ofAversion(0.5),
                (t, r) -> t.accept(r.getString(PROVINCE), r.getDouble(INCOME), r.getInt(PEOPLE)),
                rows -> SparkTotals.atkinson(rows, "province", "income", "people", 0.5),
                AtkinsonTotals::decompose,
                INCOME,
                PEOPLE);
    }

    @Test
    void tablesOfCountsAndLeastSquares() {
        check(
                new CountTotals(),
                (t, r) -> t.accept(r.getString(PROVINCE), r.getString(CITY), r.getInt(PEOPLE)),
                rows -> SparkTotals.counts(rows, "province", "city", "people"),
                t -> List.of(
                        t.places(),
                        t.industries(),
                        t.counts(),
                        t.locationQuotients(),
                        t.herfindahl(),
                        t.krugman(KrugmanIndex.Reference.ALL_PLACES),
                        t.segregation()),
                PEOPLE);
        check(
                new CrossProducts(2),
                (t, r) -> t.accept(new double[] {r.getInt(PEOPLE), r.getInt(TOTAL)}, r.getDouble(INCOME)),
                rows -> SparkTotals.crossProducts(rows, "income", List.of("people", "total")),
                CrossProducts::fit,
                INCOME,
                PEOPLE);
    }

    @Test
    void rowsWithoutALabelAndBadNumbersAreRefused() {
        Dataset<Row> rows = spark.sql("select * from values ('a', 1D, 1D), (null, 2D, 2D) t(g, y, w)");
        assertRefused("a row has no g", () -> SparkTotals.entropy(rows, "g", "y", "w", 1));
        assertRefused("a row has no g", () -> SparkTotals.counts(rows, "g", "y", "w"));
        Dataset<Row> bad = spark.sql("select 'a' g, -5D y, double('NaN') w");
        assertRefused("-5.0", () -> SparkTotals.entropy(bad, "g", "y", "y", 1));
        assertRefused("NaN", () -> SparkTotals.moments(bad, "w"));
        assertRefused("NaN", () -> SparkTotals.quantileSketch(bad, "w", 0.1));
        assertEquals(0, SparkTotals.moments(rows.limit(0), "y").n());
    }

    private static void assertRefused(String says, org.junit.jupiter.api.function.Executable work) {
        Throwable thrown = assertThrows(Exception.class, work);
        assertTrue(Throwables.getStackTraceAsString(thrown).contains(says), says);
    }
}
