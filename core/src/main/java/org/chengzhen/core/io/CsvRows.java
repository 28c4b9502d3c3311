package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chengzhen.core.io.table.DelimitedFormat;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;
import org.chengzhen.core.io.table.Rows;

/** The rows of a CSV table as texts by header: for tables that are no panel, such as lists of places. */
public final class CsvRows {
    private CsvRows() {}

    /**
     * Reads a table whose first line is the header. Empty lines do not count.
     *
     * @param source of the text, closed at the end
     * @return a map from header to cell for each row
     * @throws IOException if the source cannot be read
     * @throws UnreadableException if a row has another width than the header, or a header comes twice
     */
    public static ImmutableList<ImmutableMap<String, String>> read(Reader source) throws IOException {
        ImmutableList.Builder<ImmutableMap<String, String>> maps = ImmutableList.builder();
        try (source;
                Rows rows = DelimitedFormat.of(CharStreams.toString(source)).rows()) {
            List<String> headers = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            Row row = new Row();
            while (rows.next(row)) {
                if (row.size() == 1 && row.isBlank(0)) {
                    continue;
                }
                if (headers.isEmpty()) {
                    for (int j = 0; j < row.size(); j++) {
                        headers.add(row.text(j));
                    }
                    Set<String> distinct = new LinkedHashSet<>(headers);
                    if (distinct.size() < headers.size()) {
                        problems.add(new Problem(row.line(), "", String.join(",", headers), "names a column twice"));
                        break;
                    }
                } else if (row.size() != headers.size()) {
                    problems.add(new Problem(
                            row.line(),
                            "",
                            row.text(0),
                            "has " + row.size() + " cells but the header has " + headers.size()));
                } else {
                    ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
                    for (int j = 0; j < headers.size(); j++) {
                        map.put(headers.get(j), row.text(j));
                    }
                    maps.add(map.buildOrThrow());
                }
            }
            if (!problems.isEmpty()) {
                throw new UnreadableException("the table", problems);
            }
        } catch (RefusedException e) {
            throw new UnreadableException("the table", e);
        }
        return maps.build();
    }
}
