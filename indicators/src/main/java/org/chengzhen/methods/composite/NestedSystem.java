package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * A system of subsystems of criteria, with weights at each level.
 *
 * <p>Subsystem score U_s = Σ_{j∈s} w_{j|s} z_j, system score Q = Σ_s W_s U_s; the weight of a criterion in the system
 * is W_s·w_{j|s}. From weights of all criteria at once (entropy, say): W_s = Σ_{j∈s} w_j, w_{j|s} = w_j/W_s.
 *
 * <ul>
 *   <li>Range of U and Q: that of min–max values, [0, 1].
 *   <li>Each criterion of the table belongs to exactly one subsystem, else refused by name.
 *   <li>Weights sum to one at each level, else refused. A subsystem all of whose global weights are zero gets
 *       equal weights within.
 * </ul>
 *
 * <p>Algorithm: sums over columns; O(nm).
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.
 *
 * <pre>{@code
 * var system = NestedSystem.fromGlobalWeights(Map.of("people", List.of("rate", "schooling")), table, weights);
 * system.of(table).coupling(CouplingForm.CLASSIC).coordination();
 * }</pre>
 *
 * @param subsystems in order
 */
public record NestedSystem(ImmutableList<Subsystem> subsystems) implements Serializable {
    /**
     * Checks the levels.
     *
     * @throws IllegalArgumentException if there is no subsystem, their weights do not sum to one, or a name repeats
     * @param subsystems in order
     */
    public NestedSystem {
        Checks.argument(!subsystems.isEmpty(), "groups must not be empty");
        Checks.sumToOne(subsystems.stream().mapToDouble(Subsystem::weight).toArray(), "weights of the subsystems");
        Set<String> seen = new HashSet<>();
        for (Subsystem subsystem : subsystems) {
            for (String criterion : subsystem.criteria()) {
                Checks.argument(seen.add(criterion), "groups: %s belongs to two subsystems", criterion);
            }
        }
    }

    /**
     * Criteria that are judged together.
     *
     * @param name as "population"
     * @param weight W in the system
     * @param criteria names of its criteria
     * @param weights w within, one for each criterion, with sum 1
     */
    public record Subsystem(String name, double weight, ImmutableList<String> criteria, ImmutableDoubleArray weights)
            implements Serializable {
        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if there is no criterion, or weights do not fit or sum to one
         * @param name as "population"
         * @param weight W in the system
         * @param criteria names of its criteria
         * @param weights w within, one for each criterion, with sum 1
         */
        public Subsystem {
            Checks.argument(!criteria.isEmpty(), "subsystem %s has no criteria", name);
            Checks.sameLength(weights.length(), "weights of " + name, criteria.size(), "criteria");
            Checks.sumToOne(weights.toArray(), "weights of " + name);
        }

        /** The name, the weight, and the criteria with their weights within. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("Subsystem[" + name + " " + weight + ":");
            for (int k = 0; k < criteria.size(); k++) {
                text.append(k == 0 ? " " : ", ")
                        .append(criteria.get(k))
                        .append(' ')
                        .append(weights.get(k));
            }
            return text.append(']').toString();
        }
    }

    /**
     * A system whose levels follow from weights of all criteria.
     *
     * @param groups names of the criteria of each subsystem, in order
     * @param table whose criteria the weights belong to
     * @param weights one for each criterion of the table, with sum 1
     * @return the system
     * @throws IllegalArgumentException if a criterion is in no or two groups, or weights do not fit or sum to one
     */
    public static NestedSystem fromGlobalWeights(
            Map<String, List<String>> groups, EvaluationTable table, double[] weights) {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(weights, "weights");
        double[] w = Columns.weights(weights, table.criteria().size());
        List<Subsystem> subsystems = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            int size = group.getValue().size();
            Checks.argument(size > 0, "subsystem %s has no criteria", group.getKey());
            double[] within = new double[size];
            double total = 0;
            for (int k = 0; k < size; k++) {
                within[k] = w[table.index(group.getValue().get(k))];
                total += within[k];
            }
            subsystems.add(new Subsystem(
                    group.getKey(),
                    total,
                    ImmutableList.copyOf(group.getValue()),
                    total == 0 ? CombinedWeights.equal(size) : ImmutableDoubleArray.copyOf(Columns.shares(within))));
        }
        NestedSystem system = new NestedSystem(ImmutableList.copyOf(subsystems));
        system.columnsOf(table);
        return system;
    }

    /**
     * A system with equal weights at both levels.
     *
     * @param groups names of the criteria of each subsystem, in order
     * @return the system
     * @throws IllegalArgumentException if there is no group, one without criteria, or a criterion in two
     */
    public static NestedSystem equalWeights(Map<String, List<String>> groups) {
        Objects.requireNonNull(groups, "groups");
        groups.forEach(
                (name, members) -> Checks.argument(!members.isEmpty(), "groups[%s] must hold a criterion", name));
        return new NestedSystem(groups.entrySet().stream()
                .map(group -> new Subsystem(
                        group.getKey(),
                        1.0 / groups.size(),
                        ImmutableList.copyOf(group.getValue()),
                        CombinedWeights.equal(group.getValue().size())))
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The weight of each criterion in the whole system.
     *
     * @return by name, with sum 1
     */
    public ImmutableMap<String, Double> globalWeights() {
        ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
        for (Subsystem subsystem : subsystems) {
            for (int k = 0; k < subsystem.criteria().size(); k++) {
                all.put(
                        subsystem.criteria().get(k),
                        subsystem.weight() * subsystem.weights().get(k));
            }
        }
        return all.build();
    }

    /**
     * The scores of the places of a table, on min–max values.
     *
     * @param table with exactly the criteria of this system
     * @return scores at each level
     * @throws IllegalArgumentException if a criterion is missing on either side
     * @throws UndefinedException if the table cannot be normalized
     */
    public SystemScores of(EvaluationTable table) {
        int[][] at = columnsOf(table);
        return SystemScores.of(this, table, at);
    }

    /** The columns of each subsystem's criteria; refuses a table with other criteria. */
    private int[][] columnsOf(EvaluationTable table) {
        Set<String> unused = new HashSet<>(table.names());
        int[][] at = new int[subsystems.size()][];
        for (int s = 0; s < at.length; s++) {
            ImmutableList<String> names = subsystems.get(s).criteria();
            at[s] = new int[names.size()];
            for (int k = 0; k < at[s].length; k++) {
                at[s][k] = table.index(names.get(k));
                unused.remove(names.get(k));
            }
        }
        Checks.argument(unused.isEmpty(), "criteria %s belong to no subsystem", unused);
        return at;
    }

    ImmutableList<String> names() {
        return subsystems.stream().map(Subsystem::name).collect(ImmutableList.toImmutableList());
    }

    double[] systemWeights() {
        return subsystems.stream().mapToDouble(Subsystem::weight).toArray();
    }

    /** The subsystems with their weights. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("NestedSystem[");
        for (Subsystem s : subsystems) {
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "%s %.3f (%d criteria) ",
                    s.name(),
                    s.weight(),
                    s.criteria().size()));
        }
        return text.toString().trim() + "]";
    }
}
