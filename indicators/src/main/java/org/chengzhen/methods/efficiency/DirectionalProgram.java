package org.chengzhen.methods.efficiency;

import java.util.Arrays;

/** The directional distance of units against some of the {@link Activities}; one object per thread. */
final class DirectionalProgram {
    private static final double NOTHING = 1e-10;

    private final Activities all;
    private final int from;
    private final int count;
    private final DirectionalDistance options;
    private final LinearProgram program;
    private final int[] signs;
    private final int[] start;
    private final int convex;
    private final int beta;
    private final double[] weights;
    private final boolean abatement;

    DirectionalProgram(Activities all, int from, int to, DirectionalDistance options) {
        this.all = all;
        this.from = from;
        this.count = to - from;
        this.options = options;
        abatement = options.abatement();
        int rows = all.rows.length;
        boolean constant = options.returns() == ReturnsToScale.CONSTANT && !abatement;
        convex = constant ? -1 : rows;
        beta = abatement ? 2 * count : count;
        program = new LinearProgram(rows + (constant ? 0 : 1), beta + 2);
        signs = new int[rows];
        start = new int[program.rows];
        weights = new double[count];
        for (int v = 0; v < rows; v++) {
            boolean output = v >= all.inputs && v < all.inputs + all.outputs;
            boolean bad = v >= all.inputs + all.outputs;
            signs[v] = output ? -1 : 1;
            program.slackSign[v] = bad && options.disposability() == Disposability.WEAK ? 0 : 1;
        }
        if (!constant) {
            program.slackSign[rows] = options.returns() == ReturnsToScale.NON_INCREASING && !abatement ? 1 : 0;
        }
        program.cost[beta] = -1;
        program.cost[beta + 1] = 1;
        if (constant) {
            all.write(program, from, to, 0, signs, -1, 0, weights);
        }
    }

    /** Solves for a unit: whether it has a distance. */
    LinearProgram.Outcome solve(int unit) {
        int rows = all.rows.length;
        if (convex >= 0) {
            all.write(program, from, from + count, 0, signs, convex, unit, weights);
            program.b[convex] = 1;
            if (abatement) {
                for (int j = 0; j < count; j++) {
                    for (int v = 0; v < rows; v++) {
                        program.a[v][count + j] = v < all.inputs ? program.a[v][j] : 0;
                    }
                    program.a[convex][count + j] = program.a[convex][j];
                }
            }
        }
        double size = all.sizes[unit];
        for (int v = 0; v < rows; v++) {
            double own = all.rows[v][unit];
            double direction = options.direction(v, all, own, size);
            program.b[v] = signs[v] * own;
            // inputs and bads fall along the direction, outputs rise
            program.a[v][beta] = direction;
            program.a[v][beta + 1] = -direction;
        }
        Arrays.fill(start, -1);
        boolean member = unit >= from && unit < from + count;
        if (member) {
            start[convex >= 0 ? convex : 0] = unit - from;
        }
        LinearProgram.Outcome outcome = program.solve(start);
        if (member && outcome == LinearProgram.Outcome.INFEASIBLE && !program.isExact()) {
            // a unit is always its own solution
            outcome = program.solveExactly();
        }
        return outcome;
    }

    /** β; nothing where it is rounding. */
    double distance() {
        double distance = program.value(beta) - program.value(beta + 1);
        return Math.abs(distance) <= NOTHING ? 0 : distance;
    }

    /** λ of a unit of the reference. */
    double peer(int unit, int measured) {
        double weight = convex >= 0 ? weights[unit - from] : all.sizes[measured] / all.sizes[unit];
        double value = program.value(unit - from) + (abatement ? program.value(count + unit - from) : 0);
        return value * weight;
    }

    /** Slacks beyond the distance, in the units of the data. */
    double[] slacks(int measured) {
        double[] slacks = new double[all.rows.length];
        for (int v = 0; v < slacks.length; v++) {
            slacks[v] = program.slack(v) * all.sizes[measured] * all.means[v];
        }
        return slacks;
    }
}
