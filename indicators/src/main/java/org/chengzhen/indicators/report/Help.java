package org.chengzhen.indicators.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.indicators.catalogue.Catalogue;

/**
 * What a class can do, for the shell: its documentation, its doors, its methods.
 *
 * <p>The documentation is read from the sources, whose folders the property {@code chengzhen.sources} names; without it the
 * signatures stand alone.
 */
final class Help {
    /** Stands before lines that stay as they are. */
    private static final String CODE = "\u0001";

    private static final String SOURCES = "chengzhen.sources";
    private static final Pattern ID = Pattern.compile("[SABCDMsabcdm]\\d\\d");
    private static final Pattern IMPORT = Pattern.compile("import (org\\.chengzhen\\.[\\w.]+)\\.\\*;");

    private Help() {}

    static String of(Object about, int width) {
        if (about instanceof String name) {
            if (ID.matcher(name.strip()).matches()) {
                return Catalogue.explain(name);
            }
            return named(name.strip(), width);
        }
        return of(about instanceof Class<?> type ? type : about.getClass(), width);
    }

    private static String named(String name, int width) {
        for (String home : homes()) {
            try {
                return of(Class.forName(home + "." + name), width);
            } catch (ClassNotFoundException | NoClassDefFoundError e) {
                // of another package, or written in other letters on a file system that does not tell them apart
                continue;
            }
        }
        List<String> known = classes();
        return "There is no class " + name + Nearest.question(name, known) + "\n" + found(name);
    }

    private static String found(String words) {
        String entries =
                Catalogue.find(words).stream().limit(5).map(i -> "  " + i).collect(Collectors.joining("\n"));
        return entries.isEmpty() ? "" : "The catalogue has\n" + entries + "\n";
    }

    /** The packages that the shell imports. */
    private static List<String> homes() {
        Matcher matcher = IMPORT.matcher(Shell.startUp());
        List<String> homes = new ArrayList<>();
        while (matcher.find()) {
            homes.add(matcher.group(1));
        }
        return homes;
    }

    private static List<String> classes() {
        List<String> names = new ArrayList<>();
        for (Path folder : sources()) {
            for (String home : homes()) {
                Path files = folder.resolve(home.replace('.', '/'));
                if (Files.isDirectory(files)) {
                    try (var list = Files.list(files)) {
                        list.map(file -> file.getFileName().toString())
                                .filter(file -> file.endsWith(".java"))
                                .map(file -> file.substring(0, file.length() - ".java".length()))
                                .sorted()
                                .forEach(names::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return names;
    }

    private static List<Path> sources() {
        String folders = System.getProperty(SOURCES, "");
        return folders.isEmpty()
                ? List.of()
                : Arrays.stream(folders.split(Pattern.quote(System.getProperty("path.separator"))))
                        .map(Path::of)
                        .toList();
    }

    private static String of(Class<?> type, int width) {
        Optional<String> source = source(type);
        StringBuilder text = new StringBuilder(type.getName()).append('\n');
        source.map(s -> documentation(
                        s,
                        Pattern.compile("(?m)^[\\w ]*\\b(class|record|enum|interface|@interface) "
                                + type.getSimpleName() + "\\b")))
                .ifPresent(words -> paragraphs(text, words, "", width));
        List<Method> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && !isUsual(m))
                .sorted(Comparator.comparing((Method m) -> !Modifier.isStatic(m.getModifiers()))
                        .thenComparing(Method::getName)
                        .thenComparing(Method::getParameterCount))
                .toList();
        for (Method method : methods) {
            text.append('\n').append(signature(method)).append('\n');
            source.map(s -> documentation(
                            s, Pattern.compile("(?m)^ +[\\w<>?, .\\[\\]]*\\b" + method.getName() + "\\(")))
                    .map(Help::firstSentence)
                    .ifPresent(words -> paragraphs(text, words, "    ", width));
        }
        return text.toString();
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

    private static Optional<String> source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        for (Path folder : sources()) {
            Path file = folder.resolve(outer.getName().replace('.', '/') + ".java");
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** The comment before a declaration, as plain text; null where there is none. */
    private static String documentation(String source, Pattern declaration) {
        Matcher matcher = declaration.matcher(source);
        if (!matcher.find()) {
            return null;
        }
        int end = source.lastIndexOf("*/", matcher.start());
        int start = source.lastIndexOf("/**", matcher.start());
        if (start < 0
                || end < start
                || source.substring(end + 2, matcher.start()).contains(";")) {
            return null;
        }
        return plain(source.substring(start + 3, end));
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^ *\\* ?", "")
                .replaceAll("<pre>\\{@code\\R", "\n\n" + CODE)
                .replaceAll("\\}</pre>", "\n\n")
                .replaceAll("\\{@(?:code|link|linkplain)\\s+([^}]*)\\}", "$1")
                .replaceAll("<p>|<ul>|</ul>", "\n\n")
                .replaceAll("<li>", "\n\n- ")
                .replaceAll("</?[a-z]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("(?m)^@", "\n\n@")
                .strip();
    }

    private static String firstSentence(String words) {
        return words.split("\n\n", 2)[0];
    }

    private static void paragraphs(StringBuilder text, String words, String indent, int width) {
        for (String paragraph : words.split("\n\\s*\n")) {
            if (paragraph.startsWith(CODE)) {
                paragraph
                        .substring(CODE.length())
                        .stripTrailing()
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
                continue;
            }
            StringBuilder line = new StringBuilder(indent);
            for (String word : paragraph.strip().split("\\s+")) {
                if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                    text.append(line).append('\n');
                    line.setLength(0);
                    line.append(indent);
                }
                line.append(line.length() > indent.length() ? " " : "").append(word);
            }
            text.append(line).append('\n');
        }
    }
}
