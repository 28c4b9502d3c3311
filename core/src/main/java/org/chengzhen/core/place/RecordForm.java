package org.chengzhen.core.place;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.Nullable;

/** What is serialized in place of a record with optional components, which cannot be: null stands for an empty one. */
final class RecordForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Record> type;
    private final @Nullable Object[] parts;

    RecordForm(Record place) {
        type = place.getClass();
        RecordComponent[] components = type.getRecordComponents();
        parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object part = components[i].getAccessor().invoke(place);
                parts[i] = part instanceof Optional<?> optional ? optional.orElse(null) : part;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of " + type + " cannot be read", e);
        }
    }

    /** The record, made by its own constructor and so checked by it. */
    private Object readResolve() throws ObjectStreamException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] whole = new Object[parts.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = types[i] == Optional.class ? Optional.ofNullable(parts[i]) : parts[i];
        }
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
