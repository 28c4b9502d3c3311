package org.chengzhen.core.io.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text with a line for each row: cells between commas, semicolons, tabs or bars, also of full width, in quotation marks where they
 * hold such a sign. The delimiter is the one that gives the rows one width.
 */
public final class DelimitedFormat implements TableFormat {
    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 200;
    private static final char[] DELIMITERS = {'\t', ';', ',', '|', '，', '；'};

    /** The format. */
    public DelimitedFormat() {}

    /** True for all that is not known to be something else: the last format to be asked. */
    @Override
    public boolean recognises(FileHead head) {
        return true;
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        Encoding encoding = Encoding.of(file, charset);
        return List.of(table(() -> encoding.reader(file), ", " + encoding));
    }

    /**
     * A table of a text at hand.
     *
     * @param text all of it
     * @return the table
     */
    public static RawTable of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return table(() -> new StringReader(plain), "");
        } catch (IOException e) {
            throw new AssertionError("a string does not fail", e);
        }
    }

    /** What opens a text anew. */
    private interface Text {
        Reader open() throws IOException;
    }

    private record Delimited(Text text, char delimiter, boolean tabsAreBlank, String format) implements RawTable {
        @Override
        public String sheet() {
            return "";
        }

        @Override
        public boolean ragged() {
            return false;
        }

        @Override
        public Rows rows() throws IOException {
            return new DelimitedRows(text.open(), delimiter, tabsAreBlank);
        }
    }

    private static RawTable table(Text text, String encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = text.open()) {
            for (int n = reader.read(sample, 0, SAMPLE); n > 0; n = reader.read(sample, length, SAMPLE - length)) {
                length += n;
            }
        }
        if (new String(sample, 0, length).indexOf('\0') >= 0) {
            throw new RefusedException(1, "", "is no text, and no format that is known");
        }
        boolean whole = length < SAMPLE;
        String head = new String(sample, 0, length);
        boolean besideCommas = tabsBesideCommas(head);
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            if (besideCommas && delimiter == '\t') {
                continue;
            }
            double fit = fit(head, delimiter, whole);
            if (fit > most) {
                most = fit;
                best = delimiter;
            }
        }
        String name =
                switch (best) {
                    case '\t' -> "tab";
                    case ';' -> "semicolon";
                    case '|' -> "bar";
                    case '，' -> "comma of full width";
                    case '；' -> "semicolon of full width";
                    default -> "comma";
                };
        return new Delimited(text, best, besideCommas, "CSV, " + name + encoding);
    }

    /** A table copied from a page: a tab behind each cell, and a comma besides. */
    private static boolean tabsBesideCommas(String head) {
        int tabs = 0;
        for (int k = 0; k < head.length(); k++) {
            if (head.charAt(k) == '\t') {
                boolean beside = (k > 0 && head.charAt(k - 1) == ',')
                        || (k + 1 < head.length() && head.charAt(k + 1) == ',')
                        || k + 1 == head.length()
                        || head.charAt(k + 1) == '\n'
                        || head.charAt(k + 1) == '\r';
                if (!beside) {
                    return false;
                }
                tabs++;
            }
        }
        return tabs > 0 && head.indexOf(',') >= 0;
    }

    /** The share of rows that have the commonest width, where that is two or more; wider is a little better. */
    private static double fit(String head, char delimiter, boolean whole) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (Rows rows = new DelimitedRows(new StringReader(head), delimiter, false)) {
            Row row = new Row();
            while (widths.size() < SAMPLE_ROWS && rows.next(row)) {
                if (row.size() > 1 || !row.isBlank(0)) {
                    widths.add(row.size());
                }
            }
        } catch (RefusedException e) {
            if (whole) {
                return 0; // a quotation mark that never closes
            }
        }
        if (!whole && widths.size() > 1) {
            widths.remove(widths.size() - 1);
        }
        int common = 0;
        int count = 0;
        for (int width : widths) {
            int same = (int) widths.stream().filter(w -> w == width).count();
            if (width > 1 && (same > count || (same == count && width > common))) {
                count = same;
                common = width;
            }
        }
        // a tab hardly ever stands inside a cell, a comma often does
        double bias = delimiter == '\t' ? 1.2 : delimiter == ';' ? 1.1 : delimiter == ',' ? 1 : 0.5;
        return common < 2 ? 0 : bias * count / widths.size() + 1e-6 * Math.min(common, 1000);
    }
}
