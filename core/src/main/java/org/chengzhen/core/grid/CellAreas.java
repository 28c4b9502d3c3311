package org.chengzhen.core.grid;

import org.chengzhen.core.internal.Checks;

/**
 * The true areas of the cells of a grid whose cells differ from row to row, on the ellipsoid WGS 84.
 *
 * <p>Between the latitudes φ₁ and φ₂ a width of λ radians covers A = b²·λ/2·(q(φ₂) − q(φ₁)), where q(φ) = s/(1 − e²s²) +
 * ln((1 + es)/(1 − es))/(2e) and s = sin φ.
 *
 * <p>Source: Snyder, J. P. (1987), Map Projections: A Working Manual, equation 3-12.
 */
public final class CellAreas {
    private static final double A_KM = 6378.137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);

    private CellAreas() {}

    /**
     * Of a grid in degrees of longitude and latitude.
     *
     * @param placement in degrees
     * @param rows of the grid, at least 1
     * @return the area of each cell of each row, from the north, km²
     * @throws IllegalArgumentException if there is no row, or a row lies beyond a pole
     */
    public static double[] degrees(GeoTransform placement, int rows) {
        Checks.atLeast(rows, 1, "rows");
        double[] bounds = new double[rows + 1];
        for (int r = 0; r <= rows; r++) {
            double latitude = placement.originY() - r * placement.cellHeight();
            // the outermost bounds of global grids miss the poles by rounding
            Checks.argument(
                    Math.abs(latitude) <= 90 + placement.cellHeight() / 2,
                    "placement puts row %d at a latitude of %s degrees",
                    Math.max(0, r - 1),
                    latitude);
            bounds[r] = Math.sin(Math.toRadians(Math.max(-90, Math.min(90, latitude))));
        }
        return between(bounds, Math.toRadians(placement.cellWidth()));
    }

    /**
     * Of a grid in Web Mercator (EPSG:3857), whose metres are metres at the equator only.
     *
     * @param placement in metres of the projection
     * @param rows of the grid, at least 1
     * @return the area of each cell of each row, from the north, km²
     * @throws IllegalArgumentException if there is no row, or a cell is wider than the globe
     */
    public static double[] webMercator(GeoTransform placement, int rows) {
        Checks.atLeast(rows, 1, "rows");
        double[] bounds = new double[rows + 1];
        for (int r = 0; r <= rows; r++) {
            // sin φ of the latitude whose y is R·artanh(sin φ)
            bounds[r] = Math.tanh((placement.originY() - r * placement.cellHeight()) / (A_KM * 1000));
        }
        Checks.argument(
                placement.cellWidth() <= 2 * Math.PI * A_KM * 1000,
                "placement has cells %s m wide: wider than the globe",
                placement.cellWidth());
        return between(bounds, placement.cellWidth() / (A_KM * 1000));
    }

    private static double[] between(double[] sines, double width) {
        double[] areas = new double[sines.length - 1];
        double factor = A_KM * A_KM * (1 - E2) * width / 2;
        for (int r = 0; r < areas.length; r++) {
            areas[r] = factor * (q(sines[r]) - q(sines[r + 1]));
        }
        return areas;
    }

    private static double q(double s) {
        return s / (1 - E2 * s * s) + Math.log((1 + E * s) / (1 - E * s)) / (2 * E);
    }
}
