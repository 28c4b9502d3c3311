package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.NeedsVariables;
import org.chengzhen.methods.composite.Criterion;

/**
 * The criteria of an evaluation: variables of a panel, and what makes each better.
 *
 * <pre>{@code
 * EvaluationCriteria.benefits(Variables.GDP_PER_CAPITA).costs(dust);  // gdp_per_capita BENEFIT, dust COST
 * }</pre>
 *
 * @param variables whose values are judged
 * @param criteria as many, named by the ids of the variables
 */
public record EvaluationCriteria(ImmutableList<Variable> variables, ImmutableList<Criterion> criteria)
        implements NeedsVariables, Serializable {
    /**
     * Checks that names and variables agree.
     *
     * @param variables whose values are judged
     * @param criteria as many, named by the ids of the variables
     * @throws IllegalArgumentException if there is none, or a name is not the id of its variable
     */
    public EvaluationCriteria {
        Checks.atLeast(variables.size(), 1, "number of criteria");
        Checks.sameLength(criteria.size(), "criteria", variables.size(), "variables");
        for (int j = 0; j < criteria.size(); j++) {
            Checks.argument(
                    criteria.get(j).name().equals(variables.get(j).id()),
                    "criteria[%d] must be named %s but is %s",
                    j,
                    variables.get(j).id(),
                    criteria.get(j).name());
        }
    }

    /**
     * Criteria of which more is better.
     *
     * @param variables at least one
     * @return the criteria
     */
    public static EvaluationCriteria benefits(Variable... variables) {
        ImmutableList<Variable> all = ImmutableList.copyOf(variables);
        return new EvaluationCriteria(
                all, all.stream().map(v -> Criterion.benefit(v.id())).collect(ImmutableList.toImmutableList()));
    }

    /**
     * These and others of which less is better.
     *
     * @param more variables
     * @return all criteria
     */
    public EvaluationCriteria costs(Variable... more) {
        EvaluationCriteria all = this;
        for (Variable variable : more) {
            all = all.and(variable, Criterion.cost(variable.id()));
        }
        return all;
    }

    /**
     * These and one more, as with a target, an interval or bounds of its own.
     *
     * @param variable whose values are judged
     * @param criterion named by the id of the variable
     * @return all criteria
     */
    public EvaluationCriteria and(Variable variable, Criterion criterion) {
        return new EvaluationCriteria(
                ImmutableList.<Variable>builder()
                        .addAll(variables)
                        .add(variable)
                        .build(),
                ImmutableList.<Criterion>builder()
                        .addAll(criteria)
                        .add(criterion)
                        .build());
    }

    /** Ids and directions. */
    @Override
    public String toString() {
        return criteria.stream().map(c -> c.name() + " " + c.direction()).collect(Collectors.joining(", "));
    }
}
