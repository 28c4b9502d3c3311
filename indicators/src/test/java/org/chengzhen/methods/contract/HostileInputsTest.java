package org.chengzhen.methods.contract;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.methods.contract.Findings.Finding;
import org.chengzhen.methods.contract.Hostile.Mood;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public static method of {@code methods} and {@code core}, and every finishing verb of settings, with arguments
 * that break formulas: a value without NaN and infinity, undefined, or a refusal that names the argument; soon, and
 * without a change to what it was given.
 */
class HostileInputsTest {
    private static final List<String> RULES = List.of("hostile", "nan-entry", "null", "message", "hang", "untried");
    private static final int CALLS = 96;
    private static final long LONGEST = 10_000_000_000L;

    private final Hostile source = new Hostile();
    private final Map<String, Finding> found = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile long begun = Long.MAX_VALUE;
    private volatile Method current;
    private volatile String arguments = "";

    @TestFactory
    Stream<DynamicTest> noDoorIsBrokenByWhatIsGiven() throws InterruptedException {
        // what reads and writes files is tried with files
        List<Class<?>> types = new ArrayList<>(PublicTypes.ofCore().stream()
                .filter(t -> !PublicTypes.room(t).matches("core\\.(io|china)(\\..*)?"))
                .toList());
        types.addAll(PublicTypes.ofMethods());
        List<Method> doors = types.stream()
                .flatMap(PublicTypes::methods)
                .filter(HostileInputsTest::door)
                .toList();
        int from = 0;
        while (from < doors.size()) {
            from = work(types, doors, from);
        }
        return Findings.byRoom(
                "hostile",
                RULES,
                types.stream().map(PublicTypes::room).toList(),
                found.values().stream().toList());
    }

    /** Tries doors on a thread of its own, until all are tried or one does not come back; gives the next to try. */
    private int work(List<Class<?>> types, List<Method> doors, int from) throws InterruptedException {
        int[] next = {from};
        Thread worker = new Thread(
                () -> {
                    if (from == 0) {
                        types.forEach(source::keepConstants);
                        doors.forEach(this::fill);
                        doors.forEach(this::fill);
                    }
                    for (int d = from; d < doors.size(); d++) {
                        next[0] = d;
                        try {
                            attempt(doors.get(d));
                        } catch (Throwable e) {
                            // a value drawn for it, or what came back, breaks where it is looked at
                            report(doors.get(d), "hostile", e + " while its arguments or its result were shown");
                        }
                    }
                    next[0] = doors.size();
                },
                "hostile");
        worker.setDaemon(true);
        worker.start();
        while (worker.isAlive()) {
            worker.join(100);
            if (System.nanoTime() - begun > LONGEST && begun != Long.MAX_VALUE) {
                report(current, "hang", "not back after " + LONGEST / 1_000_000_000 + " s: " + arguments);
                worker.interrupt();
                worker.join(1_000);
                if (worker.isAlive()) {
                    begun = Long.MAX_VALUE;
                    return next[0] + 1;
                }
            }
        }
        return next[0];
    }

    private static boolean door(Method method) {
        Class<?> type = method.getDeclaringClass();
        if (Modifier.isStatic(method.getModifiers())) {
            return true;
        }
        // the verbs of settings, which have no data before them
        return !PublicTypes.room(type).startsWith("core.")
                && !type.isRecord()
                && !type.isEnum()
                && method.getParameterCount() > 0
                && Arrays.stream(type.getMethods())
                        .anyMatch(m -> Modifier.isStatic(m.getModifiers())
                                && m.getParameterCount() == 0
                                && m.getReturnType() == type);
    }

    /** Collects ordinary values of the library's own types. */
    private void fill(Method door) {
        source.reseed(PublicTypes.name(door).hashCode());
        for (int c = 0; c < 6; c++) {
            source.begin(Mood.ORDINARY);
            try {
                Optional<Object[]> given = draw(door);
                if (given.isPresent()) {
                    source.keep(call(door, given.get()));
                }
            } catch (Throwable e) {
                // only what comes back is kept
            }
        }
    }

    private void attempt(Method door) {
        Parameter[] parameters = door.getParameters();
        source.reseed(PublicTypes.name(door).hashCode());
        boolean tried = false;
        for (int c = 0; c < CALLS; c++) {
            source.begin(Mood.values()[c % 4]);
            Optional<Object[]> drawn = draw(door);
            if (drawn.isPresent()) {
                tried = true;
                check(door, drawn.get());
            }
            if (parameters.length == 0) {
                return;
            }
        }
        if (!tried) {
            report(door, "untried", "no value of a type among " + types(door));
            return;
        }
        for (int p = 0; p < parameters.length; p++) {
            if (!parameters[p].getType().isPrimitive()
                    && !parameters[p].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                nulls(door, p);
            }
        }
    }

    private void check(Method door, Object[] given) {
        Object[] copies = Arrays.stream(given).map(HostileInputsTest::copy).toArray();
        String shown = Arrays.stream(given).map(HostileInputsTest::text).collect(Collectors.joining("; "));
        arguments = shown;
        try {
            Object result = call(door, given);
            String part = Parts.nonFinite(result, p -> false);
            if (!part.isEmpty()) {
                // an entry of a vector or a matrix may be NaN where the class says so: an exception with its reason
                boolean entry = part.contains("]") && part.endsWith("NaN");
                report(door, entry ? "nan-entry" : "hostile", part + " for " + shown);
            }
        } catch (ChengzhenException | CancellationException e) {
            // undefined, not to be found, of another unit: all are outcomes
        } catch (IllegalArgumentException e) {
            named(door, e, shown);
        } catch (ArrayIndexOutOfBoundsException | StringIndexOutOfBoundsException e) {
            report(door, "hostile", e + " for " + shown);
        } catch (IndexOutOfBoundsException e) {
            named(door, e, shown);
        } catch (Throwable e) {
            report(door, "hostile", e + " for " + shown);
        }
        if (!Arrays.deepEquals(copies, given)) {
            report(door, "hostile", "what was given was changed: " + shown);
        }
    }

    /** A refusal says which argument it refuses. */
    private void named(Method door, RuntimeException refusal, String shown) {
        String message = refusal.getMessage();
        boolean names = message != null
                && Arrays.stream(door.getParameters())
                        .anyMatch(p -> Pattern.compile("\\b" + p.getName() + "\\b")
                                .matcher(message)
                                .find());
        if (!names) {
            report(door, "message", refusal + " names no argument, for " + shown);
        }
    }

    private void nulls(Method door, int p) {
        for (int c = 0; c < 4; c++) {
            source.begin(Mood.ORDINARY);
            Optional<Object[]> drawn = draw(door);
            if (drawn.isEmpty()) {
                return;
            }
            Object[] given = drawn.get();
            given[p] = null;
            String name = door.getParameters()[p].getName();
            arguments = name + " null";
            try {
                call(door, given);
                report(door, "null", "null " + name + " passes");
                return;
            } catch (NullPointerException e) {
                // a hot check of the virtual machine loses its message
                if (e.getMessage() != null && !e.getMessage().contains(name)) {
                    report(door, "null", "null " + name + ": " + e.getMessage());
                }
            } catch (Throwable e) {
                // another argument was at fault
            }
        }
    }

    private Object call(Method door, Object[] given) throws Throwable {
        Object receiver = null;
        if (!Modifier.isStatic(door.getModifiers())) {
            List<Object> receivers = source.kept(door.getDeclaringClass());
            if (receivers.isEmpty()) {
                throw new CancellationException("no settings");
            }
            receiver = quick(receivers.get(0));
        }
        current = door;
        begun = System.nanoTime();
        try {
            door.setAccessible(true);
            return door.invoke(receiver, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            begun = Long.MAX_VALUE;
        }
    }

    /** Settings with few draws. */
    private static Object quick(Object settings) {
        for (String count : List.of("permutations", "replications", "starts")) {
            try {
                Method set = settings.getClass().getMethod(count, int.class);
                return set.invoke(settings, 9);
            } catch (ReflectiveOperationException e) {
                // has no such count, or not this one
            }
        }
        return settings;
    }

    private Optional<Object[]> draw(Method door) {
        Object[] given = new Object[door.getParameterCount()];
        for (int p = 0; p < given.length; p++) {
            Optional<Object> value = source.value(door.getGenericParameterTypes()[p]);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            given[p] = value.get();
        }
        return Optional.of(given);
    }

    private void report(Method door, String rule, String says) {
        String member = PublicTypes.name(door);
        found.putIfAbsent(
                rule + member,
                new Finding(PublicTypes.room(door.getDeclaringClass()), rule, member, says.replace('\n', ' ')));
    }

    private static String types(Method door) {
        return Arrays.stream(door.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    private static String text(Object value) {
        if (value == null || !value.getClass().isArray()) {
            String text = String.valueOf(value);
            return text.length() > 120 ? text.substring(0, 120) + "…" : text;
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Array.getLength(value); i++) {
            text.append(i == 0 ? "" : ", ").append(text(Array.get(value, i)));
        }
        return text.append(']').toString();
    }
}
