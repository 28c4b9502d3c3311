package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {
    @Test
    void theyAreThoseOfASort() {
        double[] spread = Samples.logNormal(20_000, 4);
        double[] lumped = spread.clone();
        double[] one = spread.clone();
        for (int i = 0; i < lumped.length; i++) {
            lumped[i] = Math.rint(lumped[i]);
            one[i] = i == 7 ? 1e300 : 1 + one[i];
        }
        double[] huge = Samples.shuffled(spread, 1);
        huge[0] = -Double.MAX_VALUE;
        huge[1] = Double.MAX_VALUE;
        double[] equal = new double[5_000];
        for (double[] values : new double[][] {spread, lumped, one, huge, equal, Arrays.copyOf(spread, 100)}) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int n = values.length;
            int[] ranks = {0, 1, n / 5, n / 5 + 1, n / 2, n - 2, n - 1};
            double[] found = OrderStatistics.of(values, ranks);
            for (int r = 0; r < ranks.length; r++) {
                assertEquals(sorted[ranks[r]], found[r], 0.0);
            }
        }
    }
}
