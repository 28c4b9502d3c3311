package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;

class MalmquistTest {
    @SeededProperty
    void thePartsMultiplyToTheIndex(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        Units later = EfficiencySamples.cities(
                units.inputs().rows(), units.inputs().columns(), units.outputs().columns(), 99);
        for (Malmquist malmquist : new Malmquist[] {
            Malmquist.of(units.inputs(), units.outputs(), later.inputs(), later.outputs()),
            Malmquist.global(units.inputs(), units.outputs(), later.inputs(), later.outputs())
        }) {
            for (Malmquist.Change change : malmquist.units()) {
                double index = change.index().orElseThrow();
                assertEquals(
                        index,
                        change.efficiencyChange() * change.technicalChange().orElseThrow(),
                        1e-12 * index);
                assertEquals(
                        change.efficiencyChange(),
                        change.pureEfficiencyChange() * change.scaleEfficiencyChange(),
                        1e-12 * change.efficiencyChange());
            }
        }
    }

    @Test
    void crossPeriodScoresAgreeWithAnotherSimplex() {
        for (long seed = 0; seed < 150; seed++) {
            Units units = EfficiencySamples.any(seed);
            int n = units.inputs().rows();
            Units later = EfficiencySamples.cities(
                    n, units.inputs().columns(), units.outputs().columns(), n);
            double expected =
                    Math.sqrt(d(units, later, 0) / d(units, units, 0) * (d(later, later, 0) / d(later, units, 0)));
            assertEquals(
                    expected,
                    Malmquist.of(units.inputs(), units.outputs(), later.inputs(), later.outputs())
                            .units()
                            .get(0)
                            .index()
                            .orElseThrow(),
                    1e-7 * expected);
        }
    }

    private static double d(Units frontier, Units period, int unit) {
        return Judge.inputOriented(
                        frontier.inputs(),
                        frontier.outputs(),
                        period.inputs().row(unit),
                        period.outputs().row(unit),
                        ReturnsToScale.CONSTANT,
                        -1)
                .orElseThrow();
    }

    @SeededProperty
    void noChangeIsOne(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        Malmquist same = Malmquist.of(units.inputs(), units.outputs(), units.inputs(), units.outputs());
        assertTrue(same.units().stream().allMatch(c -> Math.abs(c.index().orElseThrow() - 1) < 1e-8));
    }

    @SeededProperty
    void theGlobalIndexOfAllGrowingAlikeIsThatGrowth(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        double[] grown = units.outputs().toArray();
        for (int i = 0; i < grown.length; i++) {
            grown[i] *= 1.25;
        }
        DoubleMatrix later =
                DoubleMatrix.of(units.outputs().rows(), units.outputs().columns(), grown);
        for (Malmquist malmquist : new Malmquist[] {
            Malmquist.of(units.inputs(), units.outputs(), units.inputs(), later),
            Malmquist.global(units.inputs(), units.outputs(), units.inputs(), later)
        }) {
            for (Malmquist.Change change : malmquist.units()) {
                assertEquals(1.25, change.index().orElseThrow(), 1e-8);
                assertEquals(1, change.efficiencyChange(), 1e-8);
            }
        }
    }

    @Test
    void anOutputThatNobodyMadeBeforeLeavesIndexAndTechnicalChangeEmpty() {
        DoubleMatrix x = DoubleMatrix.of(2, 1, 1, 1);
        Malmquist malmquist = Malmquist.of(x, DoubleMatrix.of(2, 2, 1, 0, 2, 0), x, DoubleMatrix.of(2, 2, 1, 1, 2, 0));
        assertTrue(malmquist.units().get(0).index().isEmpty());
        assertTrue(malmquist.units().get(0).technicalChange().isEmpty());
        assertEquals(2, malmquist.units().get(0).efficiencyChange(), 1e-12);
        assertTrue(malmquist.units().get(1).index().isPresent());
    }

    @Test
    void periodsWithOtherUnitsAreRefused() {
        DoubleMatrix two = DoubleMatrix.of(2, 1, 1, 2);
        assertThrows(
                IllegalArgumentException.class,
                () -> Malmquist.of(two, two, DoubleMatrix.of(1, 1, 1), DoubleMatrix.of(1, 1, 1)));
    }
}
