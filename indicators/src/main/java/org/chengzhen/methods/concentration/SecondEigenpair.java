package org.chengzhen.methods.concentration;

/**
 * The second largest eigenvalue of a symmetric matrix, its vector, and the third value.
 *
 * <p>Householder's reduction to a tridiagonal matrix, bisection by counts of sign changes for the values, inverse
 * iteration for the one vector: 4n³/3 operations and no more, where all vectors would cost several times as much.
 */
final class SecondEigenpair {
    final double second;

    /** −∞ for a matrix of two rows. */
    final double third;

    final double[] vector;

    private final int n;
    private final double[] diagonal;
    private final double[] beside;

    /** Takes a symmetric matrix of at least two rows, and uses it up. */
    SecondEigenpair(double[][] a) {
        n = a.length;
        diagonal = new double[n];
        beside = new double[n];
        double[][] reflectors = new double[n][];
        reduce(a, reflectors);
        second = eigenvalue(2);
        third = n > 2 ? eigenvalue(3) : Double.NEGATIVE_INFINITY;
        vector = inverseIteration();
        for (int k = n - 3; k >= 0; k--) {
            if (reflectors[k] != null) {
                reflect(reflectors[k], k + 1, vector);
            }
        }
    }

    private void reduce(double[][] a, double[][] reflectors) {
        double[] p = new double[n];
        for (int k = 0; k < n - 2; k++) {
            diagonal[k] = a[k][k];
            double square = 0;
            for (int i = k + 1; i < n; i++) {
                square += a[k][i] * a[k][i];
            }
            double rest = square - a[k][k + 1] * a[k][k + 1];
            if (rest <= 0) {
                beside[k] = a[k][k + 1];
                continue;
            }
            double alpha = a[k][k + 1] > 0 ? -Math.sqrt(square) : Math.sqrt(square);
            beside[k] = alpha;
            double[] v = new double[n];
            System.arraycopy(a[k], k + 1, v, k + 1, n - k - 1);
            v[k + 1] -= alpha;
            double norm = Math.sqrt(2 * (square - alpha * a[k][k + 1]));
            for (int i = k + 1; i < n; i++) {
                v[i] *= Math.sqrt(2) / norm;
            }
            reflectors[k] = v;
            // with v·v = 2 the reflection is I − vvᵀ: A ← A − vwᵀ − wvᵀ, w = Av − ½(vᵀAv)v
            double half = 0;
            for (int i = k + 1; i < n; i++) {
                double[] row = a[i];
                double even = 0;
                double odd = 0;
                int j = k + 1;
                for (; j + 1 < n; j += 2) {
                    even += row[j] * v[j];
                    odd += row[j + 1] * v[j + 1];
                }
                p[i] = j < n ? even + odd + row[j] * v[j] : even + odd;
                half += p[i] * v[i];
            }
            half /= 2;
            for (int i = k + 1; i < n; i++) {
                p[i] -= half * v[i];
            }
            for (int i = k + 1; i < n; i++) {
                double[] row = a[i];
                double vi = v[i];
                double wi = p[i];
                for (int j = k + 1; j < n; j++) {
                    row[j] -= vi * p[j];
                }
                for (int j = k + 1; j < n; j++) {
                    row[j] -= wi * v[j];
                }
            }
        }
        diagonal[n - 2] = a[n - 2][n - 2];
        diagonal[n - 1] = a[n - 1][n - 1];
        beside[n - 2] = a[n - 2][n - 1];
    }

    private void reflect(double[] v, int from, double[] y) {
        double product = 0;
        for (int i = from; i < n; i++) {
            product += v[i] * y[i];
        }
        for (int i = from; i < n; i++) {
            y[i] -= product * v[i];
        }
    }

    /** The largest, second largest … eigenvalue, by bisection between Gershgorin's bounds. */
    private double eigenvalue(int rank) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double radius = Math.abs(beside[i]) + (i == 0 ? 0 : Math.abs(beside[i - 1]));
            low = Math.min(low, diagonal[i] - radius);
            high = Math.max(high, diagonal[i] + radius);
        }
        double tolerance = 4 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        while (high - low > tolerance) {
            double middle = low + (high - low) / 2;
            if (countFrom(middle) >= rank) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** How many eigenvalues are at least x. */
    private int countFrom(double x) {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < n; i++) {
            double square = i == 0 ? 0 : beside[i - 1] * beside[i - 1];
            pivot = diagonal[i] - x - square / pivot;
            if (pivot == 0) {
                pivot = Double.MIN_NORMAL;
            }
            count += pivot > 0 ? 1 : 0;
        }
        return count;
    }

    /** Solves (T − λ)x = b three times, b the last solution, by elimination with row exchanges. */
    private double[] inverseIteration() {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            // any start that is orthogonal to no eigenvector by construction
            x[i] = 1 + 0.5 * Math.sin(i + 1.0);
        }
        double tiny = Math.ulp(Math.abs(second) + 1);
        for (int iteration = 0; iteration < 4; iteration++) {
            solve(x, tiny);
            double norm = 0;
            for (double v : x) {
                norm = Math.max(norm, Math.abs(v));
            }
            for (int i = 0; i < n; i++) {
                x[i] /= norm;
            }
        }
        return x;
    }

    private void solve(double[] x, double tiny) {
        double[] pivots = new double[n];
        double[] next = new double[n];
        double[] afterNext = new double[n];
        double d = diagonal[0] - second;
        double u = n > 1 ? beside[0] : 0;
        for (int i = 0; i + 1 < n; i++) {
            double below = beside[i];
            double belowDiagonal = diagonal[i + 1] - second;
            double belowNext = i + 2 < n ? beside[i + 1] : 0;
            if (Math.abs(d) >= Math.abs(below)) {
                if (d == 0) {
                    d = tiny;
                }
                double factor = below / d;
                pivots[i] = d;
                next[i] = u;
                d = belowDiagonal - factor * u;
                u = belowNext;
                x[i + 1] -= factor * x[i];
            } else {
                double factor = d / below;
                pivots[i] = below;
                next[i] = belowDiagonal;
                afterNext[i] = belowNext;
                d = u - factor * belowDiagonal;
                u = -factor * belowNext;
                double swap = x[i];
                x[i] = x[i + 1];
                x[i + 1] = swap - factor * x[i];
            }
        }
        pivots[n - 1] = Math.abs(d) < tiny ? tiny : d;
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            sum -= i + 1 < n ? next[i] * x[i + 1] : 0;
            sum -= i + 2 < n ? afterNext[i] * x[i + 2] : 0;
            x[i] = sum / pivots[i];
        }
    }
}
