package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GammaConvergenceTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] ranked = {1, 2, 3, 4};
        assertEquals(
                0.9, GammaConvergence.between(ranked, new double[] {2, 1, 3, 4}).gamma(), 1e-15);
        assertEquals(
                0, GammaConvergence.between(ranked, new double[] {4, 3, 2, 1}).gamma());
        assertEquals(
                1, GammaConvergence.between(ranked, new double[] {3, 5, 8, 9}).gamma());
    }

    @SeededProperty
    void manyDatesOfTwoAreTwo(@ForAll(supplier = Samples.Places.class) double[] y, @ForAll long seed) {
        if (y.length < 3 || java.util.Arrays.stream(y).distinct().count() < 2) {
            return;
        }
        double[] later = Samples.shuffled(y, seed);
        double[][] rows = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            rows[i] = new double[] {y[i], later[i]};
        }
        assertEquals(GammaConvergence.between(y, later), GammaConvergence.of(rows));
    }

    @Test
    void equalPlacesHaveNoRanking() {
        double[] equal = {1, 1, 1};
        assertThrows(UndefinedException.class, () -> GammaConvergence.between(equal, new double[] {1, 2, 3}));
        assertThrows(UndefinedException.class, () -> GammaConvergence.between(new double[2], new double[2]));
    }
}
