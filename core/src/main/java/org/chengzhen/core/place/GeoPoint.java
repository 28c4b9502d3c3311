package org.chengzhen.core.place;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * A point on the Earth, taken as a sphere.
 *
 * <p>Distance by the haversine: h = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2), d = 2R·asin √h, in km. The
 * initial bearing: atan2(sin Δλ cos φ₂, cos φ₁ sin φ₂ − sin φ₁ cos φ₂ cos Δλ), in degrees clockwise from
 * north.
 *
 * <ul>
 *   <li>Range of the distance: [0, πR]; one point with itself: exactly 0; antipodes: πR, never NaN.
 *   <li>Longitudes that differ by 360° are the same meridian to both formulas.
 *   <li>NaN, infinity, a latitude outside [−90, 90] and a longitude outside [−180, 360] are refused.
 *   <li>The bearing from a point to itself is undefined.
 * </ul>
 *
 * <p>Cost: five trigonometric functions. Accuracy: 1e-12 relative, the sphere itself 0.6 % off the ellipsoid
 * at most.
 *
 * <p>Source: Sinnott, R. W. (1984), Virtues of the haversine, Sky and Telescope 68(2).
 *
 * <pre>{@code
 * var beijing = new GeoPoint(39.9042, 116.4074);
 * beijing.distanceKm(new GeoPoint(31.2304, 121.4737));  // 1067.31
 * }</pre>
 *
 * @param latitude φ, degrees north of the equator, in [−90, 90]
 * @param longitude λ, degrees east of Greenwich, in [−180, 360]
 */
public record GeoPoint(double latitude, double longitude) implements Serializable {
    /** Mean radius of the Earth in km, (2a + b)/3 of GRS 80. Source: Moritz, H. (2000), Geodetic Reference System 1980. */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * Makes a point.
     *
     * @throws IllegalArgumentException if a coordinate is NaN or out of range
     * @param latitude φ, degrees north of the equator, in [−90, 90]
     * @param longitude λ, degrees east of Greenwich, in [−180, 360]
     */
    public GeoPoint {
        Checks.between(latitude, -90, 90, "latitude");
        Checks.between(longitude, -180, 360, "longitude");
    }

    /**
     * The great-circle distance.
     *
     * @param other the other end
     * @return d in km, in [0, π·6371.0088]
     */
    public double distanceKm(GeoPoint other) {
        return distance(other, EARTH_RADIUS_KM);
    }

    /**
     * The great-circle distance on a sphere of any radius.
     *
     * @param other the other end
     * @param radius R &gt; 0, in the unit that the result shall have
     * @return d in [0, πR]
     * @throws IllegalArgumentException if the radius is not above zero
     */
    public double distance(GeoPoint other, double radius) {
        Checks.positive(radius, "radius");
        return radius * haversineAngle(latitude, longitude, other.latitude, other.longitude);
    }

    /**
     * The direction in which the great circle to another point sets out.
     *
     * @param other the other end
     * @return degrees clockwise from north, in [0, 360)
     * @throws UndefinedException if the two points are the same
     */
    public double bearing(GeoPoint other) {
        double phi1 = Math.toRadians(latitude);
        double phi2 = Math.toRadians(other.latitude);
        double dLambda = Math.toRadians(other.longitude - longitude);
        if (haversineAngle(latitude, longitude, other.latitude, other.longitude) == 0) {
            throw UndefinedException.undefined("the bearing from " + this + " to itself");
        }
        double degrees = Math.toDegrees(Math.atan2(
                Math.sin(dLambda) * Math.cos(phi2),
                Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(dLambda)));
        double turned = degrees < 0 ? degrees + 360 : degrees;
        return turned >= 360 ? 0 : turned + 0.0;
    }

    private static double haversineAngle(double lat1, double lon1, double lat2, double lon2) {
        double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        // a difference of 360 degrees is none
        double east = Math.sin(Math.toRadians(Math.IEEEremainder(lon2 - lon1, 360)) / 2);
        double h = north * north + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * east * east;
        // antipodes: rounding may carry h above one
        return 2 * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    /** The coordinates with the hemisphere, as {@code GeoPoint[39.9042 N, 116.4074 E]}. */
    @Override
    public String toString() {
        double east = longitude > 180 ? longitude - 360 : longitude;
        return String.format(
                Locale.ROOT,
                "GeoPoint[%s %s, %s %s]",
                Math.abs(latitude),
                latitude < 0 ? "S" : "N",
                Math.abs(east),
                east < 0 ? "W" : "E");
    }
}
