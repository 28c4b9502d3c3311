package org.chengzhen.core.array;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * An immutable matrix of doubles in row-major order: element (i, j) of an m × n matrix lies at i·n + j.
 *
 * <p>It holds any double, NaN included; what NaN means is for the user of the matrix to say. Copies on the
 * way in and out, so that it can be shared between threads.
 */
public final class DoubleMatrix implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int rows;
    private final int columns;
    private final double[] elements;

    private DoubleMatrix(int rows, int columns, double[] elements) {
        this.rows = rows;
        this.columns = columns;
        this.elements = elements;
    }

    /**
     * A matrix from its rows.
     *
     * @param rows m rows of n elements each
     * @return the m × n matrix
     * @throws IllegalArgumentException if rows differ in length
     */
    public static DoubleMatrix of(double[][] rows) {
        int columns = Checks.rectangular(rows, "rows");
        double[] elements = new double[Checks.length(rows.length, columns, "rows")];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, elements, i * columns, columns);
        }
        return new DoubleMatrix(rows.length, columns, elements);
    }

    /**
     * A matrix from its elements, row by row.
     *
     * @param rows m
     * @param columns n
     * @param elements m·n elements
     * @return the m × n matrix
     * @throws IllegalArgumentException if the number of elements is not m·n
     */
    public static DoubleMatrix of(int rows, int columns, double... elements) {
        Checks.argument(
                rows >= 0 && columns >= 0 && (long) rows * columns == elements.length,
                "elements must be %d x %d but are %d",
                rows,
                columns,
                elements.length);
        return new DoubleMatrix(rows, columns, elements.clone());
    }

    /**
     * The number of rows.
     *
     * @return m
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return n
     */
    public int columns() {
        return columns;
    }

    /**
     * One element.
     *
     * @param row i, from 0
     * @param column j, from 0
     * @return the element (i, j)
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double get(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "element (" + row + ", " + column + ") of a " + rows + " x " + columns + " matrix");
        }
        return elements[row * columns + column];
    }

    /**
     * One row.
     *
     * @param row i, from 0
     * @return a copy of its n elements
     */
    public double[] row(int row) {
        Checks.argument(row >= 0 && row < rows, "row must be in 0..%d but is %d", rows - 1, row);
        return Arrays.copyOfRange(elements, row * columns, (row + 1) * columns);
    }

    /**
     * One column.
     *
     * @param column j, from 0
     * @return a copy of its m elements
     */
    public double[] column(int column) {
        Checks.argument(column >= 0 && column < columns, "column must be in 0..%d but is %d", columns - 1, column);
        double[] copy = new double[rows];
        for (int i = 0; i < rows; i++) {
            copy[i] = elements[i * columns + column];
        }
        return copy;
    }

    /**
     * All elements, row by row.
     *
     * @return a copy of m·n elements
     */
    public double[] toArray() {
        return elements.clone();
    }

    /**
     * All rows.
     *
     * @return a copy, m rows of n elements
     */
    public double[][] toRows() {
        double[][] copy = new double[rows][];
        for (int i = 0; i < rows; i++) {
            copy[i] = Arrays.copyOfRange(elements, i * columns, (i + 1) * columns);
        }
        return copy;
    }

    /**
     * The rows of each of some matrices, as {@code [matrix][row][column]}.
     *
     * @param matrices in the order wanted
     * @return copies
     */
    public static double[][][] toRows(List<DoubleMatrix> matrices) {
        return matrices.stream().map(DoubleMatrix::toRows).toArray(double[][][]::new);
    }

    /**
     * The transpose.
     *
     * @return the n × m matrix with element (j, i) in place (i, j)
     */
    public DoubleMatrix transposed() {
        double[] turned = new double[elements.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = elements[i * columns + j];
            }
        }
        return new DoubleMatrix(columns, rows, turned);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DoubleMatrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return (31 * rows + columns) * 31 + Arrays.hashCode(elements);
    }

    /** The shape, then the rows; from the eleventh row or column on only dots. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("DoubleMatrix[" + rows + " x " + columns + "]");
        for (int i = 0; i < Math.min(rows, 10); i++) {
            text.append(i == 0 ? " [" : ", [");
            for (int j = 0; j < Math.min(columns, 10); j++) {
                text.append(j == 0 ? "" : ", ").append((float) elements[i * columns + j]);
            }
            text.append(columns > 10 ? ", …]" : "]");
        }
        return text.append(rows > 10 ? ", …" : "").toString();
    }
}
