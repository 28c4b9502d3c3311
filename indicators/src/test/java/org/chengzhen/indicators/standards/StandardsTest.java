package org.chengzhen.indicators.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class StandardsTest {
    private static final ImmutableList<Indicator> ALL = Stream.of(
                    PopulationStandards.entries(),
                    ReferenceFacts.entries(),
                    SettlementStandards.entries(),
                    GoalStandards.entries())
            .flatMap(ImmutableList::stream)
            .collect(ImmutableList.toImmutableList());

    private static Indicator entry(String id) {
        return ALL.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    private static Table facts(String id) {
        return ((ReferenceEntry) entry(id)).facts().orElseThrow();
    }

    /** The cell in the row that begins with a text, under a header. */
    private static String cell(Table table, String row, String header) {
        int at = IntStream.range(0, table.size())
                .filter(i -> table.cell(i, 0).equals(row))
                .findFirst()
                .orElseThrow();
        return table.cell(at, table.headers().indexOf(header));
    }

    @Test
    void allTwentyOneEntriesStand() {
        assertEquals(21, ALL.size());
        assertEquals(21, ALL.stream().map(Indicator::id).distinct().count());
        for (Indicator indicator : ALL) {
            boolean reference = indicator instanceof ReferenceEntry;
            assertEquals(reference, indicator.computableFrom(Study.empty()), indicator.id());
            assertEquals(
                    reference ? Status.OK : Status.MISSING,
                    indicator.measure(Study.empty()).status(),
                    indicator.id());
        }
    }

    @Test
    void codesAndClassesAsTables() {
        assertEquals("URBAN", cell(facts("S02"), "123", "kind"));
        assertEquals("RURAL", cell(facts("S02"), "210", "kind"));
        assertEquals(7, facts("S02").size());
        assertEquals("湖北", cell(facts("S03"), "420000", "local name"));
        assertEquals(6, facts("S11").size());
    }

    @Test
    void publishedSeriesAndPlanTargets() {
        Table nation = facts("S07");
        assertEquals("66.16", cell(nation, Variables.URBANIZATION_RATE.name(), "2023"));
        assertEquals("29,562.00", cell(nation, Variables.MIGRANT_WORKERS.name(), "2022"));
        assertEquals("-", cell(nation, Variables.URBAN_INCOME.name(), "2012"));
        assertEquals("66.90", cell(nation, PlanBenchmark.PENSION.title(), "2012"));
        assertEquals("≥90", cell(nation, PlanBenchmark.PENSION.title(), "target 2020"));
        assertEquals("38.9", cell(nation, PlanBenchmark.GREEN_RATIO.title(), "target 2020"));
        assertEquals(18, PlanBenchmark.values().length);
        assertEquals(OptionalDouble.empty(), PlanBenchmark.COMPULSORY_EDUCATION.base());
        assertEquals(60, PlanBenchmark.PERMANENT_RATE.target());
        assertEquals("%", PlanBenchmark.PERMANENT_RATE.unit());
    }

    @Test
    void citiesClustersAndMetropolitanAreas() {
        Table big = facts("S08");
        assertEquals(21, big.size());
        assertEquals("Shanghai", big.cell(0, 1));
        assertEquals("1,987", big.cell(0, 3));
        assertEquals("VERY_LARGE", cell(big, "420100", "class"));
        Table clusters = facts("S09");
        assertEquals(
                19,
                IntStream.range(0, clusters.size())
                        .filter(i -> !clusters.cell(i, 3).isEmpty())
                        .count());
        assertEquals("13", cell(clusters, "BTH", "members"));
        assertTrue(facts("S10").size() >= 10);
        assertTrue(cell(facts("S10"), "MA-NJ", "members").startsWith("南京"));
    }

    @Test
    void platesDivideTheMainlandAndUnitsAddUp() {
        Table zones = facts("S12");
        int provinces = Stream.of("east", "central", "west", "northeast")
                .mapToInt(plate -> cell(zones, plate, "content or provinces").split(" ").length)
                .sum();
        assertEquals(31, provinces);
        assertEquals("ecological", cell(zones, "prohibited", "content or provinces"));
        Table units = facts("S13");
        int sum = IntStream.range(1, units.size())
                .map(i -> Integer.parseInt(units.cell(i, 2).replace(",", "")))
                .sum();
        assertEquals(Integer.parseInt(units.cell(0, 2).replace(",", "")), sum);
    }

    /** The grid of the catalogue's worked value. */
    private static PopulationGrid grid() {
        double[][] people = new double[12][14];
        for (double[] row : people) {
            Arrays.fill(row, 10);
        }
        people[1] = new double[] {10, 20, 2600, 2600, 2600, 2600, 10, 10, 10, 1700, 1700, 10, 10, 10};
        people[2] = new double[] {10, 2600, 2600, 2600, 2600, 2600, 10, 10, 10, 1700, 1700, 10, 10, 10};
        people[3] = new double[] {10, 2600, 2600, 100, 2600, 2600, 10, 10, 10, 10, 320, 10, 10, 10};
        people[4] = new double[] {10, 2600, 2600, 2600, 2600, 2600, 10, 10, 10, 10, 10, 10, 10, 10};
        people[5] = people[4].clone();
        people[6] = new double[] {10, 10, 10, 400, 400, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        people[7][4] = 350;
        people[8][0] = 60;
        for (int r = 9; r <= 10; r++) {
            for (int c = 8; c <= 12; c++) {
                people[r][c] = 600;
            }
        }
        people[10][1] = 350;
        people[10][2] = 320;
        return PopulationGrid.of(people);
    }

    @Test
    void degreeOfUrbanisationOfAGrid() {
        Study study = Study.empty().with(SettlementInputs.POPULATION_GRID, grid());
        Measurement one = entry("S14").measure(study);
        assertEquals((14_270.0 + 59_900) / 76_140, one.value(), 1e-12);
        assertEquals(24, one.part("map", ClassGrid.class).orElseThrow().count(3));
        assertEquals("59,900", cell(one.part("classes", Table.class).orElseThrow(), "3", "people"));
        Measurement two = entry("S15").measure(study);
        assertEquals(one.value(), two.value(), 1e-12);
        assertEquals(10, two.part("map", ClassGrid.class).orElseThrow().count(22));
        Measurement nobody =
                entry("S14").measure(study.with(SettlementInputs.POPULATION_GRID, PopulationGrid.of(new double[2][2])));
        assertEquals(Status.UNDEFINED, nobody.status());
    }

    @Test
    void localUnitsOfAGrid() {
        String[][] codes = new String[12][14];
        for (int r = 0; r < 12; r++) {
            for (int c = 0; c < 14; c++) {
                codes[r][c] = c < 7 ? r < 8 ? "core" : "south" : "east";
            }
        }
        Study study = Study.empty()
                .with(SettlementInputs.POPULATION_GRID, grid())
                .with(SettlementInputs.LOCAL_UNITS, ZoneGrid.ofCodes(codes));
        Measurement units = entry("S16").measure(study);
        assertEquals(3, units.value());
        Table table = units.part("table", Table.class).orElseThrow();
        assertEquals("CITY", cell(table, "core", "level 1"));
        assertEquals("RURAL", cell(table, "south", "level 1"));
        assertEquals("TOWN_SEMI_DENSE", cell(table, "east", "level 1"));
        assertFalse(entry("S16").computableFrom(Study.empty().with(SettlementInputs.POPULATION_GRID, grid())));
    }

    @Test
    void functionalUrbanAreaTakesItsEnclaveIn() {
        List<String> codes = List.of("110101", "110102", "110105", "110106", "110107", "110108");
        double[] employed = {1000, 800, 600, 500, 300, 200};
        double[] toCity = {0, 160, 60, 90, 10, 4};
        Panel.Builder panel = Panel.builder();
        double[][] flows = new double[6][6];
        for (int i = 0; i < 6; i++) {
            Place unit = City.builder(codes.get(i), "unit " + i).build();
            panel.value(unit, 2020, SettlementVariables.EMPLOYED_RESIDENTS, employed[i]);
            flows[i][0] = toCity[i];
        }
        int[][] pairs = {{0, 1}, {1, 2}, {1, 3}, {2, 3}, {3, 4}, {0, 2}, {4, 5}};
        Study study = Study.of(panel.build())
                .with(Inputs.COMMUTERS, FlowMatrix.of(codes, flows))
                .with(SettlementInputs.CORE_CITIES, Grouping.of(Map.of("110101", "city")))
                .with(
                        SettlementInputs.CONTIGUITY,
                        SpatialWeights.contiguity(
                                codes,
                                Stream.of(pairs).map(p -> codes.get(p[0])).toList(),
                                Stream.of(pairs).map(p -> codes.get(p[1])).toList()));
        Measurement area = entry("S17").measure(study);
        assertEquals(1, area.value());
        assertEquals(Optional.of("110102 110105 110106"), area.part("zone 1", String.class));
        assertEquals("110105", cell(area.part("table", Table.class).orElseThrow(), "110101", "enclaves"));
        // with that unit at the border it has a neighbour outside, and is no enclave
        Panel.Builder border = Panel.builder();
        study.panel()
                .places()
                .forEach(p -> border.value(
                        p, 2020, SettlementVariables.BORDER_UNIT, p.code().equals("110105") ? 1 : 0));
        Study edge = study.with(study.panel().join(border.build()));
        assertEquals(Optional.of("110102 110106"), entry("S17").measure(edge).part("zone 1", String.class));
    }

    private static final Place A = City.builder("110100", "A").build();
    private static final Place B = City.builder("120100", "B").build();

    private static double a(String id, Study study, String part) {
        return column(id, study, part).value("110100", study.end());
    }

    private static IndicatorColumn column(String id, Study study, String part) {
        return ((PlaceIndicator) entry(id)).columns(study).get(part);
    }

    @Test
    void landConsumptionWithASteadyPopulationKeepsItsRates() {
        Study study = Study.of(Panel.builder()
                .value(A, 2010, Variables.BUILT_UP_AREA, 100)
                .value(A, 2020, Variables.BUILT_UP_AREA, 130)
                .value(A, 2010, Variables.URBAN_POPULATION, 500_000)
                .value(A, 2020, Variables.URBAN_POPULATION, 600_000)
                .value(B, 2010, Variables.BUILT_UP_AREA, 100)
                .value(B, 2020, Variables.BUILT_UP_AREA, 110)
                .value(B, 2010, Variables.URBAN_POPULATION, 500_000)
                .value(B, 2020, Variables.URBAN_POPULATION, 500_000)
                .build());
        assertEquals(1.64544448432, a("S18", study, "ratio"), 1e-9);
        assertEquals(8.33333333333, a("S18", study, "change per person"), 1e-9);
        assertEquals(Optional.of("SPRAWL"), column("S18", study, "type").label("110100", 2020));
        assertEquals(Status.UNDEFINED, column("S18", study, "ratio").status("120100", 2020));
        assertEquals(0.01, column("S18", study, "land consumption rate").value("120100", 2020), 1e-15);
    }

    @Test
    void goalsOverPlaces() {
        Panel bare = Panel.builder()
                .value(A, 2020, SettlementVariables.NEAR_LOW_CAPACITY_STOP, 420_000)
                .value(A, 2020, SettlementVariables.NEAR_HIGH_CAPACITY_STOP_ONLY, 30_000)
                .value(A, 2020, Variables.POPULATION, 600_000)
                .value(B, 2020, Variables.POPULATION, 0)
                .value(A, 2020, SettlementVariables.OPEN_SPACE_AREA, 18)
                .value(A, 2020, SettlementVariables.STREET_AREA, 42)
                .value(A, 2020, Variables.BUILT_UP_AREA, 200)
                .value(B, 2020, SettlementVariables.OPEN_SPACE_AREA, 18)
                .value(B, 2020, SettlementVariables.STREET_AREA, 42)
                .value(B, 2020, Variables.BUILT_UP_AREA, 50)
                .value(A, 2020, SettlementVariables.PM25, 30)
                .value(B, 2020, SettlementVariables.PM25, 45)
                .value(A, 2020, Variables.URBAN_POPULATION, 200)
                .value(B, 2020, Variables.URBAN_POPULATION, 100)
                .build();
        Study study = Study.of(bare);
        assertEquals(0.75, a("S19", study, "access"), 1e-12);
        assertEquals(Status.MISSING, column("S19", study, "access").status("120100", 2020));
        assertEquals(0.3, a("S20", study, "share"), 1e-12);
        assertEquals(Status.INVALID, column("S20", study, "share").status("120100", 2020));
        Measurement goals = entry("S21").measure(study);
        assertEquals(35, goals.value(), 1e-12);
        assertEquals(1, goals.parts().size());
        Study wide = Study.of(bare.join(Panel.builder()
                .value(A, 2020, SettlementVariables.NEAR_OPEN_SPACE, 300_000)
                .value(A, 2020, SettlementVariables.INADEQUATELY_HOUSED, 20)
                .value(B, 2020, SettlementVariables.INADEQUATELY_HOUSED, 10)
                .value(A, 2020, SettlementVariables.WASTE_MANAGED, 1)
                .value(A, 2020, SettlementVariables.WASTE_GENERATED, 2)
                .value(A, 2020, SettlementVariables.URBAN_POLICY_CRITERIA, 2)
                .value(B, 2020, SettlementVariables.URBAN_POLICY_CRITERIA, 0)
                .value(A, 2020, SettlementVariables.LOCAL_GOVERNMENTS, 0)
                .value(A, 2020, SettlementVariables.LOCAL_GOVERNMENTS_WITH_STRATEGY, 0)
                .build()));
        assertEquals(0.5, a("S20", wide, "access"), 1e-12);
        Measurement more = entry("S21").measure(wide);
        assertEquals(0.1, more.number("11.1.1 inadequate housing").orElseThrow(), 1e-12);
        assertEquals(0.5, more.number("11.6.1 waste managed").orElseThrow(), 1e-12);
        assertEquals(1, more.number("11.a.1 countries with urban policy").orElseThrow());
        assertTrue(more.number("11.b.2 strategies of risk reduction").isEmpty());
    }
}
