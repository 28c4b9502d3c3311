package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.inputoutput.ProportionalFitting;
import org.chengzhen.methods.inputoutput.ThreeWayMargins;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.regression.PanelRegression;
import org.chengzhen.methods.regression.PanelThreshold;
import org.junit.jupiter.api.Test;

class PanelMethodsRivalsTest {
    @Test
    void bothRegressionsAgree() {
        double[][] y = PanelMethodsRivals.paths(60, 8, 1);
        double[][][] x = PanelMethodsRivals.regressors(3, 60, 8);
        double[] rival = PanelMethodsRivals.twoWayClustered(y, x);
        PanelFit fit = PanelRegression.twoWay().fit(PanelData.ofMatrices(y, x));
        for (int j = 0; j < 3; j++) {
            assertEquals(rival[j], fit.coefficients().get(j), 1e-9);
            assertEquals(rival[3 + j], fit.clustered().get(j), 1e-9);
        }
    }

    @Test
    void bothSearchesForAThresholdAgree() {
        double[][] y = PanelMethodsRivals.paths(30, 6, 2);
        double[][] x = PanelMethodsRivals.paths(30, 6, 3);
        double[] q = Arrays.stream(PanelMethodsRivals.paths(30, 6, 4))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertEquals(
                PanelMethodsRivals.thresholdF(y, x, q, 40, 0.05),
                PanelThreshold.withDefaults()
                        .candidates(40)
                        .fit(PanelData.ofMatrices(y, new double[][][] {x}), q)
                        .statistic()
                        .orElseThrow(),
                1e-8);
    }

    @Test
    void aSieveIsATestForEachPlace() {
        double[][] values = PanelMethodsRivals.paths(12, 20, 5);
        double[][] group = Arrays.copyOf(values, 9);
        group[8] = values[11];
        assertEquals(
                LogT.withDefaults().test(group).statistic().orElseThrow(),
                PanelMethodsRivals.sieve(values, 8)[3],
                1e-12);
    }

    @Test
    void bothDensitiesAgree() {
        double[] x = PanelMethodsRivals.uniform(300, 6);
        double[] y = PanelMethodsRivals.uniform(300, 7);
        double[] at = {10, 50, 200};
        double[] rival = PanelMethodsRivals.density(x, y, at, 12);
        DurantonOverman overman = DurantonOverman.withDefaults().bandwidth(12);
        assertArrayEquals(rival, overman.of(x, y, at).density().toArray(), 1e-14);
        double[] binned = overman.replications(2)
                .band(x, y, IntStream.range(0, 300).toArray(), at)
                .industry()
                .density()
                .toArray();
        assertArrayEquals(rival, binned, 0.0019 / 12);
    }

    @Test
    void bothFittingsAgree() {
        double[][][] seed = PanelMethodsRivals.cube(5, 6, 4, 8);
        double[][][] targets = PanelMethodsRivals.margins(PanelMethodsRivals.cube(5, 6, 4, 9));
        double[][][] rival = PanelMethodsRivals.fit(seed, targets, 1e-12);
        ImmutableList<DoubleMatrix> x = ProportionalFitting.withDefaults()
                .of(
                        seed,
                        ThreeWayMargins.none()
                                .ij(DoubleMatrix.of(targets[0]))
                                .jk(DoubleMatrix.of(targets[1]))
                                .ik(DoubleMatrix.of(targets[2])));
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 6; j++) {
                assertArrayEquals(rival[i][j], x.get(i).row(j), 1e-9);
            }
        }
    }
}
