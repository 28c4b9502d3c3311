package org.chengzhen.indicators.profile;

/** Which way a value improves. */
public enum Better {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS,
    /** Neither as such: a value is judged against a range, or not at all. */
    NEITHER
}
