package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RankSumRatioTest extends EvaluationContract {
    @Override
    Evaluation evaluate(EvaluationTable table, double... weights) {
        return RankSumRatio.of(table, weights);
    }

    @Override
    double tolerance() {
        return 1e-12;
    }

    @Nested
    class NonInteger extends EvaluationContract {
        @Override
        Evaluation evaluate(EvaluationTable table, double... weights) {
            return RankSumRatio.nonInteger(table, weights);
        }

        @Override
        double tolerance() {
            return 1e-9;
        }
    }

    @Test
    void ratiosAndRegressionAgreeWithScipy() {
        // scipy 1.17.1: stats.rankdata, stats.norm.ppf, numpy.polyfit
        RankSumRatio ratio = RankSumRatio.of(CompositeSamples.example(), new double[] {0.4, 0.3, 0.3});
        assertArrayEquals(new double[] {0.575, 0.6, 0.475, 0.85}, ratio.scores().toArray(), 1e-12);
        RankSumRatio.Regression line = ratio.regression();
        assertEquals(-0.23935459277555796, line.intercept(), 1e-9);
        assertEquals(0.160555355115673, line.slope(), 1e-9);
        assertEquals(0.9043495494826309, line.rSquared(), 1e-9);
        assertEquals(ImmutableIntArray.of(1, 1, 1, 2), ratio.grades(RankSumRatio.THREE_GRADES));
    }

    @Test
    void tooFewDistinctRatiosHaveNoGrades() {
        EvaluationTable two = EvaluationTable.of(new double[][] {{1}, {2}}, List.of(Direction.BENEFIT));
        assertThrows(
                UndefinedException.class,
                () -> RankSumRatio.of(two, new double[] {1}).grades(RankSumRatio.THREE_GRADES));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankSumRatio.of(CompositeSamples.example(), new double[] {0.4, 0.3, 0.3})
                        .grades(ImmutableDoubleArray.of(6, 4)));
    }
}
