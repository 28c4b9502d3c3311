package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Window analysis: efficiencies over time, each unit of each period counting as a unit of its own within a moving
 * window of periods.
 *
 * <p>For T periods and width w there are T − w + 1 windows; window k pools the periods k … k + w − 1 into n·w units. A
 * unit and period is scored in up to w windows; its efficiency is their mean.
 *
 * <ul>
 *   <li>Range (0, 1]. Width 1: each period for itself; width T: one pooled frontier.
 *   <li>Periods must have the same units and variables; other refusals as {@link DataEnvelopment}.
 *   <li>Width outside 1..T is refused. No period: too few data.
 * </ul>
 *
 * <p>Algorithm: n·w programmes for each window.
 *
 * <p>Source: Charnes, A., Clark, C., Cooper, W. and Golany, B. (1985), A developmental study of data envelopment
 * analysis in measuring the efficiency of maintenance units in the U.S. air forces.
 *
 * <pre>{@code
 * WindowAnalysis.of(inputsByPeriod, outputsByPeriod, 3, DataEnvelopment.ccr()).byPeriod();
 * WindowAnalysis.of(inputsByPeriod, outputsByPeriod, 3, DataEnvelopment.ccr()).byUnit();
 * }</pre>
 *
 * @param windows scores of each window, units by its periods
 * @param byPeriod mean score over the windows that hold a period, units by periods
 * @param byUnit mean of all scores of a unit
 * @param spread largest minus smallest score of a unit: how stable it is
 */
public record WindowAnalysis(
        ImmutableList<DoubleMatrix> windows,
        DoubleMatrix byPeriod,
        ImmutableDoubleArray byUnit,
        ImmutableDoubleArray spread)
        implements Serializable {

    /**
     * The analysis.
     *
     * @param inputs for each period units by inputs
     * @param outputs for each period units by outputs
     * @param width w, periods in a window
     * @param model returns to scale, orientation and threads
     * @return scores by window, period and unit
     * @throws IllegalArgumentException if periods differ in shape, the width is outside 1..T, or a value is refused
     * @throws UndefinedException if there is no period or no unit
     */
    public static WindowAnalysis of(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, int width, DataEnvelopment model) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(model, "model");
        int periods = inputs.size();
        Checks.sameLength(outputs.size(), "outputs", periods, "inputs");
        if (periods == 0) {
            throw UndefinedException.insufficient("periods", 1, 0);
        }
        Checks.argument(width >= 1 && width <= periods, "width must be in 1..%d but is %d", periods, width);
        int n = inputs.get(0).rows();
        for (int t = 0; t < periods; t++) {
            Checks.sameLength(inputs.get(t).rows(), "inputs of period " + t, n, "inputs of period 0");
        }
        double[][] sums = new double[n][periods];
        double[] least = new double[n];
        double[] largest = new double[n];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        double[] total = new double[n];
        ImmutableList.Builder<DoubleMatrix> windows = ImmutableList.builder();
        int count = periods - width + 1;
        for (int k = 0; k < count; k++) {
            double[] scores = model.scores(
                            stacked(inputs.subList(k, k + width), "inputs"),
                            stacked(outputs.subList(k, k + width), "outputs"))
                    .toArray();
            double[][] window = new double[n][width];
            for (int p = 0; p < width; p++) {
                for (int j = 0; j < n; j++) {
                    double score = scores[p * n + j];
                    window[j][p] = score;
                    sums[j][k + p] += score;
                    total[j] += score / (count * width);
                    least[j] = Math.min(least[j], score);
                    largest[j] = Math.max(largest[j], score);
                }
            }
            windows.add(DoubleMatrix.of(window));
        }
        double[] spread = new double[n];
        for (int j = 0; j < n; j++) {
            spread[j] = largest[j] - least[j];
            for (int t = 0; t < periods; t++) {
                int holding = Math.min(t, count - 1) - Math.max(0, t - width + 1) + 1;
                sums[j][t] /= holding;
            }
        }
        return new WindowAnalysis(
                windows.build(),
                DoubleMatrix.of(sums),
                ImmutableDoubleArray.copyOf(total),
                ImmutableDoubleArray.copyOf(spread));
    }

    private static DoubleMatrix stacked(List<DoubleMatrix> periods, String name) {
        int columns = periods.get(0).columns();
        int rows = 0;
        for (DoubleMatrix period : periods) {
            Checks.sameLength(period.columns(), "a row of " + name, columns, "one of the first period");
            rows += period.rows();
        }
        double[] all = new double[Math.multiplyExact(rows, columns)];
        int at = 0;
        for (DoubleMatrix period : periods) {
            double[] elements = period.toArray();
            System.arraycopy(elements, 0, all, at, elements.length);
            at += elements.length;
        }
        return DoubleMatrix.of(rows, columns, all);
    }

    /** The numbers of windows and units, and the mean efficiency. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "WindowAnalysis[%d windows, %d units, mean %.4f]",
                windows.size(),
                byUnit.length(),
                byUnit.stream().average().orElse(0));
    }
}
