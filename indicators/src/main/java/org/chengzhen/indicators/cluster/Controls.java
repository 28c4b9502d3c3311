package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;

/**
 * The variables on which convergence is conditional.
 *
 * @param variables at least one, read in the first year of the period
 */
public record Controls(ImmutableList<Variable> variables) implements Serializable {
    /**
     * Checks that there is one.
     *
     * @param variables at least one, read in the first year of the period
     */
    public Controls {
        Checks.argument(!variables.isEmpty(), "variables must not be empty");
    }

    /**
     * Control variables.
     *
     * @param variables at least one
     * @return the controls
     * @throws IllegalArgumentException if there is none
     */
    public static Controls of(Variable... variables) {
        return new Controls(ImmutableList.copyOf(variables));
    }

    /** The ids. */
    @Override
    public String toString() {
        return variables.stream().map(Variable::id).collect(Collectors.joining(", "));
    }
}
