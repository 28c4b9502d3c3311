package org.chengzhen.core.io;

/** What the yearbooks' mark {@code …} becomes. */
public enum EllipsisMark {
    /** Less than the unit of the table: zero, with a flag on the cell. */
    ZERO,
    /** Missing, with a flag on the cell. */
    MISSING
}
