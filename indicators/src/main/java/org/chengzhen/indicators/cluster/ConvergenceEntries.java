package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.convergence.BetaConvergence;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.DensityCurve;
import org.chengzhen.methods.convergence.KernelDensity;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.convergence.LogTRegression;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.MarkovMobility;
import org.chengzhen.methods.convergence.SigmaConvergence;
import org.chengzhen.methods.convergence.SpatialMarkov;
import org.chengzhen.methods.convergence.StateClasses;
import org.chengzhen.methods.spatial.LagrangeMultiplierTests;
import org.chengzhen.methods.spatial.SpatialBetaConvergence;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.trend.MannKendall;

/** The entries B24 to B28 and B32 to B34: whether places draw near to each other. */
final class ConvergenceEntries {
    private ConvergenceEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                sigma(), beta(), conditionalBeta(), spatialBeta(), clubs(), density(), markov(), spatialMarkov());
    }

    private static Indicator sigma() {
        Entry entry = Entry.of("B24", "σ-convergence", "σ收敛")
                .unit("1")
                .formula("standard deviation of ln y over places, and coefficient of variation, in the first and last"
                        + " year; Mann–Kendall test of σ over the years")
                .reading("falling: places draw together; the trend test needs at least four years")
                .source("Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100:223–251")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.havingAtEnds(study, value)
                    .requirePositive(study.start(), value)
                    .requirePositive(study.end(), value);
            places.into(out);
            SigmaConvergence.Spread sigma =
                    SigmaConvergence.between(places.values(study.start(), value), places.values(value));
            out.part("sigma_last", sigma.sigmaEnd());
            out.part("sigma_first", sigma.sigmaStart());
            out.part("cv_first", sigma.cvStart());
            out.part("cv_last", sigma.cvEnd());
            out.part("converging", sigma.converging());
            if (study.years().length() >= MannKendall.MINIMUM_VALUES) {
                Selection balanced = Selection.havingAllYears(study, value);
                double[] path = SigmaConvergence.path(balanced.paths(value)).toArray();
                out.part(
                        "path",
                        com.google.common.primitives.ImmutableDoubleArray.copyOf(path)
                                .asList());
                out.part("trend_p", () -> MannKendall.of(path).pValue());
                out.part("trend_tau", () -> MannKendall.of(path).tauB());
            }
        });
    }

    private static Selection atBothEnds(org.chengzhen.indicators.frame.Study study, Variable value) {
        return Selection.havingAtEnds(study, value)
                .requirePositive(study.start(), value)
                .requirePositive(study.end(), value);
    }

    private static void into(org.chengzhen.indicators.frame.Measurement.Builder out, BetaConvergence.Fit result) {
        out.part("beta", result.beta());
        out.part("alpha", result.intercept());
        out.part("p", result.pValue());
        out.part("speed", result.speed());
        out.part("half_life", result.halfLife());
        out.part("r2", result.rSquared());
    }

    private static Indicator beta() {
        Entry entry = Entry.of("B25", "Absolute β-convergence", "绝对β收敛")
                .unit("slope")
                .formula("(1/T)·ln(y_T/y_0) = α + b·ln y_0; speed λ = −ln(1 + bT)/T; half-life ln 2/λ years")
                .reading("b below 0 and p small: poor places grow faster; no half-life where they do not")
                .source("Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100:223–251")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = atBothEnds(study, value);
            places.into(out);
            BetaConvergence.Fit result = BetaConvergence.absolute(
                    places.values(study.start(), value), places.values(value), (double) study.end() - study.start());
            into(out, result);
            out.part("coefficients", ResultTables.coefficients(result.fit(), List.of("constant", "ln " + value.id())));
        });
    }

    private static Indicator conditionalBeta() {
        Entry entry = Entry.of("B26", "Conditional β-convergence", "条件β")
                .unit("slope")
                .formula("(1/T)·ln(y_T/y_0) = α + b·ln y_0 + Σ γ_k·x_k, x in the first year")
                .reading(
                        "b below 0: places draw near to their own long-run level, which the controls describe; controls"
                                + " that depend on each other leave it singular")
                .source("Barro and Sala-i-Martin (1992); Mankiw, Romer and Weil (1992)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    List<Variable> controls = study.get(ClusterInputs.CONTROLS).variables();
                    Selection places = atBothEnds(study, value).with(study.start(), controls.toArray(Variable[]::new));
                    places.into(out);
                    DoubleMatrix x = DoubleMatrix.of(controls.stream()
                                    .map(c -> places.values(study.start(), c))
                                    .toArray(double[][]::new))
                            .transposed();
                    BetaConvergence.Fit result = BetaConvergence.conditional(
                            places.values(study.start(), value),
                            places.values(value),
                            x,
                            (double) study.end() - study.start());
                    into(out, result);
                    for (int k = 0; k < controls.size(); k++) {
                        out.part(
                                "gamma_" + controls.get(k).id(),
                                result.controls().get(k));
                    }
                    List<String> terms = new ArrayList<>(List.of("constant", "ln " + value.id()));
                    controls.forEach(control -> terms.add(control.id()));
                    out.part("coefficients", ResultTables.coefficients(result.fit(), terms));
                });
    }

    private static Indicator spatialBeta() {
        Entry entry = Entry.of("B27", "Spatial β-convergence", "空间β收敛")
                .unit("slope")
                .formula("g = α + b·ln y_0 + ρWg + ε (lag), u = λWu + ε (error), or with W·ln y_0 (Durbin); by maximum"
                        + " likelihood; LM tests of the plain model")
                .reading("ρ or λ: how much growth spills over to neighbours; b is not the whole effect of a lag model."
                        + " Small p of an LM test: the plain model leaves space out")
                .source("Anselin (1988), Spatial Econometrics; Anselin et al. (1996); LeSage and Pace (2009)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.WEIGHTS, ClusterInputs.SPATIAL_MODEL)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
                    Selection places = atBothEnds(study, value).known(weights.labels(), "the weights");
                    places.into(out);
                    double[] first = places.values(study.start(), value);
                    double[] growth = places.values(value);
                    for (int i = 0; i < growth.length; i++) {
                        growth[i] = Math.log(growth[i] / first[i]) / (study.end() - study.start());
                    }
                    SpatialWeights w = weights.subset(places.codes());
                    SpatialModelFit fit =
                            SpatialBetaConvergence.fit(first, growth, w, study.get(ClusterInputs.SPATIAL_MODEL));
                    out.part("beta", fit.coefficients().get(1));
                    out.part("alpha", fit.coefficients().get(0));
                    out.part("spatial", fit.spatialParameter());
                    out.part("spatial_se", fit.spatialStandardError());
                    out.part("log_likelihood", fit.logLikelihood());
                    out.part("islands", fit.islands());
                    out.part(
                            "lm_lag_p",
                            () -> LagrangeMultiplierTests.pValue(SpatialBetaConvergence.tests(first, growth, w)
                                    .lag()));
                    out.part(
                            "lm_error_p",
                            () -> LagrangeMultiplierTests.pValue(SpatialBetaConvergence.tests(first, growth, w)
                                    .error()));
                });
    }

    private static Indicator clubs() {
        Entry entry = Entry.of("B28", "Club convergence by the log t test", "俱乐部收敛")
                .unit("slope")
                .formula("ln(H_1/H_t) − 2·ln ln t = a + b·ln t, H_t = mean of (y_i/ȳ − 1)²; clubs by sorting, a core, a"
                        + " sieve, and merging")
                .reading(
                        "t_b, by the long-run variance of the residuals, below −1.65: no common convergence; then clubs"
                                + " of places that converge among themselves, club"
                                + " 1 the richest; 0: a place on its own. Needs a long panel")
                .source("Phillips and Sul (2007), Transition modeling and econometric convergence tests, Econometrica"
                        + " 75:1771–1855; Phillips and Sul (2009)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.havingAllYears(study, value);
            for (int year : study.years().asList()) {
                places.requirePositive(year, value);
            }
            places.into(out);
            double[][] paths = places.paths(value);
            LogTRegression test = LogT.withDefaults().test(paths);
            out.part("b", test.b());
            out.part("t", test.statistic());
            out.part("converging", test.converging());
            ClubPartition clubs = ConvergenceClubs.withDefaults().of(paths);
            out.part("clubs", (double) clubs.clubs().size());
            out.part("divergent", (double) clubs.divergent().length());
            out.part(
                    "club",
                    places.column(
                            entry,
                            ClusterVariables.CLUB,
                            Selection.asDoubles(clubs.numbers(places.size()).toArray())));
        });
    }

    private static Indicator density() {
        Entry entry = Entry.of("B32", "Kernel density of the distribution", "核密度")
                .unit("1/unit of the value")
                .formula("f(x) = Σ K((x − x_i)/h)/(nh), K Gaussian, h = 0.9·min(s, IQR/1.34)·n^(−1/5)")
                .reading("two peaks: the places split into two groups; a peak that moves right: all rise; a lower and"
                        + " wider curve: they drift apart")
                .source("Silverman (1986), Density Estimation for Statistics and Data Analysis")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Selection places = Selection.having(study, value);
            places.into(out);
            DensityCurve curve = KernelDensity.withDefaults().onGrid(places.values(value));
            out.part("mode", curve.mode());
            out.part("peaks", (double) curve.peaks().length());
            out.part("highest", curve.highest());
            out.part("bandwidth", curve.bandwidth());
            out.part("curve", curve);
        });
    }

    private static Indicator markov() {
        Entry entry = Entry.of("B33", "Markov chain of classes", "马尔可夫链")
                .unit("1")
                .formula("p_ij = n_ij/n_i between classes cut at quantiles of all years; ergodic πP = π; mobility (k −"
                        + " tr P)/(k − 1); half-life −ln 2/ln|λ₂|")
                .reading("a large diagonal: places stay in their class; mobility 0: nobody moves; π: where the system"
                        + " tends to; a class never seen has no row")
                .source("Quah (1993), Galton's fallacy; Shorrocks (1978), The measurement of mobility")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CLASSES)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection.requirePeriod(study);
                    Selection places = Selection.havingAllYears(study, value);
                    places.into(out);
                    out.steps(study);
                    int classes = study.get(ClusterInputs.CLASSES);
                    DoubleMatrix states = StateClasses.byQuantilesOfAllPeriods(places.paths(value), classes);
                    MarkovChain chain = MarkovChain.ofClasses(states, classes);
                    out.part("mobility", () -> MarkovMobility.trace(chain));
                    out.part("half_life", () -> MarkovMobility.of(chain).halfLife());
                    out.part("ergodic", () -> chain.ergodic().asList());
                    out.part(
                            "transitions",
                            ResultTables.transitions(
                                    chain.probabilities(),
                                    chain.counts(),
                                    StateClasses.quantilesOfAllPeriods(places.paths(value), classes)));
                    out.part("probabilities", chain.probabilities());
                    out.part("counts", chain.counts());
                    out.part(
                            "state", places.column(entry, ClusterVariables.STATE, states.column(states.columns() - 1)));
                });
    }

    private static Indicator spatialMarkov() {
        Entry entry = Entry.of("B34", "Spatial Markov chain", "空间马尔可夫")
                .unit("1")
                .formula("transitions between classes, one matrix for each class of the neighbours' mean; Q and LR test"
                        + " that they are alike")
                .reading("small p: whether a place rises or falls depends on its neighbours; places without neighbours"
                        + " are left out")
                .source("Rey (2001), Spatial empirics for economic growth and convergence, Geographical Analysis"
                        + " 33:194–214; Bickenbach and Bode (2003)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.WEIGHTS, ClusterInputs.CLASSES)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    Selection.requirePeriod(study);
                    SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
                    Selection places = Selection.havingAllYears(study, value)
                            .known(weights.labels(), "the weights")
                            .withNeighbours(weights);
                    places.into(out);
                    out.steps(study);
                    SpatialMarkov markov = SpatialMarkov.byQuantilesOfAllPeriods(
                            places.paths(value), weights.subset(places.codes()), study.get(ClusterInputs.CLASSES));
                    out.part("q_p", () -> markov.homogeneity().pValue());
                    out.part("lr_p", () -> markov.homogeneity().likelihoodRatioPValue());
                    out.part("q", () -> markov.homogeneity().statistic());
                    List<MarkovChain> chains = markov.chains();
                    for (int c = 0; c < chains.size(); c++) {
                        MarkovChain chain = chains.get(c);
                        out.part("probabilities_" + (c + 1), chain.probabilities());
                    }
                });
    }
}
