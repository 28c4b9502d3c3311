package org.chengzhen.methods.trend;

/**
 * The distribution of Kendall's score of a series over all orders of its values, ties included.
 *
 * <p>Put the groups of equal values in ascending order of value into the series one group after the other: a group of t among m
 * smaller ones makes as many discordant pairs as there are smaller values behind each of its members. That number has the
 * distribution of the Gaussian binomial coefficient (m+t over t), and the groups are independent.
 */
final class ExactScore {
    private ExactScore() {}

    /** P(|S| ≥ s). */
    static double twoSided(int[] groups, long s) {
        double[] discordant = {1};
        int before = 0;
        for (int t : groups) {
            discordant = convolution(discordant, gaussianBinomial(before, t));
            before += t;
        }
        // S = pairs − 2·discordant, pairs those that are not tied
        int pairs = discordant.length - 1;
        double p = 0;
        for (int d = 0; d <= pairs; d++) {
            p += Math.abs(pairs - 2 * d) >= s ? discordant[d] : 0;
        }
        return Math.min(1, p);
    }

    /** Discordant pairs of t equal values put at random among m smaller ones: probabilities of 0 to m·t. */
    private static double[] gaussianBinomial(int m, int t) {
        // f(m, t) = t/(m+t) f(m, t−1) + m/(m+t) q^t f(m−1, t): the last place is of the group, or of a smaller value
        double[][] row = new double[t + 1][];
        for (int j = 0; j <= t; j++) {
            row[j] = new double[] {1};
        }
        for (int i = 1; i <= m; i++) {
            for (int j = 1; j <= t; j++) {
                double[] next = new double[i * j + 1];
                double ofGroup = (double) j / (i + j);
                for (int d = 0; d < row[j - 1].length; d++) {
                    next[d] += ofGroup * row[j - 1][d];
                }
                for (int d = 0; d < row[j].length; d++) {
                    next[d + j] += (1 - ofGroup) * row[j][d];
                }
                row[j] = next;
            }
        }
        return row[t];
    }

    private static double[] convolution(double[] a, double[] b) {
        double[] sums = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sums[i + j] += a[i] * b[j];
            }
        }
        return sums;
    }
}
