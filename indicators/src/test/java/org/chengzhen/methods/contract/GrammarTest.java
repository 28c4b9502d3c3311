package org.chengzhen.methods.contract;

import com.google.common.base.Ascii;
import com.google.common.primitives.ImmutableDoubleArray;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.Findings.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every public type speaks the grammar that the package-info of {@code methods} writes down: all of it in {@code methods},
 * its words and shapes in {@code core} and {@code indicators} too.
 */
class GrammarTest {
    /** Words of the field that have another form in the grammar. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("r2", "rSquared"),
            Map.entry("adjustedR2", "adjustedRSquared"),
            Map.entry("pseudoR2", "pseudoRSquared"),
            Map.entry("p", "pValue"),
            Map.entry("ps", "pValues"),
            Map.entry("pseudoP", "pValue"),
            Map.entry("pseudoPs", "pValues"),
            Map.entry("z", "zScore"),
            Map.entry("zs", "zScores"),
            Map.entry("t", "statistic"),
            Map.entry("se", "standardError"),
            Map.entry("expected", "expectation"),
            Map.entry("expectedValue", "expectation"),
            Map.entry("logLik", "logLikelihood"),
            Map.entry("df", "degreesOfFreedom"),
            Map.entry("used", "n"),
            Map.entry("placesUsed", "n"),
            Map.entry("observations", "n"),
            Map.entry("draws", "permutations or replications"),
            Map.entry("runs", "replications"),
            Map.entry("simulations", "replications"),
            Map.entry("before", "start"),
            Map.entry("after", "end"));

    /** Names that end in a letter of the field, as {@code sobelP}. */
    private static final String SHORT = "p[A-Z].*|[a-z]\\w*[a-z](P|Z|R2|Df|Se)";

    /** Verbs that {@code of}, {@code test} and {@code fit} stand for. */
    private static final Set<String> VERBS = Set.of(
            "scores",
            "superScores",
            "values",
            "evaluate",
            "compute",
            "calculate",
            "estimate",
            "solve",
            "run",
            "measure");

    private static final Set<String> WHOLES = Set.of("total", "totals", "all", "whole", "national", "nation");
    private static final Set<String> PARTS = Set.of("group", "local", "part", "regional", "region");

    private static final Map<String, BiFunction<Class<?>, Method, String>> RULES = Map.ofEntries(
            Map.entry("varargs", GrammarTest::varargs),
            Map.entry("order", GrammarTest::order),
            Map.entry("part-whole", GrammarTest::partWhole),
            Map.entry("dates", GrammarTest::dates),
            Map.entry("dates-order", GrammarTest::datesOrder),
            Map.entry("word", GrammarTest::word),
            Map.entry("argument-word", GrammarTest::argumentWord),
            Map.entry("shape", GrammarTest::shape),
            Map.entry("boolean", GrammarTest::flag),
            Map.entry("with", GrammarTest::with),
            Map.entry("places-word", GrammarTest::places),
            Map.entry("static-door", GrammarTest::staticDoor),
            Map.entry("find-get", GrammarTest::findGet),
            Map.entry("matrix", GrammarTest::matrix),
            Map.entry("verb", GrammarTest::verb),
            Map.entry("vintage", GrammarTest::vintage),
            Map.entry("test", GrammarTest::test));

    /**
     * What only {@code methods} owe: elsewhere an inference is a part of a measurement, arrays out of a container are copies
     * for the doors of {@code methods}, and columns, cells and plots stand before what is done with them.
     */
    private static final Set<String> OF_METHODS_ONLY = Set.of("varargs", "order", "static-door", "verb", "test");

    @TestFactory
    Stream<DynamicTest> everyPublicTypeSpeaksTheGrammar() {
        List<Finding> found = new ArrayList<>();
        List<Class<?>> types = Stream.of(PublicTypes.ofMethods(), PublicTypes.ofIndicators(), PublicTypes.ofCore())
                .flatMap(List::stream)
                .toList();
        for (Class<?> type : types) {
            if (type.getSimpleName().equals("Result")) {
                found.add(new Finding(
                        PublicTypes.room(type), "result", PublicTypes.name(type), "a result has a name of its own"));
            }
            PublicTypes.methods(type)
                    .forEach(method -> RULES.forEach((rule, check) -> {
                        String says = owes(type, rule) ? check.apply(type, method) : "";
                        if (!says.isEmpty()) {
                            found.add(new Finding(PublicTypes.room(type), rule, PublicTypes.name(method), says));
                        }
                    }));
        }
        List<String> rules = new ArrayList<>(RULES.keySet());
        rules.add("result");
        return Findings.tests(
                "grammar", rules, types.stream().map(PublicTypes::room).toList(), found);
    }

    private static boolean owes(Class<?> type, String rule) {
        String name = type.getPackageName();
        return name.startsWith("org.chengzhen.methods")
                || (!OF_METHODS_ONLY.contains(rule)
                        && !(rule.equals("shape") && name.startsWith("org.chengzhen.core")));
    }

    private static String varargs(Class<?> type, Method method) {
        return method.isVarArgs() && method.getParameterCount() > 1
                ? "something stands before the varargs: take an array"
                : "";
    }

    private static String order(Class<?> type, Method method) {
        boolean parameter = false;
        for (Class<?> t : method.getParameterTypes()) {
            if (parameter && data(t)) {
                return "a parameter stands before the data";
            }
            parameter |= t.isPrimitive() || t.isEnum();
        }
        return "";
    }

    private static boolean data(Class<?> t) {
        return t.isArray() || t == DoubleMatrix.class || List.class.isAssignableFrom(t);
    }

    private static String partWhole(Class<?> type, Method method) {
        boolean whole = false;
        for (var parameter : method.getParameters()) {
            if (whole && PARTS.contains(parameter.getName())) {
                return "the whole stands before the part";
            }
            whole |= WHOLES.contains(parameter.getName());
        }
        return "";
    }

    private static String dates(Class<?> type, Method method) {
        List<String> names =
                Arrays.stream(method.getParameters()).map(p -> p.getName()).toList();
        return names.stream()
                .filter(n -> (n.endsWith("0") && names.contains(n.substring(0, n.length() - 1) + "1"))
                        || n.matches("(before|after)([A-Z].*)?"))
                .findFirst()
                .map(n -> n + " is a date: start or end")
                .orElse("");
    }

    /** Two dates of several variables come by variable: (outputStart, outputEnd, labourStart, labourEnd). */
    private static String datesOrder(Class<?> type, Method method) {
        List<String> names =
                Arrays.stream(method.getParameters()).map(p -> p.getName()).toList();
        for (int i = 0; i < names.size(); i++) {
            String end = names.get(i).startsWith("start")
                    ? names.get(i).replaceFirst("start", "end")
                    : names.get(i).replaceFirst("Start$", "End");
            if (!end.equals(names.get(i)) && names.indexOf(end) > i + 1) {
                return names.get(i) + " stands next to " + end;
            }
        }
        return "";
    }

    private static String word(Class<?> type, Method method) {
        if (method.getParameterCount() > 1 || Modifier.isStatic(method.getModifiers())) {
            return "";
        }
        return WORDS.containsKey(method.getName())
                ? "say " + WORDS.get(method.getName())
                : method.getName().matches(SHORT)
                                && !method.getName().matches("pValue.*")
                                && number(method.getReturnType())
                        ? "say pValue, zScore, rSquared, degreesOfFreedom or standardError"
                        : "";
    }

    private static boolean number(Class<?> type) {
        return type == double.class
                || type == int.class
                || type == OptionalDouble.class
                || type == ImmutableDoubleArray.class
                || type == DoubleMatrix.class;
    }

    /** A door for rows of arrays has a sister for a matrix; columns say so in the name. */
    private static String matrix(Class<?> type, Method method) {
        List<Class<?>> given = List.of(method.getParameterTypes());
        boolean rows = given.contains(double[][].class) || given.contains(double[][][].class);
        if (!rows || method.isVarArgs() || method.getName().endsWith("Columns") || type == DoubleMatrix.class) {
            return "";
        }
        List<Class<?>> sister = given.stream()
                .map(t -> t == double[][].class ? DoubleMatrix.class : t == double[][][].class ? List.class : t)
                .toList();
        return Arrays.stream(type.getMethods())
                        .anyMatch(m -> m.getName().equals(method.getName())
                                && List.of(m.getParameterTypes()).equals(sister))
                ? ""
                : "takes rows of arrays and no DoubleMatrix";
    }

    private static String verb(Class<?> type, Method method) {
        return VERBS.contains(method.getName()) && method.getParameterCount() > 0
                ? "say of, test or fit, not " + method.getName()
                : "";
    }

    private static String vintage(Class<?> type, Method method) {
        boolean number =
                method.getName().equals("vintage") && method.getReturnType().isPrimitive();
        return number
                        || Arrays.stream(method.getParameters())
                                .anyMatch(p -> p.getName().equals("vintage")
                                        && p.getType().isPrimitive())
                ? "a vintage is a text"
                : "";
    }

    private static String argumentWord(Class<?> type, Method method) {
        return Arrays.stream(method.getParameters())
                .map(p -> p.getName())
                .filter(n -> Set.of("draws", "runs", "simulations", "resamples", "reps", "n1", "n2")
                        .contains(n))
                .findFirst()
                .map(n -> "say permutations or replications, not " + n)
                .orElse("");
    }

    private static String shape(Class<?> type, Method method) {
        Class<?> result = method.getReturnType();
        if (result.isArray()) {
            return result.getComponentType().isArray()
                    ? "a matrix comes out as DoubleMatrix"
                    : "a vector comes out as ImmutableDoubleArray, ImmutableIntArray or ImmutableList";
        }
        return boxed(method.getGenericReturnType()) ? "a vector of numbers is no list of boxes" : "";
    }

    private static boolean boxed(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Iterable.class.isAssignableFrom(raw)
                && list.getActualTypeArguments()[0] == Double.class;
    }

    private static String flag(Class<?> type, Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(boolean.class)
                ? "a variant is in the name, or an enum"
                : "";
    }

    private static String with(Class<?> type, Method method) {
        return method.getName().matches("with[A-Z].*") && !method.getName().equals("withDefaults")
                ? "a setting has a bare name"
                : "";
    }

    private static String places(Class<?> type, Method method) {
        Class<?> result = method.getReturnType();
        return method.getName().matches("(places|placesUsed|countOfPlaces)")
                        && (result.isPrimitive() || result == OptionalInt.class)
                ? "places is a list; a count is n"
                : "";
    }

    private static String staticDoor(Class<?> type, Method method) {
        boolean configured = PublicTypes.methods(type)
                .anyMatch(m -> Modifier.isStatic(m.getModifiers())
                        && m.getName().equals("withDefaults")
                        && m.getReturnType() == type);
        return configured
                        && Modifier.isStatic(method.getModifiers())
                        && !method.getName().equals("withDefaults")
                        && method.getReturnType() != type
                ? "a static method can be called on configured settings, and hears none of them"
                : "";
    }

    private static String findGet(Class<?> type, Method method) {
        Class<?> result = method.getReturnType();
        boolean optional = result == Optional.class || result == OptionalDouble.class || result == OptionalInt.class;
        if (method.getName().matches("find([A-Z].*)?") && !optional) {
            return "find gives an Optional";
        }
        return method.getName().matches("get([A-Z].*)?") && optional ? "get throws" : "";
    }

    private static String test(Class<?> type, Method method) {
        boolean tests = method.getName().equals("test")
                || Ascii.toLowerCase(method.getName()).endsWith("test");
        return tests && !(has(method.getReturnType(), "statistic") && has(method.getReturnType(), "pValue"))
                ? "a test gives a statistic() and a pValue()"
                : "";
    }

    private static boolean has(Class<?> type, String accessor) {
        return Arrays.stream(type.getMethods())
                .anyMatch(m -> m.getName().equals(accessor) && m.getParameterCount() == 0);
    }
}
