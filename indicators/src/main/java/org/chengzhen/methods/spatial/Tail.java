package org.chengzhen.methods.spatial;

import org.apache.commons.math3.special.Erf;

/** Which deviations from the null hypothesis a p-value counts. */
public enum Tail {
    /** Deviations to either side: twice the smaller tail, at most 1. */
    TWO_SIDED("two-sided"),
    /** Values as large as the observed one, or larger. */
    GREATER("greater"),
    /** Values as small as the observed one, or smaller. */
    LESS("less");

    private final String words;

    Tail(String words) {
        this.words = words;
    }

    /** The p-value of a standard normal deviate, without cancellation far out. */
    double normal(double z) {
        double scaled = z / Math.sqrt(2);
        return switch (this) {
            case TWO_SIDED -> Math.min(1, Erf.erfc(Math.abs(scaled)));
            case GREATER -> Erf.erfc(scaled) / 2;
            case LESS -> Erf.erfc(-scaled) / 2;
        };
    }

    /** The p-value of R permutations, of which some were at most and some at least the observed value. */
    double permutation(int atMost, int atLeast, int permutations) {
        int extreme =
                switch (this) {
                    case TWO_SIDED -> Math.min(atMost, atLeast);
                    case GREATER -> atLeast;
                    case LESS -> atMost;
                };
        double p = (extreme + 1.0) / (permutations + 1.0);
        return this == TWO_SIDED ? Math.min(1, 2 * p) : p;
    }

    /** The tail in words. */
    @Override
    public String toString() {
        return words;
    }
}
