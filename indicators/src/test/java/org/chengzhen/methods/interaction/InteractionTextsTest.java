package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

/** What options and results of this package say of themselves in one line. */
class InteractionTextsTest {
    private static final Decay DECAY = Decay.exponential(0.5);

    private static void assertText(String text, Object object) {
        assertEquals(text, object.toString());
    }

    @Test
    void optionsSayTheirDecayAndWhetherTheyUseThreads() {
        assertText("HansenAccessibility[" + DECAY + "]", HansenAccessibility.with(DECAY));
        assertText(
                "HansenAccessibility[" + DECAY + ", parallel]",
                HansenAccessibility.with(DECAY).parallel());
        String harris = HarrisPotential.withDefaults().toString();
        assertText(
                harris.substring(0, harris.length() - 1) + ", parallel]",
                HarrisPotential.withDefaults().parallel());
        assertText("Huff[attraction to the power 1.0, " + DECAY + "]", Huff.with(DECAY));
        assertText(
                "SpatialInteraction[DOUBLY, " + DECAY + "]",
                SpatialInteraction.with(DECAY).constraint(SpatialInteraction.Constraint.DOUBLY));
        for (DecayForm form : DecayForm.values()) {
            assertText("PoissonGravity[" + form + "]", PoissonGravity.with(form));
        }
    }

    @Test
    void flowsSayTheirSizeMeanCostAndSweeps() {
        DoubleMatrix flows = DoubleMatrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        assertText(
                "Flows[2 x 3, mean cost 1.50000, 7 sweeps]",
                new SpatialInteraction.Flows(flows, 1.5, OptionalDouble.empty(), 7));
        assertText(
                "Flows[2 x 3, mean cost 1.50000, beta = 0.250000, 7 sweeps]",
                new SpatialInteraction.Flows(flows, 1.5, OptionalDouble.of(0.25), 7));
        Coefficient c = new Coefficient(-2, 0.5);
        assertText("Fit[cost -2.00000 (se 0.500), R2 = 0.7500]", new LogLinearGravity.Fit(c, c, c, c, 0.75));
    }
}
