package org.chengzhen.methods.network;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * MRQAP: regression of a relation between places on other relations, tested by permuting rows and columns together.
 *
 * <p>Ordinary least squares of y(i, j) on 1, x₁(i, j), …, xₖ(i, j) over the n(n − 1) cells off the diagonal. With
 * double semi-partialling each xₖ is replaced by its residual Eₖ on 1 and the others, Eₖ is permuted, and the t of
 * π(Eₖ) beside the others is held against the observed t. p = share of permutations at or beyond the observed t, of
 * all n! up to {@value QapCorrelation#ENUMERATED} places, else (M + 1)/(R + 1) of R seeded draws. Equal within 1e-9
 * counts as equal.
 *
 * <ul>
 *   <li>Cells depend on each other through their places, so that the t distribution does not hold: hence permutations.
 *       The intercept has no p.
 *   <li>Refused: matrices that are not square or differ in size, and infinity, naming matrix and cell. The diagonals
 *       are left aside, whatever they hold.
 *   <li>A cell that is missing (NaN) in one of the matrices is left out of the regression; in a permutation it is left
 *       out where it lands.
 *   <li>A regressor that is constant or a combination of others: SINGULAR. n(n − 1) ≤ k + 1: INSUFFICIENT_DATA. A
 *       constant response, or one that is fitted exactly: undefined. Of n(n − 1) cells count those that are there.
 *   <li>A permutation that makes a regressor a combination of the others has no t and counts as not beyond.
 * </ul>
 *
 * <p>Cost: O(k n²) for each permutation and regressor, O(k²n²) where cells are missing. The same seed gives the same p on any number of threads.
 *
 * <p>Source: Krackhardt, D. (1988), Predicting with networks; Dekker, D., Krackhardt, D. and Snijders, T. (2007),
 * Sensitivity of MRQAP tests to collinearity and autocorrelation conditions.
 *
 * <pre>{@code
 * QapRegression.withDefaults().seed(42).parallel().fit(migration, List.of(distance, income)).pValues();
 * }</pre>
 */
public final class QapRegression {
    private static final double SLACK = 1e-9;
    private static final double NOTHING = 1e-12;
    private static final int CHUNK = 16;
    private static final QapRegression DEFAULTS = new QapRegression(QapMethod.DOUBLE_SEMI_PARTIALLING, 0, 42, false);

    private final QapMethod method;
    /** 0: all of them where there are few places, else {@link QapCorrelation#PERMUTATIONS}. */
    private final int permutations;

    private final long seed;
    private final boolean parallel;

    private QapRegression(QapMethod method, int permutations, long seed, boolean parallel) {
        this.method = method;
        this.permutations = permutations;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * Double semi-partialling; all permutations up to {@value QapCorrelation#ENUMERATED} places, {@value
     * QapCorrelation#PERMUTATIONS} drawn ones with seed 42 among more; one thread.
     *
     * @return the options
     */
    public static QapRegression withDefaults() {
        return DEFAULTS;
    }

    /**
     * Permutes something else.
     *
     * @param permuted what is permuted
     * @return the options with it
     */
    public QapRegression method(QapMethod permuted) {
        return new QapRegression(Objects.requireNonNull(permuted, "permuted"), permutations, seed, parallel);
    }

    /**
     * Draws so many permutations, however few places there are.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public QapRegression permutations(int count) {
        return new QapRegression(method, Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Another seed of the draws.
     *
     * @param value any number
     * @return the options with it
     */
    public QapRegression seed(long value) {
        return new QapRegression(method, permutations, value, parallel);
    }

    /**
     * Permutations split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public QapRegression parallel() {
        return new QapRegression(method, permutations, seed, true);
    }

    /**
     * The regression and its tests; vectors of coefficients begin with the intercept, those of p-values with the first
     * regressor.
     *
     * @param coefficients k + 1 coefficients
     * @param standardErrors k + 1 classical standard errors
     * @param statistics k + 1 values of t
     * @param standardized k coefficients times sd(x)/sd(y) over the same cells
     * @param rSquared share of the variance of y that is fitted
     * @param pValues two-sided: share of permutations with |t*| ≥ |t|
     * @param pValuesGreater share with t* ≥ t
     * @param pValuesLess share with t* ≤ t
     * @param n cells
     * @param permutations how many were tried
     * @param enumerated whether these are all there are
     */
    public record Fit(
            ImmutableDoubleArray coefficients,
            ImmutableDoubleArray standardErrors,
            ImmutableDoubleArray statistics,
            ImmutableDoubleArray standardized,
            double rSquared,
            ImmutableDoubleArray pValues,
            ImmutableDoubleArray pValuesGreater,
            ImmutableDoubleArray pValuesLess,
            int n,
            int permutations,
            boolean enumerated)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "QapRegression[%d cells, R² = %.4g, coefficients %s, p %s; %d %s permutations]",
                    n,
                    rSquared,
                    coefficients,
                    pValues,
                    permutations,
                    enumerated ? "(all)" : "drawn");
        }
    }

    /**
     * Fits a relation by others.
     *
     * @param response n × n, NaN where missing
     * @param regressors k matrices n × n, NaN where missing
     * @return coefficients and their p-values
     * @throws IllegalArgumentException if there is no regressor, a matrix is not square, sizes differ, or a cell is
     *     infinite
     * @throws UndefinedException SINGULAR, INSUFFICIENT_DATA or UNDEFINED as above
     */
    public Fit fit(DoubleMatrix response, List<DoubleMatrix> regressors) {
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(regressors, "regressors");
        return fit(response.toRows(), DoubleMatrix.toRows(regressors));
    }

    /**
     * Fits a relation by others, from arrays.
     *
     * @param response n × n, NaN where missing
     * @param regressors k matrices n × n, NaN where missing
     * @return coefficients and their p-values
     * @throws IllegalArgumentException if there is no regressor, a matrix is not square, sizes differ, or a cell is
     *     infinite
     * @throws UndefinedException SINGULAR, INSUFFICIENT_DATA or UNDEFINED as above
     */
    public Fit fit(double[][] response, double[][][] regressors) {
        int n = response.length;
        int k = regressors.length;
        Checks.argument(k > 0, "regressors must hold at least one matrix");
        double[] allY = cells(response, n, "response");
        double[][] allX = new double[k][];
        for (int j = 0; j < k; j++) {
            Loop.check();
            allX[j] = cells(regressors[j], n, "regressors[" + j + "]");
        }
        int[] present = QapMissing.present(allY, allX);
        int count = present.length;
        double[] y = QapMissing.of(allY, present);
        double[][] x = new double[k][];
        for (int j = 0; j < k; j++) {
            x[j] = QapMissing.of(allX[j], present);
        }
        if (count <= k + 1) {
            throw UndefinedException.insufficient("cells off the diagonal that are there", k + 2, count);
        }
        double[][] design = new double[k + 1][count];
        Arrays.fill(design[0], 1);
        double[] scale = new double[k];
        for (int j = 0; j < k; j++) {
            Loop.check();
            scale[j] = scale(x[j]);
            for (int i = 0; i < count; i++) {
                x[j][i] /= scale[j];
            }
            design[j + 1] = x[j].clone();
        }
        HouseholderQr qr = new HouseholderQr(design);
        if (qr.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    "regressors[" + Math.max(0, qr.dependent() - 1) + "] is constant or a combination of others");
        }
        double yScale = scale(y);
        double[] scaledY = new double[count];
        for (int i = 0; i < count; i++) {
            scaledY[i] = y[i] / yScale;
        }
        double total = squares(centred(scaledY));
        if (!(total > NOTHING * NOTHING * count)) {
            throw UndefinedException.undefined("all cells of the response off the diagonal are equal");
        }
        Loop.check();
        double[] b = qr.solve(scaledY);
        double[] residual = scaledY.clone();
        for (int i = 0; i < count; i++) {
            residual[i] -= b[0];
            for (int j = 0; j < k; j++) {
                residual[i] -= b[j + 1] * x[j][i];
            }
        }
        Loop.check();
        double rest = squares(residual);
        if (!(rest > NOTHING * NOTHING * total)) {
            throw UndefinedException.undefined("the response is fitted exactly, t has no value");
        }
        double[][] inverse = qr.crossProductInverse();
        double variance = rest / (count - k - 1);
        double[] coefficients = new double[k + 1];
        double[] errors = new double[k + 1];
        double[] statistics = new double[k + 1];
        double[] standardized = new double[k];
        for (int j = 0; j <= k; j++) {
            double unit = yScale / (j == 0 ? 1 : scale[j - 1]);
            coefficients[j] = Range.finite(b[j] * unit, "a coefficient");
            errors[j] = Range.finite(Math.sqrt(variance * inverse[j][j]) * unit, "a standard error");
            statistics[j] = b[j] / Math.sqrt(variance * inverse[j][j]);
            if (j > 0) {
                double sd = Math.sqrt(squares(centred(x[j - 1])));
                standardized[j - 1] = Range.finite(b[j] * sd / Math.sqrt(total), "a standardized coefficient");
            }
        }
        NodePermutations drawn = permutations == 0 && n <= QapCorrelation.ENUMERATED
                ? NodePermutations.all(n)
                : NodePermutations.drawn(n, permutations == 0 ? QapCorrelation.PERMUTATIONS : permutations, seed);
        double[][] all = count == allY.length
                ? permuted(n, scaledY, x, count - k - 1, drawn)
                : new QapMissing(n, allY, allX, method).statistics(drawn, parallel);
        double[][] p = new double[3][k];
        for (int j = 0; j < k; j++) {
            count(all[j], statistics[j + 1], j, p, drawn);
        }
        return new Fit(
                ImmutableDoubleArray.copyOf(coefficients),
                ImmutableDoubleArray.copyOf(errors),
                ImmutableDoubleArray.copyOf(statistics),
                ImmutableDoubleArray.copyOf(standardized),
                1 - rest / total,
                ImmutableDoubleArray.copyOf(p[0]),
                ImmutableDoubleArray.copyOf(p[1]),
                ImmutableDoubleArray.copyOf(p[2]),
                count,
                drawn.count(),
                drawn.enumerated());
    }

    private static void count(double[] all, double t, int regressor, double[][] p, NodePermutations drawn) {
        double slack = SLACK * Math.max(1, Math.abs(t));
        int beyond = 0;
        int greater = 0;
        int less = 0;
        for (double other : all) {
            beyond += Math.abs(other) >= Math.abs(t) - slack ? 1 : 0;
            greater += other >= t - slack ? 1 : 0;
            less += other <= t + slack ? 1 : 0;
        }
        p[0][regressor] = drawn.share(beyond);
        p[1][regressor] = drawn.share(greater);
        p[2][regressor] = drawn.share(less);
    }

    /** t of each regressor in each permutation; NaN where there is none. */
    private double[][] permuted(int n, double[] y, double[][] x, int freedom, NodePermutations drawn) {
        int k = x.length;
        double[][] all = new double[k][drawn.count()];
        double[] response = unit(centred(y));
        if (method == QapMethod.RESPONSE) {
            double[][] basis = QapProducts.orthonormal(x, -1);
            double[][] triangle = QapProducts.triangle(basis, x);
            QapProducts products = new QapProducts(n, response, basis);
            run(drawn, products, (draw, d) -> statistics(d, triangle, freedom, all, draw));
            return all;
        }
        for (int j = 0; j < k; j++) {
            Loop.check();
            double[][] others = QapProducts.orthonormal(x, j);
            double[][] targets = new double[k][];
            targets[0] = QapProducts.residual(response, others);
            System.arraycopy(others, 0, targets, 1, k - 1);
            double[] moved = unit(centred(x[j]));
            if (method == QapMethod.DOUBLE_SEMI_PARTIALLING) {
                moved = unit(QapProducts.residual(moved, others));
            }
            double rest = squares(targets[0]);
            double[] own = all[j];
            run(drawn, new QapProducts(n, moved, targets), (draw, d) -> {
                double free = 1;
                for (int q = 1; q < d.length; q++) {
                    free -= d[q] * d[q];
                }
                double left = rest - d[0] * d[0] / free;
                own[draw] = free > NOTHING && left > 0 ? d[0] / free / Math.sqrt(left / freedom / free) : Double.NaN;
            });
        }
        return all;
    }

    /** b = R⁻¹d and its t for each regressor, where d holds the products of a response of length 1. */
    private static void statistics(double[] d, double[][] triangle, int freedom, double[][] all, int draw) {
        int k = d.length;
        double left = 1;
        for (double v : d) {
            left -= v * v;
        }
        double[] b = d.clone();
        for (int j = k - 1; j >= 0; j--) {
            for (int m = j + 1; m < k; m++) {
                b[j] -= triangle[j][m] * b[m];
            }
            b[j] /= triangle[j][j];
        }
        for (int j = 0; j < k; j++) {
            // row j of R⁻¹, by backward substitution of a unit vector from the right
            double[] row = new double[k];
            double squares = 0;
            for (int m = j; m < k; m++) {
                double sum = m == j ? 1 : 0;
                for (int q = j; q < m; q++) {
                    sum -= row[q] * triangle[q][m];
                }
                row[m] = sum / triangle[m][m];
                squares += row[m] * row[m];
            }
            all[j][draw] = left > 0 ? b[j] / Math.sqrt(left / freedom * squares) : Double.NaN;
        }
    }

    private interface Draw {
        void is(int draw, double[] products);
    }

    private void run(NodePermutations drawn, QapProducts products, Draw each) {
        int draws = drawn.count();
        Chunks.run("permutations", (draws + CHUNK - 1) / CHUNK, parallel, c -> {
            int from = c * CHUNK;
            int[][] some = new int[Math.min(CHUNK, draws - from)][products.n];
            for (int k = 0; k < some.length; k++) {
                drawn.fill(from + k, some[k]);
            }
            double[][] sums = products.of(some);
            for (int k = 0; k < some.length; k++) {
                each.is(from + k, sums[k]);
            }
        });
    }

    private static double[] cells(double[][] rows, int n, String name) {
        Checks.argument(rows.length == n, "%s has %d rows but the response has %d", name, rows.length, n);
        double[] cells = new double[n * Math.max(0, n - 1)];
        int at = 0;
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    rows[i].length == n, "%s[%d] has %d cells but there are %d rows", name, i, rows[i].length, n);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    Checks.argument(!Double.isInfinite(rows[i][j]), "%s[%d][%d] must not be infinite", name, i, j);
                    cells[at++] = rows[i][j];
                }
            }
        }
        return cells;
    }

    private static double scale(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest == 0 ? 1 : largest;
    }

    private static double squares(double[] x) {
        return Sums.ofProducts(x, x);
    }

    static double[] centred(double[] x) {
        double scale = scale(x);
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = x[i] / scale;
        }
        double mean = Sums.of(scaled) / x.length;
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = (scaled[i] - mean) * scale;
        }
        return centred;
    }

    static double[] unit(double[] x) {
        double scale = scale(x);
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            unit[i] = x[i] / scale;
        }
        double length = Math.sqrt(squares(unit));
        for (int i = 0; i < x.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QapRegression that
                && method == that.method
                && permutations == that.permutations
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, permutations, seed, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "QapRegression[%s, %s permutations, seed %d%s]",
                method,
                permutations == 0 ? "default" : Integer.toString(permutations),
                seed,
                parallel ? ", parallel" : "");
    }
}
