package org.chengzhen.benchmarks;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** What a user would write for {@code Leontief}. */
final class InputOutputRivals {
    private InputOutputRivals() {}

    /** Technical coefficients of n sectors, each with intermediate inputs worth 0.3 to 0.8 of its output. */
    static double[][] economy(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = new double[n][n];
        for (int j = 0; j < n; j++) {
            double share = 0.3 + 0.5 * random.nextDouble();
            for (int i = 0; i < n; i++) {
                a[i][j] = 2 * share * random.nextDouble() / n;
            }
        }
        return a;
    }

    /** Backward and forward linkages by the LU decomposition of commons-math3. */
    static double[][] linkages(double[][] a) {
        int n = a.length;
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(n).subtract(MatrixUtils.createRealMatrix(a));
        double[][] inverse =
                new LUDecomposition(matrix).getSolver().getInverse().getData();
        double[][] sums = new double[2][n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[0][j] += inverse[i][j];
                sums[1][i] += inverse[i][j];
                total += inverse[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            sums[0][i] *= n / total;
            sums[1][i] *= n / total;
        }
        return sums;
    }
}
