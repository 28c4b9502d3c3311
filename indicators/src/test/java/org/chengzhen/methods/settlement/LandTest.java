package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.settlement.LandConsumption.Quadrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LandTest {
    @Test
    void theExamplesOfTheClassCommentsHold() {
        assertEquals(
                1.64544448432,
                LandConsumption.of(100, 130, 500_000, 600_000, 10).ratio().getAsDouble(),
                1e-11);
        assertEquals(
                Quadrant.SPRAWL_WHILE_SHRINKING,
                LandConsumption.of(100, 110, 500_000, 450_000, 5).quadrant());
        assertEquals(2.4, UrbanSprawl.of(500, 620, 400, 440).ratio().getAsDouble(), 1e-14);
        assertEquals(6.77419354838, UrbanSprawl.perArea(4200, 620), 1e-10);
        assertEquals(60, LandscapeExpansion.index(60, 40), 1e-13);
        assertEquals(LandscapeExpansion.Type.INFILLING, LandscapeExpansion.Type.of(60));
        assertEquals(0.3, OpenPublicSpace.share(18, 42, 200));
        assertEquals(0.75, OpenPublicSpace.access(300_000, 400_000));
        assertEquals(35, GoalShares.populationWeightedPm25(new double[] {30, 45}, new double[] {200, 100}), 1e-14);
        assertEquals(0.3, GoalShares.inadequateHousing(120, 400));
    }

    /** Trap 25: land consumption is linear since 2021; the earlier log form would give 1.9129. */
    @Test
    void landConsumptionIsLinear() {
        assertEquals(2.0984, LandConsumption.of(100, 120, 100, 110, 10).ratio().getAsDouble(), 5e-5);
    }

    @Test
    void theSignsGiveTheQuadrant() {
        assertEquals(Quadrant.SPRAWL, LandConsumption.of(100, 130, 100, 110, 10).quadrant());
        assertEquals(
                Quadrant.EFFICIENT_GROWTH,
                LandConsumption.of(100, 105, 100, 110, 10).quadrant());
        assertEquals(
                Quadrant.EFFICIENT_GROWTH,
                LandConsumption.of(100, 100, 100, 110, 10).quadrant());
        assertEquals(
                Quadrant.DENSIFICATION,
                LandConsumption.of(100, 95, 100, 110, 10).quadrant());
        assertEquals(
                Quadrant.SHRINKING, LandConsumption.of(100, 95, 100, 90, 10).quadrant());
        LandConsumption stable = LandConsumption.of(100, 110, 100, 100, 5);
        assertEquals(Quadrant.STABLE_POPULATION, stable.quadrant());
        assertTrue(stable.ratio().isEmpty());
        assertEquals(0.02, stable.landConsumptionRate(), 1e-15);
        assertTrue(stable.toString().startsWith("LandConsumption[LCRPGR = undefined, STABLE_POPULATION"));
    }

    @Test
    void secondaryIndicatorsAreInPercentAndSquareMetres() {
        LandConsumption l = LandConsumption.of(100, 130, 500_000, 600_000, 10);
        assertEquals(200, l.builtUpPerPersonStart(), 1e-11);
        assertEquals(216.66666666666667, l.builtUpPerPersonEnd(), 1e-11);
        assertEquals(8.3333333333333, l.builtUpPerPersonChange(), 1e-11);
        assertEquals(30, l.builtUpChange(), 1e-12);
    }

    @SeededProperty
    void unitsOfAreaAndPeopleDoNotMatterToTheRatio(
            @ForAll @DoubleRange(min = 1, max = 1e4) double v1, @ForAll @DoubleRange(min = 1, max = 1e4) double p1) {
        LandConsumption a = LandConsumption.of(100, v1, 200, p1, 7);
        LandConsumption b = LandConsumption.of(100 * 1024.0, v1 * 1024, 200 * 64.0, p1 * 64, 7);
        assertEquals(a.ratio(), b.ratio());
        assertEquals(a.quadrant(), b.quadrant());
    }

    @Test
    void landOutsideItsDomainIsRefused() {
        double[][] bad = {
            {0, 1, 1, 1, 1},
            {1, -1, 1, 1, 1},
            {1, 1, 0, 1, 1},
            {1, 1, 1, 0, 1},
            {1, 1, 1, 1, 0},
            {Double.NaN, 1, 1, 1, 1},
            {1, Double.POSITIVE_INFINITY, 1, 1, 1}
        };
        for (double[] b : bad) {
            assertThrows(IllegalArgumentException.class, () -> LandConsumption.of(b[0], b[1], b[2], b[3], b[4]));
        }
    }

    @Test
    void sprawlHasNoRatioWherePeopleDoNotGrow() {
        UrbanSprawl shrinking = UrbanSprawl.of(500, 620, 400, 380);
        assertTrue(shrinking.ratio().isEmpty());
        assertTrue(shrinking.shrinking());
        assertTrue(UrbanSprawl.of(500, 620, 400, 400).ratio().isEmpty());
        assertEquals(
                0.6,
                UrbanSprawl.of(500, 620, 1, 1)
                        .landElasticityOfOutput(3000, 4200)
                        .getAsDouble(),
                1e-14);
        assertTrue(UrbanSprawl.of(500, 620, 1, 1).landElasticityOfOutput(3, 3).isEmpty());
        assertThrows(UndefinedException.class, () -> UrbanSprawl.of(0, 620, 400, 380));
        assertThrows(IllegalArgumentException.class, () -> UrbanSprawl.of(500, 620, -1, 380));
        assertThrows(UndefinedException.class, () -> UrbanSprawl.perArea(1, 0));
        assertEquals(100, UrbanSprawl.landPerPerson(50, 500_000));
    }

    @Test
    void exactlyFiftyIsEdgeExpansion() {
        assertEquals(
                LandscapeExpansion.Type.EDGE_EXPANSION, LandscapeExpansion.Type.of(LandscapeExpansion.index(7, 7)));
        assertEquals(LandscapeExpansion.Type.INFILLING, LandscapeExpansion.Type.of(Math.nextUp(50.0)));
        assertEquals(LandscapeExpansion.Type.OUTLYING, LandscapeExpansion.Type.of(LandscapeExpansion.index(0, 3)));
        assertEquals(LandscapeExpansion.Type.EDGE_EXPANSION, LandscapeExpansion.Type.of(Double.MIN_VALUE));
        assertThrows(UndefinedException.class, () -> LandscapeExpansion.index(0, 0));
        assertEquals(100, LandscapeExpansion.index(1e300, 0));
        assertEquals(50, LandscapeExpansion.index(Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Test
    void newPatchesAreToldApart() {
        ClassGrid before = ClassGrid.of(new int[][] {
            {1, 1, 1, 0, 0, 0, 0, 0},
            {1, 0, 1, 0, 0, 0, 0, 0},
            {1, 1, 1, 0, 0, 0, 0, -1},
            {0, 0, 0, 0, 0, 0, 0, 0}
        });
        ClassGrid after = ClassGrid.of(new int[][] {
            {1, 1, 1, 1, 0, 0, 0, 0},
            {1, 1, 1, 0, 0, 0, 0, 0},
            {1, 1, 1, 0, 0, 0, 1, 1},
            {0, 0, 0, 0, 0, 0, 1, 0}
        });
        List<LandscapeExpansion.Patch> patches = LandscapeExpansion.patches(before, after, 1);
        assertEquals(3, patches.size());
        // around (0, 3): old (0, 2) and (1, 2), vacant (0, 4), (1, 3), (1, 4)
        assertEquals(40, patches.get(0).index(), 1e-13);
        assertEquals(LandscapeExpansion.Type.EDGE_EXPANSION, patches.get(0).type());
        assertEquals(new LandscapeExpansion.Patch(1, 1, 1, 100, LandscapeExpansion.Type.INFILLING), patches.get(1));
        assertEquals(LandscapeExpansion.Type.OUTLYING, patches.get(2).type());
        assertEquals(2, patches.get(2).cells());
    }

    @Test
    void partsAboveTheWholeAreRefusedAndAnEmptyWholeIsUndefined() {
        assertThrows(IllegalArgumentException.class, () -> OpenPublicSpace.share(150, 51, 200));
        assertEquals(1, OpenPublicSpace.share(150, 50, 200));
        assertThrows(UndefinedException.class, () -> OpenPublicSpace.share(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> OpenPublicSpace.share(-1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> GoalShares.managedWaste(3, 2));
        assertEquals(0.5, GoalShares.managedWaste(1, 2));
        assertEquals(0.25, GoalShares.disasterRiskStrategies(5, 20));
        assertEquals(2, GoalShares.countriesWithUrbanPolicy(0, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> GoalShares.countriesWithUrbanPolicy(4));
        assertThrows(
                UndefinedException.class, () -> GoalShares.populationWeightedPm25(new double[] {3}, new double[] {0}));
        assertThrows(UndefinedException.class, () -> GoalShares.populationWeightedPm25(new double[0], new double[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> GoalShares.populationWeightedPm25(new double[] {Double.NaN}, new double[] {1}));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    private static void assertUndefined(String message, Executable made) {
        assertEquals(message, assertThrows(UndefinedException.class, made).getMessage());
    }

    @Test
    void ratesOfLandAndPeopleAreYearly() {
        LandConsumption l = LandConsumption.of(100, 130, 500_000, 600_000, 10);
        assertEquals(0.03, l.landConsumptionRate(), 1e-15);
        assertEquals(Math.log(1.2) / 10, l.populationGrowthRate(), 1e-15);
        assertEquals(
                "LandConsumption[LCRPGR = 1.6454, SPRAWL: land 0.0300, people 0.0182 a year; 200.0 to 216.7 m² a"
                        + " person]",
                l.toString());
        // half as much land for a fifth more people
        LandConsumption less = LandConsumption.of(100, 50, 500_000, 600_000, 5);
        assertEquals(-0.1, less.landConsumptionRate(), 1e-15);
        assertEquals(-50, less.builtUpChange());
        assertEquals(100 * (50.0 / 120 - 1), less.builtUpPerPersonChange(), 1e-12);
        // no land left is land
        assertEquals(-0.2, LandConsumption.of(100, 0, 1, 2, 5).landConsumptionRate(), 1e-15);
    }

    @Test
    void eachBorderOfAQuadrantBelongsToOneOfThem() {
        // land grows as people do: ln 1.1 against 0.1
        assertEquals(
                Quadrant.EFFICIENT_GROWTH,
                LandConsumption.of(100, 100 + 100 * Math.log(1.1), 100, 110, 1).quadrant());
        assertEquals(
                Quadrant.SPRAWL,
                LandConsumption.of(100, 100 + 101 * Math.log(1.1), 100, 110, 1).quadrant());
        assertEquals(
                Quadrant.SPRAWL_WHILE_SHRINKING,
                LandConsumption.of(100, 100, 100, 90, 1).quadrant());
        assertEquals(
                Quadrant.EFFICIENT_GROWTH,
                LandConsumption.of(100, 100, 100, 110, 1).quadrant());
    }

    @Test
    void landAndPeopleOutsideTheirDomainAreNamed() {
        assertRefused("builtUpStart must be > 0 but is 0.0", () -> LandConsumption.of(0, 1, 1, 1, 1));
        assertRefused("builtUpEnd must be >= 0 but is -1.0", () -> LandConsumption.of(1, -1, 1, 1, 1));
        assertRefused("populationStart must be > 0 but is 0.0", () -> LandConsumption.of(1, 1, 0, 1, 1));
        assertRefused("populationEnd must be > 0 but is 0.0", () -> LandConsumption.of(1, 1, 1, 0, 1));
        assertRefused("years must be > 0 but is 0.0", () -> LandConsumption.of(1, 1, 1, 1, 0));
        assertRefused("builtUpEnd must be >= 0 but is -1.0", () -> UrbanSprawl.of(1, -1, 1, 1));
        assertRefused("populationStart must be >= 0 but is -1.0", () -> UrbanSprawl.of(1, 1, -1, 1));
        assertUndefined("builtUpStart is zero", () -> UrbanSprawl.of(0, 1, 1, 1));
        assertUndefined("populationStart is zero", () -> UrbanSprawl.of(1, 1, 0, 1));
        UrbanSprawl sprawl = UrbanSprawl.of(1, 2, 1, 1);
        assertUndefined("gdpStart is zero", () -> sprawl.landElasticityOfOutput(0, 1));
        assertRefused("gdpEnd must be >= 0 but is -1.0", () -> sprawl.landElasticityOfOutput(1, -1));
        assertRefused("amount must be >= 0 but is -1.0", () -> UrbanSprawl.perArea(-1, 1));
        assertRefused("builtUp must be >= 0 but is -1.0", () -> UrbanSprawl.perArea(1, -1));
        assertUndefined("there is no built-up land", () -> UrbanSprawl.perArea(1, 0));
        assertRefused("builtUp must be >= 0 but is -1.0", () -> UrbanSprawl.landPerPerson(-1, 1));
        assertRefused("population must be >= 0 but is -1.0", () -> UrbanSprawl.landPerPerson(1, -1));
        assertUndefined("there are no people", () -> UrbanSprawl.landPerPerson(1, 0));
    }

    @Test
    void sprawlTellsItsRatioAndWhetherPeopleLeave() {
        assertEquals(
                "UrbanSprawl[ratio = 2.4000: built-up 0.2400, people 0.1000]",
                UrbanSprawl.of(500, 620, 400, 440).toString());
        assertEquals(
                "UrbanSprawl[ratio = undefined: built-up 0.2400, people -0.0500, shrinking]",
                UrbanSprawl.of(500, 620, 400, 380).toString());
        UrbanSprawl even = UrbanSprawl.of(500, 620, 400, 400);
        assertFalse(even.shrinking());
        assertEquals("UrbanSprawl[ratio = undefined: built-up 0.2400, people 0.0000]", even.toString());
        assertEquals(0.24, even.builtUpGrowth(), 1e-15);
        assertEquals(0, even.populationGrowth());
    }

    @Test
    void goalsNameWhatTheyRefuse() {
        assertRefused("people must be >= 0 but is -1.0", () -> GoalShares.inadequateHousing(-1, 1));
        assertRefused("people must be <= urbanPopulation 1.0 but is 2.0", () -> GoalShares.inadequateHousing(2, 1));
        assertUndefined("urbanPopulation is zero", () -> GoalShares.inadequateHousing(0, 0));
        assertRefused("managed must be <= generated 1.0 but is 2.0", () -> GoalShares.managedWaste(2, 1));
        assertRefused("generated must be >= 0 but is NaN", () -> GoalShares.managedWaste(2, Double.NaN));
        assertRefused("withStrategy must be <= all 1.0 but is 2.0", () -> GoalShares.disasterRiskStrategies(2, 1));
        assertRefused(
                "criteriaMet[1] must be in [0.0, 3.0] but is -1.0", () -> GoalShares.countriesWithUrbanPolicy(1, -1));
        assertRefused(
                "people has 2 elements but concentration has 1",
                () -> GoalShares.populationWeightedPm25(new double[1], new double[2]));
        assertRefused(
                "concentration[0] must be >= 0 but is -1.0",
                () -> GoalShares.populationWeightedPm25(new double[] {-1}, new double[1]));
        assertRefused(
                "people[0] must be >= 0 but is -1.0",
                () -> GoalShares.populationWeightedPm25(new double[1], new double[] {-1}));
        assertUndefined(
                "nobody lives in the 2 cities", () -> GoalShares.populationWeightedPm25(new double[2], new double[2]));
        assertUndefined(
                "needs at least 1 cities but has 0",
                () -> GoalShares.populationWeightedPm25(new double[0], new double[0]));
        assertRefused(
                "openSpace + streets must be <= builtUp 200.0 but is 201.0", () -> OpenPublicSpace.share(150, 51, 200));
        assertRefused("openSpace must be >= 0 but is -1.0", () -> OpenPublicSpace.share(-1, 2, 5));
        assertRefused("streets must be >= 0 but is -1.0", () -> OpenPublicSpace.share(2, -1, 5));
        assertRefused("withinReach must be <= population 1.0 but is 2.0", () -> OpenPublicSpace.access(2, 1));
    }

    @Test
    void theIndexOfExpansionIsTheShareOfOldLand() {
        assertEquals(25, LandscapeExpansion.index(1, 3), 1e-13);
        assertEquals(75, LandscapeExpansion.index(3, 1), 1e-13);
        assertEquals(0, LandscapeExpansion.index(0, 3));
        assertEquals(0, LandscapeExpansion.index(1e-300, 1e300));
        assertRefused("oldBuiltUp must be >= 0 but is -1.0", () -> LandscapeExpansion.index(-1, 3));
        assertRefused("vacant must be >= 0 but is -1.0", () -> LandscapeExpansion.index(1, -1));
        assertUndefined("the buffer is empty", () -> LandscapeExpansion.index(0, 0));
        assertRefused("index must be in [0.0, 100.0] but is 100.5", () -> LandscapeExpansion.Type.of(100.5));
        ClassGrid small = ClassGrid.of(new int[][] {{0, 1}});
        ClassGrid large = ClassGrid.of(new int[][] {{0, 1, 1}});
        ClassGrid high = ClassGrid.of(new int[][] {{0, 1}, {0, 1}});
        assertRefused("bufferCells must be >= 1 but is 0", () -> LandscapeExpansion.patches(small, small, 0));
        assertRefused("end has 1 rows x 3 columns but start 1 x 2", () -> LandscapeExpansion.patches(small, large, 1));
        assertRefused("end has 2 rows x 2 columns but start 1 x 2", () -> LandscapeExpansion.patches(small, high, 1));
        assertEquals(
                "Patch[EDGE_EXPANSION, LEI = 12.50, 3 cells from row 1, column 2]",
                new LandscapeExpansion.Patch(1, 2, 3, 12.5, LandscapeExpansion.Type.EDGE_EXPANSION).toString());
    }

    /** Patches by a search from cell to cell, buffers by all cells near one of theirs. */
    @Test
    void patchesAreThoseFoundCellByCell() {
        SplittableRandom random = new SplittableRandom(43);
        for (int trial = 0; trial < 40; trial++) {
            int rows = 1 + random.nextInt(9);
            int columns = 1 + random.nextInt(trial % 4 == 0 ? 90 : 9);
            int buffer = 1 + random.nextInt(3);
            int[][] before = new int[rows][columns];
            int[][] after = new int[rows][columns];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    before[r][c] = random.nextInt(5) == 0 ? 1 : random.nextInt(12) == 0 ? -1 : 0;
                    after[r][c] = random.nextInt(4) == 0 ? 1 : 0;
                }
            }
            List<LandscapeExpansion.Patch> expected = slowly(before, after, buffer);
            if (expected != null) {
                assertEquals(expected, LandscapeExpansion.patches(ClassGrid.of(before), ClassGrid.of(after), buffer));
            }
        }
    }

    private static List<LandscapeExpansion.Patch> slowly(int[][] before, int[][] after, int buffer) {
        int rows = before.length;
        int columns = before[0].length;
        boolean[][] done = new boolean[rows][columns];
        List<LandscapeExpansion.Patch> patches = new ArrayList<>();
        for (int at = 0; at < rows * columns; at++) {
            if (done[at / columns][at % columns] || !isNew(before, after, at / columns, at % columns)) {
                continue;
            }
            List<int[]> own = new ArrayList<>();
            own.add(new int[] {at / columns, at % columns});
            done[at / columns][at % columns] = true;
            for (int k = 0; k < own.size(); k++) {
                for (int r = own.get(k)[0] - 1; r <= own.get(k)[0] + 1; r++) {
                    for (int c = own.get(k)[1] - 1; c <= own.get(k)[1] + 1; c++) {
                        if (isNew(before, after, r, c) && !done[r][c]) {
                            done[r][c] = true;
                            own.add(new int[] {r, c});
                        }
                    }
                }
            }
            int old = 0;
            int vacant = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int nearest = 1_000;
                    for (int[] cell : own) {
                        nearest = Math.min(nearest, Math.max(Math.abs(cell[0] - r), Math.abs(cell[1] - c)));
                    }
                    old += nearest > 0 && nearest <= buffer && before[r][c] == 1 ? 1 : 0;
                    vacant += nearest > 0 && nearest <= buffer && before[r][c] == 0 ? 1 : 0;
                }
            }
            if (old + vacant == 0) {
                return null;
            }
            double index = LandscapeExpansion.index(old, vacant);
            patches.add(new LandscapeExpansion.Patch(
                    at / columns, at % columns, own.size(), index, LandscapeExpansion.Type.of(index)));
        }
        return patches;
    }

    private static boolean isNew(int[][] before, int[][] after, int r, int c) {
        return r >= 0 && c >= 0 && r < before.length && c < before[0].length && before[r][c] == 0 && after[r][c] == 1;
    }
}
