package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.assertColumn;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.judged;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CouplingEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = CouplingEntries.entries();
    private static final Study STUDY = EvaluationStudies.study(
                    new double[][] {{0.7, 0.5, 0.3}, {0.8, 0, 0.4}, {1.2, 0.5, 0.5}, {0.5, Double.NaN, 0.5}}, X, Y, Z)
            .with(EvaluationInputs.SUBSYSTEMS, VariableList.of(X, Y, Z));

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void classicAndCorrected() {
        Measurement classic = measure(CHAPTER, "M13", STUDY);
        assertColumn(column(classic, "coordination"), 0.686855, 0);
        assertColumn(column(classic, "coupling"), 0.943539, 0);
        assertColumn(column(classic, "development"), 0.5, 0.4);
        assertColumn(column(classic, "lagging"), 3, 2);
        Measurement corrected = measure(CHAPTER, "M14", STUDY);
        assertColumn(column(corrected, "coordination"), 0.564348, 0);
        assertColumn(column(corrected, "coupling"), 0.636978, 0);
    }

    @Test
    void aBadPlaceKeepsItsStatusToItself() {
        var column = column(measure(CHAPTER, "M13", STUDY), "coordination");
        assertEquals(Status.INVALID, column.status(code(2), 2020));
        assertEquals(Status.MISSING, column.status(code(3), 2020));
    }

    @Test
    void gradesAndStages() {
        Measurement result = measure(CHAPTER, "M15", STUDY);
        assertEquals(Optional.of("PRIMARY"), column(result, "grade").label(code(0), 2020));
        assertEquals(Optional.of("EXTREME_IMBALANCE"), column(result, "grade").label(code(1), 2020));
        assertEquals(Optional.of("HIGH"), column(result, "stage").label(code(0), 2020));
    }

    @Test
    void obstaclesAddUpToHundred() {
        Measurement result =
                measure(CHAPTER, "M16", judged().with(EvaluationInputs.WEIGHTING, Weighting.given(0.4, 0.3, 0.3)));
        // the last place lacks only z: 0.3·0.75; the third all of x and y: 0.4 and 0.3
        assertEquals(100, column(result, "obstacle:z").value(code(3), 2020), 1e-9);
        assertEquals(400 / 7.0, column(result, "obstacle:x").value(code(2), 2020), 1e-9);
        assertEquals(300 / 7.0, column(result, "obstacle:y").value(code(2), 2020), 1e-9);
    }

    @Test
    void aPlaceThatIsBestInAllHasNoObstacle() {
        Study study = EvaluationStudies.study(new double[][] {{1}, {2}}, X)
                .with(EvaluationInputs.CRITERIA, EvaluationCriteria.benefits(X))
                .with(EvaluationInputs.WEIGHTING, Weighting.EQUAL);
        var column = column(measure(CHAPTER, "M16", study), "obstacle:x");
        assertEquals(100, column.value(code(0), 2020));
        assertEquals(Status.UNDEFINED, column.status(code(1), 2020));
    }
}
