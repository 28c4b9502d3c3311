package org.chengzhen.core.io.shape;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The polygons of a feature.
 *
 * @param kind what the file calls it
 * @param polygons each its outer ring and then its holes, each ring an array of points (x, y); none where the geometry is
 *     no area
 */
public record Geometry(String kind, ImmutableList<ImmutableList<double[][]>> polygons) {
    static Geometry none(String kind) {
        return new Geometry(kind, ImmutableList.of());
    }

    /** Rings without a home: those that run clockwise are outer ones, the others holes of what surrounds them. */
    static Geometry ofRings(String kind, List<double[][]> rings) {
        List<List<double[][]>> polygons = new ArrayList<>();
        List<double[][]> holes = new ArrayList<>();
        for (double[][] ring : rings) {
            if (area(ring) <= 0) {
                polygons.add(new ArrayList<>(List.<double[][]>of(ring)));
            } else {
                holes.add(ring);
            }
        }
        for (double[][] hole : holes) {
            List<double[][]> home = null;
            for (List<double[][]> polygon : polygons) {
                boolean nearer = home == null || Math.abs(area(polygon.get(0))) < Math.abs(area(home.get(0)));
                if (nearer && within(hole, polygon.get(0))) {
                    home = polygon;
                }
            }
            if (home == null) {
                polygons.add(new ArrayList<>(List.<double[][]>of(hole)));
            } else {
                home.add(hole);
            }
        }
        return new Geometry(
                kind, polygons.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
    }

    /** Twice the area, above zero where the ring runs against the clock. */
    private static double area(double[][] ring) {
        double sum = 0;
        for (int k = 1; k + 1 < ring.length; k++) {
            sum += (ring[k][0] - ring[0][0]) * (ring[k + 1][1] - ring[0][1])
                    - (ring[k + 1][0] - ring[0][0]) * (ring[k][1] - ring[0][1]);
        }
        return sum;
    }

    /** Whether a hole lies in a ring: most of its points do, since some may lie upon it. */
    private static boolean within(double[][] hole, double[][] ring) {
        int inside = 0;
        for (double[] point : hole) {
            boolean in = false;
            for (int k = 0, last = ring.length - 1; k < ring.length; last = k++) {
                double[] a = ring[k];
                double[] b = ring[last];
                if (a[1] > point[1] != b[1] > point[1]
                        && point[0] < (b[0] - a[0]) * (point[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                    in = !in;
                }
            }
            inside += in ? 1 : 0;
        }
        return 2 * inside > hole.length;
    }

    /** The kind, and how many polygons and points there are. */
    @Override
    public String toString() {
        int points = polygons.stream()
                .flatMap(List::stream)
                .mapToInt(ring -> ring.length)
                .sum();
        return "Geometry[" + kind + ": " + polygons.size() + " polygons of " + points + " points]";
    }
}
