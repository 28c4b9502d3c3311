package org.chengzhen.methods.composite;

/** What an {@link EvaluationTable} does with a place that has no number for a criterion. */
public enum MissingPolicy {
    /** The table is refused; the message names criterion and place. */
    REFUSE,
    /** The place leaves the table, and is named among those dropped. */
    DROP_PLACE
}
