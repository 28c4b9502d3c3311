package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;

/**
 * Migration effectiveness and intensity: how much of the movement between places changes their population.
 *
 * <p>With D(i) in-migrants, O(i) out-migrants, P(i) people, M = ΣD = ΣO: effectiveness of a place 100(D − O)/(D + O), of
 * the system 100Σ|D − O|/Σ(D + O); crude migration intensity 100M/ΣP; aggregate net migration rate 100·½Σ|D − O|/ΣP;
 * net migration rate of a place (D − O)/P.
 *
 * <ul>
 *   <li>A place's effectiveness lies in [−100, 100], that of the system in [0, 100]; the aggregate net rate is the
 *       intensity times the system's effectiveness over 100.
 *   <li>No movement to or from a place: its effectiveness is empty. No movement at all: that of the system is. No
 *       people: rates are empty.
 *   <li>ΣD and ΣO that differ by more than 1e-9 of them are refused: the system is not closed. {@link #ofPlaces}
 *       takes any.
 *   <li>Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(n).
 *
 * <p>Source: Bell, M. et al. (2002), Cross-national comparison of internal migration: issues and measures; Shryock,
 * H. S. and Siegel, J. S. (1973), The Methods and Materials of Demography.
 *
 * <pre>{@code
 * double[] in = {120, 80, 40};
 * double[] out = {60, 100, 80};
 * MigrationEffectiveness.of(in, out, new double[] {1000, 1500, 800}).system();  // OptionalDouble[25.0]
 * }</pre>
 */
public final class MigrationEffectiveness {
    private MigrationEffectiveness() {}

    /**
     * The measures of places and of the system; each empty where its denominator is zero.
     *
     * @param byPlace effectiveness of each place, in [−100, 100]
     * @param netRates (D − O)/P of each place
     * @param system effectiveness of the system, in [0, 100]
     * @param crudeIntensity migrants per 100 people
     * @param aggregateNetRate net shift per 100 people
     */
    public record Effectiveness(
            ImmutableList<OptionalDouble> byPlace,
            ImmutableList<OptionalDouble> netRates,
            OptionalDouble system,
            OptionalDouble crudeIntensity,
            OptionalDouble aggregateNetRate)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MigrationEffectiveness[system %s, intensity %s, net rate %s per 100, %d places]",
                    Ratio.text(system),
                    Ratio.text(crudeIntensity),
                    Ratio.text(aggregateNetRate),
                    byPlace.size());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The measures of a closed system.
     *
     * @param in migrants into each of n places, ≥ 0
     * @param out migrants out of each place, ≥ 0, of the same sum
     * @param population of each place, ≥ 0
     * @return all measures
     * @throws IllegalArgumentException if lengths or sums differ, or a value is negative, NaN or infinite
     */
    public static Effectiveness of(double[] in, double[] out, double[] population) {
        ImmutableList<OptionalDouble> places = ofPlaces(in, out);
        Checks.sameLength(population.length, "population", in.length, "in");
        Checks.nonNegative(population, "population");
        double migrants = Range.finite(100 * Sums.of(in), "100 times the sum of in") / 100;
        double leaving = Range.finite(100 * Sums.of(out), "100 times the sum of out") / 100;
        Checks.argument(
                Math.abs(migrants - leaving) <= 1e-9 * Math.max(migrants, leaving),
                "in sums to %s but out to %s: the system is not closed",
                migrants,
                leaving);
        double[] shifts = new double[in.length];
        ImmutableList.Builder<OptionalDouble> rates = ImmutableList.builder();
        for (int i = 0; i < in.length; i++) {
            shifts[i] = Math.abs(in[i] - out[i]);
            rates.add(Ratio.of(in[i] - out[i], population[i]));
        }
        double people = Range.finite(Sums.of(population), "the sum of population");
        double shifted = Sums.of(shifts);
        return new Effectiveness(
                places,
                rates.build(),
                Ratio.of(100 * shifted, migrants + leaving),
                Ratio.of(100 * migrants, people),
                Ratio.of(100 * (shifted / 2), people));
    }

    /**
     * The measures of flows between places; the diagonal is left aside.
     *
     * @param flows migrants from origin to destination
     * @param population of each place, ≥ 0
     * @return all measures
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws org.chengzhen.core.result.UndefinedException if a flow is missing
     */
    public static Effectiveness of(FlowMatrix flows, double[] population) {
        Network.complete(flows);
        return of(flows.inflows(), flows.outflows(), population);
    }

    /**
     * The effectiveness of places, whether or not they form a closed system.
     *
     * @param in migrants into each of n places, ≥ 0
     * @param out migrants out of each place, ≥ 0
     * @return 100(D − O)/(D + O), empty for a place without migrants
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     */
    public static ImmutableList<OptionalDouble> ofPlaces(double[] in, double[] out) {
        Checks.sameLength(out.length, "out", in.length, "in");
        Checks.nonNegative(in, "in");
        Checks.nonNegative(out, "out");
        ImmutableList.Builder<OptionalDouble> places = ImmutableList.builder();
        for (int i = 0; i < in.length; i++) {
            double most = Math.max(in[i], out[i]);
            places.add(
                    most == 0
                            ? OptionalDouble.empty()
                            : Ratio.of(100 * (in[i] / most - out[i] / most), in[i] / most + out[i] / most));
        }
        return places.build();
    }
}
