package org.chengzhen.methods.citysize;

import org.chengzhen.core.result.UndefinedException;

/**
 * Sorted sizes with what every candidate for the beginning of a power law needs: distinct values, how many lie below
 * each, and the sum of logarithms from each on.
 */
final class Tail {
    /** Points at which a first look bounds the distance of a candidate from below. */
    private static final int FIRST_LOOK = 32;

    private final boolean discrete;
    /** n positive sizes. */
    final int n;
    /** Distinct sizes, ascending. */
    final double[] values;
    /** Sizes below each distinct one; the last element is n. */
    final int[] below;

    private final double[] logs;
    /** Σ (ln x − ln values[u]) over the sizes from values[u] on: nothing cancels in it. */
    private final double[] excess;

    Tail(double[] sorted, boolean discrete) {
        this.discrete = discrete;
        n = sorted.length;
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        values = new double[distinct];
        below = new int[distinct + 1];
        int u = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values[u] = sorted[i];
                below[u++] = i;
            }
        }
        below[distinct] = n;
        logs = Sizes.logs(values);
        excess = new double[distinct];
        for (u = distinct - 2; u >= 0; u--) {
            excess[u] = excess[u + 1] + (n - below[u + 1]) * (logs[u + 1] - logs[u]);
        }
    }

    /** A power law from one distinct value on. */
    record Candidate(int start, double alpha, double distance) {}

    int sizeFrom(int start) {
        return n - below[start];
    }

    /** Σ ln(x/x_min) from a distinct value on. */
    double excess(int start) {
        return excess[start];
    }

    /** The exponent of maximum likelihood. */
    double alpha(int start) {
        double mean = excess[start] / sizeFrom(start);
        return discrete ? discreteAlpha(mean + logs[start], values[start]) : 1 + 1 / mean;
    }

    Candidate candidate(int start) {
        double alpha = alpha(start);
        return new Candidate(start, alpha, new Distance(start, alpha).exact(Double.POSITIVE_INFINITY));
    }

    /** The candidate nearest to the data; of equally near ones that with the smallest beginning. */
    Candidate best(int limit) {
        int all = values.length - 1;
        if (all < 1) {
            throw UndefinedException.undefined("all " + n + " sizes are equal");
        }
        int count = Math.min(all, limit);
        int[] starts = new int[count];
        for (int c = 0; c < count; c++) {
            starts[c] = count == 1 ? 0 : (int) Math.round((double) c * (all - 1) / (count - 1));
        }
        double[] alphas = new double[count];
        double[] looks = new double[count];
        int promising = 0;
        for (int c = 0; c < count; c++) {
            alphas[c] = alpha(starts[c]);
            looks[c] = new Distance(starts[c], alphas[c]).firstLook();
            promising = looks[c] < looks[promising] ? c : promising;
        }
        double nearest = new Distance(starts[promising], alphas[promising]).exact(Double.POSITIVE_INFINITY);
        int best = promising;
        for (int c = 0; c < count; c++) {
            if (c != promising && looks[c] <= nearest) {
                double distance = new Distance(starts[c], alphas[c]).exact(nearest);
                if (distance < nearest || (distance == nearest && c < best)) {
                    nearest = distance;
                    best = c;
                }
            }
        }
        return new Candidate(starts[best], alphas[best], nearest);
    }

    /**
     * Solves mean ln x = −ζ′/ζ for the exponent. The right side rises, nearly straight, in t = 1/(α − 1), so that a secant
     * within a bracket needs a few steps.
     */
    private static double discreteAlpha(double meanLog, double start) {
        // the approximation of Clauset et al. (2009), equation 3.7
        double low = Math.max(1e-3, meanLog - Math.log(start - 0.5));
        double high = low;
        double atLow = HurwitzZeta.meanLog(1 + 1 / low, start) - meanLog;
        while (atLow > 0 && low > 1e-4) {
            high = low;
            low /= 1.5;
            atLow = HurwitzZeta.meanLog(1 + 1 / low, start) - meanLog;
        }
        double atHigh = HurwitzZeta.meanLog(1 + 1 / high, start) - meanLog;
        while (atHigh < 0) {
            low = high;
            atLow = atHigh;
            high *= 1.5;
            atHigh = HurwitzZeta.meanLog(1 + 1 / high, start) - meanLog;
        }
        double t = low;
        double change = high - low;
        for (int i = 0; i < 100 && Math.abs(change) > 1e-15 * t && atLow < 0 && atHigh > 0; i++) {
            double next = low - atLow * (high - low) / (atHigh - atLow);
            change = next - t;
            t = next;
            double at = HurwitzZeta.meanLog(1 + 1 / t, start) - meanLog;
            if (at == 0) {
                break;
            }
            // the Illinois rule: the end that stays counts half, so that both close in
            if (at > 0) {
                high = t;
                atHigh = at;
                atLow /= 2;
            } else {
                low = t;
                atLow = at;
                atHigh /= 2;
            }
        }
        return 1 + 1 / t;
    }

    /**
     * The Kolmogorov–Smirnov distance of the sizes from one candidate on.
     *
     * <p>Both distribution functions rise, so that between two distinct values neither can leave the band that its values
     * there span: whole stretches that cannot hold the largest deviation are passed over.
     */
    private final class Distance {
        private final int start;
        private final double slope;
        private final double alpha;
        private final int size;
        private final double norm;
        private double largest;
        private double enough;

        Distance(int start, double alpha) {
            this.start = start;
            this.alpha = alpha;
            slope = 1 - alpha;
            size = sizeFrom(start);
            norm = discrete ? HurwitzZeta.relative(alpha, values[start]) : 0;
        }

        /** The largest deviation at a few values: a lower bound of the distance. */
        double firstLook() {
            int last = values.length - 1;
            int step = Math.max(1, (last - start) / FIRST_LOOK);
            double most = 0;
            for (int u = start; u < last; u += step) {
                most = Math.max(most, deviation(u));
            }
            return Math.max(most, deviation(last));
        }

        /** The distance; any number above the given one where the distance is above it. */
        double exact(double atMost) {
            enough = atMost;
            int last = values.length - 1;
            int step = (int) Math.sqrt(last - start) + 1;
            largest = 0;
            double fitLeft = fitUpTo(start);
            largest = deviation(start);
            for (int from = start; from < last && largest <= enough; from += step) {
                int to = Math.min(last, from + step);
                double fitRight = fitBelow(to);
                largest = Math.max(largest, deviation(to, fitRight));
                search(from, fitLeft, to, fitRight);
                fitLeft = fitUpTo(to);
            }
            return largest;
        }

        /** Looks between two values whose own deviations are counted. */
        private void search(int left, double fitLeft, int right, double fitRight) {
            if (right - left < 2
                    || largest > enough
                    || Math.max(fitRight - seen(left + 1), seen(right) - fitLeft) <= largest) {
                return;
            }
            int middle = (left + right) >>> 1;
            double fit = fitBelow(middle);
            largest = Math.max(largest, deviation(middle, fit));
            search(left, fitLeft, middle, fit);
            search(middle, fitUpTo(middle), right, fitRight);
        }

        private double deviation(int u) {
            return deviation(u, fitBelow(u));
        }

        /**
         * The deviation around one distinct value. Continuous: as the authors' programme, against the share of sizes before
         * each one in order. Discrete: below the value, and up to it.
         */
        private double deviation(int u, double fit) {
            if (discrete) {
                return Math.max(Math.abs(fit - seen(u)), Math.abs(fitUpTo(u) - seen(u + 1)));
            }
            return Math.max(fit - seen(u), (below[u + 1] - 1.0 - below[start]) / size - fit);
        }

        /** The share of the sizes that lie below a distinct value. */
        private double seen(int u) {
            return (double) (below[u] - below[start]) / size;
        }

        private double fitBelow(int u) {
            return discrete ? 1 - survival(values[u]) : 1 - Math.exp(slope * (logs[u] - logs[start]));
        }

        private double fitUpTo(int u) {
            return discrete ? 1 - survival(values[u] + 1) : fitBelow(u);
        }

        private double survival(double value) {
            double ratio = Math.exp(-alpha * Math.log(value / values[start]));
            return ratio * HurwitzZeta.relative(alpha, value) / norm;
        }
    }
}
