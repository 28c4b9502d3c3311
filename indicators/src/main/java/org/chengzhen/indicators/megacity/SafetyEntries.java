package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.COPING_CAPACITY;
import static org.chengzhen.indicators.megacity.MegacityVariables.EXPOSURE;
import static org.chengzhen.indicators.megacity.MegacityVariables.HAZARD;
import static org.chengzhen.indicators.megacity.MegacityVariables.RESCUE_STAFF;
import static org.chengzhen.indicators.megacity.MegacityVariables.SHELTER_AREA;
import static org.chengzhen.indicators.megacity.MegacityVariables.VULNERABILITY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.trend.CusumChart;
import org.chengzhen.methods.trend.EwmaChart;
import org.chengzhen.methods.trend.ForecastAccuracy;
import org.chengzhen.methods.trend.IndividualsChart;
import org.chengzhen.methods.trend.WarningScale;
import org.chengzhen.methods.trend.WarningSkill;

/** The entries C18 to C24: risk, resilience, detection, forecast, warning and rescue. */
final class SafetyEntries {
    /** Weight of the newest value in the EWMA chart, as is usual (Roberts 1959; Montgomery). */
    private static final double EWMA_WEIGHT = 0.2;

    private static final Variable RISK = MegacityVariables.index("composite_risk", "Composite risk", "综合风险指数");
    private static final Variable LEVEL = MegacityVariables.ofClass("warning_level", "Level of warning", "预警等级");
    private static final Variable SHELTER_PER_PERSON = Variable.of(
            "shelter_per_person",
            "Shelter area per person",
            "人均避难场所面积",
            Unit.per(Unit.SQUARE_METRE, Unit.PERSON),
            Variable.Kind.INTENSITY);
    private static final Variable STAFF_PER_HEAD =
            MegacityVariables.index("rescue_per_ten_thousand", "Rescue staff per ten thousand people", "每万人救援人员");

    private SafetyEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(risk(), resilience(), warning(), detection(), forecast(), skill(), rescue());
    }

    private static Indicator risk() {
        Entry entry = Entry.of("C18", "Risk and expected loss", "风险与期望损失")
                .unit("unit of the exposed value per year")
                .formula("EAL = Σ p_k E_k V_k; composite risk of places = H·E·V/C where the panel has the scores, C = 1"
                        + " where it has none")
                .reading("EAL: loss in an average year; losses of separate scenarios add up")
                .source("United Nations Office for Disaster Risk Reduction (2017), terminology")
                .build();
        PlaceIndicator plain = PlaceIndicator.yearly(entry, HAZARD, EXPOSURE, VULNERABILITY)
                .part("composite", RISK, v -> ExpectedLoss.composite(v[0], v[1], v[2], 1))
                .build();
        PlaceIndicator coping = PlaceIndicator.yearly(entry, HAZARD, EXPOSURE, VULNERABILITY, COPING_CAPACITY)
                .part("composite", RISK, v -> ExpectedLoss.composite(v[0], v[1], v[2], v[3]))
                .build();
        return SystemIndicator.of(entry).reads(MegacityInputs.SCENARIOS).computes((study, out) -> {
            out.part("expected annual loss", study.get(MegacityInputs.SCENARIOS).expectedAnnualLoss());
            PlaceIndicator composite = coping.computableFrom(study) ? coping : plain;
            if (composite.computableFrom(study)) {
                out.part("composite", composite.evaluate(study));
            }
        });
    }

    private static Indicator resilience() {
        return SystemIndicator.of(Entry.of("C19", "Urban resilience", "城市韧性")
                        .unit("1")
                        .formula("loss = ∫(100 − Q)dt by trapezoids, R = 1 − loss/(100·T); robustness = least Q;"
                                + " rapidity = rise of Q after it for each unit of time")
                        .reading("R 1: nothing lost; above 1: better than before")
                        .source("Bruneau, M. et al. (2003), Earthquake Spectra 19")
                        .build())
                .reads(MegacityInputs.RECOVERY)
                .computes((study, out) -> {
                    ResilienceTriangle triangle =
                            study.get(MegacityInputs.RECOVERY).triangle();
                    out.part("resilience", triangle.resilience())
                            .part("loss", triangle.loss())
                            .part("robustness", triangle.robustness())
                            .part("rapidity", triangle.rapidity())
                            .part("duration", triangle.duration());
                });
    }

    private static Indicator warning() {
        Entry entry = Entry.of("C20", "Four-colour early warning", "四级预警")
                .unit("class")
                .formula("risk ≥ threshold k and below the next has the k-th colour: blue IV, yellow III, orange II,"
                        + " red I; a level falls only after the calm years")
                .reading("red I is the most severe; a risk that is missing gives no data, never none")
                .source("Emergency Response Law of the People's Republic of China (2007, article 42; revised 2024)")
                .build();
        return PlaceIndicator.ofEachPlace(
                entry,
                List.of(),
                List.of(Inputs.VALUE, MegacityInputs.THRESHOLDS, MegacityInputs.CALM_YEARS),
                study -> {
                    WarningScale scale =
                            WarningScale.of(study.get(MegacityInputs.THRESHOLDS).toArray());
                    int calm = study.get(MegacityInputs.CALM_YEARS);
                    Panel panel = study.panel();
                    ImmutableList<Integer> years =
                            ImmutableList.copyOf(study.years().asList());
                    ImmutableList<String> labels = Arrays.stream(WarningScale.Level.values())
                            .map(Enum::name)
                            .collect(ImmutableList.toImmutableList());
                    IndicatorColumn.Builder column =
                            new IndicatorColumn.Builder(entry, LEVEL, panel.places(), years, labels);
                    for (int p = 0; p < panel.places().size(); p++) {
                        String code = panel.codes().get(p);
                        double[] risks = years.stream()
                                .mapToDouble(y -> panel.value(code, y, study.get(Inputs.VALUE)))
                                .toArray();
                        for (int y = 0; y < risks.length; y++) {
                            double[] past = Arrays.copyOf(risks, y + 1);
                            column.compute(
                                    p,
                                    y,
                                    () -> scale.path(past, calm)
                                            .get(past.length - 1)
                                            .ordinal());
                        }
                    }
                    return ImmutableMap.of("level", column.build());
                });
    }

    private static Indicator detection() {
        return SystemIndicator.of(Entry.of("C21", "Detection by control charts", "监测控制图")
                        .unit("unit of the value")
                        .formula("individuals x̄ ± 3·MR̄/1.128; EWMA z = 0.2x + 0.8z with limits ±3σ; CUSUM with k ="
                                + " σ/2 and h = 5σ; σ = MR̄/1.128, the target x̄")
                        .reading("a value out of its limits is a signal to look for a cause")
                        .source("Shewhart, W. A. (1931); Roberts, S. W. (1959); Page, E. S. (1954)")
                        .build())
                .reads(Inputs.VALUE, MegacityInputs.PLACE)
                .computes((study, out) -> {
                    Series series = series(study, study.get(Inputs.VALUE));
                    double[] x = series.values().toArray();
                    IndividualsChart chart = IndividualsChart.of(x);
                    double sigma = chart.meanMovingRange() / IndividualsChart.D2;
                    out.part("out of limits", years(series, chart.out()))
                            .part("centre", chart.centre())
                            .part("upper", chart.upper())
                            .part("lower", chart.lower())
                            .part("mean moving range", chart.meanMovingRange())
                            .part(
                                    "EWMA out of limits",
                                    years(
                                            series,
                                            EwmaChart.of(x, EWMA_WEIGHT, chart.centre(), sigma, EwmaChart.DEFAULT_WIDTH)
                                                    .out()))
                            .part("CUSUM signals", () -> cusum(series, chart.centre(), sigma, x));
                });
    }

    private static ImmutableList<Integer> cusum(Series series, double centre, double sigma, double[] x) {
        // without spread any deviation signals, which a decision limit of zero cannot say
        return sigma == 0
                ? ImmutableList.of()
                : years(series, CusumChart.of(x, centre, sigma / 2).signals(5 * sigma));
    }

    private static ImmutableList<Integer> years(Series series, ImmutableList<Integer> indices) {
        return indices.stream().map(series.years()::get).collect(ImmutableList.toImmutableList());
    }

    private static Series series(Study study, Variable variable) {
        return study.panel()
                .years(study.start(), study.end())
                .series(study.get(MegacityInputs.PLACE), variable)
                .present();
    }

    private static Indicator forecast() {
        return SystemIndicator.of(Entry.of("C22", "Forecast accuracy", "预测精度")
                        .unit("unit of the value")
                        .formula("error = forecast − actual over the places and years that have both: ME, MAE, RMSE,"
                                + " MAPE, sMAPE, Theil's U₁; U₂ over the years of one place")
                        .reading("ME above 0: too high; U₁ 0 perfect to 1; U₂ below 1 better than no change")
                        .source("Theil, H. (1966), Applied Economic Forecasting")
                        .build())
                .reads(Inputs.VALUE, MegacityInputs.FORECAST)
                .computes((study, out) -> {
                    double[][] pairs = pairs(study, study.get(Inputs.VALUE), study.get(MegacityInputs.FORECAST));
                    ForecastAccuracy accuracy = ForecastAccuracy.of(pairs[0], pairs[1]);
                    out.part("RMSE", accuracy.rmse())
                            .part("ME", accuracy.me())
                            .part("MAE", accuracy.mae())
                            .part("MAPE", accuracy.mape())
                            .part("sMAPE", accuracy.smape())
                            .part("U1", accuracy.u1())
                            .part("pairs", (double) accuracy.n());
                    if (study.panel().places().size() == 1) {
                        out.part("U2", accuracy.u2());
                    }
                });
    }

    /** The values of two variables wherever a place and year of the period has both. */
    private static double[][] pairs(Study study, Variable first, Variable second) {
        DoubleStream.Builder a = DoubleStream.builder();
        DoubleStream.Builder b = DoubleStream.builder();
        for (int year : study.years().asList()) {
            double[] x = study.panel().values(first, year);
            double[] y = study.panel().values(second, year);
            for (int p = 0; p < x.length; p++) {
                if (!Double.isNaN(x[p]) && !Double.isNaN(y[p])) {
                    a.add(x[p]);
                    b.add(y[p]);
                }
            }
        }
        return new double[][] {a.build().toArray(), b.build().toArray()};
    }

    private static Indicator skill() {
        return SystemIndicator.of(Entry.of("C23", "Warning skill", "预警效能")
                        .unit("1")
                        .formula("a hits, b false alarms, c misses, d correct negatives over places and years: POD ="
                                + " a/(a+c), FAR = b/(a+b), POFD = b/(b+d), CSI = a/(a+b+c), bias = (a+b)/(a+c),"
                                + " ETS, HSS")
                        .reading("POD, CSI, HSS 1 and FAR 0 are perfect; HSS 0: no better than chance")
                        .source("World Meteorological Organization, forecast verification; Wilks, D. S. (2011)")
                        .build())
                .reads(MegacityInputs.WARNED, MegacityInputs.HAPPENED)
                .computes((study, out) -> {
                    double[][] pairs =
                            pairs(study, study.get(MegacityInputs.WARNED), study.get(MegacityInputs.HAPPENED));
                    double[] cases = new double[4];
                    for (int i = 0; i < pairs[0].length; i++) {
                        cases[(flag(pairs[0][i]) ? 0 : 2) + (flag(pairs[1][i]) ? 0 : 1)]++;
                    }
                    WarningSkill skill = WarningSkill.of(cases[0], cases[1], cases[2], cases[3]);
                    out.part("POD", skill.probabilityOfDetection())
                            .part("FAR", skill.falseAlarmRatio())
                            .part("POFD", skill.probabilityOfFalseDetection())
                            .part("CSI", skill.criticalSuccessIndex())
                            .part("bias", skill.bias())
                            .part("ETS", skill.equitableThreatScore())
                            .part("HSS", skill.heidkeSkillScore())
                            .part("cases", skill.n());
                });
    }

    private static boolean flag(double value) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException("a flag must be 0 or 1 but is " + value);
        }
        return value == 1;
    }

    private static Indicator rescue() {
        Entry entry = Entry.of("C24", "Emergency response and rescue", "应急救援")
                .unit("1")
                .formula("share of calls within 5 minutes, P90 of the response; shelter per person and rescue staff per"
                        + " 10⁴ people where the panel has them")
                .reading("fire stations are sited for 5 minutes; shelter of at least 1.5 to 2 m² per person")
                .source("GB 51080-2015, Code for planning of urban fire control; Jianbiao 152-2017")
                .certainty(Certainty.MEDIUM)
                .build();
        PlaceIndicator shelter = PlaceIndicator.yearly(entry, SHELTER_AREA, POPULATION)
                .part("shelter", SHELTER_PER_PERSON, v -> EmergencyResponse.perPerson(v[0], v[1]))
                .build();
        PlaceIndicator staff = PlaceIndicator.yearly(entry, RESCUE_STAFF, POPULATION)
                .part("staff", STAFF_PER_HEAD, v -> InnovationFunction.perTenThousand(v[0], v[1]))
                .build();
        return SystemIndicator.of(entry).reads(MegacityInputs.RESPONSES).computes((study, out) -> {
            ImmutableDoubleArray minutes = study.get(MegacityInputs.RESPONSES);
            out.part(
                            "within 5 minutes",
                            EmergencyResponse.shareWithin(EmergencyResponse.FIVE_MINUTES, minutes.toArray()))
                    .part("P90 minutes", EmergencyResponse.ninetiethPercentile(minutes.toArray()));
            whereAllowed(shelter, study, out);
            whereAllowed(staff, study, out);
        });
    }

    private static void whereAllowed(PlaceIndicator indicator, Study study, Measurement.Builder out) {
        if (indicator.computableFrom(study)) {
            indicator.columns(study).forEach(out::part);
        }
    }
}
