package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * In which unit the values of each row are, where a column beside them says so. What the header names holds where the
 * row names nothing, and must not be another unit than the row's.
 */
final class RowUnits {
    /** What a text of the column of units means for a column of values, and what is wrong with it; perhaps nothing. */
    private record Meaning(RowMeasures.Measure measure, String fault) {}

    private final Layout layout;
    private final List<LookColumn> columns;
    private final Set<String> notes;
    private final TextKeys keys;
    /** Whether any of the first rows names a unit. */
    private final boolean others;

    private final List<List<Meaning>> known = new ArrayList<>();

    RowUnits(Layout layout, List<LookColumn> columns, Set<String> notes) {
        this.layout = layout;
        this.columns = columns;
        this.notes = notes;
        this.keys = new TextKeys(-1, layout.unitName);
        this.others = namesUnits();
    }

    private boolean namesUnits() {
        for (int row = layout.rows.data(); row < layout.sample.rows(); row++) {
            if (!layout.sample.text(row, layout.unitName).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What the values of a column are in a row; not to be used where {@link #fault} says why. */
    RowMeasures.Measure measure(Row row, int column) {
        return of(row).get(column).measure;
    }

    /** What is wrong with the unit of a row for a column; empty where nothing is. */
    String fault(Row row, int column) {
        return of(row).get(column).fault;
    }

    private List<Meaning> of(Row row) {
        int number = keys.of(row);
        if (number == known.size()) {
            String text = layout.unitName < row.size() ? Names.clean(row.text(layout.unitName)) : "";
            known.add(columns.stream().map(column -> meaning(text, column)).toList());
        }
        return known.get(number);
    }

    private Meaning meaning(String text, LookColumn column) {
        if (column.role != ColumnRole.VALUE) {
            return new Meaning(RowMeasures.Measure.unread(column.variable), "");
        }
        Variable variable = column.variable.orElseThrow();
        Unit ofColumn = column.unit.orElseThrow();
        RowMeasures.Measure asColumn = RowMeasures.Measure.of(variable, ofColumn);
        boolean told = !column.unitFrom.equals("column of units");
        if (column.unitFrom.equals("setting")) {
            return new Meaning(asColumn, "");
        }
        Optional<Unit> written = Header.unit(text);
        Optional<Unit> fitting = written.flatMap(unit -> ColumnUnits.measures(unit, variable));
        if (fitting.isPresent()) {
            boolean same = new Conversion(fitting.get(), ofColumn).isNone();
            return new Meaning(
                    RowMeasures.Measure.of(variable, fitting.get()),
                    same || !told ? "" : "is not the unit of column \"" + column.called() + "\", " + ofColumn.symbol());
        }
        boolean codes =
                Names.key(layout.columns.get(layout.unitName).header.text()).equals("unit measure");
        if (text.isEmpty() || (written.isEmpty() && codes)) {
            if (!told && others && text.isEmpty()) {
                return new Meaning(asColumn, "names no unit for column \"" + column.called() + "\", as other rows do");
            }
            if (!told) {
                notes.add("the unit of column \"" + column.called() + "\" is assumed to be " + variable.unit()
                        + ": nothing names it");
            }
            return new Meaning(asColumn, "");
        }
        // beside several columns a unit may be that of another
        String fault = written.isEmpty()
                ? "is no known unit"
                : !told || columns.size() == 1 ? "does not measure " + variable : "";
        return new Meaning(asColumn, fault);
    }
}
