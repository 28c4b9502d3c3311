package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;

/**
 * Says that a formula has no value for valid input, and why.
 *
 * <p>Array methods throw it; the panel level copies its {@link #status()} beside the place. Input outside
 * the domain is another matter: that is an {@link IllegalArgumentException}.
 */
public final class UndefinedException extends ChengzhenException {
    private static final long serialVersionUID = 1L;

    /** Why there is no number. */
    private final Status status;

    /**
     * Makes the exception.
     *
     * @param status why there is no number; not {@link Status#OK}
     * @param reason one sentence that names what was given
     */
    public UndefinedException(Status status, String reason) {
        super(ErrorCode.UNDEFINED, ImmutableList.of(reason, status.name()), reason);
        if (status == Status.OK) {
            throw new IllegalArgumentException("status must say why there is no value but is OK");
        }
        this.status = status;
    }

    /**
     * A formula without a value, as with a zero denominator.
     *
     * @param reason one sentence that names what was given
     * @return the exception, to be thrown
     */
    public static UndefinedException undefined(String reason) {
        Objects.requireNonNull(reason, "reason");
        return new UndefinedException(Status.UNDEFINED, reason);
    }

    /**
     * Too few places, years or points.
     *
     * @param what what is counted, as {@code places}
     * @param needed the least number that the formula takes
     * @param given the number at hand
     * @return the exception, to be thrown
     */
    public static UndefinedException insufficient(String what, int needed, int given) {
        Objects.requireNonNull(what, "what");
        return new UndefinedException(
                Status.INSUFFICIENT_DATA, "needs at least " + needed + " " + what + " but has " + given);
    }

    /**
     * Why there is no number.
     *
     * @return a status other than {@link Status#OK}
     */
    public Status status() {
        return status;
    }

    /** The reason; in Chinese with the status in words before it. */
    @Override
    public String message(Locale locale) {
        return isChinese(locale)
                ? text(code().name(), ImmutableList.of(getMessage(), word("STATUS." + status, locale)), locale)
                : getMessage();
    }
}
