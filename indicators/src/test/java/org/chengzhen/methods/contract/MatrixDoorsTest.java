package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.Hostile.Mood;
import org.junit.jupiter.api.Test;

/** A door for matrices gives what its sister for rows of arrays gives, and refuses what that refuses. */
class MatrixDoorsTest {
    private static final int CALLS = 12;

    /** For each door for rows of arrays, the one for matrices. */
    private static Map<Method, Method> sisters() {
        Map<Method, Method> sisters =
                new TreeMap<>((a, b) -> PublicTypes.name(a).compareTo(PublicTypes.name(b)));
        for (Class<?> type : PublicTypes.ofMethods()) {
            PublicTypes.methods(type).forEach(rows -> {
                Class<?>[] given = Arrays.stream(rows.getParameterTypes())
                        .map(MatrixDoorsTest::asMatrix)
                        .toArray(Class<?>[]::new);
                if (!Arrays.equals(given, rows.getParameterTypes())) {
                    PublicTypes.methods(type)
                            .filter(m -> m.getName().equals(rows.getName()))
                            .filter(m -> Arrays.equals(m.getParameterTypes(), given))
                            .forEach(m -> sisters.put(rows, m));
                }
            });
        }
        return sisters;
    }

    private static Class<?> asMatrix(Class<?> type) {
        return type == double[][].class ? DoubleMatrix.class : type == double[][][].class ? List.class : type;
    }

    private static Object asMatrix(Object given) {
        if (given instanceof double[][] rows) {
            return DoubleMatrix.of(rows);
        }
        return given instanceof double[][][] dates
                ? Arrays.stream(dates).map(DoubleMatrix::of).toList()
                : given;
    }

    /** Some doors take zeros and ones alone. */
    private static void presence(Object given) {
        if (given instanceof double[][] rows) {
            for (double[] row : rows) {
                double mean = Arrays.stream(row).average().orElse(0);
                Arrays.setAll(row, k -> row[k] >= mean ? 1 : 0);
            }
        }
    }

    @Test
    void matricesGiveWhatRowsOfArraysGive() {
        Hostile source = new Hostile();
        for (Class<?> type : PublicTypes.ofMethods()) {
            source.keepConstants(type);
            PublicTypes.methods(type)
                    .filter(m -> Modifier.isStatic(m.getModifiers())
                            && type.isAssignableFrom(m.getReturnType())
                            && m.getParameterCount() < 2)
                    .forEach(start -> {
                        source.reseed(PublicTypes.name(start).hashCode());
                        source.begin(Mood.ORDINARY);
                        source.call(start).ifPresent(source::keep);
                    });
        }
        Map<Method, Method> sisters = sisters();
        Set<String> compared = new TreeSet<>();
        List<String> differences = new ArrayList<>();
        sisters.forEach((rows, matrix) -> {
            source.reseed(PublicTypes.name(rows).hashCode());
            for (int call = 0; call < CALLS; call++) {
                source.begin(Mood.ORDINARY);
                Optional<Object> receiver = source.receiver(rows);
                Optional<Object[]> given = source.arguments(rows);
                if (receiver.isEmpty() || given.isEmpty()) {
                    continue;
                }
                if (call % 3 == 2) {
                    Arrays.stream(given.get()).forEach(MatrixDoorsTest::presence);
                }
                Object[] matrices = Arrays.stream(given.get())
                        .map(MatrixDoorsTest::asMatrix)
                        .toArray();
                Object byRows = outcome(rows, receiver.get(), given.get());
                Object byMatrix = outcome(matrix, receiver.get(), matrices);
                if (!(byRows instanceof Class)) {
                    compared.add(PublicTypes.name(rows));
                }
                if (!byRows.equals(byMatrix)) {
                    differences.add(PublicTypes.name(rows) + " gives " + byRows + " and of matrices " + byMatrix);
                }
            }
        });
        assertEquals(List.of(), differences);
        List<String> never = sisters.keySet().stream()
                .map(PublicTypes::name)
                .filter(name -> !compared.contains(name))
                .toList();
        System.out.println("matrices against rows: " + compared.size() + " doors, never with a value: " + never);
        assertTrue(compared.size() > 0.8 * sisters.size(), () -> "only " + compared.size() + "; not " + never);
    }

    /** The value, or the class of the exception. */
    private static Object outcome(Method door, Object receiver, Object[] given) {
        try {
            return Hostile.outcome(door, receiver, given);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }
}
