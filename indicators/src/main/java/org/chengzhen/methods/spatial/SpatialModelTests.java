package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;

/**
 * Tests of one fitted spatial model against another, in cross-section and panel.
 *
 * <p>How to read the Durbin tests (Elhorst 2010): where both hypotheses are rejected, the Durbin model describes
 * the data best; where one is not, that model does if its robust {@link LagrangeMultiplierTests} point to it
 * too; otherwise the Durbin model, as it is the more general one.
 *
 * <p>Source: Anselin, L. (1988), Spatial Econometrics; Elhorst, J. P. (2010), Spatial panel data models; Hausman,
 * J. A. (1978), Specification tests in econometrics.
 *
 * <pre>{@code
 * SpatialModelTests.waldOfLags(durbin).pValue();
 * SpatialModelTests.likelihoodRatio(lag, durbin);
 * }</pre>
 */
public final class SpatialModelTests {
    private SpatialModelTests() {}

    /**
     * The likelihood ratio of a model within another: 2(ln L − ln L of the smaller), with as many degrees of
     * freedom as the larger has more parameters.
     *
     * @param restricted the smaller model, of the same data
     * @param full the larger model
     * @return the test; a negative statistic, as two searches may leave, counts as 0
     * @throws IllegalArgumentException if the data differ in number, or the larger model has no more parameters
     */
    public static ChiSquareTest likelihoodRatio(SpatialModelFit restricted, SpatialModelFit full) {
        Checks.argument(
                restricted.n() == full.n(), "restricted has %d observations but full has %d", restricted.n(), full.n());
        int more = full.covariance().rows() - restricted.covariance().rows();
        Checks.argument(more > 0, "full must have more parameters than restricted but has %d more", more);
        double statistic = Math.max(0, 2 * (full.logLikelihood() - restricted.logLikelihood()));
        return new ChiSquareTest(
                "likelihood ratio of " + restricted.model() + " in " + full.model(),
                OptionalDouble.of(statistic),
                more);
    }

    /**
     * Wald's test of θ = 0: whether lags of the variables can go, which leaves the lag model in a Durbin model
     * and the error model in a Durbin error model.
     *
     * @param fit a model with lags of its variables
     * @return χ²(K), K the number of variables
     * @throws IllegalArgumentException if the model has no lags of its variables
     */
    public static ChiSquareTest waldOfLags(SpatialModelFit fit) {
        int k = lagged(fit);
        double[][] gradient = new double[k][fit.covariance().rows()];
        double[] value = new double[k];
        int from = fit.coefficients().length() - k;
        for (int v = 0; v < k; v++) {
            value[v] = fit.coefficients().get(from + v);
            gradient[v][from + v] = 1;
        }
        return wald("theta = 0", fit, value, gradient);
    }

    /**
     * Wald's test of θ + ρβ = 0: whether a Durbin model is an error model. By the delta method.
     *
     * @param durbin a Durbin model
     * @return χ²(K), K the number of variables
     * @throws IllegalArgumentException if it is another model
     */
    public static ChiSquareTest waldOfError(SpatialModelFit durbin) {
        Checks.argument(
                durbin.model() == SpatialModel.DURBIN, "durbin must be a DURBIN model but is %s", durbin.model());
        int k = lagged(durbin);
        int size = durbin.coefficients().length();
        int theta = size - k;
        int beta = theta - k;
        double rho = durbin.rho().getAsDouble();
        double[][] gradient = new double[k][durbin.covariance().rows()];
        double[] value = new double[k];
        for (int v = 0; v < k; v++) {
            double b = durbin.coefficients().get(beta + v);
            value[v] = durbin.coefficients().get(theta + v) + rho * b;
            gradient[v][beta + v] = rho;
            gradient[v][theta + v] = 1;
            gradient[v][size] = b;
        }
        return wald("theta + rho beta = 0", durbin, value, gradient);
    }

    private static int lagged(SpatialModelFit fit) {
        Checks.argument(fit.model().lagsVariables(), "model %s has no lags of its variables", fit.model());
        return fit.coefficients().length() / 2;
    }

    private static ChiSquareTest wald(String name, SpatialModelFit fit, double[] value, double[][] gradient) {
        RealMatrix g = MatrixUtils.createRealMatrix(gradient);
        RealMatrix v = g.multiply(MatrixUtils.createRealMatrix(fit.covariance().toRows()))
                .multiply(g.transpose());
        double[] solved = new LUDecomposition(v).getSolver().getInverse().operate(value);
        return new ChiSquareTest("Wald " + name, OptionalDouble.of(Sums.ofProducts(value, solved)), value.length);
    }

    /**
     * Hausman's test of random against fixed effects of places: d'(V_FE − V_RE)⁻¹d over the slopes.
     *
     * @param fixed the model with effects of places, as a rule with {@link BiasCorrection#LEE_YU}
     * @param random the same model with random effects
     * @return χ² with as many degrees of freedom as slopes; without a statistic where V_FE − V_RE is not positive
     *     definite, which is frequent
     * @throws IllegalArgumentException if the models differ, or one has other effects
     */
    public static ChiSquareTest hausman(SpatialPanelFit fixed, SpatialPanelFit random) {
        return hausman(fixed, random, false);
    }

    /**
     * Hausman's test with the spatial parameter among what is compared.
     *
     * @param fixed the model with effects of places, as a rule with {@link BiasCorrection#LEE_YU}
     * @param random the same model with random effects
     * @return χ² with one degree of freedom more than slopes
     * @throws IllegalArgumentException if the models differ, or one has other effects
     */
    public static ChiSquareTest hausmanWithSpatialParameter(SpatialPanelFit fixed, SpatialPanelFit random) {
        return hausman(fixed, random, true);
    }

    private static ChiSquareTest hausman(SpatialPanelFit fixed, SpatialPanelFit random, boolean spatial) {
        Checks.argument(
                fixed.effects() == PanelEffects.INDIVIDUAL, "fixed has effects %s, not INDIVIDUAL", fixed.effects());
        Checks.argument(random.effects() == PanelEffects.RANDOM, "random has effects %s, not RANDOM", random.effects());
        SpatialModelFit f = fixed.estimates();
        SpatialModelFit r = random.estimates();
        int k = f.coefficients().length() + (spatial ? 1 : 0);
        Checks.argument(
                f.model() == r.model()
                        && r.coefficients().length() == f.coefficients().length() + 1,
                "fixed and random must be one model of the same variables");
        double[] d = new double[k];
        double[][] v = new double[k][k];
        for (int a = 0; a < k; a++) {
            d[a] = f.estimates().get(a) - r.estimates().get(a + 1);
            for (int c = 0; c < k; c++) {
                v[a][c] = f.covariance().get(a, c) - r.covariance().get(a + 1, c + 1);
            }
        }
        return new ChiSquareTest("Hausman", form(d, v), k);
    }

    /** d'V⁻¹d; empty where V is not positive definite. */
    private static OptionalDouble form(double[] d, double[][] v) {
        double[] scale = new double[d.length];
        for (int a = 0; a < d.length; a++) {
            if (!(v[a][a] > 0)) {
                return OptionalDouble.empty();
            }
            scale[a] = Math.sqrt(v[a][a]);
        }
        double[] scaled = d.clone();
        double[][] unit = Arrays.stream(v).map(double[]::clone).toArray(double[][]::new);
        for (int a = 0; a < d.length; a++) {
            scaled[a] /= scale[a];
            for (int c = 0; c < d.length; c++) {
                unit[a][c] /= scale[a] * scale[c];
            }
        }
        try {
            RealMatrix inverse = new CholeskyDecomposition(MatrixUtils.createRealMatrix(unit), 1e-9, 1e-12)
                    .getSolver()
                    .getInverse();
            return OptionalDouble.of(Sums.ofProducts(scaled, inverse.operate(scaled)));
        } catch (NonPositiveDefiniteMatrixException e) {
            return OptionalDouble.empty();
        }
    }
}
