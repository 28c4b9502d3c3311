package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.io.table.DelimitedFormat;
import org.chengzhen.core.io.table.QueryTable;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.place.Gazetteer;

/**
 * Reads flows with settings of one's own: an immutable value, made by {@link FlowReader#withDefaults()}.
 *
 * <p>Codes are texts and keep their leading zeros. Where places are given, only theirs count, and the matrix holds
 * each of them, linked or not; a code that is not among them is a problem, and so are a pair that comes twice, a
 * number that is none, and one below zero. Where a gazetteer is given, names become codes, and what it does not know
 * is a problem. An empty cell is a missing flow; a pair that the list does not name is a flow of zero, or missing, as
 * set. A list of several years needs the year that is wanted.
 */
public final class FlowTableReader {
    static final FlowTableReader DEFAULTS = new FlowTableReader(new FlowSettings());

    private final FlowSettings settings;

    private FlowTableReader(FlowSettings settings) {
        this.settings = settings;
    }

    private FlowTableReader with(Consumer<FlowSettings> change) {
        return new FlowTableReader(settings.with(change));
    }

    /**
     * Sets the headers of origin and destination.
     *
     * @param originHeader above the codes of origins
     * @param destinationHeader above the codes of destinations
     * @return a reader with that setting
     */
    public FlowTableReader between(String originHeader, String destinationHeader) {
        return with(s -> {
            s.origin = Optional.of(Objects.requireNonNull(originHeader, "originHeader"));
            s.destination = Optional.of(Objects.requireNonNull(destinationHeader, "destinationHeader"));
        });
    }

    /**
     * Sets the header of the flow.
     *
     * @param header above the flows
     * @return a reader with that setting
     */
    public FlowTableReader flow(String header) {
        return with(s -> s.flow = Optional.of(Objects.requireNonNull(header, "header")));
    }

    /**
     * Sets the places of the matrix.
     *
     * @param codes each once, in the order of the matrix
     * @return a reader with that setting
     */
    public FlowTableReader places(Collection<String> codes) {
        ImmutableList<String> copy = ImmutableList.copyOf(codes);
        return with(s -> s.places = Optional.of(copy));
    }

    /**
     * Sets where codes and names are looked up.
     *
     * @param value the known places
     * @return a reader with that setting
     */
    public FlowTableReader gazetteer(Gazetteer value) {
        return with(s -> s.gazetteer = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets what a pair stands for that the list does not name.
     *
     * @param value zero or missing
     * @return a reader with that setting
     */
    public FlowTableReader unlisted(Unlisted value) {
        Objects.requireNonNull(value, "value");
        return with(s -> s.unlisted = value);
    }

    /**
     * Sets the year that is read of a list of several.
     *
     * @param value a calendar year
     * @return a reader with that setting
     */
    public FlowTableReader year(int value) {
        return with(s -> s.year = OptionalInt.of(value));
    }

    /**
     * Sets the encoding of texts.
     *
     * @param value an encoding
     * @return a reader with that setting
     */
    public FlowTableReader charset(Charset value) {
        return with(s -> s.charset = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets the sheet of a workbook.
     *
     * @param value its name
     * @return a reader with that setting
     */
    public FlowTableReader sheet(String value) {
        return with(s -> s.sheet = Optional.of(Objects.requireNonNull(value, "value")));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the flows
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a row or the header is wrong; it lists them all
     */
    public FlowMatrix read(Path file) throws IOException {
        return orThrow(String.valueOf(file.getFileName()), readLeniently(file));
    }

    /**
     * Reads a text.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the flows
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a row or the header is wrong; it lists them all
     */
    public FlowMatrix read(Reader source, String name) throws IOException {
        return orThrow(name, readLeniently(source, name));
    }

    /**
     * Reads the result of a query to its end and leaves it open.
     *
     * @param results of any JDBC database, before its first row
     * @return the flows
     * @throws SQLException if the database fails
     * @throws UnreadableException if a row or a label is wrong; it lists them all
     */
    public FlowMatrix read(ResultSet results) throws SQLException {
        return orThrow("the result set", readLeniently(results));
    }

    /**
     * Reads the good pairs of a file. Never throws for what the file holds.
     *
     * @param file the file
     * @return the good pairs and the problems
     * @throws IOException if the file cannot be read
     */
    public FlowReading readLeniently(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            List<RawTable> tables = Formats.open(file, settings.charset);
            List<RawTable> wanted = settings.sheet.isEmpty()
                    ? tables
                    : tables.stream()
                            .filter(t -> Names.key(t.sheet()).equals(Names.key(settings.sheet.get())))
                            .toList();
            if (wanted.isEmpty()) {
                throw new RefusedException(
                        1,
                        "",
                        "has no sheet \"" + settings.sheet.orElse("") + "\""
                                + Nearest.question(
                                        settings.sheet.orElse(""),
                                        tables.stream().map(RawTable::sheet).toList()));
            }
            return readLeniently(Formats.fullest(wanted));
        } catch (RefusedException e) {
            return refused(UnreadableException.problem(name, e));
        }
    }

    /**
     * Reads the good pairs of a text.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the good pairs and the problems
     * @throws IOException if the source cannot be read
     */
    public FlowReading readLeniently(Reader source, String name) throws IOException {
        try (source) {
            return readLeniently(DelimitedFormat.of(CharStreams.toString(source)));
        } catch (RefusedException e) {
            return refused(UnreadableException.problem(name, e));
        }
    }

    /**
     * Reads the good pairs of the result of a query. It is read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the good pairs and the problems
     * @throws SQLException if the database fails
     */
    public FlowReading readLeniently(ResultSet results) throws SQLException {
        try {
            return readLeniently(new QueryTable(results));
        } catch (IOException e) {
            throw TableReader.sql(e);
        }
    }

    private FlowReading readLeniently(RawTable table) throws IOException {
        try {
            return new FlowAssembler(table, settings).read();
        } catch (RefusedException e) {
            return refused(UnreadableException.problem(table.format(), e));
        }
    }

    private static FlowReading refused(Problem problem) {
        return new FlowReading(
                FlowMatrix.of(List.of(), new double[0][]),
                ImmutableList.of(problem),
                ImmutableList.of(),
                ImmutableMap.of());
    }

    private static FlowMatrix orThrow(String source, FlowReading reading) {
        if (!reading.problems().isEmpty()) {
            throw new UnreadableException(source, reading.problems());
        }
        return reading.flows();
    }

    /** As {@code FlowTableReader[flow trains, 41 places, unlisted ZERO]}. */
    @Override
    public String toString() {
        return "FlowTableReader[flow " + settings.flow.orElse("found by its header") + ", "
                + settings.places.map(p -> p.size() + " places").orElse("any place") + ", unlisted " + settings.unlisted
                + "]";
    }
}
