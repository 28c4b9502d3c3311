package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PanelDataTest {
    private static final int[] UNITS = {7, 7, 7, 9, 9, 9};
    private static final int[] TIMES = {2010, 2015, 2020, 2010, 2015, 2020};
    private static final double[] Y = {1, 4, 2, 6, 3, 8};

    private static PanelData of(int[] units, int[] times, double[] y, double... x) {
        return PanelData.of(units, times, y, DoubleMatrix.of(6, 1, x));
    }

    @Test
    void dataAreEqualWhereEveryNumberIs() {
        double[] x = {1, 2, 4, 3, 5, 9};
        PanelData data = of(UNITS, TIMES, Y, x);
        assertEquals(data, of(UNITS.clone(), TIMES.clone(), Y.clone(), x.clone()));
        assertEquals(
                data.hashCode(),
                of(UNITS.clone(), TIMES.clone(), Y.clone(), x.clone()).hashCode());
        double[] otherX = {1, 2, 4, 3, 5, 8};
        double[] otherY = {1, 4, 2, 6, 3, 7};
        int[] otherUnits = {7, 7, 7, 8, 8, 8};
        int[] otherTimes = {2010, 2015, 2021, 2010, 2015, 2021};
        int[] gap = {2010, 2015, 2020, 2010, 2015, 2021};
        List<PanelData> others = List.of(
                of(UNITS, TIMES, Y, otherX),
                of(UNITS, TIMES, otherY, x),
                of(otherUnits, TIMES, Y, x),
                of(UNITS, otherTimes, Y, x),
                of(UNITS, gap, Y, x),
                PanelData.of(UNITS, TIMES, Y));
        for (PanelData other : others) {
            assertNotEquals(data, other);
            assertNotEquals(other, data);
            assertNotEquals(data.hashCode(), other.hashCode());
        }
        assertNotEquals(data, null);
        assertNotEquals(data, "data");
    }

    /** Unit 9 has no value at the last date. */
    @Test
    void observationsUnitsDatesAndRegressorsAreCounted() {
        PanelData data = PanelData.of(
                new int[] {7, 7, 7, 9, 9},
                new int[] {2010, 2015, 2020, 2010, 2015},
                new double[] {1, 4, 2, 6, 3},
                DoubleMatrix.of(5, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0}));
        assertEquals(5, data.n());
        assertEquals(2, data.units());
        assertEquals(3, data.times());
        assertEquals(2, data.regressors());
    }

    @Test
    void matricesOfOtherShapesAreNamed() {
        double[][] y = {{1, 4, 2}, {6, 3, 8}};
        double[][][] x = {{{1, 2, 4}, {3, 5, 9}}};
        assertEquals(1, PanelData.ofMatrices(y, x).regressors());
        assertRefused("y[1]", new double[][] {{1, 4, 2}, {6, 3}}, x);
        assertRefused("regressors[0]", y, new double[][][] {{{1, 2, 4}}});
        assertRefused("regressors[0][1]", y, new double[][][] {{{1, 2, 4}, {3, 5}}});
    }

    private static void assertRefused(String named, double[][] y, double[][][] x) {
        String message = assertThrows(IllegalArgumentException.class, () -> PanelData.ofMatrices(y, x))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    @Test
    void aFitTellsItsCoefficientsWithTheirErrorsAndItsSize() {
        double[][] y = {{1, 4, 2, 5}, {6, 3, 8, 9}, {2, 2, 5, 3}};
        double[][] x = {{1, 2, 4, 3}, {3, 5, 9, 1}, {4, 2, 2, 6}};
        double[][] z = {{2, 0, 1, 1}, {1, 5, 2, 4}, {3, 1, 0, 2}};
        PanelFit fit = PanelRegression.oneWay().fit(PanelData.ofMatrices(y, new double[][][] {x, z}));
        String expected = String.format(
                Locale.ROOT,
                "PanelFit[b = %.5g (clustered se %.2g), %.5g (clustered se %.2g), n = 12, 3 units, 4 times]",
                fit.coefficients().get(0),
                fit.clustered().get(0),
                fit.coefficients().get(1),
                fit.clustered().get(1));
        assertEquals(expected, fit.toString());
    }

    @Test
    void aPanelTellsItsShapeAndItsObservations() {
        double[] x = {1, 2, 4, 3, 5, 9};
        PanelData data = of(UNITS, TIMES, Y, x);
        assertEquals("PanelData[6 observations of 2 units x 3 times, 1 regressors]", data.toString());
        assertTrue(data.balanced());
        PanelData turned = PanelData.of(
                new int[] {9, 7, 7},
                new int[] {2010, 2015, 2010},
                new double[] {6, 4, 1},
                DoubleMatrix.of(3, 2, 1, 2, 3, 4, 5, 6));
        assertEquals("PanelData[3 observations of 2 units x 2 times, unbalanced, 2 regressors]", turned.toString());
        assertFalse(turned.balanced());
        // by unit, then by time
        assertEquals(
                "{observations=[{unit=7, time=2010, y=1.0, x=[5.0, 6.0]}, {unit=7, time=2015, y=4.0, x=[3.0, 4.0]}, "
                        + "{unit=9, time=2010, y=6.0, x=[1.0, 2.0]}]}",
                turned.toMap().toString());
    }

    @Test
    void columnsOfAnotherLengthHolesAndRepetitionsAreNamed() {
        double[] x = {1, 2, 4, 3, 5, 9};
        assertMessage("units has 2 elements but y has 6", () -> of(new int[2], TIMES, Y, x));
        assertMessage("times has 2 elements but y has 6", () -> of(UNITS, new int[2], Y, x));
        assertMessage("regressors has 6 elements but y has 2", () -> of(new int[2], new int[2], new double[2], x));
        assertMessage(
                "y[1] must be finite but is NaN", () -> of(UNITS, TIMES, new double[] {1, Double.NaN, 2, 6, 3, 8}, x));
        assertMessage(
                "regressors of column 0[2] must be finite but is Infinity",
                () -> of(UNITS, TIMES, Y, 1, 2, 1 / 0.0, 3, 5, 9));
        assertMessage(
                "units and times must not repeat, but unit 7 has two observations of time 2015, at 1 and 2",
                () -> of(UNITS, new int[] {2010, 2015, 2015, 2010, 2015, 2020}, Y, x));
        assertMessage(
                "regressors[0] must have 3 columns but has 2",
                () -> PanelData.ofMatrices(new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[][][] {{{1, 2}, {3, 4}}}));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void matricesLeaveOutWhatIsMissingInAnyOfThem() {
        double hole = Double.NaN;
        double[][] y = {{1, hole, 2}, {6, 3, 8}};
        double[][] x = {{1, 2, 4}, {hole, 5, 9}};
        double[][] z = {{1, 1, 2}, {1, 2, hole}};
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x, z});
        assertEquals(
                PanelData.of(
                        new int[] {0, 0, 1},
                        new int[] {0, 2, 1},
                        new double[] {1, 2, 3},
                        DoubleMatrix.of(3, 2, 1, 1, 4, 2, 5, 2)),
                data);
        assertEquals(data, PanelData.ofMatrices(DoubleMatrix.of(y), List.of(DoubleMatrix.of(x), DoubleMatrix.of(z))));
    }

    /** Results with numbers that may be missing are written in a form of their own, and come back. */
    @Test
    void resultsComeBackFromTheirBytes() throws Exception {
        double[][] y = {{1, 4, 2, 5}, {6, 3, 8, 9}, {2, 2, 5, 3}, {4, 6, 7, 9}};
        double[][] x = {{1, 2, 4, 3}, {3, 5, 9, 1}, {4, 2, 2, 6}, {1, 7, 3, 5}};
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        double[] q = {1, 2, 3, 4, 4, 3, 2, 1, 1, 2, 3, 4, 2, 2, 3, 3};
        List<Object> results = List.of(
                data,
                PanelRegression.oneWay().fit(data),
                RandomEffects.fit(data),
                BetweenEstimator.fit(data),
                DifferenceInDifferences.of(data, new int[] {1}, 2),
                PanelThreshold.withDefaults().replications(3).test(data, q),
                PanelThreshold.withDefaults().fitSeveral(data, q, 1).steps().get(0),
                PanelThreshold.withDefaults().fitSeveral(data, q, 1),
                KuznetsCurve.quadratic(x[1], y[1]),
                Stirpat.fit(
                        new double[] {1, 4, 2, 5, 6, 3},
                        new double[] {6, 3, 8, 9, 2, 2},
                        new double[] {1, 2, 4, 3, 3, 5},
                        new double[] {4, 2, 2, 6, 1, 7},
                        0.1));
        for (Object result : results) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(result);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertEquals(result, in.readObject());
            }
        }
    }
}
