package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Minimizes c·x subject to Ax ≤, = or ≥ b and x ≥ 0, for few rows and very many columns.
 *
 * <p>Revised simplex: the inverse of the basis is kept as a small dense matrix, reduced costs of all columns are
 * computed row by row, so that the long loops vectorise. The entering column has the most negative reduced cost;
 * after a run of degenerate steps Bland's rule takes over until the objective moves, so that the method cannot
 * cycle. The inverse is computed afresh every {@value #REFRESH} steps and before an optimum is believed.
 *
 * <p>An outcome is believed where its basis meets the conditions of an optimum in proportion to the numbers that go
 * into them; else {@link ExactProgram} solves the problem again. That is rare: where variables of a unit lie some nine
 * decades apart.
 *
 * <p>One object is reused over many problems: the caller writes into {@link #a}, {@link #b}, {@link #cost} and so on,
 * and solves again. Elements should be of the order of one. Not thread-safe.
 */
final class LinearProgram {
    /** What became of a problem. */
    enum Outcome {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED
    }

    private static final int REFRESH = 40;
    private static final int PATIENCE = 24;
    private static final double COST_TOLERANCE = 1e-11;
    private static final double FACE_TOLERANCE = 1e-8;
    private static final double PIVOT_TOLERANCE = 1e-9;
    private static final double FEASIBILITY = 1e-9;
    private static final double BELIEVED = 1e-9;
    private static final double CLEARLY_INFEASIBLE = 1e-6;
    private static final int FREE = -1;

    final int rows;
    final int columns;
    /** Coefficients, one array for each row. */
    final double[][] a;
    /** Right-hand sides. */
    final double[] b;
    /** Sign of the slack of each row: 1 for ≤, −1 for ≥, 0 for =. */
    final int[] slackSign;
    /** Costs of the columns. */
    final double[] cost;
    /** Costs of the slacks. */
    final double[] slackCost;
    /** Columns that must stay zero. */
    final boolean[] blocked;

    private final boolean[] shut;
    private final int[] basis;
    private final boolean[] basic;
    private final double[] artificialSign;
    private final double[][] inverse;
    /** The basis beside the identity while it is inverted. */
    private final double[][] inverting;

    private final double[] value;
    private final double[] price;
    private final double[] reduced;
    private final double[] direction;
    private final double[] slackZero;
    private int sinceRefresh;
    /** What solved the last problem instead; null where doubles did. */
    private ExactProgram exact;

    LinearProgram(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        a = new double[rows][columns];
        b = new double[rows];
        slackSign = new int[rows];
        cost = new double[columns];
        slackCost = new double[rows];
        blocked = new boolean[columns];
        shut = new boolean[columns + rows];
        basis = new int[rows];
        basic = new boolean[columns + 2 * rows];
        artificialSign = new double[rows];
        inverse = new double[rows][rows];
        inverting = new double[rows][2 * rows];
        value = new double[rows];
        price = new double[rows];
        reduced = new double[columns];
        direction = new double[rows];
        slackZero = new double[rows];
    }

    /** Solves from the basis of slacks, with artificial variables where those do not fit. */
    Outcome solve() {
        int[] none = new int[rows];
        Arrays.fill(none, FREE);
        return solve(none);
    }

    /**
     * Solves from a basis in which some rows hold a column, the others their slack or an artificial variable; the
     * caller knows that it is not singular and its values are not negative.
     */
    Outcome solve(int[] start) {
        exact = null;
        try {
            Outcome outcome = solveInDoubles(start);
            if (believed(outcome)) {
                return outcome;
            }
        } catch (UndefinedException e) {
            // a singular basis or a circle of steps, both of rounding
        }
        return solveExactly();
    }

    /** Solves the problem as it stands in decimals. */
    Outcome solveExactly() {
        exact = new ExactProgram(this);
        return exact.solve(cost, slackCost);
    }

    /** Whether the last problem was solved in decimals. */
    boolean isExact() {
        return exact != null;
    }

    private boolean believed(Outcome outcome) {
        return switch (outcome) {
            case OPTIMAL -> pricesHold(cost, slackCost, false) && valuesHold();
            case INFEASIBLE ->
                infeasibility() > CLEARLY_INFEASIBLE
                        && noneNegative()
                        && pricesHold(new double[columns], slackZero, true);
            case UNBOUNDED -> false;
        };
    }

    /** Whether no column has a reduced cost below zero, in proportion to what it is the difference of. */
    private boolean pricesHold(double[] costs, double[] slackCosts, boolean firstPhase) {
        prices(costs, slackCosts, firstPhase);
        reducedCosts(costs);
        for (int j = 0; j < columns; j++) {
            if (reduced[j] < 0 && !basic[j] && !blocked[j]) {
                double magnitude = Math.abs(costs[j]);
                for (int i = 0; i < rows; i++) {
                    magnitude += Math.abs(price[i] * a[i][j]);
                }
                if (!(-reduced[j] <= BELIEVED * magnitude)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether no value fell below zero as its pivot was taken for rounding: then what is missing is no measure. */
    private boolean noneNegative() {
        for (double v : value) {
            if (v < -FEASIBILITY) {
                return false;
            }
        }
        return true;
    }

    /** Whether the values fill the rows, in proportion to what is added up. */
    private boolean valuesHold() {
        for (int i = 0; i < rows; i++) {
            double sum = -b[i];
            double magnitude = Math.abs(b[i]);
            for (int k = 0; k < rows; k++) {
                int code = basis[k];
                double element = code < columns ? a[i][code] : code == columns + i ? slackSign[i] : 0;
                double term = element * Math.max(0, value[k]);
                sum += term;
                magnitude += Math.abs(term);
            }
            if (!(Math.abs(sum) <= BELIEVED * magnitude)) {
                return false;
            }
        }
        return true;
    }

    private Outcome solveInDoubles(int[] start) {
        Arrays.fill(shut, false);
        Arrays.fill(basic, false);
        boolean given = false;
        for (int column : start) {
            given |= column != FREE;
        }
        for (int i = 0; i < rows; i++) {
            artificialSign[i] = b[i] < 0 ? -1 : 1;
            // beside given columns a slack takes up what they leave, whatever the sign of b
            boolean slackFits = slackSign[i] != 0 && (given || slackSign[i] * b[i] >= 0);
            basis[i] = start[i] != FREE ? start[i] : slackFits ? columns + i : columns + rows + i;
        }
        for (int code : basis) {
            basic[code] = true;
        }
        refresh();
        if (infeasibility() > 0) {
            if (iterate(true) == Outcome.UNBOUNDED) {
                return Outcome.UNBOUNDED;
            }
            if (infeasibility() > FEASIBILITY) {
                return Outcome.INFEASIBLE;
            }
        }
        driveOut();
        return iterate(false);
    }

    /**
     * Goes on from an optimum: among all solutions with the same objective, minimizes the costs that the caller has
     * written since. The old costs are given back by the arguments.
     */
    void minimizeOnFace(double[] oldCost, double[] oldSlackCost) {
        if (exact != null) {
            exact.minimizeOnFace(oldCost, oldSlackCost, cost, slackCost);
            return;
        }
        prices(oldCost, oldSlackCost, false);
        reducedCosts(oldCost);
        for (int j = 0; j < columns; j++) {
            shut[j] = !basic[j] && reduced[j] > FACE_TOLERANCE;
        }
        for (int i = 0; i < rows; i++) {
            shut[columns + i] = !basic[columns + i] && oldSlackCost[i] - price[i] * slackSign[i] > FACE_TOLERANCE;
        }
        iterate(false);
        Arrays.fill(shut, false);
    }

    /** The value of a column at the optimum. */
    double value(int column) {
        return valueOf(column);
    }

    /** The slack of a row at the optimum. */
    double slack(int row) {
        return valueOf(columns + row);
    }

    /** What the objective changes by with the right-hand side of each row, at the optimum of the costs as they stand. */
    double[] rowPrices() {
        if (exact != null) {
            return exact.rowPrices(cost, slackCost);
        }
        prices(cost, slackCost, false);
        return price.clone();
    }

    private double valueOf(int code) {
        if (exact != null) {
            return exact.value(code);
        }
        if (basic[code]) {
            for (int i = 0; i < rows; i++) {
                if (basis[i] == code) {
                    return Math.max(0, value[i]);
                }
            }
        }
        return 0;
    }

    private double infeasibility() {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            if (basis[i] >= columns + rows) {
                sum += Math.abs(value[i]);
            }
        }
        return sum;
    }

    private double costOf(int code, double[] costs, double[] slackCosts, boolean firstPhase) {
        if (code >= columns + rows) {
            return firstPhase ? 1 : 0;
        }
        return firstPhase ? 0 : code < columns ? costs[code] : slackCosts[code - columns];
    }

    private void prices(double[] costs, double[] slackCosts, boolean firstPhase) {
        Arrays.fill(price, 0);
        for (int k = 0; k < rows; k++) {
            double c = costOf(basis[k], costs, slackCosts, firstPhase);
            if (c != 0) {
                for (int i = 0; i < rows; i++) {
                    price[i] += c * inverse[k][i];
                }
            }
        }
    }

    private void reducedCosts(double[] costs) {
        System.arraycopy(costs, 0, reduced, 0, columns);
        subtractPriced(reduced, price);
    }

    private void subtractPriced(double[] target, double[] prices) {
        int i = 0;
        for (; i + 1 < rows; i += 2) {
            double p = prices[i];
            double q = prices[i + 1];
            double[] x = a[i];
            double[] y = a[i + 1];
            for (int j = 0; j < target.length; j++) {
                target[j] -= p * x[j] + q * y[j];
            }
        }
        if (i < rows) {
            double p = prices[i];
            double[] x = a[i];
            for (int j = 0; j < target.length; j++) {
                target[j] -= p * x[j];
            }
        }
    }

    private Outcome iterate(boolean firstPhase) {
        double[] zero = firstPhase ? new double[columns] : cost;
        int still = 0;
        int limit = 200 * (rows + 20) + 20 * columns;
        for (int step = 0; step < limit; step++) {
            Loop.check();
            prices(cost, slackCost, firstPhase);
            reducedCosts(zero);
            boolean bland = still > PATIENCE;
            int entering = entering(firstPhase, bland);
            if (entering == FREE) {
                if (sinceRefresh == 0) {
                    return Outcome.OPTIMAL;
                }
                refresh();
                continue;
            }
            direct(entering);
            int leaving = leaving(bland);
            if (leaving == FREE) {
                if (sinceRefresh == 0) {
                    return Outcome.UNBOUNDED;
                }
                refresh();
                continue;
            }
            double length = Math.max(0, value[leaving]) / direction[leaving];
            still = length > 1e-12 ? 0 : still + 1;
            pivot(leaving, entering, length);
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED, "no optimum after " + limit + " steps of the simplex method");
    }

    private int entering(boolean firstPhase, boolean bland) {
        int best = FREE;
        double least = -COST_TOLERANCE;
        for (int j = 0; j < columns; j++) {
            if (reduced[j] < least && !basic[j] && !blocked[j] && !shut[j]) {
                if (bland) {
                    return j;
                }
                least = reduced[j];
                best = j;
            }
        }
        for (int i = 0; i < rows; i++) {
            double d = (firstPhase ? 0 : slackCost[i]) - price[i] * slackSign[i];
            if (slackSign[i] != 0 && d < least && !basic[columns + i] && !shut[columns + i]) {
                if (bland) {
                    return columns + i;
                }
                least = d;
                best = columns + i;
            }
        }
        return best;
    }

    /** The change of the basic values when a column grows by one, with the sign turned. */
    private void direct(int code) {
        for (int k = 0; k < rows; k++) {
            double sum = 0;
            double[] row = inverse[k];
            if (code < columns) {
                for (int i = 0; i < rows; i++) {
                    sum += row[i] * a[i][code];
                }
            } else {
                sum = row[code - columns] * slackSign[code - columns];
            }
            direction[k] = sum;
        }
    }

    private int leaving(boolean bland) {
        double largest = 0;
        for (double d : direction) {
            largest = Math.max(largest, Math.abs(d));
        }
        double tolerance = PIVOT_TOLERANCE * Math.max(1e-3, largest);
        int leaving = FREE;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < rows; k++) {
            double d = direction[k];
            // an artificial variable at zero must leave rather than become positive
            boolean artificial = basis[k] >= columns + rows && value[k] <= FEASIBILITY;
            if (d <= tolerance) {
                continue;
            }
            double ratio = artificial ? 0 : Math.max(0, value[k]) / d;
            boolean tie = leaving != FREE && Math.abs(ratio - least) <= 1e-13 * Math.max(1, least);
            boolean takes = leaving == FREE
                    || (tie ? (bland ? basis[k] < basis[leaving] : d > direction[leaving]) : ratio < least);
            if (takes) {
                leaving = k;
                least = Math.min(least, ratio);
            }
        }
        return leaving;
    }

    private void pivot(int leaving, int entering, double length) {
        double pivot = direction[leaving];
        double[] row = inverse[leaving];
        for (int i = 0; i < rows; i++) {
            row[i] /= pivot;
        }
        for (int k = 0; k < rows; k++) {
            double d = direction[k];
            if (k != leaving && d != 0) {
                double[] other = inverse[k];
                for (int i = 0; i < rows; i++) {
                    other[i] -= d * row[i];
                }
                double v = value[k] - d * length;
                value[k] = v < 0 && v > -FEASIBILITY ? 0 : v;
            }
        }
        value[leaving] = length;
        basic[basis[leaving]] = false;
        basis[leaving] = entering;
        basic[entering] = true;
        if (++sinceRefresh >= REFRESH) {
            refresh();
        }
    }

    /** Replaces artificial variables at zero by columns; one that stays marks a row that says nothing new. */
    private void driveOut() {
        for (int k = 0; k < rows; k++) {
            if (basis[k] < columns + rows) {
                continue;
            }
            double[] alpha = new double[columns];
            subtractPriced(alpha, inverse[k]);
            int best = FREE;
            double largest = 1e-7;
            for (int j = 0; j < columns; j++) {
                if (Math.abs(alpha[j]) > largest && !basic[j] && !blocked[j]) {
                    largest = Math.abs(alpha[j]);
                    best = j;
                }
            }
            for (int i = 0; i < rows; i++) {
                double size = Math.abs(inverse[k][i]);
                if (slackSign[i] != 0 && size > largest && !basic[columns + i]) {
                    largest = size;
                    best = columns + i;
                }
            }
            if (best != FREE) {
                direct(best);
                pivot(k, best, 0);
            }
        }
    }

    /** Inverts the basis by Gauss–Jordan elimination and computes its values. */
    private void refresh() {
        double[][] matrix = inverting;
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
        for (int k = 0; k < rows; k++) {
            int code = basis[k];
            if (code < columns) {
                for (int i = 0; i < rows; i++) {
                    matrix[i][k] = a[i][code];
                }
            } else if (code < columns + rows) {
                matrix[code - columns][k] = slackSign[code - columns];
            } else {
                matrix[code - columns - rows][k] = artificialSign[code - columns - rows];
            }
            matrix[k][rows + k] = 1;
        }
        for (int k = 0; k < rows; k++) {
            int pivot = k;
            for (int i = k + 1; i < rows; i++) {
                pivot = Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k]) ? i : pivot;
            }
            double[] row = matrix[pivot];
            matrix[pivot] = matrix[k];
            matrix[k] = row;
            double head = row[k];
            if (head == 0) {
                throw new UndefinedException(Status.SINGULAR, "the basis of the linear programme is singular");
            }
            for (int j = k; j < 2 * rows; j++) {
                row[j] /= head;
            }
            for (int i = 0; i < rows; i++) {
                double factor = matrix[i][k];
                if (i != k && factor != 0) {
                    for (int j = k; j < 2 * rows; j++) {
                        matrix[i][j] -= factor * row[j];
                    }
                }
            }
        }
        for (int k = 0; k < rows; k++) {
            System.arraycopy(matrix[k], rows, inverse[k], 0, rows);
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += inverse[k][i] * b[i];
            }
            value[k] = Math.abs(sum) < 1e-14 ? 0 : sum;
        }
        sinceRefresh = 0;
    }
}
