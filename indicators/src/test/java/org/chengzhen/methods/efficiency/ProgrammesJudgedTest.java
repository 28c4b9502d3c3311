package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.junit.jupiter.api.Test;

/** Measures with bad outputs in every setting, by programmes written down as they are printed, for another simplex. */
class ProgrammesJudgedTest {
    private static final int UNITS = 8;
    private static final int M = 2;
    private static final int S = 2;
    private static final int ROWS = 5;
    private static final double NEAR = 1e-8;

    private final double[][] x = DirectionalDistanceTest.random(UNITS, M, 61);
    private final double[][] y = DirectionalDistanceTest.random(UNITS, S, 62);
    private final double[][] b = DirectionalDistanceTest.random(UNITS, 1, 63);
    private final double[][] rows = joined(x, y, b);

    /** Inputs, outputs and bads of each unit, one behind the other. */
    private static double[][] joined(double[][] x, double[][] y, double[][] b) {
        double[][] rows = new double[x.length][ROWS];
        for (int j = 0; j < x.length; j++) {
            System.arraycopy(x[j], 0, rows[j], 0, M);
            System.arraycopy(y[j], 0, rows[j], M, S);
            rows[j][M + S] = b[j][0];
        }
        return rows;
    }

    private static OptionalDouble solve(double[] cost, List<LinearConstraint> constraints, GoalType goal) {
        try {
            return OptionalDouble.of(new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(cost, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND,
                            new MaxIter(10_000))
                    .getValue());
        } catch (NoFeasibleSolutionException e) {
            return OptionalDouble.empty();
        }
    }

    private static void addReturns(List<LinearConstraint> all, ReturnsToScale returns, double[] sum, double right) {
        if (returns != ReturnsToScale.CONSTANT) {
            all.add(new LinearConstraint(
                    sum, returns == ReturnsToScale.VARIABLE ? Relationship.EQ : Relationship.LEQ, right));
        }
    }

    private static boolean input(int v) {
        return v < M;
    }

    private static boolean output(int v) {
        return v >= M && v < M + S;
    }

    /** max β in λ, μ (of abatement) and β = β⁺ − β⁻. */
    private static OptionalDouble distance(
            double[][] reference, double[] own, double[] g, ReturnsToScale returns, boolean strong, boolean abatement) {
        int n = reference.length;
        int columns = 2 * n + 2;
        List<LinearConstraint> all = new ArrayList<>();
        for (int v = 0; v < ROWS; v++) {
            double[] row = new double[columns];
            for (int j = 0; j < n; j++) {
                row[j] = reference[j][v];
                row[n + j] = abatement && input(v) ? reference[j][v] : 0;
            }
            row[2 * n] = output(v) ? -g[v] : g[v];
            row[2 * n + 1] = -row[2 * n];
            Relationship relation = input(v) || (!output(v) && strong)
                    ? Relationship.LEQ
                    : output(v) ? Relationship.GEQ : Relationship.EQ;
            all.add(new LinearConstraint(row, relation, own[v]));
        }
        double[] sum = new double[columns];
        Arrays.fill(sum, 0, abatement ? 2 * n : n, 1);
        addReturns(all, abatement ? ReturnsToScale.VARIABLE : returns, sum, 1);
        if (!abatement) {
            double[] none = new double[columns];
            Arrays.fill(none, n, 2 * n, 1);
            all.add(new LinearConstraint(none, Relationship.EQ, 0));
        }
        double[] cost = new double[columns];
        cost[2 * n] = 1;
        cost[2 * n + 1] = -1;
        return solve(cost, all, GoalType.MAXIMIZE);
    }

    private static double[] direction(DistanceDirection rule, double[] own) {
        double[] g = own.clone();
        for (int v = 0; v < ROWS; v++) {
            g[v] = rule == DistanceDirection.ALL ? own[v] : input(v) ? 0 : rule == DistanceDirection.UNIT ? 1 : own[v];
        }
        return g;
    }

    @Test
    void distancesInEveryDirectionAndTechnology() {
        double[] given = {0.5, 0.25, 1, 0, 2};
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            for (Disposability disposability : Disposability.values()) {
                boolean strong = disposability == Disposability.STRONG;
                DirectionalDistance options =
                        DirectionalDistance.withDefaults().returns(returns).disposability(disposability);
                for (DistanceDirection rule : DistanceDirection.values()) {
                    DirectionalDistance.Distances found =
                            options.direction(rule).of(x, y, b);
                    for (int j = 0; j < UNITS; j++) {
                        double beta = distance(rows, rows[j], direction(rule, rows[j]), returns, strong, false)
                                .orElseThrow();
                        assertEquals(beta, found.distances().get(j), NEAR, options + " " + rule);
                        assertEquals(1 / (1 + beta), found.efficiencies().get(j), NEAR);
                    }
                }
                var found = options.direction(new double[] {0.5, 0.25}, new double[] {1, 0}, new double[] {2})
                        .of(x, y, b);
                for (int j = 0; j < UNITS; j++) {
                    assertEquals(
                            distance(rows, rows[j], given, returns, strong, false)
                                    .orElseThrow(),
                            found.distances().get(j),
                            NEAR);
                }
            }
        }
    }

    @Test
    void distancesWithAbatementFactors() {
        for (DistanceDirection rule : DistanceDirection.values()) {
            DirectionalDistance.Distances found = DirectionalDistance.withDefaults()
                    .abatementFactors()
                    .direction(rule)
                    .of(x, y, b);
            for (int j = 0; j < UNITS; j++) {
                double[] g = direction(rule, rows[j]);
                double beta = distance(rows, rows[j], g, ReturnsToScale.VARIABLE, false, true)
                        .orElseThrow();
                assertEquals(beta, found.distances().get(j), NEAR);
                double[] used = new double[ROWS];
                double weights = 0;
                for (EfficiencyScores.Peer peer : found.peers().get(j)) {
                    weights += peer.weight();
                    for (int v = 0; v < M; v++) {
                        used[v] += peer.weight() * rows[peer.unit()][v];
                    }
                }
                // Σ(λ + μ) = 1, and λ + μ is what uses the inputs
                assertEquals(1, weights, NEAR);
                for (int v = 0; v < M; v++) {
                    assertEquals(
                            rows[j][v]
                                    - beta * g[v]
                                    - found.inputSlacks().get(j).get(v),
                            used[v],
                            NEAR);
                }
            }
        }
    }

    /** With all returns the mix of peers is the target of each unit, in every kind of variable. */
    @Test
    void peersAndSlacksRebuildEveryTarget() {
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            var found = DirectionalDistance.withDefaults()
                    .returns(returns)
                    .disposability(Disposability.STRONG)
                    .direction(DistanceDirection.ALL)
                    .of(x, y, b);
            for (int j = 0; j < UNITS; j++) {
                double beta = found.distances().get(j);
                double[] mix = new double[ROWS];
                for (EfficiencyScores.Peer peer : found.peers().get(j)) {
                    for (int v = 0; v < ROWS; v++) {
                        mix[v] += peer.weight() * rows[peer.unit()][v];
                    }
                }
                for (int v = 0; v < M; v++) {
                    assertEquals(
                            rows[j][v] * (1 - beta) - found.inputSlacks().get(j).get(v), mix[v], NEAR);
                    assertEquals(
                            rows[j][M + v] * (1 + beta)
                                    + found.outputSlacks().get(j).get(v),
                            mix[M + v],
                            NEAR);
                }
                assertEquals(
                        rows[j][M + S] * (1 - beta) - found.badSlacks().get(j).get(0), mix[M + S], NEAR);
                assertEquals(1, found.badSlacks().get(j).length());
                assertEquals(S, found.outputSlacks().get(j).length());
            }
        }
    }

    /** By what a slack counts in numerator and denominator. */
    private static double[][] counted(UndesirableSbm.Form form, double[] own) {
        double[][] weights = new double[2][ROWS];
        for (int v = 0; v < ROWS; v++) {
            boolean bad = v == M + S;
            switch (form) {
                case NOT_ORIENTED -> weights[input(v) ? 0 : 1][v] = 1 / ((input(v) ? M : S + 1) * own[v]);
                case BADS_AS_INPUTS -> weights[output(v) ? 1 : 0][v] = 1 / ((output(v) ? S : M + 1) * own[v]);
                case INPUT_ORIENTED -> weights[0][v] = input(v) ? 1 / (M * own[v]) : 0;
                case OUTPUT_ORIENTED -> weights[1][v] = output(v) || bad ? 1 / ((S + 1) * own[v]) : 0;
            }
        }
        return weights;
    }

    /** In Λ, t and slacks; for super-efficiency in Λ without the unit, t and excesses. */
    private static OptionalDouble slacksBased(
            double[][] reference, int unit, UndesirableSbm.Form form, ReturnsToScale returns, boolean above) {
        int n = reference.length;
        int columns = n + 1 + ROWS;
        double[] own = reference[unit];
        double[][] weights = counted(form, own);
        List<LinearConstraint> all = new ArrayList<>();
        double[] cost = new double[columns];
        double[] one = new double[columns];
        cost[n] = 1;
        one[n] = 1;
        for (int v = 0; v < ROWS; v++) {
            double[] row = new double[columns];
            for (int j = 0; j < n; j++) {
                row[j] = reference[j][v];
            }
            row[n] = -own[v];
            cost[n + 1 + v] = above ? weights[0][v] : -weights[0][v];
            one[n + 1 + v] = above ? -weights[1][v] : weights[1][v];
            row[n + 1 + v] = above == output(v) ? 1 : -1;
            if (!above) {
                all.add(new LinearConstraint(row, Relationship.EQ, 0));
                continue;
            }
            all.add(new LinearConstraint(row, output(v) ? Relationship.GEQ : Relationship.LEQ, 0));
            double[] excess = new double[columns];
            excess[n + 1 + v] = 1;
            if (weights[0][v] == 0 && weights[1][v] == 0) {
                all.add(new LinearConstraint(excess, Relationship.EQ, 0));
            } else if (output(v)) {
                excess[n] = -own[v];
                all.add(new LinearConstraint(excess, Relationship.LEQ, 0));
            }
        }
        all.add(new LinearConstraint(one, Relationship.EQ, 1));
        double[] sum = new double[columns];
        Arrays.fill(sum, 0, n, 1);
        sum[n] = -1;
        addReturns(all, returns, sum, 0);
        if (above) {
            double[] self = new double[columns];
            self[unit] = 1;
            all.add(new LinearConstraint(self, Relationship.EQ, 0));
        }
        return solve(cost, all, GoalType.MINIMIZE);
    }

    @Test
    void slacksBasedMeasuresInEveryFormAndScale() {
        int infeasible = 0;
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            for (UndesirableSbm.Form form : UndesirableSbm.Form.values()) {
                UndesirableSbm options =
                        UndesirableSbm.withDefaults().returns(returns).form(form);
                UndesirableSbm.Scores plain = options.of(x, y, b);
                UndesirableSbm.Scores above = options.superEfficiency(x, y, b);
                for (int j = 0; j < UNITS; j++) {
                    double rho = slacksBased(rows, j, form, returns, false).orElseThrow();
                    assertEquals(rho, plain.score(j), NEAR, options.toString());
                    OptionalDouble delta =
                            rho < 1 - 1e-9 ? OptionalDouble.of(rho) : slacksBased(rows, j, form, returns, true);
                    assertEquals(delta.isPresent(), above.scores().get(j).isPresent(), options + " of unit " + j);
                    if (delta.isPresent()) {
                        assertEquals(delta.getAsDouble(), above.score(j), 1e-7, options.toString());
                    } else {
                        infeasible++;
                    }
                }
            }
        }
        assertTrue(infeasible > 0);
    }

    /** S of one unit with slacks over its data or over ones. */
    private static double slacks(
            double[][] reference, double[] own, double[] parts, boolean ones, ReturnsToScale returns) {
        int n = reference.length;
        int columns = n + ROWS;
        List<LinearConstraint> all = new ArrayList<>();
        double[] cost = new double[columns];
        for (int v = 0; v < ROWS; v++) {
            double[] row = new double[columns];
            for (int j = 0; j < n; j++) {
                row[j] = reference[j][v];
            }
            row[n + v] = output(v) ? -1 : 1;
            cost[n + v] = parts[v] / (ones ? 1 : own[v]);
            all.add(new LinearConstraint(row, Relationship.EQ, own[v]));
        }
        double[] sum = new double[columns];
        Arrays.fill(sum, 0, n, 1);
        addReturns(all, returns, sum, 1);
        return solve(cost, all, GoalType.MAXIMIZE).orElseThrow();
    }

    @Test
    void directionalSlacksInEveryWeightAndScale() {
        double[] halves = {1 / 4.0, 1 / 4.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        double[] thirds = {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 3.0};
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            for (boolean ones : new boolean[] {false, true}) {
                for (DirectionalSlacks.Weights weights : DirectionalSlacks.Weights.values()) {
                    DirectionalSlacks options =
                            DirectionalSlacks.withDefaults().returns(returns).weights(weights);
                    DirectionalSlacks.Inefficiencies found = (ones ? options.unitDirection() : options).of(x, y, b);
                    for (int j = 0; j < UNITS; j++) {
                        double[] parts = weights == DirectionalSlacks.Weights.HALVES ? halves : thirds;
                        double s = slacks(rows, rows[j], parts, ones, returns);
                        assertEquals(s, found.inefficiencies().get(j), NEAR, options.toString());
                        assertEquals(s, found.contributions().get(j).stream().sum(), NEAR);
                        assertEquals(ROWS, found.contributions().get(j).length());
                    }
                }
            }
        }
    }

    /** ML, its parts and what has none: four distances for each pair, of adjacent and of sequential frontiers. */
    @Test
    void productivityAgainstAdjacentAndSequentialFrontiers() {
        double[][][] xs = new double[3][][];
        double[][][] ys = new double[3][][];
        double[][][] bs = new double[3][][];
        double[][][] years = new double[3][][];
        for (int t = 0; t < 3; t++) {
            xs[t] = DirectionalDistanceTest.random(UNITS, M, 70 + t);
            ys[t] = DirectionalDistanceTest.random(UNITS, S, 80 + t);
            bs[t] = DirectionalDistanceTest.random(UNITS, 1, 90 + t);
            years[t] = joined(xs[t], ys[t], bs[t]);
        }
        int[] counts = new int[2];
        for (boolean sequential : new boolean[] {false, true}) {
            PanelProductivity all = sequential
                    ? MalmquistLuenberger.withDefaults().sequential(xs, ys, bs)
                    : MalmquistLuenberger.withDefaults().adjacent(xs, ys, bs);
            int infeasible = 0;
            for (int t = 0; t < 2; t++) {
                double[][] before = sequential && t > 0 ? stacked(years[0], years[1]) : years[t];
                double[][] after = sequential ? stacked(before, years[t + 1]) : years[t + 1];
                for (int j = 0; j < UNITS; j++) {
                    double own = beta(before, years[t][j]).orElseThrow();
                    double later = beta(after, years[t + 1][j]).orElseThrow();
                    OptionalDouble ahead = beta(before, years[t + 1][j]);
                    OptionalDouble back = beta(after, years[t][j]);
                    PanelProductivity.Change change = all.changes().get(t).get(j);
                    double efficiency = (1 + own) / (1 + later);
                    assertEquals(efficiency, change.efficiencyChange(), NEAR);
                    if (ahead.isEmpty() || back.isEmpty()) {
                        assertEquals(Status.INFEASIBLE, change.status());
                        infeasible++;
                        continue;
                    }
                    double a = 1 + ahead.getAsDouble();
                    double z = 1 + back.getAsDouble();
                    if (a <= 0 || z <= 0) {
                        assertEquals(Status.UNDEFINED, change.status());
                        continue;
                    }
                    double index = Math.sqrt((1 + own) / a * (z / (1 + later)));
                    assertEquals(index, change.index(), NEAR);
                    assertEquals(index / efficiency, change.technicalPart(), NEAR);
                    counts[1]++;
                }
            }
            assertEquals(infeasible, all.infeasible());
            counts[0] += infeasible;
        }
        assertTrue(counts[0] > 0 && counts[1] > 5, Arrays.toString(counts));
    }

    private static OptionalDouble beta(double[][] reference, double[] own) {
        return distance(
                reference,
                own,
                direction(DistanceDirection.OUTPUTS_AND_BADS, own),
                ReturnsToScale.CONSTANT,
                false,
                false);
    }

    private static double[][] stacked(double[][] upper, double[][] lower) {
        double[][] both = Arrays.copyOf(upper, upper.length + lower.length);
        System.arraycopy(lower, 0, both, upper.length, lower.length);
        return both;
    }

    /** The same measures from the class without forms; where one unit has no super-efficiency, it has none to give. */
    @Test
    void slacksBasedMeasuresOfTheClassWithoutForms() {
        for (ReturnsToScale returns : ReturnsToScale.values()) {
            SlacksBased model = SlacksBased.withDefaults().returns(returns);
            double[] plain = model.of(x, y, b).toArray();
            OptionalDouble[] above = new OptionalDouble[UNITS];
            for (int j = 0; j < UNITS; j++) {
                double rho = slacksBased(rows, j, UndesirableSbm.Form.NOT_ORIENTED, returns, false)
                        .orElseThrow();
                assertEquals(rho, plain[j], NEAR);
                above[j] = rho < 1 - 1e-9
                        ? OptionalDouble.of(rho)
                        : slacksBased(rows, j, UndesirableSbm.Form.NOT_ORIENTED, returns, true);
            }
            DoubleMatrix inputs = DoubleMatrix.of(x);
            DoubleMatrix outputs = DoubleMatrix.of(y);
            DoubleMatrix bads = DoubleMatrix.of(b);
            SuperEfficiency found = model.superEfficiency(inputs, outputs, bads);
            for (int j = 0; j < UNITS; j++) {
                assertEquals(above[j].isPresent() ? Status.OK : Status.INFEASIBLE, found.status(j));
                if (above[j].isPresent()) {
                    assertEquals(above[j].getAsDouble(), found.score(j), 1e-7);
                }
            }
        }
    }

    /**
     * A makes 4 and pollutes 1 from 4; C makes ½ and pollutes ¼ from 3. By proportion C could make (1 + β)/2 with (1 − β)/4 from a
     * sixth of A, β = 1/3; but the other five sixths hold inputs too, of A or of C, which adds up to more than 3. A unit that
     * needs 2 only leaves them.
     */
    @Test
    void whatIsAbatedHoldsItsInputs() {
        double[][] two = {{4}, {3}};
        double[][] made = {{4}, {0.5}};
        double[][] bad = {{1}, {0.25}};
        DirectionalDistance options = DirectionalDistance.withDefaults();
        assertEquals(1 / 3.0, options.of(two, made, bad).distances().get(1), 1e-12);
        assertEquals(
                0, options.abatementFactors().of(two, made, bad).distances().get(1), 1e-12);
        DirectionalDistance.Distances three = options.abatementFactors()
                .of(new double[][] {{4}, {3}, {2}}, new double[][] {{4}, {0.5}, {0.1}}, new double[][] {
                    {1}, {0.25}, {0.4}
                });
        assertEquals(1 / 3.0, three.distances().get(1), 1e-12);
        double weights = three.peers().get(1).stream()
                .mapToDouble(EfficiencyScores.Peer::weight)
                .sum();
        assertEquals(1, weights, 1e-12);
    }
}
