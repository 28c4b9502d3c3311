package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.chengzhen.core.flow.FlowMatrix;

/**
 * Reads flows between places into a {@link FlowMatrix}: lists of pairs and square tables, in every format that {@link
 * PanelReader} reads.
 *
 * <p>A list has a row for each origin and destination. Its columns are found by their headers (from, origin, 出发地,
 * {@code h_geocode}, place of work, …), else the first three are origin, destination and flow. A square table has its
 * destinations in the header and its origins in the first column. Rows and columns of totals are set apart.
 *
 * <pre>{@code
 * FlowMatrix trains = FlowReader.withDefaults().flow("trains_per_timetable").read(Path.of("rail_links.csv"));
 * FlowReading some = FlowReader.withDefaults().places(codes).readLeniently(Path.of("rail_links.csv"));
 * }</pre>
 *
 * <p>All doors here read with the default settings; {@link #withDefaults()} gives a reader that can be set.
 */
public final class FlowReader {
    private FlowReader() {}

    /**
     * Reads a file with the default settings.
     *
     * @param file the file
     * @return the flows
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if a row or the header is wrong; it lists them all
     */
    public static FlowMatrix read(Path file) throws IOException {
        return FlowTableReader.DEFAULTS.read(file);
    }

    /**
     * Reads the result of a query with the default settings. It is read to its end and left open.
     *
     * @param results of any JDBC database, before its first row
     * @return the flows
     * @throws SQLException if the database fails
     * @throws UnreadableException if a row or a label is wrong; it lists them all
     */
    public static FlowMatrix from(ResultSet results) throws SQLException {
        return FlowTableReader.DEFAULTS.read(results);
    }

    /**
     * The default settings, to be changed.
     *
     * @return columns by their headers, any place, pairs that are not named are zero
     */
    public static FlowTableReader withDefaults() {
        return FlowTableReader.DEFAULTS;
    }
}
