package org.chengzhen.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.LeastBand;
import org.chengzhen.core.space.ProximityGraph;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.GwrCriterion;
import org.chengzhen.methods.spatial.GwrFit;
import org.chengzhen.methods.spatial.GwrKernel;
import org.chengzhen.methods.spatial.MultivariateLocalGeary;
import org.chengzhen.methods.spatial.SpatialTest;

/** Crime in Columbus: regressions that vary over space, neighbours of points, correlograms. */
class ColumbusSpaceGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/columbus_neighbourhoods_1980.csv";
    private static final String LINKS = "world/columbus_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        List<String> ids = places.texts("id");
        double[] crime = places.numbers("CRIME");
        double[] px = places.numbers("X");
        double[] py = places.numbers("Y");
        DoubleMatrix x = DoubleMatrix.of(new double[][] {places.numbers("INC"), places.numbers("HOVAL")})
                .transposed();
        SpatialWeights contiguity = SpatialWeights.contiguity(ids, links.texts("id"), links.texts("neighbor_id"));
        GeographicallyWeightedRegression gauss =
                GeographicallyWeightedRegression.withDefaults().kernel(GwrKernel.GAUSSIAN);
        GeographicallyWeightedRegression search = gauss.fixed().range(1, 20);
        claims.row(
                        "columbus-gwr-cv",
                        () -> search.criterion(GwrCriterion.CROSS_VALIDATION)
                                .select(crime, x, px, py)
                                .bandwidth())
                .row("columbus-gwr-aicc", () -> search.select(crime, x, px, py).bandwidth());
        Map.of(
                        "gauss3",
                        gauss.bandwidth(3),
                        "bisq30",
                        GeographicallyWeightedRegression.withDefaults().neighbours(30))
                .forEach((name, options) -> {
                    claims.row("columbus-gwr-" + name + "-summary", () -> {
                        GwrFit fit = options.fit(crime, x, px, py);
                        return new double[] {
                            fit.rss(), fit.trace(), fit.squaredTrace(), fit.degreesOfFreedom(), fit.aicc()
                        };
                    });
                    for (String id : List.of("1", "20", "49")) {
                        claims.row("columbus-gwr-" + name + "-local-" + id, () -> {
                            GwrFit fit = options.fit(crime, x, px, py);
                            int i = ids.indexOf(id);
                            List<Double> numbers = new ArrayList<>();
                            for (double v : fit.coefficients().row(i)) {
                                numbers.add(v);
                            }
                            for (double v : fit.standardErrors().row(i)) {
                                numbers.add(v);
                            }
                            numbers.add(fit.localRSquared().get(i));
                            return numbers;
                        });
                    }
                });
        for (int k = 1; k <= 4; k++) {
            int order = k;
            claims.row("columbus-correlogram-" + k, () -> {
                SpatialTest t = Correlogram.ofOrders(crime, contiguity, order)
                        .steps()
                        .get(order - 1)
                        .test()
                        .orElseThrow();
                return new double[] {t.statistic(), t.expectation(), t.variance()};
            });
        }
        claims.row("columbus-multivariate-local-geary", () -> {
                    var local = MultivariateLocalGeary.of(
                            DoubleMatrix.of(new double[][] {crime, places.numbers("INC"), places.numbers("HOVAL")})
                                    .transposed(),
                            contiguity.rowStandardized());
                    return List.of("1", "5", "25", "49").stream()
                            .map(id -> local.get(ids.indexOf(id)))
                            .toList();
                })
                .row("columbus-delaunay-links", () -> undirected(ProximityGraph.delaunay(px, py)))
                .row("columbus-gabriel-links", () -> undirected(ProximityGraph.gabriel(px, py)))
                .row("columbus-relative-links", () -> undirected(ProximityGraph.relative(px, py)))
                .row("columbus-min-band", () -> LeastBand.of(px, py).band())
                .row(
                        "columbus-min-band-links",
                        () -> LeastBand.of(px, py).weights().links() / 2);
    }

    private static int undirected(ProximityGraph graph) {
        return graph.weights().links() / 2;
    }
}
