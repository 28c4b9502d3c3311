package org.chengzhen.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.CountySeat;
import org.chengzhen.core.china.DivisionDecision;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.io.shape.Geometry;
import org.chengzhen.core.panel.Flag;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.FormerDivision;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.TileGrid;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.AdaptiveKernel;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.RegressionTable;
import org.chengzhen.core.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine ships between machines and a test compares: every value of core. */
class ValuesTest {
    private static Panel panel() {
        return Panel.builder()
                .value(city(), 2010, Variables.POPULATION, 12)
                .value(city(), 2020, Variables.GDP_PER_CAPITA, 18)
                .vintage(Variables.POPULATION, "new")
                .flag(new Flag("440100", 2020, Variables.POPULATION, "estimated"))
                .note("a note")
                .build();
    }

    private static City city() {
        return City.builder("440100", "Guangzhou")
                .localName("广州")
                .centre(new GeoPoint(23, 113))
                .build();
    }

    static Stream<Supplier<Object>> values() {
        return Stream.of(
                ValuesTest::panel,
                () -> panel().year(2020).complete(Variables.GDP_PER_CAPITA),
                () -> panel().series("440100", Variables.POPULATION),
                ValuesTest::city,
                () -> County.builder("1", "A").type(CountyType.values()[0]).build(),
                () -> Region.builder("2", "B").build(),
                () -> CityCluster.builder("3", "C")
                        .member(Membership.whole("440100"))
                        .build(),
                () -> MetropolitanArea.builder("4", "D")
                        .member(Membership.whole("440100"))
                        .build(),
                () -> Unit.HUNDRED_MILLION_YUAN,
                () -> Variables.URBANIZATION_RATE,
                () -> Variables.EMPLOYMENT_BY_INDUSTRY,
                () -> DoubleMatrix.of(new double[][] {{1, Double.NaN}, {3, 4}}),
                () -> SpatialWeights.rook(2, 2).rowStandardized().labelled(List.of("a", "b", "c", "d")),
                () -> SpatialWeights.queen(2, 2),
                () -> FlowMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {3, Double.NaN}}),
                () -> FlowMatrix.ofPairs(
                        List.of("a", "a", "c"), List.of("b", "c", "d"), new double[] {1, 2, 3}, Unlisted.ZERO),
                () -> CostMatrix.of(List.of("a", "b"), new double[][] {{0, 2}, {3, 0}}),
                () -> PopulationGrid.of(new double[][] {{1600, Double.NaN}, {0, 12.5}}),
                () -> ZoneGrid.of(new int[][] {{0, ZoneGrid.NONE}}, List.of("a")),
                () -> ClassGrid.builder(1, 2, new GeoTransform(0, 0, 1, 1)).build(),
                () -> Table.builder("t").text("a").number("b", 1).row("x", 2.0).build());
    }

    private static Object copy(Object value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(value.getClass() + " is not serialized", e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void twoMadeAlikeAreEqualAndSoIsACopyThroughAStream(Supplier<Object> made) {
        Object value = made.get();
        Object copy = copy(value);
        for (Object other : List.of(made.get(), copy)) {
            assertEquals(value, other);
            assertEquals(value.hashCode(), other.hashCode());
            assertEquals(value.toString(), other.toString());
        }
        assertNotSame(value, copy);
        assertNotEquals(value, "another thing");
        assertFalse(value.toString().isBlank() || value.toString().contains("@"), value.toString());
        // one in four thousand million others would be 0 by chance
        assertNotEquals(0, value.hashCode());
    }

    @Test
    void panelsThatDifferInAnyWayAreNotEqual() {
        Panel panel = panel();
        for (Panel other : List.of(
                panel.noted("more"),
                panel.years(2010, 2010),
                panel.with(Variables.POPULATION, 12, 13),
                panel.withVintage(Variables.POPULATION, "old"),
                panel.with(new Flag("440100", 2010, Variables.POPULATION, "estimated")))) {
            assertNotEquals(panel, other);
        }
    }

    @Test
    void aCopyWorksAsTheOriginalDoes() {
        Panel copy = (Panel) copy(panel());
        assertEquals(12, copy.value("440100", 2010, Variables.POPULATION));
        assertEquals("new", copy.vintage(Variables.POPULATION).orElseThrow());
        SpatialWeights weights = (SpatialWeights) copy(SpatialWeights.queen(2, 2));
        assertEquals(3, weights.neighbours(0).length);
        assertEquals(4, weights.labels().size());
    }

    @Test
    void recordsTellInALineWhatMayBeUnknownOrMany() {
        Region region = Region.builder("320583", "Kunshan").build();
        List<GeoPoint> ring = List.of(new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(1, 0));
        Table table = Table.builder("people").text("place").row("a").row("b").build();
        assertEquals(
                "CountySeat[SC-2023, 2023: 510181 MAIN_AGRICULTURAL, HIGH]",
                new CountySeat(2023, "SC-2023", "510181", Optional.of(CountyType.MAIN_AGRICULTURAL), Certainty.HIGH)
                        .toString());
        assertEquals(
                "CountySeat[GD-2023, 2023: 440183, LOW]",
                new CountySeat(2023, "GD-2023", "440183", Optional.empty(), Certainty.LOW).toString());
        assertEquals(
                "DivisionDecision[2021 (2021-03-11) SPLIT 330104 Jianggan to 330102 Shangcheng, share 0.5, 国函 1, HIGH]",
                decision(OptionalDouble.of(0.5)).toString());
        assertEquals(
                "DivisionDecision[2021 (2021-03-11) SPLIT 330104 Jianggan to 330102 Shangcheng, share not published,"
                        + " 国函 1, HIGH]",
                decision(OptionalDouble.empty()).toString());
        assertEquals(
                "Part[330102, share 0.5, 2021]", part(OptionalDouble.of(0.5)).toString());
        assertEquals(
                "Part[330102, share unknown, 2021]",
                part(OptionalDouble.empty()).toString());
        assertEquals(
                "FormerDivision[Region[320583 Kunshan] from 1981 until 1989, now [320583, 320500]]",
                new FormerDivision(region, 1981, 1989, ImmutableList.of("320583", "320500")).toString());
        assertEquals(
                "FormerDivision[Region[320583 Kunshan] from 1981 until 1989, now not recorded]",
                new FormerDivision(region, 1981, 1989, ImmutableList.of()).toString());
        assertEquals("Ending[Sources: 1 line]", new Document.Ending("Sources", ImmutableList.of("census")).toString());
        assertEquals("Ending[Sources: 2 lines]", new Document.Ending("Sources", ImmutableList.of("a", "b")).toString());
        assertEquals("TableBlock[people: 2 rows]", new Document.TableBlock(table).toString());
        assertEquals("TableBlock[people: 1 row]", new Document.TableBlock(table.head(1)).toString());
        assertEquals(
                "Geometry[Polygon: 1 polygons of 4 points]",
                new Geometry("Polygon", ImmutableList.of(ImmutableList.of(new double[4][2]))).toString());
        assertEquals(
                "Axis[LINEAR \"GDP\" from 0.0 to 2.5, DESCENDING]",
                Axis.linear("GDP").between(0, 2.5).descending().toString());
        assertEquals(
                "Axis[CATEGORIES \"\" 2 categories, ASCENDING]",
                Axis.categories("", List.of("a", "b")).toString());
        assertEquals(
                "TileGrid[2 places in 2 rows and 4 columns]",
                new TileGrid(ImmutableList.of(new TileGrid.Tile("11", "BJ", 0, 3), new TileGrid.Tile("31", "SH", 1, 1)))
                        .toString());
        SpatialWeights weights = SpatialWeights.rook(1, 3);
        assertEquals(
                "AdaptiveWeights[" + weights + ", bandwidths 0.5 to 2.0]",
                new AdaptiveKernel.AdaptiveWeights(weights, ImmutableDoubleArray.of(2, 0.5, 1)).toString());
        assertEquals(
                "Part[ring of 3 points, 1 hole]",
                new Polygons.Part(ImmutableList.copyOf(ring), ImmutableList.of(ImmutableList.copyOf(ring))).toString());
        assertEquals(
                "Part[ring of 3 points, 0 holes]",
                new Polygons.Part(ImmutableList.copyOf(ring), ImmutableList.of()).toString());
        assertEquals(
                "Model[(1): [constant 1.5, GDP -0.25], foot [n=31, R2=0.5]]",
                new RegressionTable.Model(
                                "(1)",
                                ImmutableList.of(
                                        new RegressionTable.Term("constant", 1.5, 0.5, 0.01),
                                        new RegressionTable.Term("GDP", -0.25, 0.5, 0.6)),
                                ImmutableMap.of("n", "31", "R2", "0.5"))
                        .toString());
    }

    private static DivisionDecision decision(OptionalDouble share) {
        return new DivisionDecision(
                2021,
                "2021-03-11",
                DivisionDecision.Kind.SPLIT,
                "330104",
                "Jianggan",
                "330102",
                "Shangcheng",
                share,
                "国函 1",
                Certainty.HIGH);
    }

    private static DivisionCrosswalk.Part part(OptionalDouble share) {
        return new DivisionCrosswalk.Part("330102", share, 2021);
    }

    @Test
    void exceptionsKeepCodeArgumentsAndStatus() {
        NotFoundException place = (NotFoundException) copy(NotFoundException.place("999999"));
        assertEquals(List.of("999999"), place.arguments());
        assertEquals("没有代码为 999999 的地区", place.message(java.util.Locale.CHINA));
        ChengzhenException undefined = (ChengzhenException) copy(UndefinedException.insufficient("places", 3, 1));
        assertEquals("needs at least 3 places but has 1", undefined.getMessage());
    }

    @Test
    void indicesPastTheEndAreRefused() {
        FlowMatrix flows = FlowMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {3, 4}});
        assertEquals(2, flows.flow(0, 1));
        assertThrows(IllegalArgumentException.class, () -> flows.flow(0, 2));
        assertThrows(IllegalArgumentException.class, () -> flows.destination(0, -1));
        assertThrows(IllegalArgumentException.class, () -> flows.flow(2, 0));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.rook(1 << 16, 1 << 16));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.queen(1 << 15, 1 << 15));
        assertThrows(
                IllegalArgumentException.class, () -> Variables.EMPLOYMENT_BY_INDUSTRY.category(Variables.POPULATION));
        assertTrue(Variables.EMPLOYMENT_BY_INDUSTRY.contains(Variables.EMPLOYMENT_BY_INDUSTRY.member("trade")));
    }
}
