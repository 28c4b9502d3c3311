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
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class TrendMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = TrendMethodEntries.entries();
    private static final double NONE = Double.NaN;

    /** One row for each place: its series from 2010 on. */
    private static Study series(double[]... rows) {
        Panel.Builder panel = Panel.builder();
        for (int t = 0; t < rows[0].length; t++) {
            double[][] year = new double[rows.length][1];
            for (int i = 0; i < rows.length; i++) {
                year[i][0] = rows[i][t];
            }
            put(panel, 2010 + t, year, X);
        }
        return Study.of(panel.build()).with(Inputs.VALUE, X);
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void decouplingOfTwoYears() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, new double[][] {{100, 100}, {100, 100}, {100, 100}, {100, NONE}}, X, Y);
        put(panel, 2020, new double[][] {{95, 110}, {80, 90}, {105, 100}, {100, 1}}, X, Y);
        Study study = Study.of(panel.build()).with(Inputs.VALUE, X).with(EvaluationInputs.OUTPUT, Y);
        Measurement result = measure(CHAPTER, "M21", study);
        assertColumn(column(result, "elasticity"), -0.5, 2);
        assertEquals(Optional.of("STRONG_DECOUPLING"), column(result, "state").label(code(0), 2020));
        assertEquals(
                Optional.of("RECESSIVE_DECOUPLING"), column(result, "state").label(code(1), 2020));
        assertEquals(Status.UNDEFINED, column(result, "state").status(code(2), 2020));
        assertEquals(Status.MISSING, column(result, "state").status(code(3), 2020));
        var oneYear = column(measure(CHAPTER, "M21", study.year(2020)), "state");
        assertEquals(Status.INSUFFICIENT_DATA, oneYear.status(code(0), 2020));
    }

    @Test
    void trendWithTiesAndGaps() {
        Study study = series(
                new double[] {3, 3, 4, 4, 4, 5, 2, 6, 6, 7},
                new double[] {1, 2, 3, NONE, NONE, NONE, NONE, NONE, NONE, NONE},
                new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5});
        Measurement result = measure(CHAPTER, "M22", study);
        assertColumn(column(result, "s"), 28);
        assertColumn(column(result, "variance"), 119.333333);
        assertColumn(column(result, "z"), 2.47163);
        assertColumn(column(result, "p"), 0.01345);
        assertColumn(column(result, "tau_b"), 0.659966);
        assertEquals(Status.INSUFFICIENT_DATA, column(result, "z").status(code(1), 2019));
        assertEquals(1, column(result, "p").value(code(2), 2019));
        assertEquals(Status.UNDEFINED, column(result, "tau_b").status(code(2), 2019));
        Measurement sen = measure(CHAPTER, "M23", study);
        assertColumn(column(sen, "slope"), 0.428571, 1, 0);
        assertColumn(column(sen, "intercept"), 2.071429, 1, 5);
    }

    @Test
    void slopesArePerYearWhereYearsAreMissing() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2000, new double[][] {{1}}, X);
        put(panel, 2010, new double[][] {{21}}, X);
        put(panel, 2015, new double[][] {{31}}, X);
        Study study = Study.of(panel.build()).with(Inputs.VALUE, X);
        assertColumn(column(measure(CHAPTER, "M23", study), "slope"), 2);
        assertEquals(
                Status.INVALID,
                EvaluationStudies.entry(CHAPTER, "M26").measure(study).status());
    }

    @Test
    void greyForecast() {
        Study study = series(
                        new double[] {60.24, 61.5, 62.71, 63.89, 64.72, 65.22},
                        new double[] {1, 2, NONE, 4, 5, 6},
                        new double[] {1, 2, -3, 4, 5, 6})
                .with(EvaluationInputs.STEPS, 2);
        Measurement result = measure(CHAPTER, "M26", study);
        assertColumn(column(result, "forecast"), 67.4751);
        assertColumn(column(result, "a"), -0.0148142);
        assertColumn(column(result, "b"), 60.3878);
        assertColumn(column(result, "fits"), 1);
        assertEquals(Status.MISSING, column(result, "forecast").status(code(1), 2015));
        assertEquals(Status.INVALID, column(result, "forecast").status(code(2), 2015));
    }

    @Test
    void effectsOfFactorsAddUp() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, new double[][] {{10, 5, 2}, {-1, 1, 1}}, X, Y, Z);
        put(panel, 2020, new double[][] {{11, 6, 1.8}, {1, 1, 1}}, X, Y, Z);
        Study study = Study.of(panel.build()).with(EvaluationInputs.FACTORS, VariableList.of(X, Y, Z));
        Measurement lmdi = measure(CHAPTER, "M30", study);
        assertColumn(column(lmdi, "change"), 18.8);
        assertColumn(column(lmdi, "effect:x"), 10.4012);
        assertColumn(column(lmdi, "effect:y"), 19.8968);
        assertColumn(column(lmdi, "effect:z"), -11.498);
        assertEquals(Status.INVALID, column(lmdi, "change").status(code(1), 2020));
        Measurement shapley = measure(CHAPTER, "M36", study);
        assertColumn(column(shapley, "change"), 18.8, 2);
        assertColumn(column(shapley, "effect:x"), 10.4333333, 2);
        assertColumn(column(shapley, "effect:y"), 19.9333333, 0);
        assertColumn(column(shapley, "effect:z"), -11.5666667, 0);
    }

    @Test
    void chartsAndKernelAreComputedElsewhere() {
        assertEquals(Optional.of("C21"), measure(CHAPTER, "M24", Study.empty()).part("see", String.class));
        assertEquals(Optional.of("B32"), measure(CHAPTER, "M25", Study.empty()).part("see", String.class));
    }
}
