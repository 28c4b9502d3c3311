package org.chengzhen.core.space;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;

/** Where the boundaries of places touch: pairs of segments in the cells of a grid. */
final class PolygonContacts {
    /** What counts as one point, in units in the last place of the largest coordinate. */
    private static final int UNITS = 16;
    /** The part of a segment that two must share at least to share a line, where no tolerance is given. */
    private static final double LINE = 1e-8;

    private final int places;
    private final double[] x1;
    private final double[] y1;
    private final double[] x2;
    private final double[] y2;
    private final int[] place;
    private final boolean sphere;

    PolygonContacts(int places, double[][] segments, int[] place, boolean sphere) {
        this.places = places;
        x1 = segments[0];
        y1 = segments[1];
        x2 = segments[2];
        y2 = segments[3];
        this.place = place;
        this.sphere = sphere;
    }

    /** Hears of two segments of different places that lie side by side in the grid. */
    private interface Pair {
        void at(int a, int b);
    }

    private double reach(double tolerance) {
        double largest = 0;
        for (int s = 0; s < place.length; s++) {
            largest = Math.max(largest, Math.max(Math.abs(x1[s]), Math.abs(y1[s])));
        }
        return Math.max(tolerance * (1 + 1e-12), UNITS * Math.ulp(largest));
    }

    /** Every pair of segments whose boxes come within a distance of each other, once. */
    private void pairs(double reach, Pair pair) {
        int m = place.length;
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < m; s++) {
            left = Math.min(left, x1[s]);
            right = Math.max(right, x1[s]);
            bottom = Math.min(bottom, y1[s]);
            top = Math.max(top, y1[s]);
        }
        // as many cells as segments, unless they would be too small or too many
        double side = Math.max(
                Math.sqrt((right - left) * (top - bottom) / m),
                Math.max(2 * reach, Math.max(right - left, top - bottom) / 4_000));
        int columns = (int) ((right - left + reach) / side) + 2;
        int rows = (int) ((top - bottom + reach) / side) + 2;
        int[] starts = new int[columns * rows + 1];
        int[] box = new int[4 * m];
        for (int s = 0; s < m; s++) {
            box[4 * s] = cell(Math.min(x1[s], x2[s]) - reach / 2, left, side, columns);
            box[4 * s + 1] = cell(Math.max(x1[s], x2[s]) + reach / 2, left, side, columns);
            box[4 * s + 2] = cell(Math.min(y1[s], y2[s]) - reach / 2, bottom, side, rows);
            box[4 * s + 3] = cell(Math.max(y1[s], y2[s]) + reach / 2, bottom, side, rows);
            for (int r = box[4 * s + 2]; r <= box[4 * s + 3]; r++) {
                for (int c = box[4 * s]; c <= box[4 * s + 1]; c++) {
                    starts[r * columns + c + 1]++;
                }
            }
        }
        for (int c = 0; c < columns * rows; c++) {
            starts[c + 1] += starts[c];
        }
        int[] filled = Arrays.copyOf(starts, columns * rows);
        int[] held = new int[starts[columns * rows]];
        for (int s = 0; s < m; s++) {
            for (int r = box[4 * s + 2]; r <= box[4 * s + 3]; r++) {
                for (int c = box[4 * s]; c <= box[4 * s + 1]; c++) {
                    held[filled[r * columns + c]++] = s;
                }
            }
        }
        for (int cell = 0; cell < columns * rows; cell++) {
            if ((cell & 4095) == 0) {
                Loop.check();
            }
            int row = cell / columns;
            int column = cell % columns;
            for (int p = starts[cell]; p < starts[cell + 1]; p++) {
                int a = held[p];
                for (int q = p + 1; q < starts[cell + 1]; q++) {
                    int b = held[q];
                    // of all cells that both lie in, the first alone looks at them
                    if (place[a] != place[b]
                            && Math.max(box[4 * a], box[4 * b]) == column
                            && Math.max(box[4 * a + 2], box[4 * b + 2]) == row
                            && near(a, b, reach)) {
                        pair.at(a, b);
                    }
                }
            }
        }
    }

    private static int cell(double at, double from, double side, int count) {
        return Math.max(0, Math.min(count - 1, (int) Math.floor((at - from) / side)));
    }

    private boolean near(int a, int b, double reach) {
        return Math.min(x1[a], x2[a]) <= Math.max(x1[b], x2[b]) + reach
                && Math.min(x1[b], x2[b]) <= Math.max(x1[a], x2[a]) + reach
                && Math.min(y1[a], y2[a]) <= Math.max(y1[b], y2[b]) + reach
                && Math.min(y1[b], y2[b]) <= Math.max(y1[a], y2[a]) + reach;
    }

    /** Weight 1 for each pair of places whose boundaries come within a tolerance of each other. */
    SpatialWeights queen(double tolerance) {
        double reach = reach(tolerance);
        PairSums found = new PairSums(places);
        pairs(reach, (a, b) -> {
            if (!found.has(place[a], place[b]) && touch(a, b, reach)) {
                found.add(place[a], place[b], 1);
                found.add(place[b], place[a], 1);
            }
        });
        return found.weights(w -> 1);
    }

    private boolean touch(int a, int b, double reach) {
        boolean shared = (x1[a] == x1[b] && y1[a] == y1[b])
                || (x1[a] == x2[b] && y1[a] == y2[b])
                || (x2[a] == x1[b] && y2[a] == y1[b])
                || (x2[a] == x2[b] && y2[a] == y2[b]);
        return shared || stretch(a, b, reach, new double[2]);
    }

    /** The length that the boundaries of each pair of places share, as a mean of both directions. */
    PairSums borders(double tolerance) {
        double reach = reach(tolerance);
        Stretches stretches = new Stretches();
        double[] ends = new double[2];
        pairs(reach, (a, b) -> {
            double least = tolerance > 0 ? 0 : LINE * Math.min(length(a), length(b));
            if (stretch(a, b, reach, ends) && ends[1] - ends[0] > least) {
                stretches.add(a, place[b], ends[0], ends[1]);
            }
            if (stretch(b, a, reach, ends) && ends[1] - ends[0] > least) {
                stretches.add(b, place[a], ends[0], ends[1]);
            }
        });
        PairSums sums = new PairSums(places);
        stretches.merged((segment, other, from, to) -> {
            double shared = length(segment, from, to) / 2;
            sums.add(place[segment], other, shared);
            sums.add(other, place[segment], shared);
        });
        return sums;
    }

    /** The length of each place's boundary. */
    double[] perimeters() {
        double[] perimeters = new double[places];
        for (int s = 0; s < place.length; s++) {
            perimeters[place[s]] += length(s, 0, length(s));
        }
        return perimeters;
    }

    private double length(int s) {
        double dx = x2[s] - x1[s];
        double dy = y2[s] - y1[s];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The length of a stretch of a segment, on the sphere in km. */
    private double length(int s, double from, double to) {
        if (!sphere) {
            return to - from;
        }
        double whole = length(s);
        if (whole == 0) {
            return 0;
        }
        return point(s, from / whole).distanceKm(point(s, to / whole));
    }

    private GeoPoint point(int s, double share) {
        return new GeoPoint(y1[s] + share * (y2[s] - y1[s]), x1[s] + share * (x2[s] - x1[s]));
    }

    /**
     * The stretch of segment a within a distance of segment b: one interval, as the distance to a segment is convex.
     * It is the hull of what lies within the discs around both ends of b and within the strip along it.
     */
    private boolean stretch(int a, int b, double reach, double[] ends) {
        double whole = length(a);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double ux = whole == 0 ? 1 : (x2[a] - x1[a]) / whole;
        double uy = whole == 0 ? 0 : (y2[a] - y1[a]) / whole;
        for (int end = 0; end < 2; end++) {
            double dx = (end == 0 ? x1[b] : x2[b]) - x1[a];
            double dy = (end == 0 ? y1[b] : y2[b]) - y1[a];
            double along = dx * ux + dy * uy;
            double across = dx * uy - dy * ux;
            double room = reach * reach - across * across;
            if (room >= 0) {
                low = Math.min(low, along - Math.sqrt(room));
                high = Math.max(high, along + Math.sqrt(room));
            }
        }
        double other = length(b);
        if (other > 0) {
            double vx = (x2[b] - x1[b]) / other;
            double vy = (y2[b] - y1[b]) / other;
            double[] strip = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
            double dx = x1[a] - x1[b];
            double dy = y1[a] - y1[b];
            // position along b in [0, other], and across it in [−reach, reach], both linear along a
            boolean inside = limit(strip, dx * vx + dy * vy, ux * vx + uy * vy, 0, other)
                    && limit(strip, dx * vy - dy * vx, ux * vy - uy * vx, -reach, reach);
            if (inside && strip[0] <= strip[1]) {
                low = Math.min(low, strip[0]);
                high = Math.max(high, strip[1]);
            }
        }
        ends[0] = Math.max(0, low);
        ends[1] = Math.min(whole, high);
        return ends[0] <= ends[1];
    }

    /** Keeps the part of an interval of s in which low ≤ start + slope·s ≤ high. */
    private static boolean limit(double[] strip, double start, double slope, double low, double high) {
        if (Math.abs(slope) < 1e-300) {
            return start >= low && start <= high;
        }
        double first = (low - start) / slope;
        double second = (high - start) / slope;
        strip[0] = Math.max(strip[0], Math.min(first, second));
        strip[1] = Math.min(strip[1], Math.max(first, second));
        return strip[0] <= strip[1];
    }
}
