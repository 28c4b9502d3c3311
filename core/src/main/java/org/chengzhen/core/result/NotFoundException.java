package org.chengzhen.core.result;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/**
 * Says that what was asked for by code, id or year is not there.
 *
 * <p>{@code find} answers the same question with an empty {@link java.util.Optional}.
 */
public final class NotFoundException extends ChengzhenException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** What may have been meant. */
    private final ImmutableList<String> near;

    private NotFoundException(ErrorCode code, String... arguments) {
        super(code, ImmutableList.copyOf(arguments));
        this.near = ImmutableList.of();
    }

    private NotFoundException(ImmutableList<String> near, ErrorCode code, String... arguments) {
        super(
                code,
                ImmutableList.copyOf(arguments),
                text(code.name(), ImmutableList.copyOf(arguments), Locale.ROOT) + question(near, Locale.ROOT));
        this.near = near;
    }

    /**
     * What may have been meant.
     *
     * @return codes with names, or ids; empty where nothing is near
     */
    public ImmutableList<String> near() {
        return near;
    }

    @Override
    public String message(Locale locale) {
        return isChinese(locale) ? super.message(locale) + question(near, locale) : String.valueOf(getMessage());
    }

    private static String question(ImmutableList<String> near, Locale locale) {
        return near.isEmpty()
                ? ""
                : text("DID_YOU_MEAN", ImmutableList.of(String.join(word("OR", locale), near)), locale);
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
     * No such place.
     *
     * @param code or name that was asked for
     * @param near codes with names that may have been meant
     * @return the exception, to be thrown
     */
    public static NotFoundException place(String code, Collection<String> near) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(near, "near");
        return new NotFoundException(ImmutableList.copyOf(near), ErrorCode.NO_SUCH_PLACE, code);
    }

    /**
     * No one place: several have the name that was asked for.
     *
     * @param name that was asked for
     * @param places codes with names of those that have it
     * @return the exception, to be thrown
     */
    public static NotFoundException several(String name, Collection<String> places) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(places, "places");
        return new NotFoundException(ErrorCode.SEVERAL_PLACES, name, some(places));
    }

    /**
     * No such variable.
     *
     * @param id that was asked for
     * @param known what is there
     * @return the exception, to be thrown
     */
    public static NotFoundException variable(String id, Collection<?> known) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(known, "known");
        return new NotFoundException(ErrorCode.NO_SUCH_VARIABLE, id, some(known));
    }

    /**
     * No such variable.
     *
     * @param id that was asked for
     * @param known what is there
     * @param near ids that may have been meant
     * @return the exception, to be thrown
     */
    public static NotFoundException variable(String id, Collection<?> known, Collection<String> near) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(near, "near");
        return new NotFoundException(ImmutableList.copyOf(near), ErrorCode.NO_SUCH_VARIABLE, id, some(known));
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
     * @param near ids with names that may have been meant
     * @return the exception, to be thrown
     */
    public static NotFoundException indicator(String id, Collection<String> near) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(near, "near");
        return new NotFoundException(ImmutableList.copyOf(near), ErrorCode.NO_SUCH_INDICATOR, id);
    }

    /**
     * No entry of the kind that was asked for: another kind has the id.
     *
     * @param indicator its id and name
     * @param call the expression that gives what it has
     * @return the exception, to be thrown
     */
    public static NotFoundException otherKind(String indicator, String call) {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(call, "call");
        return new NotFoundException(ErrorCode.OTHER_KIND, indicator, call);
    }

    /**
     * No such part of a result.
     *
     * @param owner what was asked, as the id of an entry
     * @param name that was asked for
     * @param known the names that are there
     * @param near names that may have been meant
     * @return the exception, to be thrown
     */
    public static NotFoundException part(String owner, String name, Collection<String> known, Collection<String> near) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(near, "near");
        return new NotFoundException(ImmutableList.copyOf(near), ErrorCode.NO_SUCH_PART, owner, name, some(known));
    }

    /**
     * No such item of a system, a scorecard or an account.
     *
     * @param owner what was asked, as the name of the system
     * @param id that was asked for
     * @param known the ids that are there
     * @param near ids that may have been meant
     * @return the exception, to be thrown
     */
    public static NotFoundException item(String owner, String id, Collection<String> known, Collection<String> near) {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(near, "near");
        return new NotFoundException(ImmutableList.copyOf(near), ErrorCode.NO_SUCH_ITEM, owner, id, some(known));
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
