package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CrossEfficiencyTest {
    private final double[][] x = DirectionalDistanceTest.random(12, 2, 21);
    private final double[][] y = DirectionalDistanceTest.random(12, 2, 22);

    @Test
    void aUnitJudgesItselfByItsOwnScoreAndNobodyAboveOne() {
        var ccr = DataEnvelopment.ccr().scores(x, y);
        var scores = CrossEfficiency.withDefaults().of(x, y);
        for (int d = 0; d < 12; d++) {
            assertEquals(ccr.get(d), scores.cells().get(d).get(d).getAsDouble(), 1e-12);
            for (var cell : scores.cells().get(d)) {
                assertTrue(cell.getAsDouble() <= 1 && cell.getAsDouble() >= 0);
            }
        }
        assertEquals(scores, CrossEfficiency.withDefaults().parallel().of(x, y));
    }

    @Test
    void theAggressiveCompositeIsNeverAboveTheBenevolent() {
        var kind = CrossEfficiency.withDefaults().of(x, y);
        var unkind = CrossEfficiency.withDefaults().aggressive().of(x, y);
        double kindly = 0;
        double unkindly = 0;
        for (int j = 0; j < 12; j++) {
            kindly += kind.scoreByOthers(j);
            unkindly += unkind.scoreByOthers(j);
        }
        assertTrue(unkindly <= kindly + 1e-9);
        assertNotEquals(kind, unkind);
    }

    @Test
    void theBootstrapHoldsItsPropertiesOnAnyThreadsAndScale() {
        var options = BootstrappedEfficiency.withDefaults().replications(200).seed(7);
        var one = options.of(x, y);
        assertEquals(one, options.parallel().of(x, y));
        var scaled = options.of(DirectionalDistanceTest.scaled(x, 1e5, 1), DirectionalDistanceTest.scaled(y, 1e-3, 1));
        for (int j = 0; j < 12; j++) {
            assertTrue(one.bias().get(j) >= 0);
            assertTrue(one.scores().get(j) < 1 || one.bias().get(j) > 0);
            assertTrue(one.lower().get(j) <= one.upper().get(j));
            assertTrue(one.upper().get(j) <= one.scores().get(j));
            assertEquals(one.corrected().get(j), scaled.corrected().get(j), 1e-7);
        }
        assertThrows(UndefinedException.class, () -> options.of(new double[][] {{1}, {1}}, new double[][] {{2}, {2}}));
    }

    @Test
    void limitsOfSharesNeverRaiseTheBenefitOfTheDoubt() {
        double[][] values = DirectionalDistanceTest.random(20, 3, 23);
        var free = BenefitOfTheDoubt.withDefaults().of(values);
        var bound = BenefitOfTheDoubt.withDefaults()
                .shares(new double[] {0.2, 0.2, 0.2}, new double[] {0.6, 0.6, 0.6})
                .of(DirectionalDistanceTest.scaled(values, 1e4, 1, 1e-3));
        for (int i = 0; i < 20; i++) {
            assertTrue(bound.score(i) <= free.score(i) + 1e-9);
            assertTrue(bound.score(i) > 0);
        }
        var none = BenefitOfTheDoubt.withDefaults()
                .shares(new double[] {0.5, 0}, new double[] {1, 1})
                .of(new double[][] {{0, 1}, {1, 1}});
        assertThrows(UndefinedException.class, () -> none.score(0));
        assertEquals(1, none.score(1), 1e-12);
    }

    /**
     * One output of 1 and inputs (1, 4), (2, 2), (5, 1), all efficient. The first unit's weights (1 − 4v, v) may go from v = 0
     * to 1/6, where the second gets 1 too; benevolent is 1/6, where it looks on the others, (7, 3) in sum, with 7 − 25v.
     * So the second with (1/2 − v, v), 1/6 to 3/8, and 3 − v; the third with (v, 1 − 5v), 0 to 1/8, and 6 − 27v.
     */
    @Test
    void weightsThatSuitTheOthersBestOrWorstAreThoseFoundByHand() {
        double[][] inputs = {{1, 4}, {2, 2}, {5, 1}};
        double[][] outputs = {{1}, {1}, {1}};
        double[][] kind = {{1, 1, 6 / 11.0}, {8 / 13.0, 1, 1}, {8 / 13.0, 1, 1}};
        double[][] unkind = {{1, 0.5, 0.2}, {1, 1, 6 / 11.0}, {0.25, 0.5, 1}};
        for (CrossEfficiency.Goal goal : CrossEfficiency.Goal.values()) {
            CrossEfficiency options = CrossEfficiency.withDefaults().goal(goal);
            assertCells(kind, options.of(inputs, outputs));
            assertCells(unkind, options.aggressive().of(inputs, outputs));
            assertTrue(options.of(inputs, outputs).unique());
            assertCells(
                    kind,
                    options.of(
                            DirectionalDistanceTest.scaled(inputs, 1e4, 1e-3),
                            DirectionalDistanceTest.scaled(outputs, 50)));
        }
    }

    private static void assertCells(double[][] expected, CrossEfficiency.Scores scores) {
        for (int d = 0; d < expected.length; d++) {
            for (int j = 0; j < expected.length; j++) {
                assertEquals(expected[d][j], scores.cells().get(d).get(j).orElseThrow(), 1e-9, d + " judges " + j);
            }
        }
    }

    /**
     * Unit 0 makes 1 of the first output from 1 of the first input, unit 1 the same of the second kind, unit 2 makes ½ and
     * 0.8 from 1 and 1. All three judge by the second kind alone: unit 0 has 2v = 1 and 1.8v = 0.9 for the others, against
     * ½ by its own kind; unit 1 has 0.8 against ¾; unit 2 reaches its 0.8 no other way. So units 1 and 2 have no value for
     * unit 0, and units 1 and 2 have 1 and 0.8 of everybody.
     */
    @Test
    void aUnitWithoutAValueLosesOnlyItsOwnScore() {
        double[][] inputs = {{1, 0}, {0, 1}, {1, 1}};
        double[][] outputs = {{1, 0}, {0, 1}, {0.5, 0.8}};
        CrossEfficiency.Scores scores = CrossEfficiency.withDefaults().of(inputs, outputs);
        assertEquals(OptionalDouble.empty(), scores.scores().get(0));
        assertEquals(OptionalDouble.empty(), scores.mavericks().get(0));
        assertEquals(
                "the weights of unit 1 give no weight to what unit 0 uses",
                assertThrows(UndefinedException.class, () -> scores.score(0)).getMessage());
        assertEquals(1, scores.scores().get(1).orElseThrow(), 1e-9);
        assertEquals(0.8, scores.scores().get(2).orElseThrow(), 1e-9);
        assertEquals(0, scores.mavericks().get(1).orElseThrow(), 1e-9);
        assertEquals(0, scores.mavericks().get(2).orElseThrow(), 1e-9);
        assertTrue(scores.unique());
    }

    /**
     * The same units by slacks. Unit 0 has v·x = v₁ = 1 and for the others u₂ · 1.8 − 2v₂ − ½ with u₂ ≤ v₂, at most −½ with v₂ = 0: it
     * says nothing of unit 1 and ½ of unit 2. Unit 1 has v₂ = 1 and 1.5u₁ − 2v₁ with u₁ ≤ v₁, so v₁ = 0; unit 2 as before.
     */
    @Test
    void judgmentsBySlacksAreThoseFoundByHand() {
        double[][] inputs = {{1, 0}, {0, 1}, {1, 1}};
        double[][] outputs = {{1, 0}, {0, 1}, {0.5, 0.8}};
        CrossEfficiency.Scores scores =
                CrossEfficiency.withDefaults().goal(CrossEfficiency.Goal.LINEAR).of(inputs, outputs);
        double none = Double.NaN;
        double[][] expected = {{1, none, 0.5}, {none, 1, 0.8}, {none, 1, 0.8}};
        for (int d = 0; d < 3; d++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(expected[d][j], scores.cells().get(d).get(j).orElse(none), 1e-9, d + " judges " + j);
            }
        }
        assertTrue(scores.unique());
        assertEquals(0.7, scores.score(2), 1e-9);
        assertEquals(0.15 / 0.65, scores.maverick(2), 1e-8);
        assertTrue(scores.scores().get(0).isEmpty() && scores.scores().get(1).isEmpty());
    }

    /** In the middle of (1, 4) and (4, 1) the unit (2, 2) sees their sum, (5, 5), alike with all its weights. */
    @Test
    void weightsBetweenWhichAUnitCannotChooseAreToldUnlessTheyJudgeAlike() {
        double[][] one = {{1}, {1}, {1}};
        CrossEfficiency options = CrossEfficiency.withDefaults();
        assertFalse(options.of(new double[][] {{1, 4}, {2, 2}, {4, 1}}, one).unique());
        var proportional = options.of(new double[][] {{1, 2}, {2, 4}, {4, 8}}, one);
        assertTrue(proportional.unique());
        double[] row = {1, 0.5, 0.25};
        assertCells(new double[][] {row, row, row}, proportional);
    }

    /** With one input and one output a draw divides all scores by the best drawn: what is told of each is in proportion. */
    @Test
    void theBootstrapOfOneRatioIsInProportionToTheScores() {
        double[][] ones = {{1}, {1}, {1}, {1}, {1}};
        double[][] made = {{2}, {4}, {5}, {8}, {10}};
        var one = BootstrappedEfficiency.withDefaults().replications(300).of(ones, made);
        double[] scores = {0.2, 0.4, 0.5, 0.8, 1};
        assertTrue(one.bias().get(4) > 0.01);
        for (int j = 0; j < 5; j++) {
            assertEquals(scores[j], one.scores().get(j), 1e-12);
            assertEquals(scores[j] * one.bias().get(4), one.bias().get(j), 1e-12);
            assertEquals(scores[j] * one.corrected().get(4), one.corrected().get(j), 1e-12);
            assertEquals(
                    scores[j] * scores[j] * one.variance().get(4),
                    one.variance().get(j),
                    1e-12);
            assertEquals(scores[j] * one.lower().get(4), one.lower().get(j), 1e-12);
            assertEquals(scores[j] * one.upper().get(4), one.upper().get(j), 1e-12);
        }
    }

    /** Silverman's rule of the class comment in numpy 2.4: quartiles of type 7, population deviations. */
    @Test
    void theBandwidthIsThatOfTheReflectedScores() {
        double[][] ones = {{1}, {1}, {1}, {1}, {1}};
        var options = BootstrappedEfficiency.withDefaults().replications(200);
        assertEquals(
                0.1863346354062344,
                options.of(ones, new double[][] {{2}, {4}, {5}, {8}, {10}}).bandwidth(),
                1e-12);
        // here the quartiles are the narrower
        assertEquals(
                0.02866359097460921,
                options.of(ones, new double[][] {{50}, {95}, {96}, {98}, {100}}).bandwidth(),
                1e-12);
        var own = options.bandwidth(0.04).of(ones, new double[][] {{2}, {4}, {5}, {8}, {10}});
        assertEquals(0.04, own.bandwidth());
    }

    /**
     * One input of 1: draws are those of the streams by the formula of the class comment, and each score a draw gives is the
     * score over the largest pseudo score, as that unit is the best then.
     */
    @Test
    void theBootstrapOfOneRatioIsThatOfItsDraws() {
        double[] scores = {0.2, 0.4, 0.5, 0.8, 1};
        int n = scores.length;
        double[][] made = {{2}, {4}, {5}, {8}, {10}};
        double[][] ones = {{1}, {1}, {1}, {1}, {1}};
        double h = 0.1;
        double variance = 0.0816; // of the scores about 0.58, over n
        double[][] gaps = new double[n][200];
        for (int r = 0; r < 200; r++) {
            SplittableRandom random = Streams.of(11, r);
            double[] smooth = new double[n];
            double mean = 0;
            for (int j = 0; j < n; j++) {
                double chosen = scores[random.nextInt(n)];
                mean += chosen / n;
                do {
                    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                    smooth[j] = chosen + h * radius * Math.cos(2 * Math.PI * random.nextDouble());
                    smooth[j] = smooth[j] > 1 ? 2 - smooth[j] : smooth[j];
                } while (smooth[j] <= 0);
            }
            double best = 0;
            for (int j = 0; j < n; j++) {
                best = Math.max(best, Math.min(1, mean + (smooth[j] - mean) / Math.sqrt(1 + h * h / variance)));
            }
            for (int j = 0; j < n; j++) {
                gaps[j][r] = scores[j] / best - scores[j];
            }
        }
        BootstrappedEfficiency options = BootstrappedEfficiency.withDefaults()
                .replications(200)
                .bandwidth(h)
                .seed(11)
                .alpha(0.1);
        var basic = options.of(ones, made);
        var corrected = options.interval(BootstrappedEfficiency.Interval.CORRECTED_PERCENTILE)
                .of(ones, made);
        for (int j = 0; j < n; j++) {
            double bias = Arrays.stream(gaps[j]).average().orElseThrow();
            assertEquals(bias, basic.bias().get(j), 1e-12);
            assertEquals(scores[j] - bias, basic.corrected().get(j), 1e-12);
            double spread = Arrays.stream(gaps[j])
                    .map(g -> (g - bias) * (g - bias))
                    .average()
                    .orElseThrow();
            assertEquals(spread, basic.variance().get(j), 1e-12);
            // quantiles of type 7 at 5 % and 95 %: places 9.95 and 189.05
            double[] sorted = gaps[j].clone();
            Arrays.sort(sorted);
            double low = sorted[9] + 0.95 * (sorted[10] - sorted[9]);
            double high = sorted[189] + 0.05 * (sorted[190] - sorted[189]);
            assertEquals(scores[j] - high, basic.lower().get(j), 1e-12);
            assertEquals(scores[j] - low, basic.upper().get(j), 1e-12);
            assertEquals(scores[j] + low - 2 * bias, corrected.lower().get(j), 1e-12);
            assertEquals(scores[j] + high - 2 * bias, corrected.upper().get(j), 1e-12);
        }
        assertEquals(6, basic.advisableUnits());
        assertTrue(basic.tooFewUnits());
    }

    /** Units that others dominate do not span a frontier: without leaving any out, another simplex finds the same bias. */
    @Test
    void theBootstrapOfSeveralVariablesIsThatOfAllPseudoUnits() {
        int n = 8;
        double[][] inputs = DirectionalDistanceTest.random(n, 2, 31);
        double[][] outputs = DirectionalDistanceTest.random(n, 1, 32);
        outputs[3] = outputs[2].clone();
        inputs[3] = inputs[2].clone();
        var result = BootstrappedEfficiency.withDefaults()
                .returns(ReturnsToScale.VARIABLE)
                .replications(200)
                .bandwidth(0.05)
                .seed(3)
                .of(inputs, outputs);
        double[] scores = result.scores().toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double variance = Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow();
        double[] bias = new double[n];
        for (int r = 0; r < 200; r++) {
            SplittableRandom random = Streams.of(3, r);
            double[] smooth = new double[n];
            double middle = 0;
            for (int j = 0; j < n; j++) {
                double chosen = scores[random.nextInt(n)];
                middle += chosen / n;
                do {
                    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                    smooth[j] = chosen + 0.05 * radius * Math.cos(2 * Math.PI * random.nextDouble());
                    smooth[j] = smooth[j] > 1 ? 2 - smooth[j] : smooth[j];
                } while (smooth[j] <= 0);
            }
            double[][] moved = new double[n][2];
            for (int j = 0; j < n; j++) {
                double pseudo = Math.min(1, middle + (smooth[j] - middle) / Math.sqrt(1 + 0.0025 / variance));
                moved[j][0] = inputs[j][0] * scores[j] / pseudo;
                moved[j][1] = inputs[j][1] * scores[j] / pseudo;
            }
            for (int j = 0; j < n; j++) {
                double drawn = Judge.inputOriented(
                                DoubleMatrix.of(moved),
                                DoubleMatrix.of(outputs),
                                inputs[j],
                                outputs[j],
                                ReturnsToScale.VARIABLE,
                                -1)
                        .orElseThrow();
                bias[j] += (Math.max(scores[j], drawn) - scores[j]) / 200;
            }
        }
        for (int j = 0; j < n; j++) {
            assertEquals(bias[j], result.bias().get(j), 1e-8);
        }
    }

    @Test
    void settingsOfTheBootstrapThatMakeNoSenseAreNamed() {
        BootstrappedEfficiency options = BootstrappedEfficiency.withDefaults();
        assertEquals(
                "alpha must be in (0, 1) but is 0.0",
                assertThrows(IllegalArgumentException.class, () -> options.alpha(0))
                        .getMessage());
        assertEquals(
                "alpha must be in (0, 1) but is 1.0",
                assertThrows(IllegalArgumentException.class, () -> options.alpha(1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> options.replications(199));
        assertThrows(IllegalArgumentException.class, () -> options.bandwidth(0));
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> CrossEfficiency.withDefaults().of(new double[][] {{1}}, new double[][] {{2}}));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertTrue(CrossEfficiency.withDefaults()
                .of(new double[][] {{1}, {2}}, new double[][] {{2}, {2}})
                .tooFewUnits());
    }

    /** Weights of a judge: none above one, its own score kept, n·w = 1, and further equalities of nothing. */
    private static double goal(
            double[][] x, double[][] y, int judge, double own, double[] norm, double[] goal, double[]... nothing) {
        int m = x[0].length;
        int s = y[0].length;
        List<LinearConstraint> all = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            double[] row = new double[m + s];
            for (int v = 0; v < m + s; v++) {
                row[v] = v < m ? (j == judge ? -own : -1) * x[j][v] : y[j][v - m];
            }
            all.add(new LinearConstraint(row, j == judge ? Relationship.EQ : Relationship.LEQ, 0));
        }
        all.add(new LinearConstraint(norm, Relationship.EQ, 1));
        for (double[] row : nothing) {
            all.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        return new SimplexSolver(1e-9, 10)
                .optimize(
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(all),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND,
                        new MaxIter(10_000))
                .getValue();
    }

    /** Every judgment lies between the least and the most of all weights that reach the goal, and is told unique where they meet. */
    @Test
    void judgmentsLieWithinWhatWeightsOfTheSameGoalLeaveOpen() {
        int[] counts = new int[2];
        for (int trial = 0; trial < 16; trial++) {
            int n = 4 + trial % 3;
            EfficiencySamples.Units units = EfficiencySamples.tied(n, 2, 1 + trial % 2, 1, 300 + trial);
            double[][] inputs = units.inputs().toRows();
            double[][] outputs = units.outputs().toRows();
            int m = 2;
            int s = outputs[0].length;
            boolean kind = trial % 4 < 2;
            CrossEfficiency options = kind
                    ? CrossEfficiency.withDefaults()
                    : CrossEfficiency.withDefaults().aggressive();
            CrossEfficiency.Scores scores = options.of(inputs, outputs);
            boolean unique = true;
            for (int d = 0; d < n; d++) {
                double own = scores.cells().get(d).get(d).orElseThrow();
                double[] norm = new double[m + s];
                double[] goal = new double[m + s];
                for (int j = 0; j < n; j++) {
                    for (int v = 0; v < m + s && j != d; v++) {
                        norm[v] += v < m ? inputs[j][v] : 0;
                        goal[v] += v < m ? 0 : (kind ? 1 : -1) * outputs[j][v - m];
                    }
                }
                double best = goal(inputs, outputs, d, own, norm, goal);
                double[] kept = new double[m + s];
                for (int v = 0; v < m + s; v++) {
                    kept[v] = goal[v] - best * norm[v];
                }
                for (int j = 0; j < n; j++) {
                    double[] used = new double[m + s];
                    double[] made = new double[m + s];
                    System.arraycopy(inputs[j], 0, used, 0, m);
                    System.arraycopy(outputs[j], 0, made, m, s);
                    double most = goal(inputs, outputs, d, own, used, made, kept);
                    double[] turned = Arrays.stream(made).map(v -> -v).toArray();
                    double least = -goal(inputs, outputs, d, own, used, turned, kept);
                    double cell = scores.cells().get(d).get(j).orElseThrow();
                    assertTrue(least - 1e-6 <= cell && cell <= most + 1e-6, trial + ": " + d + " judges " + j);
                    unique &= most - least <= 1e-6;
                }
            }
            assertEquals(unique, scores.unique(), "trial " + trial);
            counts[unique ? 0 : 1]++;
        }
        assertTrue(counts[0] > 0 && counts[1] > 0, Arrays.toString(counts));
    }
}
