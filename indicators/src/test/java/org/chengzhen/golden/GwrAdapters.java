package org.chengzhen.golden;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.GwrBandwidth;
import org.chengzhen.methods.spatial.GwrCriterion;
import org.chengzhen.methods.spatial.GwrFit;
import org.chengzhen.methods.spatial.GwrKernel;
import org.chengzhen.methods.spatial.MultiscaleRegression;

/** Golden rows of geographically weighted regression, B69. */
final class GwrAdapters {
    static final Map<String, Adapter> ALL = new HashMap<>();

    static {
        for (String text : new String[] {
            "GWR, fixed Gaussian bandwidth (values at the places listed in at, from 0)",
            "GWR, fixed bisquare bandwidth",
            "GWR, adaptive bisquare, k nearest counting the place itself",
            "GWR, adaptive Gaussian, k nearest counting the place itself",
            "GWR, two variables, fixed Gaussian bandwidth"
        }) {
            ALL.put("B69 ".concat(text), GwrAdapters::local);
        }
        for (String text : new String[] {
            "GWR bandwidth by AICc, adaptive bisquare, all k from 8 to n compared",
            "GWR bandwidth by AICc, fixed Gaussian, range [0.8, 12] (unimodal there)",
            "GWR bandwidth by cross-validation, adaptive bisquare, all k from 8 to n compared",
            "GWR bandwidth by cross-validation, fixed Gaussian, range [0.8, 12] (unimodal there)"
        }) {
            ALL.put("B69 ".concat(text), GwrAdapters::bandwidth);
        }
        for (String text : new String[] {
            "multiscale GWR with given bandwidths (intercept first), converged backfitting; adaptive bisquare",
            "multiscale GWR with given bandwidths (intercept first), converged backfitting; fixed Gaussian"
        }) {
            ALL.put("B69 ".concat(text), GwrAdapters::multiscale);
        }
    }

    private GwrAdapters() {}

    private static DoubleMatrix x(Inputs in) {
        return DoubleMatrix.of(in.matrix("x")).transposed();
    }

    private static GwrKernel kernel(Inputs in) {
        return switch (in.text("kernel")) {
            case "gaussian" -> GwrKernel.GAUSSIAN;
            case "bisquare" -> GwrKernel.BISQUARE;
            case "exponential" -> GwrKernel.EXPONENTIAL;
            case "tricube" -> GwrKernel.TRICUBE;
            case "boxcar" -> GwrKernel.BOXCAR;
            default -> throw new AssertionError(in.text("kernel"));
        };
    }

    private static boolean adaptive(Inputs in) {
        return in.has("adaptive") && in.flag("adaptive");
    }

    /** The first place, the eighth and the last, where a row does not list them. */
    private static int[] at(Inputs in, int n) {
        return in.has("at")
                ? in.integers("at")
                : new int[] {0, 7, IntStream.range(0, n).max().getAsInt()};
    }

    private static Object[] some(Inputs in, int n, IntFunction<Object> value) {
        return Arrays.stream(at(in, n)).mapToObj(value).toArray();
    }

    private static Answer local(Inputs in) {
        GeographicallyWeightedRegression options =
                GeographicallyWeightedRegression.withDefaults().kernel(kernel(in));
        options =
                adaptive(in) ? options.neighbours(in.integer("bandwidth")) : options.bandwidth(in.number("bandwidth"));
        double[] y = in.numbers("y");
        GwrFit fit = options.fit(y, x(in), in.column("points", 0), in.column("points", 1));
        DoubleMatrix t = fit.tScores();
        return Answer.of("at", () -> at(in, y.length))
                .and("beta", () -> some(in, y.length, i -> fit.coefficients().row(i)))
                .and("se", () -> some(in, y.length, i -> fit.standardErrors().row(i)))
                .and("t", () -> some(in, y.length, t::row))
                .and("local_r2", () -> some(in, y.length, fit.localRSquared()::get))
                .and("fit", () -> some(in, y.length, fit.fitted()::get))
                .and("rss", fit::rss)
                .and("trace_s", fit::trace)
                .and("trace_sts", fit::squaredTrace)
                .and("enp", fit::effectiveParameters)
                .and("edf", fit::degreesOfFreedom)
                .and("sigma2", fit::variance)
                .and("aicc", fit::aicc)
                .and("aic", fit::aic)
                .and("cv", fit::crossValidation)
                .and("r2", fit::rSquared);
    }

    private static Answer bandwidth(Inputs in) {
        double[] range = in.numbers("range");
        GeographicallyWeightedRegression options =
                GeographicallyWeightedRegression.withDefaults().kernel(kernel(in));
        options = adaptive(in) ? options.adaptive() : options.fixed();
        GwrBandwidth found = options.criterion(
                        in.text("criterion").equals("cv") ? GwrCriterion.CROSS_VALIDATION : GwrCriterion.AICC)
                .range(range[0], range[1])
                .select(in.numbers("y"), x(in), in.column("points", 0), in.column("points", 1));
        return Answer.of("bandwidth", found::bandwidth)
                .and("k", found::bandwidth)
                .and("criterion", found::value);
    }

    private static Answer multiscale(Inputs in) {
        double[] y = in.numbers("y");
        double[] first = in.column("points", 0);
        double[] second = in.column("points", 1);
        MultiscaleRegression fit = adaptive(in)
                ? MultiscaleRegression.adaptive(y, x(in), first, second, in.integers("bandwidths"), kernel(in))
                : MultiscaleRegression.fixed(y, x(in), first, second, in.numbers("bandwidths"), kernel(in));
        return Answer.of("at", () -> at(in, y.length))
                .and("beta", () -> some(in, y.length, i -> fit.coefficients().row(i)))
                .and("se", () -> some(in, y.length, i -> fit.standardErrors().row(i)))
                .and("enp", () -> fit.effectiveParameters().toArray())
                .and("rss", fit::rss)
                .and("aicc", fit::aicc)
                .and("sigma2", fit::variance)
                .and("r2", fit::rSquared);
    }
}
