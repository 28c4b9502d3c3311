package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The grey model GM(1,N): a short series driven by others.
 *
 * <p>y⁽⁰⁾(k) + a·z(k) = Σbᵢ·Xᵢ⁽¹⁾(k), k = 2 … n, with running sums y⁽¹⁾ and X⁽¹⁾ and z(k) = ½(y⁽¹⁾(k) + y⁽¹⁾(k − 1)), by least squares. Time
 * response ŷ⁽¹⁾(k + 1) = (y(1) − g/a)e^{−ak} + g/a, g = Σbᵢ·Xᵢ⁽¹⁾(k + 1), differenced; difference form ŷ⁽⁰⁾(k) = Σbᵢ·Xᵢ⁽¹⁾(k) − a·z(k), which
 * fits better in practice, as g changes with k.
 *
 * <ul>
 *   <li>In the unit of y; the first fitted value is the first datum. n − 1 below the number of coefficients: too few data.
 *       Drivers that depend on each other or on y: singular. a = 0: the time response is undefined.
 *   <li>NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: QR of N columns; O(nN²).
 *
 * <p>Source: Deng Julong (1990); Liu, S. and Lin, Y. (2010), Grey Systems: Theory and Applications.
 *
 * <pre>{@code
 * MultivariateGreyModel.of(energy, new double[][] {population, output}).coefficients();
 * }</pre>
 *
 * @param a development coefficient
 * @param coefficients bᵢ of each driver
 * @param fitted ŷ by the time response
 * @param differenceFitted ŷ by the difference form
 * @param n number of values
 */
public record MultivariateGreyModel(
        double a,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray fitted,
        ImmutableDoubleArray differenceFitted,
        int n)
        implements Serializable {
    /**
     * The model of a series and its drivers.
     *
     * @param y the series in equal steps of time
     * @param drivers a row for each driver, a column for each step
     * @return the model with both fits
     * @throws IllegalArgumentException if lengths differ, there is no driver, or a value is NaN or infinite
     * @throws UndefinedException if there are too few values, the drivers are dependent (singular), or a = 0
     */
    public static MultivariateGreyModel of(double[] y, double[][] drivers) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(drivers, "drivers");
        Checks.finite(y, "y");
        Checks.atLeast(drivers.length, 1, "number of drivers");
        int n = y.length;
        int count = drivers.length;
        double[][] sums = new double[count][n];
        for (int i = 0; i < count; i++) {
            Checks.sameLength(drivers[i].length, "drivers[" + i + "]", n, "y");
            Checks.finite(drivers[i], "drivers[" + i + "]");
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += drivers[i][k];
                sums[i][k] = sum;
            }
        }
        if (n - 1 < count + 1) {
            throw UndefinedException.insufficient("values for " + (count + 1) + " coefficients", count + 2, n);
        }
        double[][] columns = new double[count + 1][n - 1];
        double[] target = new double[n - 1];
        double[] z = new double[n];
        double sum = y[0];
        for (int k = 1; k < n; k++) {
            z[k] = sum + y[k] / 2;
            sum += y[k];
            target[k - 1] = y[k];
            columns[0][k - 1] = -z[k];
            for (int i = 0; i < count; i++) {
                columns[i + 1][k - 1] = sums[i][k];
            }
        }
        HouseholderQr qr = new HouseholderQr(columns);
        if (qr.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    qr.dependent() == 0
                            ? "the running sums of y are zero"
                            : "drivers[" + (qr.dependent() - 1) + "] depend on y and those before");
        }
        double[] solved = qr.solve(target);
        double a = solved[0];
        if (a == 0) {
            throw UndefinedException.undefined("a is zero, so there is no time response");
        }
        ImmutableDoubleArray.Builder b = ImmutableDoubleArray.builder();
        for (int i = 1; i <= count; i++) {
            b.add(Range.finite(solved[i], "a coefficient"));
        }
        ImmutableDoubleArray.Builder response = ImmutableDoubleArray.builder();
        ImmutableDoubleArray.Builder difference = ImmutableDoubleArray.builder();
        double before = 0;
        for (int k = 0; k < n; k++) {
            double g = 0;
            for (int i = 0; i < count; i++) {
                g += solved[i + 1] * sums[i][k];
            }
            double cumulated = k == 0 ? y[0] : (y[0] - g / a) * Math.exp(-a * k) + g / a;
            response.add(Range.finite(cumulated - before, "a fitted value"));
            difference.add(k == 0 ? y[0] : Range.finite(g - a * z[k], "a fitted value"));
            before = cumulated;
        }
        return new MultivariateGreyModel(a, b.build(), response.build(), difference.build(), n);
    }

    /**
     * The model of a series and its drivers.
     *
     * @param y the series in equal steps of time
     * @param drivers a row for each driver, a column for each step
     * @return the model with both fits
     * @throws IllegalArgumentException if lengths differ, there is no driver, or a value is NaN or infinite
     * @throws UndefinedException if there are too few values, the drivers are dependent (singular), or a = 0
     */
    public static MultivariateGreyModel of(double[] y, DoubleMatrix drivers) {
        Objects.requireNonNull(drivers, "drivers");
        return of(y, drivers.toRows());
    }

    /** The coefficients. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MultivariateGreyModel[a = %.6g, b = %s, n = %d]", a, coefficients, n);
    }
}
