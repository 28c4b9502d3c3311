package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import org.chengzhen.core.result.UndefinedException;

/**
 * The programme of {@link UndesirableSbm} in t, Λ = tλ and the slacks of its rows; slacks of the denominator are put in
 * terms of Λ and t. One object per thread.
 */
final class SbmProgram {
    private final Activities all;
    private final int from;
    private final int count;
    private final UndesirableSbm options;
    private final LinearProgram program;
    private final int[] signs;
    private final int[] start;
    private final double[] weights;
    private final int denominator;
    private final int convex;

    SbmProgram(Activities all, int from, int to, UndesirableSbm options) {
        this.all = all;
        this.from = from;
        this.count = to - from;
        this.options = options;
        boolean constant = options.returns() == ReturnsToScale.CONSTANT;
        denominator = all.rows.length;
        convex = constant ? -1 : denominator + 1;
        program = new LinearProgram(denominator + (constant ? 1 : 2), count + 1);
        signs = UndesirableSbm.signs(all);
        start = new int[program.rows];
        weights = new double[count];
        Arrays.fill(program.slackSign, 0, denominator, 1);
        if (!constant) {
            program.slackSign[convex] = options.returns() == ReturnsToScale.NON_INCREASING ? 1 : 0;
            program.a[convex][count] = -1;
        }
        program.b[denominator] = 1;
        program.cost[count] = 1;
        all.write(program, from, to, 0, signs, -1, from, weights);
    }

    double solve(int unit) {
        if (convex >= 0) {
            all.write(program, from, from + count, 0, signs, convex, unit, weights);
        }
        double[][] counted = options.weights(all, unit);
        double[] last = program.a[denominator];
        Arrays.fill(last, 0);
        last[count] = 1;
        for (int v = 0; v < denominator; v++) {
            double[] row = program.a[v];
            row[count] = -signs[v] * all.rows[v][unit];
            program.slackCost[v] = -counted[0][v];
            double weight = counted[1][v];
            for (int j = 0; j <= count && weight > 0; j++) {
                // the slack of the row is what the row lacks to zero
                last[j] -= weight * row[j];
            }
        }
        Arrays.fill(start, -1);
        start[0] = count;
        start[denominator] = unit - from;
        if (program.solve(start) != LinearProgram.Outcome.OPTIMAL
                && program.solveExactly() != LinearProgram.Outcome.OPTIMAL) {
            throw UndefinedException.undefined("the slacks of unit " + unit + " lie beyond the range of doubles");
        }
        double score = program.value(count);
        for (int v = 0; v < denominator; v++) {
            score -= counted[0][v] * program.slack(v);
        }
        return score;
    }
}
