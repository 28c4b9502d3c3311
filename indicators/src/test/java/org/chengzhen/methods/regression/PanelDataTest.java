package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

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
}
