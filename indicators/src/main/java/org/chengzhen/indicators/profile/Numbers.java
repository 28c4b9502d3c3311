package org.chengzhen.indicators.profile;

import java.util.Locale;
import org.chengzhen.indicators.frame.IndicatorColumn;

/** How values are written for a reader: four significant digits, thousands apart. */
final class Numbers {
    private Numbers() {}

    static String shown(Object value) {
        if (value instanceof Double number) {
            return shown(number.doubleValue());
        }
        if (value instanceof IndicatorColumn column) {
            return column.isClass()
                    ? column.classCounts().toString()
                    : column.counts().toString();
        }
        String text = String.valueOf(value);
        return text.length() <= 100 ? text : text.substring(0, 99) + "…";
    }

    static String shown(double value) {
        double magnitude = Math.abs(value);
        if ((value == Math.rint(value) && magnitude < 1e15) || magnitude >= 1e4) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return magnitude >= 1e-3
                ? String.format(Locale.ROOT, "%.4g", value)
                : String.format(Locale.ROOT, "%.3e", value);
    }
}
