package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class PanelMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = PanelMethodEntries.entries();
    private static final Variable W = EvaluationStudies.variable("w");

    private static double number(Measurement result, String part) {
        return result.number(part).orElseThrow();
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void blocksThatChangePlacesMoveTogether() {
        double[][] values = {{1, 3}, {2, 4}, {3, 1}, {4, 2}};
        Study study = PanelStudies.study(new double[][][] {values}, X)
                .with(Inputs.VALUE, X)
                .with(
                        Inputs.GROUPS,
                        Grouping.of(Map.of(code(0), "low", code(1), "low", code(2), "high", code(3), "high")));
        Measurement result = measure(CHAPTER, "M64", study);
        assertEquals(List.of(1.0), result.part("theta", List.class).orElseThrow());
        assertEquals(0, number(result, "stays"));
    }

    @Test
    void aSlopeWithinPlacesIsFoundUnderEffectsAndGaps() {
        double[][] x = PanelStudies.values(9, 7, 5);
        double[][] y = new double[9][7];
        for (int i = 0; i < 9; i++) {
            for (int t = 0; t < 7; t++) {
                y[i][t] = 100 * i - 3 * t * t + 2 * x[i][t];
            }
        }
        y[4][2] = Double.NaN;
        Study study = PanelStudies.study(new double[][][] {y, x}, Y, X)
                .with(Inputs.VALUE, Y)
                .with(EvaluationInputs.REGRESSORS, VariableList.of(X));
        Measurement result = measure(CHAPTER, "M65", study);
        assertEquals(2, number(result, "two_way_x"), 1e-9);
        assertEquals(62, number(result, "n"));
        assertEquals(1, number(result, "r2_within"), 1e-9);
    }

    /** The effect is that of a regression on the 0/1 column itself. */
    @Test
    void aTreatmentHasItsEffect() {
        double[][] x = PanelStudies.values(8, 6, 5);
        double[][] treatment = new double[8][6];
        double[][] y = new double[8][6];
        for (int i = 0; i < 8; i++) {
            for (int t = 0; t < 6; t++) {
                treatment[i][t] = i < 3 && t >= 3 ? 1 : 0;
                y[i][t] = 10 * i + t * t + 2 * x[i][t] + 7 * treatment[i][t];
            }
        }
        Study study = PanelStudies.study(new double[][][] {y, x, treatment}, Y, X, Z)
                .with(Inputs.VALUE, Y)
                .with(EvaluationInputs.REGRESSORS, VariableList.of(X))
                .with(EvaluationInputs.TREATMENT, Z);
        Measurement result = measure(CHAPTER, "M65", study);
        assertEquals(7, number(result, "did_effect"), 1e-9);
        assertEquals(false, result.part("did_staggered", Boolean.class).orElseThrow());
        treatment[4][5] = 1;
        y[4][5] += 7;
        Measurement later = measure(
                CHAPTER,
                "M65",
                PanelStudies.study(new double[][][] {y, x, treatment}, Y, X, Z)
                        .with(Inputs.VALUE, Y)
                        .with(EvaluationInputs.REGRESSORS, VariableList.of(X))
                        .with(EvaluationInputs.TREATMENT, Z));
        assertEquals(7, number(later, "did_effect"), 1e-9);
        assertEquals(true, later.part("did_staggered", Boolean.class).orElseThrow());
    }

    @Test
    void aThresholdAndAMediatorAreFound() {
        double[][] x = PanelStudies.values(12, 6, 8);
        double[][] q = PanelStudies.values(12, 6, 9);
        double[][] noise = PanelStudies.values(12, 6, 10);
        double[][] y = new double[12][6];
        for (int i = 0; i < 12; i++) {
            for (int t = 0; t < 6; t++) {
                y[i][t] = i + (q[i][t] <= 15 ? 1 : 3) * x[i][t] + 0.01 * noise[i][t];
            }
        }
        Study study = PanelStudies.study(new double[][][] {y, x, q, noise}, Y, X, Z, W)
                .with(Inputs.VALUE, Y)
                .with(Inputs.SECOND, X)
                .with(EvaluationInputs.THRESHOLD, Z)
                .with(EvaluationInputs.MEDIATOR, W)
                .with(Inputs.PERMUTATIONS, 99);
        Measurement result = measure(CHAPTER, "M66", study);
        assertEquals(15, number(result, "threshold"), 1);
        assertEquals(1, number(result, "slope_below"), 0.05);
        assertEquals(3, number(result, "slope_above"), 0.05);
        assertEquals(0.01, number(result, "p"), 1e-12);
        assertEquals(
                number(result, "total_effect"),
                number(result, "direct") + number(result, "indirect"),
                1e-9 * Math.abs(number(result, "total_effect")));
    }

    @Test
    void aCurveTurnsWhereItWasBuiltTo() {
        double[][] income = PanelStudies.values(10, 4, 11);
        double[][] people = PanelStudies.values(10, 4, 12);
        double[][] intensity = PanelStudies.values(10, 4, 13);
        double[][] impact = new double[10][4];
        for (int i = 0; i < 10; i++) {
            for (int t = 0; t < 4; t++) {
                double ln = Math.log(income[i][t]);
                impact[i][t] = Math.exp(5 - (ln - 2.6) * (ln - 2.6));
            }
        }
        Study study = PanelStudies.study(new double[][][] {impact, income, people, intensity}, Y, X, Z, W)
                .with(Inputs.VALUE, Y)
                .with(Inputs.SECOND, X)
                .with(Inputs.WEIGHT, Z)
                .with(EvaluationInputs.TECHNOLOGY, W);
        Measurement result = measure(CHAPTER, "M67", study);
        assertEquals(2.6, number(result, "turning_ln"), 1e-6);
        assertEquals("INVERTED_U", result.part("shape", String.class).orElseThrow());
        assertTrue(result.part("stirpat_vif", List.class).orElseThrow().size() == 3);
    }
}
