package org.chengzhen.core.io.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number that a workbook shows as percent: 0.8619 under the format 0.00 % stands on the screen as 86.19 %. */
record Percent(double share) {
    /** The number of a cell, as percent where its format says so. */
    static Object orNumber(double number, @Nullable String format) {
        boolean percent = format != null
                && (format.indexOf('%') >= 0 || format.equals("Percent"))
                && Double.isFinite(number)
                && (format.equals("Percent")
                        || format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "")
                                        .indexOf('%')
                                >= 0);
        return percent ? new Percent(number) : (Object) number;
    }

    /** What the screen shows, with all its digits. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(share).movePointRight(2) + "%";
    }
}
