package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Throwables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.GiniRun;
import org.chengzhen.methods.inequality.LorenzCurve;
import org.chengzhen.methods.network.FlowTotals;
import org.chengzhen.methods.statistics.Resampling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What Spark computes on two threads is what one machine computes, however the rows lie. */
class SparkTest {
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Sessions.start("local[2]");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void exactGiniByRangesIsThatOfASort() {
        List<Row> rows = Sessions.rows(500);
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
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            GiniRun run = RangeGini.of(layout, "income");
            assertEquals(y.length, run.n());
            assertEquals(onePass.gini(), run.gini());
            assertEquals(Gini.of(y), run.gini(), 1e-15);
            assertEquals(
                    expected, RangeGini.weighted(layout, "income", "people").gini(), 1e-15);
        }
    }

    @Test
    void exactGiniByGroupsIsThatOfEachGroup() {
        List<Row> rows = Sessions.rows(500);
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            Map<String, GiniRun> plain = RangeGini.byGroup(layout, "province", "income");
            Map<String, GiniRun> weighted = RangeGini.byGroup(layout, "province", "income", "people");
            assertEquals(List.of("11", "12", "13", "44"), List.copyOf(plain.keySet()));
            plain.forEach((province, run) -> {
                List<Row> own = rows.stream()
                        .filter(r -> r.getString(0).equals(province) && !r.isNullAt(2))
                        .toList();
                double[] y = own.stream().mapToDouble(r -> r.getDouble(2)).toArray();
                assertEquals(y.length, run.n());
                assertEquals(Gini.of(y), run.gini(), 1e-15);
                List<Row> both = own.stream().filter(r -> !r.isNullAt(3)).toList();
                assertEquals(
                        Gini.weighted(
                                both.stream().mapToDouble(r -> r.getDouble(2)).toArray(),
                                both.stream().mapToDouble(r -> r.getInt(3)).toArray()),
                        weighted.get(province).gini(),
                        1e-15);
            });
        }
        Dataset<Row> nameless = spark.sql("select * from values ('a', 1D), (null, 2D) t(g, v)");
        assertRefused("has no group", () -> RangeGini.byGroup(nameless, "g", "v"));
        assertRefused("-2.0", () -> RangeGini.of(spark.sql("select -2D v"), "v"));
        assertRefused("NaN", () -> RangeGini.of(spark.sql("select double('NaN') v"), "v"));
        assertThrows(
                UndefinedException.class,
                () -> RangeGini.of(nameless.limit(0), "v").gini());
    }

    private static void assertRefused(String says, Executable work) {
        Throwable thrown = assertThrows(Exception.class, work);
        assertTrue(Throwables.getStackTraceAsString(thrown).contains(says), says);
    }

    @Test
    void ordinatesOfTheLorenzCurveAreThoseOfOneMachine() {
        List<Row> rows = Sessions.rows(300);
        List<Row> both =
                rows.stream().filter(r -> !r.isNullAt(2) && !r.isNullAt(3)).toList();
        LorenzCurve weighted = LorenzCurve.weighted(
                both.stream().mapToDouble(r -> r.getDouble(2)).toArray(),
                both.stream().mapToDouble(r -> r.getInt(3)).toArray());
        LorenzCurve plain = LorenzCurve.of(rows.stream()
                .filter(r -> !r.isNullAt(2))
                .mapToDouble(r -> r.getDouble(2))
                .toArray());
        double[] shares = {0, 1e-9, 0.1, 0.25, 0.5, 0.77, 0.99, 1};
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            var a = RangeGini.lorenz(layout, "income", shares);
            var b = RangeGini.lorenz(layout, "income", "people", shares);
            for (int j = 0; j < shares.length; j++) {
                assertEquals(plain.at(shares[j]), a.get(j), 1e-14);
                assertEquals(weighted.at(shares[j]), b.get(j), 1e-14);
            }
        }
        Dataset<Row> all = Sessions.layouts(spark, rows).get(1);
        assertThrows(IllegalArgumentException.class, () -> RangeGini.lorenz(all, "income", new double[] {1.5}));
        assertThrows(UndefinedException.class, () -> RangeGini.lorenz(all.limit(0), "income", new double[] {0.5}));
    }

    @Test
    void flowsOfTripsAreThoseOfOnePass() {
        List<Row> rows = Sessions.rows(300);
        FlowTotals trips = new FlowTotals();
        rows.forEach(r -> trips.accept(r.getString(0), r.getString(1), 1));
        FlowMatrix expected = trips.toFlowMatrix();
        for (Dataset<Row> layout : Sessions.layouts(spark, rows)) {
            assertEquals(expected, SparkFlows.ofTrips(layout, "province", "city"));
        }
        Exception refused = assertThrows(
                Exception.class,
                () -> SparkFlows.ofVolumes(Sessions.layouts(spark, rows).get(0), "province", "city", "income"));
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
        var computedOfRows = SparkPanels.byYear(
                rows.repartition(5),
                provinces.places(),
                provinces.variables(),
                year -> Catalogue.place(id).evaluate(Study.of(year)));
        assertEquals(computed.keySet(), computedOfRows.keySet());
        computedOfRows.forEach((year, column) ->
                assertEquals(Arrays.toString(whole.values(year)), Arrays.toString(column.values(year))));
        assertRefused(
                "names no place, year or variable",
                () -> SparkPanels.byYear(
                        spark.sql("select 'a' place, cast(null as int) year, 'b' variable, 1D value"),
                        provinces.places(),
                        provinces.variables(),
                        year -> 1));
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
