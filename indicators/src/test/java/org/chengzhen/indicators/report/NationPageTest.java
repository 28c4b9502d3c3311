package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.document.Document;
import org.chengzhen.examples.Chromium;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationPageTest {
    @TempDir
    private Path folder;

    @Test
    void firstCommandPrintsTheTablesAndWhereThePageIs() throws Exception {
        Path file = folder.resolve("nation.html");
        String text = Report.text(List.of("--html", file.toString()));
        assertTrue(text.startsWith("China: urbanization"), text.substring(0, 60));
        assertTrue(text.endsWith("Page with pictures: " + file.toAbsolutePath() + "\n"), text);
        assertTrue(Files.size(file) < 3_000_000);
        assertFalse(Files.readString(file).contains(" src=\"http"));
    }

    @Test
    void browserDrawsEveryPictureWithoutAnErrorAndWithoutARequest() throws Exception {
        Optional<Chromium> browser = Chromium.find();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        Path file = folder.resolve("nation.html");
        NationPage.written(Arguments.parse(List.of("--lang", "zh", "--html", file.toString())));
        Chromium.Opened page = browser.orElseThrow().open(file.toUri().toString(), folder);
        assertEquals(List.of(), page.console());
        assertEquals(NationPage.document(Language.CHINESE).plots().size(), page.count("<svg"));
        assertTrue(page.dom().contains("户籍人口城镇化率</text>"));
    }

    @Test
    void pageEndsWithWhatWasAssumedSourcesAndVintages() {
        List<String> endings = NationPage.document(Language.ENGLISH).endings().stream()
                .map(Document.Ending::title)
                .toList();
        assertEquals(List.of("Assumptions", "Sources", "Vintage of the data", "Software"), endings);
    }

    @Test
    void unknownOptionsAndLanguagesAreNamed() {
        assertEquals(
                "there is no option --pdf: --lang zh|en, --html FILE, --out FILE",
                assertThrows(IllegalArgumentException.class, () -> Arguments.parse(List.of("--pdf")))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Arguments.parse(List.of("--lang", "fr")));
        assertThrows(IllegalArgumentException.class, () -> Arguments.parse(List.of("--out")));
    }
}
