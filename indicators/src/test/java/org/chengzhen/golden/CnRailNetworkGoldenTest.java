package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.Closeness;
import org.chengzhen.methods.network.ClusteringCoefficient;
import org.chengzhen.methods.network.Degree;
import org.chengzhen.methods.network.EigenvectorCentrality;
import org.chengzhen.methods.network.KCore;
import org.chengzhen.methods.network.Leiden;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Louvain;
import org.chengzhen.methods.network.Modularity;
import org.chengzhen.methods.network.MorphologicalPolycentricity;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.NetworkDensity;
import org.chengzhen.methods.network.PageRank;
import org.chengzhen.methods.network.PathLength;
import org.chengzhen.methods.network.Reciprocity;
import org.chengzhen.methods.network.StructuralHoles;
import org.junit.jupiter.api.Test;

/**
 * Trains between Chinese cities. The judge of the further tests is R igraph 1.3.5, with g the directed graph of rows
 * with both city codes, w its trains_per_timetable, and u = as.undirected(g, "collapse", list(w = "sum")).
 */
class CnRailNetworkGoldenTest extends DatasetGolden {
    private static final List<String> CITIES = List.of("110100", "310100", "320300", "510100", "650100");

    @Override
    protected List<String> files() {
        return List.of(NetworkTables.RAIL);
    }

    @Override
    protected void claim(Claims claims) {
        FlowMatrix rail = NetworkTables.rail();
        Network network = Network.directed(rail);
        for (String city : List.of("110100", "310100", "320300")) {
            claims.row(
                    "cn-rail-outstrength-" + city,
                    () -> Degree.outStrength(network).get(rail.index(city)));
        }
        claims.row("cn-rail-nodes", network::size)
                .row("cn-rail-edges", network::links)
                .row("cn-rail-density", () -> NetworkDensity.of(network))
                .row(
                        "cn-rail-hhi",
                        () -> MorphologicalPolycentricity.of(rail.outflows()).herfindahl());
    }

    private static FlowMatrix rail() {
        assumeTrue(Repository.data(NetworkTables.RAIL).isPresent());
        return NetworkTables.rail();
    }

    private static void assertCities(double tolerance, FlowMatrix rail, double[] actual, double... expected) {
        for (int c = 0; c < expected.length; c++) {
            String city = CITIES.get(c);
            assertEquals(expected[c], actual[rail.index(city)], tolerance * Math.max(1, expected[c]), city);
        }
    }

    /** betweenness(u, weights = 1/w), (g, weights = 1/w), (u, weights = NA), (g, weights = w). */
    @Test
    void betweennessEqualsIgraph() {
        FlowMatrix rail = rail();
        Network g = Network.directed(rail);
        Network u = Network.undirected(rail);
        assertCities(1e-11, rail, Betweenness.of(u, LinkWeights.STRENGTHS).toArray(), 3037, 397, 552, 942, 141);
        assertCities(1e-11, rail, Betweenness.of(g, LinkWeights.STRENGTHS).toArray(), 6067, 850, 1485, 1720, 282);
        assertCities(
                1e-11,
                rail,
                Betweenness.of(u, LinkWeights.IGNORED).toArray(),
                224.262866975593,
                161.524770486805,
                106.528604321417,
                261.622970827135,
                225.428669963467);
        assertCities(
                1e-11,
                rail,
                Betweenness.of(g, LinkWeights.COSTS).toArray(),
                46.5278559498298,
                179.0427692219752,
                182.0254494911747,
                660.8578157474900,
                583.5325129605942);
    }

    /** closeness(g, weights = 1/w, mode = "out")·142, and harmonic_centrality(u, weights = 1/w)/142. */
    @Test
    void closenessEqualsIgraph() {
        FlowMatrix rail = rail();
        assertCities(
                1e-12,
                rail,
                Closeness.classic(Network.directed(rail), LinkWeights.STRENGTHS).toArray(),
                12.69459484024182,
                11.90998724472203,
                12.36700880233452,
                10.67423915211038,
                7.57184998715653);
        assertCities(
                1e-12,
                rail,
                Closeness.harmonic(Network.undirected(rail), LinkWeights.STRENGTHS)
                        .toArray(),
                55.0896811707062,
                60.8814154615533,
                55.6950093528256,
                37.0874085223149,
                18.9740789526264);
    }

    /** eigen_centrality(u, weights = w)$vector and page_rank(g, weights = w)$vector. */
    @Test
    void spectralCentralityEqualsIgraph() {
        FlowMatrix rail = rail();
        assertCities(
                1e-11,
                rail,
                EigenvectorCentrality.of(Network.undirected(rail)).toArray(),
                0.512474356314775,
                1,
                0.660844274418363,
                0.159147688065517,
                0.038951911958224);
        assertCities(
                1e-13,
                rail,
                PageRank.of(Network.directed(rail)).toArray(),
                0.02125817735526576,
                0.02589878479369045,
                0.01939475822111785,
                0.01356780285468063,
                0.00514269030490951);
    }

    /** constraint(g, weights = w), coreness(u), transitivity(u, "local"). */
    @Test
    void localStructureEqualsIgraph() {
        FlowMatrix rail = rail();
        Network u = Network.undirected(rail);
        double[] constraint = StructuralHoles.of(Network.directed(rail)).constraint().stream()
                .mapToDouble(c -> c.orElseThrow())
                .toArray();
        assertCities(
                1e-13,
                rail,
                constraint,
                0.0786998637939643,
                0.1078174607436603,
                0.0936596037704846,
                0.0786173363337415,
                0.1214114932856697);
        double[] coreness = KCore.of(u).stream().asDoubleStream().toArray();
        assertCities(0, rail, coreness, 57, 57, 57, 57, 55);
        assertCities(
                1e-14,
                rail,
                ClusteringCoefficient.of(u).local().toArray(),
                0.578031746031746,
                0.595069499082088,
                0.634482758620690,
                0.626911314984709,
                0.757459505541347);
    }

    /** transitivity(u, "global"), (u, "localaverage", isolates = "zero"), mean_distance, diameter, reciprocity. */
    @Test
    void wholeNetworkEqualsIgraph() {
        FlowMatrix rail = rail();
        Network u = Network.undirected(rail);
        ClusteringCoefficient.Clustering clustering = ClusteringCoefficient.of(u);
        assertEquals(0.722674680542422, clustering.transitivity().getAsDouble(), 1e-14);
        assertEquals(0.763357391391307, clustering.mean(), 1e-14);
        PathLength.Lengths paths = PathLength.of(u, LinkWeights.IGNORED);
        assertEquals(1.56988082340195, paths.mean(), 1e-13);
        assertEquals(4, paths.diameter());
        assertEquals(0.973881780691551, Reciprocity.of(Network.directed(rail)), 1e-14);
    }

    /** modularity(g or u, as.integer(substr(name, 1, 2)), weights = w); best of 200 shuffled cluster_louvain. */
    @Test
    void modularityEqualsIgraphAndLouvainIsAsGood() {
        FlowMatrix rail = rail();
        int[] provinces = rail.labels().stream()
                .mapToInt(code -> Integer.parseInt(code.substring(0, 2)))
                .toArray();
        Network u = Network.undirected(rail);
        assertEquals(0.16349034358461, Modularity.of(Network.directed(rail), provinces), 1e-14);
        assertEquals(0.163488274282605, Modularity.of(u, provinces), 1e-14);
        double louvain = Louvain.withDefaults().starts(200).of(u).modularity();
        assertTrue(louvain >= 0.344136652925461 - 1e-9, () -> "modularity " + louvain);
        double leiden = Leiden.withDefaults().starts(30).of(u).modularity();
        assertTrue(leiden >= 0.344136652925461 - 1e-9, () -> "modularity " + leiden);
    }
}
