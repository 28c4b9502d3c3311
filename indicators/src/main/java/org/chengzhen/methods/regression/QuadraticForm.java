package org.chengzhen.methods.regression;

/** d′M⁻¹d of a symmetric matrix, and whether that is positive definite. */
record QuadraticForm(double value, boolean positiveDefinite) {
    private static final double SINGULAR = 1e-13;

    /** NaN where the matrix is singular; both arguments are used up. */
    static QuadraticForm of(double[][] m, double[] d) {
        int k = d.length;
        double largest = 0;
        for (double[] row : m) {
            for (double v : row) {
                largest = Math.max(largest, Math.abs(v));
            }
        }
        double[][] copy = new double[k][];
        for (int i = 0; i < k; i++) {
            copy[i] = m[i].clone();
        }
        boolean definite = definite(copy, SINGULAR * largest);
        double[] z = d.clone();
        for (int p = 0; p < k; p++) {
            int best = p;
            for (int i = p + 1; i < k; i++) {
                best = Math.abs(m[i][p]) > Math.abs(m[best][p]) ? i : best;
            }
            if (!(Math.abs(m[best][p]) > SINGULAR * largest)) {
                return new QuadraticForm(Double.NaN, false);
            }
            double[] row = m[best];
            m[best] = m[p];
            m[p] = row;
            double right = z[best];
            z[best] = z[p];
            z[p] = right;
            for (int i = p + 1; i < k; i++) {
                double factor = m[i][p] / row[p];
                for (int j = p; j < k; j++) {
                    m[i][j] -= factor * row[j];
                }
                z[i] -= factor * z[p];
            }
        }
        double value = 0;
        for (int p = k - 1; p >= 0; p--) {
            for (int j = p + 1; j < k; j++) {
                z[p] -= m[p][j] * z[j];
            }
            z[p] /= m[p][p];
            value += d[p] * z[p];
        }
        return new QuadraticForm(value, definite);
    }

    private static boolean definite(double[][] a, double least) {
        int k = a.length;
        for (int p = 0; p < k; p++) {
            for (int l = 0; l < p; l++) {
                a[p][p] -= a[p][l] * a[p][l];
            }
            if (!(a[p][p] > least)) {
                return false;
            }
            a[p][p] = Math.sqrt(a[p][p]);
            for (int i = p + 1; i < k; i++) {
                for (int l = 0; l < p; l++) {
                    a[i][p] -= a[i][l] * a[p][l];
                }
                a[i][p] /= a[p][p];
            }
        }
        return true;
    }
}
