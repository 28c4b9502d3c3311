package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.ExactSum;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Least squares from sums of products, which can be gathered in parts: on several threads, machines or days.
 *
 * <p>b = (X′X)⁻¹X′y of centred columns, with X′X and X′y exact and solved in numbers of 200 digits. What crossproducts
 * cost elsewhere, the square of the condition of X, is thus not paid: each result is right to the last digit but one.
 *
 * <ul>
 *   <li>Any tree of splits gives the bits of one pass.
 *   <li>Condition limit: a regressor of which less than {@link LeastSquares#RANK_TOLERANCE}² of the variance is not that of
 *       those before it is singular, as in {@link LeastSquares}.
 *   <li>n &lt; k + 2: too few data. NaN, infinity, and products beyond the range of a double are refused; digits of
 *       products below 2⁻⁹⁶⁰ are lost.
 * </ul>
 *
 * <p>Cost: some 15 ns (k + 2)²/2 for an observation, as many times 600 bytes; O(k³) in long numbers for the fit, which is
 * meant for tens of regressors. Not safe for use by several threads at once.
 *
 * <p>Source: Björck, Å. (1996), Numerical Methods for Least Squares Problems, 2.2, for the normal equations.
 */
public final class CrossProducts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final MathContext DIGITS = new MathContext(200);

    private final int regressors;
    private final ExactSum[][] sums;
    private final double[] row;
    private long n;

    /**
     * Sums of nothing.
     *
     * @param regressors k ≥ 1, without the intercept
     * @throws IllegalArgumentException if k &lt; 1
     */
    public CrossProducts(int regressors) {
        this.regressors = Checks.atLeast(regressors, 1, "regressors");
        this.sums = new ExactSum[regressors + 2][];
        this.row = new double[regressors + 2];
        row[0] = 1;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new ExactSum[i + 1];
            for (int j = 0; j <= i; j++) {
                sums[i][j] = new ExactSum();
            }
        }
    }

    /**
     * Adds one observation.
     *
     * @param x k finite regressors
     * @param y finite response
     * @return these sums
     * @throws IllegalArgumentException if there are not k regressors, or a number or a product is NaN or infinite
     */
    public CrossProducts accept(double[] x, double y) {
        Checks.sameLength(x.length, "x", regressors, "the regressors");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        System.arraycopy(x, 0, row, 1, regressors);
        row[regressors + 1] = y;
        for (int i = 0; i < row.length; i++) {
            double square = row[i] * row[i];
            Checks.argument(square <= Double.MAX_VALUE, "the square of %s exceeds the range of doubles", row[i]);
        }
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j].addProduct(row[i], row[j]);
            }
        }
        n++;
        return this;
    }

    /**
     * Adds all that other sums have.
     *
     * @param other sums of as many regressors, unchanged
     * @return these sums
     * @throws IllegalArgumentException if the regressors differ in number
     */
    public CrossProducts combine(CrossProducts other) {
        Checks.sameLength(other.regressors, "the other's regressors", regressors, "the regressors");
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j].add(other.sums[i][j]);
            }
        }
        n += other.n;
        return this;
    }

    /**
     * How many observations were accepted.
     *
     * @return n ≥ 0
     */
    public long n() {
        return n;
    }

    /**
     * The coefficients and their errors.
     *
     * @return the fit
     * @throws UndefinedException if n &lt; k + 2, or a regressor is constant or dependent on those before it (singular)
     */
    public CrossProductFit fit() {
        int k = regressors;
        if (n < k + 2) {
            throw UndefinedException.insufficient("observations for " + (k + 1) + " coefficients", k + 2, (int) n);
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal[][] centred = new BigDecimal[k + 2][k + 2];
        BigDecimal[] means = new BigDecimal[k + 2];
        for (int i = 1; i < k + 2; i++) {
            means[i] = sums[i][0].exact().divide(count, DIGITS);
            for (int j = 1; j <= i; j++) {
                BigDecimal product = sums[i][0].exact().multiply(sums[j][0].exact());
                centred[i][j] =
                        count.multiply(sums[i][j].exact()).subtract(product).divide(count, DIGITS);
            }
        }
        Elimination solver = new Elimination(centred, k);
        BigDecimal[] right = new BigDecimal[k];
        for (int j = 0; j < k; j++) {
            right[j] = centred[k + 1][j + 1];
        }
        BigDecimal[] b = solver.solve(right);
        BigDecimal total = centred[k + 1][k + 1];
        BigDecimal rest = total;
        BigDecimal intercept = means[k + 1];
        for (int j = 0; j < k; j++) {
            rest = rest.subtract(b[j].multiply(right[j]), DIGITS);
            intercept = intercept.subtract(b[j].multiply(means[j + 1]), DIGITS);
        }
        rest = rest.max(BigDecimal.ZERO);
        BigDecimal variance = rest.divide(BigDecimal.valueOf(n - k - 1), DIGITS);
        double[] coefficients = new double[k + 1];
        double[] errors = new double[k + 1];
        coefficients[0] = intercept.doubleValue();
        BigDecimal corner = BigDecimal.ONE.divide(count, DIGITS);
        for (int j = 0; j < k; j++) {
            BigDecimal[] unit = new BigDecimal[k];
            for (int i = 0; i < k; i++) {
                unit[i] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            BigDecimal[] inverse = solver.solve(unit);
            coefficients[j + 1] = b[j].doubleValue();
            errors[j + 1] = variance.multiply(inverse[j], DIGITS)
                    .sqrt(MathContext.DECIMAL64)
                    .doubleValue();
            for (int i = 0; i < k; i++) {
                corner = corner.add(means[i + 1].multiply(inverse[i]).multiply(means[j + 1]), DIGITS);
            }
        }
        errors[0] =
                variance.multiply(corner, DIGITS).sqrt(MathContext.DECIMAL64).doubleValue();
        return new CrossProductFit(
                ImmutableDoubleArray.copyOf(coefficients),
                ImmutableDoubleArray.copyOf(errors),
                total.signum() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(BigDecimal.ONE
                                .subtract(rest.divide(total, DIGITS))
                                .doubleValue()),
                n);
    }

    /** S = LDL′ of the centred products of regressors. */
    private static final class Elimination {
        private final BigDecimal[][] lower;
        private final BigDecimal[] pivots;

        Elimination(BigDecimal[][] centred, int k) {
            lower = new BigDecimal[k][k];
            pivots = new BigDecimal[k];
            BigDecimal limit = new BigDecimal(LeastSquares.RANK_TOLERANCE).pow(2);
            for (int i = 0; i < k; i++) {
                BigDecimal pivot = centred[i + 1][i + 1];
                for (int j = 0; j < i; j++) {
                    BigDecimal value = centred[i + 1][j + 1];
                    for (int m = 0; m < j; m++) {
                        value = value.subtract(lower[i][m].multiply(lower[j][m]).multiply(pivots[m]), DIGITS);
                    }
                    lower[i][j] = value.divide(pivots[j], DIGITS);
                    pivot = pivot.subtract(value.multiply(lower[i][j]), DIGITS);
                }
                if (pivot.compareTo(limit.multiply(centred[i + 1][i + 1])) <= 0) {
                    throw new UndefinedException(
                            Status.SINGULAR,
                            "x[" + i + "] "
                                    + (centred[i + 1][i + 1].signum() == 0
                                            ? "is constant"
                                            : "is a linear combination of those before it"));
                }
                pivots[i] = pivot;
            }
        }

        BigDecimal[] solve(BigDecimal[] right) {
            int k = pivots.length;
            BigDecimal[] x = right.clone();
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    x[i] = x[i].subtract(lower[i][j].multiply(x[j]), DIGITS);
                }
            }
            for (int i = k - 1; i >= 0; i--) {
                x[i] = x[i].divide(pivots[i], DIGITS);
                for (int j = i + 1; j < k; j++) {
                    x[i] = x[i].subtract(lower[j][i].multiply(x[j]), DIGITS);
                }
            }
            return x;
        }
    }

    @Override
    public String toString() {
        return "CrossProducts[n " + n + ", " + regressors + " regressors]";
    }
}
