package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.methods.interaction.Decay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What settings owe, in every class of the family that begins with {@code withDefaults()} or by a name, as {@code
 * bcc()}, and goes on from there: two that were set alike are equal and tell the same, and two of which one setting
 * differs are not equal.
 */
public interface SettingsContract {
    /** The settings of the family that are under this contract. */
    private List<Class<?>> types() {
        return PublicTypes.ofMethods().stream()
                .filter(type -> type.getPackage().equals(getClass().getPackage()))
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                .filter(type -> Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(m -> m.getName().equals("equals")))
                .filter(type -> !starts(type).isEmpty())
                .toList();
    }

    @TestFactory
    default Stream<DynamicTest> settingsAreEqualWhereAllThatWasSetIs() {
        assertFalse(types().isEmpty());
        return types().stream().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
    }

    private static void check(Class<?> type) throws ReflectiveOperationException {
        List<Object> all = new ArrayList<>();
        for (Method start : starts(type)) {
            all.addAll(different(start, null));
        }
        Object plain = all.get(0);
        assertNotEquals(plain, null);
        assertNotEquals(plain, new Object());
        for (Method setter : setters(type)) {
            all.addAll(different(setter, plain));
        }
        Set<String> texts = all.stream().map(Object::toString).collect(Collectors.toSet());
        assertTrue(texts.size() > 1 || setters(type).size() < 2, () -> "the text tells nothing: " + texts);
        assertTrue(
                texts.stream().noneMatch(text -> text.isBlank() || text.contains("@") || text.contains("Optional")),
                texts::toString);
        Set<Integer> hashes = all.stream().map(Object::hashCode).collect(Collectors.toSet());
        int distinct = Set.copyOf(all).size();
        assertTrue(distinct < 3 || hashes.size() > distinct / 2, () -> "the hash tells little: " + hashes);
    }

    /** What a method makes of all that it takes, each unlike the others and like itself made anew. */
    private static List<Object> different(Method setter, Object of) throws ReflectiveOperationException {
        List<Object> made = new ArrayList<>();
        for (Object[] arguments : candidates(setter)) {
            Optional<Object> once = applied(setter, of, arguments);
            Optional<Object> again = applied(setter, of, arguments);
            assertEquals(once, again, setter.getName());
            assertEquals(once.hashCode(), again.hashCode(), setter.getName());
            assertEquals(once.toString(), again.toString());
            once.ifPresent(made::add);
        }
        assertFalse(made.isEmpty(), () -> "nothing that " + setter + " takes");
        for (int i = 0; i < made.size(); i++) {
            for (int j = 0; j < i; j++) {
                String pair = setter.getName() + ": " + made.get(i) + ", " + made.get(j);
                assertFalse(made.get(i).equals(made.get(j)), pair);
                assertFalse(made.get(j).equals(made.get(i)), pair);
            }
        }
        return made;
    }

    private static List<Method> starts(Class<?> type) {
        return PublicTypes.methods(type)
                .filter(m -> m.getReturnType() == type && Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getParameterCount() == 0
                        || (m.getParameterCount() == 1 && !candidates(m).isEmpty()))
                .toList();
    }

    private static List<Method> setters(Class<?> type) {
        return PublicTypes.methods(type)
                .filter(m -> m.getReturnType() == type && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getParameterCount() == 0
                        || (m.getParameterCount() == 1 && !candidates(m).isEmpty()))
                .toList();
    }

    private static List<Object[]> candidates(Method setter) {
        if (setter.getParameterCount() == 0) {
            return List.<Object[]>of(new Object[0]);
        }
        Class<?> of = setter.getParameterTypes()[0];
        Stream<?> values = Stream.empty();
        if (of == int.class) {
            values = IntStream.of(1, 2, 3, 5, 9, 99, 1000).boxed();
        } else if (of == long.class) {
            values = Stream.of(1L, 42L, -7L);
        } else if (of == double.class) {
            values = Stream.of(1e-6, 0.01, 0.05, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 10.0, 1000.0);
        } else if (of == boolean.class) {
            values = Stream.of(true, false);
        } else if (of == Decay.class) {
            values = Stream.of(Decay.exponential(0.1), Decay.exponential(0.2), Decay.power(2));
        } else if (of.isEnum()) {
            values = Arrays.stream(of.getEnumConstants());
        }
        return values.<Object[]>map(value -> new Object[] {value}).toList();
    }

    /** Empty where the setting refuses the value. */
    private static Optional<Object> applied(Method setter, Object to, Object[] arguments)
            throws ReflectiveOperationException {
        try {
            return Optional.of(setter.invoke(to, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
