package org.chengzhen.methods.spatial;

import java.io.Serializable;

/**
 * The inference of the three join counts.
 *
 * @param blackBlack joins of black places
 * @param blackWhite joins of unlike places; fewer than expected where like lies beside like
 * @param whiteWhite joins of white places
 */
public record JoinCountTest(SpatialTest blackBlack, SpatialTest blackWhite, SpatialTest whiteWhite)
        implements Serializable {
    /** The three tests, one a line. */
    @Override
    public String toString() {
        return blackBlack + "\n" + blackWhite + "\n" + whiteWhite;
    }
}
