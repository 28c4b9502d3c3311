package org.chengzhen.methods.regression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;

/**
 * Mediation by three regressions: how much of the effect of x on y runs through m.
 *
 * <p>y on x: total effect c; m on x: a; y on x and m: direct effect c′ and b. Indirect effect ab, and c = c′ + ab exactly. Sobel:
 * √(a²s_b² + b²s_a²); Aroian adds s_a²s_b²; z normal, two-sided. Controls go into all three.
 *
 * <ul>
 *   <li>In units of y for one of x. The share ab/c has no meaning where direct and indirect effect differ in sign: it may lie
 *       outside [0, 1]; it is empty where c = 0.
 *   <li>ab is not normal in small samples: take {@link Bootstrap}.
 *   <li>Constant x, or m that depends on x alone: singular. n below four and the number of controls: too few data. NaN and
 *       infinity are refused.
 * </ul>
 *
 * <p>Algorithm: three {@link LeastSquares}.
 *
 * <p>Source: Baron, R. M. and Kenny, D. A. (1986), The moderator-mediator variable distinction; Sobel, M. E. (1982), Asymptotic
 * confidence intervals for indirect effects; Aroian, L. A. (1947).
 *
 * <pre>{@code
 * Mediation.of(digitalization, innovation, productivity).indirect();
 * }</pre>
 *
 * @param total c
 * @param totalStandardError standard error of c
 * @param toMediator a
 * @param toMediatorStandardError s_a
 * @param fromMediator b
 * @param fromMediatorStandardError s_b
 * @param direct c′
 * @param directStandardError standard error of c′
 * @param n number of observations
 */
public record Mediation(
        double total,
        double totalStandardError,
        double toMediator,
        double toMediatorStandardError,
        double fromMediator,
        double fromMediatorStandardError,
        double direct,
        double directStandardError,
        int n)
        implements Serializable {
    /**
     * The effects without controls.
     *
     * @param x what acts
     * @param m what it may act through
     * @param y what it acts on
     * @return the three regressions' effects
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few observations, or regressors are constant or dependent (singular)
     */
    public static Mediation of(double[] x, double[] m, double[] y) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(m, "m");
        Objects.requireNonNull(y, "y");
        return ofColumns(x, m, y, new double[0][]);
    }

    /**
     * The effects.
     *
     * @param x what acts
     * @param m what it may act through
     * @param y what it acts on
     * @param controls further regressors, each as long
     * @return the three regressions' effects
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few observations, or regressors are constant or dependent (singular)
     */
    public static Mediation ofColumns(double[] x, double[] m, double[] y, double[][] controls) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(m, "m");
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(controls, "controls");
        Checks.sameLength(m.length, "m", x.length, "x");
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(m, "m");
        Checks.finite(y, "y");
        for (int c = 0; c < controls.length; c++) {
            Checks.sameLength(controls[c].length, "controls[" + c + "]", x.length, "x");
            Checks.finite(controls[c], "controls[" + c + "]");
        }
        double[][] one = new double[controls.length + 1][];
        double[][] two = new double[controls.length + 2][];
        one[0] = x;
        two[0] = x;
        two[1] = m;
        System.arraycopy(controls, 0, one, 1, controls.length);
        System.arraycopy(controls, 0, two, 2, controls.length);
        LinearFit total = LeastSquares.fitColumns(y, one);
        LinearFit first = LeastSquares.fitColumns(m, one);
        LinearFit second = LeastSquares.fitColumns(y, two);
        return new Mediation(
                total.coefficients().get(1),
                total.standardErrors().get(1),
                first.coefficients().get(1),
                first.standardErrors().get(1),
                second.coefficients().get(2),
                second.standardErrors().get(2),
                second.coefficients().get(1),
                second.standardErrors().get(1),
                x.length);
    }

    /**
     * The effects.
     *
     * @param x what acts
     * @param m what it may act through
     * @param y what it acts on
     * @param controls further regressors: a row for each observation
     * @return the three regressions' effects
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few observations, or regressors are constant or dependent (singular)
     */
    public static Mediation of(double[] x, double[] m, double[] y, DoubleMatrix controls) {
        Objects.requireNonNull(controls, "controls");
        return ofColumns(x, m, y, controls.transposed().toRows());
    }

    /**
     * The indirect effect.
     *
     * @return ab
     */
    public double indirect() {
        return toMediator * fromMediator;
    }

    /**
     * The share of the total effect that is indirect.
     *
     * @return ab/c; empty where c = 0
     */
    public OptionalDouble share() {
        return over(indirect(), total);
    }

    /**
     * Sobel's standard error of the indirect effect.
     *
     * @return √(a²s_b² + b²s_a²)
     */
    public double sobelStandardError() {
        return Math.hypot(toMediator * fromMediatorStandardError, fromMediator * toMediatorStandardError);
    }

    /**
     * Sobel's z.
     *
     * @return ab over its error; empty where that is zero
     */
    public OptionalDouble sobelZScore() {
        return over(indirect(), sobelStandardError());
    }

    /**
     * The two-sided p of Sobel's z.
     *
     * @return p from the normal distribution; empty where z is
     */
    public OptionalDouble sobelPValue() {
        OptionalDouble z = sobelZScore();
        return z.isPresent() ? OptionalDouble.of(Erf.erfc(Math.abs(z.getAsDouble()) / Math.sqrt(2))) : z;
    }

    /**
     * Aroian's z, whose error has the product of both errors besides.
     *
     * @return ab over √(a²s_b² + b²s_a² + s_a²s_b²); empty where that is zero
     */
    public OptionalDouble aroianZScore() {
        return over(indirect(), Math.hypot(sobelStandardError(), toMediatorStandardError * fromMediatorStandardError));
    }

    private static OptionalDouble over(double above, double below) {
        double ratio = above / below;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /**
     * A percentile interval of the indirect effect, from observations drawn anew with replacement.
     *
     * <p>Draws in which the regressors are dependent have no effect; they are left out and counted. Draw k has its own stream
     * from (seed, k). Can be interrupted.
     *
     * <p>Source: Preacher, K. J. and Hayes, A. F. (2008), Asymptotic and resampling strategies for assessing and comparing indirect
     * effects.
     *
     * <pre>{@code
     * Mediation.Bootstrap.of(x, m, y, 1_000, 42).low();
     * }</pre>
     *
     * @param low the 2.5 % quantile of ab
     * @param high the 97.5 % quantile
     * @param replications draws that have an effect
     * @param leftOut draws that have none
     */
    public record Bootstrap(double low, double high, int replications, int leftOut) implements Serializable {
        private static final double TAIL = 0.025;

        /**
         * The interval without controls.
         *
         * @param x what acts
         * @param m what it may act through
         * @param y what it acts on
         * @param replications how many draws, ≥ 1
         * @param seed where their streams begin
         * @return the interval of 95 %
         * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or there is no draw
         * @throws UndefinedException as for {@link Mediation#of}, or if no draw has an effect
         */
        public static Bootstrap of(double[] x, double[] m, double[] y, int replications, long seed) {
            return ofColumns(x, m, y, new double[0][], replications, seed);
        }

        /**
         * The interval.
         *
         * @param x what acts
         * @param m what it may act through
         * @param y what it acts on
         * @param controls further regressors, each as long
         * @param replications how many draws, ≥ 1
         * @param seed where their streams begin
         * @return the interval of 95 %
         * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or there is no draw
         * @throws UndefinedException as for {@link Mediation#of}, or if no draw has an effect
         */
        public static Bootstrap ofColumns(
                double[] x, double[] m, double[] y, double[][] controls, int replications, long seed) {
            Objects.requireNonNull(x, "x");
            Objects.requireNonNull(m, "m");
            Objects.requireNonNull(y, "y");
            Objects.requireNonNull(controls, "controls");
            Checks.atLeast(replications, 1, "replications");
            Mediation whole = Mediation.ofColumns(x, m, y, controls);
            double[] effects = new double[replications];
            Chunks.run(
                    "bootstrap draws",
                    replications,
                    /* parallel= */ false,
                    k -> {
                        SplittableRandom random = Streams.of(seed, k);
                        int[] drawn = new int[whole.n];
                        Arrays.setAll(drawn, i -> random.nextInt(drawn.length));
                        double[][] others = new double[controls.length][];
                        for (int c = 0; c < others.length; c++) {
                            others[c] = of(controls[c], drawn);
                        }
                        try {
                            effects[k] = Mediation.ofColumns(of(x, drawn), of(m, drawn), of(y, drawn), others)
                                    .indirect();
                        } catch (UndefinedException e) {
                            effects[k] = Double.NaN;
                        }
                    });
            double[] there =
                    Arrays.stream(effects).filter(e -> !Double.isNaN(e)).toArray();
            if (there.length == 0) {
                throw UndefinedException.undefined("no draw has an indirect effect");
            }
            double[] sorted = Sorts.ascending(there);
            return new Bootstrap(
                    quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), there.length, replications - there.length);
        }

        /**
         * The interval.
         *
         * @param x what acts
         * @param m what it may act through
         * @param y what it acts on
         * @param controls further regressors: a row for each observation
         * @param replications how many draws, ≥ 1
         * @param seed where their streams begin
         * @return the interval of 95 %
         * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or there is no draw
         * @throws UndefinedException as for {@link Mediation#of}, or if no draw has an effect
         */
        public static Bootstrap of(
                double[] x, double[] m, double[] y, DoubleMatrix controls, int replications, long seed) {
            Objects.requireNonNull(controls, "controls");
            return ofColumns(x, m, y, controls.transposed().toRows(), replications, seed);
        }

        private static double[] of(double[] values, int[] drawn) {
            double[] some = new double[drawn.length];
            Arrays.setAll(some, i -> values[drawn[i]]);
            return some;
        }

        private static double quantile(double[] sorted, double p) {
            double position = (sorted.length - 1) * p;
            int below = (int) position;
            double above = sorted[Math.min(below + 1, sorted.length - 1)];
            return sorted[below] + (position - below) * (above - sorted[below]);
        }

        /** The interval. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "Bootstrap[%.5g to %.5g, %d draws, %d left out]", low, high, replications, leftOut);
        }
    }

    /** The effects. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Mediation[total %.5g = direct %.5g + indirect %.5g, Sobel p = %s, n = %d]",
                total,
                direct,
                indirect(),
                Shown.of("%.4g", sobelPValue()),
                n);
    }
}
