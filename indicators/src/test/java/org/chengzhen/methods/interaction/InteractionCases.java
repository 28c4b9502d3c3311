package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengzhen.core.space.CostMatrix;

/** Seeded systems of places for the properties of this package, and the invariances that they share. */
final class InteractionCases {
    static final double INF = Double.POSITIVE_INFINITY;

    private InteractionCases() {}

    /** m origins and n destinations; one cost in {@code gaps} is infinite, none where that is 0. */
    static double[][] costs(int m, int n, int gaps, long seed) {
        Random random = new Random(seed);
        double[][] costs = new double[m][n];
        for (double[] row : costs) {
            for (int j = 0; j < n; j++) {
                row[j] = gaps > 0 && random.nextInt(gaps) == 0 ? INF : 1 + 60 * random.nextDouble();
            }
        }
        return costs;
    }

    /** n sizes, one in {@code zeros} of them 0, none where that is 0. */
    static double[] sizes(int n, int zeros, long seed) {
        Random random = new Random(seed ^ 0x5eed);
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = zeros > 0 && random.nextInt(zeros) == 0 ? 0 : Math.exp(2 * random.nextGaussian());
        }
        return sizes;
    }

    static int[] order(int n, long seed) {
        List<Integer> order = IntStream.range(0, n).boxed().collect(java.util.stream.Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(i -> i).toArray();
    }

    static double[] permuted(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    static double[][] permuted(double[][] rows, int[] rowOrder, int[] columnOrder) {
        return IntStream.of(rowOrder)
                .mapToObj(i -> permuted(rows[i], columnOrder))
                .toArray(double[][]::new);
    }

    static double[] times(double[] values, double factor) {
        return java.util.Arrays.stream(values).map(v -> v * factor).toArray();
    }

    static double[][] times(double[][] rows, double factor) {
        return java.util.Arrays.stream(rows).map(r -> times(r, factor)).toArray(double[][]::new);
    }

    static void assertClose(double[] expected, double[] actual, double relative) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], relative * Math.abs(expected[i]) + Double.MIN_NORMAL);
        }
    }

    static void assertClose(double[][] expected, double[][] actual, double relative) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], relative);
        }
    }

    static CostMatrix matrix(double[]... rows) {
        return CostMatrix.of(rows);
    }
}
