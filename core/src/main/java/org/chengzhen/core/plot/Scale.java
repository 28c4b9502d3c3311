package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;

/**
 * An axis with its ends and ticks, and how it maps onto pixels. Steps of a linear scale are 1, 2 or 5 times a power of ten; years go
 * by 1, 2, 5, 10…; a log scale is marked at powers of ten, or of two where it
 * spans less than a decade and a half.
 */
final class Scale {
    private static final int MOST_CATEGORIES = 400;
    private static final double MOST_FOR_TWO = 1.5;

    final Axis axis;
    final double from;
    final double to;
    /** Between ticks; the base of a log axis. */
    final double step;

    final ImmutableList<String> labels;

    private Scale(Axis axis, double from, double to, double step, ImmutableList<String> labels) {
        this.axis = axis;
        this.from = from;
        this.to = to;
        this.step = step;
        this.labels = labels;
    }

    static Scale of(Axis axis, double least, double greatest, int ticks) {
        boolean empty = least > greatest;
        double low = axis.from().orElse(empty ? 0 : least);
        double high = axis.to().orElse(empty ? 1 : greatest);
        return switch (axis.kind()) {
            case LINEAR -> linear(axis, low, high, ticks);
            case LOG -> log(axis, low, high);
            case YEARS -> years(axis, low, high, ticks);
            case CATEGORIES -> new Scale(axis, 0, axis.categories().size() - 1, 1, axis.categories());
        };
    }

    private static Scale linear(Axis axis, double least, double greatest, int ticks) {
        double low = least;
        double high = greatest;
        if (low == high) {
            double room = low == 0 ? 1 : Math.abs(low) / 10;
            low -= room;
            high += room;
        }
        double step = step((high - low) / ticks);
        double first = axis.from().isPresent() ? low : Math.floor(low / step + 1e-9) * step;
        double last = axis.to().isPresent() ? high : Math.ceil(high / step - 1e-9) * step;
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        int decimals = decimals(step);
        for (double v = Math.ceil(first / step - 1e-9) * step; v <= last + step * 1e-6; v += step) {
            labels.add(String.format(Locale.ROOT, "%,." + decimals + "f", v));
        }
        return new Scale(
                axis, rounded(first, decimals), rounded(last, decimals), rounded(step, decimals), labels.build());
    }

    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        return power * (part <= 1.0001 ? 1 : part <= 2.0001 ? 2 : part <= 5.0001 ? 5 : 10);
    }

    private static int decimals(double step) {
        return Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    }

    private static double rounded(double value, int decimals) {
        return new BigDecimal(value)
                .setScale(decimals + 3, java.math.RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    /** Ends at 1, 2 or 5 times a power of ten; two ticks at least. */
    private static Scale log(Axis axis, double least, double greatest) {
        Checks.argument(least > 0, "%s: a log axis needs values > 0 but one is %s", axis.title(), least);
        double low = axis.from().isPresent() ? least : below(least);
        double high = axis.to().isPresent() ? greatest : above(greatest);
        double base = Math.log10(high / low) < MOST_FOR_TWO ? 2 : 10;
        if (Math.floor(logarithm(high, base) + 1e-9) - Math.ceil(logarithm(low, base) - 1e-9) < 1) {
            low = axis.from().isPresent() ? low : Math.pow(base, Math.floor(logarithm(low, base) + 1e-9));
            high = axis.to().isPresent() ? high : Math.pow(base, Math.ceil(logarithm(high, base) - 1e-9));
            high = low == high ? base * low : high;
        }
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (double v = Math.pow(base, Math.ceil(logarithm(low, base) - 1e-9)); v <= high * 1.000001; v *= base) {
            labels.add(plain(v));
        }
        return new Scale(axis, low, high, base, labels.build());
    }

    private static double logarithm(double value, double base) {
        return Math.log(value) / Math.log(base);
    }

    private static double below(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double part = value / power;
        return clean(power * (part >= 5 ? 5 : part >= 2 ? 2 : 1));
    }

    private static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double part = value / power;
        return clean(power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10));
    }

    private static double clean(double value) {
        return new BigDecimal(value, new java.math.MathContext(12)).doubleValue();
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value >= 1 ? "%,.0f" : "%s", value);
    }

    private static Scale years(Axis axis, double least, double greatest, int ticks) {
        Checks.argument(
                least == Math.rint(least) && greatest == Math.rint(greatest),
                "an axis of years needs whole years but has %s to %s",
                least,
                greatest);
        Checks.argument(
                greatest - least < MOST_CATEGORIES,
                "an axis of years spans %s to %s: at most %d years",
                least,
                greatest,
                MOST_CATEGORIES);
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (int year = (int) least; year <= (int) greatest; year++) {
            labels.add(Integer.toString(year));
        }
        double raw = (greatest - least) / Math.max(1, ticks);
        return new Scale(axis, least, greatest, Math.max(1, Math.ceil(step(Math.max(raw, 1)))), labels.build());
    }

    /** Whether an end is a tick with a label: on a log axis a power of its base, on a linear one a multiple of the step. */
    boolean labelled(double end) {
        double steps = axis.kind() == Axis.Kind.LOG ? logarithm(end, step) : end / step;
        return Math.abs(steps - Math.rint(steps)) < 1e-6;
    }

    /** Where a value stands on the axis as ECharts counts it: categories by their index. */
    double position(double value) {
        return axis.kind() == Axis.Kind.YEARS ? value - from : value;
    }

    /** Years as the axis shows them: those between round ones are blank. */
    ImmutableList<String> shownYears() {
        return labels.stream()
                .map(year -> Integer.parseInt(year) % (int) step == 0 ? year : "")
                .collect(ImmutableList.toImmutableList());
    }

    /** Where a value stands between the ends, 0 to 1; discrete scales have half a slot at both ends where asked. */
    double fraction(double value, boolean slots) {
        double part;
        if (axis.kind() == Axis.Kind.LOG) {
            part = Math.log(value / from) / Math.log(to / from);
        } else if (slots) {
            part = (value - from + 0.5) / (to - from + 1);
        } else {
            part = to == from ? 0.5 : (value - from) / (to - from);
        }
        return axis.order() == Axis.Order.DESCENDING ? 1 - part : part;
    }
}
