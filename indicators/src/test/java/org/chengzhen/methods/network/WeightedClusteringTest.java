package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Both undirected forms and those of directed networks, by their formulas over all triples. */
class WeightedClusteringTest {
    private static double[][] both(double[][] flows) {
        double[][] sums = new double[flows.length][flows.length];
        for (int i = 0; i < flows.length; i++) {
            for (int j = 0; j < flows.length; j++) {
                sums[i][j] = flows[i][j] + flows[j][i];
            }
        }
        return sums;
    }

    private static double largest(double[][] w) {
        double most = 0;
        for (double[] row : w) {
            for (double v : row) {
                most = Math.max(most, v);
            }
        }
        return most;
    }

    private static double barrat(double[][] w, int i) {
        double sum = 0;
        double strength = 0;
        double degree = 0;
        for (int j = 0; j < w.length; j++) {
            strength += w[i][j];
            degree += w[i][j] > 0 ? 1 : 0;
            for (int h = 0; h < w.length; h++) {
                sum += w[i][j] > 0 && w[i][h] > 0 && w[j][h] > 0 ? (w[i][j] + w[i][h]) / 2 : 0;
            }
        }
        return degree < 2 ? Double.NaN : sum / (strength * (degree - 1));
    }

    private static double onnela(double[][] w, int i) {
        double sum = 0;
        double degree = 0;
        for (int j = 0; j < w.length; j++) {
            degree += w[i][j] > 0 ? 1 : 0;
            for (int h = 0; h < w.length; h++) {
                sum += Math.cbrt(w[i][j] * w[i][h] * w[j][h]) / largest(w);
            }
        }
        return degree < 2 ? 0 : sum / (degree * (degree - 1));
    }

    private static double fagiolo(double[][] w, int i, boolean weighted) {
        int n = w.length;
        double[][] m = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                m[a][b] = weighted ? Math.cbrt(w[a][b] / largest(w)) : Math.signum(w[a][b]);
            }
        }
        double degree = 0;
        double mutual = 0;
        double cube = 0;
        for (int j = 0; j < n; j++) {
            degree += Math.signum(w[i][j]) + Math.signum(w[j][i]);
            mutual += w[i][j] > 0 && w[j][i] > 0 ? 1 : 0;
            for (int h = 0; h < n; h++) {
                cube += (m[i][j] + m[j][i]) * (m[j][h] + m[h][j]) * (m[h][i] + m[i][h]);
            }
        }
        double possible = 2 * (degree * (degree - 1) - 2 * mutual);
        return possible == 0 ? 0 : cube / possible;
    }

    @Test
    void coefficientsAreThoseOfTheFormulasOverAllTriples() {
        for (int seed = 0; seed < 40; seed++) {
            int n = 3 + seed % 11;
            double[][] flows = Graphs.flows(n, 0.15 + 0.05 * (seed % 8), 20, 400 + seed);
            double[][] w = both(flows);
            FlowMatrix matrix = FlowMatrix.of(flows);
            if (matrix.totalBetween() == 0) {
                continue;
            }
            Network undirected = Network.undirected(matrix);
            WeightedClustering.Clustering barrat = WeightedClustering.barrat(undirected);
            WeightedClustering.Clustering onnela = WeightedClustering.onnela(undirected);
            DirectedClustering.Clustering weighted = DirectedClustering.weighted(Network.directed(matrix));
            DirectedClustering.Clustering binary = DirectedClustering.binary(Network.directed(matrix));
            double[] means = new double[4];
            int some = 0;
            for (int i = 0; i < n; i++) {
                double b = barrat(w, i);
                if (Double.isNaN(b)) {
                    assertTrue(barrat.local().get(i).isEmpty());
                } else {
                    assertEquals(b, barrat.local().get(i).getAsDouble(), 1e-12);
                    means[0] += b;
                    some++;
                }
                assertEquals(onnela(w, i), onnela.local().get(i).getAsDouble(), 1e-12);
                assertEquals(fagiolo(flows, i, true), weighted.local().get(i), 1e-12);
                assertEquals(fagiolo(flows, i, false), binary.local().get(i), 1e-12);
                means[1] += onnela(w, i) / n;
                means[2] += fagiolo(flows, i, true) / n;
                means[3] += fagiolo(flows, i, false) / n;
            }
            assertEquals(some == 0 ? -1 : means[0] / some, barrat.mean().orElse(-1), 1e-12);
            assertEquals(means[1], onnela.mean().getAsDouble(), 1e-12);
            assertEquals(means[2], weighted.mean(), 1e-12);
            assertEquals(means[3], binary.mean(), 1e-12);
        }
    }

    @Test
    void pairsHaveNoBarratAndNoTriangle() {
        WeightedClustering.Clustering none = WeightedClustering.barrat(Graphs.disconnected());
        assertEquals(OptionalDouble.empty(), none.mean());
        assertEquals(5, none.local().size());
        assertEquals(
                OptionalDouble.of(0), WeightedClustering.onnela(Graphs.line(2)).mean());
    }

    @Test
    void noPlaceAndOtherDirectionsAreRefused() {
        Network undirected = Graphs.empty(0);
        Network directed = Network.directed(0, new int[0][]);
        for (UndefinedException e : new UndefinedException[] {
            assertThrows(UndefinedException.class, () -> WeightedClustering.barrat(undirected)),
            assertThrows(UndefinedException.class, () -> WeightedClustering.onnela(undirected)),
            assertThrows(UndefinedException.class, () -> DirectedClustering.binary(directed)),
            assertThrows(UndefinedException.class, () -> DirectedClustering.weighted(directed))
        }) {
            assertEquals(Status.INSUFFICIENT_DATA, e.status());
        }
        assertThrows(IllegalArgumentException.class, () -> WeightedClustering.barrat(directed));
        assertThrows(IllegalArgumentException.class, () -> WeightedClustering.onnela(directed));
        assertThrows(IllegalArgumentException.class, () -> DirectedClustering.binary(undirected));
        assertThrows(IllegalArgumentException.class, () -> DirectedClustering.weighted(undirected));
    }
}
