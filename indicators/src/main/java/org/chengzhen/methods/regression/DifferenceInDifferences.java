package org.chengzhen.methods.regression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * Difference in differences by two-way fixed effects: what a treatment changed in the units that had it.
 *
 * <p>D_it = 1 for treated units from their first treated time on; y_it = δD_it + x_it′b + a_i + c_t + e_it by {@link
 * PanelRegression#twoWay()}. δ is the effect; t with errors clustered by unit, factor included, G − 1 degrees of freedom. Four means:
 * (treated, after − before) less (others, after − before), equal to δ in a balanced panel without controls.
 *
 * <ul>
 *   <li>In the unit of y. The design assumes that without treatment both groups would have moved alike.
 *   <li>No untreated unit and one date for all, or all times treated: singular. No degree of freedom left: too few data.
 *   <li>Staggered: units treated from different times on. δ is then a weighted mean of effects, and weights may be negative where
 *       effects change with time: {@code staggered} warns. Four means need one date: empty there, and where a cell is empty.
 *   <li>An unknown or repeated unit is refused.
 * </ul>
 *
 * <p>Algorithm: one two-way regression.
 *
 * <p>Source: Bertrand, M., Duflo, E. and Mullainathan, S. (2004), How much should we trust differences-in-differences estimates?,
 * Quarterly J. Economics 119; Goodman-Bacon, A. (2021), Difference-in-differences with variation in treatment timing.
 *
 * <pre>{@code
 * DifferenceInDifferences.of(panel, new int[] {3, 7}, 2014).effect();
 * }</pre>
 *
 * @param fit the two-way regression, the treatment first, then the controls
 * @param fourMeans difference of the four cell means; empty where staggered, or a cell is empty
 * @param staggered whether units were treated from different times on
 */
public record DifferenceInDifferences(PanelFit fit, OptionalDouble fourMeans, boolean staggered)
        implements Serializable {
    /**
     * The effect of a treatment that began for all at one time.
     *
     * @param data observations, with controls as regressors where there are any
     * @param treated the numbers of the treated units
     * @param from the number of the first treated time
     * @return the effect with its regression
     * @throws IllegalArgumentException if a unit is unknown or named twice
     * @throws UndefinedException if the treatment cannot be told from the effects (singular), or there are too few data
     */
    public static DifferenceInDifferences of(PanelData data, int[] treated, int from) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(treated, "treated");
        int[] dates = new int[treated.length];
        Arrays.fill(dates, from);
        return staggered(data, treated, dates);
    }

    /**
     * The effect of a treatment that began at different times.
     *
     * @param data observations, with controls as regressors where there are any
     * @param treated the numbers of the treated units
     * @param from the number of the first treated time of each of them
     * @return the effect with its regression
     * @throws IllegalArgumentException if lengths differ, or a unit is unknown or named twice
     * @throws UndefinedException if the treatment cannot be told from the effects (singular), or there are too few data
     */
    public static DifferenceInDifferences staggered(PanelData data, int[] treated, int[] from) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(treated, "treated");
        Objects.requireNonNull(from, "from");
        Checks.sameLength(from.length, "from", treated.length, "treated");
        long[] first = new long[data.unitCount];
        Arrays.fill(first, Long.MAX_VALUE);
        boolean staggered = Arrays.stream(from).distinct().count() > 1;
        for (int i = 0; i < treated.length; i++) {
            int unit = data.unitIndex(treated[i]);
            Checks.argument(unit >= 0, "treated[%d] must be a unit of the panel but is %d", i, treated[i]);
            Checks.argument(first[unit] == Long.MAX_VALUE, "treated[%d] names unit %d twice", i, treated[i]);
            first[unit] = from[i];
        }
        double[] treatment = new double[data.n];
        double[] sums = new double[4];
        int[] counts = new int[4];
        for (int i = 0; i < data.n; i++) {
            int time = data.timeNumber(data.time[i]);
            boolean isTreated = first[data.unit[i]] != Long.MAX_VALUE;
            treatment[i] = time >= first[data.unit[i]] ? 1 : 0;
            int cell = (isTreated ? 2 : 0) + (from.length > 0 && time >= from[0] ? 1 : 0);
            sums[cell] += data.y[i];
            counts[cell]++;
        }
        PanelFit fit = PanelRegression.twoWay().fit(data.with(treatment));
        double means = sums[3] / counts[3] - sums[2] / counts[2] - (sums[1] / counts[1] - sums[0] / counts[0]);
        return new DifferenceInDifferences(
                fit,
                staggered || !Double.isFinite(means) ? OptionalDouble.empty() : OptionalDouble.of(means),
                staggered);
    }

    /**
     * The effect of the treatment.
     *
     * @return δ, in the unit of y
     */
    public double effect() {
        return fit.coefficients().get(0);
    }

    /**
     * The t statistic of the effect, errors clustered by unit.
     *
     * @return t; empty where the error is zero
     */
    public OptionalDouble statistic() {
        return fit.clusteredStatistic(0);
    }

    /**
     * The two-sided p of the effect, errors clustered by unit, G − 1 degrees of freedom.
     *
     * @return p; empty where t is
     */
    public OptionalDouble pValue() {
        return fit.clusteredPValue(0);
    }

    /** The effect and its p. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "DifferenceInDifferences[effect %.6g, p = %s, %d units%s]",
                effect(),
                pValue(),
                fit.units(),
                staggered ? ", staggered: weights of effects may be negative" : "");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
