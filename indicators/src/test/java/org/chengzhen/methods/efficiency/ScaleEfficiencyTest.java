package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.SeededProperty;
import org.chengzhen.methods.efficiency.EfficiencySamples.Units;
import org.chengzhen.methods.efficiency.ScaleEfficiency.Returns;
import org.junit.jupiter.api.Test;

class ScaleEfficiencyTest {
    @Test
    void smallStoresHaveIncreasingAndLargeOnesDecreasingReturns() {
        Units stores = EfficiencySamples.stores();
        ScaleEfficiency scale = ScaleEfficiency.of(stores.inputs(), stores.outputs());
        assertArrayEquals(
                new double[] {0.5, 1, 0.8, 1, 0.8, 0.8, 1, 0.625}, scale.scale().toArray(), 1e-9);
        assertEquals(
                List.of(
                        Returns.INCREASING,
                        Returns.CONSTANT,
                        Returns.INCREASING,
                        Returns.CONSTANT,
                        Returns.DECREASING,
                        Returns.INCREASING,
                        Returns.CONSTANT,
                        Returns.DECREASING),
                scale.returns());
        assertEquals("ScaleEfficiency[8 units, 3 at constant returns, mean SE 0.8156]", scale.toString());
    }

    @SeededProperty
    void overallIsPureTimesScaleInBothOrientations(@ForAll(supplier = EfficiencySamples.AnyUnits.class) Units units) {
        for (DataEnvelopment model : new DataEnvelopment[] {
            DataEnvelopment.bcc(), DataEnvelopment.bcc().outputOriented()
        }) {
            ScaleEfficiency scale = ScaleEfficiency.of(units.inputs(), units.outputs(), model);
            for (int j = 0; j < units.inputs().rows(); j++) {
                assertEquals(
                        scale.overall().get(j),
                        scale.pure().get(j) * scale.scale().get(j),
                        1e-8);
                assertTrue(scale.scale().get(j) <= 1 + 1e-9);
            }
        }
    }

    @Test
    void theOrientationIsThatOfTheModel() {
        Units stores = EfficiencySamples.stores();
        ScaleEfficiency scale = ScaleEfficiency.of(
                stores.inputs(), stores.outputs(), DataEnvelopment.ccr().outputOriented());
        double[] pure = DataEnvelopment.bcc()
                .outputOriented()
                .scores(stores.inputs(), stores.outputs())
                .toArray();
        double[] overall =
                DataEnvelopment.ccr().scores(stores.inputs(), stores.outputs()).toArray();
        int other = 0;
        double[] along =
                DataEnvelopment.bcc().scores(stores.inputs(), stores.outputs()).toArray();
        for (int j = 0; j < 8; j++) {
            assertEquals(pure[j], scale.pure().get(j));
            assertEquals(overall[j], scale.overall().get(j), 1e-12);
            assertEquals(overall[j] / pure[j], scale.scale().get(j), 1e-9);
            other += Math.abs(along[j] - pure[j]) > 1e-6 ? 1 : 0;
        }
        assertTrue(other > 0);
    }
}
