package org.chengzhen.methods.regression;

import org.chengzhen.core.internal.Sums;

/** Covariances of coefficients around a bread A: A·meat·A. */
final class Sandwich {
    private final double[][] columns;
    private final double[][] bread;
    private final double[] residuals;

    /**
     * Takes what all forms share.
     *
     * @param columns transformed regressors, one array for each
     * @param bread (X′X)⁻¹
     */
    Sandwich(double[][] columns, double[][] bread, double[] residuals) {
        this.columns = columns;
        this.bread = bread;
        this.residuals = residuals;
    }

    /** Meat Σ_g s_gs_g′ with s_g the sum of x·e over a group. */
    double[][] clustered(int[] group, int groups) {
        double[][] scores = scores(group, groups);
        return around(products(scores, scores, 0));
    }

    /** Meat of the sums over each time, with Bartlett weights up to a lag. */
    double[][] driscollKraay(int[] time, int times, int lag) {
        double[][] scores = scores(time, times);
        double[][] meat = products(scores, scores, 0);
        for (int l = 1; l <= Math.min(lag, times - 1); l++) {
            double weight = 1 - l / (lag + 1.0);
            double[][] product = products(scores, scores, l);
            for (int i = 0; i < meat.length; i++) {
                for (int j = 0; j < meat.length; j++) {
                    meat[i][j] += weight * (product[i][j] + product[j][i]);
                }
            }
        }
        return around(meat);
    }

    /** Meat Σ x_ix_i′e_i². */
    double[][] heteroskedastic() {
        int k = columns.length;
        double[][] meat = new double[k][k];
        double[] scores = new double[residuals.length];
        for (int i = 0; i < k; i++) {
            for (int o = 0; o < scores.length; o++) {
                scores[o] = columns[i][o] * residuals[o] * residuals[o];
            }
            for (int j = 0; j < k; j++) {
                meat[i][j] = Sums.ofProducts(scores, columns[j]);
            }
        }
        return around(meat);
    }

    private double[][] scores(int[] group, int groups) {
        double[][] scores = new double[columns.length][groups];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double[] sums = scores[j];
            for (int i = 0; i < residuals.length; i++) {
                sums[group[i]] += column[i] * residuals[i];
            }
        }
        return scores;
    }

    /** Σ_t a_t b_{t+lag}′. */
    private static double[][] products(double[][] a, double[][] b, int lag) {
        int k = a.length;
        double[][] products = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int t = 0; t + lag < a[i].length; t++) {
                    sum += a[i][t] * b[j][t + lag];
                }
                products[i][j] = sum;
            }
        }
        return products;
    }

    private double[][] around(double[][] meat) {
        return product(product(bread, meat), bread);
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                for (int j = 0; j < product[i].length; j++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }
}
