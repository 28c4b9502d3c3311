package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whether several Markov chains are one: by neighbourhood, by region, or by period.
 *
 * <p>Q = ΣₗΣᵢΣⱼ nᵢ(l)(pᵢⱼ(l) − pᵢⱼ)²/pᵢⱼ and LR = 2ΣₗΣᵢΣⱼ nᵢⱼ(l) ln(pᵢⱼ(l)/pᵢⱼ) over pᵢⱼ &gt; 0, p that of all
 * transitions together; both χ² with Σᵢ(aᵢ − 1)(bᵢ − 1) degrees of freedom, aᵢ the chains that left state i, bᵢ
 * the states reached from it.
 *
 * <ul>
 *   <li>Q, LR ≥ 0; both 0 where the chains are the same.
 *   <li>No degree of freedom (one chain, or nobody moves): no p, the statistics are there.
 *   <li>No chain: too few data. The chains must have counts and equally many states.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(mk²).
 *
 * <p>Source: Bickenbach, F. and Bode, E. (2003), Evaluating the Markov property in studies of economic
 * convergence; Anderson, T. W. and Goodman, L. A. (1957), Statistical inference about Markov chains.
 *
 * <pre>{@code
 * MarkovChain early = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
 * TransitionHomogeneity.test(List.of(early, early)).statistic();  // 0.0
 * }</pre>
 */
public final class TransitionHomogeneity {
    private TransitionHomogeneity() {}

    /**
     * Both tests.
     *
     * @param statistic Q, Pearson's
     * @param likelihoodRatio LR
     * @param degreesOfFreedom of both
     * @param pValue of Q; empty without a degree of freedom
     * @param likelihoodRatioPValue of LR; empty without a degree of freedom
     * @param chains the number of chains
     * @param transitions the number of transitions
     */
    public record Homogeneity(
            double statistic,
            double likelihoodRatio,
            int degreesOfFreedom,
            OptionalDouble pValue,
            OptionalDouble likelihoodRatioPValue,
            int chains,
            double transitions)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "TransitionHomogeneity[Q = %.3f, LR = %.3f, df = %d, p = %s, %s, %d chains]",
                    statistic,
                    likelihoodRatio,
                    degreesOfFreedom,
                    Shown.of("%.4g", pValue),
                    Shown.of("%.4g", likelihoodRatioPValue),
                    chains);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Both tests.
     *
     * @param chains two or more chains with counts, equally many states each
     * @return statistics, degrees of freedom, p values
     * @throws IllegalArgumentException if the numbers of states differ
     * @throws UndefinedException if there is no chain, one has no counts, or a statistic exceeds the range of doubles
     */
    public static Homogeneity test(List<MarkovChain> chains) {
        if (chains.isEmpty()) {
            throw UndefinedException.insufficient("chains", 1, 0);
        }
        int k = chains.get(0).states();
        ImmutableList.Builder<double[][]> builder = ImmutableList.builder();
        for (int l = 0; l < chains.size(); l++) {
            Checks.argument(
                    chains.get(l).states() == k,
                    "chains[%d] has %d states but chains[0] has %d",
                    l,
                    chains.get(l).states(),
                    k);
            builder.add(chains.get(l).counts().toRows());
        }
        List<double[][]> counts = builder.build();
        double q = 0;
        double ratio = 0;
        int degrees = 0;
        double transitions = 0;
        for (int i = 0; i < k; i++) {
            double[] pooled = new double[k];
            double total = 0;
            int leaving = 0;
            for (double[][] n : counts) {
                double row = 0;
                for (int j = 0; j < k; j++) {
                    pooled[j] += n[i][j];
                    row += n[i][j];
                }
                total += row;
                leaving += row > 0 ? 1 : 0;
            }
            transitions += total;
            int reached = 0;
            for (int j = 0; j < k; j++) {
                reached += pooled[j] > 0 ? 1 : 0;
            }
            degrees += Math.max(0, leaving - 1) * Math.max(0, reached - 1);
            for (double[][] n : counts) {
                double row = 0;
                for (double count : n[i]) {
                    row += count;
                }
                for (int j = 0; j < k && row > 0; j++) {
                    if (pooled[j] > 0) {
                        double expected = row * (pooled[j] / total);
                        double gap = n[i][j] - expected;
                        q += gap * gap / expected;
                        ratio += n[i][j] == 0 ? 0 : 2 * n[i][j] * Math.log(n[i][j] / expected);
                    }
                }
            }
        }
        Range.finite(q, "Q");
        ratio = Math.max(0, Range.finite(ratio, "LR"));
        Range.finite(transitions, "the number of transitions");
        return new Homogeneity(q, ratio, degrees, p(q, degrees), p(ratio, degrees), chains.size(), transitions);
    }

    static OptionalDouble p(double chiSquared, int degrees) {
        return degrees == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Gamma.regularizedGammaQ(degrees / 2.0, chiSquared / 2));
    }
}
