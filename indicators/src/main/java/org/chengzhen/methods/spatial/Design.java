package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** The columns of a linear model, decomposed once for any number of responses. */
final class Design {
    private final double[][] columns;
    private final HouseholderQr decomposed;

    Design(double[][] columns) {
        this(columns, column -> "column " + column);
    }

    /** With a name for each column, for the one that is a combination of others. */
    Design(double[][] columns, IntFunction<String> names) {
        this.columns = columns;
        double[][] copy = new double[columns.length][];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = columns[k].clone();
        }
        decomposed = new HouseholderQr(copy);
        if (decomposed.dependent() >= 0) {
            throw new UndefinedException(
                    Status.SINGULAR,
                    "the explanatory variables are linearly dependent: " + names.apply(decomposed.dependent())
                            + " is a combination of those before it");
        }
    }

    /** A constant and the columns of x, in label order, after the checks that all models share. */
    static double[][] columns(DoubleMatrix x, Arrangement w, boolean withLags) {
        int n = w.size();
        Checks.sameLength(x.rows(), "x", n, "weights");
        int k = x.columns();
        int size = 1 + (withLags ? 2 : 1) * k;
        int least = Math.max(5, size + 2);
        if (n < least) {
            throw UndefinedException.insufficient("places", least, n);
        }
        double[][] columns = new double[size][];
        columns[0] = new double[n];
        Arrays.fill(columns[0], 1);
        for (int c = 0; c < k; c++) {
            columns[1 + c] = w.arrange(Checks.finite(x.column(c), "x column " + c));
            if (withLags) {
                columns[1 + k + c] = w.weights().lag(columns[1 + c]);
            }
        }
        return columns;
    }

    /** The name of a column behind a constant: x and then Wx. */
    static String name(int column, int variables) {
        return column == 0
                ? "the constant"
                : column <= variables ? "x column " + (column - 1) : "the lag of x column " + (column - 1 - variables);
    }

    double[] coefficients(double[] y) {
        return decomposed.solve(y);
    }

    double[] fitted(double[] b) {
        double[] fit = new double[columns[0].length];
        for (int k = 0; k < b.length; k++) {
            for (int i = 0; i < fit.length; i++) {
                fit[i] += b[k] * columns[k][i];
            }
        }
        return fit;
    }

    double[] residuals(double[] y) {
        double[] e = fitted(coefficients(y));
        for (int i = 0; i < e.length; i++) {
            e[i] = y[i] - e[i];
        }
        return e;
    }

    /** (X'X)⁻¹. */
    double[][] crossProductInverse() {
        return decomposed.crossProductInverse();
    }

    /** The cross product of two columns, an element of X'X. */
    double crossProduct(int a, int b) {
        return Sums.ofProducts(columns[a], columns[b]);
    }
}
