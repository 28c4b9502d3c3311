package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.InformationTheoryIndex;
import org.chengzhen.methods.concentration.Isolation;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.concentration.ShannonEntropy;
import org.chengzhen.methods.inequality.Atkinson;
import org.chengzhen.methods.inequality.GeneralizedEntropy;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.MeanLogDeviation;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.statistics.QuantileSketch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every function of SQL is that of one machine, however the rows lie. */
class SqlFunctionsTest {
    private static final double CLOSE = 1e-13;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Sessions.start("local[2]");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** A call of SQL on one column or two, and what one machine says of those rows in which none is null. */
    private record Call(
            String sql, String first, String second, ToDoubleBiFunction<double[], double[]> oneMachine, double error) {
        double expected(List<Row> rows, String province) {
            List<Row> counted = rows.stream()
                    .filter(r -> r.getString(0).equals(province))
                    .filter(r -> !r.isNullAt(index(first)) && !r.isNullAt(index(second)))
                    .toList();
            return oneMachine.applyAsDouble(column(counted, first), column(counted, second));
        }

        private static int index(String name) {
            return Sessions.COLUMNS.fieldIndex(name);
        }

        private static double[] column(List<Row> rows, String name) {
            return rows.stream()
                    .mapToDouble(r -> ((Number) r.get(index(name))).doubleValue())
                    .toArray();
        }
    }

    private static Call of(String sql, String column, ToDoubleBiFunction<double[], double[]> oneMachine, double error) {
        return new Call(sql, column, column, oneMachine, error);
    }

    private static List<Call> calls() {
        return List.of(
                of("gini(income)", "income", (y, w) -> Gini.of(y), 0),
                of("theil_t(income)", "income", (y, w) -> TheilT.of(y), CLOSE),
                of("mean_log_deviation(income)", "income", (y, w) -> MeanLogDeviation.of(y), CLOSE),
                of("generalized_entropy(income, 2)", "income", (y, w) -> GeneralizedEntropy.of(y, 2), CLOSE),
                of("generalized_entropy(income, -0.5)", "income", (y, w) -> GeneralizedEntropy.of(y, -0.5), CLOSE),
                of("atkinson(income, 0.5)", "income", (y, w) -> Atkinson.of(y, 0.5), CLOSE),
                of("atkinson(income, 2)", "income", (y, w) -> Atkinson.of(y, 2), CLOSE),
                of("shannon_entropy(people)", "people", (y, w) -> ShannonEntropy.of(y), CLOSE),
                of("hhi(income)", "income", (y, w) -> HerfindahlIndex.of(y), 1e-15),
                of("quantile_sketch(income, 0.5)", "income", (y, w) -> sketched(y, 0.01, 0.5), 0),
                of("quantile_sketch(income, 0.9, 0.001)", "income", (y, w) -> sketched(y, 0.001, 0.9), 0),
                new Call("gini(income, people)", "income", "people", Gini::weighted, 1e-14),
                new Call("theil_t(income, people)", "income", "people", TheilT::weighted, CLOSE),
                new Call("mean_log_deviation(income, people)", "income", "people", MeanLogDeviation::weighted, CLOSE),
                new Call(
                        "generalized_entropy(income, people, 2)",
                        "income",
                        "people",
                        (y, w) -> GeneralizedEntropy.weighted(y, w, 2),
                        CLOSE),
                new Call(
                        "atkinson(income, people, 1)", "income", "people", (y, w) -> Atkinson.weighted(y, w, 1), CLOSE),
                new Call("krugman(income, people)", "income", "people", KrugmanIndex::of, 1e-14),
                new Call("dissimilarity(people, total)", "people", "total", Dissimilarity::of, 1e-14),
                new Call("isolation(people, total)", "people", "total", Isolation::of, 1e-14),
                new Call(
                        "information_theory_index(people, total)",
                        "people",
                        "total",
                        InformationTheoryIndex::of,
                        1e-14),
                new Call("locational_gini(people, total)", "people", "total", LocationalGini::ofQuotients, 1e-14));
    }

    private static double sketched(double[] y, double error, double p) {
        QuantileSketch sketch = QuantileSketch.withinError(error);
        Arrays.stream(y).forEach(sketch::accept);
        return sketch.quantile(p);
    }

    @Test
    void everyFunctionIsThatOfOneMachineOnAnyPartitions() {
        List<Row> rows = Sessions.rows(400);
        List<Call> calls = calls();
        String sql = calls.stream().map(Call::sql).collect(Collectors.joining(", "));
        List<Row> first = null;
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            layout.createOrReplaceTempView("persons");
            List<Row> found = spark.sql("select province, " + sql + " from persons group by province order by province")
                    .collectAsList();
            assertEquals(4, found.size());
            first = first == null ? found : first;
            for (int g = 0; g < found.size(); g++) {
                Row row = found.get(g);
                for (int k = 0; k < calls.size(); k++) {
                    Call call = calls.get(k);
                    double expected = call.expected(rows, row.getString(0));
                    assertEquals(
                            expected,
                            row.getDouble(k + 1),
                            call.error * Math.max(1, expected),
                            call.sql + " of " + row);
                    assertEquals(first.get(g).getDouble(k + 1), row.getDouble(k + 1), "bits of " + call.sql);
                }
            }
        }
    }

    @Test
    void theyStandInWindowsBesideDistinctAndFilter() {
        Dataset<Row> all = spark.createDataFrame(Sessions.rows(200), Sessions.COLUMNS);
        all.createOrReplaceTempView("persons");
        double[] distinct =
                spark.sql("select distinct income from persons where income is not null").collectAsList().stream()
                        .mapToDouble(r -> r.getDouble(0))
                        .toArray();
        double[] some = spark.sql("select income from persons where income > 90").collectAsList().stream()
                .mapToDouble(r -> r.getDouble(0))
                .toArray();
        Row row = spark.sql("select theil_t(distinct income), theil_t(income) filter (where income > 90),"
                        + " gini(distinct income), count(distinct city) from persons")
                .first();
        assertEquals(TheilT.of(distinct), row.getDouble(0), CLOSE);
        assertEquals(TheilT.of(some), row.getDouble(1), CLOSE);
        assertEquals(Gini.of(distinct), row.getDouble(2));
        double whole = spark.sql("select theil_t(income) from persons").first().getDouble(0);
        List<Row> window = spark.sql("select theil_t(income) over (), theil_t(income) over (partition by province)"
                        + " from persons")
                .collectAsList();
        window.forEach(r -> assertEquals(whole, r.getDouble(0), CLOSE));
        assertTrue(window.stream().mapToDouble(r -> r.getDouble(1)).distinct().count() == 4);
    }

    @Test
    void theEntropiesAreCompiledIntoTheLoopOfSpark() {
        String plan = spark.sql("select id % 7, theil_t(id, id), atkinson(id, 0.5) from range(100) group by 1")
                .queryExecution()
                .executedPlan()
                .toString();
        assertTrue(plan.contains("HashAggregate") && !plan.contains("ObjectHashAggregate"), plan);
    }

    @Test
    void whatIsNotCompiledIsTheSame() {
        String sql =
                "select id % 7, theil_t(id + 1, id), atkinson(id, 0.5), shannon_entropy(id), mean_log_deviation(id)"
                        + " from range(0, 100, 1, 3) group by 1 order by 1";
        List<Row> compiled = spark.sql(sql).collectAsList();
        spark.conf().set("spark.sql.codegen.wholeStage", false);
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        try {
            assertEquals(compiled, spark.sql(sql).collectAsList());
        } finally {
            spark.conf().unset("spark.sql.codegen.wholeStage");
            spark.conf().unset("spark.sql.codegen.factoryMode");
        }
    }

    @Test
    void integersDecimalsAndBigIntegersAreNumbers() {
        Row row = spark.sql("select theil_t(v), theil_t(cast(v as bigint)), theil_t(cast(v as decimal(10, 2))),"
                        + " gini(v), krugman(v, cast(v as decimal(10, 2))) from values (1), (2), (6) t(v)")
                .first();
        double expected = TheilT.of(1, 2, 6);
        for (int k = 0; k < 3; k++) {
            assertEquals(expected, row.getDouble(k), CLOSE);
        }
        assertEquals(Gini.of(1, 2, 6), row.getDouble(3));
        assertEquals(0, row.getDouble(4), CLOSE);
    }

    @Test
    void groupsWithoutAValueAreNull() {
        List<String> zeros = List.of(
                "gini(v)",
                "theil_t(v)",
                "mean_log_deviation(v)",
                "generalized_entropy(v, 2)",
                "atkinson(v, 1)",
                "atkinson(v, 0.5)",
                "shannon_entropy(v)",
                "hhi(v)",
                "krugman(v, v)",
                "dissimilarity(v, v)",
                "isolation(v, v)",
                "information_theory_index(v, v)",
                "locational_gini(v, v)",
                "theil_t(1, v)",
                "gini(1, v)");
        allNull(zeros, "values (0D), (0D), (null) t(v)");
        List<String> nothing = new ArrayList<>(zeros);
        nothing.add("quantile_sketch(v, 0.5)");
        allNull(nothing, "values (1D) t(v) where v > 2");
        allNull(nothing, "values (cast(null as double)) t(v)");
        allNull(List.of("mean_log_deviation(v)", "generalized_entropy(v, -1)"), "values (0D), (1D) t(v)");
        Row row = spark.sql("select atkinson(v, 1), atkinson(v, 2), theil_t(v), theil_t(v, w) from values"
                        + " (0D, 1), (1D, 1), (7D, null), (8D, 0) t(v, w) where v < 7")
                .first();
        assertEquals(1, row.getDouble(0));
        assertEquals(1, row.getDouble(1));
        assertEquals(TheilT.of(0, 1), row.getDouble(2), CLOSE);
    }

    private static void allNull(List<String> calls, String from) {
        Row row = spark.sql("select " + String.join(", ", calls) + " from " + from)
                .first();
        for (int k = 0; k < calls.size(); k++) {
            assertTrue(row.isNullAt(k), calls.get(k) + " of " + from + " is " + row.get(k));
        }
    }

    @Test
    void badNumbersAreRefusedByName() {
        for (String call : List.of(
                "gini(v)",
                "theil_t(v)",
                "theil_t(1, v)",
                "mean_log_deviation(v)",
                "generalized_entropy(v, 2)",
                "atkinson(v, 0.5)",
                "shannon_entropy(v)",
                "hhi(v)",
                "krugman(v, v)",
                "dissimilarity(v, v)",
                "isolation(v, v)",
                "information_theory_index(v, v)",
                "locational_gini(v, v)")) {
            assertRefused("select " + call + " from values (1D), (-3D) t(v)", "-3.0");
        }
        for (String call : List.of("gini(v)", "theil_t(v)", "hhi(v)", "krugman(v, v)")) {
            assertRefused("select " + call + " from values (1D), (double('NaN')) t(v)", "NaN");
        }
        assertRefused("select quantile_sketch(v, 0.5) from values (1D), (double('NaN')) t(v)", "NaN");
        assertRefused("select theil_t(v) from values (double('Infinity')) t(v)", "Infinity");
        assertRefused("select generalized_entropy(v, 3) from values (1e200D) t(v)", "1.0E200");
    }

    @Test
    void callsOfAnotherFormAreRefused() {
        assertRefused("select gini(v, v, v) from values (1D) t(v)", "(value, weight)");
        assertRefused("select theil_t() from values (1D) t(v)", "(value, weight)");
        assertRefused("select hhi(v, v) from values (1D) t(v)", "(amount)");
        assertRefused("select krugman(v) from values (1D) t(v)", "(first, second)");
        assertRefused("select atkinson(v) from values (1D) t(v)", "(value, epsilon)");
        assertRefused("select atkinson(v, v) from values (1D) t(v)", "constant");
        assertRefused("select atkinson(v, -1) from values (1D) t(v)", "epsilon");
        assertRefused("select atkinson(v, 'much') from values (1D) t(v)", "must be a number");
        assertRefused("select generalized_entropy(v, 1e-9) from values (1D) t(v)", "alpha");
        assertRefused("select quantile_sketch(v, 2) from values (1D) t(v)", "[0, 1]");
        assertRefused("select quantile_sketch(v, 0.5, 0) from values (1D) t(v)", "error");
    }

    @Test
    void giniNamesTheLimitOfAGroupAndTheWayOn() {
        assertRefused(
                "select gini(id) from range(0, " + (SqlFunctions.GROUP_ROWS + 1) + ", 1, 2)",
                "gini holds the rows of a group in memory, at most 4000000: use RangeGini");
    }

    private static void assertRefused(String sql, String says) {
        Throwable thrown = assertThrows(Exception.class, () -> spark.sql(sql).collectAsList());
        StringBuilder messages = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            messages.append(t.getMessage()).append('\n');
        }
        assertTrue(messages.toString().contains(says), sql + ": " + messages);
    }

    @Test
    void locationQuotientsComeOfSumsOverWindows() {
        List<Row> found = spark.sql("select location_quotient(j, sum(j) over (partition by p),"
                        + " sum(j) over (partition by i), sum(j) over ()) from values"
                        + " ('a', 'x', 10D), ('a', 'y', 30D), ('b', 'x', 40D), ('b', 'y', 20D) t(p, i, j)"
                        + " order by p, i")
                .collectAsList();
        assertEquals(LocationQuotient.of(10, 40, 50, 100), found.get(0).getDouble(0));
        assertEquals(LocationQuotient.of(20, 60, 50, 100), found.get(3).getDouble(0));
        Row row = spark.sql("select location_quotient(1D, null, 2D, 3D), location_quotient(0D, 0D, 1D, 2D)")
                .first();
        assertTrue(row.isNullAt(0) && row.isNullAt(1));
        assertThrows(UndefinedException.class, () -> LocationQuotient.of(0, 0, 1, 2));
        assertRefused("select location_quotient(-1D, 1D, 1D, 1D)", "-1.0");
    }
}
