package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.matrix;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.chengzhen.core.space.CostMatrix;
import org.junit.jupiter.api.Test;

/** Results with optionals, which Java cannot serialize, come back equal all the same. */
class InteractionSerializationTest {
    private static final CostMatrix COSTS = matrix(new double[] {1, 2}, new double[] {3, 1});
    private static final double[] TWO = {1, 2};

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void resultsComeBackEqual() throws Exception {
        SpatialInteraction wilson = SpatialInteraction.with(Decay.exponential(0.5));
        PoissonGravity poisson = PoissonGravity.with(DecayForm.EXPONENTIAL);
        double[] flows = {5, 9, 0, 0, 3, 4};
        int[] from = {0, 0, 1, 1, 2, 2};
        double[] masses = {1, 2, 1, 2, 1, 3};
        double[] cost = {1, 2, 3, 4, 1, 4};
        for (Object value : List.of(
                wilson.of(TWO, TWO, COSTS),
                wilson.calibrated(TWO, TWO, COSTS, 1.2, DecayForm.EXPONENTIAL),
                FloatingCatchment.twoStep(TWO, new double[] {1, 0}, COSTS, 1),
                poisson.originConstrained(flows, from, masses, cost),
                poisson.costOnly(flows, cost),
                OneHourCircle.of(new double[] {10, 70}, TWO),
                OneHourCircle.of(TWO, new double[2]),
                Huff.with(Decay.power(2)).of(TWO, COSTS),
                FieldStrength.of(TWO, COSTS, 2),
                GravityLinkage.withDefaults().of(TWO, TWO, COSTS),
                Converse.breakingPoint(4, 1, 30),
                new Coefficient(-2, 0.5))) {
            Object back = copy(value);
            assertEquals(value, back);
            assertEquals(value.toString(), back.toString());
        }
    }
}
