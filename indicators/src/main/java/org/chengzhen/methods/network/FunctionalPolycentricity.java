package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Functional polycentricity after Green: how balanced the flows of a system of places are, times how densely it
 * is connected.
 *
 * <p>P = (1 − σ/σ_max)·Δ, with σ the standard deviation of the flows d(i) of the places, σ_max that of two places
 * with flows 0 and max d, and Δ the density. {@link FlowDirection} of the flows, {@link Density} and
 * {@link Deviation} differ between authors, so each is an option.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 where one of two places has all flows or no place is linked, 1 where all flows are equal.
 *       σ ≤ σ_max under either deviation, for both use the same.
 *   <li>The unit of the flows changes nothing; the diagonal is left aside.
 *   <li>Fewer than two places: too few data. All flows zero: undefined. A missing flow: {@code MISSING}.
 *   <li>Two places: 1 − |d(1) − d(2)|/max d, times Δ. Disconnected places and isolates count with d = 0.
 * </ul>
 *
 * <p>Cost: O(n²) at most.
 *
 * <p>Source: Green, N. (2007), Functional polycentricity: a formal definition in terms of social network analysis.
 *
 * <pre>{@code
 * FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 10, 6}, {8, 0, 4}, {5, 3, 0}});
 * FunctionalPolycentricity.withDefaults().of(flows).value();  // 0.469
 * }</pre>
 */
public final class FunctionalPolycentricity {
    private static final FunctionalPolycentricity DEFAULTS =
            new FunctionalPolycentricity(FlowDirection.IN, Density.MEAN_OVER_LARGEST_FLOW, Deviation.POPULATION);

    /** How densely the system is connected. */
    public enum Density {
        /** Σf/(n(n − 1)·max f): the mean flow over the largest. */
        MEAN_OVER_LARGEST_FLOW,
        /** The share of the n(n − 1) ordered pairs that have a flow. */
        SHARE_OF_LINKS,
        /** 1: balance alone counts. */
        NONE
    }

    /** The denominator of the variance, in σ and in σ_max alike. */
    public enum Deviation {
        /** n; σ_max = max d/2. */
        POPULATION,
        /** n − 1; σ_max = max d/√2. */
        SAMPLE
    }

    /**
     * The index and its parts.
     *
     * @param value P
     * @param balance 1 − σ/σ_max
     * @param density Δ
     * @param degrees d of each place, in the unit of the flows
     */
    public record Polycentricity(double value, double balance, double density, ImmutableDoubleArray degrees)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "FunctionalPolycentricity[%.4g = balance %.4g x density %.4g, %d places]",
                    value,
                    balance,
                    density,
                    degrees.length());
        }
    }

    private final FlowDirection direction;
    private final Density density;
    private final Deviation deviation;

    private FunctionalPolycentricity(FlowDirection direction, Density density, Deviation deviation) {
        this.direction = direction;
        this.density = density;
        this.deviation = deviation;
    }

    /**
     * Incoming flows, mean over largest flow, population deviation.
     *
     * @return the options
     */
    public static FunctionalPolycentricity withDefaults() {
        return DEFAULTS;
    }

    /**
     * Which flows of a place count.
     *
     * @param flows the convention
     * @return the options with it
     */
    public FunctionalPolycentricity direction(FlowDirection flows) {
        Objects.requireNonNull(flows, "flows");
        return new FunctionalPolycentricity(flows, density, deviation);
    }

    /**
     * How density is measured.
     *
     * @param measure the convention
     * @return the options with it
     */
    public FunctionalPolycentricity density(Density measure) {
        Objects.requireNonNull(measure, "measure");
        return new FunctionalPolycentricity(direction, measure, deviation);
    }

    /**
     * How deviation is measured.
     *
     * @param measure the convention
     * @return the options with it
     */
    public FunctionalPolycentricity deviation(Deviation measure) {
        Objects.requireNonNull(measure, "measure");
        return new FunctionalPolycentricity(direction, density, measure);
    }

    /**
     * The polycentricity of one function.
     *
     * @param flows between n ≥ 2 places
     * @return the index and its parts
     * @throws UndefinedException if there are fewer than two places, no flow above zero, or a missing flow
     */
    public Polycentricity of(FlowMatrix flows) {
        Interaction interaction = Interaction.of(flows);
        int n = interaction.n;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[] degrees = direction.of(interaction);
        double most = largest(degrees);
        if (most == 0) {
            throw UndefinedException.undefined("no flow between " + n + " places");
        }
        double mean = Sums.of(degrees) / n;
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            double apart = (degrees[i] - mean) / most;
            squares[i] = apart * apart;
        }
        boolean sample = deviation == Deviation.SAMPLE;
        double spread = Math.sqrt(Sums.of(squares) / (sample ? n - 1 : n));
        double balance = Math.max(0, 1 - spread * (sample ? Math.sqrt(2) : 2));
        double pairs = (double) n * (n - 1);
        double dense =
                switch (density) {
                    case MEAN_OVER_LARGEST_FLOW ->
                        Math.min(1, interaction.total() / largest(interaction.flows) / pairs);
                    case SHARE_OF_LINKS -> interaction.flows.length / pairs;
                    case NONE -> 1;
                };
        return new Polycentricity(balance * dense, balance, dense, degreesInTheirUnit(flows));
    }

    /**
     * The mean polycentricity of several functions, as commuting, shopping and freight.
     *
     * @param functions flows of each function
     * @return the mean of P
     * @throws UndefinedException if there is no function, or one has no value
     */
    public double meanOf(List<FlowMatrix> functions) {
        if (functions.isEmpty()) {
            throw UndefinedException.insufficient("functions", 1, 0);
        }
        double sum = 0;
        for (FlowMatrix flows : functions) {
            sum += of(flows).value();
        }
        return sum / functions.size();
    }

    private ImmutableDoubleArray degreesInTheirUnit(FlowMatrix flows) {
        double[] degrees = direction == FlowDirection.IN ? flows.inflows() : flows.outflows();
        if (direction == FlowDirection.BOTH) {
            double[] in = flows.inflows();
            for (int i = 0; i < in.length; i++) {
                degrees[i] += in[i];
            }
        }
        return ImmutableDoubleArray.copyOf(degrees);
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double v : values) {
            most = Math.max(most, v);
        }
        return most;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FunctionalPolycentricity that
                && direction == that.direction
                && density == that.density
                && deviation == that.deviation;
    }

    @Override
    public int hashCode() {
        return Objects.hash(direction, density, deviation);
    }

    @Override
    public String toString() {
        return "FunctionalPolycentricity[" + direction + ", " + density + ", " + deviation + "]";
    }
}
