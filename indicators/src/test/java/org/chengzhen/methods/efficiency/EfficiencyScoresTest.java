package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.junit.jupiter.api.Test;

class EfficiencyScoresTest {
    @Test
    void peersAndSlacksOfTheStoresAreThoseOfTheBook() {
        Units stores = EfficiencySamples.stores();
        EfficiencyScores scores = DataEnvelopment.ccr().of(stores.inputs(), stores.outputs());
        // all stores are measured against B, index 1, the only efficient one
        for (int j = 0; j < 8; j++) {
            List<EfficiencyScores.Peer> peers = scores.peers(j);
            assertEquals(1, peers.size());
            assertEquals(1, peers.get(0).unit());
            assertEquals(stores.outputs().get(j, 0) / 3, peers.get(0).weight(), 1e-12);
            assertEquals(0, scores.inputSlacks().get(j, 0), 1e-12);
            assertEquals(0, scores.outputSlacks().get(j, 0), 1e-12);
        }
        assertTrue(scores.efficient(1));
        assertEquals("Peer[unit=1, weight=1.0]", scores.peers(1).get(0).toString());
    }
}
