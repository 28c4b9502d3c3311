package org.chengzhen.methods.spatial;

import java.util.function.ToDoubleFunction;

/**
 * A local maximum of a smooth function of a few bounded parameters: Newton's method with differences, and
 * steps along one parameter at a time where that does not climb.
 */
final class Climb {
    private static final int MOST = 200;

    private final double[] at;
    private final double value;

    Climb(double[] at, double value) {
        this.at = at;
        this.value = value;
    }

    double[] at() {
        return at;
    }

    double value() {
        return value;
    }

    /** Climbs from a start; steps are the first lengths tried along each parameter. */
    static Climb from(
            double[] start, double[] steps, double[] low, double[] high, ToDoubleFunction<double[]> function) {
        int k = start.length;
        double[] at = start.clone();
        double[] reach = steps.clone();
        double value = function.applyAsDouble(at);
        for (int round = 0; round < MOST; round++) {
            double before = value;
            double[] from = at.clone();
            for (int a = 0; a < k; a++) {
                boolean moved = false;
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] trial = at.clone();
                    trial[a] = Math.min(high[a], Math.max(low[a], at[a] + sign * reach[a]));
                    double there = function.applyAsDouble(trial);
                    if (there > value) {
                        at = trial;
                        value = there;
                        moved = true;
                        break;
                    }
                }
                reach[a] *= moved ? 1.5 : 0.4;
            }
            Climb newton = newton(at, value, low, high, function);
            if (newton != null) {
                at = newton.at;
                value = newton.value;
            }
            double moved = 0;
            double left = 0;
            for (int a = 0; a < k; a++) {
                moved = Math.max(moved, Math.abs(at[a] - from[a]) / (1 + Math.abs(at[a])));
                left = Math.max(left, reach[a] / (1 + Math.abs(at[a])));
            }
            if (moved <= 1e-10 && (left <= 1e-7 || (newton != null && value - before <= 0))) {
                break;
            }
        }
        return new Climb(at, value);
    }

    /** One step of Newton's method by central differences; null where it does not climb. */
    private static Climb newton(
            double[] at, double value, double[] low, double[] high, ToDoubleFunction<double[]> function) {
        int k = at.length;
        double[] h = new double[k];
        for (int a = 0; a < k; a++) {
            h[a] = 1e-4 * (1 + Math.abs(at[a]));
            h[a] = Math.min(h[a], 0.5 * Math.min(at[a] - low[a], high[a] - at[a]));
            if (!(h[a] > 1e-9)) {
                return null;
            }
        }
        double[] gradient = new double[k];
        double[][] hessian = new double[k][k];
        for (int a = 0; a < k; a++) {
            double up = function.applyAsDouble(moved(at, a, h[a]));
            double down = function.applyAsDouble(moved(at, a, -h[a]));
            gradient[a] = (up - down) / (2 * h[a]);
            hessian[a][a] = (up - 2 * value + down) / (h[a] * h[a]);
            for (int c = 0; c < a; c++) {
                double both = function.applyAsDouble(moved(moved(at, a, h[a]), c, h[c]));
                double neither = function.applyAsDouble(moved(moved(at, a, -h[a]), c, -h[c]));
                double first = function.applyAsDouble(moved(moved(at, a, h[a]), c, -h[c]));
                double second = function.applyAsDouble(moved(moved(at, a, -h[a]), c, h[c]));
                hessian[a][c] = (both + neither - first - second) / (4 * h[a] * h[c]);
                hessian[c][a] = hessian[a][c];
            }
        }
        double[] step = solve(hessian, gradient);
        if (step == null) {
            return null;
        }
        double factor = 1;
        for (int half = 0; half < 6; half++) {
            double[] trial = at.clone();
            boolean inside = true;
            for (int a = 0; a < k; a++) {
                trial[a] -= factor * step[a];
                inside &= trial[a] > low[a] && trial[a] < high[a];
            }
            double there = inside ? function.applyAsDouble(trial) : Double.NEGATIVE_INFINITY;
            if (there >= value - 1e-11 * (1 + Math.abs(value)) && inside) {
                return new Climb(trial, Math.max(there, value));
            }
            factor /= 2;
        }
        return null;
    }

    private static double[] moved(double[] at, int a, double by) {
        double[] there = at.clone();
        there[a] += by;
        return there;
    }

    /** Solves Hs = g where −H is positive definite; else null. */
    private static double[] solve(double[][] h, double[] g) {
        int k = g.length;
        double[][] a = new double[k][k];
        double[] s = g.clone();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                a[i][j] = -h[i][j];
            }
            s[i] = -s[i];
        }
        for (int i = 0; i < k; i++) {
            if (!(a[i][i] > 0)) {
                return null;
            }
            for (int r = i + 1; r < k; r++) {
                double l = a[r][i] / a[i][i];
                for (int c = i; c < k; c++) {
                    a[r][c] -= l * a[i][c];
                }
                s[r] -= l * s[i];
            }
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int c = i + 1; c < k; c++) {
                s[i] -= a[i][c] * s[c];
            }
            s[i] /= a[i][i];
        }
        return s;
    }
}
