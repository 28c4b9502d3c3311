package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.TravelTimes;
import org.junit.jupiter.api.Test;

class TravelTimesRivalsTest {
    @Test
    void theRivalAgreesAndAllNodesConnect() {
        TravelTimesRivals.Roads roads = TravelTimesRivals.Roads.random(300, 7);
        CostMatrix costs = TravelTimes.withDefaults().of(roads.graph());
        double[][] rival = TravelTimesRivals.dijkstra(roads);
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                assertTrue(rival[i][j] < 1e9);
                assertEquals(rival[i][j], costs.get(i, j), 1e-9);
            }
        }
    }
}
