package org.chengzhen.methods.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.SpatialWeights;

/**
 * A seeded source of arguments of any type: ordinary ones that suit each other, and ones that break formulas.
 *
 * <p>Values of the library's own types are collected from what its own doors gave back before.
 */
final class Hostile {
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        1,
        2.5,
        0.5,
        1e-300,
        Double.MIN_VALUE,
        1e15,
        1e300,
        Double.MAX_VALUE,
        -3,
        -0.5,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    /** So many of the numbers are finite and at least zero. */
    private static final int HARMLESS = 11;

    private static final int KEPT = 24;

    /** Records within records. */
    private static final int DEEPEST = 4;

    /** Counts of draws that settings have. */
    private static final List<String> DRAWS = List.of("permutations", "replications", "starts");

    /** How a call's arguments are drawn. */
    enum Mood {
        ORDINARY,
        HARMLESS,
        ANYTHING,
        MISMATCHED
    }

    /** In the order of the doors, which is the same in every run. */
    private final Map<Class<?>, List<Object>> pool = new LinkedHashMap<>();

    private SplittableRandom random = new SplittableRandom(0);
    private Mood mood = Mood.ORDINARY;
    private int depth;
    private int n = 4;
    private int m = 3;

    /** Begins the calls of one door, which no other door can change. */
    void reseed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Begins the arguments of one call. */
    void begin(Mood mood) {
        this.mood = mood;
        n = mood == Mood.ORDINARY ? 2 + random.nextInt(6) : random.nextInt(6);
        m = random.nextInt(4) == 0 ? n : mood == Mood.ORDINARY ? 2 + random.nextInt(3) : random.nextInt(4);
    }

    /** Keeps a value that a door gave, to be an argument of others. */
    void keep(Object value) {
        if (value == null || !value.getClass().getName().startsWith("org.chengzhen.")) {
            return;
        }
        List<Object> kept = pool.computeIfAbsent(value.getClass(), t -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(value);
        } else {
            kept.set(random.nextInt(KEPT), value);
        }
    }

    /** Keeps the constants of a type. */
    void keepConstants(Class<?> type) {
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !type.isEnum()) {
                try {
                    keep(field.get(null));
                } catch (IllegalAccessException e) {
                    // not to be seen from outside
                }
            }
        }
    }

    /** The values that were kept of a type or what implements it. */
    List<Object> kept(Class<?> type) {
        List<Object> all = new ArrayList<>();
        pool.forEach((t, values) -> {
            if (type.isAssignableFrom(t)) {
                all.addAll(values);
            }
        });
        return all;
    }

    /** What a door gives for arguments of its types; empty where there are none, or it refuses them. */
    Optional<Object> call(Method door) {
        Optional<Object[]> given = arguments(door);
        Optional<Object> receiver = receiver(door);
        if (given.isEmpty() || receiver.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(outcome(door, receiver.get(), given.get()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Values of the types that a door takes; empty where one has none. */
    Optional<Object[]> arguments(Method door) {
        Object[] given = new Object[door.getParameterCount()];
        for (int p = 0; p < given.length; p++) {
            Optional<Object> value = value(door.getGenericParameterTypes()[p]);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            given[p] = value.get();
        }
        return Optional.of(given);
    }

    /** What a door belongs to, with few draws; its class where it is static, empty where none was kept. */
    Optional<Object> receiver(Method door) {
        return Modifier.isStatic(door.getModifiers())
                ? Optional.of(door.getDeclaringClass())
                : kept(door.getDeclaringClass()).stream().findFirst().map(Hostile::few);
    }

    /** What a call gives, or the exception it ends by. */
    static Object outcome(Method door, Object receiver, Object[] given) {
        try {
            door.setAccessible(true);
            return door.invoke(receiver, given);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof StackOverflowError deep) {
                throw new IllegalStateException(deep);
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Object few(Object settings) {
        for (String count : DRAWS) {
            try {
                return settings.getClass().getMethod(count, int.class).invoke(settings, 9);
            } catch (ReflectiveOperationException e) {
                // has no such count
            }
        }
        return settings;
    }

    /** A value of a type; empty where there is none. */
    Optional<Object> value(Type type) {
        Class<?> raw = raw(type);
        if (raw == double.class || raw == Double.class || raw == Number.class) {
            return Optional.of(number());
        }
        if (raw == float.class) {
            return Optional.of((float) number());
        }
        if (raw == int.class || raw == Integer.class) {
            return Optional.of(whole());
        }
        if (raw == long.class || raw == Long.class) {
            return Optional.of((long) whole());
        }
        if (raw == boolean.class) {
            return Optional.of(random.nextBoolean());
        }
        if (raw == char.class) {
            return Optional.of((char) ('a' + random.nextInt(4)));
        }
        if (raw == String.class || raw == CharSequence.class || raw == Object.class || raw == Comparable.class) {
            return Optional.of(text());
        }
        if (raw.isArray()) {
            return array(raw);
        }
        if (raw.isEnum()) {
            return Optional.of(raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)]);
        }
        return raw.getName().startsWith("org.chengzhen.") ? own(raw) : collection(raw, type);
    }

    private Optional<Object> own(Class<?> raw) {
        if (raw == DoubleMatrix.class && random.nextInt(3) > 0) {
            return made(
                    raw,
                    () -> DoubleMatrix.of((double[][]) array(double[][].class).orElseThrow()));
        }
        if (raw == SpatialWeights.class && random.nextInt(3) > 0) {
            return made(raw, () -> SpatialWeights.ofMatrix(DoubleMatrix.of(square())));
        }
        if (raw == FlowMatrix.class && random.nextInt(3) > 0) {
            return made(raw, () -> FlowMatrix.of(square()));
        }
        if (raw == CostMatrix.class && random.nextInt(3) > 0) {
            return made(raw, () -> CostMatrix.of(square()));
        }
        if (raw == Panel.class && random.nextInt(3) > 0) {
            return made(raw, this::panel);
        }
        if (raw == Polygons.class && random.nextInt(3) > 0) {
            return made(raw, this::polygons);
        }
        if (raw == GeoPoint.class) {
            return Optional.of(new GeoPoint(30 + random.nextInt(5), 110 + random.nextInt(5)));
        }
        List<Object> kept = kept(raw);
        // a record of methods is a result, whose parts belong together
        if (raw.isRecord()
                && raw.getPackageName().startsWith("org.chengzhen.core.")
                && (kept.isEmpty() || random.nextInt(4) == 0)
                && depth < DEEPEST) {
            return record(raw);
        }
        if (kept.isEmpty() && raw.isInterface()) {
            return functional(raw);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(random.nextInt(kept.size())));
    }

    private Optional<Object> made(Class<?> raw, Supplier<Object> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RuntimeException e) {
            return kept(raw).stream().findFirst();
        }
    }

    /** A panel of as many places, with people and output in two years. */
    private Object panel() {
        Panel.Builder panel = Panel.builder();
        for (int i = 0; i < n; i++) {
            panel.place(City.builder("0" + i, String.valueOf((char) ('a' + i))).build());
        }
        return panel.year(2010)
                .year(2020)
                .values(Variables.POPULATION, numbers(2 * n))
                .values(Variables.GDP, numbers(2 * n))
                .build();
    }

    /** A row of squares, each beside the next. */
    private Object polygons() {
        Polygons.Builder polygons = Polygons.builder();
        for (int i = 0; i < n; i++) {
            double west = 100 + i;
            polygons.add(
                    "0" + i,
                    String.valueOf((char) ('a' + i)),
                    List.of(
                            new GeoPoint(30, west),
                            new GeoPoint(30, west + 1),
                            new GeoPoint(31, west + 1),
                            new GeoPoint(31, west)));
        }
        return polygons.build();
    }

    /** A record of values of its parts' types. */
    private Optional<Object> record(Class<?> raw) {
        depth++;
        try {
            RecordComponent[] components = raw.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int c = 0; c < components.length; c++) {
                Optional<Object> value = value(components[c].getGenericType());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                types[c] = components[c].getType();
                values[c] = value.get();
            }
            return Optional.of(raw.getConstructor(types).newInstance(values));
        } catch (ReflectiveOperationException e) {
            // not public, or it refuses these values
            return kept(raw).stream().findFirst();
        } finally {
            depth--;
        }
    }

    private double[][] square() {
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                square[i][j] = i == j ? 0 : random.nextInt(3) == 0 ? 0 : number();
            }
        }
        return square;
    }

    private Optional<Object> collection(Class<?> raw, Type type) {
        Type[] inner = type instanceof ParameterizedType p ? p.getActualTypeArguments() : new Type[] {};
        if (raw == ImmutableDoubleArray.class) {
            return Optional.of(ImmutableDoubleArray.copyOf(numbers(length())));
        }
        if (raw == ImmutableIntArray.class) {
            return Optional.of(
                    ImmutableIntArray.copyOf((int[]) array(int[].class).orElseThrow()));
        }
        if (raw == OptionalDouble.class) {
            return Optional.of(OptionalDouble.of(number()));
        }
        if (raw == OptionalInt.class) {
            return Optional.of(OptionalInt.of(whole()));
        }
        if (raw.isAssignableFrom(ImmutableList.class) && inner.length == 1) {
            return several(inner[0]).map(ImmutableList::copyOf);
        }
        if (raw.isAssignableFrom(Set.class) && inner.length == 1) {
            return several(inner[0]).map(LinkedHashSet::new);
        }
        if (raw == Optional.class && inner.length == 1) {
            return value(inner[0]).map(Optional::of);
        }
        if (raw.isAssignableFrom(ImmutableMap.class) && inner.length == 2) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < n; i++) {
                Optional<Object> key = value(inner[0]);
                Optional<Object> held = value(inner[1]);
                if (key.isEmpty() || held.isEmpty()) {
                    return Optional.empty();
                }
                map.put(key.get(), held.get());
            }
            return Optional.of(ImmutableMap.copyOf(map));
        }
        return raw.isInterface() ? functional(raw) : Optional.empty();
    }

    private Optional<List<Object>> several(Type inner) {
        List<Object> list = new ArrayList<>();
        for (int i = 0, length = length(); i < length; i++) {
            Optional<Object> one =
                    raw(inner) == String.class ? Optional.of(String.valueOf((char) ('a' + i))) : value(inner);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            list.add(one.get());
        }
        return Optional.of(list);
    }

    /** A function that answers with a number of this call; empty where it answers with what has none. */
    private Optional<Object> functional(Class<?> raw) {
        List<Method> open = Arrays.stream(raw.getMethods())
                .filter(f -> Modifier.isAbstract(f.getModifiers()))
                .toList();
        if (open.size() != 1) {
            return Optional.empty();
        }
        Type gives = open.get(0).getGenericReturnType();
        Object answer = gives == void.class
                ? null
                : gives instanceof Class<?> ? value(gives).orElse(null) : null;
        if (answer == null && gives != void.class) {
            return Optional.empty();
        }
        return Optional.of(Proxy.newProxyInstance(
                Hostile.class.getClassLoader(),
                new Class<?>[] {raw},
                (proxy, method, arguments) -> method.getName().equals("toString")
                        ? raw.getSimpleName() + " giving " + answer
                        : method.getName().equals("hashCode")
                                ? 1
                                : method.getName().equals("equals") ? false : answer));
    }

    private Optional<Object> array(Class<?> raw) {
        Class<?> of = raw.getComponentType();
        if (raw == double[].class) {
            return Optional.of(numbers(length()));
        }
        if (raw == int[].class) {
            int[] values = new int[length()];
            Arrays.setAll(values, i -> mood == Mood.ANYTHING ? whole() : random.nextInt(3));
            return Optional.of(values);
        }
        if (raw == double[][].class) {
            double[][] rows = new double[length()][];
            int width = m;
            Arrays.setAll(rows, i -> numbers(mood == Mood.MISMATCHED ? random.nextInt(4) : width));
            return Optional.of(rows);
        }
        Object values = Array.newInstance(of, of.isArray() ? m : length());
        for (int i = 0; i < Array.getLength(values); i++) {
            Optional<Object> one = value(of);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            Array.set(values, i, one.get());
        }
        return Optional.of(values);
    }

    private int length() {
        return mood == Mood.MISMATCHED && random.nextInt(3) == 0 ? random.nextInt(6) : n;
    }

    private double[] numbers(int length) {
        double[] values = new double[length];
        int manner = mood == Mood.ANYTHING ? 8 : random.nextInt(8);
        double all = number();
        for (int i = 0; i < length; i++) {
            values[i] = switch (manner) {
                case 0 -> all;
                case 1 -> 1 + random.nextInt(4);
                case 2 -> random.nextInt(2);
                case 3 -> 2000 + i;
                case 4 -> 1.0 / length;
                case 5 -> mood == Mood.HARMLESS ? number() : random.nextDouble();
                default -> manner == 8 || mood == Mood.HARMLESS ? number() : Math.exp(3 * random.nextDouble());
            };
        }
        return values;
    }

    private double number() {
        if (mood == Mood.ORDINARY || random.nextInt(4) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> 1 + random.nextInt(3);
                case 1 -> random.nextDouble();
                case 2 -> 0.5;
                default -> 10 * random.nextDouble();
            };
        }
        return NUMBERS[random.nextInt(mood == Mood.ANYTHING ? NUMBERS.length : HARMLESS)];
    }

    private int whole() {
        return mood == Mood.ANYTHING && random.nextInt(3) == 0
                ? new int[] {-1, 0, Integer.MIN_VALUE, -3}[random.nextInt(4)]
                : random.nextInt(5);
    }

    private String text() {
        return mood == Mood.ANYTHING
                ? new String[] {"", " ", "a", "行", "NaN", "-1", "\u0000", "1e999"}[random.nextInt(8)]
                : String.valueOf((char) ('a' + random.nextInt(4)));
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType p) {
            return (Class<?>) p.getRawType();
        }
        if (type instanceof WildcardType w) {
            return raw(w.getUpperBounds()[0]);
        }
        return type instanceof GenericArrayType g
                ? Array.newInstance(raw(g.getGenericComponentType()), 0).getClass()
                : Object.class;
    }
}
