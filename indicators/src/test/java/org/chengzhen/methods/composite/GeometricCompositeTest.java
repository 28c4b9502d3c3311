package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GeometricCompositeTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return GeometricComposite.scaled(table, weights, Scaling.LEADER);
    }

    @Override
    double tolerance() {
        return 1e-12;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                0.630661939616,
                GeometricComposite.ofPlace(new double[] {0.6, 0.8, 0.5}, new double[] {0.5, 0.3, 0.2}),
                1e-12);
    }

    @SeededProperty
    void isNeverAboveTheLinearComposite(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        double[] linear =
                LinearComposite.of(sample.table(), sample.weights()).scores().toArray();
        double[] geometric =
                GeometricComposite.of(sample.table(), sample.weights()).scores().toArray();
        for (int i = 0; i < linear.length; i++) {
            assertTrue(geometric[i] <= linear[i] + 1e-12);
        }
    }

    @Test
    void zeroCountsOnlyWithAWeight() {
        assertEquals(0, GeometricComposite.ofPlace(new double[] {0, 1}, new double[] {0.5, 0.5}));
        assertEquals(0.4, GeometricComposite.ofPlace(new double[] {0, 0.4}, new double[] {0, 1}), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> GeometricComposite.ofPlace(new double[] {-0.1, 1}, new double[] {0.5, 0.5}));
        assertThrows(UndefinedException.class, () -> GeometricComposite.ofPlace(new double[0], new double[0]));
    }

    @Test
    void aScoreOfZeroHasNoParts() {
        GeometricComposite composite = GeometricComposite.of(CompositeSamples.example(), new double[] {0.4, 0.3, 0.3});
        assertEquals(0, composite.scores().get(2));
        assertThrows(UndefinedException.class, () -> composite.explain(2));
    }

    @Test
    void aValueThatIsNotPositiveIsNamed() {
        EvaluationTable table =
                EvaluationTable.of(new double[][] {{1, 2}, {0, 3}}, List.of(Direction.BENEFIT, Direction.COST));
        assertEquals(
                "criterion 0 of place 1 must be > 0 but is 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GeometricComposite.scaled(table, new double[] {0.5, 0.5}, Scaling.LEADER))
                        .getMessage());
    }
}
