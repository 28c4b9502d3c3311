package org.chengzhen.indicators.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.profile.Language;

/**
 * What JShell prints: a value in lines of the terminal, broken between words, and below a symbol that the compiler does not know what
 * may be meant: a variable as GPD, a class, or a method of a class of this library.
 */
final class Hints extends OutputStream {
    /** A JDK in a Chinese locale says it in Chinese. */
    private static final Pattern SYMBOL =
            Pattern.compile("\\|\\s+(?:symbol|符号):\\s+(variable|变量|class|类|method|方法) (\\w+).*");

    private static final Pattern LOCATION = Pattern.compile(
            "\\|\\s+(?:location|位置):\\s+(?:(?:class|interface|类|接口)" + " |variable \\w+ of type |类型为 ?)([\\w.]+).*");
    private static final Pattern STATIC = Pattern.compile("import static ([\\w.]+)\\.\\*;");
    private static final Pattern DECLARED = Pattern.compile("(?m)^[\\w.]+ (\\w+) ?[(=]");
    /** Below the line that was typed, what in it is meant. */
    private static final Pattern MARKER = Pattern.compile("\\|\\s*\\^(?:-*\\^)?");

    private static final String HEAD = "|    ";
    /** As {@code $5 ==> [CityCluster[…], …]}. */
    private static final Pattern ECHO = Pattern.compile("([\\w$]+ ==> )(.*)");

    private static final String INDENT = "    ";

    private final PrintStream out;
    private final Supplier<Language> language;
    private final int columns;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String kind = "";
    private String wanted = "";
    private List<String> nearInCode = List.of();

    private Hints(PrintStream out, Supplier<Language> language, int columns) {
        this.out = out;
        this.language = language;
        this.columns = columns;
    }

    static PrintStream on(PrintStream out, Supplier<Language> language, int columns) {
        return new PrintStream(new Hints(out, language, columns), false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        String said = line.toString(StandardCharsets.UTF_8);
        line.reset();
        Matcher echo = ECHO.matcher(said);
        out.print(
                (echo.matches() ? TextWidth.wrap(echo.group(1) + said(echo.group(2)), columns, INDENT) : said) + "\n");
        read(said.strip());
    }

    /** A value as it is, or in the language what is known of it; a text of one's own stays. */
    private String said(String value) {
        return language.get() == Language.CHINESE && !value.startsWith("\"") ? Chinese.sentence(value) : value;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        for (int k = from; k < from + length; k++) {
            write(bytes[k]);
        }
    }

    /** What is no whole line, as a question, appears when it is flushed. */
    @Override
    public synchronized void flush() throws IOException {
        out.print(line.toString(StandardCharsets.UTF_8));
        line.reset();
        out.flush();
    }

    private void read(String said) {
        Matcher symbol = SYMBOL.matcher(said);
        if (symbol.matches()) {
            kind = switch (symbol.group(1)) {
                case "variable", "变量" -> "variable";
                case "class", "类" -> "class";
                default -> "method";
            };
            wanted = symbol.group(2);
            ask(Nearest.to(wanted, kind.equals("class") ? Help.classNames() : own()));
            return;
        }
        if (MARKER.matcher(said).matches()) {
            ask(nearInCode);
            nearInCode = List.of();
            wanted = "";
        } else if (!wanted.isEmpty()) {
            Matcher location = LOCATION.matcher(said);
            if (location.matches()) {
                ask(Nearest.to(wanted, members(location.group(1))));
            } else {
                // most errors name no location: the line that was typed does, as in Gini.off(1)
                Matcher code = Pattern.compile("\\|.*?\\b([A-Z]\\w*)\\s*\\.\\s*" + wanted + "\\b.*")
                        .matcher(said);
                nearInCode = code.matches() ? Nearest.to(wanted, members(code.group(1))) : List.of();
            }
        }
    }

    private void ask(List<String> near) {
        if (near.isEmpty()) {
            return;
        }
        boolean chinese = language.get() == Language.CHINESE;
        String question =
                chinese ? "是否指 " + String.join(" 或 ", near) + "？" : "did you mean " + String.join(" or ", near) + "?";
        out.print(HEAD + question + "\n");
        wanted = "";
    }

    /** What the start-up file declares and imports by its name. */
    private Set<String> own() {
        Set<String> names = new LinkedHashSet<>();
        String start = Shell.startUp();
        Matcher declared = DECLARED.matcher(start);
        while (declared.find()) {
            names.add(declared.group(1));
        }
        if (kind.equals("variable")) {
            Matcher imported = STATIC.matcher(start);
            while (imported.find()) {
                names.addAll(members(imported.group(1)));
            }
            // as in Catalog.get("B31")
            names.addAll(Help.classNames());
        }
        return names;
    }

    /** The public constants, or methods, of a class of this library. */
    private Set<String> members(String type) {
        Set<String> names = new LinkedHashSet<>();
        if (!type.startsWith("org.chengzhen.") && !type.matches("[A-Z]\\w*")) {
            return names;
        }
        Class<?> home = Help.find(type.substring(type.lastIndexOf('.') + 1));
        if (home == null) {
            return names;
        }
        if (kind.equals("method")) {
            Arrays.stream(home.getMethods())
                    .filter(m -> m.getDeclaringClass() != Object.class)
                    .map(Method::getName)
                    .forEach(names::add);
        } else {
            Arrays.stream(home.getFields())
                    .filter(f -> Modifier.isStatic(f.getModifiers()))
                    .map(Field::getName)
                    .forEach(names::add);
        }
        return names;
    }
}
