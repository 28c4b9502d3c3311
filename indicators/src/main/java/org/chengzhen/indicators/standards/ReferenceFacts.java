package org.chengzhen.indicators.standards;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.place.CountyType;
import org.chengzhen.core.place.Coverage;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.place.UrbanRuralClass;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.ReferenceEntry;

/** The entries S02, S03 and S07 to S13: codes, published series, official lists. */
final class ReferenceFacts {
    private static final int SERIES_FROM = 2010;
    private static final int SERIES_TO = 2025;
    private static final int COUNTY_TYPES_FIRST = 2022;
    private static final int COUNTY_TYPES_SECOND = 2026;

    private ReferenceFacts() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                urbanRuralClasses(),
                divisionCodes(),
                nation(),
                bigCities(),
                clusters(),
                metropolitanAreas(),
                countyTypes(),
                zones(),
                countyUnits());
    }

    private static Indicator urbanRuralClasses() {
        return ReferenceEntry.of(
                Entry.of("S02", "Statistical division of urban and rural areas", "统计上划分城乡")
                        .unit("class")
                        .formula("class by the three-digit code of a residents' or villagers' committee: 1xx urban (11x"
                                + " city area, 12x town area), 2xx rural")
                        .reading("a committee is wholly urban or wholly rural; in use from 2006 on, earlier censuses"
                                + " had other rules")
                        .source("State Council (2008), reply Guohan [2008] No. 60; National Bureau of Statistics"
                                + " (2009), Guotongzi [2009] No. 91")
                        .certainty(Certainty.MEDIUM)
                        .build(),
                ReferenceFacts::classTable);
    }

    private static Table classTable() {
        Table.Builder table = Table.builder("Urban–rural classes of committees")
                .text("code")
                .text("class")
                .text("area")
                .text("kind");
        for (UrbanRuralClass each : UrbanRuralClass.values()) {
            table.row(each.code(), each, each.area(), each.kind());
        }
        return table.build();
    }

    private static Indicator divisionCodes() {
        return ReferenceEntry.of(
                Entry.of("S03", "Administrative division code", "行政区划代码")
                        .unit("code")
                        .formula("six digits PPCCDD: province, prefecture (00 the province itself), county (00 the"
                                + " prefecture itself)")
                        .reading("codes change with divisions: keep the year beside them; DivisionCode reads them")
                        .source("GB/T 2260-2007 with amendments of 2016; lists of the Ministry of Civil Affairs")
                        .build(),
                ReferenceFacts::provinceTable);
    }

    private static Table provinceTable() {
        Table.Builder table =
                Table.builder("Provinces by code").text("code").text("name").text("local name");
        ChinaData.gazetteer().places(Region.class).stream()
                .filter(r -> r.code().endsWith("0000"))
                .sorted(Comparator.comparing(Place::code))
                .forEach(r -> table.row(r.code(), r.name(), r.localName()));
        return table.build();
    }

    private static Indicator nation() {
        return ReferenceEntry.of(
                Entry.of("S07", "Published national series and plan benchmarks", "国家公布数据与规划指标")
                        .unit("by series")
                        .formula("series as published after the census of 2020; benchmarks of the National New-type"
                                + " Urbanization Plan: values of 2012, targets for 2020")
                        .reading("first-published rates are another vintage: never chain the two; incomes before 2013"
                                + " are of an older survey and left out")
                        .source("National Bureau of Statistics, yearbooks, communiqués and migrant-worker reports;"
                                + " National New-type Urbanization Plan 2014–2020")
                        .build(),
                ReferenceFacts::nationTable);
    }

    private static Table nationTable() {
        Panel nation = ChinaData.nation().years(SERIES_FROM, SERIES_TO);
        Table.Builder table = Table.builder("The nation, 2010–2025, then the benchmarks of the national plan 2014–2020")
                .text("series or benchmark")
                .text("unit");
        int[] years = nation.years().toArray();
        for (int year : years) {
            table.number(Integer.toString(year), 2);
        }
        table.text("target 2020");
        for (Variable variable : nation.variables()) {
            boolean people = variable.unit().equals(Unit.PERSON);
            Object[] row = new Object[3 + years.length];
            row[0] = variable.name();
            row[1] = people ? Unit.TEN_THOUSAND_PERSONS : variable.unit();
            for (int y = 0; y < years.length; y++) {
                double value = nation.value(ChinaData.NATION, years[y], variable);
                row[2 + y] =
                        people && !Double.isNaN(value) ? Unit.PERSON.convert(value, Unit.TEN_THOUSAND_PERSONS) : value;
            }
            row[2 + years.length] = "";
            table.row(row);
        }
        for (PlanBenchmark benchmark : PlanBenchmark.values()) {
            Object[] row = new Object[3 + years.length];
            Arrays.fill(row, Double.NaN);
            row[0] = benchmark.title();
            row[1] = benchmark.unit();
            IntStream.range(0, years.length)
                    .filter(y -> years[y] == PlanBenchmark.BASE_YEAR)
                    .forEach(y -> row[2 + y] = benchmark.base().orElse(Double.NaN));
            row[2 + years.length] = benchmark.targetText();
            table.row(row);
        }
        return table.build();
    }

    private static Indicator bigCities() {
        return ReferenceEntry.of(
                Entry.of("S08", "Super-large and very large cities of the 2020 census", "第七次人口普查超大特大城市")
                        .unit("10⁴ persons")
                        .formula("permanent population of the city proper on 1 November 2020, classes of S01")
                        .reading("yearbooks of urban construction list more cities, for they count registered and"
                                + " temporary population: another concept")
                        .source("National Bureau of Statistics, in Qiushi 2021 No. 18")
                        .build(),
                ReferenceFacts::bigCityTable);
    }

    private static Table bigCityTable() {
        Panel cities = ChinaData.cities();
        Table.Builder table = Table.builder("Super-large and very large cities of the census of 2020")
                .text("code")
                .text("name")
                .text("local name")
                .number("city proper (10⁴)", 0)
                .text("class");
        cities.places().stream()
                .filter(c -> !Double.isNaN(cityProper(cities, c)))
                .sorted(Comparator.comparingDouble((Place c) -> -cityProper(cities, c)))
                .forEach(c -> table.row(
                        c.code(),
                        c.name(),
                        c.localName(),
                        Unit.PERSON.convert(cityProper(cities, c), Unit.TEN_THOUSAND_PERSONS),
                        CitySize.of(cityProper(cities, c))));
        return table.build();
    }

    private static double cityProper(Panel cities, Place city) {
        return cities.value(city.code(), 2020, Variables.CITY_PROPER_POPULATION);
    }

    private static Indicator clusters() {
        return ReferenceEntry.of(
                Entry.of("S09", "City clusters", "城市群")
                        .unit("lists")
                        .formula("the 19 clusters of the 14th Five-Year Plan by tier, and other delimitations of some"
                                + " of them")
                        .reading("a city whose counties belong only in part counts once; membership is as sure as"
                                + " marked")
                        .source("Outline of the 14th Five-Year Plan (2021), chapter 28; the plan of each cluster")
                        .certainty(Certainty.MEDIUM)
                        .build(),
                ReferenceFacts::clusterTable);
    }

    private static Table clusterTable() {
        Gazetteer gazetteer = ChinaData.gazetteer();
        Table.Builder table = Table.builder("City clusters")
                .text("code")
                .text("name")
                .text("local name")
                .text("tier")
                .number("members", 0)
                .text("plan")
                .text("sure")
                .text("members by name");
        for (CityCluster cluster : gazetteer.places(CityCluster.class)) {
            table.row(
                    cluster.code(),
                    cluster.name(),
                    cluster.localName(),
                    cluster.tier().map(t -> lower(t)).orElse(""),
                    cluster.members().size(),
                    cluster.plan() + " " + cluster.vintage(),
                    lower(cluster.certainty()),
                    gazetteer.members(cluster).stream().map(Place::localName).collect(Collectors.joining(" ")));
        }
        return table.build();
    }

    private static Indicator metropolitanAreas() {
        return ReferenceEntry.of(
                Entry.of("S10", "Approved metropolitan areas", "都市圈")
                        .unit("lists")
                        .formula("metropolitan areas whose plan the National Development and Reform Commission has"
                                + " approved")
                        .reading("members are often parts of cities: districts and counties stand in brackets")
                        .source("replies of the National Development and Reform Commission, 2021–2024")
                        .certainty(Certainty.MEDIUM)
                        .build(),
                ReferenceFacts::metropolitanTable);
    }

    private static Table metropolitanTable() {
        Table.Builder table = Table.builder("Metropolitan areas with an approved plan")
                .text("code")
                .text("name")
                .text("local name")
                .text("scope")
                .text("plan")
                .text("vintage")
                .text("sure")
                .text("members");
        Gazetteer gazetteer = ChinaData.gazetteer();
        for (MetropolitanArea area : gazetteer.places(MetropolitanArea.class)) {
            table.row(
                    area.code(),
                    area.name(),
                    area.localName(),
                    lower(area.scope()),
                    area.plan(),
                    area.vintage(),
                    lower(area.certainty()),
                    area.members().stream()
                            .map(m -> gazetteer
                                            .find(m.code(), City.class)
                                            .map(City::localName)
                                            .orElse(m.code())
                                    + (m.coverage() == Coverage.PART ? " (" + m.scope() + ")" : ""))
                            .collect(Collectors.joining("; ")));
        }
        return table.build();
    }

    private static Indicator countyTypes() {
        return ReferenceEntry.of(
                Entry.of("S11", "Types of county towns", "县城分类")
                        .unit("class")
                        .formula("five types by function in 2022; the outline of 2026 names four, without population"
                                + " loss and with the land border; no numbers, D04 has the rule of this library")
                        .reading("guides what a county town is developed for")
                        .source("General Offices of the CPC Central Committee and the State Council (2022), Opinions"
                                + " on Urbanization with County Towns as an Important Carrier; Outline of the 15th"
                                + " Five-Year Plan (2026), chapter 31")
                        .build(),
                ReferenceFacts::countyTypeTable);
    }

    private static Table countyTypeTable() {
        Table.Builder table = Table.builder("Types of county towns")
                .text("type")
                .text("local name")
                .text("named in");
        for (CountyType type : CountyType.values()) {
            table.row(
                    lower(type),
                    type.localName(),
                    Stream.of(COUNTY_TYPES_FIRST, COUNTY_TYPES_SECOND)
                            .filter(year -> CountyType.named(year).contains(type))
                            .map(year -> Integer.toString(year))
                            .collect(Collectors.joining(", ")));
        }
        return table.build();
    }

    private static Indicator zones() {
        return ReferenceEntry.of(
                Entry.of("S12", "Main functional zones and groups of provinces", "主体功能区与区域划分")
                        .unit("class")
                        .formula("by mode: optimised, key, restricted (agricultural, ecological), prohibited; by"
                                + " content: urbanised, agricultural, ecological")
                        .reading("the unit is the county; the four plates divide the mainland, the strategic regions"
                                + " overlap")
                        .source("State Council (2010), Guofa [2010] No. 46; National Bureau of Statistics (2011)")
                        .build(),
                ReferenceFacts::zoneTable);
    }

    private static Table zoneTable() {
        Table.Builder table = Table.builder("Main functional zones, then groups of provinces")
                .text("zone or group")
                .text("local name")
                .text("content or provinces");
        for (FunctionalZone zone : FunctionalZone.values()) {
            table.row(lower(zone), zone.localName(), lower(zone.content()));
        }
        for (ProvinceGroup group : ProvinceGroup.values()) {
            table.row(
                    lower(group),
                    group.localName(),
                    group.provinceCodes().stream()
                            .map(code -> ChinaData.gazetteer()
                                    .find(code, Region.class)
                                    .map(Region::localName)
                                    .orElse(code))
                            .collect(Collectors.joining(" ")));
        }
        return table.build();
    }

    private static Indicator countyUnits() {
        return ReferenceEntry.of(
                Entry.of("S13", "County-level units", "县级行政区划数")
                        .unit("units")
                        .formula("all = districts + county-level cities + units of county kind")
                        .reading("county towns as carriers are those of counties and county-level cities, not of"
                                + " districts")
                        .source("Ministry of Civil Affairs, statistics of administrative divisions at the end of 2021")
                        .certainty(Certainty.MEDIUM)
                        .build(),
                ReferenceFacts::countyUnitTable);
    }

    private static Table countyUnitTable() {
        return Table.builder("County-level units at the end of 2021")
                .text("kind")
                .text("local name")
                .number("units", 0)
                .row("all", "县级区划", 2843)
                .row("districts", "市辖区", 977)
                .row("county-level cities", "县级市", 394)
                .row("counties", "县", 1301)
                .row("autonomous counties", "自治县", 117)
                .row("banners", "旗", 49)
                .row("autonomous banners", "自治旗", 3)
                .row("special district", "特区", 1)
                .row("forestry district", "林区", 1)
                .build();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
