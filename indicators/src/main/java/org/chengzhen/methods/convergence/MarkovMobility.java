package org.chengzhen.methods.convergence;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * How mobile a Markov chain is.
 *
 * <p>Trace (Shorrocks, Prais) (k − tr P)/(k − 1); determinant 1 − |det P|; second eigenvalue 1 − |λ₂|;
 * Bartholomew's with a distribution π: leaving k(1 − Σπᵢpᵢᵢ)/(k − 1), steps Σπᵢpᵢⱼ|i − j|/(k − 1). Half-life
 * −ln 2/ln|λ₂| periods: the time in which the distance to the ergodic distribution halves.
 *
 * <ul>
 *   <li>0 where nobody moves. Trace in [0, k/(k − 1)], the others in [0, 1] save leaving, which has the range
 *       of trace.
 *   <li>|λ₂| = 1 (a chain that falls apart or is periodic): no half-life. λ₂ = 0: half-life 0.
 *   <li>One state: undefined. A row of unknown probabilities: undefined.
 * </ul>
 *
 * <p>Algorithm: eigenvalues and determinant of commons-math3, O(k³).
 *
 * <p>Source: Shorrocks, A. F. (1978), The measurement of mobility; Bartholomew, D. J. (1973), Stochastic
 * Models for Social Processes; Formby, J. P., Smith, W. J. and Zheng, B. (2004), Mobility measurement,
 * transition matrices and statistical inference.
 *
 * <pre>{@code
 * MarkovChain chain = MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 0.8, 0.2, 0.1, 0.9));
 * MarkovMobility.of(chain).trace();  // 0.3
 * }</pre>
 */
public final class MarkovMobility {
    /** How far a computed eigenvalue of 0 or 1 may lie from it. */
    private static final double ROUNDING = 1e-12;

    private MarkovMobility() {}

    /**
     * The indices that need no distribution.
     *
     * @param trace (k − tr P)/(k − 1)
     * @param determinant 1 − |det P|
     * @param secondEigenvalue 1 − |λ₂|
     * @param halfLife −ln 2/ln|λ₂| periods; empty where |λ₂| is one
     */
    public record Indices(double trace, double determinant, double secondEigenvalue, OptionalDouble halfLife)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MarkovMobility[trace %.4f, determinant %.4f, eigenvalue %.4f, half-life %s]",
                    trace,
                    determinant,
                    secondEigenvalue,
                    halfLife.isPresent() ? String.format(Locale.ROOT, "%.2f", halfLife.getAsDouble()) : "undefined");
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * All indices that need no distribution.
     *
     * @param chain k ≥ 2 states
     * @return trace, determinant, second eigenvalue and half-life
     * @throws UndefinedException if there is one state only, a row is unknown, or the eigenvalues are not found
     */
    public static Indices of(MarkovChain chain) {
        double trace = trace(chain);
        DoubleMatrix p = chain.probabilities();
        double determinant =
                new LUDecomposition(MatrixUtils.createRealMatrix(p.toRows()), Double.MIN_NORMAL).getDeterminant();
        double second = secondModulus(p);
        OptionalDouble halfLife = OptionalDouble.empty();
        if (second < 1 - ROUNDING) {
            halfLife = OptionalDouble.of(second < ROUNDING ? 0 : -Math.log(2) / Math.log(second));
        }
        return new Indices(trace, 1 - Math.abs(determinant), 1 - second, halfLife);
    }

    /**
     * The trace index of Shorrocks.
     *
     * @param chain k ≥ 2 states
     * @return (k − tr P)/(k − 1)
     * @throws UndefinedException if there is one state only, or a row is unknown
     */
    public static double trace(MarkovChain chain) {
        int k = check(chain);
        double moving = 0;
        for (int i = 0; i < k; i++) {
            moving += 1 - chain.rows()[i][i];
        }
        return moving / (k - 1);
    }

    /**
     * Bartholomew's share of those who leave their state, scaled by k/(k − 1).
     *
     * @param chain k ≥ 2 states
     * @param distribution π over the states, adding up to one
     * @return k(1 − Σπᵢpᵢᵢ)/(k − 1)
     * @throws IllegalArgumentException if the length differs, or π does not add up to one
     * @throws UndefinedException if there is one state only, or a row is unknown
     */
    public static double bartholomewLeaving(MarkovChain chain, double[] distribution) {
        int k = check(chain);
        checkDistribution(distribution, k);
        double staying = 0;
        for (int i = 0; i < k; i++) {
            staying += distribution[i] * chain.rows()[i][i];
        }
        return (1 - staying) * k / (k - 1);
    }

    /**
     * Bartholomew's mean number of classes crossed, over k − 1.
     *
     * @param chain k ≥ 2 states
     * @param distribution π over the states, adding up to one
     * @return Σπᵢpᵢⱼ|i − j|/(k − 1)
     * @throws IllegalArgumentException if the length differs, or π does not add up to one
     * @throws UndefinedException if there is one state only, or a row is unknown
     */
    public static double bartholomewSteps(MarkovChain chain, double[] distribution) {
        int k = check(chain);
        checkDistribution(distribution, k);
        double steps = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                steps += distribution[i] * chain.rows()[i][j] * Math.abs(i - j);
            }
        }
        return steps / (k - 1);
    }

    private static int check(MarkovChain chain) {
        if (chain.states() < 2) {
            throw UndefinedException.undefined("a chain of one state cannot move");
        }
        chain.requireAllKnown();
        return chain.states();
    }

    private static void checkDistribution(double[] distribution, int states) {
        Checks.sameLength(distribution.length, "distribution", states, "the chain");
        Checks.sumToOne(distribution, "distribution");
    }

    private static double secondModulus(DoubleMatrix p) {
        EigenDecomposition eigen;
        try {
            eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(p.toRows()));
        } catch (MathIllegalStateException | MathArithmeticException e) {
            throw new UndefinedException(Status.NOT_CONVERGED, "the eigenvalues were not found");
        }
        double first = 0;
        double second = 0;
        for (int i = 0; i < p.rows(); i++) {
            double modulus = Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i));
            if (modulus > first) {
                second = first;
                first = modulus;
            } else {
                second = Math.max(second, modulus);
            }
        }
        return Math.min(1, second);
    }
}
