package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PageRankTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return PageRank.of(network).toArray();
    }

    @Override
    double tolerance() {
        return 1e-13;
    }

    @Override
    boolean takesDirectedNetworks() {
        return true;
    }

    @Override
    double[] onStar(int n) {
        double d = PageRank.DAMPING;
        double[] values = new double[n];
        double centre = (1 - d) / n * (1 + d * (n - 1)) / (1 - d * d);
        Arrays.fill(values, (1 - d) / n + d * centre / (n - 1));
        values[0] = centre;
        return values;
    }

    @Override
    double onRing(int n) {
        return 1.0 / n;
    }

    @Override
    double onClique(int n) {
        return 1.0 / n;
    }

    @Override
    double[] onLine(int n) {
        return null;
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        Network star = Network.directed(3, new int[][] {{1, 0}, {2, 0}});
        assertArrayEquals(new double[] {0.574, 0.213, 0.213}, PageRank.of(star).toArray(), 0.0005);
    }

    /** R igraph 1.3.5: page_rank(make_graph("Zachary"))$vector[1:3]. */
    @Test
    void theKarateClubEqualsIgraph() {
        double[] values = PageRank.of(Graphs.karate()).toArray();
        assertEquals(0.0969972853882947, values[0], 1e-13);
        assertEquals(0.0528769240611457, values[1], 1e-13);
        assertEquals(0.057078509488462, values[2], 1e-13);
    }

    @Test
    void sharesSumToOneWhateverTheNetwork() {
        for (int seed = 0; seed < 30; seed++) {
            Network network = Network.directed(FlowMatrix.of(Graphs.flows(20, 0.02 * seed, 9, seed)));
            assertEquals(1, PageRank.damped(network, 0.99).stream().sum(), 1e-12);
        }
    }

    @Test
    void withoutLinksOrDampingAllPlacesAreEqual() {
        assertArrayEquals(new double[] {0.5, 0.5}, PageRank.of(Graphs.empty(2)).toArray());
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.25, 0.25},
                PageRank.damped(Graphs.star(4), 0).toArray());
        assertArrayEquals(new double[] {1}, PageRank.of(Graphs.empty(1)).toArray());
        assertThrows(UndefinedException.class, () -> PageRank.of(Graphs.empty(0)));
    }

    @Test
    void dampingHasARange() {
        assertThrows(IllegalArgumentException.class, () -> PageRank.damped(Graphs.star(4), 1));
        assertThrows(IllegalArgumentException.class, () -> PageRank.damped(Graphs.star(4), Double.NaN));
    }

    /** r = (1 − d)/n + d(Pᵀr + what places without links hold/n), solved as a system of equations. */
    @Test
    void ranksSolveTheirEquations() {
        for (int seed = 0; seed < 25; seed++) {
            int n = 2 + seed % 9;
            double d = new double[] {0.85, 0.5, 0.99}[seed % 3];
            double[][] flows = Graphs.flows(n, 0.3, 9, 90 + seed);
            double[][] system = new double[n][n];
            double[] right = new double[n];
            for (int j = 0; j < n; j++) {
                right[j] = (1 - d) / n;
                system[j][j] += 1;
                double sent = Arrays.stream(flows[j]).sum();
                for (int i = 0; i < n; i++) {
                    system[i][j] -= d * (sent == 0 ? 1.0 / n : flows[j][i] / sent);
                }
            }
            double[] solved = new LUDecomposition(new Array2DRowRealMatrix(system))
                    .getSolver()
                    .solve(new ArrayRealVector(right))
                    .toArray();
            Network network = Network.directed(FlowMatrix.of(flows));
            assertArrayEquals(solved, PageRank.damped(network, d).toArray(), 1e-12);
        }
    }
}
