package org.chengzhen.methods.spatial;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Spatial β-convergence: growth on the logarithm of the initial level, with a spatial model.
 *
 * <p>g = α + β ln y₀, plus ρWg (lag), λWu in the error (error), or ρWg + θW ln y₀ (Durbin). β below zero: poor
 * places grow faster.
 *
 * <ul>
 *   <li>The coefficients of the result are α, β and, in the Durbin model, θ.
 *   <li>Initial levels must be above zero. The rest as in {@link SpatialModel}.
 * </ul>
 *
 * <p>Cost: as {@link SpatialModel}.
 *
 * <p>Source: Rey, S. J., Montouri, B. D. (1999), US regional income convergence: a spatial econometric
 * perspective; Barro, R. J., Sala-i-Martin, X. (1992), Convergence.
 *
 * <pre>{@code
 * SpatialBetaConvergence.fit(income2000, growth, weights.rowStandardized(), SpatialModel.LAG);
 * SpatialBetaConvergence.tests(income2000, growth, weights.rowStandardized()).lag();
 * }</pre>
 */
public final class SpatialBetaConvergence {
    private SpatialBetaConvergence() {}

    /**
     * Fits one of the three models.
     *
     * @param initial y₀ &gt; 0, n ≥ 5 initial levels
     * @param growth g, as many growth rates
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @param model lag, error or Durbin
     * @return the estimates: α, β and, in the Durbin model, θ
     * @throws IllegalArgumentException if lengths differ, a number is out of its range, or w has a diagonal
     * @throws UndefinedException as {@link SpatialModel#fit}
     */
    public static SpatialModelFit fit(double[] initial, double[] growth, SpatialWeights weights, SpatialModel model) {
        Objects.requireNonNull(model, "model");
        return model.fit(growth, logarithms(initial, growth), weights);
    }

    /**
     * The Lagrange multiplier tests of plain β-convergence.
     *
     * @param initial y₀ &gt; 0, n ≥ 5 initial levels
     * @param growth g, as many growth rates
     * @param weights w, with a zero diagonal, as a rule row-standardized
     * @return the statistics
     * @throws IllegalArgumentException if lengths differ, a number is out of its range, or w has a diagonal
     * @throws UndefinedException as {@link LagrangeMultiplierTests#of}
     */
    public static LagrangeMultiplierTests tests(double[] initial, double[] growth, SpatialWeights weights) {
        return LagrangeMultiplierTests.of(growth, logarithms(initial, growth), weights);
    }

    private static DoubleMatrix logarithms(double[] initial, double[] growth) {
        Checks.sameLength(growth.length, "growth", initial.length, "initial");
        Checks.positive(initial, "initial");
        Checks.finite(growth, "growth");
        double[] logs = new double[initial.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(initial[i]);
        }
        return DoubleMatrix.of(logs.length, 1, logs);
    }
}
