package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FunctionalUrbanAreaTest {
    private static final FunctionalUrbanArea RULE = FunctionalUrbanArea.withDefaults();
    private static final int[] CITY = {0};
    private static final int[] NONE = {};

    @Test
    void theExampleOfTheClassCommentHolds() {
        int[][] adjacent = {{0, 1}, {1, 2}};
        FunctionalUrbanArea.Area area = RULE.of(CITY, new double[] {900, 100, 50}, new double[] {0, 20, 2}, adjacent);
        assertEquals(List.of(1, 2), area.zone().asList());
        assertEquals(
                "FunctionalUrbanArea[city of 1 units, zone of 2 (1 enclaves in, 0 exclaves out)]", area.toString());
    }

    @Test
    void theThresholdIsInclusiveAndAParameter() {
        double[] employed = {1000, 1000, 1000, 1000};
        double[] toCity = {0, 150, 149, 50};
        int[][] chain = {{0, 1}, {0, 2}, {0, 3}, {1, 2}};
        int[] border = {1, 2, 3};
        assertEquals(
                List.of(1),
                RULE.of(CITY, employed, toCity, chain, border).zone().asList());
        assertEquals(
                List.of(1, 2),
                RULE.threshold(FunctionalUrbanArea.CHINA_MIDDLE_THRESHOLD)
                        .of(CITY, employed, toCity, chain, border)
                        .zone()
                        .asList());
        assertEquals(
                List.of(1, 2, 3),
                RULE.threshold(FunctionalUrbanArea.CHINA_LOW_THRESHOLD)
                        .of(CITY, employed, toCity, chain, border)
                        .zone()
                        .asList());
    }

    @Test
    void anExclaveLeavesUnlessUnitsOfTheAreaLinkIt() {
        double[] employed = {100, 100, 100, 100};
        double[] toCity = {0, 2, 50, 2};
        int[][] chain = {{0, 1}, {1, 2}, {2, 3}};
        FunctionalUrbanArea.Area cut = RULE.of(CITY, employed, toCity, chain, new int[] {1, 3});
        assertEquals(List.of(2), cut.initialZone().asList());
        assertEquals(List.of(2), cut.exclaves().asList());
        assertEquals(List.of(), cut.zone().asList());
        // unit 1 touches members alone, so it joins, and links unit 2; unit 3 then is an enclave as well
        FunctionalUrbanArea.Area whole = RULE.of(CITY, employed, toCity, chain);
        assertEquals(List.of(1, 2, 3), whole.zone().asList());
        assertEquals(List.of(1, 3), whole.enclaves().asList());
    }

    @Test
    void aUnitAtTheBorderIsNoEnclave() {
        double[] employed = {100, 100};
        double[] toCity = {0, 1};
        int[][] pair = {{0, 1}};
        assertEquals(List.of(1), RULE.of(CITY, employed, toCity, pair).zone().asList());
        assertEquals(
                List.of(),
                RULE.of(CITY, employed, toCity, pair, new int[] {1}).zone().asList());
        assertEquals(
                List.of(),
                RULE.of(CITY, employed, toCity, new int[0][], NONE).zone().asList());
    }

    @Test
    void withoutEmployedResidentsAUnitJoinsAsAnEnclaveAlone() {
        double[] employed = {100, 0, 0};
        int[][] adjacent = {{0, 1}, {0, 2}};
        FunctionalUrbanArea.Area area = RULE.of(CITY, employed, new double[3], adjacent, new int[] {2});
        assertTrue(area.shares().get(1).isEmpty());
        assertEquals(List.of(1), area.zone().asList());
    }

    @Test
    void withoutCommutersTheAreaIsTheCity() {
        FunctionalUrbanArea.Area area =
                RULE.of(new int[] {0, 1}, new double[] {5, 5, 5}, new double[3], new int[][] {{0, 2}}, new int[] {2});
        assertEquals(List.of(0, 1), area.city().asList());
        assertEquals(0, area.zone().length());
    }

    private static final double[] EMPLOYED = {1000, 500, 1000, 100, 100, 100};
    private static final int[][] RING = {{0, 3}, {3, 1}, {1, 4}, {4, 2}, {2, 5}, {5, 0}};

    private static double[][] commuters(double fromSecondToFirst) {
        double[][] flows = new double[6][6];
        flows[1][0] = fromSecondToFirst;
        flows[3][0] = 16;
        flows[3][1] = 20;
        flows[4][1] = 20;
        flows[4][2] = 20;
        flows[5][0] = 10;
        flows[5][1] = 10;
        return flows;
    }

    @Test
    void aUnitGoesToTheLargestShareAndToTheFirstOfEqualOnes() {
        List<FunctionalUrbanArea.Area> areas = RULE.ofAll(
                FlowMatrix.of(commuters(74)), EMPLOYED, List.of(CITY, new int[] {1}, new int[] {2}), RING, new int[] {
                    3, 4, 5
                });
        assertEquals(3, areas.size());
        assertEquals(List.of(), areas.get(0).zone().asList());
        assertEquals(List.of(3, 4), areas.get(1).zone().asList());
        assertEquals(List.of(), areas.get(2).zone().asList());
    }

    @Test
    void citiesLinkedByTheThresholdAreOnePolycentricCity() {
        List<FunctionalUrbanArea.Area> areas = RULE.ofAll(
                FlowMatrix.of(commuters(75)), EMPLOYED, List.of(CITY, new int[] {1}, new int[] {2}), RING, new int[] {
                    3, 4, 5
                });
        assertEquals(2, areas.size());
        assertEquals(List.of(0, 1), areas.get(0).city().asList());
        // 36 and 20 of 100 commute to the two together; unit 5 reaches 20 with both
        assertEquals(List.of(3, 4, 5), areas.get(0).zone().asList());
        assertEquals(0.36, areas.get(0).shares().get(3).getAsDouble(), 1e-15);
    }

    @Test
    void chainsOfLinkedCitiesJoin() {
        double[][] flows = new double[4][4];
        flows[3][2] = 20;
        flows[2][1] = 20;
        flows[0][1] = 14;
        double[] employed = {100, 100, 100, 100};
        List<int[]> cities = List.of(CITY, new int[] {1}, new int[] {2}, new int[] {3});
        List<FunctionalUrbanArea.Area> areas = RULE.ofAll(FlowMatrix.of(flows), employed, cities, new int[0][], NONE);
        assertEquals(2, areas.size());
        assertEquals(List.of(0), areas.get(0).city().asList());
        assertEquals(List.of(1, 2, 3), areas.get(1).city().asList());
    }

    @Test
    void aUnitBetweenTwoAreasIsNoEnclave() {
        double[] employed = {100, 100, 100};
        List<int[]> cities = List.of(CITY, new int[] {1});
        List<FunctionalUrbanArea.Area> areas =
                RULE.ofAll(FlowMatrix.of(new double[3][3]), employed, cities, new int[][] {{0, 2}, {1, 2}}, NONE);
        assertEquals(0, areas.get(0).zone().length() + areas.get(1).zone().length());
    }

    /** One city through both doors, and any order of units. */
    @Test
    void relabellingUnitsPermutesTheArea() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 20;
            double[] employed = new double[n];
            double[] toCity = new double[n];
            double[][] flows = new double[n][n];
            int[][] adjacent = new int[2 * n][];
            int[] to = new int[n];
            for (int i = 0; i < n; i++) {
                employed[i] = 100;
                toCity[i] = i == 0 ? 0 : random.nextInt(40);
                flows[i][0] = toCity[i];
                adjacent[2 * i] = new int[] {i, (i + 1) % n};
                adjacent[2 * i + 1] = new int[] {i, (i + 2 + random.nextInt(n - 4)) % n};
                to[i] = (7 * i + seed) % n;
            }
            FunctionalUrbanArea.Area area = RULE.of(CITY, employed, toCity, adjacent);
            assertEquals(List.of(area), RULE.ofAll(FlowMatrix.of(flows), employed, List.of(CITY), adjacent, NONE));
            double[] movedTo = new double[n];
            int[][] movedAdjacent = new int[2 * n][];
            for (int i = 0; i < n; i++) {
                movedTo[to[i]] = toCity[i];
            }
            for (int k = 0; k < 2 * n; k++) {
                movedAdjacent[2 * n - 1 - k] = new int[] {to[adjacent[k][1]], to[adjacent[k][0]]};
            }
            FunctionalUrbanArea.Area moved = RULE.of(new int[] {to[0]}, employed, movedTo, movedAdjacent);
            assertEquals(
                    area.zone().stream().map(i -> to[i]).sorted().boxed().toList(),
                    moved.zone().asList());
        }
    }

    /** Trap 32: exactly half is in. */
    @Test
    void aUnitOfWhichHalfLivesInTheCentreBelongsToTheCity() {
        assertEquals(
                List.of(0),
                FunctionalUrbanArea.cityUnits(new double[] {50, 49, 0}, new double[] {100, 100, 0})
                        .asList());
        assertThrows(
                IllegalArgumentException.class,
                () -> FunctionalUrbanArea.cityUnits(new double[] {2}, new double[] {1}));
    }

    @Test
    void badInputIsNamed() {
        double[] two = {100, 100};
        assertMessage(
                "toCity[1] is 120.0 but employed[1] is only 100.0",
                () -> RULE.of(CITY, two, new double[] {0, 120}, new int[0][]));
        assertMessage(
                "adjacent[0] must be two of 2 units but is 0 and 2",
                () -> RULE.of(CITY, two, new double[2], new int[][] {{0, 2}}));
        assertMessage("city names unit 2 of 2", () -> RULE.of(new int[] {2}, two, new double[2], new int[0][]));
        assertMessage("border names unit 5 of 2", () -> RULE.of(CITY, two, new double[2], new int[0][], new int[] {5}));
        assertMessage(
                "cities[0] and cities[1] both name unit 0",
                () -> RULE.ofAll(FlowMatrix.of(new double[2][2]), two, List.of(CITY, CITY), new int[0][], NONE));
        assertThrows(IllegalArgumentException.class, () -> RULE.threshold(0));
        FlowMatrix part = FlowMatrix.of(new double[][] {{0, Double.NaN}, {1, 0}});
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> RULE.ofAll(part, two, List.of(CITY), new int[0][], NONE));
        assertEquals(Status.MISSING, e.status());
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    void rulesAreEqualWhereTheirThresholdIs() {
        assertEquals("FunctionalUrbanArea[threshold 0.15]", RULE.toString());
        assertEquals(RULE, RULE.threshold(0.15));
        assertEquals(RULE.hashCode(), RULE.threshold(0.15).hashCode());
        assertNotEquals(RULE, RULE.threshold(0.1));
        assertNotEquals(RULE.hashCode(), RULE.threshold(0.1).hashCode());
        assertNotEquals(RULE, null);
        assertMessage("share must be in [4.9E-324, 1.0] but is 0.0", () -> RULE.threshold(0));
        assertMessage("share must be in [4.9E-324, 1.0] but is 1.5", () -> RULE.threshold(1.5));
        assertEquals("FunctionalUrbanArea[threshold 1.0]", RULE.threshold(1).toString());
    }

    @Test
    void whatDoesNotFitIsNamed() {
        double[] two = {100, 100};
        double[] one = {1};
        int[][] none = {};
        assertMessage("toCity has 1 elements but employed has 2", () -> RULE.of(CITY, two, one, none));
        assertMessage("toCity[1] must be >= 0 but is -1.0", () -> RULE.of(CITY, two, new double[] {0, -1}, none));
        assertMessage(
                "employed[1] must be >= 0 but is -1.0", () -> RULE.of(CITY, new double[] {1, -1}, new double[2], none));
        assertMessage("adjacent[1] must be a pair", () -> RULE.of(CITY, two, new double[2], new int[][] {{0, 1}, {0}}));
        for (int[] pair : new int[][] {{-1, 0}, {0, -1}, {2, 0}, {0, 2}, {1, 1}}) {
            assertMessage(
                    "adjacent[0] must be two of 2 units but is " + pair[0] + " and " + pair[1],
                    () -> RULE.of(CITY, two, new double[2], new int[][] {pair}));
        }
        for (int unit : new int[] {-1, 2}) {
            assertMessage(
                    "border names unit " + unit + " of 2",
                    () -> RULE.of(CITY, two, new double[2], none, new int[] {unit}));
            assertMessage(
                    "city names unit " + unit + " of 2", () -> RULE.of(new int[] {unit}, two, new double[2], none));
            assertMessage(
                    "cities[1] names unit " + unit + " of 2",
                    () -> RULE.ofAll(
                            FlowMatrix.of(new double[2][2]), two, List.of(CITY, new int[] {unit}), none, NONE));
        }
        assertMessage(
                "employed has 1 elements but commuters has 2",
                () -> RULE.ofAll(FlowMatrix.of(new double[2][2]), one, List.of(CITY), none, NONE));
        assertMessage(
                "employed[0] must be >= 0 but is -1.0",
                () -> RULE.ofAll(FlowMatrix.of(new double[2][2]), new double[] {-1, 1}, List.of(CITY), none, NONE));
        assertMessage(
                "commuters to a city[1] is 101.0 but employed[1] is only 100.0",
                () -> RULE.ofAll(FlowMatrix.of(new double[][] {{0, 0}, {101, 0}}), two, List.of(CITY), none, NONE));
        assertEquals(
                "1 flows of commuters between units are missing",
                assertThrows(
                                UndefinedException.class,
                                () -> RULE.ofAll(
                                        FlowMatrix.of(new double[][] {{0, Double.NaN}, {1, 0}}),
                                        two,
                                        List.of(CITY),
                                        none,
                                        NONE))
                        .getMessage());
        assertMessage("inCentre has 1 elements but population has 2", () -> FunctionalUrbanArea.cityUnits(one, two));
        assertMessage(
                "inCentre[0] is 2.0 but population[0] is only 1.0",
                () -> FunctionalUrbanArea.cityUnits(new double[] {2}, one));
        // a unit named twice by one city is one of its units
        assertEquals(
                List.of(0),
                RULE.of(new int[] {0, 0}, two, new double[2], none).city().asList());
    }

    /** All of an area by a slow search: shares, enclaves and exclaves in turn until nothing changes. */
    @Test
    void areasOfManyCitiesAreThoseOfTheDefinition() {
        SplittableRandom random = new SplittableRandom(44);
        for (int trial = 0; trial < 80; trial++) {
            int n = 6 + random.nextInt(14);
            double[][] flows = new double[n][n];
            double[] employed = new double[n];
            boolean[][] touch = new boolean[n][n];
            boolean[] border = new boolean[n];
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                employed[i] = i % 7 == 6 ? 0 : 100;
                border[i] = random.nextInt(8) == 0;
                for (int j = 0; j < n && employed[i] > 0; j++) {
                    flows[i][j] = random.nextInt(4) == 0 ? random.nextInt(18) : 0;
                }
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(4) == 0) {
                        touch[i][j] = true;
                        touch[j][i] = true;
                        pairs.add(new int[] {j, i});
                    }
                }
            }
            // two cities of two units each, far apart enough not to be one
            int[] cityOf = new int[n];
            java.util.Arrays.fill(cityOf, -1);
            for (int i = 0; i < 4; i++) {
                cityOf[i] = i / 2;
                java.util.Arrays.fill(flows[i], 0);
            }
            for (int i = 4; i < n; i++) {
                double sum = java.util.Arrays.stream(flows[i]).sum();
                for (int j = 0; j < n && sum > 100; j++) {
                    flows[i][j] = Math.floor(flows[i][j] * 100 / sum);
                }
            }
            int[] area = cityOf.clone();
            for (int i = 4; i < n; i++) {
                double best = 0;
                for (int c = 0; c < 2; c++) {
                    double share = employed[i] == 0 ? 0 : (flows[i][2 * c] + flows[i][2 * c + 1]) / employed[i];
                    if (share >= 0.15 - 1e-12 && share > best + 1e-12) {
                        best = share;
                        area[i] = c;
                    }
                }
            }
            int[] initial = area.clone();
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int i = 0; i < n; i++) {
                    int common = -2;
                    for (int j = 0; j < n; j++) {
                        if (touch[i][j]) {
                            common = common == -2 || common == area[j] ? area[j] : -1;
                        }
                    }
                    if (area[i] < 0 && !border[i] && common >= 0) {
                        area[i] = common;
                        changed = true;
                    }
                }
                boolean[] reached = new boolean[n];
                for (int step = 0; step <= n; step++) {
                    for (int i = 0; i < n; i++) {
                        reached[i] |= cityOf[i] >= 0;
                        for (int j = 0; j < n; j++) {
                            reached[i] |= touch[i][j] && reached[j] && area[i] == area[j];
                        }
                    }
                }
                for (int i = 0; i < n; i++) {
                    if (area[i] >= 0 && !reached[i]) {
                        area[i] = -1;
                        changed = true;
                    }
                }
            }
            List<FunctionalUrbanArea.Area> made = RULE.ofAll(
                    FlowMatrix.of(flows),
                    employed,
                    List.of(new int[] {0, 1}, new int[] {2, 3}),
                    pairs.toArray(int[][]::new),
                    IntStream.range(0, n).filter(i -> border[i]).toArray());
            assertEquals(2, made.size());
            for (int c = 0; c < 2; c++) {
                int city = c;
                FunctionalUrbanArea.Area found = made.get(c);
                assertEquals(List.of(2 * c, 2 * c + 1), found.city().asList());
                assertEquals(
                        units(n, i -> cityOf[i] < 0 && initial[i] == city),
                        found.initialZone().asList());
                assertEquals(
                        units(n, i -> cityOf[i] < 0 && area[i] == city),
                        found.zone().asList());
                assertEquals(
                        units(n, i -> area[i] == city && initial[i] != city),
                        found.enclaves().asList());
                assertEquals(
                        units(n, i -> area[i] != city && initial[i] == city),
                        found.exclaves().asList());
                for (int i = 0; i < n; i++) {
                    double toCity = 0;
                    for (int j = 2 * c; j < 2 * c + 2; j++) {
                        toCity += j == i ? 0 : flows[i][j];
                    }
                    assertEquals(
                            employed[i] == 0 ? Double.NaN : toCity / employed[i],
                            found.shares().get(i).orElse(Double.NaN),
                            1e-15);
                }
            }
        }
    }

    private static List<Integer> units(int n, IntPredicate which) {
        return IntStream.range(0, n).filter(which).boxed().toList();
    }
}
