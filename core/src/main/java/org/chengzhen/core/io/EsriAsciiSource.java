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
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.internal.Loop;

/** An ESRI ASCII grid: a head of names and numbers, then the rows from the north. */
final class EsriAsciiSource implements CellSource {
    /** The mark of UTF-8 before a text. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private final Path file;
    private final int rows;
    private final int columns;
    private final GeoTransform transform;
    private final double noData;
    private BufferedReader reader;
    private int line;
    private int nextRow;
    private String pending;

    EsriAsciiSource(Path file, double noDataOverride) throws IOException {
        this.file = file;
        boolean opened = false;
        try {
            Map<String, Double> head = open();
            columns = size(head, "ncols");
            rows = size(head, "nrows");
            // a number takes a digit and a blank at least
            if ((long) rows * columns > Files.size(file) / 2 + 1) {
                throw broken("truncated: claims " + rows + " rows of " + columns + " numbers, but has "
                        + Files.size(file) + " bytes");
            }
            double width = side(head, "dx");
            double height = side(head, "dy");
            double west =
                    head.containsKey("xllcenter") ? value(head, "xllcenter") - width / 2 : value(head, "xllcorner");
            double south =
                    head.containsKey("yllcenter") ? value(head, "yllcenter") - height / 2 : value(head, "yllcorner");
            transform = new GeoTransform(west, south + rows * height, width, height);
            noData = Double.isNaN(noDataOverride) ? head.getOrDefault("nodata_value", -9999.0) : noDataOverride;
            opened = true;
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private double side(Map<String, Double> head, String name) throws IOException {
        String given = head.containsKey("cellsize") ? "cellsize" : name;
        if (!head.containsKey(given)) {
            throw broken("its head has no cellsize, nor dx and dy, only " + head.keySet());
        }
        double cell = value(head, given);
        if (!(cell > 0 && cell < Double.POSITIVE_INFINITY)) {
            throw broken(given + " must be > 0 but is " + cell);
        }
        return cell;
    }

    private Map<String, Double> open() throws IOException {
        reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        line = 0;
        nextRow = 0;
        Map<String, Double> head = new HashMap<>();
        String text = next();
        if (text != null && text.startsWith(MARK)) {
            text = text.substring(MARK.length());
        }
        while (text != null && isHead(text.strip())) {
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

    /** A line that begins with a name; a first row may begin with the word for no number. */
    private static boolean isHead(String text) {
        String word = text.split("\\s", 2)[0];
        return Character.isLetter(text.charAt(0)) && !word.equalsIgnoreCase("nan");
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

    /** Blanks part the numbers, so that a comma in one stands before its decimals. */
    private double number(String word, String where) throws IOException {
        try {
            String plain = word.indexOf('.') < 0 ? word.replace(',', '.') : word;
            return Double.parseDouble(plain.equalsIgnoreCase("nan") ? "NaN" : plain);
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
        return fitsGlobe(transform, rows, columns) ? Double.NaN : transform.cellWidth() * transform.cellHeight() / 1e6;
    }

    @Override
    public double[] rowAreas() {
        return fitsGlobe(transform, rows, columns) ? CellAreas.degrees(transform, rows) : CellSource.super.rowAreas();
    }

    /** Where a format does not say its unit, what fits on a globe in degrees is taken to be in degrees. */
    static boolean fitsGlobe(GeoTransform transform, int rows, int columns) {
        double south = transform.y(rows - 0.5);
        double east = transform.x(columns - 0.5);
        return transform.originX() >= -180.5 && east <= 360.5 && transform.originY() <= 90.5 && south >= -90.5;
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
            Loop.check();
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
        if (nextRow == rows) {
            String more = next();
            if (more != null) {
                throw broken("line " + line + " is behind the last of " + rows + " rows");
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
