package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.chengzhen.core.grid.GeoTransform;

/**
 * Where the cells of a GeoTIFF lie, and how large they are.
 *
 * @param transform corner and cell size
 * @param cellArea in km², NaN where cells differ
 * @param webMercator whether they lie in Web Mercator, where rows shrink towards the poles otherwise than in degrees
 */
record TiffPlacement(GeoTransform transform, double cellArea, boolean webMercator) {
    private static final int MODEL_TYPE_KEY = 1024;
    private static final int RASTER_TYPE_KEY = 1025;
    private static final int PROJECTION_KEY = 3072;
    private static final int PROJECTION_METHOD_KEY = 3075;
    private static final int LINEAR_UNIT_KEY = 3076;
    private static final int GEOGRAPHIC = 2;
    private static final int CELLS_ARE_POINTS = 2;
    private static final int MERCATOR = 7;
    private static final int METRE = 9001;
    private static final int USER_DEFINED = 32_767;

    /** Codes of Web Mercator, the former ones too. */
    private static final Set<Integer> WEB_MERCATOR = Set.of(3857, 3785, 3587, 900913, 102100, 102113);

    static TiffPlacement of(Path file, TiffTags tags) throws IOException {
        // by its code, or by the method of projection that has its name from Mercator
        boolean webMercator =
                WEB_MERCATOR.contains(tags.geoKey(PROJECTION_KEY)) || tags.geoKey(PROJECTION_METHOD_KEY) == MERCATOR;
        GeoTransform transform = transform(file, tags);
        boolean differ = webMercator || tags.geoKey(MODEL_TYPE_KEY) == GEOGRAPHIC;
        return new TiffPlacement(transform, differ ? Double.NaN : cellArea(file, tags, transform), webMercator);
    }

    private static GeoTransform transform(Path file, TiffTags tags) throws IOException {
        double[] scale = tags.numbers(TiffTags.PIXEL_SCALE);
        double[] tie = tags.numbers(TiffTags.TIE_POINT);
        double[] matrix = tags.numbers(TiffTags.TRANSFORMATION);
        double half = tags.geoKey(RASTER_TYPE_KEY) == CELLS_ARE_POINTS ? 0.5 : 0;
        if (matrix.length == 16) {
            if (matrix[1] != 0 || matrix[4] != 0 || matrix[5] > 0) {
                throw new IOException(file + ": is rotated or not north-up; bring it to a north-up grid first");
            }
            return new GeoTransform(matrix[3] - half * matrix[0], matrix[7] - half * matrix[5], matrix[0], -matrix[5]);
        }
        if (scale.length < 2 || tie.length < 6) {
            return GeoTransform.UNPLACED;
        }
        return new GeoTransform(
                tie[3] - (tie[0] + half) * scale[0], tie[4] + (tie[1] + half) * scale[1], scale[0], scale[1]);
    }

    private static double cellArea(Path file, TiffTags tags, GeoTransform transform) throws IOException {
        if (transform.equals(GeoTransform.UNPLACED)) {
            return 1;
        }
        int unit = tags.geoKey(LINEAR_UNIT_KEY);
        if (unit > 0 && unit != METRE && unit != USER_DEFINED) {
            throw new IOException(file + ": its map unit (EPSG " + unit + ") is not the metre");
        }
        return transform.cellWidth() * transform.cellHeight() / 1e6;
    }
}
