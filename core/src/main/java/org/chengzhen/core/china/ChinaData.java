package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.SpatialWeights;

/**
 * China's facts, built in: no file is needed to begin.
 *
 * <p>Sources stand in {@code SOURCES.md} beside the tables, licences in {@code META-INF/NOTICE}. Each table is loaded at its first
 * call, without the others, and kept; immutable.
 *
 * <pre>{@code
 * ChinaData.nation().series("CN", Variables.URBAN_POPULATION);
 * ChinaData.cities().year(2020).complete(Variables.URBAN_POPULATION).places().size();   // 335
 * ChinaData.counties().series("320583", Variables.POPULATION);
 * }</pre>
 */
public final class ChinaData {
    /** The code of the nation in {@link #nation()}. */
    public static final String NATION = "CN";

    /** The vintage of population series after the census of 2020. */
    public static final String AFTER_2020_CENSUS = "revised after the 2020 census";

    /** The vintage of rates as the communiqué of their year gave them. */
    public static final String FIRST_PUBLISHED = "as first published";

    /** The population of the census of 2010, mainland, with the armed forces left out as in the county tables. */
    public static final double CENSUS_2010 = 1_332_810_869;

    /** The population of the census of 2020, mainland, with the armed forces left out as in the county tables. */
    public static final double CENSUS_2020 = 1_409_778_724;

    private static final String XIONG_AN_CODE = "133100";
    private static final int XIONG_AN_YEAR = 2017;

    private ChinaData() {}

    // one holder a table: the nation must not load the cities
    private static final class NationHolder {
        static final Panel PANEL = Loop.whole(() -> NationTable.load());
    }

    private static final class ProvinceHolder {
        static final Panel PANEL = Loop.whole(() -> ProvinceTable.panel());
    }

    private static final class CityHolder {
        static final ImmutableMap<String, City> PLACES = Loop.whole(() -> CityTable.places());
    }

    private static final class CityPanelHolder {
        static final Panel PANEL =
                Loop.whole(() -> CityTable.panel(CityHolder.PLACES.values().asList()));
    }

    private static final class DivisionHolder {
        static final Divisions DIVISIONS = Loop.whole(() -> new Divisions(CityHolder.PLACES));
        static final DivisionEvents EVENTS = Loop.whole(() -> new DivisionEvents(DIVISIONS));
    }

    private static final class DecisionHolder {
        static final ImmutableList<DivisionDecision> DECISIONS = Loop.whole(() -> Divisions.decisions());
    }

    private static final class TabulatedCountyHolder {
        static final Panel PANEL = Loop.whole(() -> new CountyTable(DivisionHolder.DIVISIONS).asTabulated());
    }

    private static final class CountyHolder {
        static final Panel PANEL = Loop.whole(() -> countiesOf2020());
    }

    private static final class ZoneHolder {
        static final Panel PANEL = Loop.whole(() -> CountyTable.zones());
    }

    private static final class ClusterHolder {
        static final ImmutableList<CityCluster> CLUSTERS = Loop.whole(() -> GazetteerTable.clusters());
    }

    private static final class GazetteerHolder {
        static final Gazetteer GAZETTEER = Loop.whole(
                () -> GazetteerTable.load(CityHolder.PLACES, DivisionHolder.DIVISIONS, ClusterHolder.CLUSTERS));
    }

    private static final class CityAdjacencyHolder {
        static final SpatialWeights WEIGHTS = Loop.whole(
                () -> LinkTables.cityAdjacency(CityHolder.PLACES.keySet().asList()));
    }

    private static final class TrainHolder {
        static final FlowMatrix ALL = Loop.whole(() -> LinkTables.flows("city-trains.csv", "trains"));
        static final FlowMatrix HIGH_SPEED = Loop.whole(() -> LinkTables.flows("city-trains.csv", "high_speed"));
    }

    private static final class AirHolder {
        static final FlowMatrix ROUTES = Loop.whole(() -> LinkTables.flows("city-air-routes.csv", "airline_routes"));
    }

    /**
     * The nation, 1949–2025: population, urban population, rates, migrant workers and their wage, urban and rural income and
     * consumption, births and deaths, each for the years for which it is published.
     *
     * <p>Population series are of the newest vintage; {@link ChinaVariables#FIRST_PUBLISHED_POPULATION} and its sisters are
     * as the communiqué of their year gave them. The registered population is set to the permanent population, from which it
     * hardly differs for the whole nation, and the urban registered population to the published registered rate times it.
     * Urban counts of 1950–1954, 1956–1959, 1961–1964 and 1966–1969 carry a flag of low certainty.
     *
     * @return a panel of one place
     */
    public static Panel nation() {
        return NationHolder.PANEL;
    }

    /**
     * Provinces, 2005–2025: the permanent-population urbanization rate, from 2015 the population, and what is known of the
     * registered rate. Flags name each rate of another vintage, among them the rates of 2025 from work reports of 2026.
     *
     * @return a panel of 31 provinces
     */
    public static Panel provinces() {
        return ProvinceHolder.PANEL;
    }

    /**
     * The 369 prefecture-level units of the census tables, 2010 and 2020: population, urban and rural
     * population, age, households, registered population of 2010, in-migrants by origin, employment by
     * sector, schooling, area, and output where the figures exist. The 21 super-large and very large cities
     * also have the population of their city proper in 2020.
     *
     * @return a panel of cities; what is not published is missing
     */
    public static Panel cities() {
        return CityPanelHolder.PANEL;
    }

    /**
     * Counties, districts, county-level cities and banners on the divisions of 2020, with the figures of the censuses of 2010
     * and 2020: population, urban population, age, households, schooling, in-migrants, employment by industry (10 % sample),
     * and of 2010 the registered population, births and deaths.
     *
     * <p>The figures of 2010 are carried by {@link #crosswalk(int, int)}: where a unit gave away or took a part of unknown
     * size, those of 2010 are missing and a note says why. Development zones that the table of 2020 counts apart are in {@link
     * #developmentZones()}; a flag names the units around them. The sum over the units of 2020, the zones, and what the table
     * does not divide is the census.
     *
     * @return a panel of 2,841 places
     */
    public static Panel counties() {
        return CountyHolder.PANEL;
    }

    /**
     * The county-level units of the two censuses as the tables give them, each year on its own divisions.
     *
     * @return a panel in which a unit that ended or began between has one year
     */
    public static Panel countiesAsTabulated() {
        return TabulatedCountyHolder.PANEL;
    }

    /**
     * The 100 development zones and other areas that the county table of 2020 counts beside the divisions: population, urban
     * population and households. They are no divisions, and have no figures of 2010.
     *
     * @return a panel of regions
     */
    public static Panel developmentZones() {
        return ZoneHolder.PANEL;
    }

    private static Panel countiesOf2020() {
        Panel carried = TabulatedCountyHolder.PANEL.on(crosswalk(2010, 2020));
        double[] population = carried.values(Variables.POPULATION, 2020);
        ImmutableList.Builder<String> standing = ImmutableList.builder();
        for (int p = 0; p < population.length; p++) {
            boolean county = carried.places().get(p) instanceof County
                    || carried.places().get(p) instanceof City;
            if (county && !Double.isNaN(population[p])) {
                standing.add(carried.places().get(p).code());
            }
        }
        return carried.select(standing.build());
    }

    /**
     * Provinces, prefecture-level cities, counties and districts of the end of 2025, city clusters and metropolitan areas, and
     * the names and codes that divisions bore since 1981.
     *
     * @return the gazetteer
     */
    public static Gazetteer gazetteer() {
        return GazetteerHolder.GAZETTEER;
    }

    /**
     * The 19 city clusters of the 14th Five-Year Plan.
     *
     * @return clusters in the order of the tiers
     */
    public static ImmutableList<CityCluster> clusters() {
        return ClusterHolder.CLUSTERS.stream()
                .filter(c -> c.tier().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What China's counties, districts, county-level cities and prefectures became, for panels of several years.
     *
     * <p>It follows the decisions on divisions, each in its own year: the prefecture of Chaohu divided in 2011, Laiwu joined to
     * Jinan at the end of 2018, counties made districts or cities, districts merged, prefectures made cities under new codes.
     * A prefecture changed where a county, or a part of one, went to another. A split, and a transfer of a part, has no
     * published share: it is named as unknown, so that values are reported as not carried; {@link
     * DivisionCrosswalk#withoutTransfers()} neglects the parts that went from one unit that goes on to another.
     *
     * <pre>{@code
     * panel.on(ChinaData.crosswalk(2010, 2020));
     * }</pre>
     *
     * @param from the year of the earliest divisions in the panel, whose values are taken to stand before its changes
     * @param to the year whose divisions are wanted
     * @return changes that took effect from the first year to the last, both included
     * @throws IllegalArgumentException if the years lie outside 1981–2025, or the last is before the first
     */
    public static DivisionCrosswalk crosswalk(int from, int to) {
        Checks.argument(
                from >= Divisions.FIRST_YEAR && to <= Divisions.LAST_YEAR && from <= to,
                "changes of divisions are known from %d to %d, not from %d to %d",
                Divisions.FIRST_YEAR,
                Divisions.LAST_YEAR,
                from,
                to);
        return DivisionHolder.EVENTS.crosswalk(from, to);
    }

    /**
     * The decisions on county-level divisions from 2021 on, with their documents. Those up to the end of 2025 turn the list of
     * 2020 into that of 2025.
     *
     * @return decisions by year
     */
    public static ImmutableList<DivisionDecision> divisionDecisions() {
        return DecisionHolder.DECISIONS;
    }

    /**
     * The codes of the county-level divisions that stood at the end of a year.
     *
     * @param year from 1981 to 2025
     * @return codes in ascending order, those of Kinmen and of the islands of Sansha among them
     * @throws IllegalArgumentException if the year lies outside 1981–2025
     */
    public static ImmutableList<String> countyCodes(int year) {
        Checks.argument(
                year >= Divisions.FIRST_YEAR && year <= Divisions.LAST_YEAR,
                "divisions are known from %d to %d, not of %d",
                Divisions.FIRST_YEAR,
                Divisions.LAST_YEAR,
                year);
        return DivisionHolder.DIVISIONS.counties(year).stream()
                .map(Divisions.Span::code)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The prefecture-level unit of each county and district, for the history of prefectures from their counties: where counties
     * moved, {@code counties.on(...)} adds them up where they are in the last year.
     *
     * <p>A county that was divided between units of one prefecture goes there whole; one that was divided between prefectures
     * has unknown shares.
     *
     * <pre>{@code
     * ChinaData.countiesAsTabulated().on(ChinaData.countiesToPrefectures(2010, 2020));
     * }</pre>
     *
     * @param from the year of the earliest divisions in the panel
     * @param to the year whose prefectures are wanted
     * @return a crosswalk from counties to prefecture-level units
     * @throws IllegalArgumentException if the years lie outside 1981–2025, or the last is before the first
     */
    public static DivisionCrosswalk countiesToPrefectures(int from, int to) {
        DivisionCrosswalk counties = crosswalk(from, to);
        return DivisionHolder.EVENTS.toPrefectures(counties, from, to);
    }

    /**
     * The counties on official lists of county-seat urbanization, as far as they were seen.
     *
     * @return rows by list
     */
    public static ImmutableList<CountySeat> countySeats() {
        return Divisions.seats();
    }

    /**
     * The three counties that make up Xiong'an New Area since 2017 (雄安新区), which kept their own codes: Xiongxian, Rongcheng
     * and Anxin.
     *
     * @return a crosswalk that merges them into one place with code 133100
     */
    public static DivisionCrosswalk xiongAn() {
        County area = County.builder(XIONG_AN_CODE, "Xiong'an New Area")
                .localName("雄安新区")
                .parent("130600")
                .build();
        return DivisionCrosswalk.builder()
                .becomes("130629", area, XIONG_AN_YEAR)
                .becomes("130632", area, XIONG_AN_YEAR)
                .becomes("130638", area, XIONG_AN_YEAR)
                .build();
    }

    /**
     * Which prefecture-level units share a boundary, from a table of pairs: units that meet in a corner only are no neighbours.
     *
     * @return weights of one between neighbours, in the order of {@link #cities()}
     */
    public static SpatialWeights cityAdjacency() {
        return CityAdjacencyHolder.WEIGHTS;
    }

    /**
     * Which of the 34 provincial units share a boundary by land.
     *
     * @return weights of one between neighbours, labelled by code
     */
    public static SpatialWeights provinceAdjacency() {
        return LinkTables.provinceAdjacency(provinceCodes(), false);
    }

    /**
     * As {@link #provinceAdjacency()}, with the neighbours across a strait: Guangdong and Hainan, Fujian and Taiwan.
     *
     * @return weights of one between neighbours, labelled by code
     */
    public static SpatialWeights provinceAdjacencyAcrossStraits() {
        return LinkTables.provinceAdjacency(provinceCodes(), true);
    }

    private static ImmutableList<String> provinceCodes() {
        return provinceTiles().stream().map(ProvinceTile::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * A map of the 34 provincial units as tiles, which draws no boundary.
     *
     * @return a tile for each unit
     */
    public static ImmutableList<ProvinceTile> provinceTiles() {
        return ProvinceTable.tiles();
    }

    /**
     * Trains that call at two cities in this order, in a timetable of about 2019–2020.
     *
     * @return trains in a timetable, directed, labelled by code; a pair without an entry has none
     */
    public static FlowMatrix trains() {
        return TrainHolder.ALL;
    }

    /**
     * The high-speed trains among {@link #trains()}: numbers with G, D or C.
     *
     * @return trains in a timetable, directed, labelled by code
     */
    public static FlowMatrix highSpeedTrains() {
        return TrainHolder.HIGH_SPEED;
    }

    /**
     * The fastest train between two cities, from departure to arrival, in the timetable of {@link #trains()}.
     *
     * @return minutes, directed, labelled by code; infinite where no train runs
     */
    public static CostMatrix trainMinutes() {
        return LinkTables.minutes();
    }

    /**
     * Non-stop routes of airlines between two cities, code shares left out, of about June 2014. Contains information from
     * OpenFlights, made available under the Open Database License 1.0.
     *
     * @return routes counted once for each airline, directed, labelled by code
     */
    public static FlowMatrix airRoutes() {
        return AirHolder.ROUTES;
    }

    /**
     * The urban centres of China with 1,445,000 people and more in 2025 by the Degree of Urbanisation, complete above that
     * bound.
     *
     * @return centres by population, the largest first
     */
    public static ImmutableList<UrbanCentre> urbanCentres() {
        return LinkTables.urbanCentres();
    }
}
