package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Panel;

/**
 * Mutates tables and reads them: documented exceptions only, no hang, no wrong panel, no memory beyond {@link Bounded},
 * and each row that goes in comes out: in the panel, set apart, left out by a note, or with a problem. The default build
 * runs some thousand inputs; {@code main} as many as it is told.
 *
 * <pre>{@code
 * java -Xmx256m -cp … org.chengzhen.core.io.TableFuzz 1000000 42
 * }</pre>
 */
final class TableFuzz {
    private static final List<String> SEEDS = List.of(
            "行政区划代码,地区,年份,常住人口(万人),地区生产总值(亿元)\n440100,广州,2020,\"1,867.66\",25019.11\n440600,佛山,2020,951.88,…\n",
            "数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近3年\n地区,2022年,2021年\n北京市,5,6\n河北省,,7\n注：推算。\n",
            "2-1 人口,,,,\n城市,年末户籍人口(万人),,土地面积(平方公里),\n,全市,市辖区,全市,市辖区\n甲省,5,1,7,3\n　乙市,2,0.5,3,1\n",
            "\"Country Name\",\"Country Code\",\"Indicator Name\",\"2015\",\"2016\",\n"
                    + "A,ALD,\"Population, total\",5,6,\n",
            "freq,unit,geo\\TIME_PERIOD\t2018 \t2019 \nA,NR,XA\t651 b\t7 \nA,NR,XB\t: c\t8 e\n",
            "name;year;population;urbanization_rate\nA;2020;5.196.043;35,9\n\"B; x\";2020;1;2\n",
            ",地区生产总值\n区域,甲省\n频率,年\n单位,亿元\n来源,局\n2019,5\n2020,6\n",
            "code,year,variable,unit,value\n1,2010,population,万人,0.5\n2,2010,gdp,,3\n",
            "#variable,x,X,x,e,e,1,1,STOCK,,\ncode,name,place_kind,year,x [e]\nA,A,city,2020,5\n#note,hello\n",
            "<html><table><tr><td rowspan=2>城市</td><td colspan=2>常住人口</td></tr><tr><td>2010年</td><td>2020年</td></tr>"
                    + "<tr><td>甲</td><td>1</td><td>2</td></tr></table></html>",
            "from,to,flow\nA,B,1\nB,A,\"2,5\"\n",
            ",A,B\nA,0,5\nB,3,0\n");
    private static final List<String> PIECES = List.of(
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\"",
            "\"\"",
            "年",
            "2020",
            "万人",
            "亿元",
            "(",
            ")",
            "（",
            "）",
            "[",
            "]",
            "_",
            "1e308",
            "1e-400",
            "-",
            "0",
            "999999999999999999999",
            "…",
            "..",
            "合计",
            "注：",
            "单位：",
            "市辖区",
            "population",
            "gdp",
            "code",
            "year",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\0",
            "百万",
            "人/",
            "①",
            "²",
            "%",
            "'",
            "=\"1\"",
            "１２",
            "<td>",
            "</tr>",
            "<table>",
            "#note",
            "#variable",
            "\\",
            "E+05",
            "NaN",
            "Infinity",
            "1,234.5",
            "1.234,5",
            "𠀀",
            "٣");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"));

    private TableFuzz() {}

    /** Reads mutated inputs; the first that breaks a promise ends it. */
    static void run(long inputs, long seed, Path folder) throws IOException {
        Path file = folder.resolve("fuzz.csv");
        for (long k = 0; k < inputs; k++) {
            Random random = new Random(seed + k);
            byte[] bytes = input(random);
            Files.write(file, bytes);
            try {
                Bounded.run("input " + (seed + k), bytes.length, () -> read(file, random));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + (seed + k) + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
            if ((k + 1) % 10_000 == 0) {
                System.out.println((k + 1) + " inputs");
            }
        }
    }

    private static byte[] input(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int edits = 1 + random.nextInt(8); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(20)));
                case 4 -> {
                    String other = SEEDS.get(random.nextInt(SEEDS.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(60)));
                }
                default -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0xD7FF));
            }
        }
        byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void read(Path file, Random random) throws IOException {
        TableReader reader = PanelReader.withDefaults();
        if (random.nextBoolean()) {
            reader = reader.year(2020).keepUnknown();
        }
        if (random.nextInt(4) == 0) {
            reader = reader.variable("population").place("X");
        }
        Look look = reader.look(file);
        if (look.toString().isEmpty()) {
            throw new AssertionError("a look says nothing");
        }
        Reading reading = look.readLeniently();
        check(reading.panel());
        account(file, reader);
        if (reading.problems().isEmpty() && reading.panel().places().isEmpty()) {
            throw new AssertionError("nothing was read, without a word");
        }
        FlowReading flows = FlowReader.withDefaults().readLeniently(file);
        if (flows.problems().isEmpty() && flows.flows().labels().isEmpty()) {
            throw new AssertionError("no flow was read, without a word");
        }
    }

    /** Counts the rows of the file again, and what became of them. */
    static void account(Path file, TableReader reader) throws IOException {
        List<RawTable> tables;
        try {
            tables = Formats.open(file, reader.settings().charset);
        } catch (RefusedException e) {
            return; // the reading says so
        }
        for (RawTable table : tables) {
            Layout layout;
            ReadRows read;
            int filled = 0;
            try {
                layout = Layout.of(table, reader.settings());
                read = new PanelAssembler(layout).rows();
                if (read.seen == 0) {
                    continue; // the header is not understood, which is a problem
                }
                try (Rows rows = table.rows()) {
                    Row row = new Row();
                    int sampled = layout.rows.data();
                    for (int k = 0; rows.next(row); k++) {
                        filled += k >= sampled && !isBlank(row) ? 1 : 0;
                    }
                }
            } catch (RefusedException e) {
                continue;
            }
            int out = read.rows() + read.saved.size() + read.apart.size() + read.leftOut + read.refused;
            if (filled != out || read.refused > read.problems.size()) {
                throw new AssertionError(filled + " rows in, but " + read.rows() + " read, " + read.saved.size()
                        + " saved, " + read.apart.size() + " set apart, " + read.leftOut + " left out, " + read.refused
                        + " refused with " + read.problems.size() + " problems");
            }
        }
    }

    private static boolean isBlank(Row row) {
        for (int j = 0; j < row.size(); j++) {
            if (!row.isBlank(j)) {
                return false;
            }
        }
        return true;
    }

    private static void check(Panel panel) {
        panel.variables().forEach(v -> {
            for (double value : panel.yearMajor(v)) {
                if (Double.isInfinite(value)) {
                    throw new AssertionError(v + " is infinite");
                }
            }
        });
    }

    /** The inputs that broke a promise once, and the number of inputs as first argument, a seed as second. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        long inputs = given.isEmpty() ? 1_000_000 : Long.parseLong(given.get(0));
        long seed = given.size() < 2 ? 1 : Long.parseLong(given.get(1));
        run(inputs, seed, Files.createTempDirectory("fuzz"));
    }
}
