package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.methods.statistics.Tail;
import org.jspecify.annotations.Nullable;

/**
 * The options that tests of spatial association share; an immutable value, so threads may share one.
 *
 * <p>Permutation r draws from its own stream, derived from (seed, r), over the places in the order of their
 * labels. So one seed gives the same p-values with any number of threads and in whatever order the places
 * are listed.
 *
 * @param <T> the statistic itself
 */
public abstract sealed class SpatialStatistic<T extends SpatialStatistic<T>>
        permits BivariateMoran,
                GearysC,
                GeneralG,
                JoinCounts,
                LeesL,
                LocalG,
                LocalGeary,
                LocalMoran,
                MoransI,
                MultivariateLocalGeary,
                RateAdjustedMoran {
    /** Permutations where none are asked for by number. */
    public static final int DEFAULT_PERMUTATIONS = 999;

    /** The seed where none is given. */
    public static final long DEFAULT_SEED = 1;

    private final Settings settings;

    SpatialStatistic(Settings settings) {
        this.settings = settings;
    }

    static Settings defaults(Inference inference) {
        return new Settings(inference, DEFAULT_PERMUTATIONS, DEFAULT_SEED, Tail.TWO_SIDED, false);
    }

    Settings settings() {
        return settings;
    }

    abstract T with(Settings changed);

    final T inferring(Inference inference) {
        return with(new Settings(
                inference, settings.permutations(), settings.seed(), settings.tail(), settings.parallel()));
    }

    /**
     * Inference by random permutations.
     *
     * @param count R ≥ 1, often 999 or 9,999
     * @return a copy
     * @throws IllegalArgumentException if the count is below 1
     */
    public T permutations(int count) {
        return with(new Settings(
                Inference.PERMUTATION,
                Checks.atLeast(count, 1, "count"),
                settings.seed(),
                settings.tail(),
                settings.parallel()));
    }

    /**
     * Another seed for the permutations.
     *
     * @param seed any number
     * @return a copy
     */
    public T seed(long seed) {
        return with(new Settings(
                settings.inference(), settings.permutations(), seed, settings.tail(), settings.parallel()));
    }

    /**
     * Another tail for the p-value; it is two-sided by default.
     *
     * @param tail which deviations to count
     * @return a copy
     */
    public T tail(Tail tail) {
        return with(new Settings(
                settings.inference(), settings.permutations(), settings.seed(), tail, settings.parallel()));
    }

    /**
     * The same results, computed on the caller's thread and free workers of its ForkJoinPool, or of the
     * common one.
     *
     * @return a copy
     */
    public T parallel() {
        return with(
                new Settings(settings.inference(), settings.permutations(), settings.seed(), settings.tail(), true));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpatialStatistic<?> that
                && getClass() == that.getClass()
                && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    /** The options in words. */
    @Override
    public String toString() {
        String drawn = settings.inference() == Inference.PERMUTATION
                ? ", R = " + settings.permutations() + ", seed " + settings.seed()
                : "";
        return getClass().getSimpleName() + "[" + settings.inference() + drawn + ", " + settings.tail()
                + (settings.parallel() ? ", parallel]" : "]");
    }
}
