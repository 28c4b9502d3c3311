package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlacksBasedTest {
    private static DoubleMatrix undesirable(int units, long seed) {
        Random random = new Random(seed);
        return DoubleMatrix.of(units, 1, random.doubles(units, 1, 9).toArray());
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        // Tone (2002), example 1
        Units units = EfficiencySamples.sixUnits();
        assertArrayEquals(
                new double[] {5 / 6.0, 13 / 21.0, 1, 1, 1, 0.9},
                SlacksBased.withDefaults().of(units.inputs(), units.outputs()).toArray(),
                1e-9);
        assertArrayEquals(
                new double[] {5 / 6.0, 13 / 21.0, 1.125, 1.25, 1.5, 0.9},
                SlacksBased.withDefaults().superEfficiency(units.inputs(), units.outputs()).scores().stream()
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 12, 13, 20, 25, 31})
    void agreesWithAnotherSimplexWithAndWithoutUndesirableOutputs(int n) {
        Units units = EfficiencySamples.cities(n, 1 + n % 3, 1 + n % 2, n);
        for (ReturnsToScale returns : new ReturnsToScale[] {ReturnsToScale.CONSTANT, ReturnsToScale.VARIABLE}) {
            SlacksBased model = SlacksBased.withDefaults().returns(returns);
            for (DoubleMatrix bad : new DoubleMatrix[] {DoubleMatrix.of(n, 0), undesirable(n, n)}) {
                double[] scores = model.of(units.inputs(), units.outputs(), bad).toArray();
                assertEquals(
                        Judge.slacksBased(units.inputs(), units.outputs(), bad, n / 2, returns), scores[n / 2], 1e-8);
            }
        }
    }

    @Test
    void tiedUnitsReachTheOptimum() {
        DoubleMatrix x = DoubleMatrix.of(9, 2, 1, 5, 3, 1, 3, 2, 4, 2, 5, 1, 1, 5, 2, 4, 5, 4, 5, 4);
        DoubleMatrix y = DoubleMatrix.of(9, 1, 4, 5, 3, 4, 4, 2, 4, 5, 5);
        // scipy 1.17.1, linprog(method="highs") on the programme with all slacks as variables; commons-math3 3.6.1
        // stops at 0.8 for unit 4
        assertArrayEquals(
                new double[] {1, 1, 0.45, 0.5, 0.64, 0.5, 0.75, 0.425, 0.425},
                SlacksBased.withDefaults().of(x, y).toArray(),
                1e-9);
        assertArrayEquals(
                new double[] {1, 1, 0.45, 0.5, 0.64, 0.5, 7 / 9.0, 0.425, 0.425},
                SlacksBased.withDefaults()
                        .returns(ReturnsToScale.VARIABLE)
                        .of(x, y)
                        .toArray(),
                1e-9);
    }

    @SeededProperty
    void isNeverAboveTheRadialScore(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        double[] radial =
                DataEnvelopment.ccr().scores(units.inputs(), units.outputs()).toArray();
        double[] slacks =
                SlacksBased.withDefaults().of(units.inputs(), units.outputs()).toArray();
        for (int j = 0; j < radial.length; j++) {
            assertTrue(slacks[j] > 0 && slacks[j] <= radial[j] + 1e-9);
        }
    }

    @SeededProperty
    void superScoresRaiseOnlyEfficientUnits(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        DoubleMatrix bad = undesirable(units.inputs().rows(), 5);
        double[] plain = SlacksBased.withDefaults()
                .of(units.inputs(), units.outputs(), bad)
                .toArray();
        SuperEfficiency above = SlacksBased.withDefaults().superEfficiency(units.inputs(), units.outputs(), bad);
        for (int j = 0; j < plain.length; j++) {
            assertTrue(plain[j] == 1 ? above.score(j) >= 1 : above.score(j) == plain[j]);
        }
    }

    @Test
    void lessOfAnUndesirableOutputIsBetter() {
        DoubleMatrix same = DoubleMatrix.of(2, 1, 1, 1);
        double[] scores = SlacksBased.withDefaults()
                .of(same, same, DoubleMatrix.of(2, 1, 1, 3))
                .toArray();
        assertEquals(1, scores[0]);
        // s_b = 2 of 3, q = 2: 1/(1 + (2/3)/2)
        assertEquals(0.75, scores[1], 1e-12);
    }

    @Test
    void aZeroIsNamed() {
        assertEquals(
                "outputs[1][0] (unit 1) must be > 0 but is 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SlacksBased.withDefaults()
                                        .of(DoubleMatrix.of(2, 1, 1, 2), DoubleMatrix.of(2, 1, 1, 0)))
                        .getMessage());
    }

    /**
     * Under variable returns. Unit 0 pollutes 1, the others at least 4: an excess of 3 of 1, halved, is more than the
     * denominator holds. Unit 1 against a third of unit 2 and two thirds of unit 0, which use its 2 and make 4/3 of its 2:
     * δ = 1/(1 − ½·⅓) = 1.2; a further share of unit 2 costs more input than it makes. Unit 2 makes what unit 1 does with
     * twice its input and pollution: ρ = (1 − ½)/(1 + ½·½) = 0.4.
     */
    @Test
    void aUnitThatCannotBeComparedLosesOnlyItsOwnScore() {
        DoubleMatrix inputs = DoubleMatrix.of(3, 1, 1, 2, 4);
        DoubleMatrix outputs = DoubleMatrix.of(3, 1, 1, 2, 2);
        DoubleMatrix bad = DoubleMatrix.of(3, 1, 1, 4, 8);
        SuperEfficiency scores =
                SlacksBased.withDefaults().returns(ReturnsToScale.VARIABLE).superEfficiency(inputs, outputs, bad);
        assertEquals(OptionalDouble.empty(), scores.scores().get(0));
        assertEquals(Status.INFEASIBLE, scores.status(0));
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(UndefinedException.class, () -> scores.score(0)).status());
        assertEquals(Status.OK, scores.status(1));
        assertEquals(Status.OK, scores.status(2));
        assertEquals(1.2, scores.score(1), 1e-12);
        assertEquals(0.4, scores.score(2), 1e-12);
        // one input, two outputs of both kinds: 3(1 + 2)
        assertEquals(
                "SuperEfficiency[3 units (at least 9 advisable), 1 at 1 or above, 1 infeasible]", scores.toString());
        UndesirableSbm.Scores sister =
                UndesirableSbm.withDefaults().returns(ReturnsToScale.VARIABLE).superEfficiency(inputs, outputs, bad);
        assertEquals(sister.scores().get(0), scores.scores().get(0));
        assertEquals(sister.score(1), scores.score(1), 1e-12);
        assertEquals(sister.score(2), scores.score(2), 1e-12);
    }

    @Test
    void threadsChangeNoBit() {
        Units units = EfficiencySamples.cities(100, 3, 2, 8);
        assertEquals(
                SlacksBased.withDefaults().superEfficiency(units.inputs(), units.outputs()),
                SlacksBased.withDefaults().parallel().superEfficiency(units.inputs(), units.outputs()));
    }

    /** The second unit makes half as much from the same, but pollutes a tenth: nobody does as well in that. */
    @Test
    void anUndesirableOutputCanLiftAUnitAboveItsRadialScore() {
        DoubleMatrix inputs = DoubleMatrix.of(2, 1, 1, 1);
        DoubleMatrix outputs = DoubleMatrix.of(2, 1, 2, 1);
        DoubleMatrix bads = DoubleMatrix.of(2, 1, 10, 1);
        assertEquals(0.5, DataEnvelopment.ccr().scores(inputs, outputs).get(1), 1e-12);
        assertEquals(0.5, SlacksBased.withDefaults().of(inputs, outputs).get(1), 1e-12);
        assertEquals(1, SlacksBased.withDefaults().of(inputs, outputs, bads).get(1));
    }
}
