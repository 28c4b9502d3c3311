package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Impacts by draws and as a whole matrix. */
class SimulatedImpactsTest {
    private static final int N = 400;
    private static final SpatialWeights W = SpatialCases.nearest(N, 5, 1);
    private static final DoubleMatrix X = SpatialCases.matrix(N, 2, 2);
    private static final double[] Y = SpatialCases.response(X, W, 0.2, 3);

    @Test
    void drawsHaveTheMomentsOfTheDeltaMethod() {
        for (SpatialModel model : new SpatialModel[] {SpatialModel.LAG, SpatialModel.DURBIN}) {
            SpatialModelFit fit = model.fit(Y, X, W);
            SimulatedImpacts drawn = SimulatedImpacts.of(fit, W, 20_000, 5);
            assertTrue(!drawn.heavyTailed(), fit::toString);
            SpatialImpacts delta = fit.impacts().orElseThrow();
            for (int v = 0; v < 2; v++) {
                double error = delta.direct().standardErrors().get(v);
                assertEquals(
                        delta.direct().values().get(v), drawn.direct().means().get(v), 0.1 * error);
                assertEquals(1, drawn.direct().standardDeviations().get(v) / error, 0.05, model.name());
                assertEquals(
                        1,
                        drawn.total().standardDeviations().get(v)
                                / delta.total().standardErrors().get(v),
                        0.15,
                        model.name());
                assertEquals(
                        drawn.total().means().get(v),
                        drawn.direct().means().get(v) + drawn.indirect().means().get(v),
                        1e-9);
                assertTrue(drawn.direct().quantiles().get(v).get(0)
                        < drawn.direct().quantiles().get(v).get(2));
            }
            assertEquals(drawn, SimulatedImpacts.of(fit, W, 20_000, 5));
            assertTrue(!drawn.equals(SimulatedImpacts.of(fit, W, 20_000, 6)));
        }
    }

    /** Of two draws the quantiles at 2.5 and 97.5 % lie 0.95 of their distance apart, type 7. */
    @Test
    void twoDrawsDeviateByTheirDistanceOverTheRootOfTwo() {
        SimulatedImpacts drawn = SimulatedImpacts.of(SpatialModel.LAG.fit(Y, X, W), W, 2, 9);
        for (SimulatedImpacts.Draws kind : List.of(drawn.direct(), drawn.indirect(), drawn.total())) {
            for (int v = 0; v < 2; v++) {
                double apart = (kind.quantiles().get(v).get(2)
                                - kind.quantiles().get(v).get(0))
                        / 0.95;
                assertTrue(apart > 0);
                assertEquals(apart / Math.sqrt(2), kind.standardDeviations().get(v), 1e-9 * apart);
                assertEquals(kind.means().get(v), kind.quantiles().get(v).get(1), 1e-9);
            }
        }
    }

    @Test
    void drawsBeyondTheIntervalAreDrawnAgainAndHeavyTailsAreTold() {
        SpatialWeights w = SpatialCases.nearest(30, 4, 1);
        DoubleMatrix x = SpatialCases.matrix(30, 1, 2);
        SpatialModelFit near = SpatialModel.LAG.fit(SpatialCases.response(x, w, 0.93, 4), x, w);
        SimulatedImpacts drawn = SimulatedImpacts.of(near, w, 20_000, 1);
        assertTrue(drawn.heavyTailed());
        assertTrue(drawn.redrawn() > 0, () -> "rho " + near.rho());
    }

    @Test
    void theMatrixIsThatOfTheDefinition() {
        String[] labels = new String[N];
        for (int i = 0; i < N; i++) {
            labels[i] = "place " + (N - 1 - i);
        }
        SpatialWeights named = W.labelled(java.util.Arrays.asList(labels));
        for (SpatialModel model : SpatialModel.values()) {
            SpatialModelFit fit = model.fit(Y, X, named);
            DoubleMatrix s = SpatialImpacts.matrix(fit, named, 1);
            RealMatrix identity = MatrixUtils.createRealIdentityMatrix(N);
            RealMatrix w = MatrixUtils.createRealMatrix(named.toMatrix().toRows());
            double theta = model.lagsVariables() ? fit.coefficients().get(4) : 0;
            RealMatrix right =
                    identity.scalarMultiply(fit.coefficients().get(2)).add(w.scalarMultiply(theta));
            RealMatrix expected = fit.rho().isPresent()
                    ? new LUDecomposition(
                                    identity.subtract(w.scalarMultiply(fit.rho().getAsDouble())))
                            .getSolver()
                            .solve(right)
                    : right;
            double trace = 0;
            double total = 0;
            for (int i = 0; i < N; i++) {
                trace += s.get(i, i);
                for (int j = 0; j < N; j++) {
                    total += s.get(i, j);
                    assertEquals(expected.getEntry(i, j), s.get(i, j), 1e-10, model.name());
                }
            }
            SpatialImpacts impacts = fit.impacts().orElseThrow();
            assertEquals(impacts.direct().values().get(1), trace / N, 1e-9, model.name());
            assertEquals(impacts.total().values().get(1), total / N, 1e-9, model.name());
        }
    }

    @Test
    void whatHasNoImpactsIsToldApart() {
        SpatialModelFit error = SpatialModel.ERROR.fit(Y, X, W);
        assertThrows(IllegalArgumentException.class, () -> SimulatedImpacts.of(error, W, 100, 1));
        SpatialModelFit lag = SpatialModel.LAG.fit(Y, X, W);
        assertThrows(IllegalArgumentException.class, () -> SimulatedImpacts.of(lag, W, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> SpatialImpacts.matrix(lag, W, 2));
        assertThrows(
                IllegalArgumentException.class, () -> SpatialImpacts.matrix(lag, SpatialCases.nearest(7, 2, 1), 0));
        SpatialModelFit bound = SpatialModelEdgesTest.onBound();
        assertThrows(UndefinedException.class, () -> SimulatedImpacts.of(bound, SpatialModelEdgesTest.TWO, 100, 1));
        assertThrows(UndefinedException.class, () -> SpatialImpacts.matrix(bound, SpatialModelEdgesTest.TWO, 0));
    }
}
