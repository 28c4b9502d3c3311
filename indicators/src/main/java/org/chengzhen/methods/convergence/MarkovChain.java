package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * A Markov chain of places between classes: who rises, who falls, who stays, and where it leads.
 *
 * <p>pᵢⱼ = nᵢⱼ/Σⱼnᵢⱼ over all places and periods; π with πP = π for each recurrent class of states; mean first
 * passage mᵢⱼ = 1 + Σ_{l≠j}pᵢₗmₗⱼ periods; sojourn 1/(1 − pᵢᵢ) periods. States are numbered 1 … k, rows and
 * columns of results from 0.
 *
 * <ul>
 *   <li>A state that nobody left has no probabilities: its row is NaN, neither absorbing nor uniform. Results
 *       that need it are undefined; it is passed over where no other state leads to it.
 *   <li>A chain that falls apart has several ergodic distributions, one for each recurrent class; then there
 *       is no single one.
 *   <li>First passage is NaN where the state may never be reached; sojourn in an absorbing state has no
 *       end and no number.
 *   <li>No place, or one period: too few data. Classes outside 1 … k are refused.
 * </ul>
 *
 * <p>Algorithm: counting is one sweep; ergodic distributions by elimination without subtraction (Grassmann,
 * Taksar and Heyman), which keeps small probabilities exact; first passage by one linear system for each
 * state, O(k⁴) in all.
 *
 * <p>Source: Quah, D. (1993), Empirical cross-section dynamics in economic growth; Kemeny, J. G. and Snell,
 * J. L. (1960), Finite Markov Chains.
 *
 * <pre>{@code
 * MarkovChain chain = MarkovChain.ofClasses(new int[][] {{1, 1, 2}, {2, 2, 1}}, 2);
 * chain.ergodic();  // [0.5, 0.5]
 * }</pre>
 */
public final class MarkovChain implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[][] counts;
    private final double[][] p;

    private MarkovChain(double[][] counts, double[][] p) {
        this.counts = counts;
        this.p = p;
    }

    /**
     * States that lead to each other and to no other, with their ergodic distribution.
     *
     * @param states numbers 1 … k, ascending
     * @param distribution π over all k states, zero outside the class
     */
    public record RecurrentClass(ImmutableIntArray states, ImmutableDoubleArray distribution) implements Serializable {
        /** The states and their distribution. */
        @Override
        public String toString() {
            return "RecurrentClass[states " + states + ", distribution " + distribution + "]";
        }
    }

    /**
     * The chain of sequences of classes.
     *
     * @param classes a row for each place, a column for each period, numbers 1 … k
     * @param states k ≥ 1
     * @return the chain
     * @throws IllegalArgumentException if rows differ in length, or a class is outside 1 … k
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain ofClasses(int[][] classes, int states) {
        return ofClasses(classes, states, "classes");
    }

    /**
     * The chain of sequences of classes.
     *
     * @param classes a row for each place, a column for each period, whole numbers 1 … k, as {@link StateClasses}
     *     gives them
     * @param states k ≥ 1
     * @return the chain
     * @throws IllegalArgumentException if a class is not whole, or outside 1 … k
     * @throws UndefinedException if there is no place, or fewer than two periods
     */
    public static MarkovChain ofClasses(DoubleMatrix classes, int states) {
        return ofClasses(StateClasses.whole(classes, "classes"), states, "classes");
    }

    static MarkovChain ofClasses(int[][] classes, int states, String name) {
        int periods = checkClasses(classes, states, name);
        long[] counts = new long[states * states];
        for (int[] row : classes) {
            int from = row[0] - 1;
            for (int t = 1; t < periods; t++) {
                int to = row[t] - 1;
                counts[from * states + to]++;
                from = to;
            }
        }
        return ofCounts(counts, 0, states);
    }

    /**
     * The chain of counted transitions.
     *
     * @param counts nᵢⱼ ≥ 0, k × k
     * @return the chain
     * @throws IllegalArgumentException if the matrix is not square, or a count is negative, NaN or infinite
     * @throws UndefinedException if there is no state
     */
    public static MarkovChain ofCounts(DoubleMatrix counts) {
        double[][] rows = square(counts, "counts");
        for (int i = 0; i < rows.length; i++) {
            Checks.nonNegative(rows[i], "counts[" + i + "]");
        }
        return new MarkovChain(rows, probabilities(rows));
    }

    /**
     * The chain of given probabilities.
     *
     * @param probabilities P, k × k; each row adds up to one within 1e-9, or is NaN where it is unknown
     * @return the chain, without counts
     * @throws IllegalArgumentException if the matrix is not square, an element is outside [0, 1], or a row
     *     does not add up to one
     * @throws UndefinedException if there is no state
     */
    public static MarkovChain ofProbabilities(DoubleMatrix probabilities) {
        double[][] rows = square(probabilities, "probabilities");
        for (int i = 0; i < rows.length; i++) {
            if (!unknown(rows[i])) {
                Checks.sumToOne(rows[i], "probabilities[" + i + "]");
            }
        }
        return new MarkovChain(null, rows);
    }

    static MarkovChain ofCounts(long[] counts, int from, int states) {
        double[][] rows = new double[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                rows[i][j] = counts[from + i * states + j];
            }
        }
        return new MarkovChain(rows, probabilities(rows));
    }

    /** The number of periods, after the classes proved to be rectangular and within 1 … k. */
    static int checkClasses(int[][] classes, int states, String name) {
        int periods = checkRange(classes, states, name);
        checkEnough(classes.length, periods);
        return periods;
    }

    static void checkEnough(int places, int periods) {
        if (places == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        if (periods < 2) {
            throw UndefinedException.insufficient("periods", 2, periods);
        }
    }

    /** The number of periods, 0 for no place; refuses classes that are not rectangular or outside 1 … k. */
    static int checkRange(int[][] classes, int states, String name) {
        Objects.requireNonNull(classes, name);
        Checks.atLeast(states, 1, "states");
        int periods = classes.length == 0 ? 0 : classes[0].length;
        for (int i = 0; i < classes.length; i++) {
            Checks.sameLength(classes[i].length, name + "[" + i + "]", periods, name + "[0]");
            for (int t = 0; t < periods; t++) {
                if (classes[i][t] < 1 || classes[i][t] > states) {
                    throw new IllegalArgumentException(
                            name + "[" + i + "][" + t + "] must be in 1.." + states + " but is " + classes[i][t]);
                }
            }
        }
        return periods;
    }

    /**
     * The number of states.
     *
     * @return k
     */
    public int states() {
        return p.length;
    }

    /**
     * The counted transitions.
     *
     * @return nᵢⱼ, k × k
     * @throws UndefinedException if the chain was made of probabilities
     */
    public DoubleMatrix counts() {
        if (counts == null) {
            throw UndefinedException.undefined("a chain of given probabilities has no counts");
        }
        return DoubleMatrix.of(counts);
    }

    /**
     * The transition probabilities.
     *
     * @return P, k × k; the row of a state that nobody left is NaN
     */
    public DoubleMatrix probabilities() {
        return DoubleMatrix.of(p);
    }

    /**
     * The probabilities of moves over several periods.
     *
     * @param periods τ ≥ 0
     * @return P to the power τ
     * @throws IllegalArgumentException if τ is negative
     * @throws UndefinedException if a row of P is unknown
     */
    public DoubleMatrix probabilitiesAfter(int periods) {
        Checks.atLeast(periods, 0, "periods");
        requireAllKnown();
        int k = states();
        double[][] power = new double[k][k];
        for (int i = 0; i < k; i++) {
            power[i][i] = 1;
        }
        double[][] square = p;
        for (int left = periods; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? product(power, square) : power;
            square = product(square, square);
        }
        return DoubleMatrix.of(power);
    }

    /**
     * The recurrent classes of states, each with its ergodic distribution.
     *
     * @return one or more, by their lowest state
     * @throws UndefinedException if a state that others lead to has unknown probabilities, or all have, or they are
     *     so small that their products fall below the range of doubles
     */
    public ImmutableList<RecurrentClass> recurrentClasses() {
        return Ergodic.recurrentClasses(p);
    }

    /**
     * The ergodic distribution.
     *
     * @return π over all states
     * @throws UndefinedException if there are several, a state that others lead to has unknown probabilities, or
     *     probabilities are so small that their products fall below the range of doubles
     */
    public ImmutableDoubleArray ergodic() {
        ImmutableList<RecurrentClass> classes = recurrentClasses();
        if (classes.size() > 1) {
            throw UndefinedException.undefined(
                    "the chain has " + classes.size() + " recurrent classes, each with an ergodic distribution");
        }
        return classes.get(0).distribution();
    }

    /**
     * Mean first passage times.
     *
     * @return mᵢⱼ in periods; on the diagonal the mean time of return; NaN, for no time, where state j may never be
     *     reached from i, or the time exceeds the range of doubles
     * @throws UndefinedException if a row of P is unknown, or probabilities are so small that their products fall
     *     below the range of doubles
     */
    public DoubleMatrix meanFirstPassage() {
        requireAllKnown();
        double[][] times = Ergodic.meanFirstPassage(p);
        for (double[] row : times) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Double.isFinite(row[j]) ? row[j] : Double.NaN;
            }
        }
        return DoubleMatrix.of(times);
    }

    /**
     * Mean sojourn times.
     *
     * @return 1/(1 − pᵢᵢ) periods for each state; empty for an absorbing one, whose time has no end, for one that
     *     nobody left, and where it exceeds the range of doubles
     */
    public ImmutableList<OptionalDouble> sojournTimes() {
        ImmutableList.Builder<OptionalDouble> times = ImmutableList.builderWithExpectedSize(states());
        for (int i = 0; i < states(); i++) {
            double leaving = 0;
            for (int j = 0; j < states(); j++) {
                leaving += j == i ? 0 : p[i][j];
            }
            double time = 1 / leaving;
            times.add(Double.isFinite(time) ? OptionalDouble.of(time) : OptionalDouble.empty());
        }
        return times.build();
    }

    /** P as rows, not to be changed. */
    double[][] rows() {
        return p;
    }

    void requireAllKnown() {
        for (int i = 0; i < p.length; i++) {
            if (unknown(p[i])) {
                throw UndefinedException.undefined("nobody left state " + (i + 1) + ": its probabilities are unknown");
            }
        }
    }

    static boolean unknown(double[] row) {
        for (double v : row) {
            if (Double.isNaN(v)) {
                return true;
            }
        }
        return false;
    }

    private static double[][] square(DoubleMatrix matrix, String name) {
        Objects.requireNonNull(matrix, name);
        Checks.argument(
                matrix.rows() == matrix.columns(),
                "%s must be square but is %d x %d",
                name,
                matrix.rows(),
                matrix.columns());
        if (matrix.rows() == 0) {
            throw UndefinedException.insufficient("states", 1, 0);
        }
        return matrix.toRows();
    }

    private static double[][] probabilities(double[][] counts) {
        double[][] p = new double[counts.length][];
        for (int i = 0; i < p.length; i++) {
            double[] row = Scale.balanced(counts[i]);
            double total = 0;
            for (double count : row) {
                total += count;
            }
            p[i] = row.clone();
            for (int j = 0; j < p.length; j++) {
                p[i][j] = total == 0 ? Double.NaN : row[j] / total;
            }
        }
        return p;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int k = a.length;
        double[][] product = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int l = 0; l < k; l++) {
                for (int j = 0; j < k; j++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarkovChain that
                && Arrays.deepEquals(counts, that.counts)
                && Arrays.deepEquals(p, that.p);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.deepHashCode(counts), Arrays.deepHashCode(p));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("MarkovChain[" + states() + " states, stay");
        for (int i = 0; i < Math.min(states(), 10); i++) {
            text.append(String.format(Locale.ROOT, " %.3f", p[i][i]));
        }
        return text.append(states() > 10 ? " …]" : "]").toString();
    }
}
