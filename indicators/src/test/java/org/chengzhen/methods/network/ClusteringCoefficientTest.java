package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ClusteringCoefficientTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return ClusteringCoefficient.of(network).local().toArray();
    }

    @Override
    double tolerance() {
        return 1e-15;
    }

    @Override
    double[] onStar(int n) {
        return new double[n];
    }

    @Override
    double onRing(int n) {
        return n == 3 ? 1 : 0;
    }

    @Override
    double onClique(int n) {
        return 1;
    }

    @Override
    double[] onLine(int n) {
        return new double[n];
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, ClusteringCoefficient.of(Graphs.ring(3)).mean());
    }

    @Test
    void transitivityCountsPairsOfNeighbours() {
        ClusteringCoefficient.Clustering two = ClusteringCoefficient.of(Graphs.twoTriangles());
        assertEquals(0.6, two.transitivity().getAsDouble(), 1e-15);
        assertEquals(7 / 9.0, two.mean(), 1e-15);
    }

    @Test
    void placesWithTooFewNeighboursAreListed() {
        ClusteringCoefficient.Clustering star = ClusteringCoefficient.of(Graphs.star(4));
        assertEquals(List.of(1, 2, 3), star.tooFewNeighbours().asList());
        ClusteringCoefficient.Clustering none = ClusteringCoefficient.of(Graphs.disconnected());
        assertTrue(none.transitivity().isEmpty());
        assertEquals(0, none.mean());
        assertEquals(5, none.tooFewNeighbours().length());
    }

    @Test
    void noPlaceAndDirectionsHaveNoValue() {
        assertThrows(UndefinedException.class, () -> ClusteringCoefficient.of(Graphs.empty(0)));
        Network directed = Network.directed(2, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> ClusteringCoefficient.of(directed));
    }
}
