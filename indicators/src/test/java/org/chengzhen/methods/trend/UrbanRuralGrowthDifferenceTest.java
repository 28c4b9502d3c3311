package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.trend.UrbanRuralGrowthDifference.Norm;
import org.chengzhen.methods.trend.UrbanRuralGrowthDifference.Projection;
import org.junit.jupiter.api.Test;

class UrbanRuralGrowthDifferenceTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        double d = UrbanRuralGrowthDifference.of(66978, 90220, 67113, 50992, 10);
        assertEquals(0.05726, d, 1e-6);
        assertEquals(0.7583, UrbanRuralGrowthDifference.constantProjection(90220, 50992, d, 10), 5e-5);
    }

    @Test
    void theDifferenceIsThatOfTheGrowthRates() {
        double urban = Math.log(90220 / 66978.0) / 10;
        double rural = Math.log(50992 / 67113.0) / 10;
        assertEquals(urban - rural, UrbanRuralGrowthDifference.of(66978, 90220, 67113, 50992, 10), 1e-15);
        // the base year is hit by its own difference
        double d = UrbanRuralGrowthDifference.of(66978, 90220, 67113, 50992, 10);
        assertEquals(66978 / 134091.0, UrbanRuralGrowthDifference.constantProjection(90220, 50992, d, -10), 1e-14);
    }

    @Test
    void weightsOfOneKeepTheObservedDifference() {
        Projection projection =
                UrbanRuralGrowthDifference.convergentProjection(0.6, 0.05, Norm.WUP, new double[] {1, 1});
        assertEquals(
                UrbanRuralGrowthDifference.constantProjection(3, 2, 0.05, 10),
                projection.shares().get(1),
                1e-14);
        Projection ofNorm = UrbanRuralGrowthDifference.convergentProjection(0.6, 0.05, Norm.WUP, new double[] {0});
        assertEquals(0.037623 - 0.02604 * 0.6, ofNorm.hypothetical(), 1e-16);
        assertEquals(
                UrbanRuralGrowthDifference.constantProjection(3, 2, ofNorm.hypothetical(), 5),
                ofNorm.shares().get(0),
                1e-14);
        assertEquals("Projection[h = 0.021999, urban shares [" + ofNorm.shares().get(0) + "]]", ofNorm.toString());
        assertArrayEquals(new double[] {0.8, 0.6, 0.4, 0.2, 0}, UrbanRuralGrowthDifference.WUP_WEIGHTS.toArray());
    }

    @Test
    void badInputIsTold() {
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> UrbanRuralGrowthDifference.of(1, 2, 0, 1, 10));
        assertEquals(Status.UNDEFINED, e.status());
        assertEquals("ruralStart is zero", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> UrbanRuralGrowthDifference.of(0, 2, 1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> UrbanRuralGrowthDifference.of(1, 2, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> UrbanRuralGrowthDifference.of(1, 2, 1, -1, 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> UrbanRuralGrowthDifference.convergentProjection(1, 0.05, Norm.WUP, new double[] {0.5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> UrbanRuralGrowthDifference.convergentProjection(0.5, 0.05, Norm.WUP, new double[] {1.5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> UrbanRuralGrowthDifference.convergentProjection(0.5, 0, 0.05, Norm.WUP, new double[] {0.5}));
        assertThrows(IllegalArgumentException.class, () -> new Norm(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Norm.WUP.at(2));
    }

    /** From U/R = 1 with d₀ = 0.04 and h = 0.01: by ½ to 0.025 and then to h, five years each. */
    @Test
    void theDifferenceGivesWayToTheNormStepByStep() {
        Projection projection = UrbanRuralGrowthDifference.convergentProjection(
                0.5, 1, 0.04, new Norm(0.02, -0.02), new double[] {1, 0.5, 0});
        assertEquals(0.01, projection.hypothetical(), 1e-17);
        double[] logs = {0.2, 0.325, 0.375};
        for (int step = 0; step < 3; step++) {
            assertEquals(1 / (1 + Math.exp(-logs[step])), projection.shares().get(step), 1e-15);
        }
        assertEquals(3, projection.shares().length());
        // the ratio need not be that of the share
        assertEquals(
                1 / (1 + Math.exp(-0.2) / 3),
                UrbanRuralGrowthDifference.convergentProjection(0.5, 3, 0.04, Norm.WUP, new double[] {1})
                        .shares()
                        .get(0),
                1e-15);
    }

    @Test
    void theRuralPopulationThatIsZeroIsNamed() {
        assertEquals(
                "ruralEnd is zero",
                assertThrows(UndefinedException.class, () -> UrbanRuralGrowthDifference.of(1, 2, 1, 0, 10))
                        .getMessage());
        assertEquals(
                "rural is zero",
                assertThrows(
                                UndefinedException.class,
                                () -> UrbanRuralGrowthDifference.constantProjection(1, 0, 0.01, 5))
                        .getMessage());
        assertEquals(
                "urbanShare must be in (0, 1) but is 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> UrbanRuralGrowthDifference.convergentProjection(
                                        0, 0.05, Norm.WUP, new double[] {0.5}))
                        .getMessage());
    }
}
