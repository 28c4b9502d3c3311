package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Loop;

/** How the scores of seasons vary together over all orders of the cycles (Dietz and Killeen 1981). */
final class SeasonCovariance {
    private SeasonCovariance() {}

    /**
     * Σ_{g≠h}σ_gh.
     *
     * @param values x in order of time, NaN missing
     */
    static double sum(double[] values, int period) {
        int cycles = (int) (((long) values.length + period - 1) / period);
        int seasons = Math.min(period, values.length);
        double[][] x = new double[seasons][cycles];
        for (int g = 0; g < seasons; g++) {
            for (int i = 0; i < cycles; i++) {
                long at = (long) i * period + g;
                x[g][i] = at < values.length ? values[(int) at] : Double.NaN;
            }
        }
        long products = 0;
        for (int i = 0; i < cycles; i++) {
            // over g ≠ h, Σ a_g a_h = (Σ a_g)² − Σ a_g², for signs of pairs as for their sums
            long place = 0;
            long ofPlace = 0;
            for (int g = 0; g < seasons; g++) {
                Loop.check();
                long ahead = 0;
                for (int j = 0; j < cycles; j++) {
                    ahead += sign(x[g][i], x[g][j]);
                }
                place += ahead;
                ofPlace += ahead * ahead;
            }
            products += place * place - ofPlace;
            for (int j = 0; j < i; j++) {
                long pair = 0;
                long ofPair = 0;
                for (int g = 0; g < seasons; g++) {
                    int sign = sign(x[g][i], x[g][j]);
                    pair += sign;
                    ofPair += (long) sign * sign;
                }
                products += pair * pair - ofPair;
            }
        }
        return products / 3.0;
    }

    /** 0 where one is missing. */
    private static int sign(double a, double b) {
        return (a > b ? 1 : 0) - (a < b ? 1 : 0);
    }
}
