package org.chengzhen.methods.spatial;

/** In which order a panel model lags its data and takes effects off them. */
public enum LagOrder {
    /** Lags of the data as given, then effects off: exact maximum likelihood, the numbers of dummy variables. */
    LAG_FIRST,
    /**
     * Effects off, then lags of what is left, as the published tables of Elhorst (2010): other numbers with
     * effects of years, unless the columns of W add up to one too.
     */
    EFFECTS_FIRST
}
