package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.DelimitedFormat;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;
import org.chengzhen.core.panel.Unit;

/** A text file with a line for each cell: where it is, its people, and shares where there are any. */
final class CellTable {
    private static final long SMALL = 1L << 21;
    private static final long CELLS_A_LINE = 1_000;

    private final Path file;
    private final GridReader options;
    private int n;
    private double[][] places = new double[2][1024];
    private double[][] values = new double[3][1024];
    private double size;
    private boolean hasLand;
    private boolean hasBuiltUp;
    private int[] lines = new int[1024];
    private final List<Problem> problems = new ArrayList<>();
    private Cells cells = new Cells(false, false);
    private Conversion persons = new Conversion(Unit.PERSON, Unit.PERSON);

    private CellTable(Path file, GridReader options) {
        this.file = file;
        this.options = options;
    }

    /** The grid; an exception that names the first twenty faults where there are any. */
    static PopulationGrid read(Path file, GridReader options) throws IOException {
        CellTable table = new CellTable(file, options);
        PopulationGrid grid;
        try {
            grid = table.read();
        } catch (RefusedException e) {
            throw new IOException(file + ": line " + e.line() + ": " + e.getMessage(), e);
        }
        table.problems.sort(Comparator.comparingLong(Problem::line));
        if (table.problems.size() == 1) {
            throw new IOException(file + ": " + table.problems.get(0));
        }
        if (!table.problems.isEmpty()) {
            throw new IOException(UnreadableException.described(file.toString(), table.problems));
        }
        return grid;
    }

    /** The grid of the good cells, and what is wrong with the others. */
    static GridReading readLeniently(Path file, GridReader options) throws IOException {
        CellTable table = new CellTable(file, options);
        PopulationGrid grid = table.read();
        table.problems.sort(Comparator.comparingLong(Problem::line));
        return new GridReading(Optional.of(grid), ImmutableList.copyOf(table.problems));
    }

    private PopulationGrid read() throws IOException {
        RawTable table = new DelimitedFormat().open(file, Optional.empty()).get(0);
        cells = new Cells(table.delimiter() == ';', false);
        CellColumns columns = null;
        int width = 0;
        try (Rows rows = table.rows()) {
            Row row = new Row();
            Loop loop = Loop.of("rows", 0);
            while (rows.next(row)) {
                loop.step();
                if (row.size() == 1 && row.isBlank(0)) {
                    continue;
                }
                if (columns == null) {
                    List<String> header = new ArrayList<>();
                    for (int j = 0; j < row.size(); j++) {
                        header.add(Names.clean(row.text(j)));
                    }
                    columns = CellColumns.of(header, file);
                    persons = new Conversion(columns.unit, Unit.PERSON);
                    width = row.size();
                } else if (row.size() != width) {
                    broken(row, "has " + row.size() + " cells but the header has " + width);
                } else {
                    add(row, columns);
                }
            }
            loop.end();
        }
        if (n == 0) {
            throw new IOException(
                    problems.isEmpty()
                            ? file + ": has no cell"
                            : problems.size() == 1
                                    ? file + ": " + problems.get(0)
                                    : UnreadableException.described(file.toString(), problems));
        }
        if (columns.byIndex()) {
            return indexed();
        }
        double[] x = Arrays.copyOf(places[0], n);
        double[] y = Arrays.copyOf(places[1], n);
        return placed(CellPlaces.of(file, x, y, columns.byId() ? size : 0), columns.byId());
    }

    private void broken(Row row, String how) {
        problems.add(new Problem(row.line(), "", "", how));
    }

    /** Adds the cell of a row; nothing where a part of it cannot be read, which is a problem. */
    private void add(Row row, CellColumns columns) {
        if (n == places[0].length) {
            for (double[][] arrays : List.of(places, values)) {
                for (int k = 0; k < arrays.length; k++) {
                    arrays[k] = Arrays.copyOf(arrays[k], 2 * n);
                }
            }
            lines = Arrays.copyOf(lines, 2 * n);
        }
        int before = problems.size();
        if (columns.byIndex()) {
            places[0][n] = index(row, columns.column, "column");
            places[1][n] = index(row, columns.row, "row");
        } else if (columns.byId()) {
            CellColumns.GridCell cell;
            try {
                cell = CellColumns.GridCell.of(row.text(columns.id));
            } catch (IllegalArgumentException e) {
                broken(row, e.getMessage());
                return;
            }
            if (size > 0 && size != cell.size()) {
                broken(row, "is a cell of " + cell.size() + " m among cells of " + size + " m");
                return;
            }
            size = cell.size();
            places[0][n] = cell.west() + size / 2;
            places[1][n] = cell.south() + size / 2;
        } else {
            places[0][n] = coordinate(row, columns.x, "x");
            places[1][n] = coordinate(row, columns.y, "y");
        }
        double written = number(row, columns.people, "population");
        values[0][n] = written == options.noData() ? Double.NaN : people(written);
        values[1][n] = columns.land < 0 ? Double.NaN : number(row, columns.land, "land_fraction");
        values[2][n] = columns.builtUp < 0 ? Double.NaN : number(row, columns.builtUp, "built_up_fraction");
        if (problems.size() > before) {
            return;
        }
        lines[n] = (int) Math.min(Integer.MAX_VALUE, row.line());
        hasLand |= !Double.isNaN(values[1][n]);
        hasBuiltUp |= !Double.isNaN(values[2][n]);
        n++;
    }

    /** The number just read, in persons. */
    private double people(double written) {
        return Double.isNaN(written) ? written : persons.of(cells);
    }

    private double index(Row row, int at, String name) {
        double v = number(row, at, name);
        if (!(v >= 0 && v < 1 << 30 && v == Math.rint(v))) {
            broken(row, name + " must be a whole number >= 0 but is " + v);
        }
        return v;
    }

    private double coordinate(Row row, int at, String name) {
        double v = number(row, at, name);
        if (!(Math.abs(v) < 1e12)) {
            broken(row, name + " must be a coordinate but is " + v);
        }
        return v;
    }

    private double number(Row row, int at, String name) {
        Cells.Kind kind = cells.parse(row.chars(), row.start(at), row.end(at));
        if (kind == Cells.Kind.MISSING) {
            return Double.NaN;
        }
        if (kind != Cells.Kind.NUMBER || cells.percent) {
            broken(row, name + " is not a number: " + Names.clean(row.text(at)));
            return Double.NaN;
        }
        double exact = cells.exact(1, 1);
        return Double.isNaN(exact) ? Double.parseDouble(cells.decimal()) : exact;
    }

    private PopulationGrid indexed() throws IOException {
        int[] rows = new int[n];
        int[] columns = new int[n];
        for (int k = 0; k < n; k++) {
            columns[k] = (int) places[0][k];
            rows[k] = (int) places[1][k];
        }
        places = new double[2][0];
        return fill(rows, columns, Optional.empty(), Double.NaN);
    }

    private PopulationGrid placed(CellPlaces middles, boolean metres) throws IOException {
        GeoTransform at = middles.transform;
        int last = Arrays.stream(middles.columns).max().orElse(0);
        int south = Arrays.stream(middles.rows).max().orElse(0);
        boolean degrees = !metres && EsriAsciiSource.fitsGlobe(at, south + 1, last + 1);
        double area = degrees ? Double.NaN : at.cellWidth() * at.cellHeight() / 1e6;
        places = new double[2][0];
        return fill(middles.rows, middles.columns, Optional.of(at), area);
    }

    private PopulationGrid fill(int[] rows, int[] columns, Optional<GeoTransform> transform, double area)
            throws IOException {
        int height = Arrays.stream(rows).max().orElse(0) + 1;
        int width = Arrays.stream(columns).max().orElse(0) + 1;
        long count = (long) height * width;
        if (count > Math.max(SMALL, CELLS_A_LINE * n) || count > Integer.MAX_VALUE - 8) {
            throw new IOException(file + ": its " + n + " cells lie in " + height + " rows and " + width
                    + " columns: too sparse for a grid, or a row or column is wrong");
        }
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
        PopulationGrid.Builder builder = PopulationGrid.builder(height, width);
        transform.ifPresent(placement -> {
            builder.transform(placement).cellArea(area);
            if (Double.isNaN(area)) {
                GridReader.differing(builder, () -> CellAreas.degrees(placement, height), 0, height);
            }
        });
        options.apply(builder);
        double[][] row = {new double[width], new double[hasLand ? width : 0], new double[hasBuiltUp ? width : 0]};
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
                        problems.add(
                                new Problem(lines[i], "", "", "row " + r + ", column " + columns[i] + " comes twice"));
                        continue;
                    }
                    seen.set(columns[i]);
                    for (int v = 0; v < 3; v++) {
                        if (row[v].length > 0) {
                            row[v][columns[i]] = values[v][i];
                        }
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
}
