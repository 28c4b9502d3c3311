package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LeaderBenchmarkTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {0.692820323028, 0.547722557505, 0.707106781187},
                LeaderBenchmark.of(DoubleMatrix.of(3, 2, 80, 60, 100, 30, 50, 100), new double[] {0.5, 0.5})
                        .toArray(),
                1e-12);
    }

    @Test
    void zerosAndOnePlace() {
        assertArrayEquals(
                new double[] {0, 1},
                LeaderBenchmark.of(DoubleMatrix.of(2, 2, 0, 5, 3, 5), new double[] {0.5, 0.5})
                        .toArray(),
                0);
        assertArrayEquals(
                new double[] {1},
                LeaderBenchmark.of(DoubleMatrix.of(1, 1, 4), new double[] {1}).toArray(),
                0);
        assertThrows(UndefinedException.class, () -> LeaderBenchmark.of(DoubleMatrix.of(2, 1, 0, 0), new double[] {1}));
        assertThrows(UndefinedException.class, () -> LeaderBenchmark.of(DoubleMatrix.of(0, 1), new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LeaderBenchmark.of(DoubleMatrix.of(2, 1, 1, -1), new double[] {1}));
    }
}
