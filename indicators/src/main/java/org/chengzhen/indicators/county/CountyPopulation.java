package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.SenSlope;

/** The entries D01–D03, D24 and D25: how many people a county has, why that changes, and how old they are. */
final class CountyPopulation {
    /** From how many years on a trend test says anything. */
    private static final int TREND_YEARS = MannKendall.MINIMUM_VALUES;

    private static final double SIGNIFICANCE = 0.05;

    private CountyPopulation() {}

    /** The direction of a trend by the test of Mann and Kendall. */
    private enum Direction {
        DOWN,
        NONE,
        UP
    }

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(trend(), driver(), Differentiation.entry(), shrinkage(), ageing());
    }

    private static Indicator trend() {
        Entry entry = Entry.of("D01", "County population trend", "县域人口变化趋势")
                .unit("fraction")
                .formula("total rate (P₁ − P₀)/P₀; annual (P₁/P₀)^(1/T) − 1; class by the rate per decade r₁₀ ="
                        + " (P₁/P₀)^(10/T) − 1; Mann–Kendall test at 5 % with Sen's slope from four years on")
                .reading("growth above +1 % a decade, stable within ±1 %, loss down to −10 %, severe loss from −10 %;"
                        + " check first whether boundaries changed")
                .source("practice of the population census; limits by this library")
                .certainty(Certainty.LOW)
                .build();
        return PlaceIndicator.overPeriod(entry, Variables.POPULATION)
                .part(
                        "total_rate",
                        CountyVariables.ratio("population_change", "Change of the population", "人口变化率"),
                        (first, last, years) -> PopulationTrend.totalRate(first[0], last[0]))
                .part(
                        "annual",
                        CountyVariables.ratio("population_growth", "Annual growth of the population", "人口年均增长率"),
                        (first, last, years) -> PopulationTrend.annualRate(first[0], last[0], years))
                .classPart(
                        "class",
                        CountyVariables.classes("population_trend", "Class of population change", "人口变化类型"),
                        PopulationTrend.class,
                        (first, last, years) ->
                                PopulationTrend.of(first[0], last[0], years).ordinal())
                .build()
                .withPartsAlone(
                        study -> study.years().length() >= TREND_YEARS ? trendTest(entry, study) : ImmutableMap.of());
    }

    private static ImmutableMap<String, IndicatorColumn> trendTest(Entry entry, Study study) {
        Panel panel = study.panel();
        ImmutableList<String> labels =
                ImmutableList.of(Direction.DOWN.name(), Direction.NONE.name(), Direction.UP.name());
        IndicatorColumn.Builder test = new IndicatorColumn.Builder(
                entry,
                CountyVariables.classes("population_trend_test", "Trend of the population", "人口趋势检验"),
                panel.places(),
                ImmutableList.of(study.end()),
                labels);
        IndicatorColumn.Builder slope = new IndicatorColumn.Builder(
                entry,
                Variable.of(
                        "population_slope",
                        "Sen's slope of the population",
                        "人口森斜率",
                        Unit.per(Unit.PERSON, Unit.YEAR),
                        Variable.Kind.INTENSITY),
                panel.places(),
                ImmutableList.of(study.end()),
                ImmutableList.of());
        double[] times = study.years().stream().asDoubleStream().toArray();
        for (int p = 0; p < panel.places().size(); p++) {
            String code = panel.places().get(p).code();
            double[] values = study.years().stream()
                    .mapToDouble(y -> panel.value(code, y, Variables.POPULATION))
                    .toArray();
            if (Arrays.stream(values).anyMatch(Double::isNaN)) {
                test.status(p, 0, Status.MISSING, () -> "population missing in a year");
                slope.status(p, 0, Status.MISSING, () -> "population missing in a year");
            } else {
                test.compute(p, 0, () -> direction(values).ordinal());
                slope.compute(p, 0, () -> SenSlope.of(times, values).slope());
            }
        }
        return ImmutableMap.of("trend", test.build(), "sen_slope", slope.build());
    }

    private static Direction direction(double... values) {
        MannKendall test = MannKendall.of(values);
        if (test.pValue() >= SIGNIFICANCE) {
            return Direction.NONE;
        }
        return test.s() > 0 ? Direction.UP : Direction.DOWN;
    }

    private static Indicator driver() {
        return PlaceIndicator.overPeriod(
                        Entry.of("D02", "Demographic driver", "人口变化动力（自然/机械）")
                                .unit("class")
                                .formula("P = P₁ − P₀; n natural increase of the period; m = P − n; class by the signs"
                                        + " of P, m and n")
                                .reading("growth, by inflow or natural, or loss, by outflow, natural or both;"
                                        + " Webb's sectors A–H say which component is the greater")
                                .source("after Webb (1963), The natural and migrational components of population"
                                        + " changes in England and Wales, 1921–1931")
                                .build(),
                        Variables.POPULATION,
                        CountyVariables.NATURAL_INCREASE)
                .classPart(
                        "class",
                        CountyVariables.classes("demographic_driver", "Demographic driver", "人口变化动力类型"),
                        DemographicDriver.class,
                        (first, last, years) -> DemographicDriver.of(
                                        change(first[0], last[0]), change(first[0], last[0]) - last[1], last[1])
                                .ordinal())
                .part(
                        "migration",
                        Variable.flow("net_migration", "Net migration of the period", "净迁移人口", Unit.PERSON),
                        (first, last, years) -> change(first[0], last[0]) - last[1])
                .part(
                        "natural",
                        Variable.flow("natural_change", "Natural increase of the period", "自然增长", Unit.PERSON),
                        (first, last, years) -> last[1])
                .classPart(
                        "webb",
                        CountyVariables.classes("webb_sector", "Webb's sector", "韦伯人口变化扇区"),
                        WebbSector.class,
                        (first, last, years) -> WebbSector.of(last[1], change(first[0], last[0]) - last[1])
                                .ordinal())
                .build();
    }

    /** People more; a negative count is no population. */
    private static double change(double start, double end) {
        return Checks.nonNegative(end, "population at the end") - Checks.nonNegative(start, "population at the start");
    }

    private static Indicator shrinkage() {
        Entry entry = Entry.of("D24", "Shrinkage and vacancy", "收缩与空置")
                .unit("class")
                .formula("population growth ≥ 0 grow else shrink; built-up growth > 0 expand else contract; vacancy ="
                        + " empty / all dwellings; school seats / pupils")
                .reading("shrink expand: people leave while land is built up")
                .source("practice; sign table as in land–population elasticity")
                .build();
        return PlaceIndicator.overPeriod(entry, Variables.POPULATION, Variables.BUILT_UP_AREA)
                .classPart(
                        "state",
                        CountyVariables.classes("shrinkage", "People against land", "人地变化类型"),
                        Shrinkage.class,
                        (first, last, years) -> Shrinkage.of(
                                        PopulationTrend.totalRate(first[0], last[0]),
                                        Checks.nonNegative(last[1], "built-up area")
                                                - Checks.nonNegative(first[1], "built-up area"))
                                .ordinal())
                .build()
                .withPartsOf(
                        PlaceIndicator.yearly(entry, CountyVariables.VACANT_DWELLINGS, CountyVariables.DWELLINGS)
                                .part(
                                        "vacancy",
                                        CountyVariables.ratio("vacancy_rate", "Vacancy of dwellings", "住房空置率"),
                                        v -> Shrinkage.vacancy(v[0], v[1]))
                                .build(),
                        PlaceIndicator.yearly(entry, CountyVariables.SCHOOL_SEATS, CountyVariables.PUPILS)
                                .part(
                                        "seats_per_pupil",
                                        CountyVariables.ratio("seats_per_pupil", "School seats per pupil", "生均学位"),
                                        v -> Shrinkage.seatsPerPupil(v[0], v[1]))
                                .build());
    }

    private static Indicator ageing() {
        Entry entry = Entry.of("D25", "Ageing and dependency", "老龄化与抚养比")
                .unit("fraction")
                .formula("P₆₅₊/P; old-age dependency P₆₅₊/P₁₅₋₆₄; total dependency (P₀₋₁₄ + P₆₅₊)/P₁₅₋₆₄; left-behind"
                        + " ratio")
                .reading("65 and over: from 0.07 ageing, 0.14 aged, 0.21 super-aged")
                .source("United Nations (1956), The Aging of Populations and its Economic and Social Implications")
                .build();
        return PlaceIndicator.yearly(
                        entry, Variables.POPULATION_0_14, Variables.POPULATION_15_64, Variables.POPULATION_65_PLUS)
                .part(
                        "share65",
                        CountyVariables.ratio("old_share", "Share aged 65 and over", "65岁及以上人口占比"),
                        v -> AgeStructure.oldShare(v[0], v[1], v[2]))
                .part(
                        "old_dependency",
                        CountyVariables.ratio("old_dependency", "Old-age dependency", "老年抚养比"),
                        v -> AgeStructure.oldDependency(v[1], v[2]))
                .part(
                        "total_dependency",
                        CountyVariables.ratio("total_dependency", "Total dependency", "总抚养比"),
                        v -> AgeStructure.totalDependency(v[0], v[1], v[2]))
                .build()
                .withPartsOf(PlaceIndicator.yearly(
                                entry,
                                CountyVariables.LEFT_BEHIND,
                                Variables.POPULATION_0_14,
                                Variables.POPULATION_65_PLUS)
                        .part(
                                "left_behind",
                                CountyVariables.ratio("left_behind_ratio", "Left-behind ratio", "留守比例"),
                                v -> AgeStructure.leftBehind(v[0], v[1] + v[2]))
                        .build());
    }
}
