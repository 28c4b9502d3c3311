package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/** Says that a number lies outside its domain, by variable, place and year. */
public final class InvalidValueException extends ChengzhenException {
    private static final long serialVersionUID = 1L;

    private InvalidValueException(ErrorCode code, String... arguments) {
        super(code, ImmutableList.copyOf(arguments));
    }

    /**
     * A number outside its domain.
     *
     * @param what variable, place and year, as {@code population of Foshan (440600), 2010}
     * @param value as given
     * @param domain what it must be, as {@code >= 0}
     * @return the exception, to be thrown
     */
    public static InvalidValueException of(String what, double value, String domain) {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(domain, "domain");
        return new InvalidValueException(ErrorCode.INVALID_VALUE, what, Double.toString(value), domain);
    }

    /**
     * More cells than the values at hand can account for.
     *
     * @param places how many
     * @param years how many
     * @param variables how many
     * @param values how many values there are
     * @return the exception, to be thrown
     */
    public static InvalidValueException tooLarge(long places, long years, long variables, long values) {
        return new InvalidValueException(
                ErrorCode.TOO_LARGE,
                Long.toString(places),
                Long.toString(years),
                Long.toString(variables),
                Long.toString(values));
    }
}
