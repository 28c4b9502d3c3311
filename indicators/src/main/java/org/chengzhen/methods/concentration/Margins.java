package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** A table of counts with its sums: rows are places, columns are industries, products or groups. */
final class Margins {
    private static final double[] NONE = {};
    private static final int LONG = 512;

    final int rows;
    final int columns;

    /** The counts, times one power of two where they would overflow; to be read only. */
    final double[][] cells;

    final double[] rowSums;

    /** Empty where only the rows were asked for. */
    final double[] columnSums;

    final double total;

    private Margins(double[][] cells, int columns, boolean withColumns) {
        this.cells = cells;
        this.rows = cells.length;
        this.columns = columns;
        this.rowSums = new double[rows];
        this.columnSums = withColumns ? new double[columns] : NONE;
        for (int i = 0; i < rows; i++) {
            double[] row = cells[i];
            rowSums[i] = sum(row);
            for (int j = 0; j < columnSums.length; j++) {
                columnSums[j] += row[j];
            }
        }
        this.total = Sums.of(rowSums);
    }

    /** Refuses ragged tables, negative counts, NaN and infinity; undefined where all counts are zero. */
    static Margins of(double[][] table, String name) {
        return of(table, name, true);
    }

    /** The same without the sums of columns. */
    static Margins ofRows(double[][] table, String name) {
        return of(table, name, false);
    }

    private static Margins of(double[][] table, String name, boolean withColumns) {
        int columns = Checks.rectangular(table, name);
        if (columns == 0) {
            throw UndefinedException.insufficient("places with industries", 1, 0);
        }
        Margins margins = new Margins(table, columns, withColumns);
        // one bad count shows in the total or in a sign; only then is it looked for by name
        if (!(margins.total <= Double.MAX_VALUE) || anySign(table)) {
            for (int i = 0; i < table.length; i++) {
                Checks.nonNegative(table[i], name + "[" + i + "]");
            }
            margins = new Margins(scaled(table, columns), columns, withColumns);
        }
        if (margins.total == 0) {
            throw UndefinedException.undefined("all of " + name + " is zero");
        }
        return margins;
    }

    /** Whether some element is negative or −0.0, by the sign bits of all. */
    private static boolean anySign(double[][] table) {
        long bits = 0;
        for (double[] row : table) {
            for (double v : row) {
                bits |= Double.doubleToRawLongBits(v);
            }
        }
        return bits < 0;
    }

    /** Four sums side by side: a row of a table is short, and one sum would wait for itself. */
    private static double sum(double[] row) {
        if (row.length > LONG) {
            return Sums.of(row);
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 3 < row.length; j += 4) {
            a += row[j];
            b += row[j + 1];
            c += row[j + 2];
            d += row[j + 3];
        }
        for (; j < row.length; j++) {
            a += row[j];
        }
        return a + b + (c + d);
    }

    private static double[][] scaled(double[][] table, int columns) {
        double[] flat = new double[table.length * columns];
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(table[i], 0, flat, i * columns, columns);
        }
        double[] balanced = Scale.balanced(flat);
        double[][] cells = new double[table.length][columns];
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(balanced, i * columns, cells[i], 0, columns);
        }
        return cells;
    }
}
