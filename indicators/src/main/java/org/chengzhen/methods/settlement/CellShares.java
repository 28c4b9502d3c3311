package org.chengzhen.methods.settlement;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * The shares of a local unit's people in each class of cells at level 2.
 *
 * @param centre in urban centres (30)
 * @param dense in dense urban clusters (23)
 * @param semiDense in semi-dense urban clusters (22)
 * @param suburban in suburban cells (21)
 * @param ruralCluster in rural clusters (13)
 * @param low in low-density rural cells (12)
 * @param veryLow in very-low-density rural cells (11)
 */
public record CellShares(
        double centre, double dense, double semiDense, double suburban, double ruralCluster, double low, double veryLow)
        implements Serializable {
    /** Published shares are rounded: their sum may be off 1 by this much. */
    public static final double ROUNDING = 0.01;

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is outside [0, 1], or their sum is off 1 by more than
     *     {@link #ROUNDING}
     * @param centre in urban centres (30)
     * @param dense in dense urban clusters (23)
     * @param semiDense in semi-dense urban clusters (22)
     * @param suburban in suburban cells (21)
     * @param ruralCluster in rural clusters (13)
     * @param low in low-density rural cells (12)
     * @param veryLow in very-low-density rural cells (11)
     */
    public CellShares {
        Checks.between(centre, 0, 1, "centre");
        Checks.between(dense, 0, 1, "dense");
        Checks.between(semiDense, 0, 1, "semiDense");
        Checks.between(suburban, 0, 1, "suburban");
        Checks.between(ruralCluster, 0, 1, "ruralCluster");
        Checks.between(low, 0, 1, "low");
        Checks.between(veryLow, 0, 1, "veryLow");
        sumToOne("shares", centre + dense + semiDense + suburban + ruralCluster + low + veryLow);
    }

    static void sumToOne(String names, double sum) {
        Checks.argument(Math.abs(sum - 1) <= ROUNDING + 1e-9, "%s must sum to 1 but sum to %s", names, sum);
    }

    /**
     * In urban clusters of any kind.
     *
     * @return classes 23, 22 and 21 together
     */
    public double cluster() {
        return dense + semiDense + suburban;
    }

    /**
     * In rural cells of any kind.
     *
     * @return classes 13, 12 and 11 together
     */
    public double rural() {
        return ruralCluster + low + veryLow;
    }
}
