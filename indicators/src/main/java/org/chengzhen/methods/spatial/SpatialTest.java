package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalLong;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.methods.statistics.Tail;

/**
 * A global statistic of spatial association with its inference.
 *
 * @param name of the statistic
 * @param statistic its observed value
 * @param expectation under the null hypothesis; the mean of the permutations for {@link Inference#PERMUTATION}
 * @param variance under the null hypothesis; of the permutations (divided by their number) likewise
 * @param zScore (statistic − expectation)/√variance
 * @param pValue the p-value; from the normal distribution, or for permutations two-sided min(1, 2(min(#≤, #≥) +
 *     1)/(R + 1)) and one-sided (# + 1)/(R + 1)
 * @param tail which deviations p counts
 * @param method where the moments come from
 * @param n the number of places, islands included
 * @param islands labels of the places without neighbours; they take part in n and in the moments
 * @param permutations R, 0 where none were drawn
 * @param seed of the permutations, empty where none were drawn
 */
public record SpatialTest(
        String name,
        double statistic,
        double expectation,
        double variance,
        double zScore,
        double pValue,
        Tail tail,
        Inference method,
        int n,
        ImmutableList<String> islands,
        int permutations,
        OptionalLong seed)
        implements Serializable {

    /** From closed moments. */
    static SpatialTest closed(
            String name, double statistic, double mean, double variance, Settings s, Arrangement places) {
        double z = Arrangement.score(name, statistic, mean, variance);
        return new SpatialTest(
                name,
                statistic,
                mean,
                variance,
                z,
                s.tail().pValue(z),
                s.tail(),
                s.inference(),
                places.size(),
                places.islands(),
                0,
                OptionalLong.empty());
    }

    /** From drawn values; those within the tolerance of the observed one count as equal to it. */
    static SpatialTest drawn(
            String name, double statistic, double[] draws, double tolerance, Settings s, Arrangement places) {
        int atMost = 0;
        int atLeast = 0;
        double sum = 0;
        for (double d : draws) {
            atMost += d <= statistic + tolerance ? 1 : 0;
            atLeast += d >= statistic - tolerance ? 1 : 0;
            sum += d - statistic;
        }
        double shift = sum / draws.length;
        double squares = 0;
        for (double d : draws) {
            double deviation = d - statistic - shift;
            squares += deviation * deviation;
        }
        double variance = squares / draws.length;
        // draws that all equal the observed value deviate by rounding alone
        double z = variance <= tolerance * tolerance ? 0 : -shift / Math.sqrt(variance);
        return new SpatialTest(
                name,
                statistic,
                statistic + shift,
                variance,
                z,
                s.tail().pValue(atMost, atLeast, draws.length),
                s.tail(),
                Inference.PERMUTATION,
                places.size(),
                places.islands(),
                draws.length,
                OptionalLong.of(s.seed()));
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s = %.4f (z = %.2f, p = %.3g %s, %s%s, E = %.4f, n = %d%s)",
                name,
                statistic,
                zScore,
                pValue,
                tail,
                method.name().toLowerCase(Locale.ROOT),
                permutations > 0 ? " R = " + permutations + " seed " + seed.getAsLong() : "",
                expectation,
                n,
                islands.isEmpty() ? "" : ", " + islands.size() + " islands");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
