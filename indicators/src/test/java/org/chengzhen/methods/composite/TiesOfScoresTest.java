package org.chengzhen.methods.composite;

import static org.chengzhen.methods.composite.CoordinationGrade.NEAR_IMBALANCE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.RelativeDevelopment.Lag;
import org.junit.jupiter.api.Test;

/** Places that tie in exact arithmetic tie here, and a score on the limit of a class lies on it. */
class TiesOfScoresTest {
    private static final double[] THIRDS = {1 / 3., 1 / 3., 1 / 3.};

    private static EvaluationTable benefits(double[]... rows) {
        return EvaluationTable.of(rows, Collections.nCopies(rows[0].length, Direction.BENEFIT));
    }

    @Test
    void equalRankSumRatiosShareRankRegressionAndGrade() {
        RankSumRatio ratio = RankSumRatio.of(
                benefits(
                        new double[] {6, 1, 4},
                        new double[] {2, 1, 5},
                        new double[] {4, 1, 1},
                        new double[] {2, 2, 5},
                        new double[] {3, 6, 2}),
                THIRDS);
        assertEquals(List.of(1, 4, 5, 1, 1), ratio.ranks().asList());
        RankSumRatio.Regression line = ratio.regression();
        assertEquals(3, line.distinct());
        assertEquals(0.151602794406, line.intercept(), 1e-12);
        assertEquals(0.077933583485, line.slope(), 1e-12);
        assertEquals(0.988985538828, line.rSquared(), 1e-12);
        assertEquals(
                List.of(2, 1, 1, 2, 2), ratio.grades(RankSumRatio.THREE_GRADES).asList());
    }

    @Test
    void twoDistinctRatiosHaveNoRegression() {
        RankSumRatio ratio = RankSumRatio.of(
                benefits(
                        new double[] {2, 3, 2}, new double[] {6, 1, 1}, new double[] {4, 5, 5}, new double[] {1, 8, 8}),
                THIRDS);
        assertEquals(List.of(3, 3, 1, 1), ratio.ranks().asList());
        assertThrows(UndefinedException.class, ratio::regression);
    }

    @Test
    void fourPlacesOfSevenTenthsAreFirstAlike() {
        RankSumRatio ratio = RankSumRatio.of(
                benefits(
                        new double[] {.1, .2, .3, .7},
                        new double[] {.7, .3, .2, .1},
                        new double[] {.2, .1, .7, .3},
                        new double[] {.3, .7, .1, .2},
                        new double[] {0, 0, 0, 0}),
                new double[] {.25, .25, .25, .25});
        assertEquals(List.of(1, 1, 1, 1, 5), ratio.ranks().asList());
        assertEquals("place 0", ratio.best());
    }

    @Test
    void placesThatDifferByTheOrderOfTheirCriteriaTieUnderEveryMethod() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 1_000; trial++) {
            double a = trial == 0 ? 7 : random.nextInt(10);
            double b = trial == 0 ? 1 : random.nextInt(10);
            double c = trial == 0 ? 2 : random.nextInt(10);
            EvaluationTable table = benefits(
                    new double[] {a, b, c},
                    new double[] {b, c, a},
                    new double[] {c, a, b},
                    new double[] {0, 0, 0},
                    new double[] {10, 10, 10});
            boolean between = a + b + c > 0;
            for (RankingMethod method : RankingMethod.values()) {
                if (method == RankingMethod.GEOMETRIC) {
                    continue; // refuses zeros
                }
                assertEquals(
                        between ? List.of(2, 2, 2, 5, 1) : List.of(2, 2, 2, 2, 1),
                        method.of(table, THIRDS).ranks().asList(),
                        () -> method + " of " + a + ", " + b + ", " + c);
            }
        }
    }

    @Test
    void anAdvantageOfExactlyItsLimitSuffices() {
        Vikor vikor = Vikor.of(
                benefits(
                        new double[] {4, 8},
                        new double[] {2, 5},
                        new double[] {8, 4},
                        new double[] {4, 3},
                        new double[] {2, 9}),
                new double[] {.5, .5});
        assertEquals(List.of("place 0"), vikor.compromise());
        assertArrayEquals(new double[] {0, 1, .25, 1, .6}, vikor.scores().toArray(), 1e-15);
        assertEquals(0, vikor.scores().get(0));
    }

    @Test
    void coordinationOnTheLimitOfAGradeBelongsToTheUpper() {
        for (int n = 2; n <= 4; n++) {
            double[] systems = new double[n];
            Arrays.fill(systems, .16);
            CouplingCoordination four = CouplingCoordination.classic(systems);
            assertEquals(NEAR_IMBALANCE, four.grade(), () -> systems.length + " systems");
        }
        for (double level : new double[] {.01, .04, .16, .64}) {
            CouplingCoordination result = CouplingCoordination.classic(level, level, level);
            int tenths = (int) Math.round(10 * Math.sqrt(level));
            assertEquals(CoordinationGrade.values()[tenths], result.grade());
        }
    }

    @Test
    void developmentOnTheLimitIsInStep() {
        assertEquals(Lag.IN_STEP, RelativeDevelopment.of(.04, .05).lag());
        for (int k = 1; k <= 200; k++) {
            assertEquals(
                    Lag.IN_STEP,
                    RelativeDevelopment.of(4.0 * k / 1000, k / 200.0).lag());
        }
        for (int k = 1; k <= 160; k++) {
            assertEquals(
                    Lag.IN_STEP,
                    RelativeDevelopment.of(6.0 * k / 1000, 5.0 * k / 1000).lag());
        }
    }
}
