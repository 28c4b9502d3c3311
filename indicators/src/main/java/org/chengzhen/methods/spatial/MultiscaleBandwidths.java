package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;

/**
 * The bandwidths that a multiscale regression selected, the constant's first.
 *
 * @param bandwidths h, or the number of neighbours where they are adaptive
 * @param adaptive whether they are numbers of neighbours
 * @param initial the one bandwidth of the geographically weighted regression that the search began with
 * @param rounds how often all variables were fitted in turn
 * @param change of the fit in the last round
 */
public record MultiscaleBandwidths(
        ImmutableDoubleArray bandwidths, boolean adaptive, GwrBandwidth initial, int rounds, double change)
        implements Serializable {
    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s after %d rounds (change %.2g), from %s",
                adaptive ? "k =" : "h =",
                bandwidths,
                rounds,
                change,
                initial);
    }
}
