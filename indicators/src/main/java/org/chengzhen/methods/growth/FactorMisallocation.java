package org.chengzhen.methods.growth;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Misallocation of a factor: how far each sector's or region's part of it departs from the efficient part.
 *
 * <p>γᵢ = (Kᵢ/K)/(sᵢβᵢ/β), β = Σsⱼβⱼ; τᵢ = 1/γᵢ − 1; K the factor (capital, say), s shares of output, β the
 * elasticity of output to the factor.
 *
 * <ul>
 *   <li>γ &gt; 0; 1 is efficient. γ &lt; 1, τ &gt; 0: too little of the factor; γ &gt; 1, τ &lt; 0: too much.
 *   <li>A sector without output: undefined. K and β must be positive, shares lie in [0, 1] and add up to one
 *       within 1e-9. No sector: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(n). Over all firms, the population variance of the logarithms of revenue
 * productivity measures what is lost.
 *
 * <p>Source: Chen Yongwei and Hu Weimin (2011), Price distortions, factor misallocation and efficiency loss:
 * theory and applications; Hsieh, C.-T. and Klenow, P. J. (2009), Misallocation and manufacturing TFP in China
 * and India.
 *
 * <pre>{@code
 * double[] capital = {300, 700}, shares = {0.5, 0.5}, elasticities = {0.4, 0.5};
 * FactorMisallocation.of(capital, shares, elasticities).distortions();  // [0.4815, -0.2063]
 * }</pre>
 */
public final class FactorMisallocation {
    private FactorMisallocation() {}

    /**
     * Where the factor is.
     *
     * @param relativeUse γ for each sector; 1 is efficient
     * @param distortions τ = 1/γ − 1 for each sector; &gt; 0 where the factor is short
     */
    public record Misallocation(ImmutableDoubleArray relativeUse, ImmutableDoubleArray distortions)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "FactorMisallocation[relative use %s]", relativeUse);
        }
    }

    /**
     * The relative use of a factor and its distortion.
     *
     * @param factor K by sector, &gt; 0
     * @param outputShares s by sector, adding up to one
     * @param elasticities β by sector, &gt; 0
     * @return γ and τ
     * @throws IllegalArgumentException if lengths differ, or a value is outside its domain
     * @throws UndefinedException if there is no sector, one has no output, or a part exceeds the range of
     *     doubles
     */
    public static Misallocation of(double[] factor, double[] outputShares, double[] elasticities) {
        int n = factor.length;
        Checks.sameLength(outputShares.length, "outputShares", n, "factor");
        Checks.sameLength(elasticities.length, "elasticities", n, "factor");
        Checks.positive(factor, "factor");
        Checks.positive(elasticities, "elasticities");
        if (n == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        Checks.sumToOne(outputShares, "outputShares");
        double all = Range.finite(Sums.of(factor), "the factor's total");
        double mean = Sums.ofProducts(outputShares, elasticities);
        ImmutableDoubleArray.Builder use = ImmutableDoubleArray.builder(n);
        ImmutableDoubleArray.Builder distortions = ImmutableDoubleArray.builder(n);
        for (int i = 0; i < n; i++) {
            if (outputShares[i] == 0) {
                throw UndefinedException.undefined("sector " + i + " has no output");
            }
            double efficient = outputShares[i] * elasticities[i] / mean;
            double gamma = Range.finite(factor[i] / all / efficient, "the relative use");
            use.add(gamma);
            distortions.add(Range.finite(1 / gamma - 1, "the distortion"));
        }
        return new Misallocation(use.build(), distortions.build());
    }

    /**
     * The spread of revenue productivity, the aggregate measure of misallocation.
     *
     * @param revenueProductivity TFPR of firms, sectors or regions, &gt; 0
     * @return the population variance of its logarithms, 0 where the factor earns the same everywhere
     * @throws IllegalArgumentException if a value is not positive and finite
     * @throws UndefinedException if there are fewer than two values
     */
    public static double varianceOfLogProductivity(double... revenueProductivity) {
        Checks.positive(revenueProductivity, "revenueProductivity");
        int n = revenueProductivity.length;
        if (n < 2) {
            throw UndefinedException.insufficient("values", 2, n);
        }
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = Math.log(revenueProductivity[i]) - Math.log(revenueProductivity[0]);
        }
        return MarketIntegration.populationVariance(logs);
    }
}
