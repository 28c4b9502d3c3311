package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class StructuralUpgradingTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return StructuralUpgrading.levelCoefficient(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (values.length == 0) {
            return Outcome.UNDEFINED;
        }
        boolean shares = OutcomeContract.nonNegative(values)
                && Math.abs(Arrays.stream(values).sum() - 1) <= 1e-9;
        return shares ? Outcome.VALUE : Outcome.REFUSED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2.44, StructuralUpgrading.levelCoefficient(0.08, 0.4, 0.52), 1e-15);
        assertEquals(
                0.1041, StructuralUpgrading.rationalization(new double[] {8, 40, 52}, new double[] {25, 28, 47}), 1e-4);
    }

    @Test
    void theVectorAngleRisesFromAllPrimaryToAllTertiary() {
        double half = Math.PI / 2;
        assertEquals(2 * half + half, StructuralUpgrading.vectorAngle(1, 0, 0), 1e-15);
        assertEquals(3 * half + 2 * half, StructuralUpgrading.vectorAngle(0, 0, 1), 1e-15);
        // acos of each share over the length, as the source has it
        double length = Math.sqrt(0.08 * 0.08 + 0.4 * 0.4 + 0.52 * 0.52);
        double expected = 3 * Math.acos(0.08 / length) + 2 * Math.acos(0.4 / length) + Math.acos(0.52 / length);
        assertEquals(expected, StructuralUpgrading.vectorAngle(0.08, 0.4, 0.52), 1e-14);
    }

    @Test
    void aSectorThatHasNothingAddsNothing() {
        assertEquals(
                StructuralUpgrading.rationalization(new double[] {8, 40, 52}, new double[] {25, 28, 47}),
                StructuralUpgrading.rationalization(new double[] {8, 0, 40, 52}, new double[] {25, 0, 28, 47}),
                1e-15);
        UndefinedException thrown = assertThrows(
                UndefinedException.class,
                () -> StructuralUpgrading.rationalization(new double[] {1, 2}, new double[] {1, 0}));
        assertEquals("sector 1 has output but no labour", thrown.getMessage());
    }

    @SeededProperty
    void rationalizationIsZeroWhereProductivityIsEqual(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] labour) {
        double[] output = Arrays.stream(labour).map(v -> 3 * v).toArray();
        assertEquals(0, StructuralUpgrading.rationalization(output, labour), 1e-14);
        assertTrue(StructuralUpgrading.rationalization(Samples.shuffled(output, 1), labour) >= 0);
    }

    @Test
    void sectorsWithoutLabourOrOutputAreTakenAsDocumented() {
        assertEquals(StructuralUpgrading.rationalization(new double[] {3, 0}, new double[] {1, 1}), Math.log(2), 1e-15);
        assertEquals(0, StructuralUpgrading.rationalization(new double[] {3, 0}, new double[] {1, 0}));
        assertThrows(
                UndefinedException.class,
                () -> StructuralUpgrading.rationalization(new double[] {0, 0}, new double[] {1, 1}));
        assertThrows(UndefinedException.class, () -> StructuralUpgrading.tertiaryToSecondary(0, 1));
        assertEquals(1.5, StructuralUpgrading.tertiaryToSecondary(2, 3));
    }
}
