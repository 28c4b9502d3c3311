package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Clustering, concentration and centralization of two groups by their formulas written out. */
class SpatialClusteringTest {
    private static final double[] X = {30, 10, 0, 60};
    private static final double[] Y = {10, 50, 40, 20};
    private static final double[] AREAS = {2, 1, 4, 3};
    private static final double[][] NEAR = {{0, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}, {0, 0, 1, 0}};
    private static final double[][] DISTANCES = {{0, 1, 2, 3}, {1, 0, 1, 2}, {2, 1, 0, 1}, {3, 2, 1, 0}};

    private static double sum(double[] a, double[] b, double[][] c) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i] * b[j] * c[i][j];
            }
        }
        return sum;
    }

    private static void check(SpatialClustering found, double[][] c) {
        double[] both = {40, 60, 40, 80};
        double[] ones = {1, 1, 1, 1};
        double even = 100 * sum(ones, ones, c) / 16;
        double xx = sum(X, X, c) / 100;
        assertEquals(
                (xx - even) / (sum(X, both, c) / 100 - even), found.absolute().orElseThrow(), 1e-13);
        double yy = sum(Y, Y, c) / 120;
        assertEquals(xx / 100 / (yy / 120) - 1, found.relative().orElseThrow(), 1e-13);
        assertEquals((xx + yy) / (sum(both, both, c) / 220), found.proximity().orElseThrow(), 1e-13);
    }

    @Test
    void clusteringIsThatOfAllPairs() {
        double[][] own = new double[4][];
        double[][] decay = new double[4][4];
        for (int i = 0; i < 4; i++) {
            own[i] = NEAR[i].clone();
            own[i][i] = 1;
            for (int j = 0; j < 4; j++) {
                decay[i][j] = Math.exp(-DISTANCES[i][j]);
            }
        }
        SpatialClustering near = SpatialClustering.ofContiguity(X, Y, NEAR);
        check(near, own);
        assertTrue(near.decayIsolation().isEmpty() && near.decayExposure().isEmpty());
        assertEquals(near, SpatialClustering.ofContiguity(X, Y, DoubleMatrix.of(NEAR)));
        SpatialClustering far = SpatialClustering.ofDistances(X, Y, DISTANCES);
        check(far, decay);
        assertEquals(far, SpatialClustering.ofDistances(X, Y, DoubleMatrix.of(DISTANCES)));
        // Σ_i x_i/X Σ_j K_ij x_j/t_j with K_ij = c_ij t_j/Σ_k c_ik t_k
        double[] both = {40, 60, 40, 80};
        double isolation = 0;
        for (int i = 0; i < 4; i++) {
            double reach = 0;
            double met = 0;
            for (int j = 0; j < 4; j++) {
                reach += decay[i][j] * both[j];
                met += decay[i][j] * X[j];
            }
            isolation += X[i] / 100 * met / reach;
        }
        assertEquals(1, far.decayIsolation().orElseThrow() + far.decayExposure().orElseThrow(), 1e-15);
        assertEquals(isolation, far.decayIsolation().orElseThrow(), 1e-13);
        SpatialClustering text = new SpatialClustering(
                OptionalDouble.of(1),
                OptionalDouble.of(2),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        assertEquals("SpatialClustering[ACL = 1.0000, RCL = 2.0000, SP = undefined]", text.toString());
    }

    /**
     * Land of 10: Δ = ½(|0.3 − 0.2| + |0.1 − 0.1| + |0 − 0.4| + |0.6 − 0.3|). Of the smallest units 60 in the one of area 1
     * and 40 in that of 2 hold a hundred people, of the largest 40 in that of 4 and 80 in that of 3; 120 others fill the
     * same two.
     */
    @Test
    void concentrationComparesWithTheSmallestAndTheLargestUnits() {
        SpatialConcentration found = SpatialConcentration.of(X, Y, AREAS);
        assertEquals(0.4, found.delta(), 1e-15);
        double own = (30 * 2 + 10 * 1 + 60 * 3) / 100.0;
        double others = (10 * 2 + 50 * 1 + 40 * 4 + 20 * 3) / 120.0;
        double small = (60 * 1 + 40 * 2) / 100.0;
        double large = (40 * 4 + 80 * 3) / 120.0;
        assertEquals(1 - (own - small) / (large - small), found.absolute().orElseThrow(), 1e-14);
        double relative = (own / others - 1) / (small / large - 1);
        assertEquals(relative, found.relative().orElseThrow(), 1e-14);
        assertEquals(relative, found.relativeOtherEnd().orElseThrow(), 1e-14);
        assertEquals("SpatialConcentration[delta = 0.4000, ACO = 0.4310, RCO = -0.0595]", found.toString());
        // where all areas are equal nothing can be more or less crowded
        SpatialConcentration equal = SpatialConcentration.of(X, Y, new double[] {1, 1, 1, 1});
        assertTrue(equal.absolute().isEmpty()
                && equal.relative().isEmpty()
                && equal.relativeOtherEnd().isEmpty());
        // 60 people of the group need the unit of 4 and that of 3, 120 others that of 2 besides
        SpatialConcentration few = SpatialConcentration.of(new double[] {0, 0, 20, 40}, Y, AREAS);
        double mean = (20 * 4 + 40 * 3) / 60.0;
        double rest = 290 / 120.0;
        double smallest = (50 * 1 + 10 * 2) / 60.0;
        double largest = (60 * 4) / 60.0;
        double largestOfOthers = (60 * 4 + 60 * 3) / 120.0;
        assertEquals(
                (mean / rest - 1) / (smallest / largest - 1), few.relative().orElseThrow(), 1e-14);
        assertEquals(
                (mean / rest - 1) / (smallest / largestOfOthers - 1),
                few.relativeOtherEnd().orElseThrow(),
                1e-14);
    }

    /** Rings at 1, 2 and 5, the first and the third unit in one. */
    @Test
    void centralizationIsTheSumOverRings() {
        RingCentralization found = RingCentralization.of(X, Y, AREAS, new double[] {2, 1, 2, 5});
        // cumulative 0.1, 0.4, 1 of X; 5/12, 10/12, 1 of Y; 0.1, 0.7, 1 of the land
        assertEquals(0.1 * 10 / 12 - 0.4 * 5 / 12 + 0.4 * 1 - 1 * 10 / 12.0, found.relative(), 1e-15);
        assertEquals(0.1 * 0.7 - 0.4 * 0.1 + 0.4 * 1 - 1 * 0.7, found.absolute(), 1e-15);
        assertEquals(3, found.rings());
        assertEquals("RingCentralization[RCE = -0.5167, ACE = -0.2700, 3 rings]", found.toString());
    }

    @Test
    void whatIsRefusedIsNamed() {
        double[] two = {1, 2};
        double[] negative = {1, 2, -1, 3};
        assertRefused("areas has 2 elements but group has 4", () -> SpatialConcentration.of(X, Y, two));
        assertRefused("areas[2] must be >= 0 but is -1.0", () -> SpatialConcentration.of(X, Y, negative));
        assertRefused("areas has 2 elements but group has 4", () -> RingCentralization.of(X, Y, two, AREAS));
        assertRefused("distances has 2 elements but group has 4", () -> RingCentralization.of(X, Y, AREAS, two));
        assertRefused("areas[2] must be >= 0 but is -1.0", () -> RingCentralization.of(X, Y, negative, AREAS));
        assertRefused("distances[2] must be >= 0 but is -1.0", () -> RingCentralization.of(X, Y, AREAS, negative));
        assertRefused(
                "contiguity has 1 elements but group has 4",
                () -> SpatialClustering.ofContiguity(X, Y, new double[][] {X}));
        assertRefused(
                "distances[3] has 2 elements but group has 4",
                () -> SpatialClustering.ofDistances(X, Y, new double[][] {X, X, X, two}));
        assertRefused(
                "distances[1][2] must be >= 0 but is -1.0",
                () -> SpatialClustering.ofDistances(X, Y, new double[][] {X, negative, X, X}));
        for (Executable none : new Executable[] {
            () -> SpatialConcentration.of(X, Y, new double[4]), () -> RingCentralization.of(X, Y, new double[4], AREAS)
        }) {
            assertEquals(
                    "all areas are zero",
                    assertThrows(UndefinedException.class, none).getMessage());
        }
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
