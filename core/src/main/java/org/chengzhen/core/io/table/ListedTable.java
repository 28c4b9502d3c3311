package org.chengzhen.core.io.table;

import java.util.Iterator;
import java.util.List;

/** A table whose rows are at hand. */
record ListedTable(String sheet, String format, boolean hidden, List<? extends List<?>> lines) implements RawTable {
    @Override
    public boolean ragged() {
        return true;
    }

    @Override
    public Rows rows() {
        Iterator<? extends List<?>> all = lines.iterator();
        return new Rows() {
            private long line;

            @Override
            public boolean next(Row into) {
                if (!all.hasNext()) {
                    return false;
                }
                into.clear(++line);
                for (Object cell : all.next()) {
                    if (cell instanceof Double number) {
                        into.add(number.doubleValue());
                    } else {
                        into.add(cell == null ? "" : cell.toString());
                    }
                }
                return true;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
