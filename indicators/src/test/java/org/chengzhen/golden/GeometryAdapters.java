package org.chengzhen.golden;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.space.AdaptiveKernel;
import org.chengzhen.core.space.DistanceKernel;
import org.chengzhen.core.space.LeastBand;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.ProximityGraph;
import org.chengzhen.core.space.SpatialWeights;

/** Golden rows of weights from geometry, B71. */
final class GeometryAdapters {
    static final Map<String, Adapter> ALL = new HashMap<>();

    static {
        ALL.put(
                "B71 queen contiguity of polygons (any shared point, T junctions included)",
                in -> listed(() -> polygons(in).queen()));
        ALL.put(
                "B71 rook contiguity of polygons (shared border of positive length, T junctions included)",
                in -> listed(() -> polygons(in).rook()));
        ALL.put(
                "B71 shared border length",
                in -> Answer.of("length", () -> polygons(in).border().toMatrix()));
        ALL.put(
                "B71 shared border length divided by the perimeter of the row polygon",
                in -> Answer.of("share", () -> polygons(in).borderShare().toMatrix()));
        // the text names the tolerance; the entry's polygons with any tolerance
        ALL.put(
                "B71 queen and rook contiguity with tolerance 0.06 of polygons whose vertices are off by up to 0.02",
                in -> Answer.of("queen", () -> neighbours(polygons(in).queen()))
                        .and("rook", () -> neighbours(polygons(in).rook())));
        for (String text : new String[] {
            "B71 Delaunay neighbours",
            "B71 Gabriel neighbours (no third point in the closed disc)",
            "B71 relative neighbours (no third point nearer to both)"
        }) {
            ALL.put(text, in -> listed(() -> graph(in)));
        }
        ALL.put(
                "B71 Gabriel neighbours of a square: a point on the circle excludes the diagonal under the closed rule"
                        .concat(" (default), not under the open rule"),
                in -> Answer.of(
                                "closed",
                                () -> neighbours(ProximityGraph.gabriel(in.column("points", 0), in.column("points", 1))
                                        .weights()))
                        .and(
                                "open",
                                () -> neighbours(
                                        ProximityGraph.gabrielOpen(in.column("points", 0), in.column("points", 1))
                                                .weights())));
        for (String kernel : new String[] {"gaussian", "quadratic", "triangular", "quartic", "uniform"}) {
            for (String k : new String[] {"1st", "2nd", "3rd", "4th", "5th"}) {
                ALL.put(
                        String.format(
                                "B71 adaptive %s kernel, bandwidth = distance to the %s other point times 1+1e-7,"
                                        .concat(" diagonal kept"),
                                kernel,
                                k),
                        GeometryAdapters::kernel);
            }
            for (int k : new int[] {1, 2, 3, 4, 5}) {
                ALL.put(String.format("B71 adaptive %s kernel, k=%d", kernel, k), GeometryAdapters::kernel);
            }
        }
        for (String text : new String[] {
            "B71 smallest band, coincident points",
            "B71 smallest distance band without islands and its neighbours (d <= band)"
        }) {
            ALL.put(text, GeometryAdapters::band);
        }
    }

    private GeometryAdapters() {}

    private static PolygonNeighbours polygons(Inputs in) {
        List<List<double[][]>> rings = in.isNested("polygons")
                ? in.nested("polygons")
                : Arrays.stream(in.cube("polygons"))
                        .map(Collections::singletonList)
                        .toList();
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(rings).tolerance(in.number("tolerance", 0));
        return in.has("minLength") ? neighbours.leastLength(in.number("minLength")) : neighbours;
    }

    private static SpatialWeights graph(Inputs in) {
        double[] x = in.column("points", 0);
        double[] y = in.column("points", 1);
        return switch (in.text("w")) {
            case "delaunay" -> ProximityGraph.delaunay(x, y).weights();
            case "gabriel" -> ProximityGraph.gabriel(x, y).weights();
            case "relative" -> ProximityGraph.relative(x, y).weights();
            default -> throw new AssertionError(in.text("w"));
        };
    }

    private static Answer listed(Supplier<SpatialWeights> weights) {
        return Answer.of("neighbours", () -> neighbours(weights.get()))
                .and(
                        "islands",
                        () -> weights.get().islands().stream()
                                .map(Integer::valueOf)
                                .toList());
    }

    private static List<int[]> neighbours(SpatialWeights weights) {
        return IntStream.range(0, weights.size()).mapToObj(weights::neighbours).toList();
    }

    private static Answer kernel(Inputs in) {
        DistanceKernel kernel =
                switch (in.text("kernel")) {
                    case "triangular" -> DistanceKernel.TRIANGULAR;
                    case "uniform" -> DistanceKernel.UNIFORM;
                    case "quadratic" -> DistanceKernel.EPANECHNIKOV;
                    case "quartic" -> DistanceKernel.BISQUARE;
                    case "gaussian" -> DistanceKernel.GAUSSIAN;
                    default -> throw new AssertionError(in.text("kernel"));
                };
        AdaptiveKernel options = AdaptiveKernel.withDefaults()
                .kernel(kernel)
                .widening(in.number("eps", AdaptiveKernel.DEFAULT_WIDENING));
        AdaptiveKernel chosen = in.has("diagonal") ? options.diagonal(in.number("diagonal")) : options;
        Supplier<AdaptiveKernel.AdaptiveWeights> weights =
                () -> chosen.of(in.column("points", 0), in.column("points", 1), in.integer("k"));
        return Answer.of("bandwidth", () -> weights.get().bandwidths().toArray())
                .and("w", () -> weights.get().weights().toMatrix());
    }

    private static Answer band(Inputs in) {
        Supplier<LeastBand> band = () -> LeastBand.of(in.column("points", 0), in.column("points", 1));
        return Answer.of("band", () -> band.get().band())
                .and("neighbours", () -> neighbours(band.get().weights()));
    }
}
