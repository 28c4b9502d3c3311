package org.chengzhen.golden;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.EmpiricalBayes;
import org.chengzhen.methods.spatial.RateAdjustedMoran;

/** Homicides around St Louis, 1984 to 1988: rates drawn towards a prior. */
class StLouisRatesGoldenTest extends DatasetGolden {
    private static final String PLACES = "world/stlouis_counties_homicide.csv";
    private static final String LINKS = "world/stlouis_contiguity.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable places = CsvTable.read(PLACES);
        CsvTable links = CsvTable.read(LINKS);
        List<String> ids = places.texts("id");
        double[] events = places.numbers("HC8488");
        double[] base = places.numbers("PO8488");
        SpatialWeights w = SpatialWeights.contiguity(ids, links.texts("id"), links.texts("neighbor_id"));
        claims.row("stlouis-eb-prior", () -> {
                    EmpiricalBayes rates = EmpiricalBayes.global(events, base);
                    return new double[] {rates.priorMean(), rates.priorVariance()};
                })
                .row(
                        "stlouis-eb-rates",
                        () -> some(ids, EmpiricalBayes.global(events, base).rates()))
                .row(
                        "stlouis-eb-local",
                        () -> some(ids, EmpiricalBayes.local(events, base, w).rates()))
                .row("stlouis-eb-moran", () -> RateAdjustedMoran.of(events, base, w.rowStandardized()));
    }

    private static List<Double> some(List<String> ids, ImmutableDoubleArray rates) {
        return List.of("1", "10", "40", "78").stream()
                .map(id -> rates.get(ids.indexOf(id)))
                .toList();
    }
}
