package org.chengzhen.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.chengzhen.core.grid.GeoTransform;

/** One band of numbers in a file, read by rows. */
interface CellSource extends Closeable {
    int rows();

    int columns();

    GeoTransform transform();

    /** The area of a cell in km², NaN where cells differ. */
    double cellArea();

    /** The area of the cells of each row in km². */
    default double[] rowAreas() {
        double[] areas = new double[rows()];
        Arrays.fill(areas, cellArea());
        return areas;
    }

    /**
     * Reads whole rows, in double precision; NaN where there are no data.
     *
     * @param firstRow the first of them
     * @param count how many
     * @param into where they go, row by row
     */
    void read(int firstRow, int count, double[] into) throws IOException;

    /** How many rows are best read at once. */
    int rowsAtOnce();
}
