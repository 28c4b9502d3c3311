package org.chengzhen.core.internal;

import java.util.Locale;
import java.util.OptionalDouble;

/** How the texts of results show what may be undefined. */
public final class Shown {
    private Shown() {}

    /**
     * A number, or that there is none.
     *
     * @param format of the number, as {@code %.4f}
     * @param number that may be undefined
     * @return the number in this format, or {@code undefined}
     */
    public static String of(String format, OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, format, number.getAsDouble()) : "undefined";
    }
}
