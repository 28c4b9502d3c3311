package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.core.table.RegressionTable;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.contract.Findings.Finding;
import org.chengzhen.methods.contract.Hostile.Mood;
import org.chengzhen.methods.interaction.Decay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every value can be compared, shown and, where an engine ships it, serialized. */
class ValuesTest {
    /** In a text that somebody wrote; what the compiler writes is {@code name=OptionalDouble[1.0]}. */
    private static final Pattern OPTIONAL = Pattern.compile("(?<!=)Optional(?:Double|Int|Long)?(?:\\[|\\.empty)");

    @TestFactory
    Stream<DynamicTest> everyValueHasEqualsHashCodeAndToString() {
        List<Class<?>> types = new ArrayList<>(PublicTypes.ofMethods());
        PublicTypes.ofCore().stream()
                .filter(t -> !PublicTypes.room(t).startsWith("core.io"))
                .forEach(types::add);
        PublicTypes.ofIndicators().stream()
                .filter(t -> !PublicTypes.room(t).matches("indicators\\.(plot|report)"))
                .forEach(types::add);
        List<Finding> found = new ArrayList<>();
        for (Class<?> type : types) {
            if (isValue(type)) {
                for (String name : List.of("equals", "hashCode", "toString")) {
                    if (!overrides(type, name)) {
                        found.add(
                                new Finding(PublicTypes.room(type), "value", PublicTypes.name(type), "has no " + name));
                    }
                }
            }
            if (type.isRecord() && !Serializable.class.isAssignableFrom(type)) {
                found.add(new Finding(
                        PublicTypes.room(type), "serializable", PublicTypes.name(type), "a record is no Serializable"));
            }
        }
        return Findings.tests(
                "values",
                List.of("value", "serializable"),
                types.stream().map(PublicTypes::room).toList(),
                found);
    }

    /** What holds something, and neither collects nor is an enum, a record or an exception. */
    private static boolean isValue(Class<?> type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !Modifier.isAbstract(type.getModifiers())
                && !Throwable.class.isAssignableFrom(type)
                && !type.getSimpleName().equals("Builder")
                && Stream.<Class<?>>iterate(type, t -> t != Object.class, Class::getSuperclass)
                        .flatMap(t -> Arrays.stream(t.getDeclaredFields()))
                        .anyMatch(f -> !Modifier.isStatic(f.getModifiers()));
    }

    private static boolean overrides(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name))
                .filter(m -> m.getParameterCount() == (name.equals("equals") ? 1 : 0))
                .anyMatch(m -> m.getDeclaringClass() != Object.class);
    }

    /**
     * The text that the compiler gives a record shows an optional, an array, a function or a long list as nobody wants
     * to read it.
     */
    @Test
    void recordsHaveATextOfTheirOwnUnlessAllTheirPartsArePlain() {
        Set<String> found = new TreeSet<>();
        int written = 0;
        for (Class<?> type : allTypes()) {
            if (type.isRecord() && hasTextOfTheCompiler(type)) {
                written++;
                Arrays.stream(type.getRecordComponents())
                        .filter(part -> !isPlain(part.getType()))
                        .map(part -> PublicTypes.name(type) + "." + part.getName() + " is a "
                                + part.getType().getSimpleName())
                        .forEach(found::add);
            }
        }
        assertEquals(Set.of(), found);
        // the compiler still marks what it wrote
        assertTrue(written > 20, "only " + written + " records have the text of the compiler");
    }

    private static List<Class<?>> allTypes() {
        return Stream.of(PublicTypes.ofCore(), PublicTypes.ofMethods(), PublicTypes.ofIndicators())
                .flatMap(List::stream)
                .toList();
    }

    /** What the compiler writes for a record is final, which nobody writes by hand. */
    private static boolean hasTextOfTheCompiler(Class<?> type) {
        try {
            return Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** What is one short piece in a line of text; of our own types this and the test above make sure. */
    private static boolean isPlain(Class<?> part) {
        return part.isPrimitive()
                || part == String.class
                || part.isEnum()
                || (part.getName().startsWith("org.chengzhen.")
                        && part != Table.class
                        && part != RegressionTable.class);
    }

    @Test
    void resultsOfMethodsComeBackEqual() {
        Hostile source = new Hostile();
        Map<String, List<Object>> covered = new TreeMap<>();
        List<Method> doors = PublicTypes.ofMethods().stream()
                .flatMap(PublicTypes::methods)
                .filter(m -> !m.getReturnType().isPrimitive())
                .filter(m -> Modifier.isStatic(m.getModifiers()) || m.getParameterCount() > 0)
                .toList();
        for (int round = 0; round < 3; round++) {
            for (Method door : doors) {
                source.reseed(PublicTypes.name(door).hashCode() + round);
                for (int call = 0; call < 6; call++) {
                    source.begin(Mood.ORDINARY);
                    source.call(door).ifPresent(result -> {
                        source.keep(result);
                        roundTrip(result, covered);
                    });
                }
            }
        }
        long records = PublicTypes.ofMethods().stream()
                .filter(t -> Serializable.class.isAssignableFrom(t))
                .filter(t -> !t.isInterface() && !t.isEnum())
                .count();
        TreeSet<String> rest = new TreeSet<>();
        PublicTypes.ofMethods().stream()
                .filter(t -> Serializable.class.isAssignableFrom(t) && !t.isInterface() && !t.isEnum())
                .map(PublicTypes::name)
                .filter(name -> !covered.containsKey(name))
                .forEach(rest::add);
        System.out.println("serialized and back: " + covered.size() + " of " + records + " types, not made: " + rest);
        assertTrue(covered.size() > records * 0.7, () -> covered.size() + " of " + records + "; not " + rest);
        covered.forEach(ValuesTest::assertTold);
    }

    @Test
    void whatSerializableTypesAreMadeOfIsSerializableToo() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        // a record goes as a form of its own, which knows optional values
        allTypes().stream().filter(Serializable.class::isAssignableFrom).forEach(seen::add);
        List<String> broken = new ArrayList<>();
        for (List<Class<?>> next = new ArrayList<>(seen); !next.isEmpty(); ) {
            Class<?> type = next.remove(next.size() - 1);
            for (Field field : type.getDeclaredFields()) {
                if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) != 0) {
                    continue;
                }
                Class<?> part = field.getType();
                while (part.isArray()) {
                    part = part.getComponentType();
                }
                // an interface may stand for serializable ones
                boolean optional = part.getName().startsWith("java.util.Optional") && !type.isRecord();
                if (part.isPrimitive()
                        || part.isInterface()
                        || (!optional && !part.getName().startsWith("org.chengzhen."))) {
                    continue;
                }
                if (!Serializable.class.isAssignableFrom(part)) {
                    broken.add(type.getName() + "." + field.getName() + " is a " + part.getName());
                } else if (seen.add(part)) {
                    next.add(part);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    /** Serializes a result, and what it is made of, and compares. */
    private static void roundTrip(Object result, Map<String, List<Object>> covered) {
        if (result instanceof Optional<?> optional) {
            optional.ifPresent(inside -> roundTrip(inside, covered));
        } else if (result instanceof Collection<?> some) {
            some.forEach(one -> roundTrip(one, covered));
        } else if (result.getClass().getName().startsWith("org.chengzhen.methods.")
                && result instanceof Serializable
                && overrides(result.getClass(), "equals")
                && !(result instanceof Decay.Own)) {
            // a decay of one's own comes back where its function can
            String name = PublicTypes.name(result.getClass());
            // a few of each: they are alike
            List<Object> made = covered.computeIfAbsent(name, n -> new ArrayList<>());
            if (made.size() < 4) {
                made.add(result);
                assertSame(result, name);
                if (result instanceof Record record) {
                    parts(record).forEach(part -> roundTrip(part, covered));
                }
            }
        }
    }

    /** Of several that differ the texts and the hash codes tell more than one thing. */
    private static void assertTold(String name, List<Object> made) {
        Set<Object> distinct = new LinkedHashSet<>(made);
        List<String> texts = distinct.stream().map(Object::toString).distinct().toList();
        assertTrue(
                texts.stream()
                        .noneMatch(text -> text.isBlank()
                                || text.contains("@")
                                || OPTIONAL.matcher(text).find()),
                () -> name + ": " + texts);
        if (distinct.size() > 2) {
            assertTrue(distinct.stream().map(Object::hashCode).distinct().count() > 1, () -> name + ": one hash code");
            assertTrue(texts.size() > 1, () -> name + " tells nothing: " + texts);
        }
    }

    private static List<Object> parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(record);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static void assertSame(Object value, String name) {
        Object back = back(value, name);
        assertEquals(value, back, name);
        assertEquals(value.hashCode(), back.hashCode(), name);
        assertEquals(value.toString(), back.toString(), name);
    }

    private static Object back(Object value, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be serialized: " + value, e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(name + " cannot be read back: " + value, e);
        }
    }

    @Test
    void whatStudiesHoldAndGiveComesBackEqual() {
        Study study = Study.of(ChinaData.cities())
                .year(2020)
                .with(Inputs.VALUE, Variables.POPULATION)
                .with(ClusterInputs.WEIGHTS, SpatialWeights.rook(3, 3))
                .noted("a note");
        assertSame(study, "Study");
        assertSame(ChinaData.gazetteer(), "Gazetteer");
        assertSame(ChinaData.cities(), "Panel");
        assertSame(ChinaData.trains(), "FlowMatrix");
        assertSame(ChinaData.cityAdjacency(), "SpatialWeights");
        int measured = 0;
        for (Indicator indicator : Catalogue.all()) {
            Measurement measurement = indicator.measure(study);
            assertSame(measurement, indicator.toString());
            measured++;
        }
        assertTrue(measured > 200);
    }

    @Test
    void exceptionsComeBackWithAllTheySay() {
        for (ChengzhenException thrown : List.of(
                org.chengzhen.core.result.NotFoundException.several("朝阳区", List.of("110105", "220104")),
                org.chengzhen.core.result.UndefinedException.insufficient("places", 3, 1),
                org.chengzhen.core.result.InvalidValueException.of("gdp", -1, ">= 0"))) {
            ChengzhenException back = (ChengzhenException) back(thrown, "exception");
            assertEquals(thrown.code(), back.code());
            assertEquals(thrown.arguments(), back.arguments());
            assertEquals(thrown.getMessage(), back.getMessage());
        }
    }
}
