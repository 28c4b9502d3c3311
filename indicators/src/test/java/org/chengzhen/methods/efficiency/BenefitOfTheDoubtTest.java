package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class BenefitOfTheDoubtTest {
    /** max Σw I₀ with Σw I ≤ 1 for all places, and the shares of the place itself within limits. */
    private static double judge(double[][] values, int place, double least, double most) {
        int m = values[0].length;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (double[] row : values) {
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        for (int q = 0; q < m; q++) {
            double[] low = new double[m];
            double[] high = new double[m];
            for (int r = 0; r < m; r++) {
                low[r] = values[place][r] * ((q == r ? 1 : 0) - least);
                high[r] = values[place][r] * ((q == r ? 1 : 0) - most);
            }
            constraints.add(new LinearConstraint(low, Relationship.GEQ, 0));
            constraints.add(new LinearConstraint(high, Relationship.LEQ, 0));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(values[place], 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND,
                        new MaxIter(10_000))
                .getValue();
    }

    @Test
    void scoresAreThoseOfTheMultiplierProgramme() {
        for (int seed = 0; seed < 40; seed++) {
            double[][] values = DirectionalDistanceTest.random(3 + seed % 12, 2 + seed % 3, 500 + seed);
            int m = values[0].length;
            var free = BenefitOfTheDoubt.withDefaults().of(values);
            var limited = BenefitOfTheDoubt.withDefaults()
                    .shares(filled(m, 0.1), filled(m, 0.7))
                    .of(values);
            for (int i = 0; i < values.length; i++) {
                assertEquals(judge(values, i, 0, 1), free.score(i), 1e-7);
                assertEquals(judge(values, i, 0.1, 0.7), limited.score(i), 1e-7);
                assertTrue(limited.score(i) <= free.score(i) + 1e-9);
            }
            double[][] told = DirectionalDistanceTest.scaled(values, 1e6, 1e-4);
            for (int i = 0; i < values.length; i++) {
                assertEquals(
                        free.score(i), BenefitOfTheDoubt.withDefaults().of(told).score(i), 1e-9);
            }
        }
    }

    private static double[] filled(int length, double value) {
        double[] all = new double[length];
        java.util.Arrays.fill(all, value);
        return all;
    }

    @Test
    void thePlaceThatLeadsInOneCriterionScoresOne() {
        double[][] values = DirectionalDistanceTest.random(20, 4, 77);
        var scores = BenefitOfTheDoubt.withDefaults().of(values);
        for (int q = 0; q < 4; q++) {
            int best = 0;
            for (int i = 1; i < 20; i++) {
                best = values[i][q] > values[best][q] ? i : best;
            }
            assertEquals(1, scores.score(best), 1e-9);
        }
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        var model = BenefitOfTheDoubt.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> model.of(new double[][] {{1, 1}, {0, 0}}));
        assertThrows(IllegalArgumentException.class, () -> model.of(new double[][] {{1, -1}}));
        assertThrows(UndefinedException.class, () -> model.of(new double[0][]));
        // shares that add up to more than one, for all
        var much = model.shares(filled(2, 0.6), filled(2, 0.9)).of(new double[][] {{1, 2}, {2, 1}});
        assertThrows(UndefinedException.class, () -> much.score(0));
    }

    @Test
    void sharesThatDoNotFitAreNamed() {
        var model = BenefitOfTheDoubt.withDefaults();
        assertEquals(
                "least[1] is 0.5, above most[1] = 0.4",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> model.shares(new double[] {0, 0.5}, new double[] {1, 0.4}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> model.shares(filled(2, -0.1), filled(2, 1)));
        assertThrows(IllegalArgumentException.class, () -> model.shares(filled(2, 0), filled(2, 1.1)));
        assertThrows(IllegalArgumentException.class, () -> model.shares(filled(2, 0), filled(3, 1)));
        assertEquals(
                "values has 3 criteria but the shares have 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> model.shares(filled(2, 0), filled(2, 1)).of(new double[][] {{1, 2, 3}}))
                        .getMessage());
        assertEquals(
                "place must be in 0..0 but is 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> model.of(new double[][] {{1, 2}}).score(1))
                        .getMessage());
    }

    /** Halves leave one choice, at the limit of what is feasible from below or above: the mean of the parts of the best. */
    @Test
    void sharesThatAddUpToOneLeaveNoChoice() {
        double[][] values = {{1, 2}, {2, 1}, {1, 1}};
        for (BenefitOfTheDoubt halves : new BenefitOfTheDoubt[] {
            BenefitOfTheDoubt.withDefaults().shares(filled(2, 0.5), filled(2, 1)),
            BenefitOfTheDoubt.withDefaults().shares(filled(2, 0), filled(2, 0.5))
        }) {
            BenefitOfTheDoubt.Scores scores = halves.of(values);
            // (w, w/2) of (1, 2): 2w = 2·½, against 2w + w/2 of (2, 1)
            assertEquals(0.8, scores.score(0), 1e-12);
            assertEquals(0.8, scores.score(1), 1e-12);
            // (w, w) of (1, 1) against 3w
            assertEquals(2 / 3.0, scores.score(2), 1e-12);
        }
        var less = BenefitOfTheDoubt.withDefaults().shares(filled(2, 0), filled(2, 0.49));
        assertThrows(UndefinedException.class, () -> less.of(values).score(0));
        // a criterion in which nobody has anything takes no share
        var none = BenefitOfTheDoubt.withDefaults()
                .shares(new double[] {0, 0}, new double[] {1, 0.5})
                .of(new double[][] {{4, 0}, {2, 0}});
        assertEquals(1, none.score(0), 1e-12);
        assertEquals(0.5, none.score(1), 1e-12);
    }
}
