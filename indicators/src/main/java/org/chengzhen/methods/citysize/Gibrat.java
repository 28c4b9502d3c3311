package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;

/**
 * Gibrat's law of proportionate effect: growth that does not depend on size.
 *
 * <p>ln(S₁/S₀) = α + β ln S₀ over cities, least squares; S₀ and S₁ the sizes at the start and the end. β = 0:
 * growth is independent of size; β &lt; 0: small cities grow faster and sizes converge; β &gt; 0: they diverge.
 *
 * <ul>
 *   <li>Fewer than three cities: too few data. All of one size at the start: singular.
 *   <li>All growing alike: β = 0, R², t and p undefined.
 *   <li>Zero and negative sizes, NaN and infinity are refused: cities born or dead in between have no growth rate
 *       and must be left out by the caller.
 * </ul>
 *
 * <p>Algorithm: {@link SimpleRegression}, O(n).
 *
 * <p>Source: Gibrat, R. (1931), Les inégalités économiques; Sutton, J. (1997), Gibrat's legacy; Eeckhout, J. (2004),
 * Gibrat's law for (all) cities.
 *
 * <pre>{@code
 * Gibrat law = Gibrat.of(new double[] {100, 200, 400, 800}, new double[] {112, 218, 428, 840});
 * law.beta();  // -0.0306
 * }</pre>
 *
 * @param alpha α
 * @param beta β
 * @param standardError of β, of least squares
 * @param statistic β/se, empty where the standard error is zero
 * @param pValue two-sided p value of β = 0, empty where t is
 * @param rSquared share of the variance of growth, empty where all grow alike
 * @param n number of cities
 */
public record Gibrat(
        double alpha,
        double beta,
        double standardError,
        OptionalDouble statistic,
        OptionalDouble pValue,
        OptionalDouble rSquared,
        int n)
        implements Serializable {

    /**
     * The regression of growth on size.
     *
     * @param start S₀ &gt; 0 of at least three cities
     * @param end S₁ &gt; 0 of the same cities
     * @return the law
     * @throws IllegalArgumentException if lengths differ, or a size is not above zero, NaN or infinite
     * @throws UndefinedException if there are fewer than three cities, or all start equal (singular)
     */
    public static Gibrat of(double[] start, double[] end) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.positive(start, "start");
        Checks.positive(end, "end");
        double[] sizes = Sizes.logs(start);
        double[] growth = Sizes.logs(end);
        double scale = 0;
        for (int i = 0; i < growth.length; i++) {
            scale = Math.max(scale, Math.max(Math.abs(sizes[i]), Math.abs(growth[i])));
            growth[i] -= sizes[i];
        }
        SimpleRegression line = SimpleRegression.of(sizes, Ties.joined(growth, scale));
        return new Gibrat(
                line.intercept(),
                line.slope(),
                line.slopeStandardError(),
                line.statistic(),
                line.pValue(),
                line.rSquared(),
                line.n());
    }

    /** The slope with its test. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Gibrat[beta = %.5f (se %.5f), p = %s, alpha = %.5f, n = %d]",
                beta,
                standardError,
                pValue.isPresent() ? String.format(Locale.ROOT, "%.3g", pValue.getAsDouble()) : "undefined",
                alpha,
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
