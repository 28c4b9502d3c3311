package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import org.chengzhen.core.internal.Range;

/**
 * The radial programme of one technology, returns to scale and orientation; one object per thread, reused over units.
 *
 * <p>Constant returns need no first phase: max φ with Xλ ≤ x₀ and φy₀ ≤ Yλ starts at λ = 0, and θ = 1/φ.
 */
final class RadialProblem {
    private static final double NEXT_TO_NOTHING = 1e-12;

    private final Technology technology;
    private final ReturnsToScale returns;
    /** Whether the programme maximizes outputs, as it does for constant returns in either orientation. */
    private final boolean expanding;

    private final Orientation orientation;
    private final LinearProgram program;
    private final int[] start;
    private final int inputs;
    private final int outputs;
    private final int radial;
    private final double[][] signed;
    private final double[] weights;
    private final double[] oldCost;
    private final double[] oldSlackCost;

    private double score;
    private double factor;
    private double size;

    RadialProblem(Technology technology, ReturnsToScale returns, Orientation orientation) {
        this.technology = technology;
        this.returns = returns;
        this.orientation = orientation;
        this.expanding = returns == ReturnsToScale.CONSTANT || orientation == Orientation.OUTPUT;
        inputs = technology.inputs.length;
        outputs = technology.outputs.length;
        radial = technology.units;
        int rows = inputs + outputs + (returns == ReturnsToScale.CONSTANT ? 0 : 1);
        program = new LinearProgram(rows, technology.units + 1);
        start = new int[rows];
        oldCost = new double[technology.units + 1];
        oldSlackCost = new double[rows];
        signed = new double[inputs + outputs][radial];
        weights = new double[radial];
        for (int i = 0; i < inputs; i++) {
            System.arraycopy(technology.inputs[i], 0, signed[i], 0, radial);
            program.slackSign[i] = 1;
        }
        for (int r = 0; r < outputs; r++) {
            for (int j = 0; j < radial; j++) {
                signed[inputs + r][j] = expanding ? -technology.outputs[r][j] : technology.outputs[r][j];
            }
            program.slackSign[inputs + r] = expanding ? 1 : -1;
        }
        for (int i = 0; i < signed.length; i++) {
            System.arraycopy(signed[i], 0, program.a[i], 0, radial);
        }
        if (returns != ReturnsToScale.CONSTANT) {
            program.slackSign[rows - 1] = returns == ReturnsToScale.VARIABLE ? 0 : 1;
        }
        oldCost[radial] = expanding ? -1 : 1;
    }

    /**
     * Solves for one unit.
     *
     * @param unit to be measured
     * @param self its index where it belongs to the technology, else −1
     * @param excluded whether it may not be its own peer
     * @return whether there is a solution
     */
    boolean solve(Technology.Unit unit, int self, boolean excluded) {
        if (unit.beyond()) {
            return false;
        }
        size = unit.size();
        for (int i = 0; i < inputs; i++) {
            program.a[i][radial] = expanding ? 0 : -unit.input(i);
            program.b[i] = expanding ? unit.input(i) : 0;
        }
        for (int r = 0; r < outputs; r++) {
            program.a[inputs + r][radial] = expanding ? unit.output(r) : 0;
            program.b[inputs + r] = expanding ? 0 : unit.output(r);
        }
        if (returns != ReturnsToScale.CONSTANT) {
            int last = inputs + outputs;
            technology.writeConvex(program, signed, last, size, weights);
            program.b[last] = 1;
        }
        System.arraycopy(oldCost, 0, program.cost, 0, oldCost.length);
        Arrays.fill(program.slackCost, 0);
        Arrays.fill(start, -1);
        if (self >= 0) {
            program.blocked[self] = excluded;
            if (!excluded && returns != ReturnsToScale.CONSTANT) {
                startAtSelf(unit, self);
            }
        }
        LinearProgram.Outcome outcome = program.solve(start);
        boolean own = self >= 0 && !excluded;
        if (own && outcome != LinearProgram.Outcome.OPTIMAL && !program.isExact()) {
            // a unit is always its own solution
            outcome = program.solveExactly();
        }
        if (self >= 0) {
            program.blocked[self] = false;
        }
        if (outcome != LinearProgram.Outcome.OPTIMAL) {
            return false;
        }
        double optimum = program.value(radial);
        // what others make of rounding alone is nothing
        if (optimum <= (own || !expanding ? 0 : NEXT_TO_NOTHING)) {
            return false;
        }
        score = Range.finite(expanding ? 1 / optimum : optimum, "the efficiency of a unit");
        factor = returns == ReturnsToScale.CONSTANT && orientation == Orientation.INPUT ? score : 1;
        return true;
    }

    /** The unit itself with radial factor one is a feasible basis. */
    private void startAtSelf(Technology.Unit unit, int self) {
        start[inputs + outputs] = self;
        int row = expanding ? inputs : 0;
        int end = expanding ? inputs + outputs : inputs;
        for (int i = row; i < end; i++) {
            // the row where the unit has most of its element, whichever sign that has
            row = Math.abs(program.a[i][radial]) > Math.abs(program.a[row][radial]) ? i : row;
        }
        start[row] = radial;
    }

    /** The second stage: the largest slacks, each in units of its variable's mean, at the radial optimum. */
    void maximizeSlacks() {
        Arrays.fill(program.cost, 0);
        for (int i = 0; i < inputs + outputs; i++) {
            program.slackCost[i] = -1;
        }
        program.minimizeOnFace(oldCost, oldSlackCost);
    }

    /** θ in the input, 1/φ in the output orientation. */
    double score() {
        return score;
    }

    /** The weight of a peer. */
    double peer(int unit) {
        double weight = returns == ReturnsToScale.CONSTANT ? size / technology.sizes[unit] : weights[unit];
        return program.value(unit) * weight * factor;
    }

    /** Slacks of inputs and of outputs in units of the variable's mean and the unit's size. */
    double[][] scaledSlacks() {
        double[][] slacks = {new double[inputs], new double[outputs]};
        for (int i = 0; i < inputs + outputs; i++) {
            slacks[i < inputs ? 0 : 1][i < inputs ? i : i - inputs] = program.slack(i);
        }
        return slacks;
    }

    double[] inputSlacks() {
        double[] slacks = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            slacks[i] = program.slack(i) * factor;
        }
        return technology.inputSlacks(slacks, size);
    }

    double[] outputSlacks() {
        double[] slacks = new double[outputs];
        for (int r = 0; r < outputs; r++) {
            slacks[r] = program.slack(inputs + r) * factor;
        }
        return technology.outputSlacks(slacks, size);
    }
}
