package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.internal.Checks;

/** What makes a criterion better: more of it, less of it, or nearness to a value or an interval. */
public enum Direction {
    /** The more the better, as income. */
    BENEFIT,
    /** The less the better, as fine dust. */
    COST,
    /** The nearer to one value the better. */
    TARGET,
    /** Best anywhere inside an interval, worse with the distance from it. */
    INTERVAL;

    /**
     * The direction that a sign stands for in decision tables.
     *
     * @param sign 1 for benefit, -1 for cost
     * @return the direction
     * @throws IllegalArgumentException for any other number
     */
    public static Direction ofSign(double sign) {
        Checks.argument(sign == 1 || sign == -1, "sign must be 1 or -1 but is %s", sign);
        return sign > 0 ? BENEFIT : COST;
    }

    /**
     * The directions that several signs stand for.
     *
     * @param signs 1 for benefit, -1 for cost
     * @return one direction for each
     * @throws IllegalArgumentException for any other number
     */
    public static ImmutableList<Direction> ofSigns(double... signs) {
        ImmutableList.Builder<Direction> directions = ImmutableList.builder();
        for (int j = 0; j < signs.length; j++) {
            double sign = signs[j];
            Checks.argument(sign == 1 || sign == -1, "signs[%d] must be 1 or -1 but is %s", j, sign);
            directions.add(ofSign(sign));
        }
        return directions.build();
    }
}
