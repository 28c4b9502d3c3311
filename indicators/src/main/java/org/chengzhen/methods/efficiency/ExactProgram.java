package org.chengzhen.methods.efficiency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The same problem as a {@link LinearProgram}, in decimals of {@value #DIGITS} digits: for the few problems whose
 * numbers lie so far apart that doubles lose the optimum. Some thousand times slower.
 */
final class ExactProgram {
    static final int DIGITS = 120;

    private static final MathContext PRECISION = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final BigDecimal NOTHING = new BigDecimal("1e-70");
    private static final BigDecimal FACE = new BigDecimal("1e-8");
    private static final int PATIENCE = 24;
    private static final int FREE = -1;

    private final int rows;
    private final int columns;
    private final int[] slackSign;
    private final boolean[] blocked;
    private final BigDecimal[][] a;
    private final BigDecimal[] b;
    private final int[] artificialSign;
    private final int[] basis;
    private final boolean[] basic;
    private final boolean[] shut;
    private final BigDecimal[][] inverse;
    private final BigDecimal[] value;
    private final BigDecimal[] direction;

    ExactProgram(LinearProgram program) {
        rows = program.rows;
        columns = program.columns;
        slackSign = program.slackSign;
        blocked = program.blocked;
        a = new BigDecimal[rows][];
        b = decimals(program.b);
        artificialSign = new int[rows];
        basis = new int[rows];
        basic = new boolean[columns + 2 * rows];
        shut = new boolean[columns + rows];
        inverse = new BigDecimal[rows][rows];
        value = new BigDecimal[rows];
        direction = new BigDecimal[rows];
        for (int i = 0; i < rows; i++) {
            a[i] = decimals(program.a[i]);
            Arrays.fill(inverse[i], BigDecimal.ZERO);
            int sign = b[i].signum() < 0 ? -1 : 1;
            boolean slackFits = slackSign[i] != 0 && slackSign[i] * b[i].signum() >= 0;
            artificialSign[i] = sign;
            basis[i] = slackFits ? columns + i : columns + rows + i;
            basic[basis[i]] = true;
            int diagonal = slackFits ? slackSign[i] : sign;
            inverse[i][i] = BigDecimal.valueOf(diagonal);
            value[i] = b[i].multiply(BigDecimal.valueOf(diagonal));
        }
    }

    private static BigDecimal[] decimals(double[] values) {
        BigDecimal[] decimals = new BigDecimal[values.length];
        for (int j = 0; j < values.length; j++) {
            double value = Range.finite(values[j], "a coefficient of the linear programme");
            decimals[j] = value == 0 ? BigDecimal.ZERO : new BigDecimal(value, PRECISION);
        }
        return decimals;
    }

    LinearProgram.Outcome solve(double[] cost, double[] slackCost) {
        iterate(new BigDecimal[columns], new BigDecimal[rows], true);
        for (int k = 0; k < rows; k++) {
            if (basis[k] >= columns + rows && value[k].compareTo(NOTHING) > 0) {
                return LinearProgram.Outcome.INFEASIBLE;
            }
        }
        for (int k = 0; k < rows; k++) {
            if (basis[k] >= columns + rows) {
                driveOut(k);
            }
        }
        return iterate(decimals(cost), decimals(slackCost), false);
    }

    void minimizeOnFace(double[] oldCost, double[] oldSlackCost, double[] cost, double[] slackCost) {
        BigDecimal[] old = decimals(oldCost);
        BigDecimal[] oldSlack = decimals(oldSlackCost);
        BigDecimal[] price = prices(old, oldSlack, false);
        for (int code = 0; code < columns + rows; code++) {
            shut[code] =
                    !basic[code] && reduced(code, old, oldSlack, price, false).compareTo(FACE) > 0;
        }
        iterate(decimals(cost), decimals(slackCost), false);
        Arrays.fill(shut, false);
    }

    double[] rowPrices(double[] cost, double[] slackCost) {
        BigDecimal[] exact = prices(decimals(cost), decimals(slackCost), false);
        double[] rounded = new double[rows];
        for (int i = 0; i < rows; i++) {
            rounded[i] = exact[i].doubleValue();
        }
        return rounded;
    }

    double value(int code) {
        for (int k = 0; k < rows; k++) {
            if (basis[k] == code) {
                return Math.max(0, value[k].doubleValue());
            }
        }
        return 0;
    }

    private LinearProgram.Outcome iterate(BigDecimal[] costs, BigDecimal[] slackCosts, boolean firstPhase) {
        int still = 0;
        int limit = 200 * (rows + 20) + 20 * columns;
        for (int step = 0; step < limit; step++) {
            Loop.check();
            BigDecimal[] price = prices(costs, slackCosts, firstPhase);
            int entering = entering(costs, slackCosts, price, firstPhase, still > PATIENCE);
            if (entering == FREE) {
                return LinearProgram.Outcome.OPTIMAL;
            }
            direct(entering);
            int leaving = leaving();
            if (leaving == FREE) {
                return LinearProgram.Outcome.UNBOUNDED;
            }
            BigDecimal length = value[leaving].divide(direction[leaving], PRECISION);
            still = length.compareTo(NOTHING) > 0 ? 0 : still + 1;
            pivot(leaving, entering, length);
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED, "no optimum after " + limit + " steps of the simplex method");
    }

    private BigDecimal costOf(int code, BigDecimal[] costs, BigDecimal[] slackCosts, boolean firstPhase) {
        if (firstPhase || code >= columns + rows) {
            return firstPhase && code >= columns + rows ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return code < columns ? costs[code] : slackCosts[code - columns];
    }

    private BigDecimal[] prices(BigDecimal[] costs, BigDecimal[] slackCosts, boolean firstPhase) {
        BigDecimal[] price = new BigDecimal[rows];
        Arrays.fill(price, BigDecimal.ZERO);
        for (int k = 0; k < rows; k++) {
            BigDecimal c = costOf(basis[k], costs, slackCosts, firstPhase);
            if (c.signum() != 0) {
                for (int i = 0; i < rows; i++) {
                    price[i] = price[i].add(c.multiply(inverse[k][i], PRECISION), PRECISION);
                }
            }
        }
        return price;
    }

    private BigDecimal reduced(
            int code, BigDecimal[] costs, BigDecimal[] slackCosts, BigDecimal[] price, boolean firstPhase) {
        return costOf(code, costs, slackCosts, firstPhase).subtract(dot(price, code), PRECISION);
    }

    /** The product of a row and a column of the programme. */
    private BigDecimal dot(BigDecimal[] row, int code) {
        if (code >= columns) {
            return row[code - columns].multiply(BigDecimal.valueOf(slackSign[code - columns]));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows; i++) {
            if (a[i][code].signum() != 0 && row[i].signum() != 0) {
                sum = sum.add(row[i].multiply(a[i][code], PRECISION), PRECISION);
            }
        }
        return sum;
    }

    private int entering(
            BigDecimal[] costs, BigDecimal[] slackCosts, BigDecimal[] price, boolean firstPhase, boolean bland) {
        int best = FREE;
        BigDecimal least = NOTHING.negate();
        for (int code = 0; code < columns + rows; code++) {
            boolean closed =
                    basic[code] || shut[code] || (code < columns ? blocked[code] : slackSign[code - columns] == 0);
            if (closed) {
                continue;
            }
            BigDecimal d = reduced(code, costs, slackCosts, price, firstPhase);
            if (d.compareTo(least) < 0) {
                if (bland) {
                    return code;
                }
                least = d;
                best = code;
            }
        }
        return best;
    }

    private void direct(int code) {
        for (int k = 0; k < rows; k++) {
            direction[k] = dot(inverse[k], code);
        }
    }

    private int leaving() {
        int leaving = FREE;
        BigDecimal least = null;
        for (int k = 0; k < rows; k++) {
            BigDecimal d = direction[k];
            if (d.compareTo(NOTHING) <= 0) {
                continue;
            }
            BigDecimal ratio = value[k].divide(d, PRECISION);
            int order = leaving == FREE ? -1 : ratio.compareTo(least);
            if (order < 0 || (order == 0 && basis[k] < basis[leaving])) {
                leaving = k;
                least = ratio;
            }
        }
        return leaving;
    }

    private void pivot(int leaving, int entering, BigDecimal length) {
        BigDecimal pivot = direction[leaving];
        BigDecimal[] row = inverse[leaving];
        for (int i = 0; i < rows; i++) {
            row[i] = row[i].divide(pivot, PRECISION);
        }
        for (int k = 0; k < rows; k++) {
            BigDecimal d = direction[k];
            if (k != leaving && d.signum() != 0) {
                for (int i = 0; i < rows; i++) {
                    inverse[k][i] = inverse[k][i].subtract(d.multiply(row[i], PRECISION), PRECISION);
                }
                BigDecimal v = value[k].subtract(d.multiply(length, PRECISION), PRECISION);
                value[k] = v.abs().compareTo(NOTHING) <= 0 ? BigDecimal.ZERO : v;
            }
        }
        value[leaving] = length;
        basic[basis[leaving]] = false;
        basis[leaving] = entering;
        basic[entering] = true;
    }

    /** Replaces an artificial variable at zero; where nothing can, its row says nothing new. */
    private void driveOut(int k) {
        for (int code = 0; code < columns + rows; code++) {
            boolean closed = basic[code] || (code < columns ? blocked[code] : slackSign[code - columns] == 0);
            if (!closed && dot(inverse[k], code).abs().compareTo(NOTHING) > 0) {
                direct(code);
                pivot(k, code, BigDecimal.ZERO);
                return;
            }
        }
    }
}
