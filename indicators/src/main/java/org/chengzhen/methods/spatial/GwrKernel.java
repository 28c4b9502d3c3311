package org.chengzhen.methods.spatial;

/**
 * How the weight of a place falls with its distance d from the place where a regression is fitted, h the bandwidth.
 *
 * <p>Source: Fotheringham, A. S., Brunsdon, C., Charlton, M. (2002), Geographically Weighted Regression.
 */
public enum GwrKernel {
    /** exp(−½(d/h)²), everywhere above zero. */
    GAUSSIAN {
        @Override
        double at(double u) {
            return Math.exp(-u * u / 2);
        }
    },
    /** (1 − (d/h)²)² for d &lt; h, else 0. */
    BISQUARE {
        @Override
        double at(double u) {
            double s = 1 - u * u;
            return u < 1 ? s * s : 0;
        }
    },
    /** exp(−d/h), everywhere above zero. */
    EXPONENTIAL {
        @Override
        double at(double u) {
            return Math.exp(-u);
        }
    },
    /** (1 − (d/h)³)³ for d &lt; h, else 0. */
    TRICUBE {
        @Override
        double at(double u) {
            double s = 1 - u * u * u;
            return u < 1 ? s * s * s : 0;
        }
    },
    /** 1 for d ≤ h, else 0. */
    BOXCAR {
        @Override
        double at(double u) {
            return u <= 1 ? 1 : 0;
        }
    };

    abstract double at(double u);

    /** Whether distances above h count. */
    boolean isEndless() {
        return this == GAUSSIAN || this == EXPONENTIAL;
    }
}
