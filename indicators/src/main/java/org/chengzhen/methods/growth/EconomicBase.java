package org.chengzhen.methods.growth;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The economic base: the employment that serves other regions, and how many jobs stand on each of it.
 *
 * <p>Location quotients: B = Σmax(0, eᵢ − e·Eᵢ/E). Minimum requirements: B = Σmax(0, eᵢ − e·minᵣsᵢᵣ), sᵢᵣ the
 * share of industry i in comparable region r. Multiplier k = e/B; e employment of the region by industry, E of
 * the nation.
 *
 * <ul>
 *   <li>0 ≤ B ≤ e, k ≥ 1. A region with the nation's structure has no base: its multiplier is empty.
 *   <li>A nation without employment, a total that exceeds the range of doubles: undefined. No industry: too few data. The region cannot employ in an
 *       industry that the nation lacks: refused. Negative values, NaN and infinity are refused.
 *   <li>Excess below 1e-12 of the industry's employment is rounding and counts as none.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n).
 *
 * <p>Source: Hoyt, H. (1954), Homer Hoyt on development of economic base concept; Isserman, A. M. (1977), The
 * location quotient approach to estimating regional economic impacts; Ullman, E. L. and Dacey, M. F. (1960),
 * The minimum requirements approach to the urban economic base.
 *
 * <pre>{@code
 * double[] nation = {400, 150, 150, 400};
 * EconomicBase.byLocationQuotients(new double[] {90, 20, 10, 60}, nation).basic();  // 24.5455
 * }</pre>
 */
public final class EconomicBase {
    private EconomicBase() {}

    /**
     * The base of a region.
     *
     * @param total e, all employment
     * @param basic B
     * @param multiplier k = e/B; empty where there is no base, or so little that k exceeds the range of doubles
     * @param byIndustry basic employment of each industry
     */
    public record Base(double total, double basic, OptionalDouble multiplier, ImmutableDoubleArray byIndustry)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "EconomicBase[basic %.6g of %.6g, multiplier %s]",
                    basic,
                    total,
                    multiplier.isPresent()
                            ? String.format(Locale.ROOT, "%.4f", multiplier.getAsDouble())
                            : "undefined");
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The base by location quotients: what exceeds the nation's share.
     *
     * @param region e, employment of the region by industry, ≥ 0
     * @param nation E, employment of the nation by industry, ≥ 0
     * @return basic employment and multiplier
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or the region
     *     employs in an industry that the nation lacks
     * @throws UndefinedException if there is no industry, or the nation employs nobody
     */
    public static Base byLocationQuotients(double[] region, double[] nation) {
        Checks.sameLength(nation.length, "nation", region.length, "region");
        Checks.nonNegative(region, "region");
        Checks.nonNegative(nation, "nation");
        if (region.length == 0) {
            throw UndefinedException.insufficient("industries", 1, 0);
        }
        for (int i = 0; i < nation.length; i++) {
            Checks.argument(
                    region[i] == 0 || nation[i] > 0,
                    "nation[%d] must be > 0 where region is %s but is %s",
                    i,
                    region[i],
                    nation[i]);
        }
        double all = Range.finite(Sums.of(nation), "the nation's total");
        if (all == 0) {
            throw UndefinedException.undefined("the nation employs nobody");
        }
        double[] required = new double[nation.length];
        for (int i = 0; i < nation.length; i++) {
            required[i] = nation[i] / all;
        }
        return beyond(region, required);
    }

    /**
     * The base by minimum requirements: what exceeds the least share among comparable regions.
     *
     * @param region e, employment of the region by industry, ≥ 0
     * @param comparable employment of comparable regions, a row for each, a column for each industry, ≥ 0
     * @return basic employment and multiplier
     * @throws IllegalArgumentException if shapes differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry or no comparable region, or one employs nobody
     */
    public static Base byMinimumRequirements(double[] region, double[][] comparable) {
        Checks.nonNegative(region, "region");
        for (int r = 0; r < comparable.length; r++) {
            String name = "comparable[" + r + "]";
            Checks.sameLength(comparable[r].length, name, region.length, "region");
            Checks.nonNegative(comparable[r], name);
        }
        if (region.length == 0) {
            throw UndefinedException.insufficient("industries", 1, 0);
        }
        if (comparable.length == 0) {
            throw UndefinedException.insufficient("comparable regions", 1, 0);
        }
        double[] required = new double[region.length];
        Arrays.fill(required, 1);
        for (int r = 0; r < comparable.length; r++) {
            String name = "comparable[" + r + "]";
            double all = Range.finite(Sums.of(comparable[r]), "the total of " + name);
            if (all == 0) {
                throw UndefinedException.undefined(name + " employs nobody");
            }
            for (int i = 0; i < required.length; i++) {
                required[i] = Math.min(required[i], comparable[r][i] / all);
            }
        }
        return beyond(region, required);
    }

    /**
     * The base by minimum requirements: what exceeds the least share among comparable regions.
     *
     * @param region e, employment of the region by industry, ≥ 0
     * @param comparable employment of comparable regions, a row for each, a column for each industry, ≥ 0
     * @return basic employment and multiplier
     * @throws IllegalArgumentException if shapes differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no industry or no comparable region, or one employs nobody
     */
    public static Base byMinimumRequirements(double[] region, DoubleMatrix comparable) {
        Objects.requireNonNull(comparable, "comparable");
        return byMinimumRequirements(region, comparable.toRows());
    }

    private static Base beyond(double[] region, double[] requiredShares) {
        double total = Range.finite(Sums.of(region), "the region's total");
        double[] basic = new double[region.length];
        for (int i = 0; i < region.length; i++) {
            double required = total * requiredShares[i];
            basic[i] = Ties.less(required, region[i]) ? region[i] - required : 0;
        }
        double base = Sums.of(basic);
        double multiplier = total / base;
        return new Base(
                total,
                base,
                multiplier <= Double.MAX_VALUE ? OptionalDouble.of(multiplier) : OptionalDouble.empty(),
                ImmutableDoubleArray.copyOf(basic));
    }
}
