package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Range;

/**
 * Generalized entropies of grouped places: Σ pφ(x) of one level is the sum of what lies within its groups,
 * Σ_g [Σ_{i∈g} pφ(x) − p_gφ(x_g)], and of the same sum over the groups, so that levels add up by
 * construction.
 */
final class EntropyKernel {
    /** Sums run over blocks of places before they join the totals, so that rounding grows with the block. */
    private static final int BLOCK = 4096;

    private EntropyKernel() {}

    /** What one level leaves behind: shares, ratios and inner sums of its groups. */
    private static final class Level {
        final double[] shares;
        final double[] ratios;
        final double[] within;

        Level(double[] shares, double[] ratios, double[] within) {
            this.shares = shares;
            this.ratios = ratios;
            this.within = within;
        }
    }

    /** φ(x) for entropy of order α, without the linear part, which cancels in every difference. */
    static double phi(double alpha, double x, double logX) {
        if (alpha == 1) {
            return x == 0 ? 0 : x * logX;
        }
        if (alpha == 0) {
            return -logX;
        }
        double scale = alpha * (alpha - 1);
        if (alpha > 0.5) {
            return x == 0 ? 0 : x * Math.expm1((alpha - 1) * logX) / scale;
        }
        return Math.expm1(alpha * logX) / scale;
    }

    /** Decomposes one distribution by groups. */
    static EntropyDecomposition decompose(double alpha, Distribution d, Groups groups) {
        int count = groups.count();
        Level level = level(alpha, d, groups);
        double within = 0;
        double between = 0;
        ImmutableList.Builder<EntropyDecomposition.Group> parts = ImmutableList.builder();
        for (int g = 0; g < count; g++) {
            double share = level.shares[g];
            double x = level.ratios[g];
            double weight = alpha == 0 ? share : alpha == 1 ? share * x : share * Math.pow(x, alpha);
            double outer = share == 0 ? 0 : share * phi(alpha, x, Math.log(x));
            parts.add(new EntropyDecomposition.Group(
                    groups.name(g),
                    share,
                    share * x,
                    weight > 0 ? OptionalDouble.of(level.within[g] / weight) : OptionalDouble.empty(),
                    level.within[g],
                    outer));
            within += level.within[g];
            between += outer;
        }
        between = Math.max(0, finite(between));
        within = finite(within);
        return new EntropyDecomposition(within + between, within, between, parts.build());
    }

    /** Decomposes one distribution by outer groups and the inner groups that nest in them. */
    static NestedEntropyDecomposition nested(double alpha, Distribution d, Groups outer, Groups inner) {
        int[] parents = inner.within(outer);
        Level lower = level(alpha, d, inner);
        Level upper = level(alpha, lower, parents, outer.count());
        double within = 0;
        for (double part : lower.within) {
            within += part;
        }
        double betweenInner = 0;
        double betweenOuter = 0;
        for (int g = 0; g < outer.count(); g++) {
            betweenInner += upper.within[g];
            double share = upper.shares[g];
            betweenOuter += share == 0 ? 0 : share * phi(alpha, upper.ratios[g], Math.log(upper.ratios[g]));
        }
        betweenOuter = Math.max(0, finite(betweenOuter));
        within = finite(within);
        betweenInner = finite(betweenInner);
        return new NestedEntropyDecomposition(within + betweenInner + betweenOuter, within, betweenInner, betweenOuter);
    }

    /** An entropy of high or negative order can leave the range of a double. */
    static double finite(double entropy) {
        return Range.finite(entropy, "the entropy");
    }

    private static Level level(double alpha, Distribution d, Groups groups) {
        int n = d.size();
        int count = groups.count();
        int[] index = groups.indices();
        double[] x = d.ratios;
        double[] p = d.sharesOrNull();
        double[] shares = new double[count];
        double[] amounts = new double[count];
        double[] sums = new double[count];
        double[] blockShares = new double[count];
        double[] blockAmounts = new double[count];
        double[] blockSums = new double[count];
        int block = Math.max(BLOCK, 8 * count);
        double[] terms = new double[Math.min(n, block)];
        for (int from = 0; from < n; from += block) {
            int to = Math.min(n, from + block);
            terms(alpha, d, from, terms, to - from);
            if (p == null) {
                for (int i = from; i < to; i++) {
                    int g = index[i];
                    blockAmounts[g] += x[i];
                    blockSums[g] += terms[i - from];
                }
            } else {
                for (int i = from; i < to; i++) {
                    int g = index[i];
                    blockShares[g] += p[i];
                    blockAmounts[g] += p[i] * x[i];
                    blockSums[g] += p[i] == 0 ? 0 : p[i] * terms[i - from];
                }
            }
            flush(blockShares, shares);
            flush(blockAmounts, amounts);
            flush(blockSums, sums);
        }
        if (p == null) {
            for (int g = 0; g < count; g++) {
                shares[g] = (double) groups.size(g) / n;
                amounts[g] /= n;
                sums[g] /= n;
            }
        }
        return close(alpha, shares, amounts, sums);
    }

    /** φ of the n places from the given one on. */
    private static void terms(double alpha, Distribution d, int from, double[] terms, int n) {
        d.logs(from, terms, n);
        for (int i = 0; i < n; i++) {
            terms[i] = phi(alpha, d.ratios[from + i], terms[i]);
        }
    }

    private static void flush(double[] block, double[] totals) {
        for (int g = 0; g < totals.length; g++) {
            totals[g] += block[g];
            block[g] = 0;
        }
    }

    private static Level level(double alpha, Level below, int[] parents, int count) {
        double[] shares = new double[count];
        double[] amounts = new double[count];
        double[] sums = new double[count];
        for (int g = 0; g < parents.length; g++) {
            double p = below.shares[g];
            double x = below.ratios[g];
            shares[parents[g]] += p;
            amounts[parents[g]] += p * x;
            sums[parents[g]] += p == 0 ? 0 : p * phi(alpha, x, Math.log(x));
        }
        return close(alpha, shares, amounts, sums);
    }

    private static Level close(double alpha, double[] shares, double[] amounts, double[] sums) {
        double[] ratios = new double[shares.length];
        for (int g = 0; g < shares.length; g++) {
            if (shares[g] > 0) {
                ratios[g] = amounts[g] / shares[g];
                // convexity: what is negative here is rounding
                sums[g] = Math.max(0, sums[g] - shares[g] * phi(alpha, ratios[g], Math.log(ratios[g])));
            }
        }
        return new Level(shares, ratios, sums);
    }
}
