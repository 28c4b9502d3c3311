package org.chengzhen;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.chengzhen.golden.Repository;
import org.chengzhen.indicators.report.ShellControlProvider;

/** Runs snippets of documents in a shell as the shell command gives it. */
public final class Snippets {
    private static final String TEMPORARY = "Files.createTempFile(";

    private Snippets() {}

    /** Where temporary files of snippets go, so that none is left among those of others. */
    private static Path folder() {
        try {
            return Files.createDirectories(Repository.root().resolve("indicators/target/snippets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shell with the start-up file of the library. */
    public static JShell shell(PrintStream out) throws IOException {
        JShell shell = JShell.builder()
                .executionEngine(new ShellControlProvider(), Map.of())
                .out(out)
                .build();
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (String line : List.of(
                "import java.io.*;",
                "import java.nio.file.*;",
                "import java.util.*;",
                "import java.util.function.*;")) {
            run(shell, line);
        }
        try (InputStream start = Objects.requireNonNull(
                Snippets.class.getResourceAsStream("/org/chengzhen/indicators/report/chengzhen.jsh"))) {
            run(shell, new String(start.readAllBytes(), StandardCharsets.UTF_8));
        }
        return shell;
    }

    /** Runs a source piece by piece, and fails where the shell would. */
    public static List<SnippetEvent> run(JShell shell, String source) {
        List<SnippetEvent> all = new ArrayList<>();
        String rest = source.replace(
                TEMPORARY, TEMPORARY + "java.nio.file.Path.of(java.net.URI.create(\"" + folder().toUri() + "\")), ");
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String piece = next.source() == null ? rest : next.source();
            for (SnippetEvent event : shell.eval(piece)) {
                if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
                    String problems = String.join(
                            "\n",
                            shell.diagnostics(event.snippet())
                                    .map(d -> d.getMessage(null))
                                    .toList());
                    fail("this snippet fails: " + piece + "\n" + problems + "\n" + event.exception());
                }
                all.add(event);
            }
            rest = next.remaining() == null ? "" : next.remaining();
        }
        return all;
    }

    /** What a source prints in a fresh shell. */
    public static String printed(String source) throws IOException {
        try (JShell shell = shell(System.out)) {
            return printed(shell, source);
        }
    }

    /** What a source prints in a shell. */
    public static String printed(JShell shell, String source) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream standard = System.out;
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            run(shell, source);
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
