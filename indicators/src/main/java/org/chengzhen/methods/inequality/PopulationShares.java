package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** The shares of groups in all people. */
final class PopulationShares {
    private PopulationShares() {}

    /** populations ≥ 0, at least one of them above zero. */
    static double[] of(double[] populations) {
        double[] balanced = Scale.balanced(populations);
        double total = Sums.of(balanced);
        if (total == 0) {
            throw UndefinedException.undefined("all populations are zero");
        }
        double[] shares = new double[balanced.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = balanced[i] / total;
        }
        return shares;
    }
}
