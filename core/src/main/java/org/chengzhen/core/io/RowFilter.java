package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.io.table.Row;

/**
 * Which rows are read, where the caller says so: those whose cell in a column is a text, as {@code T} in a column of
 * sexes. Of a first column of keys joined by commas, as Eurostat writes it, each key is a column.
 */
final class RowFilter {
    /** One condition: the part of a column, -1 for the whole of it. */
    private record Condition(int column, int part, String key) {}

    private final List<Condition> conditions = new ArrayList<>();

    RowFilter(Layout layout, List<Problem> problems) {
        for (Map.Entry<String, String> one : layout.settings.where.entrySet()) {
            int part = layout.compound < 0 ? -1 : keys(layout).indexOf(Names.key(one.getKey()));
            int column = part >= 0 ? 0 : find(layout, one.getKey());
            if (column >= 0) {
                conditions.add(new Condition(column, part, Names.key(one.getValue())));
            } else {
                problems.add(new Problem(
                        layout.table.sheet(),
                        layout.headerLine(),
                        "",
                        "",
                        layout.headerText(),
                        "has no column \"" + one.getKey() + "\" for .where(\"" + one.getKey() + "\", …)"));
            }
        }
    }

    private static List<String> keys(Layout layout) {
        return layout.compoundKeys().stream().map(Names::key).toList();
    }

    private static int find(Layout layout, String header) {
        String key = Names.key(header);
        for (LookColumn column : layout.columns) {
            if (Names.key(column.header.text()).equals(key)
                    || LookColumn.letters(column.index).equals(header)) {
                return column.index;
            }
        }
        return -1;
    }

    /** Whether a row is to be read. */
    boolean takes(Row row) {
        for (Condition condition : conditions) {
            String text = row.text(condition.column);
            if (condition.part >= 0) {
                String[] parts = text.split(",", -1);
                text = condition.part < parts.length ? parts[condition.part] : "";
            }
            if (!Names.key(text).equals(condition.key)) {
                return false;
            }
        }
        return true;
    }
}
