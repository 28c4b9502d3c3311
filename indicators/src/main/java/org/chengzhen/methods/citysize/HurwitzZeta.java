package org.chengzhen.methods.citysize;

/**
 * The Hurwitz zeta function ζ(s, q) = Σ_{k≥0} (q + k)^−s for s &gt; 1, q &gt; 0, and its logarithmic derivatives in s, by
 * the Euler–Maclaurin formula.
 *
 * <p>Source: Johansson, F. (2015), Rigorous high-precision computation of the Hurwitz zeta function and its derivatives.
 */
final class HurwitzZeta {
    /** B₂ⱼ/(2j)! for j = 1, 2, … */
    private static final double[] BERNOULLI = {
        1 / 12.0,
        -1 / 720.0,
        1 / 30240.0,
        -1 / 1209600.0,
        1 / 47900160.0,
        -691 / 1307674368000.0,
        1 / 74724249600.0,
        -3617 / 10670622842880000.0
    };

    private static final double ASYMPTOTIC = 12;

    private HurwitzZeta() {}

    /** ζ(s, q)·q^s: the sum relative to its first term, which does not underflow. */
    static double relative(double s, double q) {
        double a = q;
        double sum = 0;
        double bound = Math.max(ASYMPTOTIC, s);
        while (a < bound) {
            sum += power(a / q, s);
            a++;
        }
        double last = power(a / q, s);
        sum += last * (a / (s - 1) + 0.5);
        double term = last * s / a;
        for (int j = 0; j < BERNOULLI.length; j++) {
            sum += BERNOULLI[j] * term;
            term *= (s + 2 * j + 1) * (s + 2 * j + 2) / (a * a);
        }
        return sum;
    }

    /** −∂ ln ζ(s, q)/∂s, the mean of ln x under the discrete power law from q on; falls from ∞ to ln q. */
    static double meanLog(double s, double q) {
        return Math.log(q) + moments(s, q)[0];
    }

    /** ∂² ln ζ(s, q)/∂s², the variance of ln x under the discrete power law from q on. */
    static double varianceLog(double s, double q) {
        double[] moments = moments(s, q);
        return moments[1] - moments[0] * moments[0];
    }

    /** The means of ln(x/q) and of its square under the discrete power law from q on. */
    private static double[] moments(double s, double q) {
        double a = q;
        double sum = 0;
        double logs = 0;
        double squares = 0;
        double bound = Math.max(ASYMPTOTIC, s);
        while (a < bound) {
            double power = power(a / q, s);
            double log = Math.log(a / q);
            sum += power;
            logs += power * log;
            squares += power * log * log;
            a++;
        }
        double last = power(a / q, s);
        double log = Math.log(a / q);
        double tail = 1 / (s - 1);
        sum += last * (a / (s - 1) + 0.5);
        logs += last * (a / (s - 1) * (log + tail) + log / 2);
        squares += last * (a / (s - 1) * ((log + tail) * (log + tail) + tail * tail) + log * log / 2);
        double term = last * s / a;
        double inverses = 1 / s;
        double inverseSquares = 1 / (s * s);
        for (int j = 0; j < BERNOULLI.length; j++) {
            double gap = log - inverses;
            sum += BERNOULLI[j] * term;
            logs += BERNOULLI[j] * term * gap;
            squares += BERNOULLI[j] * term * (gap * gap - inverseSquares);
            double next = s + 2 * j + 1;
            double second = s + 2 * j + 2;
            term *= next * second / (a * a);
            inverses += 1 / next + 1 / second;
            inverseSquares += 1 / (next * next) + 1 / (second * second);
        }
        return new double[] {logs / sum, squares / sum};
    }

    private static double power(double ratio, double s) {
        return ratio == 1 ? 1 : Math.exp(-s * Math.log(ratio));
    }
}
