package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;

/** The entries A09 to A12, A20, A30 and A31: consumption, its potential, and what it does for growth. */
final class ConsumptionEntries {
    private static final double PERCENT = 100;

    private static final Entry GAP = Entry.of("A20", "Urban–rural gap", "城乡差距")
            .unit("1; yuan")
            .formula("ratio = urban / rural income per person; absolute gap = urban − rural; where the panel allows:"
                    + " ratio of consumption; Theil = Σ (pₖyₖ/Y)·ln[(pₖyₖ/Y)/(pₖ/P)] over urban and rural people")
            .reading("ratio 1 and Theil 0 where equal; the series of incomes begins anew in 2013")
            .source("National Bureau of Statistics; Wang Shaoping, Ouyang Zhigang (2007), Economic Research Journal")
            .build();

    private static final Entry ENGEL = Entry.of("A31", "Engel coefficient and service share", "恩格尔系数与服务消费比重")
            .unit("1")
            .formula("E = food / consumption; service share = services / consumption")
            .reading("0 to 1; grades: from 0.6 poor, 0.5 subsistence, 0.4 moderate, 0.3 affluent, below very affluent")
            .source("Engel (1857); grades of the Food and Agriculture Organization of the United Nations")
            .build();

    private ConsumptionEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(potential(), propensity(), multiplier(), growth(), gap(), demand(), engel());
    }

    private static Indicator potential() {
        Entry entry = Entry.of("A09", "Consumption potential of citizenization", "市民化消费潜力")
                .unit("yuan a year")
                .formula("ΔC = N·(consumption after − before)·ρ; ΔGDP = ΔC·k, k the multiplier of A11")
                .reading("what people would consume more in a year once their status changes; below 0 where less")
                .source("Chen Binkai, Lu Ming, Zhong Ninghua (2010), Economic Research Journal, for the effect of"
                        + " registration")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.of(),
                ImmutableList.of(
                        CitizenizationInputs.PERSONS,
                        CitizenizationInputs.CONSUMPTION_BEFORE,
                        CitizenizationInputs.CONSUMPTION_AFTER,
                        CitizenizationInputs.REALISATION,
                        CitizenizationInputs.MULTIPLIER),
                study -> {
                    double realisation = study.get(CitizenizationInputs.REALISATION);
                    double multiplier = study.get(CitizenizationInputs.MULTIPLIER);
                    return PlaceIndicator.yearly(
                                    entry,
                                    study.get(CitizenizationInputs.PERSONS),
                                    study.get(CitizenizationInputs.CONSUMPTION_BEFORE),
                                    study.get(CitizenizationInputs.CONSUMPTION_AFTER))
                            .part(
                                    "consumption",
                                    Output.yuan("consumption_potential", "Consumption potential", "市民化消费潜力"),
                                    v -> ConsumptionPotential.of(v[0], v[1], v[2], realisation))
                            .part(
                                    "output",
                                    Output.yuan("output_potential", "Output drawn by the consumption", "消费潜力带动产出"),
                                    v -> ConsumptionPotential.output(
                                            ConsumptionPotential.of(v[0], v[1], v[2], realisation), multiplier))
                            .build()
                            .columns(study);
                });
    }

    private static Indicator propensity() {
        Entry entry = Entry.of("A10", "Propensity to consume and elasticity", "消费倾向与弹性")
                .unit("1")
                .formula("APC = C/Y in the last year; MPC = ΔC/ΔY; elasticity = slope of ln C on ln Y over the years;"
                        + " where the panel has the urbanization rate: semi-elasticity = Δln C/ΔU")
                .reading("APC mostly 0.6 to 0.9; money at constant prices where the period is long")
                .source("Keynes (1936), The General Theory; Chen Binkai, Lu Ming, Zhong Ninghua (2010)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                ImmutableList.of(),
                ImmutableList.of(CitizenizationInputs.INCOME, CitizenizationInputs.CONSUMPTION),
                study -> propensities(entry, study));
    }

    private static ImmutableMap<String, IndicatorColumn> propensities(Entry entry, Study study) {
        Variable income = study.get(CitizenizationInputs.INCOME);
        Variable consumption = study.get(CitizenizationInputs.CONSUMPTION);
        Variable average = Output.ratio("average_propensity", "Average propensity to consume", "平均消费倾向");
        ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
        columns.putAll(PlaceIndicator.yearly(entry, income, consumption)
                .part("average propensity", average, v -> ConsumptionPropensity.averagePropensity(v[1], v[0]))
                .build()
                .columns(study));
        columns.putAll(PlaceIndicator.overPeriod(entry, income, consumption)
                .part(
                        "marginal propensity",
                        Output.ratio("marginal_propensity", "Marginal propensity to consume", "边际消费倾向"),
                        (a, b, years) -> ConsumptionPropensity.marginalPropensity(a[1], b[1], a[0], b[0]))
                .build()
                .columns(study));
        columns.put(
                "elasticity",
                SeriesColumn.of(
                        entry,
                        Output.ratio("consumption_elasticity", "Elasticity of consumption to income", "消费收入弹性"),
                        study,
                        ImmutableList.of(income, consumption),
                        (years, series) -> ConsumptionPropensity.elasticity(series[1], series[0])));
        if (study.panel().has(Variables.URBANIZATION_RATE)) {
            columns.putAll(PlaceIndicator.overPeriod(entry, consumption, Variables.URBANIZATION_RATE)
                    .part(
                            "semi-elasticity",
                            Output.ratio(
                                    "urbanization_semi_elasticity",
                                    "Semi-elasticity of consumption to urbanization",
                                    "消费对城镇化半弹性"),
                            (a, b, years) -> ConsumptionPropensity.semiElasticity(
                                    Math.log(a[0]), Math.log(b[0]), a[1] / PERCENT, b[1] / PERCENT))
                    .build()
                    .columns(study));
        }
        return columns.buildOrThrow();
    }

    private static Indicator multiplier() {
        return SystemIndicator.of(Entry.of("A11", "Consumption multiplier", "消费乘数")
                        .unit("1")
                        .formula("k = 1/(1 − MPC·(1 − t) + m)")
                        .reading("yuan of output for each yuan of consumption, under idle capacity")
                        .source("Samuelson, Nordhaus, Economics")
                        .build())
                .reads(
                        CitizenizationInputs.PROPENSITY,
                        CitizenizationInputs.TAX_RATE,
                        CitizenizationInputs.IMPORT_PROPENSITY)
                .computes((study, out) -> out.part(
                        "multiplier",
                        ConsumptionMultiplier.of(
                                study.get(CitizenizationInputs.PROPENSITY),
                                study.get(CitizenizationInputs.TAX_RATE),
                                study.get(CitizenizationInputs.IMPORT_PROPENSITY))));
    }

    private static Indicator growth() {
        return PlaceIndicator.overPeriod(
                        Entry.of("A12", "Contribution of urbanization to consumption growth", "城镇化对消费增长的贡献")
                                .unit("yuan per person; share of Δc")
                                .formula("Δc = ΔU·(c̄_urban − c̄_rural) + Ū·Δc_urban + (1 − Ū)·Δc_rural, bars means of"
                                        + " both years; shares = term / Δc")
                                .reading("the three effects sum to the growth of consumption per head; at current"
                                        + " prices the levels hold price changes")
                                .source("two-date decomposition with mean weights, after Bennet (1920)")
                                .build(),
                        Variables.URBANIZATION_RATE,
                        Variables.URBAN_CONSUMPTION,
                        Variables.RURAL_CONSUMPTION)
                .part(
                        "growth",
                        Output.yuanPerPerson("consumption_growth", "Growth of consumption per person", "人均消费增量"),
                        (a, b, years) -> growth(a, b).total())
                .part(
                        "urbanization effect",
                        Output.yuanPerPerson("consumption_growth:urbanization", "Effect of urbanization", "城镇化效应"),
                        (a, b, years) -> growth(a, b).urbanization())
                .part(
                        "urban level effect",
                        Output.yuanPerPerson(
                                "consumption_growth:urban_level", "Effect of urban consumption", "城镇消费水平效应"),
                        (a, b, years) -> growth(a, b).urbanLevel())
                .part(
                        "rural level effect",
                        Output.yuanPerPerson(
                                "consumption_growth:rural_level", "Effect of rural consumption", "农村消费水平效应"),
                        (a, b, years) -> growth(a, b).ruralLevel())
                .part(
                        "urbanization share",
                        Output.ratio(
                                "consumption_growth_share:urbanization",
                                "Share of urbanization in consumption growth",
                                "城镇化贡献率"),
                        (a, b, years) ->
                                Output.orUndefined(growth(a, b).urbanizationShare(), "consumption does not change"))
                .build();
    }

    private static ConsumptionGrowth growth(double[] a, double[] b) {
        return ConsumptionGrowth.of(a[0] / PERCENT, b[0] / PERCENT, a[1], b[1], a[2], b[2]);
    }

    private static Indicator gap() {
        return PlaceIndicator.yearly(GAP, Variables.URBAN_INCOME, Variables.RURAL_INCOME)
                .part(
                        "income ratio",
                        Output.ratio("urban_rural_income_ratio", "Urban–rural income ratio", "城乡收入比"),
                        v -> UrbanRuralGap.ratio(v[0], v[1]))
                .part(
                        "income gap",
                        Output.yuanPerPerson("urban_rural_income_gap", "Urban–rural income gap", "城乡收入差"),
                        v -> UrbanRuralGap.absolute(v[0], v[1]))
                .build()
                .withPartsOf(
                        PlaceIndicator.yearly(GAP, Variables.URBAN_CONSUMPTION, Variables.RURAL_CONSUMPTION)
                                .part(
                                        "consumption ratio",
                                        Output.ratio(
                                                "urban_rural_consumption_ratio",
                                                "Urban–rural consumption ratio",
                                                "城乡消费比"),
                                        v -> UrbanRuralGap.ratio(v[0], v[1]))
                                .build(),
                        PlaceIndicator.yearly(
                                        GAP,
                                        Variables.URBAN_POPULATION,
                                        Variables.POPULATION,
                                        Variables.URBAN_INCOME,
                                        Variables.RURAL_INCOME)
                                .part(
                                        "Theil",
                                        Output.index("urban_rural_theil", "Urban–rural Theil index", "城乡收入泰尔指数"),
                                        v -> UrbanRuralGap.theil(v[0], v[1] - v[0], v[2], v[3]))
                                .build());
    }

    private static Indicator demand() {
        Entry entry = Entry.of("A30", "Domestic demand shares and contributions", "内需率与贡献率")
                .unit("%; percentage points")
                .formula("contribution = ΔX/ΔGDP × 100 %; pull = contribution × growth of GDP; net exports = GDP −"
                        + " consumption − capital formation; consumption rate = C/GDP")
                .reading("contributions of consumption, investment and net exports sum to 100; constant prices")
                .source("National Bureau of Statistics, definition of contribution rate and pull")
                .build();
        PlaceIndicator parts = PlaceIndicator.overPeriod(
                        entry,
                        CitizenizationVariables.REAL_GDP,
                        CitizenizationVariables.FINAL_CONSUMPTION,
                        CitizenizationVariables.CAPITAL_FORMATION)
                .part(
                        "consumption contribution",
                        Output.percent("contribution:consumption", "Contribution of consumption", "消费贡献率"),
                        (a, b, years) -> demand(a, b).consumption())
                .part(
                        "investment contribution",
                        Output.percent("contribution:investment", "Contribution of investment", "投资贡献率"),
                        (a, b, years) -> demand(a, b).investment())
                .part(
                        "net-export contribution",
                        Output.percent("contribution:net_exports", "Contribution of net exports", "净出口贡献率"),
                        (a, b, years) -> demand(a, b).netExports())
                .part(
                        "consumption pull",
                        Output.points("pull:consumption", "Pull of consumption", "消费拉动"),
                        (a, b, years) -> demand(a, b).consumptionPull())
                .part(
                        "investment pull",
                        Output.points("pull:investment", "Pull of investment", "投资拉动"),
                        (a, b, years) -> demand(a, b).investmentPull())
                .part(
                        "net-export pull",
                        Output.points("pull:net_exports", "Pull of net exports", "净出口拉动"),
                        (a, b, years) -> demand(a, b).netExportsPull())
                .build();
        return parts.withPartsOf(PlaceIndicator.yearly(
                        entry, CitizenizationVariables.FINAL_CONSUMPTION, CitizenizationVariables.REAL_GDP)
                .part(
                        "consumption rate",
                        Output.ratio("consumption_rate", "Share of consumption in output", "最终消费率"),
                        v -> DemandContributions.consumptionRate(v[0], v[1]))
                .build());
    }

    private static DemandContributions demand(double[] a, double[] b) {
        return DemandContributions.of(a[0], b[0], a[1], b[1], a[2], b[2]);
    }

    private static Indicator engel() {
        return PlaceIndicator.yearly(
                        ENGEL, CitizenizationVariables.FOOD_CONSUMPTION, CitizenizationVariables.CONSUMPTION_PER_PERSON)
                .part(
                        "coefficient",
                        Output.ratio("engel_coefficient", "Engel coefficient", "恩格尔系数"),
                        v -> EngelCoefficient.of(v[0], v[1]))
                .classPart(
                        "grade",
                        Output.classes("engel_grade", "Grade of living by Engel coefficient", "恩格尔系数等级"),
                        EngelCoefficient.Grade.class,
                        v -> EngelCoefficient.Grade.of(EngelCoefficient.of(v[0], v[1])))
                .build()
                .withPartsOf(PlaceIndicator.yearly(
                                ENGEL,
                                CitizenizationVariables.SERVICE_CONSUMPTION,
                                CitizenizationVariables.CONSUMPTION_PER_PERSON)
                        .part(
                                "service share",
                                Output.ratio("service_share", "Service share of consumption", "服务消费比重"),
                                v -> EngelCoefficient.serviceShare(v[0], v[1]))
                        .build());
    }
}
