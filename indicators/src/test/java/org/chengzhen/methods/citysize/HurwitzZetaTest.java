package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HurwitzZetaTest {
    /** mpmath at 30 digits: zeta(s, q)*q**s and -zeta(s, q, 1)/zeta(s, q). */
    @Test
    void agreesWithThirtyDigits() {
        double[][] rows = {
            {2.5, 1, 1.34148725725091717975676969335, 0.288740685558193098967837845912},
            {30, 2, 1.00000521602753124815149422468, 0.693149295734596510945250372568},
            {3.3, 100.5, 44.1983883894292682521813715773, 5.03997612631877537334730839681},
            {2, 1, 1.64493406684822643647241516665, 0.56996099309453280639986436002},
            {1.0001, 3, 30000.5274865885218829051200984, 10000.9227856114019329748906772}
        };
        for (double[] row : rows) {
            // at s = 1.0001 the argument itself carries a rounding of 1e-12 of s − 1
            double bound = row[0] < 1.1 ? 3e-12 : 4e-15;
            assertEquals(row[2], HurwitzZeta.relative(row[0], row[1]), bound * row[2]);
            assertEquals(row[3], HurwitzZeta.meanLog(row[0], row[1]), bound * Math.max(1, row[3]));
        }
    }

    @Test
    void stepsByItsFirstTerm() {
        for (double s : new double[] {1.2, 2.7, 9, 25}) {
            for (double q : new double[] {0.7, 3, 11.5, 40}) {
                double next = HurwitzZeta.relative(s, q + 1) * Math.pow(q / (q + 1), s);
                assertEquals(1, HurwitzZeta.relative(s, q) - next, 1e-13 * (1 + next));
            }
        }
    }
}
