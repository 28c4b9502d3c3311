package org.chengzhen.methods.inputoutput;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;

/** Productive economies for tests, and the inverse that another library finds. */
final class Tables {
    private Tables() {}

    /** Economies of 1 to 20 sectors, a third of the deliveries zero, with intermediate shares up to 0.9. */
    static final class Economies implements ArbitrarySupplier<DoubleMatrix> {
        @Override
        public Arbitrary<DoubleMatrix> get() {
            return Arbitraries.integers()
                    .between(1, 20)
                    .flatMap(n -> Arbitraries.longs().map(seed -> DoubleMatrix.of(economy(n, seed))));
        }
    }

    static double[][] economy(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = new double[n][n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                a[i][j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                sum += a[i][j];
            }
            double share = 0.9 * random.nextDouble();
            for (int i = 0; i < n && sum > 0; i++) {
                a[i][j] *= share / sum;
            }
        }
        return a;
    }

    static double[] amounts(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        double[] amounts = new double[n];
        for (int i = 0; i < n; i++) {
            amounts[i] = 1 + 100 * random.nextDouble();
        }
        return amounts;
    }

    static double[][] inverseByPivotedElimination(double[][] a) {
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(a.length).subtract(MatrixUtils.createRealMatrix(a));
        return new LUDecomposition(matrix).getSolver().getInverse().getData();
    }
}
