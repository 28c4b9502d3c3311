package org.chengzhen.methods.spatial;

/** What a panel model takes off before it looks at its variables. */
public enum PanelEffects {
    /** Nothing: one constant for all, the pooled model. */
    NONE,
    /** A fixed effect μᵢ of each place. */
    INDIVIDUAL,
    /** A fixed effect αₜ of each year. */
    TIME,
    /** Fixed effects of places and of years. */
    TWO_WAY,
    /** A random effect of each place, with variance σ²_μ, and one constant. */
    RANDOM;

    boolean ofPlaces() {
        return this == INDIVIDUAL || this == TWO_WAY;
    }

    boolean ofYears() {
        return this == TIME || this == TWO_WAY;
    }

    boolean isFixed() {
        return ofPlaces() || ofYears();
    }
}
