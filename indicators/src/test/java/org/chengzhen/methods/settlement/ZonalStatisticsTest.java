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
}
