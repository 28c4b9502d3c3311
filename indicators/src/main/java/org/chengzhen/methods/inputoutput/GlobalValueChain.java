package org.chengzhen.methods.inputoutput;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Participation and position in global (or interregional) value chains.
 *
 * <p>Participation = (IV + FV)/E; position = ln(1 + IV/E) − ln(1 + FV/E); IV domestic value added that others
 * build into their exports, FV foreign value added in one's own exports, E gross exports.
 *
 * <ul>
 *   <li>Participation ≥ 0; position &gt; 0 upstream, &lt; 0 downstream, in [−ln 2, ln 2] where IV and FV are
 *       parts of E.
 *   <li>No exports: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic.
 *
 * <p>Source: Koopman, R., Powers, W., Wang, Z. and Wei, S.-J. (2010), Give credit where credit is due: tracing
 * value added in global production chains.
 *
 * <pre>{@code
 * GlobalValueChain.participation(20, 30, 100);  // 0.5
 * GlobalValueChain.position(20, 30, 100);       // -0.0800
 * }</pre>
 */
public final class GlobalValueChain {
    private GlobalValueChain() {}

    /**
     * The participation index.
     *
     * @param indirectValueAdded IV ≥ 0
     * @param foreignValueAdded FV ≥ 0
     * @param exports E ≥ 0, in the same money
     * @return (IV + FV)/E
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if nothing is exported, or the index exceeds the range of doubles
     */
    public static double participation(double indirectValueAdded, double foreignValueAdded, double exports) {
        check(indirectValueAdded, foreignValueAdded, exports);
        return Range.finite(indirectValueAdded / exports + foreignValueAdded / exports, "participation");
    }

    /**
     * The position index.
     *
     * @param indirectValueAdded IV ≥ 0
     * @param foreignValueAdded FV ≥ 0
     * @param exports E ≥ 0, in the same money
     * @return ln(1 + IV/E) − ln(1 + FV/E)
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if nothing is exported
     */
    public static double position(double indirectValueAdded, double foreignValueAdded, double exports) {
        check(indirectValueAdded, foreignValueAdded, exports);
        return logOneAnd(indirectValueAdded, exports) - logOneAnd(foreignValueAdded, exports);
    }

    /** ln(1 + part/whole), where the quotient may exceed the range of doubles. */
    private static double logOneAnd(double part, double whole) {
        double ratio = part / whole;
        return ratio <= Double.MAX_VALUE ? Math.log1p(ratio) : Math.log(part) - Math.log(whole);
    }

    private static void check(double indirectValueAdded, double foreignValueAdded, double exports) {
        Checks.nonNegative(indirectValueAdded, "indirectValueAdded");
        Checks.nonNegative(foreignValueAdded, "foreignValueAdded");
        Checks.nonNegative(exports, "exports");
        if (exports == 0) {
            throw UndefinedException.undefined("nothing is exported");
        }
    }
}
