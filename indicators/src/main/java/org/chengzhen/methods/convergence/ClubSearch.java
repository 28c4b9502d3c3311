package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;

/** One search for clubs: its clubs and the places that are left. */
final class ClubSearch {
    private final RelativePaths paths;
    private final LogT test;
    private final LogTKernel kernel;
    private final double critical;
    private final double sieve;
    private final double step;
    private final double cap;
    private final Loop loop = Loop.of("tests of groups", 0);
    private final List<List<Integer>> clubs = new ArrayList<>();
    private List<Integer> left = List.of();

    ClubSearch(
            RelativePaths paths, LogT test, LogTKernel kernel, double critical, double sieve, double step, double cap) {
        this.paths = paths;
        this.test = test;
        this.kernel = kernel;
        this.critical = critical;
        this.sieve = sieve;
        this.step = step;
        this.cap = cap;
    }

    /** Finds the clubs among places in order. */
    void run(int[] ordered) {
        left = new ArrayList<>();
        for (int place : ordered) {
            left.add(place);
        }
        while (left.size() > 1) {
            if (t(left) > critical) {
                clubs.add(left);
                left = List.of();
                return;
            }
            List<Integer> club = club(left);
            if (club.isEmpty()) {
                return;
            }
            clubs.add(club);
            Set<Integer> members = new HashSet<>(club);
            List<Integer> rest = new ArrayList<>();
            for (int place : left) {
                if (!members.contains(place)) {
                    rest.add(place);
                }
            }
            left = rest;
        }
    }

    /** Joins each club to the one before while both together converge. */
    void merge() {
        int at = 0;
        while (at + 1 < clubs.size()) {
            if (t(union(at, at + 1)) > critical) {
                join(at);
            } else {
                at++;
            }
        }
    }

    /** The same, but a club that fits better to the one behind it stays with that. */
    void mergeCautiously() {
        int at = 0;
        while (at + 1 < clubs.size()) {
            double before = t(union(at, at + 1));
            boolean better = at + 2 == clubs.size() || before > t(union(at + 1, at + 2));
            if (before > critical && better) {
                join(at);
            } else {
                at++;
            }
        }
    }

    /** The divergent place that fits best to a club joins it, while one fits. */
    void joinDivergent() {
        List<Integer> outside = new ArrayList<>(left);
        boolean joined = true;
        while (joined && !outside.isEmpty()) {
            double best = Double.NEGATIVE_INFINITY;
            int bestClub = -1;
            int bestPlace = -1;
            for (int c = 0; c < clubs.size(); c++) {
                RelativePaths.Group group = paths.group().addAll(clubs.get(c));
                for (int place : outside) {
                    double t = t(group.spreadWith(place));
                    if (t > best) {
                        best = t;
                        bestClub = c;
                        bestPlace = place;
                    }
                }
            }
            joined = best > critical;
            if (joined) {
                List<Integer> larger = new ArrayList<>(clubs.get(bestClub));
                larger.add(bestPlace);
                clubs.set(bestClub, larger);
                outside.remove(Integer.valueOf(bestPlace));
            }
        }
        left = outside;
    }

    ClubPartition result() {
        ImmutableList.Builder<ClubPartition.Club> found = ImmutableList.builder();
        for (List<Integer> club : clubs) {
            double[] spread = paths.group().addAll(club).spreadWith(-1);
            found.add(new ClubPartition.Club(ascending(club), test.test(kernel, spread, club.size())));
        }
        loop.end();
        return new ClubPartition(found.build(), ascending(left));
    }

    /** The first club among places in order, empty where no two neighbours converge. */
    private List<Integer> club(List<Integer> ordered) {
        List<Integer> core = core(ordered);
        if (core.isEmpty()) {
            return core;
        }
        RelativePaths.Group group = paths.group().addAll(core);
        Set<Integer> inCore = new HashSet<>(core);
        List<Integer> candidates = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int place : ordered) {
            if (!inCore.contains(place)) {
                candidates.add(place);
                scores.add(t(group.spreadWith(place)));
            }
        }
        double threshold = sieve;
        for (int raised = 0; raised == 0 || Ties.atLeast(cap, threshold); threshold = sieve + ++raised * step) {
            List<Integer> club = new ArrayList<>(core);
            for (int c = 0; c < candidates.size(); c++) {
                if (scores.get(c) > threshold && !Ties.equal(scores.get(c), threshold)) {
                    club.add(candidates.get(c));
                }
            }
            if (club.size() == core.size() || step == 0 || t(club) > critical) {
                return club;
            }
        }
        return core;
    }

    /** The first two neighbours that converge, and as many after them as give the highest t. */
    private List<Integer> core(List<Integer> ordered) {
        for (int first = 0; first + 1 < ordered.size(); first++) {
            RelativePaths.Group group = paths.group().add(ordered.get(first));
            double best = Double.NEGATIVE_INFINITY;
            int bestSize = 0;
            for (int size = 2; first + size <= ordered.size(); size++) {
                int next = ordered.get(first + size - 1);
                double t = t(group.spreadWith(next));
                if (!(t > critical)) {
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

    private List<Integer> union(int one, int other) {
        List<Integer> union = new ArrayList<>(clubs.get(one));
        union.addAll(clubs.get(other));
        return union;
    }

    private void join(int at) {
        clubs.set(at, union(at, at + 1));
        clubs.remove(at + 1);
    }

    private double t(List<Integer> places) {
        return t(paths.group().addAll(places).spreadWith(-1));
    }

    private double t(double[] spread) {
        loop.step();
        if (!kernel.fit(spread)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (kernel.error > 0) {
            return kernel.b / kernel.error;
        }
        // a line without residuals has a t without bound, of the sign of its slope
        return kernel.b >= 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
    }

    private static ImmutableIntArray ascending(List<Integer> places) {
        List<Integer> sorted = new ArrayList<>(places);
        Collections.sort(sorted);
        return ImmutableIntArray.copyOf(sorted);
    }
}
