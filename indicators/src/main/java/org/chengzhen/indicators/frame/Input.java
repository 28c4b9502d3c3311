package org.chengzhen.indicators.frame;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.jspecify.annotations.Nullable;

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
public record Input<T>(String id, String meaning, Class<T> type, Optional<T> defaultValue) implements Serializable {
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
        Objects.requireNonNull(type, "type");
        Checks.argument(
                defaultValue.isEmpty() || type.isInstance(defaultValue.get()),
                "the default of input %s is no %s",
                id,
                type);
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
     * An input with a default, whose class is that of the values.
     *
     * @param <T> the type of the value
     * @param id short and unique
     * @param meaning what is wanted, with its unit
     * @param defaultValue what holds where the study has none; of a final class or an enum, so that no other value of the
     *     type is shut out
     * @return the key
     * @throws IllegalArgumentException if the class of the default has subclasses or may be one; name the type then
     */
    @SuppressWarnings("unchecked") // the class of a T that is final, or the enum of a T, is the class of T
    public static <T> Input<T> withDefault(String id, String meaning, T defaultValue) {
        Class<?> type =
                defaultValue instanceof Enum<?> constant ? constant.getDeclaringClass() : defaultValue.getClass();
        Checks.argument(
                defaultValue instanceof Enum<?> || (Modifier.isFinal(type.getModifiers()) && !type.isHidden()),
                "the default of input %s is a %s, which may be one class of several: name the type",
                id,
                type.getName());
        return new Input<>(id, meaning, (Class<T>) type, Optional.of(defaultValue));
    }

    /**
     * An input with a default.
     *
     * @param <T> the type of the value
     * @param id short and unique
     * @param meaning what is wanted, with its unit
     * @param type the class of the value
     * @param defaultValue what holds where the study has none
     * @return the key
     */
    public static <T> Input<T> withDefault(String id, String meaning, Class<T> type, T defaultValue) {
        return new Input<>(id, meaning, type, Optional.of(defaultValue));
    }

    /**
     * The value under this key, or a refusal that says what the key takes.
     *
     * @param value any
     * @return the value
     * @throws IllegalArgumentException if it is null or of another type
     */
    T checked(Object value) {
        Checks.argument(
                type.isInstance(value),
                "input %s takes a %s but is given %s",
                id,
                type.getSimpleName(),
                value == null ? "null" : "a " + value.getClass().getSimpleName() + ": " + value);
        return type.cast(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
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

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
