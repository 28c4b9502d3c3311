package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.growth.Lmdi;
import org.chengzhen.methods.growth.TapioDecoupling;
import org.chengzhen.methods.inequality.ShapleyDecomposition;
import org.chengzhen.methods.trend.GreyModel;
import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.SenSlope;

/** The entries M21 to M26, M30 and M36: trends, forecasts, and what a change is made of. */
final class TrendMethodEntries {
    private TrendMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                decoupling(), mannKendall(), senSlope(), controlCharts(), kernel(), greyModel(), lmdi(), shapley());
    }

    private static Indicator decoupling() {
        Entry entry = Entry.of("M21", "Tapio decoupling", "脱钩（Tapio）")
                .unit("elasticity")
                .formula("e = (P₁/P₀ − 1)/(G₁/G₀ − 1), P the value as a pressure, G the output that drives it")
                .reading("output grows: below 0 strong decoupling, to 0.8 weak, to 1.2 coupling, above expansive"
                        + " negative; output shrinks: the states are mirrored")
                .source("Tapio (2005), Towards a theory of decoupling, Transport Policy 12")
                .build();
        Variable elasticity = Outputs.number("decoupling_elasticity", "Decoupling elasticity", "脱钩弹性");
        Variable state = Outputs.classOf("decoupling_state", "State of decoupling", "脱钩状态");
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(),
                List.of(Inputs.VALUE, EvaluationInputs.OUTPUT, EvaluationInputs.DECOUPLING_LIMITS),
                study -> {
                    TapioDecoupling.Limits limits = study.get(EvaluationInputs.DECOUPLING_LIMITS);
                    PlaceResults<TapioDecoupling.Decoupling> results = PlaceResults.overPeriod(
                            entry,
                            study,
                            List.of(study.get(Inputs.VALUE), study.get(EvaluationInputs.OUTPUT)),
                            (a, b) -> TapioDecoupling.of(a[0], b[0], a[1], b[1], limits));
                    return ImmutableMap.of(
                            "elasticity",
                            results.column(elasticity, TapioDecoupling.Decoupling::elasticity),
                            "state",
                            results.classes(state, TapioDecoupling.State.class, TapioDecoupling.Decoupling::state));
                });
    }

    private static Indicator mannKendall() {
        Entry entry = Entry.of("M22", "Mann–Kendall trend test", "Mann–Kendall趋势检验")
                .unit("standard deviations")
                .formula("S = Σ sgn(x_j − x_i) over i < j; Var with ties; Z = (S ∓ 1)/√Var; τ_b = S/√(n₀(n₀ − n₁))")
                .reading("Z above 1.96 or below −1.96: a trend at 5 %; no form of the trend is assumed. At least four"
                        + " years, better eight; years without a value are left out")
                .source("Mann (1945), Nonparametric tests against trend, Econometrica 13; Kendall (1975), Rank"
                        + " Correlation Methods")
                .build();
        Variable z = Outputs.number("mk_z", "Mann–Kendall Z", "MK统计量Z");
        Variable p = Outputs.number("mk_p", "Mann–Kendall p, two-sided", "MK检验p值");
        Variable s = Outputs.number("mk_s", "Mann–Kendall S", "MK统计量S");
        Variable variance = Outputs.number("mk_variance", "Variance of S", "S的方差");
        Variable tau = Outputs.number("mk_tau_b", "Kendall's tau-b with time", "与时间的τ_b");
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(Inputs.VALUE), study -> {
            PlaceResults<MannKendall> results =
                    PlaceResults.ofSeries(entry, study, study.get(Inputs.VALUE), MannKendall::of);
            return ImmutableMap.of(
                    "z",
                    results.column(z, MannKendall::zScore),
                    "p",
                    results.column(p, MannKendall::pValue),
                    "s",
                    results.column(s, MannKendall::s),
                    "variance",
                    results.column(variance, MannKendall::variance),
                    "tau_b",
                    results.optional(tau, MannKendall::tauB));
        });
    }

    private static Indicator senSlope() {
        Entry entry = Entry.of("M23", "Sen's slope", "Sen斜率")
                .unit("unit of the value per year")
                .formula("median of (x_j − x_i)/(t_j − t_i) over i < j; intercept = median x − slope·median t, t in"
                        + " years from the first; interval from the ranks of the slopes")
                .reading("change per year that outliers do not move; 0 within the interval: no trend at 5 %")
                .source("Sen (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the"
                        + " American Statistical Association 63")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(Inputs.VALUE), study -> {
            Variable value = study.get(Inputs.VALUE);
            double[] times =
                    study.years().stream().mapToDouble(y -> y - study.start()).toArray();
            PlaceResults<SenSlope> results =
                    PlaceResults.ofSeries(entry, study, value, series -> SenSlope.of(times, series));
            return ImmutableMap.of(
                    "slope",
                    results.column(
                            Outputs.inUnitOf(value, "sen_slope", "Sen's slope per year", "Sen斜率"), SenSlope::slope),
                    "intercept",
                    results.column(
                            Outputs.inUnitOf(value, "sen_intercept", "Level in the first year", "Sen截距"),
                            SenSlope::intercept),
                    "low",
                    results.column(
                            Outputs.inUnitOf(value, "sen_low", "Lower limit of the slope", "斜率下限"), SenSlope::low),
                    "high",
                    results.column(
                            Outputs.inUnitOf(value, "sen_high", "Upper limit of the slope", "斜率上限"), SenSlope::high));
        });
    }

    private static Indicator controlCharts() {
        return ReferenceEntry.pointingTo(
                Entry.of("M24", "Control charts", "控制图预警")
                        .unit("standard deviations")
                        .formula("individuals, CUSUM and EWMA charts, as in C21")
                        .reading("a point beyond its limits is a warning")
                        .source("Page (1954), Continuous inspection schemes, Biometrika 41; Roberts (1959),"
                                + " Technometrics 1")
                        .build(),
                "C21");
    }

    private static Indicator kernel() {
        return ReferenceEntry.pointingTo(
                Entry.of("M25", "Kernel density", "核密度估计")
                        .unit("1/unit of the value")
                        .formula("f(x) = Σ K((x − x_i)/h)/(n h), as in B32")
                        .reading("two humps: places part into two groups")
                        .source("Silverman (1986), Density Estimation for Statistics and Data Analysis")
                        .build(),
                "B32");
    }

    private static Indicator greyModel() {
        Entry entry = Entry.of("M26", "Grey forecast GM(1,1)", "灰色预测GM(1,1)")
                .unit("unit of the value")
                .formula("x⁽¹⁾ the running sum, z its mean with its predecessor; x = −a z + b by least squares;"
                        + " x̂⁽¹⁾(k+1) = (x(1) − b/a)e^(−a k) + b/a")
                .reading("for short series that grow or fall evenly; a below 0: growth. The ratio test says whether the"
                        + " series fits. At least four years in equal steps, all above 0")
                .source("Deng Julong (1982), Control problems of grey systems, Systems & Control Letters 1")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(Inputs.VALUE, EvaluationInputs.STEPS), study -> {
            Variable value = study.get(Inputs.VALUE);
            int steps = Checks.atLeast(study.get(EvaluationInputs.STEPS), 1, "steps");
            requireEqualSteps(study);
            PlaceResults<GreyModel> results = PlaceResults.ofSeries(entry, study, value, series -> {
                for (double x : series) {
                    if (Double.isNaN(x)) {
                        throw new UndefinedException(
                                Status.MISSING, value.id() + " is missing in a year of the period");
                    }
                }
                return GreyModel.of(series);
            });
            return ImmutableMap.of(
                    "forecast",
                    results.column(
                            Outputs.inUnitOf(value, "gm_forecast", "Forecast of GM(1,1)", "灰色预测值"),
                            model -> last(model.fitted(steps))),
                    "a",
                    results.column(Outputs.number("gm_a", "Development coefficient", "发展系数a"), GreyModel::a),
                    "b",
                    results.column(Outputs.inUnitOf(value, "gm_b", "Grey input", "灰作用量b"), GreyModel::b),
                    "fits",
                    results.column(
                            Variable.of(
                                    "gm_fits", "Whether the class ratios hold", "级比检验", Unit.COUNT, Variable.Kind.FLAG),
                            model -> model.classRatiosHold() ? 1 : 0));
        });
    }

    private static double last(ImmutableDoubleArray values) {
        return values.get(values.length() - 1);
    }

    private static void requireEqualSteps(Study study) {
        List<Integer> years = study.years().asList();
        for (int y = 2; y < years.size(); y++) {
            Checks.argument(
                    years.get(y) - years.get(y - 1) == years.get(1) - years.get(0),
                    "years must be in equal steps but are %s",
                    years);
        }
    }

    private static Indicator lmdi() {
        Entry entry = Entry.of("M30", "LMDI decomposition of a change", "LMDI因素分解")
                .unit("unit of the product")
                .formula("V = Πx; effect of x = L(V₁, V₀) ln(x₁/x₀), L(a, b) = (a − b)/(ln a − ln b)")
                .reading("how much of the change each factor brought; the effects add up exactly. Factors at least 0")
                .source("Ang (2005), The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(EvaluationInputs.FACTORS), study -> {
            PlaceResults<Lmdi.FactorEffects> results = PlaceResults.overPeriod(
                    entry, study, study.get(EvaluationInputs.FACTORS).variables(), Lmdi::of);
            return effects(study, "lmdi", "LMDI", results, Lmdi.FactorEffects::change, Lmdi.FactorEffects::effects);
        });
    }

    private static Indicator shapley() {
        Entry entry = Entry.of("M36", "Shapley decomposition of a change", "Shapley分解")
                .unit("unit of the product")
                .formula("V = Πx; effect of x: its marginal change of V, averaged over all orders in which the factors"
                        + " change")
                .reading("how much of the change each factor brought; the effects add up exactly. Factors of any sign,"
                        + " zero too; at most 20")
                .source("Shorrocks (2013), Decomposition procedures for distributional analysis: a unified framework"
                        + " based on the Shapley value, Journal of Economic Inequality 11")
                .build();
        return PlaceIndicator.ofEachPlace(entry, List.of(), List.of(EvaluationInputs.FACTORS), study -> {
            PlaceResults<ShapleyDecomposition> results = PlaceResults.overPeriod(
                    entry, study, study.get(EvaluationInputs.FACTORS).variables(), ShapleyDecomposition::ofProduct);
            return effects(
                    study, "shapley", "Shapley", results, ShapleyDecomposition::total, ShapleyDecomposition::parts);
        });
    }

    private static <R> ImmutableMap<String, IndicatorColumn> effects(
            Study study,
            String id,
            String name,
            PlaceResults<R> results,
            ToDoubleFunction<R> change,
            Function<R, ImmutableDoubleArray> effects) {
        ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
        columns.put("change", results.column(Outputs.number(id + "_change", "Change of the product", "总变化"), change));
        List<Variable> factors = study.get(EvaluationInputs.FACTORS).variables();
        for (int f = 0; f < factors.size(); f++) {
            int factor = f;
            Variable effect = Outputs.of(factors.get(f), id + "_effect", name + " effect", name + "效应");
            columns.put(
                    "effect:" + factors.get(f).id(),
                    results.optional(
                            effect, r -> OptionalDouble.of(effects.apply(r).get(factor))));
        }
        return columns.buildOrThrow();
    }
}
