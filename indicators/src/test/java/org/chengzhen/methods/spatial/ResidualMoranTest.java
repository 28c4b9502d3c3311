package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class ResidualMoranTest {
    @Test
    void itsMomentsAreThoseOfManyRandomRegressions() {
        Random random = new Random(7);
        double[] px = random.doubles(40).toArray();
        double[] py = random.doubles(40).toArray();
        SpatialWeights w = SpatialWeights.knn(px, py, 4).rowStandardized();
        DoubleMatrix x = DoubleMatrix.of(40, 2, random.doubles(80).toArray());
        int draws = 4_000;
        double sum = 0;
        double squares = 0;
        SpatialTest test = null;
        for (int r = 0; r < draws; r++) {
            double[] y = random.doubles(40).map(u -> random.nextGaussian()).toArray();
            test = ResidualMoran.test(y, x, w);
            sum += test.statistic();
            squares += test.statistic() * test.statistic();
        }
        double mean = sum / draws;
        double variance = squares / draws - mean * mean;
        assertEquals(test.expectation(), mean, 4 * Math.sqrt(variance / draws));
        assertEquals(1, variance / test.variance(), 0.1);
    }

    @Test
    void awkwardInputIsToldApart() {
        SpatialWeights w = SpatialWeights.rook(2, 4);
        double[] y = {1, 4, 2, 8, 5, 7, 1, 3};
        DoubleMatrix twice = DoubleMatrix.of(8, 2, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8);
        UndefinedException singular = assertThrows(UndefinedException.class, () -> ResidualMoran.test(y, twice, w));
        assertEquals(Status.SINGULAR, singular.status());
        assertEquals(
                "the explanatory variables are linearly dependent: x column 1 is a combination of those before it",
                singular.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> ResidualMoran.test(y, DoubleMatrix.of(8, 1, 1, 2, 3, 4, 5, 6, 7, Double.NaN), w));
        assertThrows(
                UndefinedException.class,
                () -> ResidualMoran.test(new double[8], DoubleMatrix.of(8, 1, 1, 2, 3, 4, 5, 6, 7, 9), w));
    }
}
