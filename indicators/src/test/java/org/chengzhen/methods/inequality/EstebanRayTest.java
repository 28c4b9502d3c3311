package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class EstebanRayTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        double[] people = new double[values.length];
        Arrays.fill(people, 2);
        return EstebanRay.scaleFree(values, people, 1.3);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) && values.length > 1 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.25, EstebanRay.of(new double[] {0, 1}, new double[] {5, 5}, 1), 1e-15);
        assertEquals(0.5, EstebanRay.scaleFree(new double[] {0, 1}, new double[] {5, 5}, 1), 1e-15);
    }

    @SeededProperty
    void agreesWithAllPairs(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @IntRange(min = 1, max = 16) int tenths) {
        double alpha = tenths / 10.0;
        double[] people = new double[y.length];
        Arrays.setAll(people, i -> i % 4 == 3 ? 0 : 1 + i % 5);
        double all = Arrays.stream(people).sum();
        double expected = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                expected += Math.pow(people[i] / all, 1 + alpha) * people[j] / all * Math.abs(y[i] - y[j]);
            }
        }
        assertEquals(expected, EstebanRay.of(y, people, alpha), 1e-12 * expected);
    }

    @SeededProperty
    void nearZeroItIsTwiceTheGiniCoefficient(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] people = new double[y.length];
        Arrays.fill(people, 1);
        assertEquals(2 * Gini.of(y), EstebanRay.scaleFree(y, people, 1e-14), 1e-11);
    }

    @Test
    void negativeValuesHaveDistancesToo() {
        assertEquals(
                EstebanRay.of(new double[] {0, 2}, new double[] {1, 2}, 1),
                EstebanRay.of(new double[] {-3, -1}, new double[] {1, 2}, 1),
                1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> EstebanRay.scaleFree(new double[] {-3, -1}, new double[] {1, 2}, 1));
    }

    @Test
    void alphaHasNoDefaultAndAnUpperEnd() {
        double[] y = {1, 2};
        assertEquals(2 * Math.pow(0.5, 3.6), EstebanRay.of(y, new double[] {1, 1}, 1.6), 1e-15);
        Exception e = assertThrows(IllegalArgumentException.class, () -> EstebanRay.of(y, y, 1.7));
        assertEquals("alpha must be in (0, 1.6] but is 1.7", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> EstebanRay.of(y, y, 0));
        assertThrows(IllegalArgumentException.class, () -> EstebanRay.of(y, y, Double.NaN));
    }

    @Test
    void degenerateInputIsUndefined() {
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> EstebanRay.of(new double[] {1}, new double[] {1}, 1));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals("needs at least 2 groups but has 1", e.getMessage());
        assertThrows(UndefinedException.class, () -> EstebanRay.of(new double[] {1, 2}, new double[] {0, 0}, 1));
        assertThrows(
                UndefinedException.class,
                () -> EstebanRay.of(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}, new double[] {1, 1}, 1));
        assertThrows(IllegalArgumentException.class, () -> EstebanRay.of(new double[] {1, 2}, new double[] {1, -1}, 1));
        assertThrows(IllegalArgumentException.class, () -> EstebanRay.of(new double[] {1, 2}, new double[] {1}, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> EstebanRay.of(new double[] {1, Double.NaN}, new double[] {1, 1}, 1));
    }
}
