package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;

/**
 * An industry's density of distances beside the global band of random draws, from {@link DurantonOverman}.
 *
 * <p>Source: as {@link DurantonOverman}.
 *
 * <pre>{@code
 * LocalizationBand band = DurantonOverman.withDefaults().seed(1).band(siteX, siteY, plants, distances);
 * band.localized();
 * }</pre>
 *
 * @param industry K of the industry
 * @param lower the band's lower limit at each distance
 * @param upper its upper limit
 * @param localization K above the band, 0 elsewhere
 * @param dispersion K below the band where the industry is localized nowhere, else 0
 * @param depth k: the band runs from the k-th smallest to the k-th largest draw
 * @param shareOutside the share of draws that leave the band at any distance
 * @param replications how many draws there were
 * @param binned whether distances were gathered in bins of h/64 before the kernel
 */
public record LocalizationBand(
        KDensity industry,
        ImmutableDoubleArray lower,
        ImmutableDoubleArray upper,
        ImmutableDoubleArray localization,
        ImmutableDoubleArray dispersion,
        int depth,
        double shareOutside,
        int replications,
        boolean binned)
        implements Serializable {
    /**
     * Whether the industry is localized at some distance.
     *
     * @return true where K leaves the band upward anywhere
     */
    public boolean localized() {
        return localization.asList().stream().anyMatch(v -> v > 0);
    }

    /**
     * Whether the industry is dispersed.
     *
     * @return true where K is below the band somewhere and above it nowhere
     */
    public boolean dispersed() {
        return dispersion.asList().stream().anyMatch(v -> v > 0);
    }

    /** The finding. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "LocalizationBand[%s, band of depth %d of %d draws, %.3f outside]",
                localized() ? "localized" : dispersed() ? "dispersed" : "neither localized nor dispersed",
                depth,
                replications,
                shareOutside);
    }
}
