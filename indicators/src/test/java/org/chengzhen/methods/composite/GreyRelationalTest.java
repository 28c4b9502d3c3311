package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class GreyRelationalTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return GreyRelational.of(table, weights);
    }

    @Override
    double tolerance() {
        return 1e-9;
    }

    @Test
    void aSeriesLikeTheReferenceHasGradeOne() {
        // gaps 0, 1, 2 with Δmax = 2: ξ = 1, 1/2, 1/3
        double[] reference = {1, 2, 3};
        assertArrayEquals(
                new double[] {1, 11 / 18.0},
                GreyRelational.grades(reference, new double[][] {{1, 2, 3}, {1, 3, 5}}, 0.5)
                        .toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {1, 1},
                GreyRelational.grades(reference, new double[][] {reference, reference}, 0.5)
                        .toArray(),
                0);
    }

    @Test
    void badSeriesAreRefused() {
        double[] reference = {1, 2};
        assertEquals(
                "series[1] has 1 elements but reference has 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GreyRelational.grades(reference, new double[][] {{1, 2}, {1}}, 0.5))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> GreyRelational.grades(reference, new double[][] {{1, Double.NaN}}, 0.5));
        assertThrows(
                IllegalArgumentException.class, () -> GreyRelational.grades(reference, new double[][] {{1, 2}}, 0));
        assertThrows(UndefinedException.class, () -> GreyRelational.grades(reference, new double[0][], 0.5));
        assertThrows(UndefinedException.class, () -> GreyRelational.grades(new double[0], new double[][] {{}}, 0.5));
    }

    @Test
    void noSeriesAndNoPointsAreToldApart() {
        UndefinedException series = assertThrows(
                UndefinedException.class, () -> GreyRelational.grades(new double[] {1}, new double[0][], 0.5));
        assertTrue(series.getMessage().contains("series"), series.getMessage());
        UndefinedException points = assertThrows(
                UndefinedException.class, () -> GreyRelational.grades(new double[0], new double[1][0], 0.5));
        assertTrue(points.getMessage().contains("points"), points.getMessage());
    }
}
