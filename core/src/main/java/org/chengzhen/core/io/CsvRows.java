package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;

/** The rows of a CSV table as texts by header: for tables that are no panel, such as lists of places. */
public final class CsvRows {
    private CsvRows() {}

    /**
     * Reads a table whose first line is the header.
     *
     * @param source of the text, closed at the end
     * @return a map from header to cell for each row
     * @throws IOException if the source cannot be read, or is no CSV
     */
    public static ImmutableList<ImmutableMap<String, String>> read(Reader source) throws IOException {
        ImmutableList.Builder<ImmutableMap<String, String>> rows = ImmutableList.builder();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(source)) {
            for (NamedCsvRecord record : records) {
                rows.add(ImmutableMap.copyOf(record.getFieldsAsMap()));
            }
        }
        return rows.build();
    }
}
