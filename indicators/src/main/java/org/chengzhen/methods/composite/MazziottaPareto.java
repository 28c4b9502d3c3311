package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The Mazziotta–Pareto index: the mean of standardized criteria, with a penalty for places that are uneven among them.
 *
 * <p>MPI: z = 100 ± 10(x − M)/S with mean and standard deviation of each criterion, − for costs; per place the mean m and
 * standard deviation s of its z; score = m − s·cv, cv = s/m (negative penalty) or m + s·cv (positive). Adjusted (AMPI): z
 * = 70 + 60(x − min)/(max − min), for costs 70 + 60(max − x)/(max − min), with goalposts that hold for all years.
 *
 * <ul>
 *   <li>MPI is around 100, where 100 is the mean place; AMPI lies in [70, 130] where the goalposts span the data, and
 *       compares years. A place that is even in all criteria has no penalty.
 *   <li>Standard deviations divide by n; by n − 1 with {@link #sampleDeviation()}.
 *   <li>Refused: a criterion without spread, naming it; goalposts with max ≤ min; directions other than benefit and cost;
 *       NaN and infinity. A mean of 0: undefined. No place or criterion: too few data; one place has no spread.
 * </ul>
 *
 * <p>Cost: O(nm).
 *
 * <p>Source: Mazziotta, M. and Pareto, A. (2013), Methods for constructing composite indices: one for all or all for one;
 * Mazziotta, M. and Pareto, A. (2016), On a generalized non-compensatory composite index for measuring socio-economic
 * phenomena.
 *
 * <pre>{@code
 * MazziottaPareto.withDefaults().of(rows, directions).scores();
 * MazziottaPareto.withDefaults().adjusted(rows, directions, minima, maxima).scores();
 * }</pre>
 */
public final class MazziottaPareto {
    private static final MazziottaPareto DEFAULTS = new MazziottaPareto(Penalty.NEGATIVE, false);

    private final Penalty penalty;
    private final boolean sample;

    private MazziottaPareto(Penalty penalty, boolean sample) {
        this.penalty = penalty;
        this.sample = sample;
    }

    /**
     * Negative penalty, standard deviations that divide by n.
     *
     * @return the options
     */
    public static MazziottaPareto withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another penalty.
     *
     * @param kind what uneven criteria do to the score
     * @return the options with it
     */
    public MazziottaPareto penalty(Penalty kind) {
        return new MazziottaPareto(Objects.requireNonNull(kind, "kind"), sample);
    }

    /**
     * Standard deviations that divide by n − 1.
     *
     * @return the options with it
     */
    public MazziottaPareto sampleDeviation() {
        return new MazziottaPareto(penalty, true);
    }

    /**
     * The scores and what they are made of.
     *
     * @param standardized z, places by criteria
     * @param means m of each place
     * @param deviations s of each place
     * @param scores of each place
     */
    public record Scores(
            DoubleMatrix standardized,
            ImmutableDoubleArray means,
            ImmutableDoubleArray deviations,
            ImmutableDoubleArray scores)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MazziottaPareto[%d places, %d criteria] %s",
                    means.length(),
                    standardized.columns(),
                    scores);
        }
    }

    /**
     * MPI.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or a criterion has no spread
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores of(double[][] values, List<Direction> directions) {
        check(values, directions);
        double[][] z = new double[values.length][directions.size()];
        for (int j = 0; j < directions.size(); j++) {
            double[] x = column(values, j);
            double mean = Columns.mean(x);
            double deviation = deviation(x);
            spread(!Ties.equal(deviation, 0, Math.abs(mean)), j);
            double sign = directions.get(j) == Direction.BENEFIT ? 10 : -10;
            for (int i = 0; i < x.length; i++) {
                z[i][j] = 100 + sign * ((x[i] - mean) / deviation);
            }
        }
        return scores(z);
    }

    /**
     * MPI.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or a criterion has no spread
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores of(DoubleMatrix values, List<Direction> directions) {
        Objects.requireNonNull(values, "values");
        return of(values.toRows(), directions);
    }

    /**
     * AMPI with the bounds of the data as goalposts.
     *
     * @param values places, of all years together, by criteria
     * @param directions benefit or cost, one for each criterion
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or a criterion has no spread
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores adjusted(double[][] values, List<Direction> directions) {
        check(values, directions);
        double[] minima = new double[directions.size()];
        double[] maxima = new double[directions.size()];
        for (int j = 0; j < minima.length; j++) {
            double[] range = Columns.range(column(values, j));
            spread(range[0] < range[1], j);
            minima[j] = range[0];
            maxima[j] = range[1];
        }
        return adjusted(values, directions, minima, maxima);
    }

    /**
     * AMPI with the bounds of the data as goalposts.
     *
     * @param values places, of all years together, by criteria
     * @param directions benefit or cost, one for each criterion
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or a criterion has no spread
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores adjusted(DoubleMatrix values, List<Direction> directions) {
        Objects.requireNonNull(values, "values");
        return adjusted(values.toRows(), directions);
    }

    /**
     * AMPI with given goalposts.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @param minima lower goalpost of each criterion
     * @param maxima upper goalpost of each, above the lower
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or goalposts have no distance
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores adjusted(double[][] values, List<Direction> directions, double[] minima, double[] maxima) {
        check(values, directions);
        Objects.requireNonNull(minima, "minima");
        Objects.requireNonNull(maxima, "maxima");
        Checks.finite(minima, "minima");
        Checks.finite(maxima, "maxima");
        Checks.sameLength(minima.length, "minima", directions.size(), "directions");
        Checks.sameLength(maxima.length, "maxima", directions.size(), "directions");
        double[][] z = new double[values.length][minima.length];
        for (int j = 0; j < minima.length; j++) {
            Checks.argument(minima[j] < maxima[j], "maxima[%d] must be above %s but is %s", j, minima[j], maxima[j]);
            double width = maxima[j] - minima[j];
            for (int i = 0; i < values.length; i++) {
                double above =
                        directions.get(j) == Direction.BENEFIT ? values[i][j] - minima[j] : maxima[j] - values[i][j];
                z[i][j] = Range.finite(70 + 60 * (above / width), "values[" + i + "][" + j + "] between its goalposts");
            }
        }
        return scores(z);
    }

    /**
     * AMPI with given goalposts.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @param minima lower goalpost of each criterion
     * @param maxima upper goalpost of each, above the lower
     * @return the scores
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or goalposts have no distance
     * @throws UndefinedException if there is no place or criterion, or a mean is 0
     */
    public Scores adjusted(DoubleMatrix values, List<Direction> directions, double[] minima, double[] maxima) {
        Objects.requireNonNull(values, "values");
        return adjusted(values.toRows(), directions, minima, maxima);
    }

    private Scores scores(double[][] z) {
        double[] means = new double[z.length];
        double[] deviations = new double[z.length];
        double[] scores = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            means[i] = Columns.mean(z[i]);
            deviations[i] = z[i].length < 2 ? 0 : deviation(z[i]);
            if (Ties.equal(means[i], 0, 100)) {
                throw UndefinedException.undefined("the standardized criteria of place " + i + " have a mean of 0");
            }
            double penalised = deviations[i] * (deviations[i] / means[i]);
            scores[i] = Range.finite(
                    penalty == Penalty.NEGATIVE ? means[i] - penalised : means[i] + penalised, "the score of a place");
        }
        return new Scores(
                DoubleMatrix.of(z),
                ImmutableDoubleArray.copyOf(means),
                ImmutableDoubleArray.copyOf(deviations),
                ImmutableDoubleArray.copyOf(scores));
    }

    private double deviation(double[] x) {
        double divisor = sample ? x.length - 1.0 : x.length;
        return divisor <= 0 ? 0 : Math.sqrt(Columns.squaredDeviations(x) / divisor);
    }

    private static void spread(boolean there, int criterion) {
        Checks.argument(there, "values has the same value throughout in criterion %d", criterion);
    }

    private static double[] column(double[][] values, int j) {
        double[] x = new double[values.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = values[i][j];
        }
        return x;
    }

    static void check(double[][] values, List<Direction> directions) {
        for (int j = 0; j < directions.size(); j++) {
            Checks.argument(
                    directions.get(j) == Direction.BENEFIT || directions.get(j) == Direction.COST,
                    "directions[%d] must be BENEFIT or COST but is %s",
                    j,
                    directions.get(j));
        }
        for (int i = 0; i < values.length; i++) {
            Checks.sameLength(values[i].length, "values[" + i + "]", directions.size(), "directions");
            for (int j = 0; j < values[i].length; j++) {
                Checks.argument(
                        Double.isFinite(values[i][j]), "values[%d][%d] must be finite but is %s", i, j, values[i][j]);
            }
        }
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        if (directions.isEmpty()) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MazziottaPareto that && penalty == that.penalty && sample == that.sample;
    }

    @Override
    public int hashCode() {
        return Objects.hash(penalty, sample);
    }

    /** The options. */
    @Override
    public String toString() {
        return "MazziottaPareto[" + penalty + " penalty, deviations over n" + (sample ? " - 1]" : "]");
    }
}
