package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the tests of decompositions share. */
final class Decompositions {
    private Decompositions() {}

    /** Place i belongs to group i mod count. */
    static Groups everyNth(int n, int count) {
        return Groups.of(IntStream.range(0, n).map(i -> i % count).toArray());
    }

    static double[] members(double[] y, Groups groups, int group) {
        return IntStream.range(0, y.length)
                .filter(i -> groups.groupOf(i) == group)
                .mapToDouble(i -> y[i])
                .toArray();
    }

    /** Parts add up to the total, and the total is the index itself. */
    static void check(double total, EntropyDecomposition parts) {
        double tolerance = 1e-12 * Math.max(1, Math.abs(parts.within()) + Math.abs(parts.between()));
        assertEquals(parts.total(), parts.within() + parts.between(), tolerance);
        assertEquals(total, parts.total(), tolerance);
        assertTrue(parts.within() >= 0 && parts.between() >= 0);
        double[] within = parts.groups().stream()
                .mapToDouble(EntropyDecomposition.Group::within)
                .toArray();
        double[] between = parts.groups().stream()
                .mapToDouble(EntropyDecomposition.Group::between)
                .toArray();
        assertEquals(parts.within(), Arrays.stream(within).sum(), tolerance);
        assertEquals(
                parts.between(),
                Arrays.stream(between).sum(),
                1e-11 * Math.max(1, Arrays.stream(between).map(Math::abs).sum()));
        assertEquals(
                1,
                parts.groups().stream()
                        .mapToDouble(EntropyDecomposition.Group::populationShare)
                        .sum(),
                1e-12);
        assertEquals(
                1,
                parts.groups().stream()
                        .mapToDouble(EntropyDecomposition.Group::valueShare)
                        .sum(),
                1e-12);
    }
}
