package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MultivariateGreyModelTest {
    private static final double[] Y = {2, 3, 4, 6, 5, 7};
    /** Of the running sums 1, 2.375, 3.75, 6, 6.875, 9.375: half of y + z/2 from the second on, z = 3.5, 7, 12, 17.5, 23.5. */
    private static final double[] DRIVER = {1, 1.375, 1.375, 2.25, 0.875, 2.5};

    @Test
    void coefficientsOfAnExactModelAreFound() {
        MultivariateGreyModel model = MultivariateGreyModel.of(Y, new double[][] {DRIVER});
        assertEquals(0.5, model.a(), 1e-12);
        assertEquals(2, model.coefficients().get(0), 1e-12);
        assertArrayEquals(Y, model.differenceFitted().toArray(), 1e-11);
        // g/a = 9.5 and 15 from a start of 2
        double first = -7.5 * Math.exp(-0.5) + 9.5;
        double second = -13 * Math.exp(-1) + 15;
        assertEquals(2, model.fitted().get(0));
        assertEquals(first - 2, model.fitted().get(1), 1e-11);
        assertEquals(second - first, model.fitted().get(2), 1e-11);
        assertEquals(6, model.n());
        assertEquals(model, MultivariateGreyModel.of(Y, DoubleMatrix.of(new double[][] {DRIVER})));
    }

    /** y in another unit, drivers in units of their own. */
    @Test
    void unitsChangeTheCoefficientsAlone() {
        double[] other = {3, 1, 4, 1, 5, 9};
        MultivariateGreyModel plain = MultivariateGreyModel.of(Y, new double[][] {DRIVER, other});
        MultivariateGreyModel scaled =
                MultivariateGreyModel.of(times(Y, 100), new double[][] {times(other, 0.25), times(DRIVER, 8)});
        assertEquals(plain.a(), scaled.a(), 1e-11);
        assertEquals(plain.coefficients().get(0) * 12.5, scaled.coefficients().get(1), 1e-9);
        assertEquals(plain.coefficients().get(1) * 400, scaled.coefficients().get(0), 1e-9);
        assertArrayEquals(times(plain.fitted().toArray(), 100), scaled.fitted().toArray(), 1e-8);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    @Test
    void whatIsRefusedIsNamed() {
        UndefinedException twice = assertThrows(
                UndefinedException.class, () -> MultivariateGreyModel.of(Y, new double[][] {DRIVER, times(DRIVER, 2)}));
        assertEquals(Status.SINGULAR, twice.status());
        assertTrue(twice.getMessage().contains("drivers[1] depend on y and those before"), twice.getMessage());
        UndefinedException few = assertThrows(
                UndefinedException.class, () -> MultivariateGreyModel.of(new double[] {1, 2}, new double[][] {{1, 3}}));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        // −2a + 4b = 2 with −5a + 9b = 4, and with −5a + 8b = 4
        MultivariateGreyModel three = MultivariateGreyModel.of(new double[] {1, 2, 4}, new double[][] {{1, 3, 5}});
        assertEquals(1, three.a(), 1e-12);
        assertEquals(1, three.coefficients().get(0), 1e-12);
        UndefinedException zero = assertThrows(
                UndefinedException.class,
                () -> MultivariateGreyModel.of(new double[] {1, 2, 4}, new double[][] {{1, 3, 4}}));
        assertEquals("a is zero, so there is no time response", zero.getMessage());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> MultivariateGreyModel.of(Y, new double[][] {DRIVER, {1, 2}}))
                .getMessage();
        assertTrue(message.startsWith("drivers[1] has 2"), message);
        assertThrows(IllegalArgumentException.class, () -> MultivariateGreyModel.of(Y, new double[0][]));
    }

    @Test
    void aSeriesOfZerosIsNamed() {
        UndefinedException zeros = assertThrows(
                UndefinedException.class, () -> MultivariateGreyModel.of(new double[4], new double[][] {{1, 3, 5, 2}}));
        assertEquals(Status.SINGULAR, zeros.status());
        assertEquals("the running sums of y are zero", zeros.getMessage());
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> MultivariateGreyModel.of(new double[] {1, 2, 4}, new double[][] {{1, 3, 5}, {2, 1, 1}}));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertTrue(few.getMessage().contains("3 coefficients"), few.getMessage());
        assertTrue(few.getMessage().contains("4"), few.getMessage());
    }
}
