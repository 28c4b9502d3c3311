package org.chengzhen.indicators.frame;

import java.util.Optional;
import org.chengzhen.core.internal.Checks;

/**
 * A key under which a study holds what a panel cannot: weights, flows, a grid, a table, a parameter, or the
 * variable that plays a role.
 *
 * @param <T> the type of the value
 * @param id short and unique, as {@code weights}
 * @param meaning one phrase that says what is wanted, with its unit
 * @param type the class of the value
 * @param defaultValue what holds where the study has none; empty where it must be given
 */
public record Input<T>(String id, String meaning, Class<T> type, Optional<T> defaultValue) {
    /**
     * Checks the id.
     *
     * @param id short and unique, as {@code weights}
     * @param meaning one phrase that says what is wanted, with its unit
     * @param type the class of the value
     * @param defaultValue what holds where the study has none; empty where it must be given
     */
    public Input {
        Checks.argument(!id.isBlank(), "id of an input must not be blank");
    }

    /**
     * An input that must be given.
     *
     * @param <T> the type of the value
     * @param id short and unique
     * @param meaning what is wanted, with its unit
     * @param type the class of the value
     * @return the key
     */
    public static <T> Input<T> required(String id, String meaning, Class<T> type) {
        return new Input<>(id, meaning, type, Optional.empty());
    }

    /**
     * An input with a default.
     *
     * @param <T> the type of the value
     * @param id short and unique
     * @param meaning what is wanted, with its unit
     * @param defaultValue what holds where the study has none
     * @return the key
     */
    @SuppressWarnings("unchecked") // the class of a T is a class of T, or of a subtype that only the default has
    public static <T> Input<T> withDefault(String id, String meaning, T defaultValue) {
        return new Input<>(id, meaning, (Class<T>) defaultValue.getClass(), Optional.of(defaultValue));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input<?> that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** As {@code weights: spatial weights of the places}. */
    @Override
    public String toString() {
        return id + ": " + meaning;
    }
}
