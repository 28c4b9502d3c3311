package org.chengzhen.methods.interaction;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/**
 * The floating catchment area family: supply per head that a place can reach, when each facility is shared by
 * all who can reach it.
 *
 * <p>Two steps: Rⱼ = Sⱼ / ΣₖPₖW(dₖⱼ), then Aᵢ = ΣⱼRⱼW(dᵢⱼ). Three steps: with the chance Gᵢⱼ = W(dᵢⱼ)/ΣₖW(dᵢₖ)
 * that i turns to j, Rⱼ = Sⱼ / ΣₖGₖⱼPₖW(dₖⱼ) and Aᵢ = ΣⱼGᵢⱼRⱼW(dᵢⱼ). S supply (beds), P demand (people), d the
 * cost from a place of demand (row) to a facility (column), also where the way back costs another.
 *
 * <ul>
 *   <li>W: 1 up to a limit, inclusive ({@link #twoStep(double[], double[], CostMatrix, double)}); zones
 *       ({@link #enhanced(double[], double[], CostMatrix)}); a Gaussian that is 0 at its limit
 *       ({@link #gaussian}); any other {@link Decay}.
 *   <li>Range ≥ 0, in supply per head. Demand served ΣPᵢAᵢ equals the supply ΣSⱼ of the facilities that anyone
 *       can reach, to rounding; the result tells both, and the supply that lies idle.
 *   <li>A place that reaches no facility has A = 0. A facility that no demand reaches has no ratio, and no
 *       part in A.
 *   <li>Unreachable pairs (+∞) have weight 0. Zero demand and zero supply are allowed.
 *   <li>Negative, infinite and missing values are refused, and costs of 0 in a power decay.
 * </ul>
 *
 * <p>Algorithm: rows of weights, made twice and never stored; O(mn) time, O(m + n) memory.
 *
 * <p>Source: Luo, W. and Wang, F. (2003), Measures of spatial accessibility to health care in a GIS
 * environment; Luo, W. and Qi, Y. (2009), An enhanced two-step floating catchment area (E2SFCA) method; Dai,
 * D. (2010), Black residential segregation, disparities in spatial access to health care facilities; Wan, N.,
 * Zou, B. and Sternberg, T. (2012), A three-step floating catchment area method.
 *
 * <pre>{@code
 * CostMatrix minutes = CostMatrix.of(new double[][] {{5, 20}, {10, 8}, {25, 6}});
 * FloatingCatchment.twoStep(new double[] {10, 20}, new double[] {1000, 2000, 1500}, minutes, 15)
 *         .accessibility(); // [0.00333…, 0.00904…, 0.00571…]
 * }</pre>
 */
public final class FloatingCatchment {
    /** Zones of 10, 20 and 30 minutes with weights 1, 0.68 and 0.22. Source: Luo and Qi (2009), weights 1. */
    public static final Decay ENHANCED_ZONES = Decay.zones(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22});

    private FloatingCatchment() {}

    /**
     * The binary form: all within a limit count alike.
     *
     * @param supply S of n facilities, ≥ 0
     * @param demand P of m places, ≥ 0
     * @param costs m × n costs from places to facilities
     * @param limit inclusive, in the unit of the costs
     * @return ratios and accessibility
     * @throws IllegalArgumentException if sizes differ, or a number is negative, NaN or (but for costs) infinite
     */
    public static Access twoStep(double[] supply, double[] demand, CostMatrix costs, double limit) {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(costs, "costs");
        return twoStep(supply, demand, costs, Decay.within(limit));
    }

    /**
     * The enhanced form with its usual zones, {@link #ENHANCED_ZONES}; others by {@link Decay#zones}.
     *
     * @param supply S of n facilities, ≥ 0
     * @param demand P of m places, ≥ 0
     * @param minutes m × n times from places to facilities
     * @return ratios and accessibility
     * @throws IllegalArgumentException if sizes differ, or a number is negative, NaN or (but for costs) infinite
     */
    public static Access enhanced(double[] supply, double[] demand, CostMatrix minutes) {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(minutes, "minutes");
        return twoStep(supply, demand, minutes, ENHANCED_ZONES);
    }

    /**
     * The Gaussian form, with weight 0 at the limit.
     *
     * @param supply S of n facilities, ≥ 0
     * @param demand P of m places, ≥ 0
     * @param costs m × n costs from places to facilities
     * @param limit exclusive, in the unit of the costs, &gt; 0
     * @return ratios and accessibility
     * @throws IllegalArgumentException if sizes differ, or a number is negative, NaN or (but for costs) infinite
     */
    public static Access gaussian(double[] supply, double[] demand, CostMatrix costs, double limit) {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(costs, "costs");
        return twoStep(supply, demand, costs, Decay.gaussianWithin(limit));
    }

    /**
     * Two steps with any weights.
     *
     * @param supply S of n facilities, ≥ 0
     * @param demand P of m places, ≥ 0
     * @param costs m × n costs from places to facilities
     * @param decay W
     * @return ratios and accessibility
     * @throws IllegalArgumentException if sizes differ, a number is negative, NaN or (but for costs) infinite, or
     *     a cost is 0 in a power decay
     * @throws UndefinedException if weights are so small that a ratio exceeds the largest number
     */
    public static Access twoStep(double[] supply, double[] demand, CostMatrix costs, Decay decay) {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(decay, "decay");
        return steps(supply, demand, costs, decay, Choice.NONE);
    }

    /**
     * Three steps: demand is first divided among the facilities in reach.
     *
     * @param supply S of n facilities, ≥ 0
     * @param demand P of m places, ≥ 0
     * @param costs m × n costs from places to facilities
     * @param decay W
     * @return ratios and accessibility
     * @throws IllegalArgumentException if sizes differ, a number is negative, NaN or (but for costs) infinite, or
     *     a cost is 0 in a power decay
     * @throws UndefinedException if weights are so small that a ratio exceeds the largest number
     */
    public static Access threeStep(double[] supply, double[] demand, CostMatrix costs, Decay decay) {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(demand, "demand");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(decay, "decay");
        return steps(supply, demand, costs, decay, Choice.BY_WEIGHT);
    }

    private enum Choice {
        NONE,
        BY_WEIGHT
    }

    private static Access steps(double[] supply, double[] demand, CostMatrix costs, Decay decay, Choice choice) {
        Checks.nonNegative(supply, "supply");
        Checks.nonNegative(demand, "demand");
        Checks.sameLength(supply.length, "supply", costs.columns(), "a row of costs");
        Checks.sameLength(demand.length, "demand", costs.rows(), "costs");
        int m = demand.length;
        int n = supply.length;
        double[] row = new double[n];
        double[] claims = new double[n];
        for (int i = 0; i < m; i++) {
            Loop.check();
            weights(costs, i, decay, choice, row);
            for (int j = 0; j < n; j++) {
                claims[j] += demand[i] * row[j];
            }
        }
        double[] ratio = new double[n];
        ImmutableList.Builder<OptionalDouble> ratios = ImmutableList.builder();
        double[] used = new double[n];
        for (int j = 0; j < n; j++) {
            Range.finite(claims[j], "what facility " + j + " is claimed by");
            if (claims[j] > 0) {
                ratio[j] = supply[j] / claims[j];
                if (!Double.isFinite(ratio[j])) {
                    throw UndefinedException.undefined(
                            "facility " + j + " is claimed by " + claims[j] + ": its ratio exceeds the largest number");
                }
                used[j] = supply[j];
                ratios.add(OptionalDouble.of(ratio[j]));
            } else {
                ratios.add(OptionalDouble.empty());
            }
        }
        double[] access = new double[m];
        double[] served = new double[m];
        for (int i = 0; i < m; i++) {
            Loop.check();
            weights(costs, i, decay, choice, row);
            access[i] = Sums.ofProducts(ratio, row);
            served[i] = demand[i] * Range.finite(access[i], "the accessibility of place " + i);
        }
        double supplyUsed = Range.finite(Sums.of(used), "the sum of supply");
        return new Access(
                ratios.build(),
                ImmutableDoubleArray.copyOf(access),
                Range.finite(Sums.of(served), "the demand served"),
                supplyUsed,
                Math.max(0, Range.finite(Sums.of(supply), "the sum of supply") - supplyUsed));
    }

    private static void weights(CostMatrix costs, int i, Decay decay, Choice choice, double[] row) {
        costs.copyRow(i, row);
        DecayKernel.check(decay, row, row.length, i);
        DecayKernel.weights(decay, row, row.length);
        if (choice == Choice.BY_WEIGHT) {
            double total = Sums.of(row);
            for (int j = 0; j < row.length && total > 0; j++) {
                row[j] *= row[j] / total;
            }
        }
    }

    /**
     * What the steps give.
     *
     * @param ratios R, supply per head of those who can reach it, of each facility; empty where no demand can
     * @param accessibility A of each place, supply per head
     * @param demandServed ΣPᵢAᵢ
     * @param supplyUsed ΣSⱼ of the facilities with a ratio, equal to the demand served to rounding
     * @param supplyIdle ΣSⱼ of the facilities that no demand reaches
     */
    public record Access(
            ImmutableList<OptionalDouble> ratios,
            ImmutableDoubleArray accessibility,
            double demandServed,
            double supplyUsed,
            double supplyIdle)
            implements Serializable {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Access[%d places, %d facilities: served %.6g of supply %.6g, idle %.6g]",
                    accessibility.length(),
                    ratios.size(),
                    demandServed,
                    supplyUsed,
                    supplyIdle);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }
}
