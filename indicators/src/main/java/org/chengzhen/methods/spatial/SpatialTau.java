package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * Kendall's rank correlation of two variables, or of two dates, split into pairs of places that are neighbours and pairs that
 * are not.
 *
 * <p>τ = (C − D)/√(n_x n_y) over pairs of places: C concordant, D discordant, n_x pairs with x_i ≠ x_j, n_y likewise; over all pairs τ_b,
 * and over linked and unlinked pairs each with counts of its own.
 *
 * <ul>
 *   <li>Each τ in [−1, 1], no unit, unchanged by rising transformations and by the order of places. No pair of a kind, or all
 *       of it tied: that τ is empty.
 *   <li>A link counts once, in whatever direction and however often it is named. Fewer than two places: too few data. NaN,
 *       infinity, unknown places and links of a place with itself are refused.
 * </ul>
 *
 * <p>Algorithm: all pairs; O(n²), one bit for each. Can be interrupted.
 *
 * <p>Source: Rey, S. J. (2014), Fast algorithms for a space-time concordance measure, Computational Statistics 29; Rey, S. J.
 * (2004), Spatial dependence in the evolution of regional income distributions.
 *
 * <pre>{@code
 * SpatialTau.of(incomes1990, incomes2020, new int[][] {{0, 1}, {1, 2}}).neighbours();
 * }</pre>
 *
 * @param all τ_b over all pairs; empty where a variable is constant
 * @param neighbours τ over linked pairs
 * @param others τ over the rest
 * @param concordantNeighbours C of linked pairs
 * @param discordantNeighbours D of linked pairs
 */
public record SpatialTau(
        OptionalDouble all,
        OptionalDouble neighbours,
        OptionalDouble others,
        long concordantNeighbours,
        long discordantNeighbours)
        implements Serializable {
    /**
     * The concordance of two variables.
     *
     * @param x of each place
     * @param y of each place
     * @param links pairs of indices of places
     * @return τ of all, of linked and of other pairs
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a link is no pair of two places
     * @throws UndefinedException if there are fewer than two places
     */
    public static SpatialTau of(double[] x, double[] y, int[][] links) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(links, "links");
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        int n = x.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        BitSet[] linked = new BitSet[n];
        for (int l = 0; l < links.length; l++) {
            Checks.argument(links[l].length == 2, "links[%d] must hold two places but holds %d", l, links[l].length);
            for (int end : links[l]) {
                Checks.argument(end >= 0 && end < n, "links[%d] must name places below %d but names %d", l, n, end);
            }
            int high = Math.max(links[l][0], links[l][1]);
            int low = Math.min(links[l][0], links[l][1]);
            Checks.argument(high != low, "links[%d] must name two places but names %d twice", l, low);
            if (linked[high] == null) {
                linked[high] = new BitSet(high);
            }
            linked[high].set(low);
        }
        Pairs near = new Pairs();
        Pairs far = new Pairs();
        Loop loop = Loop.of("places", n - 1L);
        for (int i = 1; i < n; i++) {
            loop.step();
            for (int j = 0; j < i; j++) {
                (linked[i] != null && linked[i].get(j) ? near : far)
                        .add(Double.compare(x[i] + 0.0, x[j] + 0.0), Double.compare(y[i] + 0.0, y[j] + 0.0));
            }
        }
        loop.end();
        return new SpatialTau(near.and(far).tau(), near.tau(), far.tau(), near.concordant, near.discordant);
    }

    /** Counts over pairs of one kind. */
    private static final class Pairs {
        private long concordant;
        private long discordant;
        private long apartX;
        private long apartY;

        void add(int x, int y) {
            int sign = Integer.signum(x) * Integer.signum(y);
            concordant += sign > 0 ? 1 : 0;
            discordant += sign < 0 ? 1 : 0;
            apartX += x == 0 ? 0 : 1;
            apartY += y == 0 ? 0 : 1;
        }

        Pairs and(Pairs other) {
            Pairs sum = new Pairs();
            sum.concordant = concordant + other.concordant;
            sum.discordant = discordant + other.discordant;
            sum.apartX = apartX + other.apartX;
            sum.apartY = apartY + other.apartY;
            return sum;
        }

        OptionalDouble tau() {
            return apartX == 0 || apartY == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            (concordant - discordant) / (Math.sqrt((double) apartX) * Math.sqrt((double) apartY)));
        }
    }

    /** The three correlations. */
    @Override
    public String toString() {
        return "SpatialTau[all " + Shown.of("%.4f", all) + ", neighbours " + Shown.of("%.4f", neighbours) + ", others "
                + Shown.of("%.4f", others) + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
