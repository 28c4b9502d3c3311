package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.settlement.LandConsumption.Quadrant;
import org.junit.jupiter.api.Test;

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
}
