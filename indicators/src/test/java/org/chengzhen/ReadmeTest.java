package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.Test;

/** Runs every Java and JShell snippet of the README, and compares what JShell shows with what stands there. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(Repository.root().resolve("README.md"));
    }

    private static List<String> blocks(String language, String sign) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(readme());
        while (matcher.find()) {
            if (matcher.group(1).equals(language) && matcher.group(2).contains(sign)) {
                found.add(matcher.group(2));
            }
        }
        return found;
    }

    @Test
    void everyShellSessionShowsWhatItPrints() throws IOException {
        List<String> sessions = blocks("", "jshell> ");
        assertTrue(!sessions.isEmpty());
        for (String session : sessions) {
            try (JShell shell =
                    Snippets.shell(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))) {
                String[] inputs = session.split("(?m)^jshell> ");
                for (int i = 1; i < inputs.length; i++) {
                    String[] parts = inputs[i].split("\n", 2);
                    List<SnippetEvent> events = Snippets.run(shell, parts[0]);
                    String value = events.get(events.size() - 1).value();
                    String shown = parts[1].strip().replaceFirst("^\\S+ ==> ", "");
                    String name = events.get(0).snippet() instanceof VarSnippet v ? v.name() : "";
                    assertEquals(shown, value, () -> parts[0] + " " + name);
                }
            }
        }
    }

    @Test
    void everyJavaBlockRuns() throws IOException {
        List<String> blocks = blocks("java", "");
        assertTrue(blocks.size() >= 2);
        for (String block : blocks) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream standard = System.out;
            try (JShell shell = Snippets.shell(standard)) {
                System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
                Snippets.run(shell, block);
                if (block.contains("class Dashboard")) {
                    Snippets.run(shell, "Dashboard.main(new String[0]);");
                }
            } finally {
                System.setOut(standard);
            }
            assertTrue(printed.size() > 0, () -> "this block shows nothing: " + block);
        }
    }

    @Test
    void theFirstTwoMavenCommandsAreTheReportAndTheTests() throws IOException {
        List<String> commands =
                readme().lines().filter(line -> line.startsWith("mvn ")).toList();
        assertEquals("mvn -q -pl indicators -am -Pquick,report compile", commands.get(0));
        assertEquals("mvn verify", commands.get(1));
    }
}
