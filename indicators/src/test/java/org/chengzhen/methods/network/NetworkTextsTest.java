package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.junit.jupiter.api.Test;

/** What results and options of this package say of themselves in one line. */
class NetworkTextsTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Network ARC = Network.directed(4, new int[][] {{0, 1}});

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }

    private static void assertText(String text, Object object) {
        assertEquals(text, object.toString());
    }

    @Test
    void resultsSayTheirMainFigures() {
        assertText(
                "Backbone[1 links: 25.0% of links, 62.5% of weight, 50.0% of places]",
                new Backbone(ARC, 0.625, 0.25, 0.5));
        assertText(
                "BlockModel[2 blocks of [3, 1] places, links [[4, 0], [2, 0]]]",
                new BlockModel.Model(
                        ImmutableIntArray.of(3, 1),
                        ImmutableList.of(ImmutableIntArray.of(4, 0), ImmutableIntArray.of(2, 0))));
        assertText(
                "CirculationShares[intraregional 0.2500, interregional 0.6250, foreign 0.1250]",
                new CirculationShares.Shares(0.25, 0.625, 0.875, 0.125));
        assertText(
                "ClusteringCoefficient[mean 0.5000, transitivity none, 2 places, 1 with fewer than 2 neighbours]",
                new ClusteringCoefficient.Clustering(
                        ImmutableDoubleArray.of(1, 0), 0.5, NONE, ImmutableIntArray.of(1)));
        assertText(
                "Clustering[mean 0.2500, 3 places]",
                new WeightedClustering.Clustering(ImmutableList.of(of(0.5), NONE, of(0)), of(0.25)));
        assertText(
                "DirectedClustering[mean 0.7500, 2 places]",
                new DirectedClustering.Clustering(ImmutableDoubleArray.of(0.5, 1), 0.75));
        assertText(
                "CorePeriphery[correlation 0.8125, core of 2] [1, 4]",
                new CorePeriphery.Fit(0.8125, ImmutableIntArray.of(1, 4), true));
        assertText(
                "CorePeriphery[correlation 0.8125, core of 2, by search] [1, 4]",
                new CorePeriphery.Fit(0.8125, ImmutableIntArray.of(1, 4), false));
        assertText(
                "DegreeAssortativity[in-in -0.5000, in-out none, out-in 0.2500, out-out 1.000]",
                new DegreeAssortativity.Directed(of(-0.5), NONE, of(0.25), of(1)));
        assertText(
                "DominantFlows[3 places, 1 independent, 2 tiers] dominated by [-1, 0, 0]",
                new DominantFlows.Hierarchy(
                        ImmutableIntArray.of(-1, 0, 0),
                        ImmutableIntArray.of(0, 0, 0),
                        ImmutableIntArray.of(1, 2, 2),
                        ImmutableIntArray.of(0)));
        assertText(
                "GravityAssociation[4 places, 1 links, density 0.08333]",
                new GravityAssociation.Association(
                        DoubleMatrix.of(new double[4][4]), ImmutableDoubleArray.of(0, 0, 0, 0), ARC));
        assertText(
                "KrackhardtMeasures[connectedness 0.5000, hierarchy 1.000, efficiency none, of arcs 0.2500]",
                new KrackhardtMeasures.Measures(0.5, of(1), NONE, of(0.25)));
        assertText(
                "NetworkResilience[R = 0.1250, 2 places]",
                new NetworkResilience.Removal(
                        ImmutableIntArray.of(0, 1),
                        ImmutableDoubleArray.of(1, 0.5, 0),
                        ImmutableDoubleArray.of(1, 0, 0),
                        0.125));
    }

    @Test
    void testsOfRelationsSayHowTheirPermutationsCameAbout() {
        assertText(
                "QapCorrelation[r = 0.5000, p = 0.2500 two-sided, 0.1250 greater, 0.9375 less; 24 (all) permutations]",
                new QapCorrelation.Correlation(0.5, 0.125, 0.9375, 0.25, 0, 0.4, -0.6, 0.7, 12, 24, true));
        assertText(
                "QapCorrelation[r = 0.5000, p = 0.2500 two-sided, 0.1250 greater, 0.9375 less; 99 drawn permutations]",
                new QapCorrelation.Correlation(0.5, 0.125, 0.9375, 0.25, 0, 0.4, -0.6, 0.7, 12, 99, false));
        ImmutableDoubleArray two = ImmutableDoubleArray.of(1, 2);
        ImmutableDoubleArray half = ImmutableDoubleArray.of(0.5);
        assertText(
                "QapRegression[12 cells, R² = 0.7500, coefficients [1.0, 2.0], p [0.5]; 24 (all) permutations]",
                new QapRegression.Fit(two, two, two, half, 0.75, half, half, half, 12, 24, true));
        assertText(
                "QapRegression[12 cells, R² = 0.7500, coefficients [1.0, 2.0], p [0.5]; 99 drawn permutations]",
                new QapRegression.Fit(two, two, two, half, 0.75, half, half, half, 12, 99, false));
    }

    @Test
    void optionsSayWhatTheyAre() {
        assertText("Concor[RECIPROCAL diagonal, 2 splits, within 1.0E-9]", Concor.withDefaults());
        assertText("CorePeriphery[mixed pairs IDEALLY_LINKED, 20 starts, seed 42]", CorePeriphery.withDefaults());
        assertText(
                "FunctionalPolycentricity[IN, MEAN_OVER_LARGEST_FLOW, POPULATION]",
                FunctionalPolycentricity.withDefaults());
        assertText("GravityAssociation[mean over OTHERS]", GravityAssociation.withDefaults());
        assertText("Leiden[resolution 1.0, 10 starts, seed 42]", Leiden.withDefaults());
        assertText(
                "Louvain[resolution 1.5, 3 starts, seed 7]",
                Louvain.withDefaults().resolution(1.5).starts(3).seed(7));
        assertText("NetworkResilience[DEGREE, 100 replications, seed 42]", NetworkResilience.withDefaults());
        assertText(
                "NetworkResilience[RANDOM, 9 replications, seed 8, parallel]",
                NetworkResilience.withDefaults()
                        .attack(Attack.RANDOM)
                        .replications(9)
                        .seed(8)
                        .parallel());
        assertText("QapCorrelation[default permutations, seed 42]", QapCorrelation.withDefaults());
        assertText(
                "QapCorrelation[500 permutations, seed 3, parallel]",
                QapCorrelation.withDefaults().permutations(500).seed(3).parallel());
        assertText(
                "QapRegression[DOUBLE_SEMI_PARTIALLING, default permutations, seed 42]", QapRegression.withDefaults());
        assertText(
                "QapRegression[RESPONSE, 500 permutations, seed 3, parallel]",
                QapRegression.withDefaults()
                        .method(QapMethod.RESPONSE)
                        .permutations(500)
                        .seed(3)
                        .parallel());
    }

    @Test
    void whatHoldsANetworkSaysItsSize() {
        assertText("DisparityFilter[4 places, 1 links]", DisparityFilter.of(ARC));
        FlowTotals totals =
                new FlowTotals().accept("B", "A", 2).accept("B", "A", 3).accept("A", "C", 4);
        assertText("FlowTotals[2 pairs]", totals);
        FlowMatrix flows = totals.toFlowMatrix();
        assertEquals(List.of("A", "B", "C"), flows.labels());
        assertEquals(5, flows.get(1, 0));
        assertEquals(4, flows.get(0, 2));
        assertEquals(0, flows.get(2, 1));
        assertEquals(2, totals.pairs());
    }
}
