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

    /** Getis and Ord's variance as printed, in fifty digits. */
    private static double printedVariance(double[] values, SpatialWeights weights) {
        java.math.MathContext digits = new java.math.MathContext(50);
        int n = values.length;
        java.math.BigDecimal[] m = new java.math.BigDecimal[5];
        for (int power = 1; power <= 4; power++) {
            m[power] = java.math.BigDecimal.ZERO;
            for (double v : values) {
                m[power] = m[power].add(new java.math.BigDecimal(v).pow(power));
            }
        }
        java.math.BigDecimal s0 = java.math.BigDecimal.ZERO;
        java.math.BigDecimal s1 = s0;
        java.math.BigDecimal s2 = s0;
        for (int i = 0; i < n; i++) {
            java.math.BigDecimal both = java.math.BigDecimal.ZERO;
            for (int j = 0; j < n; j++) {
                java.math.BigDecimal there = new java.math.BigDecimal(weights.weight(i, j));
                java.math.BigDecimal pair = there.add(new java.math.BigDecimal(weights.weight(j, i)));
                s0 = s0.add(there);
                s1 = s1.add(pair.pow(2));
                both = both.add(pair);
            }
            s2 = s2.add(both.pow(2));
        }
        s1 = s1.divide(java.math.BigDecimal.valueOf(2), digits);
        java.math.BigDecimal[] factors = {
            s1.multiply(of(n * n - 3 * n + 3))
                    .subtract(s2.multiply(of(n)))
                    .add(s0.pow(2).multiply(of(3))),
            s1.multiply(of(n * n - n))
                    .subtract(s2.multiply(of(2 * n)))
                    .add(s0.pow(2).multiply(of(6)))
                    .negate(),
            s1.multiply(of(2 * n))
                    .subtract(s2.multiply(of(n + 3)))
                    .add(s0.pow(2).multiply(of(6)))
                    .negate(),
            s1.multiply(of(4 * (n - 1)))
                    .subtract(s2.multiply(of(2 * (n + 1))))
                    .add(s0.pow(2).multiply(of(8))),
            s1.subtract(s2).add(s0.pow(2))
        };
        java.math.BigDecimal first = m[1].pow(2);
        java.math.BigDecimal square = factors[0]
                .multiply(m[2].pow(2))
                .add(factors[1].multiply(m[4]))
                .add(factors[2].multiply(first).multiply(m[2]))
                .add(factors[3].multiply(m[1]).multiply(m[3]))
                .add(factors[4].multiply(first.pow(2)));
        java.math.BigDecimal pairs = first.subtract(m[2]);
        java.math.BigDecimal whole = pairs.pow(2).multiply(of(n * (n - 1) * (n - 2) * (n - 3)));
        java.math.BigDecimal mean = s0.divide(of(n * (n - 1)), digits);
        return square.divide(whole, digits).subtract(mean.pow(2)).doubleValue();
    }

    private static java.math.BigDecimal of(int whole) {
        return java.math.BigDecimal.valueOf(whole);
    }

    @Test
    void theVarianceIsThePrintedOneAtAnyLevelOfTheValues() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        for (SpatialWeights weights : java.util.List.of(
                SpatialWeights.queen(5, 5), SpatialWeights.queen(5, 5).rowStandardized())) {
            for (double level : new double[] {0, 1, 1e3, 1e6, 1e9}) {
                double[] values = new double[25];
                java.util.Arrays.setAll(values, i -> level + random.nextDouble());
                double printed = printedVariance(values, weights);
                double relative = 1e-12 + 1e-15 * level;
                assertEquals(
                        printed, GeneralG.withDefaults().test(values, weights).variance(), relative * printed);
            }
        }
    }
}
