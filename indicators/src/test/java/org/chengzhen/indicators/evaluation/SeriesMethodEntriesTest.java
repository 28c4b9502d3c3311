package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class SeriesMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = SeriesMethodEntries.entries();

    private static Map<String, IndicatorColumn> columns(String id, Study study) {
        return ((PlaceIndicator) entry(CHAPTER, id)).columns(study);
    }

    private static double value(Map<String, IndicatorColumn> columns, String part, int place) {
        IndicatorColumn column = columns.get(part);
        return column.value(code(place), column.years().get(column.years().size() - 1));
    }

    private static Study series(double[]... rows) {
        return PanelStudies.study(new double[][][] {rows}, X).with(Inputs.VALUE, X);
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void theYearOfAChangeIsTheFirstOfTheNewLevel() {
        Study study = series(
                new double[] {1, 2, 1, 2, 1, 6, 7, 6, 7, 6}, new double[] {3, Double.NaN, 1, 2, 1, 6, 7, 6, 7, 6});
        Map<String, IndicatorColumn> columns = columns("M60", study);
        assertEquals(PanelStudies.FIRST + 5, value(columns, "pettitt_year", 0));
        assertEquals(PanelStudies.FIRST + 5, value(columns, "buishand_year", 0));
        assertEquals(0.0661425, value(columns, "pettitt_p", 0), 1e-7);
        assertEquals(0.001, value(columns, "buishand_p", 0), 0.002);
        IndicatorColumn gap = columns.get("pettitt_p");
        assertEquals(Status.MISSING, gap.status(code(1), gap.years().get(0)));
    }

    @Test
    void trendsOfDependentValues() {
        Map<String, IndicatorColumn> columns = columns(
                "M61", series(new double[] {10.0, 10.73, 8.05, 10.22, 11.68, 11.36, 11.51, 11.81, 12.39, 14.82}));
        assertEquals(3.38525, value(columns, "z", 0), 1e-5);
        assertEquals(6.79883, value(columns, "z_all_lags", 0), 1e-5);
        assertEquals(0.42, value(columns, "slope", 0), 1e-12);
    }

    @Test
    void greyForecastsAndGrades() {
        Study study =
                series(new double[] {60.24, 61.5, 62.71, 63.89, 64.72, 65.22}).with(EvaluationInputs.STEPS, 3);
        Map<String, IndicatorColumn> columns = columns("M62", study);
        assertEquals(68.1457, value(columns, "forecast", 0), 1e-4);
        assertEquals(0.118157, value(columns, "C", 0), 1e-6);
        assertEquals(1, value(columns, "P", 0));
    }

    /** The book's numbers of GM(1,2). */
    @Test
    void aDriverOfAGreyModel() {
        Study study = PanelStudies.study(
                        new double[][][] {{{2.874, 3.278, 3.307, 3.39, 3.679}}, {{7.04, 7.645, 8.075, 8.53, 8.774}}},
                        X,
                        Y)
                .with(Inputs.VALUE, X)
                .with(EvaluationInputs.DRIVERS, VariableList.of(Y));
        Map<String, IndicatorColumn> columns = columns("M62", study);
        assertEquals(2.2273, value(columns, "gm1n_a", 0), 1e-4);
        assertEquals(0.906681, value(columns, "gm1n_b_y", 0), 1e-6);
        assertEquals(3.60962, value(columns, "gm1n_fitted", 0), 1e-5);
    }

    @Test
    void factorsMultiplyToTheWhole() {
        Study study = PanelStudies.study(new double[][][] {{{2, 3}, {4, 5}}, {{7, 5}, {1, 6}}}, X, Y)
                .with(EvaluationInputs.FACTORS, VariableList.of(X, Y));
        Map<String, IndicatorColumn> columns = columns("M63", study);
        assertEquals(1.5 * 5 / 7, value(columns, "total", 0), 1e-12);
        assertEquals(1.25, value(columns, "effect_x", 1), 1e-12);
        assertEquals(6, value(columns, "effect_y", 1), 1e-12);
    }
}
