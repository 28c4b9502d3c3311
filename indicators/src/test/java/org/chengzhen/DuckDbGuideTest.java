package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the snippet of the guide that reads Parquet by DuckDB, where its driver is on the class path: it is large, so only
 * {@code mvn -Pduckdb -pl indicators -am test -Dtest=DuckDbGuideTest} brings it.
 */
class DuckDbGuideTest {
    private static final Pattern BLOCK =
            Pattern.compile("```java duckdb\\n(.*?)```\\s*prints\\s*```\\n(.*?)```", Pattern.DOTALL);

    @Test
    void parquetIsReadByAQuery(@TempDir Path folder) throws IOException {
        Path guide = Repository.root().resolve("indicators/src/guide/recipes-reading.md");
        Matcher block = BLOCK.matcher(Files.readString(guide));
        assertTrue(block.find(), "the guide shows it");
        assumeTrue(isThere("org.duckdb.DuckDBDriver"), "the driver is not here");
        try (JShell shell = Snippets.shell(System.out)) {
            String file = folder.resolve("cells.parquet").toString().replace("\\", "/");
            assertEquals(
                    block.group(2).strip(),
                    Snippets.printed(shell, block.group(1).replace("cells.parquet", file))
                            .strip());
        }
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
