package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.ClusterTier;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Membership;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.PlanScope;
import org.chengzhen.core.place.Region;

/**
 * China's facts, built in: no file is needed to begin.
 *
 * <p>Sources stand in {@code SOURCES.md} beside the tables. Loaded at the first call and kept; immutable.
 *
 * <pre>{@code
 * ChinaData.nation().series("CN", Variables.URBAN_POPULATION);
 * ChinaData.cities().year(2020).complete(Variables.URBAN_POPULATION).places().size();   // 335
 * }</pre>
 */
public final class ChinaData {
    /** The code of the nation in {@link #nation()}. */
    public static final String NATION = "CN";

    /** The vintage of population series after the census of 2020. */
    public static final String AFTER_2020_CENSUS = "revised after the 2020 census";

    /** The vintage of rates as the communiqué of their year gave them. */
    public static final String FIRST_PUBLISHED = "as first published";

    private static final int FIRST_CHANGE = 2010;
    private static final int LAST_CHANGE = 2020;
    private static final String XIONG_AN_CODE = "133100";

    private ChinaData() {}

    private static final class Loaded {
        static final Gazetteer GAZETTEER = loadGazetteer();
        static final Panel NATION_PANEL = loadNation();
        static final Panel CITIES = loadCities();
    }

    /**
     * The nation, 2010–2023: population, urban population, registered rate, migrant workers and their wage,
     * urban and rural income and consumption.
     *
     * <p>Population series are of the vintage after the 2020 census; {@link
     * Variables#FIRST_PUBLISHED_URBANIZATION_RATE} is of the earlier one. The registered population is set
     * to the permanent population, from which it hardly differs for the whole nation, and the urban
     * registered population to the published registered rate times it.
     *
     * @return a panel of one place
     */
    public static Panel nation() {
        return Loaded.NATION_PANEL;
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
        return Loaded.CITIES;
    }

    /**
     * Provinces, prefecture-level cities, city clusters and metropolitan areas.
     *
     * @return the gazetteer
     */
    public static Gazetteer gazetteer() {
        return Loaded.GAZETTEER;
    }

    /**
     * The 19 city clusters of the 14th Five-Year Plan.
     *
     * @return clusters in the order of the tiers
     */
    public static ImmutableList<CityCluster> clusters() {
        return gazetteer().places(CityCluster.class).stream()
                .filter(c -> c.tier().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What China's counties, districts and cities at county level became, for panels of several years.
     *
     * <p>It follows the changes of code from 2010 to 2020: the prefecture of Chaohu divided in 2011, Laiwu joined to Jinan in
     * 2019, counties made districts or cities, districts merged. Splits without published shares are named as unknown, so
     * that their values are reported as not carried. Changes of territory without a change of code are not in it.
     *
     * <pre>{@code
     * panel.on(ChinaData.crosswalk(2010, 2020));
     * }</pre>
     *
     * @param from the year of the earliest divisions in the panel
     * @param to the year whose divisions are wanted
     * @return changes that took effect from the first year to the last, both included
     * @throws IllegalArgumentException if the years lie outside 2010–2020, or the last is before the first
     */
    public static DivisionCrosswalk crosswalk(int from, int to) {
        Checks.argument(
                from >= FIRST_CHANGE && to <= LAST_CHANGE && from <= to,
                "changes of divisions are known from %d to %d, not from %d to %d",
                FIRST_CHANGE,
                LAST_CHANGE,
                from,
                to);
        return successors(row -> {
            int year = Integer.parseInt(cell(row, "year"));
            return year >= from && year <= to && !cell(row, "to").equals(XIONG_AN_CODE);
        });
    }

    /**
     * The three counties that make up Xiong'an New Area since 2017 (雄安新区), which kept their own codes: Xiongxian, Rongcheng
     * and Anxin.
     *
     * @return a crosswalk that merges them into one place with code 133100
     */
    public static DivisionCrosswalk xiongAn() {
        return successors(row -> cell(row, "to").equals(XIONG_AN_CODE));
    }

    private static DivisionCrosswalk successors(Predicate<ImmutableMap<String, String>> wanted) {
        DivisionCrosswalk.Builder crosswalk = DivisionCrosswalk.builder();
        for (ImmutableMap<String, String> row : rows("successors.csv")) {
            if (!wanted.test(row)) {
                continue;
            }
            int year = Integer.parseInt(cell(row, "year"));
            String code = cell(row, "from");
            County county = County.builder(cell(row, "to"), cell(row, "to_name"))
                    .parent(cell(row, "to").substring(0, 4) + "00")
                    .build();
            if (cell(row, "share").isEmpty()) {
                crosswalk.unknownShare(code, county, year);
            } else {
                crosswalk.share(code, county, Double.parseDouble(cell(row, "share")), year);
            }
        }
        return crosswalk.build();
    }

    private static Panel loadNation() {
        Panel read = read("nation.csv");
        double[] population = read.yearMajor(Variables.POPULATION);
        double[] rate = read.yearMajor(Variables.REGISTERED_URBANIZATION_RATE);
        double[] urban = new double[rate.length];
        for (int i = 0; i < rate.length; i++) {
            urban[i] = Unit.PERCENT.numerator().doubleValue()
                    / Unit.PERCENT.denominator().doubleValue()
                    * rate[i]
                    * population[i];
        }
        Panel nation = read.with(Variables.REGISTERED_POPULATION, population)
                .with(Variables.URBAN_REGISTERED_POPULATION, urban)
                .noted("registered population is set to the permanent population, and urban registered population"
                        + " to the published registered rate times it")
                .withVintage(Variables.FIRST_PUBLISHED_URBANIZATION_RATE, FIRST_PUBLISHED);
        for (Variable variable :
                ImmutableList.of(Variables.POPULATION, Variables.URBAN_POPULATION, Variables.URBANIZATION_RATE)) {
            nation = nation.withVintage(variable, AFTER_2020_CENSUS);
        }
        return nation;
    }

    private static Panel loadCities() {
        return read("cities-2010-2020.csv").join(read("city-proper-2020.csv"));
    }

    private static Panel read(String table) {
        try {
            return PanelReader.withDefaults().gazetteer(gazetteer()).strict(open(table), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gazetteer loadGazetteer() {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        ImmutableListMultimap.Builder<String, String> aliases = ImmutableListMultimap.builder();
        places.add(Region.builder(NATION, "China")
                .localName("中国")
                .level(AdministrativeLevel.NATION)
                .build());
        aliases.put(NATION, "全国");
        for (ImmutableMap<String, String> row : rows("provinces.csv")) {
            String code = cell(row, "code");
            aliases.put(code, cell(row, "full_name"));
            places.add(Region.builder(code, cell(row, "name"))
                    .localName(cell(row, "local_name"))
                    .parent(NATION)
                    .build());
        }
        for (ImmutableMap<String, String> row : rows("cities.csv")) {
            String code = cell(row, "code");
            aliases.put(code, cell(row, "full_name"));
            places.add(City.builder(code, cell(row, "name"))
                    .localName(cell(row, "local_name"))
                    .parent(cell(row, "province"))
                    .centre(new GeoPoint(
                            Double.parseDouble(cell(row, "latitude")), Double.parseDouble(cell(row, "longitude"))))
                    .build());
        }
        ImmutableListMultimap<String, Membership> members = members("cluster-members.csv", "cluster");
        for (ImmutableMap<String, String> row : rows("clusters.csv")) {
            String code = cell(row, "code");
            aliases.putAll(code, cell(row, "aliases").split(";"));
            CityCluster.Builder cluster = CityCluster.builder(code, cell(row, "name"))
                    .localName(cell(row, "local_name"))
                    .tier(Optional.of(cell(row, "tier"))
                            .filter(tier -> !tier.isEmpty())
                            .map(ClusterTier::valueOf))
                    .plan(cell(row, "plan"))
                    .vintage(Integer.parseInt(cell(row, "vintage")))
                    .certainty(Certainty.valueOf(cell(row, "certainty")));
            members.get(code).forEach(cluster::member);
            places.add(cluster.build());
        }
        ImmutableListMultimap<String, Membership> parts = members("metropolitan-area-members.csv", "area");
        for (ImmutableMap<String, String> row : rows("metropolitan-areas.csv")) {
            MetropolitanArea.Builder area = MetropolitanArea.builder(cell(row, "code"), cell(row, "name"))
                    .localName(cell(row, "local_name"))
                    .scope(PlanScope.valueOf(cell(row, "scope")))
                    .plan(cell(row, "plan"))
                    .vintage(cell(row, "vintage"))
                    .certainty(Certainty.valueOf(cell(row, "certainty")));
            parts.get(cell(row, "code")).forEach(area::member);
            places.add(area.build());
        }
        return Gazetteer.of(places.build()).withAliases(aliases.build());
    }

    private static ImmutableListMultimap<String, Membership> members(String table, String group) {
        ImmutableListMultimap.Builder<String, Membership> members = ImmutableListMultimap.builder();
        for (ImmutableMap<String, String> row : rows(table)) {
            members.put(
                    cell(row, group),
                    new Membership(cell(row, "code"), Coverage.valueOf(cell(row, "coverage")), cell(row, "scope")));
        }
        return members.build();
    }

    private static String cell(ImmutableMap<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static ImmutableList<ImmutableMap<String, String>> rows(String table) {
        try {
            return CsvRows.read(open(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String table) {
        return new InputStreamReader(
                Objects.requireNonNull(ChinaData.class.getResourceAsStream(table), table), StandardCharsets.UTF_8);
    }
}
