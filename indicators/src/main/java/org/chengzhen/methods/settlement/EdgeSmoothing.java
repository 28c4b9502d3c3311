package org.chengzhen.methods.settlement;

/** How the edges of urban centres are smoothed: when a cell outside joins the centre around it. */
public enum EdgeSmoothing {
    /** Not at all. */
    NONE,
    /**
     * With at least five of its eight neighbours in one centre; neighbours beyond the grid's edge are not
     * members. The rule of the 2021 manual and of GHSL R2022A.
     */
    FIVE_OF_EIGHT,
    /**
     * With more than half of its valid neighbours in one centre. Neighbours that are nobody's home and less
     * than half land are left out of the count, those beyond the grid's edge or without data are not; water
     * never joins. The rule of GHSL R2023A.
     */
    MAJORITY_OF_VALID
}
