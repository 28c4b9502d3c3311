package org.chengzhen.indicators.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.cluster.Controls;
import org.chengzhen.indicators.evaluation.EvaluationCriteria;
import org.chengzhen.indicators.evaluation.VariableList;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;

/**
 * What can be computed from a study, in three groups: what is ready, what wants nothing but the choice of variables, with the call, and
 * what lacks data.
 */
final class Computable {
    /** How the choice of variables of a type is written. */
    private static final ImmutableMap<Class<?>, String> CHOICES = ImmutableMap.of(
            Variable.class, "%s",
            Controls.class, "Controls.of(%s)",
            VariableList.class, "VariableList.of(%s)",
            EvaluationCriteria.class, "EvaluationCriteria.benefits(%s)");

    private final Study study;
    private final ImmutableList<Variable> variables;

    Computable(Study study) {
        this.study = study;
        this.variables = study.panel().variables();
    }

    Table table() {
        List<Object[]> ready = new ArrayList<>();
        List<Object[]> choose = new ArrayList<>();
        List<Object[]> lack = new ArrayList<>();
        for (Indicator indicator : Catalogue.all()) {
            ImmutableList<String> missing = indicator.missing(study);
            if (missing.isEmpty()) {
                ready.add(row(indicator, ""));
            } else if (isChoice(indicator, missing.size())) {
                choose.add(row(indicator, "choose: " + call(indicator)));
            } else {
                lack.add(row(indicator, String.join("; ", missing)));
            }
        }
        Table.Builder table = Table.builder((choose.isEmpty() ? "" : choose.size() + " more by choosing variables; ")
                        + ready.size() + " of " + Catalogue.all().size() + " indicators can be computed")
                .text("id")
                .text("name")
                .text("名称")
                .text("missing");
        ready.forEach(table::row);
        choose.forEach(table::row);
        lack.forEach(table::row);
        return table.build();
    }

    private static Object[] row(Indicator indicator, String missing) {
        return new Object[] {
            indicator.id(), indicator.entry().name(), indicator.entry().localName(), missing
        };
    }

    /** Whether all that is missing are inputs that name variables, and the panel has variables to name. */
    private boolean isChoice(Indicator indicator, int missing) {
        if (variables.isEmpty()) {
            return false;
        }
        long choices = indicator.inputs().stream()
                .filter(input -> study.find(input).isEmpty() && CHOICES.containsKey(input.type()))
                .count();
        return choices == missing;
    }

    private String call(Indicator indicator) {
        StringBuilder call =
                new StringBuilder(indicator instanceof PlaceIndicator ? "Catalogue.place" : "Catalogue.get");
        call.append("(\"").append(indicator.id()).append("\")");
        call.append(indicator instanceof PlaceIndicator ? ".evaluate" : ".measure")
                .append("(study");
        int chosen = 0;
        for (Input<?> input : indicator.inputs()) {
            String form = CHOICES.get(input.type());
            if (study.find(input).isEmpty() && form != null) {
                Variable first = variables.get(chosen % variables.size());
                chosen++;
                String some = Explanation.constant(first, "panel");
                call.append(".with(").append(Explanation.name(input)).append(", ");
                call.append(String.format(form, input.type() == Variable.class ? some : some + ", …"))
                        .append(')');
            }
        }
        return call.append(')').toString();
    }
}
