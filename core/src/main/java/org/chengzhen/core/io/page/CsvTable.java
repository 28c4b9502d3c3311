package org.chengzhen.core.io.page;

import org.chengzhen.core.table.Table;

/** A table as CSV for spreadsheets: marked as UTF-8, and with a guard before texts that a spreadsheet would compute. */
final class CsvTable {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    static String of(Table table, CellGuard guard) {
        Table.Builder guarded = Table.builder(table.title());
        for (int j = 0; j < table.headers().size(); j++) {
            String header = guard(table.headers().get(j), guard);
            if (table.isNumber(j)) {
                guarded.number(header, 0);
            } else {
                guarded.text(header);
            }
        }
        for (int i = 0; i < table.size(); i++) {
            Object[] cells = new Object[table.headers().size()];
            for (int j = 0; j < cells.length; j++) {
                Object value = table.value(i, j);
                cells[j] = value instanceof String text ? guard(text, guard) : value;
            }
            guarded.row(cells);
        }
        return MARK + guarded.build().toCsv();
    }

    private static String guard(String cell, CellGuard guard) {
        boolean computed = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        boolean number = computed && cell.matches("[+-]?\\d[\\d,]*(\\.\\d+)?");
        boolean dash = cell.equals("-");
        return computed && !number && !dash && guard == CellGuard.APOSTROPHE ? "'" + cell : cell;
    }
}
