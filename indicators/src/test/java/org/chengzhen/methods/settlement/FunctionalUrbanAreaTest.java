package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
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
}
