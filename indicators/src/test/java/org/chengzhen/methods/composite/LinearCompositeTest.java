package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LinearCompositeTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return LinearComposite.of(table, weights);
    }

    @Override
    double tolerance() {
        return 1e-9;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        EvaluationTable table = EvaluationTable.of(
                List.of("A", "B"),
                List.of(Criterion.benefit("income"), Criterion.cost("dust")),
                new double[][] {{65, 12}, {72, 9}});
        LinearComposite composite = LinearComposite.of(table, new double[] {0.5, 0.5});
        assertArrayEquals(new double[] {0, 1}, composite.scores().toArray(), 0);
        assertEquals(
                "B: score 1.0000 = +0.5000 income +0.5000 dust",
                composite.explain(1).toString());
    }

    @Test
    void manyBlocksOfPlacesGiveTheSumOfProducts() {
        int n = 10_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = (i * 7919L) % n;
        }
        List<String> places =
                java.util.stream.IntStream.range(0, n).mapToObj(i -> "P" + i).toList();
        EvaluationTable table = EvaluationTable.ofColumns(
                places, List.of(Criterion.benefit("x"), Criterion.cost("y")), new double[][] {x, y});
        double[] scores =
                LinearComposite.of(table, new double[] {0.25, 0.75}).scores().toArray();
        double[] normalized = LinearComposite.ofNormalized(table.normalized(Scaling.MIN_MAX), new double[] {0.25, 0.75})
                .toArray();
        assertArrayEquals(normalized, scores, 1e-15);
        assertEquals(
                LinearComposite.of(table, new double[] {0.25, 0.75}).scores(),
                LinearComposite.of(table.parallel(), new double[] {0.25, 0.75}).scores());
    }

    @Test
    void frozenBoundsMakeYearsComparable() {
        EvaluationTable pooled = EvaluationTable.of(
                        List.of("A 2010", "B 2010", "A 2020", "B 2020"),
                        List.of(Criterion.benefit("rate")),
                        new double[][] {{40}, {50}, {60}, {90}})
                .frozen();
        double[] all = LinearComposite.of(pooled, new double[] {1}).scores().toArray();
        double[] late = LinearComposite.of(pooled.select(p -> p.endsWith("2020")), new double[] {1})
                .scores()
                .toArray();
        assertArrayEquals(new double[] {0, 0.2, 0.4, 1}, all, 1e-15);
        assertArrayEquals(new double[] {0.4, 1}, late, 1e-15);
    }

    @Test
    void onePlaceWithoutFrozenBoundsScoresZero() {
        EvaluationTable one = EvaluationTable.of(new double[][] {{7, 3}}, List.of(Direction.BENEFIT, Direction.COST));
        assertArrayEquals(
                new double[] {0},
                LinearComposite.of(one, new double[] {0.5, 0.5}).scores().toArray(),
                0);
    }

    @Test
    void badNormalizedValuesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LinearComposite.ofNormalized(DoubleMatrix.of(1, 2, 0.5, Double.NaN), new double[] {0.5, 0.5}));
        assertThrows(UndefinedException.class, () -> LinearComposite.ofPlace(new double[0], new double[0]));
        assertEquals(
                0.585,
                LinearComposite.ofPlace(new double[] {0.7, 0.55, 0.6, 0.45}, new double[] {0.3, 0.3, 0.2, 0.2}),
                1e-15);
    }
}
