package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.NeedsVariables;

/**
 * The public services to be compared, with their weights.
 *
 * <p>Of each service a panel holds four variables: {@code covered_registered:NAME}, {@code
 * entitled_registered:NAME}, {@code covered_migrants:NAME}, {@code entitled_migrants:NAME}.
 *
 * <pre>{@code
 * PublicServices.equal("education", "pension");
 * PublicServices.in(panel);   // all services of which the panel has the four variables
 * }</pre>
 *
 * @param weights by service, with sum 1
 */
public record PublicServices(ImmutableMap<String, Double> weights) implements NeedsVariables, Serializable {
    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if they do not sum to 1
     * @param weights by service, with sum 1
     */
    public PublicServices {
        Checks.sumToOne(weights.values().stream().mapToDouble(w -> w).toArray(), "weights");
    }

    /**
     * Services with weights.
     *
     * @param weights by service, with sum 1
     * @return the services
     * @throws IllegalArgumentException if the weights do not sum to 1
     */
    public static PublicServices of(Map<String, Double> weights) {
        return new PublicServices(ImmutableMap.copyOf(weights));
    }

    /**
     * Services of equal weight.
     *
     * @param names of the services, at least one
     * @return the services
     * @throws IllegalArgumentException if there is none, or a name occurs twice
     */
    public static PublicServices equal(String... names) {
        Checks.argument(names.length > 0, "there must be at least one service");
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        for (String name : names) {
            weights.put(name, 1.0 / names.length);
        }
        return new PublicServices(weights.buildOrThrow());
    }

    /**
     * All services of which a panel has the four variables, of equal weight.
     *
     * @param panel any panel
     * @return the services
     * @throws IllegalArgumentException if there is none
     */
    public static PublicServices in(Panel panel) {
        return equal(CitizenizationVariables.ENTITLED_MIGRANTS.in(panel).stream()
                .map(CitizenizationVariables.ENTITLED_MIGRANTS::category)
                .filter(name -> variables(name).stream().allMatch(panel::has))
                .toArray(String[]::new));
    }

    /** The four variables of a service, in the order of {@link ServiceCoverage#of}. */
    static ImmutableList<Variable> variables(String service) {
        return ImmutableList.of(
                CitizenizationVariables.COVERED_REGISTERED.member(service),
                CitizenizationVariables.ENTITLED_REGISTERED.member(service),
                CitizenizationVariables.COVERED_MIGRANTS.member(service),
                CitizenizationVariables.ENTITLED_MIGRANTS.member(service));
    }

    @Override
    public ImmutableList<Variable> variables() {
        return weights.keySet().stream()
                .flatMap(service -> variables(service).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The services with their weights. */
    @Override
    public String toString() {
        return "PublicServices"
                + weights.entrySet().stream()
                        .map(service -> service.getKey() + " " + service.getValue())
                        .toList();
    }
}
