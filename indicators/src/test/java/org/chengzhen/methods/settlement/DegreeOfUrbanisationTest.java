package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DegreeOfUrbanisationTest {
    private static double[][] filled(int rows, int columns, double people) {
        double[][] grid = new double[rows][columns];
        for (double[] row : grid) {
            Arrays.fill(row, people);
        }
        return grid;
    }

    private static int[][] levelOne(double[][] people) {
        return DegreeOfUrbanisation.manual2021()
                .level1(PopulationGrid.of(people))
                .classes()
                .toRows();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        PopulationGrid grid = PopulationGrid.of(new double[][] {{60_000, 400}, {10, 10}});
        SettlementMap map = DegreeOfUrbanisation.manual2021().level1(grid);
        assertEquals(3, map.classes().get(0, 0));
        assertEquals(1, map.settlements(DegreeOfUrbanisation.URBAN_CENTRE).size());
    }

    @SeededProperty
    void levelOneIsThatOfTheDefinitionCellByCell(@ForAll long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        UrbanisationRules rules = GridSamples.rules(seed);
        assertArrayEquals(
                new SlowDegreeOfUrbanisation(grid, rules).levelOne(),
                DegreeOfUrbanisation.by(rules).level1(grid).classes().toRows());
    }

    @Test
    void theSamplesGiveEachRuleSomethingToDo() {
        int centres = 0;
        int filled = 0;
        int smoothed = 0;
        int orderMatters = 0;
        for (long seed = 0; seed < 500; seed++) {
            PopulationGrid grid = GridSamples.grid(seed);
            UrbanisationRules rules = GridSamples.rules(seed);
            ClassGrid bare = DegreeOfUrbanisation.by(rules.gapArea(0).smoothing(EdgeSmoothing.NONE))
                    .level1(grid)
                    .classes();
            ClassGrid gaps = DegreeOfUrbanisation.by(rules.smoothing(EdgeSmoothing.NONE))
                    .level1(grid)
                    .classes();
            ClassGrid edges =
                    DegreeOfUrbanisation.by(rules.gapArea(0)).level1(grid).classes();
            centres += bare.count(3) > 0 ? 1 : 0;
            filled += bare.equals(gaps) ? 0 : 1;
            smoothed += bare.equals(edges) ? 0 : 1;
            ClassGrid first = DegreeOfUrbanisation.by(rules.order(UrbanisationRules.Order.FILL_THEN_SMOOTH))
                    .level1(grid)
                    .classes();
            ClassGrid last = DegreeOfUrbanisation.by(rules.order(UrbanisationRules.Order.SMOOTH_THEN_FILL))
                    .level1(grid)
                    .classes();
            orderMatters += first.equals(last) ? 0 : 1;
        }
        assertTrue(centres > 100 && filled > 20 && smoothed > 60 && orderMatters > 0, () -> "too easy");
    }

    @SeededProperty
    void levelTwoIsThatOfTheDefinitionCellByCell(@ForAll long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        UrbanisationRules rules = GridSamples.rules(seed);
        assertArrayEquals(
                new SlowDegreeOfUrbanisation(grid, rules).levelTwo(),
                DegreeOfUrbanisation.by(rules).level2(grid).classes().toRows());
    }

    /** Also from strips, as a grid larger than memory is read. */
    @SeededProperty
    void cellsThatDifferInAreaAreClassifiedByTheDefinition(@ForAll long seed) {
        PopulationGrid grid = GridSamples.inDegrees(GridSamples.grid(seed));
        UrbanisationRules rules = GridSamples.rules(seed);
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(rules);
        SlowDegreeOfUrbanisation slow = new SlowDegreeOfUrbanisation(grid, rules);
        int[][] one = method.level1(grid).classes().toRows();
        assertArrayEquals(slow.levelOne(), one);
        assertArrayEquals(slow.levelTwo(), method.level2(grid).classes().toRows());
        assertArrayEquals(one, method.parallel().level1(grid).classes().toRows());
        List<StripState> states = new ArrayList<>();
        for (int r = 0; r < grid.rows(); r += 3) {
            states.add(method.strip(grid.strip(r, Math.min(3, grid.rows() - r))));
        }
        assertArrayEquals(one, method.finish(StripState.merge(states)).toRows());
    }

    @Test
    void theAreaOfASettlementIsThatOfItsRows() {
        double[][] people = filled(9, 8, 100);
        for (int r = 1; r < 8; r++) {
            Arrays.fill(people[r], 2, 6, 20_000);
        }
        PopulationGrid grid = GridSamples.inDegrees(PopulationGrid.of(people));
        Settlement centre = DegreeOfUrbanisation.manual2021()
                .level1(grid)
                .settlements(DegreeOfUrbanisation.URBAN_CENTRE)
                .get(0);
        double[] areas = CellAreas.degrees(grid.transform(), 9);
        double area = 0;
        for (int r = 1; r < 8; r++) {
            area += 4 * areas[r];
        }
        assertEquals(28, centre.cells());
        assertEquals(area, centre.area(), 1e-12 * area);
        assertEquals(area, centre.landArea(), 1e-12 * area);
    }

    @SeededProperty
    void transposingTheGridTransposesTheClasses(@ForAll long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(GridSamples.rules(seed));
        int[][] two = method.level2(grid).classes().toRows();
        int[][] turned = method.level2(GridSamples.transposed(grid)).classes().toRows();
        int[][] mirrored = method.level2(GridSamples.mirrored(grid)).classes().toRows();
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                assertEquals(two[r][c], turned[c][r]);
                assertEquals(two[r][c], mirrored[r][grid.columns() - 1 - c]);
            }
        }
    }

    @SeededProperty
    void paddingWithCellsWithoutDataChangesNothing(@ForAll long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(GridSamples.rules(seed));
        SplittableRandom random = new SplittableRandom(seed);
        int top = random.nextInt(4);
        int left = random.nextInt(70);
        PopulationGrid wide = GridSamples.padded(grid, top, left, random.nextInt(4), random.nextInt(70));
        for (boolean first : new boolean[] {true, false}) {
            ClassGrid plain =
                    first ? method.level1(grid).classes() : method.level2(grid).classes();
            ClassGrid padded =
                    first ? method.level1(wide).classes() : method.level2(wide).classes();
            for (int r = 0; r < grid.rows(); r++) {
                for (int c = 0; c < grid.columns(); c++) {
                    assertEquals(plain.get(r, c), padded.get(r + top, c + left));
                }
            }
        }
    }

    @SeededProperty
    void stripsMergeToTheWholeInAnyGrouping(@ForAll long seed) throws IOException, ClassNotFoundException {
        PopulationGrid grid = GridSamples.grid(seed);
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(GridSamples.rules(seed));
        SplittableRandom random = new SplittableRandom(seed);
        List<StripState> states = new ArrayList<>();
        for (int r = 0; r < grid.rows(); ) {
            int count = 1 + random.nextInt(grid.rows() - r);
            states.add(sent(method.strip(grid.strip(r, count))));
            r += count;
        }
        while (states.size() > 1) {
            int k = random.nextInt(states.size() - 1);
            StripState merged = StripState.merge(List.of(states.get(k), states.get(k + 1)));
            states.remove(k + 1);
            states.set(k, merged);
        }
        assertEquals(grid.rows(), states.get(0).rows());
        ClassGrid whole = method.level1(grid).classes();
        assertEquals(whole, method.finish(sent(states.get(0))));
        StripClasses settled = method.settle(states.get(0));
        for (int r = 0; r < grid.rows(); ) {
            int count = 1 + random.nextInt(grid.rows() - r);
            ClassGrid strip = sent(settled.strip(r, count)).classes();
            assertEquals(grid.strip(r, count).transform(), strip.transform());
            for (int k = 0; k < count; k++) {
                for (int c = 0; c < grid.columns(); c++) {
                    assertEquals(whole.get(r + k, c), strip.get(k, c), "row " + (r + k) + " column " + c);
                }
            }
            r += count;
        }
        assertThrows(IllegalArgumentException.class, () -> settled.strip(0, grid.rows() + 1));
    }

    /** A state may have more cells than one grid of classes can: to settle it makes none. */
    @Test
    void settlingAsksForLessThanOneByteOfACell() {
        int side = 2_000;
        PopulationGrid.Builder grid = PopulationGrid.builder(side, side);
        double[] row = new double[side];
        Arrays.fill(row, side / 2, side / 2 + 10, 2_000);
        grid.populationRow(side / 2, row);
        StripState state = DegreeOfUrbanisation.manual2021().strip(grid.build());
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        StripClasses settled = DegreeOfUrbanisation.manual2021().settle(state);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(side, settled.rows());
        assertTrue(allocated < side * side, () -> allocated + " bytes");
    }

    /** The state as a distributed engine would send it. */
    @SuppressWarnings("unchecked")
    private static <T> T sent(T state) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void stripsThatDoNotFitAreRefused() {
        DegreeOfUrbanisation method = DegreeOfUrbanisation.manual2021();
        StripState a = method.strip(PopulationGrid.of(filled(2, 3, 1)));
        StripState narrow = method.strip(PopulationGrid.of(filled(2, 2, 1)));
        assertThrows(IllegalArgumentException.class, () -> StripState.merge(List.of(a, narrow)));
        assertThrows(IllegalArgumentException.class, () -> StripState.merge(List.of(a, a)));
        assertThrows(IllegalArgumentException.class, () -> StripState.merge(List.of()));
        StripState other = DegreeOfUrbanisation.ghslR2023A()
                .strip(PopulationGrid.of(filled(4, 3, 1)).strip(2, 2));
        assertThrows(IllegalArgumentException.class, () -> StripState.merge(List.of(a, other)));
        assertThrows(IllegalArgumentException.class, () -> method.finish(other));
    }

    @SeededProperty
    void threadsChangeNoBit(@ForAll long seed) {
        double[][] people = GridSamples.people(seed);
        double[][] tall = new double[people.length * 8][];
        for (int r = 0; r < tall.length; r++) {
            tall[r] = people[(r * 7 + r / 8) % people.length];
        }
        PopulationGrid grid = PopulationGrid.of(tall);
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(GridSamples.rules(seed));
        SettlementMap one = method.level1(grid);
        SettlementMap two = method.parallel().level1(grid);
        assertEquals(one.classes(), two.classes());
        assertEquals(one.settlements(3), two.settlements(3));
    }

    @SeededProperty
    void beforeFillingAndSmoothingMorePeopleLowerNoClass(@ForAll long seed) {
        double[][] people = GridSamples.people(seed);
        UrbanisationRules rules = GridSamples.rules(seed).gapArea(0).smoothing(EdgeSmoothing.NONE);
        PopulationGrid before = GridSamples.grid(people, 0);
        SplittableRandom random = new SplittableRandom(seed);
        double[] row = people[random.nextInt(people.length)];
        row[random.nextInt(row.length)] += 1 + random.nextInt(50_000);
        PopulationGrid after = GridSamples.grid(people, 0);
        int[][] low = DegreeOfUrbanisation.by(rules).level1(before).classes().toRows();
        int[][] high = DegreeOfUrbanisation.by(rules).level1(after).classes().toRows();
        for (int r = 0; r < low.length; r++) {
            for (int c = 0; c < low[r].length; c++) {
                assertTrue(low[r][c] <= high[r][c]);
            }
        }
    }

    @SeededProperty
    void noTwoCentresMergeAndNoCellIsTakenBack(@ForAll long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        UrbanisationRules rules = GridSamples.rules(seed);
        SettlementMap bare = DegreeOfUrbanisation.by(rules.gapArea(0).smoothing(EdgeSmoothing.NONE))
                .level1(grid);
        SettlementMap grown = DegreeOfUrbanisation.by(rules).level1(grid);
        assertEquals(bare.settlements(3).size(), grown.settlements(3).size());
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                if (bare.centre(r, c) != 0) {
                    assertEquals(bare.centre(r, c), grown.centre(r, c));
                }
            }
        }
    }

    @SeededProperty
    void peopleOfAllSettlementsArePeopleOfTheClass(@ForAll long seed) {
        SettlementMap map = DegreeOfUrbanisation.by(GridSamples.rules(seed)).level2(GridSamples.grid(seed));
        map.population().forEach((code, people) -> {
            List<Settlement> settlements = map.settlements(code);
            double sum =
                    settlements.stream().mapToDouble(Settlement::population).sum();
            assertEquals(people, sum, 1e-9 * people);
            assertEquals(
                    map.classes().count(code),
                    settlements.stream().mapToLong(Settlement::cells).sum());
        });
    }

    /** Trap 26: the limit of gaps is exclusive. */
    @Test
    void aGapOf15StaysAndOf14IsFilled() {
        for (int gap : new int[] {14, 15}) {
            double[][] people = filled(5, 20, 2_000);
            for (int c = 0; c < gap; c++) {
                people[2][2 + c] = 10;
            }
            int[][] filled = DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021.smoothing(EdgeSmoothing.NONE))
                    .level1(PopulationGrid.of(people))
                    .classes()
                    .toRows();
            assertEquals(gap == 14 ? 3 : 1, filled[2][5]);
        }
    }

    @Test
    void theLimitOfGapsIsAnAreaNotACountOfCells() {
        double[][] people = filled(5, 8, 2_000);
        people[2][2] = 0;
        people[2][3] = 0;
        PopulationGrid.Builder builder = PopulationGrid.builder(5, 8).cellArea(8);
        for (int r = 0; r < 5; r++) {
            builder.populationRow(r, Arrays.stream(people[r]).map(p -> p * 8).toArray());
        }
        UrbanisationRules rules = UrbanisationRules.MANUAL_2021.smoothing(EdgeSmoothing.NONE);
        assertEquals(
                1,
                DegreeOfUrbanisation.by(rules).level1(builder.build()).classes().get(2, 2));
        assertEquals(
                3,
                DegreeOfUrbanisation.by(rules.gapArea(16.1))
                        .level1(builder.build())
                        .classes()
                        .get(2, 2));
    }

    /** Trap 26: edges join centres, corners join clusters. */
    @Test
    void centresTouchByEdgesAndClustersByCorners() {
        double[][] people = filled(6, 6, 0);
        people[1][1] = 30_000;
        people[2][2] = 30_000;
        assertEquals(2, levelOne(people)[1][1]);
        people[1][2] = 1_500;
        assertEquals(3, levelOne(people)[1][1]);
    }

    @Test
    void limitsAreInclusive() {
        assertEquals(3, levelOne(new double[][] {{50_000}})[0][0]);
        assertEquals(2, levelOne(new double[][] {{49_999}})[0][0]);
        assertEquals(2, levelOne(new double[][] {{5_000}})[0][0]);
        assertEquals(1, levelOne(new double[][] {{4_999}})[0][0]);
        double[][] row = filled(1, 34, 1_500);
        assertEquals(3, levelOne(row)[0][33]);
        row[0][33] = Math.nextDown(1_500.0);
        assertEquals(2, levelOne(row)[0][33]);
    }

    @Test
    void densityIsByLandAndCellArea() {
        PopulationGrid.Builder half = PopulationGrid.builder(1, 70);
        double[] people = new double[70];
        double[] land = new double[70];
        Arrays.fill(people, 750);
        Arrays.fill(land, 0.5);
        half.populationRow(0, people);
        assertEquals(
                2,
                DegreeOfUrbanisation.manual2021().level1(half.build()).classes().get(0, 0));
        PopulationGrid.Builder shore =
                PopulationGrid.builder(1, 70).populationRow(0, people).landRow(0, land);
        assertEquals(
                3,
                DegreeOfUrbanisation.manual2021()
                        .level1(shore.build())
                        .classes()
                        .get(0, 0));
        PopulationGrid.Builder small =
                PopulationGrid.builder(1, 70).populationRow(0, people).cellArea(0.5);
        assertEquals(
                3,
                DegreeOfUrbanisation.manual2021()
                        .level1(small.build())
                        .classes()
                        .get(0, 0));
    }

    @Test
    void peopleWithoutLandHaveNoDensity() {
        PopulationGrid grid = PopulationGrid.builder(1, 2)
                .populationRow(0, 60_000, 0)
                .landRow(0, 0, 0)
                .build();
        assertArrayEquals(
                new int[] {1, 0},
                DegreeOfUrbanisation.manual2021().level1(grid).classes().toRows()[0]);
    }

    @Test
    void anEmptyGridHasNoCellAndACellWithoutDataNoClass() {
        assertEquals(0, levelOne(new double[0][]).length);
        assertArrayEquals(new int[] {-1, 3, -1}, levelOne(new double[][] {{Double.NaN, 50_000, Double.NaN}})[0]);
    }

    @Test
    void cellsWithoutDataBreakContiguity() {
        double[][] people = {{30_000, Double.NaN, 30_000}};
        assertArrayEquals(new int[] {2, -1, 2}, levelOne(people)[0]);
    }

    @Test
    void aSizeTestAfterFillingCountsThePeopleInTheGap() {
        double[][] people = filled(7, 7, 0);
        for (int r = 1; r < 6; r++) {
            for (int c = 1; c < 6; c++) {
                people[r][c] = 2_000;
            }
        }
        people[3][3] = 1_400;
        people[2][2] = 2_600;
        // 24 dense cells hold 48,600, with the gap 50,000
        assertEquals(2, levelOne(people)[1][1]);
        UrbanisationRules late = UrbanisationRules.MANUAL_2021.sizeTest(UrbanisationRules.SizeTest.AFTER_FILLING);
        PopulationGrid grid = PopulationGrid.of(people);
        assertEquals(3, DegreeOfUrbanisation.by(late).level1(grid).classes().get(3, 3));
        assertEquals(
                2,
                DegreeOfUrbanisation.by(late.centrePopulation(50_001))
                        .level1(grid)
                        .classes()
                        .get(3, 3));
        DegreeOfUrbanisation method = DegreeOfUrbanisation.by(late);
        assertThrows(IllegalArgumentException.class, () -> method.finish(method.strip(grid)));
    }

    @Test
    void cellsOfUnknownAreaAreRefused() {
        PopulationGrid grid = PopulationGrid.builder(1, 1)
                .cellArea(Double.NaN)
                .populationRow(0, 1)
                .build();
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> DegreeOfUrbanisation.manual2021().level1(grid));
        assertTrue(e.getMessage().contains("equal-area"), e.getMessage());
    }

    @Test
    void anyContiguityCanBeChosen() {
        double[][] people = filled(6, 6, 0);
        people[1][1] = 30_000;
        people[2][2] = 30_000;
        UrbanisationRules rules = UrbanisationRules.MANUAL_2021.centreContiguity(Contiguity.QUEEN);
        assertEquals(
                3,
                DegreeOfUrbanisation.by(rules)
                        .level1(PopulationGrid.of(people))
                        .classes()
                        .get(1, 1));
    }

    @Test
    void aSettlementKnowsItsBoxAndCentre() {
        double[][] people = filled(8, 9, 0);
        people[2][3] = 30_000;
        people[2][4] = 10_000;
        people[3][4] = 20_000;
        SettlementMap map = DegreeOfUrbanisation.manual2021().level1(PopulationGrid.of(people));
        Settlement s = map.settlements(DegreeOfUrbanisation.URBAN_CENTRE).get(0);
        assertEquals(60_000, s.population());
        assertEquals(3, s.cells());
        assertEquals(3, s.area());
        assertEquals(20_000, s.density().getAsDouble());
        assertEquals(2, s.firstRow());
        assertEquals(3, s.lastRow());
        assertEquals(3, s.firstColumn());
        assertEquals(4, s.lastColumn());
        assertEquals(4, s.centreX(), 1e-12);
        assertEquals(-2 - 1.0 / 3 - 0.5, s.centreY(), 1e-12);
        assertTrue(s.isCentre());
        assertEquals(1, map.centre(3, 4));
        assertEquals(0, map.centre(3, 3));
        assertTrue(map.toString().startsWith("SettlementMap[cells {1=69, 3=3}, people {1=0, 3=60000}"), map::toString);
    }

    @Test
    void namedRulesDifferAndAChangedSetSaysSo() {
        assertEquals("MANUAL_2021", UrbanisationRules.MANUAL_2021.name());
        assertEquals("GHSL_R2022A", UrbanisationRules.GHSL_R2022A.name());
        assertEquals(0.5, UrbanisationRules.GHSL_R2022A.builtUp().getAsDouble());
        assertEquals("GHSL_R2023A", UrbanisationRules.GHSL_R2023A.name());
        assertEquals(0.2, UrbanisationRules.GHSL_R2023A.builtUp().getAsDouble());
        UrbanisationRules own = UrbanisationRules.GHSL_R2023A.centrePopulation(100_000);
        assertEquals("GHSL_R2023A*", own.name());
        assertEquals(1500, own.centreDensity());
        assertEquals(UrbanisationRules.GHSL_R2023A, own.centrePopulation(50_000));
    }

    @Test
    void theBuiltUpShareIsRoundedBeforeItIsCompared() {
        assertEquals(0.1995, UrbanisationRules.GHSL_R2023A.builtUpLimit(), 1e-15);
        PopulationGrid grid = PopulationGrid.builder(1, 2)
                .populationRow(0, 60_000, 10)
                .landRow(0, 1, 1)
                .builtUpRow(0, 0.5, 0.1996)
                .build();
        UrbanisationRules rules = UrbanisationRules.GHSL_R2023A;
        assertEquals(3, DegreeOfUrbanisation.by(rules).level1(grid).classes().get(0, 1));
        PopulationGrid less = PopulationGrid.builder(1, 2)
                .populationRow(0, 60_000, 10)
                .landRow(0, 1, 1)
                .builtUpRow(0, 0.5, 0.1994)
                .build();
        assertEquals(1, DegreeOfUrbanisation.by(rules).level1(less).classes().get(0, 1));
    }

    @Test
    void methodsAreEqualWhereRulesAndThreadsAre() {
        DegreeOfUrbanisation manual = DegreeOfUrbanisation.manual2021();
        assertEquals("DegreeOfUrbanisation[MANUAL_2021]", manual.toString());
        assertEquals(
                "DegreeOfUrbanisation[GHSL_R2022A]",
                DegreeOfUrbanisation.ghslR2022A().toString());
        assertEquals(
                "DegreeOfUrbanisation[GHSL_R2023A, parallel]",
                DegreeOfUrbanisation.ghslR2023A().parallel().toString());
        assertEquals(
                UrbanisationRules.GHSL_R2022A, DegreeOfUrbanisation.ghslR2022A().rules());
        assertEquals(manual, DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021));
        assertEquals(
                manual.hashCode(),
                DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021).hashCode());
        for (DegreeOfUrbanisation other : List.of(manual.parallel(), DegreeOfUrbanisation.ghslR2022A())) {
            assertNotEquals(manual, other);
            assertNotEquals(manual.hashCode(), other.hashCode());
        }
        assertNotEquals(manual, null);
        assertThrows(NullPointerException.class, () -> DegreeOfUrbanisation.by(null));
        assertThrows(NullPointerException.class, () -> manual.strip(null));
    }

    /** A town of two cells with a quarter of land between them. */
    private static SettlementMap town() {
        PopulationGrid grid = PopulationGrid.builder(2, 3)
                .cellArea(2)
                .transform(new GeoTransform(100, 200, 10, 5))
                .populationRow(0, 60_000, 30_000, 40)
                .populationRow(1, Double.NaN, 10, 0)
                .landRow(0, 1, 0.5, 1)
                .landRow(1, 1, 1, 1)
                .build();
        return DegreeOfUrbanisation.manual2021().level1(grid);
    }

    @Test
    void mapsTellTheirCellsPeopleAndRules() {
        SettlementMap map = town();
        assertEquals(
                "SettlementMap[cells {-1=1, 1=3, 3=2}, people {-1=0, 1=50, 3=90000}, MANUAL_2021]", map.toString());
        assertEquals(Map.of(-1, 0.0, 1, 50.0, 3, 90_000.0), map.population());
        assertEquals(90_000 / 90_050.0, map.populationShares().get(3), 1e-15);
        assertEquals(50 / 90_050.0, map.populationShares().get(1), 1e-15);
        assertEquals(3, map.populationShares().size());
        SettlementMap nobody = DegreeOfUrbanisation.manual2021().level1(PopulationGrid.of(filled(2, 2, 0)));
        assertTrue(nobody.populationShares().isEmpty());
        SettlementMap same = town();
        assertEquals(map, same);
        assertEquals(map.hashCode(), same.hashCode());
        PopulationGrid one = PopulationGrid.of(filled(1, 1, 60_000));
        PopulationGrid more = PopulationGrid.of(filled(1, 1, 70_000));
        SettlementMap first = DegreeOfUrbanisation.manual2021().level1(one);
        for (SettlementMap other : List.of(
                nobody,
                DegreeOfUrbanisation.manual2021().level1(more),
                DegreeOfUrbanisation.manual2021().level2(one),
                DegreeOfUrbanisation.ghslR2022A().level1(one))) {
            assertNotEquals(first, other);
        }
        assertNotEquals(
                first.hashCode(), DegreeOfUrbanisation.manual2021().level2(one).hashCode());
        assertNotEquals(
                first.hashCode(), DegreeOfUrbanisation.ghslR2022A().level1(one).hashCode());
        assertNotEquals(first, null);
    }

    @Test
    void aSettlementCountsItsPeopleLandAndMiddle() {
        Settlement s = town().settlements(DegreeOfUrbanisation.URBAN_CENTRE).get(0);
        assertEquals(1, s.id());
        assertEquals(3, s.code());
        assertEquals(90_000, s.population());
        assertEquals(2, s.cells());
        assertEquals(4, s.area());
        assertEquals(3, s.landArea());
        assertEquals(30_000, s.density().orElseThrow());
        // a third of its people live one column further east: 100 + 10·(1/3 + 1/2), and half a row south
        assertEquals(100 + 10 * (1 / 3.0 + 0.5), s.centreX(), 1e-9);
        assertEquals(200 - 2.5, s.centreY(), 1e-9);
        assertEquals(
                "Settlement[1: class 3, 90000 people on 4 km², centre 108 198, rows 0-0, columns 0-1]", s.toString());
        Settlement empty = town().settlements(DegreeOfUrbanisation.RURAL).get(0);
        assertFalse(empty.isCentre());
        assertEquals(50, empty.population());
        assertEquals(3, empty.cells());
        Settlement gap = town().settlements(ClassGrid.NO_DATA).get(0);
        assertTrue(gap.toString().startsWith("Settlement[1: class ?, 0 people on 2 km²"), gap.toString());
        // where nobody lives the middle is that of the cells
        assertEquals(105, gap.centreX(), 1e-9);
        assertEquals(200 - 7.5, gap.centreY(), 1e-9);
        assertTrue(new Settlement(1, 30, 5, 1, 1, 0, 0, 0, 0, 0, 0, 0).density().isEmpty());
        assertTrue(new Settlement(1, 30, 5, 1, 1, 0, 0, 0, 0, 0, 0, 0).isCentre());
        assertFalse(new Settlement(1, 23, 5, 1, 1, 0, 0, 0, 0, 0, 0, 0).isCentre());
    }

    /** Patches of each class by a search from cell to cell: dense and semi-dense ones by edges, others by corners too. */
    @Test
    void settlementsAreThePatchesOfTheirClass() {
        for (long seed = 0; seed < 40; seed++) {
            assertPatches(seed);
        }
    }

    private static void assertPatches(long seed) {
        PopulationGrid grid = GridSamples.grid(seed);
        SettlementMap map = DegreeOfUrbanisation.by(GridSamples.rules(seed)).level2(grid);
        int rows = grid.rows();
        int columns = grid.columns();
        for (int code : map.classes().counts().keySet()) {
            if (code == DegreeOfUrbanisation.URBAN_CENTRE_2) {
                continue;
            }
            boolean rook =
                    code == DegreeOfUrbanisation.DENSE_CLUSTER || code == DegreeOfUrbanisation.SEMI_DENSE_CLUSTER;
            boolean[][] done = new boolean[rows][columns];
            List<Settlement> found = map.settlements(code);
            int k = 0;
            for (int at = 0; at < rows * columns; at++) {
                if (map.classes().get(at / columns, at % columns) != code || done[at / columns][at % columns]) {
                    continue;
                }
                List<int[]> cells = new ArrayList<>();
                cells.add(new int[] {at / columns, at % columns});
                done[at / columns][at % columns] = true;
                for (int i = 0; i < cells.size(); i++) {
                    for (int r = Math.max(0, cells.get(i)[0] - 1); r <= Math.min(rows - 1, cells.get(i)[0] + 1); r++) {
                        for (int c = Math.max(0, cells.get(i)[1] - 1);
                                c <= Math.min(columns - 1, cells.get(i)[1] + 1);
                                c++) {
                            boolean side = r == cells.get(i)[0] || c == cells.get(i)[1];
                            if ((side || !rook) && !done[r][c] && map.classes().get(r, c) == code) {
                                done[r][c] = true;
                                cells.add(new int[] {r, c});
                            }
                        }
                    }
                }
                double people = 0;
                double area = 0;
                double land = 0;
                double[] middle = new double[2];
                double[] lived = new double[2];
                for (int[] cell : cells) {
                    double p = grid.population(cell[0], cell[1]);
                    double counted = Double.isNaN(p) ? 0 : p;
                    people += counted;
                    area += grid.cellArea(cell[0]);
                    land += grid.cellArea(cell[0]) * grid.landShare(cell[0], cell[1]);
                    for (int d = 0; d < 2; d++) {
                        middle[d] += cell[d] / (double) cells.size();
                        lived[d] += counted * cell[d];
                    }
                }
                Settlement s = found.get(k++);
                assertEquals(k, s.id());
                assertEquals(cells.size(), s.cells());
                assertEquals(people, s.population(), 1e-9 * people);
                assertEquals(area, s.area(), 1e-9 * area);
                assertEquals(land, s.landArea(), 1e-9 * area);
                double row = people > 0 ? lived[0] / people : middle[0];
                double column = people > 0 ? lived[1] / people : middle[1];
                assertEquals(grid.transform().y(row), s.centreY(), 1e-6);
                assertEquals(grid.transform().x(column), s.centreX(), 1e-6);
                assertEquals(cells.stream().mapToInt(c -> c[0]).min().orElseThrow(), s.firstRow());
                assertEquals(cells.stream().mapToInt(c -> c[0]).max().orElseThrow(), s.lastRow());
                assertEquals(cells.stream().mapToInt(c -> c[1]).min().orElseThrow(), s.firstColumn());
                assertEquals(cells.stream().mapToInt(c -> c[1]).max().orElseThrow(), s.lastColumn());
            }
            assertEquals(k, found.size());
        }
    }

    @Test
    void stripsAreToldAndRefusedInWords() {
        DegreeOfUrbanisation method = DegreeOfUrbanisation.manual2021();
        PopulationGrid grid = PopulationGrid.of(filled(4, 3, 2_000));
        StripState north = method.strip(grid.strip(0, 2));
        StripState south = method.strip(grid.strip(2, 2));
        assertEquals(
                "StripState[2 rows x 3 columns, 2 runs of dense cells, 2 of clustered, MANUAL_2021]", north.toString());
        assertEquals(3, north.columns());
        assertEquals(2, north.rows());
        assertEquals(north, StripState.merge(List.of(north)));
        assertRefused("strips must not be empty", () -> StripState.merge(List.of()));
        assertRefused(
                "strips[1] has 2 columns but strips[0] has 3",
                () -> StripState.merge(List.of(north, method.strip(PopulationGrid.of(filled(2, 2, 1))))));
        StripState other = DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021.gapArea(1))
                .strip(grid.strip(2, 2));
        assertRefused(
                "strips[1] follows other rules than strips[0]: " + other.rules,
                () -> StripState.merge(List.of(north, other)));
        StripState larger = method.strip(PopulationGrid.builder(2, 3)
                .cellArea(4)
                .populationRow(0, 1, 1, 1)
                .populationRow(1, 1, 1, 1)
                .build());
        assertRefused(
                "strips[1] has cells of 4.0 km² but strips[0] of 1.0", () -> StripState.merge(List.of(north, larger)));
        assertRefused(
                "strips[1] begins at y = 0.0 but the strip above ends at -2.0",
                () -> StripState.merge(List.of(north, north)));
        assertRefused("whole follows other rules: " + other.rules, () -> method.settle(other));
        DegreeOfUrbanisation late = DegreeOfUrbanisation.by(
                UrbanisationRules.MANUAL_2021.sizeTest(UrbanisationRules.SizeTest.AFTER_FILLING));
        assertRefused("a size test after filling needs the grid in one piece", () -> late.settle(late.strip(grid)));
        StripClasses settled = method.settle(StripState.merge(List.of(north, south)));
        assertEquals("StripClasses[4 rows x 3 columns, 12 cells of clusters]", settled.toString());
        assertEquals(4, settled.rows());
        assertEquals(3, settled.columns());
        assertEquals(
                "StripClasses[2 rows x 3 columns, 6 cells of clusters]",
                settled.strip(1, 2).toString());
        assertEquals(
                "StripClasses[0 rows x 3 columns, 0 cells of clusters]",
                settled.strip(4, 0).toString());
        assertRefused("rows -1 to 0 are not among 4 rows", () -> settled.strip(-1, 2));
        assertRefused("rows 3 to 4 are not among 4 rows", () -> settled.strip(3, 2));
        assertRefused("rows 2 to 0 are not among 4 rows", () -> settled.strip(2, -1));
    }

    @Test
    void centresGivenAsNumbersAreFilledAndSmoothed() {
        DegreeOfUrbanisation method = DegreeOfUrbanisation.manual2021();
        ClassGrid ring = ClassGrid.of(new int[][] {
            {1, 1, 1, 0, 2},
            {1, 0, 1, 0, 0},
            {1, 1, 1, 0, 0}
        });
        assertArrayEquals(
                new int[][] {
                    {1, 1, 1, 0, 2},
                    {1, 1, 1, 0, 0},
                    {1, 1, 1, 0, 0}
                },
                method.filled(ring).toRows());
        // eight of eight neighbours are of the centre
        assertEquals(1, method.smoothed(ring).get(1, 1));
        assertEquals(2, method.smoothed(ring).get(0, 4));
        assertRefused("centres[0][1] must be >= 0 but is -1", () -> method.filled(ClassGrid.of(new int[][] {{0, -1}})));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    /** Sweep by sweep: a cell of none joins the centre of five of its eight neighbours, all of a sweep at once. */
    private static int[][] smoothedSlowly(int[][] given) {
        int[][] now = given;
        while (true) {
            int[][] next = new int[now.length][];
            boolean changed = false;
            for (int r = 0; r < now.length; r++) {
                next[r] = now[r].clone();
                for (int c = 0; c < now[r].length; c++) {
                    int[] around = new int[128];
                    for (int i = Math.max(0, r - 1); i <= Math.min(now.length - 1, r + 1); i++) {
                        for (int j = Math.max(0, c - 1); j <= Math.min(now[r].length - 1, c + 1); j++) {
                            around[now[i][j]]++;
                        }
                    }
                    for (int number = 1; number < 128 && now[r][c] == 0; number++) {
                        if (around[number] >= 5) {
                            next[r][c] = number;
                            changed = true;
                        }
                    }
                }
            }
            if (!changed) {
                return now;
            }
            now = next;
        }
    }

    /** Without cells that do not count, more than half of those that do are five of eight. */
    @Test
    void numbersOfFiveOfEightNeighboursSpread() {
        SplittableRandom random = new SplittableRandom(61);
        DegreeOfUrbanisation five = DegreeOfUrbanisation.manual2021();
        DegreeOfUrbanisation majority =
                DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021.smoothing(EdgeSmoothing.MAJORITY_OF_VALID));
        int joined = 0;
        for (int trial = 0; trial < 400; trial++) {
            int rows = 1 + random.nextInt(7);
            int columns = trial % 5 == 0 ? 60 + random.nextInt(10) : 1 + random.nextInt(8);
            int one = 1 + random.nextInt(100);
            int[][] cells = new int[rows][columns];
            int empty = 0;
            for (int[] row : cells) {
                for (int c = 0; c < columns; c++) {
                    int kind = random.nextInt(10);
                    row[c] = kind < 4 ? 0 : kind < 9 ? one : 1 + random.nextInt(100);
                    empty += row[c] == 0 ? 1 : 0;
                }
            }
            int[][] expected = smoothedSlowly(cells);
            assertArrayEquals(expected, five.smoothed(ClassGrid.of(cells)).toRows());
            assertArrayEquals(expected, majority.smoothed(ClassGrid.of(cells)).toRows());
            for (int[] row : expected) {
                empty -= (int) Arrays.stream(row).filter(n -> n == 0).count();
            }
            joined += empty;
        }
        assertTrue(joined > 400, joined + " cells joined");
        ClassGrid ring = ClassGrid.of(new int[][] {{1, 1, 1}, {1, 0, 1}, {1, 1, 1}});
        DegreeOfUrbanisation none =
                DegreeOfUrbanisation.by(UrbanisationRules.MANUAL_2021.smoothing(EdgeSmoothing.NONE));
        assertEquals(ring, none.smoothed(ring));
    }
}
