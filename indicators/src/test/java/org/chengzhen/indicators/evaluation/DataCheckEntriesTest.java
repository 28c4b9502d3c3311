package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.City;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class DataCheckEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = DataCheckEntries.entries();

    private static Study study(Panel.Builder panel) {
        return Study.of(panel.build())
                .with(EvaluationInputs.PARTS, VariableList.of(X, Y))
                .with(EvaluationInputs.TOTAL, Z);
    }

    private static double number(Measurement result, String part) {
        return result.number(part).orElseThrow();
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void soundDataHaveNoFinding() {
        Measurement result =
                measure(CHAPTER, "M34", study(put(Panel.builder(), 2020, new double[][] {{40, 60, 100}}, X, Y, Z)));
        assertEquals(0, number(result, "findings"));
        assertFalse(result.parts().containsKey("SUM_TO_TOTAL"));
    }

    @Test
    void eachRuleFindsItsFault() {
        Panel.Builder panel = put(
                Panel.builder(), 2020, new double[][] {{40, 59, 100}, {-10, 110, 100}, {1, Double.NaN, 3}}, X, Y, Z);
        City odd = City.builder("ABC", "Odd").build();
        panel.value(odd, 2020, X, 1).value(odd, 2020, Y, 1).value(odd, 2020, Z, 2);
        panel.vintage(X, "before revision");
        Measurement result = measure(CHAPTER, "M34", study(panel));
        assertEquals(1, number(result, "SUM_TO_TOTAL"));
        assertEquals(2, number(result, "SHARE_BOUNDS"));
        assertEquals(1, number(result, "MISSING"));
        assertEquals(2, number(result, "VINTAGE") + number(result, "CODE_VALIDITY"));
        assertEquals(6, number(result, "findings"));
    }
}
