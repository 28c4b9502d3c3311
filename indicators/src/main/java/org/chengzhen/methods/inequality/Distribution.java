package org.chengzhen.methods.inequality;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** Values relative to their mean, with shares of the population: what the relative measures are made of. */
final class Distribution {
    private static final double LN2 = Math.log(2);

    /** x = value / mean; 0 where a value is too small beside the mean, 1 where the share is 0. */
    final double[] ratios;

    /** The share p of each place in the population; null where all are 1/n. */
    private final double[] shares;

    /** Values are amounts / populations; null where the amounts are the values. */
    private final double[] amounts;

    private final double[] populations;
    private final double logMean;

    private Distribution(double[] ratios, double[] shares, double[] amounts, double[] populations, double logMean) {
        this.ratios = ratios;
        this.shares = shares;
        this.amounts = amounts;
        this.populations = populations;
        this.logMean = logMean;
    }

    /** Equally weighted values, n ≥ 1, all ≥ 0, not all zero. */
    static Distribution of(double[] values) {
        Checks.nonNegative(values, "values");
        int n = values.length;
        requirePlaces(n);
        double[] y = values;
        double total = Sums.of(y);
        int shift = 0;
        if (!(total > 0x1p-900 && total < 0x1p1000)) {
            y = Scale.balanced(values);
            total = Sums.of(y);
            shift = shift(values, y);
        }
        if (total == 0) {
            throw UndefinedException.undefined("all " + n + " values are zero");
        }
        double mean = total / n;
        double[] ratios = new double[n];
        for (int i = 0; i < n; i++) {
            ratios[i] = y[i] / mean;
        }
        return new Distribution(ratios, null, values, null, Math.log(mean) + shift * LN2);
    }

    /** Values per unit of weight. */
    static Distribution weighted(double[] values, double[] weights) {
        return weighted(values, weights, "weights");
    }

    /** Values per unit of weight, by the name that the caller has for the weights. */
    static Distribution weighted(double[] values, double[] weights, String weightsName) {
        Checks.sameLength(weights.length, weightsName, values.length, "values");
        Checks.nonNegative(values, "values");
        Checks.nonNegative(weights, weightsName);
        int n = values.length;
        requirePlaces(n);
        double[] y = Scale.balanced(values);
        double[] w = Scale.balanced(weights);
        double totalWeight = Sums.of(w);
        if (totalWeight == 0) {
            throw UndefinedException.undefined("all " + weightsName + " are zero");
        }
        double mean = Sums.ofProducts(w, y) / totalWeight;
        double[] counted = values;
        if (!(mean > 0x1p-900)) {
            // the largest values have no weight that counts: at the scale of the others
            counted = withShare(values, w, totalWeight);
            y = Scale.balanced(counted);
            mean = Sums.ofProducts(w, y) / totalWeight;
        }
        if (mean == 0) {
            throw UndefinedException.undefined("the weighted total is zero");
        }
        double[] ratios = new double[n];
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            double share = w[i] / totalWeight;
            shares[i] = share < Double.MIN_NORMAL ? 0 : share;
            ratios[i] = shares[i] == 0 ? 1 : y[i] / mean;
        }
        return new Distribution(ratios, shares, values, null, Math.log(mean) + shift(counted, y) * LN2);
    }

    /** The values, those of places without a share that counts being zero. */
    private static double[] withShare(double[] values, double[] weights, double totalWeight) {
        double[] counted = values.clone();
        for (int i = 0; i < counted.length; i++) {
            counted[i] = weights[i] / totalWeight < Double.MIN_NORMAL ? 0 : counted[i];
        }
        return counted;
    }

    /** Amounts of places with populations: the value of a place is their ratio. */
    static Distribution ofTotals(double[] amounts, double[] populations) {
        Checks.sameLength(populations.length, "populations", amounts.length, "amounts");
        Checks.nonNegative(amounts, "amounts");
        Checks.nonNegative(populations, "populations");
        int n = amounts.length;
        requirePlaces(n);
        double[] y = Scale.balanced(amounts);
        double[] w = Scale.balanced(populations);
        double total = Sums.of(y);
        double totalPopulation = Sums.of(w);
        if (totalPopulation == 0 || total == 0) {
            throw UndefinedException.undefined((total == 0 ? "all amounts" : "all populations") + " are zero");
        }
        double[] ratios = new double[n];
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            double share = w[i] / totalPopulation;
            if (share >= Double.MIN_NORMAL) {
                shares[i] = share;
                ratios[i] = y[i] / total / share;
            } else if (amounts[i] > 0) {
                throw UndefinedException.undefined(
                        "amounts[" + i + "] is " + amounts[i] + " but its population " + populations[i]);
            } else {
                ratios[i] = 1;
            }
        }
        double logMean =
                Math.log(total) - Math.log(totalPopulation) + (shift(amounts, y) - shift(populations, w)) * LN2;
        return new Distribution(ratios, shares, amounts, populations, logMean);
    }

    private static void requirePlaces(int n) {
        if (n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
    }

    /** The power of two that {@link Scale#balanced} took out. */
    private static int shift(double[] values, double[] balanced) {
        if (values == balanced) {
            return 0;
        }
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return Math.getExponent(values[largest]);
    }

    /** The mean of the values. */
    double mean() {
        return Math.exp(logMean);
    }

    int size() {
        return ratios.length;
    }

    /** The share of a place in the population. */
    double share(int place) {
        return shares == null ? 1.0 / ratios.length : shares[place];
    }

    /** The shares, or null where all are 1/n; to be read only. */
    double[] sharesOrNull() {
        return shares;
    }

    /** ln x of every place, also where x itself is too small for a double; −∞ for a value of zero. */
    double[] logs() {
        double[] logs = new double[ratios.length];
        logs(0, logs, logs.length);
        return logs;
    }

    /** ln x of the n places from the given one on. */
    void logs(int from, double[] logs, int n) {
        if (Elementary.log(ratios, from, logs, 0, n)) {
            return;
        }
        for (int i = 0; i < n; i++) {
            int place = from + i;
            if (!(ratios[place] >= Double.MIN_NORMAL)) {
                double population = populations == null ? 0 : Math.log(populations[place]);
                logs[i] = Math.log(amounts[place]) - population - logMean;
            }
        }
    }

    /** Whether some place with population has the value zero. */
    boolean hasZero() {
        for (int i = 0; i < ratios.length; i++) {
            if (amounts[i] == 0 && share(i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Σ p·f(x) for terms already computed without p. */
    double mean(double[] terms) {
        return shares == null ? Sums.of(terms) / terms.length : Sums.ofProducts(shares, terms);
    }
}
