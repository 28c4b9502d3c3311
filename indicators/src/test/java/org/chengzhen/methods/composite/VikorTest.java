package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class VikorTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return Vikor.of(table, weights);
    }

    @Override
    double tolerance() {
        return 1e-9;
    }

    @Test
    void aClearWinnerStandsAlone() {
        Vikor vikor = Vikor.of(CompositeSamples.example(), new double[] {0.4, 0.3, 0.3});
        assertEquals("place 3", vikor.best());
        assertEquals(List.of("place 3"), vikor.compromise());
    }

    @Test
    void closeFollowersJoinTheCompromise() {
        // Q = 0, 0.1, 0.2, 1 with advantage 1/3
        EvaluationTable table = EvaluationTable.of(new double[][] {{100}, {90}, {80}, {0}}, List.of(Direction.BENEFIT));
        assertEquals(
                List.of("place 0", "place 1", "place 2"),
                Vikor.of(table, new double[] {1}).compromise());
    }

    @Test
    void constantCriteriaAndOnePlaceHaveNoDistance() {
        EvaluationTable same = EvaluationTable.of(new double[][] {{1}, {1}}, List.of(Direction.BENEFIT));
        assertArrayEquals(
                new double[] {0, 0}, Vikor.of(same, new double[] {1}).scores().toArray(), 0);
        EvaluationTable one = EvaluationTable.of(new double[][] {{1}}, List.of(Direction.BENEFIT));
        assertArrayEquals(
                new double[] {0}, Vikor.of(one, new double[] {1}).scores().toArray(), 0);
        assertThrows(
                UndefinedException.class, () -> Vikor.of(one, new double[] {1}).compromise());
    }

    @Test
    void theMajorityWeightMustBeAShare() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Vikor.atMajorityWeight(CompositeSamples.example(), new double[] {0.4, 0.3, 0.3}, 1.1));
    }
}
