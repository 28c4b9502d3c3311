package org.chengzhen.methods.citysize;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A lognormal distribution rounded to whole numbers and cut off below x_min, fitted by maximum likelihood.
 *
 * <p>P(x) = [Φ(z(x + ½)) − Φ(z(x − ½))] / [1 − Φ(z(x_min − ½))] with z(x) = (ln x − μ)/σ. In place of μ and σ the search
 * moves over the cut a = z(x_min − ½) and the mean excess of ln x over it, which stay moderate where μ and σ run off
 * together towards a power law.
 */
final class DiscreteLognormal {
    private static final int EVALUATIONS = 5_000;
    private static final double PRECISION = 1e-13;
    private static final double NARROW = 1e-5;
    private static final double LOG_ROOT_2_PI = Math.log(2 * Math.PI) / 2;

    private final double base;
    private final double cut;
    private final double sigma;

    private DiscreteLognormal(double base, double cut, double meanExcess) {
        this.base = base;
        this.cut = cut;
        this.sigma = meanExcess / LognormalComparison.excess(cut);
    }

    /**
     * The best fit.
     *
     * @param tail whole numbers of at least xmin in ascending order, not all equal
     */
    static DiscreteLognormal fit(double[] tail, double xmin) {
        double base = Math.log(xmin - 0.5);
        double[] distinct = Arrays.stream(tail).distinct().toArray();
        int[] counts = new int[distinct.length];
        double mean = 0;
        int d = 0;
        for (double x : tail) {
            d += x > distinct[d] ? 1 : 0;
            counts[d]++;
            mean += (Math.log(x) - base) / tail.length;
        }
        SimplexOptimizer search = new SimplexOptimizer(new SimpleValueChecker(PRECISION, PRECISION));
        ObjectiveFunction likelihood = new ObjectiveFunction(p -> {
            DiscreteLognormal tried = at(base, p);
            double sum = 0;
            for (int i = 0; i < distinct.length; i++) {
                sum += counts[i] * tried.logProbability(distinct[i]);
            }
            return Double.isFinite(sum) ? sum : -Double.MAX_VALUE;
        });
        double[] best = {0, Math.log(mean)};
        // a second search from where the first stopped: a simplex may have become flat
        for (int round = 0; round < 2; round++) {
            best = search.optimize(
                            new MaxEval(EVALUATIONS),
                            likelihood,
                            GoalType.MAXIMIZE,
                            new InitialGuess(best),
                            new NelderMeadSimplex(new double[] {0.5, 0.2}))
                    .getPoint();
        }
        return at(base, best);
    }

    /** From asinh a and ln of the mean excess. */
    private static DiscreteLognormal at(double base, double... p) {
        double cut =
                Math.max(LognormalComparison.LEAST_CUT, Math.min(LognormalComparison.LARGEST_CUT, Math.sinh(p[0])));
        return new DiscreteLognormal(base, cut, Math.exp(p[1]));
    }

    /** ln P(x). */
    double logProbability(double x) {
        double middle = cut + (Math.log(x) - base) / sigma;
        double low = middle + Math.log1p(-0.5 / x) / sigma;
        double high = middle + Math.log1p(0.5 / x) / sigma;
        // over a narrow step the density is as good as flat, and the difference of two areas would be lost in them
        double step = (high - low) * Math.max(1, Math.abs(middle)) < NARROW
                ? -middle * middle / 2 - LOG_ROOT_2_PI + Math.log((Math.log1p(0.5 / x) - Math.log1p(-0.5 / x)) / sigma)
                : logBetween(low, high);
        return step - logAbove(cut);
    }

    /** μ, −∞ where it became a power law. */
    double mu() {
        return isPowerLaw() ? Double.NEGATIVE_INFINITY : base - cut * sigma;
    }

    /** σ, ∞ where it became a power law. */
    double sigma() {
        return isPowerLaw() ? Double.POSITIVE_INFINITY : sigma;
    }

    private boolean isPowerLaw() {
        return cut >= LognormalComparison.LARGEST_CUT;
    }

    /** ln(Φ(high) − Φ(low)), from the side on which the two are small. */
    private static double logBetween(double low, double high) {
        if (high <= 0) {
            return logBetween(-high, -low);
        }
        if (low < 0) {
            return Math.log1p(-Math.exp(logAbove(-low)) - Math.exp(logAbove(high)));
        }
        double above = logAbove(low);
        return above + Math.log(-Math.expm1(logAbove(high) - above));
    }

    /** ln(1 − Φ(z)). */
    private static double logAbove(double z) {
        return -z * z / 2 - LOG_ROOT_2_PI - LognormalComparison.logHazard(z);
    }
}
