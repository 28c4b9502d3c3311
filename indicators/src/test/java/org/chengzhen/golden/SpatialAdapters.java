package org.chengzhen.golden;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.BivariateMoran;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.GeneralG;
import org.chengzhen.methods.spatial.LagrangeMultiplierTests;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.MeanCentre;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.SpatialBetaConvergence;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.spatial.StandardDeviationalEllipse;

/** Golden rows of spatial weights and spatial statistics. */
final class SpatialAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("B27.sar", in -> {
                Supplier<SpatialModelFit> fit = () ->
                        SpatialBetaConvergence.fit(in.numbers("y0"), in.numbers("g"), lattice(in), SpatialModel.LAG);
                return Answer.of("rho", () -> fit.get().spatialParameter())
                        .and("alpha", () -> fit.get().coefficients().get(0))
                        .and("beta", () -> fit.get().coefficients().get(1))
                        .and("loglik", () -> fit.get().logLikelihood());
            }),
            Map.entry("B27.lm", in -> {
                Supplier<LagrangeMultiplierTests> tests =
                        () -> SpatialBetaConvergence.tests(in.numbers("y0"), in.numbers("g"), lattice(in));
                return Answer.of("LM_err", () -> tests.get().error())
                        .and("LM_lag", () -> tests.get().lag())
                        .and("T", () -> tests.get().trace());
            }),
            Map.entry("B35.bin", SpatialAdapters::moran),
            Map.entry("B35.row", SpatialAdapters::moran),
            Map.entry("B35.checker", in -> MoransI.of(in.numbers("x"), lattice(in))),
            Map.entry(
                    "B36",
                    in -> Answer.of(
                                    "I",
                                    () -> LocalMoran.of(in.numbers("x"), lattice(in))
                                            .toArray())
                            .and("quadrant", () -> LocalMoran.quadrants(in.numbers("x"), lattice(in)))),
            Map.entry("B37", in -> BivariateMoran.of(in.numbers("x"), in.numbers("y"), lattice(in))),
            Map.entry("B38", in -> GearysC.of(in.numbers("x"), lattice(in))),
            Map.entry("B39", in -> GeneralG.of(in.numbers("x"), band(in))),
            Map.entry("B40.Gi", in -> LocalG.gi(in.numbers("x"), band(in)).toArray()),
            Map.entry(
                    "B40.Gistar", in -> LocalG.giStar(in.numbers("x"), band(in)).toArray()),
            Map.entry("B41", in -> {
                Supplier<StandardDeviationalEllipse> ellipse = () ->
                        StandardDeviationalEllipse.of(in.column("points", 0), in.column("points", 1), in.numbers("w"));
                return Answer.of("cx", () -> ellipse.get().centreX())
                        .and("cy", () -> ellipse.get().centreY())
                        .and("theta_deg_cw_from_north", () -> ellipse.get().orientation())
                        .and("axis_x", () -> ellipse.get().axisX())
                        .and("axis_y", () -> ellipse.get().axisY())
                        .and("area", () -> ellipse.get().area())
                        .and("sd_distance", () -> ellipse.get().standardDistance())
                        .and("oblateness", () -> ellipse.get().oblateness());
            }),
            Map.entry("B42.mc", in -> shift(() -> centre(in.inner("t0"), "w"), () -> centre(in.inner("t1"), "w"))),
            Map.entry("B42.mc2", in -> shift(() -> centre(in, "w0"), () -> centre(in, "w1"))),
            Map.entry(
                    "M29",
                    in -> SpatialWeights.inverseDistance(
                                    in.column("points", 0),
                                    in.column("points", 1),
                                    in.number("alpha", 1),
                                    Double.MAX_VALUE)
                            .rowStandardized()
                            .toMatrix()),
            Map.entry("M35", in -> point(in, "a").distance(point(in, "b"), in.number("R", GeoPoint.EARTH_RADIUS_KM))));

    private SpatialAdapters() {}

    /** Row-standardized unless the row says binary. */
    private static SpatialWeights lattice(Inputs in) {
        int[] grid = in.integers("grid");
        String kind = in.has("w") ? in.text("w") : "rook-row";
        SpatialWeights weights = kind.startsWith("queen")
                ? SpatialWeights.queen(grid[0], grid[1])
                : SpatialWeights.rook(grid[0], grid[1]);
        return kind.endsWith("binary") ? weights : weights.rowStandardized();
    }

    private static SpatialWeights band(Inputs in) {
        return SpatialWeights.distanceBand(in.column("points", 0), in.column("points", 1), in.number("threshold"));
    }

    private static GeoPoint point(Inputs in, String key) {
        double[] coordinates = in.numbers(key);
        return new GeoPoint(coordinates[0], coordinates[1]);
    }

    private static Answer moran(Inputs in) {
        double[] x = in.numbers("x");
        MoransI normal = MoransI.withDefaults().normality();
        MoransI random = MoransI.withDefaults().randomization();
        return Answer.of("I", () -> MoransI.of(x, lattice(in)))
                .and("E", () -> normal.test(x, lattice(in)).expectation())
                .and("Vnorm", () -> normal.test(x, lattice(in)).variance())
                .and("Vrand", () -> random.test(x, lattice(in)).variance())
                .and("znorm", () -> normal.test(x, lattice(in)).zScore())
                .and("zrand", () -> random.test(x, lattice(in)).zScore());
    }

    private static MeanCentre centre(Inputs in, String weights) {
        return MeanCentre.of(in.column("points", 0), in.column("points", 1), in.numbers(weights));
    }

    private static double[] coordinates(MeanCentre centre) {
        return new double[] {centre.x(), centre.y()};
    }

    private static OptionalDouble bearing(Supplier<MeanCentre> from, Supplier<MeanCentre> to) {
        return MeanCentre.shift(from.get(), to.get()).bearing();
    }

    private static Answer shift(Supplier<MeanCentre> from, Supplier<MeanCentre> to) {
        return Answer.of("c0", () -> coordinates(from.get()))
                .and("c1", () -> coordinates(to.get()))
                .and("distance", () -> MeanCentre.shift(from.get(), to.get()).distance())
                .and("bearing_deg_cw_from_north", () -> bearing(from, to));
    }
}
