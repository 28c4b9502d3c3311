package org.chengzhen.indicators.megacity;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * What a shock costs a city until it works again.
 *
 * <p>Loss = ∫(100 − Q)dt by trapezoids; R = 1 − loss/(100·T); robustness = least Q; rapidity = rise of Q from its
 * least value to the end, for each unit of time.
 *
 * <ul>
 *   <li>R is 1 without a loss; above 1 where a city ends up better than before (Q above 100, bounce forward).
 *   <li>Fewer than two points: too few data. Times that do not ascend, negative Q, NaN, infinite: refused.
 *   <li>Rapidity is empty where Q is least at the end.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n).
 *
 * <p>Source: Bruneau, M. et al. (2003), A framework to quantitatively assess and enhance the seismic resilience of
 * communities, Earthquake Spectra 19.
 *
 * <pre>{@code
 * var triangle = ResilienceTriangle.of(new double[] {0, 2, 5, 9}, new double[] {100, 40, 70, 100});
 * triangle.loss();  // 255
 * }</pre>
 *
 * @param loss area above the curve, percent × time
 * @param resilience R
 * @param robustness least Q, percent
 * @param rapidity rise of Q for each unit of time after its least value, empty where it does not recover
 * @param duration T
 */
public record ResilienceTriangle(
        double loss, double resilience, double robustness, OptionalDouble rapidity, double duration)
        implements Serializable {
    /**
     * The triangle of a recovery.
     *
     * @param times in any one unit, ascending
     * @param quality Q in percent of the normal functioning, ≥ 0, as many
     * @return loss and resilience
     * @throws IllegalArgumentException if lengths differ, times do not ascend, or a value is outside its domain
     * @throws UndefinedException if there are fewer than two points
     */
    public static ResilienceTriangle of(double[] times, double[] quality) {
        Checks.sameLength(quality.length, "quality", times.length, "times");
        Checks.finite(times, "times");
        Checks.nonNegative(quality, "quality");
        int n = times.length;
        if (n < 2) {
            throw UndefinedException.insufficient("points of the recovery", 2, n);
        }
        double[] areas = new double[n - 1];
        int least = 0;
        for (int k = 0; k < n - 1; k++) {
            Checks.argument(times[k + 1] > times[k], "times[%d] must be > %s but is %s", k + 1, times[k], times[k + 1]);
            areas[k] = (times[k + 1] - times[k]) * (100 - (quality[k] + quality[k + 1]) / 2);
            least = quality[k + 1] < quality[least] ? k + 1 : least;
        }
        double loss = Sums.of(areas);
        double duration = times[n - 1] - times[0];
        return new ResilienceTriangle(
                loss,
                1 - loss / (100 * duration),
                quality[least],
                least == n - 1
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((quality[n - 1] - quality[least]) / (times[n - 1] - times[least])),
                duration);
    }

    /** As {@code ResilienceTriangle[loss 255, R = 0.717, least 40 %]}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "ResilienceTriangle[loss %.4g, R = %.3f, least %.4g %%]", loss, resilience, robustness);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
