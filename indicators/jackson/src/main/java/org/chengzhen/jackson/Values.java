package org.chengzhen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.space.RoadGraph;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.RegressionTable;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.citizenization.MigrantSpells;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.regression.PanelData;
import org.jspecify.annotations.Nullable;

/** From a tree of JSON to a value of a type: records by their components, the containers of core by their own forms. */
final class Values {
    /** What has a form of its own, by the way back from it. */
    private static final ImmutableMap<Class<?>, Function<JsonNode, Object>> CONTAINERS =
            ImmutableMap.<Class<?>, Function<JsonNode, Object>>builder()
                    .put(DoubleMatrix.class, Containers::matrix)
                    .put(Panel.class, Containers::panel)
                    .put(Variable.class, Containers::variable)
                    .put(Table.class, Containers::table)
                    .put(RegressionTable.class, Containers::regressions)
                    .put(FlowMatrix.class, Containers::flows)
                    .put(SpatialWeights.class, Containers::weights)
                    .put(CostMatrix.class, Containers::costs)
                    .put(RoadGraph.class, Containers::roads)
                    .put(Polygons.class, Containers::polygons)
                    .put(PopulationGrid.class, Grids::population)
                    .put(ClassGrid.class, Grids::classes)
                    .put(ZoneGrid.class, Grids::zones)
                    .put(Network.class, Containers::network)
                    .put(PanelData.class, Containers::observations)
                    .put(MigrantSpells.class, Containers::spells)
                    .buildOrThrow();

    private Values() {}

    /** Whether a type is one of the library's values. */
    static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("org.chengzhen.")
                && !type.getPackageName().startsWith("org.chengzhen.jackson")
                && !type.isEnum()
                && !Throwable.class.isAssignableFrom(type);
    }

    /** Whether values of a type can be read. */
    static boolean isReadable(Class<?> type) {
        return isOurs(type)
                && (type.isRecord() || type.isSealed() && type.isInterface() || CONTAINERS.containsKey(type));
    }

    /** The value that a tree holds. */
    static Object read(JsonNode node, JavaType type) {
        Class<?> raw = type.getRawClass();
        Function<JsonNode, Object> container = CONTAINERS.get(raw);
        if (container != null) {
            return container.apply(node);
        }
        return raw.isRecord() ? record(node, raw) : oneOf(node, raw);
    }

    /** A record of the form that the tree names. */
    static Object oneOf(JsonNode node, Class<?> sealed) {
        String name = node.path("form").asText();
        return forms(sealed)
                .filter(form -> form.getSimpleName().equals(name))
                .findFirst()
                .map(form -> record(node, form))
                .orElseThrow(() -> new IllegalArgumentException("form must be one of "
                        + forms(sealed).map(Class::getSimpleName).toList() + " but is \"" + name + "\""));
    }

    private static Stream<Class<?>> forms(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(form -> form.isSealed() && form.isInterface() ? forms(form) : Stream.of(form));
    }

    private static Object record(JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " must be an object but is " + Containers.shown(node));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(
                    node.path(components[i].getName()),
                    Shape.of(components[i].getGenericType()),
                    type.getSimpleName() + "." + components[i].getName());
        }
        try {
            Constructor<?> canonical = type.getConstructor(types);
            return canonical.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made from JSON", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static @Nullable Object component(JsonNode node, Shape shape, String where) {
        Class<?> raw = shape.raw();
        boolean absent = node.isMissingNode() || node.isNull();
        if (raw == Optional.class) {
            return absent ? Optional.empty() : Optional.ofNullable(component(node, shape.argument(0), where));
        }
        if (raw == OptionalDouble.class) {
            return absent ? OptionalDouble.empty() : OptionalDouble.of(Containers.number(node, where));
        }
        if (raw == OptionalInt.class) {
            return absent ? OptionalInt.empty() : OptionalInt.of(Containers.integer(node, where));
        }
        if (raw == OptionalLong.class) {
            return absent ? OptionalLong.empty() : OptionalLong.of(Containers.whole(node, where));
        }
        if (raw == double.class || raw == Double.class) {
            return absent ? Double.NaN : (Object) Containers.number(node, where);
        }
        if (absent) {
            throw new IllegalArgumentException(where + " is missing");
        }
        if (raw == int.class || raw == Integer.class) {
            return Containers.integer(node, where);
        }
        if (raw == long.class || raw == Long.class) {
            return Containers.whole(node, where);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Containers.flag(node, where);
        }
        if (raw == String.class) {
            return Containers.text(node, where);
        }
        if (raw == BigDecimal.class) {
            return decimal(node, where);
        }
        if (raw.isEnum()) {
            return constant(raw, Containers.text(node, where), where);
        }
        if (raw == ImmutableDoubleArray.class) {
            return ImmutableDoubleArray.copyOf(Containers.numbers(node, where));
        }
        if (raw == ImmutableIntArray.class) {
            ImmutableIntArray.Builder ints = ImmutableIntArray.builder(node.size());
            Containers.list(node, where).forEach(element -> ints.add(Containers.integer(element, where)));
            return ints.build();
        }
        if (raw == ImmutableLongArray.class) {
            ImmutableLongArray.Builder longs = ImmutableLongArray.builder(node.size());
            Containers.list(node, where).forEach(element -> longs.add(Containers.whole(element, where)));
            return longs.build();
        }
        if (Collection.class.isAssignableFrom(raw)) {
            List<Object> list = new ArrayList<>();
            for (JsonNode element : Containers.list(node, where)) {
                list.add(component(element, shape.argument(0), where + "[" + list.size() + "]"));
            }
            return raw == Set.class || raw == ImmutableSet.class
                    ? ImmutableSet.copyOf(list)
                    : ImmutableList.copyOf(list);
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            if (!node.isObject()) {
                throw new IllegalArgumentException(where + " must be an object but is " + Containers.shown(node));
            }
            node.properties()
                    .forEach(field -> map.put(
                            key(field.getKey(), shape.argument(0).raw(), where),
                            component(field.getValue(), shape.argument(1), where + "." + field.getKey())));
            return ImmutableMap.copyOf(map);
        }
        if (isReadable(raw)) {
            return read(node, TypeFactory.defaultInstance().constructType(raw));
        }
        throw new IllegalArgumentException(where + " is a " + raw.getSimpleName() + ", which is not read from JSON");
    }

    static BigDecimal decimal(JsonNode node, String where) {
        String text = Containers.text(node, where);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + " must be a number but is " + Containers.shown(node), e);
        }
    }

    private static Object key(String text, Class<?> type, String where) {
        return type.isEnum()
                ? constant(type, text, where)
                : type == Integer.class ? (Object) Integer.valueOf(text) : text;
    }

    private static Object constant(Class<?> type, String name, String where) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        where + " must be one of " + Arrays.toString(type.getEnumConstants()) + " but is " + name));
    }

    /** A component's type with its arguments. */
    private record Shape(Class<?> raw, ImmutableList<Shape> arguments) {
        static Shape of(Type type) {
            if (type instanceof ParameterizedType generic) {
                return new Shape(
                        (Class<?>) generic.getRawType(),
                        Arrays.stream(generic.getActualTypeArguments())
                                .map(Shape::of)
                                .collect(ImmutableList.toImmutableList()));
            }
            if (type instanceof WildcardType wildcard) {
                return of(wildcard.getUpperBounds()[0]);
            }
            return new Shape(type instanceof Class<?> raw ? raw : Object.class, ImmutableList.of());
        }

        Shape argument(int at) {
            return at < arguments.size() ? arguments.get(at) : new Shape(Object.class, ImmutableList.of());
        }
    }
}
