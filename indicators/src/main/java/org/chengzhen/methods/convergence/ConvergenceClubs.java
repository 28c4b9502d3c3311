package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * Convergence clubs: groups of places whose paths draw together, found by repeated {@link LogT} tests.
 *
 * <p>Places in order of their last value, highest first. Core: the first neighbours with t &gt; −1.65, and as
 * many after them as give the highest t. Sieve: every other place whose t with the core is above c* = 0 joins;
 * while the club as a whole is rejected, c* rises by 0.05. What is left is tested as a whole, else searched in
 * the same way; places that fit nowhere diverge. Merging: neighbouring clubs whose union is not rejected become
 * one, until none is.
 *
 * <ul>
 *   <li>If all places converge, they are one club. A club has two places or more.
 *   <li>Fewer than two places, too few periods, zero, negative values, NaN: as in {@link LogT}. A group whose
 *       places are equal in a period has no test and counts as not converging.
 *   <li>Places with equal last values keep their order.
 * </ul>
 *
 * <p>Algorithm: one sort; each test of a group with one place more costs O(T), so O(N²T) at most in all.
 *
 * <p>Source: Phillips, P. C. B. and Sul, D. (2007), Transition modeling and econometric convergence tests;
 * merging: Phillips, P. C. B. and Sul, D. (2009), Economic transition and growth.
 *
 * <pre>{@code
 * ConvergenceClubs.Result result = ConvergenceClubs.withDefaults().find(incomes);
 * result.clubs().get(0).places();  // the places of the richest club
 * }</pre>
 */
public final class ConvergenceClubs {
    /** The value c* of t above which a place joins a core, Phillips and Sul (2007) for short panels. */
    public static final double SIEVE = 0;

    private static final double SIEVE_STEP = 0.05;
    private static final double MOST_SIEVE = 50;
    private static final ConvergenceClubs DEFAULTS = new ConvergenceClubs(LogT.withDefaults(), SIEVE, Merging.YES);

    private final LogT test;
    private final double sieve;
    private final Merging merging;

    private ConvergenceClubs(LogT test, double sieve, Merging merging) {
        this.test = test;
        this.sieve = sieve;
        this.merging = merging;
    }

    /** Whether clubs are merged in the end. */
    public enum Merging {
        /** As found. */
        NO,
        /** Neighbouring clubs that converge together become one. */
        YES
    }

    /**
     * One club.
     *
     * @param places their indices, ascending
     * @param test log t of the club
     */
    public record Club(ImmutableIntArray places, LogT.Result test) {}

    /**
     * All clubs.
     *
     * @param clubs from the highest last values to the lowest
     * @param divergent the places in none, ascending
     */
    public record Result(ImmutableList<Club> clubs, ImmutableIntArray divergent) {
        /**
         * The club of each place.
         *
         * @param places how many there are
         * @return numbers from 1, 0 for a divergent place
         */
        public int[] numbers(int places) {
            int[] numbers = new int[places];
            for (int c = 0; c < clubs.size(); c++) {
                for (int place : clubs.get(c).places().asList()) {
                    numbers[place] = c + 1;
                }
            }
            return numbers;
        }

        @Override
        public String toString() {
            StringBuilder sizes = new StringBuilder();
            for (Club club : clubs) {
                sizes.append(sizes.length() == 0 ? "" : ", ")
                        .append(club.places().length());
            }
            return String.format(
                    Locale.ROOT,
                    "ConvergenceClubs[%d clubs of %s places, %d divergent]",
                    clubs.size(),
                    sizes,
                    divergent.length());
        }
    }

    /**
     * The usual log t test, c* = 0, with merging.
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
    public ConvergenceClubs test(LogT choice) {
        return new ConvergenceClubs(choice, sieve, merging);
    }

    /**
     * The value of t above which a place joins a core.
     *
     * @param critical c*
     * @return a search with it
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ConvergenceClubs sieve(double critical) {
        return new ConvergenceClubs(test, Checks.finite(critical, "critical"), merging);
    }

    /**
     * Whether clubs are merged.
     *
     * @param choice yes or no
     * @return a search with it
     */
    public ConvergenceClubs merging(Merging choice) {
        return new ConvergenceClubs(test, sieve, choice);
    }

    /**
     * The clubs.
     *
     * @param values y &gt; 0, a row for each place, a column for each period
     * @return clubs and divergent places
     * @throws IllegalArgumentException if rows differ in length, or a value is not positive and finite
     * @throws UndefinedException if there are too few places or periods
     */
    public Result find(double[][] values) {
        RelativePaths paths = RelativePaths.of(values);
        double[] last = new double[values.length];
        for (int i = 0; i < last.length; i++) {
            last[i] = -values[i][paths.periods() - 1];
        }
        List<Integer> left = new ArrayList<>();
        for (int place : Sorts.order(last)) {
            left.add(place);
        }
        // too few periods is said once, of all places, before any group is tried
        try {
            test.test(values);
        } catch (UndefinedException e) {
            if (e.status() == org.chengzhen.core.result.Status.INSUFFICIENT_DATA) {
                throw e;
            }
        }
        List<List<Integer>> clubs = new ArrayList<>();
        while (left.size() > 1) {
            if (converges(paths, left)) {
                clubs.add(left);
                left = List.of();
                break;
            }
            List<Integer> club = club(paths, left);
            if (club.isEmpty()) {
                break;
            }
            clubs.add(club);
            List<Integer> rest = new ArrayList<>(left);
            rest.removeAll(new java.util.HashSet<>(club));
            left = rest;
        }
        if (merging == Merging.YES) {
            merge(paths, clubs);
        }
        ImmutableList.Builder<Club> found = ImmutableList.builder();
        for (List<Integer> club : clubs) {
            LogT.Result result = test.test(paths.group().addAll(club).spreadWith(-1), club.size());
            found.add(new Club(ascending(club), result));
        }
        return new Result(found.build(), ascending(left));
    }

    /** The first club among places in order, empty where no two neighbours converge. */
    private List<Integer> club(RelativePaths paths, List<Integer> ordered) {
        List<Integer> core = core(paths, ordered);
        if (core.isEmpty()) {
            return core;
        }
        RelativePaths.Group group = paths.group().addAll(core);
        List<Integer> candidates = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        java.util.Set<Integer> inCore = new java.util.HashSet<>(core);
        for (int place : ordered) {
            if (!inCore.contains(place)) {
                double t = t(group.spreadWith(place), core.size() + 1);
                if (t > sieve) {
                    candidates.add(place);
                    scores.add(t);
                }
            }
        }
        for (double critical = sieve; critical <= sieve + MOST_SIEVE && !candidates.isEmpty(); critical += SIEVE_STEP) {
            List<Integer> club = new ArrayList<>(core);
            for (int c = 0; c < candidates.size(); c++) {
                if (scores.get(c) > critical) {
                    club.add(candidates.get(c));
                }
            }
            if (club.size() == core.size()) {
                break;
            }
            if (converges(paths, club)) {
                return club;
            }
        }
        return core;
    }

    /** The first two neighbours that converge, and as many after them as give the highest t. */
    private List<Integer> core(RelativePaths paths, List<Integer> ordered) {
        for (int first = 0; first + 1 < ordered.size(); first++) {
            RelativePaths.Group group = paths.group().add(ordered.get(first));
            double best = Double.NEGATIVE_INFINITY;
            int bestSize = 0;
            for (int size = 2; first + size <= ordered.size(); size++) {
                int next = ordered.get(first + size - 1);
                double t = t(group.spreadWith(next), size);
                if (!(t > LogT.CRITICAL_VALUE)) {
                    break;
                }
                if (t > best) {
                    best = t;
                    bestSize = size;
                }
                group.add(next);
            }
            if (bestSize > 0) {
                return new ArrayList<>(ordered.subList(first, first + bestSize));
            }
        }
        return List.of();
    }

    private void merge(RelativePaths paths, List<List<Integer>> clubs) {
        int at = 0;
        while (at + 1 < clubs.size()) {
            List<Integer> union = new ArrayList<>(clubs.get(at));
            union.addAll(clubs.get(at + 1));
            if (converges(paths, union)) {
                clubs.set(at, union);
                clubs.remove(at + 1);
            } else {
                at++;
            }
        }
    }

    private boolean converges(RelativePaths paths, List<Integer> places) {
        return t(paths.group().addAll(places).spreadWith(-1), places.size()) > LogT.CRITICAL_VALUE;
    }

    private double t(double[] spread, int places) {
        try {
            LogT.Result result = test.test(spread, places);
            // a line without residuals has a t without bound, of the sign of its slope
            return result.t().orElse(result.b() >= 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY);
        } catch (UndefinedException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private static ImmutableIntArray ascending(List<Integer> places) {
        List<Integer> sorted = new ArrayList<>(places);
        Collections.sort(sorted);
        return ImmutableIntArray.copyOf(sorted);
    }
}
