package org.chengzhen.indicators.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * What a class can do, for the shell: its documentation, its constants, its doors and its methods.
 *
 * <p>The documentation is the text that {@link HelpText} makes at build.
 */
final class Help {
    private static final Pattern ID = Pattern.compile("[SABCDMsabcdm]\\d\\d");
    private static final Pattern IMPORT = Pattern.compile("import (org\\.chengzhen\\.[\\w.]+)\\.\\*;");
    private static final String OWN = "org.chengzhen.";
    private static final String METHODS = OWN + "methods.";
    private static final int NAMED = 3;

    static final String NO_CLASS = "There is no class ";

    private final String text;
    private final int width;

    Help(String text, int width) {
        this.text = text;
        this.width = width;
    }

    /** Read when help is first asked for. */
    private static final class Shipped {
        static final String TEXT = read();

        private static String read() {
            try (InputStream source = Help.class.getResourceAsStream("help.txt")) {
                if (source != null) {
                    return new String(source.readAllBytes(), StandardCharsets.UTF_8);
                }
                // classes that no build has put together, as those of an IDE: their sources may lie beside them
                return HelpText.of(sources().stream()
                        .filter(path -> path.toFile().isDirectory())
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<Path> sources() {
            String own = Help.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            Path classes = Path.of(own).toAbsolutePath();
            return List.of(
                    classes.resolve("../../src/main/java").normalize(),
                    classes.resolve("../../../core/src/main/java").normalize());
        }
    }

    static String of(Object about, int width) {
        return new Help(Shipped.TEXT, width).about(about);
    }

    /** The simple names of all classes that the shell imports. */
    static List<String> classNames() {
        return new Help(Shipped.TEXT, Prompt.USUAL_WIDTH)
                .classes().values().stream().map(Help::simple).toList();
    }

    /** The class of a simple name; null where there is none. */
    static @Nullable Class<?> find(String simpleName) {
        String home = new Help(Shipped.TEXT, Prompt.USUAL_WIDTH).classes().get(simpleName.toLowerCase(Locale.ROOT));
        return home == null ? null : loaded(home);
    }

    static boolean isId(String name) {
        return ID.matcher(name.strip()).matches();
    }

    /** The indicators that a result is of, or that a class of methods is named as: B31 Gini coefficient of Gini. */
    static List<Indicator> indicators(Object about) {
        if (about instanceof Measurement measurement) {
            return List.of(Catalogue.get(measurement.entry().id()));
        }
        if (about instanceof IndicatorColumn column) {
            return List.of(Catalogue.get(column.entry().id()));
        }
        if (about instanceof Indicator indicator) {
            return List.of(indicator);
        }
        String name = about instanceof String words
                ? words.strip().replaceAll("\\..*", "")
                : about instanceof Class<?> type
                        ? type.getSimpleName()
                        : about.getClass().getSimpleName();
        Class<?> type = find(name);
        if (type == null || !type.getName().startsWith(METHODS)) {
            return List.of();
        }
        String words = words(type.getSimpleName());
        return Catalogue.all().stream()
                .filter(indicator -> (words(indicator.entry().name()) + " ").startsWith(words + " "))
                .limit(NAMED)
                .toList();
    }

    /** As kernel density of KernelDensity and of Kernel-density estimate. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    String about(Object about) {
        if (about instanceof String name) {
            return isId(name) ? Catalogue.explain(name.strip()) : named(name.strip());
        }
        if (about instanceof Class<?> type) {
            return of(type, "");
        }
        Class<?> type = about.getClass();
        while (!Modifier.isPublic(type.getModifiers()) && type.getSuperclass() != null) {
            Class<?> shown = type;
            type = Arrays.stream(shown.getInterfaces())
                    .filter(i -> i.getName().startsWith(OWN))
                    .findFirst()
                    .orElse(shown.getSuperclass());
        }
        return type.getName().startsWith(OWN)
                ? of(type, "")
                : "a " + about.getClass().getSimpleName() + " of " + type.getPackageName() + "\n";
    }

    private String named(String name) {
        Map<String, String> classes = classes();
        String home = classes.get(name.toLowerCase(Locale.ROOT));
        int point = name.lastIndexOf('.');
        if (home == null && point > 0) {
            String owner = classes.get(name.substring(0, point).toLowerCase(Locale.ROOT));
            if (owner != null) {
                return of(loaded(owner), name.substring(point + 1).replaceAll("\\(.*", ""));
            }
        }
        if (home != null) {
            return of(loaded(home), "");
        }
        String entries =
                Catalogue.find(name).stream().limit(5).map(i -> "  " + i).collect(Collectors.joining("\n"));
        List<String> known = classes.values().stream().map(Help::simple).toList();
        return NO_CLASS + name + Nearest.question(name, known) + "\n"
                + (entries.isEmpty() ? "" : "The catalogue has\n" + entries + "\n");
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** The full names of the classes that the shell imports by their simple names in small letters, the nested behind their owner. */
    private Map<String, String> classes() {
        List<String> homes = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(Shell.startUp());
        while (matcher.find()) {
            homes.add(matcher.group(1));
        }
        homes.add(Help.class.getPackageName());
        Map<String, String> classes = new LinkedHashMap<>();
        for (String record : text.split("\f")) {
            String name = record.lines().findFirst().orElse("");
            int point = name.lastIndexOf('.');
            if (point > 0 && homes.contains(name.substring(0, point)) && isPublic(name)) {
                classes.putIfAbsent(simple(name).toLowerCase(Locale.ROOT), name);
            }
        }
        return classes;
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(
                    Class.forName(name, false, Help.class.getClassLoader()).getModifiers());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false; // of a test, or needs an optional library that is not there
        }
    }

    private String of(Class<?> type, String only) {
        Map<String, String> comments = comments(type);
        StringBuilder shown = new StringBuilder();
        if (only.isEmpty()) {
            shown.append(type.getName().replace('$', '.')).append('\n');
            paragraphs(shown, comments.getOrDefault("", ""), "");
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isPublic(field.getModifiers()) && comments.containsKey(field.getName())) {
                    shown.append('\n').append(field.getName()).append('\n');
                    paragraphs(shown, firstParagraph(comments.get(field.getName())), "    ");
                }
            }
        }
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && !isUsual(m))
                .filter(m -> only.isEmpty() || m.getName().equalsIgnoreCase(only))
                .sorted(Comparator.comparing((Method m) -> !Modifier.isStatic(m.getModifiers()))
                        .thenComparing(Method::getName)
                        .thenComparing(Method::getParameterCount))
                .toList();
        for (Method method : methods) {
            shown.append('\n');
            paragraphs(shown, signature(method), "");
            String words = comment(method, comments);
            paragraphs(shown, only.isEmpty() ? firstParagraph(words) : words, "    ");
        }
        if (methods.isEmpty() && !only.isEmpty()) {
            return type.getSimpleName() + " has no method " + only
                    + Nearest.question(
                            only,
                            Arrays.stream(type.getMethods())
                                    .map(Method::getName)
                                    .distinct()
                                    .toList())
                    + "\n";
        }
        return shown.toString();
    }

    /** The comment of a class under the empty key, and those of its members. */
    private Map<String, String> comments(Class<?> type) {
        Map<String, String> comments = new LinkedHashMap<>();
        int start = text.indexOf("\f" + type.getName() + "\n");
        if (start < 0) {
            return comments;
        }
        int end = text.indexOf('\f', start + 1);
        String record = text.substring(start + type.getName().length() + 2, end < 0 ? text.length() : end);
        String key = "";
        StringBuilder words = new StringBuilder();
        for (String line : (record + HelpText.MEMBER).split("\n", -1)) {
            if (line.indexOf(HelpText.MEMBER) == 0) {
                comments.putIfAbsent(key, words.toString().strip());
                key = line.substring(1);
                words.setLength(0);
            } else {
                words.append(line).append('\n');
            }
        }
        return comments;
    }

    /** By the types of its parameters; by its name where a type is a variable; else of what it overrides. */
    private String comment(Method method, Map<String, String> comments) {
        String exact = comments.get(method.getName() + "(" + types(method) + ")");
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, String> each : comments.entrySet()) {
            String key = each.getKey();
            if (key.startsWith(method.getName() + "(")) {
                String inside = key.substring(method.getName().length() + 1, key.length() - 1);
                if ((inside.isEmpty() ? 0 : inside.split(",").length) == method.getParameterCount()) {
                    return each.getValue();
                }
            }
        }
        if (method.getParameterCount() == 0 && method.getDeclaringClass().isRecord()) {
            Matcher component = Pattern.compile("(?s)@param " + method.getName() + " (.*?)(?:\n\n|$)")
                    .matcher(comments.getOrDefault("", ""));
            if (component.find()) {
                return component.group(1);
            }
        }
        List<Class<?>> above =
                new ArrayList<>(List.of(method.getDeclaringClass().getInterfaces()));
        if (method.getDeclaringClass().getSuperclass() != null) {
            above.add(method.getDeclaringClass().getSuperclass());
        }
        for (Class<?> higher : above) {
            String inherited = comments(higher).get(method.getName() + "(" + types(method) + ")");
            if (inherited != null) {
                return inherited;
            }
        }
        return "";
    }

    private static String types(Method method) {
        return Arrays.stream(method.getParameters())
                .map(p -> p.isVarArgs()
                        ? p.getType().getComponentType().getSimpleName() + "..."
                        : p.getType().getSimpleName())
                .collect(Collectors.joining(","));
    }

    private static boolean isUsual(Method method) {
        return switch (method.getName()) {
            case "equals", "hashCode", "toString", "valueOf", "values" -> true;
            default -> false;
        };
    }

    /** As {@code Gini.of(double... values) : double}. */
    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameters())
                .map(p -> (p.isVarArgs()
                                ? p.getType().getComponentType().getSimpleName() + "..."
                                : p.getType().getSimpleName())
                        + " " + p.getName())
                .collect(Collectors.joining(", "));
        return (Modifier.isStatic(method.getModifiers())
                        ? method.getDeclaringClass().getSimpleName()
                        : "")
                + "." + method.getName() + "(" + parameters + ") : "
                + method.getReturnType().getSimpleName();
    }

    private static String firstParagraph(String words) {
        return words.split("\n\n", 2)[0];
    }

    private void paragraphs(StringBuilder shown, String words, String indent) {
        for (String paragraph : words.split("\n\\s*\n")) {
            if (paragraph.isBlank()) {
                continue;
            }
            if (paragraph.startsWith("    ")) {
                paragraph.lines().forEach(line -> shown.append(line).append('\n'));
                continue;
            }
            shown.append(TextWidth.wrap(indent + paragraph.strip().replaceAll("\\s+", " "), width, indent))
                    .append('\n');
        }
    }
}
