package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;

class SuperEfficiencyTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        Units stores = EfficiencySamples.stores();
        assertEquals(
                1.25,
                SuperEfficiency.of(stores.inputs(), stores.outputs(), DataEnvelopment.ccr())
                        .score(1),
                1e-12);
        SuperEfficiency variable = SuperEfficiency.of(stores.inputs(), stores.outputs(), DataEnvelopment.bcc());
        // nobody else sells 5
        assertEquals(Status.INFEASIBLE, variable.status(7));
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(UndefinedException.class, () -> variable.score(7)).status());
    }

    @Test
    void everyModelAgreesWithAnotherSimplexOnScoresAndInfeasibility() {
        for (long seed = 0; seed < 150; seed++) {
            Units units = EfficiencySamples.any(seed);
            int j = units.inputs().rows() / 2;
            for (ReturnsToScale returns : ReturnsToScale.values()) {
                DataEnvelopment model = DataEnvelopment.with(returns);
                double[] x = units.inputs().row(j);
                double[] y = units.outputs().row(j);
                check(
                        Judge.inputOriented(units.inputs(), units.outputs(), x, y, returns, j),
                        SuperEfficiency.of(units.inputs(), units.outputs(), model)
                                .scores()
                                .get(j));
                check(
                        Judge.outputOriented(units.inputs(), units.outputs(), x, y, returns, j),
                        SuperEfficiency.of(units.inputs(), units.outputs(), model.outputOriented())
                                .scores()
                                .get(j));
            }
        }
    }

    private static void check(OptionalDouble expected, OptionalDouble actual) {
        assertEquals(expected.isPresent(), actual.isPresent());
        if (expected.isPresent()) {
            assertEquals(expected.getAsDouble(), actual.getAsDouble(), 1e-7 * Math.max(1, expected.getAsDouble()));
        }
    }

    @SeededProperty
    void inefficientUnitsKeepTheirScore(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        double[] plain =
                DataEnvelopment.ccr().scores(units.inputs(), units.outputs()).toArray();
        SuperEfficiency above = SuperEfficiency.of(units.inputs(), units.outputs(), DataEnvelopment.ccr());
        for (int j = 0; j < plain.length; j++) {
            assertTrue(plain[j] < 1 ? Math.abs(above.score(j) - plain[j]) < 1e-9 : above.score(j) >= 1 - 1e-9);
        }
    }

    @Test
    void oneUnitAloneIsInfeasible() {
        SuperEfficiency alone =
                SuperEfficiency.of(DoubleMatrix.of(1, 1, 2), DoubleMatrix.of(1, 1, 2), DataEnvelopment.ccr());
        assertEquals(Status.INFEASIBLE, alone.status(0));
        assertThrows(IllegalArgumentException.class, () -> alone.score(1));
    }

    @Test
    void manyZerosGiveAScoreOrAreInfeasible() {
        SplittableRandom random = new SplittableRandom(5);
        for (int table = 0; table < 1_500; table++) {
            int n = 2 + random.nextInt(6);
            double[][] x = sparse(n, 1 + random.nextInt(4), random);
            double[][] y = sparse(n, 1 + random.nextInt(4), random);
            for (ReturnsToScale returns : ReturnsToScale.values()) {
                DataEnvelopment model = DataEnvelopment.with(returns);
                for (DataEnvelopment oriented : List.of(model, model.outputOriented())) {
                    for (OptionalDouble score :
                            SuperEfficiency.of(x, y, oriented).scores()) {
                        assertTrue(score.isEmpty() || (score.getAsDouble() > 0 && score.getAsDouble() < 1e9));
                    }
                }
            }
        }
    }

    private static double[][] sparse(int units, int variables, SplittableRandom random) {
        double[][] values = new double[units][variables];
        for (double[] row : values) {
            for (int v = 0; v < variables; v++) {
                row[v] = random.nextInt(5) < 3 ? 0 : random.nextDouble();
            }
            row[random.nextInt(variables)] = 1 + random.nextInt(3);
        }
        return values;
    }

    /**
     * The second unit takes 70 of what the others take by the hundred million. 0.3 of the third make what it makes, and take
     * 2.1·10¹⁰ of that: 3·10⁸ times 70. Where shares add up to one, 0.299685 of the third and the rest of the fourth.
     */
    @Test
    void aUnitFarFromTheOthersIsWithinTheirReach() {
        double[][] x = {{5e4, 1e11, 2e7}, {2e11, 70, 5e4}, {2e10, 7e10, 2e6}, {3e9, 2e8, 1e3}};
        double[][] y = {{1e4}, {6e10}, {2e11}, {9e7}};
        assertEquals(
                3e8,
                SuperEfficiency.of(x, y, DataEnvelopment.with(ReturnsToScale.NON_INCREASING))
                        .score(1),
                1);
        double third = (6e10 - 9e7) / (2e11 - 9e7);
        assertEquals(
                (third * 7e10 + (1 - third) * 2e8) / 70,
                SuperEfficiency.of(x, y, DataEnvelopment.bcc()).score(1),
                1);
        assertEquals(
                Status.INFEASIBLE,
                SuperEfficiency.of(x, y, DataEnvelopment.bcc()).status(2));
    }
}
