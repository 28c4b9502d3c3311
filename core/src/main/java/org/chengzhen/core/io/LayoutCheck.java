package org.chengzhen.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** What of a layout is unknown, said twice, or missing. */
final class LayoutCheck {
    private static final int NAMED = 20;

    private final Layout layout;
    private final ColumnUnits units;

    LayoutCheck(Layout layout, ColumnUnits units) {
        this.layout = layout;
        this.units = units;
    }

    /** Keeps columns of no known variable, or names them in notes. */
    void unknownColumns() {
        int more = 0;
        int named = 0;
        for (LookColumn column : layout.columns) {
            if (column.role != ColumnRole.UNKNOWN || column.header.text().isBlank()) {
                continue;
            }
            if (layout.settings.keepUnknown && layout.holdsNumbers(column.index)) {
                keep(column);
                continue;
            }
            column.leftOut = "is no known variable";
            if (named++ < NAMED) {
                List<String> nearest = layout.holdsNumbers(column.index)
                        ? layout.settings.names.nearest(column.header.name())
                        : List.of();
                layout.notes.add("column \"" + column.called() + "\" is no known variable and was left out"
                        + (nearest.isEmpty() ? "" : " (near: " + String.join(", ", nearest) + ")"));
            } else {
                more++;
            }
        }
        List<String> bare = layout.columns.stream()
                .filter(c -> c.role == ColumnRole.UNKNOWN && c.header.text().isBlank() && layout.holdsNumbers(c.index))
                .map(c -> LookColumn.letters(c.index))
                .toList();
        if (!bare.isEmpty()) {
            layout.notes.add("columns without a header are left out: " + Listed.of(bare, NAMED));
        }
        List<String> ignored = layout.columns.stream()
                .filter(c -> c.role == ColumnRole.IGNORED)
                .map(LookColumn::called)
                .toList();
        if (!ignored.isEmpty()) {
            layout.notes.add("not needed, and left out: " + Listed.of(ignored, NAMED));
        }
        if (more > 0) {
            layout.notes.add(more + " more columns are no known variables and were left out");
        }
    }

    /** A variable of one's own, by the words of the header. Nothing says that its parts add up. */
    private void keep(LookColumn column) {
        String called = column.header.name().isEmpty() ? column.header.text() : column.header.name();
        Unit unit = layout.settings.units.getOrDefault(
                Names.key(column.header.text()),
                column.header.unit().or(() -> units.rowUnit(column)).orElse(Unit.COUNT));
        String id = Names.id(called);
        if (column.header.unit().isEmpty() && column.header.unknownUnit().isPresent()) {
            unit = new Unit(
                    column.header.unknownUnit().get(),
                    column.header.unknownUnit().get(),
                    BigDecimal.ONE,
                    BigDecimal.ONE);
        }
        if (id.isEmpty()) {
            id = "column_" + LookColumn.letters(column.index).toLowerCase(Locale.ROOT);
        }
        Variable variable = Variable.of(id, called, called, unit, Variable.Kind.INTENSITY);
        column.variable = Optional.of(variable);
        column.role = ColumnRole.VALUE;
        column.from = "kept";
        column.unit = Optional.of(unit);
        column.unitFrom = column.header.unit().isPresent() ? "header" : "as it stands";
        column.header = column.header.withVariable(variable);
        layout.notes.add("column \"" + column.called() + "\" is kept as the variable " + variable);
    }

    /** Two columns of one variable and year: the one that has its very name, else a problem. */
    void sameVariables() {
        Map<List<Object>, LookColumn> seen = new HashMap<>();
        for (LookColumn column : layout.columns) {
            if (column.role != ColumnRole.VALUE || !column.leftOut.isEmpty()) {
                continue;
            }
            Variable variable = column.variable.orElseThrow();
            LookColumn other = seen.putIfAbsent(List.of(variable.id(), column.header.year()), column);
            if (other == null) {
                continue;
            }
            boolean mine = VariableNames.isOwnName(column.header.text(), variable);
            boolean others = VariableNames.isOwnName(other.header.text(), variable);
            if (mine != others) {
                LookColumn out = mine ? other : column;
                LookColumn in = mine ? column : other;
                seen.put(List.of(variable.id(), column.header.year()), in);
                out.leftOut = "names " + variable.id() + ", as column \"" + in.called() + "\" does by its very name";
                layout.notes.add("column \"" + out.called() + "\" was left out: it " + out.leftOut);
            } else {
                layout.problem(
                        column,
                        other.called(),
                        "and \"" + column.called() + "\" both name the variable " + variable.id()
                                + ": say what one of them is, as .variable(\"" + column.called()
                                + "\", a variable of your own)");
                column.leftOut = "names the same variable as column \"" + other.called() + "\"";
            }
        }
    }

    /** Columns of no year beside columns that name theirs are of no year that can be told. */
    private void undated() {
        boolean others = layout.columns.stream()
                .anyMatch(c -> Layout.isValue(c) && c.header.year().isPresent());
        if (layout.year >= 0 || layout.onlyYear.isPresent() || !others) {
            return;
        }
        List<String> left = new ArrayList<>();
        for (LookColumn column : layout.columns) {
            if (column.role == ColumnRole.VALUE
                    && column.leftOut.isEmpty()
                    && column.header.year().isEmpty()) {
                column.leftOut = "names no year beside columns that do; .year(…) says of which year it is";
                left.add("column \"" + column.called() + "\" was left out: it " + column.leftOut);
            }
        }
        layout.note(left);
    }

    /** Lists what a table needs and this one lacks, with the call that gives it. */
    void check() {
        if (layout.sample.width == 1) {
            layout.problem(
                    String.join(",", layout.sample.distinct(0)),
                    "has one column: places and values stand in columns between commas, semicolons, tabs or bars");
            return;
        }
        if (layout.rows.to() == layout.rows.from()) {
            layout.problem(
                    layout.sample.rows() == 0 ? "" : String.join(",", layout.sample.distinct(0)),
                    "has no header: the first row of data has nothing above it");
            return;
        }
        boolean placed =
                layout.name >= 0 || layout.code >= 0 || layout.onlyPlace().isPresent();
        if (!placed) {
            layout.problem(
                    layout.headerText(),
                    "has no column of codes or names of places: name it, as .name(\"…\") or .code(\"…\"), or the one"
                            + " place of the table, as .place(\"CN\"); known are code, name, city, county, province,"
                            + " country, region, 地区, 城市, 行政区划代码 and others");
        }
        undated();
        boolean dated = layout.year >= 0
                || layout.onlyYear.isPresent()
                || layout.columns.stream()
                        .anyMatch(c -> Layout.isValue(c) && c.header.year().isPresent());
        if (!dated) {
            layout.problem(
                    layout.headerText(),
                    "names no year: give it, as .year(2020), or the column, as .yearColumn(\"…\")");
        }
        List<LookColumn> bare = layout.columns.stream()
                .filter(c -> c.role == ColumnRole.BARE_VALUE && c.variable.isEmpty())
                .toList();
        if (!bare.isEmpty() && layout.variableName < 0) {
            layout.problem(
                    Listed.of(bare.stream().map(LookColumn::called).toList(), 5),
                    (bare.size() == 1 ? "names" : "name")
                            + " no variable: say what is measured and in which unit, as"
                            + " .variable(\"gdp\").unit(\"1e8 yuan\")");
        } else if (placed
                && dated
                && layout.problems.isEmpty()
                && bare.isEmpty()
                && layout.columns.stream().noneMatch(c -> c.role == ColumnRole.VALUE && c.leftOut.isEmpty())) {
            List<String> unknown = layout.columns.stream()
                    .filter(c ->
                            c.role == ColumnRole.UNKNOWN && !c.header.text().isBlank())
                    .map(c -> {
                        List<String> nearest = layout.settings.names.nearest(c.header.name());
                        return c.called() + (nearest.isEmpty() ? "" : " (near: " + String.join(", ", nearest) + ")");
                    })
                    .limit(5)
                    .toList();
            layout.problem(
                    unknown.isEmpty() ? layout.headerText() : String.join(", ", unknown),
                    "has no column of a known variable: say what a column is, as .variable(\""
                            + Objects.requireNonNullElse(
                                    unknown.isEmpty() ? null : unknown.get(0).replaceAll(" \\(near.*", ""), "…")
                            + "\", \"population\"), or keep it as it is, by .keepUnknown()");
        }
    }
}
