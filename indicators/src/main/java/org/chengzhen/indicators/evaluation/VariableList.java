package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.NeedsVariables;

/**
 * Variables of a panel that play one role together: the inputs of units, the factors of a product, subsystems.
 *
 * <pre>{@code
 * VariableList.of(Variables.EMPLOYMENT, Variables.AREA);  // employment, area
 * }</pre>
 *
 * @param variables in order, at least one, each once
 */
public record VariableList(ImmutableList<Variable> variables) implements NeedsVariables, Serializable {
    /**
     * Checks the list.
     *
     * @param variables in order, at least one, each once
     * @throws IllegalArgumentException if there is none, or one repeats
     */
    public VariableList {
        Checks.atLeast(variables.size(), 1, "number of variables");
        Checks.argument(
                variables.stream().distinct().count() == variables.size(), "variables must not repeat: %s", variables);
    }

    /**
     * A list.
     *
     * @param variables at least one
     * @return the list
     */
    public static VariableList of(Variable... variables) {
        return new VariableList(ImmutableList.copyOf(variables));
    }

    /** The ids. */
    @Override
    public String toString() {
        return variables.stream().map(Variable::id).collect(Collectors.joining(", "));
    }
}
