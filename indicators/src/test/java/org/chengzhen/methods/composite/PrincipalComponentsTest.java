package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    private static final EvaluationTable CITIES = EvaluationTable.of(
            new double[][] {
                {65, 12, 35, 2.1},
                {72, 9, 28, 3.3},
                {58, 15, 40, 1.7},
                {80, 7, 31, 4.9},
                {61, 11, 37, 2.0},
                {77, 8, 22, 3.9},
                {69, 10, 33, 2.2},
                {55, 14, 36, 1.1},
                {83, 9, 25, 3.0},
                {70, 13, 30, 2.6}
            },
            List.of(Direction.BENEFIT, Direction.COST, Direction.COST, Direction.BENEFIT));

    @Test
    void agreesWithNumpy() {
        // numpy 1.24 eigh of corrcoef, scipy 1.17.1 chi2.sf
        PrincipalComponents pca = PrincipalComponents.of(CITIES);
        assertEquals(1, pca.kept());
        assertArrayEquals(
                new double[] {3.41382438, 0.35722055, 0.13766805, 0.09128702},
                pca.eigenvalues().toArray(),
                1e-8);
        assertArrayEquals(
                new double[] {
                    -1.03969109,
                    1.15547752,
                    -2.68250241,
                    2.50651271,
                    -1.29875366,
                    2.46335746,
                    -0.18019741,
                    -2.58307162,
                    1.92674672,
                    -0.26787821
                },
                pca.scores().toArray(),
                1e-8);
        assertEquals(0.7960900423420192, pca.kaiserMeyerOlkin().orElseThrow(), 1e-10);
        assertEquals(28.551206312671486, pca.bartlett().chiSquared(), 1e-9);
        assertEquals(6, pca.bartlett().degreesOfFreedom());
        assertEquals(7.396193458658663e-05, pca.bartlett().pValue(), 1e-12);
        PrincipalComponents two = PrincipalComponents.ofShare(CITIES, 0.9);
        assertEquals(2, two.kept());
        assertArrayEquals(
                new double[] {
                    -0.93242226,
                    1.04279874,
                    -2.39955078,
                    2.39535483,
                    -1.12526766,
                    2.17760485,
                    -0.15587327,
                    -2.37444337,
                    1.67210294,
                    -0.300304
                },
                two.scores().toArray(),
                1e-8);
    }

    @Test
    void loadingsRebuildTheCorrelationsAndTheLargestIsPositive() {
        PrincipalComponents pca = PrincipalComponents.of(CITIES);
        for (int i = 0; i < 4; i++) {
            double largest = 0;
            for (int j = 0; j < 4; j++) {
                double sum =
                        Sums.ofProducts(pca.loadings().row(i), pca.loadings().row(j));
                assertEquals(pca.correlations().get(i, j), sum, 1e-12);
                double loading = pca.loadings().get(j, i);
                largest = Math.abs(loading) > Math.abs(largest) ? loading : largest;
            }
            assertTrue(largest > 0);
        }
        assertEquals(1, Sums.of(pca.weights().toArray()), 1e-15);
        assertEquals(1, pca.cumulative().get(3), 1e-15);
    }

    @Test
    void scoresHaveMeanZeroAndPartsAddUp() {
        PrincipalComponents pca = PrincipalComponents.ofShare(CITIES, PrincipalComponents.CUMULATIVE_SHARE);
        assertEquals(0, Sums.of(pca.scores().toArray()), 1e-13);
        for (int i = 0; i < 10; i++) {
            Contributions parts = pca.explain(i);
            assertEquals(pca.scores().get(i), Sums.of(parts.parts().toArray()), 1e-13);
        }
        assertTrue(pca.toString().startsWith("PrincipalComponents[1 of 4 kept, 85.3 % of variance"), pca::toString);
    }

    @Test
    void aConstantCriterionIsNamed() {
        EvaluationTable table =
                EvaluationTable.of(new double[][] {{1, 2}, {3, 2}}, List.of(Direction.BENEFIT, Direction.COST));
        assertEquals(
                "table: criterion 1 is constant (2.0), it has no correlations",
                assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.of(table))
                        .getMessage());
    }

    @Test
    void singularCorrelationsHaveNoTests() {
        EvaluationTable twins = EvaluationTable.of(
                new double[][] {{1, 2}, {2, 4}, {3, 6}, {5, 10}, {8, 16}},
                List.of(Direction.BENEFIT, Direction.BENEFIT));
        PrincipalComponents pca = PrincipalComponents.of(twins);
        assertTrue(pca.kaiserMeyerOlkin().isEmpty());
        assertEquals(
                Status.SINGULAR,
                assertThrows(UndefinedException.class, pca::bartlett).status());
        assertThrows(
                UndefinedException.class,
                () -> PrincipalComponents.of(EvaluationTable.of(new double[][] {{1}}, List.of(Direction.BENEFIT))));
    }

    /** With two criteria χ² has one degree of freedom, and its tail is that of the normal distribution. */
    @Test
    void aSmallPOfBartlettIsNotZero() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        double[][] rows = new double[60][];
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble();
            rows[i] = new double[] {x, x + 0.1 * random.nextDouble()};
        }
        PrincipalComponents.Bartlett test = PrincipalComponents.of(
                        EvaluationTable.of(rows, List.of(Direction.BENEFIT, Direction.BENEFIT)))
                .bartlett();
        double expected = org.apache.commons.math3.special.Erf.erfc(Math.sqrt(test.chiSquared() / 2));
        assertTrue(expected > 0 && expected < 1e-30);
        assertEquals(expected, test.pValue(), 1e-9 * expected);
    }
}
