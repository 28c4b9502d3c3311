package org.chengzhen.core.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.TextWidth;

/**
 * Rows of text and numbers with headers, printed as text, CSV or Markdown.
 *
 * <p>In text a wide character, as in 城镇, takes two columns, so that Chinese and English line up. A number
 * that is missing is shown as {@code -} in text and Markdown, and is empty in CSV. CSV has all digits.
 * Immutable.
 */
public final class Table {
    private static final String MISSING = "-";

    private final String title;
    private final ImmutableList<Column> columns;
    private final ImmutableList<ImmutableList<Object>> rows;

    /** A header and how its cells are shown: decimals ≥ 0 for numbers, −1 for texts. */
    private record Column(String header, int decimals) {}

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
        return new Builder(title);
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
        return shown(rows.get(row).get(column), columns.get(column));
    }

    /**
     * The first rows.
     *
     * @param count how many at most
     * @return a table with the same columns
     */
    public Table head(int count) {
        return new Table(title, columns, rows.subList(0, Math.min(count, rows.size())));
    }

    /**
     * The table as aligned text, texts to the left and numbers to the right.
     *
     * @return lines that end in a line feed
     */
    public String toText() {
        int[] widths = new int[columns.size()];
        for (int j = 0; j < widths.length; j++) {
            widths[j] = TextWidth.columns(columns.get(j).header);
            for (int i = 0; i < rows.size(); i++) {
                widths[j] = Math.max(widths[j], TextWidth.columns(cell(i, j)));
            }
        }
        StringBuilder text = new StringBuilder();
        if (!title.isEmpty()) {
            text.append(title).append('\n');
        }
        List<String> cells = new ArrayList<>(headers());
        appendLine(text, cells, widths);
        for (int j = 0; j < widths.length; j++) {
            text.append("-".repeat(widths[j])).append(j == widths.length - 1 ? "\n" : "  ");
        }
        for (int i = 0; i < rows.size(); i++) {
            cells.clear();
            for (int j = 0; j < widths.length; j++) {
                cells.add(cell(i, j));
            }
            appendLine(text, cells, widths);
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
            text.append("**").append(title).append("**\n\n");
        }
        for (Column column : columns) {
            text.append("| ").append(escaped(column.header)).append(' ');
        }
        text.append("|\n");
        for (Column column : columns) {
            text.append(column.decimals >= 0 ? "|---:" : "|---");
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

    /** The table as text. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && title.equals(that.title)
                && columns.equals(that.columns)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(title, columns, rows);
    }

    private void appendLine(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < widths.length; j++) {
            String padding = " ".repeat(widths[j] - TextWidth.columns(cells.get(j)));
            line.append(j == 0 ? "" : "  ");
            line.append(columns.get(j).decimals >= 0 ? padding + cells.get(j) : cells.get(j) + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String shown(Object cell, Column column) {
        if (cell instanceof Double number) {
            return number.isNaN() ? MISSING : String.format(Locale.ROOT, "%,." + column.decimals + "f", number);
        }
        return cell.toString();
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

    private static String escaped(String cell) {
        return cell.replace("|", "\\|").replace("\n", " ");
    }

    /** Collects columns, then rows. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns = new ArrayList<>();
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
            columns.add(new Column(header, -1));
            return this;
        }

        /**
         * Adds a column of numbers.
         *
         * @param header above it
         * @param decimals how many to show in text and Markdown
         * @return this builder
         */
        public Builder number(String header, int decimals) {
            columns.add(new Column(header, Checks.atLeast(decimals, 0, "decimals")));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column: a number (NaN where missing) or anything with a {@code toString}
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
            for (Object cell : cells) {
                row.add(cell instanceof Number number ? (Object) number.doubleValue() : cell.toString());
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
