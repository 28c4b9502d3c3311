package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ZonalStatisticsTest {
    private static final PopulationGrid GRID = PopulationGrid.builder(2, 3)
            .cellArea(2)
            .populationRow(0, 10, 20, Double.NaN)
            .populationRow(1, 0, 30, 5)
            .landRow(0, 1, 0.5, 1)
            .landRow(1, 1, 1, 0)
            .builtUpRow(0, 0.25, 0.25, 0)
            .build();
    private static final ZoneGrid ZONES =
            ZoneGrid.of(new int[][] {{0, 0, 1}, {0, 2, -1}}, List.of("a", "b", "c", "none"));

    @Test
    void theExampleOfTheClassCommentHolds() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{10, 20, 5}});
        assertEquals(ImmutableDoubleArray.of(30, 5), ZonalStatistics.population(grid, ZoneGrid.ofCodes(new String[][] {
            {"a", "a", "b"}
        })));
    }

    @Test
    void sumsMeansAndAreasLeaveOutCellsWithoutData() {
        assertEquals(ImmutableDoubleArray.of(30, 0, 30, 0), ZonalStatistics.population(GRID, ZONES));
        assertEquals(ImmutableDoubleArray.of(5, 0, 2, 0), ZonalStatistics.landArea(GRID, ZONES));
        assertEquals(ImmutableDoubleArray.of(1, 0, 0, 0), ZonalStatistics.builtUpArea(GRID, ZONES));
        ImmutableDoubleArray mean = ZonalStatistics.meanPopulation(GRID, ZONES);
        assertEquals(10, mean.get(0));
        assertTrue(Double.isNaN(mean.get(1)));
        assertTrue(Double.isNaN(mean.get(3)));
    }

    @Test
    void livedDensityIsWeightedByPeople() {
        // cells of 5 and 20 people per km², lived in by 10 and 20
        assertEquals(15, ZonalStatistics.livedDensity(GRID, ZONES).get(0), 1e-13);
    }

    @Test
    void sharesOfClassesAreOfPeople() {
        ClassGrid classes = ClassGrid.of(new int[][] {{3, 1, -1}, {2, 2, 1}});
        ImmutableDoubleArray share = ZonalStatistics.populationShare(GRID, classes, ZONES, new int[] {3, 2});
        assertEquals(1.0 / 3, share.get(0), 1e-15);
        assertTrue(Double.isNaN(share.get(1)));
        assertEquals(1, share.get(2));
        assertThrows(
                IllegalArgumentException.class,
                () -> ZonalStatistics.populationShare(GRID, ClassGrid.of(new int[][] {{1}}), ZONES, new int[] {3}));
    }

    @Test
    void gridsOfOtherSizeAreRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> ZonalStatistics.population(GRID, ZoneGrid.of(new int[][] {{0}}, List.of("a"))));
        assertEquals("zones has 1 rows x 1 columns but the grid 2 x 3", e.getMessage());
    }

    @Test
    void gridsWithoutOneCellAreaHaveNoAreas() {
        PopulationGrid uneven = PopulationGrid.builder(2, 1)
                .rowAreas(1, 2)
                .populationRow(0, 1)
                .populationRow(1, 1)
                .build();
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0}, {0}}, List.of("a"));
        String message = "grid must have cells of one area: bring it to an equal-area projection first";
        assertRefused(message, () -> ZonalStatistics.landArea(uneven, zones));
        assertRefused(message, () -> ZonalStatistics.builtUpArea(uneven, zones));
        assertRefused(message, () -> ZonalStatistics.livedDensity(uneven, zones));
        // people are people whatever the area
        assertEquals(ImmutableDoubleArray.of(2.0), ZonalStatistics.population(uneven, zones));
        assertEquals(ImmutableDoubleArray.of(1.0), ZonalStatistics.meanPopulation(uneven, zones));
    }

    @Test
    void eachSideOfAGridMustFit() {
        assertRefused(
                "zones has 2 rows x 1 columns but the grid 2 x 3",
                () -> ZonalStatistics.population(GRID, ZoneGrid.of(new int[][] {{0}, {0}}, List.of("a"))));
        assertRefused(
                "classes has 1 rows x 3 columns but the grid 2 x 3",
                () -> ZonalStatistics.populationShare(
                        GRID, ClassGrid.of(new int[][] {{1, 1, 1}}), ZONES, new int[] {3}));
    }

    @Test
    void peopleWithoutLandHaveNoLivedDensity() {
        PopulationGrid grid = PopulationGrid.builder(1, 3)
                .cellArea(2)
                .populationRow(0, 10, 30, 5)
                .landRow(0, 0.5, 1, 0)
                .build();
        // 10 live at 10 a km² and 30 at 15, the others on none
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0, 0, 0}}, List.of("a"));
        assertEquals(
                (10 * 10 + 30 * 15) / 40.0,
                ZonalStatistics.livedDensity(grid, zones).get(0),
                1e-12);
        ZoneGrid alone = ZoneGrid.of(new int[][] {{0, 0, 1}}, List.of("a", "b"));
        assertTrue(Double.isNaN(ZonalStatistics.livedDensity(grid, alone).get(1)));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
