package org.chengzhen.methods.composite;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The urbanization quality index (城镇化质量指数): level and coordination of the subsystems.
 *
 * <p>Q = Σ wᵢUᵢ; D = √(C·Q), with C the classic coupling degree of the subsystems and the same weights.
 *
 * <ul>
 *   <li>Range [0, 1] for Q and D, D ≥ Q where all subsystems are equal.
 *   <li>Any subsystem of zero: D = 0. Fewer than two subsystems: too few data.
 *   <li>Values outside [0, 1], and weights that are negative or do not sum to one, are refused.
 *   <li>Lag: the subsystem with the smallest value, the first of equals.
 * </ul>
 *
 * <p>Algorithm: one pass.
 *
 * <p>Source: Ye, Y. (2001), 中国城市化质量研究; Fang, C. and Wang, D. (2011), Comprehensive measures and improvement of
 * Chinese urbanization development quality.
 *
 * <pre>{@code
 * QualityIndex.of(new double[] {0.7, 0.6, 0.8, 0.5}, new double[] {0.25, 0.25, 0.25, 0.25}).quality();  // 0.65
 * QualityIndex.of(new double[] {0.7, 0.6}, new double[] {0.5, 0.5}).lagging();                          // 1
 * }</pre>
 *
 * @param quality Q
 * @param coordination D
 * @param lagging index of the smallest subsystem
 */
public record QualityIndex(double quality, double coordination, int lagging) implements Serializable {
    /**
     * The index of one place.
     *
     * @param subsystems U in [0, 1], two or more
     * @param weights as many, with sum 1
     * @return level, coordination and lag
     * @throws IllegalArgumentException if a value is outside [0, 1], or weights do not fit or sum to one
     * @throws UndefinedException if there are fewer than two subsystems
     */
    public static QualityIndex of(double[] subsystems, double[] weights) {
        Objects.requireNonNull(subsystems, "subsystems");
        Objects.requireNonNull(weights, "weights");
        Checks.fractions(subsystems, "subsystems");
        CouplingCoordination coupling = CouplingCoordination.of(subsystems, weights, CouplingForm.CLASSIC);
        int lagging = 0;
        for (int i = 1; i < subsystems.length; i++) {
            lagging = Ties.less(subsystems[i], subsystems[lagging]) ? i : lagging;
        }
        return new QualityIndex(coupling.development(), coupling.coordination(), lagging);
    }

    /** Level, coordination and lag. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "QualityIndex[Q = %.4f, D = %.4f, subsystem %d lags]", quality, coordination, lagging);
    }
}
