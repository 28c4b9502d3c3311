package org.chengzhen.methods.statistics;

import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.internal.Checks;

/** Which deviations from the null hypothesis a p value counts. */
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

    /**
     * The p value of a standard normal deviate, without cancellation far out.
     *
     * @param z the deviate
     * @return p in [0, 1]; NaN of NaN
     */
    public double pValue(double z) {
        double scaled = z / Math.sqrt(2);
        return switch (this) {
            case TWO_SIDED -> Math.min(1, Erf.erfc(Math.abs(scaled)));
            case GREATER -> Erf.erfc(scaled) / 2;
            case LESS -> Erf.erfc(-scaled) / 2;
        };
    }

    /**
     * The pseudo p value of an observed statistic among R draws: (M + 1)/(R + 1) with M draws at least as extreme, by Davison, A. C.,
     * Hinkley, D. V. (1997), Bootstrap Methods and their Application, section 4.2; two-sided min(1, 2p) of the smaller tail.
     *
     * @param atMost draws of at most the observed value, 0 ≤ atMost ≤ R
     * @param atLeast draws of at least the observed value, 0 ≤ atLeast ≤ R
     * @param replications R ≥ 1
     * @return p in [1/(R + 1), 1]
     * @throws IllegalArgumentException if a count is out of its range
     */
    public double pValue(int atMost, int atLeast, int replications) {
        Checks.atLeast(replications, 1, "replications");
        Checks.between(atMost, 0, replications, "atMost");
        Checks.between(atLeast, 0, replications, "atLeast");
        int extreme =
                switch (this) {
                    case TWO_SIDED -> Math.min(atMost, atLeast);
                    case GREATER -> atLeast;
                    case LESS -> atMost;
                };
        double p = Resampling.pValue(extreme, replications);
        return this == TWO_SIDED ? Math.min(1, 2 * p) : p;
    }

    /** The tail in words. */
    @Override
    public String toString() {
        return words;
    }
}
