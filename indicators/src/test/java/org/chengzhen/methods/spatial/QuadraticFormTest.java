package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

/** Sums over links against plain double loops, for places with no neighbour up to many. */
class QuadraticFormTest {
    private static final int N = 14;

    private final double[][] weights = new double[N][N];
    private final double[] z = new double[N];

    QuadraticFormTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < N; i++) {
            z[i] = 2 * random.nextDouble() - 1;
            for (int j = 0; j < N; j++) {
                // the first place has many neighbours, the last ones have few, and links go one way
                weights[i][j] = i != j && random.nextInt(N) > i ? random.nextDouble() : 0;
            }
        }
        for (int i = 0; i < N; i++) {
            weights[N - 1][i] = 0;
            weights[i][N - 1] = 0;
        }
    }

    private Arrangement arrangement() {
        return Arrangement.of(SpatialWeights.ofMatrix(DoubleMatrix.of(weights)));
    }

    private double products(double[] values, boolean absolute) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double term = weights[i][j] * values[i] * values[j];
                sum += absolute ? Math.abs(term) : term;
            }
        }
        return sum;
    }

    private double squares(double[] values) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                sum += weights[i][j] * (values[i] - values[j]) * (values[i] - values[j]);
            }
        }
        return sum;
    }

    @Test
    void formsAreSumsOverAllLinks() {
        Arrangement w = arrangement();
        double[] arranged = w.arrange(z);
        assertEquals(products(z, false), QuadraticForm.products(w).of(arranged), 1e-13);
        assertEquals(squares(z), QuadraticForm.squaredDifferences(w).of(arranged), 1e-13);
    }

    /** A billionth of a thousandth of the sum of what is added, all of it taken as positive. */
    @Test
    void theToleranceGrowsWithTheTermsWhateverTheirSigns() {
        Arrangement w = arrangement();
        double[] arranged = w.arrange(z);
        assertEquals(1e-12 * products(z, true), QuadraticForm.products(w).tolerance(arranged), 1e-25);
        double differences = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                differences += weights[i][j] * (z[i] * z[i] + z[j] * z[j] + 2 * Math.abs(z[i] * z[j]));
            }
        }
        assertEquals(1e-12 * differences, QuadraticForm.squaredDifferences(w).tolerance(arranged), 1e-25);
    }

    /** Shuffled by the stream of each permutation, in blocks of lanes and in what is left of the last one. */
    @Test
    void everyPermutationHasTheFormOfItsOwnOrder() {
        Arrangement w = arrangement();
        double[] arranged = w.arrange(z);
        for (QuadraticForm form :
                new QuadraticForm[] {QuadraticForm.products(w), QuadraticForm.squaredDifferences(w)}) {
            for (int count : new int[] {1, 7, 8, 9, 130, 259}) {
                for (boolean parallel : new boolean[] {false, true}) {
                    double[] q = form.permuted(
                            arranged, new Settings(Inference.PERMUTATION, count, 3, Tail.TWO_SIDED, parallel));
                    assertEquals(count, q.length);
                    for (int r = 0; r < count; r++) {
                        double[] shuffled = new double[N];
                        new Draws(3, r).shuffle(arranged, shuffled);
                        assertEquals(form.of(shuffled), q[r], 1e-14);
                    }
                }
            }
        }
    }
}
