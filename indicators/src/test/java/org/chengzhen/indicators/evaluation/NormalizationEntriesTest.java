package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.assertColumn;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.judged;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.put;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class NormalizationEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = NormalizationEntries.entries();

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void minMaxTurnsCostsRound() {
        Measurement result = measure(CHAPTER, "M01", judged());
        assertColumn(column(result, "min_max:x"), 0.318182, 0.636364, 0, 1);
        assertColumn(column(result, "min_max:y"), 0.375, 0.75, 0, 1);
        assertColumn(column(result, "min_max:z"), 0.583333, 0, 1, 0.25);
    }

    @Test
    void yearsArePooledAndAPlaceWithoutAValueIsMissing() {
        Panel panel = put(
                        put(Panel.builder(), 2010, new double[][] {{0}, {5}}, X),
                        2020,
                        new double[][] {{Double.NaN}, {10}},
                        X)
                .build();
        Study study = Study.of(panel).with(EvaluationInputs.CRITERIA, EvaluationCriteria.benefits(X));
        var z = column(measure(CHAPTER, "M01", study), "min_max:x");
        assertEquals(0, z.value(code(0), 2010));
        assertEquals(0.5, z.value(code(1), 2010));
        assertEquals(1, z.value(code(1), 2020));
        assertEquals(Status.MISSING, z.status(code(0), 2020));
    }

    @Test
    void aCriterionThatThePanelLacksIsMissing() {
        Study study =
                judged().with(EvaluationInputs.CRITERIA, EvaluationCriteria.benefits(EvaluationStudies.variable("w")));
        assertEquals(
                Status.MISSING,
                EvaluationStudies.entry(CHAPTER, "M01").measure(study).status());
    }

    @Test
    void efficacyIsSixtyToHundred() {
        Study study = EvaluationStudies.study(new double[][] {{65}, {40}, {90}}, X)
                .with(Inputs.VALUE, X)
                .with(EvaluationInputs.UNALLOWED, 50.0)
                .with(EvaluationInputs.SATISFACTORY, 80.0);
        assertColumn(column(measure(CHAPTER, "M12", study), "points"), 80, 46.666667, 113.333333);
    }
}
