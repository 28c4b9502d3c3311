package org.chengzhen.core.wire;

import com.google.common.collect.Multimap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Any value of the library as maps, lists, texts, numbers, truth values and null.
 *
 * <ul>
 *   <li>What is {@link AsMap} says itself; a record is a map of its components; any other value of the library is a map
 *       of what its accessors give, or the status of one that has no value.
 *   <li>A matrix is a list of its rows, an array or collection a list, an enum its name; a record
 *       that is one of several forms names its {@code form}.
 *   <li>NaN and what is absent are null; infinities are the texts {@code Infinity} and {@code -Infinity}.
 * </ul>
 *
 * <pre>{@code
 * Wire.plain(new GeoPoint(23.1, 113.3));  // {latitude=23.1, longitude=113.3}
 * }</pre>
 */
public final class Wire {
    private static final int DEEPEST = 64;

    private Wire() {}

    /**
     * A value as JDK types.
     *
     * @param value any value, or null
     * @return a map, list, text, number, truth value or null
     */
    public static @Nullable Object plain(@Nullable Object value) {
        return plain(value, 0);
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "a value holds itself: " + value.getClass().getName());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        Object optional = optional(value);
        if (optional != value) {
            return plain(optional, depth);
        }
        if (value instanceof AsMap map) {
            return map.toMap();
        }
        Object list = list(value, depth);
        if (list != null) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof Multimap<?, ?> map) {
            return map(map.asMap(), depth);
        }
        if (value instanceof Record record) {
            return components(record, depth);
        }
        return own(value) ? accessors(value, depth) : value.toString();
    }

    private static @Nullable Object number(Number number) {
        double value = number.doubleValue();
        if (number instanceof Double || number instanceof Float) {
            return Double.isNaN(value) ? null : Double.isInfinite(value) ? (Object) number.toString() : number;
        }
        return number;
    }

    /** What an optional holds, null where it is empty, and the value itself where it is none. */
    private static @Nullable Object optional(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        return value;
    }

    private static @Nullable List<Object> list(Object value, int depth) {
        if (value instanceof DoubleMatrix matrix) {
            return list(Arrays.asList(matrix.toRows()), depth);
        }
        if (value instanceof ImmutableDoubleArray array) {
            return list(array.asList(), depth);
        }
        if (value instanceof ImmutableIntArray array) {
            return list(array.asList(), depth);
        }
        if (value instanceof ImmutableLongArray array) {
            return list(array.asList(), depth);
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> plain(Array.get(value, i), depth + 1))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        if (value instanceof Iterable<?> elements && !own(value)) {
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(plain(element, depth + 1)));
            return list;
        }
        return null;
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(key(key), plain(value, depth + 1)));
        return plain;
    }

    private static String key(@Nullable Object key) {
        Object plain = plain(key);
        return plain instanceof Map<?, ?> parts && parts.get("id") instanceof String id
                ? id
                : plain instanceof Map<?, ?> parts && parts.get("code") instanceof String code
                        ? code
                        : String.valueOf(plain);
    }

    private static Map<String, Object> components(Record record, int depth) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (Arrays.stream(record.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            plain.put("form", record.getClass().getSimpleName());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            plain.put(component.getName(), given(component.getAccessor(), record, depth));
        }
        return plain;
    }

    private static Object accessors(Object value, int depth) {
        if (!Modifier.isPublic(value.getClass().getModifiers())) {
            return value.toString();
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Method accessor : Accessors.of(value.getClass())) {
            plain.put(accessor.getName(), given(accessor, value, depth));
        }
        return plain.isEmpty() ? value.toString() : plain;
    }

    private static @Nullable Object given(Method accessor, Object of, int depth) {
        try {
            return plain(accessor.invoke(of), depth + 1);
        } catch (IllegalAccessException e) {
            return of.toString();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UndefinedException undefined) {
                return undefined.status().name();
            }
            throw new IllegalStateException(accessor + " has no value", e.getCause());
        }
    }

    private static boolean own(Object value) {
        return value.getClass().getPackageName().startsWith("org.chengzhen.");
    }
}
