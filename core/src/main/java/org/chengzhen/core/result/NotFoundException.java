package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/**
 * Says that what was asked for by code, id or year is not there.
 *
 * <p>{@code find} answers the same question with an empty {@link java.util.Optional}.
 */
public final class NotFoundException extends ChengzhenException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private NotFoundException(ErrorCode code, String... arguments) {
        super(code, ImmutableList.copyOf(arguments));
    }

    /**
     * No such place.
     *
     * @param code or name that was asked for
     * @return the exception, to be thrown
     */
    public static NotFoundException place(String code) {
        return new NotFoundException(ErrorCode.NO_SUCH_PLACE, code);
    }

    /**
     * No such variable.
     *
     * @param id that was asked for
     * @param known what is there
     * @return the exception, to be thrown
     */
    public static NotFoundException variable(String id, Collection<?> known) {
        return new NotFoundException(ErrorCode.NO_SUCH_VARIABLE, id, some(known));
    }

    /**
     * No such year.
     *
     * @param year that was asked for
     * @param known the years that are there
     * @return the exception, to be thrown
     */
    public static NotFoundException year(int year, Collection<?> known) {
        return new NotFoundException(ErrorCode.NO_SUCH_YEAR, Integer.toString(year), some(known));
    }

    /**
     * No such entry of the catalogue.
     *
     * @param id that was asked for
     * @param hint what may have been meant, empty where nothing is near
     * @return the exception, to be thrown
     */
    public static NotFoundException indicator(String id, String hint) {
        return new NotFoundException(ErrorCode.NO_SUCH_INDICATOR, id, hint);
    }

    /**
     * No such input.
     *
     * @param input its id and meaning
     * @return the exception, to be thrown
     */
    public static NotFoundException input(String input) {
        return new NotFoundException(ErrorCode.NO_SUCH_INPUT, input);
    }

    /** The first few of what is there, and how many more. */
    private static String some(Collection<?> known) {
        String first = known.stream().limit(SHOWN).map(String::valueOf).toList().toString();
        return known.size() <= SHOWN ? first : first + " and " + (known.size() - SHOWN) + " more";
    }
}
