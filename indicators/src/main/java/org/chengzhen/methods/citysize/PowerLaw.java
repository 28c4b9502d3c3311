package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Resampling;
import org.jspecify.annotations.Nullable;

/**
 * Whether the largest cities follow a power law, from which size on, and with which exponent.
 *
 * <p>Density p(x) ∝ x^−α for x ≥ x_min. Continuous: α = 1 + m/Σ ln(x/x_min) over the m sizes of at least x_min.
 * Discrete: the α that solves −ζ′(α, x_min)/ζ(α, x_min) = mean ln x. x_min is the size at which the Kolmogorov–Smirnov
 * distance between the sizes from there on and the fitted law is least; every distinct size but the largest is tried.
 * Goodness of fit: as many sizes are drawn, below x_min from the data and above from the law, and fitted anew, x_min
 * included; p is the share of draws at least as far from their law, (M + 1)/(R + 1). p ≤ 0.1 speaks against the law.
 *
 * <ul>
 *   <li>α &gt; 1; α − 1 compares with {@link RankSize}. Distance in [0, 1]. Standard error, of m sizes: (α − 1)/√m,
 *       discrete 1/√(m·∂² ln ζ(α, x_min)/∂α²); x_min counts as known, so both are too small where it was searched.
 *   <li>Fewer than three positive sizes: too few data. All equal: undefined.
 *   <li>Zeros are dropped and counted; negative sizes, NaN and infinity are refused. Discrete: whole numbers up to
 *       {@link #LARGEST_COUNT} only.
 *   <li>Equal distances: the smaller x_min. The order of cities changes no bit.
 *   <li>As in the authors' programme the continuous distance is taken against the share of sizes before each one.
 * </ul>
 *
 * <p>Algorithm: one sort, running sums for all α; each candidate looks only where its largest deviation can be, and is
 * left once it is farther than the best: O(n log n + c√n) as a rule for c candidates. The bootstrap repeats this R times.
 *
 * <p>Source: Clauset, A., Shalizi, C. R. and Newman, M. E. J. (2009), Power-law distributions in empirical data.
 *
 * <pre>{@code
 * PowerLaw.continuous().fit(sizes).xmin();
 * PowerLaw.continuous().replications(999).seed(42).goodnessOfFit(sizes).pValue();
 * }</pre>
 */
public final class PowerLaw {
    /** Draws of the goodness of fit unless told otherwise. */
    public static final int DEFAULT_REPLICATIONS = 999;

    /** The p value at and below which Clauset et al. (2009) rule the power law out. */
    public static final double RULED_OUT = 0.1;

    /** The largest size of the discrete law: above it a double does not tell neighbouring whole numbers apart. */
    public static final double LARGEST_COUNT = 0x1p52;

    private static final PowerLaw CONTINUOUS = new PowerLaw(Kind.CONTINUOUS);
    private static final PowerLaw DISCRETE = new PowerLaw(Kind.DISCRETE);

    /** Samples that may be drawn in vain, one after the other, before the law is held to have no others. */
    private static final int MOST_ATTEMPTS = 10_000;

    private final Kind kind;
    private final int candidates;
    private final double fixed;
    private final int replications;
    private final long seed;

    private PowerLaw(Kind kind) {
        this(kind, Integer.MAX_VALUE, Double.NaN, DEFAULT_REPLICATIONS, Resampling.DEFAULT_SEED);
    }

    private PowerLaw(Kind kind, int candidates, double fixed, int replications, long seed) {
        this.kind = kind;
        this.candidates = candidates;
        this.fixed = fixed;
        this.replications = replications;
        this.seed = seed;
    }

    /** What sizes are. */
    public enum Kind {
        /** Any positive numbers. */
        CONTINUOUS,
        /** Whole numbers. */
        DISCRETE
    }

    /**
     * A fit with the test whether it is good.
     *
     * @param fit of the data
     * @param pValue share of drawn samples at least as far from their own fit
     * @param replications R
     */
    public record GoodnessOfFit(PowerLawFit fit, double pValue, int replications) implements Serializable {
        /** p, then the fit. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "PowerLaw.GoodnessOfFit[p = %.4g (R = %d), %s]", pValue, replications, fit);
        }
    }

    /**
     * Sizes that may be any positive number, as populations in thousands.
     *
     * @return settings to be changed
     */
    public static PowerLaw continuous() {
        return CONTINUOUS;
    }

    /**
     * Sizes that are small whole numbers, as counts of firms.
     *
     * @return settings to be changed
     */
    public static PowerLaw discrete() {
        return DISCRETE;
    }

    /**
     * No more than so many candidates for x_min, evenly spread over the distinct sizes.
     *
     * @param limit at least 1
     * @return the changed settings
     * @throws IllegalArgumentException if the limit is below 1
     */
    public PowerLaw candidates(int limit) {
        return new PowerLaw(kind, Checks.atLeast(limit, 1, "limit"), fixed, replications, seed);
    }

    /**
     * A given x_min instead of the best one.
     *
     * @param size above zero; the law begins at the first city of at least this size, and counts from there
     * @return the changed settings
     * @throws IllegalArgumentException if the size is not above zero, NaN or infinite
     */
    public PowerLaw xmin(double size) {
        return new PowerLaw(kind, candidates, Checks.positive(size, "size"), replications, seed);
    }

    /**
     * Another number of draws for the goodness of fit.
     *
     * @param count R ≥ 1
     * @return the changed settings
     * @throws IllegalArgumentException if R &lt; 1
     */
    public PowerLaw replications(int count) {
        return new PowerLaw(kind, candidates, fixed, Checks.atLeast(count, 1, "count"), seed);
    }

    /**
     * Another seed for the goodness of fit.
     *
     * @param value any number
     * @return the changed settings
     */
    public PowerLaw seed(long value) {
        return new PowerLaw(kind, candidates, fixed, replications, value);
    }

    /**
     * Where the law begins, and its exponent.
     *
     * @param sizes ≥ 0, at least three of them above zero
     * @return the fit
     * @throws IllegalArgumentException if a size is negative, NaN or infinite, or is not whole in the discrete case
     * @throws UndefinedException if fewer than three sizes are positive, or all (from a given x_min on) are equal
     */
    public PowerLawFit fit(double... sizes) {
        double[] sorted = sorted(sizes);
        Tail tail = new Tail(sorted, kind == Kind.DISCRETE);
        return described(tail, best(tail), sizes.length - sorted.length);
    }

    /**
     * The fit, and whether it is good.
     *
     * @param sizes ≥ 0, at least three of them above zero
     * @return the fit with p
     * @throws IllegalArgumentException if a size is negative, NaN or infinite, or is not whole in the discrete case
     * @throws UndefinedException if fewer than three sizes are positive, or all (from a given x_min on) are equal
     */
    public GoodnessOfFit goodnessOfFit(double... sizes) {
        double[] sorted = sorted(sizes);
        Tail tail = new Tail(sorted, kind == Kind.DISCRETE);
        Tail.Candidate best = best(tail);
        int asFar = 0;
        Loop loop = Loop.of("replications", replications);
        for (int k = 0; k < replications; k++) {
            loop.step();
            asFar += Ties.atLeast(redrawn(sorted, tail, best, Resampling.stream(seed, k)), best.distance()) ? 1 : 0;
        }
        loop.end();
        return new GoodnessOfFit(
                described(tail, best, sizes.length - sorted.length),
                Resampling.pValue(asFar, replications),
                replications);
    }

    /**
     * The comparison of the fit with a lognormal distribution cut off at the same x_min.
     *
     * @param sizes ≥ 0, at least three of them above zero
     * @return Vuong's test
     * @throws IllegalArgumentException if a size is negative, NaN or infinite, or is not whole in the discrete case
     * @throws UndefinedException if fewer than three sizes are positive, or all (from a given x_min on) are equal
     */
    public LognormalComparison againstLognormal(double... sizes) {
        double[] sorted = sorted(sizes);
        Tail tail = new Tail(sorted, kind == Kind.DISCRETE);
        Tail.Candidate best = best(tail);
        return LognormalComparison.of(
                Arrays.copyOfRange(sorted, tail.below[best.start()], sorted.length),
                described(tail, best, sizes.length - sorted.length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PowerLaw that
                && kind == that.kind
                && candidates == that.candidates
                && Double.compare(fixed, that.fixed) == 0
                && replications == that.replications
                && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, candidates, fixed, replications, seed);
    }

    /** The settings. */
    @Override
    public String toString() {
        return "PowerLaw[" + kind
                + (candidates == Integer.MAX_VALUE ? "" : ", at most " + candidates + " candidates")
                + (Double.isNaN(fixed) ? "" : ", xmin = " + fixed)
                + ", R = " + replications + ", seed = " + seed + "]";
    }

    private double[] sorted(double[] sizes) {
        double[] positive = Sizes.positive(sizes);
        if (kind == Kind.DISCRETE) {
            for (int i = 0; i < sizes.length; i++) {
                Checks.argument(sizes[i] == Math.rint(sizes[i]), "sizes[%d] must be whole but is %s", i, sizes[i]);
                Checks.argument(
                        sizes[i] <= LARGEST_COUNT,
                        "sizes[%d] must be at most 2^52 in the discrete law but is %s",
                        i,
                        sizes[i]);
            }
        }
        if (positive.length < RankSize.MINIMUM_CITIES) {
            throw UndefinedException.insufficient("sizes", RankSize.MINIMUM_CITIES, positive.length);
        }
        return Sorts.ascending(positive);
    }

    private Tail.Candidate best(Tail tail) {
        if (Double.isNaN(fixed)) {
            return finite(tail.best(candidates));
        }
        int start = Sizes.firstAtLeast(tail.values, fixed);
        if (start >= tail.values.length - 1) {
            throw UndefinedException.undefined("there are no two distinct sizes of at least " + fixed);
        }
        return finite(tail.candidate(start));
    }

    private static Tail.Candidate finite(Tail.Candidate best) {
        Range.finite(best.alpha(), "the exponent");
        return best;
    }

    private PowerLawFit described(Tail tail, Tail.Candidate best, int dropped) {
        double xmin = tail.values[best.start()];
        double alpha = best.alpha();
        int m = tail.sizeFrom(best.start());
        double scale = kind == Kind.DISCRETE
                ? -Math.log(HurwitzZeta.relative(alpha, xmin))
                : Math.log(alpha - 1) - Math.log(xmin);
        return new PowerLawFit(
                kind,
                xmin,
                alpha,
                (kind == Kind.DISCRETE ? 1 / Math.sqrt(HurwitzZeta.varianceLog(alpha, xmin)) : alpha - 1)
                        / Math.sqrt(m),
                best.distance(),
                m * scale - alpha * tail.excess(best.start()),
                m,
                tail.n,
                dropped);
    }

    /** The distance of one drawn sample from its own law. */
    private double redrawn(double[] sorted, Tail tail, Tail.Candidate best, SplittableRandom random) {
        int n = sorted.length;
        int below = tail.below[best.start()];
        double xmin = tail.values[best.start()];
        double[] drawn = new double[n];
        int attempts = 0;
        do {
            Loop.check();
            if (++attempts > MOST_ATTEMPTS) {
                throw UndefinedException.undefined(
                        "the sizes lie so close together that samples of their law, of exponent " + best.alpha()
                                + ", are all equal");
            }
            for (int i = 0; i < n; i++) {
                // one draw decides between body and law; below 'below' it is also the place in the body
                int place = random.nextInt(n);
                drawn[i] = place < below ? sorted[place] : draw(xmin, best.alpha(), random);
            }
            Arrays.sort(drawn);
        } while (!(drawn[0] < drawn[n - 1]) || (!Double.isNaN(fixed) && !reaches(drawn, xmin)));
        Tail again = new Tail(drawn, kind == Kind.DISCRETE);
        return best(again).distance();
    }

    private static boolean reaches(double[] drawn, double xmin) {
        int from = Sizes.firstAtLeast(drawn, xmin);
        return from < drawn.length && drawn[from] < drawn[drawn.length - 1];
    }

    private double draw(double xmin, double alpha, SplittableRandom random) {
        double survival = 1 - random.nextDouble();
        if (kind == Kind.CONTINUOUS) {
            return Math.min(Double.MAX_VALUE, xmin * Math.pow(survival, -1 / (alpha - 1)));
        }
        // the largest x with P(X >= x) >= survival: doubling, then halving
        double norm = HurwitzZeta.relative(alpha, xmin);
        double low = xmin;
        double high = 2 * xmin;
        while (high < 0x1p52 && atLeast(high, xmin, alpha, norm) >= survival) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atLeast(middle, xmin, alpha, norm) >= survival) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double atLeast(double x, double xmin, double alpha, double norm) {
        return Math.exp(-alpha * Math.log(x / xmin)) * HurwitzZeta.relative(alpha, x) / norm;
    }
}
