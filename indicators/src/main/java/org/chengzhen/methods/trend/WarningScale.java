package org.chengzhen.methods.trend;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.jspecify.annotations.Nullable;

/**
 * The four-colour scale of early warning: blue, yellow, orange, red.
 *
 * <p>Four ascending thresholds; a risk of at least the k-th, and below the next, has the k-th colour. With hysteresis a level
 * rises at once, but falls only after m periods in a row below it, and then to the highest of those periods.
 *
 * <ul>
 *   <li>NaN is {@link Level#NO_DATA}, never NONE; in a path it neither counts nor interrupts the count.
 *   <li>Infinite risk and thresholds that do not ascend are refused.
 * </ul>
 *
 * <p>Algorithm: O(1) for each period.
 *
 * <p>Source: Emergency Response Law of the People's Republic of China (2007, article 42; revised 2024): level I red is the
 * most severe, then II orange, III yellow, IV blue. The thresholds are for the user to set.
 *
 * <pre>{@code
 * WarningScale scale = WarningScale.of(0.2, 0.4, 0.6, 0.8);
 * scale.level(0.6);  // ORANGE_II
 * }</pre>
 */
public final class WarningScale implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableDoubleArray thresholds;

    private WarningScale(double[] thresholds) {
        this.thresholds = ImmutableDoubleArray.copyOf(thresholds);
    }

    /** The grades, from none to the most severe, and the lack of data. */
    public enum Level {
        /** Below the first threshold. */
        NONE,
        /** Level IV. */
        BLUE_IV,
        /** Level III. */
        YELLOW_III,
        /** Level II. */
        ORANGE_II,
        /** Level I, the most severe. */
        RED_I,
        /** The risk is not known. */
        NO_DATA
    }

    /**
     * A scale by its thresholds.
     *
     * @param thresholds lower bounds of blue, yellow, orange and red, ascending
     * @return the scale
     * @throws IllegalArgumentException unless there are four, ascending and finite
     */
    public static WarningScale of(double... thresholds) {
        Checks.argument(thresholds.length == 4, "thresholds must be 4 but are %d", thresholds.length);
        Checks.finite(thresholds, "thresholds");
        for (int k = 1; k < 4; k++) {
            Checks.argument(
                    thresholds[k] > thresholds[k - 1],
                    "thresholds[%d] must be > thresholds[%d] = %s but is %s",
                    k,
                    k - 1,
                    thresholds[k - 1],
                    thresholds[k]);
        }
        return new WarningScale(thresholds);
    }

    /**
     * The level of one risk.
     *
     * @param risk in the unit of the thresholds; NaN is no data
     * @return the level
     * @throws IllegalArgumentException if the risk is infinite
     */
    public Level level(double risk) {
        if (Double.isNaN(risk)) {
            return Level.NO_DATA;
        }
        Checks.finite(risk, "risk");
        int reached = 0;
        while (reached < thresholds.length() && Ties.atLeast(risk, thresholds.get(reached))) {
            reached++;
        }
        return Level.values()[reached];
    }

    /**
     * The levels over time, with hysteresis.
     *
     * @param risks one for each period; NaN is no data
     * @param periods m ≥ 1, periods in a row below a level before it falls; 1 is no hysteresis
     * @return one level for each period
     * @throws IllegalArgumentException if m &lt; 1, or a risk is infinite
     */
    public ImmutableList<Level> path(double[] risks, int periods) {
        Checks.atLeast(periods, 1, "periods");
        ImmutableList.Builder<Level> path = ImmutableList.builder();
        Level standing = Level.NONE;
        Level highestBelow = Level.NONE;
        int below = 0;
        for (double risk : risks) {
            Level level = level(risk);
            if (level == Level.NO_DATA) {
                path.add(level);
                continue;
            }
            if (level.compareTo(standing) >= 0) {
                standing = level;
                below = 0;
                highestBelow = Level.NONE;
            } else {
                below++;
                highestBelow = level.compareTo(highestBelow) > 0 ? level : highestBelow;
                if (below >= periods) {
                    standing = highestBelow;
                    below = 0;
                    highestBelow = Level.NONE;
                }
            }
            path.add(standing);
        }
        return path.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WarningScale that && thresholds.equals(that.thresholds);
    }

    @Override
    public int hashCode() {
        return thresholds.hashCode();
    }

    /** The thresholds. */
    @Override
    public String toString() {
        return "WarningScale[blue, yellow, orange, red from " + thresholds + "]";
    }
}
