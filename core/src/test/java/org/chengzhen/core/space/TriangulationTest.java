package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Triangulations against all triples of points, in exact numbers. */
class TriangulationTest {
    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }

    /** Twice the area of a triangle, above 0 where it turns left. */
    private static int turn(double[] x, double[] y, int a, int b, int c) {
        return minus(x[b], x[a])
                .multiply(minus(y[c], y[a]))
                .subtract(minus(y[b], y[a]).multiply(minus(x[c], x[a])))
                .signum();
    }

    /** Above 0 where d lies within the circle through a, b and c, which turn left. */
    private static int circle(double[] x, double[] y, int a, int b, int c, int d) {
        int[] corners = {a, b, c};
        BigDecimal[][] m = new BigDecimal[3][3];
        for (int r = 0; r < 3; r++) {
            m[r][0] = minus(x[corners[r]], x[d]);
            m[r][1] = minus(y[corners[r]], y[d]);
            m[r][2] = m[r][0].multiply(m[r][0]).add(m[r][1].multiply(m[r][1]));
        }
        BigDecimal determinant = BigDecimal.ZERO;
        for (int r = 0; r < 3; r++) {
            int s = (r + 1) % 3;
            int t = (r + 2) % 3;
            determinant =
                    determinant.add(m[r][2].multiply(m[s][0].multiply(m[t][1]).subtract(m[t][0].multiply(m[s][1]))));
        }
        return determinant.signum();
    }

    /** Sides of triangles whose circle holds no other point; null where one lies on a circle. */
    private static boolean[][] slowly(double[] x, double[] y) {
        int n = x.length;
        boolean[][] linked = new boolean[n][n];
        boolean tie = false;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    int turn = turn(x, y, a, b, c);
                    boolean empty = turn != 0;
                    boolean on = false;
                    for (int d = 0; d < n && empty; d++) {
                        if (d != a && d != b && d != c) {
                            int side = turn * circle(x, y, a, b, c, d);
                            empty = side <= 0;
                            on |= side == 0;
                        }
                    }
                    tie |= empty && on;
                    if (empty) {
                        for (int[] side : new int[][] {{a, b}, {b, c}, {a, c}}) {
                            linked[side[0]][side[1]] = true;
                            linked[side[1]][side[0]] = true;
                        }
                    }
                }
            }
        }
        return tie ? null : linked;
    }

    private static void assertAgrees(double[] x, double[] y) {
        boolean[][] expected = slowly(x, y);
        Triangulation made = new Triangulation(x, y);
        int[][] neighbours = made.neighbours();
        assertEquals(expected == null, made.ties());
        for (int i = 0; i < x.length && expected != null; i++) {
            int from = i;
            assertArrayEquals(
                    IntStream.range(0, x.length).filter(j -> expected[from][j]).toArray(), neighbours[i], "point " + i);
        }
    }

    @Test
    void trianglesHaveEmptyCircles() {
        Random random = new Random(20);
        for (int n = 3; n < 26; n++) {
            assertAgrees(random.doubles(n).toArray(), random.doubles(n).toArray());
        }
    }

    /** Rounding alone would not tell the side of a line or circle here: points a few bits off the diagonal or a circle. */
    @Test
    void bitsBelowRoundingAreSeen() {
        Random random = new Random(21);
        // Pythagorean triples of 65: all twelve points, and more by sign, lie on one circle
        int[][] onCircle = {{16, 63}, {33, 56}, {25, 60}, {39, 52}, {52, 39}, {60, 25}, {56, 33}, {63, 16}};
        DoubleUnaryOperator bits = v -> v + (random.nextInt(5) - 2) * Math.ulp(v);
        for (int trial = 0; trial < 40; trial++) {
            int n = 9;
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                int[] p = onCircle[random.nextInt(8)];
                double sx = trial % 2 == 0 ? p[0] * (random.nextBoolean() ? 1 : -1) : i + random.nextInt(3);
                double sy = trial % 2 == 0 ? p[1] * (random.nextBoolean() ? 1 : -1) : sx;
                // moved, so that differences of coordinates round too
                x[i] = bits.applyAsDouble(sx + 1e3 / 3);
                y[i] = bits.applyAsDouble(sy + 1e3 / 3);
            }
            long distinct = IntStream.range(0, n)
                    .mapToObj(i -> x[i] + " " + y[i])
                    .distinct()
                    .count();
            if (distinct == n) {
                assertAgrees(x, y);
            }
        }
    }

    /** Points on lattices tie everywhere; sides then are of circles with none inside, as many as Euler counts. */
    @Test
    void tiesLeaveATriangulationWithEmptyCircles() {
        Random random = new Random(22);
        for (int trial = 0; trial < 30; trial++) {
            int[] cells = random.ints(0, 49).distinct().limit(20).toArray();
            double[] x = Arrays.stream(cells).mapToDouble(c -> c % 7).toArray();
            double[] y = Arrays.stream(cells).mapToDouble(c -> c / 7).toArray();
            int[][] neighbours = new Triangulation(x, y).neighbours();
            int n = x.length;
            int hull = 0;
            int links = 0;
            for (int a = 0; a < n; a++) {
                links += neighbours[a].length;
                for (int b : neighbours[a]) {
                    // a side of the hull has no point to its right
                    boolean outer = true;
                    boolean someCircle = false;
                    for (int c = 0; c < n; c++) {
                        outer &= turn(x, y, a, b, c) >= 0;
                        someCircle |= isEmpty(x, y, a, b, c);
                    }
                    hull += outer ? 1 : 0;
                    assertTrue(someCircle, "points " + a + " and " + b);
                }
            }
            // 3n - 3 - h sides, with h on the hull, those within its sides among them
            assertEquals(3 * n - 3 - hull, links / 2);
        }
    }

    private static boolean isEmpty(double[] x, double[] y, int a, int b, int c) {
        int turn = turn(x, y, a, b, c);
        if (turn == 0) {
            return false;
        }
        for (int d = 0; d < x.length; d++) {
            if (d != a && d != b && d != c && turn * circle(x, y, a, b, c, d) > 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void ofFourOnACircleTheEarlierDecide() {
        double[] x = {0, 1, 1, 0};
        double[] y = {0, 0, 1, 1};
        // the triangle of the first three stands, and its long side with it
        assertArrayEquals(new int[][] {{1, 2, 3}, {0, 2}, {0, 1, 3}, {0, 2}}, new Triangulation(x, y).neighbours());
        // the first three on a line: the triangle is made of the first two and the next that is off it
        assertArrayEquals(
                new int[][] {{2, 3}, {2, 3}, {0, 1, 3}, {0, 1, 2}},
                new Triangulation(new double[] {0, 2, 1, 1}, new double[] {0, 0, 0, 5}).neighbours());
    }

    /** A wheel: the last point takes all triangles of the rim, of which there are more than any list begins with. */
    @Test
    void aLastPointInTheMiddleHasAllOfTheRim() {
        for (int rim : new int[] {3, 6, 17, 40, 150}) {
            double[] x = new double[rim + 1];
            double[] y = new double[rim + 1];
            for (int i = 0; i < rim; i++) {
                // not quite a circle, so that none ties
                double r = 1 + 1e-4 * ((i * 7) % 5) / rim;
                x[i] = r * Math.cos(2 * Math.PI * i / rim);
                y[i] = r * Math.sin(2 * Math.PI * i / rim);
            }
            Triangulation made = new Triangulation(x, y);
            int[][] neighbours = made.neighbours();
            assertFalse(made.ties());
            assertArrayEquals(IntStream.range(0, rim).toArray(), neighbours[rim]);
            for (int i = 0; i < rim; i++) {
                int[] expected = {(i + 1) % rim, (i + rim - 1) % rim, rim};
                Arrays.sort(expected);
                assertArrayEquals(expected, neighbours[i]);
            }
        }
    }

    @Test
    void fewerThanThreePointsAreAChain() {
        assertEquals(0, new Triangulation(new double[0], new double[0]).neighbours().length);
        assertArrayEquals(new int[][] {{}}, new Triangulation(new double[1], new double[1]).neighbours());
        assertArrayEquals(new int[][] {{1}, {0}}, new Triangulation(new double[] {3, 1}, new double[2]).neighbours());
        // up a line, by y where x is the same
        assertArrayEquals(
                new int[][] {{1}, {0, 2}, {1}}, new Triangulation(new double[3], new double[] {1, 2, 3}).neighbours());
    }

    @Test
    void theFirstPairThatCoincidesIsNamed() {
        double[] x = {5, 1, 2, 1};
        double[] y = {0, 7, 7, 7};
        assertEquals(
                "points[1] and points[3] coincide, with the same x and y: they have no triangulation",
                assertThrows(IllegalArgumentException.class, () -> new Triangulation(x, y).neighbours())
                        .getMessage());
    }

    /** The rim as a polygon of triangles at random: a search through it has to wait at many corners. */
    @Test
    void aWheelOverAnyTriangulationOfItsRimIsAWheel() {
        Random random = new Random(24);
        int rim = 400;
        double[] x = new double[rim + 1];
        double[] y = new double[rim + 1];
        for (int i = 0; i < rim; i++) {
            // off the circle by less than its arcs rise above their chords
            double r = 1 + 1e-7 * random.nextDouble();
            x[i] = r * Math.cos(2 * Math.PI * i / rim);
            y[i] = r * Math.sin(2 * Math.PI * i / rim);
        }
        int[][] neighbours = new Triangulation(x, y).neighbours();
        assertArrayEquals(IntStream.range(0, rim).toArray(), neighbours[rim]);
        for (int i = 0; i < rim; i++) {
            int[] expected = {(i + 1) % rim, (i + rim - 1) % rim, rim};
            Arrays.sort(expected);
            assertArrayEquals(expected, neighbours[i]);
        }
    }

    /** Points given on a hull's side, beyond its ends, and on the line of another side. */
    @Test
    void pointsInLineWithASideOfTheHullAreTriangulated() {
        double[][] lines = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
        for (double[] line : lines) {
            double[] at = {0, 4, 2, 6, -2, 1, 3};
            double[] x = new double[8];
            double[] y = new double[8];
            for (int i = 0; i < 7; i++) {
                x[i] = line[0] * at[i];
                y[i] = line[1] * at[i];
            }
            // one point off the line, seen from all the others
            x[7] = 2 * line[0] - 5 * line[1];
            y[7] = 2 * line[1] + 5 * line[0];
            int[] third = {0, 1, 7, 2, 3, 4, 5, 6};
            double[] u = Arrays.stream(third).mapToDouble(i -> x[i]).toArray();
            double[] v = Arrays.stream(third).mapToDouble(i -> y[i]).toArray();
            int[][] neighbours = new Triangulation(u, v).neighbours();
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    int a = third[i];
                    int b = third[j];
                    boolean next = a != 7 && b != 7 && a != b;
                    for (int k = 0; k < 7 && next; k++) {
                        next = !(at[k] > Math.min(at[a], at[b]) && at[k] < Math.max(at[a], at[b]));
                    }
                    boolean expected = a != b && (a == 7 || b == 7 || next);
                    assertEquals(expected, Arrays.binarySearch(neighbours[i], j) >= 0, a + " and " + b);
                }
            }
        }
    }

    @Test
    void anInterruptedThreadStopsBetweenPoints() {
        double[] x = new Random(28).doubles(600).toArray();
        double[] y = new Random(29).doubles(600).toArray();
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> new Triangulation(x, y).neighbours());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /**
     * Three points close together and one far away on one circle, the last of them moved by a few bits: of what bounds
     * the rounding of the sign one part is a thousand times the others.
     */
    @Test
    void aFarCornerDoesNotHideTheBitsOfNearOnes() {
        Random random = new Random(30);
        for (int trial = 0; trial < 400; trial++) {
            double radius = trial % 2 == 0 ? 1e9 : 1e-3;
            double[] angles = {
                random.nextDouble(),
                1e-3 * random.nextDouble() + 2,
                1e-3 * random.nextDouble() + 2,
                1e-3 * random.nextDouble() + 2
            };
            int first = random.nextInt(4);
            double[] x = new double[4];
            double[] y = new double[4];
            for (int i = 0; i < 4; i++) {
                x[i] = radius * (1 + Math.cos(angles[(i + first) % 4]));
                y[i] = radius * (1 + Math.sin(angles[(i + first) % 4]));
            }
            int moved = random.nextInt(4);
            x[moved] += (random.nextInt(3) - 1) * Math.ulp(x[moved]);
            y[moved] += (random.nextInt(3) - 1) * Math.ulp(y[moved]);
            assertAgrees(x, y);
        }
    }
}
