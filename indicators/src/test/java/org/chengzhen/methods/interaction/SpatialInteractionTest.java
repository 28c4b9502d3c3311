package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class SpatialInteractionTest {
    private static final SpatialInteraction HALF = SpatialInteraction.with(Decay.exponential(0.5));
    private static final CostMatrix COSTS = CostMatrix.of(new double[][] {{1, 3}, {2, 1}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        SpatialInteraction.Flows flows = HALF.of(new double[] {100, 200}, new double[] {150, 150}, COSTS);
        assertArrayEquals(
                new double[] {73.5125334644, 26.4874665356, 76.4874665356, 123.512533464},
                flows.flows().toArray(),
                1e-8);
        assertTrue(flows.toString().startsWith("Flows[2 x 2, mean cost 1.43"), flows::toString);
    }

    @Test
    void zeroOriginsAndDestinationsHaveZeroFlows() {
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 3, 0}, {0, 0, 0}, {2, 1, 0}});
        double[][] flows = HALF.of(new double[] {100, 0, 200}, new double[] {150, 150, 0}, costs)
                .flows()
                .toRows();
        assertArrayEquals(new double[] {73.5125334644, 26.4874665356, 0}, flows[0], 1e-8);
        assertArrayEquals(new double[3], flows[1]);
        assertStatus(Status.UNDEFINED, () -> HALF.of(new double[2], new double[] {1, 1}, COSTS));
    }

    @Test
    void totalsMustAgreeOrAreScaled() {
        double[] o = {100, 200};
        double[] d = {300, 300};
        assertThrows(IllegalArgumentException.class, () -> HALF.of(o, d, COSTS));
        DoubleMatrix half = HALF.totals(SpatialInteraction.Totals.SCALE_DESTINATIONS)
                .of(o, d, COSTS)
                .flows();
        assertClose(HALF.of(o, new double[] {150, 150}, COSTS).flows().toRows(), half.toRows(), 1e-13);
        DoubleMatrix twice = HALF.totals(SpatialInteraction.Totals.SCALE_ORIGINS)
                .of(o, d, COSTS)
                .flows();
        assertClose(InteractionCases.times(half.toRows(), 2), twice.toRows(), 1e-11);
    }

    @Test
    void unreachablePairsHaveNoFlow() {
        CostMatrix cut = CostMatrix.of(new double[][] {{1, INF}, {2, 1}});
        SpatialInteraction.Flows flows =
                HALF.tolerance(1e-10).of(new double[] {100, 200}, new double[] {150, 150}, cut);
        assertArrayEquals(new double[] {100, 0, 50, 150}, flows.flows().toArray(), 1e-6);
        assertTrue(flows.meanCost() > 1 && flows.meanCost() < 2);
    }

    @Test
    void sumsThatNoWayCanMeetAreNotConverged() {
        CostMatrix alone = CostMatrix.of(new double[][] {{INF, INF}, {2, 1}});
        assertStatus(Status.NOT_CONVERGED, () -> HALF.of(new double[] {1, 1}, new double[] {1, 1}, alone));
        assertStatus(Status.NOT_CONVERGED, () -> HALF.of(new double[] {1, 1}, new double[] {1, 1}, alone.transposed()));
        // origin 0 can only serve destination 0, which wants less
        CostMatrix narrow = CostMatrix.of(new double[][] {{1, INF}, {2, 1}});
        assertStatus(
                Status.NOT_CONVERGED,
                () -> HALF.maxSweeps(300).of(new double[] {200, 100}, new double[] {150, 150}, narrow));
        assertStatus(
                Status.NOT_CONVERGED,
                () -> HALF.maxSweeps(1).of(new double[] {100, 200}, new double[] {150, 150}, COSTS));
    }

    @Test
    void weightsBelowTheSmallestNumberStillCount() {
        CostMatrix far = CostMatrix.of(new double[][] {{5001, 5003}, {9002, 9001}});
        assertArrayEquals(
                HALF.of(new double[] {100, 200}, new double[] {150, 150}, COSTS)
                        .flows()
                        .toArray(),
                HALF.of(new double[] {100, 200}, new double[] {150, 150}, far)
                        .flows()
                        .toArray(),
                1e-8);
    }

    @Test
    void aCostOfZeroIsRefusedByAPower() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> SpatialInteraction.with(Decay.power(1))
                        .of(new double[] {1, 1}, new double[] {1, 1}, CostMatrix.of(new double[][] {{1, 1}, {0, 1}})));
        assertEquals(
                "costs[1][0] must be > 0 in a power decay but is 0.0; an own distance may replace it", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> HALF.of(new double[] {-1, 2}, new double[] {1, 0}, COSTS));
    }

    @Test
    void oneSideConstrainedDividesItsTotals() {
        double[] o = {100, 200};
        double[] w = {3, 1};
        SpatialInteraction.Flows production =
                HALF.constraint(SpatialInteraction.Constraint.PRODUCTION).of(o, w, COSTS);
        double near = 3 * Math.exp(-0.5);
        double far = Math.exp(-1.5);
        assertEquals(100 * near / (near + far), production.flows().get(0, 0), 1e-12);
        assertEquals(0, production.sweeps());
        SpatialInteraction.Flows attraction =
                HALF.constraint(SpatialInteraction.Constraint.ATTRACTION).of(w, o, COSTS.transposed());
        assertClose(production.flows().transposed().toRows(), attraction.flows().toRows(), 1e-14);
        assertStatus(
                Status.NOT_CONVERGED,
                () -> HALF.constraint(SpatialInteraction.Constraint.PRODUCTION).of(o, w, CostMatrix.of(new double[][] {
                    {INF, INF}, {1, 1}
                })));
    }

    @Test
    void noDecayIsTheProductOfTheMargins() {
        assertArrayEquals(
                new double[] {50, 50, 100, 100},
                SpatialInteraction.with(Decay.exponential(0))
                        .of(new double[] {100, 200}, new double[] {150, 150}, COSTS)
                        .flows()
                        .toArray(),
                1e-10);
    }

    @Test
    void aMeanCostThatNoDecayHasIsUndefinedOrNotConverged() {
        double[] o = {100, 200};
        double[] d = {150, 150};
        assertStatus(Status.UNDEFINED, () -> HALF.calibrated(o, d, COSTS, 2.5, DecayForm.EXPONENTIAL));
        // the least possible mean is 1 + 50 * (2 - 1) / 300
        assertStatus(Status.NOT_CONVERGED, () -> HALF.calibrated(o, d, COSTS, 1.1, DecayForm.EXPONENTIAL));
        assertThrows(IllegalArgumentException.class, () -> HALF.calibrated(o, d, COSTS, 0, DecayForm.EXPONENTIAL));
    }

    @Test
    void threadsChangeNoBit() {
        int n = 300;
        double[] o = InteractionCases.sizes(n, 0, 1);
        double[] d = InteractionCases.sizes(n, 0, 2);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(n, n, 40, 3));
        SpatialInteraction model =
                SpatialInteraction.with(Decay.exponential(0.05)).totals(SpatialInteraction.Totals.SCALE_DESTINATIONS);
        SpatialInteraction.Flows alone = model.of(o, d, costs);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(
                        alone,
                        pool.submit(() -> model.parallel().of(o, d, costs)).join());
            } finally {
                pool.shutdown();
            }
        }
    }

    @SeededProperty
    void marginsAreExactAndOddsFollowTheDecay(@ForAll long seed) {
        int m = 2 + Math.floorMod(seed, 7);
        int n = 2 + Math.floorMod(seed / 7, 7);
        double[] o = InteractionCases.sizes(m, 6, seed);
        double[] d = InteractionCases.sizes(n, 6, seed + 1);
        o[0] += 1;
        d[0] += 1;
        double factor = Arrays.stream(o).sum() / Arrays.stream(d).sum();
        d = InteractionCases.times(d, factor);
        double[][] costs = InteractionCases.costs(m, n, 0, seed);
        SpatialInteraction model = SpatialInteraction.with(Decay.exponential(0.1));
        DoubleMatrix flows = model.of(o, d, CostMatrix.of(costs)).flows();
        for (int i = 0; i < m; i++) {
            assertEquals(o[i], Arrays.stream(flows.row(i)).sum(), 3e-12 * o[i]);
        }
        for (int j = 0; j < n; j++) {
            assertEquals(d[j], Arrays.stream(flows.column(j)).sum(), 3e-12 * d[j]);
        }
        if (o[1] > 0 && d[1] > 0) {
            double odds = flows.get(0, 0) * flows.get(1, 1) / (flows.get(0, 1) * flows.get(1, 0));
            double expected = Math.exp(-0.1 * (costs[0][0] + costs[1][1] - costs[0][1] - costs[1][0]));
            assertEquals(expected, odds, 1e-10 * expected);
        }
        int[] rows = InteractionCases.order(m, seed);
        int[] columns = InteractionCases.order(n, seed + 1);
        double largest = Arrays.stream(flows.toArray()).max().orElseThrow();
        double[][] turned = model.of(
                        InteractionCases.permuted(o, rows),
                        InteractionCases.permuted(d, columns),
                        CostMatrix.of(InteractionCases.permuted(costs, rows, columns)))
                .flows()
                .toRows();
        double[][] expected = InteractionCases.permuted(flows.toRows(), rows, columns);
        for (int i = 0; i < m; i++) {
            assertArrayEquals(expected[i], turned[i], 1e-10 * largest);
        }
    }

    @SeededProperty
    void calibrationToTheMeanCostFindsTheDecayAgain(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 0.3) double beta) {
        int n = 4;
        double[] o = InteractionCases.sizes(n, 0, seed);
        double[] d = InteractionCases.sizes(n, 0, seed + 1);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(n, n, 0, seed));
        for (SpatialInteraction.Constraint constraint : SpatialInteraction.Constraint.values()) {
            for (DecayForm form : DecayForm.values()) {
                if (form == DecayForm.POWER && constraint == SpatialInteraction.Constraint.DOUBLY) {
                    continue; // its mean cost need not fall all the way
                }
                SpatialInteraction model = SpatialInteraction.with(
                                form.with(form == DecayForm.POWER ? 10 * beta : beta))
                        .constraint(constraint)
                        .totals(SpatialInteraction.Totals.SCALE_DESTINATIONS);
                double mean = model.of(o, d, costs).meanCost();
                SpatialInteraction.Flows found = model.calibrated(o, d, costs, mean, form);
                assertEquals(mean, found.meanCost(), 1e-9 * mean);
                assertTrue(found.beta().isPresent());
            }
        }
    }

    @Test
    void theDecayOfAnOrdinarySystemIsFoundToNineDigits() {
        int n = 30;
        double[] o = InteractionCases.sizes(n, 0, 5);
        double[] d = InteractionCases.sizes(n, 0, 6);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(n, n, 0, 7));
        for (DecayForm form : DecayForm.values()) {
            double beta = form == DecayForm.POWER ? 1.3 : 0.06;
            SpatialInteraction model =
                    SpatialInteraction.with(form.with(beta)).totals(SpatialInteraction.Totals.SCALE_ORIGINS);
            SpatialInteraction.Flows found =
                    model.calibrated(o, d, costs, model.of(o, d, costs).meanCost(), form);
            assertEquals(beta, found.beta().orElseThrow(), 1e-9);
        }
    }

    private static void assertStatus(Status status, org.junit.jupiter.api.function.Executable call) {
        assertEquals(status, assertThrows(UndefinedException.class, call).status());
    }

    /** So many sweeps are enough, and half of them are not. */
    @Test
    void theSweepsThatAreToldAreThoseThatWereNeeded() {
        double[] o = {100, 200, 50};
        double[] d = {150, 120, 80};
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 9, 4}, {2, 1, 8}, {7, 3, 1}});
        SpatialInteraction.Flows flows = HALF.of(o, d, costs);
        int sweeps = flows.sweeps();
        assertTrue(sweeps >= 4, flows::toString);
        assertTrue(flows.toString().endsWith(", " + sweeps + " sweeps]"), flows::toString);
        assertEquals(flows, HALF.maxSweeps(sweeps).of(o, d, costs));
        assertStatus(Status.NOT_CONVERGED, () -> HALF.maxSweeps(sweeps / 2).of(o, d, costs));
        assertTrue(HALF.tolerance(1e-3).of(o, d, costs).sweeps() < sweeps);
    }

    /** Without decay flows are the product of the margins over their total. */
    @Test
    void theMeanCostOfNoDecayHasABetaOfZero() {
        double[] o = {100, 200, 50};
        double[] d = {150, 120, 80};
        double[][] c = {{1, 9, 4}, {2, 1, 8}, {7, 3, 1}};
        double mean = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                mean += o[i] * d[j] / 350 / 350 * c[i][j];
            }
        }
        CostMatrix costs = CostMatrix.of(c);
        double target = mean;
        SpatialInteraction.Flows flows = HALF.calibrated(o, d, costs, target, DecayForm.EXPONENTIAL);
        assertEquals(0, flows.beta().orElseThrow());
        assertEquals(mean, flows.meanCost(), 1e-9);
        assertStatus(Status.UNDEFINED, () -> HALF.calibrated(o, d, costs, target * 1.001, DecayForm.EXPONENTIAL));
        SpatialInteraction.Flows nearer = HALF.calibrated(o, d, costs, target * 0.999, DecayForm.EXPONENTIAL);
        assertTrue(nearer.beta().orElseThrow() > 0);
        assertEquals(0.999 * mean, nearer.meanCost(), 1e-9);
    }

    /** Steps of Furness without relaxation, by a plain double loop; each sweep gives rows, then columns, their sums. */
    private static int plainSweeps(double[][] weights, double[] o, double[] d, double tolerance) {
        double[] b = new double[d.length];
        Arrays.fill(b, 1);
        for (int sweeps = 1; ; sweeps++) {
            double[] columns = new double[d.length];
            for (int i = 0; i < o.length; i++) {
                double sum = 0;
                for (int j = 0; j < d.length; j++) {
                    sum += weights[i][j] * b[j];
                }
                for (int j = 0; j < d.length; j++) {
                    columns[j] += o[i] / sum * weights[i][j] * b[j];
                }
            }
            double error = 0;
            for (int j = 0; j < d.length; j++) {
                error = Math.max(error, Math.abs(columns[j] / d[j] - 1));
                b[j] *= d[j] / columns[j];
            }
            if (error <= tolerance) {
                return sweeps;
            }
        }
    }

    /** Two towns that exchange about one in a hundred: each plain sweep leaves some 0.97 of the error. */
    @Test
    void relaxationSavesMostOfTheSweepsOfTownsThatHardlyExchange() {
        double[] o = {60, 40, 100};
        double[] d = {51, 50, 99};
        double[][] costs = {{1, 2, 11}, {2, 1, 12}, {11, 12, 1}};
        double[][] weights = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                weights[i][j] = Math.exp(-0.5 * costs[i][j]);
            }
        }
        int plain = plainSweeps(weights, o, d, 1e-12);
        int relaxed = HALF.of(o, d, CostMatrix.of(costs)).sweeps();
        assertTrue(plain > 300 && relaxed < plain / 3, () -> relaxed + " sweeps, plain " + plain);
    }

    /** The first guess needs more sweeps than are allowed; the decay of the mean cost, less steep, does not. */
    @Test
    void aGuessThatCannotBeBalancedIsHalved() {
        int n = 12;
        double[] o = InteractionCases.sizes(n, 0, 15);
        double[] d = InteractionCases.sizes(n, 0, 16);
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(n, n, 0, 17));
        for (DecayForm form : DecayForm.values()) {
            double beta = form == DecayForm.POWER ? 0.1 : 0.001;
            SpatialInteraction model =
                    SpatialInteraction.with(form.with(beta)).totals(SpatialInteraction.Totals.SCALE_DESTINATIONS);
            SpatialInteraction.Flows given = model.of(o, d, costs);
            double guess = form == DecayForm.POWER ? 1 : 1 / given.meanCost();
            int allowed = given.sweeps() + 2;
            assertTrue(
                    SpatialInteraction.with(form.with(guess))
                                    .totals(SpatialInteraction.Totals.SCALE_DESTINATIONS)
                                    .of(o, d, costs)
                                    .sweeps()
                            > allowed,
                    "the guess is easy");
            SpatialInteraction.Flows found = model.maxSweeps(allowed).calibrated(o, d, costs, given.meanCost(), form);
            assertEquals(beta, found.beta().orElseThrow(), 1e-8);
            assertEquals(given.meanCost(), found.meanCost(), 1e-9 * given.meanCost());
        }
    }

    /** One origin: T is D c^-beta over its sum, and the mean cost falls all the way from any start. */
    @Test
    void thePowerOfAMeanCostIsFoundFromNearNoneToSteep() {
        double[] o = {70};
        double[] w = {3, 1, 2, 5};
        double[] c = {1, 4, 2, 30};
        CostMatrix costs = CostMatrix.of(new double[][] {c});
        SpatialInteraction model =
                SpatialInteraction.with(Decay.power(9)).constraint(SpatialInteraction.Constraint.PRODUCTION);
        for (double beta : new double[] {1e-3, 0.2, 0.9, 1, 1.7, 4, 9}) {
            double sum = 0;
            double spent = 0;
            for (int j = 0; j < 4; j++) {
                double weight = w[j] * Math.pow(c[j], -beta);
                sum += weight;
                spent += weight * c[j];
            }
            SpatialInteraction.Flows found = model.calibrated(o, w, costs, spent / sum, DecayForm.POWER);
            // the mean of steep powers hardly moves: 1 + 2/3 * 2^-9 at 9, and 1e-10 of that is 1e-7 of beta
            assertEquals(beta, found.beta().orElseThrow(), 1e-6);
            assertEquals(spent / sum, found.meanCost(), 1e-9);
            for (int j = 0; j < 4; j++) {
                assertEquals(
                        70 * w[j] * Math.pow(c[j], -beta) / sum, found.flows().get(0, j), 1e-5);
            }
        }
        // all at the least cost have the mean 1, which no power quite reaches: within 1e-10 of it is near enough
        double most =
                model.calibrated(o, w, costs, 1 + 1e-9, DecayForm.POWER).beta().orElseThrow();
        assertEquals(Math.log(2 / 3.0 / 1e-9) / Math.log(2), most, 0.2);
        assertStatus(Status.NOT_CONVERGED, () -> model.calibrated(o, w, costs, 0.9, DecayForm.POWER));
        // (3 + 4 + 4 + 150)/11 without any decay
        assertStatus(Status.UNDEFINED, () -> model.calibrated(o, w, costs, 161 / 11.0 + 1e-6, DecayForm.POWER));
        assertEquals(
                0,
                model.calibrated(o, w, costs, 161 / 11.0, DecayForm.POWER)
                        .beta()
                        .orElseThrow());
    }

    /** Rows go by batches of 64: each one is weighed, and multiplied by its factors, once. */
    @Test
    void marginsOfMoreOriginsThanABatchAreExact() {
        int m = 130;
        int n = 5;
        double[] o = InteractionCases.sizes(m, 0, 21);
        double[] d = InteractionCases.sizes(n, 0, 22);
        d = InteractionCases.times(d, Arrays.stream(o).sum() / Arrays.stream(d).sum());
        CostMatrix costs = CostMatrix.of(InteractionCases.costs(m, n, 0, 23));
        DoubleMatrix flows =
                SpatialInteraction.with(Decay.exponential(0.1)).of(o, d, costs).flows();
        for (int i = 0; i < m; i++) {
            assertEquals(o[i], Arrays.stream(flows.row(i)).sum(), 3e-12 * o[i]);
        }
        for (int j = 0; j < n; j++) {
            assertEquals(d[j], Arrays.stream(flows.column(j)).sum(), 3e-12 * d[j]);
        }
    }
}
