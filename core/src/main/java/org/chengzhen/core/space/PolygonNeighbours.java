package org.chengzhen.core.space;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Labels;
import org.chengzhen.core.place.GeoPoint;

/**
 * Weights from the outlines of places: who touches whom, and over which length; an immutable value.
 *
 * <p>Queen: boundaries share at least one point. Rook: they share a line. Border: the length of that line. All compare
 * segments, not only points, so that a corner on another place's edge counts; holes and several parts are boundaries
 * like others, so that an enclave is the neighbour of what surrounds it.
 *
 * <p>With a tolerance t, for outlines that do not quite meet: queen within distance t; the border is the mean of the
 * lengths of each boundary within t of the other; rook where that exceeds {@link #leastLength}, 4t where none is given.
 *
 * <ul>
 *   <li>Without a tolerance, points closer than rounding are one.
 *   <li>A place within another that has no hole for it is its neighbour only where boundaries touch.
 *   <li>Lengths are in the unit of the coordinates, or km by great circle for {@link Polygons}; a tolerance is in the
 *       unit of the coordinates, degrees for {@link Polygons}.
 *   <li>A ring needs three points and finite coordinates; its last point may repeat the first.
 * </ul>
 *
 * <p>Cost: about O(points), by a grid over the segments.
 *
 * <p>Source: Anselin, L., Rey, S. J. (2014), Modern Spatial Econometrics in Practice.
 *
 * <pre>{@code
 * PolygonNeighbours.of(polygons).queen().rowStandardized();
 * PolygonNeighbours.of(polygons).tolerance(0.001).border();
 * }</pre>
 */
public final class PolygonNeighbours {
    /** Coordinates beyond this have no squares of lengths. */
    private static final double FARTHEST = 1e150;

    private final ImmutableList<String> labels;
    private final PolygonContacts contacts;
    private final boolean sphere;
    private final double tolerance;
    private final double least;

    private PolygonNeighbours(
            ImmutableList<String> labels, PolygonContacts contacts, boolean sphere, double tolerance, double least) {
        this.labels = labels;
        this.contacts = contacts;
        this.sphere = sphere;
        this.tolerance = tolerance;
        this.least = least;
    }

    /**
     * Outlines on the earth; contacts are found in degrees, lengths are great circles in km.
     *
     * @param polygons the outlines
     * @return neighbours without a tolerance, labelled
     */
    public static PolygonNeighbours of(Polygons polygons) {
        Segments segments = new Segments();
        for (int i = 0; i < polygons.size(); i++) {
            for (Polygons.Part part : polygons.parts(i)) {
                segments.ring(i, coordinates(part.outer()));
                for (ImmutableList<GeoPoint> hole : part.holes()) {
                    segments.ring(i, coordinates(hole));
                }
            }
        }
        return new PolygonNeighbours(polygons.labels(), segments.contacts(polygons.size(), true), true, 0, Double.NaN);
    }

    private static double[][] coordinates(List<GeoPoint> ring) {
        return ring.stream()
                .map(p -> new double[] {p.longitude(), p.latitude()})
                .toArray(double[][]::new);
    }

    /**
     * Outlines in the plane.
     *
     * @param rings for each place all its rings, outer ones and holes alike, each an array of points (x, y)
     * @return neighbours without a tolerance
     * @throws IllegalArgumentException if a place has no ring, a ring fewer than three points, or a point not two finite
     *     coordinates
     */
    public static PolygonNeighbours ofPlane(List<List<double[][]>> rings) {
        Segments segments = new Segments();
        for (int i = 0; i < rings.size(); i++) {
            Checks.argument(!rings.get(i).isEmpty(), "rings[%d] has no ring", i);
            for (double[][] ring : rings.get(i)) {
                segments.ring(i, ring);
            }
        }
        return new PolygonNeighbours(null, segments.contacts(rings.size(), false), false, 0, Double.NaN);
    }

    /** Collects the segments of rings. */
    private static final class Segments {
        private final List<double[]> all = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void ring(int place, double[][] points) {
            int n = points.length;
            for (int p = 0; p < n; p++) {
                Checks.argument(
                        points[p].length == 2
                                && Math.abs(points[p][0]) <= FARTHEST
                                && Math.abs(points[p][1]) <= FARTHEST,
                        "rings: point %d of a ring of place %d must be two finite coordinates",
                        p,
                        place);
            }
            boolean closed = n > 1 && points[0][0] == points[n - 1][0] && points[0][1] == points[n - 1][1];
            int size = closed ? n - 1 : n;
            Checks.argument(size >= 3, "rings: a ring of place %d has %d points: it needs three", place, size);
            for (int p = 0; p < size; p++) {
                double[] from = points[p];
                double[] to = points[(p + 1) % size];
                if (from[0] != to[0] || from[1] != to[1]) {
                    all.add(new double[] {from[0], from[1], to[0], to[1]});
                    places.add(place);
                }
            }
        }

        PolygonContacts contacts(int count, boolean sphere) {
            double[][] columns = new double[4][all.size()];
            int[] place = new int[all.size()];
            for (int s = 0; s < place.length; s++) {
                for (int c = 0; c < 4; c++) {
                    columns[c][s] = all.get(s)[c];
                }
                place[s] = places.get(s);
            }
            return new PolygonContacts(count, columns, place, sphere);
        }
    }

    /**
     * With a tolerance.
     *
     * @param distance t ≥ 0, in the unit of the coordinates
     * @return a copy
     * @throws IllegalArgumentException if t is negative, NaN or infinite
     */
    public PolygonNeighbours tolerance(double distance) {
        return new PolygonNeighbours(labels, contacts, sphere, Checks.nonNegative(distance, "distance"), least);
    }

    /**
     * With another least border of rook neighbours.
     *
     * @param length ≥ 0, in the unit of the lengths
     * @return a copy
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public PolygonNeighbours leastLength(double length) {
        return new PolygonNeighbours(labels, contacts, sphere, tolerance, Checks.nonNegative(length, "length"));
    }

    /**
     * The same neighbours with labels.
     *
     * @param newLabels one for each place, each once
     * @return a copy
     * @throws IllegalArgumentException if there are too few or too many, or one repeats
     */
    public PolygonNeighbours labelled(List<String> newLabels) {
        Checks.sameLength(newLabels.size(), "newLabels", contacts.perimeters().length, "outlines");
        Labels.index(newLabels);
        return new PolygonNeighbours(ImmutableList.copyOf(newLabels), contacts, sphere, tolerance, least);
    }

    private SpatialWeights labelled(SpatialWeights weights) {
        return labels == null ? weights : weights.labelled(labels);
    }

    /**
     * Weight 1 for places that touch.
     *
     * @return symmetric weights
     */
    public SpatialWeights queen() {
        return labelled(contacts.queen(tolerance));
    }

    /**
     * Weight 1 for places that share a line.
     *
     * @return symmetric weights
     */
    public SpatialWeights rook() {
        double limit = leastShared();
        return labelled(contacts.borders(tolerance).weights(length -> length > limit ? 1 : 0));
    }

    private double leastShared() {
        // a tolerance in degrees is compared with lengths in km
        double unit = !sphere ? 1 : Math.toRadians(1) * GeoPoint.EARTH_RADIUS_KM;
        return Double.isNaN(least) ? 4 * tolerance * unit : least;
    }

    /**
     * The length of the border of each pair of places.
     *
     * @return symmetric weights, 0 for places that share a point at most
     */
    public SpatialWeights border() {
        double limit = leastShared();
        return labelled(contacts.borders(tolerance).weights(length -> length > limit ? length : 0));
    }

    /**
     * The border of each pair of places as a share of the first one's perimeter.
     *
     * @return weights that are not symmetric
     */
    public SpatialWeights borderShare() {
        SpatialWeights border = border();
        double[] perimeters = contacts.perimeters();
        WeightRows rows = new WeightRows(border.size(), border.links());
        for (int i = 0; i < border.size(); i++) {
            int[] neighbours = border.neighbours(i);
            double[] lengths = border.weights(i);
            for (int e = 0; e < neighbours.length; e++) {
                rows.offer(neighbours[e], lengths[e] / perimeters[i]);
            }
            rows.close();
        }
        return labelled(rows.build(null));
    }

    /**
     * The length of each place's boundary, holes included.
     *
     * @return one for each place
     */
    public double[] perimeters() {
        return contacts.perimeters();
    }

    /** The tolerance. */
    @Override
    public String toString() {
        return "PolygonNeighbours[" + contacts.perimeters().length + " places, tolerance " + tolerance + "]";
    }
}
