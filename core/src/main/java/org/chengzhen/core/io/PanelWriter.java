package org.chengzhen.core.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.Place;

/**
 * Writes a panel as CSV: a row for each place and year, variables side by side with their units, a missing
 * value as an empty cell. Variables of one's own stand above the header; vintages, flags, notes and the plans of regions
 * below the table, each in a row that begins with a number sign. {@link PanelReader} reads it back to an equal panel.
 *
 * <pre>{@code
 * PanelWriter.write(panel, Path.of("panel.csv"));
 * }</pre>
 */
public final class PanelWriter {
    private PanelWriter() {}

    /**
     * Writes a file in UTF-8.
     *
     * @param panel to be written
     * @param file to be made or replaced
     * @throws IOException if it cannot be written
     */
    public static void write(Panel panel, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(panel, writer);
        }
    }

    /**
     * The text of the file.
     *
     * @param panel to be written
     * @return lines that end in a line feed
     */
    public static String toCsv(Panel panel) {
        StringWriter writer = new StringWriter();
        try {
            write(panel, writer);
        } catch (IOException e) {
            throw new AssertionError("a string takes all that is written", e);
        }
        return writer.toString();
    }

    private static void write(Panel panel, Writer target) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target)) {
            SavedPanel.variables(panel).forEach(csv::writeRecord);
            List<List<String>> attributes =
                    panel.places().stream().map(SavedPanel::columns).toList();
            int kinds = SavedPanel.PLACE_COLUMNS.size();
            boolean[] said = new boolean[kinds];
            for (List<String> of : attributes) {
                for (int k = 0; k < kinds; k++) {
                    said[k] |= !of.get(k).isEmpty();
                }
            }
            List<String> cells = new ArrayList<>(List.of("code", "name", "local_name"));
            for (int k = 0; k < kinds; k++) {
                if (said[k]) {
                    cells.add(SavedPanel.PLACE_COLUMNS.get(k));
                }
            }
            cells.add("year");
            panel.variables().forEach(v -> cells.add(v.id() + " [" + v.unit() + "]"));
            csv.writeRecord(cells);
            List<double[]> columns =
                    panel.variables().stream().map(panel::yearMajor).toList();
            int n = panel.places().size();
            for (int p = 0; p < n; p++) {
                Place place = panel.places().get(p);
                for (int y = 0; y < panel.years().length(); y++) {
                    cells.clear();
                    cells.addAll(List.of(place.code(), place.name(), place.localName()));
                    for (int k = 0; k < kinds; k++) {
                        if (said[k]) {
                            cells.add(attributes.get(p).get(k));
                        }
                    }
                    cells.add(Integer.toString(panel.years().get(y)));
                    for (double[] column : columns) {
                        double value = column[y * n + p];
                        cells.add(Double.isNaN(value) ? "" : Double.toString(value));
                    }
                    csv.writeRecord(cells);
                }
            }
            SavedPanel.below(panel).forEach(csv::writeRecord);
        }
    }
}
