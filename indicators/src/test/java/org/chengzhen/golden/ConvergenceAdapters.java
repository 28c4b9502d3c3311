package org.chengzhen.golden;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.convergence.BetaConvergence;
import org.chengzhen.methods.convergence.KernelDensity;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.convergence.LogTRegression;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.MarkovMobility;
import org.chengzhen.methods.convergence.SigmaConvergence;
import org.chengzhen.methods.convergence.SpatialMarkov;

/** Golden rows of convergence and of distribution dynamics. */
final class ConvergenceAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "B24", in -> sigma(in),
            "B25.beta", in -> beta(in),
            "B25.none", in -> divergence(in),
            "B26", in -> conditional(in),
            "B28.logt", in -> logT(in),
            "B32.kde", in -> density(in),
            "B33.P", in -> chain(in),
            "B33.erg", in -> ergodic(in),
            "B34.sm", in -> spatial(in));

    private ConvergenceAdapters() {}

    private static SigmaConvergence.Spread spread(Inputs in) {
        return SigmaConvergence.between(in.numbers("y0"), in.numbers("yT"));
    }

    private static Answer sigma(Inputs in) {
        return Answer.of("sdlog0", () -> spread(in).sigmaStart())
                .and("sdlogT", () -> spread(in).sigmaEnd())
                .and("cv0", () -> spread(in).cvStart())
                .and("cvT", () -> spread(in).cvEnd())
                .and("converging", () -> spread(in).converging());
    }

    private static BetaConvergence.Fit absolute(Inputs in) {
        return BetaConvergence.absolute(in.numbers("y0"), in.numbers("yT"), in.number("T"));
    }

    private static Answer beta(Inputs in) {
        return Answer.of("alpha", () -> absolute(in).intercept())
                .and("beta", () -> absolute(in).beta())
                .and("lambda", () -> absolute(in).speed())
                .and("half_life", () -> absolute(in).halfLife())
                .and("r2", () -> absolute(in).rSquared());
    }

    private static Answer divergence(Inputs in) {
        return Answer.of("beta_positive", () -> absolute(in).beta() > 0)
                .and("half_life", () -> absolute(in).halfLife());
    }

    private static BetaConvergence.Fit controlled(Inputs in) {
        return BetaConvergence.conditional(
                in.numbers("y0"),
                in.numbers("yT"),
                DoubleMatrix.of(new double[][] {in.numbers("z")}).transposed(),
                in.number("T"));
    }

    private static Answer conditional(Inputs in) {
        return Answer.of("alpha", () -> controlled(in).intercept())
                .and("beta", () -> controlled(in).beta())
                .and("gamma", () -> controlled(in).controls().get(0));
    }

    private static LogTRegression clubTest(Inputs in) {
        double[][] byPlace =
                DoubleMatrix.of(in.matrix("panel_TxN")).transposed().toRows();
        return LogT.withDefaults().fraction(in.number("r")).test(byPlace);
    }

    private static Answer logT(Inputs in) {
        return Answer.of("a", () -> clubTest(in).a())
                .and("b", () -> clubTest(in).b());
    }

    private static Answer density(Inputs in) {
        double[] x = in.numbers("x");
        return Answer.of("h", () -> KernelDensity.withDefaults().bandwidthOf(x))
                .and(
                        "h106",
                        () -> KernelDensity.withDefaults().normalReference().bandwidthOf(x))
                .and(
                        "f",
                        () -> KernelDensity.withDefaults()
                                .at(x, in.numbers("at"))
                                .toArray());
    }

    private static Answer chain(Inputs in) {
        return Answer.of(
                        "counts",
                        () -> MarkovChain.ofClasses(in.integerMatrix("seq"), in.integer("k"))
                                .counts())
                .and(
                        "P",
                        () -> MarkovChain.ofClasses(in.integerMatrix("seq"), in.integer("k"))
                                .probabilities());
    }

    private static MarkovChain given(Inputs in) {
        return MarkovChain.ofProbabilities(DoubleMatrix.of(in.matrix("P")));
    }

    private static Answer ergodic(Inputs in) {
        return Answer.of("pi", () -> given(in).ergodic().toArray())
                .and("shorrocks", () -> MarkovMobility.trace(given(in)));
    }

    private static Object spatial(Inputs in) {
        int[][] classes = in.integerMatrix("seq");
        int[][] around = in.integerMatrix("lag");
        int states = in.has("k") ? in.integer("k") : highest(classes);
        SpatialMarkov result = SpatialMarkov.ofClasses(classes, around, states, highest(around));
        Map<String, Object> counts = new java.util.TreeMap<>();
        IntStream.rangeClosed(1, highest(around))
                .forEach(l -> counts.put(String.valueOf(l), result.chain(l).counts()));
        return counts;
    }

    private static int highest(int[][] classes) {
        return Arrays.stream(classes).flatMapToInt(IntStream::of).max().orElse(1);
    }
}
