package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAndSpaceReportTest {
    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void withoutANameTheClustersAreListed() throws IOException {
        String text = Report.text(List.of("cluster"));
        assertTrue(text.contains("Yangtze River Delta 长三角"), text);
    }

    @Test
    void aClusterHasItsNetworkFromAFile() throws IOException {
        String rail = file(
                "rail.csv",
                "origin,destination,trains_a_day,fastest_minutes\n310100,320500,90,23\n320500,310100,88,24\n"
                        + "310100,320500,1,1\n310100,ABC,1,1\n");
        String text = Report.text(List.of("cluster", "长三角", rail));
        assertTrue(text.contains("rail.csv: 2 rows left out"), text);
        assertTrue(text.contains("Cities with the most flows (trains a day)"), text);
        assertTrue(text.contains("People within an hour of the centre by train"), text);
    }

    @Test
    void threeClustersComeBehindTheComparisonWithoutAnyFile() throws IOException {
        String text = Report.text(List.of("clusters"));
        assertTrue(text.contains("City clusters, 2010 → 2020"), text);
        assertTrue(text.contains("Networks built in") && text.contains("OpenFlights"), text);
        assertTrue(text.contains("trains") && text.contains("air routes"), text);
        for (String name : List.of("Yangtze River Delta 长三角:", "Chengdu-Chongqing 成渝:", "Beijing-Tianjin-Hebei 京津冀:")) {
            assertTrue(text.contains(name), name);
        }
    }

    @Test
    void spaceIsMeasuredOverNeighboursAndAdjacency() throws IOException {
        String pairs =
                file("adjacency.csv", "city_code_a,city_code_b\n110100,120100\n110100,130600\n120100,130200\n1,2\n");
        String text = Report.text(List.of("space", pairs));
        assertTrue(text.contains("adjacency.csv: 1 pairs with unknown cities left out"), text);
        assertTrue(text.contains("Over 6 nearest neighbours"), text);
        assertTrue(text.contains("Centre of all people"), text);
        String other = file("other.csv", "a,b\n1,2\n");
        assertThrows(IOException.class, () -> Report.text(List.of("space", other)));
    }
}
