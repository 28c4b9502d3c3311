package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/** A table of counts with its sums: rows are places, columns are industries, products or groups. */
final class Margins {
    final int rows;
    final int columns;

    /** The counts, times one power of two where they would overflow; to be read only. */
    final double[][] cells;

    final double[] rowSums;
    final double[] columnSums;
    final double total;

    private Margins(double[][] cells, int columns) {
        this.cells = cells;
        this.rows = cells.length;
        this.columns = columns;
        this.rowSums = new double[rows];
        this.columnSums = new double[columns];
        for (int i = 0; i < rows; i++) {
            double[] row = cells[i];
            rowSums[i] = Sums.of(row);
            for (int j = 0; j < columns; j++) {
                columnSums[j] += row[j];
            }
        }
        this.total = Sums.of(rowSums);
    }

    /** Refuses ragged tables, negative counts, NaN and infinity; undefined where all counts are zero. */
    static Margins of(double[][] table, String name) {
        int columns = Checks.rectangular(table, name);
        if (columns == 0) {
            throw UndefinedException.insufficient("places with industries", 1, 0);
        }
        Margins margins = new Margins(table, columns);
        // one bad count shows in the sums or in the least element; only then is it looked for by name
        if (!(margins.total <= Double.MAX_VALUE) || least(table) < 0) {
            for (int i = 0; i < table.length; i++) {
                Checks.nonNegative(table[i], name + "[" + i + "]");
            }
            margins = new Margins(scaled(table, columns), columns);
        }
        if (margins.total == 0) {
            throw UndefinedException.undefined("all of " + name + " is zero");
        }
        return margins;
    }

    private static double least(double[][] table) {
        double least = 0;
        for (double[] row : table) {
            for (double v : row) {
                least = v < least ? v : least;
            }
        }
        return least;
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
