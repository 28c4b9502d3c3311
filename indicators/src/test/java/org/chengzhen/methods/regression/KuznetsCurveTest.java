package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;
import org.junit.jupiter.api.Test;

class KuznetsCurveTest {
    /** Incomes 1 to 4 with pressures 4, 6, 2, 4: their second difference is zero, told in any order. */
    @Test
    void aSquareThatVanishesButForRoundingHasNoTurn() {
        double[][] incomes = {{1, 2, 3, 4}, {4, 2, 3, 1}, {3, 1, 4, 2}, {2, 3, 1, 4}};
        for (double[] income : incomes) {
            double[] pressure = new double[4];
            for (int i = 0; i < 4; i++) {
                pressure[i] = new double[] {4, 6, 2, 4}[(int) income[i] - 1];
            }
            UndefinedException e =
                    assertThrows(UndefinedException.class, () -> KuznetsCurve.quadratic(income, pressure));
            assertEquals("the coefficient of the square is zero, so there is no turn", e.getMessage());
        }
    }

    private static double[] of(double[] x, java.util.function.DoubleUnaryOperator curve) {
        return java.util.Arrays.stream(x).map(curve).toArray();
    }

    /** Error ±0.1 in the pattern + − − + … keeps the curves what they are; turns by the roots of their slope. */
    @Test
    void everyShapeIsToldByItsSignAndItsTurns() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] wave = {0.1, -0.1, -0.1, 0.1, 0.1, -0.1, -0.1, 0.1};
        // slopes 3(x − 2)(x − 5), its negative, 3x² + 3 and its negative
        KuznetsCurve.Cubic n = KuznetsCurve.cubic(x, of(x, v -> v * v * v - 10.5 * v * v + 30 * v));
        assertEquals(KuznetsCurve.Shape.N, n.shape());
        assertEquals(2, n.turningLogs().get(0), 1e-9);
        assertEquals(5, n.turningLogs().get(1), 1e-9);
        assertEquals(8, n.n());
        KuznetsCurve.Cubic inverted = KuznetsCurve.cubic(x, of(x, v -> -v * v * v + 10.5 * v * v - 30 * v));
        assertEquals(KuznetsCurve.Shape.INVERTED_N, inverted.shape());
        assertEquals(2, inverted.turningLogs().get(0), 1e-9);
        assertEquals(5, inverted.turningLogs().get(1), 1e-9);
        KuznetsCurve.Cubic up = KuznetsCurve.cubic(x, of(x, v -> v * v * v + 3 * v));
        assertEquals(KuznetsCurve.Shape.MONOTONE_UP, up.shape());
        KuznetsCurve.Cubic down = KuznetsCurve.cubic(x, of(x, v -> -v * v * v - 3 * v));
        assertEquals(KuznetsCurve.Shape.MONOTONE_DOWN, down.shape());
        assertEquals("Cubic[MONOTONE_DOWN, turns at ln y = [], n = 8]", down.toString());
        double[] bent = of(x, v -> -(v - 3) * (v - 3) + 20);
        double[] disturbed = bent.clone();
        for (int i = 0; i < 8; i++) {
            disturbed[i] += wave[i];
        }
        KuznetsCurve.Quadratic hill = KuznetsCurve.quadratic(x, disturbed);
        assertEquals(KuznetsCurve.Shape.INVERTED_U, hill.shape());
        assertTrue(hill.inside());
        assertEquals(Math.exp(hill.turningLog()), hill.turning().orElseThrow(), 1e-9);
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "Quadratic[INVERTED_U, turns at ln y = %.4f (se %.4f), inside the sample, n = 8]",
                        hill.turningLog(),
                        hill.turningLogStandardError()),
                hill.toString());
        KuznetsCurve.Quadratic valley = KuznetsCurve.quadratic(x, of(x, v -> v * v + 4 * v));
        assertEquals(KuznetsCurve.Shape.U, valley.shape());
        assertEquals(-2, valley.turningLog(), 1e-9);
        assertFalse(valley.inside());
        assertTrue(valley.toString().contains("outside the sample"), valley.toString());
        assertTrue(valley.lindMehlum().isEmpty());
        assertTrue(valley.lindMehlumPValue().isEmpty());
    }

    /** Turns at the first and at the last income are inside the sample. */
    @Test
    void theEndsOfTheSampleAreInside() {
        double[] x = {-2, -1, 0, 1, 2};
        double[] noise = {1, -2, 0, 2, -1};
        for (double turn : new double[] {-2, 2}) {
            // noise at right angles to 1, x and x² changes no coefficient
            double[] y = new double[5];
            for (int i = 0; i < 5; i++) {
                y[i] = (x[i] - turn) * (x[i] - turn) + 0.125 * noise[i];
            }
            KuznetsCurve.Quadratic fit = KuznetsCurve.quadratic(x, y);
            assertEquals(turn, fit.turningLog(), 1e-14);
            assertEquals(turn == -2 ? 0 : -8, fit.lowSlope(), 1e-13);
            assertEquals(turn == -2 ? 8 : 0, fit.highSlope(), 1e-13);
            assertEquals(5, fit.n());
        }
    }

    /** The smaller of both slopes over their errors, and one side of Student's t with n − 3 degrees of freedom. */
    @Test
    void theTestOfLindAndMehlumIsThatOfTheWeakerSlope() {
        ImmutableDoubleArray none = ImmutableDoubleArray.of();
        KuznetsCurve.Quadratic hill = new KuznetsCurve.Quadratic(
                none,
                none,
                3,
                1,
                KuznetsCurve.Shape.INVERTED_U,
                true,
                2,
                -3,
                OptionalDouble.of(2.5),
                OptionalDouble.of(-1.5),
                13);
        assertEquals(1.5, hill.lindMehlum().orElseThrow());
        assertEquals(
                new TDistribution(10).cumulativeProbability(-1.5),
                hill.lindMehlumPValue().orElseThrow(),
                1e-12);
        KuznetsCurve.Quadratic valley = new KuznetsCurve.Quadratic(
                none,
                none,
                3,
                1,
                KuznetsCurve.Shape.U,
                true,
                -2,
                3,
                OptionalDouble.of(-1.25),
                OptionalDouble.of(1.5),
                13);
        assertEquals(1.25, valley.lindMehlum().orElseThrow());
        double[][] wrong = {{2, 3}, {0, 3}, {-2, 0}, {-2, -3}};
        for (double[] slopes : wrong) {
            assertTrue(new KuznetsCurve.Quadratic(
                            none,
                            none,
                            3,
                            1,
                            KuznetsCurve.Shape.U,
                            true,
                            slopes[0],
                            slopes[1],
                            OptionalDouble.of(1),
                            OptionalDouble.of(1),
                            13)
                    .lindMehlum()
                    .isEmpty());
        }
        assertTrue(new KuznetsCurve.Quadratic(
                        none,
                        none,
                        3,
                        1,
                        KuznetsCurve.Shape.U,
                        true,
                        -2,
                        3,
                        OptionalDouble.empty(),
                        OptionalDouble.of(1),
                        13)
                .lindMehlumPValue()
                .isEmpty());
        assertTrue(new KuznetsCurve.Quadratic(
                        none,
                        none,
                        710,
                        1,
                        KuznetsCurve.Shape.U,
                        true,
                        -2,
                        3,
                        OptionalDouble.of(1),
                        OptionalDouble.of(1),
                        13)
                .turning()
                .isEmpty());
    }

    @Test
    void whatIsRefusedOrVanishesIsNamed() {
        double[] x = {1, 2, 3, 4, 5};
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> KuznetsCurve.quadratic(x, new double[] {1, 2}));
        assertEquals("logPressure has 2 elements but logIncome has 5", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class, () -> KuznetsCurve.cubic(new double[] {1, 2, Double.NaN, 4, 5}, x));
        assertEquals("logIncome[2] must be finite but is NaN", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class, () -> KuznetsCurve.cubic(x, new double[] {1, 2, Double.NaN, 4, 5}));
        assertEquals("logPressure[2] must be finite but is NaN", e.getMessage());
        // a parabola has no cube, in whatever unit
        for (double unit : new double[] {1e-9, 1, 1e9}) {
            UndefinedException none = assertThrows(
                    UndefinedException.class, () -> KuznetsCurve.cubic(x, of(x, v -> unit * (v * v + 0.3 * v))));
            assertEquals("the coefficient of the cube is zero", none.getMessage());
        }
    }

    /** Least squares of the powers themselves, and the delta method of −b₁/(2b₂) with its covariance. */
    @Test
    void coefficientsAndErrorsAreThoseOfThePowersThemselves() {
        double[] x = {1, 2, 3, 4.5, 5, 6, 7.5, 8};
        double[] y = {2, 4.2, 5.1, 6.3, 5.8, 5.9, 3.7, 3.9};
        double[][] powers = {x, of(x, v -> v * v), of(x, v -> v * v * v)};
        LinearFit square = LeastSquares.fitColumns(y, new double[][] {powers[0], powers[1]});
        KuznetsCurve.Quadratic quadratic = KuznetsCurve.quadratic(x, y);
        double b1 = square.coefficients().get(1);
        double b2 = square.coefficients().get(2);
        for (int d = 0; d < 3; d++) {
            assertEquals(square.coefficients().get(d), quadratic.coefficients().get(d), 1e-10);
            assertEquals(
                    square.standardErrors().get(d), quadratic.standardErrors().get(d), 1e-10);
        }
        assertEquals(-b1 / (2 * b2), quadratic.turningLog(), 1e-10);
        DoubleMatrix v = square.covariance();
        double first = -1 / (2 * b2);
        double second = b1 / (2 * b2 * b2);
        double variance =
                first * first * v.get(1, 1) + 2 * first * second * v.get(1, 2) + second * second * v.get(2, 2);
        assertEquals(Math.sqrt(variance), quadratic.turningLogStandardError(), 1e-10);
        double[] ends = {1, 8};
        double[] slopes = {quadratic.lowSlope(), quadratic.highSlope()};
        double[] ts = {quadratic.lowT().orElseThrow(), quadratic.highT().orElseThrow()};
        for (int end = 0; end < 2; end++) {
            double at = ends[end];
            double slope = b1 + 2 * b2 * at;
            assertEquals(slope, slopes[end], 1e-10);
            double error = Math.sqrt(v.get(1, 1) + 4 * at * v.get(1, 2) + 4 * at * at * v.get(2, 2));
            assertEquals(slope / error, ts[end], 1e-8);
        }
        LinearFit cube = LeastSquares.fitColumns(y, powers);
        KuznetsCurve.Cubic cubic = KuznetsCurve.cubic(x, y);
        for (int d = 0; d < 4; d++) {
            assertEquals(cube.coefficients().get(d), cubic.coefficients().get(d), 1e-8);
            assertEquals(cube.standardErrors().get(d), cubic.standardErrors().get(d), 1e-8);
        }
    }
}
