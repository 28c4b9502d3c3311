package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class GearysCTest extends SpatialContract {
    @Override
    protected double compute(double[] values, SpatialWeights weights) {
        return GearysC.of(values, weights);
    }

    @Override
    protected SpatialTest permuted(double[] values, SpatialWeights w, int permutations, long seed, boolean parallel) {
        GearysC options = GearysC.withDefaults().permutations(permutations).seed(seed);
        return (parallel ? options.parallel() : options).test(values, w);
    }

    @Override
    protected SpatialTest closed(double[] values, SpatialWeights weights) {
        return GearysC.withDefaults().randomization().test(values, weights);
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 3 || allEqual(values) ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Override
    protected double reference(double[] values, SpatialWeights weights) {
        int n = values.length;
        BigDecimal differences = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal s0 = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigDecimal d = new BigDecimal(values[i]).subtract(new BigDecimal(values[j]));
                BigDecimal w = new BigDecimal(weights.weight(i, j));
                differences = differences.add(w.multiply(d).multiply(d));
                all = all.add(d.multiply(d));
                s0 = s0.add(w);
            }
        }
        // the sum over all pairs is 2n Σz²
        return differences
                .multiply(BigDecimal.valueOf((long) n * (n - 1)))
                .divide(s0.multiply(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        assertEquals(1.0 / 3, GearysC.of(nine, SpatialWeights.rook(3, 3)), 1e-15);
        SpatialTest less = GearysC.withDefaults().tail(Tail.LESS).test(nine, SpatialWeights.rook(3, 3));
        assertTrue(less.pValue() < 0.05 && less.zScore() < 0, less::toString);
        assertEquals(1, less.expectation());
    }

    @Test
    void aStarTakesItToHalfTheNumberOfPlaces() {
        for (int n : new int[] {3, 10, 50}) {
            double[] high = new double[n];
            high[0] = 1;
            assertEquals(n / 2.0, GearysC.of(high, star(n)), 1e-11);
        }
    }

    private static SpatialWeights star(int n) {
        int[][] neighbours = new int[n][];
        neighbours[0] = java.util.stream.IntStream.range(1, n).toArray();
        for (int i = 1; i < n; i++) {
            neighbours[i] = new int[] {0};
        }
        return SpatialWeights.ofNeighbours(neighbours).rowStandardized();
    }
}
