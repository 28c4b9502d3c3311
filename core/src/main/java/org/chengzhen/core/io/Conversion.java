package org.chengzhen.core.io;

import java.math.BigDecimal;
import org.chengzhen.core.panel.Unit;

/** From the unit of a column to that of its variable: exact, rounded once, without big numbers where that can be. */
final class Conversion {
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 40);

    private final Unit from;
    private final Unit to;
    private final boolean same;
    private final boolean small;
    private final long numerator;
    private final long denominator;

    Conversion(Unit from, Unit to) {
        this.from = from;
        this.to = to;
        BigDecimal above = from.numerator().multiply(to.denominator());
        BigDecimal below = from.denominator().multiply(to.numerator());
        this.same = above.compareTo(below) == 0;
        this.small = same || (whole(above) && whole(below));
        this.numerator = same || !small ? 1 : above.longValueExact();
        this.denominator = same || !small ? 1 : below.longValueExact();
    }

    /** Whether both units are of one size. */
    boolean isNone() {
        return same;
    }

    private static boolean whole(BigDecimal number) {
        return number.compareTo(MOST) <= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** What was parsed, in the unit of the variable. */
    double of(Cells cell) {
        if (small) {
            double exact = cell.exact(numerator, denominator);
            if (!Double.isNaN(exact)) {
                return exact;
            }
        }
        return same ? Double.parseDouble(cell.decimal()) : from.convert(cell.decimal(), to);
    }

    /** A number of a source that has numbers, taken as its shortest decimals. */
    double of(double number) {
        return same ? number : from.convert(number, to);
    }
}
