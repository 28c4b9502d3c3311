package org.chengzhen.core.panel;

import java.util.List;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;

/** Two panels as one, where units, vintages and common cells agree. */
final class PanelUnion {
    private PanelUnion() {}

    static Panel of(Panel one, Panel other) {
        Panel.Builder union = Panel.builder();
        for (Panel panel : List.of(one, other)) {
            for (Variable variable : panel.variables()) {
                other.variable(variable.id()).ifPresent(v -> requireSameUnit(variable, v));
                requireSameVintage(variable, one, other);
                panel.vintage(variable).ifPresent(vintage -> union.vintage(variable, vintage));
            }
            panel.places().forEach(union::place);
            panel.years().forEach(union::year);
            for (Variable variable : panel.variables()) {
                addValues(panel, variable, union);
            }
            panel.flags().forEach(union::flag);
            panel.notes().forEach(union::note);
        }
        return union.build();
    }

    private static void addValues(Panel panel, Variable variable, Panel.Builder union) {
        double[] values = panel.column(variable);
        int n = panel.places().size();
        union.variable(variable);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                union.value(panel.places().get(i % n), panel.years().get(i / n), variable, values[i]);
            }
        }
    }

    private static void requireSameUnit(Variable variable, Variable same) {
        Checks.argument(
                variable.unit().equals(same.unit()), "%s cannot be joined with %s: the units differ", variable, same);
    }

    private static void requireSameVintage(Variable variable, Panel one, Panel other) {
        Optional<String> mine = one.vintage(variable);
        Optional<String> theirs = other.vintage(variable);
        Checks.argument(
                mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs),
                "%s of vintage \"%s\" cannot be joined with vintage \"%s\": the series was revised between them",
                variable,
                mine.orElse(""),
                theirs.orElse(""));
    }
}
