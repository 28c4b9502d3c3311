package org.chengzhen.core.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is serialized in place of a record that holds optionals, which cannot be serialized themselves. */
public final class RecordForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Record> type;
    private final @Nullable Object[] parts;

    /**
     * The form of a record.
     *
     * @param whole a public record whose components are serializable, or optionals of what is, in lists and maps too
     */
    public RecordForm(Record whole) {
        type = whole.getClass();
        RecordComponent[] components = type.getRecordComponents();
        parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = packed(components[i].getAccessor().invoke(whole));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of " + type + " cannot be read", e);
        }
    }

    /** What stands for an optional, or for a list or a map with optionals inside. */
    private static final class Packed implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final @Nullable Object[] parts;

        Packed(Kind kind, @Nullable Object[] parts) {
            this.kind = kind;
            this.parts = parts;
        }
    }

    private enum Kind {
        OPTIONAL,
        DOUBLE,
        INT,
        LONG,
        LIST,
        MAP
    }

    private static Packed one(Kind kind, @Nullable Object value) {
        return new Packed(kind, new Object[] {value});
    }

    private static Object packed(Object part) {
        if (part instanceof Optional<?> optional) {
            return one(Kind.OPTIONAL, optional.map(RecordForm::packed).orElse(null));
        }
        if (part instanceof OptionalDouble optional) {
            return one(Kind.DOUBLE, optional.isPresent() ? optional.getAsDouble() : null);
        }
        if (part instanceof OptionalInt optional) {
            return one(Kind.INT, optional.isPresent() ? optional.getAsInt() : null);
        }
        if (part instanceof OptionalLong optional) {
            return one(Kind.LONG, optional.isPresent() ? optional.getAsLong() : null);
        }
        if (part instanceof List<?> list) {
            Object[] elements = list.stream().map(RecordForm::packed).toArray();
            return holdsPacked(elements) ? new Packed(Kind.LIST, elements) : part;
        }
        if (part instanceof Map<?, ?> map) {
            Object[] values = map.values().stream().map(RecordForm::packed).toArray();
            return holdsPacked(values)
                    ? new Packed(Kind.MAP, new Object[] {map.keySet().toArray(), values})
                    : part;
        }
        return part;
    }

    private static boolean holdsPacked(Object[] elements) {
        return Arrays.stream(elements).anyMatch(Packed.class::isInstance);
    }

    private static Object unpacked(Object part) {
        if (!(part instanceof Packed packed)) {
            return part;
        }
        Object first = packed.parts.length == 0 ? null : packed.parts[0];
        return switch (packed.kind) {
            case OPTIONAL -> Optional.ofNullable(first).map(RecordForm::unpacked);
            case DOUBLE -> first == null ? OptionalDouble.empty() : OptionalDouble.of((Double) first);
            case INT -> first == null ? OptionalInt.empty() : OptionalInt.of((Integer) first);
            case LONG -> first == null ? OptionalLong.empty() : OptionalLong.of((Long) first);
            case LIST -> Arrays.stream(packed.parts).map(RecordForm::unpacked).collect(ImmutableList.toImmutableList());
            case MAP -> {
                Object[] keys = (Object[]) packed.parts[0];
                Object[] values = (Object[]) packed.parts[1];
                ImmutableMap.Builder<Object, Object> map = ImmutableMap.builder();
                for (int i = 0; i < keys.length; i++) {
                    map.put(keys[i], unpacked(values[i]));
                }
                yield map.buildOrThrow();
            }
        };
    }

    /** The record, made by its own constructor and so checked by it. */
    private Object readResolve() throws ObjectStreamException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] whole = Arrays.stream(parts).map(RecordForm::unpacked).toArray();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(whole);
        } catch (InvocationTargetException e) {
            throw refused(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw refused(e);
        }
    }

    private InvalidObjectException refused(Throwable cause) {
        InvalidObjectException refused = new InvalidObjectException("no " + type.getSimpleName() + ": " + cause);
        refused.initCause(cause);
        return refused;
    }
}
