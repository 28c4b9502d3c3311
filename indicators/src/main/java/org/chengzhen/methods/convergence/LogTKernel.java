package org.chengzhen.methods.convergence;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** The log t regression of one panel length, run again and again on spreads of groups without new arrays. */
final class LogTKernel {
    private final LogT.LongRun form;
    private final double ownBandwidth;
    private final int start;
    private final int n;
    private final double[] x;
    private final double[] fromMean;
    private final double[] penalties;
    private final double sxx;
    private final double[] y;
    private final double[] residuals;
    private final double[] scores;

    double a;
    double b;
    double error;
    double rho;
    double bandwidth;
    double longRun;

    /**
     * Prepares what the periods alone decide.
     *
     * @param periods T
     * @param start s, the first period of the regression, from 1
     * @param ownBandwidth NaN for the automatic one
     */
    LogTKernel(int periods, int start, LogT.Penalty penalty, LogT.LongRun form, double ownBandwidth) {
        this.form = form;
        this.ownBandwidth = ownBandwidth;
        this.start = start;
        n = periods - start + 1;
        if (periods < LogT.MINIMUM_PERIODS || n < LogT.MINIMUM_POINTS) {
            throw UndefinedException.insufficient(
                    "periods", Math.max(LogT.MINIMUM_PERIODS, start + LogT.MINIMUM_POINTS - 1), periods);
        }
        x = new double[n];
        penalties = new double[n];
        for (int i = 0; i < n; i++) {
            int t = start + i;
            x[i] = Math.log(t);
            penalties[i] = 2 * Math.log(penalty == LogT.Penalty.LOG_T ? Math.log(t) : Math.log(t + 1));
        }
        double mean = Sums.of(x) / n;
        fromMean = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            fromMean[i] = x[i] - mean;
            squares += fromMean[i] * fromMean[i];
        }
        sxx = squares;
        y = new double[n];
        residuals = new double[n];
        scores = new double[n];
    }

    int start() {
        return start;
    }

    int points() {
        return n;
    }

    /**
     * The regression of a spread.
     *
     * @param spread H of each period
     * @return false where the spread is zero in a period
     */
    boolean fit(double[] spread) {
        for (double h : spread) {
            if (h == 0) {
                return false;
            }
        }
        double first = Math.log(spread[0]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            y[i] = first - Math.log(spread[start - 1 + i]) - penalties[i];
            sum += y[i];
        }
        double mean = sum / n;
        double sxy = 0;
        double size = 0;
        double sumX = 0;
        for (int i = 0; i < n; i++) {
            sxy += fromMean[i] * (y[i] - mean);
            size = Math.max(size, Math.abs(y[i] - mean));
            sumX += x[i];
        }
        b = sxy / sxx;
        a = mean - b * sumX / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i] - mean - b * fromMean[i];
            squares += residuals[i] * residuals[i];
        }
        error = Double.NaN;
        rho = Double.NaN;
        bandwidth = Double.NaN;
        longRun = Double.NaN;
        if (Math.sqrt(squares) > 1e-13 * size * n) {
            if (form == LogT.LongRun.RESIDUALS) {
                ofResiduals(squares);
            } else {
                ofScores();
            }
        }
        return true;
    }

    private void ofResiduals(double squares) {
        double cross = 0;
        for (int j = 1; j < n; j++) {
            cross += residuals[j - 1] * residuals[j];
        }
        rho = cross / (squares - residuals[n - 1] * residuals[n - 1]);
        bandwidth = width(rho);
        int m = n - 1;
        double sum = squares;
        for (int lag = 1; lag < m && bandwidth > 0; lag++) {
            double product = 0;
            for (int j = lag; j < m; j++) {
                product += residuals[j] * residuals[j - lag];
            }
            sum += 2 * spectral(lag / bandwidth) * product;
        }
        longRun = sum / m;
        error = Math.sqrt(longRun / sxx);
    }

    private void ofScores() {
        for (int i = 0; i < n; i++) {
            scores[i] = fromMean[i] * residuals[i];
        }
        boolean bartlett = form == LogT.LongRun.SCORES_BARTLETT;
        if (bartlett) {
            bandwidth = Double.isNaN(ownBandwidth) ? Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)) + 1 : ownBandwidth;
        } else {
            rho = scoreAutoregression();
            bandwidth = width(rho);
        }
        double sum = Sums.ofProducts(scores, scores);
        for (int lag = 1; lag < n && bandwidth > 0; lag++) {
            double product = 0;
            for (int i = lag; i < n; i++) {
                product += scores[i] * scores[i - lag];
            }
            double weight = bartlett ? Math.max(0, 1 - lag / bandwidth) : spectral(lag / bandwidth);
            sum += 2 * weight * product;
        }
        longRun = sum / n;
        error = Math.sqrt(sum / (sxx * sxx) * n / (n - 2));
    }

    /** First-order autoregression, with intercept, of x·u; at most 0.97 in size. */
    private double scoreAutoregression() {
        double before = 0;
        double after = 0;
        for (int i = 1; i < n; i++) {
            before += x[i - 1] * residuals[i - 1] / (n - 1);
            after += x[i] * residuals[i] / (n - 1);
        }
        double cross = 0;
        double squares = 0;
        for (int i = 1; i < n; i++) {
            double gap = x[i - 1] * residuals[i - 1] - before;
            cross += gap * (x[i] * residuals[i] - after);
            squares += gap * gap;
        }
        double estimate = squares == 0 ? 0 : cross / squares;
        return Math.max(-LogT.MOST_AUTOCORRELATION, Math.min(LogT.MOST_AUTOCORRELATION, estimate));
    }

    private double width(double autocorrelation) {
        if (!Double.isNaN(ownBandwidth)) {
            return ownBandwidth;
        }
        double alpha = 4 * autocorrelation * autocorrelation / Math.pow(1 - autocorrelation, 4);
        return 1.3221 * Math.pow(alpha * n, 0.2);
    }

    /** The quadratic-spectral weight at z lags of the bandwidth. */
    private static double spectral(double z) {
        double angle = 6 * Math.PI * z / 5;
        if (angle > 0x1p53) {
            // so narrow a kernel gives the lag no weight
            return 0;
        }
        // below this the series 1 - angle²/10 is exact to the last digit, the formula is not
        return angle < 1e-3
                ? 1 - angle * angle / 10
                : 3 / (angle * angle) * (Math.sin(angle) / angle - Math.cos(angle));
    }
}
