package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.indicators.frame.NeedsVariables;

/**
 * The variables of the modified gravity model of association: what draws, what makes it directed, and incomes over whose
 * differences distance is economic.
 *
 * <pre>{@code
 * GravityRoles.of(Variables.GDP, Variables.POPULATION, Variables.GDP).incomes(Variables.GDP_PER_CAPITA);
 * }</pre>
 *
 * @param share E of k_ij = E_i/(E_i + E_j), ≥ 0
 * @param masses whose geometric mean is M, above 0
 * @param income g of the economic distance d/(g_i − g_j); none where distance is geographical
 */
public record GravityRoles(Variable share, ImmutableList<Variable> masses, Optional<Variable> income)
        implements NeedsVariables, Serializable {
    /** Population and output as masses, shares of output, distance over differences of output per head. */
    public static final GravityRoles DEFAULTS =
            of(Variables.GDP, Variables.POPULATION, Variables.GDP).incomes(Variables.GDP_PER_CAPITA);

    /**
     * Checks that there is a mass.
     *
     * @param share E of k_ij = E_i/(E_i + E_j), ≥ 0
     * @param masses whose geometric mean is M, above 0
     * @param income g of the economic distance d/(g_i − g_j); none where distance is geographical
     * @throws IllegalArgumentException if there is no mass
     */
    public GravityRoles {
        Checks.argument(!masses.isEmpty(), "masses must not be empty");
    }

    /**
     * Geographical distance.
     *
     * @param share E of k_ij = E_i/(E_i + E_j), ≥ 0
     * @param masses whose geometric mean is M, above 0
     * @return the roles
     * @throws IllegalArgumentException if there is no mass
     */
    public static GravityRoles of(Variable share, Variable... masses) {
        return new GravityRoles(share, ImmutableList.copyOf(masses), Optional.empty());
    }

    /**
     * Economic distance.
     *
     * @param perHead g of the economic distance d/(g_i − g_j)
     * @return the roles with it
     */
    public GravityRoles incomes(Variable perHead) {
        return new GravityRoles(share, masses, Optional.of(perHead));
    }

    @Override
    public ImmutableList<Variable> variables() {
        ImmutableList.Builder<Variable> all = ImmutableList.builder();
        all.addAll(masses).add(share);
        income.ifPresent(all::add);
        return all.build().stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /** The ids. */
    @Override
    public String toString() {
        return "masses " + masses.stream().map(Variable::id).toList() + ", share " + share.id()
                + income.map(g -> ", distance over differences of " + g.id()).orElse("");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
