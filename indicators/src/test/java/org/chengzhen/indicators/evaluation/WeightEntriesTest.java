package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.TOLERANCE;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.judged;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class WeightEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = WeightEntries.entries();

    private static void assertWeights(Measurement result, double... expected) {
        ImmutableDoubleArray weights =
                result.part("weights", ImmutableDoubleArray.class).orElseThrow();
        for (int j = 0; j < expected.length; j++) {
            assertEquals(expected[j], weights.get(j), TOLERANCE);
        }
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void weightsFromTheData() {
        assertWeights(measure(CHAPTER, "M02", judged()), 0.329772, 0.308513, 0.361716);
        assertWeights(measure(CHAPTER, "M03", judged()), 0.243794, 0.257307, 0.498899);
        assertWeights(measure(CHAPTER, "M05", judged()), 0.221992, 0.526961, 0.251047);
        assertEquals(0.329772, measure(CHAPTER, "M02", judged()).number("w_x").orElseThrow(), TOLERANCE);
        assertEquals(4, measure(CHAPTER, "M02", judged()).n());
    }

    @Test
    void weightsFromJudgements() {
        Measurement result = measure(
                CHAPTER, "M04", Study.empty().with(EvaluationInputs.JUDGEMENTS, EvaluationStudies.judgements()));
        assertWeights(result, 0.648329, 0.229651, 0.12202);
        assertEquals(3.00369, result.number("lambda").orElseThrow(), TOLERANCE);
        assertEquals(0.003185, result.number("consistency_ratio").orElseThrow(), TOLERANCE);
    }

    @Test
    void judgementsMustBeReciprocal() {
        Study study = Study.empty().with(EvaluationInputs.JUDGEMENTS, DoubleMatrix.of(new double[][] {{1, 2}, {2, 1}}));
        assertEquals(Status.INVALID, CHAPTER.get(2).measure(study).status());
    }

    @Test
    void judgementsAndDataAreCombined() {
        assertWeights(
                measure(CHAPTER, "M06", judged().with(EvaluationInputs.JUDGEMENTS, EvaluationStudies.judgements())),
                0.631789,
                0.233745,
                0.134465);
    }
}
