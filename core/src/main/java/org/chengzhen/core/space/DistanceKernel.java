package org.chengzhen.core.space;

/**
 * How a weight falls with u, the distance over the bandwidth. Each is 1 at distance zero.
 *
 * <p>Source: Silverman, B. W. (1986), Density Estimation for Statistics and Data Analysis; Fotheringham, A.
 * S., Brunsdon, C., Charlton, M. (2002), Geographically Weighted Regression.
 */
public enum DistanceKernel {
    /** 1 up to the bandwidth. */
    UNIFORM {
        @Override
        double at(double u) {
            return 1;
        }
    },
    /** 1 − u. */
    TRIANGULAR {
        @Override
        double at(double u) {
            return 1 - u;
        }
    },
    /** 1 − u². */
    EPANECHNIKOV {
        @Override
        double at(double u) {
            return 1 - u * u;
        }
    },
    /** (1 − u²)². */
    BISQUARE {
        @Override
        double at(double u) {
            return (1 - u * u) * (1 - u * u);
        }
    },
    /** exp(−u²/2), cut at u = 4, where it is 0.0003. */
    GAUSSIAN {
        @Override
        double at(double u) {
            return Math.exp(-u * u / 2);
        }

        @Override
        double reach() {
            return 4;
        }
    };

    abstract double at(double u);

    /** The largest u with a weight. */
    double reach() {
        return 1;
    }
}
