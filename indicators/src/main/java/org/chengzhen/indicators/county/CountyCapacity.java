package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.BottleneckComposite;

/** The entries D05–D09: how many people a county's resources and environment carry. */
final class CountyCapacity {
    private static final ImmutableList<Variable> ELEMENTS = ImmutableList.of(
            CountyVariables.DEVELOPED_LAND,
            CountyVariables.SUITABLE_LAND,
            CountyVariables.WATER_USE,
            CountyVariables.WATER_LIMIT,
            CountyVariables.EXCEEDANCE,
            CountyVariables.DEGRADED_SHARE);

    private static final ImmutableList<Variable> TRENDS = ImmutableList.of(
            CountyVariables.RESOURCE_TREND, CountyVariables.POLLUTANT_TREND, CountyVariables.ECOLOGY_TREND);

    private CountyCapacity() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(composite(), water(), land(), footprint(), shortBoard());
    }

    private static Indicator composite() {
        Entry entry = Entry.of("D05", "Resource and environment carrying capacity", "资源环境承载力")
                .unit("0–1")
                .formula("mean and minimum of the elements z in [0, 1], and the element with the minimum")
                .reading("the minimum binds: a high mean does not make up for it")
                .source("Fan, Zhou and Wang (2017), Progress in Geography 36(3):266–276")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(CountyInputs.CAPACITY), study -> {
            StructureTable elements = StructureTable.of(study.panel(), study.get(CountyInputs.CAPACITY), study.end());
            ImmutableList<String> names = elements.categories();
            return ImmutableMap.of(
                    "mean",
                    elements.column(
                            entry,
                            CountyVariables.ratio("capacity_mean", "Mean carrying capacity", "承载力均值"),
                            ImmutableList.of(),
                            p -> BottleneckComposite.of(names, elements.row(p)).mean()),
                    "minimum",
                    elements.column(
                            entry,
                            CountyVariables.ratio("capacity_minimum", "Lowest carrying capacity", "承载力最小值"),
                            ImmutableList.of(),
                            p -> BottleneckComposite.of(names, elements.row(p)).minimum()),
                    "binding",
                    elements.column(
                            entry,
                            CountyVariables.classes("binding_resource", "Binding resource", "约束性资源"),
                            names,
                            p -> names.indexOf(BottleneckComposite.of(names, elements.row(p))
                                    .binding())));
        });
    }

    private static Indicator water() {
        Entry entry = Entry.of("D06", "Water carrying capacity", "水资源承载力")
                .unit("persons")
                .formula("WRCC = W/w; load index P/WRCC; Falkenmark class by W/P; use over its limit W_use/W₀")
                .reading("load index above 1: more people than the water carries; below 500, 1000 and 1700 m³ a person:"
                        + " absolute scarcity, scarcity, stress")
                .source("Ministry of Water Resources (2016), outline on carrying capacity; Falkenmark et al. (1989)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(Variables.POPULATION, CountyVariables.AVAILABLE_WATER),
                List.of(CountyInputs.WATER_PER_PERSON),
                study -> {
                    double need = study.get(CountyInputs.WATER_PER_PERSON);
                    ImmutableMap.Builder<String, IndicatorColumn> parts = ImmutableMap.builder();
                    parts.putAll(PlaceIndicator.yearly(entry, Variables.POPULATION, CountyVariables.AVAILABLE_WATER)
                            .part(
                                    "carrying_population",
                                    Variable.stock(
                                            "water_capacity",
                                            "Population that the water carries",
                                            "水资源可承载人口",
                                            Unit.PERSON),
                                    v -> WaterCarrying.population(v[1], need))
                            .part(
                                    "index",
                                    CountyVariables.ratio("water_load", "Load on water", "水资源负载指数"),
                                    v -> WaterCarrying.loadIndex(v[0], v[1], need))
                            .classPart(
                                    "stress",
                                    CountyVariables.classes("water_stress", "Water per person", "水资源紧缺类型"),
                                    WaterCarrying.Stress.class,
                                    v -> WaterCarrying.Stress.of(perPerson(v[1], v[0])))
                            .build()
                            .columns(study));
                    Panel panel = study.panel();
                    if (panel.has(CountyVariables.WATER_USE) && panel.has(CountyVariables.WATER_LIMIT)) {
                        parts.putAll(
                                PlaceIndicator.yearly(entry, CountyVariables.WATER_USE, CountyVariables.WATER_LIMIT)
                                        .classPart(
                                                "use",
                                                CountyVariables.classes(
                                                        "water_use_grade", "Water use against its limit", "用水总量评价"),
                                                WaterCarrying.UseGrade.class,
                                                v -> WaterCarrying.UseGrade.of(v[0], v[1]))
                                        .build()
                                        .columns(study));
                    }
                    return parts.buildOrThrow();
                });
    }

    private static double perPerson(double amount, double people) {
        if (Checks.nonNegative(people, "population") == 0) {
            throw UndefinedException.undefined("nobody lives there");
        }
        return amount / people;
    }

    private static Indicator land() {
        Entry entry = Entry.of("D07", "Land carrying capacity", "土地资源承载力")
                .unit("persons")
                .formula(
                        "LCC = G/g, g 400 kg by default; LCCI = P/LCC; surplus ≤ 0.875, balance ≤ 1.125, else overload")
                .reading("above 1 more people than the grain feeds; without grain overload although the index has no"
                        + " value")
                .source("Feng, Yang and Zhang (2008), Journal of Natural Resources 23(5)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(Variables.POPULATION, CountyVariables.GRAIN),
                List.of(CountyInputs.GRAIN_PER_PERSON),
                study -> {
                    double need = study.get(CountyInputs.GRAIN_PER_PERSON);
                    return PlaceIndicator.yearly(entry, Variables.POPULATION, CountyVariables.GRAIN)
                            .part(
                                    "carrying_population",
                                    Variable.stock(
                                            "land_capacity", "Population that the grain feeds", "土地可承载人口", Unit.PERSON),
                                    v -> LandCarrying.capacity(v[1], need))
                            .part(
                                    "index",
                                    CountyVariables.ratio("land_load", "Load on land", "土地承载指数"),
                                    v -> LandCarrying.index(v[0], v[1], need))
                            .classPart(
                                    "class",
                                    CountyVariables.classes("land_state", "Surplus, balance or overload", "土地承载状态"),
                                    LandCarrying.State.class,
                                    v -> LandCarrying.State.of(v[0], v[1], need))
                            .classPart(
                                    "grade",
                                    CountyVariables.classes("land_grade", "Grade of the load on land", "土地承载分级"),
                                    LandCarrying.Grade.class,
                                    v -> LandCarrying.Grade.of(LandCarrying.index(v[0], v[1], need)))
                            .build()
                            .columns(study);
                });
    }

    private static Indicator footprint() {
        return SystemIndicator.of(Entry.of("D08", "Ecological footprint", "生态足迹")
                        .unit("global hectares per person")
                        .formula("ef = Σ r_j·c_i/p_i; ec = (1 − b)Σ a_j·r_j·y_j; deficit ef − ec; pressure ef/ec")
                        .reading("pressure above 1: more is taken than is there; factors by vintage are inputs")
                        .source("Wackernagel and Rees (1996), Our Ecological Footprint")
                        .build())
                .reads(CountyInputs.FOOTPRINT)
                .computes((study, out) -> {
                    FootprintAccount account = study.get(CountyInputs.FOOTPRINT);
                    double footprint = account.footprint();
                    double capacity = account.capacity();
                    out.part("ef", footprint)
                            .part("ec", capacity)
                            .part("deficit", EcologicalFootprint.deficit(footprint, capacity))
                            .part("pressure", () -> EcologicalFootprint.pressure(footprint, capacity));
                });
    }

    private static Indicator shortBoard() {
        Entry entry = Entry.of("D09", "Short-board early warning", "资源环境承载能力短板预警")
                .unit("class")
                .formula("grades of land (P − T)/T, water use over limit, exceedance of pollutants, degraded"
                        + " ecosystems; with any overload overload, else with any critical one critical; worse where at"
                        + " least two of three trends fall behind the nation's")
                .reading("red overload and worse, orange overload and better, yellow critical and worse, blue critical"
                        + " and better, green no alert; no data is never no alert")
                .source("National Development and Reform Commission and 12 bodies (2016), Fagai Guihua [2016] 2043;"
                        + " Fan et al. (2017); Yu et al. (2017)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.<Variable>builder()
                        .addAll(ELEMENTS)
                        .addAll(TRENDS)
                        .build(),
                List.of(),
                study -> shortBoardColumns(entry, study));
    }

    private static ImmutableMap<String, IndicatorColumn> shortBoardColumns(Entry entry, Study study) {
        Panel panel = study.panel();
        double[][] elements =
                ELEMENTS.stream().map(v -> panel.values(v, study.end())).toArray(double[][]::new);
        double[][] trends =
                TRENDS.stream().map(v -> panel.values(v, study.end())).toArray(double[][]::new);
        IndicatorColumn.Builder levels = column(
                entry,
                study,
                CountyVariables.classes("capacity_level", "Carrying level", "承载状态"),
                ShortBoard.Level.values());
        IndicatorColumn.Builder warnings = column(
                entry,
                study,
                CountyVariables.classes("capacity_warning", "Carrying warning", "预警等级"),
                ShortBoard.Warning.values());
        for (int p = 0; p < panel.places().size(); p++) {
            int place = p;
            levels.compute(p, 0, () -> level(elements, place).ordinal());
            if (Arrays.stream(trends).anyMatch(t -> Double.isNaN(t[place]))) {
                warnings.status(p, 0, Status.MISSING, () -> "a trend is missing");
            } else {
                warnings.compute(
                        p,
                        0,
                        () -> ShortBoard.warning(
                                        level(elements, place),
                                        ShortBoard.Process.of(trends[0][place], trends[1][place], trends[2][place]))
                                .ordinal());
            }
        }
        return ImmutableMap.of("level", levels.build(), "warning", warnings.build());
    }

    private static IndicatorColumn.Builder column(Entry entry, Study study, Variable variable, Enum<?>... classes) {
        return new IndicatorColumn.Builder(
                entry,
                variable,
                study.panel().places(),
                ImmutableList.of(study.end()),
                Arrays.stream(classes).map(Enum::name).collect(ImmutableList.toImmutableList()));
    }

    private static ShortBoard.Level level(double[][] v, int p) {
        return ShortBoard.level(List.of(
                anyMissing(v[0][p], v[1][p])
                        ? ShortBoard.Level.NO_DATA
                        : ShortBoard.Limits.LAND.grade(ShortBoard.landPressure(v[0][p], v[1][p])),
                anyMissing(v[2][p], v[3][p])
                        ? ShortBoard.Level.NO_DATA
                        : ShortBoard.Limits.WATER.grade(WaterCarrying.exploitation(v[2][p], v[3][p])),
                ShortBoard.Limits.POLLUTANTS.grade(v[4][p]),
                ShortBoard.Limits.ECOSYSTEM.grade(v[5][p])));
    }

    private static boolean anyMissing(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b);
    }
}
