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

    /**
     * Ranks 1234, 2134 and 1324 add up to 4, 6, 8, 12, whose squares about 7.5 add up to 35; about 2.5 those of the first
     * date to 5, so that γ = 35/(9·5), and 3·3·γ = 7 has three degrees of freedom: p by scipy 1.17.1.
     */
    @Test
    void threeDatesHaveTheConcordanceOfTheirRankSums() {
        GammaConvergence.Concordance three =
                GammaConvergence.of(new double[][] {{10, 20, 1}, {20, 10, 3}, {30, 30, 2}, {40, 40, 4}});
        assertEquals(7 / 9.0, three.gamma(), 1e-15);
        assertEquals(7, three.statistic(), 1e-14);
        assertEquals(3, three.degreesOfFreedom());
        assertEquals(0.07189777249646509, three.pValue().orElseThrow(), 1e-14);
        assertEquals(4, three.n());
        assertEquals(3, three.dates());
    }

    @Test
    void theTestIsToldAndTooFewPlacesOrDatesAreCounted() {
        GammaConvergence.Concordance three =
                GammaConvergence.of(new double[][] {{10, 20, 1}, {20, 10, 3}, {30, 30, 2}, {40, 40, 4}});
        assertEquals("GammaConvergence[gamma = 0.7778, chi2 = 7.000, p = 0.07190, n = 4, 3 dates]", three.toString());
        UndefinedException few =
                assertThrows(UndefinedException.class, () -> GammaConvergence.of(new double[][] {{1, 2}, {2, 1}}));
        assertEquals("needs at least 3 places but has 2", few.getMessage());
        few = assertThrows(UndefinedException.class, () -> GammaConvergence.of(new double[][] {{1}, {2}, {3}}));
        assertEquals("needs at least 2 dates but has 1", few.getMessage());
        few = assertThrows(
                UndefinedException.class,
                () -> GammaConvergence.between(new double[] {1, 1, 1}, new double[] {1, 2, 3}));
        assertEquals("all 3 places are equal at the start", few.getMessage());
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> GammaConvergence.between(new double[3], new double[2]));
        assertEquals("end has 2 elements but start has 3", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> GammaConvergence.between(new double[3], new double[] {1, 2, Double.NaN}));
        assertEquals("end[2] must be finite but is NaN", e.getMessage());
    }
}
