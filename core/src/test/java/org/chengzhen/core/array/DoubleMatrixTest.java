package org.chengzhen.core.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DoubleMatrixTest {
    private final DoubleMatrix matrix = DoubleMatrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void elementsRowsAndColumnsAreWhereTheyWerePut() {
        assertEquals(2, matrix.rows());
        assertEquals(3, matrix.columns());
        assertEquals(6, matrix.get(1, 2));
        assertTrue(Arrays.equals(new double[] {4, 5, 6}, matrix.row(1)));
        assertTrue(Arrays.equals(new double[] {2, 5}, matrix.column(1)));
        assertEquals(matrix, DoubleMatrix.of(2, 3, 1, 2, 3, 4, 5, 6));
        assertEquals(DoubleMatrix.of(3, 2, 1, 4, 2, 5, 3, 6), matrix.transposed());
        assertEquals(matrix.hashCode(), DoubleMatrix.of(matrix.toRows()).hashCode());
    }

    @Test
    void arraysGivenAndTakenAreCopies() {
        double[][] rows = {{1, 2}};
        DoubleMatrix copy = DoubleMatrix.of(rows);
        rows[0][0] = 9;
        copy.toArray()[1] = 9;
        assertEquals(DoubleMatrix.of(1, 2, 1, 2), copy);
        assertFalse(copy.equals(DoubleMatrix.of(2, 1, 1, 2)));
    }

    @Test
    void wrongShapesAndIndicesAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> DoubleMatrix.of(new double[][] {{1}, {2, 3}}));
        assertThrows(IllegalArgumentException.class, () -> DoubleMatrix.of(2, 2, 1, 2, 3));
        Exception e = assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(2, 0));
        assertEquals("element (2, 0) of a 2 x 3 matrix", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> matrix.row(-1));
        assertThrows(IllegalArgumentException.class, () -> matrix.column(3));
    }

    @Test
    void textShowsTheShapeFirst() {
        assertTrue(matrix.toString().startsWith("DoubleMatrix[2 x 3] [1.0, 2.0, 3.0], [4.0"), matrix.toString());
        assertTrue(DoubleMatrix.of(12, 1, new double[12]).toString().endsWith(", …"));
    }
}
