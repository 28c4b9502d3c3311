package org.chengzhen.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;

/** A table of weights: square, a list of pairs, or a list of neighbours. */
final class WeightsTable {
    private static final Pattern PARTS = Pattern.compile("[;,|\\s、，；]+");

    private final RawTable table;
    private final Links links;
    private final Cells cells;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();

    WeightsTable(RawTable table, Links links) {
        this.table = table;
        this.links = links;
        boolean comma = table.delimiter() == ';';
        this.cells = new Cells(comma, false);
        if (comma) {
            links.decimalComma();
        }
    }

    void read() throws IOException {
        load();
        if (rows.isEmpty()) {
            throw new RefusedException(1, "", "is empty");
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> header = header(width);
        int n = rows.size();
        boolean pairs = !header.isEmpty() && pairHeaders(header);
        if (!pairs && width == n + 1 && isNumeric(1)) {
            matrix(header, 1);
        } else if (!pairs && width == n && width != 3 && isNumeric(0)) {
            matrix(header, 0);
        } else if (!pairs && width == n && isNumeric(0)) {
            throw new RefusedException(
                    1,
                    "",
                    "has three rows of three numbers: a header of ids, or from, to, weight, tells what they are");
        } else if (!pairs && isNeighbours(width)) {
            neighbours();
        } else if (width == 2 || width == 3) {
            for (int k = 0; k < n; k++) {
                Loop.check();
                List<String> row = rows.get(k);
                if (row.size() < 2 || row.size() < width) {
                    links.problem(lines.get(k), String.join(",", row), "has " + row.size() + " cells, not " + width);
                } else {
                    links.add(lines.get(k), row.get(0), row.get(1), width == 3 ? row.get(2) : "1");
                }
            }
        } else {
            throw new RefusedException(
                    1,
                    "",
                    "is no table of weights: it has " + n + " rows and " + width
                            + " columns, and is neither square nor from, to, weight, nor a list of neighbours");
        }
    }

    private void load() throws IOException {
        try (Rows source = table.rows()) {
            Row row = new Row();
            Loop loop = Loop.of("rows", 0);
            while (source.next(row)) {
                loop.step();
                List<String> cells = new ArrayList<>();
                int last = 0;
                for (int j = 0; j < row.size(); j++) {
                    cells.add(Names.clean(row.text(j)));
                    if (!cells.get(j).isEmpty()) {
                        last = j + 1;
                    }
                }
                if (last == 0) {
                    continue;
                }
                // blanks part the cells of a table that has but one column; a colon may end its id
                if (row.size() == 1 && cells.get(0).indexOf(' ') > 0) {
                    cells = new ArrayList<>(List.of(cells.get(0).split("[: ]+")));
                }
                rows.add(cells);
                lines.add(row.line());
            }
            loop.end();
        }
        // a cell that is empty in every row is none
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        while (width > 0) {
            Loop.check();
            int at = width - 1;
            if (rows.stream().anyMatch(r -> r.size() > at && !r.get(at).isEmpty())) {
                break;
            }
            rows.replaceAll(r -> r.size() > at ? r.subList(0, at) : r);
            width--;
        }
    }

    private boolean isNumber(String text) {
        return cells.parse(text) == Cells.Kind.NUMBER;
    }

    /** Whether headers name both ends, or one of them by a word that is no id. */
    private static boolean pairHeaders(List<String> header) {
        if (header.size() < 2) {
            return false;
        }
        boolean from = Ends.find(header.get(0)).filter(Ends.ORIGIN::equals).isPresent();
        boolean to = Ends.find(header.get(1)).filter(Ends.DESTINATION::equals).isPresent();
        return (from && to) || Ends.ORIGIN.isNamedBy(header.get(0)) || Ends.DESTINATION.isNamedBy(header.get(1));
    }

    /** The first row where it names columns, taken off; empty where it is a row like the others. */
    private List<String> header(int width) {
        List<String> first = rows.get(0);
        boolean numbers = first.stream().skip(1).allMatch(this::isNumber);
        boolean named = pairHeaders(first);
        boolean others = rows.stream().skip(1).allMatch(row -> isNumeric(row, 1));
        boolean corner = others && (first.get(0).isEmpty() || (!isNumber(first.get(0)) && rows.size() == width));
        boolean square = rows.size() == width && !numbers && others;
        boolean over = rows.size() == width + 1 && !numbers && others;
        boolean unseen = !numbers && !appears(first);
        if (rows.size() > 1 && (corner || named || square || over || unseen)) {
            rows.remove(0);
            lines.remove(0);
            return first;
        }
        return List.of();
    }

    /** Whether an id of a row stands in other rows too, so that it is no header. */
    private boolean appears(List<String> first) {
        Set<String> ids = new HashSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Loop.check();
            row.forEach(cell -> ids.addAll(List.of(PARTS.split(cell))));
        }
        return first.stream().limit(2).anyMatch(cell -> ids.contains(cell));
    }

    private boolean isNumeric(int from) {
        return rows.stream().allMatch(row -> isNumeric(row, from));
    }

    private boolean isNumeric(List<String> row, int from) {
        Loop.check();
        return row.stream().skip(from).allMatch(this::isWeight);
    }

    private boolean isWeight(String cell) {
        return isMissing(cell) || isNumber(cell);
    }

    private boolean isMissing(String text) {
        return cells.parse(text) == Cells.Kind.MISSING;
    }

    private void matrix(List<String> header, int from) {
        int n = rows.size();
        List<String> names = header.size() == n + from ? header.subList(from, header.size()) : List.of();
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            ids.add(from == 1 ? rows.get(k).get(0) : names.isEmpty() ? Integer.toString(k + 1) : names.get(k));
            links.place(lines.get(k), ids.get(k));
        }
        List<String> columns = ids;
        long known =
                names.stream().map(Cells::code).filter(codes(ids)::contains).count();
        if (known == n) {
            columns = names;
        } else if (known > 0) {
            for (String name : names) {
                if (!codes(ids).contains(Cells.code(name))) {
                    links.problem(1, name, "heads a column, but no row has this id");
                }
            }
            return;
        }
        for (int k = 0; k < n; k++) {
            Loop.check();
            List<String> row = rows.get(k);
            if (row.size() != n + from) {
                links.problem(lines.get(k), ids.get(k), "has " + (row.size() - from) + " weights for " + n + " places");
                continue;
            }
            for (int c = 0; c < n; c++) {
                String cell = row.get(c + from);
                if (isMissing(cell)) {
                    // the diagonal is often left blank
                    if (!Cells.code(columns.get(c)).equals(Cells.code(ids.get(k)))) {
                        links.problem(lines.get(k), cell, "has no weight from " + ids.get(k) + " to " + columns.get(c));
                    }
                } else {
                    links.add(lines.get(k), ids.get(k), columns.get(c), cell);
                }
            }
        }
    }

    private static Set<String> codes(List<String> ids) {
        Set<String> codes = new HashSet<>();
        ids.forEach(id -> codes.add(Cells.code(id)));
        return codes;
    }

    /** Each id once, and nothing but ids behind it. */
    private boolean isNeighbours(int width) {
        Set<String> ids = new HashSet<>();
        boolean parted = false;
        for (List<String> row : rows) {
            Loop.check();
            if (!ids.add(Cells.code(row.get(0)))) {
                return false;
            }
            parted |= row.size() == 2
                    && (row.get(1).isEmpty() || PARTS.matcher(row.get(1)).find());
        }
        if (width < 3 && !parted) {
            return false;
        }
        for (List<String> row : rows) {
            Loop.check();
            for (String cell : row.subList(1, row.size())) {
                for (String part : PARTS.split(cell)) {
                    if (!part.isEmpty() && !ids.contains(Cells.code(part))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void neighbours() {
        for (int k = 0; k < rows.size(); k++) {
            links.place(lines.get(k), rows.get(k).get(0));
        }
        for (int k = 0; k < rows.size(); k++) {
            Loop.check();
            List<String> row = rows.get(k);
            for (String cell : row.subList(1, row.size())) {
                for (String part : PARTS.split(cell)) {
                    if (!part.isEmpty()) {
                        links.add(lines.get(k), row.get(0), part, "1");
                    }
                }
            }
        }
    }
}
