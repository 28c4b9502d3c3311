package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Quantiles;
import org.chengzhen.methods.statistics.Resampling;

/**
 * Impacts over draws of the estimates from their normal distribution; another way to their uncertainty than the
 * delta method of {@link SpatialImpacts}.
 *
 * <p>Each replication draws (b, ρ) from N(estimate, covariance), from a stream of its own, derived from (seed,
 * replication); a ρ outside its interval is drawn again. tr(I − ρW)⁻¹ comes of ln|I − ρW|, interpolated by a
 * Chebyshev polynomial over the interval of the draws, to about 1e-8.
 *
 * <p>Source: LeSage, J., Pace, R. K. (2009), Introduction to Spatial Econometrics, chapter 5.
 *
 * @param direct effects on the place itself
 * @param indirect effects on all others
 * @param total their sums
 * @param replications R
 * @param redrawn how often ρ fell outside its interval
 * @param heavyTailed whether ρ + 3·se exceeds 0.9 of its upper bound: standard deviations of indirect and total
 *     are then unstable, and quantiles to be preferred
 */
public record SimulatedImpacts(
        Draws direct, Draws indirect, Draws total, int replications, int redrawn, boolean heavyTailed)
        implements Serializable {
    /** Replications where none are asked for by number. */
    public static final int DEFAULT_REPLICATIONS = 10_000;

    private static final int NODES = 48;

    /**
     * What the draws of one kind of impact look like.
     *
     * @param means of each variable
     * @param standardDeviations with R − 1 in the denominator
     * @param quantiles of each variable at 2.5, 50 and 97.5 %, type 7
     */
    public record Draws(
            ImmutableDoubleArray means,
            ImmutableDoubleArray standardDeviations,
            ImmutableList<ImmutableDoubleArray> quantiles)
            implements Serializable {
        /** The means and standard deviations. */
        @Override
        public String toString() {
            return "Draws[means " + means + ", standard deviations " + standardDeviations + "]";
        }
    }

    /**
     * Draws the impacts of a fitted model.
     *
     * @param fit a model with ρ
     * @param weights the weights of the fit
     * @param replications R ≥ 2
     * @param seed of the draws
     * @return the distribution of the impacts
     * @throws IllegalArgumentException if the model has no ρ, or R is below 2
     * @throws UndefinedException if ρ lies on a bound, or the covariance is not positive definite
     */
    public static SimulatedImpacts of(SpatialModelFit fit, SpatialWeights weights, int replications, long seed) {
        Checks.argument(fit.rho().isPresent(), "model %s has no rho to draw", fit.model());
        Checks.atLeast(replications, 2, "replications");
        SpatialImpacts impacts = fit.impacts()
                .orElseThrow(() -> UndefinedException.undefined("rho lies on a bound, so there are no impacts"));
        Jacobian jacobian = Jacobian.of(Arrangement.withoutSelf(weights));
        int variables = impacts.direct().values().length();
        boolean lagged = fit.model().lagsVariables();
        int k = fit.coefficients().length();
        int constant = k - variables * (lagged ? 2 : 1);
        double[][] root = root(fit, k + 1);
        double rho = fit.rho().getAsDouble();
        double error = fit.standardErrors().get(k);
        Interpolation of = new Interpolation(jacobian, rho, error);
        double[] estimate = fit.estimates().toArray();
        double[][][] values = new double[3][variables][replications];
        int redrawn = 0;
        Loop loop = Loop.of("replications", replications);
        for (int r = 0; r < replications; r++) {
            loop.step();
            SplittableRandom random = Resampling.stream(seed, r);
            double[] drawn = draw(estimate, root, random);
            while (!(drawn[k] > of.low && drawn[k] < of.high)) {
                drawn = draw(estimate, root, random);
                redrawn++;
            }
            double[] shares = of.shares(drawn[k]);
            for (int v = 0; v < variables; v++) {
                double beta = drawn[constant + v];
                double theta = lagged ? drawn[constant + variables + v] : 0;
                double direct = beta * shares[0] + theta * shares[1];
                double total = beta * shares[2] + theta * shares[3];
                values[0][v][r] = direct;
                values[1][v][r] = total - direct;
                values[2][v][r] = total;
            }
        }
        loop.end();
        return new SimulatedImpacts(
                summary(values[0]),
                summary(values[1]),
                summary(values[2]),
                replications,
                redrawn,
                rho + 3 * error > 0.9 * jacobian.most());
    }

    private static double[][] root(SpatialModelFit fit, int size) {
        double[][] covariance = new double[size][];
        for (int a = 0; a < size; a++) {
            covariance[a] = Arrays.copyOf(fit.covariance().row(a), size);
        }
        try {
            return new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariance), 1e-9, 1e-300)
                    .getL()
                    .getData();
        } catch (org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException e) {
            throw UndefinedException.undefined("the covariance of the estimates is not positive definite");
        }
    }

    private static double[] draw(double[] estimate, double[][] root, SplittableRandom random) {
        int size = root.length;
        double[] z = new double[size];
        for (int a = 0; a < size; a++) {
            z[a] = random.nextGaussian();
        }
        double[] drawn = new double[size];
        for (int a = 0; a < size; a++) {
            drawn[a] = estimate[a];
            for (int c = 0; c <= a; c++) {
                drawn[a] += root[a][c] * z[c];
            }
        }
        return drawn;
    }

    private static Draws summary(double[][] values) {
        double[] means = new double[values.length];
        double[] deviations = new double[values.length];
        ImmutableList.Builder<ImmutableDoubleArray> quantiles = ImmutableList.builder();
        for (int v = 0; v < values.length; v++) {
            means[v] = Sums.of(values[v]) / values[v].length;
            double squares = 0;
            for (double value : values[v]) {
                squares += (value - means[v]) * (value - means[v]);
            }
            deviations[v] = Math.sqrt(squares / (values[v].length - 1));
            quantiles.add(Quantiles.several(values[v], new double[] {0.025, 0.5, 0.975}));
        }
        return new Draws(
                ImmutableDoubleArray.copyOf(means), ImmutableDoubleArray.copyOf(deviations), quantiles.build());
    }

    /** tr(A)/n, tr(G)/n, ι'Aι/n and ι'Gι/n for any ρ that is drawn. */
    private static final class Interpolation {
        private final double low;
        private final double high;
        private final double from;
        private final double to;
        /** Chebyshev coefficients of ln|I − ρW| and of ι'Aι/n. */
        private final double[] determinant;

        private final double[] total;
        private final int n;

        Interpolation(Jacobian jacobian, double rho, double error) {
            n = jacobian.weights().size();
            low = jacobian.least();
            high = jacobian.most();
            // draws reach eight errors; the ends of the interval, where traces are infinite, are left out
            from = Math.max(low + 1e-3 * (high - low), rho - 8 * error);
            to = Math.min(high - 1e-3 * (high - low), rho + 8 * error);
            double[] logs = new double[NODES];
            double[] sums = new double[NODES];
            double[] ones = new double[n];
            for (int m = 0; m < NODES; m++) {
                double at = at(Math.cos(Math.PI * (m + 0.5) / NODES));
                logs[m] = jacobian.logDeterminant(at);
                Arrays.fill(ones, 1);
                jacobian.factors(at).solve(ones);
                sums[m] = Sums.of(ones) / n;
            }
            determinant = coefficients(logs);
            total = coefficients(sums);
        }

        private double at(double u) {
            return from + (to - from) * (u + 1) / 2;
        }

        private static double[] coefficients(double[] values) {
            double[] c = new double[NODES];
            for (int j = 0; j < NODES; j++) {
                for (int m = 0; m < NODES; m++) {
                    c[j] += 2.0 / NODES * values[m] * Math.cos(Math.PI * j * (m + 0.5) / NODES);
                }
            }
            c[0] /= 2;
            return c;
        }

        double[] shares(double drawn) {
            double rho = Math.min(to, Math.max(from, drawn));
            double u = 2 * (rho - from) / (to - from) - 1;
            // Tⱼ and its derivative jUⱼ₋₁ by their recurrences
            double before = 1;
            double now = u;
            double second = 0;
            double first = 1;
            double sum = total[0] + total[1] * u;
            double slope = determinant[1];
            for (int j = 2; j < NODES; j++) {
                double next = 2 * u * now - before;
                before = now;
                now = next;
                double kind = 2 * u * first - second;
                second = first;
                first = kind;
                sum += total[j] * now;
                slope += determinant[j] * j * first;
            }
            // the derivative of ln|I − ρW| is −tr(G)
            double g = -slope * 2 / (to - from);
            double a = n + rho * g;
            double totalG = Math.abs(rho) > 1e-6 ? (sum - 1) / rho : Double.NaN;
            if (Double.isNaN(totalG)) {
                totalG = (derivative(0, total)) * 2 / (to - from);
            }
            return new double[] {a / n, g / n, sum, totalG};
        }

        private double derivative(double rho, double[] c) {
            double u = 2 * (rho - from) / (to - from) - 1;
            double second = 0;
            double first = 1;
            double slope = c[1];
            for (int j = 2; j < NODES; j++) {
                double kind = 2 * u * first - second;
                second = first;
                first = kind;
                slope += c[j] * j * first;
            }
            return slope;
        }
    }

    /** The means of the three, the draws, and whether their tails are heavy. */
    @Override
    public String toString() {
        return "SimulatedImpacts[direct " + direct.means + ", indirect " + indirect.means + ", total " + total.means
                + ", R = " + replications + ", " + redrawn + " redrawn" + (heavyTailed ? ", heavy-tailed]" : "]");
    }
}
