package org.chengzhen.core.table;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Escapes;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text and numbers with headers, printed as text, CSV, Markdown, HTML or LaTeX.
 *
 * <p>In text a wide character, as in 城镇, takes two columns, so that Chinese and English line up. A number
 * that is missing is shown as {@code -} in text and Markdown, and is empty in CSV. CSV has all digits.
 * Immutable.
 */
public final class Table implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private static final String MISSING = "-";
    private static final int TEXT = -1;
    /** Columns of significant digits are kept as TEXT − digits. */
    private static final int MOST_DIGITS = 15;
    /** More would fill cells with zeros, and memory with cells. */
    static final int MOST_DECIMALS = 30;

    /** Significant digits of numbers below and above are written with an exponent. */
    private static final double SMALL = 1e-6;

    private static final double LARGE = 1e15;
    /** Columns of a terminal up to which a page breaks no cell. */
    private static final int SHORT = 24;
    /** Blanks between columns of text. */
    private static final int GAP = 2;

    private final String title;
    private final ImmutableList<Column> columns;
    private final ImmutableList<ImmutableList<Object>> rows;

    /** A header and how its cells are shown: decimals ≥ 0 for numbers, −1 for texts, −1 − d for d significant digits. */
    private record Column(String header, int decimals) implements Serializable {}

    /** The names of a place in a cell of text. */
    private record Names(String name, String localName) implements Serializable {
        @Override
        public String toString() {
            return name;
        }
    }

    private Table(String title, ImmutableList<Column> columns, ImmutableList<ImmutableList<Object>> rows) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Starts a table.
     *
     * @param title one line above the table; may be empty
     * @return a builder
     */
    public static Builder builder(String title) {
        return new Builder(Objects.requireNonNull(title, "title"));
    }

    /**
     * The line above the table.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * The headers.
     *
     * @return one for each column
     */
    public ImmutableList<String> headers() {
        return columns.stream().map(Column::header).collect(ImmutableList.toImmutableList());
    }

    /**
     * The number of rows.
     *
     * @return rows without the header
     */
    public int size() {
        return rows.size();
    }

    /**
     * One cell as it is shown in text.
     *
     * @param row from 0
     * @param column from 0
     * @return the text
     */
    public String cell(int row, int column) {
        Preconditions.checkElementIndex(row, rows.size(), "row");
        Preconditions.checkElementIndex(column, columns.size(), "column");
        return shown(rows.get(row).get(column), columns.get(column));
    }

    /**
     * One cell with all its digits.
     *
     * @param row from 0
     * @param column from 0
     * @return a {@code Double}, NaN where missing, or a text
     */
    public Object value(int row, int column) {
        Preconditions.checkElementIndex(row, rows.size(), "row");
        Preconditions.checkElementIndex(column, columns.size(), "column");
        return plainly(rows.get(row).get(column));
    }

    /** Without the second name of a place. */
    private static Object plainly(Object cell) {
        return cell instanceof Names names ? names.name : cell;
    }

    /**
     * Whether a column holds numbers.
     *
     * @param column from 0
     * @return false where it holds texts
     */
    public boolean isNumber(int column) {
        return columns.get(Preconditions.checkElementIndex(column, columns.size(), "column")).decimals != TEXT;
    }

    /**
     * As {@code title}, {@code headers}, {@code decimals} and {@code rows}: numbers with all their digits and null where
     * missing; decimals are how many a column shows, −d for d significant digits, null for texts.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", title);
        map.put("headers", headers());
        List<Object> decimals = new ArrayList<>();
        for (Column column : columns) {
            decimals.add(
                    column.decimals == TEXT ? null : column.decimals >= 0 ? column.decimals : column.decimals - TEXT);
        }
        map.put("decimals", decimals);
        List<List<Object>> cells = new ArrayList<>();
        for (ImmutableList<Object> row : rows) {
            List<Object> line = new ArrayList<>(row);
            line.replaceAll(cell -> cell instanceof Double number && number.isNaN() ? null : plainly(cell));
            cells.add(line);
        }
        map.put("rows", cells);
        return map;
    }

    /**
     * The first rows.
     *
     * @param count how many at most
     * @return a table with the same columns
     */
    public Table head(int count) {
        return new Table(title, columns, rows.subList(0, Math.min(Checks.atLeast(count, 0, "count"), rows.size())));
    }

    /**
     * The table under another title.
     *
     * @param other one line; may be empty
     * @return a table with the same columns and rows
     */
    public Table titled(String other) {
        return new Table(other, columns, rows);
    }

    /**
     * The table without a column.
     *
     * @param header of the column
     * @return a table with the others; the same where there is none of this header
     */
    public Table without(String header) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(j -> !columns.get(j).header.equals(header))
                .boxed()
                .toList();
        return new Table(
                title,
                kept.stream().map(columns::get).collect(ImmutableList.toImmutableList()),
                rows.stream()
                        .map(row -> kept.stream().map(row::get).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The table with places by their local names, as 佛山, where a cell was given as a {@link Place} that has one.
     *
     * @return a table of the same shape
     */
    public Table withLocalNames() {
        return new Table(
                title,
                columns,
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell instanceof Names names && !names.localName.isEmpty()
                                        ? (Object) names.localName
                                        : cell)
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The table with its texts in other words, as in another language; numbers stay.
     *
     * @param words gives for the title, a header or a cell of text what stands in its place
     * @return a table of the same shape
     */
    public Table translated(UnaryOperator<String> words) {
        return new Table(
                title.isEmpty() ? title : words.apply(title),
                columns.stream()
                        .map(c -> new Column(c.header.isEmpty() ? c.header : words.apply(c.header), c.decimals))
                        .collect(ImmutableList.toImmutableList()),
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell instanceof String text && !text.isEmpty() ? words.apply(text) : cell)
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The table as aligned text, texts to the left and numbers to the right.
     *
     * @return lines that end in a line feed
     */
    public String toText() {
        return (title.isEmpty() ? "" : title + "\n")
                + laidOut(
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        IntStream.range(0, columns.size()).boxed().toList());
    }

    /** Some columns, the first and the others no wider than given: what is longer goes on in the next line. */
    private String laidOut(int head, int widest, List<Integer> chosen) {
        int[] widths = chosen.stream()
                .mapToInt(j -> Math.min(columnWidth(j), j == 0 ? head : widest))
                .toArray();
        StringBuilder text = new StringBuilder();
        appendRow(text, chosen, widths, j -> columns.get(j).header);
        for (int c = 0; c < widths.length; c++) {
            text.append("-".repeat(widths[c])).append(c == widths.length - 1 ? "\n" : " ".repeat(GAP));
        }
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            appendRow(text, chosen, widths, j -> cell(row, j));
        }
        return text.toString();
    }

    /**
     * The table as CSV (RFC 4180), numbers with all their digits.
     *
     * @return lines that end in a line feed
     */
    public String toCsv() {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < columns.size(); j++) {
            text.append(j == 0 ? "" : ",").append(quoted(columns.get(j).header));
        }
        text.append('\n');
        for (ImmutableList<Object> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                Object cell = row.get(j);
                boolean absent = cell instanceof Double number && number.isNaN();
                text.append(j == 0 ? "" : ",").append(absent ? "" : quoted(plain(cell)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * The table as a Markdown table.
     *
     * @return lines that end in a line feed
     */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        if (!title.isEmpty()) {
            text.append("**").append(escaped(title)).append("**\n\n");
        }
        for (Column column : columns) {
            text.append("| ").append(escaped(column.header)).append(' ');
        }
        text.append("|\n");
        for (Column column : columns) {
            text.append(column.decimals != TEXT ? "|---:" : "|---");
        }
        text.append("|\n");
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                text.append("| ").append(escaped(cell(i, j))).append(' ');
            }
            text.append("|\n");
        }
        return text.toString();
    }

    /**
     * The table as aligned text that is no wider than a terminal: columns that have no room are stacked below, each time with the first
     * column before them.
     *
     * @param width of the terminal in columns, at least 20
     * @return lines that end in a line feed
     */
    public String toText(int width) {
        Checks.atLeast(width, 20, "width");
        StringBuilder text = new StringBuilder(title.isEmpty() ? "" : TextWidth.wrap(title, width, "  ") + "\n");
        int head = columns.size() == 1 ? width : Math.min(columnWidth(0), (width - GAP) / 2);
        int widest = columns.size() == 1 ? width : width - GAP - head;
        int first = 1;
        do {
            List<Integer> shown = new ArrayList<>(List.of(0));
            int used = head;
            int next = first;
            while (next < columns.size()
                    && (next == first || used + GAP + Math.min(columnWidth(next), widest) <= width)) {
                used += GAP + Math.min(columnWidth(next), widest);
                shown.add(next++);
            }
            text.append(first == 1 ? "" : "\n");
            text.append(laidOut(head, widest, shown));
            first = next;
        } while (first < columns.size());
        return text.toString();
    }

    private int columnWidth(int j) {
        return Math.max(TextWidth.columns(columns.get(j).header), cellsWidth(j));
    }

    /** Of the widest cell, without the header. */
    private int cellsWidth(int j) {
        int width = 0;
        for (int i = 0; i < rows.size(); i++) {
            width = Math.max(width, TextWidth.columns(cell(i, j)));
        }
        return width;
    }

    /**
     * The table as a {@code table} of HTML, for a page or a notebook; texts are escaped.
     *
     * @return one element
     */
    public String toHtml() {
        StringBuilder text = new StringBuilder("<table>\n");
        if (!title.isEmpty()) {
            text.append("<caption>").append(Escapes.html(title)).append("</caption>\n");
        }
        text.append("<thead><tr>");
        for (int j = 0; j < columns.size(); j++) {
            text.append(isNumber(j) ? "<th class=\"number\">" : "<th>")
                    .append(Escapes.html(columns.get(j).header))
                    .append("</th>");
        }
        text.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append("<tr>");
            for (int j = 0; j < columns.size(); j++) {
                text.append(
                                isNumber(j)
                                        ? "<td class=\"number\">"
                                        : cellsWidth(j) <= SHORT ? "<td class=\"short\">" : "<td>")
                        .append(Escapes.html(cell(i, j)))
                        .append("</td>");
            }
            text.append("</tr>\n");
        }
        return text.append("</tbody>\n</table>\n").toString();
    }

    /**
     * The table as a {@code table} of LaTeX with three lines; needs the package {@code booktabs}.
     *
     * @return lines that end in a line feed
     */
    public String toLatex() {
        StringBuilder text = new StringBuilder("\\begin{table}[htbp]\n\\centering\n");
        if (!title.isEmpty()) {
            text.append("\\caption{").append(Escapes.latex(title)).append("}\n");
        }
        text.append("\\begin{tabular}{");
        for (int j = 0; j < columns.size(); j++) {
            text.append(isNumber(j) ? 'r' : 'l');
        }
        text.append("}\n\\toprule\n");
        appendLatex(text, headers());
        text.append("\\midrule\n");
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                cells.add(cell(i, j));
            }
            appendLatex(text, cells);
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private static void appendLatex(StringBuilder text, List<String> cells) {
        for (int j = 0; j < cells.size(); j++) {
            // a bracket at the head of a row would be an argument of the line break before it
            String cell = Escapes.latex(cells.get(j));
            text.append(j == 0 ? "" : " & ").append(cell.startsWith("[") ? "{" + cell + "}" : cell);
        }
        text.append(" \\\\\n");
    }

    /** The table as text. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table that
                && title.equals(that.title)
                && columns.equals(that.columns)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, columns, rows);
    }

    private void appendRow(StringBuilder text, List<Integer> chosen, int[] widths, IntFunction<String> cell) {
        List<List<String>> cells = new ArrayList<>();
        int lines = 1;
        for (int c = 0; c < widths.length; c++) {
            cells.add(TextWidth.lines(cell.apply(chosen.get(c)), widths[c]));
            lines = Math.max(lines, cells.get(c).size());
        }
        for (int l = 0; l < lines; l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String piece = l < cells.get(c).size() ? cells.get(c).get(l) : "";
                String padding = " ".repeat(widths[c] - TextWidth.columns(piece));
                line.append(c == 0 ? "" : " ".repeat(GAP));
                line.append(isNumber(chosen.get(c)) ? padding + piece : piece + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String shown(Object cell, Column column) {
        if (cell instanceof Double number) {
            return number.isNaN() ? MISSING : shown(number, column.decimals);
        }
        return cell.toString();
    }

    private static String shown(double number, int decimals) {
        if (decimals >= 0) {
            return String.format(Locale.ROOT, "%,." + decimals + "f", number);
        }
        int digits = decimals == TEXT ? MOST_DIGITS : TEXT - decimals;
        if (number == 0 || !Double.isFinite(number)) {
            return number == 0 ? "0" : Double.toString(number);
        }
        if (decimals != TEXT && (Math.abs(number) < SMALL || Math.abs(number) >= LARGE)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
        int scale = decimals == TEXT ? rounded.stripTrailingZeros().scale() : rounded.scale();
        return String.format(Locale.ROOT, "%,." + Math.max(0, scale) + "f", rounded);
    }

    private static String plain(Object cell) {
        if (cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return cell.toString();
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A missing number is a dash; a cell within a row begins no block. */
    private static String escaped(String cell) {
        return Escapes.inline(cell);
    }

    /** Collects columns, then rows. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<Double> divisors = new ArrayList<>();
        private final ImmutableList.Builder<ImmutableList<Object>> rows = ImmutableList.builder();

        private Builder(String title) {
            this.title = title;
        }

        /**
         * Adds a column of texts.
         *
         * @param header above it
         * @return this builder
         */
        public Builder text(String header) {
            divisors.add(1.0);
            columns.add(new Column(header, TEXT));
            return this;
        }

        /**
         * Adds a column of numbers.
         *
         * @param header above it
         * @param decimals how many to show in text and Markdown, 0 to 30
         * @return this builder
         */
        public Builder number(String header, int decimals) {
            return number(header, decimals, 1);
        }

        /**
         * Adds a column of numbers in a unit for display, as persons in 万人 with 10,000: every format has the number in that unit, as
         * the header says.
         *
         * @param header above it, with the unit
         * @param decimals how many to show in text and Markdown, 0 to 30
         * @param divisor how many units of the numbers make one of the display, &gt; 0
         * @return this builder
         */
        public Builder number(String header, int decimals, double divisor) {
            divisors.add(Checks.positive(divisor, "divisor"));
            columns.add(new Column(header, (int) Checks.between(decimals, 0, MOST_DECIMALS, "decimals")));
            return this;
        }

        /**
         * Adds a column of numbers shown with significant digits: 0.00123 and 1,230 with three.
         *
         * @param header above it
         * @param digits how many to show in text and Markdown, 1 to 15
         * @return this builder
         */
        public Builder significant(String header, int digits) {
            Checks.between(digits, 1, MOST_DIGITS, "digits");
            divisors.add(1.0);
            columns.add(new Column(header, TEXT - digits));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column: a number (NaN where missing), a {@link Place} for its name, or anything with a
         *     {@code toString}
         * @return this builder
         * @throws IllegalArgumentException if their number is not that of the columns
         */
        public Builder row(Object... cells) {
            Checks.argument(
                    cells.length == columns.size(),
                    "a row of %s has %d cells but there are %d columns",
                    title.isEmpty() ? "the table" : title,
                    cells.length,
                    columns.size());
            ImmutableList.Builder<Object> row = ImmutableList.builder();
            for (int j = 0; j < cells.length; j++) {
                row.add(
                        cells[j] instanceof Number number
                                ? (Object) (number.doubleValue() / divisors.get(j))
                                : cells[j] instanceof Place place
                                        ? new Names(place.name(), place.localName())
                                        : cells[j].toString());
            }
            rows.add(row.build());
            return this;
        }

        /**
         * Builds the table.
         *
         * @return the table
         */
        public Table build() {
            return new Table(title, ImmutableList.copyOf(columns), rows.build());
        }
    }
}
