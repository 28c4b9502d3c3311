package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TopsisTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return Topsis.vector(table, weights);
    }

    @Override
    double tolerance() {
        return 1e-12;
    }

    @Nested
    class MinMax extends EvaluationContract {
        @Override
        Evaluation evaluate(EvaluationTable table, double... weights) {
            return Topsis.minMax(table, weights);
        }

        @Override
        double tolerance() {
            return 1e-9;
        }
    }

    /** Trap 20: vector (scikit-criteria) and min–max (pymcdm) normalization on the matrix of Tzeng and Huang (2011). */
    @Test
    void trap20BothNormalizationsReproduceTheLiteratureMatrix() {
        EvaluationTable table = CompositeSamples.tzengHuang();
        Topsis vector = Topsis.vector(table, CompositeSamples.TZENG_HUANG_WEIGHTS);
        // numpy 1.24; the book prints 0.5037, 0.6581, 0.7482, 0.3340
        assertArrayEquals(
                new double[] {0.50371966, 0.65808477, 0.74824866, 0.33399744},
                vector.closeness().toArray(),
                1e-8);
        assertArrayEquals(
                new double[] {0.48528137, 0.6483713, 0.7767908, 0.36297734},
                Topsis.minMax(table, CompositeSamples.TZENG_HUANG_WEIGHTS)
                        .closeness()
                        .toArray(),
                1e-8);
        assertEquals(ImmutableIntArray.of(3, 2, 1, 4), vector.ranks());
        assertEquals("place 2", vector.best());
    }

    @Test
    void identicalPlacesAreUndefined() {
        EvaluationTable same =
                EvaluationTable.of(new double[][] {{1, 2}, {1, 2}}, List.of(Direction.BENEFIT, Direction.COST));
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> Topsis.vector(same, new double[] {0.5, 0.5}))
                        .status());
        EvaluationTable one = EvaluationTable.of(new double[][] {{1, 2}}, List.of(Direction.BENEFIT, Direction.COST));
        assertThrows(UndefinedException.class, () -> Topsis.minMax(one, new double[] {0.5, 0.5}));
    }

    @Test
    void aConstantOrZeroCriterionAddsNothing() {
        EvaluationTable table = EvaluationTable.of(
                new double[][] {{1, 7, 0}, {3, 7, 0}}, List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT));
        assertArrayEquals(
                new double[] {0, 1},
                Topsis.vector(table, new double[] {0.4, 0.3, 0.3}).closeness().toArray(),
                0);
    }

    @Test
    void aCriterionWithABestValuePrefersTheNearer() {
        EvaluationTable table = EvaluationTable.of(
                List.of("far", "near", "best"), List.of(Criterion.target("ratio", 1)), new double[][] {{3}, {0.5}, {1}
                });
        assertEquals(
                ImmutableIntArray.of(3, 2, 1),
                Topsis.vector(table, new double[] {1}).ranks());
        assertEquals(
                ImmutableIntArray.of(3, 2, 1),
                Topsis.minMax(table, new double[] {1}).ranks());
    }

    @Test
    void extremeMagnitudesDoNotOverflow() {
        EvaluationTable huge =
                EvaluationTable.of(new double[][] {{1e300}, {2e300}, {3e300}}, List.of(Direction.BENEFIT));
        EvaluationTable tiny =
                EvaluationTable.of(new double[][] {{1e-300}, {2e-300}, {3e-300}}, List.of(Direction.BENEFIT));
        assertArrayEquals(
                new double[] {0, 0.5, 1},
                Topsis.vector(huge, new double[] {1}).closeness().toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {0, 0.5, 1},
                Topsis.vector(tiny, new double[] {1}).closeness().toArray(),
                1e-12);
    }

    /** Squares of such values are no doubles; powers of two change no bit of the shares. */
    @Test
    void unitsAtTheEndsOfTheDoublesChangeNothing() {
        double[][] values = {{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}, {3, 1, 2}, {9, 2, 7}};
        List<Direction> directions = List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT);
        double[] weights = {0.3, 0.4, 0.3};
        double[] plain = Topsis.vector(EvaluationTable.of(values, directions), weights)
                .scores()
                .toArray();
        for (int power : new int[] {-1000, -600, -405, 405, 600, 1000}) {
            double[][] scaled = new double[6][3];
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 3; j++) {
                    scaled[i][j] = Math.scalb(values[i][j], power);
                }
            }
            assertArrayEquals(
                    plain,
                    Topsis.vector(EvaluationTable.of(scaled, directions), weights)
                            .scores()
                            .toArray(),
                    1e-12);
        }
    }
}
