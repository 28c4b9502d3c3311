package org.chengzhen.methods.concentration;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.LorenzCurve;

/**
 * The locational Gini coefficient of an industry, in the four forms that go by this name.
 *
 * <p>Shares over n places: s of the industry, x of all employment; quotients R = s/x.
 *
 * <ul>
 *   <li>{@link #ofQuotients}: the Gini coefficient of the quotients, all places alike, 2/(n²R̄) Σ λᵢ(R₍ᵢ₎ − R̄). Range
 *       [0, 1 − 1/n].
 *   <li>{@link #lorenz}: twice the area between diagonal and the Lorenz curve of s against x, 1 − Σ xᵢ(Sᵢ + Sᵢ₋₁). Range
 *       [0, 1). Krugman's coefficient (1991) is half of it.
 *   <li>{@link #ofSpecialization}: the first form over the industries of one region. Range [0, 1 − 1/n].
 *   <li>{@link #squaredDeviations}: Σ(s − x)², often called the spatial Gini coefficient in Chinese papers. Range [0, 2).
 * </ul>
 *
 * <p>0 where the industry is spread as all employment is. One place: 0. No place: too few data. A sum of zero, or a place
 * without employment in the first and third form, or one that has the industry in the second: undefined. Negative values,
 * NaN and infinity are refused. A place next to nothing beside the others, whose location quotient exceeds the range of a
 * double: undefined in the first and third form.
 *
 * <p>Algorithm: one sort at most; O(n log n).
 *
 * <p>Source: Krugman, P. (1991), Geography and Trade; Farhauer, O. and Kröll, A. (2013), Standorttheorien; Wen, M.
 * (2004), Relocation and agglomeration of Chinese industry, J. Dev. Econ. 73.
 *
 * <pre>{@code
 * double[] industry = {500, 500, 1_000, 7_000, 1_000};
 * LocationalGini.lorenz(industry, new double[] {20_000, 15_000, 20_000, 40_000, 5_000});  // 0.3725
 * }</pre>
 */
public final class LocationalGini {
    private LocationalGini() {}

    /**
     * The Gini coefficient of the location quotients of one industry over places.
     *
     * @param industry employment of the industry in each place, ≥ 0
     * @param total all employment of each place, ≥ 0
     * @return G in [0, 1 − 1/n]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, a sum is zero, or a place has no employment
     */
    public static double ofQuotients(double[] industry, double[] total) {
        Objects.requireNonNull(industry, "industry");
        Objects.requireNonNull(total, "total");
        return quotients(industry, "industry", total, "total");
    }

    /**
     * Twice the area between the Lorenz curve of the industry against all employment and the diagonal.
     *
     * @param industry employment of the industry in each place, ≥ 0
     * @param total all employment of each place, ≥ 0
     * @return G in [0, 1)
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, a sum is zero, or a place with the industry has no employment
     */
    public static double lorenz(double[] industry, double[] total) {
        Checks.sameLength(total.length, "total", industry.length, "industry");
        Shares.of(industry, "industry", total, "total");
        Shares.of(total, "total");
        return LorenzCurve.ofTotals(industry, total).gini();
    }

    /**
     * The Gini coefficient of the location quotients of one region over industries.
     *
     * @param region employment of each industry in the region, ≥ 0
     * @param whole employment of each industry everywhere, ≥ 0
     * @return G in [0, 1 − 1/n]
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry, a sum is zero, or an industry has no employment
     */
    public static double ofSpecialization(double[] region, double[] whole) {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(whole, "whole");
        return quotients(region, "region", whole, "whole");
    }

    /**
     * The sum of squared differences of shares.
     *
     * @param industry employment of the industry in each place, ≥ 0
     * @param total all employment of each place, ≥ 0
     * @return Σ(s − x)² in [0, 2)
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no place, or a sum is zero
     */
    public static double squaredDeviations(double[] industry, double[] total) {
        Checks.sameLength(total.length, "total", industry.length, "industry");
        double[] s = Shares.of(industry, "industry", total, "total");
        double[] x = Shares.of(total, "total");
        for (int i = 0; i < s.length; i++) {
            s[i] -= x[i];
        }
        return Sums.ofProducts(s, s);
    }

    private static double quotients(double[] part, String partName, double[] whole, String wholeName) {
        Objects.requireNonNull(part, partName);
        Objects.requireNonNull(whole, wholeName);
        Checks.sameLength(whole.length, wholeName, part.length, partName);
        double[] r = Shares.of(part, partName, whole, wholeName);
        double[] x = Shares.of(whole, wholeName);
        for (int i = 0; i < r.length; i++) {
            if (x[i] == 0) {
                throw UndefinedException.undefined(
                        wholeName + "[" + i + "] is zero, so its location quotient is undefined");
            }
            r[i] = Range.finite(r[i] / x[i], "the quotient");
        }
        return Gini.of(r);
    }
}
