package org.chengzhen.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PopulationGridTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{1600, Double.NaN}, {0, 12.5}});
        assertEquals(1600, grid.population(0, 0));
        assertEquals("PopulationGrid[2 rows x 2 columns of 1.0 km², 1613 people, with gaps]", grid.toString());
    }

    @Test
    void noDataIsNotZero() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{Double.NaN, 0, -0.0}});
        assertFalse(grid.hasData(0, 0));
        assertTrue(Double.isNaN(grid.population(0, 0)));
        assertTrue(grid.hasData(0, 1));
        assertEquals(0.0, grid.population(0, 2));
        double[] row = new double[3];
        grid.readPopulation(0, row);
        assertEquals(PopulationGrid.NO_DATA, row[0]);
    }

    @Test
    void aRowIsReadInThePrecisionOfTheGrid() {
        PopulationGrid single =
                PopulationGrid.builder(1, 2).populationRow(0, 0.1, Double.NaN).build();
        float[] row = new float[2];
        single.readPopulation(0, row);
        assertEquals(0.1f, row[0]);
        assertEquals((float) PopulationGrid.NO_DATA, row[1]);
        assertFalse(single.isDoublePrecision());
        PopulationGrid precise = PopulationGrid.of(new double[][] {{0.1}});
        assertTrue(precise.isDoublePrecision());
        assertThrows(IllegalStateException.class, () -> precise.readPopulation(0, row));
    }

    @Test
    void badValuesAreNamedByRowAndColumn() {
        Exception negative =
                assertThrows(IllegalArgumentException.class, () -> PopulationGrid.of(new double[][] {{1, 2}, {3, -4}}));
        assertEquals("population in row 1, column 1 must be >= 0 but is -4.0", negative.getMessage());
        Exception infinite = assertThrows(
                IllegalArgumentException.class, () -> PopulationGrid.of(new double[][] {{Double.POSITIVE_INFINITY}}));
        assertEquals("population in row 0, column 0 must be finite but is Infinity", infinite.getMessage());
        Exception share = assertThrows(
                IllegalArgumentException.class,
                () -> PopulationGrid.builder(1, 1).populationRow(0, 5).landRow(0, 1.5));
        assertEquals("land share in row 0, column 0 must be in [0, 1] but is 1.5", share.getMessage());
        Exception unknown = assertThrows(
                IllegalArgumentException.class,
                () -> PopulationGrid.builder(1, 1).populationRow(0, 5).builtUpRow(0, Double.NaN));
        assertEquals("built-up share in row 0, column 0 must be in [0, 1] but is NaN", unknown.getMessage());
        Exception cells = assertThrows(IllegalArgumentException.class, () -> PopulationGrid.builder(100_000, 100_000));
        assertTrue(cells.getMessage().endsWith("read it in strips"), cells.getMessage());
    }

    @Test
    void sharesOfFourDecimalsAreExactAndRoundingNeverCrossesALimit() {
        double[] shares = {0, 0.1234, 0.25, 1.0 / 3, 0.5, 0.4999999, 0.9999999, 1e-9, 1};
        PopulationGrid grid = PopulationGrid.builder(1, shares.length)
                .populationRow(0, new double[shares.length])
                .landRow(0, shares)
                .build();
        for (int c = 0; c < 5; c++) {
            assertEquals(shares[c], grid.landShare(0, c));
        }
        assertTrue(grid.landShare(0, 5) < 0.5);
        assertTrue(grid.landShare(0, 6) < 1);
        assertTrue(grid.landShare(0, 7) > 0);
        assertEquals(1, grid.landShare(0, 8));
        assertFalse(grid.hasBuiltUpShares());
        assertEquals(0, grid.builtUpShare(0, 0));
    }

    @Test
    void rowsThatWereNeverSetHaveNoData() {
        PopulationGrid grid = PopulationGrid.builder(2, 1).populationRow(1, 7).build();
        assertFalse(grid.hasData(0, 0));
        assertEquals(7, grid.population(1, 0));
        assertTrue(grid.hasGaps());
    }

    @Test
    void aStripIsPlacedWhereItsRowsLie() {
        PopulationGrid grid = PopulationGrid.builder(3, 2)
                .transform(new GeoTransform(1000, 9000, 500, 250))
                .cellArea(0.125)
                .populationRow(0, 1, 2)
                .populationRow(1, 3, 4)
                .populationRow(2, 5, 6)
                .landRow(2, 0.5, 0.25)
                .build();
        PopulationGrid strip = grid.strip(1, 2);
        assertEquals(new GeoTransform(1000, 8750, 500, 250), strip.transform());
        assertEquals(0.125, strip.cellArea());
        assertEquals(6, strip.population(1, 1));
        assertEquals(0.25, strip.landShare(1, 1));
        assertEquals(1, strip.landShare(0, 0));
        assertEquals(21, grid.totalPopulation());
        assertThrows(IllegalArgumentException.class, () -> grid.strip(2, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> grid.population(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> grid.population(3, 0));
    }

    @Test
    void singlePrecisionRoundsAndDoublePrecisionKeeps() {
        double p = 1234.56789;
        assertEquals(
                (float) p,
                PopulationGrid.builder(1, 1).populationRow(0, p).build().population(0, 0));
        assertEquals(p, PopulationGrid.of(new double[][] {{p}}).population(0, 0));
    }

    @Test
    void anEmptyGridIsAGrid() {
        PopulationGrid grid = PopulationGrid.of(new double[0][]);
        assertEquals(0, grid.rows());
        assertEquals(0, grid.totalPopulation());
    }
}
