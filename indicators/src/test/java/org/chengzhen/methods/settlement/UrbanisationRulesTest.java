package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.methods.settlement.UrbanisationRules.LevelTwo;
import org.chengzhen.methods.settlement.UrbanisationRules.Order;
import org.chengzhen.methods.settlement.UrbanisationRules.SizeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class UrbanisationRulesTest {
    private static final UrbanisationRules MANUAL = UrbanisationRules.MANUAL_2021;

    @Test
    void theTextTellsEveryRule() {
        assertEquals(
                "UrbanisationRules[MANUAL_2021: centre 1500.0/km² 50000.0 people ROOK, built-up NaN (-1 decimals),"
                        + " gaps < 15.0 km², FIVE_OF_EIGHT, FILL_THEN_SMOOTH, BEFORE_FILLING; cluster 300.0/km² 5000.0"
                        + " people QUEEN; water < 0.5 land; level 2 MANUAL: dense 1500.0/5000.0 ROOK, semi-dense"
                        + " 300.0/5000.0 QUEEN beyond 3 cells, rural cluster 300.0/500.0 QUEEN, low 50.0]",
                MANUAL.toString());
        assertEquals(
                "UrbanisationRules[GHSL_R2023A: centre 1500.0/km² 50000.0 people ROOK, built-up 0.2 (3 decimals), gaps"
                        + " < 15.0 km², MAJORITY_OF_VALID, SMOOTH_THEN_FILL, BEFORE_FILLING; cluster 300.0/km² 5000.0"
                        + " people QUEEN; water < 0.5 land; level 2 GHSL: dense 1500.0/5000.0 ROOK, semi-dense"
                        + " 900.0/2500.0 ROOK beyond 2 cells, rural cluster 300.0/500.0 QUEEN, low 50.0]",
                UrbanisationRules.GHSL_R2023A.toString());
    }

    @Test
    void eachRuleIsKeptByEveryLaterOne() {
        UrbanisationRules all = MANUAL.centreDensity(1)
                .centrePopulation(2)
                .centreContiguity(Contiguity.QUEEN)
                .builtUp(0.25)
                .builtUpDecimals(4)
                .gapArea(5)
                .smoothing(EdgeSmoothing.NONE)
                .order(Order.SMOOTH_THEN_FILL)
                .sizeTest(SizeTest.AFTER_FILLING)
                .cluster(6, 7, Contiguity.ROOK)
                .waterLandShare(0.75)
                .levelTwo(LevelTwo.GHSL)
                .dense(8, 9, Contiguity.QUEEN)
                .semiDense(10, 11, Contiguity.ROOK, 12)
                .ruralCluster(13, 14, Contiguity.ROOK)
                .lowDensity(15);
        assertEquals("MANUAL_2021*", all.name());
        assertEquals(1, all.centreDensity());
        assertEquals(2, all.centrePopulation());
        assertEquals(Contiguity.QUEEN, all.centreContiguity());
        assertEquals(0.25, all.builtUp().orElseThrow());
        assertEquals(4, all.builtUpDecimals());
        assertEquals(5, all.gapArea());
        assertEquals(EdgeSmoothing.NONE, all.smoothing());
        assertEquals(Order.SMOOTH_THEN_FILL, all.order());
        assertEquals(SizeTest.AFTER_FILLING, all.sizeTest());
        assertEquals(6, all.clusterDensity());
        assertEquals(7, all.clusterPopulation());
        assertEquals(Contiguity.ROOK, all.clusterContiguity());
        assertEquals(0.75, all.waterLandShare());
        assertEquals(LevelTwo.GHSL, all.levelTwo());
        assertEquals(8, all.denseDensity());
        assertEquals(9, all.densePopulation());
        assertEquals(Contiguity.QUEEN, all.denseContiguity());
        assertEquals(10, all.semiDenseDensity());
        assertEquals(11, all.semiDensePopulation());
        assertEquals(Contiguity.ROOK, all.semiDenseContiguity());
        assertEquals(12, all.semiDenseBuffer());
        assertEquals(13, all.ruralClusterDensity());
        assertEquals(14, all.ruralClusterPopulation());
        assertEquals(Contiguity.ROOK, all.ruralClusterContiguity());
        assertEquals(15, all.lowDensity());
        assertTrue(all.withoutBuiltUp().builtUp().isEmpty());
        assertTrue(MANUAL.builtUp().isEmpty());
    }

    @Test
    void setsAreEqualWhereAllRulesAreWhateverTheirName() {
        List<UrbanisationRules> others = List.of(
                MANUAL.centreDensity(1),
                MANUAL.centrePopulation(1),
                MANUAL.centreContiguity(Contiguity.QUEEN),
                MANUAL.builtUp(0.5),
                MANUAL.builtUpDecimals(1),
                MANUAL.gapArea(1),
                MANUAL.smoothing(EdgeSmoothing.NONE),
                MANUAL.order(Order.SMOOTH_THEN_FILL),
                MANUAL.sizeTest(SizeTest.AFTER_FILLING),
                MANUAL.cluster(1, 5_000, Contiguity.QUEEN),
                MANUAL.waterLandShare(0),
                MANUAL.levelTwo(LevelTwo.GHSL),
                MANUAL.dense(1, 5_000, Contiguity.ROOK),
                MANUAL.semiDense(300, 5_000, Contiguity.QUEEN, 4),
                MANUAL.ruralCluster(1, 500, Contiguity.QUEEN),
                MANUAL.lowDensity(1));
        for (UrbanisationRules other : others) {
            assertNotEquals(MANUAL, other);
            assertNotEquals(MANUAL.hashCode(), other.hashCode());
        }
        assertEquals(MANUAL, MANUAL.lowDensity(1).lowDensity(50));
        assertEquals(MANUAL.hashCode(), MANUAL.lowDensity(50).hashCode());
        assertNotEquals(MANUAL, null);
    }

    /** The least share that is rounded up to the limit lies half a unit of the last decimal below it. */
    @Test
    void theLimitOfBuiltUpSharesIsThatBeforeRounding() {
        assertEquals(0.5, MANUAL.builtUp(0.5).builtUpLimit());
        assertEquals(0.15, MANUAL.builtUp(0.2).builtUpDecimals(1).builtUpLimit(), 1e-15);
        // 0.25 is reached by 0.3 and not by 0.2
        assertEquals(0.25, MANUAL.builtUp(0.25).builtUpDecimals(1).builtUpLimit(), 1e-15);
        assertEquals(0.5, MANUAL.builtUp(0.2).builtUpDecimals(0).builtUpLimit(), 1e-15);
        // 0.07 x 100 is seven, whatever is added by multiplication
        assertEquals(0.065, MANUAL.builtUp(0.07).builtUpDecimals(2).builtUpLimit(), 1e-15);
    }

    @Test
    void rulesOutsideTheirDomainAreRefusedByName() {
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.centreDensity(0));
        assertRefused("people must be >= 0 but is -1.0", () -> MANUAL.centrePopulation(-1));
        for (double none : new double[] {0, 1.5, Double.NaN}) {
            assertRefused("shareOfLand must be in (0, 1] but is " + none, () -> MANUAL.builtUp(none));
        }
        assertEquals(1, MANUAL.builtUp(1).builtUp().orElseThrow());
        assertRefused("decimals must be in [0.0, 9.0] but is -1.0", () -> MANUAL.builtUpDecimals(-1));
        assertRefused("area must be >= 0 but is -1.0", () -> MANUAL.gapArea(-1));
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.cluster(0, 1, Contiguity.ROOK));
        assertRefused("people must be >= 0 but is -1.0", () -> MANUAL.cluster(1, -1, Contiguity.ROOK));
        assertRefused("landShare must be in [0.0, 1.0] but is 1.5", () -> MANUAL.waterLandShare(1.5));
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.dense(0, 1, Contiguity.ROOK));
        assertRefused("people must be >= 0 but is -1.0", () -> MANUAL.dense(1, -1, Contiguity.ROOK));
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.semiDense(0, 1, Contiguity.ROOK, 1));
        assertRefused("people must be >= 0 but is -1.0", () -> MANUAL.semiDense(1, -1, Contiguity.ROOK, 1));
        assertRefused("buffer must be >= 0 but is -1", () -> MANUAL.semiDense(1, 1, Contiguity.ROOK, -1));
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.ruralCluster(0, 1, Contiguity.ROOK));
        assertRefused("people must be >= 0 but is -1.0", () -> MANUAL.ruralCluster(1, -1, Contiguity.ROOK));
        assertRefused("density must be > 0 but is 0.0", () -> MANUAL.lowDensity(0));
        List<Executable> nothing = List.of(
                () -> MANUAL.centreContiguity(null),
                () -> MANUAL.smoothing(null),
                () -> MANUAL.order(null),
                () -> MANUAL.sizeTest(null),
                () -> MANUAL.levelTwo(null),
                () -> MANUAL.cluster(1, 1, null),
                () -> MANUAL.dense(1, 1, null),
                () -> MANUAL.semiDense(1, 1, null, 1),
                () -> MANUAL.ruralCluster(1, 1, null));
        for (Executable call : nothing) {
            assertThrows(NullPointerException.class, call);
        }
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
