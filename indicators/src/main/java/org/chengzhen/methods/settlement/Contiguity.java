package org.chengzhen.methods.settlement;

/** Which cells of a grid touch. */
public enum Contiguity {
    /** Cells that share an edge: four neighbours, as a rook moves. */
    ROOK,
    /** Cells that share an edge or a corner: eight neighbours, as a queen moves. */
    QUEEN
}
