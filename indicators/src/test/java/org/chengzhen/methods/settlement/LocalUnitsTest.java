package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LocalUnitsTest {
    private static LocalUnitClass by2021(double... s) {
        return LocalUnits.level2(new CellShares(s[0], s[1], s[2], s[3], s[4], s[5], s[6]), LocalUnitRule.MANUAL_2021);
    }

    private static LocalUnitClass by2024(double... s) {
        return LocalUnits.level2(new CellShares(s[0], s[1], s[2], s[3], s[4], s[5], s[6]), LocalUnitRule.JULY_2024);
    }

    @Test
    void theExamplesOfTheClassCommentHold() {
        assertEquals(LocalUnitClass.TOWN_SEMI_DENSE, LocalUnits.level1(0.49, 0.01, 0.50));
        assertEquals(LocalUnitClass.DENSE_TOWN, by2021(0, 0.5, 0.2, 0.3, 0, 0, 0));
    }

    /** Trap 26: exactly half in centres is a city, exactly half rural is not rural. */
    @Test
    void exactlyHalfInCentresIsACityAndExactlyHalfRuralIsATown() {
        assertEquals(LocalUnitClass.CITY, LocalUnits.level1(0.5, 0, 0.5));
        assertEquals(LocalUnitClass.TOWN_SEMI_DENSE, LocalUnits.level1(0, 0.5, 0.5));
        assertEquals(LocalUnitClass.RURAL, LocalUnits.level1(0, 0.49, 0.51));
    }

    /** 0.1 + 0.2 is no more than 0.3. */
    @Test
    void sharesThatAreEqualButForRoundingAreATie() {
        assertEquals(LocalUnitClass.SUBURB, by2021(0, 0.1, 0.2, 0.3, 0.4, 0, 0));
    }

    @Test
    void theRuleOf2021ComparesShares() {
        assertEquals(LocalUnitClass.CITY, by2021(0.6, 0, 0, 0.4, 0, 0, 0));
        assertEquals(LocalUnitClass.SEMI_DENSE_TOWN, by2021(0, 0.3, 0.3, 0.4, 0, 0, 0));
        assertEquals(LocalUnitClass.SUBURB, by2021(0, 0.25, 0.25, 0.5, 0, 0, 0));
        assertEquals(LocalUnitClass.VILLAGE, by2021(0, 0, 0, 0.1, 0.3, 0.3, 0.3));
        assertEquals(LocalUnitClass.DISPERSED, by2021(0, 0, 0, 0.1, 0.2, 0.35, 0.35));
        assertEquals(LocalUnitClass.MOSTLY_UNINHABITED, by2021(0, 0, 0, 0, 0.3, 0.3, 0.4));
    }

    @Test
    void theRuleOf2024AsksForHalf() {
        assertEquals(LocalUnitClass.DENSE_TOWN, by2024(0.3, 0.2, 0, 0, 0.5, 0, 0));
        assertEquals(LocalUnitClass.SUBURB, by2024(0.1, 0.1, 0.3, 0.4, 0.1, 0, 0));
        assertEquals(LocalUnitClass.SEMI_DENSE_TOWN, by2024(0.1, 0.1, 0.4, 0.3, 0.1, 0, 0));
        assertEquals(LocalUnitClass.VILLAGE, by2024(0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.2));
        assertEquals(LocalUnitClass.MOSTLY_UNINHABITED, by2024(0, 0, 0, 0, 0.1, 0.4, 0.5));
        assertEquals(LocalUnitClass.DISPERSED, by2024(0, 0, 0, 0, 0.2, 0.4, 0.4));
    }

    @Test
    void sharesThatDoNotSumToOneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LocalUnits.level1(0.5, 0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> LocalUnits.level1(-0.1, 0.6, 0.5));
        assertThrows(IllegalArgumentException.class, () -> LocalUnits.level1(Double.NaN, 0.5, 0.5));
        assertEquals(LocalUnitClass.TOWN_SEMI_DENSE, LocalUnits.level1(0.33, 0.33, 0.33));
    }

    @Test
    void zonesOfAGridAreClassed() {
        PopulationGrid grid = PopulationGrid.builder(2, 4)
                .populationRow(0, 60_000, 100, 0, Double.NaN)
                .populationRow(1, 1_000, 100, 0, 0)
                .landRow(0, 1, 1, 1, 1)
                .landRow(1, 1, 1, 0.2, 0)
                .build();
        ClassGrid classes = DegreeOfUrbanisation.manual2021().level2(grid).classes();
        ZoneGrid zones = ZoneGrid.of(
                new int[][] {{0, 1, 2, 3}, {0, 1, 2, 3}}, List.of("city", "village", "empty", "lake", "tiny"));
        List<CellPoint> points = List.of(
                new CellPoint(0, 0),
                new CellPoint(0, 0),
                new CellPoint(0, 0),
                new CellPoint(0, 0),
                new CellPoint(0.3, -2));
        List<CellShares> shares = LocalUnits.shares(grid, classes, zones, points);
        assertEquals(60_000.0 / 61_000, shares.get(0).centre(), 1e-15);
        assertEquals(1, shares.get(1).low());
        // nobody lives there: by land
        assertEquals(1, shares.get(2).veryLow());
        assertEquals(
                List.of(
                        LocalUnitClass.CITY,
                        LocalUnitClass.RURAL,
                        LocalUnitClass.RURAL,
                        LocalUnitClass.RURAL,
                        LocalUnitClass.CITY),
                LocalUnits.level1(grid, classes, zones, points));
        assertEquals(
                List.of(
                        LocalUnitClass.CITY,
                        LocalUnitClass.DISPERSED,
                        LocalUnitClass.MOSTLY_UNINHABITED,
                        LocalUnitClass.MOSTLY_UNINHABITED,
                        LocalUnitClass.CITY),
                LocalUnits.level2(grid, classes, zones, points, LocalUnitRule.MANUAL_2021));
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> LocalUnits.level1(grid, classes, zones, List.of()));
        assertEquals("zone tiny owns no cell and no point stands in", e.getMessage());
    }

    @Test
    void classesOfLevelOneAreRefused() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{60_000}});
        ClassGrid classes = DegreeOfUrbanisation.manual2021().level1(grid).classes();
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0}}, List.of("a"));
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> LocalUnits.level1(grid, classes, zones, List.of()));
        assertTrue(e.getMessage().contains("level 2"), e.getMessage());
    }

    @Test
    void sharesAreNamedWhereTheyAreNone() {
        String[] names = {"centre", "dense", "semiDense", "suburban", "ruralCluster", "low", "veryLow"};
        for (int k = 0; k < 7; k++) {
            double[] s = new double[7];
            s[k] = 1.5;
            assertRefused(
                    names[k] + " must be in [0.0, 1.0] but is 1.5",
                    () -> new CellShares(s[0], s[1], s[2], s[3], s[4], s[5], s[6]));
        }
        assertRefused("shares must sum to 1 but sum to 0.5", () -> new CellShares(0.5, 0, 0, 0, 0, 0, 0));
        assertRefused("cluster must be in [0.0, 1.0] but is -0.5", () -> LocalUnits.level1(0.5, -0.5, 1));
        assertRefused("rural must be in [0.0, 1.0] but is 1.5", () -> LocalUnits.level1(0, 0, 1.5));
        assertRefused("centre must be in [0.0, 1.0] but is NaN", () -> LocalUnits.level1(Double.NaN, 0, 1));
        assertRefused("centre, cluster and rural must sum to 1 but sum to 1.5", () -> LocalUnits.level1(0.5, 0.5, 0.5));
        // rounded to hundredths, shares may miss one
        assertEquals(LocalUnitClass.RURAL, LocalUnits.level1(0, 0.48, 0.51));
        assertEquals(LocalUnitClass.RURAL, LocalUnits.level1(0, 0.48, 0.53));
        assertRefused("centre, cluster and rural must sum to 1 but sum to 1.02", () -> LocalUnits.level1(0, 0.5, 0.52));
    }

    @Test
    void sharesOfClassesAddUpToThoseOfLevelOne() {
        CellShares s = new CellShares(0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.37);
        assertEquals(0.14, s.cluster(), 1e-15);
        assertEquals(0.85, s.rural(), 1e-15);
    }

    @Test
    void pointsOutsideTheGridFallIntoItsNearestCell() {
        assertEquals(0, new CellPoint(-3, 0).row(4));
        assertEquals(3, new CellPoint(3.99, 0).row(4));
        assertEquals(3, new CellPoint(4, 0).row(4));
        assertEquals(2, new CellPoint(2, 0).row(4));
        assertEquals(0, new CellPoint(0, -0.5).column(5));
        assertEquals(4, new CellPoint(0, 17).column(5));
        assertEquals(1, new CellPoint(0, 1.5).column(5));
        assertRefused("row must be finite but is NaN", () -> new CellPoint(Double.NaN, 0));
        assertRefused("column must be finite but is Infinity", () -> new CellPoint(0, Double.POSITIVE_INFINITY));
    }

    /** By people where there are any, else by land, else by cells. */
    @Test
    void sharesAreOfPeopleThenOfLandThenOfCells() {
        PopulationGrid grid = PopulationGrid.builder(3, 3)
                .populationRow(0, 3, 1, Double.NaN)
                .populationRow(1, 0, 0, 0)
                .populationRow(2, 0, 0, 0)
                .landRow(0, 1, 1, 1)
                .landRow(1, 0.25, 0.5, 0.25)
                .landRow(2, 0, 0, 0)
                .build();
        ClassGrid classes = ClassGrid.of(new int[][] {{30, 23, 22}, {21, 13, 12}, {11, 11, 10}});
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}}, List.of("a", "b", "c"));
        List<CellShares> shares = LocalUnits.shares(grid, classes, zones, List.of());
        assertEquals(new CellShares(0.75, 0.25, 0, 0, 0, 0, 0), shares.get(0));
        assertEquals(0.25, shares.get(1).suburban(), 1e-4);
        assertEquals(0.5, shares.get(1).ruralCluster(), 1e-4);
        assertEquals(0.25, shares.get(1).low(), 1e-4);
        assertEquals(new CellShares(0, 0, 0, 0, 0, 0, 1), shares.get(2));
        // all of it water
        ClassGrid sea = ClassGrid.of(new int[][] {{10, 10, 10}, {10, 10, 10}, {10, 10, 10}});
        assertEquals(
                new CellShares(0, 0, 0, 0, 0, 0, 1),
                LocalUnits.shares(grid, sea, zones, List.of()).get(0));
    }

    @Test
    void gridsAndPointsThatDoNotFitAreNamed() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{1, 2}});
        ClassGrid classes = ClassGrid.of(new int[][] {{11, 11}});
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0, 1}}, List.of("a", "b"));
        assertRefused(
                "levelTwo has 1 rows x 1 columns but the grid 1 x 2",
                () -> LocalUnits.shares(grid, ClassGrid.of(new int[][] {{11}}), zones, List.of()));
        assertRefused(
                "zones has 1 rows x 1 columns but the grid 1 x 2",
                () -> LocalUnits.shares(grid, classes, ZoneGrid.of(new int[][] {{0}}, List.of("a")), List.of()));
        assertRefused(
                "nearest must be empty or have 2 points but has 1",
                () -> LocalUnits.shares(grid, classes, zones, List.of(new CellPoint(0, 0))));
        assertRefused(
                "levelTwo must hold classes of level 2 but holds 3",
                () -> LocalUnits.shares(grid, ClassGrid.of(new int[][] {{11, 3}}), zones, List.of()));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
