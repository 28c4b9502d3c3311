package org.chengzhen.core.io.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Loop;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Tables of web pages, which statistics offices also save under the name .xls. What stands above a table, in
 * lines or in tables of one column, comes as rows of one cell before its rows. Nothing is loaded from elsewhere,
 * and no script runs.
 */
public final class HtmlFormat implements TableFormat {
    private static final String COORDINATES = "org.jsoup:jsoup:1.21.2";
    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype\\s+html|html|table|head|body|div|meta)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,30})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SPAN = 1_000;

    /** The format. */
    public HtmlFormat() {}

    @Override
    public boolean recognises(FileHead head) {
        String text = head.latin1().replace("\0", "");
        String start = text.replaceFirst("^[^<]{0,64}", "").stripLeading();
        Matcher markup = MARKUP.matcher(start);
        return start.startsWith("<")
                && markup.find()
                && text.indexOf('<') < 64 + text.length() / 2
                && blankBefore(text);
    }

    /** A page may begin with blanks and a mark, not with words. */
    private static boolean blankBefore(String text) {
        for (int k = 0; k < text.indexOf('<'); k++) {
            char c = text.charAt(k);
            if (c > ' ' && c < 0x7F) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<RawTable> open(Path file, Optional<Charset> charset) throws IOException {
        try {
            Class.forName("org.jsoup.Jsoup");
        } catch (ClassNotFoundException e) {
            throw RefusedException.missingLibrary("a web page (whatever its name says)", COORDINATES);
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Charset> known = charset.isPresent() ? charset : named(bytes);
        Encoding encoding = Encoding.of(file, known);
        String text = new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset());
        List<RawTable> tables = Page.tables(text, encoding);
        if (tables.isEmpty()) {
            throw new RefusedException(1, "", "is a web page without a table: open it and save its table as .csv");
        }
        return tables;
    }

    private static Optional<Charset> named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.ISO_8859_1);
        Matcher m = CHARSET.matcher(head);
        if (!m.find()) {
            return Optional.empty();
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        try {
            // what pages call GB2312 is mostly its successor
            return Optional.of(Charset.forName(name.startsWith("gb") ? "GB18030" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** All that needs the library, loaded only where it is there. */
    private static final class Page {
        private final List<List<String>> above = new ArrayList<>();
        private final List<RawTable> tables = new ArrayList<>();
        private final String format;

        private Page(String format) {
            this.format = format;
        }

        static List<RawTable> tables(String text, Encoding encoding) {
            Document page = Parser.htmlParser().parseInput(endable(text), "");
            Page found = new Page("web page, " + encoding);
            found.walk(page.body());
            return found.tables;
        }

        /** The library parses as it reads: where the text stops, it stops. */
        private static Reader endable(String text) {
            return new StringReader(text) {
                @Override
                public int read(char[] into, int from, int count) throws IOException {
                    Loop.check();
                    return super.read(into, from, count);
                }
            };
        }

        private void walk(Element element) {
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode t && !t.isBlank()) {
                    above.add(List.of(t.text().strip()));
                } else if (child instanceof Element e) {
                    if (e.normalName().equals("table") && e.selectFirst("table table") == null) {
                        table(e);
                    } else if (e.selectFirst("table") != null) {
                        walk(e);
                    } else if (e.hasText()) {
                        above.add(List.of(e.text()));
                    }
                }
            }
        }

        private void table(Element element) {
            List<List<String>> rows = new ArrayList<>();
            List<MergedCells.Range> spans = new ArrayList<>();
            List<boolean[]> taken = new ArrayList<>();
            int r = 0;
            int width = 0;
            for (Element line : element.select("tr")) {
                Loop.check();
                List<String> row = new ArrayList<>();
                int column = 0;
                for (Element cell : line.select("> td, > th")) {
                    while (taken(taken, r, column)) {
                        column++;
                    }
                    int down = span(cell, "rowspan");
                    int across = span(cell, "colspan");
                    take(taken, r, column, down, across);
                    while (row.size() < column) {
                        row.add("");
                    }
                    row.add(cell.wholeText().strip().isEmpty() ? "" : text(cell));
                    if (down > 1 || across > 1) {
                        spans.add(new MergedCells.Range(r, column, r + down - 1, column + across - 1));
                    }
                    column += across;
                }
                width = Math.max(width, column);
                rows.add(row);
                r++;
            }
            if (width < 2 || rows.size() < 2) {
                rows.forEach(above::add);
                return;
            }
            MergedCells merged = new MergedCells(spans);
            List<List<Object>> lines = new ArrayList<>();
            above.forEach(line -> lines.add(new ArrayList<>(line)));
            for (int k = 0; k < rows.size(); k++) {
                List<Object> cells = new ArrayList<>();
                rows.get(k).forEach(c -> cells.add(c.isEmpty() ? null : c));
                merged.fill(k, cells);
                lines.add(cells);
            }
            above.clear();
            tables.add(RawTable.of("table " + (tables.size() + 1), format, lines));
        }

        /** Text with its leading blanks, which set cities in below their province. */
        private static String text(Element cell) {
            String whole = cell.wholeText();
            int indent = 0;
            while (indent < whole.length() && (whole.charAt(indent) == '\u00A0' || whole.charAt(indent) == '\u3000')) {
                indent++;
            }
            return whole.substring(0, indent) + cell.text().strip();
        }

        private static boolean taken(List<boolean[]> taken, int row, int column) {
            return row < taken.size() && column < taken.get(row).length && taken.get(row)[column];
        }

        private static void take(List<boolean[]> taken, int row, int column, int down, int across) {
            while (taken.size() < row + down) {
                taken.add(new boolean[0]);
            }
            for (int i = row; i < row + down; i++) {
                boolean[] cells = taken.get(i);
                if (cells.length < column + across) {
                    cells = Arrays.copyOf(cells, column + across);
                    taken.set(i, cells);
                }
                Arrays.fill(cells, column, column + across, true);
            }
        }

        private static int span(Element cell, String attribute) {
            String text = cell.attr(attribute).strip();
            int span = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
            return Math.max(1, Math.min(LONGEST_SPAN, span));
        }
    }
}
