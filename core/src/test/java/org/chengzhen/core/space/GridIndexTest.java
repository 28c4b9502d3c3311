package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengzhen.core.place.GeoPoint;
import org.junit.jupiter.api.Test;

/** The grid against the tree, and when there is a grid. */
class GridIndexTest {
    /** The k neighbours of each point are those that the tree finds. */
    static void assertAgrees(GridIndex grid, Coordinates points, int k) {
        int n = points.x().length;
        int[] byGrid = new int[k * n];
        int[] byTree = new int[k * n];
        for (int row = 0; row < grid.rows(); row++) {
            grid.nearestOfRow(row, k, byGrid);
        }
        PointIndex tree = PointIndex.of(points);
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            tree.nearestOfLeaf(leaf, k, byTree);
        }
        assertArrayEquals(byTree, byGrid);
    }

    /** Points at random in a rectangle, but for discs that hold none, and a few alone within these. */
    private static Coordinates holes(int n, double width, double height, Random random) {
        double[] cx = random.doubles(3, 0, width).toArray();
        double[] cy = random.doubles(3, 0, height).toArray();
        double r = 0.22 * Math.min(width, height);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            boolean empty;
            do {
                x[i] = width * random.nextDouble();
                y[i] = height * random.nextDouble();
                empty = false;
                for (int c = 0; c < 3; c++) {
                    empty |= i % 50 != 0 && Math.hypot(x[i] - cx[c], y[i] - cy[c]) < r;
                }
            } while (empty);
        }
        return Coordinates.plane(x, y);
    }

    @Test
    void placesAroundAndWithinHolesHaveTheNeighboursOfTheTree() {
        Random random = new Random(15);
        int grids = 0;
        for (int trial = 0; trial < 60; trial++) {
            int n = 80 + random.nextInt(500);
            int k = 1 + random.nextInt(trial % 3 == 0 ? 30 : 6);
            double width = trial % 4 == 1 ? 7 : 1;
            double height = trial % 4 == 2 ? 7 : 1;
            Coordinates points = holes(n, width, height, random);
            GridIndex grid = points.gridOfPlane(k);
            if (grid != null) {
                grids++;
                assertAgrees(grid, points, k);
            }
        }
        assertEquals(60, grids, "evenly enough");
    }

    /** Near the middle of the view, far from it, over a pole and over the date line. */
    @Test
    void placesOfACapHaveTheNeighboursOfTheTree() {
        Random random = new Random(16);
        for (double[] middle : new double[][] {{0, 0}, {90, 0}, {-90, 0}, {35, 110}, {-20, 179}, {60, -100}}) {
            for (double radius : new double[] {1e-3, 5, 50}) {
                List<GeoPoint> points = cap(600, middle[0], middle[1], radius, random);
                Coordinates at = Coordinates.sphere(points, false);
                for (int k : new int[] {1, 6, 20}) {
                    GridIndex grid = at.gridOfCap(k);
                    assertNotNull(grid);
                    assertAgrees(grid, at.copy(), k);
                }
            }
        }
    }

    /** Evenly spread over a cap of the sphere, two and two opposite each other, so that the middle is that of the cap. */
    private static List<GeoPoint> cap(int n, double latitude, double longitude, double degrees, Random random) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        double[] up = {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
        double[] north = {-Math.sin(phi) * Math.cos(lambda), -Math.sin(phi) * Math.sin(lambda), Math.cos(phi)};
        double[] east = {-Math.sin(lambda), Math.cos(lambda), 0};
        List<GeoPoint> points = new ArrayList<>();
        while (points.size() < n) {
            double turn = 2 * Math.PI * random.nextDouble();
            // the height of a zone is its share of the area
            double away = 2 * Math.asin(Math.sqrt(random.nextDouble()) * Math.sin(Math.toRadians(degrees) / 2));
            for (int side = -1; side <= 1; side += 2) {
                double[] p = new double[3];
                for (int c = 0; c < 3; c++) {
                    p[c] = Math.cos(away) * up[c]
                            + side * Math.sin(away) * (Math.cos(turn) * north[c] + Math.sin(turn) * east[c]);
                }
                points.add(new GeoPoint(
                        Math.toDegrees(Math.atan2(p[2], Math.hypot(p[0], p[1]))),
                        Math.toDegrees(Math.atan2(p[1], p[0]))));
            }
        }
        return points;
    }

    @Test
    void aPlaceBeyondSixtyDegreesFromTheMiddleLeavesNoGrid() {
        Random random = new Random(17);
        for (double away : new double[] {59.5, 60.5}) {
            // one place alone moves the middle of a thousand by less than a tenth of a degree
            List<GeoPoint> points = cap(1_000, 0, 20, 50, random);
            points.add(new GeoPoint(0, 20 + away));
            GridIndex grid = Coordinates.sphere(points, false).gridOfCap(3);
            assertEquals(away < 60, grid != null);
        }
        // all around the earth there is no middle
        List<GeoPoint> around = cap(500, 0, 0, 40, random);
        around.addAll(cap(500, 0, 180, 40, random));
        assertNull(Coordinates.sphere(around, false).gridOfCap(3));
    }

    private static GridIndex grid(int k, double[] x, double[] y) {
        return GridIndex.ofEven(k, x, y, new double[x.length], x, y);
    }

    /** A lattice of columns and rows a step of one apart. */
    private static double[][] lattice(int columns, int rows) {
        double[][] at = new double[2][columns * rows];
        Arrays.setAll(at[0], i -> i % columns);
        Arrays.setAll(at[1], i -> i / columns);
        return at;
    }

    /**
     * For k = 8 a cell holds 3/4 of a point: its area is 99·99·0.75/10000 = 0.7351, six times as high as wide
     * 2.1001, so that 47.14 lie in 99. For k = 40 it holds (40 + 2·√40)/6π = 2.793, and is 4.0528 high.
     */
    @Test
    void aCellIsSixTimesAsHighAsWideAndHoldsWhatIsLikelyWanted() {
        double[][] even = lattice(100, 100);
        assertEquals(48, grid(8, even[0], even[1]).rows());
        assertEquals(25, grid(40, even[0], even[1]).rows());
        double[][] wide = lattice(200, 50);
        // 199·49·0.75/10000 = 0.7313, 2.0947 high
        assertEquals(24, grid(8, wide[0], wide[1]).rows());
        // moved, turned upside down or stretched, it is the same grid
        assertEquals(
                24,
                grid(
                                8,
                                Arrays.stream(wide[0]).map(v -> 5 * v - 700).toArray(),
                                Arrays.stream(wide[1]).map(v -> 900 - 5 * v).toArray())
                        .rows());
    }

    /** The mean number of companions in a point's cell, itself among them, is at most 2.2·(0.75 + 1) = 3.85. */
    @Test
    void crowdsLeaveNoGrid() {
        // c on one spot among 10000 add c²/10000: one is fine, four are not
        for (int crowd : new int[] {100, 200}) {
            double[][] even = lattice(100, 100);
            for (int i = 0; i < crowd; i++) {
                even[0][5_000 + i] = 30.5;
                even[1][5_000 + i] = 30.5;
            }
            assertEquals(crowd == 100, grid(8, even[0], even[1]) != null);
        }
        // more are expected in a cell where more are wanted
        double[][] even = lattice(100, 100);
        for (int i = 0; i < 200; i++) {
            even[0][5_000 + i] = 30.5;
            even[1][5_000 + i] = 30.5;
        }
        assertNotNull(grid(40, even[0], even[1]));
    }

    /** A thousand in a strip have √(8000·width/height) columns of one row: 1789 at 400 to 1, 2367 at 700 to 1. */
    @Test
    void manyMoreCellsThanPointsAreNoGrid() {
        Random random = new Random(18);
        for (double width : new double[] {400, 700}) {
            double[] x = random.doubles(1_000, 0, width).toArray();
            double[] y = random.doubles(1_000).toArray();
            x[0] = 0;
            x[1] = width;
            y[0] = 0;
            y[1] = 1;
            assertEquals(width == 400, grid(1, x, y) != null);
        }
        // points on a line have no area
        double[][] line = lattice(100, 1);
        assertNull(grid(1, line[0], line[1]));
        assertNull(grid(1, new double[5], new double[5]));
    }
}
