package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.result.UndefinedException;

/**
 * Weights of inputs and outputs with which no unit is above one, best by some goal: solved by its dual, which has few rows;
 * the weights are the prices of those. One object per thread.
 *
 * <p>max g·w with n·w = 1, equalities e·w = 0, and u·y_j − v·x_j ≤ 0 for all units; dual: min τ with Σ λ_j(y_j, −x_j) + τn +
 * Σ σe ≥ g.
 */
final class MultiplierProgram {
    private static final double DEGENERATE = 1e-9;

    private final Activities all;
    private final int n;
    private final int rows;
    private final LinearProgram program;
    /** τ, the efficiency of the judge, and one more equality, each as two columns. */
    private final int tau;

    MultiplierProgram(Activities all) {
        this.all = all;
        n = all.units;
        rows = all.rows.length;
        tau = n;
        program = new LinearProgram(rows, n + 6);
        for (int v = 0; v < rows; v++) {
            program.slackSign[v] = -1;
            for (int j = 0; j < n; j++) {
                program.a[v][j] = v < all.inputs ? -all.rows[v][j] : all.rows[v][j];
            }
        }
        program.cost[tau] = 1;
        program.cost[tau + 1] = -1;
    }

    /** The norm, and the judge's own efficiency, which is kept. */
    void begin(double[] norm, double[] self, double own) {
        for (int v = 0; v < rows; v++) {
            set(v, tau, norm[v]);
            set(v, tau + 2, v < all.inputs ? -own * self[v] : self[v]);
            set(v, tau + 4, 0);
        }
    }

    private void set(int row, int column, double value) {
        program.a[row][column] = value;
        program.a[row][column + 1] = -value;
    }

    double maximize(double[] goal) {
        return best(goal).orElseThrow(() -> beyond(LinearProgram.Outcome.UNBOUNDED));
    }

    /** The best of a goal; empty where no weights keep to the rows, for then the dual has no bound. */
    private OptionalDouble best(double[] goal) {
        System.arraycopy(goal, 0, program.b, 0, rows);
        LinearProgram.Outcome outcome = program.solve();
        return switch (outcome) {
            case OPTIMAL -> OptionalDouble.of(program.value(tau) - program.value(tau + 1));
            case UNBOUNDED -> OptionalDouble.empty();
            default -> throw beyond(outcome);
        };
    }

    private static UndefinedException beyond(LinearProgram.Outcome outcome) {
        return UndefinedException.undefined("the weights of a unit lie beyond the range of doubles: " + outcome);
    }

    double[] multipliers() {
        double[] prices = program.rowPrices();
        for (int v = 0; v < rows; v++) {
            prices[v] = Math.max(0, prices[v]);
        }
        return prices;
    }

    /** Whether other weights may do as well: fewer columns and slacks above zero than rows. */
    boolean isDegenerate() {
        int above = 0;
        for (int j = 0; j < n; j++) {
            above += program.value(j) > DEGENERATE ? 1 : 0;
        }
        for (int k = 0; k < 6; k += 2) {
            above += Math.abs(program.value(tau + k) - program.value(tau + k + 1)) > DEGENERATE ? 1 : 0;
        }
        for (int v = 0; v < rows; v++) {
            above += program.slack(v) > DEGENERATE ? 1 : 0;
        }
        return above < rows;
    }

    /**
     * The least and the largest efficiency of a unit among all weights that reach the best of the goal; NaN where none of
     * them gives a weight to what the unit uses.
     */
    double[] range(int unit, double[] goal, double[] norm, double[] self, double own, double best) {
        double[] used = new double[rows];
        double[] made = new double[rows];
        for (int v = 0; v < rows; v++) {
            used[v] = v < all.inputs ? all.rows[v][unit] : 0;
            made[v] = v < all.inputs ? 0 : all.rows[v][unit];
        }
        begin(used, self, own);
        for (int v = 0; v < rows; v++) {
            // the goal stays at its best: (g − best·norm)·w = 0
            set(v, tau + 4, goal[v] - best * norm[v]);
        }
        double[] range = {Double.NaN, best(made).orElse(Double.NaN)};
        if (!Double.isNaN(range[1])) {
            double[] turned = new double[rows];
            Arrays.setAll(turned, v -> -made[v]);
            range[0] = -maximize(turned);
        }
        begin(norm, self, own);
        return range;
    }
}
