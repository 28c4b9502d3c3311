package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnidoSimilarityTest extends ConcentrationContract {
    @Override
    protected double measure(double[] first, double[] second) {
        return 1 - UnidoSimilarity.of(first, second);
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound() {
        return 1;
    }

    @Override
    protected double reference(double[] firstShares, double[] secondShares) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < firstShares.length; i++) {
            xy += firstShares[i] * secondShares[i];
            xx += firstShares[i] * firstShares[i];
            yy += secondShares[i] * secondShares[i];
        }
        return 1 - xy / Math.sqrt(xx * yy);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.7632, UnidoSimilarity.of(new double[] {0.5, 0.3, 0.2}, new double[] {0.2, 0.3, 0.5}), 5e-5);
        assertEquals(0, UnidoSimilarity.of(new double[] {1, 0}, new double[] {0, 2}));
        assertEquals(0.85, UnidoSimilarity.HIGH);
    }
}
