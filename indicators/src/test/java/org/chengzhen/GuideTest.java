package org.chengzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every snippet of the guide in a shell, and compares what it prints with what stands there. */
class GuideTest {
    private static final Pattern BLOCK =
            Pattern.compile("```java\\n(.*?)```(?:\\s*(?:prints|输出)\\s*```\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\"([\\w-]+\\.(?:csv|asc|html|tex|png|xlsx))\"");
    private static final int LONGEST = 6;
    /** Two English words beside each other, but for names of methods. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(?!Gabaix)[A-Za-z]{3,} [A-Za-z]{3,}");

    /** Files whose snippets are compiled as one block each, which is cheaper: their variables do not stay. */
    private static final Set<String> WHOLE = Set.of("recipes.md", "recipes-themes.md", "README.md");

    @TempDir
    static Path folder;

    private static String guide(String name) throws IOException {
        return Files.readString(
                Repository.root().resolve("indicators/src/guide").resolve(name));
    }

    /** The files of recipes in English. */
    private static List<String> recipes() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("indicators/src/guide"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.matches("recipes[\\w-]*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String[]> snippets(String name) throws IOException {
        List<String[]> found = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(guide(name));
        while (matcher.find()) {
            found.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return found;
    }

    @Test
    void everySnippetRunsAndPrintsWhatStandsThere() throws IOException {
        Files.writeString(folder.resolve("yearbook.csv"), """
            行政区划代码,地区,年份,常住人口(万人),城镇人口(万人),地区生产总值(亿元)
            440600,佛山,2020,951.88,906.09,10816.47
            440100,广州,2020,"1,867.66",1609.74,25019.11
            """);
        StringBuilder raster = new StringBuilder("ncols 20\nnrows 20\nxllcorner 0\nyllcorner 0\ncellsize 1000\n");
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                boolean centre = Math.abs(row - 6) < 4 && Math.abs(column - 6) < 4;
                boolean town = Math.abs(row - 15) < 3 && Math.abs(column - 14) < 3;
                raster.append(centre ? 2_000 : town ? 400 : 20).append(column < 19 ? ' ' : '\n');
            }
        }
        Files.writeString(folder.resolve("population.asc"), raster);
        try (JShell shell = Snippets.shell(System.out)) {
            List<String> names = new ArrayList<>(recipes());
            names.add("README.md");
            for (String name : names) {
                boolean whole = WHOLE.contains(name);
                List<String[]> english = snippets(name);
                List<String[]> chinese = snippets(chinese(name));
                for (int k = 0; k < english.size(); k++) {
                    Snippets.run(shell, "language(\"en\");");
                    runs(shell, english.get(k), whole);
                    // what prints nothing that is shown, or the same in both languages, need not run again
                    if (chinese.get(k)[1] != null && !chinese.get(k)[1].equals(english.get(k)[1])) {
                        Snippets.run(shell, "language(\"zh\");");
                        runs(shell, chinese.get(k), whole);
                    }
                }
            }
        }
    }

    private static String chinese(String name) {
        return name.replace(".md", ".zh.md");
    }

    private static void runs(JShell shell, String[] snippet, boolean whole) throws IOException {
        List<String> written = new ArrayList<>();
        String source = FILE.matcher(snippet[0]).replaceAll(file -> {
            written.add(file.group(1));
            return "\"" + folder.resolve(file.group(1)).toString().replace("\\", "/") + "\"";
        });
        String printed = Snippets.printed(shell, whole ? "{\n" + source + "}" : source);
        if (snippet[1] != null) {
            assertEquals(snippet[1].strip(), printed.strip());
        }
        for (String file : written) {
            assertTrue(Files.size(folder.resolve(file)) > 0, file);
        }
        assertTrue(!printed.isBlank() || !written.isEmpty(), snippet[0]);
    }

    @Test
    void noRecipeIsLongerThanSixLines() throws IOException {
        List<String[]> fourteen = snippets("recipes.md");
        assertEquals(14, fourteen.size());
        for (String[] snippet : fourteen) {
            assertTrue(snippet[1] != null, () -> "its output is not shown: " + snippet[0]);
        }
        for (String name : recipes()) {
            for (String[] snippet : snippets(name)) {
                assertTrue(snippet[0].lines().count() <= LONGEST, snippet[0]);
            }
        }
    }

    /** But for the language of pictures; and the fourteen recipes print Chinese. */
    @Test
    void theChineseGuideHasTheSameSnippets() throws IOException {
        List<String> names = new ArrayList<>(recipes());
        names.add("README.md");
        for (String name : names) {
            assertEquals(
                    snippets(name).stream().map(snippet -> snippet[0]).toList(),
                    snippets(chinese(name)).stream()
                            .map(snippet -> snippet[0].replace("Language.CHINESE", "Language.ENGLISH"))
                            .toList());
            assertEquals(
                    snippets(name).stream().map(snippet -> snippet[1] != null).toList(),
                    snippets(chinese(name)).stream()
                            .map(snippet -> snippet[1] != null)
                            .toList());
        }
        for (String[] snippet : snippets("recipes.zh.md")) {
            assertTrue(snippet[1].codePoints().anyMatch(Character::isIdeographic), snippet[1]);
            assertFalse(ENGLISH.matcher(snippet[1]).find(), snippet[1]);
        }
    }
}
