package org.chengzhen.core.io;

/** What the mark {@code …} becomes. */
public enum EllipsisMark {
    /** Zero in a table with Chinese words, as the yearbooks mean it; missing in any other. With a flag on the cell. */
    BY_LANGUAGE,
    /** Less than the unit of the table: zero, with a flag on the cell. */
    ZERO,
    /** Missing, with a flag on the cell. */
    MISSING
}
