package org.chengzhen.methods.spatial;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** The maxima of concentrated likelihoods with one spatial parameter, and the expected information there. */
final class MaximumLikelihood {
    /** How near to the end of its interval a parameter counts as on it. */
    static final double BOUND = 1e-4;

    private MaximumLikelihood() {}

    /** The numbers at a maximum: coefficients, spatial parameter, e'e and ln L. */
    static final class Peak {
        private final double[] b;
        private final double parameter;
        private final double[] residuals;
        private final double squares;
        private final double logLikelihood;

        Peak(double[] b, double parameter, double[] residuals, double squares, double logLikelihood) {
            this.b = b;
            this.parameter = parameter;
            this.residuals = residuals;
            this.squares = squares;
            this.logLikelihood = logLikelihood;
        }

        double[] b() {
            return b;
        }

        double parameter() {
            return parameter;
        }

        double[] residuals() {
            return residuals;
        }

        double squares() {
            return squares;
        }

        double logLikelihood() {
            return logLikelihood;
        }
    }

    /** y = ρWy + Xb + e. */
    static Peak lag(Stack s) {
        Design design = new Design(s.x(), s.names());
        double[] e0 = design.residuals(s.y());
        checkImperfect(e0, s.y());
        double[] e1 = design.residuals(s.wy());
        double rho = maximum(s, r -> Arrangement.sumOfSquares(minus(e0, r, e1)));
        double[] e = minus(e0, rho, e1);
        double squares = Arrangement.sumOfSquares(e);
        return new Peak(
                design.coefficients(minus(s.y(), rho, s.wy())),
                rho,
                e,
                squares,
                s.logLikelihood(squares, s.logDeterminant(rho)));
    }

    /** y = Xb + u, u = λWu + e. */
    static Peak error(Stack s) {
        checkImperfect(new Design(s.x(), s.names()).residuals(s.y()), s.y());
        double lambda = maximum(s, l -> Arrangement.sumOfSquares(filtered(s, l).residuals(minus(s.y(), l, s.wy()))));
        Design design = filtered(s, lambda);
        double[] left = minus(s.y(), lambda, s.wy());
        double[] e = design.residuals(left);
        double squares = Arrangement.sumOfSquares(e);
        return new Peak(
                design.coefficients(left), lambda, e, squares, s.logLikelihood(squares, s.logDeterminant(lambda)));
    }

    static void checkImperfect(double[] residuals, double[] y) {
        double squares = Arrangement.sumOfSquares(y);
        if (!(squares <= Double.MAX_VALUE) || (squares < Double.MIN_NORMAL && squares > 0)) {
            throw UndefinedException.undefined("y'y is " + squares + ", beyond the range of doubles: rescale y");
        }
        if (!(Arrangement.sumOfSquares(residuals) > 1e-24 * squares)) {
            throw UndefinedException.undefined("the variables fit y perfectly, so the likelihood has no maximum");
        }
    }

    /** X − λWX. */
    static Design filtered(Stack s, double lambda) {
        double[][] filtered = new double[s.x().length][];
        for (int c = 0; c < filtered.length; c++) {
            filtered[c] = minus(s.x()[c], lambda, s.wx()[c]);
        }
        return new Design(filtered, s.names());
    }

    /** The best parameter for e'e as its function: a grid finds the hill, Brent's method its top. */
    private static double maximum(Stack s, DoubleUnaryOperator squares) {
        Jacobian jacobian = s.jacobian();
        double[] determinants = jacobian.onGrid();
        int best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= Jacobian.GRID; g++) {
            Loop.check();
            double rho = jacobian.step(g);
            double value = s.logLikelihood(squares.applyAsDouble(rho), s.weighted(determinants[g], rho));
            if (value > bestValue) {
                best = g;
                bestValue = value;
            }
        }
        double from = jacobian.step(Math.max(0, best - 1));
        double to = jacobian.step(Math.min(Jacobian.GRID, best + 1));
        return new BrentOptimizer(1e-10, 1e-11)
                .optimize(
                        new MaxEval(1_000),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(rho -> {
                            Loop.check();
                            return s.logLikelihood(squares.applyAsDouble(rho), s.logDeterminant(rho));
                        }),
                        new SearchInterval(from, to, jacobian.step(best)))
                .getPoint();
    }

    static boolean onBound(Jacobian jacobian, double parameter) {
        return parameter - jacobian.least() < BOUND || jacobian.most() - parameter < BOUND;
    }

    static double[] minus(double[] a, double factor, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - factor * b[i];
        }
        return difference;
    }

    /**
     * The expected information of (b, ρ, σ²) of the lag model.
     *
     * @param weight how often the traces count
     * @param size how many errors are free
     */
    static double[][] lagInformation(
            Stack s, double[] b, Factors factors, Jacobian.Traces traces, double variance, double weight, double size) {
        Design design = new Design(s.x(), s.names());
        double[] pulled = s.pulled(factors, design.fitted(b));
        int k = b.length;
        double[][] information = crossProducts(design, k, k + 2, variance);
        for (int c = 0; c < k; c++) {
            information[c][k] = Sums.ofProducts(s.x()[c], pulled) / variance;
            information[k][c] = information[c][k];
        }
        information[k][k] = weight * s.squaredTrace(traces) + Sums.ofProducts(pulled, pulled) / variance;
        corner(information, k, weight * s.trace(traces), variance, size);
        return information;
    }

    /** The expected information of (b, λ, σ²) of the error model. */
    static double[][] errorInformation(
            Stack s, double lambda, int k, Jacobian.Traces traces, double variance, double weight, double size) {
        double[][] information = crossProducts(filtered(s, lambda), k, k + 2, variance);
        information[k][k] = weight * s.squaredTrace(traces);
        corner(information, k, weight * s.trace(traces), variance, size);
        return information;
    }

    static double[][] crossProducts(Design design, int k, int size, double variance) {
        double[][] information = new double[size][size];
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                information[a][c] = design.crossProduct(a, c) / variance;
            }
        }
        return information;
    }

    private static void corner(double[][] information, int k, double trace, double variance, double size) {
        information[k][k + 1] = trace / variance;
        information[k + 1][k] = information[k][k + 1];
        information[k + 1][k + 1] = size / (2 * variance * variance);
    }
}
