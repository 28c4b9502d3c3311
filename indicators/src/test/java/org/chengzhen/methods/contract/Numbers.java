package org.chengzhen.methods.contract;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chengzhen.core.array.DoubleMatrix;

/** A result as the row of its numbers: parts in order, classes by their place in the enum, what is absent as NaN. */
final class Numbers {
    private Numbers() {}

    static double[] of(Object result) {
        List<Double> numbers = new ArrayList<>();
        add(result, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(Object part, List<Double> numbers) {
        if (part == null) {
            numbers.add(Double.NaN);
        } else if (part instanceof Number number) {
            numbers.add(number.doubleValue());
        } else if (part instanceof Boolean flag) {
            numbers.add(flag ? 1.0 : 0);
        } else if (part instanceof Enum<?> constant) {
            numbers.add((double) constant.ordinal());
        } else if (part instanceof OptionalDouble some) {
            numbers.add(some.orElse(Double.NaN));
        } else if (part instanceof OptionalInt some) {
            numbers.add(some.isPresent() ? some.getAsInt() : Double.NaN);
        } else if (part instanceof Optional<?> some) {
            add(some.orElse(null), numbers);
        } else if (part instanceof ImmutableDoubleArray several) {
            several.asList().forEach(numbers::add);
        } else if (part instanceof ImmutableIntArray several) {
            several.asList().forEach(v -> numbers.add((double) v));
        } else if (part instanceof ImmutableLongArray several) {
            several.asList().forEach(v -> numbers.add((double) v));
        } else if (part instanceof DoubleMatrix matrix) {
            add(matrix.toArray(), numbers);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(v -> add(v, numbers));
        } else if (part instanceof Iterable<?> several) {
            several.forEach(v -> add(v, numbers));
        } else if (part.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(part); i++) {
                add(Array.get(part, i), numbers);
            }
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                add(got(component.getAccessor(), part), numbers);
            }
        } else if (part.getClass().getName().startsWith("org.chengzhen.")) {
            PublicTypes.methods(part.getClass())
                    .filter(m -> m.getParameterCount() == 0
                            && !Modifier.isStatic(m.getModifiers())
                            && m.getReturnType() != part.getClass())
                    .forEach(m -> add(got(m, part), numbers));
        }
    }

    private static Object got(Method accessor, Object part) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(part);
        } catch (InvocationTargetException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
