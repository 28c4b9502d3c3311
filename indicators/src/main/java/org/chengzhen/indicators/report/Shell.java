package org.chengzhen.indicators.report;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.indicators.profile.Language;

/**
 * Starts JShell with everything imported, the built-in panels at hand, and results shown whole.
 *
 * <p>Needs a JDK, as JShell does.
 */
final class Shell {
    /** A start-up file cannot widen what JShell shows of a result: only settings that it has retained can. */
    private static final String SETTINGS = """
        /set mode whole normal -command
        /set truncation whole 100000
        /set mode whole -retain
        /set feedback -retain whole
        /exit
        """;

    private Shell() {}

    /** Refuses Chinese on a console that cannot show it. */
    static void requireSigns(Language language) {
        Checks.argument(
                language == Language.ENGLISH
                        || !(System.out instanceof ConsoleStream console)
                        || ConsoleText.isChinese(console.console()),
                "the character set of this console, %s, has no Chinese: chcp 65001 on Windows, LANG=C.UTF-8 elsewhere,"
                        + " or -Dstdout.encoding=UTF-8",
                System.out instanceof ConsoleStream console ? console.console() : "");
    }

    static void start(Language language) throws IOException {
        requireSigns(language);
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new IOException("JShell needs a JDK, and this is " + System.getProperty("java.home"));
        }
        Map<String, String> retained = new HashMap<>();
        Path script = Files.createTempFile("chengzhen", ".jsh");
        try {
            Files.writeString(script, ascii(startUp() + greeting(language)));
            Session session = new Session(columns(), language);
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            JavaShellToolBuilder.builder()
                    .persistence(retained)
                    .in(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)), null)
                    .out(silent)
                    .start("--execution", "local");
            session.hand();
            JavaShellToolBuilder.builder()
                    .persistence(retained)
                    .out(Hints.on(System.out, session::language, columns()))
                    .start(
                            "--class-path",
                            classPath(),
                            "--execution",
                            ShellControlProvider.NAME + ":" + ShellControlProvider.COLUMNS + "(" + columns() + "),"
                                    + ShellControlProvider.LANGUAGE + "("
                                    + (language == Language.CHINESE ? "zh" : "en") + ")",
                            "--startup",
                            "DEFAULT",
                            "--startup",
                            script.toString());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("JShell did not start", e);
        } finally {
            Files.deleteIfExists(script);
        }
    }

    /** Without what is not there: JShell refuses the folder of test classes of a fresh clone. */
    static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.exists(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The last lines of the start-up file: what is at hand. */
    private static String greeting(Language language) {
        String text = language == Language.CHINESE ? """
            城镇 Chengzhen：已备好 nation（全国）与 cities（城市）。find("基尼") 找指标，
            explain("B31") 讲解，show(x) 完整显示 x，plot(x) 作图，view(x) 在浏览器中看，
            write(x, "x.html") 存盘，help(x) 说明 x 的用法。Ctrl-C 停止，/exit 退出。
            """ : """
                Chengzhen: nation and cities are at hand. find("gini") finds an indicator,
                explain("B31") explains it, show(x) prints x whole, plot(x) draws it, view(x)
                opens it, write(x, "x.html") writes it, help(x) says what x can do.
                language("zh") speaks Chinese; Ctrl-C ends what runs, /exit the shell.
                """;
        StringBuilder lines = new StringBuilder();
        text.lines()
                .forEach(line -> lines.append("System.out.println(\"")
                        .append(line.replace("\"", "\\\""))
                        .append("\");\n"));
        return lines.toString();
    }

    /** What the shell runs before the first line. */
    static String startUp() {
        try (InputStream source = Objects.requireNonNull(Shell.class.getResourceAsStream("chengzhen.jsh"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JShell reads a start-up file in the character set of the machine: other signs are escaped. */
    private static String ascii(String source) {
        StringBuilder text = new StringBuilder();
        for (char c : source.toCharArray()) {
            text.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.toString();
    }

    /** The columns of the terminal; those of the variable COLUMNS, or the usual 80, where nobody says. */
    static int columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            if (size.length == 2 && Integer.parseInt(size[1]) > 0) {
                return Integer.parseInt(size[1]);
            }
        } catch (IOException e) {
            // no stty, as on Windows
        }
        String columns = String.valueOf(System.getenv("COLUMNS"));
        return columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : Prompt.USUAL_WIDTH;
    }
}
