package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/** One amount over another, both named for the message that refuses them. */
final class Quotient {
    private Quotient() {}

    /** The quotient of two amounts of 0 or more; undefined where the lower is zero. */
    static double of(double above, String aboveName, double below, String belowName) {
        Checks.nonNegative(above, aboveName);
        Checks.nonNegative(below, belowName);
        if (below == 0) {
            throw UndefinedException.undefined(belowName + " is zero");
        }
        return above / below;
    }

    /** The share of a part that cannot be larger than its whole. */
    static double share(double part, String partName, double whole, String wholeName) {
        Checks.nonNegative(part, partName);
        Checks.nonNegative(whole, wholeName);
        Checks.argument(part <= whole, "%s must be <= %s (%s) but is %s", partName, wholeName, whole, part);
        return of(part, partName, whole, wholeName);
    }
}
