package org.chengzhen.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * In which unit the values of each column are: as the caller says, as the header does, the row below it, the line or
 * the title above; else it is assumed to be that of the variable.
 */
final class ColumnUnits {
    private static final Pattern PART = Pattern.compile("[#＃]|其中|of which", Pattern.CASE_INSENSITIVE);

    private final Layout layout;
    private final Titles titles;

    ColumnUnits(Layout layout, Titles titles) {
        this.layout = layout;
        this.titles = titles;
    }

    /** Finds the unit of each column of values; those that nothing names are listed in one note. */
    void find() {
        for (LookColumn column : layout.columns) {
            if (column.role != ColumnRole.VALUE || !column.leftOut.isEmpty()) {
                continue;
            }
            unit(column, column.variable.orElseThrow());
        }
        Map<Variable, List<LookColumn>> assumed = new LinkedHashMap<>();
        layout.columns.stream()
                .filter(c -> c.assumed)
                .forEach(c -> assumed.computeIfAbsent(c.variable.orElseThrow(), v -> new ArrayList<>())
                        .add(c));
        List<String> sentences = new ArrayList<>();
        assumed.forEach((variable, some) -> sentences.add("the unit of "
                + (some.size() == 1
                        ? "column \"" + some.get(0).called() + "\""
                        : variable.id() + " (column \"" + some.get(0).called() + "\" and " + (some.size() - 1)
                                + " more)")
                + " is assumed to be " + variable.unit() + ": nothing names it"));
        layout.note(sentences);
    }

    private void unit(LookColumn column, Variable variable) {
        Unit set = layout.settings.units.get(Names.key(column.header.text()));
        if (set != null) {
            take(column, variable, set, "setting");
        } else if (column.header.unit().isPresent()) {
            take(column, variable, column.header.unit().get(), "header");
        } else if (rowUnit(column).isPresent()) {
            take(column, variable, rowUnit(column).get(), "row below");
        } else if (column.header
                .unknownUnit()
                .filter(variable.unit().symbol()::equals)
                .isPresent()) {
            take(column, variable, variable.unit(), "header");
        } else if (column.header.unknownUnit().isPresent()) {
            layout.problem(column, column.header.unknownUnit().get(), "is no known unit");
            column.leftOut = "has an unknown unit";
        } else if (layout.settings.unit.isPresent()) {
            take(column, variable, layout.settings.unit.get(), "setting");
        } else if (column.header.multiple().isPresent()) {
            multiple(column, variable, column.header.multiple().get(), "header");
        } else if (titles.unit.isPresent() && column.from.equals("title")) {
            take(column, variable, titles.unit.get(), "title");
        } else if (ofWhich(column, variable).isPresent()) {
            take(column, variable, ofWhich(column, variable).get(), "column of the whole");
        } else if (lineUnit(variable).isPresent()) {
            take(column, variable, lineUnit(variable).get(), "line above");
        } else if (titles.multiple.isPresent() && variable.additive()) {
            multiple(column, variable, titles.multiple.get(), "title");
        } else if (variable.unit().dimension().equals(Unit.PERCENT.dimension()) && holdsPercent(column.index)) {
            take(column, variable, Unit.PERCENT, "cells");
        } else if (layout.unitName < 0) {
            column.unit = Optional.of(variable.unit());
            column.unitFrom = "assumed";
            column.assumed = variable.kind() != Variable.Kind.CLASS
                    && variable.kind() != Variable.Kind.FLAG
                    && !variable.unit().equals(Unit.INDEX);
        } else {
            column.unit = Optional.of(variable.unit());
            column.unitFrom = "column of units";
        }
    }

    /** Whether a sign of percent stands behind each number. */
    private boolean holdsPercent(int column) {
        int signs = 0;
        for (int row = layout.rows.data(); row < layout.sample.rows(); row++) {
            String text = layout.sample.text(row, column);
            boolean sign = text.endsWith("%") || text.endsWith("％");
            if (!sign && Cells.isNumber(text)) {
                return false;
            }
            signs += sign ? 1 : 0;
        }
        return signs > 0;
    }

    /** The unit of the column before, where a column is a part of it: "# urban", 其中：城镇人口. */
    private Optional<Unit> ofWhich(LookColumn column, Variable variable) {
        if (!PART.matcher(column.header.text()).lookingAt()) {
            return Optional.empty();
        }
        for (int j = column.index - 1; j >= 0; j--) {
            LookColumn before = layout.columns.get(j);
            if (!PART.matcher(before.header.text()).lookingAt()) {
                return before.unit.filter(u -> !before.assumed).flatMap(u -> measures(u, variable));
            }
        }
        return Optional.empty();
    }

    Optional<Unit> rowUnit(LookColumn column) {
        return layout.rows.units() < 0
                ? Optional.empty()
                : Header.unit(layout.sample.text(layout.rows.units(), column.index));
    }

    private Optional<Unit> lineUnit(Variable variable) {
        List<Unit> fitting = titles.units.stream()
                .filter(u -> measures(u, variable).isPresent())
                .toList();
        List<Unit> exact =
                fitting.stream().filter(u -> u.convertibleTo(variable.unit())).toList();
        List<Unit> best = exact.isEmpty() ? fitting : exact;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private void multiple(LookColumn column, Variable variable, BigDecimal factor, String from) {
        column.unit = Optional.of(times(factor, variable.unit()));
        column.unitFrom = from;
    }

    /** So many of a unit, as thousands of persons. */
    static Unit times(BigDecimal factor, Unit unit) {
        return new Unit(
                factor.toPlainString() + " " + unit.symbol(),
                unit.dimension(),
                unit.numerator().multiply(factor),
                unit.denominator());
    }

    private void take(LookColumn column, Variable variable, Unit unit, String from) {
        Optional<Unit> fitting = measures(unit, variable);
        if (fitting.isEmpty()) {
            layout.problem(column, unit.symbol(), "does not measure " + variable);
            column.leftOut = "has a unit that does not measure " + variable.id();
            return;
        }
        column.unit = fitting;
        column.unitFrom = from;
    }

    /** The unit itself, or that per person where the variable is per person and only 元 is written. */
    static Optional<Unit> measures(Unit unit, Variable variable) {
        if (unit.convertibleTo(variable.unit())) {
            return Optional.of(unit);
        }
        String dimension = variable.unit().dimension();
        int slash = dimension.indexOf('/');
        return slash > 0 && dimension.substring(0, slash).equals(unit.dimension())
                ? Optional.of(new Unit(
                        unit.symbol() + "/" + dimension.substring(slash + 1),
                        dimension,
                        unit.numerator(),
                        unit.denominator()))
                : Optional.empty();
    }
}
