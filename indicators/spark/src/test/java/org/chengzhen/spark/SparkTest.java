package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.inequality.Atkinson;
import org.chengzhen.methods.inequality.GeneralizedEntropy;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.GiniRun;
import org.chengzhen.methods.inequality.MeanLogDeviation;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.network.FlowTotals;
import org.chengzhen.methods.statistics.Resampling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Spark computes on two threads is what one machine computes, however the rows lie. */
class SparkTest {
    private static final StructType COLUMNS = new StructType()
            .add("province", DataTypes.StringType)
            .add("city", DataTypes.StringType)
            .add("income", DataTypes.DoubleType)
            .add("people", DataTypes.IntegerType);

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        SqlFunctions.register(spark);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Nine in ten rows are of one province; some values are null, many are tied. */
    private static List<Row> rows(int n) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String province = random.nextInt(10) > 0 ? "44" : "" + (11 + random.nextInt(3));
            Double income = random.nextInt(20) == 0 ? null : Math.rint(100 * Math.exp(random.nextGaussian()));
            rows.add(RowFactory.create(
                    province, "c" + random.nextInt(5), income, random.nextInt(20) == 0 ? null : random.nextInt(9)));
        }
        return rows;
    }

    /** Random splits, one partition, and more partitions than rows in the small provinces, so that some are empty. */
    private static List<Dataset<Row>> layouts(List<Row> rows) {
        Dataset<Row> all = spark.createDataFrame(rows, COLUMNS);
        return List.of(
                all.repartition(5), all.coalesce(1), all.limit(rows.size()).repartition(13, all.col("province")));
    }

    private static double[] incomes(List<Row> rows, String province) {
        return rows.stream()
                .filter(r -> r.getString(0).equals(province) && !r.isNullAt(2))
                .mapToDouble(r -> r.getDouble(2))
                .toArray();
    }

    private static double[][] weighted(List<Row> rows, String province) {
        List<Row> counted = rows.stream()
                .filter(r -> r.getString(0).equals(province) && !r.isNullAt(2) && !r.isNullAt(3))
                .toList();
        return new double[][] {
            counted.stream().mapToDouble(r -> r.getDouble(2)).toArray(),
            counted.stream().mapToDouble(r -> r.getInt(3)).toArray()
        };
    }

    @Test
    void functionsOfSqlAreThoseOfOneMachineOnAnyPartitions() {
        List<Row> rows = rows(400);
        List<Row> first = null;
        for (Dataset<Row> layout : layouts(rows)) {
            layout.createOrReplaceTempView("persons");
            List<Row> found = spark.sql("select province, gini(income), theil_t(income), mean_log_deviation(income),"
                            + " generalized_entropy(income, 2), atkinson(income, 0.5), hhi(income),"
                            + " gini(income, people), theil_t(income, people), atkinson(income, people, 1)"
                            + " from persons group by province order by province")
                    .collectAsList();
            assertEquals(4, found.size());
            for (Row row : found) {
                double[] y = incomes(rows, row.getString(0));
                double[][] w = weighted(rows, row.getString(0));
                assertEquals(Gini.of(y), row.getDouble(1));
                assertEquals(TheilT.of(y), row.getDouble(2), 1e-14);
                assertEquals(MeanLogDeviation.of(y), row.getDouble(3), 1e-14);
                assertEquals(GeneralizedEntropy.of(y, 2), row.getDouble(4), 1e-13);
                assertEquals(Atkinson.of(y, 0.5), row.getDouble(5), 1e-13);
                assertEquals(HerfindahlIndex.of(y), row.getDouble(6), 1e-14);
                assertEquals(Gini.weighted(w[0], w[1]), row.getDouble(7), 1e-14);
                assertEquals(TheilT.weighted(w[0], w[1]), row.getDouble(8), 1e-14);
                assertEquals(Atkinson.weighted(w[0], w[1], 1), row.getDouble(9), 1e-13);
            }
            first = first == null ? found : first;
            for (int i = 0; i < found.size(); i++) {
                for (int k = 2; k < 7; k++) {
                    assertEquals(first.get(i).getDouble(k), found.get(i).getDouble(k), "bits of column " + k);
                }
            }
        }
    }

    @Test
    void groupsWithoutAValueAreNullAndBadInputIsRefused() {
        Row row = spark.sql("select gini(v), theil_t(v), atkinson(v, 1), hhi(v) from values (0D), (0D), (null) t(v)")
                .first();
        for (int k = 0; k < 4; k++) {
            assertTrue(row.isNullAt(k), "column " + k);
        }
        assertTrue(spark.sql("select theil_t(v) from values (1D) t(v) where v > 2")
                .first()
                .isNullAt(0));
        assertRefused("select theil_t(v) from values (-1D) t(v)", "-1.0");
        assertRefused("select gini(v) from values (1D), (-3D) t(v)", "-3.0");
        assertRefused("select hhi(v) from values (-1D) t(v)", "-1.0");
        assertRefused("select atkinson(v) from values (1D) t(v)", "(value, epsilon)");
        assertRefused("select atkinson(v, v) from values (1D) t(v)", "constant");
        assertRefused("select gini(v, v, v) from values (1D) t(v)", "(value, weight)");
    }

    private static void assertRefused(String sql, String says) {
        Throwable thrown = assertThrows(Exception.class, () -> spark.sql(sql).collectAsList());
        StringBuilder messages = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            messages.append(t.getMessage()).append('\n');
        }
        assertTrue(messages.toString().contains(says), messages.toString());
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
    }

    @Test
    void exactGiniByRangesIsThatOfASort() {
        List<Row> rows = rows(500);
        double[] y = rows.stream()
                .filter(r -> !r.isNullAt(2))
                .mapToDouble(r -> r.getDouble(2))
                .toArray();
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        GiniRun onePass = new GiniRun();
        for (double v : sorted) {
            onePass.accept(v);
        }
        List<Row> both =
                rows.stream().filter(r -> !r.isNullAt(2) && !r.isNullAt(3)).toList();
        double expected = Gini.weighted(
                both.stream().mapToDouble(r -> r.getDouble(2)).toArray(),
                both.stream().mapToDouble(r -> r.getInt(3)).toArray());
        for (Dataset<Row> layout : layouts(rows)) {
            GiniRun run = RangeGini.of(layout, "income");
            assertEquals(y.length, run.n());
            assertEquals(onePass.gini(), run.gini());
            assertEquals(Gini.of(y), run.gini(), 1e-15);
            assertEquals(
                    expected, RangeGini.weighted(layout, "income", "people").gini(), 1e-15);
        }
    }

    @Test
    void flowsOfTripsAreThoseOfOnePass() {
        List<Row> rows = rows(300);
        FlowTotals trips = new FlowTotals();
        rows.forEach(r -> trips.accept(r.getString(0), r.getString(1), 1));
        FlowMatrix expected = trips.toFlowMatrix();
        for (Dataset<Row> layout : layouts(rows)) {
            assertEquals(expected, SparkFlows.ofTrips(layout, "province", "city"));
        }
        Exception refused = assertThrows(
                Exception.class, () -> SparkFlows.ofVolumes(layouts(rows).get(0), "province", "city", "income"));
        assertTrue(refused.toString().contains("has no origin, destination or volume"), refused.toString());
    }

    @Test
    void panelsComeBackAndIndicatorsOfEachYearAreThoseOfOneMachine() {
        Panel provinces = ChinaData.provinces();
        Dataset<Row> rows = SparkPanels.toDataset(spark, provinces);
        Panel panel = SparkPanels.fromDataset(rows.repartition(7), provinces.places(), provinces.variables());
        assertEquals(provinces.years(), panel.years());
        for (var variable : provinces.variables()) {
            for (int year : provinces.years().asList()) {
                assertEquals(
                        Arrays.toString(provinces.values(variable, year)),
                        Arrays.toString(panel.values(variable, year)));
            }
        }
        Study study = Study.of(panel);
        String id = Catalogue.all().stream()
                .filter(i -> i instanceof PlaceIndicator && i.computableFrom(study))
                .map(i -> i.id())
                .findFirst()
                .orElseThrow();
        var computed =
                SparkPanels.byYear(spark, panel, year -> Catalogue.place(id).evaluate(Study.of(year)));
        IndicatorColumn whole = Catalogue.place(id).evaluate(study);
        assertEquals(panel.years().asList(), List.copyOf(computed.keySet()));
        computed.forEach((year, column) ->
                assertEquals(Arrays.toString(whole.values(year)), Arrays.toString(column.values(year))));
        assertThrows(
                IllegalArgumentException.class,
                () -> SparkPanels.fromDataset(rows, provinces.places().subList(0, 3), provinces.variables()));
    }

    @Test
    void drawsOverExecutorsHaveTheBitsOfOneThread() {
        double[] values =
                IntStream.range(0, 40).mapToDouble(i -> (i * 17 % 23) + 1).toArray();
        assertEquals(
                Resampling.withDefaults().replications(101).seed(5).bootstrap(values, Gini::of),
                SparkResampling.bootstrap(spark, values, Gini::of, 101, 5));
        assertEquals(
                Resampling.withDefaults().replications(30).seed(5).permute(values, v -> v[0] - v[1]),
                SparkResampling.permute(spark, values, v -> v[0] - v[1], 30, 5));
    }
}
