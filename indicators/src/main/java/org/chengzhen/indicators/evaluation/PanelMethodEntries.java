package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.convergence.RankMarkov;
import org.chengzhen.methods.convergence.RegionalCohesion;
import org.chengzhen.methods.regression.DifferenceInDifferences;
import org.chengzhen.methods.regression.KuznetsCurve;
import org.chengzhen.methods.regression.Mediation;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.regression.PanelRegression;
import org.chengzhen.methods.regression.PanelThreshold;
import org.chengzhen.methods.regression.RandomEffects;
import org.chengzhen.methods.regression.SeveralThresholds;
import org.chengzhen.methods.regression.Stirpat;
import org.chengzhen.methods.regression.ThresholdFit;
import org.chengzhen.methods.spatial.SpatialTau;

/** The entries M64 to M67: moves through the ranks, panel regression, thresholds, Kuznets curves. */
final class PanelMethodEntries {
    private PanelMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(ranks(), panel(), threshold(), kuznets());
    }

    private static Indicator ranks() {
        Entry entry = Entry.of("M64", "Rank mobility", "位序流动")
                .unit("1")
                .formula("full-rank Markov: transitions among ranks 1 … n; geographic: among the places that hold a"
                        + " rank; Theta = Σ_r|Σ_{i∈r}Δ_i|/Σ|Δ_i| over groups, for each step")
                .reading("stays: the share of moves that keep the rank; Theta 1: the places of a group move as a block,"
                        + " 0: their moves cancel. Rank concordance of neighbours: SpatialTau over arrays")
                .source("Rey (2004); Rey, Murray and Anselin (2011); Rey (2014), Journal of Geographical Systems 16;"
                        + " Rey (2016)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.GROUPS)
                .mayRead(EvaluationInputs.NEIGHBOURS)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Grouping grouping = study.get(Inputs.GROUPS);
                    CompletePaths paths = CompletePaths.of(study, List.of(value));
                    paths.places().into(out);
                    double[][] y = paths.of(value);
                    RankMarkov markov = RankMarkov.of(y);
                    out.part("stays", (double) markov.stays() / ((double) y.length * (y[0].length - 1)));
                    out.part("rank_counts", markov.rankCounts());
                    out.part("place_counts", markov.placeCounts());
                    out.part("theta", () -> theta(y, paths.places().places(), grouping));
                    study.find(EvaluationInputs.NEIGHBOURS).ifPresent(rule -> {
                        out.part(
                                "tau",
                                () -> tau(y, paths.places().places(), rule).all());
                        out.part(
                                "tau_neighbours",
                                () -> tau(y, paths.places().places(), rule).neighbours());
                        out.part(
                                "tau_others",
                                () -> tau(y, paths.places().places(), rule).others());
                    });
                });
    }

    /** From the first year to the last, over the places whose centre is known. */
    private static SpatialTau tau(double[][] y, List<Place> places, NeighbourRule rule) {
        int[] located = IntStream.range(0, y.length)
                .filter(i -> places.get(i).centre().isPresent())
                .toArray();
        if (located.length < 2) {
            throw UndefinedException.insufficient("places with a centre", 2, located.length);
        }
        SpatialWeights weights = rule.weights(Arrays.stream(located)
                .mapToObj(i -> places.get(i).centre().orElseThrow())
                .toList());
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < located.length; i++) {
            for (int j : weights.neighbours(i)) {
                // a pair is a neighbour where either says so, and stands once
                if (i < j || Arrays.stream(weights.neighbours(j)).noneMatch(Integer.valueOf(i)::equals)) {
                    links.add(new int[] {Math.min(i, j), Math.max(i, j)});
                }
            }
        }
        int last = y[0].length - 1;
        return SpatialTau.of(
                Arrays.stream(located).mapToDouble(i -> y[i][0]).toArray(),
                Arrays.stream(located).mapToDouble(i -> y[i][last]).toArray(),
                links.toArray(int[][]::new));
    }

    /** Theta of each step, over the places that belong to a group; NaN where no rank changes. */
    private static List<Double> theta(double[][] y, List<Place> places, Grouping grouping) {
        int[] kept = IntStream.range(0, y.length)
                .filter(i -> grouping.groupOf(places.get(i)).isPresent())
                .toArray();
        if (kept.length < 2) {
            throw UndefinedException.insufficient("places with a group", 2, kept.length);
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] regions = Arrays.stream(kept)
                .map(i ->
                        numbers.computeIfAbsent(grouping.groupOf(places.get(i)).orElseThrow(), name -> numbers.size()))
                .toArray();
        double[][] rows = Arrays.stream(kept).mapToObj(i -> y[i]).toArray(double[][]::new);
        return RegionalCohesion.withDefaults().permutations(0).of(rows, regions).theta().stream()
                .map(theta -> theta.orElse(Double.NaN))
                .toList();
    }

    /** The observations of a period: a matrix of places x years for each variable, NaN where it is missing. */
    private static PanelData data(Study study, Variable value, List<Variable> regressors, Measurement.Builder out) {
        List<Variable> all =
                ImmutableList.<Variable>builder().add(value).addAll(regressors).build();
        Observations.ofPeriod(study, all).into(out);
        double[][][] matrices = all.stream().map(v -> matrix(study, v)).toArray(double[][][]::new);
        return PanelData.ofMatrices(matrices[0], Arrays.copyOfRange(matrices, 1, matrices.length));
    }

    private static double[][] matrix(Study study, Variable variable) {
        List<Integer> years = study.years().asList();
        double[][] matrix = new double[study.panel().places().size()][years.size()];
        for (int t = 0; t < years.size(); t++) {
            double[] values = Observations.column(study.panel(), variable, years.get(t));
            for (int i = 0; i < matrix.length; i++) {
                matrix[i][t] = values[i];
            }
        }
        return matrix;
    }

    private static Indicator panel() {
        Entry entry = Entry.of("M65", "Panel regression", "面板回归与双重差分")
                .unit("unit of the value per unit of the regressor")
                .formula("y_it = x_it′b + a_i (+ c_t) + e_it, dummies partialled out exactly; errors classical,"
                        + " clustered by place with G/(G − 1)·(n − 1)/(n − k), Driscoll–Kraay; random effects by"
                        + " Swamy–Arora, Hausman test")
                .reading("b is a slope within places, of a year against the common course where two-way. A treatment,"
                        + " where one is given: its effect by difference in differences, against places that are"
                        + " never treated; with several first years its weights may be negative. Small Hausman p:"
                        + " keep the fixed effects")
                .source("Baltagi (2021), Econometric Analysis of Panel Data; Arellano (1987); Driscoll and Kraay"
                        + " (1998); Hausman (1978); Bertrand, Duflo and Mullainathan (2004)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, EvaluationInputs.REGRESSORS)
                .mayRead(EvaluationInputs.TREATMENT)
                .computes((study, out) -> {
                    List<Variable> regressors =
                            study.get(EvaluationInputs.REGRESSORS).variables();
                    PanelData data = data(study, study.get(Inputs.VALUE), regressors, out);
                    out.part("n", (double) data.n());
                    for (int j = 0; j < regressors.size(); j++) {
                        int k = j;
                        String id = regressors.get(j).id();
                        out.part("two_way_" + id, () -> element(twoWay(data).coefficients(), k));
                        out.part("two_way_se_" + id, () -> element(twoWay(data).clusteredSmall(), k));
                        out.part("two_way_p_" + id, () -> twoWay(data).clusteredPValue(k));
                        out.part(
                                "two_way_se_dk_" + id,
                                () -> element(twoWay(data).driscollKraay(), k));
                        out.part("one_way_" + id, () -> element(oneWay(data).coefficients(), k));
                        out.part("one_way_se_" + id, () -> element(oneWay(data).clusteredSmall(), k));
                        out.part(
                                "pooled_" + id,
                                () -> PanelRegression.pooled()
                                        .fit(data)
                                        .coefficients()
                                        .get(k + 1));
                    }
                    out.part("r2_within", () -> twoWay(data).rSquared());
                    out.part("hausman_p", () -> RandomEffects.fit(data).hausmanPValue());
                    out.part("theta", () -> RandomEffects.fit(data).theta());
                    study.find(EvaluationInputs.TREATMENT).ifPresent(treatment -> {
                        out.part(
                                "did_effect",
                                () -> treated(study, data, treatment).effect());
                        out.part("did_p", () -> treated(study, data, treatment).pValue());
                        out.part(
                                "did_four_means",
                                () -> treated(study, data, treatment).fourMeans());
                        out.part(
                                "did_staggered",
                                () -> treated(study, data, treatment).staggered());
                    });
                });
    }

    /** The treatment of places from the first year on in which it is 1. */
    private static DifferenceInDifferences treated(Study study, PanelData data, Variable treatment) {
        double[][] matrix = matrix(study, treatment);
        List<Integer> places = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < matrix.length; i++) {
            int first = -1;
            for (int t = 0; t < matrix[i].length; t++) {
                double d = matrix[i][t];
                if (d != 0 && d != 1 && !Double.isNaN(d)) {
                    throw new UndefinedException(Status.INVALID, treatment.id() + " must be 0 or 1 but is " + d);
                }
                if (first >= 0 && d == 0) {
                    throw new UndefinedException(
                            Status.INVALID,
                            treatment.id() + " must stay 1 once it is, in "
                                    + study.years().asList().get(t));
                }
                first = first < 0 && d == 1 ? t : first;
            }
            if (first >= 0) {
                places.add(i);
                from.add(first);
            }
        }
        return DifferenceInDifferences.staggered(
                data,
                places.stream().mapToInt(i -> i).toArray(),
                from.stream().mapToInt(t -> t).toArray());
    }

    /** One place or year alone has no spread between places or years, and so no such error. */
    private static double element(ImmutableDoubleArray values, int k) {
        if (k >= values.length()) {
            throw new UndefinedException(Status.INSUFFICIENT_DATA, "needs several places and years");
        }
        return values.get(k);
    }

    private static PanelFit twoWay(PanelData data) {
        return PanelRegression.twoWay().fit(data);
    }

    private static PanelFit oneWay(PanelData data) {
        return PanelRegression.oneWay().fit(data);
    }

    private static Indicator threshold() {
        Entry entry = Entry.of("M66", "Panel threshold and mediation", "门槛回归与中介效应")
                .unit("unit of the threshold variable")
                .formula("y_it = μ_i + β₁x·1(q ≤ γ) + β₂x·1(q > γ) + e_it, γ with the least sum of squares among the"
                        + " middle 90 %; p of F by bootstrap of whole places. Mediation, where a mediator is"
                        + " given, over places of the last year: c = c′ + ab")
                .reading("small p: the effect of x is another beyond the threshold; several: each against those before,"
                        + " significant how many there are. Places with all years. Mediation:"
                        + " ab is what runs through the mediator; association, not cause")
                .source("Hansen (1999), Threshold effects in non-dynamic panels, Journal of Econometrics 93:345–368;"
                        + " Baron and Kenny (1986); Sobel (1982)")
                .build();
        return SystemIndicator.of(entry)
                .reads(
                        Inputs.VALUE,
                        Inputs.SECOND,
                        EvaluationInputs.THRESHOLD,
                        EvaluationInputs.MOST_THRESHOLDS,
                        Inputs.PERMUTATIONS,
                        Inputs.SEED)
                .mayRead(EvaluationInputs.MEDIATOR)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Variable x = study.get(Inputs.SECOND);
                    Variable q = study.get(EvaluationInputs.THRESHOLD);
                    List<Variable> all = new ArrayList<>(List.of(value, x));
                    if (!all.contains(q)) {
                        all.add(q);
                    }
                    CompletePaths paths = CompletePaths.of(study, all);
                    paths.places().into(out);
                    PanelData data = PanelData.ofMatrices(paths.of(value), new double[][][] {paths.of(x)});
                    double[] thresholds = Arrays.stream(paths.of(q))
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                    ThresholdFit fit = PanelThreshold.withDefaults()
                            .replications(study.get(Inputs.PERMUTATIONS))
                            .seed(study.get(Inputs.SEED))
                            .test(data, thresholds);
                    out.part("threshold", fit.threshold());
                    out.part("low", fit.low());
                    out.part("high", fit.high());
                    out.part("slope_below", fit.coefficients().get(0));
                    out.part("slope_above", fit.coefficients().get(1));
                    out.part("se_below", fit.robustStandardErrors().get(0));
                    out.part("se_above", fit.robustStandardErrors().get(1));
                    out.part("F", fit.statistic());
                    out.part("p", fit.pValue());
                    int most = study.get(EvaluationInputs.MOST_THRESHOLDS);
                    if (most > 1) {
                        out.part("several", () -> several(study, data, thresholds, most));
                        out.part("significant", () ->
                                (double) several(study, data, thresholds, most).significant(0.05));
                    }
                    study.find(EvaluationInputs.MEDIATOR).ifPresent(mediator -> mediation(study, mediator, out));
                });
    }

    private static SeveralThresholds several(Study study, PanelData data, double[] thresholds, int most) {
        return PanelThreshold.withDefaults()
                .replications(study.get(Inputs.PERMUTATIONS))
                .seed(study.get(Inputs.SEED))
                .testSeveral(data, thresholds, most);
    }

    private static void mediation(Study study, Variable mediator, Measurement.Builder out) {
        Variable x = study.get(Inputs.SECOND);
        Variable y = study.get(Inputs.VALUE);
        Observations places = Observations.ofLastYear(study, List.of(x, mediator, y));
        out.part("indirect", () -> mediation(places, x, mediator, y).indirect());
        out.part("direct", () -> mediation(places, x, mediator, y).direct());
        out.part("total_effect", () -> mediation(places, x, mediator, y).total());
        out.part("share_indirect", () -> mediation(places, x, mediator, y).share());
        out.part("sobel_p", () -> mediation(places, x, mediator, y).sobelPValue());
    }

    private static Mediation mediation(Observations places, Variable x, Variable m, Variable y) {
        return Mediation.of(places.values(x), places.values(m), places.values(y));
    }

    private static Indicator kuznets() {
        Entry entry = Entry.of("M67", "Environmental Kuznets curve and STIRPAT", "环境库兹涅茨曲线与STIRPAT")
                .unit("ln of the income")
                .formula("ln I on powers of ln y, degree 2 and 3: turning point −b₁/(2b₂), Lind–Mehlum test of the"
                        + " slopes at both ends; STIRPAT ln I = a + b ln P + c ln A + d ln T by least squares and"
                        + " ridge, where weight and technology are given")
                .reading("a turn only where it lies inside the sample and the Lind–Mehlum p is small; VIF above 10:"
                        + " take the ridge. Over the places and years of the period, pooled")
                .source("Grossman and Krueger (1995), Quarterly Journal of Economics 110; Lind and Mehlum (2010);"
                        + " Dietz and Rosa (1997); York, Rosa and Dietz (2003)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.SECOND, EvaluationInputs.RIDGE)
                .mayRead(Inputs.WEIGHT, EvaluationInputs.TECHNOLOGY)
                .computes((study, out) -> {
                    Variable impact = study.get(Inputs.VALUE);
                    Variable income = study.get(Inputs.SECOND);
                    Observations observations = positive(study, List.of(impact, income));
                    observations.into(out);
                    double[] x = logs(observations.values(income));
                    double[] y = logs(observations.values(impact));
                    KuznetsCurve.Quadratic curve = KuznetsCurve.quadratic(x, y);
                    out.part("turning_ln", curve.turningLog());
                    out.part("turning_ln_se", curve.turningLogStandardError());
                    out.part("turning", curve.turning());
                    out.part("shape", curve.shape().name());
                    out.part("inside", curve.inside());
                    out.part("lind_mehlum_t", curve.lindMehlum());
                    out.part("lind_mehlum_p", curve.lindMehlumPValue());
                    out.part(
                            "cubic_shape",
                            () -> KuznetsCurve.cubic(x, y).shape().name());
                    out.part(
                            "cubic_turnings_ln",
                            () -> KuznetsCurve.cubic(x, y).turningLogs().asList());
                    if (study.find(Inputs.WEIGHT).isPresent()
                            && study.find(EvaluationInputs.TECHNOLOGY).isPresent()) {
                        stirpat(study, out);
                    }
                });
    }

    private static void stirpat(Study study, Measurement.Builder out) {
        List<Variable> all = List.of(
                study.get(Inputs.VALUE),
                study.get(Inputs.WEIGHT),
                study.get(Inputs.SECOND),
                study.get(EvaluationInputs.TECHNOLOGY));
        out.part("stirpat_population", () -> stirpat(study, all).coefficients().get(1));
        out.part("stirpat_affluence", () -> stirpat(study, all).coefficients().get(2));
        out.part("stirpat_technology", () -> stirpat(study, all).coefficients().get(3));
        out.part("stirpat_vif", () -> stirpat(study, all).varianceInflation().asList());
        out.part(
                "stirpat_ridge",
                () -> stirpat(study, all).ridge().coefficients().asList());
    }

    private static Stirpat stirpat(Study study, List<Variable> all) {
        Observations observations = positive(study, all);
        return Stirpat.fit(
                observations.values(all.get(0)),
                observations.values(all.get(1)),
                observations.values(all.get(2)),
                observations.values(all.get(3)),
                study.get(EvaluationInputs.RIDGE));
    }

    private static Observations positive(Study study, List<Variable> variables) {
        return Observations.ofPeriod(study, variables).within(Status.INVALID, "must be > 0", v -> v > 0, variables);
    }

    private static double[] logs(double... values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
