package org.chengzhen.core.china;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chengzhen.core.io.CsvRows;
import org.chengzhen.core.panel.Unit;

/** The tables beside the classes. */
final class BuiltIn {
    private BuiltIn() {}

    static ImmutableList<ImmutableMap<String, String>> rows(String table) {
        try {
            return CsvRows.read(open(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(ImmutableMap<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** NaN where the cell is empty. */
    static double number(ImmutableMap<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** Persons from ten thousand persons, a missing number staying missing. */
    static double persons(double tenThousands) {
        return Double.isNaN(tenThousands) ? tenThousands : Unit.TEN_THOUSAND_PERSONS.convert(tenThousands, Unit.PERSON);
    }

    static int whole(ImmutableMap<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    static Reader open(String table) {
        return new InputStreamReader(
                Objects.requireNonNull(BuiltIn.class.getResourceAsStream(table), table), StandardCharsets.UTF_8);
    }
}
