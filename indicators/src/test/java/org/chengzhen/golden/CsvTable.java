package org.chengzhen.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A CSV file of the shared data as columns; blank numbers are NaN. */
public final class CsvTable {
    private final List<NamedCsvRecord> rows;

    private CsvTable(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** Reads a file below the shared data folder, which must be there. */
    public static CsvTable read(String path) {
        Path file = Repository.data(path).orElseThrow();
        try (Stream<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file).stream()) {
            return new CsvTable(records.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows whose cell in this column satisfies a condition. */
    public CsvTable where(String column, Predicate<String> condition) {
        return new CsvTable(
                rows.stream().filter(r -> condition.test(r.getField(column))).toList());
    }

    /** The rows with a number in each of these columns. */
    public CsvTable complete(String... columns) {
        return new CsvTable(rows.stream()
                .filter(r -> Stream.of(columns).noneMatch(c -> r.getField(c).isBlank()))
                .toList());
    }

    public int size() {
        return rows.size();
    }

    public List<String> texts(String column) {
        return rows.stream().map(r -> r.getField(column)).toList();
    }

    public double[] numbers(String column) {
        return rows.stream()
                .mapToDouble(r -> r.getField(column).isBlank() ? Double.NaN : Double.parseDouble(r.getField(column)))
                .toArray();
    }
}
