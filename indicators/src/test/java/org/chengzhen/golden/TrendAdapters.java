package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.methods.trend.CusumChart;
import org.chengzhen.methods.trend.EwmaChart;
import org.chengzhen.methods.trend.ForecastAccuracy;
import org.chengzhen.methods.trend.GreyModel;
import org.chengzhen.methods.trend.IndividualsChart;
import org.chengzhen.methods.trend.LogisticCurve;
import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.SenSlope;
import org.chengzhen.methods.trend.UrbanRuralGrowthDifference;
import org.chengzhen.methods.trend.UrbanizationSpeed;
import org.chengzhen.methods.trend.UrbanizationStage;
import org.chengzhen.methods.trend.WarningScale;
import org.chengzhen.methods.trend.WarningSkill;

/** Golden rows of series, forecasts, monitoring and warning. */
final class TrendAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("A15.fit", TrendAdapters::logistic),
            Map.entry("A15.fitK80", TrendAdapters::logistic),
            Map.entry(
                    "A15",
                    in -> Answer.of("northam", () -> UrbanizationStage.northam(in.number("u")))
                            .and("four_stage", () -> UrbanizationStage.fang(in.number("u")))),
            Map.entry(
                    "A16.speed",
                    in -> Answer.of(
                                    "v1",
                                    () -> UrbanizationSpeed.speeds(in.numbers("U"), in.numbers("t"))
                                            .get(0))
                            .and(
                                    "v2",
                                    () -> UrbanizationSpeed.speeds(in.numbers("U"), in.numbers("t"))
                                            .get(1))
                            .and(
                                    "a",
                                    () -> UrbanizationSpeed.accelerations(in.numbers("U"), in.numbers("t"))
                                            .get(0))),
            Map.entry(
                    "A17.rur",
                    in -> UrbanRuralGrowthDifference.of(
                            in.numbers("U")[0],
                            in.numbers("U")[1],
                            in.numbers("R")[0],
                            in.numbers("R")[1],
                            in.number("years"))),
            Map.entry(
                    "A17.const",
                    in -> UrbanRuralGrowthDifference.constantProjection(
                            in.number("U"), in.number("R"), in.number("d"), in.number("years"))),
            Map.entry("A17.wup", in -> {
                UrbanRuralGrowthDifference.Projection projection = UrbanRuralGrowthDifference.convergentProjection(
                        in.number("PU0"),
                        in.number("UR0"),
                        in.number("rur"),
                        new UrbanRuralGrowthDifference.Norm(in.number("a"), in.number("b")),
                        in.numbers("w1"));
                return Answer.of("hrur", projection::hypothetical)
                        .and("PU", () -> projection.shares().toArray());
            }),
            Map.entry("M22", in -> {
                MannKendall test = MannKendall.of(in.numbers("x"));
                SenSlope slope = SenSlope.of(in.numbers("x"));
                return Answer.of("S", test::s)
                        .and("var", test::variance)
                        .and("Z", test::zScore)
                        .and("p", test::pValue)
                        .and("tau_b", test::tauB)
                        .and("sen", slope::slope)
                        .and("intercept", slope::intercept);
            }),
            Map.entry("M26.gm", in -> {
                GreyModel model = GreyModel.of(in.numbers("x"));
                return Answer.of("a", model::a)
                        .and("b", model::b)
                        .and("fit", () -> model.fitted(in.integer("steps")).toArray());
            }),
            Map.entry("C20", in -> WarningScale.of(in.numbers("thresholds")).level(in.number("risk"))),
            Map.entry("C21.I", in -> {
                IndividualsChart chart = IndividualsChart.of(in.numbers("x"));
                return Answer.of("centre", chart::centre)
                        .and("MRbar", chart::meanMovingRange)
                        .and("UCL", chart::upper)
                        .and("LCL", chart::lower)
                        .and("out", chart::out);
            }),
            Map.entry("C21.ewma", in -> EwmaChart.path(in.numbers("x"), in.number("lambda"), in.number("target"))),
            Map.entry("C21.cusum", in -> {
                CusumChart chart = CusumChart.of(in.numbers("x"), in.number("target"), in.number("k"));
                return Answer.of("Cplus", () -> chart.plus().toArray())
                        .and("Cminus", () -> chart.minus().toArray());
            }),
            Map.entry("C22.acc", in -> {
                ForecastAccuracy accuracy = ForecastAccuracy.of(in.numbers("actual"), in.numbers("forecast"));
                return Answer.of("ME", accuracy::me)
                        .and("MAE", accuracy::mae)
                        .and("RMSE", accuracy::rmse)
                        .and("MAPE", accuracy::mape)
                        .and("U1", accuracy::u1);
            }),
            Map.entry("C23.skill", in -> {
                WarningSkill skill =
                        WarningSkill.of(in.number("hit"), in.number("false"), in.number("miss"), in.number("cn"));
                return Answer.of("POD", skill::probabilityOfDetection)
                        .and("FAR", skill::falseAlarmRatio)
                        .and("POFD", skill::probabilityOfFalseDetection)
                        .and("CSI", skill::criticalSuccessIndex)
                        .and("BIAS", skill::bias)
                        .and("ETS", skill::equitableThreatScore)
                        .and("HSS", skill::heidkeSkillScore);
            }));

    private TrendAdapters() {}

    private static Object logistic(Inputs in) {
        LogisticCurve curve = LogisticCurve.of(in.numbers("year"), in.numbers("U"), in.number("K"));
        return Answer.of("k", curve::k)
                .and("lambda", curve::lambda)
                .and("r2", curve::rSquared)
                .and("t_inflection", curve::inflection)
                .and("U2030", () -> curve.at(2030))
                .and("U2035", () -> curve.at(2035));
    }
}
