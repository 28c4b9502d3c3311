package org.chengzhen.core.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;

/** The first rows of a table as texts, from which its layout is found. */
final class Sample {
    private static final int ROWS = 400;

    final List<String[]> cells = new ArrayList<>();
    final List<Long> lines = new ArrayList<>();
    int width;

    static Sample of(RawTable table) throws IOException {
        Sample sample = new Sample();
        try (Rows rows = table.rows()) {
            Row row = new Row();
            while (sample.cells.size() < ROWS && rows.next(row)) {
                sample.add(row);
            }
        }
        return sample;
    }

    void add(Row row) {
        String[] texts = new String[row.size()];
        for (int j = 0; j < texts.length; j++) {
            texts[j] = row.text(j);
        }
        cells.add(texts);
        lines.add(row.line());
        width = Math.max(width, texts.length);
    }

    int rows() {
        return cells.size();
    }

    /** The text of a cell without blanks around it. */
    String text(int row, int column) {
        String[] texts = cells.get(row);
        return column < texts.length ? Names.clean(texts[column]) : "";
    }

    /** The distinct texts of a row that are not blank, in order. */
    List<String> distinct(int row) {
        List<String> found = new ArrayList<>();
        for (int j = 0; j < cells.get(row).length; j++) {
            String text = text(row, j);
            if (!text.isEmpty() && !found.contains(text)) {
                found.add(text);
                if (found.size() > 64) {
                    break;
                }
            }
        }
        return found;
    }

    boolean blank(int row) {
        for (int j = 0; j < cells.get(row).length; j++) {
            if (!text(row, j).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
