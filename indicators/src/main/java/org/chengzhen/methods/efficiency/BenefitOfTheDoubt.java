package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Benefit of the doubt: the composite in which each place is weighted as suits it best.
 *
 * <p>score = max Σ w(q) I(q, 0) subject to Σ w(q) I(q, j) ≤ 1 for every place j, w ≥ 0; with limits also L(q) ≤ w(q) I(q,
 * 0)/Σ w(r) I(r, 0) ≤ U(q), the share of each criterion in the place's own score. It is data envelopment with one input of
 * 1 for all.
 *
 * <ul>
 *   <li>Range (0, 1]; 1 for a place that some weights make best. Units of the criteria change nothing. Limits never raise
 *       a score.
 *   <li>More is better in every criterion: turn costs round first.
 *   <li>INFEASIBLE: all places where ΣL &gt; 1 or ΣU &lt; 1; a place whose own shares cannot be met, as with 0 in a criterion
 *       that must have a share.
 *   <li>Refused: negative values, NaN, a place with 0 throughout, limits outside [0, 1] or crossed. No place: too few data.
 * </ul>
 *
 * <p>Cost: one linear programme of m rows and n + 2m columns for each place.
 *
 * <p>Source: Melyn, W. and Moesen, W. (1991), Towards a synthetic indicator of macroeconomic performance; Cherchye, L.,
 * Moesen, W., Rogge, N. and Van Puyenbroeck, T. (2007), An introduction to 'benefit of the doubt' composite indicators.
 *
 * <pre>{@code
 * BenefitOfTheDoubt.withDefaults().of(rows).score(3);
 * BenefitOfTheDoubt.withDefaults().shares(least, most).of(rows).score(3);
 * }</pre>
 */
public final class BenefitOfTheDoubt {
    private static final BenefitOfTheDoubt DEFAULTS =
            new BenefitOfTheDoubt(ImmutableDoubleArray.of(), ImmutableDoubleArray.of());

    private final ImmutableDoubleArray least;
    private final ImmutableDoubleArray most;

    private BenefitOfTheDoubt(ImmutableDoubleArray least, ImmutableDoubleArray most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Free weights.
     *
     * @return the options
     */
    public static BenefitOfTheDoubt withDefaults() {
        return DEFAULTS;
    }

    /**
     * Limits to the share of each criterion in a place's own score.
     *
     * @param least L of each criterion, in [0, 1]
     * @param most U of each, from L to 1
     * @return the options with them
     * @throws IllegalArgumentException if they differ in number, are outside [0, 1], or L is above U
     */
    public BenefitOfTheDoubt shares(double[] least, double[] most) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Checks.fractions(least, "least");
        Checks.fractions(most, "most");
        Checks.sameLength(most.length, "most", least.length, "least");
        for (int q = 0; q < least.length; q++) {
            Checks.argument(least[q] <= most[q], "least[%d] is %s, above most[%d] = %s", q, least[q], q, most[q]);
        }
        return new BenefitOfTheDoubt(ImmutableDoubleArray.copyOf(least), ImmutableDoubleArray.copyOf(most));
    }

    /**
     * The scores.
     *
     * @param scores one for each place; empty where infeasible
     */
    public record Scores(ImmutableList<OptionalDouble> scores) implements Serializable {
        /**
         * The score of one place.
         *
         * @param place its index
         * @return in (0, 1]
         * @throws IllegalArgumentException if there is no such place
         * @throws UndefinedException with {@link Status#INFEASIBLE} if its shares cannot be met
         */
        public double score(int place) {
            Checks.argument(
                    place >= 0 && place < scores.size(), "place must be in 0..%d but is %d", scores.size() - 1, place);
            return scores.get(place)
                    .orElseThrow(() -> new UndefinedException(
                            Status.INFEASIBLE, "no weights give place " + place + " the shares that are asked for"));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "BenefitOfTheDoubt[%d places, %d at 1, %d infeasible]",
                    scores.size(),
                    scores.stream().filter(s -> s.orElse(0) == 1).count(),
                    scores.stream().filter(OptionalDouble::isEmpty).count());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Scores places.
     *
     * @param values places by criteria, ≥ 0, more being better
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a place has 0 throughout
     * @throws UndefinedException if there is no place
     */
    public Scores of(double[][] values) {
        Objects.requireNonNull(values, "values");
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        double[][] ones = new double[values.length][1];
        for (double[] one : ones) {
            one[0] = 1;
        }
        Technology technology =
                Technology.of(Technology.matrix(ones, "values"), "ones", Technology.matrix(values, "values"), "values");
        Checks.argument(
                least.isEmpty() || values[0].length == least.length(),
                "values has %d criteria but the shares have %d",
                values[0].length,
                least.length());
        if (least.isEmpty()) {
            ImmutableList.Builder<OptionalDouble> scores = ImmutableList.builder();
            DataEnvelopment.ccr().scores(ones, values).forEach(s -> scores.add(OptionalDouble.of(s)));
            return new Scores(scores.build());
        }
        int n = technology.units;
        int m = values[0].length;
        double[] largest = new double[m];
        for (double[] row : values) {
            for (int q = 0; q < m; q++) {
                largest[q] = Math.max(largest[q], row[q]);
            }
        }
        // the dual: few rows, the places and both limits of each criterion as columns
        LinearProgram program = new LinearProgram(m, n + 2 * m);
        for (int q = 0; q < m; q++) {
            for (int j = 0; j < n; j++) {
                program.a[q][j] = largest[q] == 0 ? 0 : values[j][q] / largest[q];
            }
            program.slackSign[q] = -1;
        }
        Arrays.fill(program.cost, 0, n, 1);
        ImmutableList.Builder<OptionalDouble> scores = ImmutableList.builder();
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            scores.add(feasible(values[i]) ? OptionalDouble.of(limited(program, i, n, m)) : OptionalDouble.empty());
        }
        loop.end();
        return new Scores(scores.build());
    }

    /**
     * Scores places.
     *
     * @param values places by criteria, ≥ 0, more being better
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a place has 0 throughout
     * @throws UndefinedException if there is no place
     */
    public Scores of(DoubleMatrix values) {
        Objects.requireNonNull(values, "values");
        return of(values.toRows());
    }

    /** Whether some shares within the limits add up to 1, with none where the place has nothing. */
    private boolean feasible(double[] own) {
        double low = 0;
        double high = 0;
        for (int q = 0; q < own.length; q++) {
            if (own[q] == 0 && least.get(q) > 0) {
                return false;
            }
            low += least.get(q);
            high += own[q] == 0 ? 0 : most.get(q);
        }
        return low <= 1 + 1e-12 && high >= 1 - 1e-12;
    }

    private double limited(LinearProgram program, int place, int n, int m) {
        for (int q = 0; q < m; q++) {
            double own = program.a[q][place];
            program.b[q] = own;
            for (int r = 0; r < m; r++) {
                program.a[q][n + r] = own * (least.get(r) - (q == r ? 1 : 0));
                program.a[q][n + m + r] = own * ((q == r ? 1 : 0) - most.get(r));
            }
        }
        LinearProgram.Outcome outcome = program.solve();
        if (outcome != LinearProgram.Outcome.OPTIMAL) {
            throw UndefinedException.undefined("the score of place " + place + " lies beyond the range of doubles");
        }
        double score = 0;
        for (int j = 0; j < n; j++) {
            score += program.value(j);
        }
        return DataEnvelopment.snapped(score);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BenefitOfTheDoubt that && least.equals(that.least) && most.equals(that.most);
    }

    @Override
    public int hashCode() {
        return Objects.hash(least, most);
    }

    /** The options. */
    @Override
    public String toString() {
        return least.isEmpty() ? "BenefitOfTheDoubt[free weights]" : "BenefitOfTheDoubt[" + least + " to " + most + "]";
    }
}
