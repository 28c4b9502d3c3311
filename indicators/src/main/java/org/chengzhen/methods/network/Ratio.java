package org.chengzhen.methods.network;

import java.util.Locale;
import java.util.OptionalDouble;

/** A part that has no value where its denominator is zero. */
final class Ratio {
    private Ratio() {}

    static OptionalDouble of(double numerator, double denominator) {
        double ratio = numerator / denominator;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /** For one line of text. */
    static String text(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.4g", value.getAsDouble()) : "none";
    }
}
