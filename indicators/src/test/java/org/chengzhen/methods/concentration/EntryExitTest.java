package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What places take up and give up, and what they export and make, by hand. */
class EntryExitTest {
    private static final double[][] START = {{1, 0, 0}, {0, 1, 1}};
    private static final double[][] END = {{1, 1, 0}, {1, 0, 1}};
    private static final DoubleMatrix NEAR = DoubleMatrix.of(3, 3, 0, 0.5, 0.25, 0.5, 0, 0.75, 0.25, 0.75, 0);

    /** Of three that were absent two are there, of three that were there one is gone. */
    @Test
    void entriesAndExitsAreCountedCellByCell() {
        EntryExit found = EntryExit.of(START, END, NEAR);
        assertEquals(2 / 3.0, found.entryRate().orElseThrow());
        assertEquals(1 / 3.0, found.exitRate().orElseThrow());
        int[][] entries = {{-1, 1, 0}, {1, -1, -1}};
        int[][] exits = {{0, -1, -1}, {-1, 1, 0}};
        DoubleMatrix density = RelatednessDensity.of(START, NEAR);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 3; i++) {
                EntryExit.Cell cell = found.cells().get(3 * c + i);
                assertEquals(c, cell.place());
                assertEquals(i, cell.industry());
                assertEquals(entries[c][i] < 0 ? OptionalInt.empty() : OptionalInt.of(entries[c][i]), cell.entry());
                assertEquals(exits[c][i] < 0 ? OptionalInt.empty() : OptionalInt.of(exits[c][i]), cell.exit());
                assertEquals(density.get(c, i), cell.density().orElseThrow());
            }
        }
        assertEquals(6, found.cells().size());
        assertEquals("EntryExit[entry rate 0.6667, exit rate 0.3333, 6 cells]", found.toString());
        assertEquals(found, EntryExit.of(DoubleMatrix.of(START), DoubleMatrix.of(END), NEAR));
        // all there: nothing can enter; an industry near to none has no density
        double[][] all = {{1, 1, 1}, {1, 1, 1}};
        EntryExit full = EntryExit.of(all, START, DoubleMatrix.of(3, 3, 0, 1, 0, 1, 0, 0, 0, 0, 0));
        assertTrue(full.entryRate().isEmpty());
        assertEquals(0.5, full.exitRate().orElseThrow());
        assertTrue(full.cells().get(2).density().isEmpty());
        assertTrue(EntryExit.of(new double[][] {{0, 0, 0}}, new double[][] {{1, 0, 0}}, NEAR)
                .exitRate()
                .isEmpty());
    }

    @Test
    void tablesThatAreNotOfOneShapeOrOfZerosAndOnesAreNamed() {
        assertRefused(
                "start[1][0] must be 0 or 1 but is 2.0",
                () -> EntryExit.of(new double[][] {{1, 0, 0}, {2, 1, 1}}, END, NEAR));
        assertRefused(
                "end[0][2] must be 0 or 1 but is 0.5",
                () -> EntryExit.of(START, new double[][] {{1, 0, 0.5}, {0, 1, 1}}, NEAR));
        assertRefused(
                "end has 1 elements but start has 2", () -> EntryExit.of(START, new double[][] {{1, 0, 0}}, NEAR));
        assertRefused(
                "end[0] has 2 elements but start[0] has 3",
                () -> EntryExit.of(START, new double[][] {{1, 0}, {0, 1}}, NEAR));
        assertRefused(
                "start[1] has 2 elements but start[0] has 3",
                () -> EntryExit.of(new double[][] {{1, 0, 0}, {0, 1}}, END, NEAR));
    }

    /**
     * Shares (½, ½, 0), (0, ¼, ¾) and none: PRODY 1 is the income of the first alone, 2 (½·10 + ¼·40)/¾ = 20, 3 that of the
     * second; EXPY ½·10 + ½·20 and ¼·20 + ¾·40.
     */
    @Test
    void sophisticationIsTheMeanIncomeOfThoseWhoExport() {
        double[][] output = {{5, 5, 0}, {0, 1, 3}, {0, 0, 0}};
        double[] incomes = {10, 40, 99};
        ExportSophistication found = ExportSophistication.of(output, incomes);
        double[] prody = {10, 20, 40};
        for (int i = 0; i < 3; i++) {
            assertEquals(prody[i], found.prody().get(i).orElseThrow(), 1e-14);
        }
        assertEquals(15, found.expy().get(0).orElseThrow(), 1e-14);
        assertEquals(35, found.expy().get(1).orElseThrow(), 1e-14);
        assertTrue(found.expy().get(2).isEmpty());
        assertEquals("ExportSophistication[3 industries, 3 places]", found.toString());
        assertEquals(found, ExportSophistication.of(DoubleMatrix.of(output), incomes));
        assertTrue(ExportSophistication.of(new double[][] {{0, 1}}, new double[] {3})
                .prody()
                .get(0)
                .isEmpty());
        assertRefused(
                "incomes has 3 elements but output has 1",
                () -> ExportSophistication.of(new double[][] {{1, 2}}, incomes));
        assertRefused(
                "incomes[0] must be finite but is NaN",
                () -> ExportSophistication.of(new double[][] {{1, 2}}, new double[] {Double.NaN}));
        assertRefused(
                "output[0][1] must be >= 0 but is -2.0",
                () -> ExportSophistication.of(new double[][] {{1, -2}}, new double[] {1}));
        assertUndefined("all output is zero", () -> ExportSophistication.of(new double[][] {{0, 0}}, new double[] {1}));
        assertUndefined(
                "needs at least 1 places with industries but has 0",
                () -> ExportSophistication.of(new double[0][], new double[0]));
    }

    /** Two products of the first place, one of the second: after one step 2 and 1 over their mean; 1/1 and 1/2 over theirs. */
    @Test
    void stepsOfFitnessAreThoseFoundByHand() {
        double[][] presence = {{1, 1, 0}, {0, 1, 0}, {0, 0, 0}};
        EconomicFitness one = EconomicFitness.of(presence, 1);
        assertArrayEquals(new double[] {4 / 3.0, 2 / 3.0}, one.fitness().toArray(), 1e-15);
        assertArrayEquals(new double[] {4 / 3.0, 2 / 3.0}, one.complexity().toArray(), 1e-15);
        // 4/3 + 2/3 and 2/3; 4/3 and 1/(3/4 + 3/2) = 4/9
        EconomicFitness two = EconomicFitness.of(presence, 2);
        assertArrayEquals(new double[] {1.5, 0.5}, two.fitness().toArray(), 1e-15);
        assertArrayEquals(new double[] {1.5, 0.5}, two.complexity().toArray(), 1e-15);
        assertArrayEquals(new int[] {0, 1}, two.places().toArray());
        assertArrayEquals(new int[] {0, 1}, two.products().toArray());
        assertEquals(2, two.iterations());
        assertEquals("EconomicFitness[2 places, 2 products, 2 iterations]", two.toString());
        assertEquals(two, EconomicFitness.of(DoubleMatrix.of(presence), 2));
        assertEquals(EconomicFitness.of(presence, 20), EconomicFitness.of(presence));
        assertEquals(EconomicFitness.of(presence), EconomicFitness.of(DoubleMatrix.of(presence)));
        assertRefused("iterations must be >= 1 but is 0", () -> EconomicFitness.of(presence, 0));
        assertUndefined("no place makes a product", () -> EconomicFitness.of(new double[][] {{0, 0}}));
        assertUndefined("needs at least 1 places with products but has 0", () -> EconomicFitness.of(new double[0][]));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
