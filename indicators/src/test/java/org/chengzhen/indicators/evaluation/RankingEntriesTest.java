package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.assertColumn;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.judged;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class RankingEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = RankingEntries.entries();
    private static final Study WEIGHTED = judged().with(EvaluationInputs.WEIGHTING, Weighting.given(0.4, 0.3, 0.3));

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void linearIndexOfEntropyWeights() {
        Measurement result = measure(CHAPTER, "M07", judged());
        assertColumn(column(result, "score"), 0.43162, 0.441239, 0.361716, 0.728713);
        assertColumn(column(result, "rank"), 3, 2, 4, 1);
    }

    @Test
    void topsisAndVikor() {
        Measurement topsis = measure(CHAPTER, "M08", WEIGHTED);
        assertColumn(column(topsis, "score"), 0.397616, 0.58498, 0.299038, 0.758637);
        Measurement vikor = measure(CHAPTER, "M09", WEIGHTED);
        assertColumn(column(vikor, "q"), 0.51555, 0.52529, 1, 0);
        assertColumn(column(vikor, "s"), 0.585227, 0.520455, 0.7, 0.225);
        assertColumn(column(vikor, "r"), 0.272727, 0.3, 0.4, 0.225);
        assertColumn(column(vikor, "rank"), 2, 3, 4, 1);
    }

    @Test
    void greyGradesByHand() {
        // one criterion: distances 1, 0.5, 0 from the ideal, rho 0.5: 0.5/1.5, 0.5/1, 0.5/0.5
        Study study = EvaluationStudies.study(new double[][] {{0}, {1}, {2}}, EvaluationStudies.X)
                .with(EvaluationInputs.CRITERIA, EvaluationCriteria.benefits(EvaluationStudies.X))
                .with(EvaluationInputs.WEIGHTING, Weighting.EQUAL);
        assertColumn(column(measure(CHAPTER, "M10", study), "score"), 1 / 3.0, 0.5, 1);
    }

    @Test
    void componentsOfTheCorrelations() {
        Measurement result = measure(CHAPTER, "M11", judged());
        ImmutableDoubleArray values =
                result.part("eigenvalues", ImmutableDoubleArray.class).orElseThrow();
        assertEquals(2.80697, values.get(0), 2e-5);
        assertEquals(0.192796, values.get(1), 2e-5);
        // one component is kept: its scores have mean 0 and variance λ₁
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            double score = column(result, "scores").value(EvaluationStudies.code(i), 2020);
            sum += score;
            squares += score * score;
        }
        assertEquals(1, result.number("kept").orElseThrow());
        assertEquals(0, sum, 1e-9);
        assertEquals(2.80697, squares / 4, 2e-5);
    }

    @Test
    void geometricIndexFallsToZeroWithOneCriterion() {
        // min–max values (0.318182, 0.375, 0.583333) with weights (0.4, 0.3, 0.3) give 0.400919; two places hold a zero
        Measurement result = measure(CHAPTER, "M33", WEIGHTED);
        double first = Math.pow(7 / 22.0, 0.4) * Math.pow(0.375, 0.3) * Math.pow(0.07 / 0.12, 0.3);
        assertColumn(column(result, "score"), first, 0, 0, Math.pow(0.25, 0.3));
        assertColumn(column(result, "rank"), 2, 3, 3, 1);
    }

    @Test
    void identicalPlacesHaveNoCloseness() {
        Study study = EvaluationStudies.study(new double[][] {{1}, {1}}, EvaluationStudies.X)
                .with(EvaluationInputs.CRITERIA, EvaluationCriteria.benefits(EvaluationStudies.X));
        assertEquals(
                Status.UNDEFINED,
                EvaluationStudies.entry(CHAPTER, "M08").measure(study).status());
    }

    @Test
    void weightsMustBeAsManyAsCriteria() {
        Study study = judged().with(EvaluationInputs.WEIGHTING, Weighting.given(0.5, 0.5));
        assertEquals(
                Status.INVALID,
                EvaluationStudies.entry(CHAPTER, "M07").measure(study).status());
        assertEquals("given [0.5, 0.5]", Weighting.given(0.5, 0.5).toString());
    }
}
