package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The classes of a continuous factor that explain most: q over methods and numbers of classes.
 *
 * <p>Ties go to fewer classes, then to the order in which the methods are given. q as a rule grows with the number
 * of classes, so the largest number often wins; {@link #ofRise} stops where q rises by little.
 *
 * <p>Source: Cao, F., Ge, Y., Wang, J.-F. (2013), Optimal discretization for geographical detectors-based risk
 * assessment; Song, Y. et al. (2020), An optimal parameters-based geographical detector model.
 *
 * @param candidates every method with every number of classes, method by method
 * @param best the one with the largest q
 */
public record BestDiscretization(ImmutableList<Candidate> candidates, Candidate best) implements Serializable {
    /** The rise of q below which a further class is not worth it. */
    public static final double DEFAULT_RISE = 0.05;

    private static final List<DiscretizationMethod> METHODS = List.of(
            DiscretizationMethod.QUANTILE, DiscretizationMethod.EQUAL_WIDTH, DiscretizationMethod.NATURAL_BREAKS);

    /**
     * One way to cut.
     *
     * @param method how
     * @param classes how many were asked for
     * @param q what they explain; empty where there are fewer distinct values than classes
     */
    public record Candidate(DiscretizationMethod method, int classes, OptionalDouble q) implements Serializable {
        /** The method, the number of classes, and q. */
        @Override
        public String toString() {
            return "Candidate[" + method + ", " + classes + " classes, q = " + Shown.of("%.4f", q) + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The classes with the largest q, by quantiles, equal widths and natural breaks.
     *
     * @param y explained variable, n ≥ 2 values
     * @param x the factor
     * @param least smallest number of classes, ≥ 2, as a rule 3
     * @param most largest number of classes, as a rule 6
     * @return all candidates and the best
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or the numbers of classes do
     *     not follow each other
     * @throws UndefinedException if all y are equal, or no way to cut has a value
     */
    public static BestDiscretization of(double[] y, double[] x, int least, int most) {
        ImmutableList<Candidate> candidates = candidates(y, x, least, most);
        return new BestDiscretization(candidates, best(candidates));
    }

    /**
     * For each method the first number of classes after which q rises by less than a share of itself; among these
     * the largest q.
     *
     * @param y explained variable, n ≥ 2 values
     * @param x the factor
     * @param least smallest number of classes, ≥ 2, as a rule 3
     * @param most largest number of classes, as a rule 6
     * @param rise share ≥ 0, as {@link #DEFAULT_RISE}
     * @return all candidates and the best
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if all y are equal, or no way to cut has a value
     */
    public static BestDiscretization ofRise(double[] y, double[] x, int least, int most, double rise) {
        Checks.nonNegative(rise, "rise");
        ImmutableList<Candidate> candidates = candidates(y, x, least, most);
        ImmutableList.Builder<Candidate> stops = ImmutableList.builder();
        int each = most - least + 1;
        for (int m = 0; m < METHODS.size(); m++) {
            int at = m * each;
            int end = at + each - 1;
            while (at < end
                    && candidates.get(at + 1).q().isPresent()
                    && candidates.get(at + 1).q().getAsDouble()
                            >= (1 + rise) * candidates.get(at).q().orElse(0)) {
                at++;
            }
            stops.add(candidates.get(at));
        }
        return new BestDiscretization(candidates, best(stops.build()));
    }

    private static ImmutableList<Candidate> candidates(double[] y, double[] x, int least, int most) {
        Checks.sameLength(x.length, "x", y.length, "y");
        Checks.finite(x, "x");
        Checks.atLeast(least, 2, "least");
        Checks.atLeast(most, least, "most");
        ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
        Loop loop = Loop.of("candidates", METHODS.size() * (most - least + 1L));
        for (DiscretizationMethod method : METHODS) {
            for (int k = least; k <= most; k++) {
                loop.step();
                candidates.add(new Candidate(method, k, q(y, x, method, k)));
            }
        }
        loop.end();
        return candidates.build();
    }

    private static OptionalDouble q(double[] y, double[] x, DiscretizationMethod method, int classes) {
        int[] strata;
        try {
            strata = Discretization.of(x, method, classes).classes().toArray();
        } catch (UndefinedException e) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new Strata(y, strata).q());
    }

    private static Candidate best(List<Candidate> candidates) {
        Candidate best = null;
        for (Candidate c : candidates) {
            if (c.q().isPresent()
                    && (best == null
                            || Ties.less(best.q().getAsDouble(), c.q().getAsDouble())
                            || (Ties.equal(best.q().getAsDouble(), c.q().getAsDouble())
                                    && c.classes() < best.classes()))) {
                best = c;
            }
        }
        if (best == null) {
            throw UndefinedException.undefined("x has fewer distinct values than classes");
        }
        return best;
    }

    /** The best in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "BestDiscretization[%s, %d classes, q = %.4f of %d candidates]",
                best.method(),
                best.classes(),
                best.q().getAsDouble(),
                candidates.size());
    }
}
