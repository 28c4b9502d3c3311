package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.growth.MultiplicativeLmdi;
import org.chengzhen.methods.trend.Buishand;
import org.chengzhen.methods.trend.GreyModel;
import org.chengzhen.methods.trend.GreyVerhulst;
import org.chengzhen.methods.trend.HomogeneitySimulation;
import org.chengzhen.methods.trend.MetabolicGreyModel;
import org.chengzhen.methods.trend.MultivariateGreyModel;
import org.chengzhen.methods.trend.Pettitt;
import org.chengzhen.methods.trend.PlainPreWhitening;
import org.chengzhen.methods.trend.PosteriorError;
import org.chengzhen.methods.trend.StandardNormalHomogeneity;
import org.chengzhen.methods.trend.YueWang;

/** The entries M60 to M63: change points, trends of dependent values, grey models, factors of growth. */
final class SeriesMethodEntries {
    private SeriesMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(changePoints(), dependentTrends(), greyModels(), factors());
    }

    private record Changes(
            Pettitt pettitt,
            StandardNormalHomogeneity homogeneity,
            Buishand buishand,
            HomogeneitySimulation.PValues pValues) {}

    private static Indicator changePoints() {
        Entry entry = Entry.of("M60", "Change points", "突变点检验")
                .unit("year")
                .formula("Pettitt K = max|2Σr − k(n + 1)|; SNHT T₀ = max k·z̄₁² + (n − k)·z̄₂²; Buishand Q, R and U of"
                        + " cumulated departures; p of the last two by simulated normal series")
                .reading("the first year of the new level where p is small. At least five years without a gap; values"
                        + " that follow each other closely look like changes")
                .source("Pettitt (1979), Applied Statistics 28; Alexandersson (1986), Journal of Climatology 6;"
                        + " Buishand (1982), Journal of Hydrology 58:11–27")
                .build();
        return PlaceIndicator.ofEachPlace(
                entry, List.of(), List.of(Inputs.VALUE, Inputs.PERMUTATIONS, Inputs.SEED), study -> {
                    Variable value = study.get(Inputs.VALUE);
                    List<Integer> years = study.years().asList();
                    HomogeneitySimulation simulation = HomogeneitySimulation.withDefaults()
                            .replications(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED));
                    PlaceResults<Changes> results = PlaceResults.ofSeries(entry, study, value, series -> {
                        complete(series, value);
                        return new Changes(
                                Pettitt.test(series),
                                StandardNormalHomogeneity.of(series),
                                Buishand.of(series),
                                simulation.of(series));
                    });
                    return ImmutableMap.<String, IndicatorColumn>builder()
                            .put(
                                    "pettitt_year",
                                    results.optional(
                                            Outputs.number(
                                                    "pettitt_year", "First year after Pettitt's change", "Pettitt突变年"),
                                            r -> r.pettitt().position().isPresent()
                                                    ? OptionalDouble.of(years.get(r.pettitt()
                                                            .position()
                                                            .getAsInt()))
                                                    : OptionalDouble.empty()))
                            .put(
                                    "pettitt_p",
                                    results.column(
                                            Outputs.number("pettitt_p", "p of Pettitt's test", "Pettitt检验p值"),
                                            r -> r.pettitt().pValue()))
                            .put(
                                    "snht_year",
                                    results.column(
                                            Outputs.number("snht_year", "First year after the jump by SNHT", "SNHT突变年"),
                                            r -> years.get(r.homogeneity().position())))
                            .put(
                                    "snht_p",
                                    results.column(
                                            Outputs.number("snht_p", "p of SNHT, simulated", "SNHT检验p值"),
                                            r -> r.pValues().homogeneity()))
                            .put(
                                    "buishand_year",
                                    results.column(
                                            Outputs.number(
                                                    "buishand_year",
                                                    "First year after Buishand's change",
                                                    "Buishand突变年"),
                                            r -> years.get(r.buishand().position())))
                            .put(
                                    "buishand_p",
                                    results.column(
                                            Outputs.number(
                                                    "buishand_p", "p of Buishand's Q, simulated", "Buishand检验p值"),
                                            r -> r.pValues().largest()))
                            .buildOrThrow();
                });
    }

    private record Trends(YueWang corrected, PlainPreWhitening whitened) {}

    private static Indicator dependentTrends() {
        Entry entry = Entry.of("M61", "Trend tests of dependent values", "自相关趋势检验")
                .unit("standard deviations")
                .formula("Yue–Wang: Var* = CF·Var, CF = 1 + 2Σ(1 − k/n)r_k of the series less its Sen trend, over lag 1"
                        + " and over all lags; plain pre-whitening y = x_{t+1} − r₁x_t")
                .reading("Z beyond ±1.96: a trend at 5 % though years follow each other. Pre-whitening takes away a"
                        + " part of a real trend. Series by month or quarter: M73")
                .source("Yue and Wang (2004), Water Resources Management 18:201–218; Kulkarni and von Storch (1995);"
                        + " Hirsch, Slack and Smith (1982)")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(Inputs.VALUE), study -> {
            Variable value = study.get(Inputs.VALUE);
            PlaceResults<Trends> results = PlaceResults.ofSeries(entry, study, value, series -> {
                complete(series, value);
                return new Trends(YueWang.of(series), PlainPreWhitening.of(series));
            });
            return ImmutableMap.<String, IndicatorColumn>builder()
                    .put(
                            "z",
                            results.optional(
                                    Outputs.number("yue_wang_z", "Z corrected by lag 1", "修正Z（一阶）"),
                                    r -> r.corrected().zScoreLagOne()))
                    .put(
                            "p",
                            results.optional(
                                    Outputs.number("yue_wang_p", "p corrected by lag 1", "修正p值（一阶）"),
                                    r -> r.corrected().pValueLagOne()))
                    .put(
                            "z_all_lags",
                            results.optional(
                                    Outputs.number("yue_wang_z_all", "Z corrected by all lags", "修正Z（全部滞后）"),
                                    r -> r.corrected().zScoreAllLags()))
                    .put(
                            "z_plain",
                            results.column(
                                    Outputs.number("mk_z_plain", "Z without correction", "未修正Z"),
                                    r -> r.corrected().zScore()))
                    .put(
                            "z_whitened",
                            results.column(
                                    Outputs.number("whitened_z", "Z after plain pre-whitening", "预白化Z"),
                                    r -> r.whitened().zScore()))
                    .put(
                            "slope",
                            results.column(
                                    Outputs.inUnitOf(value, "sen_slope_per_step", "Sen's slope per step", "Sen斜率（每期）"),
                                    r -> r.corrected().slope()))
                    .buildOrThrow();
        });
    }

    private record Grey(MetabolicGreyModel metabolic, PosteriorError check, List<GreyVerhulst> curve) {}

    private static Indicator greyModels() {
        Entry entry = Entry.of("M62", "Grey Verhulst, metabolic forecast and check", "灰色Verhulst、新陈代谢GM(1,1)与后验差检验")
                .unit("unit of the value")
                .formula("metabolic: forecast one step by GM(1,1), append it, drop the oldest, fit anew; check: C ="
                        + " s_e/s_x and P = share of small errors of GM(1,1); Verhulst: x⁽⁰⁾ + a·z = b·z² of"
                        + " levels, limit a/b; GM(1,N): y⁽⁰⁾ + a·z = Σb_iX_i⁽¹⁾")
                .reading("grades 好, 合格, 勉强, 不合格; the limit of an S-shaped series has no value where the curve does not"
                        + " bend. At least four years in equal steps, all above 0. Driven by other"
                        + " variables, where they are given: GM(1,N)")
                .source("Deng Julong (1982, 1990); Liu and Lin (2010), Grey Systems: Theory and Applications")
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(),
                List.of(Inputs.VALUE, EvaluationInputs.STEPS),
                List.of(EvaluationInputs.DRIVERS),
                study -> {
                    Variable value = study.get(Inputs.VALUE);
                    int steps = Checks.atLeast(study.get(EvaluationInputs.STEPS), 1, "steps");
                    PlaceResults<Grey> results = PlaceResults.ofSeries(entry, study, value, series -> {
                        complete(series, value);
                        return new Grey(
                                MetabolicGreyModel.of(series, steps),
                                PosteriorError.of(
                                        series, GreyModel.of(series).fitted(0).toArray()),
                                verhulst(series));
                    });
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    columns.put(
                            "forecast",
                            results.column(
                                    Outputs.inUnitOf(value, "gm_metabolic", "Metabolic forecast", "新陈代谢预测值"),
                                    r -> r.metabolic().forecasts().get(steps - 1)));
                    columns.put(
                            "grade",
                            results.classes(
                                    Outputs.classOf("gm_grade", "Grade of GM(1,1)", "后验差等级"),
                                    PosteriorError.Grade.class,
                                    r -> r.check().grade()));
                    columns.put(
                            "C",
                            results.column(
                                    Outputs.number("gm_c", "Posterior-error ratio C", "后验差比C"),
                                    r -> r.check().ratio()));
                    columns.put(
                            "P",
                            results.column(
                                    Outputs.number("gm_p", "Share of small errors P", "小误差概率P"),
                                    r -> r.check().smallErrors()));
                    columns.put(
                            "limit",
                            results.optional(
                                    Outputs.inUnitOf(
                                            value, "verhulst_limit", "Limit of the Verhulst curve", "Verhulst极限值"),
                                    r -> r.curve().isEmpty()
                                            ? OptionalDouble.empty()
                                            : OptionalDouble.of(r.curve().get(0).limit())));
                    study.find(EvaluationInputs.DRIVERS)
                            .ifPresent(drivers -> driven(entry, study, value, drivers.variables(), columns));
                    return columns.buildOrThrow();
                });
    }

    /** GM(1,N): how strongly each driver bears on the value, and the value of the last year by the difference form. */
    private static void driven(
            Entry entry,
            Study study,
            Variable value,
            List<Variable> drivers,
            ImmutableMap.Builder<String, IndicatorColumn> columns) {
        List<Variable> all =
                ImmutableList.<Variable>builder().add(value).addAll(drivers).build();
        PlaceResults<MultivariateGreyModel> models = PlaceResults.ofSeries(entry, study, all, series -> {
            for (int v = 0; v < series.length; v++) {
                complete(series[v], all.get(v));
            }
            return MultivariateGreyModel.of(series[0], Arrays.copyOfRange(series, 1, series.length));
        });
        columns.put(
                "gm1n_a",
                models.column(
                        Outputs.number("gm1n_a", "Development coefficient of GM(1,N)", "GM(1,N)发展系数"),
                        MultivariateGreyModel::a));
        columns.put(
                "gm1n_fitted",
                models.column(
                        Outputs.inUnitOf(value, "gm1n_fitted", "Last year by GM(1,N)", "GM(1,N)末年拟合值"),
                        m -> m.differenceFitted().get(m.n() - 1)));
        for (int j = 0; j < drivers.size(); j++) {
            int driver = j;
            Variable variable = drivers.get(j);
            columns.put(
                    "gm1n_b_" + variable.id(),
                    models.column(
                            Outputs.of(variable, "gm1n_b", "Drive in GM(1,N)", "GM(1,N)驱动系数"),
                            m -> m.coefficients().get(driver)));
        }
    }

    /** None where the series does not bend as the curve does. */
    private static List<GreyVerhulst> verhulst(double[] series) {
        try {
            return List.of(GreyVerhulst.ofLevels(series));
        } catch (UndefinedException e) {
            return List.of();
        }
    }

    private static Indicator factors() {
        Entry entry = Entry.of("M63", "Multiplicative LMDI", "乘法LMDI分解")
                .unit("ratio")
                .formula("V = Πx; D of x = exp(ln(x₁/x₀)), ΠD = V₁/V₀; over sectors with weights L(V_i₁, V_i₀)/L(V₁,"
                        + " V₀) or of shares")
                .reading("by what factor each factor multiplied the product. Over sectors: MultiplicativeLmdi; tables"
                        + " brought up to date: M70; structural decomposition: M71; regional tables and type II"
                        + " multipliers: M72")
                .source("Ang and Liu (2001), Energy 26; Ang (2015), Energy Policy 86; Dietzenbacher and Los (1998);"
                        + " Deming and Stephan (1940); Flegg and Webber (1997); Miller and Blair (2009)")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(EvaluationInputs.FACTORS), study -> {
            List<Variable> variables = study.get(EvaluationInputs.FACTORS).variables();
            PlaceResults<MultiplicativeLmdi> results = PlaceResults.overPeriod(
                    entry, study, variables, (a, b) -> MultiplicativeLmdi.of(new double[][] {a}, new double[][] {b}));
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            columns.put(
                    "total",
                    results.column(
                            Outputs.number("lmdi_ratio", "Growth of the product", "总变化倍数"), MultiplicativeLmdi::total));
            for (int k = 0; k < variables.size(); k++) {
                int factor = k;
                Variable variable = variables.get(k);
                columns.put(
                        "effect_" + variable.id(),
                        results.column(
                                Outputs.of(variable, "lmdi_factor", "Factor of growth", "乘法因素"),
                                r -> r.effects().get(factor)));
            }
            return columns.buildOrThrow();
        });
    }

    private static void complete(double[] series, Variable value) {
        for (double x : series) {
            if (Double.isNaN(x)) {
                throw new UndefinedException(Status.MISSING, value.id() + " is missing in a year of the period");
            }
        }
    }
}
