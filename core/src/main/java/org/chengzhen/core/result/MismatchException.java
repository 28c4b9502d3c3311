package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/** Says that two things of one name do not go together: units, places, vintages, or the values of one cell. */
public final class MismatchException extends ChengzhenException {
    private static final long serialVersionUID = 1L;

    private MismatchException(ErrorCode code, String... arguments) {
        super(code, ImmutableList.copyOf(arguments));
    }

    /**
     * One variable in two units that do not convert, or as two kinds of amount.
     *
     * @param one the variable as it is held
     * @param other the variable as it is given or asked for
     * @return the exception, to be thrown
     */
    public static MismatchException units(String one, String other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return new MismatchException(ErrorCode.UNITS_DIFFER, one, other);
    }

    /**
     * One code for two places.
     *
     * @param code of both
     * @param one the place as it is held
     * @param other the place as it is given
     * @return the exception, to be thrown
     */
    public static MismatchException places(String code, String one, String other) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return new MismatchException(ErrorCode.PLACES_DIFFER, code, one, other);
    }

    /**
     * One series from before and after a revision.
     *
     * @param variable of the series
     * @param one its vintage as it is held
     * @param other its vintage as it is given
     * @return the exception, to be thrown
     */
    public static MismatchException vintages(String variable, String one, String other) {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return new MismatchException(ErrorCode.VINTAGES_DIFFER, variable, one, other);
    }

    /**
     * One cell with two values.
     *
     * @param cell its variable, place and year
     * @param one the value that is held
     * @param other the value that is given
     * @return the exception, to be thrown
     */
    public static MismatchException values(String cell, double one, double other) {
        return new MismatchException(ErrorCode.VALUES_DIFFER, cell, Double.toString(one), Double.toString(other));
    }
}
