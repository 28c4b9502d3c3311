package org.chengzhen.core.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Place;

/** Several places of a panel as one: what adds up is added, ratios are computed anew from what was added. */
final class Aggregation {
    private final Panel panel;
    private final Place whole;
    private final Set<String> members;
    private final List<String> reasons = new ArrayList<>();
    private final Map<Variable, double[]> sums = new LinkedHashMap<>();

    Aggregation(Panel panel, Place whole, Collection<String> members) {
        this.panel = panel;
        this.whole = whole;
        this.members = new LinkedHashSet<>(members);
    }

    Panel panel() {
        List<Integer> present = new ArrayList<>();
        for (String code : members) {
            panel.indexOf(code)
                    .ifPresentOrElse(
                            present::add,
                            () -> reasons.add(
                                    whole.name() + " lacks member " + code + ", which the panel does not hold"));
        }
        Checks.argument(!present.isEmpty(), "the panel holds no member of %s", whole);
        for (Variable variable : panel.variables()) {
            sums.put(variable, variable.additive() ? sums(variable, present) : missing());
        }
        for (Variable variable : panel.variables()) {
            if (!variable.additive()) {
                recompute(variable);
            }
        }
        return panel.asOne(whole, sums, reasons);
    }

    private double[] sums(Variable variable, List<Integer> present) {
        double[] column = panel.column(variable);
        double[] added = new double[panel.years().length()];
        for (int y = 0; y < added.length; y++) {
            for (int row : present) {
                double value = column[y * panel.places().size() + row];
                if (Double.isNaN(value)) {
                    Place member = panel.places().get(row);
                    reasons.add(variable + " of " + whole.name() + ", "
                            + panel.years().get(y) + " is missing: member " + member.name() + " (" + member.code()
                            + ") has no value");
                }
                added[y] += value;
            }
        }
        return added;
    }

    private void recompute(Variable variable) {
        boolean known = variable.numerator().filter(sums::containsKey).isPresent()
                && variable.denominator().filter(sums::containsKey).isPresent();
        if (!known) {
            reasons.add(variable + " of " + whole.name()
                    + " is missing: ratios are not averaged, and the panel lacks its numerator or denominator");
            return;
        }
        double[] above = sums.get(variable.numerator().orElseThrow());
        double[] below = sums.get(variable.denominator().orElseThrow());
        double[] ratios = sums.get(variable);
        for (int y = 0; y < ratios.length; y++) {
            ratios[y] = quotient(variable, above[y], below[y]);
        }
    }

    private double[] missing() {
        double[] values = new double[panel.years().length()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** A ratio or intensity from its numerator and denominator, in its own unit; NaN where that is not finite. */
    static double quotient(Variable variable, double above, double below) {
        Unit over = variable.numerator().orElseThrow().unit();
        Unit under = variable.denominator().orElseThrow().unit();
        Unit quotient = over.convertibleTo(under) ? Unit.FRACTION : Unit.per(over, under);
        double ratio = above / below;
        return Double.isFinite(ratio) ? quotient.convert(ratio, variable.unit()) : Double.NaN;
    }
}
