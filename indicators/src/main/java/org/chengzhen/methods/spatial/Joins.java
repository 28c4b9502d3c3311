package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.Locale;

/**
 * The weighted numbers of joins between places of two colours; their sum is S₀/2.
 *
 * @param blackBlack ½Σᵢⱼ wᵢⱼ over pairs of black places
 * @param blackWhite the same over pairs of unlike colour
 * @param whiteWhite the same over pairs of white places
 */
public record Joins(double blackBlack, double blackWhite, double whiteWhite) implements Serializable {
    /** The three numbers in one line. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Joins[BB %s, BW %s, WW %s]", blackBlack, blackWhite, whiteWhite);
    }
}
