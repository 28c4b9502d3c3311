package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class GeneralGTest extends SpatialContract {
    @Override
    protected double compute(double[] values, SpatialWeights weights) {
        return GeneralG.of(values, weights);
    }

    @Override
    protected SpatialTest permuted(double[] values, SpatialWeights w, int permutations, long seed, boolean parallel) {
        GeneralG options = GeneralG.withDefaults().permutations(permutations).seed(seed);
        return (parallel ? options.parallel() : options).test(values, w);
    }

    @Override
    protected SpatialTest closed(double[] values, SpatialWeights weights) {
        return GeneralG.withDefaults().randomization().test(values, weights);
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        if (values.length < 3 || allEqual(values)) {
            return Outcome.UNDEFINED;
        }
        double[] sorted = Scale.balanced(values).clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length - 1] * sorted[sorted.length - 2] > 0 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double reference(double[] values, SpatialWeights weights) {
        double near = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                near += weights.weight(i, j) * values[i] * values[j];
                all += i == j ? 0 : values[i] * values[j];
            }
        }
        return near / all;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        // pairs 1·1 + 1·4 + 4·4 over 1·1 + 4·1·4 + 4·4
        assertEquals(21.0 / 33, GeneralG.of(new double[] {1, 1, 4, 4}, SpatialWeights.rook(1, 4)), 1e-15);
    }

    @Test
    void oneValueAboveZeroIsUndefined() {
        assertThrows(UndefinedException.class, () -> GeneralG.of(new double[] {0, 5, 0}, path(3)));
    }
}
