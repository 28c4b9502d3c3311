package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

/** What a user would write for the measures of efficiency, with the simplex solver of commons-math3. */
final class EfficiencyRivals {
    private EfficiencyRivals() {}

    /** Units of log-normal sizes, the same for all seeds, times variables of their own. */
    static DoubleMatrix units(int units, int variables, long seed) {
        Random sizes = new Random(42);
        Random random = new Random(seed);
        double[] elements = new double[units * variables];
        for (int j = 0; j < units; j++) {
            double size = Math.exp(sizes.nextGaussian());
            for (int v = 0; v < variables; v++) {
                elements[j * variables + v] = size * Math.exp(0.4 * random.nextGaussian());
            }
        }
        return DoubleMatrix.of(units, variables, elements);
    }

    /** The programme of each unit by the simplex solver of commons-math3. */
    static double[] commonsMath(DoubleMatrix inputs, DoubleMatrix outputs) {
        int n = inputs.rows();
        double[] scores = new double[n];
        double[] cost = new double[n + 1];
        cost[n] = 1;
        for (int unit = 0; unit < n; unit++) {
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int i = 0; i < inputs.columns(); i++) {
                double[] row = Arrays.copyOf(inputs.column(i), n + 1);
                row[n] = -inputs.get(unit, i);
                constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
            }
            for (int r = 0; r < outputs.columns(); r++) {
                double[] row = Arrays.copyOf(outputs.column(r), n + 1);
                constraints.add(new LinearConstraint(row, Relationship.GEQ, outputs.get(unit, r)));
            }
            scores[unit] = new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(cost, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            new MaxIter(100_000))
                    .getValue();
        }
        return scores;
    }

    /** Units by period: log-normal sizes, each variable around the size. */
    static double[][][] panel(int periods, int units, int variables, long seed) {
        double[][][] panel = new double[periods][][];
        for (int t = 0; t < periods; t++) {
            panel[t] = units(units, variables, seed + 100L * t).toRows();
        }
        return panel;
    }

    /** The rows of all periods, one behind the other. */
    static double[][] pooled(double[][][] panel) {
        return Arrays.stream(panel).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    private static double solve(double[] cost, List<LinearConstraint> constraints, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(cost, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND,
                        new MaxIter(100_000))
                .getValue();
    }

    /** One variable of all units, with room for more columns. */
    private static double[] row(double[][] values, int variable, int length) {
        double[] row = new double[length];
        for (int j = 0; j < values.length; j++) {
            row[j] = values[j][variable];
        }
        return row;
    }

    /** The directional distance (0, y, b) of units against themselves, constant returns. */
    static double[] distances(double[][] x, double[][] y, double[][] b) {
        int n = x.length;
        double[] distances = new double[n];
        double[] cost = new double[n + 1];
        cost[n] = 1;
        for (int unit = 0; unit < n; unit++) {
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int v = 0; v < x[0].length; v++) {
                constraints.add(new LinearConstraint(row(x, v, n + 1), Relationship.LEQ, x[unit][v]));
            }
            for (int v = 0; v < y[0].length; v++) {
                double[] row = row(y, v, n + 1);
                row[n] = -y[unit][v];
                constraints.add(new LinearConstraint(row, Relationship.GEQ, y[unit][v]));
            }
            for (int v = 0; v < b[0].length; v++) {
                double[] row = row(b, v, n + 1);
                row[n] = b[unit][v];
                constraints.add(new LinearConstraint(row, Relationship.EQ, b[unit][v]));
            }
            distances[unit] = solve(cost, constraints, GoalType.MAXIMIZE);
        }
        return distances;
    }

    /** The global Malmquist–Luenberger index of each unit from each period to the next. */
    static double[][] globalIndex(double[][][] x, double[][][] y, double[][][] b) {
        double[] distances = distances(pooled(x), pooled(y), pooled(b));
        int n = x[0].length;
        double[][] index = new double[x.length - 1][n];
        for (int t = 0; t < index.length; t++) {
            for (int j = 0; j < n; j++) {
                index[t][j] = (1 + distances[t * n + j]) / (1 + distances[(t + 1) * n + j]);
            }
        }
        return index;
    }

    /** Tone's slacks-based measure with bad outputs, constant returns; super-efficiency where it is 1. */
    static double[] superSbm(double[][] x, double[][] y, double[][] b) {
        double[] scores = new double[x.length];
        for (int unit = 0; unit < scores.length; unit++) {
            double score = slacksBased(x, y, b, unit, false);
            scores[unit] = score >= 1 - 1e-7 ? slacksBased(x, y, b, unit, true) : score;
        }
        return scores;
    }

    private static double slacksBased(double[][] x, double[][] y, double[][] b, int unit, boolean above) {
        int n = x.length;
        int m = x[0].length;
        int s = y[0].length;
        int u = b[0].length;
        int t = n + m + s + u;
        double[] cost = new double[t + 1];
        cost[t] = 1;
        double[] denominator = new double[t + 1];
        denominator[t] = 1;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int v = 0; v < m + s + u; v++) {
            boolean input = v < m;
            boolean good = !input && v < m + s;
            double[][] values = input ? x : good ? y : b;
            int column = input ? v : good ? v - m : v - m - s;
            double own = values[unit][column];
            double[] row = row(values, column, t + 1);
            row[t] = -own;
            // slacks of efficiency, excesses of super-efficiency
            row[n + v] = (good ? -1 : 1) * (above ? -1 : 1);
            if (above) {
                row[unit] = 0;
            }
            if (input) {
                cost[n + v] = (above ? 1 : -1) / (m * own);
            } else {
                denominator[n + v] = (above ? -1 : 1) / ((s + u) * own);
            }
            Relationship relation = !above ? Relationship.EQ : good ? Relationship.GEQ : Relationship.LEQ;
            constraints.add(new LinearConstraint(row, relation, 0));
            if (above && good) {
                double[] most = new double[t + 1];
                most[n + v] = 1;
                most[t] = -own;
                constraints.add(new LinearConstraint(most, Relationship.LEQ, 0));
            }
        }
        constraints.add(new LinearConstraint(denominator, Relationship.EQ, 1));
        return solve(cost, constraints, GoalType.MINIMIZE);
    }

    /** The bias of input-oriented scores by the smoothed bootstrap with a given bandwidth. */
    static double[] bootstrapBias(double[][] x, double[][] y, double h, int replications, long seed) {
        int n = x.length;
        double[] scores = commonsMath(DoubleMatrix.of(x), DoubleMatrix.of(y));
        for (int j = 0; j < n; j++) {
            scores[j] = Math.abs(scores[j] - 1) < 1e-9 ? 1 : scores[j];
        }
        double mean = Arrays.stream(scores).average().orElse(0);
        double variance = Arrays.stream(scores)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        double[] bias = new double[n];
        for (int r = 0; r < replications; r++) {
            double[] drawn = draw(scores, h, Math.sqrt(1 + h * h / variance), Streams.of(seed, r));
            double[][] pseudo = new double[n][];
            for (int j = 0; j < n; j++) {
                double factor = scores[j] / drawn[j];
                pseudo[j] = Arrays.stream(x[j]).map(v -> v * factor).toArray();
            }
            for (int j = 0; j < n; j++) {
                bias[j] += (radial(pseudo, y, x[j], y[j]) - scores[j]) / replications;
            }
        }
        return bias;
    }

    private static double[] draw(double[] scores, double h, double spread, SplittableRandom random) {
        int n = scores.length;
        double[] smooth = new double[n];
        double mean = 0;
        for (int j = 0; j < n; j++) {
            double chosen = scores[random.nextInt(n)];
            mean += chosen / n;
            do {
                double u = 1 - random.nextDouble();
                double normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
                double moved = chosen + h * normal;
                smooth[j] = moved > 1 ? 2 - moved : moved;
            } while (smooth[j] <= 0);
        }
        for (int j = 0; j < n; j++) {
            smooth[j] = Math.min(1, mean + (smooth[j] - mean) / spread);
        }
        return smooth;
    }

    /** min θ such that the reference makes y0 of θ x0. */
    private static double radial(double[][] x, double[][] y, double[] x0, double[] y0) {
        int n = x.length;
        double[] cost = new double[n + 1];
        cost[n] = 1;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int v = 0; v < x0.length; v++) {
            double[] row = row(x, v, n + 1);
            row[n] = -x0[v];
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
        for (int v = 0; v < y0.length; v++) {
            constraints.add(new LinearConstraint(row(y, v, n + 1), Relationship.GEQ, y0[v]));
        }
        return solve(cost, constraints, GoalType.MINIMIZE);
    }
}
