package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;

class DataEnvelopmentTest {
    private static final DataEnvelopment[] MODELS = {
        DataEnvelopment.ccr(),
        DataEnvelopment.bcc(),
        DataEnvelopment.with(ReturnsToScale.NON_INCREASING),
        DataEnvelopment.ccr().outputOriented(),
        DataEnvelopment.bcc().outputOriented(),
        DataEnvelopment.with(ReturnsToScale.NON_INCREASING).outputOriented()
    };

    private static double judged(DataEnvelopment model, Units units, int j) {
        double[] x = units.inputs().row(j);
        double[] y = units.outputs().row(j);
        return (model.orientation() == Orientation.INPUT
                        ? Judge.inputOriented(units.inputs(), units.outputs(), x, y, model.returns(), -1)
                        : Judge.outputOriented(units.inputs(), units.outputs(), x, y, model.returns(), -1))
                .orElseThrow();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        EfficiencyScores scores = DataEnvelopment.ccr().of(DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 1, 1, 3));
        assertArrayEquals(new double[] {0.5, 1}, scores.scores().toArray(), 1e-12);
        assertEquals(
                "EfficiencyScores[DEA CONSTANT returns, INPUT-oriented, 2 units (at least 6 advisable), 1 efficient,"
                        + " mean 0.7500]",
                scores.toString());
    }

    @Test
    void everyModelAgreesWithAnotherSimplex() {
        for (long seed = 0; seed < 150; seed++) {
            Units units = EfficiencySamples.any(seed);
            int j = units.inputs().rows() / 2;
            for (DataEnvelopment model : MODELS) {
                assertEquals(
                        judged(model, units, j),
                        model.scores(units.inputs(), units.outputs()).get(j),
                        1e-8,
                        model::toString);
            }
        }
    }

    @Test
    void manyTiedUnitsAgreeWithAnotherSimplex() {
        Units units = EfficiencySamples.tied(120, 4, 3, 0, 11);
        for (DataEnvelopment model : MODELS) {
            double[] scores = model.scores(units.inputs(), units.outputs()).toArray();
            for (int j = 0; j < scores.length; j += 17) {
                assertEquals(judged(model, units, j), scores[j], 1e-8, model::toString);
            }
        }
    }

    @SeededProperty
    void scoresLieInTheUnitIntervalAndBccIsNotBelowCcr(
            @ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        double[] ccr =
                DataEnvelopment.ccr().scores(units.inputs(), units.outputs()).toArray();
        double[] bcc =
                DataEnvelopment.bcc().scores(units.inputs(), units.outputs()).toArray();
        for (int j = 0; j < ccr.length; j++) {
            assertTrue(ccr[j] > 0 && ccr[j] <= 1 && bcc[j] <= 1);
            assertTrue(bcc[j] >= ccr[j] - 1e-9);
        }
        assertEquals(1, Arrays.stream(ccr).max().orElseThrow());
    }

    @SeededProperty
    void unitsOfMeasurementChangeNothing(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        double[][] x = units.inputs().toRows();
        double[][] y = units.outputs().toRows();
        for (double[] row : x) {
            row[0] *= 1e7;
        }
        for (double[] row : y) {
            row[row.length - 1] *= 3e-6;
        }
        for (DataEnvelopment model : MODELS) {
            EfficiencyScores plain = model.of(units.inputs(), units.outputs());
            EfficiencyScores scaled = model.of(DoubleMatrix.of(x), DoubleMatrix.of(y));
            assertArrayEquals(plain.scores().toArray(), scaled.scores().toArray(), 1e-9);
            for (int j = 0; j < x.length; j++) {
                assertEquals(
                        plain.inputSlacks().get(j, 0),
                        scaled.inputSlacks().get(j, 0) / 1e7,
                        1e-6 * units.inputs().get(j, 0));
            }
        }
    }

    @SeededProperty
    void addingAUnitNeverRaisesAnothersScore(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        int fewer = units.inputs().rows() - 1;
        DoubleMatrix x = DoubleMatrix.of(Arrays.copyOf(units.inputs().toRows(), fewer));
        DoubleMatrix y = DoubleMatrix.of(Arrays.copyOf(units.outputs().toRows(), fewer));
        for (DataEnvelopment model : MODELS) {
            double[] before = model.scores(x, y).toArray();
            double[] after = model.scores(units.inputs(), units.outputs()).toArray();
            for (int j = 0; j < fewer; j++) {
                assertTrue(after[j] <= before[j] + 1e-9);
            }
        }
    }

    @SeededProperty
    void theProjectionOfAUnitIsItsMixOfPeers(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        for (DataEnvelopment model : MODELS) {
            EfficiencyScores scores = model.of(units.inputs(), units.outputs());
            boolean input = model.orientation() == Orientation.INPUT;
            for (int j = 0; j < units.inputs().rows(); j++) {
                double score = scores.scores().get(j);
                for (int i = 0; i < units.inputs().columns(); i++) {
                    double mix = mix(scores, units.inputs(), j, i);
                    double own = units.inputs().get(j, i) * (input ? score : 1);
                    assertEquals(
                            own,
                            mix + scores.inputSlacks().get(j, i),
                            1e-7 * units.inputs().get(j, i));
                }
                for (int r = 0; r < units.outputs().columns(); r++) {
                    double mix = mix(scores, units.outputs(), j, r);
                    double own = units.outputs().get(j, r) / (input ? 1 : score);
                    assertEquals(own, mix - scores.outputSlacks().get(j, r), 1e-7 * own);
                }
                for (EfficiencyScores.Peer peer : scores.peers(j)) {
                    assertTrue(scores.efficient(peer.unit()), () -> "peer " + peer);
                }
            }
        }
    }

    private static double mix(EfficiencyScores scores, DoubleMatrix values, int unit, int variable) {
        return scores.peers(unit).stream()
                .mapToDouble(p -> p.weight() * values.get(p.unit(), variable))
                .sum();
    }

    @Test
    void aWeaklyEfficientUnitHasScoreOneAndASlack() {
        // Cooper, Seiford and Tone (2007), example 2.2: F (10, 1) lies beside C (8, 1)
        Units units = EfficiencySamples.sixUnits();
        EfficiencyScores scores = DataEnvelopment.ccr().of(units.inputs(), units.outputs());
        assertEquals(1, scores.scores().get(5));
        assertEquals(2, scores.inputSlacks().get(5, 0), 1e-9);
        assertFalse(scores.efficient(5));
        assertTrue(scores.efficient(2));
        assertEquals(2, scores.peers(5).get(0).unit());
        assertEquals(1, scores.peers(5).get(0).weight(), 1e-9);
    }

    @Test
    void eitherNumberOfThreadsGivesTheSameBits() throws Exception {
        Units units = EfficiencySamples.cities(150, 4, 4, 3);
        double[] one =
                DataEnvelopment.bcc().scores(units.inputs(), units.outputs()).toArray();
        for (int threads : new int[] {2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            double[] many = pool.submit(() -> DataEnvelopment.bcc().parallel().scores(units.inputs(), units.outputs()))
                    .get()
                    .toArray();
            pool.shutdown();
            assertArrayEquals(one, many, 0.0);
        }
    }

    @Test
    void aVariableThatIsZeroEverywhereIsDropped() {
        DoubleMatrix x = DoubleMatrix.of(3, 2, 2, 0, 3, 0, 4, 0);
        DoubleMatrix y = DoubleMatrix.of(3, 1, 1, 3, 2);
        EfficiencyScores scores = DataEnvelopment.ccr().of(x, y);
        assertArrayEquals(new double[] {0.5, 1, 0.5}, scores.scores().toArray(), 1e-12);
        assertEquals(0, scores.inputSlacks().get(0, 1));
    }

    @Test
    void badUnitsAreNamed() {
        DoubleMatrix x = DoubleMatrix.of(2, 1, 2, 0);
        DoubleMatrix y = DoubleMatrix.of(2, 1, 1, 1);
        assertEquals(
                "inputs of unit 1 must not all be 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DataEnvelopment.ccr().scores(x, y))
                        .getMessage());
        assertEquals(
                "inputs[1][0] must be >= 0 but is -3.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DataEnvelopment.ccr().scores(DoubleMatrix.of(2, 1, 1, -3), y))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> DataEnvelopment.ccr().scores(DoubleMatrix.of(2, 1, 1, Double.NaN), y));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> DataEnvelopment.ccr().scores(DoubleMatrix.of(0, 1), DoubleMatrix.of(0, 1)))
                        .status());
    }

    @Test
    void identicalUnitsAreAllEfficient() {
        double[] ones = new double[40];
        Arrays.fill(ones, 3);
        for (DataEnvelopment model : MODELS) {
            double[] scores = model.scores(DoubleMatrix.of(20, 2, ones), DoubleMatrix.of(20, 2, ones))
                    .toArray();
            assertTrue(Arrays.stream(scores).allMatch(s -> s == 1));
        }
    }

    @Test
    void extremeSizesAreNoTrouble() {
        DoubleMatrix x = DoubleMatrix.of(4, 1, 1e-9, 1, 1e9, 2e9);
        DoubleMatrix y = DoubleMatrix.of(4, 1, 1e-9, 2, 1e9, 4e9);
        assertArrayEquals(
                new double[] {0.5, 1, 0.5, 1},
                DataEnvelopment.ccr().scores(x, y).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {1, 1, 0.5, 1}, DataEnvelopment.bcc().scores(x, y).toArray(), 1e-9);
    }

    @Test
    void theRuleOfThumbCountsUnits() {
        assertEquals(24, DataEnvelopment.advisableUnits(4, 4));
        assertEquals(56, DataEnvelopment.advisableUnits(7, 8));
    }

    @Test
    void tenDecadesOfRangeKeepTheRightScore() {
        EfficiencyScores scores = DataEnvelopment.ccr().of(new double[][] {{1}, {1e9}}, new double[][] {{1}, {1}});
        assertArrayEquals(new double[] {1, 1e-9}, scores.scores().toArray(), 1e-18);
        assertEquals(1, scores.peers(1).get(0).weight(), 1e-9);
        // one input and one output: the score is the unit's ratio over the best ratio
        SplittableRandom random = new SplittableRandom(11);
        for (int table = 0; table < 200; table++) {
            int n = 2 + random.nextInt(6);
            double[][] x = new double[n][1];
            double[][] y = new double[n][1];
            double best = 0;
            for (int j = 0; j < n; j++) {
                x[j][0] = Math.pow(10, random.nextDouble() * 12 - 6);
                y[j][0] = Math.pow(10, random.nextDouble() * 12 - 6);
                best = Math.max(best, y[j][0] / x[j][0]);
            }
            for (DataEnvelopment model :
                    List.of(DataEnvelopment.ccr(), DataEnvelopment.ccr().outputOriented())) {
                EfficiencyScores found = model.of(x, y);
                for (int j = 0; j < n; j++) {
                    assertEquals(1, found.scores().get(j) / (y[j][0] / x[j][0] / best), 1e-9);
                }
            }
        }
    }

    @Test
    void anyTableWithinRangeHasScoresOfTheUnitInterval() {
        SplittableRandom random = new SplittableRandom(12);
        for (int table = 0; table < 400; table++) {
            int n = 1 + random.nextInt(8);
            double[][] x = wide(n, 1 + random.nextInt(3), random);
            double[][] y = wide(n, 1 + random.nextInt(3), random);
            for (DataEnvelopment model : MODELS) {
                EfficiencyScores scores = model.of(x, y);
                double most = 0;
                for (double score : scores.scores().toArray()) {
                    assertTrue(score > 0 && score <= 1);
                    most = Math.max(most, score);
                }
                assertEquals(1, most);
            }
        }
    }

    /** Ten decades of range, a third of it zeros, some element of each row above 0. */
    private static double[][] wide(int units, int variables, SplittableRandom random) {
        double[][] values = new double[units][variables];
        for (double[] row : values) {
            for (int v = 0; v < variables; v++) {
                row[v] = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble() * 10 - 5);
            }
            row[random.nextInt(variables)] = Math.pow(10, random.nextDouble() * 10 - 5);
        }
        return values;
    }

    @Test
    void tooFewUnitsForSoManyVariablesAreSaid() {
        double[][] x = {{1, 2, 3}, {2, 1, 4}, {3, 4, 1}, {2, 2, 2}};
        double[][] y = {{3, 1, 1}, {1, 3, 1}, {1, 1, 3}, {2, 2, 2}};
        EfficiencyScores scores = DataEnvelopment.ccr().of(x, y);
        assertTrue(scores.tooFewUnits());
        assertEquals(18, scores.advisableUnits());
        assertTrue(scores.toString().contains("4 units (at least 18 advisable)"));
        assertTrue(SuperEfficiency.of(x, y, DataEnvelopment.ccr()).tooFewUnits());
        assertTrue(ScaleEfficiency.of(x, y).toString().contains("at least 18 advisable"));
    }

    @Test
    void variablesOfAUnitBeyondTheRangeOfDoublesAreUndefined() {
        double[][] x = {{1e-200, 1e200}, {1, 1}};
        double[][] y = {{1}, {1}};
        assertTrue(assertThrows(
                        UndefinedException.class, () -> DataEnvelopment.ccr().scores(x, y))
                .getMessage()
                .contains("1.0E-200"));
        assertEquals(Integer.MAX_VALUE, DataEnvelopment.advisableUnits(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void whatIsOutOfRangeIsToldWithItsVariable() {
        double[][] one = {{1}, {1}};
        assertEquals(
                "input 0 of a unit is 1.0E-60: next to its other variables, by their means, less than 1.0E-50",
                assertThrows(
                                UndefinedException.class,
                                () -> DataEnvelopment.ccr().scores(new double[][] {{1e-60, 1}, {1, 1}}, one))
                        .getMessage());
        assertTrue(assertThrows(
                        UndefinedException.class,
                        () -> DataEnvelopment.ccr().scores(one, new double[][] {{1, 1}, {1, 1e-60}}))
                .getMessage()
                .startsWith("output 1 of a unit is 1.0E-60"));
        assertTrue(assertThrows(
                        UndefinedException.class,
                        () -> SlacksBased.withDefaults().of(one, one, new double[][] {{1e-60}, {1}}))
                .getMessage()
                .startsWith("undesirable output 0 of a unit is 1.0E-60"));
        assertEquals(
                "outputs of unit 1 must not all be 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DataEnvelopment.ccr().of(one, new double[][] {{1}, {0}}))
                        .getMessage());
        assertEquals(
                "inputs[1][0] must be finite but is Infinity",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DataEnvelopment.ccr().of(new double[][] {{1}, {Double.POSITIVE_INFINITY}}, one))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DataEnvelopment.advisableUnits(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> DataEnvelopment.advisableUnits(1, -1));
        assertEquals(0, DataEnvelopment.advisableUnits(0, 0));
        assertEquals(9, DataEnvelopment.advisableUnits(2, 1));
    }

    /** Radial part and slacks of (10, 1) beside (8, 1), in a unit of a million of the one input: 2 million are left over. */
    @Test
    void slacksAreInTheUnitsOfTheData() {
        EfficiencyScores scores = DataEnvelopment.bcc()
                .of(new double[][] {{8e6, 1}, {10e6, 1}, {4e6, 2}}, new double[][] {{1}, {1}, {1}});
        assertEquals(2e6, scores.inputSlacks().get(1, 0), 1e-3);
        assertEquals(0, scores.inputSlacks().get(1, 1), 1e-12);
        assertEquals(1, scores.scores().get(1));
        assertFalse(scores.efficient(1));
        // 4 of 2 made of the input of one that makes 5 of the second: one is left to be added
        EfficiencyScores outputs = DataEnvelopment.ccr()
                .outputOriented()
                .of(new double[][] {{1}, {1}, {2}}, new double[][] {{2e-3, 5}, {2e-3, 4}, {2e-3, 4}});
        assertEquals(1, outputs.outputSlacks().get(1, 1), 1e-9);
        assertEquals(0, outputs.outputSlacks().get(1, 0), 1e-12);
        assertEquals(0.5, outputs.scores().get(2), 1e-12);
        assertEquals(2, outputs.outputSlacks().get(2, 1), 1e-9);
        assertEquals(2, outputs.peers(2).get(0).weight(), 1e-9);
    }

    /** A unit of eight times the mean of one input has 7·10⁻⁵¹ of itself in the other: by its own size, not by the mean alone. */
    @Test
    void theLeastPartOfAUnitIsThatOfItsSize() {
        double[][] x = new double[8][2];
        double[][] ones = new double[8][1];
        for (int j = 0; j < 8; j++) {
            x[j][0] = j == 0 ? 1000 : 1;
            x[j][1] = j == 0 ? 5e-50 : 1;
            ones[j][0] = 1;
        }
        assertThrows(UndefinedException.class, () -> DataEnvelopment.ccr().scores(x, ones));
        assertThrows(
                UndefinedException.class,
                () -> DirectionalDistance.withDefaults().of(x, ones, ones));
        x[0][1] = 8e-50;
        assertEquals(1, DataEnvelopment.ccr().scores(x, ones).get(0));
        assertEquals(
                0,
                DirectionalDistance.withDefaults().of(x, ones, ones).distances().get(0),
                1e-12);
    }

    @Test
    void scoresNextToOneAreOne() {
        assertEquals(1, DataEnvelopment.snapped(1 - 0.9e-10));
        assertEquals(1, DataEnvelopment.snapped(1 + 1e-3));
        assertEquals(1 - 2e-10, DataEnvelopment.snapped(1 - 2e-10));
        assertEquals(0.5, DataEnvelopment.snapped(0.5));
    }
}
