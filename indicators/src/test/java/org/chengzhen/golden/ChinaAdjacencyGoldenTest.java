package org.chengzhen.golden;

import java.util.List;
import java.util.stream.Stream;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.MoransI;

/** Contiguity of China's prefecture-level units, and the spatial autocorrelation of their urban shares. */
class ChinaAdjacencyGoldenTest extends DatasetGolden {
    private static final String PLACES = "china/cn_prefecture_census_2010_2020.csv";
    private static final String LINKS = "china/cn_prefecture_adjacency.csv";

    @Override
    protected List<String> files() {
        return List.of(PLACES, LINKS);
    }

    @Override
    protected void claim(Claims claims) {
        CsvTable links = CsvTable.read(LINKS);
        List<String> from = links.texts("city_code_a");
        List<String> to = links.texts("city_code_b");
        List<String> listed =
                Stream.concat(from.stream(), to.stream()).distinct().sorted().toList();
        SpatialWeights adjacency = SpatialWeights.contiguity(listed, from, to);
        CsvTable places = CsvTable.read(PLACES)
                .complete("population_2010", "urban_population_2010", "population_2020", "urban_population_2020");
        List<String> codes = places.texts("city_code");
        SpatialWeights row = adjacency.subset(codes).rowStandardized();
        double[] share = places.numbers("urban_population_2010");
        double[] population = places.numbers("population_2010");
        for (int i = 0; i < share.length; i++) {
            share[i] /= population[i];
        }
        claims.row("cn-adj-edges", () -> adjacency.links() / 2)
                .row("cn-adj-components", adjacency::components)
                .row("cn-adj-degree-500100", () -> adjacency.neighbours(listed.indexOf("500100")).length)
                .row("cn-adj-meandegree", () -> (double) adjacency.links() / adjacency.size())
                .row("cn-moran-u10", () -> MoransI.of(share, row))
                .row("cn-geary-u10", () -> GearysC.of(share, row));
    }
}
