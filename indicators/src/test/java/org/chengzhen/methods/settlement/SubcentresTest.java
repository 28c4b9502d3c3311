package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SubcentresTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        Subcentres s =
                Subcentres.giulianoSmall(new double[] {60, 25, 9}, new double[] {15_000, 12_000, 20_000}, 10, 10_000);
        assertEquals(12.0 / 27, s.polycentricRatio().getAsDouble(), 1e-15);
        assertEquals(0, s.main());
    }

    @Test
    void touchingDenseTractsAreMergedBeforeTheirTotalIsTested() {
        double[] density = {20, 20, 5, 20, 20};
        double[] jobs = {6_000, 5_000, 50_000, 9_000, 12_000};
        int[][] adjacent = {{0, 1}, {1, 2}, {2, 3}};
        Subcentres s = Subcentres.giulianoSmall(density, jobs, adjacent, 10, 10_000);
        assertEquals(List.of(ImmutableIntArray.of(0, 1), ImmutableIntArray.of(4)), s.centres());
        assertEquals(ImmutableDoubleArray.of(11_000.0, 12_000.0), s.totals());
        assertEquals(1, s.main());
        assertEquals(11.0 / 23, s.polycentricRatio().getAsDouble(), 1e-15);
        assertEquals(
                List.of(ImmutableIntArray.of(4)),
                Subcentres.giulianoSmall(density, jobs, 10, 10_000).centres());
    }

    @Test
    void bothLimitsAreInclusiveAndTheFirstOfEqualsIsMain() {
        Subcentres s = Subcentres.giulianoSmall(new double[] {10, 10}, new double[] {10_000, 10_000}, 10, 10_000);
        assertEquals(2, s.centres().size());
        assertEquals(0, s.main());
    }

    @Test
    void withoutACentreThereIsNoRatio() {
        Subcentres none = Subcentres.giulianoSmall(new double[] {1}, new double[] {1}, 10, 10_000);
        assertTrue(none.polycentricRatio().isEmpty());
        assertEquals(-1, none.main());
        assertTrue(none.toString().startsWith("Subcentres[0 centres, polycentric ratio = undefined, main none"));
        Subcentres one = Subcentres.giulianoSmall(new double[] {11}, new double[] {20_000}, 10, 10_000);
        assertEquals(0, one.polycentricRatio().getAsDouble());
    }

    @Test
    void aPairThatNamesNoTractIsRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> Subcentres.giulianoSmall(new double[] {1}, new double[] {1}, new int[][] {{0, 1}}, 1, 1));
        assertTrue(e.getMessage().startsWith("adjacent[0][1] must be in"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Subcentres.giulianoSmall(new double[] {1}, new double[] {-1}, 1, 1));
    }

    private static double[][] city() {
        double[][] people = new double[9][11];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 11; j++) {
                people[i][j] = Math.round(5000 * Math.exp(-0.3 * Math.hypot(i - 4, j - 3))) + 1 + (i * 7 + j * 3) % 5;
            }
        }
        people[6][9] = 9_000;
        people[6][8] = 7_000;
        people[0][0] = 0;
        return people;
    }

    /** numpy 2.4.6: t = e / sqrt(s2 (1 - 2 diag(L) + (L**2).sum(1))), L by np.linalg.solve for each cell. */
    @Test
    void mcMillensCandidateEqualsNumpy() {
        List<McMillenSubcentres.Candidate> found =
                McMillenSubcentres.withDefaults().of(PopulationGrid.of(city()));
        assertEquals(1, found.size());
        assertEquals(6, found.get(0).row());
        assertEquals(9, found.get(0).column());
        assertEquals(2, found.get(0).cells());
        assertEquals(16_000, found.get(0).population());
        assertEquals(6.880321486457563, found.get(0).significance(), 1e-9);
        assertTrue(McMillenSubcentres.withDefaults()
                .criticalValue(7)
                .of(PopulationGrid.of(city()))
                .isEmpty());
    }

    @Test
    void anEvenSurfaceHasNoCandidate() {
        double[][] people = new double[5][5];
        for (double[] row : people) {
            java.util.Arrays.fill(row, 70);
        }
        assertTrue(
                McMillenSubcentres.withDefaults().of(PopulationGrid.of(people)).isEmpty());
    }

    @Test
    void cellsInALineAndFewCellsHaveNoSurface() {
        UndefinedException line = assertThrows(
                UndefinedException.class,
                () -> McMillenSubcentres.withDefaults()
                        .of(PopulationGrid.of(new double[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}})));
        assertEquals(Status.SINGULAR, line.status());
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> McMillenSubcentres.withDefaults().of(PopulationGrid.of(new double[][] {{1, 2}, {3, 4}})));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
    }

    @Test
    void centresTellTheirTracts() {
        double[] density = {20, 20, 5, 20, 20};
        double[] jobs = {6_000, 5_000, 50_000, 9_000, 12_000};
        Subcentres s = Subcentres.giulianoSmall(density, jobs, new int[][] {{0, 1}}, 10, 10_000);
        assertEquals(ImmutableIntArray.of(0, 1, 4), s.tracts());
        assertEquals("Subcentres[2 centres, polycentric ratio = 0.4783, main [4], tracts [[0, 1], [4]]]", s.toString());
        assertEquals(
                "Subcentres[0 centres, polycentric ratio = undefined, main none, tracts []]",
                Subcentres.giulianoSmall(density, jobs, 100, 1).toString());
        // of nobody there is no ratio, but a centre
        Subcentres nobody = Subcentres.giulianoSmall(new double[] {1}, new double[] {0}, 1, 0);
        assertEquals(1, nobody.centres().size());
        assertEquals(0, nobody.main());
        assertTrue(nobody.polycentricRatio().isEmpty());
    }

    /** Chains of pairs in any order are one centre, known by its first tract. */
    @Test
    void tractsJoinedByWayOfOthersAreOneCentre() {
        double[] density = {9, 9, 9, 9, 9, 9, 9, 9};
        double[] jobs = {1, 2, 4, 8, 16, 32, 64, 128};
        int[][] pairs = {{6, 7}, {4, 5}, {5, 6}, {2, 3}, {0, 2}};
        Subcentres s = Subcentres.giulianoSmall(density, jobs, pairs, 9, 1);
        assertEquals(
                List.of(ImmutableIntArray.of(0, 2, 3), ImmutableIntArray.of(1), ImmutableIntArray.of(4, 5, 6, 7)),
                s.centres());
        assertEquals(ImmutableDoubleArray.of(13.0, 2.0, 240.0), s.totals());
        assertEquals(2, s.main());
        assertEquals(15.0 / 255, s.polycentricRatio().orElseThrow(), 1e-15);
    }

    @Test
    void whatIsNoTractIsRefusedByName() {
        double[] one = {1};
        double[] two = {1, 1};
        assertRefused("total has 2 elements but density has 1", () -> Subcentres.giulianoSmall(one, two, 1, 1));
        assertRefused(
                "density[0] must be >= 0 but is -1.0", () -> Subcentres.giulianoSmall(new double[] {-1}, one, 1, 1));
        assertRefused(
                "total[0] must be >= 0 but is -1.0", () -> Subcentres.giulianoSmall(one, new double[] {-1}, 1, 1));
        assertRefused("leastDensity must be >= 0 but is -1.0", () -> Subcentres.giulianoSmall(one, one, -1, 1));
        assertRefused("leastTotal must be >= 0 but is -1.0", () -> Subcentres.giulianoSmall(one, one, 1, -1));
        assertRefused(
                "adjacent[1] must be a pair but has 1",
                () -> Subcentres.giulianoSmall(two, two, new int[][] {{0, 1}, {0}}, 1, 1));
        assertRefused(
                "adjacent[0][0] must be in [0.0, 1.0] but is -1.0",
                () -> Subcentres.giulianoSmall(two, two, new int[][] {{-1, 1}}, 1, 1));
    }

    @Test
    void settingsAreEqualWhereBothAreAndToldInWords() {
        McMillenSubcentres method = McMillenSubcentres.withDefaults();
        assertEquals("McMillenSubcentres[window = 0.5 of the cells, critical value = 1.96]", method.toString());
        McMillenSubcentres same = method.window(0.5).criticalValue(1.96);
        assertEquals(method, same);
        assertEquals(method.hashCode(), same.hashCode());
        for (McMillenSubcentres other : List.of(method.window(1), method.criticalValue(3))) {
            assertNotEquals(method, other);
            assertNotEquals(method.hashCode(), other.hashCode());
        }
        assertNotEquals(method, null);
        assertEquals(
                "McMillenSubcentres[window = 1.0 of the cells, critical value = 3.0]",
                method.window(1).criticalValue(3).toString());
        assertEquals(
                "Candidate[row 1, column 2: 4 people in 3 cells, t = 5.50]",
                new McMillenSubcentres.Candidate(1, 2, 3, 4, 5.5).toString());
        for (double none : new double[] {0, 1.5, Double.NaN}) {
            assertRefused("share must be in (0, 1] but is " + none, () -> method.window(none));
        }
        assertRefused("value must be > 0 but is 0.0", () -> method.criticalValue(0));
        PopulationGrid uneven = PopulationGrid.builder(2, 1)
                .rowAreas(1, 2)
                .populationRow(0, 1)
                .populationRow(1, 1)
                .build();
        assertRefused(
                "grid must have cells of one area: bring it to an equal-area projection first",
                () -> method.of(uneven));
        assertEquals(
                "needs at least 10 inhabited cells but has 9",
                assertThrows(
                                UndefinedException.class,
                                () -> method.of(PopulationGrid.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}})))
                        .getMessage());
    }

    /** Residuals of local planes by Gauss's elimination, over their spread. */
    private static double[][] slowly(double[][] density, double window, double cellWidth, double cellHeight) {
        int rows = density.length;
        int columns = density[0].length;
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (density[r][c] > 0) {
                    cells.add(new int[] {r, c});
                }
            }
        }
        int n = cells.size();
        int k = Math.max(4, (int) Math.ceil(window * n));
        double[][] smoother = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] d = new double[n];
            for (int j = 0; j < n; j++) {
                d[j] = Math.hypot(
                        (cells.get(j)[1] - cells.get(i)[1]) * cellWidth,
                        (cells.get(j)[0] - cells.get(i)[0]) * cellHeight);
            }
            double[] sorted = d.clone();
            Arrays.sort(sorted);
            double h = sorted[k - 1];
            // the row of the smoother: weights times what solves the normal equations for the intercept
            double[][] a = new double[3][4];
            a[0][3] = 1;
            double[][] x = new double[n][];
            double[] w = new double[n];
            for (int j = 0; j < n; j++) {
                w[j] = d[j] < h ? Math.pow(1 - Math.pow(d[j] / h, 3), 3) : 0;
                x[j] = new double[] {
                    1, (cells.get(j)[1] - cells.get(i)[1]) * cellWidth, (cells.get(j)[0] - cells.get(i)[0]) * cellHeight
                };
                for (int p = 0; p < 3; p++) {
                    for (int q = 0; q < 3; q++) {
                        a[p][q] += w[j] * x[j][p] * x[j][q];
                    }
                }
            }
            for (int p = 0; p < 3; p++) {
                for (int q = 0; q < 3; q++) {
                    if (q != p) {
                        double f = a[q][p] / a[p][p];
                        for (int c = 0; c < 4; c++) {
                            a[q][c] -= f * a[p][c];
                        }
                    }
                }
            }
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < 3; p++) {
                    smoother[i][j] += w[j] * x[j][p] * a[p][3] / a[p][p];
                }
            }
        }
        double[] residual = new double[n];
        double sse = 0;
        double freedom = n;
        for (int i = 0; i < n; i++) {
            double fit = 0;
            for (int j = 0; j < n; j++) {
                fit += smoother[i][j] * Math.log(density[cells.get(j)[0]][cells.get(j)[1]]);
                freedom += smoother[i][j] * smoother[i][j];
            }
            freedom -= 2 * smoother[i][i];
            residual[i] = Math.log(density[cells.get(i)[0]][cells.get(i)[1]]) - fit;
            sse += residual[i] * residual[i];
        }
        double[][] t = new double[rows][columns];
        for (int i = 0; i < n; i++) {
            double squares = 0;
            for (int j = 0; j < n; j++) {
                squares += smoother[i][j] * smoother[i][j];
            }
            t[cells.get(i)[0]][cells.get(i)[1]] =
                    residual[i] / Math.sqrt(sse / freedom * (1 - 2 * smoother[i][i] + squares));
        }
        return t;
    }

    @Test
    void candidatesAreTheCellsThatStandOutFromLocalPlanes() {
        double[][] people = city();
        people[0][10] = 3_000;
        people[8][0] = 2_500;
        people[8][1] = 2_000;
        double[] land = new double[11];
        for (double window : new double[] {0.2, 0.5, 1}) {
            PopulationGrid.Builder builder = PopulationGrid.builder(9, 11)
                    .transform(new GeoTransform(0, 0, 2, 1))
                    .cellArea(2);
            double[][] density = new double[9][11];
            for (int r = 0; r < 9; r++) {
                for (int c = 0; c < 11; c++) {
                    land[c] = 0.5 + (r + c) % 3 * 0.25;
                    density[r][c] = people[r][c] / (2 * land[c]);
                }
                builder.populationRow(r, people[r]).landRow(r, land);
            }
            double[][] t = slowly(density, window, 2, 1);
            List<McMillenSubcentres.Candidate> found =
                    McMillenSubcentres.withDefaults().window(window).of(builder.build());
            int cells = 0;
            double before = Double.POSITIVE_INFINITY;
            for (McMillenSubcentres.Candidate candidate : found) {
                assertTrue(t[candidate.row()][candidate.column()] > 1.96);
                assertTrue(candidate.significance() >= t[candidate.row()][candidate.column()] - 1e-9);
                assertTrue(candidate.population() <= before);
                before = candidate.population();
                cells += candidate.cells();
            }
            int expected = 0;
            double largest = 0;
            for (double[] row : t) {
                for (double value : row) {
                    expected += value > 1.96 ? 1 : 0;
                    largest = Math.max(largest, value);
                }
            }
            assertTrue(found.size() > 1, "window " + window);
            assertEquals(expected, cells);
            assertEquals(
                    largest,
                    found.stream()
                            .mapToDouble(McMillenSubcentres.Candidate::significance)
                            .max()
                            .orElseThrow(),
                    1e-8);
        }
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
