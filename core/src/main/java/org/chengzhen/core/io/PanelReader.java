package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Gazetteer;

/**
 * Reads tables of places, years and variables into a {@link Panel}.
 *
 * <p>Forms, told apart by the headers: a row for each place and year with the variables side by side; years
 * side by side ({@code population_2010}, {@code 2010年常住人口(万人)}); and one value a row, with a column that
 * names the variable. Headers may be Chinese or English, and carry a unit: {@code gdp [1e8 CNY]}, {@code
 * 地区生产总值(亿元)}. Values are brought to the unit of the variable exactly, rounded once. A column that is no
 * known variable is left out, and the panel's notes say so.
 *
 * <p>Encoding: UTF-8 with or without byte order mark, else GB18030; or as set. Cells: thousands separators
 * and full-width digits are read; an empty cell, {@code NA}, {@code -} and {@code —} are missing; {@code …}
 * means less than the unit of the table. Codes are texts and keep their leading zeros. Where a gazetteer is
 * set, codes and names are looked up in it, and one that it does not know is a problem; else a place is what
 * its code says, or its name where there is no code.
 *
 * <pre>{@code
 * Panel panel = PanelReader.read(Path.of("yearbook.csv"));                // or one exception with all problems
 * Reading some = PanelReader.lenient().read(Path.of("yearbook.csv"));    // the good cells, and the problems
 * }</pre>
 */
public final class PanelReader {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final PanelReader DEFAULTS = new PanelReader(
            Optional.empty(), Optional.empty(), ImmutableList.of(), OptionalInt.empty(), EllipsisMark.ZERO);

    private final Optional<Charset> charset;
    private final Optional<Gazetteer> gazetteer;
    private final ImmutableList<Variable> variables;
    private final OptionalInt year;
    private final EllipsisMark ellipsis;

    private PanelReader(
            Optional<Charset> charset,
            Optional<Gazetteer> gazetteer,
            ImmutableList<Variable> variables,
            OptionalInt year,
            EllipsisMark ellipsis) {
        this.charset = charset;
        this.gazetteer = gazetteer;
        this.variables = variables;
        this.year = year;
        this.ellipsis = ellipsis;
    }

    /**
     * Reads a CSV file with the default settings.
     *
     * @param file the file
     * @return the panel
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public static Panel read(Path file) throws IOException {
        return DEFAULTS.strict(file);
    }

    /**
     * Reads the result of a query with the default settings. Column labels are headers. The result set is
     * read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the panel
     * @throws SQLException if the database fails
     * @throws UnreadableException if a cell, row or label is wrong; it lists them all
     */
    public static Panel from(ResultSet results) throws SQLException {
        return DEFAULTS.strict(results);
    }

    /**
     * The default settings, to be changed.
     *
     * @return encoding found out, no gazetteer, {@code …} as zero
     */
    public static PanelReader withDefaults() {
        return DEFAULTS;
    }

    /**
     * Reads as far as possible.
     *
     * @return a reader with the default settings that gives the good cells and the problems
     */
    public static Lenient lenient() {
        return new Lenient(DEFAULTS);
    }

    /**
     * Sets the encoding.
     *
     * @param value an encoding
     * @return a reader with that setting
     */
    public PanelReader charset(Charset value) {
        return new PanelReader(Optional.of(value), gazetteer, variables, year, ellipsis);
    }

    /**
     * Sets where codes and names are looked up.
     *
     * @param value the known places
     * @return a reader with that setting
     */
    public PanelReader gazetteer(Gazetteer value) {
        return new PanelReader(charset, Optional.of(value), variables, year, ellipsis);
    }

    /**
     * Adds variables beside the known ones, found by id and by either name.
     *
     * @param more one's own variables
     * @return a reader with that setting
     */
    public PanelReader variables(Collection<Variable> more) {
        ImmutableList<Variable> all =
                ImmutableList.<Variable>builder().addAll(variables).addAll(more).build();
        return new PanelReader(charset, gazetteer, all, year, ellipsis);
    }

    /**
     * Sets the year of a table that names none.
     *
     * @param value a calendar year
     * @return a reader with that setting
     */
    public PanelReader year(int value) {
        return new PanelReader(charset, gazetteer, variables, OptionalInt.of(value), ellipsis);
    }

    /**
     * Sets what the mark {@code …} becomes.
     *
     * @param value zero or missing
     * @return a reader with that setting
     */
    public PanelReader ellipsis(EllipsisMark value) {
        return new PanelReader(charset, gazetteer, variables, year, value);
    }

    /**
     * Reads as far as possible, with these settings.
     *
     * @return a reader that gives the good cells and the problems
     */
    public Lenient tolerant() {
        return new Lenient(this);
    }

    /**
     * Reads a CSV file with these settings.
     *
     * @param file the file
     * @return the panel
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public Panel strict(Path file) throws IOException {
        return orThrow(file.getFileName().toString(), reading(file));
    }

    /**
     * Reads the result of a query with these settings.
     *
     * @param results of any JDBC database, before its first row
     * @return the panel
     * @throws SQLException if the database fails
     * @throws UnreadableException if a cell, row or label is wrong; it lists them all
     */
    public Panel strict(ResultSet results) throws SQLException {
        return orThrow("the result set", reading(results));
    }

    /**
     * Reads CSV text with these settings.
     *
     * @param source of the text, closed at the end
     * @param name of the source, for messages
     * @return the panel
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a cell, line or header is wrong; it lists them all
     */
    public Panel strict(Reader source, String name) throws IOException {
        try (source) {
            return orThrow(name, reading(CharStreams.toString(source), name));
        }
    }

    private static Panel orThrow(String source, Reading reading) {
        if (!reading.problems().isEmpty()) {
            throw new UnreadableException(source, reading.problems());
        }
        return reading.panel();
    }

    private Reading reading(Path file) throws IOException {
        return reading(decode(file), file.getFileName().toString());
    }

    private Reading reading(String text, String name) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            PanelAssembler assembler = null;
            for (CsvRecord csv : records) {
                if (assembler == null) {
                    assembler = assembler(csv.getFields());
                } else {
                    assembler.row(csv.getStartingLineNumber(), csv.getFields());
                }
            }
            if (assembler == null) {
                throw new UnreadableException(name, ImmutableList.of(new Problem(1, "", "", "has no header")));
            }
            return assembler.reading();
        }
    }

    private Reading reading(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int j = 1; j <= meta.getColumnCount(); j++) {
            labels.add(meta.getColumnLabel(j));
        }
        PanelAssembler assembler = assembler(labels);
        for (long row = 1; results.next(); row++) {
            List<String> cells = new ArrayList<>();
            for (int j = 1; j <= labels.size(); j++) {
                Object value = results.getObject(j);
                cells.add(value == null ? "" : value instanceof BigDecimal d ? d.toPlainString() : value.toString());
            }
            assembler.row(row, cells);
        }
        return assembler.reading();
    }

    private PanelAssembler assembler(List<String> headers) {
        return new PanelAssembler(headers, Header.names(variables), gazetteer, year, ellipsis);
    }

    private String decode(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        if (charset.isPresent()) {
            return decode(bytes, charset.get().equals(StandardCharsets.UTF_8) ? mark : 0, charset.get(), file);
        }
        try {
            return decode(bytes, mark, StandardCharsets.UTF_8, file);
        } catch (UnreadableException e) {
            return decode(bytes, 0, GB18030, file);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset, Path file) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    file.getFileName().toString(),
                    ImmutableList.of(new Problem(1, "", file.getFileName().toString(), "is not in " + charset)));
        }
    }

    @Override
    public String toString() {
        return "PanelReader[charset " + charset.map(Charset::name).orElse("detected") + ", "
                + gazetteer.map(Object::toString).orElse("no gazetteer") + ", " + variables.size()
                + " own variables, … as " + ellipsis + "]";
    }

    /** Reads the good cells and lists the problems, where {@link PanelReader} itself would throw. */
    public static final class Lenient {
        private final PanelReader settings;

        private Lenient(PanelReader settings) {
            this.settings = settings;
        }

        /**
         * Reads a CSV file.
         *
         * @param file the file
         * @return the good cells and the problems
         * @throws IOException if the file cannot be read
         * @throws UnreadableException if it has no header or is in another encoding
         */
        public Reading read(Path file) throws IOException {
            return settings.reading(file);
        }

        /**
         * Reads the result of a query.
         *
         * @param results of any JDBC database, before its first row
         * @return the good cells and the problems
         * @throws SQLException if the database fails
         */
        public Reading from(ResultSet results) throws SQLException {
            return settings.reading(results);
        }
    }
}
