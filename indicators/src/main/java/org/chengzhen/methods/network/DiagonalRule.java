package org.chengzhen.methods.network;

/** What {@link Concor} does with the diagonal when it holds the profiles of two places i and j against each other. */
public enum DiagonalRule {
    /** x(i, i) is set against x(j, j) and x(i, j) against x(j, i), as UCINET does. */
    RECIPROCAL,
    /** Positions i and j are left out for this pair. */
    IGNORE,
    /** The zeros on the diagonal count like other cells. */
    RETAIN
}
