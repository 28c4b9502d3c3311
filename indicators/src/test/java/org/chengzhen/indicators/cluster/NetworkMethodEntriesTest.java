package org.chengzhen.indicators.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class NetworkMethodEntriesTest {
    private static final double[][] FIVE = {
        {0, 40, 5, 3, 1}, {30, 0, 6, 2, 0}, {8, 4, 0, 1, 1}, {25, 2, 1, 0, 0}, {9, 0, 0, 2, 0}
    };
    private static final double[][] TRIANGLES = {
        {0, 1, 1, 0, 0, 0},
        {1, 0, 1, 0, 0, 0},
        {1, 1, 0, 1, 0, 0},
        {0, 0, 1, 0, 1, 1},
        {0, 0, 0, 1, 0, 1},
        {0, 0, 0, 1, 1, 0}
    };

    private static Study study(double[][] flows) {
        return Studies.value(new double[flows.length]).with(ClusterInputs.FLOWS, Studies.flows(flows));
    }

    private static Measurement measure(String id, double[][] flows) {
        return Studies.get(NetworkMethodEntries.entries(), id).measure(study(flows));
    }

    private static double number(Measurement result, String part) {
        return ((Number) result.parts().get(part)).doubleValue();
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(NetworkMethodEntries.entries());
        Studies.tellTheirFacts(NetworkMethodEntries.entries());
    }

    @Test
    void measuresAreThoseOfTheCatalogue() {
        assertEquals(0.678571428571, number(measure("B82", FIVE), "weight_share"), 1e-9);
        assertEquals(0.6, number(measure("B82", FIVE), "place_share"), 1e-9);
        Measurement communities = measure("B85", TRIANGLES);
        assertEquals(0.357142857143, number(communities, "modularity"), 1e-9);
        assertEquals(
                List.of(List.of("City a", "City b", "City c"), List.of("City d", "City e", "City f")),
                communities.parts().get("members"));
        Measurement directed = measure("B83", TRIANGLES);
        assertEquals(1, number(directed, "connectedness"), 1e-12);
        assertEquals(0, number(directed, "hierarchy"), 1e-12);
        Measurement resilience = measure("B86", TRIANGLES);
        assertTrue(number(resilience, "targeted") <= number(resilience, "random"));
        assertTrue(number(measure("B81", FIVE), "blocks") >= 2);
    }

    @Test
    void flowsWithoutLinksHaveNoBackbone() {
        for (Indicator entry : NetworkMethodEntries.entries()) {
            Status status = entry.measure(study(new double[3][3])).status();
            assertTrue(status == Status.OK || status == Status.UNDEFINED, entry + " " + status);
        }
    }
}
