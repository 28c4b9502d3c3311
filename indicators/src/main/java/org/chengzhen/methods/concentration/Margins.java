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

    private final boolean anySign;

    private Margins(double[][] cells, int columns, boolean withColumns) {
        this.cells = cells;
        this.rows = cells.length;
        this.columns = columns;
        this.rowSums = new double[rows];
        this.columnSums = withColumns ? new double[columns] : NONE;
        long signs = 0;
        for (int i = 0; i < rows; i++) {
            double[] row = cells[i];
            signs |= addUp(row, i);
            for (int j = 0; j < columnSums.length; j++) {
                columnSums[j] += row[j];
            }
        }
        this.anySign = signs < 0;
        this.total = Sums.of(rowSums);
    }

    /**
     * Sums a row, four sums side by side, since one would wait for itself; and puts all bits together, so that the sign
     * tells whether some element is negative or −0.0.
     */
    private long addUp(double[] row, int i) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        long signs = 0;
        int j = 0;
        for (; j + 3 < row.length; j += 4) {
            a += row[j];
            b += row[j + 1];
            c += row[j + 2];
            d += row[j + 3];
            signs |= Double.doubleToRawLongBits(row[j])
                    | Double.doubleToRawLongBits(row[j + 1])
                    | Double.doubleToRawLongBits(row[j + 2])
                    | Double.doubleToRawLongBits(row[j + 3]);
        }
        for (; j < row.length; j++) {
            a += row[j];
            signs |= Double.doubleToRawLongBits(row[j]);
        }
        rowSums[i] = row.length > LONG ? Sums.of(row) : a + b + (c + d);
        return signs;
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
        if (!(margins.total <= Double.MAX_VALUE) || margins.anySign) {
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
