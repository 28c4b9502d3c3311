package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.SortedPlaces;
import org.chengzhen.core.result.UndefinedException;

/**
 * Dagum's decomposition of the Gini coefficient by groups: within them, net between them, and the
 * transvariation, where members of the poorer group are better off than members of the richer one.
 *
 * <p>G = G_w + G_nb + G_t. With group means Ȳ, shares of people p_j = n_j/n and of the value s_j = n_jȲ_j/(nȲ),
 * mean differences Δ_jh: G_jj = Δ_jj/(2Ȳ_j), G_jh = Δ_jh/(Ȳ_j + Ȳ_h); G_w = Σ G_jj p_j s_j;
 * G_nb = Σ_{j>h} G_jh (p_js_h + p_hs_j) D_jh; G_t the same with 1 − D_jh; D_jh = (d − p)/(d + p), where d is the mean
 * of (y_j − y_h)⁺ over all pairs, p that of (y_h − y_j)⁺, and j the group with the larger mean.
 *
 * <ul>
 *   <li>G in [0, 1 − 1/n]; all parts ≥ 0; D in [0, 1], 1 where the two groups do not overlap, 0 where their means
 *       are equal. Groups without overlap: G_t = 0.
 *   <li>A group of one: G_jj = 0. Pairs without any difference: D = 0. A group without value: its own G_jj is
 *       empty, the rest stands.
 *   <li>One group: G = G_w. No place: too few data. All zero: undefined. Negative values, NaN and infinity are
 *       refused.
 * </ul>
 *
 * <p>Algorithm: one sort, one sweep with a running distance for each group; O(n log n + nJ) time, J² memory,
 * though the formula has n² terms. All terms are positive: nothing cancels.
 *
 * <p>Source: Dagum, C. (1997), A new approach to the decomposition of the Gini income inequality ratio,
 * Empirical Economics 22.
 *
 * <pre>{@code
 * var dagum = DagumGini.of(new double[] {1, 3, 5, 2, 4, 9}, Groups.ofSizes(3, 3));
 * dagum.transvariation();  // 0.0694
 * }</pre>
 *
 * @param total G, the Gini coefficient
 * @param within G_w
 * @param netBetween G_nb
 * @param transvariation G_t
 * @param groups each group on its own, in their order
 * @param pairs each pair of groups: (1, 0), (2, 0), (2, 1), (3, 0) …
 */
public record DagumGini(
        double total,
        double within,
        double netBetween,
        double transvariation,
        ImmutableList<Group> groups,
        ImmutableList<Pair> pairs)
        implements Serializable {
    /**
     * One group.
     *
     * @param name its label
     * @param populationShare p_j
     * @param valueShare s_j
     * @param gini G_jj; empty where the group has nothing
     * @param within G_jj p_j s_j, its part of G_w
     */
    public record Group(String name, double populationShare, double valueShare, OptionalDouble gini, double within)
            implements Serializable {
        /** The shares, the index and the part within. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Group[%s: p %.6g, s %.6g, G %s, within %.6g]",
                    name,
                    populationShare,
                    valueShare,
                    Shown.of("%.6g", gini),
                    within);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * One pair of groups.
     *
     * @param first index of one group, the larger of the two
     * @param second index of the other
     * @param gini G_jh; empty where neither has anything
     * @param relativeAffluence D_jh, of the group with the larger mean over the other
     * @param netBetween its part of G_nb
     * @param transvariation its part of G_t
     */
    public record Pair(
            int first,
            int second,
            OptionalDouble gini,
            double relativeAffluence,
            double netBetween,
            double transvariation)
            implements Serializable {
        /** The groups, the index and its parts. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Pair[%d, %d: G %s, D %.6g, net between %.6g, transvariation %.6g]",
                    first,
                    second,
                    Shown.of("%.6g", gini),
                    relativeAffluence,
                    netBetween,
                    transvariation);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Decomposes equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param groups the group of each
     * @return the parts, which add up to G
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static DagumGini of(double[] values, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return of(Distribution.of(values), groups);
    }

    /**
     * Decomposes values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, n weights ≥ 0, as people
     * @param groups the group of each
     * @return the parts, which add up to the weighted G
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static DagumGini weighted(double[] values, double[] weights, Groups groups) {
        groups.requirePlaces(values.length, "values");
        return of(Distribution.weighted(values, weights), groups);
    }

    private static DagumGini of(Distribution d, Groups groups) {
        int count = groups.count();
        double[] people = new double[count];
        double[] amounts = new double[count];
        double[][] above = above(d, groups.indices(), people, amounts);
        double n = 0;
        for (double weight : people) {
            n += weight;
        }
        double pairsOfPeople = n * n;
        ImmutableList.Builder<Group> alone = ImmutableList.builder();
        double within = 0;
        for (int j = 0; j < count; j++) {
            double part = above[j][j] / pairsOfPeople;
            double own = people[j] * amounts[j];
            alone.add(new Group(
                    groups.name(j),
                    people[j] / n,
                    amounts[j] / n,
                    own > 0 ? OptionalDouble.of(above[j][j] / own) : OptionalDouble.empty(),
                    part));
            within += part;
        }
        ImmutableList.Builder<Pair> together = ImmutableList.builder();
        double netBetween = 0;
        double transvariation = 0;
        for (int j = 1; j < count; j++) {
            for (int h = 0; h < j; h++) {
                double up = above[j][h];
                double down = above[h][j];
                double both = up + down;
                double own = people[h] * amounts[j] + people[j] * amounts[h];
                // d − p is the difference of the means, so its sign says which group is the richer one
                double net = Math.abs(up - down) / pairsOfPeople;
                double crossed = 2 * Math.min(up, down) / pairsOfPeople;
                together.add(new Pair(
                        j,
                        h,
                        own > 0 ? OptionalDouble.of(both / own) : OptionalDouble.empty(),
                        both > 0 ? Math.abs(up - down) / both : 0,
                        net,
                        crossed));
                netBetween += net;
                transvariation += crossed;
            }
        }
        return new DagumGini(
                within + netBetween + transvariation,
                within,
                netBetween,
                transvariation,
                alone.build(),
                together.build());
    }

    /**
     * above[j][h] = Σ w_i w_r (x_i − x_r) over members i of j and r of h with x_i > x_r. Fills in people Σw and
     * amounts Σwx of each group.
     */
    private static double[][] above(Distribution d, int[] group, double[] people, double[] amounts) {
        int count = people.length;
        double[] x = d.ratios;
        double[] p = d.sharesOrNull();
        SortedPlaces sorted = SortedPlaces.of(x);
        double[] ascending = sorted.values();
        int[] places = sorted.places();
        double[][] above = new double[count][count];
        double[] distance = new double[count];
        // gathered ahead of the sweep, whose long steps would wait for each element of memory
        int[] groups = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            groups[i] = group[places[i]];
        }
        double before = ascending[0];
        for (int i = 0; i < x.length; i++) {
            double value = ascending[i];
            double step = value - before;
            int g = groups[i];
            double weight = p == null ? 1 : p[places[i]];
            if (step > 0) {
                before = value;
                for (int h = 0; h < count; h++) {
                    distance[h] += people[h] * step;
                }
            }
            double[] row = above[g];
            for (int h = 0; h < count; h++) {
                row[h] += weight * distance[h];
            }
            people[g] += weight;
            amounts[g] += weight * value;
        }
        return above;
    }

    /**
     * The Gini coefficients within and between groups as a matrix.
     *
     * @return J × J, symmetric: G_jj on the diagonal, G_jh beside it; NaN where neither group has anything
     */
    public DoubleMatrix pairGini() {
        double[][] matrix = new double[groups.size()][groups.size()];
        for (int j = 0; j < groups.size(); j++) {
            matrix[j][j] = groups.get(j).gini().orElse(Double.NaN);
        }
        for (Pair pair : pairs) {
            double gini = pair.gini().orElse(Double.NaN);
            matrix[pair.first()][pair.second()] = gini;
            matrix[pair.second()][pair.first()] = gini;
        }
        return DoubleMatrix.of(matrix);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "DagumGini[G %.6g = within %.6g + net between %.6g + transvariation %.6g, %d groups]",
                total,
                within,
                netBetween,
                transvariation,
                groups.size());
    }
}
