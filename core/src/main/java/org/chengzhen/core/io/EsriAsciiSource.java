package org.chengzhen.core.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.chengzhen.core.grid.GeoTransform;

/** An ESRI ASCII grid: a head of names and numbers, then the rows from the north. */
final class EsriAsciiSource implements CellSource {
    private final Path file;
    private final int rows;
    private final int columns;
    private final GeoTransform transform;
    private final double noData;
    private BufferedReader reader;
    private int line;
    private int nextRow;
    private String pending;

    EsriAsciiSource(Path file) throws IOException {
        this.file = file;
        Map<String, Double> head = open();
        columns = size(head, "ncols");
        rows = size(head, "nrows");
        double cell = value(head, "cellsize");
        if (!(cell > 0)) {
            close();
            throw new IOException(file + ": cellsize must be > 0 but is " + cell);
        }
        boolean centre = head.containsKey("xllcenter") || head.containsKey("yllcenter");
        double west = centre ? value(head, "xllcenter") - cell / 2 : value(head, "xllcorner");
        double south = centre ? value(head, "yllcenter") - cell / 2 : value(head, "yllcorner");
        transform = new GeoTransform(west, south + rows * cell, cell, cell);
        noData = head.getOrDefault("nodata_value", -9999.0);
    }

    private Map<String, Double> open() throws IOException {
        reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
        line = 0;
        nextRow = 0;
        Map<String, Double> head = new HashMap<>();
        String text = next();
        while (text != null
                && Character.isLetter(text.strip().charAt(0))
                && !text.strip().startsWith("nan")) {
            String[] words = text.strip().split("\\s+");
            if (words.length != 2) {
                throw broken("line " + line + " is not a name and a number: " + text);
            }
            head.put(words[0].toLowerCase(Locale.ROOT), number(words[1], "line " + line));
            text = next();
        }
        pending = text;
        return head;
    }

    private String next() throws IOException {
        String text = reader.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = reader.readLine();
            line++;
        }
        return text;
    }

    private int size(Map<String, Double> head, String name) throws IOException {
        double v = value(head, name);
        if (v != Math.rint(v) || v < 1 || v > Integer.MAX_VALUE) {
            throw broken(name + " must be a whole number above zero but is " + v);
        }
        return (int) v;
    }

    private double value(Map<String, Double> head, String name) throws IOException {
        Double v = head.get(name);
        if (v == null) {
            throw broken("its head has no " + name + ", only " + head.keySet());
        }
        return v;
    }

    private double number(String word, String where) throws IOException {
        try {
            return Double.parseDouble(word.equalsIgnoreCase("nan") ? "NaN" : word);
        } catch (NumberFormatException e) {
            throw broken(where + ": not a number: " + word);
        }
    }

    private IOException broken(String what) throws IOException {
        close();
        return new IOException(file + ": " + what);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public GeoTransform transform() {
        return transform;
    }

    @Override
    public double cellArea() {
        // the format does not say its unit: what fits on a globe in degrees is taken to be in degrees
        double south = transform.y(rows - 0.5);
        double east = transform.x(columns - 0.5);
        boolean degrees =
                transform.originX() >= -180.5 && east <= 360.5 && transform.originY() <= 90.5 && south >= -90.5;
        return degrees ? Double.NaN : transform.cellWidth() * transform.cellHeight() / 1e6;
    }

    @Override
    public int rowsAtOnce() {
        return 1;
    }

    @Override
    public void read(int firstRow, int count, double[] into) throws IOException {
        if (firstRow < nextRow) {
            close();
            open();
        }
        double[] skipped = new double[columns];
        while (nextRow < firstRow) {
            row(skipped, 0);
        }
        for (int r = 0; r < count; r++) {
            row(into, r * columns);
        }
    }

    private void row(double[] into, int from) throws IOException {
        int c = 0;
        while (c < columns) {
            String text = pending != null ? pending : next();
            pending = null;
            if (text == null) {
                throw broken("truncated: ends in row " + nextRow + " of " + rows + ", behind " + c + " of " + columns
                        + " numbers");
            }
            StringTokenizer words = new StringTokenizer(text);
            while (words.hasMoreTokens()) {
                if (c == columns) {
                    throw broken("line " + line + " has more than " + columns + " numbers");
                }
                double v = number(words.nextToken(), "line " + line + ", column " + c);
                into[from + c++] = v == noData ? Double.NaN : v;
            }
        }
        nextRow++;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
