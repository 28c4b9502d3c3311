package org.chengzhen.core.china;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class BuiltInTablesTest {
    private static double sum(Panel panel, int year) {
        return Arrays.stream(panel.values(Variables.POPULATION, year))
                .filter(v -> !Double.isNaN(v))
                .sum();
    }

    @Test
    void theNewestYearsOfTheNation() {
        Panel nation = ChinaData.nation();
        assertEquals(1949, nation.years().get(0));
        assertEquals(1_408_280_000, nation.value(ChinaData.NATION, 2024, Variables.POPULATION));
        assertEquals(943_500_000, nation.value(ChinaData.NATION, 2024, Variables.URBAN_POPULATION));
        assertEquals(67.00, nation.value(ChinaData.NATION, 2024, Variables.URBANIZATION_RATE));
        assertEquals(1_404_890_000, nation.value(ChinaData.NATION, 2025, Variables.POPULATION));
        assertEquals(953_800_000, nation.value(ChinaData.NATION, 2025, Variables.URBAN_POPULATION));
        assertEquals(67.89, nation.value(ChinaData.NATION, 2025, Variables.URBANIZATION_RATE));
        assertTrue(Double.isNaN(nation.value(ChinaData.NATION, 2025, Variables.REGISTERED_URBANIZATION_RATE)));
    }

    @Test
    void ratesAreUrbanOverTotalInEveryYearAndVintage() {
        Panel nation = ChinaData.nation();
        for (int year : nation.years().asList()) {
            double population = nation.value(ChinaData.NATION, year, Variables.POPULATION);
            double urban = nation.value(ChinaData.NATION, year, Variables.URBAN_POPULATION);
            // printed rates have two decimals
            assertEquals(
                    nation.value(ChinaData.NATION, year, Variables.URBANIZATION_RATE),
                    100 * urban / population,
                    0.0051,
                    Integer.toString(year));
            double first = nation.value(ChinaData.NATION, year, ChinaVariables.FIRST_PUBLISHED_POPULATION);
            double firstUrban = nation.value(ChinaData.NATION, year, ChinaVariables.FIRST_PUBLISHED_URBAN_POPULATION);
            double rate = nation.value(ChinaData.NATION, year, Variables.FIRST_PUBLISHED_URBANIZATION_RATE);
            if (!Double.isNaN(first + firstUrban + rate)) {
                assertEquals(rate, 100 * firstUrban / first, 0.06, "first published " + year);
            }
        }
    }

    @Test
    void urbanCountsWithoutAPrintedSourceCarryAFlag() {
        long flagged = ChinaData.nation().flags().stream()
                .filter(f -> f.variable().equals(Variables.URBAN_POPULATION))
                .count();
        assertEquals(17, flagged);
        assertTrue(ChinaData.nation().flags().stream().noneMatch(f -> f.year() == 2025));
    }

    @Test
    void countiesZonesAndWhatIsNotDividedMakeUpTheCensus() {
        Panel counties = ChinaData.counties();
        assertEquals(2841, counties.places().size());
        double rest = 19_577_263;
        assertEquals(ChinaData.CENSUS_2020, sum(counties, 2020) + sum(ChinaData.developmentZones(), 2020) + rest);
        assertEquals(ChinaData.CENSUS_2010, sum(ChinaData.countiesAsTabulated(), 2010) + 12_982_150);
        assertEquals(100, ChinaData.developmentZones().places().size());
    }

    @Test
    void countiesAreOnOneSetOfBoundaries() {
        Panel counties = ChinaData.counties();
        assertEquals(780_711, ChinaData.countiesAsTabulated().value("341402", 2010, Variables.POPULATION));
        assertEquals(780_711, counties.value("340181", 2010, Variables.POPULATION), "Juchao is Chaohu now");
        assertTrue(Double.isNaN(counties.value("130306", 2010, Variables.POPULATION)), "Funing gave towns away");
        assertEquals(
                916_408, counties.value("230110", 2010, Variables.POPULATION), "Xiangfang, by the bulletin of Harbin");
        assertEquals(190_253, counties.value("230108", 2010, Variables.POPULATION), "Pingfang");
        long both = 0;
        for (String code : counties.codes()) {
            both += Double.isNaN(counties.value(code, 2010, Variables.POPULATION)) ? 0 : 1;
        }
        assertEquals(2653, both);
        Set<String> codes = new HashSet<>(ChinaData.countyCodes(2020));
        assertTrue(codes.containsAll(counties.codes()));
        codes.removeAll(counties.codes());
        assertEquals(Set.of("350527", "460302", "460303"), codes, "Kinmen and the islands of Sansha");
    }

    @Test
    void countiesAddUpToTheirPrefectureWhereTheCensusDividesIt() {
        Panel counties = ChinaData.counties();
        Panel cities = ChinaData.cities();
        double people = 0;
        for (String code : counties.codes()) {
            Place place = counties.place(code);
            if (place instanceof County county
                    && county.parentCode().filter("320100"::equals).isPresent()) {
                people += counties.value(code, 2020, Variables.POPULATION);
            }
        }
        assertEquals(cities.value("320100", 2020, Variables.POPULATION), people, "Nanjing");
    }

    /** Prefectures whose counties do not add up to them, and why. */
    private static final Set<String> NOT_DIVIDED = Set.of(
            "140100", "140200", "140600", "220200", "220700", "320700", "321100", "330300", "340200", "341100",
            "341200", "341300", "410500", "410600", "411100", "411200", "411500", "411600", "421100", "430300",
            "430400", "430600", "430700", "430900", "431100", "540100");

    private static final Set<String> COUNTED_APART = Set.of(
            "130600", // Xiong'an and Dingzhou
            "220600", // the Changbaishan zone,
            "222400", // of both
            "440300", // the Shenshan zone of Shenzhen,
            "441500", // in Shanwei
            "610100", // Xixian, with Xi'an,
            "610400", // in Xianyang with Yangling
            "652700", // cities of the production corps
            "653200", "654000", "654200", "654300", "420100", // the two tables differ by 255,200 people
            "420500", "429004");

    @Test
    void thePrefecturesOf2020AreTheSumsOfTheirCountiesAndZones() {
        Panel sums = ChinaData.countiesAsTabulated().on(ChinaData.countiesToPrefectures(2010, 2020));
        Panel zones = ChinaData.developmentZones();
        Panel cities = ChinaData.cities();
        int equal = 0;
        for (String code : cities.codes()) {
            double people = cities.value(code, 2020, Variables.POPULATION);
            if (Double.isNaN(people) || sums.indexOf(code).isEmpty()) {
                continue;
            }
            double sum = sums.value(code, 2020, Variables.POPULATION);
            if (Double.isNaN(sum)) {
                continue; // Danzhou has no county
            }
            for (Place zone : zones.places()) {
                boolean inside =
                        ((Region) zone).parentCode().filter(code::equals).isPresent();
                sum += inside ? zones.value(zone.code(), 2020, Variables.POPULATION) : 0;
            }
            if (NOT_DIVIDED.contains(code)) {
                assertTrue(sum < people, code);
            } else if (!COUNTED_APART.contains(code)) {
                assertEquals(people, sum, code);
                equal++;
            }
        }
        assertEquals(306, equal);
    }

    @Test
    void citiesAndDivisionsBearTheSameNames() {
        Divisions divisions = new Divisions(CityTable.places());
        CityTable.fullNames()
                .forEach((code, name) ->
                        divisions.at(code, 2025).ifPresent(span -> assertEquals(name, span.name(), code)));
        ProvinceTable.fullNames()
                .forEach((code, name) -> assertEquals(
                        name, divisions.at(code, 2025).orElseThrow().name(), code));
    }

    @Test
    void provincesMakeUpTheNationWithinTheArmedForcesAndRounding() {
        Panel provinces = ChinaData.provinces();
        assertEquals(31, provinces.places().size());
        for (int year = 2015; year <= 2024; year++) {
            double nation = ChinaData.nation().value(ChinaData.NATION, year, Variables.POPULATION);
            assertEquals(nation, sum(provinces, year), 0.003 * nation, Integer.toString(year));
        }
        assertEquals(88.22, provinces.value("110000", 2024, Variables.URBANIZATION_RATE));
    }

    @Test
    void neighboursAreNeighboursBothWays() {
        SpatialWeights cities = ChinaData.cityAdjacency();
        assertEquals(369, cities.size());
        assertEquals(2 * (969 - 3), cities.links(), "of 969 pairs three meet in a corner");
        int beijing = cities.labels().indexOf("110100");
        int baoding = cities.labels().indexOf("130600");
        assertEquals(1, cities.weight(beijing, baoding));
        assertEquals(1, cities.weight(baoding, beijing));
        assertEquals(140, ChinaData.provinceAdjacency().links());
        assertEquals(144, ChinaData.provinceAdjacencyAcrossStraits().links());
    }

    @Test
    void linksRunBetweenKnownCities() {
        List<String> codes = ChinaData.cities().codes();
        for (FlowMatrix flows : List.of(ChinaData.trains(), ChinaData.highSpeedTrains(), ChinaData.airRoutes())) {
            assertTrue(codes.containsAll(flows.labels()), flows.toString());
            assertTrue(flows.totalBetween() > 0);
        }
        assertEquals(9457, listed(ChinaData.trains()));
        assertEquals(2692, listed(ChinaData.airRoutes()));
        assertTrue(ChinaData.highSpeedTrains().get("110100", "310100")
                <= ChinaData.trains().get("110100", "310100"));
    }

    private static int listed(FlowMatrix flows) {
        int count = 0;
        for (int i = 0; i < flows.size(); i++) {
            for (int j = 0; j < flows.size(); j++) {
                count += flows.get(i, j) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void tilesHoldEachProvinceOnce() {
        List<ProvinceTile> tiles = ChinaData.provinceTiles();
        assertEquals(34, tiles.size());
        assertEquals(
                34,
                tiles.stream().map(t -> t.row() * 10 + t.column()).distinct().count());
        assertTrue(tiles.stream().allMatch(t -> t.row() >= 1 && t.row() <= 8 && t.column() >= 1 && t.column() <= 8));
    }

    @Test
    void eighteenMetropolitanAreas() {
        List<MetropolitanArea> areas = ChinaData.gazetteer().places(MetropolitanArea.class);
        assertEquals(18, areas.stream().filter(a -> !a.code().endsWith("-EXT")).count());
        assertTrue(areas.stream().allMatch(a -> !a.plan().isBlank()));
        assertEquals(
                4, ChinaData.gazetteer().metropolitanArea("长春都市圈").members().size());
    }

    @Test
    void listedCountySeatsStand() {
        Set<String> codes = new HashSet<>(ChinaData.countyCodes(2025));
        List<CountySeat> seats = ChinaData.countySeats();
        assertEquals(134, seats.size());
        assertTrue(seats.stream().allMatch(seat -> codes.contains(seat.code())));
        assertEquals(30, seats.stream().filter(seat -> seat.type().isPresent()).count());
        assertEquals(5, CountyType.named(2022).size());
        assertEquals(4, CountyType.named(2026).size());
        assertTrue(CountyType.named(2026).contains(CountyType.LAND_BORDER));
    }

    @Test
    void urbanCentresAreDescending() {
        List<UrbanCentre> centres = ChinaData.urbanCentres();
        assertEquals(59, centres.size());
        for (int i = 1; i < centres.size(); i++) {
            assertTrue(centres.get(i - 1).population() >= centres.get(i).population());
        }
        assertEquals("上海", centres.get(0).localName());
        assertTrue(centres.get(centres.size() - 1).population() >= 1_445_000);
    }

    @Test
    void citiesAndCountiesAreNotTheSamePlace() {
        Set<String> codes = new HashSet<>();
        for (Place place : ChinaData.gazetteer().places()) {
            assertTrue(codes.add(place.code()), place.toString());
        }
        assertEquals(369, ChinaData.gazetteer().places(City.class).size());
        assertTrue(codes.containsAll(ChinaData.countyCodes(2025)));
    }

    @Test
    void everyTableNamesItsSource() throws IOException {
        String sources = text("SOURCES.md");
        for (String table : List.of(
                "nation.csv",
                "provinces.csv",
                "provinces-2005-2025.csv",
                "cities.csv",
                "cities-2010-2020.csv",
                "city-proper-2020.csv",
                "counties-2010.csv",
                "counties-2020.csv",
                "county-zones-2020.csv",
                "county-seats.csv",
                "divisions.csv",
                "division-decisions.csv",
                "clusters.csv",
                "cluster-members.csv",
                "metropolitan-areas.csv",
                "metropolitan-area-members.csv",
                "city-adjacency.csv",
                "province-adjacency.csv",
                "province-tiles.csv",
                "city-trains.csv",
                "city-air-routes.csv",
                "urban-centres-2025.csv")) {
            assertTrue(sources.contains("`" + table + "`"), table);
            assertNotNull(ChinaData.class.getResource(table), table);
        }
        // other jars have a notice of that name too
        String notices = Collections.list(ChinaData.class.getClassLoader().getResources("META-INF/NOTICE")).stream()
                .map(BuiltInTablesTest::text)
                .filter(notice -> notice.contains("built-in tables"))
                .findFirst()
                .orElseThrow();
        for (String licence : List.of("MIT", "ODbL", "Apache-2.0", "CC0", "CC BY 4.0", "CC BY 3.0 IGO")) {
            assertTrue(notices.contains(licence), licence);
        }
    }

    private static String text(URL notice) {
        try (InputStream in = notice.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ChinaData.class.getResourceAsStream(name)) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
