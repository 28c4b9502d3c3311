package org.chengzhen.methods.convergence;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * LISA Markov chain: the moves of places between the quadrants of the Moran scatterplot, the place and its
 * neighbourhood at once.
 *
 * <p>Quadrant 1 HH (above the mean among neighbours above), 2 LH, 3 LL, 4 HL, of y against its spatial lag Wy,
 * both relative to the mean of y in the period; the chain is that of {@link MarkovChain} with four states.
 *
 * <ul>
 *   <li>A value equal to the mean counts as high.
 *   <li>A quadrant that nobody left has unknown probabilities. Numbers outside 1 … 4 are refused; so are
 *       islands. No place or one period: too few data.
 * </ul>
 *
 * <p>Algorithm: one sweep over links, one over transitions.
 *
 * <p>Source: Rey, S. J. (2001), Spatial empirics for economic growth and convergence.
 *
 * <pre>{@code
 * MarkovChain chain = LisaMarkov.ofQuadrants(new int[][] {{1, 1, 4}, {3, 3, 2}});
 * chain.probabilities().get(0, 3);  // 0.5
 * }</pre>
 */
public final class LisaMarkov {
    /** High among high neighbours. */
    public static final int HIGH_HIGH = 1;

    /** Low among high neighbours. */
    public static final int LOW_HIGH = 2;

    /** Low among low neighbours. */
    public static final int LOW_LOW = 3;

    /** High among low neighbours. */
    public static final int HIGH_LOW = 4;

    private LisaMarkov() {}

    /**
     * The chain of given quadrants.
     *
     * @param quadrants a row for each place, a column for each period, numbers 1 … 4
     * @return a chain of four states
     * @throws IllegalArgumentException if rows differ in length, or a number is outside 1 … 4
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain ofQuadrants(int[][] quadrants) {
        return MarkovChain.ofClasses(quadrants, 4, "quadrants");
    }

    /**
     * The chain of given quadrants.
     *
     * @param quadrants a row for each place, a column for each period, whole numbers 1 … 4
     * @return a chain of four states
     * @throws IllegalArgumentException if a number is not whole, or outside 1 … 4
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain ofQuadrants(DoubleMatrix quadrants) {
        return ofQuadrants(StateClasses.whole(quadrants, "quadrants"));
    }

    /**
     * The chain of values and weights.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @return a chain of four states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain of(double[][] values, SpatialWeights weights) {
        return ofQuadrants(numbers(values, weights));
    }

    /**
     * The chain of values and weights.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @return a chain of four states
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain of(DoubleMatrix values, SpatialWeights weights) {
        return of(values.toRows(), weights);
    }

    /**
     * The quadrants of the Moran scatterplot.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @return numbers 1 … 4, in the same shape
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place
     */
    public static DoubleMatrix quadrants(double[][] values, SpatialWeights weights) {
        return StateClasses.matrix(numbers(values, weights));
    }

    /**
     * The quadrants of the Moran scatterplot.
     *
     * @param values y, a row for each place, a column for each period
     * @param weights W of the places in the same order; standardized by rows here where it is not
     * @return numbers 1 … 4, in the same shape
     * @throws IllegalArgumentException if shapes differ, a place is an island, or a value is NaN or infinite
     * @throws UndefinedException if there is no place
     */
    public static DoubleMatrix quadrants(DoubleMatrix values, SpatialWeights weights) {
        return quadrants(values.toRows(), weights);
    }

    private static int[][] numbers(double[][] values, SpatialWeights weights) {
        int periods = StateClasses.check(values);
        Checks.sameLength(values.length, "values", weights.size(), "weights");
        double[][] lags = SpatialMarkov.lags(values, weights);
        int[][] quadrants = new int[values.length][periods];
        for (int t = 0; t < periods; t++) {
            double scale = 0;
            double[] period = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                period[i] = values[i][t];
                scale = Math.max(scale, Math.abs(period[i]));
            }
            double mean = Sums.of(period) / values.length;
            if (!Double.isFinite(mean)) {
                // a mean lies in range even where its sum does not
                for (int i = 0; i < period.length; i++) {
                    period[i] /= values.length;
                }
                mean = Sums.of(period);
            }
            for (int i = 0; i < values.length; i++) {
                // what is equal to the mean but for rounding counts as high
                boolean high = !Ties.less(values[i][t], mean, scale);
                boolean among = !Ties.less(lags[i][t], mean, scale);
                if (high) {
                    quadrants[i][t] = among ? HIGH_HIGH : HIGH_LOW;
                } else {
                    quadrants[i][t] = among ? LOW_HIGH : LOW_LOW;
                }
            }
        }
        return quadrants;
    }
}
