package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linear programmes with a known optimum, in doubles and in decimals. */
class LinearProgramTest {
    private static final double NEAR = 1e-12;

    private static LinearProgram program(double[][] a, int[] slackSign, double[] b, double... cost) {
        LinearProgram program = new LinearProgram(a.length, cost.length);
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, program.a[i], 0, cost.length);
            program.b[i] = b[i];
            program.slackSign[i] = slackSign[i];
        }
        System.arraycopy(cost, 0, program.cost, 0, cost.length);
        return program;
    }

    private static LinearProgram.Outcome solve(LinearProgram program, boolean exactly) {
        return exactly ? program.solveExactly() : program.solve();
    }

    private static void assertOptimum(LinearProgram program, boolean exactly, double... values) {
        assertEquals(LinearProgram.Outcome.OPTIMAL, solve(program, exactly));
        assertArrayEquals(values, values(program), NEAR);
    }

    private static double[] values(LinearProgram program) {
        double[] values = new double[program.columns];
        for (int j = 0; j < values.length; j++) {
            values[j] = program.value(j);
        }
        return values;
    }

    /** max 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6). One more of the third resource is worth 1. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBestMixOfTwoProductsHasItsSlacksAndPrices(boolean exactly) {
        double[][] a = {{1, 0}, {0, 2}, {3, 2}};
        LinearProgram program = program(a, new int[] {1, 1, 1}, new double[] {4, 12, 18}, -3, -5);
        assertOptimum(program, exactly, 2, 6);
        assertArrayEquals(new double[] {0, -1.5, -1}, program.rowPrices(), NEAR);
        assertEquals(2, program.slack(0), NEAR);
        assertEquals(0, program.slack(1), NEAR);
        assertEquals(0, program.slack(2), NEAR);
        program.blocked[1] = true;
        assertOptimum(program, exactly, 4, 0);
    }

    /** min 2x + 3y with x + y = 10, y ≥ 3: 23 at (7, 3); ten more is two a piece, a higher floor one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEqualityAndAFloorArePriced(boolean exactly) {
        double[][] a = {{1, 1}, {0, 1}};
        LinearProgram program = program(a, new int[] {0, -1}, new double[] {10, 3}, 2, 3);
        assertOptimum(program, exactly, 7, 3);
        assertArrayEquals(new double[] {2, 1}, program.rowPrices(), NEAR);
        assertEquals(0, program.slack(1), NEAR);
    }

    /** x − y ≤ −2 is y ≥ x + 2; −x − y ≥ −7 leaves 5; and x − y = −2 the same with x free to be 0. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rightHandSidesMayBeNegative(boolean exactly) {
        double[][] a = {{1, -1}, {-1, -1}};
        LinearProgram program = program(a, new int[] {1, -1}, new double[] {-2, -7}, 1, 1);
        assertOptimum(program, exactly, 0, 2);
        assertEquals(5, program.slack(1), NEAR);
        assertArrayEquals(new double[] {-1, 0}, program.rowPrices(), NEAR);
        assertOptimum(program(a, new int[] {0, -1}, new double[] {-2, -7}, -1, 0), exactly, 2.5, 4.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHasNoSolutionOrNoEndIsTold(boolean exactly) {
        double[][] one = {{1}, {1}};
        assertEquals(
                LinearProgram.Outcome.INFEASIBLE,
                solve(program(one, new int[] {1, -1}, new double[] {1, 2}, 1), exactly));
        double[][] twice = {{1, 1}, {2, 2}};
        assertEquals(
                LinearProgram.Outcome.INFEASIBLE,
                solve(program(twice, new int[] {0, 0}, new double[] {2, 5}, 1, 0), exactly));
        assertEquals(
                LinearProgram.Outcome.UNBOUNDED,
                solve(program(new double[][] {{1, -1}}, new int[] {1}, new double[] {1}, -1, 0), exactly));
    }

    /** x ≤ 1 and x ≥ 1 + gap: below a millionth what is missing may be rounding, and decimals decide. */
    @Test
    void onlyWhatIsClearlyInfeasibleIsBelievedOfDoubles() {
        for (double gap : new double[] {1, 1e-3, 2e-6, 9e-7, 1e-8}) {
            LinearProgram program = program(new double[][] {{1}, {1}}, new int[] {1, -1}, new double[] {1, 1 + gap}, 1);
            assertEquals(LinearProgram.Outcome.INFEASIBLE, program.solve(), "gap " + gap);
            assertEquals(gap <= 1e-6, program.isExact(), "gap " + gap);
        }
    }

    @Test
    void anOptimumIsBelievedOfDoublesAndAProgrammeWithoutEndIsNot() {
        double[][] a = {{1, 0}, {0, 2}, {3, 2}};
        LinearProgram bounded = program(a, new int[] {1, 1, 1}, new double[] {4, 12, 18}, -3, -5);
        assertEquals(LinearProgram.Outcome.OPTIMAL, bounded.solve());
        assertFalse(bounded.isExact());
        LinearProgram endless = program(new double[][] {{1, -1}}, new int[] {1}, new double[] {1}, -1, 0);
        assertEquals(LinearProgram.Outcome.UNBOUNDED, endless.solve());
        assertTrue(endless.isExact());
        // a programme that is solved again in doubles forgets the decimals
        endless.cost[0] = 1;
        assertEquals(LinearProgram.Outcome.OPTIMAL, endless.solve());
        assertFalse(endless.isExact());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEqualityThatIsSaidTwiceChangesNothing(boolean exactly) {
        double[][] a = {{1, 1}, {2, 2}, {1, -1}};
        LinearProgram program = program(a, new int[] {0, 0, 1}, new double[] {2, 4, 0}, 0, 1);
        assertOptimum(program, exactly, 1, 1);
        assertEquals(0, program.slack(2), NEAR);
    }

    /** x = y begins with nothing to shift: its row must still hold when x grows. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEqualityAtZeroHolds(boolean exactly) {
        double[][] a = {{1, -1, 0}, {1, 1, 1}};
        assertOptimum(program(a, new int[] {0, 1}, new double[] {0, 4}, -1, 0, -0.25), exactly, 2, 2, 0);
        assertOptimum(program(a, new int[] {0, 1}, new double[] {0, 4}, -1, 0, -0.75), exactly, 0, 0, 4);
    }

    /** Beale's example, on which the plain simplex method runs in a circle: −1/20 at x₁ = 1/25, x₃ = 1. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsThatDoNotMoveComeToAnEnd(boolean exactly) {
        double[][] a = {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}};
        LinearProgram program = program(a, new int[] {1, 1, 1}, new double[] {0, 0, 1}, -0.75, 150, -0.02, 6);
        assertOptimum(program, exactly, 0.04, 0, 1, 0);
    }

    /** x + y ≥ 4 costs the same all along from (1, 3) to (3, 1): the second goal chooses, and only there. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondGoalChoosesAmongTheOptimaOfTheFirst(boolean exactly) {
        double[][] a = {{1, 1}, {1, 0}, {0, 1}};
        for (int sign : new int[] {1, -1}) {
            LinearProgram program = program(a, new int[] {-1, 1, 1}, new double[] {4, 3, 3}, 1, 1);
            solve(program, exactly);
            program.cost[0] = sign;
            program.cost[1] = 0;
            program.minimizeOnFace(new double[] {1, 1}, new double[3]);
            assertEquals(2 - sign, program.value(0), NEAR);
            assertEquals(2 + sign, program.value(1), NEAR);
        }
    }

    /** What is left of 5 costs 2, a unit used 3: two must be used, the other three cost less if left. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void slacksMayCost(boolean exactly) {
        double[][] a = {{1}, {1}};
        LinearProgram program = program(a, new int[] {1, -1}, new double[] {5, 2}, 3);
        program.slackCost[0] = 2;
        assertOptimum(program, exactly, 2);
        assertEquals(3, program.slack(0), NEAR);
        program.slackCost[0] = 4;
        assertOptimum(program, exactly, 5);
        assertEquals(3, program.slack(1), NEAR);
    }

    /** Feasible values, prices that no column undercuts and no gap between both objectives: this proves an optimum. */
    @SeededProperty
    void pricesProveTheOptimum(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(6);
        double[][] a = new double[rows][columns];
        double[] b = new double[rows];
        double[] cost = new double[columns];
        int[] signs = new int[rows];
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            cost[j] = random.nextInt(6);
            point[j] = random.nextInt(4);
        }
        for (int i = 0; i < rows; i++) {
            signs[i] = random.nextInt(3) - 1;
            b[i] = signs[i] * random.nextInt(3);
            for (int j = 0; j < columns; j++) {
                a[i][j] = random.nextInt(9) - 4;
                b[i] += a[i][j] * point[j];
            }
        }
        for (boolean exactly : new boolean[] {false, true}) {
            LinearProgram program = program(a, signs, b, cost);
            assertEquals(LinearProgram.Outcome.OPTIMAL, solve(program, exactly));
            double[] x = values(program);
            double[] p = program.rowPrices();
            double gap = 0;
            for (int i = 0; i < rows; i++) {
                double filled = signs[i] * program.slack(i) - b[i];
                for (int j = 0; j < columns; j++) {
                    filled += a[i][j] * x[j];
                }
                assertEquals(0, filled, 1e-9);
                assertTrue(program.slack(i) >= 0 && signs[i] * p[i] <= 1e-9);
                gap += p[i] * b[i];
            }
            for (int j = 0; j < columns; j++) {
                double reduced = cost[j];
                for (int i = 0; i < rows; i++) {
                    reduced -= p[i] * a[i][j];
                }
                assertTrue(x[j] >= 0 && reduced >= -1e-9);
                gap -= cost[j] * x[j];
            }
            assertEquals(0, gap, 1e-8);
        }
    }

    /** Feasible, with prices that nothing undercuts, and no gap: proven in the numbers of the problem. */
    private static void assertProven(LinearProgram program) {
        double[] x = values(program);
        double[] p = program.rowPrices();
        double gap = 0;
        double[] reduced = program.cost.clone();
        for (int i = 0; i < program.rows; i++) {
            double filled = program.slackSign[i] * program.slack(i) - program.b[i];
            for (int j = 0; j < program.columns; j++) {
                filled += program.a[i][j] * x[j];
                reduced[j] -= p[i] * program.a[i][j];
            }
            assertEquals(0, filled, 1e-8);
            assertTrue(program.slack(i) >= 0);
            double ofSlack = program.slackCost[i] - p[i] * program.slackSign[i];
            assertTrue(program.slackSign[i] == 0 || ofSlack >= -1e-8);
            gap += p[i] * program.b[i] - (program.slackSign[i] == 0 ? 0 : program.slackCost[i] * program.slack(i));
        }
        for (int j = 0; j < program.columns; j++) {
            assertTrue(x[j] >= 0 && reduced[j] >= -1e-8);
            gap -= program.cost[j] * x[j];
        }
        assertEquals(0, gap, 1e-7);
    }

    /** Whole numbers with a point within, costs of either sign, slacks that cost, and a last row that keeps all finite. */
    private static LinearProgram random(int rows, int columns, SplittableRandom random) {
        LinearProgram program = new LinearProgram(rows, columns);
        double[] point = random.doubles(columns, 0, 3).map(Math::rint).toArray();
        for (int i = 0; i < rows; i++) {
            boolean last = i == rows - 1;
            program.slackSign[i] = last ? 1 : random.nextInt(3) - 1;
            program.b[i] = last ? 5 : program.slackSign[i] * random.nextInt(3);
            for (int j = 0; j < columns; j++) {
                program.a[i][j] = last ? 1 : random.nextInt(7) - 3;
                program.b[i] += program.a[i][j] * point[j];
            }
            program.slackCost[i] = program.slackSign[i] == 0 ? 0 : random.nextInt(3);
        }
        for (int j = 0; j < columns; j++) {
            program.cost[j] = random.nextInt(11) - 5;
        }
        return program;
    }

    @Test
    void programmesOfManyColumnsAreSolvedAndProven() {
        for (int trial = 0; trial < 60; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            LinearProgram program = random(1 + trial % 10, 1 + random.nextInt(60), random);
            boolean exactly = trial % 12 == 5;
            assertEquals(LinearProgram.Outcome.OPTIMAL, solve(program, exactly), "trial " + trial);
            assertEquals(exactly, program.isExact(), "trial " + trial);
            assertProven(program);
        }
    }

    /** All rows but the last begin at zero: tens of steps that do not move, with the inverse made anew between them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void longRunsOfStepsThatDoNotMoveComeToTheOptimum(boolean exactly) {
        for (int trial = 0; trial < (exactly ? 2 : 12); trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            int rows = exactly ? 14 : 26 + trial;
            int columns = 2 * rows;
            LinearProgram program = new LinearProgram(rows, columns);
            for (int i = 0; i < rows; i++) {
                boolean last = i == rows - 1;
                program.slackSign[i] = 1;
                program.b[i] = last ? 1 : 0;
                for (int j = 0; j < columns; j++) {
                    program.a[i][j] = last ? 1 : random.nextInt(7) - 3;
                }
            }
            for (int j = 0; j < columns; j++) {
                program.cost[j] = -1 - random.nextInt(9);
            }
            assertEquals(LinearProgram.Outcome.OPTIMAL, solve(program, exactly));
            assertProven(program);
        }
    }

    /** Among the optima of few different costs the second goal is as good as with the first as a further equality. */
    @Test
    void theSecondGoalIsReachedOnTheFaceOfTheFirst() {
        for (int trial = 0; trial < 40; trial++) {
            SplittableRandom random = new SplittableRandom(100 + trial);
            int rows = 2 + random.nextInt(5);
            int columns = 4 + random.nextInt(8);
            LinearProgram program = random(rows, columns, random);
            for (int j = 0; j < columns; j++) {
                program.cost[j] = random.nextInt(2);
            }
            java.util.Arrays.fill(program.slackCost, 0);
            boolean exactly = trial % 4 == 0;
            assertEquals(LinearProgram.Outcome.OPTIMAL, solve(program, exactly));
            double first = 0;
            LinearProgram both = new LinearProgram(rows + 1, columns);
            for (int j = 0; j < columns; j++) {
                first += program.cost[j] * program.value(j);
                both.a[rows][j] = program.cost[j];
            }
            both.b[rows] = first;
            double[] old = program.cost.clone();
            for (int j = 0; j < columns; j++) {
                program.cost[j] = random.nextInt(9) - 4;
                both.cost[j] = program.cost[j];
            }
            for (int i = 0; i < rows; i++) {
                program.slackCost[i] = program.slackSign[i] == 0 ? 0 : random.nextInt(3) - 1;
                both.slackCost[i] = program.slackCost[i];
                both.slackSign[i] = program.slackSign[i];
                both.b[i] = program.b[i];
                System.arraycopy(program.a[i], 0, both.a[i], 0, columns);
            }
            // slacks that pay have no end where a row has none: the goal is bounded by their costs of zero there
            for (int i = 0; i + 1 < rows; i++) {
                if (program.slackSign[i] != 0) {
                    program.slackCost[i] = Math.max(0, program.slackCost[i]);
                    both.slackCost[i] = program.slackCost[i];
                }
            }
            assertEquals(LinearProgram.Outcome.OPTIMAL, both.solve());
            program.minimizeOnFace(old, new double[rows]);
            double again = 0;
            for (int j = 0; j < columns; j++) {
                again += old[j] * program.value(j);
            }
            assertEquals(first, again, 1e-8, "trial " + trial);
            assertEquals(objective(both), objective(program), 1e-7, "trial " + trial);
        }
    }

    private static double objective(LinearProgram program) {
        double sum = 0;
        for (int j = 0; j < program.columns; j++) {
            sum += program.cost[j] * program.value(j);
        }
        for (int i = 0; i < program.rows; i++) {
            sum += program.slackCost[i] * program.slack(i);
        }
        return sum;
    }

    /** Elements of up to sixteen decades: what doubles lose, decimals find, and what they keep is not asked for twice. */
    @Test
    void whereDoublesLoseTheOptimumDecimalsFindIt() {
        int exact = 0;
        int trials = 120;
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            int rows = 2 + random.nextInt(3);
            int columns = 3 + random.nextInt(4);
            LinearProgram program = wide(rows, columns, random);
            LinearProgram decimals = program(program.a, program.slackSign, program.b, program.cost);
            LinearProgram.Outcome outcome = program.solve();
            assertEquals(decimals.solveExactly(), outcome, "trial " + trial);
            exact += program.isExact() ? 1 : 0;
            if (outcome == LinearProgram.Outcome.OPTIMAL) {
                double expected = objective(decimals);
                assertEquals(1, objective(program) / expected, 1e-6, "trial " + trial);
            }
        }
        assertTrue(exact > 0 && exact < trials, exact + " of " + trials);
    }

    private static LinearProgram wide(int rows, int columns, SplittableRandom random) {
        LinearProgram program = new LinearProgram(rows, columns);
        for (int i = 0; i < rows; i++) {
            program.slackSign[i] = i == 0 ? 1 : -1;
            program.b[i] = i == 0 ? 1 : Math.pow(10, -6 - 6 * random.nextDouble());
            for (int j = 0; j < columns; j++) {
                program.a[i][j] = Math.pow(10, -16 * random.nextDouble());
            }
        }
        for (int j = 0; j < columns; j++) {
            program.cost[j] = Math.pow(10, -8 * random.nextDouble());
        }
        return program;
    }

    /** x − y = 1 holds in x, x + y ≤ 4 in its slack: from there max y goes to (2.5, 1.5). */
    @Test
    void aBasisMayBeGiven() {
        double[][] a = {{1, -1}, {1, 1}};
        LinearProgram program = program(a, new int[] {0, 1}, new double[] {1, 4}, 0, -1);
        assertEquals(LinearProgram.Outcome.OPTIMAL, program.solve(new int[] {0, -1}));
        assertArrayEquals(new double[] {2.5, 1.5}, values(program), NEAR);
        assertEquals(false, program.isExact());
        // the optimum itself as the beginning
        assertEquals(LinearProgram.Outcome.OPTIMAL, program.solve(new int[] {0, 1}));
        assertArrayEquals(new double[] {2.5, 1.5}, values(program), NEAR);
        // x ≥ 0 of −x + y ≤ −1 with x given: the slack of a row of negative b takes up what x leaves
        LinearProgram negative =
                program(new double[][] {{1, 0}, {-1, 1}}, new int[] {1, 1}, new double[] {3, -1}, 0, -1);
        assertEquals(LinearProgram.Outcome.OPTIMAL, negative.solve(new int[] {0, -1}));
        assertArrayEquals(new double[] {3, 2}, values(negative), NEAR);
        // a basis that is singular is none: decimals begin without it
        LinearProgram singular =
                program(new double[][] {{1, 2}, {2, 4}}, new int[] {1, 1}, new double[] {2, 4}, -1, -1);
        assertEquals(LinearProgram.Outcome.OPTIMAL, singular.solve(new int[] {0, 1}));
        assertTrue(singular.isExact());
        assertEquals(2, singular.value(0), NEAR);
        assertEquals(LinearProgram.Outcome.OPTIMAL, singular.solve());
        assertEquals(false, singular.isExact());
    }

    /** A blocked column stays zero in both, in the first phase too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsBlockedStaysZero(boolean exactly) {
        double[][] a = {{1, 1, 1}, {1, 2, 3}};
        LinearProgram program = program(a, new int[] {0, -1}, new double[] {4, 5}, 1, 2, 5);
        assertOptimum(program, exactly, 3, 1, 0);
        program.blocked[1] = true;
        assertOptimum(program, exactly, 3.5, 0, 0.5);
        program.blocked[2] = true;
        assertEquals(LinearProgram.Outcome.INFEASIBLE, solve(program, exactly));
    }
}
