package org.chengzhen.methods.interaction;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Wilson's entropy-maximising spatial interaction: the most likely flows with given totals, or masses, and a
 * given decay.
 *
 * <p>Doubly constrained: Tᵢⱼ = AᵢOᵢBⱼDⱼf(cᵢⱼ) with ΣⱼTᵢⱼ = Oᵢ and ΣᵢTᵢⱼ = Dⱼ. Constrained by production: Tᵢⱼ =
 * OᵢDⱼf(cᵢⱼ)/ΣₖDₖf(cᵢₖ), D then being any attraction; by attraction: the same with the sides exchanged. O and D
 * in trips, c in minutes or km; f(c) = e^−βc, c^−β or another {@link Decay}.
 *
 * <ul>
 *   <li>Range ≥ 0; the constrained sums are met within {@link #tolerance}, 1e-12 of each.
 *   <li>ΣO and ΣD must agree within {@link #TOTALS_TOLERANCE} where both are constrained; {@link Totals} may
 *       scale one of them instead.
 *   <li>An origin or destination of 0 has flows of 0. All zero is undefined.
 *   <li>An unreachable pair (+∞) has flow 0. Totals that cannot be met for lack of ways, and an iteration that
 *       does not end within {@link #maxSweeps}, are NOT_CONVERGED.
 *   <li>Costs of 0 are refused by a power decay, as are negative, infinite and missing totals.
 *   <li>Weights below the smallest number still count where they are the largest of their row or column.
 * </ul>
 *
 * <p>{@link #calibrated} finds the β whose flows have a given mean cost Σ Tc/Σ T. That falls from the mean cost
 * at β = 0 towards the least possible; a mean beyond the first is undefined, one that no β reaches
 * NOT_CONVERGED. (Of a power under both constraints the mean cost may fall not all the way: where it turns, a
 * β may be missed, and that is NOT_CONVERGED too.)
 *
 * <p>Algorithm: Furness iteration, over-relaxed; O(mn) for each sweep, m·n doubles. Hyman's secants within a
 * shrinking interval, some ten balances. The same bits on any number of threads.
 *
 * <p>Source: Wilson, A. G. (1967), A statistical theory of spatial distribution models; Furness, K. P. (1965),
 * Time function iteration; Hyman, G. M. (1969), The calibration of trip distribution models.
 *
 * <pre>{@code
 * CostMatrix costs = CostMatrix.of(new double[][] {{1, 3}, {2, 1}});
 * SpatialInteraction.with(Decay.exponential(0.5))
 *         .of(new double[] {100, 200}, new double[] {150, 150}, costs)
 *         .flows(); // [73.5125, 26.4875], [76.4875, 123.512]
 * }</pre>
 */
public final class SpatialInteraction {
    /** The relative difference of ΣO and ΣD that counts as rounding. */
    public static final double TOTALS_TOLERANCE = 1e-9;
    /** The largest relative error of a constrained sum, unless another is set. */
    public static final double DEFAULT_TOLERANCE = 1e-12;
    /** The most sweeps for one balance, unless another number is set. */
    public static final int DEFAULT_MAX_SWEEPS = 10_000;

    private static final double MEAN_COST_TOLERANCE = 1e-10;
    private static final int MOST_STEPS = 200;
    /** Rows that a thread takes at once. */
    private static final int ROWS = 64;

    private final Decay decay;
    private final Constraint constraint;
    private final Totals totals;
    private final double tolerance;
    private final int maxSweeps;
    private final boolean parallel;

    private SpatialInteraction(
            Decay decay, Constraint constraint, Totals totals, double tolerance, int maxSweeps, boolean parallel) {
        this.decay = decay;
        this.constraint = constraint;
        this.totals = totals;
        this.tolerance = tolerance;
        this.maxSweeps = maxSweeps;
        this.parallel = parallel;
    }

    /** Which sums are given. */
    public enum Constraint {
        /** Those of origins and destinations. */
        DOUBLY,
        /** Those of origins; destinations have an attraction. */
        PRODUCTION,
        /** Those of destinations; origins have a propensity to send. */
        ATTRACTION
    }

    /** What happens where ΣO and ΣD differ and both are constrained. */
    public enum Totals {
        /** It is an error. */
        MUST_AGREE,
        /** D is scaled to the total of O. */
        SCALE_DESTINATIONS,
        /** O is scaled to the total of D. */
        SCALE_ORIGINS
    }

    /**
     * Doubly constrained interaction with a decay.
     *
     * @param decay f
     * @return the settings
     */
    public static SpatialInteraction with(Decay decay) {
        Objects.requireNonNull(decay, "decay");
        return new SpatialInteraction(
                decay, Constraint.DOUBLY, Totals.MUST_AGREE, DEFAULT_TOLERANCE, DEFAULT_MAX_SWEEPS, false);
    }

    /**
     * The same with other constraints.
     *
     * @param other which sums are given
     * @return other settings
     */
    public SpatialInteraction constraint(Constraint other) {
        return new SpatialInteraction(decay, other, totals, tolerance, maxSweeps, parallel);
    }

    /**
     * The same with another way to treat totals that differ.
     *
     * @param other what happens
     * @return other settings
     */
    public SpatialInteraction totals(Totals other) {
        return new SpatialInteraction(decay, constraint, other, tolerance, maxSweeps, parallel);
    }

    /**
     * The same with another tolerance.
     *
     * @param largest relative error of a constrained sum, &gt; 0
     * @return other settings
     * @throws IllegalArgumentException if it is not above 0
     */
    public SpatialInteraction tolerance(double largest) {
        return new SpatialInteraction(
                decay, constraint, totals, Checks.positive(largest, "largest"), maxSweeps, parallel);
    }

    /**
     * The same with another number of sweeps.
     *
     * @param most for one balance, ≥ 1
     * @return other settings
     * @throws IllegalArgumentException if it is below 1
     */
    public SpatialInteraction maxSweeps(int most) {
        return new SpatialInteraction(decay, constraint, totals, tolerance, Checks.atLeast(most, 1, "most"), parallel);
    }

    /**
     * The same, split over the workers of the pool that the caller is in, or of the common pool.
     *
     * @return other settings
     */
    public SpatialInteraction parallel() {
        return new SpatialInteraction(decay, constraint, totals, tolerance, maxSweeps, true);
    }

    /**
     * The flows.
     *
     * @param origins O, m numbers ≥ 0
     * @param destinations D, n numbers ≥ 0
     * @param costs m × n
     * @return flows, mean cost and sweeps
     * @throws IllegalArgumentException if sizes differ, a number is negative, NaN or infinite, totals differ
     *     where they must agree, or a cost is 0 in a power decay
     * @throws UndefinedException if all origins or destinations are 0, or the sums cannot be met
     * @throws CancellationException if the thread is interrupted
     */
    public Flows of(double[] origins, double[] destinations, CostMatrix costs) {
        check(origins, destinations, costs);
        return solve(decay, origins, destinations, costs, OptionalDouble.empty());
    }

    /**
     * The flows of the decay whose mean cost is given; the decay of the settings is not used.
     *
     * @param origins O, m numbers ≥ 0
     * @param destinations D, n numbers ≥ 0
     * @param costs m × n
     * @param meanCost Σ Tc/Σ T of observed flows, &gt; 0
     * @param form of the decay
     * @return flows with the mean cost, to 1e-10 of it, and their β
     * @throws IllegalArgumentException as {@link #of}, or if the mean cost is not above 0
     * @throws UndefinedException as {@link #of}; UNDEFINED if the mean cost exceeds that of β = 0, NOT_CONVERGED
     *     if no β brings it down so far
     * @throws CancellationException if the thread is interrupted
     */
    public Flows calibrated(
            double[] origins, double[] destinations, CostMatrix costs, double meanCost, DecayForm form) {
        Checks.positive(meanCost, "meanCost");
        check(origins, destinations, costs);
        Flows best = solve(form.with(0), origins, destinations, costs, OptionalDouble.of(0));
        double low = 0;
        double lowCost = best.meanCost();
        if (Math.abs(lowCost - meanCost) <= MEAN_COST_TOLERANCE * meanCost) {
            return best;
        }
        if (lowCost < meanCost) {
            throw UndefinedException.undefined("the mean cost " + meanCost + " exceeds " + lowCost
                    + ", that of no decay at all: β would be negative");
        }
        double high = Double.POSITIVE_INFINITY;
        // Hyman's start: the exponential of a plain on which trips have this mean
        double beta = form == DecayForm.EXPONENTIAL ? 1 / meanCost : 1;
        double previous = 0;
        double previousCost = lowCost;
        for (int step = 0; step < MOST_STEPS; step++) {
            Flows flows;
            try {
                flows = solve(form.with(beta), origins, destinations, costs, OptionalDouble.of(beta));
            } catch (UndefinedException e) {
                // so steep a decay leaves, in doubles, no way for some: the answer lies below
                high = beta;
                beta = low + (high - low) / 2;
                if (beta == low || beta == high) {
                    break;
                }
                continue;
            }
            double cost = flows.meanCost();
            if (Math.abs(cost - meanCost) <= MEAN_COST_TOLERANCE * meanCost) {
                return flows;
            }
            if (cost > meanCost) {
                low = beta;
            } else {
                high = beta;
            }
            double secant = beta + (meanCost - cost) * (beta - previous) / (cost - previousCost);
            previous = beta;
            previousCost = cost;
            boolean inside = secant > low && secant < high && secant < 4 * Math.max(beta, 1e-300);
            if (inside) {
                beta = secant;
            } else {
                beta = high == Double.POSITIVE_INFINITY ? 2 * low : low + (high - low) / 2;
            }
            if (!(beta < 1e300) || beta == previous) {
                break;
            }
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED,
                "no β brings the mean cost down to " + meanCost + "; the last one tried, " + previous + ", gives "
                        + previousCost);
    }

    private static void check(double[] origins, double[] destinations, CostMatrix costs) {
        Checks.nonNegative(origins, "origins");
        Checks.nonNegative(destinations, "destinations");
        Checks.sameLength(origins.length, "origins", costs.rows(), "costs");
        Checks.sameLength(destinations.length, "destinations", costs.columns(), "a row of costs");
    }

    private Flows solve(Decay f, double[] origins, double[] destinations, CostMatrix costs, OptionalDouble beta) {
        double total = total(origins, "origins");
        double other = total(destinations, "destinations");
        double originScale = 1;
        double destinationScale = 1;
        if (constraint == Constraint.DOUBLY) {
            if (totals == Totals.SCALE_DESTINATIONS) {
                destinationScale = total / other;
            } else if (totals == Totals.SCALE_ORIGINS) {
                originScale = other / total;
            } else {
                Checks.argument(
                        Math.abs(total - other) <= TOTALS_TOLERANCE * Math.max(total, other),
                        "origins and destinations must have the same sum but have %s and %s",
                        total,
                        other);
                // what differs by rounding could not be met either
                destinationScale = total / other;
            }
        }
        if (constraint == Constraint.DOUBLY) {
            return balance(f, scaled(origins, originScale), scaled(destinations, destinationScale), costs, beta);
        }
        boolean production = constraint == Constraint.PRODUCTION;
        double[][] flows = production
                ? share(f, origins, destinations, costs).toRows()
                : share(f, destinations, origins, costs.transposed())
                        .transposed()
                        .toRows();
        return result(flows, costs, beta, 0);
    }

    private Flows balance(Decay f, double[] origins, double[] destinations, CostMatrix costs, OptionalDouble beta) {
        int[] from = positive(origins);
        int[] to = positive(destinations);
        Furness furness = new Furness(costs, f, from, to, chosen(origins, from), chosen(destinations, to), parallel);
        furness.balance(tolerance, maxSweeps);
        double[][] rows = furness.toFlows();
        int n = destinations.length;
        double[][] flows = rows;
        if (from.length < origins.length || to.length < n) {
            flows = new double[origins.length][n];
            for (int i = 0; i < from.length; i++) {
                for (int j = 0; j < to.length; j++) {
                    flows[from[i]][to[j]] = rows[i][j];
                }
            }
        }
        return result(flows, costs, beta, furness.sweeps());
    }

    /** Each total divided by attraction and decay, as Huff divides customers. */
    private static DoubleMatrix share(Decay f, double[] totals, double[] attractions, CostMatrix costs) {
        Huff.Shares shares = Huff.with(f).of(attractions, costs);
        for (int i : shares.unserved().asList()) {
            if (totals[i] > 0) {
                throw new UndefinedException(
                        Status.NOT_CONVERGED, costs.origins().get(i) + " has a total of " + totals[i] + " but no way");
            }
        }
        double[] flows = shares.probabilities().toArray();
        int n = attractions.length;
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < n; j++) {
                flows[i * n + j] *= totals[i];
            }
        }
        return DoubleMatrix.of(totals.length, n, flows);
    }

    private Flows result(double[][] flows, CostMatrix costs, OptionalDouble beta, int sweeps) {
        int m = costs.rows();
        int n = costs.columns();
        double[] spent = new double[m];
        double[] sent = new double[m];
        Chunks.run("origins", (m + ROWS - 1) / ROWS, parallel, batch -> {
            double[] row = new double[n];
            for (int i = batch * ROWS; i < Math.min(m, (batch + 1) * ROWS); i++) {
                costs.copyRow(i, row);
                double[] given = flows[i];
                for (int j = 0; j < n; j++) {
                    // no flow at an infinite cost adds nothing
                    row[j] = row[j] == Double.POSITIVE_INFINITY ? 0 : row[j] * given[j];
                }
                spent[i] = Sums.of(row);
                sent[i] = Sums.of(given);
            }
        });
        double meanCost = Range.finite(Sums.of(spent) / Sums.of(sent), "the mean cost");
        return new Flows(DoubleMatrix.of(flows), meanCost, beta, sweeps);
    }

    private static double total(double[] values, String name) {
        double total = Sums.of(values);
        Checks.argument(total < Double.POSITIVE_INFINITY, "%s must have a finite sum", name);
        if (total == 0) {
            throw UndefinedException.undefined("all " + values.length + " " + name + " are zero");
        }
        return total;
    }

    private static int[] positive(double[] values) {
        return IntStream.range(0, values.length).filter(i -> values[i] > 0).toArray();
    }

    private static double[] chosen(double[] values, int[] at) {
        return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] scaled(double[] values, double factor) {
        return factor == 1 ? values : Arrays.stream(values).map(v -> v * factor).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpatialInteraction that
                && decay.equals(that.decay)
                && constraint == that.constraint
                && totals == that.totals
                && tolerance == that.tolerance
                && maxSweeps == that.maxSweeps
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(decay, constraint, totals, tolerance, maxSweeps, parallel);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SpatialInteraction[%s, %s]", constraint, decay);
    }

    /**
     * Flows between m origins and n destinations.
     *
     * @param flows T, m × n
     * @param meanCost Σ Tc/Σ T, in the unit of the costs
     * @param beta of the decay, where it was calibrated
     * @param sweeps of the iteration; 0 where only one side is constrained
     */
    public record Flows(DoubleMatrix flows, double meanCost, OptionalDouble beta, int sweeps) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Flows[%d x %d, mean cost %.6g%s, %d sweeps]",
                    flows.rows(),
                    flows.columns(),
                    meanCost,
                    beta.isPresent() ? String.format(Locale.ROOT, ", beta = %.6g", beta.getAsDouble()) : "",
                    sweeps);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }
}
