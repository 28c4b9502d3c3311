package org.chengzhen.core.io;

import java.util.Optional;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** One column of a table, with what was found out about it and where. */
final class LookColumn {
    final int index;
    Header header;
    ColumnRole role;
    Optional<Variable> variable = Optional.empty();
    Optional<Unit> unit = Optional.empty();
    /** Where the unit was found, empty where there is none. */
    String unitFrom = "";
    /** Where role or variable were found. */
    String from = "header";

    boolean assumed;
    /** Why the column is left out, empty where it is read. */
    String leftOut = "";

    LookColumn(int index, Header header) {
        this.index = index;
        this.header = header;
        this.role = header.role();
    }

    /** As people call it: the header, or the letters of the column. */
    String called() {
        return header.text().isEmpty() ? letters(index) : header.text();
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int k = column + 1; k > 0; k = (k - 1) / 26) {
            letters.insert(0, (char) ('A' + (k - 1) % 26));
        }
        return letters.toString();
    }
}
