package org.chengzhen.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.spatial.BiasCorrection;
import org.chengzhen.methods.spatial.ChiSquareTest;
import org.chengzhen.methods.spatial.LagOrder;
import org.chengzhen.methods.spatial.LagrangeMultiplierTests;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.RandomErrors;
import org.chengzhen.methods.spatial.SimulatedImpacts;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelTests;
import org.chengzhen.methods.spatial.SpatialPanelFit;
import org.chengzhen.methods.spatial.SpatialPanelModel;

/** Golden rows of spatial panel models, B66 and a part of B67; their panels are years x places. */
final class SpatialPanelAdapters {
    static final Map<String, Adapter> ALL = new HashMap<>();

    static {
        for (String text : new String[] {
            "B66 spatial panel Durbin with random effects, ML (beta starts with the intercept; phi = weight of the between part)",
            "B66 spatial panel Durbin, individual fixed effects, Lee-Yu bias correction of the direct estimator",
            "B66 spatial panel Durbin, individual fixed effects, Lee-Yu transformation estimator (orthonormal transformation, effective size te*ne)",
            "B66 spatial panel Durbin, individual fixed effects, ML (beta = own then lagged variables)",
            "B66 spatial panel Durbin, time fixed effects, Lee-Yu bias correction of the direct estimator",
            "B66 spatial panel Durbin, two-way fixed effects, Lee-Yu bias correction of the direct estimator",
            "B66 spatial panel Durbin, two-way fixed effects, Lee-Yu transformation estimator (orthonormal transformation, effective size te*ne)",
            "B66 spatial panel Durbin, two-way fixed effects, ML (beta = own then lagged variables)",
            "B66 spatial panel SAR with random effects, ML (beta starts with the intercept; phi = weight of the between part)",
            "B66 spatial panel SAR, individual fixed effects, ML",
            "B66 spatial panel SAR, time fixed effects, ML",
            "B66 spatial panel SAR, two-way effects, order demean-then-lag",
            "B66 spatial panel SAR, two-way fixed effects, ML",
            "B66 spatial panel SEM with random effects, ML, spatial process in both error parts (Kapoor, Kelejian & Prucha); se_beta = generalised least squares at the optimum",
            "B66 spatial panel SEM with random effects, ML, spatial process in the remainder only (Anselin; Baltagi); se_beta = generalised least squares at the optimum",
            "B66 spatial panel SEM, individual fixed effects, Lee-Yu bias correction of the direct estimator",
            "B66 spatial panel SEM, individual fixed effects, ML",
            "B66 spatial panel SEM, two-way fixed effects, Lee-Yu transformation estimator (orthonormal transformation, effective size te*ne)",
            "B66 spatial panel SEM, two-way fixed effects, ML"
        }) {
            ALL.put(text, SpatialPanelAdapters::model);
        }
        for (String text : new String[] {
            "B66 panel LM and robust LM tests after individual demeaning",
            "B66 panel LM and robust LM tests after pooled OLS",
            "B66 panel LM and robust LM tests after two-way demeaning",
            "B66 panel LM and robust LM tests, two-way effects, order demean-then-lag (published tables of Elhorst 2010)"
        }) {
            ALL.put(text, SpatialPanelAdapters::lagrange);
        }
        for (String text : new String[] {
            "B66 Durbin against SAR (theta=0) and SEM (theta+rho*beta=0), individual effects: Wald and LR, df=2",
            "B66 Durbin against SAR (theta=0) and SEM (theta+rho*beta=0), two-way effects: Wald and LR, df=2"
        }) {
            ALL.put(text, SpatialPanelAdapters::durbin);
        }
        for (String text : new String[] {
            "B66 Hausman test of random against individual fixed effects, spatial panel SAR, slopes only, fixed effects with Lee-Yu sigma2",
            "B66 Hausman test of random against individual fixed effects, spatial panel SAR, slopes only, fixed effects with Lee-Yu sigma2; difference of covariances not positive definite"
        }) {
            ALL.put(text, SpatialPanelAdapters::hausman);
        }
        for (String text : new String[] {
            "B67 impacts of spatial panel Durbin model with individual fixed effects, delta method",
            "B67 impacts of spatial panel Durbin model with two-way fixed effects and Lee-Yu bias correction, delta method",
            "B67 impacts of spatial panel SAR with two-way fixed effects, delta method"
        }) {
            ALL.put(text, SpatialPanelAdapters::impacts);
        }
        for (String text : new String[] {
            "B67 standard deviations of simulated impacts, spatial panel SAR with two-way fixed effects (draws of (beta, rho) from the normal with the estimated covariance, draws outside the rho range drawn again)"
        }) {
            ALL.put(text, SpatialPanelAdapters::simulated);
        }
    }

    private SpatialPanelAdapters() {}

    private static DoubleMatrix y(Inputs in) {
        return DoubleMatrix.of(in.matrix("y")).transposed();
    }

    private static List<DoubleMatrix> x(Inputs in) {
        return Arrays.stream(in.cube("x"))
                .map(m -> DoubleMatrix.of(m).transposed())
                .toList();
    }

    private static PanelEffects effects(Inputs in) {
        return switch (in.text("effects")) {
            case "none" -> PanelEffects.NONE;
            case "individual" -> PanelEffects.INDIVIDUAL;
            case "time" -> PanelEffects.TIME;
            case "two-way" -> PanelEffects.TWO_WAY;
            case "random" -> PanelEffects.RANDOM;
            default -> throw new AssertionError(in.text("effects"));
        };
    }

    private static LagOrder order(Inputs in) {
        return in.has("order") && in.text("order").equals("demean-lag") ? LagOrder.EFFECTS_FIRST : LagOrder.LAG_FIRST;
    }

    private static SpatialPanelModel settings(Inputs in) {
        SpatialPanelModel settings =
                SpatialPanelModel.withDefaults().effects(effects(in)).order(order(in));
        if (in.has("model")) {
            settings = settings.model(SpaceMethodAdapters.kind(in));
        }
        if (in.has("bias")) {
            settings = settings.bias(
                    switch (in.text("bias")) {
                        case "lee-yu" -> BiasCorrection.LEE_YU;
                        case "transform" -> BiasCorrection.TRANSFORMATION;
                        default -> BiasCorrection.NONE;
                    });
        }
        if (in.has("errors")) {
            settings = settings.errors(in.text("errors").equals("kkp") ? RandomErrors.BOTH : RandomErrors.REMAINDER);
        }
        return settings;
    }

    private static SpatialPanelFit fit(Inputs in, SpatialPanelModel settings) {
        return settings.fit(y(in), x(in), SpaceMethodAdapters.lattice(in));
    }

    private static Answer model(Inputs in) {
        SpatialPanelFit fit = fit(in, settings(in));
        return Answer.of("beta", () -> fit.estimates().coefficients().toArray())
                .and("rho", () -> fit.estimates().rho())
                .and("lambda", () -> fit.estimates().lambda())
                .and("se", () -> fit.estimates().standardErrors().toArray())
                .and(
                        "se_beta",
                        () -> fit.estimates()
                                .standardErrors()
                                .subArray(0, fit.estimates().coefficients().length())
                                .toArray())
                .and("z", () -> fit.estimates().zScores().toArray())
                .and("p", () -> fit.estimates().pValues().toArray())
                .and("sigma2", () -> fit.estimates().variance())
                .and("sigma2_mu", fit::effectVariance)
                .and("phi", fit::phi)
                .and("loglik", () -> fit.estimates().logLikelihood())
                .and("aic", () -> fit.estimates().aic())
                .and("r2", () -> fit.estimates().rSquared())
                .and("corr2", fit::squaredCorrelation)
                .and("nPlaces", fit::places)
                .and("nYears", fit::years);
    }

    private static Answer lagrange(Inputs in) {
        Supplier<LagrangeMultiplierTests> tests = () ->
                LagrangeMultiplierTests.ofPanel(y(in), x(in), SpaceMethodAdapters.lattice(in), effects(in), order(in));
        return Answer.of("lm_lag", () -> tests.get().lag())
                .and("lm_err", () -> tests.get().error())
                .and("rlm_lag", () -> tests.get().robustLag())
                .and("rlm_err", () -> tests.get().robustError())
                .and("p_lag", () -> LagrangeMultiplierTests.pValue(tests.get().lag()))
                .and("p_err", () -> LagrangeMultiplierTests.pValue(tests.get().error()))
                .and("p_rlag", () -> p(tests.get().robustLag()))
                .and("p_rerr", () -> p(tests.get().robustError()));
    }

    private static OptionalDouble p(OptionalDouble statistic) {
        return statistic.isEmpty()
                ? statistic
                : OptionalDouble.of(LagrangeMultiplierTests.pValue(statistic.getAsDouble()));
    }

    private static Answer durbin(Inputs in) {
        Function<SpatialModel, SpatialPanelFit> fits =
                model -> fit(in, settings(in).model(model));
        SpatialPanelFit durbin = fits.apply(SpatialModel.DURBIN);
        ChiSquareTest waldSar = SpatialModelTests.waldOfLags(durbin.estimates());
        ChiSquareTest waldSem = SpatialModelTests.waldOfError(durbin.estimates());
        ChiSquareTest lrSar =
                SpatialModelTests.likelihoodRatio(fits.apply(SpatialModel.LAG).estimates(), durbin.estimates());
        ChiSquareTest lrSem =
                SpatialModelTests.likelihoodRatio(fits.apply(SpatialModel.ERROR).estimates(), durbin.estimates());
        return Answer.of("wald_sar", waldSar::statistic)
                .and("p_wald_sar", waldSar::pValue)
                .and("wald_sem", waldSem::statistic)
                .and("p_wald_sem", waldSem::pValue)
                .and("lr_sar", lrSar::statistic)
                .and("p_lr_sar", lrSar::pValue)
                .and("lr_sem", lrSem::statistic)
                .and("p_lr_sem", lrSem::pValue)
                .and("df", waldSar::degreesOfFreedom);
    }

    private static Answer hausman(Inputs in) {
        SpatialPanelModel model = SpatialPanelModel.withDefaults().model(SpaceMethodAdapters.kind(in));
        ChiSquareTest test = SpatialModelTests.hausman(
                fit(in, model.effects(PanelEffects.INDIVIDUAL).bias(BiasCorrection.LEE_YU)),
                fit(in, model.effects(PanelEffects.RANDOM)));
        return Answer.of("hausman", test::statistic)
                .and("df", test::degreesOfFreedom)
                .and("p", test::pValue);
    }

    private static Answer impacts(Inputs in) {
        return SpaceMethodAdapters.impacts(
                () -> fit(in, settings(in)).estimates().impacts().orElseThrow());
    }

    private static Answer simulated(Inputs in) {
        SimulatedImpacts impacts = SimulatedImpacts.of(
                fit(in, settings(in)).estimates(), SpaceMethodAdapters.lattice(in), in.integer("draws"), 42);
        return Answer.of(
                        "sd_direct", () -> impacts.direct().standardDeviations().toArray())
                .and(
                        "sd_indirect",
                        () -> impacts.indirect().standardDeviations().toArray())
                .and("sd_total", () -> impacts.total().standardDeviations().toArray());
    }
}
