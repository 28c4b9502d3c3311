package org.chengzhen.indicators.profile;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Checks;

/**
 * What a plan or a standard asks of a value.
 *
 * <p>As text: {@code >=70}, {@code <=100}, {@code >7}, {@code <27}, {@code =100}, {@code ~1.45} (about), {@code 0.7..1.5}
 * (within), {@code +6} (up by six from the base), {@code up}, {@code down}, or nothing.
 *
 * @param relation between value and target
 * @param low the target, or the lower bound; NaN where there is no number
 * @param high the upper bound; NaN where there is none
 */
public record Target(Relation relation, double low, double high) implements Serializable {
    private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<|=|~|\\+)(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)");

    /** How a value is held against a target. */
    public enum Relation {
        /** The value reaches the target. */
        AT_LEAST(">="),
        /** The value does not exceed the target. */
        AT_MOST("<="),
        /** The value exceeds the target. */
        ABOVE(">"),
        /** The value stays below the target. */
        BELOW("<"),
        /** The value is the target. */
        EQUAL("="),
        /** The value is about the target: read as at least, or at most where less is better. */
        ABOUT("~"),
        /** The value lies between two bounds, both included. */
        WITHIN(".."),
        /** The value rises by the target from its base. */
        RISE_BY("+"),
        /** The value rises; no number is set. */
        UPWARDS("up"),
        /** The value falls; no number is set. */
        DOWNWARDS("down"),
        /** Nothing is set. */
        NONE("");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    /** Where nothing is set. */
    static final Target NONE = new Target(Relation.NONE, Double.NaN, Double.NaN);

    /**
     * Checks that numbers are there where the relation has some.
     *
     * @param relation between value and target
     * @param low the target, or the lower bound; NaN where there is no number
     * @param high the upper bound; NaN where there is none
     */
    public Target {
        boolean numeric = relation != Relation.UPWARDS && relation != Relation.DOWNWARDS && relation != Relation.NONE;
        Checks.argument(numeric == Double.isFinite(low), "target %s must have a number: %s", relation, low);
        Checks.argument(
                (relation == Relation.WITHIN) == Double.isFinite(high) && !(high < low),
                "target %s must lie between two bounds: %s, %s",
                relation,
                low,
                high);
    }

    /**
     * Reads a target.
     *
     * @param text as above; a plain number is at least that
     * @return the target
     * @throws IllegalArgumentException if the text is none
     */
    public static Target parse(String text) {
        String plain = text.strip().replace("≥", ">=").replace("≤", "<=");
        switch (plain) {
            case "" -> {
                return NONE;
            }
            case "up" -> {
                return new Target(Relation.UPWARDS, Double.NaN, Double.NaN);
            }
            case "down" -> {
                return new Target(Relation.DOWNWARDS, Double.NaN, Double.NaN);
            }
            default -> {}
        }
        Matcher range = RANGE.matcher(plain);
        if (range.matches()) {
            return new Target(Relation.WITHIN, Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
        }
        Matcher number =
                NUMBER.matcher(Character.isDigit(plain.charAt(0)) || plain.charAt(0) == '-' ? ">=" + plain : plain);
        Checks.argument(number.matches(), "%s is no target: write >=70, <=100, =5, ~5, +1, 0.7..1.5, up or down", text);
        for (Relation relation : Relation.values()) {
            if (relation.sign.equals(number.group(1))) {
                return new Target(relation, Double.parseDouble(number.group(2)), Double.NaN);
            }
        }
        throw new IllegalArgumentException(text + " is no target");
    }

    /** The target with a rise counted from a base, and {@code about} read by the direction; none where the base is missing. */
    Target resolved(OptionalDouble base, Better better) {
        return switch (relation) {
            case RISE_BY ->
                base.isPresent() ? new Target(Relation.AT_LEAST, base.getAsDouble() + low, Double.NaN) : NONE;
            case ABOUT -> new Target(better == Better.LESS ? Relation.AT_MOST : Relation.AT_LEAST, low, Double.NaN);
            default -> this;
        };
    }

    /** Whether there is a number to reach. */
    boolean numeric() {
        return Double.isFinite(low);
    }

    /** Whether a value does what is asked. */
    boolean metBy(double value) {
        return switch (relation) {
            case AT_LEAST, ABOUT, RISE_BY -> value >= low;
            case AT_MOST -> value <= low;
            case ABOVE -> value > low;
            case BELOW -> value < low;
            case EQUAL -> value == low;
            case WITHIN -> value >= low && value <= high;
            default -> false;
        };
    }

    /** What a value has to change by to reach the target: positive upwards, 0 where it is met. */
    double change(double value) {
        if (metBy(value)) {
            return 0;
        }
        return relation == Relation.WITHIN && value > high ? high - value : low - value;
    }

    /** As {@code ≥70}. */
    @Override
    public String toString() {
        return switch (relation) {
            case WITHIN -> number(low) + "–" + number(high);
            case AT_LEAST -> "≥" + number(low);
            case AT_MOST -> "≤" + number(low);
            case UPWARDS, DOWNWARDS, NONE -> relation.sign;
            default -> relation.sign + number(low);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
