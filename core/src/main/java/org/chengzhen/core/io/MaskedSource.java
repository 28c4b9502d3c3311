package org.chengzhen.core.io;

import java.io.IOException;
import org.chengzhen.core.grid.GeoTransform;

/** A band whose cells have no data where its mask is zero. */
final class MaskedSource implements CellSource {
    private final CellSource band;
    private final CellSource mask;

    MaskedSource(CellSource band, CellSource mask) {
        this.band = band;
        this.mask = mask;
    }

    @Override
    public int rows() {
        return band.rows();
    }

    @Override
    public int columns() {
        return band.columns();
    }

    @Override
    public GeoTransform transform() {
        return band.transform();
    }

    @Override
    public double cellArea() {
        return band.cellArea();
    }

    @Override
    public double[] rowAreas() {
        return band.rowAreas();
    }

    @Override
    public void read(int firstRow, int count, double[] into) throws IOException {
        band.read(firstRow, count, into);
        double[] shown = new double[Math.multiplyExact(count, columns())];
        mask.read(firstRow, count, shown);
        for (int k = 0; k < shown.length; k++) {
            if (!(shown[k] != 0 && !Double.isNaN(shown[k]))) {
                into[k] = Double.NaN;
            }
        }
    }

    @Override
    public int rowsAtOnce() {
        return band.rowsAtOnce();
    }

    @Override
    public void close() throws IOException {
        try (mask) {
            band.close();
        }
    }
}
