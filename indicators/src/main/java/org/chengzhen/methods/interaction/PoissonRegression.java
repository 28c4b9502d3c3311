package org.chengzhen.methods.interaction;

import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** Newton's method for the Poisson likelihood with a logarithmic link. */
final class PoissonRegression {
    /** Halvings of a step that made the fit worse. */
    private static final int HALVINGS = 40;
    /** Rise of the deviance, relative to its parts, that is no worsening. */
    private static final double ROUNDING = 1e-12;

    private final SparseDesign design;
    private final double[] counts;
    private final double total;
    private double[] beta;
    private double[] mean;
    private double[][] lower;
    private double deviance;
    private int steps;

    PoissonRegression(SparseDesign design, double[] counts) {
        this.design = design;
        this.counts = counts;
        total = Sums.of(counts);
    }

    double[] coefficients() {
        return beta;
    }

    /** The Cholesky factor of X'WX at the solution. */
    double[][] information() {
        return lower;
    }

    double[] fitted() {
        return mean;
    }

    double deviance() {
        return deviance;
    }

    int steps() {
        return steps;
    }

    /** Steps until the deviance stands, then once more, which squares the error of the coefficients. */
    void iterate(double tolerance, int most) {
        start();
        int standing = 0;
        while (standing < 2) {
            Loop.check();
            if (++steps > most) {
                throw new UndefinedException(
                        Status.NOT_CONVERGED, "the deviance still moves at " + deviance + " after " + most + " steps");
            }
            double before = deviance;
            step();
            standing = Math.abs(before - deviance) <= tolerance * scale() ? standing + 1 : 0;
        }
        lower = information(mean);
    }

    /** What the deviance is a difference of, and so what its rounding is relative to. */
    private double scale() {
        return Math.abs(deviance) + total;
    }

    /** The factor of X'WX; regressors passed as independent at the start, so a singular one means vanishing flows. */
    private double[][] information(double[] weights) {
        try {
            return design.cholesky(weights);
        } catch (UndefinedException e) {
            UndefinedException diverged = new UndefinedException(
                    Status.NOT_CONVERGED,
                    "fitted flows vanish after " + steps + " steps: a coefficient has no finite estimate");
            diverged.initCause(e);
            throw diverged;
        }
    }

    /** The weighted least squares of ln(T + 0.1), from near the data. */
    private void start() {
        int n = counts.length;
        double[] weights = new double[n];
        double[] working = new double[n];
        for (int p = 0; p < n; p++) {
            weights[p] = counts[p] + 0.1;
            working[p] = weights[p] * (Math.log(weights[p]) + (counts[p] - weights[p]) / weights[p]);
        }
        beta = SparseDesign.solve(design.cholesky(weights), design.transposedTimes(working));
        measure();
        if (!(deviance < Double.POSITIVE_INFINITY)) {
            throw new UndefinedException(Status.NOT_CONVERGED, "the first step leads to an infinite deviance");
        }
    }

    private void step() {
        double[] residuals = new double[counts.length];
        for (int p = 0; p < residuals.length; p++) {
            residuals[p] = counts[p] - mean[p];
        }
        double[] move = SparseDesign.solve(information(mean), design.transposedTimes(residuals));
        double[] from = beta;
        double before = deviance;
        double slack = ROUNDING * scale();
        double part = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = from.clone();
            for (int c = 0; c < next.length; c++) {
                next[c] += part * move[c];
            }
            beta = next;
            measure();
            if (deviance <= before + slack) {
                return;
            }
            part /= 2;
        }
        beta = from;
        measure();
    }

    private void measure() {
        double[] linear = design.predict(beta);
        mean = new double[linear.length];
        double[] terms = new double[linear.length];
        for (int p = 0; p < linear.length; p++) {
            mean[p] = Math.exp(linear[p]);
            terms[p] = term(counts[p], mean[p]);
        }
        deviance = 2 * Sums.of(terms);
    }

    /** T·ln(T/T̂) − T + T̂. */
    private static double term(double count, double mean) {
        return count == 0 ? mean : count * Math.log(count / mean) - (count - mean);
    }

    static double nullDeviance(double[] counts) {
        double mean = Sums.of(counts) / counts.length;
        double[] terms = new double[counts.length];
        for (int p = 0; p < counts.length; p++) {
            terms[p] = term(counts[p], mean);
        }
        return Math.max(0, 2 * Sums.of(terms));
    }
}
