package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class IndustryMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = IndustryMethodEntries.entries();
    private static final Variable W = EvaluationStudies.variable("w");

    private static Study study() {
        double[][][] amounts = {
            {{9, 9}, {5, 5}, {1, 4}, {2, 2}, {6, 1}},
            {{3, 3}, {6, 6}, {7, 7}, {1, 1}, {2, 5}},
            {{1, 1}, {2, 2}, {9, 1}, {8, 8}, {1, 9}},
            {{20, 20}, {30, 30}, {25, 25}, {40, 40}, {50, 50}}
        };
        return PanelStudies.study(amounts, X, Y, Z, W);
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void industriesEnterAndLeaveAndPromiseIncome() {
        Study study = study().with(EvaluationInputs.INDUSTRY_AMOUNTS, VariableList.of(X, Y, Z))
                .with(Inputs.SECOND, W);
        Measurement result = measure(CHAPTER, "M58", study);
        DoubleMatrix density = result.part("density", DoubleMatrix.class).orElseThrow();
        assertEquals(5, density.rows());
        double rate = result.number("entry_rate").orElseThrow();
        assertTrue(rate > 0 && rate < 1);
        double expy = column(result, "expy").value(code(0), PanelStudies.FIRST + 1);
        assertTrue(expy > 20 && expy < 50);
    }

    @Test
    void industriesOfOnePlaceLieTogether() {
        double[][][] amounts = {{{8}, {1}, {1}}, {{9}, {1}, {0}}, {{0}, {1}, {9}}, {{10}, {10}, {10}}};
        Study study = PanelStudies.study(amounts, X, Y, Z, W)
                .with(EvaluationInputs.INDUSTRY_AMOUNTS, VariableList.of(X, Y, Z))
                .with(EvaluationInputs.TOTAL, W);
        Measurement result = measure(CHAPTER, "M59", study);
        DoubleMatrix pairs = result.part("pairs", DoubleMatrix.class).orElseThrow();
        assertEquals(pairs.get(0, 1), result.number("highest").orElseThrow());
        assertTrue(pairs.get(0, 1) > 0 && pairs.get(0, 2) < 0);
    }
}
