package org.chengzhen.methods.regression;

import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;

/** Takes the means of units, and of times, out of columns. */
final class Effects {
    private final PanelData data;
    private final boolean times;

    /** Dimensions that are taken out. */
    private final int rank;

    /** For gaps: the factors of the times' equations, with a zero pivot for each part that hangs together. */
    private final double[][] cholesky;

    private Effects(PanelData data, boolean times) {
        this.data = data;
        this.times = times;
        cholesky = times && !data.balanced() ? timeEquations() : null;
        int free = 0;
        if (cholesky != null) {
            for (int t = 0; t < data.timeCount; t++) {
                free += cholesky[t][t] > 0 ? 1 : 0;
            }
        } else if (times) {
            free = data.timeCount - 1;
        }
        rank = data.unitCount + free;
    }

    static Effects ofUnits(PanelData data) {
        return new Effects(data, false);
    }

    static Effects ofUnitsAndTimes(PanelData data) {
        return new Effects(data, true);
    }

    int rank() {
        return rank;
    }

    /** The column less its unit means, and time means. */
    double[] without(double[] column) {
        double[] rest = column.clone();
        subtractUnitMeans(rest);
        if (!times) {
            return rest;
        }
        double[] sums = new double[data.timeCount];
        for (int i = 0; i < data.n; i++) {
            sums[data.time[i]] += rest[i];
        }
        if (cholesky == null) {
            for (int t = 0; t < sums.length; t++) {
                sums[t] /= data.unitCount;
            }
            for (int i = 0; i < data.n; i++) {
                rest[i] -= sums[data.time[i]];
            }
            return rest;
        }
        double[] effects = solve(sums);
        for (int i = 0; i < data.n; i++) {
            rest[i] -= effects[data.time[i]];
        }
        subtractUnitMeans(rest);
        return rest;
    }

    private void subtractUnitMeans(double[] column) {
        for (int u = 0; u < data.unitCount; u++) {
            int from = data.start[u];
            int to = data.start[u + 1];
            double mean = Sums.of(column, from, to) / (to - from);
            for (int i = from; i < to; i++) {
                column[i] -= mean;
            }
        }
    }

    /** D − Σ_u 1_u1_u′/n_u over times: what time dummies are once the units are out. */
    private double[][] timeEquations() {
        int t = data.timeCount;
        double[][] a = new double[t][t];
        for (int u = 0; u < data.unitCount; u++) {
            int from = data.start[u];
            int to = data.start[u + 1];
            double share = 1.0 / (to - from);
            for (int i = from; i < to; i++) {
                a[data.time[i]][data.time[i]] += 1;
                for (int j = from; j <= i; j++) {
                    a[data.time[i]][data.time[j]] -= share;
                }
            }
        }
        double[] diagonal = new double[t];
        for (int k = 0; k < t; k++) {
            diagonal[k] = a[k][k];
        }
        for (int k = 0; k < t; k++) {
            Loop.check();
            for (int m = 0; m <= k; m++) {
                double sum = a[k][m];
                for (int l = 0; l < m; l++) {
                    sum -= a[k][l] * a[m][l];
                }
                if (m < k) {
                    a[k][m] = a[m][m] > 0 ? sum / a[m][m] : 0;
                } else {
                    // a part of the panel that hangs together leaves one of its times open
                    a[k][k] = sum > 1e-9 * Math.max(diagonal[k], 1) ? Math.sqrt(sum) : 0;
                }
            }
        }
        return a;
    }

    private double[] solve(double[] right) {
        int t = right.length;
        double[] z = right.clone();
        for (int k = 0; k < t; k++) {
            for (int l = 0; l < k; l++) {
                z[k] -= cholesky[k][l] * z[l];
            }
            z[k] = cholesky[k][k] > 0 ? z[k] / cholesky[k][k] : 0;
        }
        for (int k = t - 1; k >= 0; k--) {
            for (int l = k + 1; l < t; l++) {
                z[k] -= cholesky[l][k] * z[l];
            }
            z[k] = cholesky[k][k] > 0 ? z[k] / cholesky[k][k] : 0;
        }
        return z;
    }
}
