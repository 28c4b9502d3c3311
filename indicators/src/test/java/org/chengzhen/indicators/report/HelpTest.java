package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.result.Status;
import org.chengzhen.golden.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help as the build ships it: the text is made here as the build makes it. */
class HelpTest {
    @TempDir
    static Path folder;

    private static Help help;
    private static String text;

    @BeforeAll
    static void make() throws IOException {
        Path file = folder.resolve("help.txt");
        HelpText.main(new String[] {
            file.toString(),
            Repository.root().resolve("core/src/main/java").toString(),
            Repository.root().resolve("indicators/src/main/java").toString()
        });
        text = Files.readString(file);
        help = new Help(text, 80);
    }

    @Test
    void aClassIsExplainedWithItsFormulaItsDoorsAndWhatTheyDo() {
        String gini = help.about("Gini");
        assertTrue(gini.startsWith("org.chengzhen.methods.inequality.Gini\nThe Gini coefficient: half the mean"), gini);
        assertTrue(
                gini.contains("Gini.of(double... values) : double\n    The coefficient of equally weighted values"),
                gini);
        assertTrue(help.about("kerneldensity").contains("KernelDensity."), help.about("kerneldensity"));
        String one = help.about("Gini.weighted");
        assertTrue(one.contains("@param") && one.contains("@throws") && !one.contains("Gini.of("), one);
    }

    @Test
    void aResultIsExplainedByItsPublicClass() {
        assertTrue(help.about(ChinaData.nation()).startsWith("org.chengzhen.core.panel.Panel\n"));
        assertEquals("a Double of java.lang\n", help.about(1.5));
        assertTrue(help.about(Status.OK).contains("SINGULAR\n    A matrix is rank-deficient."));
    }

    @Test
    void whatIsMistypedIsAnsweredWithWhatIsNear() {
        assertTrue(help.about("Ginni").contains("did you mean Gini"), help.about("Ginni"));
        assertTrue(help.about("Gini.wieghted").contains("did you mean weighted"), help.about("Gini.wieghted"));
        assertTrue(help.about("zipf").contains("B01"), help.about("zipf"));
        assertTrue(help.about("B31").startsWith("B31 Gini coefficient"));
    }

    @Test
    void everyPublicClassOfAnImportedPackageHasItsDocumentation() {
        int seen = 0;
        for (String line : text.split("\f")) {
            String name = line.lines().findFirst().orElse("");
            if (name.startsWith("org.chengzhen.methods.") && !name.contains("$")) {
                String shown = help.about(name.substring(name.lastIndexOf('.') + 1));
                if (shown.startsWith("There is no class")) {
                    continue; // not public
                }
                seen++;
                assertTrue(shown.lines().skip(1).findFirst().orElse("").length() > 8, shown);
                for (String row : shown.split("\n")) {
                    assertTrue(TextWidth.columns(row) <= 80 || row.startsWith("    "), () -> name + ": " + row);
                    assertFalse(row.contains("{@"), () -> name + ": " + row);
                }
            }
        }
        assertTrue(seen > 250, "classes: " + seen);
    }

    @Test
    void theTextIsMadeAnewOnlyWhereASourceIsNewer() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/a")).resolve("A.java");
        Files.writeString(source, "package a;\n\n/** One. */\npublic class A {}\n");
        Path made = folder.resolve("a.txt");
        String[] call = {made.toString(), folder.resolve("src").toString()};
        HelpText.main(call);
        assertEquals("\fa.A\nOne.\n", Files.readString(made));
        Files.writeString(made, "kept");
        HelpText.main(call);
        assertEquals("kept", Files.readString(made));
        Files.setLastModifiedTime(source, FileTime.fromMillis(Long.MAX_VALUE / 2_000));
        HelpText.main(call);
        assertEquals("\fa.A\nOne.\n", Files.readString(made));
    }
}
