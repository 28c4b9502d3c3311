package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Domestic circulation: the shares of trade within regions, between regions, and abroad.
 *
 * <p>Of the total A + B + C, with A traded inside regions, B between regions of the country, C with other countries:
 * intraregional A, interregional B, domestic A + B, foreign C.
 *
 * <ul>
 *   <li>Each in [0, 1]; intraregional, interregional and foreign sum to 1. The unit changes nothing.
 *   <li>No trade: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(1), O(n²) at most for a matrix.
 *
 * <p>Source: practice with multi-regional input–output tables, after Li Shantong and others.
 *
 * <pre>{@code
 * CirculationShares.of(620, 280, 100).domestic();  // 0.9
 * }</pre>
 */
public final class CirculationShares {
    private CirculationShares() {}

    /**
     * The shares of all trade.
     *
     * @param intraregional within regions
     * @param interregional between regions
     * @param domestic the two together
     * @param foreign with other countries
     */
    public record Shares(double intraregional, double interregional, double domestic, double foreign)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "CirculationShares[intraregional %.4g, interregional %.4g, foreign %.4g]",
                    intraregional,
                    interregional,
                    foreign);
        }
    }

    /**
     * The shares of given sums.
     *
     * @param intraregional A, in any one unit
     * @param interregional B
     * @param foreign C
     * @return the shares
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if all are zero
     */
    public static Shares of(double intraregional, double interregional, double foreign) {
        Checks.nonNegative(intraregional, "intraregional");
        Checks.nonNegative(interregional, "interregional");
        Checks.nonNegative(foreign, "foreign");
        double largest = Math.max(intraregional, Math.max(interregional, foreign));
        if (largest == 0) {
            throw UndefinedException.undefined("there is no trade");
        }
        double a = intraregional / largest;
        double b = interregional / largest;
        double c = foreign / largest;
        double total = a + b + c;
        return new Shares(a / total, b / total, (a + b) / total, c / total);
    }

    /**
     * The shares of trade between regions.
     *
     * @param trade from region to region; the diagonal holds trade within each
     * @param foreign trade with other countries
     * @return the shares
     * @throws IllegalArgumentException if foreign trade is negative, NaN or infinite
     * @throws UndefinedException if there is no trade, or a flow is missing
     */
    public static Shares of(FlowMatrix trade, double foreign) {
        double within = Sums.of(trade.diagonal());
        double between = trade.totalBetween();
        if (Double.isNaN(within) || Double.isNaN(between)) {
            throw new UndefinedException(Status.MISSING, "trade within or between regions is missing");
        }
        return of(
                Range.finite(within, "trade within regions"), Range.finite(between, "trade between regions"), foreign);
    }
}
