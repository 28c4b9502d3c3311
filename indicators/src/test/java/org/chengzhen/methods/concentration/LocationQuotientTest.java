package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LocationQuotientTest implements OutcomeContract {
    private static final double[][] TABLE = {{50, 50, 0}, {100, 300, 0}, {0, 0, 0}};

    /** The spread of the quotients of a row against even ones. */
    @Override
    public double compute(double... values) {
        double[] even = new double[values.length];
        java.util.Arrays.fill(even, 1);
        double largest = 0;
        for (double quotient : LocationQuotient.ofAmounts(values, even).toArray()) {
            largest = Math.max(largest, quotient);
        }
        return largest;
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3848, LocationQuotient.of(1714, 79_006, 879_213, 15_593_224), 5e-5);
        assertArrayEquals(
                new double[] {5 / 3.0, 0.5, 0.4},
                LocationQuotient.ofAmounts(new double[] {300, 60, 40}, new double[] {900, 600, 500})
                        .toArray(),
                1e-15);
    }

    @Test
    void aPartMayEqualItsWholeButNotExceedIt() {
        assertEquals(1, LocationQuotient.of(5, 5, 10, 10));
        assertEquals(2, LocationQuotient.of(5, 5, 5, 10));
        assertEquals(1, LocationQuotient.of(5, 10, 5, 10));
        assertEquals(0, LocationQuotient.of(0, 10, 5, 10));
        Exception e = assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(6, 5, 8, 10));
        assertEquals("cell 6.0 must be at most place 5.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(6, 8, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(1, 11, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(1, 5, 11, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(-1, 5, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(1, Double.NaN, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(1, 5, Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.of(1, 5, 5, Double.POSITIVE_INFINITY));
    }

    @Test
    void zeroTotalsAreUndefined() {
        Exception e = assertThrows(UndefinedException.class, () -> LocationQuotient.of(0, 0, 5, 10));
        assertEquals("the place has the total zero", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> LocationQuotient.of(0, 5, 0, 10));
        assertEquals("the industry has the total zero", e.getMessage());
        assertThrows(UndefinedException.class, () -> LocationQuotient.of(0, 0, 0, 0));
        double[] quotients = LocationQuotient.ofAmounts(new double[] {1, 1}, new double[] {0, 4})
                .toArray();
        assertTrue(Double.isNaN(quotients[0]));
        assertEquals(0.5, quotients[1]);
    }

    @Test
    void theMatrixHoldsTheQuotientsOfItsCells() {
        DoubleMatrix matrix = LocationQuotient.matrix(TABLE);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double place = TABLE[i][0] + TABLE[i][1];
                double industry = TABLE[0][j] + TABLE[1][j];
                assertEquals(LocationQuotient.of(TABLE[i][j], place, industry, 500), matrix.get(i, j), 1e-15);
            }
            assertTrue(Double.isNaN(matrix.get(i, 2)));
        }
        assertTrue(Double.isNaN(matrix.get(2, 0)));
    }

    /** Trap 25: tiny places have huge quotients, and can be left out by size. */
    @Test
    void smallPlacesCanBeLeftOut() {
        DoubleMatrix all = LocationQuotient.matrix(TABLE);
        DoubleMatrix large = LocationQuotient.matrixOfPlacesFrom(TABLE, 101);
        assertTrue(Double.isNaN(large.get(0, 0)));
        assertEquals(all.get(1, 0), large.get(1, 0));
        assertEquals(
                all.get(0, 0), LocationQuotient.matrixOfPlacesFrom(TABLE, 100).get(0, 0));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.matrixOfPlacesFrom(TABLE, -1));
    }

    @Test
    void formsOfAQuotient() {
        assertEquals(-1, LocationQuotient.symmetric(0));
        assertEquals(0, LocationQuotient.symmetric(1));
        assertEquals(1 / 3.0, LocationQuotient.symmetric(2), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.symmetric(-1));
        double z = Math.sqrt(1.5);
        assertArrayEquals(
                new double[] {-z, 0, z}, LocationQuotient.standardized(1, 2, 3).toArray(), 1e-15);
        assertThrows(UndefinedException.class, () -> LocationQuotient.standardized(0.3, 0.3, 0.3));
        assertThrows(UndefinedException.class, () -> LocationQuotient.standardized(0, 0));
        assertThrows(UndefinedException.class, () -> LocationQuotient.standardized(1));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.standardized(1, Double.NaN));
        assertArrayEquals(
                new double[] {-1, 1},
                LocationQuotient.standardized(1e-300, 3e-300).toArray(),
                1e-15);
    }

    @Test
    void anotherNumberOfPlacesIsNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> LocationQuotient.ofAmounts(new double[] {1, 1}, new double[] {1, 2, 3}));
        assertEquals("reference has 3 elements but amounts has 2", e.getMessage());
    }

    @Test
    void aNegativeCountIsFoundInEveryCell() {
        for (int columns = 1; columns <= 9; columns++) {
            for (int bad = 0; bad < columns; bad++) {
                double[][] table = new double[2][columns];
                java.util.Arrays.fill(table[0], 5);
                java.util.Arrays.fill(table[1], 5);
                table[1][bad] = -1;
                Exception e = assertThrows(IllegalArgumentException.class, () -> LocationQuotient.matrix(table));
                assertEquals("employment[1][" + bad + "] must be >= 0 but is -1.0", e.getMessage());
            }
        }
    }

    @Test
    void badTablesAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LocationQuotient.matrix(new double[][] {{1, 2}, {3, -1}}));
        assertEquals("employment[1][1] must be >= 0 but is -1.0", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> LocationQuotient.matrix(new double[][] {{1, 1e300}, {3, -1e-300}}));
        assertEquals("employment[1][1] must be >= 0 but is -1.0E-300", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.matrix(new double[][] {{1, Double.NaN}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LocationQuotient.matrix(new double[][] {{1, Double.POSITIVE_INFINITY}}));
        assertThrows(IllegalArgumentException.class, () -> LocationQuotient.matrix(new double[][] {{1, 2}, {3}}));
        assertThrows(UndefinedException.class, () -> LocationQuotient.matrix(new double[][] {{0, 0}}));
        assertThrows(UndefinedException.class, () -> LocationQuotient.matrix(new double[][] {}));
        assertThrows(UndefinedException.class, () -> LocationQuotient.matrix(new double[][] {{}}));
        assertEquals(1, LocationQuotient.matrix(new double[][] {{1, -0.0}}).get(0, 0));
    }

    @Test
    void hugeCountsDoNotOverflow() {
        double huge = Double.MAX_VALUE;
        DoubleMatrix matrix = LocationQuotient.matrix(new double[][] {{huge, huge}, {huge, 0}});
        assertEquals(0.75, matrix.get(0, 0), 1e-15);
        assertEquals(1.5, matrix.get(0, 1), 1e-15);
        assertEquals(1.5, matrix.get(1, 0), 1e-15);
    }

    @SeededProperty
    void theMeanOfQuotientsWeightedByPlacesIsOne(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        int half = y.length / 2;
        double[][] table = {java.util.Arrays.copyOf(y, half), java.util.Arrays.copyOfRange(y, half, 2 * half)};
        DoubleMatrix matrix = LocationQuotient.matrix(table);
        double first = java.util.Arrays.stream(table[0]).sum();
        double second = java.util.Arrays.stream(table[1]).sum();
        for (int j = 0; j < half; j++) {
            double mean = (first * matrix.get(0, j) + second * matrix.get(1, j)) / (first + second);
            assertEquals(1, mean, 1e-13);
        }
    }

    /** What takes rows takes a matrix too, and gives the same. */
    @Test
    void matricesGiveWhatTheirRowsGive() {
        double[][] jobs = {{4, 1, 3, 0}, {2, 5, 1, 1}, {0, 2, 6, 3}};
        DoubleMatrix matrix = DoubleMatrix.of(jobs);
        assertEquals(LocationQuotient.matrix(jobs), LocationQuotient.matrix(matrix));
        assertEquals(LocationQuotient.matrixOfPlacesFrom(jobs, 9), LocationQuotient.matrixOfPlacesFrom(matrix, 9));
        assertEquals(HerfindahlIndex.ofRows(jobs), HerfindahlIndex.ofRows(matrix));
        for (KrugmanIndex.Reference reference : KrugmanIndex.Reference.values()) {
            assertEquals(KrugmanIndex.ofRows(jobs, reference), KrugmanIndex.ofRows(matrix, reference));
        }
        double[] herfindahl = {0.1, 0.2, 0.05, 0.3};
        assertEquals(EllisonGlaeser.ofColumns(jobs, herfindahl), EllisonGlaeser.ofColumns(matrix, herfindahl));
        assertEquals(InformationTheoryIndex.ofGroups(jobs), InformationTheoryIndex.ofGroups(matrix));
        assertEquals(MultigroupSegregation.of(jobs), MultigroupSegregation.of(matrix));
        assertEquals(GroupExposure.of(jobs), GroupExposure.of(matrix));
        assertEquals(RevealedComparativeAdvantage.of(jobs), RevealedComparativeAdvantage.of(matrix));
        assertEquals(RevealedComparativeAdvantage.presence(jobs), RevealedComparativeAdvantage.presence(matrix));
        assertEquals(EconomicComplexity.ofOutput(jobs), EconomicComplexity.ofOutput(matrix));
        double[][] presence = {{1, 0, 1, 1}, {1, 1, 0, 0}, {0, 1, 1, 0}};
        DoubleMatrix there = DoubleMatrix.of(presence);
        assertEquals(EconomicComplexity.of(presence), EconomicComplexity.of(there));
        assertEquals(ComplexityOutlook.of(presence), ComplexityOutlook.of(there));
        assertEquals(MethodOfReflections.of(presence, 3), MethodOfReflections.of(there, 3));
        assertEquals(ProductSpace.proximity(presence), ProductSpace.proximity(there));
        assertEquals(ProductSpace.density(presence), ProductSpace.density(there));
        for (IndustryRelatedness.Measure measure : IndustryRelatedness.Measure.values()) {
            DoubleMatrix near = IndustryRelatedness.of(presence, measure);
            assertEquals(near, IndustryRelatedness.of(there, measure));
            assertEquals(RelatednessDensity.of(presence, near), RelatednessDensity.of(there, near));
        }
    }

    @Test
    void groupsWithoutPeopleAreToldApart() {
        double[] some = {1, 2};
        double[] none = {0, 0};
        UndefinedException e = assertThrows(UndefinedException.class, () -> TwoGroups.of(none, some));
        assertEquals("all of group is zero", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> TwoGroups.of(some, none));
        assertEquals("all of other is zero", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> TwoGroups.of(new double[0], new double[0]));
        assertEquals("needs at least 1 units but has 0", e.getMessage());
    }
}
