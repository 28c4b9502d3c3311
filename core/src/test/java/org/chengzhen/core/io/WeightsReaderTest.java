package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsReaderTest {
    @TempDir
    Path folder;

    private SpatialWeights read(String name, String text) throws IOException {
        return WeightsReader.read(Files.writeString(folder.resolve(name), text));
    }

    private String refusal(String name, String text) {
        return assertThrows(UnreadableException.class, () -> read(name, text)).getMessage();
    }

    @Test
    void neighboursMayHaveNoneAndRunOverLines() throws IOException {
        SpatialWeights w = read("a.gal", "4\nA 2\nB\nC\nB 1\nA\nC 1\nA\nD 0\n\n");
        assertEquals(List.of("A", "B", "C", "D"), w.labels());
        assertArrayEquals(new int[] {1, 2}, w.neighbours(0));
        assertEquals(List.of("D"), w.islands());
    }

    @Test
    void weightedLinksKeepTheirDirectionAndPlacesWithoutAnyAreNamed() throws IOException {
        String text = "0 4 made id\n1 2 0.5\n2 1 0.25\n4 1 3\n";
        SpatialWeights w = read("a.gwt", text);
        assertEquals(List.of("1", "2", "3", "4"), w.labels());
        assertEquals(0.5, w.weight(0, 1));
        assertEquals(0.25, w.weight(1, 0));
        assertEquals(0, w.weight(0, 3));
        String named = text.replace("4 1 3", "x 1 3");
        assertTrue(refusal("b.gwt", named).contains("WeightsReader.read(file, places)"));
        Path file = Files.writeString(folder.resolve("c.gwt"), named);
        assertEquals(
                List.of("x"),
                WeightsReader.read(file, List.of("x", "1", "2", "y")).labels().subList(0, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "id,v1,v2\\na,0,1\\nb,.5,0\\n",
                ",b,a\\na,1,0\\nb,0,.5\\n",
                "from,to,weight\\na,b,1\\nb,a,0.5\\n",
                "id;v1;v2\\na;0;1\\nb;0,5;0\\n",
                "id\\ta\\tb\\na\\t\\t1\\nb\\t0.5\\t\\n",
            })
    void tablesOfTheSameWeights(String text) throws IOException {
        SpatialWeights w = read("t.csv", text.replace("\\n", "\n").replace("\\t", "\t"));
        assertEquals(List.of("a", "b"), w.labels());
        assertEquals(1, w.weight(0, 1));
        assertEquals(0.5, w.weight(1, 0));
        assertEquals(2, w.links());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "id,n1,n2\\na,b,c\\nb,a,\\nc,a,\\n",
                "id,neighbours\\na,b;c\\nb,a\\nc,a\\n",
                "id,neighbours\\na,\"b, c\"\\nb,a\\nc,a\\n",
                "a: b c\\nb: a\\nc: a\\n",
                "from,to\\na,b\\na,c\\nb,a\\nc,a\\n",
            })
    void listsOfTheSameNeighbours(String text) throws IOException {
        SpatialWeights w = read("t.csv", text.replace("\\n", "\n"));
        assertEquals(List.of("a", "b", "c"), w.labels());
        assertArrayEquals(new int[] {1, 2}, w.neighbours(0));
        assertArrayEquals(new int[] {0}, w.neighbours(1));
        assertArrayEquals(new int[] {0}, w.neighbours(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.gal#2\\nA 1\\nB\\nB x\\n#number of neighbours",
                "b.gal#2\\nA 3\\nB\\n#the file ends",
                "c.gal#2\\nA 1\\nB\\nA 1\\nB\\n#comes twice",
                "d.gwt#0 2 a b\\nA B -1\\n#finite number",
                "e.gwt#0 2 a b\\nA B 1\\nA B 2\\n#comes twice",
                "f.csv#id,a,b\\na,0,1\\nx,1,0\\n#no row has this id",
                "g.csv#from,to,w\\na,b,one\\n#is no weight",
                "h.csv#a,b,c,d,e\\n1,2,3,4,5\\n#neither square nor",
                "i.gal#x\\n#is no GAL",
            })
    void whatIsWrongIsNamed(String name, String text, String message) {
        String said = refusal(name, text.replace("\\n", "\n"));
        assertTrue(said.contains(message), said);
    }

    /** Flows and weights name their ends by one dictionary. */
    @ParameterizedTest
    @ValueSource(
            strings = {"residence,workplace,share", "src_GEOID,nbr_GEOID,share", "流出地,流入地,人数", "focal,neighbor,value"})
    void pairsHaveTheSameHeadersAsFlows(String header) throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.csv"), header + "\nA,B,2\nB,A,1\nB,C,3\n");
        SpatialWeights weights = WeightsReader.read(file);
        assertEquals(List.of("A", "B", "C"), weights.labels());
        assertEquals(2, weights.weight(0, 1));
        FlowMatrix flows = FlowReader.read(file);
        assertEquals(2, flows.get("A", "B"));
        assertEquals(3, flows.get("B", "C"));
    }

    @Test
    void aClaimedCountCostsNothing() {
        assertTrue(refusal("a.gwt", "0 2000000000 a b\n1 2 1\n").contains("is the number of places"));
        assertTrue(refusal("b.gal", "1\n1 2000000000\n1\n").contains("the file ends"));
    }
}
