package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class StructuralChangeTest {
    private static final double[] BEFORE = {0.2, 0.5, 0.3};
    private static final double[] AFTER = {0.1, 0.45, 0.45};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.2947, StructuralChange.moore(BEFORE, AFTER).angle(), 1e-4);
        assertEquals(
                "Moore[cosine 0.956903, angle 0.294654 rad]",
                StructuralChange.moore(BEFORE, AFTER).toString());
        assertEquals(0.15, StructuralChange.normOfAbsoluteValues(BEFORE, AFTER), 1e-15);
    }

    @SeededProperty
    void theAngleIsThatOfTheArcCosineAndZeroForProportionalStructures(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y, @ForAll long seed) {
        StructuralChange.Moore moved = StructuralChange.moore(y, Samples.shuffled(y, seed));
        assertEquals(Math.acos(moved.cosine()), moved.angle(), 1e-7);
        assertTrue(moved.angle() >= 0 && moved.angle() <= Math.PI / 2);
        double[] twice = Arrays.stream(y).map(v -> 2 * v).toArray();
        assertEquals(0, StructuralChange.moore(y, twice).angle(), 1e-15);
    }

    @Test
    void aSmallTurnIsExactWhereTheArcCosineIsNot() {
        double angle = StructuralChange.moore(new double[] {1, 0}, new double[] {1, 1e-9})
                .angle();
        assertEquals(1e-9, angle, 1e-24);
    }

    @Test
    void oppositeStructuresAreAtRightAngles() {
        assertEquals(
                Math.PI / 2,
                StructuralChange.moore(new double[] {1, 0}, new double[] {0, 1}).angle(),
                1e-15);
        assertEquals(1, StructuralChange.normOfAbsoluteValues(new double[] {1, 0}, new double[] {0, 1}));
    }

    @Test
    void lilienIsZeroWhereAllGrowAlikeAndLeavesAbsentSectorsOut() {
        double[] start = {10, 20, 0, 30};
        double[] end = {20, 40, 0, 60};
        assertEquals(0, StructuralChange.lilien(start, end), 1e-15);
        double[] shifted = {20, 10, 0, 30};
        // by hand: shares 1/3, 1/6, 1/2 of the end; logs ln 2, -ln 2, 0
        assertEquals(Math.log(2) * Math.sqrt(0.5), StructuralChange.lilien(start, shifted), 1e-15);
        assertEquals(Math.log(2) * Math.sqrt(0.5), StructuralChange.modifiedLilien(start, shifted), 1e-15);
        assertThrows(UndefinedException.class, () -> StructuralChange.lilien(new double[] {1, 0}, new double[] {1, 1}));
    }

    @Test
    void zeroStructuresAreUndefinedAndSharesMustAddUp() {
        double[] none = {0, 0};
        double[] even = {0.5, 0.5};
        assertThrows(UndefinedException.class, () -> StructuralChange.moore(none, even));
        assertThrows(UndefinedException.class, () -> StructuralChange.normOfAbsoluteValues(none, even));
        assertThrows(
                IllegalArgumentException.class,
                () -> StructuralChange.normOfAbsoluteValues(even, new double[] {0.5, 0.4}));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> StructuralChange.moore(new double[0], new double[0]))
                        .status());
    }

    @Test
    void theValueAddedRateChangesByItsDifference() {
        assertEquals(0.05, StructuralChange.valueAddedRateChange(30, 70, 100, 200), 1e-15);
        assertThrows(UndefinedException.class, () -> StructuralChange.valueAddedRateChange(30, 70, 0, 200));
    }
}
