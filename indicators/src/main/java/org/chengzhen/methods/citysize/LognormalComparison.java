package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Locale;
import org.apache.commons.math3.special.Erf;

/**
 * Vuong's test of a power law against a lognormal distribution cut off at the same smallest size.
 *
 * <p>R = Σ [ln p_power(x_i) − ln p_lognormal(x_i)], V = R/(σ√m) with σ² the variance of the summands over the m sizes of at
 * least x_min; p = 2Φ(−|V|). R &gt; 0 favours the power law, R &lt; 0 the lognormal; with a large p the data do not tell.
 *
 * <p>The lognormal is fitted by maximum likelihood: with y = ln(x/x_min) it is a normal distribution cut off at 0, whose
 * best fit solves m₂/m₁² = (1 − αh + α²)/(h − α)² for α = −μ/σ, h = φ(α)/(1 − Φ(α)), m₁ and m₂ the mean of y and of y². The
 * right side rises from 1 to 2. Where the left reaches 2 there is no best lognormal: its limit is the power law itself, so
 * that R = 0 and p = 1.
 *
 * <p>For discrete sizes the lognormal is rounded: P(x) = [Φ(z(x + ½)) − Φ(z(x − ½))] / [1 − Φ(z(x_min − ½))] with z(x) =
 * (ln x − μ)/σ, as in the R package poweRlaw, fitted by a search over its likelihood. Its limit is a rounded Pareto
 * distribution, which the law of whole numbers is not: R need not be 0 there.
 *
 * <p>Source: Vuong, Q. H. (1989), Likelihood ratio tests for model selection and non-nested hypotheses; Clauset, A.,
 * Shalizi, C. R. and Newman, M. E. J. (2009), Power-law distributions in empirical data; del Castillo, J. (1994), The
 * singly truncated normal distribution: a non-steep exponential family.
 *
 * <pre>{@code
 * LognormalComparison c = PowerLaw.continuous().againstLognormal(sizes);
 * c.logLikelihoodRatio() > 0 && c.pValue() < 0.1;  // the power law is better
 * }</pre>
 *
 * @param logLikelihoodRatio R; above zero for the power law
 * @param statistic V, standard normal where neither is better
 * @param pValue two-sided p value of neither being better
 * @param mu μ of ln x of the lognormal, −∞ where it became the power law
 * @param sigma σ of ln x of the lognormal, ∞ where it became the power law
 * @param fit the power law
 */
public record LognormalComparison(
        double logLikelihoodRatio, double statistic, double pValue, double mu, double sigma, PowerLawFit fit)
        implements Serializable {

    static final double LEAST_CUT = -1e6;
    static final double LARGEST_CUT = 1e3;

    static LognormalComparison of(double[] tail, PowerLawFit fit) {
        return fit.kind() == PowerLaw.Kind.DISCRETE ? discrete(tail, fit) : continuous(tail, fit);
    }

    private static LognormalComparison discrete(double[] tail, PowerLawFit fit) {
        DiscreteLognormal lognormal = DiscreteLognormal.fit(tail, fit.xmin());
        double norm = Math.log(HurwitzZeta.relative(fit.alpha(), fit.xmin()));
        double[] difference = new double[tail.length];
        for (int i = 0; i < tail.length; i++) {
            difference[i] = -fit.alpha() * Math.log(tail[i] / fit.xmin()) - norm - lognormal.logProbability(tail[i]);
        }
        return vuong(difference, lognormal.mu(), lognormal.sigma(), fit);
    }

    private static LognormalComparison continuous(double[] tail, PowerLawFit fit) {
        int m = tail.length;
        double[] y = new double[m];
        double first = 0;
        double second = 0;
        double base = Math.log(fit.xmin());
        for (int i = 0; i < m; i++) {
            y[i] = Math.log(tail[i]) - base;
            first += y[i];
            second += y[i] * y[i];
        }
        first /= m;
        second /= m;
        double wanted = second / (first * first);
        if (wanted >= ratio(LARGEST_CUT)) {
            return new LognormalComparison(0, 0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, fit);
        }
        double low = LEAST_CUT;
        double high = LARGEST_CUT;
        for (int i = 0; i < 200 && high - low > 1e-15 * Math.abs(low + high); i++) {
            double middle = (low + high) / 2;
            if (ratio(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double cut = (low + high) / 2;
        double sigma = first / excess(cut);
        double mu = -cut * sigma;
        double scale = logHazard(cut) - Math.log(sigma);
        double rate = fit.alpha() - 1;
        double[] difference = new double[m];
        for (int i = 0; i < m; i++) {
            double u = y[i] / sigma;
            difference[i] = Math.log(rate) - rate * y[i] - (scale - u * (u / 2 + cut));
        }
        return vuong(difference, base + mu, sigma, fit);
    }

    private static LognormalComparison vuong(double[] difference, double mu, double sigma, PowerLawFit fit) {
        double ratio = 0;
        for (double d : difference) {
            ratio += d;
        }
        double mean = ratio / difference.length;
        double squares = 0;
        for (double d : difference) {
            squares += (d - mean) * (d - mean);
        }
        double v = squares == 0 ? 0 : ratio / Math.sqrt(squares);
        return new LognormalComparison(ratio, v, Erf.erfc(Math.abs(v) / Math.sqrt(2)), mu, sigma, fit);
    }

    /** E y²/(E y)² of a standard normal cut off at a point, y the excess over it. */
    static double ratio(double cut) {
        double excess = excess(cut);
        return (1 - cut * excess) / (excess * excess);
    }

    /** φ(a)/(1 − Φ(a)) − a, the mean excess over a cut; by a continued fraction where the two nearly cancel. */
    static double excess(double a) {
        if (a < 4) {
            return Math.exp(-a * a / 2) / Math.sqrt(2 * Math.PI) / (0.5 * Erf.erfc(a / Math.sqrt(2))) - a;
        }
        // Mills: h = a + 1/(a + 2/(a + 3/(a + …)))
        double fraction = a;
        for (int k = 200; k >= 2; k--) {
            fraction = a + k / fraction;
        }
        return 1 / fraction;
    }

    /** ln of φ(a)/(1 − Φ(a)). */
    static double logHazard(double a) {
        return a < 4
                ? -a * a / 2 - Math.log(Math.sqrt(Math.PI / 2) * Erf.erfc(a / Math.sqrt(2)))
                : Math.log(excess(a) + a);
    }

    /** The direction with its p value. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LognormalComparison[R = %.4f, V = %.4f, p = %.4f: %s, m = %d]",
                logLikelihoodRatio,
                statistic,
                pValue,
                pValue > PowerLaw.RULED_OUT ? "undecided" : logLikelihoodRatio > 0 ? "power law" : "lognormal",
                fit.tailSize());
    }
}
