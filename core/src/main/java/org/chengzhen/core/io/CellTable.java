package org.chengzhen.core.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.chengzhen.core.grid.PopulationGrid;

/** A CSV file with a line for each cell: row, column, population, and shares where there are any. */
final class CellTable {
    private static final List<String> LAND = List.of("land_fraction", "land_share", "land");
    private static final List<String> BUILT_UP = List.of("built_up_fraction", "built_up_share", "built_up");

    private CellTable() {}

    static PopulationGrid read(Path file, GridReader options) throws IOException {
        int n = 0;
        int[] rows = new int[1024];
        int[] columns = new int[1024];
        double[][] values = new double[3][1024];
        int height = 0;
        int width = 0;
        boolean hasLand = false;
        boolean hasBuiltUp = false;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                if (n == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * n);
                    columns = Arrays.copyOf(columns, 2 * n);
                    for (int k = 0; k < 3; k++) {
                        values[k] = Arrays.copyOf(values[k], 2 * n);
                    }
                }
                rows[n] = index(file, line, "row");
                columns[n] = index(file, line, "column");
                values[0][n] = number(file, line, List.of("population"), true);
                values[1][n] = number(file, line, LAND, false);
                values[2][n] = number(file, line, BUILT_UP, false);
                hasLand |= !Double.isNaN(values[1][n]);
                hasBuiltUp |= !Double.isNaN(values[2][n]);
                height = Math.max(height, rows[n] + 1);
                width = Math.max(width, columns[n] + 1);
                n++;
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        if (n == 0) {
            throw new IOException(file + ": has no cell");
        }
        return fill(file, options, n, rows, columns, values, height, width, hasLand, hasBuiltUp);
    }

    private static PopulationGrid fill(
            Path file,
            GridReader options,
            int n,
            int[] rows,
            int[] columns,
            double[][] values,
            int height,
            int width,
            boolean hasLand,
            boolean hasBuiltUp)
            throws IOException {
        int[] at = new int[height + 1];
        for (int i = 0; i < n; i++) {
            at[rows[i] + 1]++;
        }
        for (int r = 0; r < height; r++) {
            at[r + 1] += at[r];
        }
        int[] next = at.clone();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[rows[i]]++] = i;
        }
        PopulationGrid.Builder builder = options.builder(height, width);
        double[][] row = new double[3][width];
        BitSet seen = new BitSet(width);
        try {
            for (int r = 0; r < height; r++) {
                for (double[] v : row) {
                    Arrays.fill(v, Double.NaN);
                }
                seen.clear();
                for (int k = at[r]; k < at[r + 1]; k++) {
                    int i = order[k];
                    if (seen.get(columns[i])) {
                        throw new IOException(file + ": row " + r + ", column " + columns[i] + " comes twice");
                    }
                    seen.set(columns[i]);
                    for (int v = 0; v < 3; v++) {
                        row[v][columns[i]] = values[v][i];
                    }
                }
                builder.populationRow(r, row[0]);
                if (hasLand) {
                    builder.landRow(r, row[1]);
                }
                if (hasBuiltUp) {
                    builder.builtUpRow(r, row[2]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return builder.build();
    }

    private static int index(Path file, NamedCsvRecord line, String name) throws IOException {
        double v = number(file, line, List.of(name), true);
        if (!(v >= 0 && v < 1 << 30 && v == Math.rint(v))) {
            throw new IOException(file + ": line " + line.getStartingLineNumber() + ": " + name
                    + " must be a whole number >= 0 but is " + v);
        }
        return (int) v;
    }

    private static double number(Path file, NamedCsvRecord line, List<String> names, boolean required)
            throws IOException {
        for (String name : names) {
            String text = line.findField(name).orElse(null);
            if (text != null) {
                if (text.isBlank()) {
                    return Double.NaN;
                }
                try {
                    return Double.parseDouble(text.strip());
                } catch (NumberFormatException e) {
                    throw new IOException(
                            file + ": line " + line.getStartingLineNumber() + ": " + name + " is not a number: " + text,
                            e);
                }
            }
        }
        if (required) {
            throw new IOException(
                    file + ": is no table of cells: it has no column " + names.get(0) + ", only " + line.getHeader());
        }
        return Double.NaN;
    }
}
