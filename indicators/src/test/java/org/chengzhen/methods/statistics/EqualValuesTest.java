package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.citysize.Gibrat;
import org.chengzhen.methods.trend.PlainPreWhitening;
import org.junit.jupiter.api.Test;

/** Values that are all equal, but whose mean in doubles need not be one of them: ten times 0.7, divided by ten. */
class EqualValuesTest {
    private static final double[] VALUES = {0.1, 0.7, 1.1, 3.3, 1e-3 / 3, 12345.678, -0.7};

    @Test
    void haveNoTestAndNoFit() {
        for (double value : VALUES) {
            for (int n = 5; n < 40; n++) {
                double[] y = new double[n];
                Arrays.fill(y, value);
                double[] x = new double[n];
                double[] weights = new double[n];
                for (int i = 0; i < n; i++) {
                    x[i] = 1 + 0.3 * i * i;
                    weights[i] = 0.1 + 0.3 * i;
                }
                SimpleRegression line = SimpleRegression.of(x, y);
                assertEquals(0, line.slope());
                assertEquals(0, line.slopeStandardError());
                assertEquals(value, line.intercept());
                assertTrue(line.statistic().isEmpty() && line.pValue().isEmpty());
                WeightedLeastSquares weighted = WeightedLeastSquares.fit(y, DoubleMatrix.of(n, 1, x), weights);
                assertEquals(0, weighted.coefficients().get(1));
                assertTrue(
                        weighted.rSquared().isEmpty() && weighted.statistic(1).isEmpty());
                NaturalBreaks one = NaturalBreaks.of(y, 1);
                assertEquals(0, one.ssd());
                assertTrue(one.gvf().isEmpty());
                assertThrows(UndefinedException.class, () -> PlainPreWhitening.of(y));
            }
        }
    }

    @Test
    void growthThatIsEqualButForRoundingHasNoTest() {
        for (double factor : new double[] {0.7, 1.1, 3.3}) {
            double[] start = new double[30];
            double[] end = new double[30];
            Arrays.setAll(start, i -> 1 + 0.3 * i * i);
            Arrays.setAll(end, i -> factor * start[i]);
            Gibrat law = Gibrat.of(start, end);
            assertEquals(0, law.beta());
            assertEquals(Math.log(factor), law.alpha(), 1e-14);
            assertTrue(law.rSquared().isEmpty()
                    && law.statistic().isEmpty()
                    && law.pValue().isEmpty());
        }
    }
}
