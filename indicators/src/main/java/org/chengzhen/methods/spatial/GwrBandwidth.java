package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;

/**
 * A bandwidth of geographically weighted regression.
 *
 * @param bandwidth h, or the number of neighbours where it is adaptive
 * @param adaptive whether it is a number of neighbours
 * @param criterion by what it was selected
 * @param value of the criterion; empty where the bandwidth was given
 * @param localMinima how many minima the criterion has on the grid of the search, 0 where none was searched
 * @param global whether it lies at the upper end, so that nothing varies in space
 * @param lowest whether it lies at the lower end of the range searched, so that a smaller one may be better: see {@link
 *     GeographicallyWeightedRegression#range}
 */
public record GwrBandwidth(
        double bandwidth,
        boolean adaptive,
        GwrCriterion criterion,
        OptionalDouble value,
        int localMinima,
        boolean global,
        boolean lowest)
        implements Serializable {
    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s%s",
                adaptive ? "k =" : "h =",
                adaptive ? Integer.toString((int) bandwidth) : Double.toString(bandwidth),
                value.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (%s %.3f, %d local minima%s%s)",
                                criterion,
                                value.getAsDouble(),
                                localMinima,
                                global ? ", global" : "",
                                lowest ? ", at the lower end of the range" : ""));
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
