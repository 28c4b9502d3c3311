package org.chengzhen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.TableReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Region;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tables into panels: text with a row for each cell and with a column for each variable, the result of a query, and
 * columns at hand. With {@code -prof gc} JMH counts the bytes: less than 100 for each cell of text.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReadingBenchmark {
    private static final int PLACES = 3_000;
    private static final int YEARS = 40;
    private static final int WIDE = 200;
    private static final int LONG_PLACES = 2_500;
    private static final int LONG = 20;
    private static final String LONG_CSV = "a long CSV of 2 M cells";
    private static final String WIDE_CSV = "a wide CSV of 24 M cells, 3,000 places x 40 years x 200 variables";
    private static final String QUERY = "the result of a query, 2 M rows of a database in a file";
    private static final String COLUMNS = "a panel of 24 M cells by columns";
    private static final String JOIN = "join of two panels of 12 M cells";

    /** A file of text with a row for each cell. */
    @State(Scope.Benchmark)
    public static class LongFile {
        private Path file;
        private TableReader reader;

        @Setup(Level.Trial)
        public void write() throws IOException {
            file = ReadingRivals.longCsv(Files.createTempFile("long", ".csv"), LONG_PLACES, YEARS, LONG);
            reader = PanelReader.withDefaults().variables(ReadingRivals.variables(LONG));
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            Files.delete(file);
        }
    }

    /** A file of text with a column for each variable. */
    @State(Scope.Benchmark)
    public static class WideFile {
        private Path file;
        private TableReader reader;

        @Setup(Level.Trial)
        public void write() throws IOException {
            file = ReadingRivals.wideCsv(Files.createTempFile("wide", ".csv"), PLACES, YEARS, WIDE);
            reader = PanelReader.withDefaults().variables(ReadingRivals.variables(WIDE));
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            Files.delete(file);
        }
    }

    /** A table of a database in a file; the same query is run anew each time. */
    @State(Scope.Benchmark)
    public static class Database {
        private Path folder;
        private Connection connection;
        private TableReader reader;

        @Setup(Level.Trial)
        public void fill() throws IOException, SQLException {
            folder = Files.createTempDirectory("reading");
            connection = DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.resolve("reading") + ";OPTIMIZE_REUSE_RESULTS=0");
            ReadingRivals.fill(connection, LONG_PLACES, YEARS, LONG);
            reader = PanelReader.withDefaults().variables(ReadingRivals.variables(LONG));
        }

        @TearDown(Level.Trial)
        public void close() throws IOException, SQLException {
            connection.close();
            Files.delete(folder.resolve("reading.mv.db"));
            Files.delete(folder);
        }
    }

    /** Columns at hand, and two panels of half the variables each. */
    @State(Scope.Benchmark)
    public static class Columns {
        private List<Variable> variables;
        private double[][] values;
        private Panel one;
        private Panel other;

        @Setup(Level.Trial)
        public void draw() {
            variables = ReadingRivals.variables(WIDE);
            values = new double[WIDE][];
            for (int v = 0; v < WIDE; v++) {
                values[v] = Data.logNormal(PLACES * YEARS, v);
            }
            one = panel(variables.subList(0, WIDE / 2), values);
            other = panel(variables.subList(0, WIDE / 2), values);
        }
    }

    static Panel panel(List<Variable> variables, double[][] values) {
        Panel.Builder panel = Panel.builder();
        for (int p = 0; p < PLACES; p++) {
            panel.place(Region.builder("P" + p, "P" + p).build());
        }
        for (int y = 0; y < YEARS; y++) {
            panel.year(ReadingRivals.FIRST_YEAR + y);
        }
        for (int v = 0; v < variables.size(); v++) {
            panel.values(variables.get(v), values[v]);
        }
        return panel.build();
    }

    @Benchmark
    @SpeedRow(number = 90, workload = LONG_CSV, target = 12)
    public Panel longCsv(LongFile table) throws IOException {
        return table.reader.read(table.file);
    }

    @Benchmark
    @SpeedRow(number = 90, workload = LONG_CSV, by = "FastCSV and parseDouble, the layout known")
    public double[][] longRival(LongFile table) throws IOException {
        return ReadingRivals.readLong(table.file, LONG_PLACES, YEARS, LONG);
    }

    @Benchmark
    @SpeedRow(number = 90.1, workload = WIDE_CSV, target = 60)
    public Panel wideCsv(WideFile table) throws IOException {
        return table.reader.read(table.file);
    }

    @Benchmark
    @SpeedRow(number = 90.1, workload = WIDE_CSV, by = "FastCSV and parseDouble, the layout known")
    public double[][] wideRival(WideFile table) throws IOException {
        return ReadingRivals.readWide(table.file, PLACES, YEARS, WIDE);
    }

    @Benchmark
    @SpeedRow(number = 90.2, workload = QUERY, target = 12)
    public Panel query(Database database) throws SQLException {
        try (Statement statement = database.connection.createStatement();
                ResultSet rows = statement.executeQuery(ReadingRivals.QUERY)) {
            return database.reader.read(rows);
        }
    }

    @Benchmark
    @SpeedRow(number = 90.2, workload = QUERY, by = "draining the result set")
    public double drained(Database database) throws SQLException {
        return ReadingRivals.drain(database.connection);
    }

    @Benchmark
    @SpeedRow(number = 90.3, workload = COLUMNS, target = 3)
    public Panel columns(Columns columns) {
        return panel(columns.variables, columns.values);
    }

    @Benchmark
    @SpeedRow(number = 90.3, workload = COLUMNS, by = "copies of the arrays")
    public double[][] copies(Columns columns) {
        double[][] copies = new double[WIDE][];
        for (int v = 0; v < WIDE; v++) {
            copies[v] = columns.values[v].clone();
        }
        return copies;
    }

    @Benchmark
    @SpeedRow(number = 90.4, workload = JOIN, target = 3)
    public Panel join(Columns columns) {
        return columns.one.join(columns.other);
    }

    @Benchmark
    @SpeedRow(number = 90.4, workload = JOIN, by = "a loop over the arrays")
    public double[][] joinRival(Columns columns) {
        double[][] union = new double[WIDE / 2][];
        for (int v = 0; v < union.length; v++) {
            union[v] = ReadingRivals.joined(columns.values[v], columns.values[v]);
        }
        return union;
    }
}
