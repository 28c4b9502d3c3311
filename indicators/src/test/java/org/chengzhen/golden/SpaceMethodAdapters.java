package org.chengzhen.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.ResidualMoran;
import org.chengzhen.methods.spatial.SpatialImpacts;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.spatial.SpatialTest;
import org.chengzhen.methods.statistics.Tail;

/** Golden rows of spatial methods, B66 to B73. */
final class SpaceMethodAdapters {
    static final Map<String, Adapter> ALL = new HashMap<>();

    static {
        for (String text : new String[] {
            "B67 impacts of cross-section SAR (intercept first, excluded), delta method",
            "B67 impacts of cross-section Durbin model, delta method",
            "B68 SLX impacts: direct = own, indirect = lagged coefficient, total = sum with its standard error"
        }) {
            ALL.put(text, in -> impacts(() -> fit(in).impacts().orElseThrow()));
        }
        for (String text : new String[] {
            "B68 SLX: OLS on X and WX (intercept, own, lagged), t with n-k",
            "B68 SDEM: error model with WX, ML",
            "B68 SEM with p values, ML",
            "B68 SAR with p values, ML",
            "B68 SAC (spatial lag and spatial error, same W), ML"
        }) {
            ALL.put(text, SpaceMethodAdapters::model);
        }
        ALL.put("B68 Moran's I of OLS residuals, Cliff-Ord moments", SpaceMethodAdapters::residualMoran);
    }

    private SpaceMethodAdapters() {}

    /** Row-standardized unless the row says binary. */
    static SpatialWeights lattice(Inputs in) {
        int[] grid = in.integers("grid");
        String kind = in.has("w") ? in.text("w") : "rook-row";
        SpatialWeights weights = kind.startsWith("queen")
                ? SpatialWeights.queen(grid[0], grid[1])
                : SpatialWeights.rook(grid[0], grid[1]);
        return kind.endsWith("binary") ? weights : weights.rowStandardized();
    }

    static SpatialModel kind(Inputs in) {
        return switch (in.text("model")) {
            case "sar" -> SpatialModel.LAG;
            case "sem" -> SpatialModel.ERROR;
            case "sdm" -> SpatialModel.DURBIN;
            case "slx" -> SpatialModel.SLX;
            case "sdem" -> SpatialModel.DURBIN_ERROR;
            case "sac" -> SpatialModel.COMBINED;
            default -> throw new AssertionError(in.text("model"));
        };
    }

    private static SpatialModelFit fit(Inputs in) {
        return kind(in).fit(in.numbers("y"), variables(in), lattice(in));
    }

    private static DoubleMatrix variables(Inputs in) {
        return DoubleMatrix.of(in.matrix("x")).transposed();
    }

    private static Answer model(Inputs in) {
        SpatialModelFit fit = fit(in);
        return Answer.of("beta", () -> fit.coefficients().toArray())
                .and("rho", fit::rho)
                .and("lambda", fit::lambda)
                .and("se", () -> fit.standardErrors().toArray())
                .and("z", () -> fit.zScores().toArray())
                .and("t", () -> fit.zScores().toArray())
                .and("p", () -> fit.pValues().toArray())
                .and("sigma2", fit::variance)
                .and("loglik", fit::logLikelihood)
                .and("r2", fit::rSquared)
                .and("aic", fit::aic);
    }

    static Answer impacts(Supplier<SpatialImpacts> impacts) {
        return Answer.of("direct", () -> impacts.get().direct().values().toArray())
                .and("indirect", () -> impacts.get().indirect().values().toArray())
                .and("total", () -> impacts.get().total().values().toArray())
                .and("se_direct", () -> impacts.get().direct().standardErrors().toArray())
                .and(
                        "se_indirect",
                        () -> impacts.get().indirect().standardErrors().toArray())
                .and("se_total", () -> impacts.get().total().standardErrors().toArray())
                .and("p_direct", () -> impacts.get().direct().pValues().toArray())
                .and("p_indirect", () -> impacts.get().indirect().pValues().toArray())
                .and("p_total", () -> impacts.get().total().pValues().toArray());
    }

    private static Answer residualMoran(Inputs in) {
        Supplier<SpatialTest> two = () -> ResidualMoran.test(in.numbers("y"), variables(in), lattice(in));
        Supplier<SpatialTest> greater =
                () -> ResidualMoran.test(in.numbers("y"), variables(in), lattice(in), Tail.GREATER);
        return Answer.of("I", () -> two.get().statistic())
                .and("E", () -> two.get().expectation())
                .and("var", () -> two.get().variance())
                .and("z", () -> two.get().zScore())
                .and("p_greater", () -> greater.get().pValue())
                .and("p_two", () -> two.get().pValue());
    }
}
