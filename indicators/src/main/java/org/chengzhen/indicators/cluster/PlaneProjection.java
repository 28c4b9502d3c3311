package org.chengzhen.indicators.cluster;

import java.util.List;
import org.chengzhen.core.place.GeoPoint;

/**
 * The Lambert azimuthal equal-area projection about a point: x to the east, y to the north, in km. Ellipses
 * need planar coordinates; this one keeps areas, and directions from its centre.
 */
final class PlaneProjection {
    private final double latitude;
    private final double longitude;

    PlaneProjection(GeoPoint centre) {
        this.latitude = Math.toRadians(centre.latitude());
        this.longitude = Math.toRadians(centre.longitude());
    }

    double[][] of(List<GeoPoint> points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            double phi = Math.toRadians(points.get(i).latitude());
            double turn = Math.toRadians(points.get(i).longitude()) - longitude;
            double cosine = Math.sin(latitude) * Math.sin(phi) + Math.cos(latitude) * Math.cos(phi) * Math.cos(turn);
            double scale = GeoPoint.EARTH_RADIUS_KM * Math.sqrt(2 / (1 + cosine));
            x[i] = scale * Math.cos(phi) * Math.sin(turn);
            y[i] = scale * (Math.cos(latitude) * Math.sin(phi) - Math.sin(latitude) * Math.cos(phi) * Math.cos(turn));
        }
        return new double[][] {x, y};
    }

    /** The point whose image is (x, y). */
    GeoPoint inverse(double x, double y) {
        double rho = Math.hypot(x, y);
        if (rho == 0) {
            return new GeoPoint(Math.toDegrees(latitude), Math.toDegrees(longitude));
        }
        double c = 2 * Math.asin(rho / (2 * GeoPoint.EARTH_RADIUS_KM));
        double phi = Math.asin(Math.cos(c) * Math.sin(latitude) + y * Math.sin(c) * Math.cos(latitude) / rho);
        double turn = Math.atan2(
                x * Math.sin(c), rho * Math.cos(latitude) * Math.cos(c) - y * Math.sin(latitude) * Math.sin(c));
        return new GeoPoint(Math.toDegrees(phi), Math.toDegrees(longitude + turn));
    }
}
