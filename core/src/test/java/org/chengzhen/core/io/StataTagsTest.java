package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stata's formats with tags: 117, 118, and 119, which has room for more variables; texts of any length lie apart.
 *
 * <p>Source: StataCorp, "dta — Description of .dta file format" 117, 118 and 119.
 */
class StataTagsTest {
    @TempDir
    Path folder;

    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteOrder order;

        Bytes(ByteOrder order) {
            this.order = order;
        }

        Bytes tag(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Bytes text(String text, int length) {
            out.writeBytes(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length));
            return this;
        }

        Bytes number(long value, int bytes) {
            byte[] all = ByteBuffer.allocate(8).putLong(value).array();
            for (int k = 0; k < bytes; k++) {
                out.write(all[order == ByteOrder.BIG_ENDIAN ? 8 - bytes + k : 7 - k]);
            }
            return this;
        }

        int size() {
            return out.size();
        }
    }

    /** A long text for the city, a year with 16 bits, a float and a double; two observations. */
    static byte[] tagged(int release, ByteOrder order) {
        int name = release >= 118 ? 129 : 33;
        int[] widths = release == 117 ? new int[] {4, 4} : release == 118 ? new int[] {2, 6} : new int[] {3, 5};
        Bytes b = new Bytes(order).tag("<stata_dta><header><release>" + release + "</release><byteorder>");
        b.tag(order == ByteOrder.BIG_ENDIAN ? "MSF" : "LSF")
                .tag("</byteorder><K>")
                .number(4, release == 119 ? 4 : 2);
        b.tag("</K><N>").number(2, release == 117 ? 4 : 8).tag("</N><label>");
        b.number(0, release == 117 ? 1 : 2).tag("</label><timestamp>").number(0, 1);
        b.tag("</timestamp></header><map>");
        int map = b.size();
        b.text("", 14 * 8).tag("</map><variable_types>");
        b.number(32_768, 2).number(65_529, 2).number(65_527, 2).number(65_526, 2);
        b.tag("</variable_types><varnames>");
        for (String one : new String[] {"city", "year", "rate", "pop"}) {
            b.text(one, name);
        }
        b.tag("</varnames><sortlist>").text("", (release == 119 ? 4 : 2) * 5).tag("</sortlist><formats>");
        b.text("", 4 * (release == 117 ? 49 : 57))
                .tag("</formats><value_label_names>")
                .text("", 4 * name);
        b.tag("</value_label_names><variable_labels>");
        for (String one : new String[] {"城市", "年份", "城镇化率(%)", "常住人口(万人)"}) {
            b.text(one, release == 117 ? 81 : 321);
        }
        b.tag("</variable_labels><characteristics></characteristics>");
        final long data = b.size();
        b.tag("<data>");
        for (int row = 1; row <= 2; row++) {
            b.number(1, widths[0]).number(row, widths[1]).number(2020, 2);
            b.number(Float.floatToIntBits(row == 1 ? 47.6f : 0x1p127f), 4);
            b.number(Double.doubleToLongBits(12.5 * row), 8);
        }
        b.tag("</data>");
        final long strls = b.size();
        b.tag("<strls>");
        for (int row = 1; row <= 2; row++) {
            byte[] city = (row == 1 ? "甲市" : "乙".repeat(30) + "市").getBytes(StandardCharsets.UTF_8);
            b.tag("GSO")
                    .number(1, 4)
                    .number(row, release == 117 ? 4 : 8)
                    .number(130, 1)
                    .number(city.length + 1, 4);
            b.out.writeBytes(city);
            b.number(0, 1);
        }
        b.tag("</strls>");
        final long labels = b.size();
        byte[] bytes = b.tag("<value_labels></value_labels></stata_dta>").out.toByteArray();
        ByteBuffer.wrap(bytes)
                .order(order)
                .putLong(map + 8 * 9, data)
                .putLong(map + 8 * 10, strls)
                .putLong(map + 8 * 11, labels);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"117, true", "117, false", "118, true", "118, false", "119, true", "119, false"})
    void longTextsAreFoundInEachFormat(int release, boolean big) throws IOException {
        byte[] bytes = tagged(release, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Panel panel = PanelReader.read(Files.write(folder.resolve("a.dta"), bytes));
        assertEquals(125_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertEquals(250_000, panel.value("乙".repeat(30) + "市", 2020, Variables.POPULATION));
        assertEquals(47.6, panel.value("甲市", 2020, Variables.URBANIZATION_RATE), 1e-12);
    }

    @Test
    void aFileCutAnywhereIsRefusedWithoutAnotherException() throws IOException {
        byte[] whole = tagged(119, ByteOrder.LITTLE_ENDIAN);
        for (int length = 5; length < whole.length - 40; length += 31) {
            Path file = Files.write(folder.resolve("cut.dta"), Arrays.copyOf(whole, length));
            assertFalse(
                    PanelReader.withDefaults().readLeniently(file).problems().isEmpty());
        }
    }

    @Test
    void aFormatThatIsNotKnownIsNamed() throws IOException {
        byte[] bytes = tagged(118, ByteOrder.LITTLE_ENDIAN);
        System.arraycopy("120".getBytes(StandardCharsets.US_ASCII), 0, bytes, 28, 3);
        Path file = Files.write(folder.resolve("new.dta"), bytes);
        String problems =
                PanelReader.withDefaults().readLeniently(file).problems().toString();
        assertTrue(problems.contains("unknown format 120"), problems);
    }
}
