package org.chengzhen.indicators.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documentation comments of the sources as one text, which the shell looks things up in.
 *
 * <p>The build runs this class by itself, once it is compiled, and ships the text as a resource; so it uses nothing but the JDK. One record a class: a form feed and its name, its comment, then for each member a line with a broken bar and its key, and its comment.
 * Members belong to the type whose declaration is indented less, which the format of the sources makes sure of.
 */
final class HelpText {
    /** Begins the line of a member. */
    static final char MEMBER = '¦';

    private static final Pattern COMMENT = Pattern.compile("(?m)^( *)/\\*\\*(.*?)\\*/\\s*", Pattern.DOTALL);
    private static final Pattern ANNOTATIONS = Pattern.compile("^(?:@(?!interface)\\w+(?:\\([^)]*\\))?\\s+)+");
    private static final Pattern TYPE =
            Pattern.compile("^(?:[a-z-]+\\s+)*(?:class|record|interface|enum|@interface)\\s+(\\w+)");
    private static final Pattern CALLED = Pattern.compile("^[^;={(]*?(\\w+)\\s*\\(");
    private static final Pattern NAMED = Pattern.compile("^[^;={(,]*?(\\w+)\\s*(?:[;=,{]|$)", Pattern.MULTILINE);

    private HelpText() {}

    /**
     * Writes the text.
     *
     * @param arguments the file to write, then folders of sources
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            folders.add(Path.of(arguments[i]));
        }
        Path file = Path.of(arguments[0]);
        if (Files.exists(file) && !isOlder(file, folders)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(folders));
    }

    private static boolean isOlder(Path file, List<Path> folders) throws IOException {
        FileTime made = Files.getLastModifiedTime(file);
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path source : all.toList()) {
                    if (Files.getLastModifiedTime(source).compareTo(made) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The text of all types below the folders, by name. */
    static String of(List<Path> folders) throws IOException {
        Map<String, StringBuilder> types = new TreeMap<>();
        for (Path folder : folders) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(folder)) {
                files = all.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getFileName().toString().contains("-"))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                String name = folder.relativize(file.getParent()).toString().replace('\\', '/');
                read(Files.readString(file, StandardCharsets.UTF_8), name.replace('/', '.'), types);
            }
        }
        StringBuilder text = new StringBuilder();
        types.forEach(
                (name, record) -> text.append('\f').append(name).append('\n').append(record));
        return text.toString();
    }

    private record Nested(String name, int indent) {}

    private static void read(String source, String home, Map<String, StringBuilder> types) {
        Deque<Nested> open = new ArrayDeque<>();
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            int indent = comment.group(1).length();
            while (!open.isEmpty() && open.peek().indent >= indent) {
                open.pop();
            }
            String rest = source.substring(comment.end(), Math.min(source.length(), comment.end() + 2_000));
            String declaration = ANNOTATIONS.matcher(rest).replaceFirst("");
            String words = plain(comment.group(2));
            Matcher type = TYPE.matcher(declaration);
            if (type.find()) {
                String name = open.isEmpty() ? home + "." + type.group(1) : open.peek().name + "$" + type.group(1);
                open.push(new Nested(name, indent));
                types.put(name, new StringBuilder(words).append('\n'));
            } else if (!open.isEmpty() && !declaration.startsWith("private ")) {
                types.get(open.peek().name)
                        .append(MEMBER)
                        .append(key(declaration))
                        .append('\n')
                        .append(words)
                        .append('\n');
            }
        }
    }

    /** As {@code of(double...)} of a method, and the name alone of a field. */
    private static String key(String declaration) {
        Matcher called = CALLED.matcher(declaration);
        if (called.find()) {
            return called.group(1) + "(" + parameters(declaration, called.end()) + ")";
        }
        Matcher named = NAMED.matcher(declaration);
        return named.find() ? named.group(1) : declaration.lines().findFirst().orElse("");
    }

    /** The simple names of the types of parameters, from behind the bracket. */
    private static String parameters(String declaration, int from) {
        StringBuilder names = new StringBuilder();
        StringBuilder type = new StringBuilder();
        int angles = 0;
        int brackets = 1;
        for (int i = from; i < declaration.length() && brackets > 0; i++) {
            char c = declaration.charAt(i);
            angles += c == '<' ? 1 : c == '>' ? -1 : 0;
            brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (brackets == 0 || (c == ',' && angles == 0 && brackets == 1)) {
                String one = type.toString()
                        .strip()
                        .replaceAll("@\\w+(?:\\([^)]*\\))?\\s+|\\bfinal\\s+", "")
                        .replaceAll("\\s+\\w+$", "")
                        .replaceAll("[\\w.]*\\.(?=\\w)", "")
                        .replaceAll("\\s", "");
                names.append(names.length() == 0 ? "" : ",").append(one);
                type.setLength(0);
            } else if (angles == 0 && c != '>') {
                type.append(c);
            }
        }
        return names.toString();
    }

    /** A comment without its marks: paragraphs with an empty line between, lines of code behind four blanks. */
    private static String plain(String comment) {
        String text = comment.replaceAll("(?m)^ *\\* ?", "");
        StringBuilder words = new StringBuilder();
        Matcher code = Pattern.compile("<pre>\\{@code\\R(.*?)\\R?\\s*\\}</pre>", Pattern.DOTALL)
                .matcher(text);
        int from = 0;
        while (code.find()) {
            words.append(prose(text.substring(from, code.start()))).append("\n\n");
            code.group(1)
                    .lines()
                    .forEach(line -> words.append("    ").append(line).append('\n'));
            words.append('\n');
            from = code.end();
        }
        words.append(prose(text.substring(from)));
        return words.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String prose(String text) {
        String marked = text.replaceAll("\\{@(?:code|literal|value)\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+[^}\\s]+\\s+([^}]+)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+#?([^}]+)}", "$1")
                .replaceAll("\\{@inheritDoc}", "")
                .replaceAll("<p>|</?[uo]l>|</?t(?:able|r)[^>]*>", "\n\n")
                .replaceAll("<li>", "\n\n- ")
                .replaceAll("(?m)^@", "\n\n@");
        StringBuilder words = new StringBuilder();
        for (String paragraph : marked.split("\n\\s*\n")) {
            String one = paragraph.strip().replaceAll("\\s+", " ").replaceAll("</?[a-z]+[^>]*>", "");
            if (!one.isEmpty()) {
                words.append(words.length() == 0 ? "" : "\n\n").append(one);
            }
        }
        return words.toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
