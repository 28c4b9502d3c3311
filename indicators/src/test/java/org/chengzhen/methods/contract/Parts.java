package org.chengzhen.methods.contract;

import com.google.common.primitives.ImmutableDoubleArray;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chengzhen.core.result.UndefinedException;

/** Walks a result through what its accessors without arguments give, down to the numbers. */
final class Parts {
    private static final int DEEPEST = 6;

    private Parts() {}

    /** The first part that is NaN or infinite, as {@code path = value}; empty where there is none. */
    static String nonFinite(Object result, Predicate<String> allowed) {
        return walk("result", result, allowed, 0);
    }

    private static String walk(String path, Object part, Predicate<String> allowed, int depth) {
        if (part == null || depth > DEEPEST || allowed.test(path)) {
            return "";
        }
        if (part instanceof Double number) {
            return Double.isFinite(number) ? "" : path + " = " + number;
        }
        if (part instanceof OptionalDouble number) {
            return number.isPresent() ? walk(path, number.getAsDouble(), allowed, depth) : "";
        }
        if (part instanceof Optional<?> some) {
            return walk(path, some.orElse(null), allowed, depth);
        }
        if (part instanceof Map<?, ?> map) {
            return first(
                    map.entrySet().stream().map(e -> walk(path + "." + e.getKey(), e.getValue(), allowed, depth + 1)));
        }
        if (part instanceof Iterable<?> several) {
            return first(stream(several).map(e -> walk(path, e, allowed, depth + 1)));
        }
        if (part.getClass().isArray()) {
            return first(IntStream.range(0, Array.getLength(part))
                    .mapToObj(i -> walk(path + "[" + i + "]", Array.get(part, i), allowed, depth + 1)));
        }
        if (part instanceof ImmutableDoubleArray numbers) {
            return walk(path, numbers.toArray(), allowed, depth);
        }
        if (part instanceof Enum || !part.getClass().getName().startsWith("org.chengzhen.")) {
            return "";
        }
        return first(accessors(part).map(m -> walk(path + "." + m.getName(), value(m, part), allowed, depth + 1)));
    }

    private static Stream<Method> accessors(Object part) {
        List<String> notParts = List.of("hashCode", "toString", "getClass", "build");
        return Stream.of(part.getClass().getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != part.getClass())
                .filter(m -> !notParts.contains(m.getName()))
                .sorted(Comparator.comparing(Method::getName));
    }

    /** What an accessor gives; nothing where it says that this part has no value. */
    private static Object value(Method accessor, Object part) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UndefinedException) {
                return null;
            }
            throw new AssertionError(accessor.getName(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(accessor.getName(), e);
        }
    }

    private static <T> Stream<T> stream(Iterable<T> several) {
        return StreamSupport.stream(several.spliterator(), false);
    }

    private static String first(Stream<String> found) {
        return found.filter(f -> !f.isEmpty()).findFirst().orElse("");
    }
}
