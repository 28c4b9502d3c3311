package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.junit.jupiter.api.Test;

class StructuralHolesTest extends CentralityContract {
    @Override
    double[] compute(Network network) {
        return StructuralHoles.of(network).constraint().stream()
                .mapToDouble(c -> c.orElse(-1))
                .toArray();
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
        double[] values = new double[n];
        Arrays.fill(values, 1);
        values[0] = 1.0 / (n - 1);
        return values;
    }

    @Override
    double onRing(int n) {
        return n == 3 ? 1.125 : 0.5;
    }

    @Override
    double onClique(int n) {
        double p = 1.0 / (n - 1);
        double invested = p + (n - 2) * p * p;
        return (n - 1) * invested * invested;
    }

    @Override
    double[] onLine(int n) {
        double[] values = new double[n];
        Arrays.fill(values, 0.5);
        values[0] = 1;
        values[n - 1] = 1;
        return values;
    }

    @Override
    int degreeOfHomogeneity() {
        return 0;
    }

    /** The definition, over all pairs. */
    private static double reference(double[][] a, int i) {
        int n = a.length;
        double[][] p = new double[n][n];
        for (int r = 0; r < n; r++) {
            double sum = 0;
            for (int c = 0; c < n; c++) {
                sum += a[r][c] + a[c][r];
            }
            for (int c = 0; c < n; c++) {
                p[r][c] = sum == 0 ? 0 : (a[r][c] + a[c][r]) / sum;
            }
        }
        double constraint = 0;
        for (int j = 0; j < n; j++) {
            if (p[i][j] > 0) {
                double invested = p[i][j];
                for (int q = 0; q < n; q++) {
                    invested += q == i || q == j ? 0 : p[i][q] * p[q][j];
                }
                constraint += invested * invested;
            }
        }
        return constraint;
    }

    @Test
    void agreesWithTheDefinition() {
        for (int seed = 0; seed < 30; seed++) {
            double[][] flows = Graphs.flows(3 + seed, 0.25, 20, seed);
            StructuralHoles.Holes holes = StructuralHoles.of(Network.directed(FlowMatrix.of(flows)));
            for (int i = 0; i < flows.length; i++) {
                assertEquals(reference(flows, i), holes.constraint().get(i).orElse(0), 1e-13);
            }
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                OptionalDouble.of(0.5),
                StructuralHoles.of(Graphs.star(3)).constraint().get(0));
    }

    /** R igraph 1.3.5: constraint(make_graph("Zachary"))[1]. */
    @Test
    void theKarateClubEqualsIgraph() {
        assertEquals(0.155423297646605, compute(Graphs.karate())[0], 1e-14);
    }

    @Test
    void effectiveSizeCountsContactsThatAreNotLinked() {
        StructuralHoles.Holes holes = StructuralHoles.of(Graphs.twoTriangles());
        assertEquals(1, holes.effectiveSize().get(0).getAsDouble());
        assertEquals(3 - 2 / 3.0, holes.effectiveSize().get(2).getAsDouble(), 1e-15);
        assertEquals(1 - 2 / 9.0, holes.efficiency().get(2).getAsDouble(), 1e-15);
    }

    @Test
    void hierarchyIsZeroWhereAllContactsConstrainAlike() {
        StructuralHoles.Holes star = StructuralHoles.of(Graphs.star(6));
        assertEquals(0, star.hierarchy().get(0).getAsDouble(), 1e-15);
        assertTrue(star.hierarchy().get(1).isEmpty());
        double uneven =
                StructuralHoles.of(Graphs.twoTriangles()).hierarchy().get(2).getAsDouble();
        assertTrue(uneven > 0 && uneven < 1, () -> "hierarchy " + uneven);
    }

    @Test
    void anIsolateHasNone() {
        StructuralHoles.Holes holes = StructuralHoles.of(Graphs.disconnected());
        assertTrue(holes.constraint().get(4).isEmpty());
        assertTrue(holes.effectiveSize().get(4).isEmpty());
        assertTrue(holes.efficiency().get(4).isEmpty());
        assertEquals(1, holes.constraint().get(0).getAsDouble());
        assertEquals("StructuralHoles[5 places, least constraint 1.000]", holes.toString());
    }

    /** The second formulas of the class comment, over all pairs. */
    @Test
    void sizesAndHierarchiesAgreeWithTheirDefinitions() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 3 + seed % 12;
            double[][] a = Graphs.flows(n, 0.3, 20, 40 + seed);
            StructuralHoles.Holes holes = StructuralHoles.of(Network.directed(FlowMatrix.of(a)));
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                int k = 0;
                double among = 0;
                for (int j = 0; j < n; j++) {
                    k += a[i][j] + a[j][i] > 0 ? 1 : 0;
                    for (int h = 0; h < n; h++) {
                        boolean triangle = a[i][j] + a[j][i] > 0 && a[i][h] + a[h][i] > 0 && a[j][h] + a[h][j] > 0;
                        among += triangle ? 1 : 0;
                    }
                }
                if (k == 0) {
                    assertTrue(holes.hierarchy().get(i).isEmpty());
                    continue;
                }
                assertEquals(k - among / k, holes.effectiveSize().get(i).getAsDouble(), 1e-12);
                assertEquals(1 - among / k / k, holes.efficiency().get(i).getAsDouble(), 1e-12);
                double constraint = reference(a, i);
                least = Math.min(least, constraint);
                if (k == 1) {
                    assertTrue(holes.hierarchy().get(i).isEmpty());
                    continue;
                }
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    double part = a[i][j] + a[j][i] > 0 ? part(a, i, j) : 0;
                    double r = part / (constraint / k);
                    sum += r > 0 ? r * Math.log(r) : 0;
                }
                assertEquals(sum / (k * Math.log(k)), holes.hierarchy().get(i).getAsDouble(), 1e-11);
            }
            String text = Double.isFinite(least) ? String.format(java.util.Locale.ROOT, "%.4g", least) : "none";
            assertEquals("StructuralHoles[" + n + " places, least constraint " + text + "]", holes.toString());
        }
    }

    /** What i invests in j, directly and by others, squared. */
    private static double part(double[][] a, int i, int j) {
        double invested = share(a, i, j);
        for (int q = 0; q < a.length; q++) {
            invested += q == i || q == j ? 0 : share(a, i, q) * share(a, q, j);
        }
        return invested * invested;
    }

    private static double share(double[][] a, int i, int j) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[i][c] + a[c][i];
        }
        return sum == 0 ? 0 : (a[i][j] + a[j][i]) / sum;
    }
}
