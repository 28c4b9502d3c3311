package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Sums;
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
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.ShannonEntropy;
import org.chengzhen.methods.concentration.Shares;
import org.chengzhen.methods.growth.EconomicBase;
import org.chengzhen.methods.growth.EmploymentElasticity;
import org.chengzhen.methods.growth.StructuralChange;
import org.chengzhen.methods.inputoutput.EmploymentSpace;

/** The entries D11–D15, D20 and D21: what a county lives on, and how that changes. */
final class CountyIndustry {
    private CountyIndustry() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(base(), functions(), characteristic(), elasticity(), space(), upgrading(), trade());
    }

    private static Indicator base() {
        Entry entry = Entry.of("D11", "Industrial basis", "产业基础")
                .unit("1")
                .formula("multiplier k = e/B, B = Σ max(0, e_i − e·E_i/E); diversity −Σ s·ln s and 1/Σs²; location"
                        + " quotient of each county's largest industry; E all counties of the study")
                .reading("a small k: much of the work serves others; a low diversity: few legs to stand on")
                .source("Hoyt (1954); Isserman (1977), location quotient approach to regional economic impacts")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES), study -> {
            StructureTable table = table(study, study.end());
            double[] totals = table.totals();
            return ImmutableMap.<String, IndicatorColumn>builder()
                    .put(
                            "multiplier",
                            table.column(
                                    entry,
                                    CountyVariables.ratio("base_multiplier", "Economic-base multiplier", "经济基础乘数"),
                                    ImmutableList.of(),
                                    p -> EconomicBase.byLocationQuotients(table.row(p), totals)
                                            .multiplier()
                                            .orElseThrow(() -> UndefinedException.undefined(
                                                    "no industry exceeds the whole's share"))))
                    .put(
                            "diversity",
                            table.column(
                                    entry,
                                    CountyVariables.ratio("industry_entropy", "Entropy of industries", "产业多样性熵"),
                                    ImmutableList.of(),
                                    p -> ShannonEntropy.of(table.row(p))))
                    .put(
                            "equivalent_industries",
                            table.column(
                                    entry,
                                    CountyVariables.ratio(
                                            "equivalent_industries", "Equivalent number of industries", "等效产业数"),
                                    ImmutableList.of(),
                                    p -> HerfindahlIndex.equivalentNumber(table.row(p))))
                    .put(
                            "largest",
                            table.column(
                                    entry,
                                    CountyVariables.classes("largest_industry", "Largest industry", "最大产业"),
                                    table.categories(),
                                    p -> largest(table.row(p))))
                    .put(
                            "largest_quotient",
                            table.column(
                                    entry,
                                    CountyVariables.ratio(
                                            "largest_quotient", "Location quotient of the largest industry", "最大产业区位商"),
                                    ImmutableList.of(),
                                    p -> CountyFunctions.topQuotient(table.row(p), totals)))
                    .buildOrThrow();
        });
    }

    private static StructureTable table(Study study, int year) {
        return StructureTable.of(study.panel(), study.get(Inputs.INDUSTRIES), year);
    }

    private static int largest(double... amounts) {
        int top = IntStream.range(0, amounts.length).reduce(0, (a, b) -> amounts[b] > amounts[a] ? b : a);
        if (amounts[top] <= 0) {
            throw UndefinedException.undefined("no industry employs anybody");
        }
        return top;
    }

    private static Indicator functions() {
        Entry entry = Entry.of("D12", "Functional positioning", "功能定位（纳尔逊）")
                .unit("class")
                .formula("u = (share − mean)/s over all counties; class 0 below 1, 1 from 1, 2 from 2, 3 from 3 on")
                .reading("the leading function is the industry with the greatest u, if its class is at least 1; a"
                        + " county may have several")
                .source("Nelson (1955), A service classification of American cities, Economic Geography 31:189–210")
                .build();
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(Inputs.INDUSTRIES),
                study -> NelsonFunctions.columns(entry, table(study, study.end())));
    }

    private static Indicator characteristic() {
        Entry entry = Entry.of("D13", "Characteristic industries", "特色产业识别")
                .unit("class")
                .formula("location quotient in the last year × competitive effect rate g_ij − g_i over the period:"
                        + " above 1 and above 0 star, above 1 mature declining, above 0 emerging, else weak;"
                        + " industries under 3 % are small")
                .reading("stars: industries of at least 3 % of employment that are concentrated here and outgrow the"
                        + " whole")
                .source("practice; location quotient and shift–share, Dunn (1960)")
                .certainty(Certainty.MEDIUM)
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES), study -> {
            if (study.start() == study.end()) {
                throw UndefinedException.insufficient("years", 2, 1);
            }
            return new IndustryQuadrants(table(study, study.start()), table(study, study.end())).columns(entry);
        });
    }

    private static Indicator elasticity() {
        return PlaceIndicator.overPeriod(
                        Entry.of("D14", "Employment elasticity", "就业弹性")
                                .unit("1")
                                .formula("(ΔL/L₀)/(ΔY/Y₀); log ΔlnL/ΔlnY; Y output at constant prices")
                                .reading("jobs in percent for one percent of output; read with the signs: job creating,"
                                        + " jobless growth, labour hoarding, job loss")
                                .source("International Labour Organization practice; Kapsos (2005), The employment"
                                        + " intensity of growth")
                                .build(),
                        Variables.EMPLOYMENT,
                        CountyVariables.REAL_GDP)
                .part(
                        "arc",
                        CountyVariables.ratio("employment_elasticity", "Employment elasticity", "就业弹性"),
                        (first, last, years) -> EmploymentElasticity.basePeriod(first[0], last[0], first[1], last[1]))
                .part(
                        "log",
                        CountyVariables.ratio(
                                "employment_log_elasticity", "Employment elasticity of logarithms", "对数就业弹性"),
                        (first, last, years) -> EmploymentElasticity.logarithmic(first[0], last[0], first[1], last[1]))
                .classPart(
                        "pattern",
                        CountyVariables.classes("employment_pattern", "Jobs against output", "就业增长类型"),
                        EmploymentElasticity.Pattern.class,
                        (first, last, years) -> EmploymentElasticity.pattern(last[0] - first[0], last[1] - first[1])
                                .ordinal())
                .build();
    }

    private static Indicator space() {
        return PlaceIndicator.yearly(
                        Entry.of("D15", "Employment space", "就业空间")
                                .unit("1")
                                .formula("job ratio = jobs / labour force; gap = labour force − jobs; absorption = new"
                                        + " jobs / new entrants")
                                .reading("a ratio below 1 and a large gap: people look for work elsewhere; absorption"
                                        + " above 1: the gap closes")
                                .source("practice; potential jobs by the employment multiplier of Leontief (1936)")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        CountyVariables.LOCAL_JOBS,
                        CountyVariables.LABOUR_FORCE,
                        CountyVariables.NEW_JOBS,
                        CountyVariables.NEW_ENTRANTS)
                .part(
                        "ratio",
                        CountyVariables.ratio("job_ratio", "Local job ratio", "本地就业率"),
                        v -> EmploymentSpace.jobRatio(v[0], v[1]))
                .part(
                        "space_gap",
                        Variable.stock("job_gap", "Labour force without local jobs", "就业缺口", Unit.PERSON),
                        v -> EmploymentSpace.gap(v[0], v[1]))
                .part(
                        "absorption",
                        CountyVariables.ratio("job_absorption", "New jobs per new entrant", "就业吸纳率"),
                        v -> EmploymentSpace.absorption(v[2], v[3]))
                .build();
    }

    private static Indicator upgrading() {
        Entry entry = Entry.of("D20", "Upgrading and structural change", "产业升级与结构变动")
                .unit("radian")
                .formula("Moore angle arccos(w₀·w₁/|w₀||w₁|) of industry shares; NAV ½Σ|Δw|; Lilien σ of growth over"
                        + " industries")
                .reading("0: no change; π/2: complete change; NAV is the share of people who would have to change"
                        + " industry")
                .source("Moore (1978), A measure of structural change in output; Lilien (1982), Sectoral shifts")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(Inputs.INDUSTRIES), study -> {
            if (study.start() == study.end()) {
                throw UndefinedException.insufficient("years", 2, 1);
            }
            StructureTable before = table(study, study.start());
            StructureTable after = table(study, study.end());
            return ImmutableMap.of(
                    "angle",
                    after.column(
                            entry,
                            CountyVariables.ratio("moore_angle", "Moore's angle", "莫尔夹角"),
                            ImmutableList.of(),
                            p -> StructuralChange.moore(shares(before, p), shares(after, p))
                                    .angle()),
                    "cos",
                    after.column(
                            entry,
                            CountyVariables.ratio("moore_cosine", "Moore's cosine", "莫尔值"),
                            ImmutableList.of(),
                            p -> StructuralChange.moore(shares(before, p), shares(after, p))
                                    .cosine()),
                    "nav",
                    after.column(
                            entry,
                            CountyVariables.ratio("structural_nav", "Norm of absolute values", "结构变动绝对值"),
                            ImmutableList.of(),
                            p -> StructuralChange.normOfAbsoluteValues(shares(before, p), shares(after, p))),
                    "lilien",
                    after.column(
                            entry,
                            CountyVariables.ratio("lilien", "Lilien index", "利林指数"),
                            ImmutableList.of(),
                            p -> StructuralChange.lilien(row(before, p), after.row(p))));
        });
    }

    private static double[] shares(StructureTable table, int p) {
        return Shares.of(row(table, p)).toArray();
    }

    private static double[] row(StructureTable table, int p) {
        if (!table.complete(p)) {
            throw new UndefinedException(Status.MISSING, "an industry is missing in the first year");
        }
        return table.row(p);
    }

    private static Indicator trade() {
        Entry entry = Entry.of("D21", "Market competitiveness", "市场竞争力")
                .unit("−1…1")
                .formula("TC = (X − M)/(X + M); market share X/ΣX over the study; symmetric revealed advantage (RCA −"
                        + " 1)/(RCA + 1) and constant market shares by TradeCompetitiveness")
                .reading("TC above 0: a net seller; 1: sells only")
                .source("Balassa (1965); Laursen (1998), Revealed comparative advantage and the alternatives")
                .build();
        return PlaceIndicator.of(entry, List.of(CountyVariables.EXPORTS, CountyVariables.IMPORTS), List.of(), study -> {
            Panel panel = study.panel();
            double market = Sums.of(Arrays.stream(panel.values(CountyVariables.EXPORTS, study.end()))
                    .filter(v -> v > 0)
                    .toArray());
            Study last = study.year(study.end());
            return ImmutableMap.<String, IndicatorColumn>builder()
                    .putAll(PlaceIndicator.yearly(entry, CountyVariables.EXPORTS, CountyVariables.IMPORTS)
                            .part(
                                    "tc",
                                    CountyVariables.ratio("trade_competitiveness", "Trade competitiveness", "贸易竞争力指数"),
                                    v -> TradeCompetitiveness.index(v[0], v[1]))
                            .build()
                            .columns(last))
                    .putAll(PlaceIndicator.yearly(entry, CountyVariables.EXPORTS)
                            .part(
                                    "market_share",
                                    CountyVariables.ratio("market_share", "Market share", "市场占有率"),
                                    v -> TradeCompetitiveness.marketShare(v[0], market))
                            .build()
                            .columns(last))
                    .buildOrThrow();
        });
    }
}
