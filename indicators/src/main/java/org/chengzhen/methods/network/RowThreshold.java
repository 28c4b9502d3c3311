package org.chengzhen.methods.network;

/** Over how many cells {@link GravityAssociation} takes the mean of a row. */
public enum RowThreshold {
    /** The n − 1 cells off the diagonal. */
    OTHERS,
    /** All n cells, the zero on the diagonal among them: a lower threshold. */
    ALL
}
