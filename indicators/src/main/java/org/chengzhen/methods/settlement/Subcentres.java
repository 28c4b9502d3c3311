package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Ties;

/**
 * Employment or population subcentres by two limits: dense tracts that together hold enough.
 *
 * <p>A centre is a set of touching tracts, each with density ≥ D̄, whose total is ≥ E. The main centre is the
 * one with the largest total; polycentric ratio = Σ subcentres / (main centre + Σ subcentres).
 *
 * <ul>
 *   <li>Both limits are inclusive. Without an adjacency each tract stands alone.
 *   <li>Main centre in a tie: the one with the lowest tract.
 *   <li>No centre: no ratio. One centre: 0. The ratio is below 1.
 *   <li>Negative values, NaN, infinity and pairs that name no tract are refused.
 * </ul>
 *
 * <p>Cost: nearly linear in tracts and pairs.
 *
 * <p>Source: Giuliano, G. and Small, K. A. (1991), Subcenters in the Los Angeles region, Regional Science and
 * Urban Economics 21, 163–182 (10 jobs an acre, 10,000 jobs).
 *
 * <pre>{@code
 * Subcentres s = Subcentres.giulianoSmall(new double[] {60, 25, 9}, new double[] {15_000, 12_000, 20_000}, 10, 10_000);
 * s.polycentricRatio();   // OptionalDouble[0.444…]
 * }</pre>
 *
 * @param centres the tracts of each centre, ascending; centres in the order of their first tract
 * @param totals what each centre holds
 * @param main index of the main centre in these lists, −1 where there is none
 * @param polycentricRatio share outside the main centre, empty where there is none
 */
public record Subcentres(
        ImmutableList<ImmutableIntArray> centres,
        ImmutableDoubleArray totals,
        int main,
        OptionalDouble polycentricRatio)
        implements Serializable {
    /** Least density of Giuliano and Small: 10 jobs an acre, in jobs per km². */
    public static final double TEN_JOBS_AN_ACRE = 10 / 0.0040468564224;
    /** Least total of Giuliano and Small: 10,000 jobs. */
    public static final double TEN_THOUSAND_JOBS = 10_000;

    /**
     * Each tract on its own.
     *
     * @param density of each tract
     * @param total of each tract, as its jobs
     * @param leastDensity D̄, inclusive
     * @param leastTotal E, inclusive
     * @return the centres
     * @throws IllegalArgumentException if lengths differ or a value is negative or not finite
     */
    public static Subcentres giulianoSmall(double[] density, double[] total, double leastDensity, double leastTotal) {
        return giulianoSmall(density, total, new int[0][], leastDensity, leastTotal);
    }

    /**
     * Touching dense tracts merged before their total is tested.
     *
     * @param density of each tract
     * @param total of each tract, as its jobs
     * @param adjacent pairs of tracts that touch
     * @param leastDensity D̄, inclusive
     * @param leastTotal E, inclusive
     * @return the centres
     * @throws IllegalArgumentException if lengths differ, a value is negative or not finite, or a pair does not
     *     name two tracts
     */
    public static Subcentres giulianoSmall(
            double[] density, double[] total, int[][] adjacent, double leastDensity, double leastTotal) {
        Checks.sameLength(total.length, "total", density.length, "density");
        Checks.nonNegative(density, "density");
        Checks.nonNegative(total, "total");
        Checks.nonNegative(leastDensity, "leastDensity");
        Checks.nonNegative(leastTotal, "leastTotal");
        int n = density.length;
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
        for (int k = 0; k < adjacent.length; k++) {
            Checks.argument(adjacent[k].length == 2, "adjacent[%d] must be a pair but has %d", k, adjacent[k].length);
            int a = (int) Checks.between(adjacent[k][0], 0, n - 1, "adjacent[" + k + "][0]");
            int b = (int) Checks.between(adjacent[k][1], 0, n - 1, "adjacent[" + k + "][1]");
            if (Ties.atLeast(density[a], leastDensity) && Ties.atLeast(density[b], leastDensity)) {
                int x = root(parent, a);
                int y = root(parent, b);
                parent[Math.max(x, y)] = Math.min(x, y);
            }
        }
        double[] sums = new double[n];
        ImmutableIntArray.Builder[] members = new ImmutableIntArray.Builder[n];
        for (int i = 0; i < n; i++) {
            if (Ties.atLeast(density[i], leastDensity)) {
                int r = root(parent, i);
                sums[r] += total[i];
                if (members[r] == null) {
                    members[r] = ImmutableIntArray.builder();
                }
                members[r].add(i);
            }
        }
        ImmutableList.Builder<ImmutableIntArray> centres = ImmutableList.builder();
        ImmutableDoubleArray.Builder totals = ImmutableDoubleArray.builder();
        int count = 0;
        int main = -1;
        double largest = -1;
        double all = 0;
        for (int i = 0; i < n; i++) {
            if (members[i] != null && Ties.atLeast(Range.finite(sums[i], "the total of a centre"), leastTotal)) {
                centres.add(members[i].build());
                totals.add(sums[i]);
                if (Ties.less(largest, sums[i])) {
                    largest = sums[i];
                    main = count;
                }
                all += sums[i];
                count++;
            }
        }
        return new Subcentres(
                centres.build(),
                totals.build(),
                main,
                Range.finite(all, "the total of all centres") > 0
                        ? OptionalDouble.of((all - largest) / all)
                        : OptionalDouble.empty());
    }

    private static int root(int[] parent, int tract) {
        int i = tract;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /**
     * The tracts of all centres.
     *
     * @return tracts, centre by centre
     */
    public ImmutableIntArray tracts() {
        ImmutableIntArray.Builder all = ImmutableIntArray.builder();
        centres.forEach(all::addAll);
        return all.build();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Subcentres[%d centres, polycentric ratio = %s, main %s, tracts %s]",
                centres.size(),
                polycentricRatio.isPresent()
                        ? String.format(Locale.ROOT, "%.4f", polycentricRatio.getAsDouble())
                        : "undefined",
                main < 0 ? "none" : centres.get(main),
                centres);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
