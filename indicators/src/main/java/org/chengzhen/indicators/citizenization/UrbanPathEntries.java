package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Sample;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.QualityIndex;
import org.chengzhen.methods.interaction.HarrisPotential;
import org.chengzhen.methods.trend.LogisticCurve;
import org.chengzhen.methods.trend.UrbanRuralGrowthDifference;
import org.chengzhen.methods.trend.UrbanizationSpeed;
import org.chengzhen.methods.trend.UrbanizationStage;

/** The entries A15 to A18, A24, A25 and A33: stage, speed, projection, quality and land of urbanization. */
public final class UrbanPathEntries {
    /** The subsystems of quality, in the order of their variables. */
    public enum QualitySubsystem {
        /** Population. */
        POPULATION,
        /** Economy. */
        ECONOMY,
        /** Society. */
        SOCIETY,
        /** Ecology. */
        ECOLOGY,
        /** Coordination of town and country. */
        COORDINATION,
        /** Space: land. */
        SPACE
    }

    private static final double PERCENT = 100;

    private static final Entry COMPONENTS = Entry.of("A18", "Components of urban growth", "城镇人口增长分解")
            .unit("persons")
            .formula("ΔP = natural + migration + reclassification; residual method: natural = P₀·((1 + n)^T − 1), n the"
                    + " mean of the natural rates of both years, migration what is left; from registers where the"
                    + " panel has births, deaths and net migration over the period")
            .reading("the parts sum to the growth; changes of boundaries belong to reclassification")
            .source("United Nations (2001), The Components of Urban Growth in Developing Countries")
            .build();

    private UrbanPathEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(stage(), speed(), difference(), components(), quality(), elasticity(), potential());
    }

    private static Indicator stage() {
        Entry entry = Entry.of("A15", "Urbanization stage and logistic curve", "城镇化阶段与S曲线")
                .unit("class; share")
                .formula("stage by the urban share U of the last year; U(t) = K/(1 + λe^(−kt)) by least squares of"
                        + " ln(U/(K − U)), t years since the first; inflection t* = ln λ/k; speed kU(1 − U/K)")
                .reading("Northam: below 0.30 initial, to 0.70 acceleration, above terminal; four stages: 0.30, 0.60,"
                        + " 0.80; k at or below 0 means de-urbanization; a projection only continues the curve")
                .source("Northam (1975), Urban Geography; Fang Chuanglin (2008); Chen Yanguang, Zhou Yixing (2005)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.of(Variables.URBANIZATION_RATE),
                ImmutableList.of(CitizenizationInputs.SATURATION, CitizenizationInputs.PROJECTION_YEAR),
                study -> stageColumns(entry, study));
    }

    private static ImmutableMap<String, IndicatorColumn> stageColumns(Entry entry, Study study) {
        double ceiling = study.get(CitizenizationInputs.SATURATION);
        int year = study.get(CitizenizationInputs.PROJECTION_YEAR);
        ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
        columns.putAll(PlaceIndicator.yearly(entry, Variables.URBANIZATION_RATE)
                .classPart(
                        "stage",
                        Output.classes("urbanization_stage", "Stage of urbanization (Northam)", "城镇化阶段（诺瑟姆）"),
                        UrbanizationStage.Northam.class,
                        v -> UrbanizationStage.northam(v[0] / PERCENT))
                .classPart(
                        "four-stage class",
                        Output.classes("urbanization_four_stages", "Stage of urbanization (four stages)", "城镇化阶段（四阶段）"),
                        UrbanizationStage.Fang.class,
                        v -> UrbanizationStage.fang(v[0] / PERCENT))
                .build()
                .columns(study));
        Unit perYear = Unit.per(Unit.FRACTION, Unit.YEAR);
        Variable k = Output.intensity("logistic_k", "Logistic growth rate", "逻辑斯蒂增长率", perYear);
        Variable inflection = Output.intensity("logistic_inflection", "Year of inflection", "拐点年份", Unit.YEAR);
        Variable speed = Output.intensity(
                "logistic_speed",
                "Speed of the curve in the last year",
                "曲线期末速度",
                Unit.per(Unit.PERCENTAGE_POINT, Unit.YEAR));
        Variable share = Output.ratio("projected_urban_share:" + year, "Projected urban share", "预测城镇化率");
        Variable fit = Output.ratio("logistic_r2", "Fit of the logistic curve", "拟合优度");
        columns.put("growth rate k", curve(entry, study, ceiling, k, LogisticCurve::k));
        columns.put("inflection year", curve(entry, study, ceiling, inflection, UrbanPathEntries::inflectionYear));
        columns.put("fitted speed", curve(entry, study, ceiling, speed, c -> PERCENT * c.speedAt(study.end())));
        columns.put("share in " + year, curve(entry, study, ceiling, share, c -> c.at(year)));
        columns.put(
                "fit R²",
                curve(entry, study, ceiling, fit, c -> Output.orUndefined(c.rSquared(), "the share does not change")));
        return columns.buildOrThrow();
    }

    private static double inflectionYear(LogisticCurve curve) {
        return curve.firstYear() + Output.orUndefined(curve.inflection(), "the curve does not rise");
    }

    private static IndicatorColumn curve(
            Entry entry, Study study, double ceiling, Variable output, ToDoubleFunction<LogisticCurve> value) {
        return SeriesColumn.of(
                entry,
                output,
                study,
                List.of(Variables.URBANIZATION_RATE),
                (years, series) -> value.applyAsDouble(LogisticCurve.of(
                        years, Arrays.stream(series[0]).map(u -> u / PERCENT).toArray(), ceiling)));
    }

    private static Indicator speed() {
        Entry entry = Entry.of("A16", "Urbanization speed and acceleration", "城镇化速度与加速度")
                .unit("percentage points a year")
                .formula("v = (U_last − U_first)/T; acceleration a = (v₂ − v₁)/((t₂ − t₀)/2) of the two halves of the"
                        + " period, cut at the year next to its middle")
                .reading("a below 0: urbanization slows down")
                .source("common practice; a over the distance between the middles of the halves")
                .build();
        return PlaceIndicator.ofEachPlace(
                entry, ImmutableList.of(Variables.URBANIZATION_RATE), ImmutableList.of(), study -> {
                    Unit perYear = Unit.per(Unit.PERCENTAGE_POINT, Unit.YEAR);
                    return ImmutableMap.of(
                            "speed",
                            SeriesColumn.of(
                                    entry,
                                    Output.intensity("urbanization_speed", "Urbanization speed", "城镇化速度", perYear),
                                    study,
                                    List.of(Variables.URBANIZATION_RATE),
                                    (years, rates) -> UrbanizationSpeed.speeds(ends(rates[0]), ends(years))
                                            .get(0)),
                            "acceleration",
                            SeriesColumn.of(
                                    entry,
                                    Output.intensity(
                                            "urbanization_acceleration",
                                            "Urbanization acceleration",
                                            "城镇化加速度",
                                            Unit.per(perYear, Unit.YEAR)),
                                    study,
                                    List.of(Variables.URBANIZATION_RATE),
                                    (years, rates) -> {
                                        int middle = middle(years);
                                        return UrbanizationSpeed.accelerations(
                                                        halves(rates[0], middle), halves(years, middle))
                                                .get(0);
                                    }));
                });
    }

    private static double[] ends(double[] values) {
        return values.length < 2 ? values : new double[] {values[0], values[values.length - 1]};
    }

    private static double[] halves(double[] values, int middle) {
        return values.length < 3 ? values : new double[] {values[0], values[middle], values[values.length - 1]};
    }

    /** The index of the inner year next to the middle of the period, the earlier of two. */
    private static int middle(double[] years) {
        double centre = (years[0] + years[years.length - 1]) / 2;
        int best = 1;
        for (int i = 2; i < years.length - 1; i++) {
            best = Math.abs(years[i] - centre) < Math.abs(years[best] - centre) ? i : best;
        }
        return best;
    }

    private static Indicator difference() {
        Entry entry = Entry.of("A17", "Urban–rural growth difference", "城乡增长率差法")
                .unit("a year")
                .formula("d = [ln(U₁/R₁) − ln(U₀/R₀)]/T; constant projection PU(t) = 1/(1 + (R₀/U₀)e^(−dt)); United"
                        + " Nations: d moves to the norm h = 0.037623 − 0.02604·PU₀ in steps of five years")
                .reading("d above 0: towns grow faster than the country; projections only continue it")
                .source("United Nations (1974), Manual VIII; World Urbanization Prospects 2018, Methodology")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.of(Variables.URBAN_POPULATION, Variables.POPULATION),
                ImmutableList.of(CitizenizationInputs.PROJECTION_YEAR),
                study -> differenceColumns(entry, study));
    }

    private static ImmutableMap<String, IndicatorColumn> differenceColumns(Entry entry, Study study) {
        int year = study.get(CitizenizationInputs.PROJECTION_YEAR);
        PlaceIndicator.OverPeriod parts = PlaceIndicator.overPeriod(
                        entry, Variables.URBAN_POPULATION, Variables.POPULATION)
                .part(
                        "difference",
                        Output.intensity(
                                "urban_rural_growth_difference",
                                "Urban–rural growth difference",
                                "城乡增长率差",
                                Unit.per(Unit.FRACTION, Unit.YEAR)),
                        UrbanPathEntries::difference)
                .part(
                        "constant share in " + year,
                        Output.ratio("constant_projection:" + year, "Urban share at constant difference", "城乡增长率差不变预测"),
                        (a, b, years) -> UrbanRuralGrowthDifference.constantProjection(
                                b[0], rural(b), difference(a, b, years), year - study.end()));
        for (int step = 0; step < UrbanRuralGrowthDifference.WUP_WEIGHTS.length(); step++) {
            int index = step;
            int at = study.end() + (step + 1) * UrbanRuralGrowthDifference.STEP_YEARS;
            parts.part(
                    "United Nations share in " + at,
                    Output.ratio("un_projection:" + at, "Urban share by the United Nations method", "联合国法预测城镇化率"),
                    (a, b, years) -> UrbanRuralGrowthDifference.convergentProjection(
                                    b[0] / b[1],
                                    difference(a, b, years),
                                    UrbanRuralGrowthDifference.Norm.WUP,
                                    UrbanRuralGrowthDifference.WUP_WEIGHTS.toArray())
                            .shares()
                            .get(index));
        }
        return parts.build().columns(study);
    }

    private static double difference(double[] a, double[] b, int years) {
        return UrbanRuralGrowthDifference.of(a[0], b[0], rural(a), rural(b), years);
    }

    private static double rural(double[] v) {
        return v[1] - v[0];
    }

    private static Indicator components() {
        return PlaceIndicator.overPeriod(
                        COMPONENTS,
                        Variables.URBAN_POPULATION,
                        CitizenizationVariables.URBAN_NATURAL_RATE,
                        CitizenizationVariables.RECLASSIFIED_POPULATION)
                .part(
                        "growth",
                        Output.persons("urban_growth", "Growth of the urban population", "城镇人口增量"),
                        (a, b, years) -> residual(a, b, years).growth())
                .part(
                        "natural",
                        Output.persons("urban_growth:natural", "Natural growth", "自然增长"),
                        (a, b, years) -> residual(a, b, years).natural())
                .part(
                        "migration",
                        Output.persons("urban_growth:migration", "Net migration, the residual", "净迁移"),
                        (a, b, years) -> residual(a, b, years).migration())
                .part(
                        "reclassification",
                        Output.persons("urban_growth:reclassification", "Reclassification", "行政区划与统计口径变动"),
                        (a, b, years) -> residual(a, b, years).reclassification())
                .build()
                .withPartsOf(PlaceIndicator.yearly(
                                COMPONENTS,
                                CitizenizationVariables.URBAN_BIRTHS,
                                CitizenizationVariables.URBAN_DEATHS,
                                CitizenizationVariables.URBAN_NET_MIGRATION,
                                CitizenizationVariables.RECLASSIFIED_POPULATION)
                        .part(
                                "growth by registers",
                                Output.persons("registered_urban_growth", "Growth by registers", "登记口径增量"),
                                v -> UrbanGrowthComponents.of(v[0], v[1], v[2], v[3])
                                        .growth())
                        .part(
                                "natural by registers",
                                Output.persons("registered_urban_growth:natural", "Births less deaths", "登记口径自然增长"),
                                v -> UrbanGrowthComponents.of(v[0], v[1], v[2], v[3])
                                        .natural())
                        .build());
    }

    private static UrbanGrowthComponents residual(double[] a, double[] b, int years) {
        return UrbanGrowthComponents.residual(a[0], b[0], (a[1] + b[1]) / 2, years, b[2]);
    }

    private static Indicator quality() {
        Entry entry = Entry.of("A24", "Urbanization-quality index", "城镇化质量指数")
                .unit("1")
                .formula("Q = Σ w·z over population, economy, society, ecology, coordination and space, z in [0, 1];"
                        + " coordination D = √(C·Q), C the classic coupling of the six")
                .reading("0 to 1; the lagging subsystem is the one with the least score")
                .source("Ye Yumin (2001); Fang Chuanglin, Wang Deli (2011); National New-type Urbanization Plan"
                        + " 2014–2020")
                .certainty(Certainty.LOW)
                .build();
        ImmutableList<Variable> scores = ImmutableList.of(
                CitizenizationVariables.POPULATION_QUALITY,
                CitizenizationVariables.ECONOMY_QUALITY,
                CitizenizationVariables.SOCIETY_QUALITY,
                CitizenizationVariables.ECOLOGY_QUALITY,
                CitizenizationVariables.COORDINATION_QUALITY,
                CitizenizationVariables.SPACE_QUALITY);
        return PlaceIndicator.ofEachPlace(
                entry, scores, ImmutableList.of(CitizenizationInputs.QUALITY_WEIGHTS), study -> {
                    double[] weights =
                            study.get(CitizenizationInputs.QUALITY_WEIGHTS).toArray();
                    return PlaceIndicator.yearly(entry, scores.toArray(new Variable[0]))
                            .part(
                                    "quality",
                                    Output.ratio("urbanization_quality", "Urbanization quality", "城镇化质量指数"),
                                    v -> QualityIndex.of(v, weights).quality())
                            .part(
                                    "coordination",
                                    Output.ratio("quality_coordination", "Coordination of the subsystems", "子系统协调度"),
                                    v -> QualityIndex.of(v, weights).coordination())
                            .classPart(
                                    "lagging",
                                    Output.classes("lagging_subsystem", "Subsystem that lags", "滞后子系统"),
                                    QualitySubsystem.class,
                                    v -> QualitySubsystem.values()[
                                            QualityIndex.of(v, weights).lagging()])
                            .build()
                            .columns(study);
                });
    }

    private static Indicator elasticity() {
        return PlaceIndicator.overPeriod(
                        Entry.of("A25", "Land–population urbanization elasticity", "土地–人口城镇化弹性")
                                .unit("1")
                                .formula("ε = (ΔA/A₀)/(ΔP/P₀), built-up area A, urban population P; signs: people grow"
                                        + " or shrink, land expands or contracts")
                                .reading("about 1.12 is held reasonable, above land runs ahead of people; read ε only"
                                        + " where both grow")
                                .source("Tan Rong and others on land and population urbanization; planning practice")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        Variables.BUILT_UP_AREA,
                        Variables.URBAN_POPULATION)
                .part(
                        "elasticity",
                        Output.ratio("land_population_elasticity", "Land–population elasticity", "土地人口城镇化弹性"),
                        (a, b, years) -> Output.orUndefined(
                                LandPopulationElasticity.of(a[0], b[0], a[1], b[1])
                                        .elasticity(),
                                "the urban population does not change"))
                .classPart(
                        "signs",
                        Output.classes("land_population_signs", "Growth of people and of land", "人地增减类型"),
                        LandPopulationElasticity.Signs.class,
                        (a, b, years) -> LandPopulationElasticity.of(a[0], b[0], a[1], b[1])
                                .signs()
                                .ordinal())
                .build();
    }

    private static Indicator potential() {
        Entry entry = Entry.of("A33", "Market potential", "市场潜力")
                .unit("yuan per km")
                .formula("MPᵢ = Σⱼ Yⱼ/dᵢⱼ, own distance dᵢᵢ = (2/3)·√(area/π)")
                .reading("how much demand lies near a place; to be compared between places")
                .source("Harris, C. D. (1954), The market as a factor in the localization of industry")
                .build();
        return PlaceIndicator.of(
                entry,
                ImmutableList.of(Variables.GDP, Variables.AREA),
                ImmutableList.of(CitizenizationInputs.DISTANCES),
                study -> {
                    Sample sample = study.sample(Variables.GDP, Variables.AREA);
                    double[] potentials = HarrisPotential.withDefaults()
                            .of(
                                    sample.values(Variables.GDP),
                                    sample.values(Variables.AREA),
                                    study.get(CitizenizationInputs.DISTANCES).subset(sample.codes()))
                            .toArray();
                    return ImmutableMap.of(
                            "potential",
                            IndicatorColumn.of(
                                    entry,
                                    Output.intensity(
                                            "market_potential",
                                            "Market potential",
                                            "市场潜力",
                                            Unit.per(Unit.YUAN, Unit.KILOMETRE)),
                                    sample,
                                    potentials));
                });
    }
}
