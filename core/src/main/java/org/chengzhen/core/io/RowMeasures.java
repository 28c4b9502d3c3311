package org.chengzhen.core.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** What the values of rows measure, where a cell of the row names it, as "GDP" beside "亿元". */
final class RowMeasures {
    private static final int NAMED = 20;

    /** What the values of a row measure; without a conversion where they cannot be read. */
    record Measure(Optional<Variable> variable, Optional<Conversion> conversion, Domain domain) {
        /** A variable in the unit of its values. */
        static Measure of(Variable variable, Unit unit) {
            return new Measure(
                    Optional.of(variable),
                    Optional.of(new Conversion(unit, variable.unit())),
                    Domain.of(variable, unit));
        }

        static Measure unread(Optional<Variable> variable) {
            return new Measure(variable, Optional.empty(), Domain.ALL);
        }
    }

    private final Layout layout;
    private final TextKeys keys;
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private final List<Problem> problems;
    private final Set<String> notes;

    RowMeasures(Layout layout, List<Problem> problems, Set<String> notes) {
        this.layout = layout;
        this.keys = new TextKeys(-1, layout.variableName, layout.unitName, layout.unitPower);
        this.problems = problems;
        this.notes = notes;
    }

    int size() {
        return measures.size();
    }

    Measure get(int number) {
        return measures.get(number);
    }

    List<Measure> all() {
        return measures;
    }

    /** What the row measures; -1 where it is not known, which a note says once for each name. */
    int of(Row row) {
        int number = keys.of(row);
        if (number == measures.size()) {
            measures.add(newMeasure(row));
        }
        Measure measure = measures.get(number);
        if (measure.conversion.isEmpty()) {
            if (measure.variable.isEmpty()) {
                unknown.merge(Names.clean(row.text(layout.variableName)), 1, Integer::sum);
            }
            return -1;
        }
        return number;
    }

    private Measure newMeasure(Row row) {
        String named = layout.variableName < 0 ? "" : Names.clean(row.text(layout.variableName));
        Header header = Header.parse(named, layout.settings.names);
        Optional<Variable> variable = layout.settings.variable.isPresent()
                ? layout.settings.variable
                : header.variable().isPresent()
                        ? header.variable()
                        : layout.variableName < 0 ? layout.bareVariable : header.variable();
        String unitCell = layout.unitName < 0 ? "" : Names.clean(row.text(layout.unitName));
        if (variable.isEmpty()) {
            String id = Names.id(named);
            if (!layout.settings.keepUnknown || id.isEmpty()) {
                return Measure.unread(variable);
            }
            Unit unit = header.unit().or(() -> Header.unit(unitCell)).orElse(Unit.COUNT);
            Variable kept = Variable.of(id, named, named, unit, Variable.Kind.INTENSITY);
            notes.add("indicator \"" + named + "\" is kept as the variable " + kept);
            return Measure.of(kept, unit);
        }
        Optional<Unit> written = unitCell.isEmpty() ? Optional.empty() : Header.unit(unitCell);
        boolean codes = layout.unitPower >= 0
                || Names.key(
                                layout.unitName < 0
                                        ? ""
                                        : layout.columns
                                                .get(layout.unitName)
                                                .header
                                                .text())
                        .equals("unit measure");
        if (written.isEmpty() && !unitCell.isEmpty() && !codes) {
            problems.add(layout.problem(row, layout.unitName, unitCell, "is no known unit"));
            return Measure.unread(variable);
        }
        Unit unit = layout.settings
                .unit
                .or(() -> written)
                .or(header::unit)
                .orElse(variable.get().unit());
        Optional<Unit> fitting = ColumnUnits.measures(unit, variable.get());
        if (fitting.isEmpty()) {
            problems.add(layout.problem(
                    row,
                    written.isPresent() ? layout.unitName : layout.variableName,
                    written.isPresent() ? unitCell : named,
                    "has no unit that measures " + variable.get()));
            return Measure.unread(variable);
        }
        Unit scaled = fitting.get();
        if (layout.unitPower >= 0) {
            String power = Names.clean(row.text(layout.unitPower));
            Optional<BigDecimal> multiple = power.matches("\\d{1,2}")
                    ? Optional.of(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power)))
                    : Header.multiple(power);
            if (multiple.isPresent()) {
                scaled = ColumnUnits.times(multiple.get(), scaled);
            } else if (!power.isEmpty() && !Names.key(power).equals("units")) {
                problems.add(layout.problem(row, layout.unitPower, power, "is no multiple that is known"));
                return Measure.unread(variable);
            }
        } else if (written.isEmpty() && header.unit().isEmpty() && layout.settings.unit.isEmpty()) {
            notes.add("the unit of \"" + (named.isEmpty() ? variable.get().id() : named) + "\" is assumed to be "
                    + variable.get().unit() + ": nothing names it");
        }
        return Measure.of(variable.get(), scaled);
    }

    /** Names the indicators that are no known variables, the first twenty. */
    void noteUnknown() {
        int named = 0;
        for (Map.Entry<String, Integer> one : unknown.entrySet()) {
            if (named++ == NAMED) {
                notes.add(unknown.size() - NAMED + " more indicators are no known variables and were left out");
                break;
            }
            List<String> nearest = layout.settings.names.nearest(one.getKey());
            notes.add("indicator \"" + one.getKey() + "\" is no known variable and was left out ("
                    + one.getValue() + (one.getValue() == 1 ? " row)" : " rows)")
                    + (nearest.isEmpty() ? "" : ", near: " + String.join(", ", nearest)));
        }
    }
}
