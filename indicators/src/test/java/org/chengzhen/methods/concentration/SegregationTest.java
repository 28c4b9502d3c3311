package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

/** The identities that hold the segregation measures together. */
class SegregationTest {
    private static final double[] GROUP = {10, 0};
    private static final double[] APART = {10, 90};

    @FunctionalInterface
    private interface Measure {
        double of(double[] group, double[] total);
    }

    private static final Measure[] OF_GROUP = {
        Isolation::of, CorrelationRatio::of, SegregationGini::of, InformationTheoryIndex::of, Exposure::of
    };

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    @Test
    void theExamplesOfTheClassCommentsHold() {
        assertEquals(0.75, Exposure.between(new double[] {10, 0}, new double[] {30, 60}), 1e-15);
        assertEquals(0.25, Isolation.of(new double[] {10, 0}, new double[] {40, 60}), 1e-15);
        assertEquals(1, CorrelationRatio.of(GROUP, APART), 1e-15);
        assertEquals(1, SegregationGini.of(GROUP, APART), 1e-15);
        assertEquals(1, InformationTheoryIndex.of(GROUP, APART), 1e-15);
        assertEquals(0, InformationTheoryIndex.ofGroups(new double[][] {{10, 5, 5}, {20, 10, 10}}), 1e-15);
    }

    @SeededProperty
    void isolationAndExposureAddUpToOne(@ForAll(supplier = Samples.PositivePlaces.class) double[] x) {
        double[] y = ConcentrationContract.counting(x.length);
        double isolation = Isolation.of(x, sum(x, y));
        assertEquals(1, isolation + Exposure.between(x, y), 1e-13);
        assertEquals(Exposure.between(x, y), Exposure.between(x, y, sum(x, y)), 1e-13);
        double p = Arrays.stream(x).sum() / Arrays.stream(sum(x, y)).sum();
        assertEquals((isolation - p) / (1 - p), CorrelationRatio.of(x, sum(x, y)), 1e-11 / (1 - p));
    }

    @SeededProperty
    void theGiniIsThatOfAllPairsAndAtLeastTheDissimilarity(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] x) {
        double[] y = ConcentrationContract.counting(x.length);
        double[] t = sum(x, y);
        double all = Arrays.stream(t).sum();
        double p = Arrays.stream(x).sum() / all;
        double pairs = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                pairs += t[i] * t[j] * Math.abs(x[i] / t[i] - x[j] / t[j]);
            }
        }
        double rest = Arrays.stream(y).sum() / all;
        double expected = pairs / (2 * all * all * p * rest);
        assertEquals(expected, SegregationGini.of(x, t), 1e-6 * Math.max(1, expected));
        assertTrue(SegregationGini.of(x, t) >= Dissimilarity.between(x, y) - 1e-7);
    }

    @SeededProperty
    void theInformationIndexIsThatOfTwoGroups(@ForAll(supplier = Samples.PositivePlaces.class) double[] x) {
        double[] y = ConcentrationContract.counting(x.length);
        double[][] counts = new double[x.length][];
        Arrays.setAll(counts, i -> new double[] {x[i], y[i]});
        double two = InformationTheoryIndex.of(x, sum(x, y));
        assertEquals(InformationTheoryIndex.ofGroups(counts), two, 1e-6);
        assertTrue(two >= 0 && two <= 1);
    }

    @Test
    void theInformationIndexByHand() {
        // halves of 3:1 and 1:3, whole 1:1: 1 − entropy(¼)/ln 2
        double inner = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
        double expected = 1 - inner / Math.log(2);
        assertEquals(expected, InformationTheoryIndex.of(new double[] {3, 1}, new double[] {4, 4}), 1e-15);
        assertEquals(expected, InformationTheoryIndex.ofGroups(new double[][] {{3, 1}, {1, 3}, {0, 0}}), 1e-15);
        assertEquals(1, InformationTheoryIndex.ofGroups(new double[][] {{3, 0, 0}, {0, 1, 0}, {0, 0, 7}}), 1e-15);
        Exception e = assertThrows(
                UndefinedException.class, () -> InformationTheoryIndex.ofGroups(new double[][] {{3, 0}, {1, 0}}));
        assertEquals("all people belong to one group", e.getMessage());
    }

    @Test
    void placesWithoutPeopleDoNotCount() {
        double[] x = {3, 1, 0};
        double[] t = {4, 4, 0};
        for (Measure measure : OF_GROUP) {
            assertEquals(measure.of(new double[] {3, 1}, new double[] {4, 4}), measure.of(x, t), 1e-15);
        }
        assertEquals(0.5, Exposure.between(x, new double[] {1, 3, 0}) + 0.125, 1e-15);
        assertEquals(
                Exposure.between(new double[] {3, 1}, new double[] {1, 2}, new double[] {8, 8}),
                Exposure.between(x, new double[] {1, 2, 0}, new double[] {8, 8, 0}),
                1e-15);
    }

    @Test
    void aGroupSpreadAsAllIsAtZero() {
        double[] x = {1, 2, 3};
        double[] t = {4, 8, 12};
        assertEquals(0.25, Isolation.of(x, t), 1e-15);
        assertEquals(0, CorrelationRatio.of(x, t), 1e-15);
        assertEquals(0, SegregationGini.of(x, t), 1e-15);
        assertEquals(0, InformationTheoryIndex.of(x, t), 1e-15);
    }

    @Test
    void nobodyOrEverybodyIsUndefined() {
        double[] t = {4, 8};
        for (Measure measure : OF_GROUP) {
            assertThrows(UndefinedException.class, () -> measure.of(new double[] {0, 0}, t));
            assertThrows(UndefinedException.class, () -> measure.of(new double[0], new double[0]));
            assertThrows(UndefinedException.class, () -> measure.of(new double[] {0, 0}, new double[] {0, 0}));
        }
        assertEquals(1, Isolation.of(t, t));
        assertThrows(UndefinedException.class, () -> CorrelationRatio.of(t, t));
        assertThrows(UndefinedException.class, () -> SegregationGini.of(t, t));
        Exception e = assertThrows(UndefinedException.class, () -> InformationTheoryIndex.of(t, t));
        assertEquals("all people belong to the group", e.getMessage());
    }

    @Test
    void aGroupLargerThanAllIsRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Isolation.of(new double[] {1, 5}, new double[] {4, 4}));
        assertEquals("group[1] must be at most total[1], 4.0, but is 5.0", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> Exposure.between(new double[] {1, 1}, new double[] {1, 5}, new double[] {4, 4}));
        assertEquals("other[1] must be at most total[1], 4.0, but is 5.0", e.getMessage());
        for (Measure measure : OF_GROUP) {
            assertThrows(IllegalArgumentException.class, () -> measure.of(new double[] {1, -1}, new double[] {4, 4}));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> measure.of(new double[] {1, 1}, new double[] {4, Double.NaN}));
            assertThrows(IllegalArgumentException.class, () -> measure.of(new double[] {1, 1}, new double[] {4}));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Exposure.between(new double[] {1, 1}, new double[] {1}, new double[] {4, 4}));
    }
}
