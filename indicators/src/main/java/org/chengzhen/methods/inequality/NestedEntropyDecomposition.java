package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Locale;

/**
 * A generalized entropy split over two nested levels, as counties in provinces in regions; the three parts
 * add up to the total.
 *
 * @param total the index of all places
 * @param within the part from differences inside the inner groups, ≥ 0
 * @param betweenInner the part between the inner groups of the same outer group, ≥ 0
 * @param betweenOuter the part between the outer groups, ≥ 0
 */
public record NestedEntropyDecomposition(double total, double within, double betweenInner, double betweenOuter)
        implements Serializable {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "NestedEntropyDecomposition[total %.6g = within %.6g + inner %.6g + outer %.6g]",
                total,
                within,
                betweenInner,
                betweenOuter);
    }
}
