package org.chengzhen.indicators.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.settlement.CellShares;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.FunctionalUrbanArea;
import org.chengzhen.methods.settlement.LandConsumption;
import org.chengzhen.methods.settlement.LocalUnitClass;
import org.chengzhen.methods.settlement.LocalUnits;
import org.chengzhen.methods.settlement.SettlementMap;

/** The entries S14 to S18: degree of urbanisation, functional urban areas, and land consumption. */
final class SettlementStandards {
    private static final String MANUAL =
            "Eurostat, ILO, FAO, OECD, UN-Habitat, World Bank (2021), Applying the Degree of" + " Urbanisation";

    private SettlementStandards() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(levelOne(), levelTwo(), localUnits(), functionalUrbanArea(), landConsumption());
    }

    private static Indicator levelOne() {
        return SystemIndicator.of(Entry.of("S14", "Degree of urbanisation, level 1 of the grid", "城市化程度一级栅格")
                        .unit("class")
                        .formula("urban centre: cells of at least 1,500 people per km² that touch by edges and hold"
                                + " 50,000, gaps filled and edges smoothed; urban cluster: cells of at least 300"
                                + " that touch and hold 5,000; the rest rural")
                        .reading("classes 3 urban centre, 2 urban cluster, 1 rural, 0 water; every threshold lies in"
                                + " the rules. World Urbanization Prospects 2025 (United Nations, 18 November"
                                + " 2025) is the first edition by these classes beside national definitions, for"
                                + " 237 countries and areas: in 2025 cities hold 45 % of 8.2 billion people,"
                                + " towns and semi-dense areas 36 %; 33 megacities, Jakarta (41.9 million), Dhaka"
                                + " (36.6), Tokyo (33.4), New Delhi (30.2), Shanghai (29.6) and Guangzhou (27.6)"
                                + " the largest. The grids behind it are GHS-WUP R2025A; China's shares by class"
                                + " were not found")
                        .source(MANUAL + ", chapter 7; Dijkstra and others (2021), Journal of Urban Economics 125")
                        .build())
                .reads(SettlementInputs.POPULATION_GRID, SettlementInputs.URBANISATION_RULES)
                .computes((study, out) -> map(degree(study).level1(study.get(SettlementInputs.POPULATION_GRID)), out));
    }

    private static Indicator levelTwo() {
        return SystemIndicator.of(Entry.of("S15", "Degree of urbanisation, level 2 of the grid", "城市化程度二级栅格")
                        .unit("class")
                        .formula("30 urban centre; 23 dense, 22 semi-dense urban cluster; 21 suburban; 13 rural"
                                + " cluster; 12 low, 11 very low density; 10 water")
                        .reading("the manual of 2021 and the releases of the Global Human Settlement Layer differ: name"
                                + " the rules")
                        .source(MANUAL + ", chapter 7")
                        .certainty(Certainty.MEDIUM)
                        .build())
                .reads(SettlementInputs.POPULATION_GRID, SettlementInputs.URBANISATION_RULES)
                .computes((study, out) -> map(degree(study).level2(study.get(SettlementInputs.POPULATION_GRID)), out));
    }

    private static DegreeOfUrbanisation degree(Study study) {
        return DegreeOfUrbanisation.by(study.get(SettlementInputs.URBANISATION_RULES));
    }

    private static void map(SettlementMap map, Measurement.Builder out) {
        Table.Builder table = Table.builder("Cells and people by class")
                .text("class")
                .number("cells", 0)
                .number("people", 0)
                .number("share of people", 4);
        Map<Integer, Double> shares = map.populationShares();
        map.population()
                .forEach((code, people) -> table.row(
                        code.toString(), map.classes().count(code), people, shares.getOrDefault(code, Double.NaN)));
        Map<Integer, Double> urban = new LinkedHashMap<>(shares);
        // codes of the first level, and tens of the second
        urban.keySet()
                .removeIf(code -> code < DegreeOfUrbanisation.URBAN_CLUSTER
                        || (code >= DegreeOfUrbanisation.WATER_2 && code < DegreeOfUrbanisation.SUBURBAN));
        if (shares.isEmpty()) {
            throw UndefinedException.undefined("the grid has no people");
        }
        out.part(
                        "urban share",
                        Math.min(
                                1,
                                urban.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()))
                .part("classes", table.build())
                .part("map", map.classes());
    }

    private static Indicator localUnits() {
        Entry entry = Entry.of("S16", "Degree of urbanisation of local units", "地方单元城市化程度分类")
                .unit("class")
                .formula("city if at least half of the people live in urban centres, rural if more than half live in"
                        + " rural cells, else town and semi-dense area; level 2 by the larger share (2021) or by"
                        + " halves (2024)")
                .reading("one class for each unit; a unit without people goes by its land")
                .source(MANUAL)
                .build();
        return SystemIndicator.of(entry)
                .reads(
                        SettlementInputs.POPULATION_GRID,
                        SettlementInputs.LOCAL_UNITS,
                        SettlementInputs.URBANISATION_RULES,
                        SettlementInputs.LOCAL_UNIT_RULE)
                .computes(SettlementStandards::localUnits);
    }

    private static void localUnits(Study study, Measurement.Builder out) {
        PopulationGrid grid = study.get(SettlementInputs.POPULATION_GRID);
        ZoneGrid units = study.get(SettlementInputs.LOCAL_UNITS);
        ClassGrid cells = degree(study).level2(grid).classes();
        ImmutableList<LocalUnitClass> first = LocalUnits.level1(grid, cells, units, ImmutableList.of());
        ImmutableList<LocalUnitClass> second =
                LocalUnits.level2(grid, cells, units, ImmutableList.of(), study.get(SettlementInputs.LOCAL_UNIT_RULE));
        ImmutableList<CellShares> shares = LocalUnits.shares(grid, cells, units, ImmutableList.of());
        Table.Builder table = Table.builder("Local units by degree of urbanisation")
                .text("unit")
                .text("level 1")
                .text("level 2")
                .number("in centres", 4)
                .number("in clusters", 4)
                .number("rural", 4);
        Map<LocalUnitClass, Integer> counts = new LinkedHashMap<>();
        for (int u = 0; u < first.size(); u++) {
            CellShares s = shares.get(u);
            table.row(units.codes().get(u), first.get(u), second.get(u), s.centre(), s.cluster(), s.rural());
            counts.merge(first.get(u), 1, Integer::sum);
        }
        out.part("units", first.size());
        counts.forEach((unit, n) -> out.part(unit.name(), n));
        out.part("table", table.build());
    }

    private static Indicator functionalUrbanArea() {
        Entry entry = Entry.of("S17", "Functional urban area", "功能城市地域")
                .unit("lists")
                .formula("city and commuting zone: units of which at least 15 % of employed residents work in the city,"
                        + " enclaves in, exclaves out; cities joined where as many commute from one to the other")
                .reading("Chinese circles seldom reach 15 % at the level of counties: 10 % or 5 % are in use as well")
                .source("OECD (2012), Redefining Urban; Dijkstra, Poelman, Veneri (2019), OECD Regional Development"
                        + " Working Paper 2019/11")
                .build();
        return SystemIndicator.of(entry)
                .needs(SettlementVariables.EMPLOYED_RESIDENTS)
                .reads(
                        Inputs.COMMUTERS,
                        SettlementInputs.CORE_CITIES,
                        SettlementInputs.CONTIGUITY,
                        SettlementInputs.COMMUTING_RULE)
                .computes(SettlementStandards::functionalUrbanArea);
    }

    private static void functionalUrbanArea(Study study, Measurement.Builder out) {
        Sample sample = study.sample(SettlementVariables.EMPLOYED_RESIDENTS);
        ImmutableList<String> codes = sample.codes();
        FlowMatrix commuters = study.get(Inputs.COMMUTERS).subset(codes);
        SpatialWeights contiguity = study.get(SettlementInputs.CONTIGUITY).subset(codes);
        Grouping cities = study.get(SettlementInputs.CORE_CITIES);
        Map<String, List<Integer>> cores = new LinkedHashMap<>();
        List<int[]> adjacent = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int unit = i;
            cities.groupOf(sample.places().get(i))
                    .ifPresent(c ->
                            cores.computeIfAbsent(c, name -> new ArrayList<>()).add(unit));
            for (int j : contiguity.neighbours(i)) {
                adjacent.add(new int[] {i, j});
            }
        }
        List<int[]> cityUnits = cores.values().stream()
                .map(units -> units.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        ImmutableList<FunctionalUrbanArea.Area> areas = study.get(SettlementInputs.COMMUTING_RULE)
                .ofAll(
                        commuters,
                        sample.values(SettlementVariables.EMPLOYED_RESIDENTS),
                        cityUnits,
                        adjacent.toArray(int[][]::new),
                        border(study, codes));
        Table.Builder table = Table.builder("Functional urban areas")
                .text("core units")
                .text("commuting zone")
                .text("enclaves")
                .text("exclaves");
        for (FunctionalUrbanArea.Area area : areas) {
            table.row(
                    names(area.city(), codes),
                    names(area.zone(), codes),
                    names(area.enclaves(), codes),
                    names(area.exclaves(), codes));
        }
        out.part("areas", areas.size());
        for (int a = 0; a < areas.size(); a++) {
            out.part("zone " + (a + 1), names(areas.get(a).zone(), codes));
        }
        out.part("table", table.build()).places(sample);
    }

    /** The units flagged as border; none where the panel has no flag. */
    private static int[] border(Study study, ImmutableList<String> codes) {
        if (!study.panel().has(SettlementVariables.BORDER_UNIT)) {
            return new int[0];
        }
        return IntStream.range(0, codes.size())
                .filter(i -> study.panel().value(codes.get(i), study.end(), SettlementVariables.BORDER_UNIT) == 1)
                .toArray();
    }

    private static String names(ImmutableIntArray units, ImmutableList<String> codes) {
        return String.join(" ", units.stream().mapToObj(codes::get).toList());
    }

    private static Indicator landConsumption() {
        Variable quadrant = Variable.of(
                "land_consumption_quadrant",
                "Growth of land and of people",
                "土地与人口增长类型",
                Unit.COUNT,
                Variable.Kind.CLASS);
        return PlaceIndicator.overPeriod(
                        Entry.of("S18", "Land consumption over population growth (SDG 11.3.1)", "土地消耗率与人口增长率之比")
                                .unit("1")
                                .formula("LCR = (V₁ − V₀)/V₀/T; PGR = ln(P₁/P₀)/T; ratio = LCR/PGR; V built-up area, P"
                                        + " urban population; built-up area per person and its change")
                                .reading("0 to 1 efficient, above 1 sprawl; below 0 look at the signs; average the"
                                        + " rates over cities, never the ratios")
                                .source("UN-Habitat, SDG indicator metadata 11.3.1")
                                .build(),
                        Variables.BUILT_UP_AREA,
                        Variables.URBAN_POPULATION)
                .part(
                        "ratio",
                        ratio("land_consumption_ratio", "Land consumption over population growth", "土地消耗与人口增长之比"),
                        (a, b, years) -> orUndefined(land(a, b, years).ratio()))
                .part(
                        "land consumption rate",
                        ratio("land_consumption_rate", "Land consumption rate a year", "土地消耗率"),
                        (a, b, years) -> land(a, b, years).landConsumptionRate())
                .part(
                        "population growth rate",
                        ratio("population_growth_rate", "Population growth rate a year", "人口增长率"),
                        (a, b, years) -> land(a, b, years).populationGrowthRate())
                .part(
                        "built-up area per person",
                        Variable.of(
                                "built_up_per_person",
                                "Built-up area per urban resident",
                                "人均建成区面积",
                                Unit.per(Unit.SQUARE_METRE, Unit.PERSON),
                                Variable.Kind.INTENSITY),
                        (a, b, years) -> land(a, b, years).builtUpPerPersonEnd())
                .part(
                        "change per person",
                        percent("built_up_per_person_change", "Change of built-up area per person", "人均建成区面积变化"),
                        (a, b, years) -> land(a, b, years).builtUpPerPersonChange())
                .part(
                        "change of built-up area",
                        percent("built_up_change", "Change of built-up area", "建成区面积变化"),
                        (a, b, years) -> land(a, b, years).builtUpChange())
                .classPart(
                        "type",
                        quadrant,
                        LandConsumption.Quadrant.class,
                        (a, b, years) -> land(a, b, years).quadrant().ordinal())
                .build();
    }

    private static LandConsumption land(double[] a, double[] b, int years) {
        return LandConsumption.of(a[0], b[0], a[1], b[1], years);
    }

    private static double orUndefined(OptionalDouble ratio) {
        return ratio.orElseThrow(() -> UndefinedException.undefined("the population does not change"));
    }

    private static Variable ratio(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Variable.Kind.RATIO);
    }

    private static Variable percent(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.PERCENT, Variable.Kind.RATIO);
    }
}
