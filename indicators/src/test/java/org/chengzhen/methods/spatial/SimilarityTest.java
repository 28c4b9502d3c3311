package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    /** Symmetric weights of unlike sizes among the nearest places. */
    private static SpatialWeights unequal(int n, long seed) {
        double[] x = SpatialCases.uniform(n, seed);
        SpatialWeights near = SpatialCases.binary(n, 4, seed);
        near = near.union(near.transposed());
        double[][] w = near.toMatrix().toRows();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                w[i][j] *= 1 + 3 * (x[i] + x[j]);
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(w));
    }

    private static Arrangement arranged(SpatialWeights w) {
        return Arrangement.of(w.inLabelOrder());
    }

    /** dᵢwᵢⱼ/dⱼ, which must be symmetric. */
    private static RealMatrix similar(SpatialWeights w, double[] d) {
        double[][] s = w.inLabelOrder().toMatrix().toRows();
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                s[i][j] *= d[i] / d[j];
            }
        }
        return MatrixUtils.createRealMatrix(s);
    }

    @Test
    void scalesMakeRowStandardizedWeightsSymmetric() {
        for (int seed = 1; seed <= 5; seed++) {
            SpatialWeights w = unequal(30, seed).rowStandardized();
            double[] d = Similarity.scale(arranged(w));
            assertNotNull(d);
            RealMatrix s = similar(w, d);
            assertEquals(0, s.subtract(s.transpose()).getNorm(), 1e-12);
        }
    }

    @Test
    void extremesAreThoseOfTheFullSpectrum() {
        for (int seed = 1; seed <= 5; seed++) {
            for (SpatialWeights w :
                    new SpatialWeights[] {unequal(30, seed), unequal(30, seed).rowStandardized()}) {
                double[] d = Similarity.scale(arranged(w));
                RealMatrix s = similar(w, d);
                double[] all = new EigenDecomposition(s.add(s.transpose()).scalarMultiply(0.5)).getRealEigenvalues();
                double least = Arrays.stream(all).min().getAsDouble();
                double most = Arrays.stream(all).max().getAsDouble();
                assertEquals(least, Similarity.smallest(arranged(w), d), 1e-12 * most);
                assertEquals(most, Similarity.largest(arranged(w), d), 1e-12 * most);
            }
        }
    }

    /** By hand: d²₀·2 = d²₁·8 and d²₁·3 = d²₂·12; each part of the map begins with 1. */
    @Test
    void scalesFollowTheRatioOfWeightsFromPlaceToPlace() {
        SpatialWeights w = SpatialWeights.ofMatrix(
                DoubleMatrix.of(5, 5, 0, 2, 0, 0, 0, 8, 0, 3, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1, 0));
        assertArrayEquals(new double[] {1, 0.5, 0.25, 1, 3}, Similarity.scale(Arrangement.of(w)), 1e-15);
        // eigenvalues ±√(2·8 + 3·12) and ±√(9·1)
        assertEquals(-Math.sqrt(52), Similarity.smallest(Arrangement.of(w), new double[] {1, 0.5, 0.25, 1, 3}), 1e-12);
    }

    @Test
    void whatNoScaleMakesSymmetricHasNone() {
        // one way only, and a ring whose ratios do not close
        assertNull(Similarity.scale(Arrangement.of(SpatialWeights.ofNeighbours(new int[][] {{1}, {}}))));
        assertNull(Similarity.scale(
                Arrangement.of(SpatialWeights.ofMatrix(DoubleMatrix.of(3, 3, 0, 1, 1, 1, 0, 1, 2, 1, 0)))));
        assertNotNull(Similarity.scale(
                Arrangement.of(SpatialWeights.ofMatrix(DoubleMatrix.of(3, 3, 0, 1, 1, 1, 0, 1, 1, 1, 0)))));
    }
}
