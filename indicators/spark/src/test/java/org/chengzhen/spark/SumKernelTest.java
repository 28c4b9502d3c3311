package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums of two doubles lie within their bound of the exact sum, in any tree. */
class SumKernelTest {
    private static final BigDecimal UNIT = BigDecimal.valueOf(2).pow(102);

    private static double[] tree(double[][] summands, int from, int to, Random random) {
        double[] sum = {0, 0};
        if (to - from < 4 || random.nextInt(5) == 0) {
            for (int i = from; i < to; i++) {
                sum = added(sum, summands[i]);
            }
            return sum;
        }
        int at = from + random.nextInt(to - from + 1);
        return added(tree(summands, from, at, random), tree(summands, at, to, random));
    }

    private static double[] added(double[] sum, double[] more) {
        return new double[] {
            SumKernel.high(sum[0], sum[1], more[0], more[1]), SumKernel.low(sum[0], sum[1], more[0], more[1])
        };
    }

    @Test
    void anyTreeStaysWithinTheBound() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(400);
            double[][] summands = new double[n][];
            BigDecimal exact = BigDecimal.ZERO;
            BigDecimal size = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                double x = random.nextGaussian() * Math.exp(20 * random.nextGaussian());
                double y = seed % 2 == 0 ? Math.abs(random.nextGaussian()) : random.nextGaussian();
                summands[i] = new double[] {SumKernel.product(x, y), SumKernel.productRest(x, y)};
                BigDecimal product = new BigDecimal(x).multiply(new BigDecimal(y));
                assertEquals(0, product.compareTo(new BigDecimal(summands[i][0]).add(new BigDecimal(summands[i][1]))));
                exact = exact.add(product);
                size = size.add(product.abs());
            }
            double[] sum = tree(summands, 0, n, random);
            BigDecimal error = new BigDecimal(sum[0])
                    .add(new BigDecimal(sum[1]))
                    .subtract(exact)
                    .abs();
            assertTrue(error.multiply(UNIT).compareTo(size.multiply(BigDecimal.valueOf(n))) <= 0, "seed " + seed);
            assertEquals(sum[0], sum[0] + sum[1], "the second is the rest of the first");
        }
    }
}
