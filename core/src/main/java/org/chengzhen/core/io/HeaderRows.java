package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengzhen.core.io.Header.Part;

/**
 * Which rows of a table are its header: those above the first row of data, up to a title or a blank line.
 *
 * @param from the first row of the header, in the sample
 * @param to behind the last of them
 * @param units the row of units below the header, or -1
 * @param data the first row of data
 */
record HeaderRows(int from, int to, int units, int data) {
    private static final int MOST = 6;
    static final Pattern UNIT_LINE =
            Pattern.compile("[(（\\[]?\\s*(?:计量)?单位\\s*[:：].*|(?i)[(\\[]?\\s*units?( of measure)?\\s*:.*");

    static HeaderRows of(Sample sample) {
        int data = 0;
        while (data < sample.rows() && !isData(sample, data)) {
            data++;
        }
        if (data == sample.rows()) {
            // no row of numbers: the header is the first row with several cells
            int header = 0;
            while (header < sample.rows() && sample.distinct(header).size() < 2) {
                header++;
            }
            return header == sample.rows()
                    ? new HeaderRows(0, 0, -1, 0)
                    : new HeaderRows(header, header + 1, -1, header + 1);
        }
        int to = data;
        while (to > 0 && (sample.blank(to - 1) || isNumbering(sample, to - 1))) {
            to--;
        }
        int units = to > 1 && isUnits(sample, to - 1) && !isTitle(sample, to - 2) ? to - 1 : -1;
        int last = units >= 0 ? units : to;
        int from = last;
        while (from > 0
                && last - from < MOST
                && !sample.blank(from - 1)
                && (from == last || !isTitle(sample, from - 1))) {
            if (from == last && isUnitLine(sample, from - 1)) {
                break;
            }
            from--;
        }
        return new HeaderRows(from, last, units, data);
    }

    /** The years 1990, 1995, 2000 side by side are a header, although they are numbers. */
    private static boolean isData(Sample sample, int row) {
        int filled = 0;
        int data = 0;
        int years = 0;
        Set<String> distinct = new HashSet<>();
        String[] cells = sample.cells.get(row);
        for (int j = 0; j < cells.length; j++) {
            String text = sample.text(row, j);
            if (text.isEmpty()) {
                continue;
            }
            filled++;
            if (Cells.isData(text)) {
                data++;
                OptionalInt year = text.length() <= 6 ? Header.year(text) : OptionalInt.empty();
                if (year.isPresent()) {
                    years++;
                    distinct.add(text);
                }
            }
        }
        if (data == 0
                || filled < 2
                || sample.text(row, 0).startsWith("#")
                || isNumbering(sample, row)
                || (row == 0 && namesColumns(sample))) {
            return false;
        }
        if (years == data && distinct.size() > 1 && sample.text(row, 0).isEmpty() && hasHeaderAbove(sample, row)) {
            return false; // the years of several variables side by side
        }
        if (years < data || distinct.size() < years) {
            return data > years || years > distinct.size();
        }
        return years == 1 && hasHeaderAbove(sample, row);
    }

    /** Whether the first row names columns of codes and of names, whatever stands beside them: All ages, 0, 1, 2. */
    private static boolean namesColumns(Sample sample) {
        long roles = sample.distinct(0).stream()
                .flatMap(t -> ColumnRole.find(t).stream())
                .filter(r -> r.role() == ColumnRole.NAME || r.role() == ColumnRole.CODE || r.role() == ColumnRole.YEAR)
                .map(ColumnRole.Named::role)
                .distinct()
                .count();
        return roles > 1;
    }

    private static boolean hasHeaderAbove(Sample sample, int row) {
        for (int k = 0; k < row; k++) {
            if (sample.distinct(k).size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** A row that only counts the columns: 甲, 1, 2, 3. */
    private static boolean isNumbering(Sample sample, int row) {
        List<String> texts = sample.distinct(row);
        int next = 0;
        for (String text : texts) {
            boolean letter = text.length() == 1 && "甲乙丙丁".contains(text) && next == 0;
            if (!letter && !text.replaceAll("[()（）]", "").equals(Integer.toString(next + 1))) {
                return false;
            }
            next += letter ? 0 : 1;
        }
        return next > 0 && (texts.get(0).equals("甲") || next > 3);
    }

    private static boolean isUnits(Sample sample, int row) {
        List<String> texts = sample.distinct(row);
        return !texts.isEmpty()
                && !isUnitLine(sample, row)
                && texts.stream()
                        .allMatch(t ->
                                Header.unit(t).isPresent() && Header.year(t).isEmpty()
                                        || Names.key(t).equals("单位")
                                        || Names.key(t).equals("unit"));
    }

    static boolean isUnitLine(Sample sample, int row) {
        List<String> texts = sample.distinct(row);
        return texts.size() <= 2
                && texts.stream().anyMatch(t -> UNIT_LINE.matcher(t).matches());
    }

    /** A line of one text, but for a text above the columns behind the first. */
    private static boolean isTitle(Sample sample, int row) {
        if (isUnitLine(sample, row) || sample.text(row, 0).startsWith("#")) {
            return true;
        }
        List<String> texts = sample.distinct(row);
        if (texts.size() > 1) {
            // facts in two cells above a wider table, as "Data Source","World Development Indicators"
            return sample.cells.get(row).length <= 3 && sample.width > 4;
        }
        return texts.isEmpty() || !sample.text(row, 0).isEmpty() || sample.cells.get(row).length < 3;
    }

    /** The texts above a column, from the top; a text that stands above several columns is carried to each. */
    List<Part> above(Sample sample, int column) {
        List<Part> parts = new ArrayList<>();
        for (int row = from; row < to; row++) {
            String text = spread(sample, row, column);
            if (!text.isEmpty()) {
                boolean shared = row < to - 1
                        && (spread(sample, row, column + 1).equals(text)
                                || (column > 0
                                        && spread(sample, row, column - 1).equals(text)));
                parts.add(new Part(text, shared));
            }
        }
        return parts;
    }

    private String spread(Sample sample, int row, int column) {
        if (row == to - 1) {
            return sample.text(row, column);
        }
        for (int j = column; j >= 0; j--) {
            String text = sample.text(row, j);
            if (!text.isEmpty()) {
                return text;
            }
            if (!filledBelow(sample, row, j)) {
                return "";
            }
        }
        return "";
    }

    private boolean filledBelow(Sample sample, int row, int column) {
        for (int below = row + 1; below < to; below++) {
            if (!sample.text(below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The lines above the header. */
    List<String> titles(Sample sample) {
        List<String> titles = new ArrayList<>();
        for (int row = 0; row < from; row++) {
            titles.addAll(sample.distinct(row));
        }
        return titles;
    }
}
