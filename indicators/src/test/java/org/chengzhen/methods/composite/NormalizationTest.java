package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class NormalizationTest implements OutcomeContract {
    /** The sum of the min–max values. */
    @Override
    public double compute(double... values) {
        return Normalization.minMax(values, Direction.COST).stream().sum();
    }

    @Override
    public Outcome declared(double... values) {
        return !OutcomeContract.finite(values)
                ? Outcome.REFUSED
                : values.length == 0 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {7 / 22.0, 14 / 22.0, 0, 1},
                Normalization.minMax(new double[] {65, 72, 58, 80}, Direction.BENEFIT)
                        .toArray(),
                1e-15);
        assertArrayEquals(new double[] {-1, 1}, Normalization.zScore(1, 3).toArray(), 1e-15);
    }

    @SeededProperty
    void minMaxReachesBothEndsAndKeepsTheOrder(@ForAll(supplier = Samples.Places.class) double[] x) {
        double[] z = Normalization.minMax(x, Direction.BENEFIT).toArray();
        double[] turned = Normalization.minMax(x, Direction.COST).toArray();
        for (int i = 0; i < x.length; i++) {
            assertTrue(z[i] >= 0 && z[i] <= 1);
            for (int k = 0; k < i; k++) {
                assertTrue(x[i] <= x[k] ? z[i] <= z[k] : z[i] >= z[k]);
            }
            if (Arrays.stream(x).distinct().count() > 1) {
                assertEquals(1, z[i] + turned[i], 1e-12);
            }
        }
    }

    @Test
    void theIntervalFormulaOfTheCatalogueHolds() {
        assertArrayEquals(
                new double[] {0.75, 1, 1, 0},
                Normalization.interval(new double[] {1, 2, 3, 7}, 2, 3).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {1, 1},
                Normalization.interval(new double[] {4, 5}, 0, 9).toArray(),
                0);
    }

    @Test
    void constantValuesAreZeroAndExtremesHold() {
        assertArrayEquals(
                new double[] {0, 0},
                Normalization.minMax(new double[] {4, 4}, Direction.COST).toArray(),
                0);
        assertArrayEquals(new double[] {0, 0}, Normalization.zScore(0.1, 0.1).toArray(), 0);
        assertArrayEquals(
                new double[] {0, 0.5, 1},
                Normalization.minMax(new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE}, Direction.BENEFIT)
                        .toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0, 0.5, 1},
                Normalization.minMax(new double[] {0, Double.MIN_VALUE, 2 * Double.MIN_VALUE}, Direction.BENEFIT)
                        .toArray(),
                1e-15);
    }

    @Test
    void otherFormsAndTheirRefusals() {
        assertArrayEquals(new double[] {0.6, 0.8}, Normalization.vector(3, 4).toArray(), 1e-15);
        assertArrayEquals(
                new double[] {0.6, 0.8}, Normalization.vector(3e300, 4e300).toArray(), 1e-15);
        assertThrows(UndefinedException.class, () -> Normalization.vector(0, 0));
        assertArrayEquals(
                new double[] {0.5, 1.5},
                Normalization.targetRatio(new double[] {1, 3}, 2).toArray(),
                0);
        assertThrows(IllegalArgumentException.class, () -> Normalization.targetRatio(new double[] {1}, 0));
        assertArrayEquals(
                new double[] {-Math.sqrt(0.5), Math.sqrt(0.5)},
                Normalization.sampleZScore(1, 3).toArray(),
                1e-15);
        assertThrows(UndefinedException.class, () -> Normalization.sampleZScore(1));
        assertThrows(IllegalArgumentException.class, () -> Normalization.minMax(new double[] {1, 2}, Direction.TARGET));
    }

    /** The product with the inverse of the width rounds. */
    @Test
    void noRangeScalesAboveOneOrBelowZero() {
        java.util.Random random = new java.util.Random(5);
        for (int trial = 0; trial < 2_000; trial++) {
            double low = random.nextGaussian();
            double high = low + random.nextDouble();
            EvaluationTable table = EvaluationTable.of(
                    new double[][] {{low}, {high}, {low + (high - low) * random.nextDouble()}},
                    List.of(trial % 2 == 0 ? Direction.BENEFIT : Direction.COST));
            for (double z : table.normalized(Scaling.MIN_MAX).toArray()) {
                assertTrue(z >= 0 && z <= 1, () -> "scaled to " + z);
            }
        }
    }
}
