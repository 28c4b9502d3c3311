package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.chengzhen.core.array.DoubleMatrix;

/** What a user would write for {@code DataEnvelopment}. */
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
}
