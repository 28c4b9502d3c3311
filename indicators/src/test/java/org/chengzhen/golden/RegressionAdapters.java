package org.chengzhen.golden;

import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.regression.BetweenEstimator;
import org.chengzhen.methods.regression.DifferenceInDifferences;
import org.chengzhen.methods.regression.KuznetsCurve;
import org.chengzhen.methods.regression.Mediation;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.regression.PanelRegression;
import org.chengzhen.methods.regression.PanelThreshold;
import org.chengzhen.methods.regression.RandomEffects;
import org.chengzhen.methods.regression.Stirpat;
import org.chengzhen.methods.regression.ThresholdFit;

/** Golden rows of M65 to M67: panels, mediation, thresholds, Kuznets curves, STIRPAT. */
final class RegressionAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry(
                    "M65 fixed effects, one-way and two-way, with clustered and Driscoll-Kraay errors",
                    in -> within(in)),
            Map.entry("M65 between estimator", in -> between(in)),
            Map.entry("M65 random effects (Swamy-Arora) and Hausman test", in -> random(in)),
            Map.entry("M65 difference in differences by two-way fixed effects", in -> differences(in)),
            Map.entry("M65 difference in differences, every unit treated from the same year", in -> differences(in)),
            Map.entry("M66 mediation by three regressions with Sobel and Aroian tests", in -> mediation(in)),
            Map.entry("M66 mediation, constant x", in -> mediation(in)),
            Map.entry("M66 single-threshold fixed-effects panel regression", in -> threshold(in)),
            Map.entry("M67 environmental Kuznets curve, turning points", in -> kuznets(in)),
            Map.entry("M67 STIRPAT by least squares and ridge", in -> stirpat(in)));

    private RegressionAdapters() {}

    private static PanelData panel(Inputs in) {
        return in.has("X")
                ? PanelData.of(
                        in.integers("unit"), in.integers("time"), in.numbers("y"), DoubleMatrix.of(in.matrix("X")))
                : PanelData.of(in.integers("unit"), in.integers("time"), in.numbers("y"));
    }

    private static PanelRegression regression(Inputs in) {
        PanelRegression regression =
                switch (in.has("effects") ? in.text("effects") : "ONE_WAY") {
                    case "TWO_WAY" -> PanelRegression.twoWay();
                    case "POOLED" -> PanelRegression.pooled();
                    default -> PanelRegression.oneWay();
                };
        return in.has("lag") ? regression.lag(in.integer("lag")) : regression;
    }

    private static Answer fit(PanelFit fit) {
        return Answer.of("coef", () -> fit.coefficients().toArray())
                .and("se", () -> fit.standardErrors().toArray())
                .and("se_cluster", () -> fit.clustered().toArray())
                .and("se_cluster_small", () -> fit.clusteredSmall().toArray())
                .and("se_driscoll_kraay", () -> fit.driscollKraay().toArray())
                .and("lag", fit::lag)
                .and("r2_within", fit::rSquared)
                .and("df", fit::degreesOfFreedom);
    }

    private static Answer within(Inputs in) {
        return fit(regression(in).fit(panel(in)));
    }

    private static Answer between(Inputs in) {
        BetweenEstimator fit = BetweenEstimator.fit(panel(in));
        return Answer.of("coef", () -> fit.coefficients().toArray())
                .and("se", () -> fit.standardErrors().toArray());
    }

    private static Answer random(Inputs in) {
        RandomEffects fit = RandomEffects.fit(panel(in));
        return Answer.of("theta", fit::theta)
                .and("sigma2_idiosyncratic", fit::idiosyncraticVariance)
                .and("sigma2_individual", fit::individualVariance)
                .and("coef", () -> fit.coefficients().toArray())
                .and("se", () -> fit.standardErrors().toArray())
                .and("hausman", fit::hausman)
                .and("hausman_df", fit::hausmanDegreesOfFreedom)
                .and("hausman_p", fit::hausmanPValue)
                .and("hausman_positive_definite", fit::hausmanPositiveDefinite);
    }

    private static Answer differences(Inputs in) {
        DifferenceInDifferences d =
                DifferenceInDifferences.of(panel(in), in.integers("treated"), in.integer("post_from"));
        return fit(d.fit())
                .and("effect", d::effect)
                .and("t_cluster_small", d::statistic)
                .and("p_cluster_small", d::pValue)
                .and("four_means", d::fourMeans);
    }

    private static Answer mediation(Inputs in) {
        Mediation m = in.has("controls")
                ? Mediation.ofColumns(in.numbers("x"), in.numbers("m"), in.numbers("y"), in.matrix("controls"))
                : Mediation.of(in.numbers("x"), in.numbers("m"), in.numbers("y"));
        return Answer.of("total", m::total)
                .and("se_total", m::totalStandardError)
                .and("a", m::toMediator)
                .and("se_a", m::toMediatorStandardError)
                .and("b", m::fromMediator)
                .and("se_b", m::fromMediatorStandardError)
                .and("direct", m::direct)
                .and("se_direct", m::directStandardError)
                .and("indirect", m::indirect)
                .and("share", m::share)
                .and("sobel_se", m::sobelStandardError)
                .and("sobel_z", m::sobelZScore)
                .and("sobel_p", m::sobelPValue)
                .and("aroian_z", m::aroianZScore);
    }

    private static Answer threshold(Inputs in) {
        PanelThreshold search = PanelThreshold.withDefaults();
        if (in.has("trim")) {
            search = search.trim(in.number("trim"));
        }
        if (in.has("candidates")) {
            search = search.candidates(in.integer("candidates"));
        }
        DoubleMatrix x = DoubleMatrix.of(new double[][] {in.numbers("x")}).transposed();
        PanelData data = PanelData.of(in.integers("unit"), in.integers("time"), in.numbers("y"), x);
        ThresholdFit fit = search.fit(data, in.numbers("q"));
        return Answer.of("threshold", fit::threshold)
                .and("ssr_linear", fit::linearSquares)
                .and("ssr", fit::squares)
                .and("F1", fit::statistic)
                .and("coef", () -> fit.coefficients().toArray())
                .and("candidates", fit::candidates)
                .and("lr_critical_95", () -> ThresholdFit.CRITICAL_95)
                .and("ci95", () -> List.of(fit.low(), fit.high()))
                .and("se_robust", () -> fit.robustStandardErrors().toArray());
    }

    private static Answer kuznets(Inputs in) {
        if (in.integer("degree") == 3) {
            KuznetsCurve.Cubic c = KuznetsCurve.cubic(in.numbers("lnx"), in.numbers("lnI"));
            return Answer.of("coef", () -> c.coefficients().toArray())
                    .and("se", () -> c.standardErrors().toArray())
                    .and("turnings_ln", () -> c.turningLogs().toArray())
                    .and("shape", c::shape);
        }
        KuznetsCurve.Quadratic q = KuznetsCurve.quadratic(in.numbers("lnx"), in.numbers("lnI"));
        return Answer.of("coef", () -> q.coefficients().toArray())
                .and("se", () -> q.standardErrors().toArray())
                .and("turning_ln", q::turningLog)
                .and("se_turning_ln", q::turningLogStandardError)
                .and("turning", q::turning)
                .and("shape", q::shape)
                .and("inside", q::inside)
                .and("slope_ends", () -> List.of(q.lowSlope(), q.highSlope()))
                .and("t_ends", () -> List.of(q.lowT(), q.highT()))
                .and("lind_mehlum_t", q::lindMehlum)
                .and("lind_mehlum_p", q::lindMehlumPValue);
    }

    private static Answer stirpat(Inputs in) {
        Stirpat s =
                Stirpat.fit(in.numbers("I"), in.numbers("P"), in.numbers("A"), in.numbers("T"), in.number("ridge", 0));
        return Answer.of("coef", () -> s.coefficients().toArray())
                .and("se", () -> s.standardErrors().toArray())
                .and("r2", s::rSquared)
                .and("vif", () -> s.varianceInflation().toArray())
                .and("ridge_standardised", () -> s.ridge().standardized().toArray())
                .and("ridge_coef", () -> s.ridge().coefficients().toArray());
    }
}
