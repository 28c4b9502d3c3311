package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.junit.jupiter.api.Test;

/** What a console of any character set shows, and what long work says on it. */
class ConsoleTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Test
    void whateverTheCatalogueSaysIsShownWithoutQuestionMarks() {
        for (Charset charset : List.of(GBK, WESTERN, StandardCharsets.US_ASCII)) {
            for (Indicator indicator : Catalogue.all()) {
                String text = Catalogue.explain(indicator.id());
                String shown = new String(ConsoleText.of(text, charset).getBytes(charset), charset);
                assertEquals(
                        text.chars().filter(c -> c == '?').count(),
                        shown.chars().filter(c -> c == '?').count(),
                        shown);
                assertEquals(text.lines().count(), shown.lines().count());
            }
        }
    }

    @Test
    void signsThatAreMissingBecomeTheNearest() {
        assertEquals(
                "sum w_ij*beta, sqrt 2, x >= 3",
                ConsoleText.of("Σ w_ij·β, √2, x ≥ 3", StandardCharsets.US_ASCII).replace("sum  ", "sum "));
        assertEquals("B31 Gini coefficient", ConsoleText.of("B31 Gini coefficient 基尼系数", WESTERN));
        assertEquals("City[440600 Foshan]", ConsoleText.of("City[440600 Foshan 佛山]", WESTERN));
        assertEquals("S04, column.toTable()", ConsoleText.of("S04（常住人口）, column.toTable()", WESTERN));
        assertEquals("a, b", ConsoleText.of("a、b", StandardCharsets.US_ASCII));
        assertTrue(ConsoleText.isChinese(GBK) && !ConsoleText.isChinese(WESTERN));
    }

    @Test
    void aStreamWritesTheCharacterSetOfTheConsoleAndKeepsSignsWhole() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        ConsoleStream out = new ConsoleStream(console, GBK);
        byte[] bytes = "城镇 km²\n".getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            out.write(b);
            out.flush();
        }
        assertEquals("城镇 km2\n", console.toString(GBK));
    }

    @Test
    void aPassingLineIsWipedBeforeWhatFollows() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        ConsoleStream out = new ConsoleStream(console, StandardCharsets.UTF_8);
        out.passing("5 s");
        out.passing("6 s");
        out.println("done");
        assertEquals(
                "5 s\r   \r6 s\r   \rdone\n",
                console.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        out.passing("");
        assertFalse(console.toString(StandardCharsets.UTF_8).endsWith("\r"));
    }

    @Test
    void longWorkSaysHowFarItIsAndNothingAfterwards() throws InterruptedException {
        List<String> said = new ArrayList<>();
        CountDownLatch spoken = new CountDownLatch(2);
        Meter meter = new Meter(
                line -> {
                    said.add(line);
                    if (line.contains("permutations")) {
                        spoken.countDown();
                    }
                },
                true,
                1,
                what -> what);
        String result = meter.during(() -> {
            Loop loop = Loop.of("permutations", 1_000_000);
            while (spoken.getCount() > 0) {
                loop.step();
                Thread.onSpinWait();
            }
            return "value";
        });
        assertEquals("value", result);
        int count = said.size();
        assertEquals("", said.get(count - 1));
        assertTrue(said.get(count - 2).matches("\\d+ s  permutations \\d+ %"), said.get(count - 2));
        Thread.sleep(20);
        assertEquals(count, said.size());
    }
}
