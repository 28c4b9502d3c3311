package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;

/**
 * The stage of urbanization that an urban share belongs to.
 *
 * <p>Northam: initial below 0.30, acceleration in [0.30, 0.70], terminal above 0.70. Fang: initial [0, 0.30), acceleration
 * [0.30, 0.60), deceleration [0.60, 0.80), terminal from 0.80 on. Northam himself gave no exact numbers: 0.30 and 0.70 are the
 * convention.
 *
 * <ul>
 *   <li>Both ends of Northam's acceleration belong to it; Fang's classes hold their lower bound.
 *   <li>A share outside [0, 1] or NaN is refused.
 * </ul>
 *
 * <p>Source: Northam, R. M. (1975), Urban Geography; Fang Chuanglin (2008), four stages of urbanization.
 *
 * <pre>{@code
 * UrbanizationStage.northam(0.70);  // ACCELERATION
 * UrbanizationStage.fang(0.60);     // DECELERATION
 * }</pre>
 */
public final class UrbanizationStage {
    /** Where Northam's acceleration begins, by convention. */
    public static final double NORTHAM_ACCELERATION = 0.30;

    /** Where Northam's acceleration ends, by convention. */
    public static final double NORTHAM_TERMINAL = 0.70;

    /** Where Fang's acceleration begins. */
    public static final double FANG_ACCELERATION = 0.30;

    /** Where Fang's deceleration begins. */
    public static final double FANG_DECELERATION = 0.60;

    /** Where Fang's terminal stage begins. */
    public static final double FANG_TERMINAL = 0.80;

    private UrbanizationStage() {}

    /** Northam's three stages. */
    public enum Northam {
        /** Below 30 %. */
        INITIAL,
        /** 30 % to 70 %, both included. */
        ACCELERATION,
        /** Above 70 %. */
        TERMINAL
    }

    /** Fang Chuanglin's four stages. */
    public enum Fang {
        /** Below 30 %. */
        INITIAL,
        /** From 30 % on. */
        ACCELERATION,
        /** From 60 % on. */
        DECELERATION,
        /** From 80 % on. */
        TERMINAL
    }

    /**
     * The stage by Northam.
     *
     * @param share urban share in [0, 1]
     * @return the stage
     * @throws IllegalArgumentException if the share is outside [0, 1] or NaN
     */
    public static Northam northam(double share) {
        Checks.between(share, 0, 1, "share");
        if (Ties.less(share, NORTHAM_ACCELERATION)) {
            return Northam.INITIAL;
        }
        return Ties.atLeast(NORTHAM_TERMINAL, share) ? Northam.ACCELERATION : Northam.TERMINAL;
    }

    /**
     * The stage by Fang.
     *
     * @param share urban share in [0, 1]
     * @return the stage
     * @throws IllegalArgumentException if the share is outside [0, 1] or NaN
     */
    public static Fang fang(double share) {
        Checks.between(share, 0, 1, "share");
        if (Ties.less(share, FANG_ACCELERATION)) {
            return Fang.INITIAL;
        }
        if (Ties.less(share, FANG_DECELERATION)) {
            return Fang.ACCELERATION;
        }
        return Ties.less(share, FANG_TERMINAL) ? Fang.DECELERATION : Fang.TERMINAL;
    }
}
