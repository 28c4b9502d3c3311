package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.methods.composite.LinearComposite;

/**
 * How far migrants are part of the city: in economy, society, culture and mind.
 *
 * <p>Σ w_d·z_d over the dimensions, z in [0, 1] by min–max.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 where every score is the best.
 *   <li>A score outside [0, 1], NaN, weights that do not sum to 1: refused. A missing answer drops the respondent.
 * </ul>
 *
 * <p>Source: Yang Juhua (2009, 2015), on the dimensions of migrants' social integration; Zhou Hao (2012).
 *
 * <pre>{@code
 * SocialIntegration.of(new double[] {0.7, 0.55, 0.6, 0.45}, new double[] {0.3, 0.3, 0.2, 0.2});  // 0.585
 * }</pre>
 */
public final class SocialIntegration {
    private SocialIntegration() {}

    /**
     * The index.
     *
     * @param scores z of economic, social, cultural and psychological integration, in [0, 1]
     * @param weights as many, with sum 1
     * @return the index in [0, 1]
     * @throws IllegalArgumentException if a score is outside [0, 1], or weights do not fit or sum to one
     * @throws org.chengzhen.core.result.UndefinedException if there is no score
     */
    public static double of(double[] scores, double[] weights) {
        return LinearComposite.ofPlace(Checks.fractions(scores, "scores"), weights);
    }
}
