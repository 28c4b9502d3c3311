package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Panel regression: pooled, with fixed effects of units, or of units and times, and four kinds of standard errors.
 *
 * <p>y_it = x_it′b + a_i (+ c_t) + e_it; b by least squares once the dummies of units and times are partialled out exactly, also where
 * the panel has gaps, for which double demeaning would be wrong. s² = e′e/(n − k − units (− times + 1)). Clustered: A[Σ_gX_g′e_ge_g′X_g]A
 * over units, A = (X′X)⁻¹. Driscoll–Kraay: the same with the sums h_t = Σ_i x_it e_it of each time and Bartlett weights 1 − l/(L + 1), L =
 * ⌊T^{1/4}⌋ by default, as R's plm; Stata's xtscc takes ⌊4(T/100)^{2/9}⌋.
 *
 * <ul>
 *   <li>Regressors that the effects absorb, or that depend on each other once effects are out: singular. No degree of freedom
 *       left: too few data.
 *   <li>No regressor is refused, as there would be nothing to estimate.
 *   <li>Other programs multiply the clustered and the Driscoll–Kraay covariance by factors of their own: compare the plain forms.
 * </ul>
 *
 * <p>Algorithm: Householder QR of the transformed regressors; O(nk² + T³ with gaps). A regressor counts as absorbed where less than
 * 1e-10 of its variation is left.
 *
 * <p>Source: Baltagi, B. H. (2021), Econometric Analysis of Panel Data; Arellano, M. (1987), Computing robust standard errors for
 * within-groups estimators; Driscoll, J. C. and Kraay, A. C. (1998), Consistent covariance matrix estimation with spatially
 * dependent panel data.
 *
 * <pre>{@code
 * PanelRegression.twoWay().fit(PanelData.ofMatrices(growth, new double[][][] {investment, schooling})).clusteredSmall();
 * }</pre>
 */
public final class PanelRegression {
    private static final int AUTOMATIC = -1;
    private static final double ABSORBED = 1e-10;
    private static final double ROUNDING = 1e-13;

    private final Form form;
    private final int lag;

    private PanelRegression(Form form, int lag) {
        this.form = form;
        this.lag = lag;
    }

    private enum Form {
        POOLED,
        ONE_WAY,
        TWO_WAY
    }

    /**
     * No effects, an intercept.
     *
     * @return the pooled regression
     */
    public static PanelRegression pooled() {
        return new PanelRegression(Form.POOLED, AUTOMATIC);
    }

    /**
     * Effects of units.
     *
     * @return the within regression
     */
    public static PanelRegression oneWay() {
        return new PanelRegression(Form.ONE_WAY, AUTOMATIC);
    }

    /**
     * Effects of units and of times.
     *
     * @return the two-way within regression
     */
    public static PanelRegression twoWay() {
        return new PanelRegression(Form.TWO_WAY, AUTOMATIC);
    }

    /**
     * The last lag of the Driscoll–Kraay errors.
     *
     * @param last L ≥ 0
     * @return a regression with it
     * @throws IllegalArgumentException if it is negative
     */
    public PanelRegression lag(int last) {
        return new PanelRegression(form, Checks.atLeast(last, 0, "last"));
    }

    /**
     * The fit of a panel.
     *
     * @param data observations with at least one regressor
     * @return coefficients and errors
     * @throws IllegalArgumentException if there is no regressor
     * @throws UndefinedException if no degree of freedom is left, or a regressor is absorbed or dependent (singular)
     */
    public PanelFit fit(PanelData data) {
        Objects.requireNonNull(data, "data");
        int k = data.x.length;
        Checks.argument(k >= 1, "data must have at least one regressor but is %s", data);
        int last = lag == AUTOMATIC ? fourthRoot(data.timeCount) : lag;
        return form == Form.POOLED ? pooled(data, last) : within(data, last);
    }

    /** The whole part, in whole numbers. */
    private static int fourthRoot(int times) {
        int root = 0;
        while ((long) (root + 1) * (root + 1) * (root + 1) * (root + 1) <= times) {
            root++;
        }
        return root;
    }

    private PanelFit within(PanelData data, int last) {
        int k = data.x.length;
        if (data.n == 0) {
            throw UndefinedException.insufficient("observations", k + 2, 0);
        }
        Effects effects = form == Form.ONE_WAY ? Effects.ofUnits(data) : Effects.ofUnitsAndTimes(data);
        if (data.n < k) {
            throw few(data, k, effects.rank());
        }
        double[][] x = new double[k][];
        for (int j = 0; j < k; j++) {
            x[j] = effects.without(data.x[j]);
            absorbed(data.x[j], x[j], j);
        }
        double[] y = effects.without(data.y);
        Solved solved = solve(x, y);
        int degrees = data.n - k - effects.rank();
        if (degrees < 1) {
            throw few(data, k, effects.rank());
        }
        double[][] identity = new double[k][k];
        for (int j = 0; j < k; j++) {
            identity[j][j] = 1;
        }
        return fit(data, last, degrees, solved, x, solved.inverse, identity, solved.b, k);
    }

    private static UndefinedException few(PanelData data, int k, int effects) {
        return UndefinedException.insufficient(
                "observations for " + k + " regressors and the effects", k + effects + 1, data.n);
    }

    private static PanelFit pooled(PanelData data, int last) {
        int k = data.x.length;
        int degrees = data.n - k - 1;
        if (degrees < 1) {
            throw UndefinedException.insufficient("observations for " + (k + 1) + " coefficients", k + 2, data.n);
        }
        double[] means = new double[k];
        double[][] x = new double[k][];
        for (int j = 0; j < k; j++) {
            x[j] = data.x[j].clone();
            means[j] = centre(x[j]);
            absorbed(data.x[j], x[j], j);
        }
        double[] y = data.y.clone();
        double mean = centre(y);
        Solved solved = solve(x, y);
        // the constant stands at right angles to centred columns: its bread is 1/n, and a shear brings it to the origin
        double[][] columns = new double[k + 1][];
        double[][] bread = new double[k + 1][k + 1];
        double[][] shear = new double[k + 1][k + 1];
        double[] b = new double[k + 1];
        columns[0] = new double[data.n];
        Arrays.fill(columns[0], 1);
        bread[0][0] = 1.0 / data.n;
        shear[0][0] = 1;
        b[0] = mean;
        for (int j = 0; j < k; j++) {
            columns[j + 1] = x[j];
            System.arraycopy(solved.inverse[j], 0, bread[j + 1], 1, k);
            shear[0][j + 1] = -means[j];
            shear[j + 1][j + 1] = 1;
            b[j + 1] = solved.b[j];
            b[0] -= solved.b[j] * means[j];
        }
        return fit(data, last, degrees, solved, columns, bread, shear, b, k + 1);
    }

    private static PanelFit fit(
            PanelData data,
            int last,
            int degrees,
            Solved solved,
            double[][] columns,
            double[][] bread,
            double[][] shear,
            double[] b,
            int count) {
        double variance = solved.squares / degrees;
        Sandwich sandwich = new Sandwich(columns, bread, solved.residuals);
        double[][] classical = new double[bread.length][bread.length];
        for (int i = 0; i < bread.length; i++) {
            for (int j = 0; j < bread.length; j++) {
                classical[i][j] = variance * bread[i][j];
            }
        }
        classical = sheared(classical, shear);
        double[] clustered = roots(sheared(sandwich.clustered(data.unit, data.unitCount), shear));
        double g = data.unitCount;
        double n = data.n;
        double[] small = {};
        double[] smaller = {};
        if (g > 1) {
            small = times(clustered, Math.sqrt(g / (g - 1) * (n - 1) / (n - count)));
        }
        if (g > 1 && n > count + 1) {
            smaller = times(clustered, Math.sqrt(g / (g - 1) * (n - 1) / (n - count - 1)));
        }
        for (double coefficient : b) {
            Range.finite(coefficient, "a coefficient");
        }
        return new PanelFit(
                ImmutableDoubleArray.copyOf(b),
                ImmutableDoubleArray.copyOf(roots(classical)),
                ImmutableDoubleArray.copyOf(clustered),
                ImmutableDoubleArray.copyOf(small),
                ImmutableDoubleArray.copyOf(smaller),
                ImmutableDoubleArray.copyOf(
                        roots(sheared(sandwich.driscollKraay(data.time, data.timeCount, last), shear))),
                DoubleMatrix.of(classical),
                ImmutableDoubleArray.copyOf(solved.residuals),
                last,
                solved.total == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.max(0, 1 - solved.squares / solved.total)),
                degrees,
                data.n,
                data.unitCount,
                data.timeCount);
    }

    /** Least squares of transformed columns. */
    static final class Solved {
        final double[] b;
        final double[][] inverse;
        final double[] residuals;
        final double squares;
        final double total;

        Solved(double[] b, double[][] inverse, double[] residuals, double total) {
            this.b = b;
            this.inverse = inverse;
            this.residuals = residuals;
            squares = Sums.ofProducts(residuals, residuals);
            this.total = total;
        }
    }

    static Solved solve(double[][] x, double[] y) {
        int k = x.length;
        double[][] copies = new double[k][];
        for (int j = 0; j < k; j++) {
            copies[j] = x[j].clone();
        }
        HouseholderQr qr = new HouseholderQr(copies);
        if (qr.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    "regressor " + qr.dependent()
                            + " is a linear combination of the effects and the regressors before");
        }
        double[] b = qr.solve(y);
        double[] residuals = y.clone();
        for (int j = 0; j < k; j++) {
            double slope = b[j];
            double[] column = x[j];
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= slope * column[i];
            }
        }
        return new Solved(b, qr.crossProductInverse(), residuals, Sums.ofProducts(y, y));
    }

    /** Refuses a regressor of which the effects have left nothing but rounding. */
    static void absorbed(double[] before, double[] after, int j) {
        double left = Math.sqrt(Sums.ofProducts(after, after));
        double raw = Math.sqrt(Sums.ofProducts(before, before));
        double[] centred = before.clone();
        centre(centred);
        double variation = Math.sqrt(Sums.ofProducts(centred, centred));
        if (!(left > ABSORBED * variation && left > ROUNDING * raw)) {
            throw new UndefinedException(
                    Status.SINGULAR, "regressor " + j + " does not vary once the effects are taken out");
        }
    }

    private static double centre(double[] values) {
        double mean = Sums.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return mean;
    }

    private static double[][] sheared(double[][] covariance, double[][] shear) {
        int k = shear.length;
        double[][] turned = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                turned[i][j] = shear[j][i];
            }
        }
        return Sandwich.product(Sandwich.product(shear, covariance), turned);
    }

    private static double[] roots(double[][] covariance) {
        double[] roots = new double[covariance.length];
        for (int j = 0; j < roots.length; j++) {
            roots[j] = Math.sqrt(Math.max(0, covariance[j][j]));
        }
        return roots;
    }

    private static double[] times(double[] values, double factor) {
        double[] product = new double[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[i] * factor;
        }
        return product;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PanelRegression that && form == that.form && lag == that.lag;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, lag);
    }

    /** Which effects, and the lag. */
    @Override
    public String toString() {
        return "PanelRegression[" + form + (lag == AUTOMATIC ? "" : ", lag " + lag) + "]";
    }
}
