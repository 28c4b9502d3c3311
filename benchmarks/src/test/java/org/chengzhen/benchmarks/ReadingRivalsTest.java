package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.chengzhen.core.io.PanelReader;
import org.chengzhen.core.io.TableReader;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRivalsTest {
    private static final int PLACES = 30;
    private static final int YEARS = 7;
    private static final int VARIABLES = 5;
    private static final List<Variable> OWN = ReadingRivals.variables(VARIABLES);
    private static final TableReader READER = PanelReader.withDefaults().variables(OWN);

    @TempDir
    Path folder;

    @Test
    void theLongTableIsReadToTheSameBits() throws IOException {
        Path file = ReadingRivals.longCsv(folder.resolve("long.csv"), PLACES, YEARS, VARIABLES);
        assertArrayEquals(
                ReadingRivals.readLong(file, PLACES, YEARS, VARIABLES), ReadingRivals.values(READER.read(file)));
    }

    @Test
    void theWideTableIsReadToTheSameBits() throws IOException {
        Path file = ReadingRivals.wideCsv(folder.resolve("wide.csv"), PLACES, YEARS, VARIABLES);
        assertArrayEquals(
                ReadingRivals.readWide(file, PLACES, YEARS, VARIABLES), ReadingRivals.values(READER.read(file)));
    }

    @Test
    void theQueryGivesAllThatIsDrained() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:rivals")) {
            ReadingRivals.fill(connection, PLACES, YEARS, VARIABLES);
            double sum = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(ReadingRivals.QUERY)) {
                Panel panel = READER.read(rows);
                assertEquals(PLACES, panel.places().size());
                for (int v = 0; v < VARIABLES; v++) {
                    Variable variable = OWN.get(v);
                    for (int p = 0; p < PLACES; p++) {
                        for (int year : panel.years().asList()) {
                            sum += ("P" + p).length()
                                    + year
                                    + variable.id().length()
                                    + panel.value("P" + p, year, variable);
                        }
                    }
                }
            }
            assertEquals(ReadingRivals.drain(connection), sum, 1e-6 * sum);
        }
    }

    @Test
    void theJoinIsTheLoopOverTheArrays() throws IOException {
        Path file = ReadingRivals.wideCsv(folder.resolve("wide.csv"), PLACES, YEARS, VARIABLES);
        Panel all = READER.read(file);
        Panel some = all.select(all.codes().subList(0, PLACES / 2));
        assertArrayEquals(
                ReadingRivals.joined(all.yearMajor(OWN.get(0)), all.yearMajor(OWN.get(0))),
                all.join(some).yearMajor(OWN.get(0)));
        assertTrue(ReadingRivals.values(all.join(some)).length == VARIABLES);
    }
}
