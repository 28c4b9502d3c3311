package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.jspecify.annotations.Nullable;

/**
 * Spatial Markov chains: one chain of moves for each class of neighbourhood that places start from.
 *
 * <p>pᵢⱼ(l) = nᵢⱼ(l)/nᵢ(l) over the moves from t to t + 1 of places whose spatial lag Wy at t is in class l; W
 * row-standardized, the lag cut at the same limits as y, or at quantiles of its own.
 *
 * <ul>
 *   <li>A state that nobody left from neighbourhoods of class l has unknown probabilities there: NaN.
 *   <li>The pooled chain and the tests of {@link TransitionHomogeneity} tell whether neighbours matter.
 *   <li>An island has no neighbourhood: refused by name. No place or one period: too few data. NaN and infinity
 *       are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for the limits, one sweep over links for the lags, one over transitions for the
 * counts.
 *
 * <p>Source: Rey, S. J. (2001), Spatial empirics for economic growth and convergence.
 *
 * <pre>{@code
 * int[][] classes = {{1, 1, 2}, {2, 2, 1}}, neighbours = {{2, 2, 2}, {1, 1, 1}};
 * SpatialMarkov.ofClasses(classes, neighbours, 2, 2).chain(2).counts().get(0, 1);  // 1.0
 * }</pre>
 */
public final class SpatialMarkov implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<MarkovChain> chains;
    private final MarkovChain pooled;

    private SpatialMarkov(ImmutableList<MarkovChain> chains, MarkovChain pooled) {
        this.chains = chains;
        this.pooled = pooled;
    }

    /**
     * The chains of given classes.
     *
     * @param classes a row for each place, a column for each period, numbers 1 … k
     * @param neighbourhoods the classes of the spatial lags in the same shape, numbers 1 … m
     * @param states k ≥ 1
     * @param neighbourhoodClasses m ≥ 1
     * @return m chains of k states
     * @throws IllegalArgumentException if shapes differ, or a class is out of range
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov ofClasses(
            int[][] classes, int[][] neighbourhoods, int states, int neighbourhoodClasses) {
        Checks.sameLength(neighbourhoods.length, "neighbourhoods", classes.length, "classes");
        int periods = MarkovChain.checkRange(classes, states, "classes");
        Checks.sameLength(
                MarkovChain.checkRange(neighbourhoods, neighbourhoodClasses, "neighbourhoods"),
                "neighbourhoods[0]",
                periods,
                "classes[0]");
        MarkovChain.checkEnough(classes.length, periods);
        int size = states * states;
        long[] counts = new long[neighbourhoodClasses * size];
        for (int i = 0; i < classes.length; i++) {
            int[] row = classes[i];
            int[] around = neighbourhoods[i];
            for (int t = 0; t + 1 < periods; t++) {
                counts[((around[t] - 1) * states + row[t] - 1) * states + row[t + 1] - 1]++;
            }
        }
        ImmutableList.Builder<MarkovChain> chains = ImmutableList.builder();
        long[] all = new long[size];
        for (int l = 0; l < neighbourhoodClasses; l++) {
            chains.add(MarkovChain.ofCounts(counts, l * size, states));
            for (int e = 0; e < size; e++) {
                all[e] += counts[l * size + e];
            }
        }
        return new SpatialMarkov(chains.build(), MarkovChain.ofCounts(all, 0, states));
    }

    /**
     * The chains of given classes.
     *
     * @param classes a row for each place, a column for each period, whole numbers 1 … k
     * @param neighbourhoods the classes of the spatial lags in the same shape, whole numbers 1 … m
     * @param states k ≥ 1
     * @param neighbourhoodClasses m ≥ 1
     * @return m chains of k states
     * @throws IllegalArgumentException if shapes differ, or a class is not whole or out of range
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov ofClasses(
            DoubleMatrix classes, DoubleMatrix neighbourhoods, int states, int neighbourhoodClasses) {
        return ofClasses(
                StateClasses.whole(classes, "classes"),
                StateClasses.whole(neighbourhoods, "neighbourhoods"),
                states,
                neighbourhoodClasses);
    }

    /**
     * The chains of values and weights, with classes cut at the quantiles of all periods together.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param classes k ≥ 2, of the places and of their lags
     * @return k chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov byQuantilesOfAllPeriods(double[][] values, SpatialWeights weights, int classes) {
        return between(
                values,
                weights,
                StateClasses.quantilesOfAllPeriods(values, classes).toArray());
    }

    /**
     * The chains of values and weights, with classes cut at the quantiles of all periods together.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param classes k ≥ 2, of the places and of their lags
     * @return k chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov byQuantilesOfAllPeriods(DoubleMatrix values, SpatialWeights weights, int classes) {
        return byQuantilesOfAllPeriods(values.toRows(), weights, classes);
    }

    /**
     * The chains of values and weights, with places cut at the quantiles of all values and lags at the
     * quantiles of all lags, so that every class of neighbourhood is equally large.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param classes k ≥ 2, of the places
     * @param neighbourhoodClasses m ≥ 2, of their lags
     * @return m chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov byQuantilesOfValuesAndOfLags(
            double[][] values, SpatialWeights weights, int classes, int neighbourhoodClasses) {
        int[][] own = StateClasses.pooled(values, classes, "classes");
        int[][] around = StateClasses.pooled(lags(values, weights), neighbourhoodClasses, "neighbourhoodClasses");
        return ofClasses(own, around, classes, neighbourhoodClasses);
    }

    /**
     * The chains of values and weights, with places cut at the quantiles of all values and lags at the
     * quantiles of all lags, so that every class of neighbourhood is equally large.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param classes k ≥ 2, of the places
     * @param neighbourhoodClasses m ≥ 2, of their lags
     * @return m chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov byQuantilesOfValuesAndOfLags(
            DoubleMatrix values, SpatialWeights weights, int classes, int neighbourhoodClasses) {
        return byQuantilesOfValuesAndOfLags(values.toRows(), weights, classes, neighbourhoodClasses);
    }

    /**
     * The chains of values and weights, with classes between given limits, each limit in the class below it.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param limits ascending, k − 1 for k classes of the places and of their lags
     * @return k chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, limits fall, or a number is NaN
     *     or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov between(double[][] values, SpatialWeights weights, double[] limits) {
        int[][] classes = StateClasses.above(values, limits);
        int[][] around = StateClasses.above(lags(values, weights), limits);
        return ofClasses(classes, around, limits.length + 1, limits.length + 1);
    }

    /**
     * The chains of values and weights, with classes between given limits, each limit in the class below it.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @param limits ascending, k − 1 for k classes of the places and of their lags
     * @return k chains of k states
     * @throws IllegalArgumentException if shapes differ, a place is an island, limits fall, or a number is NaN
     *     or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static SpatialMarkov between(DoubleMatrix values, SpatialWeights weights, double[] limits) {
        return between(values.toRows(), weights, limits);
    }

    /** Wy of each period, in the shape of y. */
    static double[][] lags(double[][] values, SpatialWeights weights) {
        Checks.sameLength(values.length, "values", weights.size(), "weights");
        for (int i = 0; i < values.length; i++) {
            if (weights.isIsland(i)) {
                throw new IllegalArgumentException(
                        "weights: place " + weights.labels().get(i) + " has no neighbour");
            }
        }
        SpatialWeights w = weights.isRowStandardized() ? weights : weights.rowStandardized();
        double[][] lags = new double[values.length][values[0].length];
        double[] period = new double[values.length];
        for (int t = 0; t < values[0].length; t++) {
            for (int i = 0; i < period.length; i++) {
                period[i] = values[i][t];
            }
            double[] lag = w.lag(period);
            for (int i = 0; i < period.length; i++) {
                lags[i][t] = lag[i];
            }
        }
        return lags;
    }

    /**
     * The chain of one class of neighbourhood.
     *
     * @param neighbourhood l in 1 … m
     * @return the moves of places that start from it
     * @throws IllegalArgumentException if there is no such class
     */
    public MarkovChain chain(int neighbourhood) {
        Checks.between(neighbourhood, 1, chains.size(), "neighbourhood");
        return chains.get(neighbourhood - 1);
    }

    /**
     * All chains.
     *
     * @return one for each class of neighbourhood, in their order
     */
    public ImmutableList<MarkovChain> chains() {
        return chains;
    }

    /**
     * The chain of all moves, whatever the neighbourhood.
     *
     * @return the plain Markov chain
     */
    public MarkovChain pooled() {
        return pooled;
    }

    /**
     * Whether the neighbourhood matters.
     *
     * @return both tests of the chains being one
     */
    public TransitionHomogeneity.Homogeneity homogeneity() {
        return TransitionHomogeneity.test(chains);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpatialMarkov that && chains.equals(that.chains) && pooled.equals(that.pooled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chains, pooled);
    }

    @Override
    public String toString() {
        TransitionHomogeneity.Homogeneity test = homogeneity();
        return String.format(
                Locale.ROOT,
                "SpatialMarkov[%d neighbourhoods x %d states, Q = %.3f, LR = %.3f, df = %d]",
                chains.size(),
                pooled.states(),
                test.statistic(),
                test.likelihoodRatio(),
                test.degreesOfFreedom());
    }
}
