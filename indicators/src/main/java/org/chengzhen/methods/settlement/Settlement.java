package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.grid.ClassGrid;

/**
 * One urban centre, cluster or other patch of cells of a class.
 *
 * @param id 1, 2, … in the order of first cells, row by row; numbers of urban centres are those of
 *     {@link SettlementMap#centre}
 * @param code class of its cells, as in {@link DegreeOfUrbanisation}
 * @param population people in its cells
 * @param cells number of cells
 * @param area km² of its cells
 * @param landArea km² of land in its cells
 * @param firstRow northernmost row
 * @param lastRow southernmost row, inclusive
 * @param firstColumn westernmost column
 * @param lastColumn easternmost column, inclusive
 * @param centreX x on the map of its centre: the mean of its cells weighted by people, unweighted where
 *     nobody lives
 * @param centreY y on the map of its centre
 */
public record Settlement(
        int id,
        int code,
        double population,
        long cells,
        double area,
        double landArea,
        int firstRow,
        int lastRow,
        int firstColumn,
        int lastColumn,
        double centreX,
        double centreY)
        implements Serializable {
    /**
     * People per km² of land.
     *
     * @return the density, empty where there is no land
     */
    public OptionalDouble density() {
        return landArea > 0 ? OptionalDouble.of(population / landArea) : OptionalDouble.empty();
    }

    /**
     * Whether its cells are an urban centre.
     *
     * @return true for classes 3 and 30
     */
    public boolean isCentre() {
        return code == DegreeOfUrbanisation.URBAN_CENTRE || code == DegreeOfUrbanisation.URBAN_CENTRE_2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Settlement[%d: class %s, %.0f people on %.0f km², centre %.0f %.0f, rows %d-%d, columns %d-%d]",
                id,
                code == ClassGrid.NO_DATA ? "?" : Integer.toString(code),
                population,
                area,
                centreX,
                centreY,
                firstRow,
                lastRow,
                firstColumn,
                lastColumn);
    }
}
