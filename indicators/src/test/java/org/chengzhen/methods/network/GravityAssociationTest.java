package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GravityAssociationTest {
    private record Places(double[][] masses, double[] shares, double[][] far, double[] income) {
        static Places random(int n, long seed) {
            Random random = new Random(seed);
            double[][] masses = new double[n][3];
            double[] shares = new double[n];
            double[] income = new double[n];
            double[][] far = new double[n][n];
            for (int i = 0; i < n; i++) {
                Arrays.setAll(masses[i], m -> Math.exp(2 * random.nextGaussian()));
                shares[i] = random.nextDouble();
                income[i] = 1 + 9 * random.nextDouble();
                for (int j = 0; j < i; j++) {
                    far[i][j] = 10 + 500 * random.nextDouble();
                    far[j][i] = far[i][j];
                }
            }
            return new Places(masses, shares, far, income);
        }
    }

    private static double[][] times(double factor, double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void attractionAndLinksAreThoseOfTheFormula() {
        for (int seed = 0; seed < 100; seed++) {
            int n = 3 + seed % 8;
            Places p = Places.random(n, seed);
            RowThreshold cells = seed % 2 == 0 ? RowThreshold.OTHERS : RowThreshold.ALL;
            boolean economic = seed % 3 == 0;
            GravityAssociation model = GravityAssociation.withDefaults().threshold(cells);
            GravityAssociation.Association found =
                    economic ? model.of(p.masses, p.shares, p.far, p.income) : model.of(p.masses, p.shares, p.far);
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    double d = economic ? p.far[i][j] / (p.income[i] - p.income[j]) : p.far[i][j];
                    double y =
                            i == j ? 0 : p.shares[i] / (p.shares[i] + p.shares[j]) * mass(p, i) * mass(p, j) / (d * d);
                    assertEquals(y, found.attraction().get(i, j), 1e-9 * (1 + y));
                    sum += found.attraction().get(i, j);
                }
                double mean = sum / (cells == RowThreshold.ALL ? n : n - 1);
                assertEquals(mean, found.rowMeans().get(i), 1e-9 * (1 + mean));
                double sent = 0;
                for (int j = 0; j < n; j++) {
                    assertEquals(
                            i != j && found.attraction().get(i, j) > mean * (1 + 1e-12) ? 1 : 0,
                            found.adjacency().get(i, j));
                    sent += found.adjacency().get(i, j);
                }
                // a row that is not constant sends
                assertTrue(sent >= 1);
            }
        }
    }

    private static double mass(Places p, int i) {
        return Math.cbrt(p.masses[i][0] * p.masses[i][1] * p.masses[i][2]);
    }

    @Test
    void unitsOfMeasurementChangeNoLink() {
        Places p = Places.random(9, 3);
        GravityAssociation model = GravityAssociation.withDefaults();
        var plain = model.of(p.masses, p.shares, p.far, p.income).adjacency();
        double[] cents = Arrays.stream(p.income).map(v -> 100 * v).toArray();
        double[] shares = Arrays.stream(p.shares).map(v -> 1e-6 * v).toArray();
        assertEquals(
                plain,
                model.of(times(1e5, p.masses), shares, times(1e3, p.far), cents).adjacency());
        assertTrue(model.of(p.masses, p.shares, p.far, new double[9]).network().links() == 0);
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        Places p = Places.random(3, 4);
        GravityAssociation model = GravityAssociation.withDefaults();
        double[][] none = times(1, p.masses);
        none[1][0] = 0;
        var mass = assertThrows(IllegalArgumentException.class, () -> model.of(none, p.shares, p.far));
        assertTrue(mass.getMessage().contains("masses[1]"), mass.getMessage());
        assertThrows(IllegalArgumentException.class, () -> model.of(p.masses, p.shares, new double[3][3]));
        assertThrows(UndefinedException.class, () -> model.of(p.masses, new double[3], p.far));
    }

    @Test
    void everyArgumentIsCheckedByItsName() {
        Places p = Places.random(3, 5);
        GravityAssociation model = GravityAssociation.withDefaults();
        Places more = Places.random(4, 6);
        assertMessage("masses has 4 elements but shares has 3", () -> model.of(more.masses, p.shares, p.far));
        assertMessage("distances has 4 elements but shares has 3", () -> model.of(p.masses, p.shares, more.far));
        assertMessage(
                "perHead has 4 elements but shares has 3", () -> model.of(p.masses, p.shares, p.far, more.income));
        double[][] uneven = {{1, 2}, {1}, {1, 2}};
        assertMessage("masses[1] has 1 masses but masses[0] has 2", () -> model.of(uneven, p.shares, p.far));
        assertMessage("masses[0] has 0 masses but masses[0] has 0", () -> model.of(new double[3][0], p.shares, p.far));
        double[][] shorter = {p.far[0], {1, 2}, p.far[2]};
        assertMessage("distances[1] has 2 elements but shares has 3", () -> model.of(p.masses, p.shares, shorter));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            double[][] far = times(1, p.far);
            far[2][1] = bad;
            assertMessage("distances[2][1] must be > 0 but is " + bad, () -> model.of(p.masses, p.shares, far));
        }
        assertMessage("shares[1] must be >= 0 but is -0.5", () -> model.of(p.masses, new double[] {1, -0.5, 0}, p.far));
        assertMessage(
                "perHead[2] must be finite but is NaN",
                () -> model.of(p.masses, p.shares, p.far, new double[] {1, 2, Double.NaN}));
        assertMessage("shares of places 0 and 2 are both 0", () -> model.of(p.masses, new double[] {0, 1, 0}, p.far));
        double[][] one = {{1}};
        UndefinedException few = assertThrows(UndefinedException.class, () -> model.of(one, new double[1], one));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertEquals(
                0,
                model.of(new double[][] {{1}, {1}}, new double[] {1, 1}, new double[][] {{0, 1}, {1, 0}})
                        .network()
                        .links());
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }

    @Test
    void matricesAndArraysGiveTheSameAndLinksWeighTheirAttraction() {
        Places p = Places.random(7, 8);
        GravityAssociation model = GravityAssociation.withDefaults();
        DoubleMatrix masses = DoubleMatrix.of(p.masses);
        DoubleMatrix far = DoubleMatrix.of(p.far);
        assertEquals(model.of(p.masses, p.shares, p.far), model.of(masses, p.shares, far));
        GravityAssociation.Association found = model.of(masses, p.shares, far, p.income);
        assertEquals(model.of(p.masses, p.shares, p.far, p.income), found);
        for (Link link : found.network().linkList()) {
            assertEquals(found.attraction().get(link.origin(), link.destination()), link.value());
        }
    }
}
