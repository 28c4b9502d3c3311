package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

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
}
