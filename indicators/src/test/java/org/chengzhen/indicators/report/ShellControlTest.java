package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.chengzhen.core.internal.TextWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The shell's own way to run what is typed. */
class ShellControlTest {
    private static JShell shell() {
        JShell shell = JShell.builder()
                .executionEngine(new ShellControlProvider(), Map.of("columns", "60"))
                .build();
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return shell;
    }

    private static SnippetEvent last(JShell shell, String source) {
        List<SnippetEvent> events = shell.eval(source);
        return events.get(events.size() - 1);
    }

    @Test
    void aNumberHasNoDigitsThatMeanNothing() {
        assertEquals("17.52", ShellControl.digits("17.519999999999996"));
        assertEquals("3.14159265359", ShellControl.digits("3.141592653589793"));
        assertEquals("1.23456789012E-20", ShellControl.digits("1.2345678901234567E-20"));
        assertEquals("\"17.519999999999996\"", ShellControl.digits("\"17.519999999999996\""));
        assertEquals("double[2] { 0.3, -1.5 }", ShellControl.digits("double[2] { 0.30000000000000004, -1.5 }"));
        try (JShell shell = shell()) {
            assertEquals("0.3", last(shell, "0.1 + 0.2").value());
            assertEquals("0.3", last(shell, "double x = 0.1 + 0.2;").value());
        }
    }

    @Test
    void aMistakeIsOneSentenceAndNoTrace() {
        try (JShell shell = shell()) {
            EvalException refused = assertInstanceOf(
                    EvalException.class,
                    last(shell, "org.chengzhen.indicators.catalogue.Catalogue.get(\"B3l\")")
                            .exception());
            assertEquals(0, refused.getStackTrace().length);
            String message = refused.getMessage().replace("\n", " ");
            assertTrue(message.contains("B3l; did you mean B3"), message);
            for (String line : refused.getMessage().split("\n")) {
                assertTrue(line.length() <= 60, line);
            }
            EvalException missing = assertInstanceOf(
                    EvalException.class,
                    last(shell, "java.nio.file.Files.readString(java.nio.file.Path.of(\"nowhere.csv\"))")
                            .exception());
            assertEquals("there is no file nowhere.csv", missing.getMessage());
            EvalException own = assertInstanceOf(
                    EvalException.class, last(shell, "((String) null).length()").exception());
            assertTrue(own.getStackTrace().length <= 1, "frames of the shell alone");
        }
    }

    @Test
    void aChineseShellRefusesInChinese() {
        JShell shell = JShell.builder()
                .executionEngine(new ShellControlProvider(), Map.of("columns", "60", "language", "zh"))
                .build();
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        try (shell) {
            EvalException refused = assertInstanceOf(
                    EvalException.class,
                    last(shell, "org.chengzhen.indicators.catalogue.Catalogue.get(\"B3l\")")
                            .exception());
            String said = refused.getMessage().replace("\n", "");
            assertTrue(said.startsWith("目录中没有条目 B3l；是否指 B30 达格姆基尼"), said);
            String shown = last(shell, "org.chengzhen.indicators.profile.NationProfile.of().pace()")
                    .value();
            for (String line : shown.split("\n")) {
                assertTrue(TextWidth.columns(line) <= 60, line);
            }
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatRunsCanBeStopped() throws InterruptedException {
        try (JShell shell = shell()) {
            Thread stopper = new Thread(() -> {
                while (shell.snippets().findAny().isEmpty()) {
                    Thread.onSpinWait();
                }
                while (!Thread.currentThread().isInterrupted()) {
                    shell.stop();
                    try {
                        Thread.sleep(50);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            stopper.start();
            last(
                    shell,
                    "org.chengzhen.core.internal.Loop loop = org.chengzhen.core.internal.Loop.of(\"x\", 0); while"
                            + " (true) loop.step();");
            stopper.interrupt();
            stopper.join();
            assertEquals("2", last(shell, "1 + 1").value());
        }
    }

    /** What the shell itself prints of a few lines, as typed from a file. */
    private static String printed(String typed) throws Exception {
        Process shell = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.language=en",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Report.class.getName(),
                        "shell")
                .redirectErrorStream(true)
                .start();
        try (var in = shell.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(shell.waitFor(60, TimeUnit.SECONDS));
        return said.replace("\r", "");
    }

    @Test
    void theShellAsksWhatMayBeMeantBelowAnUnknownSymbol() throws Exception {
        String said = printed("GPD\nGini.off(1, 2)\nGini.of(1, 2)\n/exit\n");
        assertTrue(said.contains("variable GPD\n|    did you mean GDP?"), said);
        assertTrue(said.contains("^------^\n|    did you mean of?"), said);
        assertTrue(said.contains("==> 0.166666666667"), said);
    }
}
