package org.chengzhen.core.io.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The merged ranges of a sheet. Each of their cells holds what the first holds; a number is carried down a column,
 * never across.
 */
final class MergedCells {
    /** No header is wider; a range over a whole sheet must not fill it. */
    private static final int WIDEST = 1_024;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** Rows and columns from 0, both ends within. */
    record Range(int top, int left, int bottom, int right) {
        static Optional<Range> parse(String reference) {
            Matcher m = RANGE.matcher(reference);
            return m.matches()
                    ? Optional.of(new Range(
                            Integer.parseInt(m.group(2)) - 1,
                            column(m.group(1)),
                            Integer.parseInt(m.group(4)) - 1,
                            column(m.group(3))))
                    : Optional.empty();
        }

        private static int column(String letters) {
            int column = 0;
            for (int k = 0; k < letters.length(); k++) {
                column = 26 * column + letters.charAt(k) - 'A' + 1;
            }
            return column - 1;
        }
    }

    private static final class Open {
        private final Range range;

        @Nullable
        private final Object value;

        Open(Range range, @Nullable Object value) {
            this.range = range;
            this.value = value;
        }
    }

    private final List<Range> ranges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedCells(List<Range> ranges) {
        this.ranges = new ArrayList<>(ranges);
        this.ranges.sort(Comparator.comparingInt(Range::top));
    }

    /** Fills the cells of a row, texts and numbers; rows come in order. */
    void fill(int row, List<Object> cells) {
        open.removeIf(o -> o.range.bottom < row);
        while (next < ranges.size() && ranges.get(next).top <= row) {
            Range range = ranges.get(next++);
            if (range.bottom >= row) {
                boolean first = range.top == row && range.left < cells.size();
                open.add(new Open(range, first ? cells.get(range.left) : null));
            }
        }
        for (Open o : open) {
            if (o.value == null) {
                continue;
            }
            boolean number = o.value instanceof Double || o.value instanceof Percent;
            int last = number ? o.range.left : Math.min(o.range.right, o.range.left + WIDEST);
            for (int j = o.range.left; j <= last; j++) {
                while (cells.size() <= j) {
                    cells.add(null);
                }
                if (cells.get(j) == null) {
                    cells.set(j, o.value);
                }
            }
        }
    }

    /** Hands cells over to a row. */
    static void write(List<Object> cells, Row into) {
        for (Object cell : cells) {
            if (cell instanceof Double number) {
                into.add(number.doubleValue());
            } else {
                into.add(cell == null ? "" : cell.toString());
            }
        }
    }
}
