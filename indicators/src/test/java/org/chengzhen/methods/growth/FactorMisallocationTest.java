package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class FactorMisallocationTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        FactorMisallocation.Misallocation r =
                FactorMisallocation.of(new double[] {300, 700}, new double[] {0.5, 0.5}, new double[] {0.4, 0.5});
        assertArrayEquals(new double[] {0.4815, -0.2063}, r.distortions().toArray(), 1e-4);
    }

    @SeededProperty
    void theEfficientPartsHaveNoDistortion(@ForAll(supplier = Samples.PositivePlaces.class) double[] output) {
        double total = Arrays.stream(output).sum();
        double[] shares = Arrays.stream(output).map(v -> v / total).toArray();
        double[] elasticities = new double[output.length];
        Arrays.fill(elasticities, 0.4);
        FactorMisallocation.Misallocation r = FactorMisallocation.of(output, shares, elasticities);
        for (int i = 0; i < output.length; i++) {
            assertEquals(1, r.relativeUse().get(i), 1e-12);
            assertEquals(0, r.distortions().get(i), 1e-12);
        }
    }

    @Test
    void equalProductivityHasNoVariance() {
        assertEquals(0, FactorMisallocation.varianceOfLogProductivity(7, 7, 7));
        assertEquals(Math.pow(Math.log(2) / 2, 2), FactorMisallocation.varianceOfLogProductivity(1, 2), 1e-15);
        assertThrows(UndefinedException.class, () -> FactorMisallocation.varianceOfLogProductivity(7));
    }

    @Test
    void aSectorWithoutOutputIsUndefinedAndOneWithoutTheFactorRefused() {
        double[] shares = {1, 0};
        double[] elasticities = {0.4, 0.5};
        assertThrows(UndefinedException.class, () -> FactorMisallocation.of(new double[] {1, 1}, shares, elasticities));
        assertThrows(
                IllegalArgumentException.class,
                () -> FactorMisallocation.of(new double[] {1, 0}, shares, elasticities));
    }
}
