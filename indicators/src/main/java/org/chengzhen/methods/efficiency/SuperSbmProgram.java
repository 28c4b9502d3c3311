package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import org.chengzhen.core.internal.Range;

/**
 * The super-efficient programme of {@link UndesirableSbm} in t, Λ and the excess of each row. One object per thread.
 */
final class SuperSbmProgram {
    private final Activities all;
    private final int from;
    private final int count;
    private final UndesirableSbm options;
    private final LinearProgram program;
    private final int[] signs;
    private final double[] weights;
    private final int denominator;
    private final int convex;

    SuperSbmProgram(Activities all, int from, int to, UndesirableSbm options) {
        this.all = all;
        this.from = from;
        this.count = to - from;
        this.options = options;
        boolean constant = options.returns() == ReturnsToScale.CONSTANT;
        int rows = all.rows.length;
        denominator = rows;
        convex = constant ? -1 : rows + 1 + all.outputs;
        program = new LinearProgram(rows + 1 + all.outputs + (constant ? 0 : 1), count + 1 + rows);
        signs = UndesirableSbm.signs(all);
        weights = new double[count];
        Arrays.fill(program.slackSign, 0, rows, 1);
        for (int v = 0; v < rows; v++) {
            program.a[v][count + 1 + v] = -1;
        }
        program.a[denominator][count] = 1;
        program.b[denominator] = 1;
        program.cost[count] = 1;
        for (int r = 0; r < all.outputs; r++) {
            // no output falls below zero
            program.a[denominator + 1 + r][count + 1 + all.inputs + r] = 1;
            program.slackSign[denominator + 1 + r] = 1;
        }
        if (!constant) {
            program.slackSign[convex] = options.returns() == ReturnsToScale.NON_INCREASING ? 1 : 0;
            program.a[convex][count] = -1;
        }
        all.write(program, from, to, 0, signs, -1, from, weights);
    }

    /** δ; NaN where the others cannot be compared with the unit. */
    double solve(int unit) {
        if (convex >= 0) {
            all.write(program, from, from + count, 0, signs, convex, unit, weights);
        }
        double[][] counted = options.weights(all, unit);
        for (int v = 0; v < denominator; v++) {
            program.a[v][count] = -signs[v] * all.rows[v][unit];
            program.cost[count + 1 + v] = counted[0][v];
            program.a[denominator][count + 1 + v] = -counted[1][v];
            program.blocked[count + 1 + v] = counted[0][v] == 0 && counted[1][v] == 0;
        }
        for (int r = 0; r < all.outputs; r++) {
            program.a[denominator + 1 + r][count] = -all.rows[all.inputs + r][unit];
        }
        program.blocked[unit - from] = true;
        LinearProgram.Outcome outcome = program.solve();
        program.blocked[unit - from] = false;
        if (outcome != LinearProgram.Outcome.OPTIMAL) {
            return Double.NaN;
        }
        double score = program.value(count);
        for (int v = 0; v < denominator; v++) {
            score += counted[0][v] * program.value(count + 1 + v);
        }
        return Math.max(1, Range.finite(score, "the super-efficiency of unit " + unit));
    }
}
