package org.chengzhen.methods.interaction;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Elementary;
import org.chengzhen.core.internal.Range;

/** The loops over a row of costs behind {@link Decay}. */
final class DecayKernel {
    /** e^−½, where the Gaussian catchment ends. */
    private static final double EDGE = Math.exp(-0.5);

    private DecayKernel() {}

    static double weight(Decay decay, double cost) {
        Checks.argument(cost >= 0, "cost must be >= 0, or infinite where unreachable, but is %s", cost);
        double[] row = {cost};
        if (firstRefused(decay, row, 1) == 0) {
            throw new IllegalArgumentException("cost must be > 0 in a power decay but is 0.0");
        }
        weights(decay, row, 1);
        return Range.finite(row[0], "the weight of a cost of " + cost);
    }

    /** The index of the first cost that the decay cannot take, or −1; costs are known to be ≥ 0 or +∞. */
    static int firstRefused(Decay decay, double[] costs, int n) {
        if (decay instanceof Decay.Power power && power.exponent() > 0) {
            for (int j = 0; j < n; j++) {
                if (costs[j] == 0) {
                    return j;
                }
            }
        }
        return -1;
    }

    /** Refuses a zero in a row of costs where the decay is a power. */
    static void check(Decay decay, double[] costs, int n, int row) {
        check(decay, costs, n, row, "costs");
    }

    static void check(Decay decay, double[] costs, int n, int row, String name) {
        int j = firstRefused(decay, costs, n);
        Checks.argument(
                j < 0,
                "%s[%d][%d] must be > 0 in a power decay but is 0.0; an own distance may replace it",
                name,
                row,
                j);
    }

    /** Replaces the first n costs, which must have been checked, by their weights. */
    static void weights(Decay decay, double[] costs, int n) {
        if (decay instanceof Decay.Power power) {
            powers(power.exponent(), costs, n);
        } else if (decay instanceof Decay.Exponential exponential) {
            exponentials(exponential.rate(), costs, n);
        } else if (decay instanceof Decay.Gaussian gaussian) {
            double bandwidth = gaussian.bandwidth();
            for (int j = 0; j < n; j++) {
                double u = costs[j] / bandwidth;
                costs[j] = -0.5 * u * u;
            }
            Elementary.exp(costs, 0, costs, 0, n);
        } else if (decay instanceof Decay.GaussianWithin gaussian) {
            double limit = gaussian.limit();
            for (int j = 0; j < n; j++) {
                double u = costs[j] / limit;
                costs[j] = costs[j] < limit ? -0.5 * u * u : Double.NEGATIVE_INFINITY;
            }
            Elementary.exp(costs, 0, costs, 0, n);
            for (int j = 0; j < n; j++) {
                costs[j] = costs[j] == 0 ? 0 : (costs[j] - EDGE) / (1 - EDGE);
            }
        } else if (decay instanceof Decay.Within within) {
            double limit = within.limit();
            for (int j = 0; j < n; j++) {
                costs[j] = costs[j] <= limit ? 1 : 0;
            }
        } else if (decay instanceof Decay.Zones zones) {
            zones(zones, costs, n);
        } else {
            further(decay, costs, n);
        }
    }

    private static void further(Decay decay, double[] costs, int n) {
        if (decay instanceof Decay.Pareto pareto) {
            for (int j = 0; j < n; j++) {
                costs[j] = costs[j] < pareto.start() ? 1 : costs[j] / pareto.start();
            }
            powers(pareto.exponent(), costs, n);
        } else if (decay instanceof Decay.Logistic logistic) {
            for (int j = 0; j < n; j++) {
                costs[j] = (costs[j] - logistic.midpoint()) / logistic.scale();
            }
            Elementary.exp(costs, 0, costs, 0, n);
            for (int j = 0; j < n; j++) {
                costs[j] = 1 / (1 + costs[j]);
            }
        } else if (decay instanceof Decay.Linear linear) {
            for (int j = 0; j < n; j++) {
                costs[j] = Math.max(0, 1 - costs[j] / linear.limit());
            }
        } else if (decay instanceof Decay.Least least) {
            raise(least.least(), costs, n);
            weights(least.form(), costs, n);
        } else {
            own((Decay.Own) decay, costs, n);
        }
    }

    private static void raise(double least, double[] costs, int n) {
        for (int j = 0; j < n; j++) {
            costs[j] = Math.max(costs[j], least);
        }
    }

    private static void own(Decay.Own own, double[] costs, int n) {
        for (int j = 0; j < n; j++) {
            if (costs[j] == Double.POSITIVE_INFINITY) {
                costs[j] = 0;
                continue;
            }
            double weight = own.form().applyAsDouble(costs[j]);
            Checks.argument(
                    weight >= 0 && weight <= Double.MAX_VALUE,
                    "the own decay must give a finite weight >= 0 but gives %s at cost %s",
                    weight,
                    costs[j]);
            costs[j] = weight;
        }
    }

    /**
     * Replaces the first n costs by the logarithms of their weights, −∞ where the weight is 0: ratios of
     * weights that underflow can still be told.
     */
    static void logWeights(Decay decay, double[] costs, int n) {
        if (decay instanceof Decay.Power power) {
            logPowers(power.exponent(), costs, n);
        } else if (decay instanceof Decay.Exponential exponential) {
            double rate = exponential.rate();
            if (rate == 0) {
                zeroWhereReachable(costs, n);
            } else {
                for (int j = 0; j < n; j++) {
                    costs[j] = -rate * costs[j];
                }
            }
        } else if (decay instanceof Decay.Gaussian gaussian) {
            double bandwidth = gaussian.bandwidth();
            for (int j = 0; j < n; j++) {
                double u = costs[j] / bandwidth;
                costs[j] = -0.5 * u * u;
            }
        } else if (decay instanceof Decay.Pareto pareto) {
            for (int j = 0; j < n; j++) {
                costs[j] = costs[j] < pareto.start() ? 0 : -pareto.exponent() * Math.log(costs[j] / pareto.start());
            }
        } else if (decay instanceof Decay.Logistic logistic) {
            for (int j = 0; j < n; j++) {
                double u = (costs[j] - logistic.midpoint()) / logistic.scale();
                costs[j] = u > 0 ? -u - Math.log1p(Math.exp(-u)) : -Math.log1p(Math.exp(u));
            }
        } else if (decay instanceof Decay.Least least) {
            raise(least.least(), costs, n);
            logWeights(least.form(), costs, n);
        } else {
            weights(decay, costs, n);
            Elementary.log(costs, 0, costs, 0, n);
        }
    }

    private static void logPowers(double exponent, double[] costs, int n) {
        if (exponent == 0) {
            zeroWhereReachable(costs, n);
            return;
        }
        Elementary.log(costs, 0, costs, 0, n);
        for (int j = 0; j < n; j++) {
            costs[j] = -exponent * costs[j];
        }
    }

    private static void zeroWhereReachable(double[] costs, int n) {
        for (int j = 0; j < n; j++) {
            costs[j] = costs[j] == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : 0;
        }
    }

    private static void exponentials(double rate, double[] costs, int n) {
        if (rate == 0) {
            oneWhereReachable(costs, n);
            return;
        }
        for (int j = 0; j < n; j++) {
            costs[j] = -rate * costs[j];
        }
        Elementary.exp(costs, 0, costs, 0, n);
    }

    /** The powers that need no logarithm first: a division takes a third of its time. */
    private static void powers(double exponent, double[] costs, int n) {
        if (exponent == 0) {
            oneWhereReachable(costs, n);
        } else if (exponent == 1) {
            for (int j = 0; j < n; j++) {
                costs[j] = 1 / costs[j];
            }
        } else if (exponent == 2) {
            for (int j = 0; j < n; j++) {
                double reciprocal = 1 / costs[j];
                costs[j] = reciprocal * reciprocal;
            }
        } else {
            Elementary.log(costs, 0, costs, 0, n);
            for (int j = 0; j < n; j++) {
                costs[j] = -exponent * costs[j];
            }
            Elementary.exp(costs, 0, costs, 0, n);
        }
    }

    private static void oneWhereReachable(double[] costs, int n) {
        for (int j = 0; j < n; j++) {
            costs[j] = costs[j] == Double.POSITIVE_INFINITY ? 0 : 1;
        }
    }

    private static void zones(Decay.Zones zones, double[] costs, int n) {
        double[] bounds = zones.upperBounds().toArray();
        double[] weights = zones.weights().toArray();
        for (int j = 0; j < n; j++) {
            int z = 0;
            while (z < bounds.length && costs[j] > bounds[z]) {
                z++;
            }
            costs[j] = z < bounds.length ? weights[z] : 0;
        }
    }
}
