package org.chengzhen.core.internal;

import org.chengzhen.core.result.UndefinedException;

/** One amount over another, both named for the message that refuses them. */
public final class Quotient {
    private Quotient() {}

    /**
     * The quotient of two amounts.
     *
     * @param above ≥ 0
     * @param aboveName what it is called
     * @param below ≥ 0
     * @param belowName what it is called
     * @return above / below
     * @throws IllegalArgumentException if an amount is negative, NaN or infinite
     * @throws UndefinedException if the lower amount is zero, or the quotient exceeds the range of doubles
     */
    public static double of(double above, String aboveName, double below, String belowName) {
        Checks.nonNegative(above, aboveName);
        Checks.nonNegative(below, belowName);
        return divided(above, below, belowName);
    }

    /**
     * The share of a part that cannot be larger than its whole.
     *
     * @param part ≥ 0
     * @param partName what it is called
     * @param whole ≥ part
     * @param wholeName what it is called
     * @return part / whole, in [0, 1]
     * @throws IllegalArgumentException if an amount is negative, NaN or infinite, or the part larger than the whole
     * @throws UndefinedException if the whole is zero
     */
    public static double share(double part, String partName, double whole, String wholeName) {
        Checks.nonNegative(part, partName);
        Checks.nonNegative(whole, wholeName);
        if (part > whole) {
            Checks.argument(false, "%s must be <= %s (%s) but is %s", partName, wholeName, whole, part);
        }
        return divided(part, whole, wholeName);
    }

    private static double divided(double above, double below, String belowName) {
        if (below == 0) {
            throw UndefinedException.undefined(belowName + " is zero");
        }
        return Range.finite(above / below, "the quotient");
    }
}
