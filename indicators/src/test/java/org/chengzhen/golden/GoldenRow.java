package org.chengzhen.golden;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One line of the table of worked values. */
record GoldenRow(String id, String indicator, JsonElement inputs, JsonElement expected, double tolerance) {

    /** The id without the suffix that marks other inputs of the same shape. */
    String knownId() {
        int suffix = id.indexOf('#');
        return suffix < 0 ? id : id.substring(0, suffix);
    }

    /** The entry of the catalogue that the row belongs to: the id that its second column names first. */
    String entry() {
        return indicator.substring(0, 3);
    }

    static List<GoldenRow> resource(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenRow.class.getResourceAsStream("/golden/" + name), name),
                StandardCharsets.UTF_8))) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<GoldenRow> file(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GoldenRow> parse(BufferedReader reader) throws IOException {
        List<GoldenRow> rows = new ArrayList<>();
        reader.readLine();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            rows.add(new GoldenRow(
                    cells[0],
                    cells[1],
                    JsonParser.parseString(cells[2]),
                    JsonParser.parseString(cells[3]),
                    Double.parseDouble(cells[4])));
        }
        return rows;
    }
}
