package org.chengzhen.methods.concentration;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Ellison and Glaeser's index of coagglomeration: whether the plants of a group of industries lie near each other beyond
 * what each industry does on its own.
 *
 * <p>Industries j of the group with employment shares w_j, plant Herfindahls H_j and indices γ_j of {@link EllisonGlaeser}; s_m the
 * group's share in region m, x_m that of all employment, G = Σ(s_m − x_m)², H = Σw_j²H_j: γᶜ = [G/(1 − Σx²) − H − Σγ_jw_j²(1 −
 * H_j)]/(1 − Σw_j²). Of a pair γ_ij = Σ_m(s_im − x_m)(s_jm − x_m)/(1 − Σx²), and γᶜ = Σ_{i≠j}w_iw_jγ_ij/(1 − Σw²).
 *
 * <ul>
 *   <li>0: no more than by chance; above: coagglomerated; below: apart. No unit.
 *   <li>An industry of one plant has no γ_j; its term γ_j(1 − H_j) is G_j/(1 − Σx²) − H_j.
 *   <li>One industry, or all employment in one region: undefined. No plant: too few data. A number of
 *       an industry that no plant has: undefined. Negative numbers, NaN, infinity, and a region with plants but no
 *       employment are refused.
 * </ul>
 *
 * <p>Algorithm: O(plants + industries² · regions).
 *
 * <p>Source: Ellison, G. and Glaeser, E. L. (1997), Geographic concentration in U.S. manufacturing industries, J. Political
 * Economy 105; Ellison, G., Glaeser, E. L. and Kerr, W. R. (2010), What causes industry agglomeration?, AER 100.
 *
 * <pre>{@code
 * Coagglomeration.of(jobs, industries, regions, allJobsByRegion).index();
 * }</pre>
 *
 * @param index γᶜ of the group
 * @param agglomeration γ_j of each industry; empty for an industry of one plant
 * @param plantHerfindahl H_j of each industry
 * @param shares w_j of each industry in the group
 * @param pairs γ_ij, industries x industries; on the diagonal Σ(s_j − x)²/(1 − Σx²), an industry with itself
 */
public record Coagglomeration(
        double index,
        ImmutableList<OptionalDouble> agglomeration,
        ImmutableDoubleArray plantHerfindahl,
        ImmutableDoubleArray shares,
        DoubleMatrix pairs)
        implements Serializable {
    /**
     * The index of a group of industries.
     *
     * @param plantEmployment of each plant, ≥ 0
     * @param plantIndustry the industry of each plant, 0, 1, …
     * @param plantRegion the region of each plant, an index of {@code regionEmployment}
     * @param regionEmployment all employment of each region, ≥ 0
     * @return the group's index and those of its industries and pairs
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no plant, fewer than two industries, an industry without employment, or one
     *     region only
     */
    public static Coagglomeration of(
            double[] plantEmployment, int[] plantIndustry, int[] plantRegion, double[] regionEmployment) {
        Objects.requireNonNull(plantEmployment, "plantEmployment");
        Objects.requireNonNull(plantIndustry, "plantIndustry");
        Objects.requireNonNull(plantRegion, "plantRegion");
        Objects.requireNonNull(regionEmployment, "regionEmployment");
        int plants = plantEmployment.length;
        Checks.sameLength(plantIndustry.length, "plantIndustry", plants, "plantEmployment");
        Checks.sameLength(plantRegion.length, "plantRegion", plants, "plantEmployment");
        Checks.nonNegative(plantEmployment, "plantEmployment");
        Checks.nonNegative(regionEmployment, "regionEmployment");
        if (plants == 0) {
            throw UndefinedException.insufficient("plants", 1, 0);
        }
        int regions = regionEmployment.length;
        int industries = 0;
        for (int p = 0; p < plants; p++) {
            Checks.argument(
                    plantIndustry[p] >= 0 && plantIndustry[p] < plants,
                    "plantIndustry[%d] must number industries from 0 without a gap but is %d",
                    p,
                    plantIndustry[p]);
            Checks.argument(
                    plantRegion[p] >= 0 && plantRegion[p] < regions,
                    "plantRegion[%d] must be an index of regionEmployment, below %d, but is %d",
                    p,
                    regions,
                    plantRegion[p]);
            Checks.argument(
                    plantEmployment[p] == 0 || regionEmployment[plantRegion[p]] > 0,
                    "regionEmployment[%d] must be > 0, since plant %d is there, but is 0",
                    plantRegion[p],
                    p);
            industries = Math.max(industries, plantIndustry[p] + 1);
        }
        double[][] jobs = new double[industries][regions];
        double[] totals = new double[industries];
        for (int p = 0; p < plants; p++) {
            jobs[plantIndustry[p]][plantRegion[p]] += plantEmployment[p];
            totals[plantIndustry[p]] += plantEmployment[p];
        }
        if (industries < 2) {
            throw UndefinedException.undefined("the group has one industry");
        }
        double[] h = new double[industries];
        for (int j = 0; j < industries; j++) {
            if (totals[j] == 0) {
                throw UndefinedException.undefined("industry " + j + " has no employment");
            }
            for (int m = 0; m < regions; m++) {
                jobs[j][m] /= totals[j];
            }
        }
        for (int p = 0; p < plants; p++) {
            double share = plantEmployment[p] / totals[plantIndustry[p]];
            h[plantIndustry[p]] += share * share;
        }
        double[] x = regionEmployment.clone();
        double all = Sums.of(x);
        double room = 0;
        for (int m = 0; m < regions; m++) {
            x[m] = all == 0 ? 0 : x[m] / all;
            room += x[m] * (1 - x[m]);
        }
        if (!(room > 0)) {
            throw UndefinedException.undefined("all employment is in one region");
        }
        return of(jobs, totals, h, x, room);
    }

    /**
     * The index of each pair of industries, from their employment by region.
     *
     * @param employment ≥ 0, a row for each region, a column for each industry
     * @param regionEmployment all employment of each region, ≥ 0
     * @return γ_ij, industries x industries; on the diagonal Σ(s_j − x)²/(1 − Σx²)
     * @throws IllegalArgumentException if shapes differ, a number is negative, NaN or infinite, or a region with an industry
     *     has no employment
     * @throws UndefinedException if there are fewer than two industries, an industry without employment, or one region only
     */
    public static DoubleMatrix pairs(double[][] employment, double[] regionEmployment) {
        Objects.requireNonNull(employment, "employment");
        Objects.requireNonNull(regionEmployment, "regionEmployment");
        int industries = Checks.rectangular(employment, "employment");
        int regions = employment.length;
        for (int m = 0; m < regions; m++) {
            Checks.nonNegative(employment[m], "employment[" + m + "]");
        }
        double[] plants = new double[regions * industries];
        int[] industry = new int[plants.length];
        int[] region = new int[plants.length];
        for (int m = 0; m < regions; m++) {
            for (int j = 0; j < industries; j++) {
                plants[m * industries + j] = employment[m][j];
                industry[m * industries + j] = j;
                region[m * industries + j] = m;
            }
        }
        return of(plants, industry, region, regionEmployment).pairs();
    }

    /**
     * The index of each pair of industries, from their employment by region.
     *
     * @param employment ≥ 0, a row for each region, a column for each industry
     * @param regionEmployment all employment of each region, ≥ 0
     * @return γ_ij, industries x industries; on the diagonal Σ(s_j − x)²/(1 − Σx²)
     * @throws IllegalArgumentException if shapes differ, a number is negative, NaN or infinite, or a region with an industry
     * has no employment
     * @throws UndefinedException if there are fewer than two industries, an industry without employment, or one region only
     */
    public static DoubleMatrix pairs(DoubleMatrix employment, double[] regionEmployment) {
        Objects.requireNonNull(employment, "employment");
        return pairs(employment.toRows(), regionEmployment);
    }

    private static Coagglomeration of(double[][] s, double[] totals, double[] h, double[] x, double room) {
        int industries = s.length;
        double group = Sums.of(totals);
        double[] w = new double[industries];
        double[] pooled = new double[x.length];
        double[][] pairs = new double[industries][industries];
        ImmutableList.Builder<OptionalDouble> gammas = ImmutableList.builder();
        double apart = 0;
        double own = 0;
        for (int j = 0; j < industries; j++) {
            w[j] = totals[j] / group;
            apart += w[j] * (1 - w[j]);
            for (int m = 0; m < x.length; m++) {
                pooled[m] += w[j] * s[j][m];
            }
            for (int i = 0; i < j; i++) {
                double product = 0;
                for (int m = 0; m < x.length; m++) {
                    product += (s[i][m] - x[m]) * (s[j][m] - x[m]);
                }
                pairs[i][j] = Range.finite(product / room, "the index of a pair");
                pairs[j][i] = pairs[i][j];
            }
            double excess = squares(s[j], x) / room - h[j];
            own += w[j] * w[j] * excess;
            boolean onePlant = h[j] >= 1;
            gammas.add(onePlant ? OptionalDouble.empty() : OptionalDouble.of(excess / (1 - h[j])));
            pairs[j][j] = Range.finite(squares(s[j], x) / room, "the index of a pair");
        }
        if (!(apart > 0)) {
            throw UndefinedException.undefined("one industry has all employment of the group");
        }
        double ownHerfindahl = 0;
        for (int j = 0; j < industries; j++) {
            ownHerfindahl += w[j] * w[j] * h[j];
        }
        return new Coagglomeration(
                (squares(pooled, x) / room - ownHerfindahl - own) / apart,
                gammas.build(),
                ImmutableDoubleArray.copyOf(h),
                ImmutableDoubleArray.copyOf(w),
                DoubleMatrix.of(pairs));
    }

    private static double squares(double[] s, double[] x) {
        double sum = 0;
        for (int m = 0; m < x.length; m++) {
            sum += (s[m] - x[m]) * (s[m] - x[m]);
        }
        return sum;
    }

    /** The index of the group. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Coagglomeration[gamma_c = %.6g, %d industries]", index, shares.length());
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
