package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.GridWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the guide's page on Spark run, in both languages the same. */
class GuidePageTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern SENT = Pattern.compile("(?m)^Spark(?:Panels\\.by|Resampling\\.)(\\w+)\\(.*;$");

    @TempDir
    private Path folder;

    private static List<String> snippets(String page) throws IOException {
        Path root = Path.of(System.getProperty("chengzhen.root", "."));
        String text = Files.readString(root.resolve("indicators/src/guide").resolve(page));
        return SNIPPET.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void bothLanguagesHaveTheSameSnippets() throws IOException {
        assertEquals(5, snippets("spark.md").size());
        assertEquals(snippets("spark.md"), snippets("spark.zh.md"));
    }

    @Test
    void everySnippetRuns() throws IOException {
        SparkSession spark = Sessions.start("local[2]");
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            GridWriter.geoTiff(new SyntheticGrid(100, 90, 2).strip(0, 100), folder.resolve("people.tif"));
            shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            for (String line : List.of(
                    "import java.nio.file.*;",
                    "import java.util.*;",
                    "import org.apache.spark.sql.*;",
                    "import org.chengzhen.core.china.*;",
                    "import org.chengzhen.core.flow.*;",
                    "import org.chengzhen.core.panel.*;",
                    "import org.chengzhen.indicators.catalogue.*;",
                    "import org.chengzhen.indicators.frame.*;",
                    "import org.chengzhen.methods.concentration.*;",
                    "import org.chengzhen.methods.inequality.*;",
                    "import org.chengzhen.methods.settlement.*;",
                    "import org.chengzhen.spark.*;",
                    "SparkSession spark = SparkSession.active();",
                    "Dataset<Row> counties = spark.sql(\"select * from values ('11', 50D, 3), ('11', 70D, 2), ('44',"
                            + " 40D, 9), ('44', 90D, 5) t(province, income, people)\");",
                    "counties.createOrReplaceTempView(\"counties\");",
                    "Dataset<Row> employment = spark.sql(\"select * from values ('a', 'x', 10D), ('a', 'y', 30D),"
                            + " ('b', 'x', 40D) t(place, industry, jobs)\");",
                    "employment.createOrReplaceTempView(\"employment\");",
                    "Dataset<Row> trips = spark.sql(\"select * from values ('a', 'b'), ('a', 'b') t(home, work)\");")) {
                run(shell, line);
            }
            for (String snippet : snippets("spark.md")) {
                String placed = snippet.replace(
                        "Path.of(\"", "Path.of(\"" + folder.toString().replace("\\", "/") + "/");
                // executors do not see the classes of a shell: what is sent to them is compiled here, and run by
                // SparkTest
                run(shell, SENT.matcher(placed).replaceAll("void sent$1() { $0 }"));
            }
            assertTrue(GridReader.classes(folder.resolve("classes/classes-00002.tif"))
                            .rows()
                    == 20);
        } finally {
            spark.stop();
        }
    }

    private static void run(JShell shell, String source) {
        String rest = source;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            shell.eval(next.source()).forEach(event -> {
                if (event.status() != Snippet.Status.VALID || event.exception() != null) {
                    fail(next.source() + ": " + event.exception() + " "
                            + shell.diagnostics(event.snippet())
                                    .map(d -> d.getMessage(null))
                                    .toList());
                }
            });
            rest = next.remaining();
        }
    }
}
