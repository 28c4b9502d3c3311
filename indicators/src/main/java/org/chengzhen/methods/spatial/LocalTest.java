package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalLong;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;

/**
 * A local statistic of spatial association for every place, with its inference.
 *
 * <p>Where a place has no value, as an island has no p, the array holds NaN and {@link #status} says so; the
 * other places stand. All arrays are in the order of the weights' places.
 *
 * @param name of the statistic
 * @param labels of the places
 * @param statistics observed value of each place
 * @param expectations under the null hypothesis: the mean over the permutations
 * @param variances under the null hypothesis: of the permutations, divided by their number
 * @param zScores (statistic − expectation)/√variance
 * @param pValues the p-value of each place, not corrected for the number of places; see {@link FalseDiscoveryRate}
 * @param tail which deviations p counts
 * @param method where the moments come from
 * @param permutations R, 0 where none were drawn
 * @param seed of the permutations, empty where none were drawn
 */
public record LocalTest(
        String name,
        ImmutableList<String> labels,
        ImmutableDoubleArray statistics,
        ImmutableDoubleArray expectations,
        ImmutableDoubleArray variances,
        ImmutableDoubleArray zScores,
        ImmutableDoubleArray pValues,
        Tail tail,
        Inference method,
        int permutations,
        OptionalLong seed)
        implements Serializable {

    /** aᵢ·Σⱼ wᵢⱼzⱼ, conditionally permuted; rows of islands hold statistic 0 and nothing else. */
    static LocalTest ofLags(String name, SpatialWeights given, Arrangement w, double[] z, double[] a, Settings s) {
        LocalDraws draws = LocalDraws.ofLags(w, z, s);
        int n = w.size();
        double[] statistic = new double[n];
        double[] mean = draws.mean();
        double[] variance = draws.variance();
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            statistic[i] = a[i] * draws.observed()[i] + 0.0;
            mean[i] *= a[i];
            variance[i] *= a[i] * a[i];
            int atMost = draws.atMost()[i];
            int atLeast = draws.atLeast()[i];
            if (w.starts[i] == w.starts[i + 1]) {
                mean[i] = Double.NaN;
                variance[i] = Double.NaN;
                p[i] = Double.NaN;
            } else if (a[i] == 0) {
                p[i] = s.tail().pValue(s.permutations(), s.permutations(), s.permutations());
            } else {
                p[i] = a[i] > 0
                        ? s.tail().pValue(atMost, atLeast, s.permutations())
                        : s.tail().pValue(atLeast, atMost, s.permutations());
            }
        }
        return drawn(name, given, w, statistic, mean, variance, p, s);
    }

    static LocalTest drawn(
            String name,
            SpatialWeights given,
            Arrangement w,
            double[] statistic,
            double[] mean,
            double[] variance,
            double[] p,
            Settings s) {
        double[] z = new double[statistic.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = variance[i] > 0 ? (statistic[i] - mean[i]) / Math.sqrt(variance[i]) : Double.NaN;
        }
        return new LocalTest(
                name,
                given.labels(),
                ImmutableDoubleArray.copyOf(w.restore(statistic)),
                ImmutableDoubleArray.copyOf(w.restore(mean)),
                ImmutableDoubleArray.copyOf(w.restore(variance)),
                ImmutableDoubleArray.copyOf(w.restore(z)),
                ImmutableDoubleArray.copyOf(w.restore(p)),
                s.tail(),
                Inference.PERMUTATION,
                s.permutations(),
                OptionalLong.of(s.seed()));
    }

    /**
     * Whether a place has a p-value.
     *
     * @param place index
     * @return OK, or UNDEFINED for an island and where the formula has no value
     */
    public Status status(int place) {
        return Double.isNaN(pValues.get(place)) ? Status.UNDEFINED : Status.OK;
    }

    /**
     * The places whose p-value is at most a level, uncorrected.
     *
     * @param level as 0.05
     * @return their labels
     */
    public ImmutableList<String> significant(double level) {
        ImmutableList.Builder<String> some = ImmutableList.builder();
        for (int i = 0; i < pValues.length(); i++) {
            if (pValues.get(i) <= level) {
                some.add(labels.get(i));
            }
        }
        return some.build();
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        long undefined = pValues.stream().filter(Double::isNaN).count();
        return String.format(
                Locale.ROOT,
                "%s of %d places: %d with p <= 0.05 %s (%s%s)%s",
                name,
                labels.size(),
                significant(0.05).size(),
                tail,
                method.name().toLowerCase(Locale.ROOT),
                permutations > 0 ? " R = " + permutations + " seed " + seed.getAsLong() : "",
                undefined == 0 ? "" : ", " + undefined + " without a p-value");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
