package org.chengzhen.methods.interaction;

import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The radiation model: flows that need no parameter, only people and who lies in between.
 *
 * <p>Tᵢⱼ = Oᵢ·mᵢnⱼ / ((mᵢ + sᵢⱼ)(mᵢ + nⱼ + sᵢⱼ)), m and n people at the origin and destination, O those who leave
 * i, s the people within the circle of radius dᵢⱼ around i without those of i and j.
 *
 * <ul>
 *   <li>Range ≥ 0. In the {@link Normalization#INFINITE} form a row sums to Oᵢ(1 − mᵢ/M), M all people reached;
 *       {@link Normalization#FINITE} divides by 1 − mᵢ/M, so that (without ties) it sums to Oᵢ.
 *   <li>Ties: the circle holds all places at exactly its radius, so that the order of places does not matter;
 *       with ties a row sums to less.
 *   <li>The diagonal is not read and its flow is 0. An unreachable place (+∞) lies outside all circles of
 *       finite radius and receives 0.
 *   <li>An origin that sends nobody or has no people has a row of zeros; a place without people receives 0.
 *   <li>An origin that sends people but reaches none is undefined in the finite form, a row of 0 in the other.
 *   <li>Negative, infinite and missing values are refused.
 * </ul>
 *
 * <p>Algorithm: each row sorted by distance, one running sum; O(n² log n) or better.
 *
 * <p>Source: Simini, F., González, M. C., Maritan, A. and Barabási, A.-L. (2012), A universal model for
 * mobility and migration patterns; finite form: Masucci, A. P., Serras, J., Johansson, A. and Batty, M. (2013),
 * Gravity versus radiation models.
 *
 * <pre>{@code
 * CostMatrix km = CostMatrix.of(new double[][] {{0, 1, 2}, {1, 0, 1}, {2, 1, 0}});
 * RadiationModel.withDefaults().of(new double[] {10, 20, 30}, new double[] {6, 6, 6}, km).get(0, 2); // 1.0
 * }</pre>
 */
public final class RadiationModel {
    private static final RadiationModel DEFAULTS = new RadiationModel(Normalization.INFINITE);

    private final Normalization normalization;

    private RadiationModel(Normalization normalization) {
        this.normalization = normalization;
    }

    /** Whether those who would leave a finite system are sent somewhere within it. */
    public enum Normalization {
        /** The first form: the share mᵢ/M finds nothing within the system. */
        INFINITE,
        /** Divided by 1 − mᵢ/M, M all people that i reaches and its own. */
        FINITE
    }

    /**
     * The first form of the model.
     *
     * @return the settings
     */
    public static RadiationModel withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another normalization.
     *
     * @param other normalization
     * @return other settings
     */
    public RadiationModel normalization(Normalization other) {
        Objects.requireNonNull(other, "other");
        return new RadiationModel(other);
    }

    /**
     * The flows among n places.
     *
     * @param people m (and n), n numbers ≥ 0
     * @param outflows O, n numbers ≥ 0
     * @param distances n × n; the diagonal is not read
     * @return T, n × n with a diagonal of 0
     * @throws IllegalArgumentException if sizes differ, or a number is negative, NaN or infinite
     * @throws UndefinedException in the finite form, if an origin with outflow reaches nobody
     */
    public DoubleMatrix of(double[] people, double[] outflows, CostMatrix distances) {
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(outflows, "outflows");
        Objects.requireNonNull(distances, "distances");
        Checks.nonNegative(people, "people");
        Checks.nonNegative(outflows, "outflows");
        int n = people.length;
        Checks.sameLength(outflows.length, "outflows", n, "people");
        Checks.argument(
                distances.rows() == n && distances.columns() == n,
                "distances must be %d x %d but are %d x %d",
                n,
                n,
                distances.rows(),
                distances.columns());
        double largest = 0;
        for (double p : people) {
            largest = Math.max(largest, p);
        }
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            // shares of the largest place: the products below cannot overflow
            shares[i] = largest == 0 ? 0 : people[i] / largest;
        }
        double[] flows = new double[n * n];
        double[] row = new double[n];
        Loop loop = Loop.of("origins", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            distances.copyRow(i, row);
            row[i] = Double.POSITIVE_INFINITY;
            if (outflows[i] > 0 && shares[i] > 0) {
                fill(i, row, shares, outflows[i], flows);
            }
        }
        loop.end();
        return DoubleMatrix.of(n, n, flows);
    }

    private void fill(int i, double[] row, double[] people, double outflow, double[] flows) {
        int n = row.length;
        int[] order = Sorts.order(row);
        double within = 0;
        int from = 0;
        while (from < n && row[order[from]] < Double.POSITIVE_INFINITY) {
            int to = from;
            double nearer = within;
            while (to < n && Ties.equal(row[order[to]], row[order[from]])) {
                within += people[order[to++]];
            }
            for (int p = from; p < to; p++) {
                int j = order[p];
                // where none ties with j nothing is subtracted, so nothing cancels
                double between = to - from == 1 ? nearer : Math.max(nearer, within - people[j]);
                double home = people[i] + between;
                flows[i * n + j] = outflow * (people[i] / home) * (people[j] / (home + people[j]));
            }
            from = to;
        }
        if (normalization == Normalization.FINITE) {
            if (within == 0) {
                throw UndefinedException.undefined("origin " + i + " sends " + outflow + " but reaches nobody");
            }
            double found = within / (people[i] + within);
            for (int j = 0; j < n; j++) {
                flows[i * n + j] /= found;
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RadiationModel that && normalization == that.normalization;
    }

    @Override
    public int hashCode() {
        return Objects.hash(normalization);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "RadiationModel[%s]", normalization);
    }
}
