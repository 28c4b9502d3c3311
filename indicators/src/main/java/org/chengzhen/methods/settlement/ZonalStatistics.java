package org.chengzhen.methods.settlement;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.internal.Checks;

/**
 * From a grid to places: sums, means and shares of cells by zone, one number a zone, as a column of a panel
 * takes them.
 *
 * <ul>
 *   <li>Zones are in the order of {@link ZoneGrid#codes}; cells of no zone and without data are left out.
 *   <li>A zone that owns no cell with data has sum 0 and area 0; its mean and shares are NaN, which a panel
 *       reads as missing.
 *   <li>A zone's sum adds row by row, in raster order.
 * </ul>
 *
 * <p>Cost: one pass over the cells.
 *
 * <p>Source: zonal operations of map algebra, Tomlin (1990), Geographic Information Systems and Cartographic
 * Modeling.
 *
 * <pre>{@code
 * PopulationGrid grid = PopulationGrid.of(new double[][] {{10, 20, 5}});
 * ZonalStatistics.population(grid, ZoneGrid.ofCodes(new String[][] {{"a", "a", "b"}}));   // [30.0, 5.0]
 * }</pre>
 */
public final class ZonalStatistics {
    private ZonalStatistics() {}

    /** What one cell adds to its zone. */
    private interface CellValue {
        double at(int row, int column);
    }

    /**
     * The people of each zone.
     *
     * @param grid people
     * @param zones of the same rows and columns
     * @return sums by zone
     * @throws IllegalArgumentException if the grids differ in size
     */
    public static ImmutableDoubleArray population(PopulationGrid grid, ZoneGrid zones) {
        return ImmutableDoubleArray.copyOf(sums(grid, zones, grid::population));
    }

    /**
     * The land of each zone.
     *
     * @param grid land shares
     * @param zones of the same rows and columns
     * @return km² by zone, of cells with data
     * @throws IllegalArgumentException if the grids differ in size, or cells in area
     */
    public static ImmutableDoubleArray landArea(PopulationGrid grid, ZoneGrid zones) {
        return areas(grid, zones, grid::landShare);
    }

    /**
     * The built-up surface of each zone.
     *
     * @param grid built-up shares
     * @param zones of the same rows and columns
     * @return km² by zone, of cells with data
     * @throws IllegalArgumentException if the grids differ in size, or cells in area
     */
    public static ImmutableDoubleArray builtUpArea(PopulationGrid grid, ZoneGrid zones) {
        return areas(grid, zones, grid::builtUpShare);
    }

    private static ImmutableDoubleArray areas(PopulationGrid grid, ZoneGrid zones, CellValue share) {
        checkArea(grid);
        double[] sums = sums(grid, zones, share);
        return ImmutableDoubleArray.copyOf(
                Arrays.stream(sums).map(s -> s * grid.cellArea()).toArray());
    }

    private static void checkArea(PopulationGrid grid) {
        Checks.argument(
                grid.cellArea() > 0, "grid must have cells of one area: bring it to an equal-area projection first");
    }

    /**
     * The mean people per cell of each zone.
     *
     * @param grid people
     * @param zones of the same rows and columns
     * @return means by zone, over cells with data; NaN where there is none
     * @throws IllegalArgumentException if the grids differ in size
     */
    public static ImmutableDoubleArray meanPopulation(PopulationGrid grid, ZoneGrid zones) {
        double[] sums = sums(grid, zones, grid::population);
        return ratios(sums, sums(grid, zones, (r, c) -> 1));
    }

    /**
     * The density that the people of each zone live at: the mean of cell densities weighted by people.
     *
     * @param grid people and land
     * @param zones of the same rows and columns
     * @return people per km² of land by zone; NaN where nobody lives on land
     * @throws IllegalArgumentException if the grids differ in size, or cells in area
     */
    public static ImmutableDoubleArray livedDensity(PopulationGrid grid, ZoneGrid zones) {
        checkArea(grid);
        double[] weighted = sums(
                grid,
                zones,
                (r, c) -> grid.landShare(r, c) > 0
                        ? grid.population(r, c) * (grid.population(r, c) / (grid.landShare(r, c) * grid.cellArea()))
                        : 0);
        double[] people = sums(grid, zones, (r, c) -> grid.landShare(r, c) > 0 ? grid.population(r, c) : 0);
        return ratios(weighted, people);
    }

    /**
     * The share of each zone's people that live in cells of some classes.
     *
     * @param grid people
     * @param classes of the same rows and columns
     * @param zones of the same rows and columns
     * @param codes the classes, as 3 for urban centres
     * @return shares by zone; NaN where nobody lives
     * @throws IllegalArgumentException if the grids differ in size
     */
    public static ImmutableDoubleArray populationShare(
            PopulationGrid grid, ClassGrid classes, ZoneGrid zones, int[] codes) {
        sameSize(classes.rows(), classes.columns(), grid, "classes");
        int[] sorted = codes.clone();
        Arrays.sort(sorted);
        double[] part = sums(
                grid, zones, (r, c) -> Arrays.binarySearch(sorted, classes.get(r, c)) >= 0 ? grid.population(r, c) : 0);
        return ratios(part, sums(grid, zones, grid::population));
    }

    private static double[] sums(PopulationGrid grid, ZoneGrid zones, CellValue value) {
        sameSize(zones.rows(), zones.columns(), grid, "zones");
        int n = zones.codes().size();
        double[] total = new double[n];
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                int zone = zones.zone(r, c);
                if (zone != ZoneGrid.NONE && grid.hasData(r, c)) {
                    total[zone] += value.at(r, c);
                }
            }
        }
        return total;
    }

    private static ImmutableDoubleArray ratios(double[] parts, double[] wholes) {
        double[] result = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = wholes[i] > 0 ? parts[i] / wholes[i] : Double.NaN;
        }
        return ImmutableDoubleArray.copyOf(result);
    }

    static void sameSize(int rows, int columns, PopulationGrid grid, String name) {
        Checks.argument(
                rows == grid.rows() && columns == grid.columns(),
                "%s has %d rows x %d columns but the grid %d x %d",
                name,
                rows,
                columns,
                grid.rows(),
                grid.columns());
    }
}
