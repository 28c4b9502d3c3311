package org.chengzhen.methods.settlement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * The degree of urbanisation: cities, towns and rural areas told apart on a grid of people.
 *
 * <p>Density δ = people / (land share · cell area), 0 where there is no land. Level 1: urban centre (3):
 * cells with δ ≥ 1500 that touch by edges and hold at least 50,000 people, grown by filling gaps below 15 km²
 * and smoothing edges; urban cluster (2): cells with δ ≥ 300 that touch by edges or corners and hold at least
 * 5,000; rural (1): the rest; water (0): less than half land, nobody and nothing built on it. Level 2: urban
 * centre (30), dense (23) and semi-dense urban cluster (22), suburban (21), rural cluster (13), low-density
 * (12) and very-low-density rural (11), water (10). {@link UrbanisationRules} holds every threshold and the
 * published variants.
 *
 * <ul>
 *   <li>An empty grid has no cell; a single cell of 50,000 people is an urban centre; limits are inclusive,
 *       that of gaps exclusive.
 *   <li>Cells without data are of class −1, except that water is water; they join no centre, break
 *       contiguity, and count as outside where neighbours are counted. Padding a grid with them changes
 *       nothing.
 *   <li>Centres never merge: a cell joins only where one centre alone has the majority, a gap only where one
 *       centre alone encloses it. A gap is a patch of cells outside the centres that touch by edges and do
 *       not reach the grid's border.
 *   <li>Cells may differ in area from row to row, as in degrees: densities and gaps are by the area of each row. A
 *       grid that does not know these areas is refused.
 * </ul>
 *
 * <p>Algorithm: bit masks, runs, union and find; O(cells) time, about one bit a cell for each density and 12
 * bytes a run. Sums run from left to right within a run and then over runs in raster order, so neither
 * strips nor threads change a bit.
 *
 * <p>Source: Eurostat, ILO, FAO, OECD, UN-Habitat, World Bank (2021), Applying the Degree of Urbanisation
 * (KS-02-20-499), ch. 7; Dijkstra, L. et al. (2021), Applying the degree of urbanisation to the globe,
 * Journal of Urban Economics 125.
 *
 * <pre>{@code
 * PopulationGrid grid = PopulationGrid.of(new double[][] {{60_000, 400}, {10, 10}});
 * DegreeOfUrbanisation.manual2021().level1(grid).classes().get(0, 0);   // 3
 * }</pre>
 */
public final class DegreeOfUrbanisation {
    /** Level 1: water. */
    public static final int WATER = 0;
    /** Level 1: rural cell. */
    public static final int RURAL = 1;
    /** Level 1: cell of an urban cluster, outside urban centres. */
    public static final int URBAN_CLUSTER = 2;
    /** Level 1: cell of an urban centre. */
    public static final int URBAN_CENTRE = 3;
    /** Level 2: water. */
    public static final int WATER_2 = 10;
    /** Level 2: very-low-density rural cell. */
    public static final int VERY_LOW_DENSITY = 11;
    /** Level 2: low-density rural cell. */
    public static final int LOW_DENSITY = 12;
    /** Level 2: cell of a rural cluster. */
    public static final int RURAL_CLUSTER = 13;
    /** Level 2: suburban or peri-urban cell. */
    public static final int SUBURBAN = 21;
    /** Level 2: cell of a semi-dense urban cluster. */
    public static final int SEMI_DENSE_CLUSTER = 22;
    /** Level 2: cell of a dense urban cluster. */
    public static final int DENSE_CLUSTER = 23;
    /** Level 2: cell of an urban centre. */
    public static final int URBAN_CENTRE_2 = 30;

    private static final int STRIPS = 32;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_ONES = 0x0101_0101_0101_0101L;
    private static final long[] EIGHT_CELLS = eightCells();

    private final UrbanisationRules rules;
    private final boolean parallel;

    private DegreeOfUrbanisation(UrbanisationRules rules, boolean parallel) {
        this.rules = rules;
        this.parallel = parallel;
    }

    /**
     * By the rules of the 2021 manual.
     *
     * @return on the caller's thread
     */
    public static DegreeOfUrbanisation manual2021() {
        return by(UrbanisationRules.MANUAL_2021);
    }

    /**
     * By the rules of the GHSL release R2022A.
     *
     * @return on the caller's thread
     */
    public static DegreeOfUrbanisation ghslR2022A() {
        return by(UrbanisationRules.GHSL_R2022A);
    }

    /**
     * By the rules of the GHSL release R2023A.
     *
     * @return on the caller's thread
     */
    public static DegreeOfUrbanisation ghslR2023A() {
        return by(UrbanisationRules.GHSL_R2023A);
    }

    /**
     * By rules of one's own.
     *
     * @param rules every threshold
     * @return on the caller's thread
     */
    public static DegreeOfUrbanisation by(UrbanisationRules rules) {
        return new DegreeOfUrbanisation(java.util.Objects.requireNonNull(rules, "rules"), false);
    }

    /**
     * On the caller's thread and the free workers of its fork-join pool; the same bits.
     *
     * @return a parallel form
     */
    public DegreeOfUrbanisation parallel() {
        return new DegreeOfUrbanisation(rules, true);
    }

    /**
     * The rules.
     *
     * @return every threshold
     */
    public UrbanisationRules rules() {
        return rules;
    }

    /**
     * Classifies at level 1.
     *
     * @param grid people, with land and built-up shares where they are known
     * @return classes 0 to 3 and the settlements
     * @throws IllegalArgumentException if the cells of the grid differ in area, and it does not know how
     */
    public SettlementMap level1(PopulationGrid grid) {
        StripState state = state(grid);
        Found found = find(state, grid);
        return new SettlementMap(grid, found.classes.classes(parallel), found.centres, rules.name());
    }

    /**
     * Classifies at level 2.
     *
     * @param grid people, with land and built-up shares where they are known
     * @return classes 10 to 30 and the settlements
     * @throws IllegalArgumentException if the cells of the grid differ in area, and it does not know how
     */
    public SettlementMap level2(PopulationGrid grid) {
        StripState state = state(grid);
        CentreMap centres = centres(state, grid);
        return new SettlementMap(
                grid, new LevelTwoClasses(rules, grid, state, centres).classes(), centres, rules.name());
    }

    /**
     * The part of level 1 that a strip of whole rows can do alone.
     *
     * @param strip some rows of a larger grid
     * @return a state to be merged with those of the other strips
     * @throws IllegalArgumentException if the cells of the grid differ in area, and it does not know how
     */
    public StripState strip(PopulationGrid strip) {
        return state(Objects.requireNonNull(strip, "strip"));
    }

    /**
     * The part of level 1 that needs all strips.
     *
     * @param whole the merged state
     * @return classes 0 to 3, the same as of the grid in one piece
     * @throws IllegalArgumentException if the state follows other rules, or the rules test sizes after filling
     */
    public ClassGrid finish(StripState whole) {
        return settle(whole).classes(parallel);
    }

    /**
     * The part of level 1 that needs all strips, with the classes still as bits, to be painted in strips.
     *
     * @param whole the merged state
     * @return classes 0 to 3, the same as of the grid in one piece
     * @throws IllegalArgumentException if the state follows other rules, or the rules test sizes after filling
     */
    public StripClasses settle(StripState whole) {
        Checks.argument(whole.rules.equals(rules), "whole follows other rules: %s", whole.rules);
        Checks.argument(
                rules.sizeTest() == UrbanisationRules.SizeTest.BEFORE_FILLING,
                "a size test after filling needs the grid in one piece");
        return find(whole, null).classes;
    }

    /**
     * Smooths the edges of numbered centres, as one step alone.
     *
     * @param centres number of the centre of each cell by row and column, 0 for none
     * @return the numbers after smoothing
     * @throws IllegalArgumentException if a number is negative
     */
    public ClassGrid smoothed(ClassGrid centres) {
        CentreMap map = numbered(centres);
        map.smooth(rules.smoothing(), null, new CellMask(map.members.rows, map.members.columns));
        return ClassGrid.of(numbers(map));
    }

    /**
     * Fills the gaps of numbered centres on cells of 1 km², as one step alone.
     *
     * @param centres number of the centre of each cell by row and column, 0 for none
     * @return the numbers after filling
     * @throws IllegalArgumentException if a number is negative
     */
    public ClassGrid filled(ClassGrid centres) {
        CentreMap map = numbered(centres);
        map.fill(rules.gapArea(), null, null);
        return ClassGrid.of(numbers(map));
    }

    private static CentreMap numbered(ClassGrid centres) {
        CentreMap map = new CentreMap(centres.rows(), centres.columns());
        for (int r = 0; r < centres.rows(); r++) {
            for (int c = 0; c < centres.columns(); c++) {
                int number = Checks.atLeast(centres.get(r, c), 0, "centres[" + r + "][" + c + "]");
                if (number > 0) {
                    map.add(r, c, number);
                }
            }
        }
        return map;
    }

    private static int[][] numbers(CentreMap map) {
        int[][] result = new int[map.members.rows][map.members.columns];
        for (int r = 0; r < result.length; r++) {
            for (int c = 0; c < result[r].length; c++) {
                result[r][c] = map.number(r, c);
            }
        }
        return result;
    }

    private StripState state(PopulationGrid grid) {
        Checks.argument(
                grid.rows() == 0 || grid.cellArea(0) > 0,
                "grid must know the areas of its cells, which differ: give them by rowAreas(CellAreas.degrees(…)), or"
                        + " bring it to an equal-area projection first");
        int strips = parallel ? Math.max(1, Math.min(STRIPS, grid.rows() / 16)) : 1;
        StripState[] states = new StripState[strips];
        Chunks.run(strips, parallel, s -> {
            int from = (int) ((long) grid.rows() * s / strips);
            int to = (int) ((long) grid.rows() * (s + 1) / strips);
            states[s] = new StripState(rules, grid, from, to - from);
        });
        return StripState.merge(List.of(states), parallel);
    }

    /** The grown centres of a state. */
    private CentreMap centres(StripState state, PopulationGrid grid) {
        RunTable runs = state.centres;
        runs.flatten();
        double[] people = runs.peopleByRoot();
        boolean late = rules.sizeTest() == UrbanisationRules.SizeTest.AFTER_FILLING;
        // of each run, one behind; a run's root is never behind it
        int[] number = new int[runs.size + 1];
        int centres = 0;
        int kept = 0;
        double least = late ? 0 : rules.centrePopulation();
        for (int i = 0; i < runs.size; i++) {
            // without a branch on which runs are roots, whose people alone count
            int root = runs.parent[i];
            int first = (people[i] >= least ? 1 : 0) & (root == i ? 1 : 0);
            centres += first;
            number[i + 1] = number[root + 1] + first * centres;
            kept += -number[i + 1] >>> 31;
        }
        CentreMap map = new CentreMap(state.rows, state.columns, kept);
        for (int r = 0; r < state.rows; r++) {
            Loop.check();
            if (runs.rowStart[r] < runs.rowStart[r + 1]) {
                map.addRuns(state.dense, r, number, runs.rowStart[r]);
            }
        }
        if (rules.order() == UrbanisationRules.Order.SMOOTH_THEN_FILL) {
            map.smooth(rules.smoothing(), state.closedToSmoothing(), state.uncounted);
        }
        if (state.rowAreas == null) {
            map.fill(rules.gapArea() / state.cellArea, null, state.closedToFilling());
        } else {
            map.fill(rules.gapArea(), state.rowAreas, state.closedToFilling());
        }
        if (late) {
            dropSmall(map, grid, centres);
        }
        if (rules.order() == UrbanisationRules.Order.FILL_THEN_SMOOTH) {
            map.smooth(rules.smoothing(), state.closedToSmoothing(), state.uncounted);
        }
        return map;
    }

    /** Takes out centres whose people, with those of the cells added so far, are too few. */
    private void dropSmall(CentreMap map, PopulationGrid grid, int centres) {
        double[] people = new double[centres + 1];
        double[] row = new double[grid.columns()];
        for (int r = 0; r < grid.rows(); r++) {
            grid.readPopulation(r, row);
            for (int c = 0; c < row.length; c++) {
                people[map.number(r, c)] += row[c];
            }
        }
        boolean[] dropped = new boolean[centres + 1];
        for (int k = 1; k <= centres; k++) {
            dropped[k] = people[k] < rules.centrePopulation();
        }
        map.removeIf(dropped);
    }

    /** What level 1 finds. */
    private record Found(CentreMap centres, StripClasses classes) {}

    /** Looks for centres and clusters side by side, as they do not need each other. */
    private Found find(StripState state, @Nullable PopulationGrid grid) {
        CentreMap[] centres = new CentreMap[1];
        CellMask[] clusters = new CellMask[1];
        Chunks.run("kinds of settlements", 2, parallel, kind -> {
            if (kind == 0) {
                centres[0] = centres(state, grid);
            } else {
                state.clusters.flatten();
                clusters[0] = state.clusters.holding(rules.clusterPopulation(), state.clustered);
            }
        });
        return new Found(centres[0], StripClasses.of(state, clusters[0], centres[0].members));
    }

    /**
     * Gives the cells of a mask in a row a class.
     *
     * @param classes of whole words
     */
    static void paint(@Nullable CellMask mask, int row, byte[] classes, int code) {
        if (mask == null) {
            return;
        }
        long all = EIGHT_ONES * (code & 0xff);
        for (int w = 0; w < mask.words; w++) {
            int at = w << 6;
            for (long x = mask.bits[row * mask.words + w]; x != 0; x >>>= 8) {
                long cells = EIGHT_CELLS[(int) x & 0xff];
                EIGHT.set(classes, at, ((long) EIGHT.get(classes, at) & ~cells) | (all & cells));
                at += 8;
            }
        }
    }

    /** For each byte of bits, eight bytes that are full where a bit is set. */
    private static long[] eightCells() {
        long[] cells = new long[256];
        for (int x = 0; x < 256; x++) {
            for (int j = 0; j < 8; j++) {
                cells[x] |= (x >>> j & 1) * 0xffL << 8 * j;
            }
        }
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DegreeOfUrbanisation that && rules.equals(that.rules) && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, parallel);
    }

    @Override
    public String toString() {
        return "DegreeOfUrbanisation[" + rules.name() + (parallel ? ", parallel" : "") + "]";
    }
}
