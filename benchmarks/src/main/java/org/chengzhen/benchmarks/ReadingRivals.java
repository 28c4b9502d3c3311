package org.chengzhen.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/**
 * Tables of made-up numbers, and programs that read them by FastCSV and {@code Double.parseDouble}, knowing beforehand
 * what each column holds, how many places and years there are, and that nothing is wrong.
 */
final class ReadingRivals {
    static final int FIRST_YEAR = 1981;

    private ReadingRivals() {}

    /** Variables of one's own, v0, v1 and so on. */
    static List<Variable> variables(int count) {
        return IntStream.range(0, count)
                .mapToObj(v -> Variable.of("v" + v, "Made-up " + v, "编造" + v, Unit.COUNT, Variable.Kind.INTENSITY))
                .toList();
    }

    /** A number with up to two decimals, one in fifty missing. */
    private static String cell(SplittableRandom random) {
        int cents = random.nextInt(100_000_000);
        return random.nextInt(50) == 0
                ? ""
                : cents / 100 + (cents % 100 == 0 ? "" : "." + cents % 100 / 10 + cents % 10);
    }

    /** A row for each place, year and variable. */
    static Path longCsv(Path file, int places, int years, int variables) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("code,year,variable,value\n");
            for (int p = 0; p < places; p++) {
                for (int y = 0; y < years; y++) {
                    for (int v = 0; v < variables; v++) {
                        out.write("P" + p + "," + (FIRST_YEAR + y) + ",v" + v + "," + cell(random) + "\n");
                    }
                }
            }
        }
        return file;
    }

    /** A row for each place and year, a column for each variable. */
    static Path wideCsv(Path file, int places, int years, int variables) throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder("code,year");
            for (int v = 0; v < variables; v++) {
                line.append(",v").append(v);
            }
            out.write(line.append('\n').toString());
            for (int p = 0; p < places; p++) {
                for (int y = 0; y < years; y++) {
                    line.setLength(0);
                    line.append('P').append(p).append(',').append(FIRST_YEAR + y);
                    for (int v = 0; v < variables; v++) {
                        line.append(',').append(cell(random));
                    }
                    out.write(line.append('\n').toString());
                }
            }
        }
        return file;
    }

    /** A table of a database: a row for each place, year and variable. */
    static void fill(Connection connection, int places, int years, int variables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE cells(code VARCHAR(12), \"YEAR\" INT, variable VARCHAR(12), \"VALUE\" DOUBLE)");
        }
        SplittableRandom random = new SplittableRandom(3);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO cells VALUES (?, ?, ?, ?)")) {
            for (int p = 0; p < places; p++) {
                for (int y = 0; y < years; y++) {
                    for (int v = 0; v < variables; v++) {
                        insert.setString(1, "P" + p);
                        insert.setInt(2, FIRST_YEAR + y);
                        insert.setString(3, "v" + v);
                        insert.setDouble(4, random.nextInt(100_000_000) / 100.0);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    static final String QUERY = "SELECT code, \"YEAR\", variable, \"VALUE\" FROM cells";

    /** All that a reader has to take out of the result, and nothing done with it. */
    static double drain(Connection connection) throws SQLException {
        double sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                sum += rows.getString(1).length()
                        + rows.getInt(2)
                        + rows.getString(3).length()
                        + rows.getDouble(4);
            }
        }
        return sum;
    }

    /** A long table into an array for each variable, year-major. */
    static double[][] readLong(Path file, int places, int years, int variables) throws IOException {
        double[][] values = missing(variables, places * years);
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                int p = rows.computeIfAbsent(record.getField(0), k -> rows.size());
                int y = Integer.parseInt(record.getField(1)) - FIRST_YEAR;
                int v = columns.computeIfAbsent(record.getField(2), k -> columns.size());
                String cell = record.getField(3);
                values[v][y * places + p] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        }
        return values;
    }

    /** A wide table into an array for each variable, year-major. */
    static double[][] readWide(Path file, int places, int years, int variables) throws IOException {
        double[][] values = missing(variables, places * years);
        Map<String, Integer> rows = new HashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                int p = rows.computeIfAbsent(record.getField(0), k -> rows.size());
                int y = Integer.parseInt(record.getField(1)) - FIRST_YEAR;
                for (int v = 0; v < variables; v++) {
                    String cell = record.getField(2 + v);
                    values[v][y * places + p] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
                }
            }
        }
        return values;
    }

    private static double[][] missing(int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    /** The first of two columns, and the second where it has none: what a join does with one variable. */
    static double[] joined(double[] one, double[] other) {
        double[] union = one.clone();
        for (int k = 0; k < union.length; k++) {
            if (Double.isNaN(union[k])) {
                union[k] = other[k];
            } else if (!Double.isNaN(other[k]) && other[k] != union[k]) {
                throw new IllegalArgumentException("cell " + k + " has two values");
            }
        }
        return union;
    }

    /** The values of a panel, variable by variable. */
    static double[][] values(Panel panel) {
        return panel.variables().stream().map(panel::yearMajor).toArray(double[][]::new);
    }
}
