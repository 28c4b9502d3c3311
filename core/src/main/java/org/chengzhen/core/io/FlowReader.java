package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.Place;

/**
 * Reads lists of pairs of places into a {@link FlowMatrix}: a row for each origin and destination, with one or
 * more columns of flows.
 *
 * <p>Of the columns that are asked for, origin, destination and flow; else the first, the second and the third.
 * Codes are texts and keep their leading zeros. Where places are given, only theirs count, and the matrix holds
 * each of them, linked or not; a code that is not among them is a problem, and so are a pair that comes twice, a
 * number that is none, and one below zero. Where a gazetteer is given, names become codes, and what it does not
 * know is a problem. An empty cell is a missing flow; a pair that the list does not name is a flow of zero, or
 * missing, as set.
 *
 * <pre>{@code
 * FlowMatrix trains = FlowReader.withDefaults().flow("trains_per_timetable").strict(Path.of("rail_links.csv"));
 * FlowReading some = FlowReader.withDefaults().places(codes).lenient(Path.of("rail_links.csv"));
 * }</pre>
 */
public final class FlowReader {
    private static final FlowReader DEFAULTS = new FlowReader(new Settings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Unlisted.ZERO));

    private final Settings settings;

    private FlowReader(Settings settings) {
        this.settings = settings;
    }

    private record Settings(
            Optional<String> origin,
            Optional<String> destination,
            Optional<String> flow,
            Optional<ImmutableList<String>> places,
            Optional<Gazetteer> gazetteer,
            Unlisted unlisted) {}

    /**
     * The default settings, to be changed.
     *
     * @return the first three columns, no list of places, pairs that are not named are zero
     */
    public static FlowReader withDefaults() {
        return DEFAULTS;
    }

    /**
     * Sets the headers of origin and destination.
     *
     * @param originHeader above the codes of origins
     * @param destinationHeader above the codes of destinations
     * @return a reader with that setting
     */
    public FlowReader between(String originHeader, String destinationHeader) {
        return new FlowReader(new Settings(
                Optional.of(originHeader),
                Optional.of(destinationHeader),
                settings.flow,
                settings.places,
                settings.gazetteer,
                settings.unlisted));
    }

    /**
     * Sets the header of the flow.
     *
     * @param header above the flows
     * @return a reader with that setting
     */
    public FlowReader flow(String header) {
        return new FlowReader(new Settings(
                settings.origin,
                settings.destination,
                Optional.of(header),
                settings.places,
                settings.gazetteer,
                settings.unlisted));
    }

    /**
     * Sets the places of the matrix.
     *
     * @param codes each once, in the order of the matrix
     * @return a reader with that setting
     */
    public FlowReader places(Collection<String> codes) {
        return new FlowReader(new Settings(
                settings.origin,
                settings.destination,
                settings.flow,
                Optional.of(ImmutableList.copyOf(codes)),
                settings.gazetteer,
                settings.unlisted));
    }

    /**
     * Sets where codes and names are looked up.
     *
     * @param value the known places
     * @return a reader with that setting
     */
    public FlowReader gazetteer(Gazetteer value) {
        return new FlowReader(new Settings(
                settings.origin,
                settings.destination,
                settings.flow,
                settings.places,
                Optional.of(value),
                settings.unlisted));
    }

    /**
     * Sets what pairs stand for that the list does not name.
     *
     * @param value zero, where the list is complete, or missing
     * @return a reader with that setting
     */
    public FlowReader unlisted(Unlisted value) {
        return new FlowReader(new Settings(
                settings.origin, settings.destination, settings.flow, settings.places, settings.gazetteer, value));
    }

    /**
     * Reads a CSV file in UTF-8.
     *
     * @param file the file
     * @return the flows
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a row or the header is wrong; it lists all problems
     */
    public FlowMatrix strict(Path file) throws IOException {
        return orThrow(file.getFileName().toString(), lenient(file));
    }

    /**
     * Reads CSV text.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the flows
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a row or the header is wrong; it lists all problems
     */
    public FlowMatrix strict(Reader source, String name) throws IOException {
        return orThrow(name, lenient(source, name));
    }

    /**
     * Reads the result of a query, whose labels are headers. It is read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the flows
     * @throws SQLException if the database fails
     * @throws UnreadableException if a row or a label is wrong; it lists all problems
     */
    public FlowMatrix strict(ResultSet results) throws SQLException {
        return orThrow("the result set", lenient(results));
    }

    /**
     * Reads the good pairs of a CSV file in UTF-8.
     *
     * @param file the file
     * @return the good pairs and the problems
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if the header lacks a column
     */
    public FlowReading lenient(Path file) throws IOException {
        return lenient(
                Files.newBufferedReader(file, StandardCharsets.UTF_8),
                file.getFileName().toString());
    }

    /**
     * Reads the good pairs of CSV text.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the good pairs and the problems
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if the header lacks a column
     */
    public FlowReading lenient(Reader source, String name) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source)) {
            Pairs pairs = null;
            for (CsvRecord record : records) {
                if (pairs == null) {
                    pairs = new Pairs(settings, name, withoutMark(record.getFields()));
                } else {
                    pairs.row(record.getStartingLineNumber(), record.getFields());
                }
            }
            if (pairs == null) {
                throw new UnreadableException(name, ImmutableList.of(new Problem(1, "", "", "has no header")));
            }
            return pairs.reading();
        }
    }

    /** Files from spreadsheets begin with a byte order mark. */
    private static List<String> withoutMark(List<String> headers) {
        List<String> clean = new ArrayList<>(headers);
        if (!clean.isEmpty() && clean.get(0).startsWith("\uFEFF")) {
            clean.set(0, clean.get(0).substring(1));
        }
        return clean;
    }

    /**
     * Reads the good pairs of the result of a query. It is read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the good pairs and the problems
     * @throws SQLException if the database fails
     * @throws UnreadableException if the labels lack a column
     */
    public FlowReading lenient(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int j = 1; j <= meta.getColumnCount(); j++) {
            labels.add(meta.getColumnLabel(j));
        }
        Pairs pairs = new Pairs(settings, "the result set", labels);
        for (long row = 1; results.next(); row++) {
            List<String> cells = new ArrayList<>();
            for (int j = 1; j <= labels.size(); j++) {
                Object value = results.getObject(j);
                cells.add(value == null ? "" : value instanceof BigDecimal d ? d.toPlainString() : value.toString());
            }
            pairs.row(row, cells);
        }
        return pairs.reading();
    }

    private static FlowMatrix orThrow(String source, FlowReading reading) {
        if (!reading.problems().isEmpty()) {
            throw new UnreadableException(source, reading.problems());
        }
        return reading.flows();
    }

    /** As {@code FlowReader[flow trains, 41 places, unlisted ZERO]}. */
    @Override
    public String toString() {
        return "FlowReader[flow " + settings.flow.orElse("of the third column") + ", "
                + settings.places.map(p -> p.size() + " places").orElse("any place") + ", unlisted " + settings.unlisted
                + "]";
    }

    /** Collects the good pairs and the problems. */
    private static final class Pairs {
        private final Settings settings;
        private final List<String> headers;
        private final int origin;
        private final int destination;
        private final int flow;
        private final Map<String, Integer> known = new LinkedHashMap<>();
        private final Map<List<String>, Long> seen = new HashMap<>();
        private final List<String> origins = new ArrayList<>();
        private final List<String> destinations = new ArrayList<>();
        private final List<Double> flows = new ArrayList<>();
        private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

        Pairs(Settings settings, String source, List<String> headers) {
            this.settings = settings;
            this.headers = headers;
            this.origin = column(source, settings.origin, 0, "origins");
            this.destination = column(source, settings.destination, 1, "destinations");
            this.flow = column(source, settings.flow, 2, "flows");
            settings.places.ifPresent(codes -> codes.forEach(code -> known.put(code, known.size())));
        }

        private int column(String source, Optional<String> header, int otherwise, String what) {
            if (header.isEmpty()) {
                if (otherwise < headers.size()) {
                    return otherwise;
                }
                throw new UnreadableException(
                        source,
                        ImmutableList.of(new Problem(1, "", String.join(",", headers), "has no column of " + what)));
            }
            for (int j = 0; j < headers.size(); j++) {
                if (headers.get(j).strip().equalsIgnoreCase(header.get())) {
                    return j;
                }
            }
            throw new UnreadableException(
                    source,
                    ImmutableList.of(
                            new Problem(1, "", String.join(",", headers), "has no column \"" + header.get() + "\"")));
        }

        void row(long line, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            Optional<String> from = place(line, cells, origin);
            Optional<String> to = place(line, cells, destination);
            Optional<Double> size = size(line, cells);
            if (from.isEmpty() || to.isEmpty() || size.isEmpty()) {
                return;
            }
            Long before = seen.putIfAbsent(List.of(from.get(), to.get()), line);
            if (before != null) {
                problem(line, destination, from.get() + " -> " + to.get(), "comes twice, first in line " + before);
                return;
            }
            origins.add(from.get());
            destinations.add(to.get());
            flows.add(size.get());
        }

        private static String cell(List<String> cells, int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        private Optional<String> place(long line, List<String> cells, int column) {
            String text = cell(cells, column);
            if (text.isEmpty()) {
                problem(line, column, text, "names no place");
                return Optional.empty();
            }
            String code = text;
            if (settings.gazetteer.isPresent()) {
                Optional<String> found = settings.gazetteer.get().find(text).map(Place::code);
                if (found.isEmpty()) {
                    problem(line, column, text, "is no known place");
                    return Optional.empty();
                }
                code = found.get();
            }
            if (settings.places.isPresent() && !known.containsKey(code)) {
                problem(line, column, text, "is none of the places asked for");
                return Optional.empty();
            }
            return Optional.of(code);
        }

        private Optional<Double> size(long line, List<String> cells) {
            String text = cell(cells, flow);
            if (text.isEmpty() || text.equals("NA")) {
                return Optional.of(Double.NaN);
            }
            double value;
            try {
                value = new BigDecimal(text.replace(",", "")).doubleValue();
            } catch (NumberFormatException e) {
                problem(line, flow, text, "is no number");
                return Optional.empty();
            }
            if (value < 0 || value > Double.MAX_VALUE) {
                problem(line, flow, text, value < 0 ? "is below zero" : "is too large");
                return Optional.empty();
            }
            return Optional.of(value);
        }

        private void problem(long line, int column, String content, String message) {
            problems.add(new Problem(line, headers.get(column), content, message));
        }

        FlowReading reading() {
            double[] values = flows.stream().mapToDouble(Double::doubleValue).toArray();
            FlowMatrix matrix = settings.places.isPresent()
                    ? FlowMatrix.ofPairs(settings.places.get(), origins, destinations, values, settings.unlisted)
                    : FlowMatrix.ofPairs(origins, destinations, values, settings.unlisted);
            return new FlowReading(matrix, problems.build());
        }
    }
}
