package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.grid.PopulationGrid;
import org.junit.jupiter.api.Test;

/** Masks, runs and centres against tables of cells, of widths around those of words. */
class CellMaskTest {
    private static final int[] WIDTHS = {1, 2, 63, 64, 65, 127, 128, 129, 200};

    private static boolean[][] cells(int rows, int columns, double share, SplittableRandom random) {
        boolean[][] cells = new boolean[rows][columns];
        for (boolean[] row : cells) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextDouble() < share;
            }
        }
        return cells;
    }

    private static CellMask mask(boolean[][] cells) {
        CellMask mask = new CellMask(cells.length, cells[0].length);
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                if (cells[r][c]) {
                    mask.set(r, c);
                }
            }
        }
        return mask;
    }

    private static boolean[][] read(CellMask mask) {
        boolean[][] cells = new boolean[mask.rows][mask.columns];
        for (int r = 0; r < mask.rows; r++) {
            for (int c = 0; c < mask.columns; c++) {
                cells[r][c] = mask.get(r, c);
            }
        }
        return cells;
    }

    /** No bit beyond the last column is set. */
    private static void assertCells(boolean[][] expected, CellMask mask) {
        assertArrayEquals(expected, read(mask));
        assertArrayEquals(mask(expected).bits, mask.bits);
    }

    @Test
    void stretchesOfCellsAreSet() {
        for (int columns : WIDTHS) {
            for (int from = 0; from < columns; from += 1 + columns / 17) {
                for (int to = from + 1; to <= columns; to += 1 + columns / 23) {
                    CellMask mask = new CellMask(3, columns);
                    mask.set(1, from, to);
                    boolean[][] expected = new boolean[3][columns];
                    Arrays.fill(expected[1], from, to, true);
                    assertCells(expected, mask);
                }
            }
            CellMask whole = new CellMask(2, columns);
            whole.set(1, 0, columns);
            assertEquals(columns, whole.count());
        }
    }

    @Test
    void masksAreJoinedTakenApartAndWidened() {
        SplittableRandom random = new SplittableRandom(40);
        for (int columns : WIDTHS) {
            boolean[][] a = cells(7, columns, 0.1, random);
            boolean[][] b = cells(7, columns, 0.5, random);
            boolean[][] or = new boolean[7][columns];
            boolean[][] andNot = new boolean[7][columns];
            boolean[][] complement = new boolean[7][columns];
            boolean[][] dilated = new boolean[7][columns];
            for (int r = 0; r < 7; r++) {
                for (int c = 0; c < columns; c++) {
                    or[r][c] = a[r][c] || b[r][c];
                    andNot[r][c] = a[r][c] && !b[r][c];
                    complement[r][c] = !a[r][c];
                    for (int i = Math.max(0, r - 1); i <= Math.min(6, r + 1); i++) {
                        for (int j = Math.max(0, c - 1); j <= Math.min(columns - 1, c + 1); j++) {
                            dilated[r][c] |= a[i][j];
                        }
                    }
                }
            }
            CellMask mask = mask(a);
            CellMask other = mask(b);
            assertCells(complement, mask.complement());
            assertCells(dilated, mask.dilated());
            int runs = 0;
            for (int[] row : runNumbers(b)) {
                runs = Math.max(runs, 1 + Arrays.stream(row).max().getAsInt());
            }
            assertEquals(runs, other.runs());
            CellMask copy = mask.copy();
            assertSame(copy, copy.or(other));
            assertCells(or, copy);
            CellMask without = mask.copy();
            assertSame(without, without.andNot(other));
            assertCells(andNot, without);
            assertCells(a, mask);
            assertCells(Arrays.copyOfRange(a, 2, 5), mask.strip(2, 3));
            assertCells(a, CellMask.stacked(new CellMask[] {mask.strip(0, 1), mask.strip(1, 4), mask.strip(5, 2)}));
        }
    }

    /** The first cell of the component of each cell, by a search from cell to cell; -1 where there is none. */
    private static int[][] components(boolean[][] cells, Contiguity contiguity) {
        int rows = cells.length;
        int columns = cells[0].length;
        int[][] first = new int[rows][columns];
        for (int[] row : first) {
            Arrays.fill(row, -1);
        }
        for (int at = 0; at < rows * columns; at++) {
            if (!cells[at / columns][at % columns] || first[at / columns][at % columns] >= 0) {
                continue;
            }
            int[] stack = new int[rows * columns];
            int size = 0;
            stack[size++] = at;
            first[at / columns][at % columns] = at;
            while (size > 0) {
                int cell = stack[--size];
                for (int dr = -1; dr <= 1; dr++) {
                    for (int dc = -1; dc <= 1; dc++) {
                        int r = cell / columns + dr;
                        int c = cell % columns + dc;
                        boolean touches = contiguity == Contiguity.QUEEN || dr == 0 || dc == 0;
                        if (touches && r >= 0 && c >= 0 && r < rows && c < columns && cells[r][c] && first[r][c] < 0) {
                            first[r][c] = at;
                            stack[size++] = r * columns + c;
                        }
                    }
                }
            }
        }
        return first;
    }

    /** The number of the run of each cell, counted in raster order, or -1. */
    private static int[][] runNumbers(boolean[][] cells) {
        int[][] numbers = new int[cells.length][cells[0].length];
        int runs = 0;
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                runs += cells[r][c] && (c == 0 || !cells[r][c - 1]) ? 1 : 0;
                numbers[r][c] = cells[r][c] ? runs - 1 : -1;
            }
        }
        return numbers;
    }

    private static void assertRuns(boolean[][] cells, RunTable runs) {
        int[][] numbers = runNumbers(cells);
        runs.flatten();
        int columns = cells[0].length;
        int[][] expected = components(cells, runs.contiguity);
        double[] people = runs.peopleByRoot();
        double[] living = new double[cells.length * columns];
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < columns; c++) {
                int run = numbers[r][c];
                if (run >= 0) {
                    int root = runs.parent[run];
                    int first = expected[r][c];
                    // a component is known by the run of its first cell
                    assertEquals(numbers[first / columns][first % columns], root);
                    living[first] += people(r, c);
                }
            }
        }
        for (int at = 0; at < living.length; at++) {
            if (expected[at / columns][at % columns] == at) {
                assertEquals(living[at], people[numbers[at / columns][at % columns]]);
            }
        }
    }

    private static double people(int row, int column) {
        return 1 + (row * 31 + column * 7) % 11;
    }

    private static RunTable runs(boolean[][] cells, int firstRow, Contiguity contiguity, boolean columnsKept) {
        CellMask mask = mask(cells);
        RunTable runs = new RunTable(mask.rows, contiguity, Double.POSITIVE_INFINITY, columnsKept, 1);
        for (int r = 0; r < mask.rows; r++) {
            double[] people = new double[mask.columns + RunSums.AHEAD];
            for (int c = 0; c < mask.columns; c++) {
                people[c] = people(firstRow + r, c);
            }
            runs.addRow(mask, r, people);
        }
        return runs;
    }

    @Test
    void runsAreJoinedToComponents() {
        SplittableRandom random = new SplittableRandom(41);
        for (int columns : WIDTHS) {
            for (double share : new double[] {0.1, 0.5, 0.8, 1}) {
                for (Contiguity contiguity : Contiguity.values()) {
                    boolean[][] cells = cells(9, columns, share, random);
                    RunTable runs = runs(cells, 0, contiguity, true);
                    assertRuns(cells, runs);
                    int[][] numbers = runNumbers(cells);
                    for (int r = 0; r < numbers.length; r++) {
                        for (int c = 0; c < columns; c++) {
                            assertEquals(numbers[r][c], runs.runAt(r, c));
                        }
                    }
                    assertRuns(cells, runs(cells, 0, contiguity, false));
                    // in three pieces, the first of them of no row
                    RunTable[] parts = {
                        new RunTable(0, contiguity, Double.POSITIVE_INFINITY, false, 4),
                        runs(Arrays.copyOfRange(cells, 0, 4), 0, contiguity, false),
                        runs(Arrays.copyOfRange(cells, 4, 9), 4, contiguity, false)
                    };
                    assertRuns(cells, RunTable.stacked(parts, mask(cells)));
                }
            }
        }
    }

    @Test
    void runsAreSummedFromLeftToRightUntilTheyAreEnough() {
        SplittableRandom random = new SplittableRandom(43);
        for (int columns : WIDTHS) {
            for (double share : new double[] {0.3, 0.8, 0.97, 1}) {
                for (double enough : new double[] {0.5, 3, 20, Double.POSITIVE_INFINITY}) {
                    boolean[][] cells = cells(4, columns, share, random);
                    int[][] numbers = runNumbers(cells);
                    double[] people = new double[columns + RunSums.AHEAD];
                    double[] sums = new double[columns + 1];
                    for (int r = 0; r < cells.length; r++) {
                        for (int c = 0; c < columns; c++) {
                            // sums in another order would differ in their last bits; nobody is where no run is
                            people[c] = cells[r][c] ? random.nextDouble() : PopulationGrid.NO_DATA;
                        }
                        double[] expected = new double[columns + 1];
                        int runs = 0;
                        int first = -1;
                        for (int c = 0; c < columns; c++) {
                            if (cells[r][c]) {
                                first = first < 0 ? numbers[r][c] : first;
                                runs = numbers[r][c] - first + 1;
                                expected[runs] += people[c];
                            }
                        }
                        assertEquals(1 + runs, new RunSums(enough).write(mask(cells), r, people, sums, 1));
                        for (int i = 1; i <= runs; i++) {
                            if (expected[i] < enough) {
                                assertEquals(expected[i], sums[i]);
                            } else {
                                assertTrue(sums[i] >= enough && sums[i] <= expected[i]);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void numbersOfCentresAreReadOffWhereTheyWereWritten() {
        SplittableRandom random = new SplittableRandom(42);
        for (int columns : WIDTHS) {
            int rows = 5;
            CentreMap map = new CentreMap(rows, columns, 0);
            int[][] expected = new int[rows][columns];
            for (int k = 1; k < 40; k++) {
                int r = random.nextInt(rows);
                int from = random.nextInt(columns);
                if (k % 2 == 0) {
                    int to = from + 1 + random.nextInt(columns - from);
                    CellMask run = new CellMask(rows, columns);
                    run.set(r, from, to);
                    map.addRuns(run, r, new int[] {0, k}, 0);
                    Arrays.fill(expected[r], from, to, k);
                } else {
                    map.add(r, from, k);
                    expected[r][from] = k;
                }
            }
            assertNumbers(expected, map);
            for (int[] outside : new int[][] {{-1, 0}, {0, -1}, {rows, 0}, {0, columns}}) {
                assertEquals(0, map.number(outside[0], outside[1]));
            }
            boolean[] dropped = new boolean[40];
            for (int k = 1; k < 40; k += 3) {
                dropped[k] = true;
            }
            map.removeIf(dropped);
            for (int[] row : expected) {
                for (int c = 0; c < columns; c++) {
                    row[c] = dropped[row[c]] ? 0 : row[c];
                }
            }
            assertNumbers(expected, map);
        }
    }

    private static void assertNumbers(int[][] expected, CentreMap map) {
        for (int r = -1; r <= expected.length; r++) {
            boolean inside = r >= 0 && r < expected.length;
            for (int c = 0; c < map.members.columns; c++) {
                int number = inside ? expected[r][c] : 0;
                assertEquals(number, map.number(r, c));
                assertEquals(number, map.numbers[map.place(r, c >>> 6) + (c & 63)], "row " + r + ", column " + c);
                assertEquals(number > 0, inside && map.members.get(r, c));
            }
        }
    }
}
