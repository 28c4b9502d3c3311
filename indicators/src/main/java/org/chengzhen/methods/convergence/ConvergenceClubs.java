package org.chengzhen.methods.convergence;

import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Convergence clubs: groups of places whose paths draw together, found by repeated {@link LogT} tests.
 *
 * <p>Places in order of their last value, highest first. Core: the first neighbours with t above c = −1.65, and as
 * many after them as give the highest t. Sieve: every other place whose t with the core is above c* = 0 joins; while
 * the club as a whole is rejected, c* rises by 0.1, to 3 at most, then the club is the core alone. What is left is
 * tested as a whole, else searched in the same way; places that fit nowhere diverge. Then clubs are merged by a rule
 * with a name, and divergent places may be tried once more.
 *
 * <ul>
 *   <li>If all places converge, they are one club. A club has two places or more.
 *   <li>Fewer than two places, too few periods, zero, negative values, NaN: as in {@link LogT}. A group whose
 *       places are equal in a period has no test and counts as not converging.
 *   <li>Places with equal last values keep their order.
 * </ul>
 *
 * <p>Algorithm: one sort; each test of a group with one place more costs O(T²), so O(N²T²) at most in all. Can be
 * interrupted.
 *
 * <p>Source: Phillips, P. C. B. and Sul, D. (2007), Transition modeling and econometric convergence tests, Econometrica
 * 75; merging: Phillips, P. C. B. and Sul, D. (2009), Economic transition and growth, J. Appl. Econometrics 24; von
 * Lyncker, K. and Thoennessen, R. (2017), Regional club convergence in the EU, Empirical Economics 52.
 *
 * <pre>{@code
 * ClubPartition result = ConvergenceClubs.withDefaults().of(incomes);
 * result.clubs().get(0).places();  // the places of the richest club
 * }</pre>
 */
public final class ConvergenceClubs {
    /** The value c* of t above which a place joins a core, Phillips and Sul (2007) for short panels. */
    public static final double SIEVE = 0;

    /** By how much c* rises while a club is rejected. */
    public static final double SIEVE_STEP = 0.1;

    /** The highest c* that is tried. */
    public static final double SIEVE_CAP = 3;

    private static final ConvergenceClubs DEFAULTS = new ConvergenceClubs(
            LogT.withDefaults(),
            LogT.CRITICAL_VALUE,
            SIEVE,
            SIEVE_STEP,
            SIEVE_CAP,
            Order.LAST_VALUE,
            Merging.PHILLIPS_SUL,
            Divergent.AS_FOUND);

    private final LogT test;
    private final double critical;
    private final double sieve;
    private final double step;
    private final double cap;
    private final Order order;
    private final Merging merging;
    private final Divergent divergent;

    private ConvergenceClubs(
            LogT test,
            double critical,
            double sieve,
            double step,
            double cap,
            Order order,
            Merging merging,
            Divergent divergent) {
        this.test = test;
        this.critical = critical;
        this.sieve = sieve;
        this.step = step;
        this.cap = cap;
        this.order = order;
        this.merging = merging;
        this.divergent = divergent;
    }

    /** By what places are sorted, highest first. */
    public enum Order {
        /** The value of the last period. */
        LAST_VALUE,
        /** The mean of the last half of the periods, ⌈T/2⌉ of them: for paths that swing. */
        MEAN_OF_LAST_HALF
    }

    /** How clubs are merged in the end. */
    public enum Merging {
        /** As found. */
        NONE,
        /** From the first club on, the next one joins while both together converge. */
        PHILLIPS_SUL,
        /**
         * The next club joins only if, besides, its t with the present club is above its t with the club behind it.
         */
        VON_LYNCKER_THOENNESSEN
    }

    /** What becomes of divergent places after merging. */
    public enum Divergent {
        /** They stay as they are. */
        AS_FOUND,
        /** The pair of club and place with the largest t joins while that t is above c, and all pairs are tried anew. */
        TRIED_AGAIN
    }

    /**
     * The usual log t test, c* = 0 rising by 0.1, merging as Phillips and Sul.
     *
     * @return the search with its usual options
     */
    public static ConvergenceClubs withDefaults() {
        return DEFAULTS;
    }

    /**
     * The test that is repeated.
     *
     * @param choice a log t test with its options
     * @return a search with it
     */
    public ConvergenceClubs logT(LogT choice) {
        Objects.requireNonNull(choice, "choice");
        return new ConvergenceClubs(choice, critical, sieve, step, cap, order, merging, divergent);
    }

    /**
     * The value of t above which a group converges.
     *
     * @param value c, −1.65 at the usual 5 %
     * @return a search with it
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ConvergenceClubs criticalValue(double value) {
        return new ConvergenceClubs(test, Checks.finite(value, "value"), sieve, step, cap, order, merging, divergent);
    }

    /**
     * The value of t above which a place joins a core, rising while the club is rejected.
     *
     * @param first c*, tried first
     * @param rise by how much it rises, &gt; 0
     * @param highest the last that is tried, ≥ first
     * @return a search with it
     * @throws IllegalArgumentException if a number is NaN, infinite or out of its range
     */
    public ConvergenceClubs sieve(double first, double rise, double highest) {
        Checks.finite(first, "first");
        Checks.positive(rise, "rise");
        Checks.argument(
                highest >= first && highest < Double.POSITIVE_INFINITY,
                "highest must be >= first, %s, and finite but is %s",
                first,
                highest);
        return new ConvergenceClubs(test, critical, first, rise, highest, order, merging, divergent);
    }

    /**
     * The value of t above which a place joins a core, which never rises: a club that is rejected stays one.
     *
     * @param value c*
     * @return a search with it
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ConvergenceClubs fixedSieve(double value) {
        return new ConvergenceClubs(test, critical, Checks.finite(value, "value"), 0, value, order, merging, divergent);
    }

    /**
     * The order of places.
     *
     * @param choice one of two
     * @return a search with it
     */
    public ConvergenceClubs order(Order choice) {
        Objects.requireNonNull(choice, "choice");
        return new ConvergenceClubs(test, critical, sieve, step, cap, choice, merging, divergent);
    }

    /**
     * How clubs are merged.
     *
     * @param choice one of three
     * @return a search with it
     */
    public ConvergenceClubs merging(Merging choice) {
        Objects.requireNonNull(choice, "choice");
        return new ConvergenceClubs(test, critical, sieve, step, cap, order, choice, divergent);
    }

    /**
     * What becomes of divergent places.
     *
     * @param choice one of two
     * @return a search with it
     */
    public ConvergenceClubs divergent(Divergent choice) {
        Objects.requireNonNull(choice, "choice");
        return new ConvergenceClubs(test, critical, sieve, step, cap, order, merging, choice);
    }

    /**
     * The clubs.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return clubs and divergent places
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods
     */
    public ClubPartition of(double[][] values) {
        Objects.requireNonNull(values, "values");
        RelativePaths paths = RelativePaths.of(values);
        int periods = paths.periods();
        LogTKernel kernel = test.kernel(periods);
        double[] keys = new double[values.length];
        int from = order == Order.LAST_VALUE ? periods - 1 : periods / 2;
        for (int i = 0; i < keys.length; i++) {
            for (int t = from; t < periods; t++) {
                keys[i] -= values[i][t] / (periods - from);
            }
        }
        ClubSearch search = new ClubSearch(paths, test, kernel, critical, sieve, step, cap);
        search.run(Sorts.order(keys));
        switch (merging) {
            case PHILLIPS_SUL -> search.merge();
            case VON_LYNCKER_THOENNESSEN -> search.mergeCautiously();
            case NONE -> {}
        }
        if (divergent == Divergent.TRIED_AGAIN) {
            search.joinDivergent();
        }
        return search.result();
    }

    /**
     * The clubs.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return clubs and divergent places
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods
     */
    public ClubPartition of(DoubleMatrix values) {
        return of(values.toRows());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConvergenceClubs that
                && test.equals(that.test)
                && Double.compare(critical, that.critical) == 0
                && Double.compare(sieve, that.sieve) == 0
                && Double.compare(step, that.step) == 0
                && Double.compare(cap, that.cap) == 0
                && order == that.order
                && merging == that.merging
                && divergent == that.divergent;
    }

    @Override
    public int hashCode() {
        return Objects.hash(test, critical, sieve, step, cap, order, merging, divergent);
    }

    @Override
    public String toString() {
        return "ConvergenceClubs[test = " + test + ", critical = " + critical + ", sieve = " + sieve + ", step = "
                + step + ", cap = " + cap + ", order = " + order + ", merging = " + merging + ", divergent = "
                + divergent + "]";
    }
}
