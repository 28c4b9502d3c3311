package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.Direction;

/**
 * How near migrants come to locals in wage, contract, insurance, housing, schooling and the like.
 *
 * <p>For a benefit rₖ = min(1, migrantₖ / localₖ), for a cost rₖ = min(1, localₖ / migrantₖ); the index is
 * Π rₖ^wₖ (geometric) or Σ wₖ rₖ (arithmetic).
 *
 * <ul>
 *   <li>Range [0, 1]; 1 where migrants are at par or better in everything. Studies of China report 0.40 to 0.55.
 *   <li>A dimension in which the locals have 0 is dropped, and the weights of the others are scaled to sum 1.
 *   <li>A ratio of 0 makes the geometric index 0. All dropped: undefined.
 *   <li>Negative, NaN, infinite, weights that do not sum to 1: refused.
 * </ul>
 *
 * <p>Source: Liu Chuanjiang, Cheng Jianlin (2008); Wei Houkai, Su Hongjian (2013), Chinese Rural Economy. The
 * dimensions and weights differ between studies.
 *
 * <pre>{@code
 * CitizenizationParity.geometric(
 *     new double[] {4615, 0.42, 0.85}, new double[] {7800, 0.95, 1}, new double[] {0.4, 0.3, 0.3});  // 0.6044
 * }</pre>
 */
public final class CitizenizationParity {
    private CitizenizationParity() {}

    /**
     * The geometric index of benefits.
     *
     * @param migrants levels of migrants, ≥ 0
     * @param locals levels of locals, as many, ≥ 0
     * @param weights as many, with sum 1
     * @return the index in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a level is negative or not finite, or weights do not sum to 1
     * @throws UndefinedException if every dimension is dropped
     */
    public static double geometric(double[] migrants, double[] locals, double[] weights) {
        return geometric(migrants, locals, benefits(migrants.length), weights);
    }

    /**
     * The geometric index.
     *
     * @param migrants levels of migrants, ≥ 0
     * @param locals levels of locals, as many, ≥ 0
     * @param directions BENEFIT or COST for each
     * @param weights as many, with sum 1
     * @return the index in [0, 1]
     * @throws IllegalArgumentException if lengths differ, a level is negative or not finite, a direction is neither
     *     benefit nor cost, or weights do not sum to 1
     * @throws UndefinedException if every dimension is dropped
     */
    public static double geometric(double[] migrants, double[] locals, Direction[] directions, double[] weights) {
        ImmutableList<OptionalDouble> ratios = ratios(migrants, locals, directions);
        double kept = kept(ratios, weights);
        double log = 0;
        for (int k = 0; k < weights.length; k++) {
            // 0 to the power 0 is 1: a dimension without weight never counts
            if (ratios.get(k).isPresent() && weights[k] > 0) {
                log += weights[k] / kept * Math.log(ratios.get(k).getAsDouble());
            }
        }
        return Math.exp(log);
    }

    /**
     * The arithmetic index.
     *
     * @param migrants levels of migrants, ≥ 0
     * @param locals levels of locals, as many, ≥ 0
     * @param directions BENEFIT or COST for each
     * @param weights as many, with sum 1
     * @return the index in [0, 1]
     * @throws IllegalArgumentException as the geometric index
     * @throws UndefinedException if every dimension is dropped
     */
    public static double arithmetic(double[] migrants, double[] locals, Direction[] directions, double[] weights) {
        ImmutableList<OptionalDouble> ratios = ratios(migrants, locals, directions);
        double kept = kept(ratios, weights);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] / kept * ratios.get(k).orElse(0);
        }
        return Math.min(1, sum);
    }

    /**
     * The ratios by dimension.
     *
     * @param migrants levels of migrants, ≥ 0
     * @param locals levels of locals, as many, ≥ 0
     * @param directions BENEFIT or COST for each
     * @return rₖ in [0, 1]; empty where the locals have 0
     * @throws IllegalArgumentException if lengths differ, a level is negative or not finite, or a direction is
     *     neither benefit nor cost
     */
    public static ImmutableList<OptionalDouble> ratios(double[] migrants, double[] locals, Direction... directions) {
        Checks.sameLength(locals.length, "locals", migrants.length, "migrants");
        Checks.sameLength(directions.length, "directions", migrants.length, "migrants");
        Checks.nonNegative(migrants, "migrants");
        Checks.nonNegative(locals, "locals");
        ImmutableList.Builder<OptionalDouble> ratios = ImmutableList.builder();
        for (int k = 0; k < migrants.length; k++) {
            boolean cost = directions[k] == Direction.COST;
            Checks.argument(
                    cost || directions[k] == Direction.BENEFIT,
                    "directions[%d] must be BENEFIT or COST but is %s",
                    k,
                    directions[k]);
            double quotient = cost ? locals[k] / migrants[k] : migrants[k] / locals[k];
            ratios.add(locals[k] == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, quotient)));
        }
        return ratios.build();
    }

    private static Direction[] benefits(int n) {
        Direction[] directions = new Direction[n];
        Arrays.fill(directions, Direction.BENEFIT);
        return directions;
    }

    private static double kept(ImmutableList<OptionalDouble> ratios, double... weights) {
        Checks.sameLength(weights.length, "weights", ratios.size(), "migrants");
        Checks.sumToOne(weights, "weights");
        double kept = 0;
        for (int k = 0; k < weights.length; k++) {
            kept += ratios.get(k).isPresent() ? weights[k] : 0;
        }
        if (kept == 0) {
            throw UndefinedException.undefined("the locals have 0 in every dimension with a weight");
        }
        return kept;
    }
}
