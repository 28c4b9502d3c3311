package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Gazetteer;
import org.junit.jupiter.api.Test;

class FlowReaderTest {
    private static final String TRAINS =
            "from,to,trains,minutes\n110100,120100,56,35\n120100,110100,\"1,050\",36\n" + "110100,130100,,70\n";

    private static FlowMatrix read(FlowTableReader reader, String text) throws IOException {
        return reader.read(new StringReader(text), "text");
    }

    @Test
    void theFirstThreeColumnsAreOriginDestinationAndFlow() throws IOException {
        FlowMatrix flows = read(FlowReader.withDefaults(), TRAINS);
        assertEquals(List.of("110100", "120100", "130100"), flows.labels());
        assertEquals(56, flows.get("110100", "120100"));
        assertEquals(1050, flows.get("120100", "110100"));
    }

    @Test
    void anEmptyCellIsMissingAndAnUnlistedPairIsZeroUnlessSet() throws IOException {
        FlowMatrix zero = read(FlowReader.withDefaults(), TRAINS);
        assertEquals(1, zero.missingPairs());
        assertEquals(0, zero.get("130100", "110100"));
        FlowMatrix missing = read(FlowReader.withDefaults().unlisted(Unlisted.MISSING), TRAINS);
        assertTrue(Double.isNaN(missing.get("130100", "110100")));
    }

    @Test
    void headersChooseTheColumns() throws IOException {
        FlowMatrix minutes =
                read(FlowReader.withDefaults().between("TO", "from").flow("minutes"), TRAINS);
        assertEquals(35, minutes.get("120100", "110100"));
        assertEquals(70, minutes.get("130100", "110100"));
    }

    @Test
    void aSquareTableIsAMatrixOfOriginsByDestinations() throws IOException {
        FlowMatrix flows = read(FlowReader.withDefaults(), ",A,B\nA,0,5\nB,3,0\n");
        assertEquals(List.of("A", "B"), flows.labels());
        assertEquals(5, flows.get("A", "B"));
        assertEquals(3, flows.get("B", "A"));
        assertEquals(0, flows.get("A", "A"));
    }

    @Test
    void aRowOfAnotherWidthIsAProblemAndNoFlow() {
        for (String row : List.of("a,b,1,234", "a,b")) {
            UnreadableException thrown = assertThrows(
                    UnreadableException.class,
                    () -> read(FlowReader.withDefaults(), "from,to,n\nc,d,2\n" + row + "\n"));
            assertEquals(1, thrown.problems().size());
            assertEquals(3, thrown.problems().get(0).line());
            String cells = row.split(",").length + " cells but the header has 3";
            assertTrue(thrown.getMessage().contains(cells), thrown.getMessage());
        }
    }

    @Test
    void placesKeepTheirOrderAndIsolates() throws IOException {
        List<String> codes = List.of("999900", "130100", "120100", "110100");
        FlowMatrix flows = read(FlowReader.withDefaults().places(codes), TRAINS);
        assertEquals(codes, flows.labels());
        assertEquals(0, flows.get("999900", "110100"));
    }

    @Test
    void everyProblemIsListedWithItsLine() {
        String bad = "from,to,n\nA,B,1\nA,B,2\nA,X,3\nB,A,many\nB,A,-1\n,A,1\n\nC,A,1e999\n";
        UnreadableException all = assertThrows(
                UnreadableException.class, () -> read(FlowReader.withDefaults().places(List.of("A", "B", "C")), bad));
        assertEquals(
                List.of(
                        "line 3, column \"to\": \"A -> B\" comes twice, first in line 2",
                        "line 4, column \"to\": \"X\" is none of the places asked for",
                        "line 5, column \"n\": \"many\" is no number",
                        "line 6, column \"n\": \"-1\" is below zero",
                        "line 7, column \"from\": \"\" names no place",
                        "line 9, column \"n\": \"1e999\" is too large"),
                all.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void lenientReadingKeepsTheGoodPairs() throws IOException {
        FlowReading reading =
                FlowReader.withDefaults().readLeniently(new StringReader("from,to,n\nA,B,1\nA,B,2\nB,A,x\n"), "text");
        assertEquals(1, reading.flows().get("A", "B"));
        assertEquals(2, reading.problems().size());
        assertTrue(reading.toString().endsWith("2 problems]"), reading.toString());
    }

    @Test
    void aGazetteerTurnsNamesIntoCodes() throws IOException {
        Gazetteer gazetteer = Gazetteer.of(List.of(
                City.builder("110100", "Beijing").localName("北京市").build(),
                City.builder("120100", "Tianjin").localName("天津市").build()));
        FlowTableReader reader = FlowReader.withDefaults().gazetteer(gazetteer);
        assertEquals(9, read(reader, "a,b,n\n北京市,Tianjin,9\n").get("110100", "120100"));
        UnreadableException unknown =
                assertThrows(UnreadableException.class, () -> read(reader, "a,b,n\n北京市,Atlantis,9\n"));
        assertEquals("is no known place", unknown.problems().get(0).message());
    }

    @Test
    void aMissingHeaderOrColumnIsSaid() {
        assertThrows(UnreadableException.class, () -> read(FlowReader.withDefaults(), ""));
        assertThrows(UnreadableException.class, () -> read(FlowReader.withDefaults(), "a,b\n"));
        UnreadableException none = assertThrows(
                UnreadableException.class, () -> read(FlowReader.withDefaults().flow("trips"), TRAINS));
        assertTrue(none.getMessage().contains("has no column \"trips\""), none.getMessage());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        FlowMatrix flows = read(FlowReader.withDefaults().between("from", "to"), "\uFEFFfrom,to,n\nA,B,1\n");
        assertEquals(1, flows.get("A", "B"));
    }

    @Test
    void aDatabaseReadsAsTheSameList() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:flows");
                Statement statement = connection.createStatement()) {
            statement.execute("create table links(origin varchar, destination varchar, trips decimal(10, 2))");
            statement.execute("insert into links values ('0101', '0102', 12.50), ('0102', '0101', null)");
            FlowMatrix flows = FlowReader.withDefaults().read(statement.executeQuery("select * from links"));
            assertEquals(12.5, flows.get("0101", "0102"));
            assertTrue(Double.isNaN(flows.get("0102", "0101")));
        }
    }
}
