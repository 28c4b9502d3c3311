package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DissimilarityTest extends ConcentrationContract {
    @Override
    protected double measure(double[] first, double[] second) {
        return Dissimilarity.between(first, second);
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
        double sum = 0;
        for (int i = 0; i < firstShares.length; i++) {
            sum += Math.abs(firstShares[i] - secondShares[i]);
        }
        return sum / 2;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] x = {0.4, 0.3, 0.2, 0.1};
        double[] a = {0.05, 0.15, 0.3, 0.5};
        assertEquals(0.5, Dissimilarity.between(x, a), 1e-15);
    }

    @Test
    void groupsThatNeverMeetAreAtOne() {
        assertEquals(1, Dissimilarity.between(new double[] {3, 0, 0}, new double[] {0, 1, 9}), 1e-15);
        assertEquals(0, Dissimilarity.between(new double[] {3}, new double[] {5}));
    }
}
