package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.assertColumn;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.put;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class EfficiencyEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = EfficiencyEntries.entries();
    private static final double[][] STORES = {
        {2, 1}, {3, 3}, {3, 2}, {4, 3}, {5, 4}, {5, 2}, {6, 3}, {8, 5}, {-1, 2}, {0, 2}, {4, Double.NaN}
    };

    private static Study with(Study study) {
        return study.with(EvaluationInputs.RESOURCES, VariableList.of(X))
                .with(EvaluationInputs.PRODUCTS, VariableList.of(Y));
    }

    private static Study stores() {
        return with(EvaluationStudies.study(STORES, X, Y));
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void constantReturnsOfEightStores() {
        Measurement result = measure(CHAPTER, "M17", stores());
        assertColumn(column(result, "theta"), 0.5, 1, 0.666667, 0.75, 0.8, 0.4, 0.5, 0.625);
        assertEquals(Status.INVALID, column(result, "theta").status(code(8), 2020));
        assertEquals(Status.INVALID, column(result, "theta").status(code(9), 2020));
        assertEquals(Status.MISSING, column(result, "theta").status(code(10), 2020));
        assertColumn(column(result, "slack:x"), 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void scaleEfficiencyIsWhatVariableReturnsForgive() {
        Measurement result = measure(CHAPTER, "M18", stores());
        assertColumn(column(result, "pure"), 1, 1, 0.833333, 0.75, 1, 0.5, 0.5, 1);
        assertColumn(column(result, "scale"), 0.5, 1, 0.8, 1, 0.8, 0.8, 1, 0.625);
        assertEquals(Optional.of("INCREASING"), column(result, "returns").label(code(0), 2020));
        assertEquals(Optional.of("DECREASING"), column(result, "returns").label(code(7), 2020));
    }

    @Test
    void superEfficiencyOrdersTheEfficient() {
        assertColumn(column(measure(CHAPTER, "M19", stores()), "super"), 0.5, 1.25, 0.666667);
        Study two = EvaluationStudies.study(
                        new double[][] {{4, 3, 1}, {7, 3, 1}, {8, 1, 1}, {4, 2, 1}, {2, 4, 1}, {10, 1, 1}}, X, Y, Z)
                .with(EvaluationInputs.RESOURCES, VariableList.of(X, Y))
                .with(EvaluationInputs.PRODUCTS, VariableList.of(Z));
        Measurement result = measure(CHAPTER, "M19", two);
        assertColumn(column(result, "sbm"), 0.833333, 0.619048, 1, 1, 1, 0.9);
        assertColumn(column(result, "super_sbm"), 0.833333, 0.619048, 1.125, 1.25, 1.5, 0.9);
    }

    @Test
    void productivityChangeOfTwoYears() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, new double[][] {{2, 1}, {3, 3}, {1, 1}}, X, Y);
        put(panel, 2020, new double[][] {{2, 1.5}, {3, 3.6}, {1, Double.NaN}}, X, Y);
        Study study = with(Study.of(panel.build()));
        Measurement result = measure(CHAPTER, "M20", study);
        assertColumn(column(result, "index"), 1.5, 1.2);
        assertColumn(column(result, "efficiency_change"), 1.25, 1);
        assertColumn(column(result, "technical_change"), 1.2, 1.2);
        assertEquals(Status.MISSING, column(result, "index").status(code(2), 2020));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                EvaluationStudies.entry(CHAPTER, "M20")
                        .measure(study.year(2020))
                        .status());
    }

    @Test
    void aStudyWithoutUnitsHasTooFewData() {
        Study study = with(EvaluationStudies.study(new double[][] {{-1, 2}}, X, Y));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                EvaluationStudies.entry(CHAPTER, "M17").measure(study).status());
    }
}
