package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.chengzhen.core.grid.GeoTransform;

/** Rows and columns of cells that are told by their middles: the spacing is found, and the north comes first. */
final class CellPlaces {
    /** Middles that differ by less than this share of the spacing are one. */
    private static final double SLACK = 0.05;

    final int[] rows;
    final int[] columns;
    final GeoTransform transform;

    private CellPlaces(int[] rows, int[] columns, GeoTransform transform) {
        this.rows = rows;
        this.columns = columns;
        this.transform = transform;
    }

    /** Of middles; a spacing of 0 is to be found. */
    static CellPlaces of(Path file, double[] x, double[] y, double spacing) throws IOException {
        double width = spacing > 0 ? spacing : spacing(x);
        double height = spacing > 0 ? spacing : spacing(y);
        // a single row or column has the size of the other way
        width = width > 0 ? width : height > 0 ? height : 1;
        height = height > 0 ? height : width;
        double west = Arrays.stream(x).min().orElseThrow();
        double north = Arrays.stream(y).max().orElseThrow();
        int[] columns = new int[x.length];
        int[] rows = new int[x.length];
        for (int k = 0; k < x.length; k++) {
            double column = (x[k] - west) / width;
            double row = (north - y[k]) / height;
            if (Math.abs(column - Math.rint(column)) > 0.25 || Math.abs(row - Math.rint(row)) > 0.25) {
                throw new IOException(file + ": cell " + (k + 1) + ", at " + x[k] + ", " + y[k]
                        + ", is not in line with cells of " + width + " x " + height);
            }
            if (column >= Integer.MAX_VALUE - 1 || row >= Integer.MAX_VALUE - 1) {
                throw new IOException(file + ": cell " + (k + 1) + ", at " + x[k] + ", " + y[k]
                        + ", is too far from the others for cells of " + width + " x " + height);
            }
            columns[k] = (int) Math.rint(column);
            rows[k] = (int) Math.rint(row);
        }
        return new CellPlaces(rows, columns, new GeoTransform(west - width / 2, north + height / 2, width, height));
    }

    /**
     * The distance of neighbouring columns: over the whole extent, since each coordinate is rounded. 0 where all are in
     * one column.
     */
    private static double spacing(double[] coordinates) {
        double[] sorted = coordinates.clone();
        Arrays.sort(sorted);
        double extent = sorted[sorted.length - 1] - sorted[0];
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k < sorted.length; k++) {
            double step = sorted[k] - sorted[k - 1];
            // steps of rounding are none
            if (step > extent * 1e-9 && step < least) {
                least = step;
            }
        }
        if (least == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double cells = Math.rint(extent / least);
        double even = extent / cells;
        return Math.abs(even - least) <= SLACK * least ? even : least;
    }
}
