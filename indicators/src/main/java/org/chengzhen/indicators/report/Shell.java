package org.chengzhen.indicators.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;
import jdk.jshell.tool.JavaShellToolBuilder;

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

    static void start() throws IOException {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new IOException("JShell needs a JDK, and this is " + System.getProperty("java.home"));
        }
        Map<String, String> retained = new HashMap<>();
        Path script = Files.createTempFile("chengzhen", ".jsh");
        try {
            Files.writeString(script, ascii(startUp()));
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            JavaShellToolBuilder.builder()
                    .persistence(retained)
                    .in(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)), null)
                    .out(silent)
                    .start("--execution", "local");
            JavaShellToolBuilder.builder()
                    .persistence(retained)
                    .start(
                            "--class-path",
                            System.getProperty("java.class.path"),
                            "--startup",
                            "DEFAULT",
                            "--startup",
                            script.toString(),
                            "-R-Dchengzhen.columns=" + columns(),
                            "-R-Dchengzhen.sources=" + System.getProperty("chengzhen.sources", ""));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("JShell did not start", e);
        } finally {
            Files.deleteIfExists(script);
        }
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

    /** The columns of the terminal, which the process that runs the snippets does not see; empty where nobody says. */
    private static String columns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return size.length == 2 ? size[1] : "";
        } catch (IOException e) {
            return ""; // no stty, as on Windows
        }
    }
}
