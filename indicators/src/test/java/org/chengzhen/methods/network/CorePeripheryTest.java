package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CorePeripheryTest {
    private static final CorePeriphery DEFAULTS = CorePeriphery.withDefaults();

    /** Pearson's correlation over listed pairs. */
    private static double reference(Network network, boolean mixed, int... core) {
        int n = network.size();
        double[] links = new double[n * (n - 1) / 2];
        double[] ideal = new double[links.length];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (mixed || core[i] == core[j]) {
                    links[pairs] = network.weight(i, j);
                    ideal[pairs++] = Math.max(core[i], core[j]);
                }
            }
        }
        return new PearsonsCorrelation()
                .correlation(java.util.Arrays.copyOf(links, pairs), java.util.Arrays.copyOf(ideal, pairs));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, DEFAULTS.correlation(Graphs.star(4), new int[] {1, 0, 0, 0}), 1e-15);
    }

    @Test
    void agreesWithPearsonOverPairs() {
        CorePeriphery without = DEFAULTS.mixedPairs(CorePeriphery.MixedPairs.LEFT_OUT);
        for (int seed = 0; seed < 40; seed++) {
            int n = 6 + seed % 9;
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(n, 0.4, 9, seed)));
            int[] core = new int[n];
            for (int i = 0; i < n / 2; i++) {
                core[Graphs.permutation(n, seed)[i]] = 1;
            }
            assertEquals(reference(network, true, core), DEFAULTS.correlation(network, core), 1e-12);
            assertEquals(reference(network, false, core), without.correlation(network, core), 1e-12);
        }
    }

    @Test
    void theExhaustiveFitIsTheBestOfAllCores() {
        for (int seed = 0; seed < 5; seed++) {
            int n = 8;
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(n, 0.4, 3, seed)));
            double best = -1;
            for (int mask = 1; mask < (1 << n) - 1; mask++) {
                int[] core = new int[n];
                for (int i = 0; i < n; i++) {
                    core[i] = mask >> i & 1;
                }
                double value = reference(network, true, core);
                best = Double.isNaN(value) ? best : Math.max(best, value);
            }
            CorePeriphery.Fit fit = DEFAULTS.fit(network);
            assertTrue(fit.exhaustive());
            assertEquals(best, fit.correlation(), 1e-12);
            int[] core = new int[n];
            fit.core().forEach(i -> core[i] = 1);
            assertEquals(best, DEFAULTS.correlation(network, core), 1e-12);
        }
    }

    @Test
    void theSearchFindsAPlantedCore() {
        int n = 30;
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = i != j && (i % 5 == 0 || j % 5 == 0) ? 1 : 0;
            }
        }
        CorePeriphery.Fit fit = DEFAULTS.fit(Network.undirected(Graphs.matrix(flows)));
        assertFalse(fit.exhaustive());
        assertEquals(1, fit.correlation(), 1e-12);
        assertEquals(List.of(0, 5, 10, 15, 20, 25), fit.core().asList());
        assertEquals(fit, DEFAULTS.fit(Network.undirected(Graphs.matrix(flows))));
    }

    @Test
    void theSearchIsNoWorseThanTheStrongestPlaces() {
        CorePeriphery.Fit fit = DEFAULTS.fit(Graphs.karate());
        int[] strongest = new int[34];
        strongest[0] = 1;
        strongest[33] = 1;
        strongest[32] = 1;
        assertTrue(fit.correlation() >= DEFAULTS.correlation(Graphs.karate(), strongest));
    }

    @Test
    void theCentreOfAStarIsItsCore() {
        for (int n : new int[] {3, 9, 15, 16, 40}) {
            CorePeriphery.Fit fit = DEFAULTS.fit(Graphs.star(n));
            assertEquals(1, fit.correlation(), 1e-12);
            assertEquals(List.of(0), fit.core().asList());
        }
    }

    @Test
    void anIsolateBelongsToThePeriphery() {
        Network network = Network.undirected(5, new int[][] {{0, 1}, {0, 2}, {0, 3}});
        assertEquals(List.of(0), DEFAULTS.fit(network).core().asList());
    }

    @Test
    void cliqueEmptyAndOneSidedCoresAreUndefined() {
        assertUndefined(() -> DEFAULTS.correlation(Graphs.clique(4), new int[] {1, 1, 0, 0}));
        assertUndefined(() -> DEFAULTS.correlation(Graphs.empty(4), new int[] {1, 1, 0, 0}));
        assertUndefined(() -> DEFAULTS.correlation(Graphs.star(4), new int[] {0, 0, 0, 0}));
        assertUndefined(() -> DEFAULTS.correlation(Graphs.star(4), new int[] {1, 1, 1, 1}));
        assertUndefined(() -> DEFAULTS.correlation(Graphs.line(2), new int[] {1, 0}));
        assertUndefined(() -> DEFAULTS.fit(Graphs.clique(5)));
        assertUndefined(() -> DEFAULTS.fit(Graphs.clique(20)));
        assertUndefined(() -> DEFAULTS.fit(Graphs.empty(20)));
        assertUndefined(() -> DEFAULTS.fit(Graphs.empty(0)));
        Network even = Network.undirected(Graphs.matrix(Graphs.times(0.1, Graphs.flows(5, 1, 1, 0))));
        assertUndefined(() -> DEFAULTS.correlation(even, new int[] {1, 1, 0, 0, 0}));
    }

    private static void assertUndefined(Runnable call) {
        assertThrows(UndefinedException.class, call::run);
    }

    @Test
    void badCoresAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.correlation(Graphs.star(4), new int[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.correlation(Graphs.star(3), new int[] {2, 0, 0}));
        Network directed = Network.directed(3, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.correlation(directed, new int[] {1, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.starts(-1));
    }

    private static double correlation(Network network, boolean mixed, boolean[] core) {
        int[] ones = new int[core.length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = core[i] ? 1 : 0;
        }
        return reference(network, mixed, ones);
    }

    /** The search in plain steps: from the best set of strongest places, then from cores drawn with the seed. */
    private static boolean[] searched(Network network, boolean mixed, int starts, long seed) {
        int n = network.size();
        double[] strength = Degree.strength(network).toArray();
        Integer[] byStrength = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -strength[i]))
                .toArray(Integer[]::new);
        boolean[] core = new boolean[n];
        boolean[] start = null;
        double best = -2;
        for (int i : byStrength) {
            core[i] = true;
            double value = correlation(network, mixed, core);
            if (value > best + 1e-12) {
                best = value;
                start = core.clone();
            }
        }
        boolean[] found = climbed(network, mixed, start);
        SplittableRandom random = new SplittableRandom(seed);
        for (int s = 0; s < starts; s++) {
            double share = random.nextDouble();
            boolean[] drawn = new boolean[n];
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextDouble() < share;
            }
            boolean[] other = climbed(network, mixed, drawn);
            if (correlation(network, mixed, other) > correlation(network, mixed, found) + 1e-12) {
                found = other;
            }
        }
        return found;
    }

    private static boolean[] climbed(Network network, boolean mixed, boolean[] start) {
        boolean[] core = start.clone();
        for (int chosen = 0; chosen >= 0; ) {
            double highest = correlation(network, mixed, core);
            chosen = -1;
            for (int i = 0; i < core.length; i++) {
                core[i] = !core[i];
                double value = correlation(network, mixed, core);
                core[i] = !core[i];
                if (value > highest + 1e-12 || Double.isNaN(highest) && !Double.isNaN(value)) {
                    highest = value;
                    chosen = i;
                }
            }
            if (chosen >= 0) {
                core[chosen] = !core[chosen];
            }
        }
        return core;
    }

    @Test
    void theSearchIsThatOfPlainSteps() {
        for (int seed = 0; seed < 12; seed++) {
            int n = 16 + seed;
            boolean mixed = seed % 2 == 0;
            Network network = Network.undirected(Graphs.matrix(Graphs.flows(n, 0.2, 1_000, 20 + seed)));
            CorePeriphery.Fit fit = DEFAULTS.mixedPairs(
                            mixed ? CorePeriphery.MixedPairs.IDEALLY_LINKED : CorePeriphery.MixedPairs.LEFT_OUT)
                    .starts(2 * (seed % 3))
                    .seed(seed)
                    .fit(network);
            boolean[] core = searched(network, mixed, 2 * (seed % 3), seed);
            assertEquals(
                    IntStream.range(0, n).filter(i -> core[i]).boxed().toList(),
                    fit.core().asList());
            assertEquals(correlation(network, mixed, core), fit.correlation(), 1e-12);
            assertFalse(fit.exhaustive());
        }
    }

    @Test
    void fifteenPlacesAreTriedAndSixteenSearched() {
        assertTrue(DEFAULTS.fit(Graphs.star(15)).exhaustive());
        assertFalse(DEFAULTS.fit(Graphs.star(16)).exhaustive());
    }

    @Test
    void badCoresAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> DEFAULTS.correlation(Graphs.star(3), new int[] {1, 0, 2}));
        assertEquals("core[2] must be 0 or 1 but is 2", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class, () -> DEFAULTS.correlation(Graphs.star(3), new int[] {-1, 0, 1}));
        assertEquals("core[0] must be 0 or 1 but is -1", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> DEFAULTS.correlation(Graphs.star(3), new int[2]));
        assertEquals("core has 2 elements but network has 3", e.getMessage());
        Network directed = Network.directed(3, new int[][] {{0, 1}});
        assertThrows(IllegalArgumentException.class, () -> DEFAULTS.fit(directed));
    }
}
