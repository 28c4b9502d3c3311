package org.chengzhen.methods.spatial;

/** Which errors of a model with random effects depend on their neighbours. */
public enum RandomErrors {
    /**
     * The remainder alone. Source: Anselin, L. (1988), Spatial Econometrics; Baltagi, B. H., Song, S. H., Koh,
     * W. (2003), Testing panel data regression models with spatial error correlation.
     */
    REMAINDER,
    /**
     * The remainder and the effects of places. Source: Kapoor, M., Kelejian, H. H., Prucha, I. R. (2007), Panel
     * data models with spatially correlated error components.
     */
    BOTH
}
