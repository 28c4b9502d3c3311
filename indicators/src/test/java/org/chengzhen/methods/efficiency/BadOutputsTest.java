package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Measures with bad outputs: the frontier in any order and scale, what is infeasible, and adjacent indicators. */
class BadOutputsTest {
    private record Data(double[][] x, double[][] y, double[][] b) {
        static Data random(int n, long seed) {
            return new Data(
                    DirectionalDistanceTest.random(n, 3, seed),
                    DirectionalDistanceTest.random(n, 1, seed + 1),
                    DirectionalDistanceTest.random(n, 2, seed + 2));
        }

        Data told(List<Integer> order, double... factors) {
            return new Data(
                    told(x, order, factors[0], factors[1], factors[2]),
                    told(y, order, factors[3]),
                    told(b, order, factors[4], factors[5]));
        }

        private static double[][] told(double[][] rows, List<Integer> order, double... factors) {
            double[][] ordered = order.stream().map(i -> rows[i]).toArray(double[][]::new);
            return DirectionalDistanceTest.scaled(ordered, factors);
        }
    }

    private interface Scores {
        double[] of(Data data);
    }

    private static double[] values(UndesirableSbm.Scores scores) {
        return scores.scores().stream().mapToDouble(s -> s.orElse(-1)).toArray();
    }

    private static List<Scores> measures() {
        List<Scores> all = new ArrayList<>();
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            all.add(d -> DataEnvelopment.with(returns).scores(d.x, d.y).toArray());
            all.add(d -> DirectionalDistance.withDefaults()
                    .returns(returns)
                    .of(d.x, d.y, d.b)
                    .efficiencies()
                    .toArray());
            all.add(d -> DirectionalSlacks.withDefaults().returns(returns).of(d.x, d.y, d.b).inefficiencies().stream()
                    .map(s -> 1 - s)
                    .toArray());
            for (UndesirableSbm.Form form : UndesirableSbm.Form.values()) {
                all.add(d -> values(UndesirableSbm.withDefaults()
                        .returns(returns)
                        .form(form)
                        .of(d.x, d.y, d.b)));
                all.add(d -> values(UndesirableSbm.withDefaults()
                        .returns(returns)
                        .form(form)
                        .superEfficiency(d.x, d.y, d.b)));
            }
        }
        all.add(d -> IntStream.range(0, d.x.length)
                .mapToDouble(j -> CrossEfficiency.withDefaults()
                        .of(d.x, d.y)
                        .cells()
                        .get(j)
                        .get(j)
                        .orElseThrow())
                .toArray());
        return all;
    }

    @Test
    void everyMeasureHasItsFrontierAndScoresInAnyOrderAndScale() {
        Data plain = Data.random(24, 70);
        Random random = new Random(71);
        for (Scores measure : measures()) {
            double[] scores = measure.of(plain);
            int frontier = 0;
            for (int trial = 0; trial < 3; trial++) {
                List<Integer> order = new ArrayList<>(
                        IntStream.range(0, scores.length).boxed().toList());
                Collections.shuffle(order, random);
                double[] factors = random.doubles(6, -8, 8)
                        .map(e -> Math.pow(10, Math.rint(e)))
                        .toArray();
                double[] told = measure.of(plain.told(order, factors));
                for (int j = 0; j < scores.length; j++) {
                    assertEquals(scores[order.get(j)], told[j], 1e-9 * Math.max(1, scores[order.get(j)]));
                    if (Math.abs(scores[order.get(j)] - 1) <= 1e-9) {
                        assertEquals(1, told[j], 1e-9);
                        frontier++;
                    }
                }
            }
            double most = java.util.Arrays.stream(scores).max().orElseThrow();
            assertTrue(frontier > 0 || most > 1, "no unit on the frontier");
        }
    }

    @Test
    void aUnitBetweenFrontierUnitsThatIsTheirSumIsOnTheFrontierToo() {
        Data d = Data.random(12, 80);
        double[] scores = values(UndesirableSbm.withDefaults().of(d.x, d.y, d.b));
        List<Integer> best =
                IntStream.range(0, 12).filter(j -> scores[j] == 1).boxed().toList();
        // twice a unit of the frontier: the ray of constant returns
        double[][] x = java.util.Arrays.copyOf(d.x, 13);
        double[][] y = java.util.Arrays.copyOf(d.y, 13);
        double[][] b = java.util.Arrays.copyOf(d.b, 13);
        x[12] = DirectionalDistanceTest.scaled(new double[][] {d.x[best.get(0)]}, 2, 2, 2)[0];
        y[12] = DirectionalDistanceTest.scaled(new double[][] {d.y[best.get(0)]}, 2)[0];
        b[12] = DirectionalDistanceTest.scaled(new double[][] {d.b[best.get(0)]}, 2, 2)[0];
        assertEquals(1, UndesirableSbm.withDefaults().of(x, y, b).score(12), 1e-9);
        assertEquals(1, UndesirableSbm.withDefaults().superEfficiency(x, y, b).score(12), 1e-9);
        assertEquals(
                1, DirectionalDistance.withDefaults().of(x, y, b).efficiencies().get(12), 1e-9);
    }

    @Test
    void theInfeasibleIsNamedWithItsUnit() {
        // unit 2 makes more than any other under variable returns, M39.superiv has the like
        double[][] x = {{1}, {2}, {3}};
        double[][] y = {{1}, {3}, {9}};
        double[][] b = {{1}, {2}, {1}};
        UndefinedException above = assertThrows(
                UndefinedException.class,
                () -> UndesirableSbm.withDefaults()
                        .returns(ReturnsToScale.VARIABLE)
                        .form(UndesirableSbm.Form.INPUT_ORIENTED)
                        .superEfficiency(x, y, b)
                        .score(2));
        assertEquals(Status.INFEASIBLE, above.status());
        assertTrue(above.getMessage().contains("unit 2"), above.getMessage());
        // the data of M38.mlinf
        double[][][] xs = {{{2}, {4}, {3}}, {{2}, {4}, {3}}};
        double[][][] ys = {{{2}, {5}, {3}}, {{6}, {6}, {4}}};
        double[][][] bs = {{{1}, {4}, {2}}, {{6}, {3}, {2}}};
        PanelProductivity pairs = MalmquistLuenberger.withDefaults().adjacent(xs, ys, bs);
        assertTrue(pairs.infeasible() > 0);
        // three units for three variables: nine are advisable
        assertEquals(9, pairs.advisableUnits());
        assertTrue(pairs.tooFewUnits() && pairs.toString().contains("at least 9 advisable"), pairs.toString());
        UndefinedException mixed = assertThrows(
                UndefinedException.class, () -> pairs.changes().get(0).get(0).index());
        assertEquals(Status.INFEASIBLE, mixed.status());
        assertTrue(
                mixed.getMessage().contains("unit 0") && mixed.getMessage().contains("period 0"), mixed.getMessage());
        UndefinedException slack = assertThrows(
                UndefinedException.class,
                () -> LuenbergerIndicator.of(xs, ys, bs, DirectionalSlacks.withDefaults())
                        .changes()
                        .get(0)
                        .get(0)
                        .technicalPart());
        assertTrue(slack.getMessage().contains("unit 0"), slack.getMessage());
        UndefinedException shares = assertThrows(
                UndefinedException.class,
                () -> BenefitOfTheDoubt.withDefaults()
                        .shares(new double[] {0.2, 0.2}, new double[] {0.8, 0.8})
                        .of(new double[][] {{1, 1}, {0, 2}})
                        .score(1));
        assertTrue(shares.getMessage().contains("place 1"), shares.getMessage());
        // a direction of nothing would be without bound
        IllegalArgumentException nowhere = assertThrows(
                IllegalArgumentException.class,
                () -> DirectionalDistance.withDefaults().direction(new double[1], new double[1], new double[1]));
        assertTrue(nowhere.getMessage().contains("must not be 0 throughout"), nowhere.getMessage());
    }

    @Test
    void zerosMayBeLeftOutOfTheSuperEfficiencyToo() {
        double[][] x = {{2, 4}, {3, 3}, {5, 6}, {4, 5}};
        double[][] y = {{4}, {5}, {4}, {3}};
        double[][] b = {{0, 1}, {2, 1}, {3, 2}, {0, 2}};
        assertThrows(
                IllegalArgumentException.class,
                () -> UndesirableSbm.withDefaults().superEfficiency(x, y, b));
        var options = UndesirableSbm.withDefaults().dropZeros();
        // unit 0 has none of the first bad: it compares with unit 3 alone, which has none either, at k times its size
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 300_000; i++) {
            double k = i / 100_000.0;
            double excess = Math.max(0, 4 * k / 2 - 1) + Math.max(0, 5 * k / 4 - 1);
            double loss = Math.max(0, 1 - 3 * k / 4) + Math.max(0, 2 * k - 1);
            least = loss < 2 ? Math.min(least, (1 + excess / 2) / (1 - loss / 2)) : least;
        }
        assertEquals(least, options.superEfficiency(x, y, b).score(0), 1e-4);
        UndefinedException none = assertThrows(
                UndefinedException.class,
                () -> options.form(UndesirableSbm.Form.INPUT_ORIENTED)
                        .superEfficiency(x, y, b)
                        .score(0));
        assertEquals(Status.INFEASIBLE, none.status());
    }

    /** S of one unit against others, by the simplex method of another library; empty where infeasible. */
    private static OptionalDouble slacks(Data reference, double[] x0, double[] y0, double[] b0) {
        int n = reference.x.length;
        int m = x0.length;
        int s = y0.length;
        int u = b0.length;
        double[] cost = new double[n + m + s + u];
        List<LinearConstraint> rows = new ArrayList<>();
        for (int v = 0; v < m + s + u; v++) {
            double[] row = new double[cost.length];
            boolean input = v < m;
            boolean good = !input && v < m + s;
            int column = input ? v : good ? v - m : v - m - s;
            double own = input ? x0[column] : good ? y0[column] : b0[column];
            for (int j = 0; j < n; j++) {
                row[j] = (input ? reference.x : good ? reference.y : reference.b)[j][column];
            }
            row[n + v] = good ? -1 : 1;
            cost[n + v] = (input ? 0.5 / m : 0.5 / (s + u)) / own;
            rows.add(new LinearConstraint(row, Relationship.EQ, own));
        }
        try {
            return OptionalDouble.of(new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(cost, 0),
                            new LinearConstraintSet(rows),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND,
                            new MaxIter(10_000))
                    .getValue());
        } catch (NoFeasibleSolutionException e) {
            return OptionalDouble.empty();
        }
    }

    @Test
    void theAdjacentLuenbergerIndicatorIsItsFourProgrammes() {
        Data[] years = {Data.random(9, 90), Data.random(9, 93), Data.random(9, 96)};
        double[][][] xs = {years[0].x, years[1].x, years[2].x};
        double[][][] ys = {years[0].y, years[1].y, years[2].y};
        double[][][] bs = {years[0].b, years[1].b, years[2].b};
        PanelProductivity all = LuenbergerIndicator.of(xs, ys, bs, DirectionalSlacks.withDefaults());
        assertEquals(
                all,
                LuenbergerIndicator.of(
                        xs, ys, bs, DirectionalSlacks.withDefaults().parallel()));
        int infeasible = 0;
        int found = 0;
        for (int t = 0; t < 2; t++) {
            Data a = years[t];
            Data z = years[t + 1];
            for (int j = 0; j < 9; j++) {
                double own = slacks(a, a.x[j], a.y[j], a.b[j]).orElseThrow();
                double later = slacks(z, z.x[j], z.y[j], z.b[j]).orElseThrow();
                OptionalDouble ahead = slacks(a, z.x[j], z.y[j], z.b[j]);
                OptionalDouble back = slacks(z, a.x[j], a.y[j], a.b[j]);
                var change = all.changes().get(t).get(j);
                assertEquals(own - later, change.efficiencyChange(), 1e-8);
                if (ahead.isEmpty() || back.isEmpty()) {
                    assertEquals(Status.INFEASIBLE, change.status());
                    infeasible++;
                } else {
                    double l = (own - ahead.getAsDouble() + back.getAsDouble() - later) / 2;
                    assertEquals(l, change.index(), 1e-8);
                    assertEquals(l - (own - later), change.technicalPart(), 1e-8);
                    found++;
                }
            }
        }
        assertEquals(infeasible, all.infeasible());
        assertTrue(infeasible > 0 && found > 0, infeasible + " " + found);
    }

    @Test
    void intervalsOfTheBootstrap() {
        double[][] x = DirectionalDistanceTest.random(30, 2, 100);
        double[][] y = DirectionalDistanceTest.random(30, 1, 101);
        var options = BootstrappedEfficiency.withDefaults().replications(400);
        var basic = options.of(x, y);
        assertEquals(basic, options.parallel().of(x, y));
        var percentile = options.interval(BootstrappedEfficiency.Interval.CORRECTED_PERCENTILE)
                .of(x, y);
        var more = options.replications(600).of(x, y);
        var scaled = options.of(DirectionalDistanceTest.scaled(x, 1e5, 1e-6), DirectionalDistanceTest.scaled(y, 1e9));
        for (int j = 0; j < 30; j++) {
            assertEquals(basic.scores().get(j), more.scores().get(j), 0);
            assertEquals(basic.corrected().get(j), scaled.corrected().get(j), 1e-9);
            assertEquals(basic.corrected().get(j), percentile.corrected().get(j), 0);
            assertTrue(basic.bias().get(j) >= 0);
            assertTrue(basic.lower().get(j) <= basic.upper().get(j));
            assertTrue(basic.upper().get(j) <= basic.scores().get(j));
            assertTrue(percentile.lower().get(j) <= percentile.corrected().get(j));
            assertTrue(percentile.corrected().get(j) <= percentile.upper().get(j));
            // both have the width of the draws: the one turned round the score, the other shifted by twice the bias
            assertEquals(
                    basic.upper().get(j) - basic.lower().get(j),
                    percentile.upper().get(j) - percentile.lower().get(j),
                    1e-12);
            // q(α/2) of θ̂* − θ̂ from either
            double low = basic.scores().get(j) - basic.upper().get(j);
            double shifted = basic.scores().get(j) - 2 * basic.bias().get(j);
            assertEquals(shifted + low, percentile.lower().get(j), 1e-12);
        }
    }

    @Test
    void slacksInProportionRefuseAZeroByName() {
        double[][] good = {{1, 2}, {3, 4}};
        double[][] zero = {{1, 2}, {3, 0}};
        DirectionalSlacks slacks = DirectionalSlacks.withDefaults();
        assertZeroRefused("inputs", () -> slacks.of(zero, good, good));
        assertZeroRefused("outputs", () -> slacks.of(good, zero, good));
        assertZeroRefused("bads", () -> slacks.of(good, good, zero));
        UndesirableSbm sbm = UndesirableSbm.withDefaults();
        assertZeroRefused("inputs", () -> sbm.of(zero, good, good));
        assertZeroRefused("outputs", () -> sbm.superEfficiency(good, zero, good));
        assertZeroRefused("bads", () -> sbm.of(good, good, zero));
        double[][][] years = {good, good};
        double[][][] lacking = {good, zero};
        // the second unit of the second year is the fourth of all
        String told = assertThrows(
                        IllegalArgumentException.class,
                        () -> GlobalProductivity.sbm(years, years, lacking, UndesirableSbm.withDefaults()))
                .getMessage();
        assertEquals("bads[3][1] (unit 3) must be > 0 but is 0.0", told);
    }

    private static void assertZeroRefused(String name, Executable call) {
        assertEquals(
                name + "[1][1] (unit 1) must be > 0 but is 0.0",
                assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void whatDoesNotFitIsNamed() {
        double[][] two = {{1, 2}, {3, 4}};
        double[][] one = {{1}, {2}};
        DirectionalDistance given =
                DirectionalDistance.withDefaults().direction(new double[] {1}, new double[] {1}, new double[] {1});
        assertRefused("the direction of inputs has 1", () -> given.of(two, one, one));
        assertRefused("the direction of outputs has 1", () -> given.of(one, two, one));
        assertRefused("the direction of bads has 1", () -> given.of(one, one, two));
        double[][][] years = {one, one};
        double[][][] wide = {two, two};
        assertRefused(
                "the direction of outputs has 1",
                () -> MalmquistLuenberger.withDefaults().distance(given).global(years, wide, years));
        assertRefused(
                "bads must have at least one column for weights of thirds",
                () -> DirectionalSlacks.withDefaults()
                        .weights(DirectionalSlacks.Weights.THIRDS)
                        .of(one, one, new double[2][0]));
        DirectionalDistance options = DirectionalDistance.withDefaults();
        assertRefused("outputs has 1", () -> options.of(one, new double[][] {{1}}, one));
        assertRefused("bads has 1", () -> options.of(one, one, new double[][] {{1}}));
        assertRefused("inputs must have at least one column", () -> options.of(new double[2][0], one, one));
        assertRefused(
                "outputs[1] has 2 values but outputs[0] has 1",
                () -> options.of(one, new double[][] {{1}, {1, 2}}, one));
        assertRefused(
                "inputs[1][0] (unit 1) must be >= 0 but is -1.0",
                () -> options.of(new double[][] {{1}, {-1}}, one, one));
        assertRefused(
                "bads[0][0] (unit 0) must be finite but is NaN",
                () -> options.of(one, one, new double[][] {{Double.NaN}, {1}}));
        assertRefused(
                "outputs[1][0] (unit 1) must be finite but is Infinity",
                () -> options.of(one, new double[][] {{1}, {Double.POSITIVE_INFINITY}}, one));
        assertRefused("bads of unit 1 must not all be 0", () -> options.of(one, one, new double[][] {{1}, {0}}));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> options.of(new double[0][], new double[0][], new double[0][]))
                        .status());
        UndefinedException far =
                assertThrows(UndefinedException.class, () -> options.of(new double[][] {{1, 1e-60}, {1, 1}}, one, one));
        assertEquals(
                "variable 1 of unit 0 is 1.0E-60: next to its other variables, by their means, less than 1.0E-50",
                far.getMessage());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> UndesirableSbm.withDefaults()
                                        .superEfficiency(
                                                new double[][] {{1}}, new double[][] {{1}}, new double[][] {{1}}))
                        .status());
        double[][][] alone = {{{1}}, {{1}}};
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> GlobalProductivity.superSbm(alone, alone, alone, UndesirableSbm.withDefaults()))
                        .status());
    }

    @Test
    void panelsThatAreNotBalancedAreRefused() {
        double[][] one = {{1}, {2}};
        double[][][] years = {one, one};
        MalmquistLuenberger index = MalmquistLuenberger.withDefaults();
        assertRefused(
                "outputs has 1 periods but inputs has 2", () -> index.global(years, new double[][][] {one}, years));
        assertRefused(
                "bads[1] has 1 units but period 0 has 2",
                () -> index.adjacent(years, years, new double[][][] {one, {{1}}}));
        assertRefused(
                "inputs must have at least two periods but has 1",
                () -> index.biennial(new double[][][] {one}, new double[][][] {one}, new double[][][] {one}));
    }

    private static void assertRefused(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.contains(message), told);
    }

    /** Zeros in the data of directional measures are values like others; a variable of zeros alone adds nothing. */
    @Test
    void zerosAreValuesOfDistances() {
        double[][] x = {{2, 0}, {3, 0}, {4, 0}};
        double[][] y = {{1}, {3}, {2}};
        double[][] none = new double[3][0];
        DirectionalDistance.Distances found = DirectionalDistance.withDefaults()
                .direction(DistanceDirection.ALL)
                .of(x, y, none);
        // (1 − β)/(1 + β) is the score of the ratio: 1/2, 1, 1/2
        double[] scores = {0.5, 1, 0.5};
        for (int j = 0; j < 3; j++) {
            assertEquals(scores[j], found.proportionalEfficiencies().get(j), 1e-12);
        }
    }
}
