package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.chengzhen.core.panel.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StataAndDbfTest {
    private static final Charset GBK = Charset.forName("GB18030");

    @TempDir
    Path folder;

    /** Grows bytes as the formats of old lay them out. */
    private static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteOrder order;

        Bytes(ByteOrder order) {
            this.order = order;
        }

        Bytes text(String text, int length, Charset charset) {
            out.writeBytes(Arrays.copyOf(text.getBytes(charset), length));
            return this;
        }

        Bytes number(long value, int bytes) {
            byte[] all = ByteBuffer.allocate(8).putLong(value).array();
            for (int k = 0; k < bytes; k++) {
                out.write(all[order == ByteOrder.BIG_ENDIAN ? 8 - bytes + k : 7 - k]);
            }
            return this;
        }

        byte[] array() {
            return out.toByteArray();
        }
    }

    /** Four variables: a city with labels, a byte of years past 1900, a float and a double; two observations. */
    static byte[] old(int release, ByteOrder order) {
        Bytes b = new Bytes(order).number(release, 1).number(order == ByteOrder.BIG_ENDIAN ? 1 : 2, 1);
        b.number(1, 1).number(0, 1).number(4, 2).number(2, 4).text("", 81 + 18, GBK);
        b.number(251, 1).number(252, 1).number(254, 1).number(255, 1);
        for (String name : new String[] {"city", "year", "urban", "pop"}) {
            b.text(name, 33, GBK);
        }
        b.text("", 2 * 5, GBK).text("", 4 * (release == 113 ? 12 : 49), GBK);
        b.text("cities", 33, GBK).text("", 3 * 33, GBK);
        for (String label : new String[] {"城市", "年份", "城镇化率(%)", "常住人口(万人)"}) {
            b.text(label, 81, GBK);
        }
        b.number(0, 1).number(0, 4);
        b.number(1, 1).number(2020, 2).number(Float.floatToIntBits(47.6f), 4);
        b.number(Double.doubleToLongBits(12.5), 8);
        b.number(2, 1).number(2020, 2).number(Float.floatToIntBits(0x1p127f), 4);
        b.number(Double.doubleToLongBits(31), 8);
        b.number(8 + 16 + 12, 4).text("cities", 33, GBK).number(0, 3);
        b.number(2, 4).number(12, 4).number(0, 4).number(7, 4).number(1, 4).number(2, 4);
        b.text("甲市", 7, GBK).text("乙市", 5, GBK);
        return b.array();
    }

    @ParameterizedTest
    @CsvSource({"113, true", "114, false", "115, true"})
    void oldStataFilesWithLabelsOfVariablesAndValues(int release, boolean big) throws IOException {
        byte[] bytes = old(release, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Path file = Files.write(folder.resolve("a.dta"), bytes);
        Panel panel = PanelReader.read(file);
        assertEquals(125_000, panel.value("甲市", 2020, panel.variable("population")));
        assertEquals(310_000, panel.value("乙市", 2020, panel.variable("population")));
        assertEquals(47.6, panel.value("甲市", 2020, panel.variable("urbanization_rate")), 1e-12);
        assertTrue(Double.isNaN(panel.value("乙市", 2020, panel.variable("urbanization_rate"))));
        assertTrue(PanelReader.look(file).format().contains("GB18030"));
    }

    @Test
    void aStataFileCutAnywhereIsRefusedWithoutAnotherException() throws IOException {
        byte[] whole = old(114, ByteOrder.LITTLE_ENDIAN);
        for (int length = 4; length < whole.length - 76; length += 7) {
            Path file = Files.write(folder.resolve("cut.dta"), Arrays.copyOf(whole, length));
            Reading reading = PanelReader.withDefaults().readLeniently(file);
            assertTrue(!reading.problems().isEmpty(), "cut at " + length + " of " + whole.length);
        }
    }

    @Test
    void aStataFileThatClaimsMuchIsTold() throws IOException {
        byte[] bytes = old(114, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(6, 2_000_000_000);
        Path file = Files.write(folder.resolve("claims.dta"), bytes);
        UnreadableException e = assertThrows(UnreadableException.class, () -> PanelReader.read(file));
        assertTrue(e.getMessage().contains("claims 2000000000 observations"), e.getMessage());
    }

    static byte[] dbf(Charset charset, int mark, String[][] fields, String[]... records) {
        int length =
                1 + Arrays.stream(fields).mapToInt(f -> Integer.parseInt(f[2])).sum();
        Bytes b = new Bytes(ByteOrder.LITTLE_ENDIAN).number(3, 1).number(0x010178, 3);
        b.number(records.length, 4).number(33 + 32 * fields.length, 2).number(length, 2);
        b.text("", 17, charset).number(mark, 1).number(0, 2);
        for (String[] field : fields) {
            b.text(field[0], 11, charset).text(field[1], 1, charset).number(0, 4);
            b.number(Integer.parseInt(field[2]), 1).text("", 15, charset);
        }
        b.number(13, 1);
        for (String[] record : records) {
            b.text(record[0], 1, charset);
            for (int j = 0; j < fields.length; j++) {
                int room = Integer.parseInt(fields[j][2]);
                byte[] cell = Arrays.copyOf(record[j + 1].getBytes(charset), room);
                int used = record[j + 1].getBytes(charset).length;
                Arrays.fill(cell, Math.min(used, room), room, (byte) ' ');
                b.out.writeBytes(cell);
            }
        }
        return b.number(26, 1).array();
    }

    private static final String[][] FIELDS = {
        {"code", "C", "8"}, {"城市", "C", "12"}, {"year", "N", "5"}, {"population", "N", "10"}
    };

    @ParameterizedTest
    @CsvSource({"GB18030, 0, ''", "GB18030, 87, ''", "GB18030, 77, ''", "UTF-8, 0, UTF-8", "GB18030, 0, 936"})
    void dbfInEachEncoding(String charset, int mark, String cpg) throws IOException {
        byte[] bytes = dbf(
                Charset.forName(charset),
                mark,
                FIELDS,
                new String[] {" ", "440100", "广州市", "2020", "18676605"},
                new String[] {"*", "440200", "韶关市", "2020", "1"},
                new String[] {" ", "440300", "深圳市", "2020", "*****"});
        Path file = Files.write(folder.resolve("t.dbf"), bytes);
        if (!cpg.isEmpty()) {
            Files.writeString(folder.resolve("t.cpg"), cpg);
        }
        Panel panel = PanelReader.read(file);
        assertEquals(2, panel.places().size());
        assertEquals("广州市", panel.places().get(0).name());
        assertEquals(18_676_605, panel.value("440100", 2020, panel.variable("population")));
        assertTrue(Double.isNaN(panel.value("440300", 2020, panel.variable("population"))));
    }

    @Test
    void aDbfThatClaimsMoreThanItHasIsTold() throws IOException {
        byte[] bytes = dbf(StandardCharsets.UTF_8, 0, FIELDS, new String[] {" ", "1", "A", "2020", "5"});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);
        Path file = Files.write(folder.resolve("t.dbf"), bytes);
        UnreadableException e = assertThrows(UnreadableException.class, () -> PanelReader.read(file));
        assertTrue(e.getMessage().contains("claims 4294967295 records"), e.getMessage());
    }
}
