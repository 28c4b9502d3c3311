package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    /** With one output and one input of 1 scores are outputs over the best: 1, 4 then 3, 2; pooled over 4. */
    @Test
    void theGlobalIndexIsThatOfPooledScores() {
        DoubleMatrix one = DoubleMatrix.of(2, 1, 1, 1);
        Malmquist global = Malmquist.global(one, DoubleMatrix.of(2, 1, 1, 4), one, DoubleMatrix.of(2, 1, 3, 2));
        double[] index = {3, 0.5};
        double[] efficiency = {4, 2 / 3.0};
        for (int j = 0; j < 2; j++) {
            Malmquist.Change change = global.units().get(j);
            assertEquals(index[j], change.index().orElseThrow(), 1e-12);
            assertEquals(efficiency[j], change.efficiencyChange(), 1e-12);
            assertEquals(index[j] / efficiency[j], change.technicalChange().orElseThrow(), 1e-12);
        }
        // with variable returns all inputs are as small as can be: no pure change, and all of EC is of scale
        assertEquals(1, global.units().get(0).pureEfficiencyChange(), 1e-12);
        assertEquals(4, global.units().get(0).scaleEfficiencyChange(), 1e-12);
        // the adjacent index: 1 against 4 then 3 against 3 …: √(3/1·3/1)
        Malmquist adjacent = Malmquist.of(one, DoubleMatrix.of(2, 1, 1, 4), one, DoubleMatrix.of(2, 1, 3, 2));
        assertEquals(3, adjacent.units().get(0).index().orElseThrow(), 1e-12);
        assertEquals(0.75, adjacent.units().get(0).technicalChange().orElseThrow(), 1e-12);
    }

    @Test
    void periodsOfAnotherShapeAreNamed() {
        DoubleMatrix one = DoubleMatrix.of(2, 1, 1, 2);
        DoubleMatrix two = DoubleMatrix.of(2, 2, 1, 2, 3, 4);
        assertTold("columns of endInputs has 2", () -> Malmquist.of(one, one, two, one));
        assertTold("columns of endOutputs has 2", () -> Malmquist.global(one, one, one, two));
        assertTold("endInputs has 1", () -> Malmquist.global(one, one, DoubleMatrix.of(1, 1, 1), one));
        assertTold("startOutputs[1][0] must be >= 0", () -> Malmquist.of(one, DoubleMatrix.of(2, 1, 1, -2), one, one));
        assertTold(
                "endOutputs[0][0] must be finite",
                () -> Malmquist.of(one, one, one, DoubleMatrix.of(2, 1, Double.NaN, 2)));
        assertTold(
                "endInputs of unit 0 must not all be 0",
                () -> Malmquist.of(one, one, DoubleMatrix.of(2, 1, 0, 2), one));
    }

    private static void assertTold(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.contains(message), told);
    }
}
