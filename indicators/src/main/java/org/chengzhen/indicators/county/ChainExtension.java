package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far a county carries its produce along the chain: what processing adds, and what of it stays.
 *
 * <p>Processing ratio = output of agro-processing / output of agriculture; conversion rate = processed / produced
 * amount; retained share = value added in the county / final price.
 *
 * <ul>
 *   <li>The ratio is ≥ 0, about 2.5 for the nation in 2021–2022; the shares are in [0, 1].
 *   <li>A zero denominator: undefined. A part above its whole, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: Ministry of Agriculture and Rural Affairs (2020), National Plan for the Development
 * of Rural Industries 2020–2025.
 *
 * <pre>{@code
 * ChainExtension.processingRatio(2.52, 1.0);  // 2.52
 * ChainExtension.retainedShare(30, 100);      // 0.3
 * }</pre>
 */
public final class ChainExtension {
    /** The processing ratio that the nation aims at for 2025. */
    public static final double TARGET_2025 = 2.8;

    private ChainExtension() {}

    /**
     * The processing ratio.
     *
     * @param processing output of agro-processing ≥ 0
     * @param agriculture output of agriculture ≥ 0
     * @return the ratio
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if agriculture has no output
     */
    public static double processingRatio(double processing, double agriculture) {
        Checks.nonNegative(processing, "output of processing");
        Checks.nonNegative(agriculture, "output of agriculture");
        if (agriculture == 0) {
            throw UndefinedException.undefined("agriculture has no output");
        }
        return processing / agriculture;
    }

    /**
     * The processing conversion rate.
     *
     * @param processed amount that is processed, ≥ 0
     * @param produced amount that is produced, ≥ processed
     * @return a fraction; 0.70 to 0.75 for the nation
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the part exceeds the whole
     * @throws UndefinedException if nothing is produced
     */
    public static double conversionRate(double processed, double produced) {
        return Quotient.share(processed, "processed amount", produced, "produced amount");
    }

    /**
     * The share of the final price that stays in the county.
     *
     * @param valueAdded in the county, ≥ 0
     * @param finalPrice that consumers pay, ≥ valueAdded
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the part exceeds the whole
     * @throws UndefinedException if the price is zero
     */
    public static double retainedShare(double valueAdded, double finalPrice) {
        return Quotient.share(valueAdded, "value added in the county", finalPrice, "final price");
    }
}
