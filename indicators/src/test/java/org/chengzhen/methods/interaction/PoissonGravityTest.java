package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class PoissonGravityTest {
    private static final PoissonGravity EXPONENTIAL = PoissonGravity.with(DecayForm.EXPONENTIAL);
    private static final PoissonGravity POWER = PoissonGravity.with(DecayForm.POWER);

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] flows = {100, 40, 60, 10};
        double[] cost = {1, 2, 1, 2};
        PoissonGravity.Fit fit =
                EXPONENTIAL.originConstrained(flows, new int[] {0, 0, 1, 1}, new double[] {1, 2, 3, 4}, cost);
        // R 4.2.2: glm(T ~ factor(i) - 1 + log(W) + c, family = poisson)
        assertEquals(-2.412914423606, fit.cost().estimate(), 1e-9);
        assertEquals(0.598806523259, fit.cost().standardError(), 1e-7);
        assertEquals(7.018084609594, fit.originEffects().get(0).orElseThrow().estimate(), 1e-9);
        assertEquals(0.489897948432, fit.originEffects().get(1).orElseThrow().standardError(), 1e-7);
        assertEquals(0.960487204055, fit.destinationMass().orElseThrow().standardError(), 1e-7);
    }

    @Test
    void zeroFlowsTakePartAndStandardErrorsAgreeWithR() {
        PoissonGravity.Fit fit = EXPONENTIAL.unconstrained(
                new double[] {3, 0, 5, 2, 0, 7},
                new double[] {1, 2, 3, 4, 5, 6},
                new double[] {2, 1, 2, 1, 5, 3},
                new double[] {1, 3, 2, 5, 4, 1});
        // R 4.2.2: glm(T ~ log(V) + log(W) + c, family = poisson), epsilon = 1e-14
        assertEquals(2.211626369596, fit.constant().orElseThrow().estimate(), 1e-9);
        assertEquals(0.974450430303, fit.constant().orElseThrow().standardError(), 1e-9);
        assertEquals(0.489506426171, fit.originMass().orElseThrow().standardError(), 1e-9);
        assertEquals(-0.857321297855, fit.destinationMass().orElseThrow().estimate(), 1e-9);
        assertEquals(-0.669512195730, fit.cost().estimate(), 1e-9);
        assertEquals(7.2415031233627, fit.deviance(), 1e-11);
        assertTrue(fit.toString().startsWith("Fit[cost -0.669512 (se 0.292), deviance 7.24150 of"), fit::toString);
    }

    /** All four constraints on flows drawn from a doubly constrained model. */
    @Test
    void constrainedFitsReproduceTheSumsOfTheirSides() {
        int n = 6;
        double[] flows = new double[n * n];
        int[] from = new int[n * n];
        int[] to = new int[n * n];
        double[][] costs = InteractionCases.costs(n, n, 0, 4);
        double[] flat = new double[n * n];
        double[] masses = InteractionCases.sizes(n, 0, 1);
        double[] destinationMasses = new double[n * n];
        double[] originMasses = new double[n * n];
        for (int p = 0; p < n * n; p++) {
            from[p] = p / n;
            to[p] = p % n;
            flat[p] = costs[p / n][p % n];
            flows[p] = Math.floor(300 * masses[from[p]] * masses[to[p]] * Math.exp(-flat[p] / 30)) + p % 3;
            originMasses[p] = masses[from[p]];
            destinationMasses[p] = masses[to[p]];
        }
        double[] observedOut = sums(flows, from, n);
        double[] observedIn = sums(flows, to, n);
        PoissonGravity.Fit doubly = POWER.doublyConstrained(flows, from, to, flat);
        assertClose(observedOut, sums(doubly.fitted().toArray(), from, n), 1e-10);
        assertClose(observedIn, sums(doubly.fitted().toArray(), to, n), 1e-10);
        assertEquals(new Coefficient(0, 0), doubly.destinationEffects().get(0).orElseThrow());
        PoissonGravity.Fit production = POWER.originConstrained(flows, from, destinationMasses, flat);
        assertClose(observedOut, sums(production.fitted().toArray(), from, n), 1e-10);
        PoissonGravity.Fit attraction = POWER.destinationConstrained(flows, originMasses, to, flat);
        assertClose(observedIn, sums(attraction.fitted().toArray(), to, n), 1e-10);
        assertTrue(doubly.deviance() < production.deviance());
    }

    /** The doubly constrained Poisson fit and Wilson's model with its β are one and the same. */
    @Test
    void theDoublyConstrainedFitIsWilsonsModel() {
        int n = 5;
        double[][] costs = InteractionCases.costs(n, n, 0, 9);
        double[] o = {10, 40, 25, 5, 20};
        double[] d = {30, 10, 30, 20, 10};
        CostMatrix matrix = CostMatrix.of(costs);
        SpatialInteraction.Flows wilson =
                SpatialInteraction.with(Decay.exponential(0.07)).of(o, d, matrix);
        int[] from = new int[n * n];
        int[] to = new int[n * n];
        for (int p = 0; p < n * n; p++) {
            from[p] = p / n;
            to[p] = p % n;
        }
        PoissonGravity.Fit fit = EXPONENTIAL.doublyConstrained(
                wilson.flows().toArray(), from, to, matrix.toMatrix().toArray());
        assertEquals(-0.07, fit.cost().estimate(), 1e-9);
        assertEquals(0, fit.deviance(), 1e-9);
    }

    @Test
    void anOriginWithoutFlowHasAnEffectOfMinusInfinityAndFittedZeros() {
        double[] flows = {5, 9, 0, 0, 3, 4};
        int[] from = {0, 0, 1, 1, 2, 2};
        double[] masses = {1, 2, 1, 2, 1, 3};
        double[] cost = {1, 2, 3, 4, 1, 4};
        PoissonGravity.Fit fit = EXPONENTIAL.originConstrained(flows, from, masses, cost);
        assertTrue(fit.originEffects().get(1).isEmpty());
        assertEquals(0, fit.fitted().get(2));
        PoissonGravity.Fit without = EXPONENTIAL.originConstrained(
                new double[] {5, 9, 3, 4}, new int[] {0, 0, 1, 1}, new double[] {1, 2, 1, 3}, new double[] {1, 2, 1, 4
                });
        assertEquals(without.cost().estimate(), fit.cost().estimate(), 1e-9);
    }

    @Test
    void whatCannotBeFittedHasItsStatus() {
        double[] one = {1, 1, 1, 1, 1};
        double[] ramp = {1, 2, 3, 4, 5};
        double[] other = {2, 1, 4, 3, 9};
        assertStatus(Status.UNDEFINED, () -> EXPONENTIAL.unconstrained(new double[5], ramp, other, ramp));
        assertStatus(Status.SINGULAR, () -> EXPONENTIAL.unconstrained(other, ramp, other, one));
        assertStatus(
                Status.INSUFFICIENT_DATA,
                () -> EXPONENTIAL.unconstrained(
                        new double[] {1, 2}, new double[] {1, 2}, new double[] {2, 1}, new double[] {1, 5}));
        // one flow only, at the least cost: ever steeper decays fit ever better
        assertStatus(
                Status.NOT_CONVERGED,
                () -> EXPONENTIAL.originConstrained(
                        new double[] {7, 0, 0, 0, 0}, new int[5], new double[] {1, 2, 1, 2, 3}, ramp));
        assertEquals(
                Status.UNDEFINED,
                assertThrows(
                                UndefinedException.class,
                                () -> EXPONENTIAL.costOnly(one, ramp).devianceExplained())
                        .status());
    }

    @Test
    void badValuesAreNamed() {
        double[] two = {1, 2};
        Exception e = assertThrows(IllegalArgumentException.class, () -> POWER.costOnly(two, new double[] {1, 0}));
        assertEquals("costs[1] must be > 0 but is 0.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> POWER.costOnly(new double[] {1, -1}, two));
        assertThrows(IllegalArgumentException.class, () -> POWER.originConstrained(two, new int[] {0, -1}, two, two));
        assertThrows(
                IllegalArgumentException.class,
                () -> EXPONENTIAL.costOnly(two, new double[] {1, InteractionCases.INF}));
    }

    @SeededProperty
    void theUnitOfCostScalesItsCoefficientAndNothingElse(@ForAll long seed) {
        int pairs = 24;
        double[] v = InteractionCases.sizes(pairs, 0, seed);
        double[] w = InteractionCases.sizes(pairs, 0, seed + 1);
        double[] cost = InteractionCases.costs(1, pairs, 0, seed)[0];
        double[] flows = new double[pairs];
        for (int p = 0; p < pairs; p++) {
            flows[p] = Math.floor(20 * Math.sqrt(v[p] * w[p]) * Math.exp(-cost[p] / 40)) + 1;
        }
        PoissonGravity.Fit km = EXPONENTIAL.unconstrained(flows, v, w, cost);
        PoissonGravity.Fit metres = EXPONENTIAL.unconstrained(flows, v, w, InteractionCases.times(cost, 1000));
        assertEquals(km.cost().estimate(), 1000 * metres.cost().estimate(), 1e-8);
        assertEquals(km.cost().standardError(), 1000 * metres.cost().standardError(), 1e-8);
        assertClose(km.fitted().toArray(), metres.fitted().toArray(), 1e-8);
        double sum = 0;
        double fitted = 0;
        for (int p = 0; p < pairs; p++) {
            sum += flows[p];
            fitted += km.fitted().get(p);
        }
        assertEquals(sum, fitted, 1e-8 * sum);
    }

    private static double[] sums(double[] values, int[] groups, int n) {
        double[] sums = new double[n];
        for (int p = 0; p < values.length; p++) {
            sums[groups[p]] += values[p];
        }
        return sums;
    }

    private static void assertStatus(Status status, org.junit.jupiter.api.function.Executable fit) {
        assertEquals(status, assertThrows(UndefinedException.class, fit).status());
    }

    /** Rounding grows with the flows, and so does what counts as none of its own. */
    @Test
    void aColumnThatIsASumOfOthersIsSingularHoweverLargeTheFlows() {
        int pairs = 12;
        for (double size : new double[] {1, 1e4, 1e8, 1e12}) {
            for (long seed = 1; seed <= 5; seed++) {
                double[] v = InteractionCases.sizes(pairs, 0, seed);
                double[] w = InteractionCases.sizes(pairs, 0, seed + 50);
                double[] flows = InteractionCases.times(InteractionCases.sizes(pairs, 0, seed + 90), size);
                double[] cost = new double[pairs];
                double[] nearly = new double[pairs];
                for (int p = 0; p < pairs; p++) {
                    cost[p] = 40 + Math.log(v[p]) + 0.7 * Math.log(w[p]);
                    nearly[p] = cost[p] + 0.01 * Math.sin(p);
                }
                assertStatus(Status.SINGULAR, () -> EXPONENTIAL.unconstrained(flows, v, w, cost));
                PoissonGravity.Fit fit = EXPONENTIAL.unconstrained(flows, v, w, nearly);
                double total = java.util.Arrays.stream(flows).sum();
                assertEquals(
                        total, java.util.Arrays.stream(fit.fitted().toArray()).sum(), 1e-8 * total);
            }
        }
    }

    @Test
    void aMassOrCostThatIsTheSameEverywhereIsSingular() {
        double[] flows = {2, 1, 4, 3, 9};
        double[] ramp = {1, 2, 3, 4, 5};
        double[] other = {2, 1, 4, 3, 9};
        double[] same = {3, 3, 3, 3, 3};
        for (PoissonGravity model : new PoissonGravity[] {EXPONENTIAL, POWER}) {
            assertSingular(0, () -> model.unconstrained(flows, same, ramp, other));
            assertSingular(1, () -> model.unconstrained(flows, ramp, same, other));
            assertSingular(2, () -> model.unconstrained(flows, ramp, other, same));
        }
        // nothing takes up the mean of a cost alone: T = e^(beta c) with sum of T-hat c = sum of T c
        assertEquals(
                Math.log(19 / 5.0) / 3, EXPONENTIAL.costOnly(flows, same).cost().estimate(), 1e-9);
        assertSingular(0, () -> EXPONENTIAL.costOnly(flows, new double[5]));
    }

    private static void assertSingular(int column, org.junit.jupiter.api.function.Executable fit) {
        UndefinedException e = assertThrows(UndefinedException.class, fit);
        assertEquals(Status.SINGULAR, e.status());
        assertEquals("a column of the model is a combination of the others: column " + column, e.getMessage());
    }
}
