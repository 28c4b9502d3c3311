package org.chengzhen.jackson;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.citizenization.CostItem;
import org.chengzhen.indicators.citizenization.CostPlan;
import org.chengzhen.indicators.citizenization.CostSharing;
import org.chengzhen.indicators.evaluation.EvaluationCriteria;
import org.chengzhen.methods.composite.NestedSystem;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.StrongestLinks;
import org.chengzhen.methods.settlement.CellShares;

/** Makes up values of a type by its canonical constructor, seeded. */
final class Examples {
    private static final int TRIES = 400;

    /** Values whose parts must fit each other. */
    private static final ImmutableMap<Class<?>, Object> KNOWN = known();

    private static ImmutableMap<Class<?>, Object> known() {
        NestedSystem system = NestedSystem.equalWeights(
                ImmutableMap.of("经济", List.of("gdp", "income"), "people", List.of("rate", "schools")));
        Network network =
                Network.directed(4, new int[][] {{0, 1}, {1, 2}, {2, 0}, {3, 0}}, new double[] {1, 2.5, 1 / 3.0, 7});
        return ImmutableMap.<Class<?>, Object>builder()
                .put(NestedSystem.class, system)
                .put(NestedSystem.Subsystem.class, system.subsystems().get(0))
                .put(EvaluationCriteria.class, EvaluationCriteria.benefits(Variables.GDP, Variables.URBAN_POPULATION))
                .put(
                        CostPlan.class,
                        new CostPlan(
                                ImmutableList.of(CostItem.once("住房", 47_000), CostItem.annual("pension", 1 / 3.0, 2)),
                                0.05,
                                new CostSharing(0.5, 0.25, 0.25)))
                .put(CellShares.class, new CellShares(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1))
                .put(Network.class, network)
                .put(Backbone.class, StrongestLinks.of(network, 1))
                .buildOrThrow();
    }

    private final Random random;

    Examples(long seed) {
        this.random = new Random(seed);
    }

    /** A record, or empty where the checks of its constructor refuse all that was made up. */
    Optional<Object> record(Class<?> type) {
        if (KNOWN.containsKey(type)) {
            return Optional.of(KNOWN.get(type));
        }
        for (int t = 0; t < TRIES; t++) {
            Optional<Object> made = once(type, 0);
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    /** A value of a class that is no record, by one of its static doors. */
    Optional<Object> other(Class<?> type) {
        if (KNOWN.containsKey(type)) {
            return Optional.of(KNOWN.get(type));
        }
        List<Method> doors = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()))
                .filter(m -> m.getReturnType() == type && m.getParameterCount() > 0)
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
        for (int t = 0; t < TRIES; t++) {
            for (Method door : doors) {
                Object[] given = new Object[door.getParameterCount()];
                int length = random.nextInt(4) == 0 ? 2 : 4;
                try {
                    for (int i = 0; i < given.length; i++) {
                        given[i] = value(door.getGenericParameterTypes()[i], "", length, 1);
                    }
                    return Optional.of(door.invoke(null, given));
                } catch (ReflectiveOperationException | RuntimeException e) {
                    // another try
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Object> once(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        int length = random.nextInt(4) == 0 ? 1 : 3;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType(), components[i].getName(), length, depth + 1);
            }
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return Optional.of(canonical.newInstance(values));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Object value(Type type, String name, int length, int depth) {
        Class<?> raw = type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
        if (raw == double.class || raw == Double.class) {
            return number();
        }
        if (raw == int.class || raw == Integer.class) {
            return name.matches("(?i).*year.*|start|end|from|to") ? 2000 + random.nextInt(25) : random.nextInt(6);
        }
        if (raw == long.class || raw == Long.class) {
            return (long) random.nextInt(1000);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return random.nextBoolean();
        }
        if (raw == String.class) {
            return List.of("城镇" + random.nextInt(9), "440100", "B31", "x", "320583", "")
                    .get(random.nextInt(6));
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.valueOf(1 + random.nextInt(1000));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty();
        }
        if (raw == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty();
        }
        if (raw == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.of(random.nextInt(9)) : OptionalLong.empty();
        }
        if (raw == ImmutableLongArray.class) {
            return ImmutableLongArray.copyOf(random.longs(length, 0, 3).toArray());
        }
        if (KNOWN.containsKey(raw)) {
            return KNOWN.get(raw);
        }
        if (raw == double[].class) {
            return random.doubles(length).toArray();
        }
        if (raw == double[][].class) {
            return DoubleMatrix.of(
                            length,
                            length,
                            random.doubles((long) length * length).toArray())
                    .toRows();
        }
        if (raw == int[].class) {
            return random.ints(length, 0, 3).toArray();
        }
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(argument(type, 0), name, length, depth)) : Optional.empty();
        }
        if (raw == ImmutableDoubleArray.class) {
            return ImmutableDoubleArray.copyOf(random.doubles(length).toArray());
        }
        if (raw == ImmutableIntArray.class) {
            return ImmutableIntArray.copyOf(random.ints(length, 0, 3).sorted().toArray());
        }
        if (raw == DoubleMatrix.class) {
            return DoubleMatrix.of(
                    length, length, random.doubles((long) length * length).toArray());
        }
        if (raw == Variable.class) {
            return Variables.POPULATION;
        }
        if (raw == Place.class) {
            return City.builder("440100", "Guangzhou").localName("广州").build();
        }
        if (raw == FlowMatrix.class) {
            return flows();
        }
        if (raw == SpatialWeights.class) {
            return SpatialWeights.rook(2, 2).rowStandardized();
        }
        if (raw == Table.class) {
            return table();
        }
        if (raw == Panel.class) {
            return panel();
        }
        if (raw == ImmutableSet.class || raw == Set.class) {
            return ImmutableSet.of(value(argument(type, 0), name, length, depth));
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            ImmutableList.Builder<Object> list = ImmutableList.builder();
            for (int i = 0; i < length; i++) {
                list.add(value(argument(type, 0), name, length, depth));
            }
            return list.build();
        }
        if (Map.class.isAssignableFrom(raw)) {
            return ImmutableMap.of(
                    value(argument(type, 0), name, length, depth), value(argument(type, 1), name, length, depth));
        }
        if (raw.isRecord() && depth < 8) {
            return once(raw, depth).orElseThrow();
        }
        if (raw.isSealed() && depth < 8) {
            Class<?>[] forms = raw.getPermittedSubclasses();
            return value(forms[random.nextInt(forms.length)], name, length, depth + 1);
        }
        throw new IllegalStateException("no example of " + raw);
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> 1;
            case 1 -> random.nextInt(100);
            case 2 -> 1 / 3.0;
            default -> random.nextDouble();
        };
    }

    private static Type argument(Type type, int at) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[at] : Object.class;
    }

    static FlowMatrix flows() {
        return FlowMatrix.of(List.of("广州", "b"), new double[][] {{0, 1.5}, {Double.NaN, 2}});
    }

    static Table table() {
        return Table.builder("城镇")
                .text("name")
                .number("value", 2)
                .row("广州", 1 / 3.0)
                .row("b", Double.NaN)
                .build();
    }

    static Panel panel() {
        City city = City.builder("440100", "Guangzhou").localName("广州").build();
        City other = City.builder("440300", "Shenzhen").localName("深圳").build();
        return Panel.builder()
                .value(city, 2010, Variables.POPULATION, 12_701_948)
                .value(city, 2020, Variables.POPULATION, 18_676_605)
                .value(other, 2020, Variables.GDP_PER_CAPITA, 1 / 3.0)
                .note("made up")
                .build();
    }
}
