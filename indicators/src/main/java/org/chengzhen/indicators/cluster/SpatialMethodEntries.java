package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.spatial.BestDiscretization;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.Discretization;
import org.chengzhen.methods.spatial.EmpiricalBayes;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.GwrFit;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.LagOrder;
import org.chengzhen.methods.spatial.LagrangeMultiplierTests;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.RateAdjustedMoran;
import org.chengzhen.methods.spatial.ResidualMoran;
import org.chengzhen.methods.spatial.SpatialImpacts;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.spatial.SpatialPanelFit;
import org.chengzhen.methods.spatial.SpatialTest;

/**
 * The entries B66 to B73: what explains a value where places are neighbours, and what neighbourhood is.
 *
 * <p>Explanatory variables are the {@link ClusterInputs#CONTROLS} of the study, read in the same year as the value.
 * Places that lack a value are left out by name, and the weights are standardized again among the rest.
 */
final class SpatialMethodEntries {
    private static final int LEAST_CLASSES = 3;
    private static final int MOST_CLASSES = 6;
    private static final int ORDERS = 5;

    private SpatialMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(
                panelModel(), impacts(), crossSection(), localRegression(), detector(), outlines(), rates(), decay());
    }

    private static Variable[] all(Study study) {
        List<Variable> variables = new ArrayList<>();
        variables.add(study.get(Inputs.VALUE));
        variables.addAll(study.get(ClusterInputs.CONTROLS).variables());
        return variables.toArray(Variable[]::new);
    }

    private static List<Variable> controls(Study study) {
        return study.get(ClusterInputs.CONTROLS).variables();
    }

    private static Indicator panelModel() {
        Entry entry = Entry.of("B66", "Spatial panel model", "空间面板模型")
                .unit("slope")
                .formula("y_t = ρWy_t + X_tβ + WX_tθ + μ + α_t + u_t, u_t = λWu_t + ε_t; by maximum likelihood, with"
                        + " effects of places, of years, of both, or random")
                .reading("ρ or λ: how much spills over between neighbours in the same year; b is not the whole effect"
                        + " of a model with ρ: see the impacts. Effects of both kinds leave a bias: ask for its"
                        + " correction in panel_model")
                .source("Elhorst (2003); Elhorst (2010), Spatial panel data models; Lee and Yu (2010)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS, ClusterInputs.WEIGHTS, ClusterInputs.PANEL_MODEL)
                .computes((study, out) -> {
                    SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
                    Selection places =
                            Selection.havingAllYears(study, all(study)).known(weights.labels(), "the weights");
                    places.into(out);
                    DoubleMatrix y = matrix(places, study.get(Inputs.VALUE));
                    List<DoubleMatrix> x =
                            controls(study).stream().map(v -> matrix(places, v)).toList();
                    SpatialWeights w = weights.subset(places.codes());
                    SpatialPanelFit fit = study.get(ClusterInputs.PANEL_MODEL).fit(y, x, w);
                    into(out, study, fit.estimates());
                    out.part("corr2", fit.squaredCorrelation());
                    out.part("years", (double) fit.years());
                    out.part("phi", fit.phi());
                    if (fit.effects() != PanelEffects.RANDOM) {
                        LagrangeMultiplierTests tests =
                                LagrangeMultiplierTests.ofPanel(y, x, w, fit.effects(), LagOrder.LAG_FIRST);
                        out.part("lm_lag_p", LagrangeMultiplierTests.pValue(tests.lag()));
                        out.part("lm_error_p", LagrangeMultiplierTests.pValue(tests.error()));
                    }
                    fit.estimates().impacts().ifPresent(impacts -> into(out, study, impacts));
                });
    }

    private static DoubleMatrix matrix(Selection places, Variable variable) {
        if (places.size() == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        return DoubleMatrix.of(places.paths(variable));
    }

    private static void into(Measurement.Builder out, Study study, SpatialModelFit fit) {
        List<Variable> variables = controls(study);
        ImmutableDoubleArray p = fit.pValues();
        ImmutableDoubleArray errors = fit.standardErrors();
        int lagged = fit.coefficients().length() / variables.size() >= 2 ? 2 : 1;
        int constant = fit.coefficients().length() - lagged * variables.size();
        for (int c = constant; c < fit.coefficients().length(); c++) {
            int v = (c - constant) % variables.size();
            String name = (c - constant < variables.size() ? "" : "w_")
                    + variables.get(v).id();
            out.part(name, fit.coefficients().get(c));
            out.part(name + "_se", errors.get(c));
            out.part(name + "_p", p.get(c));
        }
        int at = fit.coefficients().length();
        if (fit.rho().isPresent()) {
            out.part("rho", fit.rho().getAsDouble());
            out.part("rho_p", p.get(at++));
        }
        if (fit.lambda().isPresent()) {
            out.part("lambda", fit.lambda().getAsDouble());
            out.part("lambda_p", p.get(at));
        }
        out.part("log_likelihood", fit.logLikelihood());
        out.part("aic", fit.aic());
        out.part("r2", fit.rSquared());
        out.part("islands", fit.islands());
    }

    private static void into(Measurement.Builder out, Study study, SpatialImpacts impacts) {
        List<Variable> variables = controls(study);
        for (int v = 0; v < variables.size(); v++) {
            String id = variables.get(v).id();
            out.part("direct_" + id, impacts.direct().values().get(v));
            out.part("indirect_" + id, impacts.indirect().values().get(v));
            out.part("total_" + id, impacts.total().values().get(v));
        }
        for (int v = 0; v < variables.size(); v++) {
            String id = variables.get(v).id();
            out.part("direct_p_" + id, present(impacts.direct().pValues().get(v)));
            out.part("indirect_p_" + id, present(impacts.indirect().pValues().get(v)));
            out.part("total_p_" + id, present(impacts.total().pValues().get(v)));
        }
    }

    /** Empty for an effect that the model fixes, which has no p-value. */
    private static OptionalDouble present(double p) {
        return Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /** The places and numbers of a cross-section. */
    private static final class Section {
        private final Selection places;
        private final double[] y;
        private final DoubleMatrix x;
        private final SpatialWeights w;

        Section(Study study, Measurement.Builder out) {
            SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
            places = Selection.having(study, all(study)).known(weights.labels(), "the weights");
            places.into(out);
            if (places.size() == 0) {
                throw UndefinedException.insufficient("places", 1, 0);
            }
            y = places.values(study.get(Inputs.VALUE));
            x = DoubleMatrix.of(places.table(study.end(), controls(study)));
            w = weights.subset(places.codes());
        }
    }

    private static Indicator impacts() {
        Entry entry = Entry.of("B67", "Direct and indirect impacts", "直接效应与间接效应（空间溢出）")
                .unit("unit of the value per unit of the variable")
                .formula("S_k = (I − ρW)⁻¹(β_k·I + θ_k·W); direct = tr(S_k)/n, total = ι'S_kι/n, indirect = total −"
                        + " direct; standard errors by the delta method")
                .reading(
                        "direct: what a unit more does at home, feedback included; indirect: what it does to all others"
                                + " together; small p: more than chance")
                .source("LeSage and Pace (2009), Introduction to Spatial Econometrics, chapter 2; Elhorst (2010)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS, ClusterInputs.WEIGHTS, ClusterInputs.SPATIAL_MODEL)
                .computes((study, out) -> {
                    Section s = new Section(study, out);
                    SpatialImpacts impacts = study.get(ClusterInputs.SPATIAL_MODEL)
                            .fit(s.y, s.x, s.w)
                            .impacts()
                            .orElseThrow(() -> UndefinedException.undefined("rho lies on a bound of its interval"));
                    into(out, study, impacts);
                });
    }

    private static Indicator crossSection() {
        Entry entry = Entry.of("B68", "Spatial regression of a cross-section", "空间计量截面模型")
                .unit("slope")
                .formula("y = ρWy + Xβ + WXθ + u, u = λWu + ε: lag, error, Durbin, SLX, SDEM or SAC; Moran's I of the"
                        + " residuals of least squares with the moments of Cliff and Ord")
                .reading("a small p of residual_moran: the plain regression leaves space out; the model with the least"
                        + " AIC fits best")
                .source("Anselin (1988); Halleck Vega and Elhorst (2015); Cliff and Ord (1981)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS, ClusterInputs.WEIGHTS, ClusterInputs.SPATIAL_MODEL)
                .computes((study, out) -> {
                    Section s = new Section(study, out);
                    into(out, study, study.get(ClusterInputs.SPATIAL_MODEL).fit(s.y, s.x, s.w));
                    SpatialTest moran = ResidualMoran.test(s.y, s.x, s.w);
                    out.part("residual_moran", moran.statistic());
                    out.part("residual_moran_p", moran.pValue());
                });
    }

    private static Indicator localRegression() {
        Entry entry = Entry.of("B69", "Geographically weighted regression", "地理加权回归")
                .unit("slope")
                .formula("β(i) = (X'W_iX)⁻¹X'W_iy, weights by a kernel of the great-circle distance; bandwidth by AICc")
                .reading("where a variable matters more or less; AICc well below that of one regression for all"
                        + " (aicc_global): relations do vary over space")
                .source("Fotheringham, Brunsdon and Charlton (2002), Geographically Weighted Regression")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS, ClusterInputs.LOCAL_REGRESSION)
                .computes((study, out) -> {
                    Selection places = Selection.having(study, all(study)).located();
                    places.into(out);
                    if (places.size() == 0) {
                        throw UndefinedException.insufficient("places", 1, 0);
                    }
                    GwrFit fit = study.get(ClusterInputs.LOCAL_REGRESSION)
                            .fit(
                                    places.values(study.get(Inputs.VALUE)),
                                    DoubleMatrix.of(places.table(study.end(), controls(study))),
                                    places.points());
                    out.part("bandwidth", fit.bandwidth().bandwidth());
                    out.part("aicc", () -> fit.aicc());
                    out.part("aicc_global", fit.globalAicc());
                    out.part("r2", fit.rSquared());
                    out.part("effective_parameters", fit.effectiveParameters());
                    List<Variable> variables = controls(study);
                    for (int v = 0; v < variables.size(); v++) {
                        Variable slope = Variable.of(
                                "local_" + variables.get(v).id(),
                                "Local slope of " + variables.get(v).name(),
                                variables.get(v).localName() + "的局部系数",
                                Unit.INDEX,
                                Variable.Kind.INTENSITY);
                        out.part(
                                slope.id(),
                                places.column(entry, slope, fit.coefficients().column(v + 1)));
                        Variable t = Variable.of(
                                "local_t_" + variables.get(v).id(),
                                "Local t of " + variables.get(v).name(),
                                variables.get(v).localName() + "的局部t值",
                                Unit.INDEX,
                                Variable.Kind.INTENSITY);
                        out.part(t.id(), places.column(entry, t, fit.tScores().column(v + 1)));
                    }
                    out.part(
                            "local_r2",
                            places.column(
                                    entry,
                                    ClusterVariables.LOCAL_R2,
                                    fit.localRSquared().toArray()));
                });
    }

    private static Indicator detector() {
        Entry entry = Entry.of("B70", "Geographical detector", "地理探测器")
                .unit("share explained")
                .formula("q = 1 − Σ_h Σ_{i∈h}(y_i − ȳ_h)²/Σ(y − ȳ)²; p by the non-central F; q of each pair of factors"
                        + " together")
                .reading("q: the share of the variation between places that lies between the classes of a factor. A"
                        + " number is cut into the 3 to 6 classes that explain most, so compare q with care: it"
                        + " grows with the number of classes")
                .source("Wang Jinfeng et al. (2010); Wang, Zhang and Fu (2016); Wang and Xu (2017)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, ClusterInputs.CONTROLS)
                .computes((study, out) -> {
                    Selection places = Selection.having(study, all(study));
                    places.into(out);
                    double[] y = places.values(study.get(Inputs.VALUE));
                    List<Variable> factors = controls(study);
                    List<int[]> strata = new ArrayList<>();
                    for (Variable factor : factors) {
                        int[] classes = classes(factor, y, places.values(factor));
                        strata.add(classes);
                        FactorDetector detector = FactorDetector.of(y, classes);
                        out.part("q_" + factor.id(), detector.q());
                        out.part("p_" + factor.id(), detector.pValue());
                        out.part("classes_" + factor.id(), (double)
                                detector.strata().size());
                    }
                    for (int a = 0; a < factors.size(); a++) {
                        for (int b = a + 1; b < factors.size(); b++) {
                            InteractionDetector both = InteractionDetector.of(y, strata.get(a), strata.get(b));
                            String name =
                                    factors.get(a).id() + "_" + factors.get(b).id();
                            out.part("q_" + name, both.q12());
                            out.part("kind_" + name, both.kind().name());
                        }
                    }
                });
    }

    /** Classes as they are, or the best classes of a number. */
    private static int[] classes(Variable factor, double[] y, double[] values) {
        if (factor.kind() == Variable.Kind.CLASS || factor.kind() == Variable.Kind.FLAG) {
            return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
        }
        BestDiscretization.Candidate best =
                BestDiscretization.of(y, values, LEAST_CLASSES, MOST_CLASSES).best();
        return Discretization.of(values, best.method(), best.classes())
                .classes()
                .toArray();
    }

    private static Indicator outlines() {
        Entry entry = Entry.of("B71", "Weights from outlines", "由几何生成空间权重")
                .unit("neighbours; km")
                .formula("queen: boundaries share a point; rook: a line; border: its length, T junctions included")
                .reading("islands and components: whom no statistic of neighbours connects; a place with very many"
                        + " neighbours surrounds others")
                .source("Anselin and Rey (2014), Modern Spatial Econometrics in Practice")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.OUTLINES, ClusterInputs.TOLERANCE)
                .computes((study, out) -> {
                    Polygons outlines = study.get(ClusterInputs.OUTLINES);
                    PolygonNeighbours neighbours =
                            PolygonNeighbours.of(outlines).tolerance(study.get(ClusterInputs.TOLERANCE));
                    SpatialWeights queen = neighbours.queen();
                    SpatialWeights border = neighbours.border();
                    out.part("mean_neighbours", (double) queen.links() / Math.max(1, queen.size()));
                    out.part("links", (double) queen.links());
                    out.part("rook_links", (double) border.links());
                    out.part("border_km", Arrays.stream(border.allWeights()).sum() / 2);
                    out.part("components", (double) queen.components());
                    out.part("islands", queen.islands());
                });
    }

    private static Indicator rates() {
        Entry entry = Entry.of("B72", "Rates in space: empirical Bayes, correlogram", "经验贝叶斯率与空间相关图")
                .unit("events per unit of the base")
                .formula("rate = m + (r − m)·a/(a + m/p_i), m and a of all places; Moran's I of the standardized rates,"
                        + " and at contiguity orders 1 to 5; the value holds events, the second variable their"
                        + " base")
                .reading("rates of small bases are drawn to the mean, so that what stands out is more than chance; the"
                        + " order at which I falls to its expectation is how far likeness reaches")
                .source("Marshall (1991); Assunção and Reis (1999); Cliff and Ord (1981)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.SECOND, ClusterInputs.WEIGHTS)
                .computes((study, out) -> {
                    Variable events = study.get(Inputs.VALUE);
                    Variable base = study.get(Inputs.SECOND);
                    SpatialWeights weights = study.get(ClusterInputs.WEIGHTS);
                    Selection places = Selection.having(study, events, base)
                            .nonNegative(study.end(), events)
                            .positive(study.end(), base)
                            .known(weights.labels(), "the weights");
                    places.into(out);
                    double[] e = places.values(events);
                    double[] p = places.values(base);
                    SpatialWeights w = weights.subset(places.codes());
                    EmpiricalBayes smoothed = EmpiricalBayes.global(e, p);
                    out.part("mean", smoothed.priorMean());
                    out.part("variance", smoothed.priorVariance());
                    out.part("moran", () -> RateAdjustedMoran.of(e, p, w));
                    double[] z = EmpiricalBayes.standardized(e, p).z().toArray();
                    List<Correlogram.Step> steps =
                            Correlogram.ofOrders(z, w, ORDERS).steps();
                    for (int k = 0; k < steps.size(); k++) {
                        out.part(
                                "moran_order_" + (k + 1),
                                steps.get(k)
                                        .test()
                                        .map(t -> OptionalDouble.of(t.statistic()))
                                        .orElse(OptionalDouble.empty()));
                    }
                    out.part(
                            "rates",
                            places.column(
                                    entry,
                                    ClusterVariables.SMOOTHED_RATE,
                                    smoothed.rates().toArray()));
                });
    }

    private static Indicator decay() {
        Entry entry = Entry.of("B73", "Distance decay", "距离衰减函数")
                .unit("1")
                .formula("f(c): power, exponential, Gaussian, zones, Pareto (c/c₀)^−α, logistic 1/(1 + e^((c − m)/s)),"
                        + " linear max(0, 1 − c/L), or one's own; each with a least cost where asked for")
                .reading("the mean weight, and the share of pairs that still count: how far a decay lets places reach")
                .source("Wilson (1967); de Vries, Nijkamp and Rietveld (2009), Exponential or power distance-decay for"
                        + " commuting?")
                .build();
        return SystemIndicator.of(entry)
                .reads(ClusterInputs.COSTS, ClusterInputs.DECAY)
                .computes((study, out) -> {
                    CostMatrix costs = study.get(ClusterInputs.COSTS);
                    Decay decay = study.get(ClusterInputs.DECAY);
                    double sum = 0;
                    int pairs = 0;
                    int reached = 0;
                    for (int i = 0; i < costs.origins().size(); i++) {
                        for (int j = 0; j < costs.destinations().size(); j++) {
                            if (!costs.origins()
                                    .get(i)
                                    .equals(costs.destinations().get(j))) {
                                double weight = decay.weight(costs.get(i, j));
                                sum += weight;
                                reached += weight > 0 ? 1 : 0;
                                pairs++;
                            }
                        }
                    }
                    if (pairs == 0) {
                        throw UndefinedException.insufficient("pairs", 1, 0);
                    }
                    out.part("mean_weight", sum / pairs);
                    out.part("reached", (double) reached / pairs);
                    out.part("pairs", (double) pairs);
                });
    }
}
