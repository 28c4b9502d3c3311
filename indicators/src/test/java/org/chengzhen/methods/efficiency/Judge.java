package org.chengzhen.methods.efficiency;

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

/** The textbook programmes, written down directly and solved by commons-math3's simplex. */
final class Judge {
    private Judge() {}

    /** min θ: Xλ ≤ θx₀, Yλ ≥ y₀. */
    static OptionalDouble inputOriented(
            DoubleMatrix x, DoubleMatrix y, double[] x0, double[] y0, ReturnsToScale returns, int excluded) {
        int n = x.rows();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < x.columns(); i++) {
            double[] row = Arrays.copyOf(x.column(i), n + 1);
            row[n] = -x0[i];
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
        for (int r = 0; r < y.columns(); r++) {
            constraints.add(new LinearConstraint(Arrays.copyOf(y.column(r), n + 1), Relationship.GEQ, y0[r]));
        }
        addReturns(constraints, n + 1, n, returns, excluded);
        double[] cost = new double[n + 1];
        cost[n] = 1;
        return solve(cost, constraints, GoalType.MINIMIZE);
    }

    /** 1/max φ: Xλ ≤ x₀, Yλ ≥ φy₀. */
    static OptionalDouble outputOriented(
            DoubleMatrix x, DoubleMatrix y, double[] x0, double[] y0, ReturnsToScale returns, int excluded) {
        int n = x.rows();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < x.columns(); i++) {
            constraints.add(new LinearConstraint(Arrays.copyOf(x.column(i), n + 1), Relationship.LEQ, x0[i]));
        }
        for (int r = 0; r < y.columns(); r++) {
            double[] row = Arrays.stream(y.column(r)).map(v -> -v).toArray();
            row = Arrays.copyOf(row, n + 1);
            row[n] = y0[r];
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
        addReturns(constraints, n + 1, n, returns, excluded);
        double[] cost = new double[n + 1];
        cost[n] = 1;
        OptionalDouble phi = solve(cost, constraints, GoalType.MAXIMIZE);
        return phi.isPresent() ? OptionalDouble.of(1 / phi.getAsDouble()) : phi;
    }

    /** Tone's SBM in t, Λ, S⁻, S⁺ and Sᵇ, with all slacks as variables. */
    static double slacksBased(DoubleMatrix x, DoubleMatrix y, DoubleMatrix b, int unit, ReturnsToScale returns) {
        int n = x.rows();
        int m = x.columns();
        int s = y.columns();
        int u = b.columns();
        int size = n + 1 + m + s + u;
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] cost = new double[size];
        double[] one = new double[size];
        cost[n] = 1;
        one[n] = 1;
        for (int i = 0; i < m; i++) {
            cost[n + 1 + i] = -1 / (m * x.get(unit, i));
            double[] row = Arrays.copyOf(x.column(i), size);
            row[n] = -x.get(unit, i);
            row[n + 1 + i] = 1;
            constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        for (int r = 0; r < s; r++) {
            one[n + 1 + m + r] = 1 / ((s + u) * y.get(unit, r));
            double[] row = Arrays.copyOf(y.column(r), size);
            row[n] = -y.get(unit, r);
            row[n + 1 + m + r] = -1;
            constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        for (int k = 0; k < u; k++) {
            one[n + 1 + m + s + k] = 1 / ((s + u) * b.get(unit, k));
            double[] row = Arrays.copyOf(b.column(k), size);
            row[n] = -b.get(unit, k);
            row[n + 1 + m + s + k] = 1;
            constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        constraints.add(new LinearConstraint(one, Relationship.EQ, 1));
        if (returns == ReturnsToScale.VARIABLE) {
            double[] row = new double[size];
            Arrays.fill(row, 0, n, 1);
            row[n] = -1;
            constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
        }
        return solve(cost, constraints, GoalType.MINIMIZE).orElseThrow();
    }

    private static void addReturns(
            List<LinearConstraint> constraints, int size, int n, ReturnsToScale returns, int excluded) {
        double[] ones = new double[size];
        Arrays.fill(ones, 0, n, 1);
        if (returns != ReturnsToScale.CONSTANT) {
            constraints.add(new LinearConstraint(
                    ones, returns == ReturnsToScale.VARIABLE ? Relationship.EQ : Relationship.LEQ, 1));
        }
        if (excluded >= 0) {
            double[] self = new double[size];
            self[excluded] = 1;
            constraints.add(new LinearConstraint(self, Relationship.EQ, 0));
        }
    }

    /**
     * The best of two pivot rules: on tied data commons-math3 3.6.1 sometimes stops short of the optimum, as HiGHS (scipy
     * 1.17.1) shows, and then rarely so by both rules.
     */
    private static OptionalDouble solve(double[] cost, List<LinearConstraint> constraints, GoalType goal) {
        OptionalDouble best = OptionalDouble.empty();
        for (PivotSelectionRule rule : PivotSelectionRule.values()) {
            try {
                double value = new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(cost, 0),
                                new LinearConstraintSet(constraints),
                                goal,
                                new NonNegativeConstraint(true),
                                rule,
                                new MaxIter(100_000))
                        .getValue();
                boolean better = best.isEmpty()
                        || (goal == GoalType.MINIMIZE ? value < best.getAsDouble() : value > best.getAsDouble());
                best = better ? OptionalDouble.of(value) : best;
            } catch (NoFeasibleSolutionException e) {
                // the other rule decides
            }
        }
        return best;
    }
}
