package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Z;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.code;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class DistributionEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = DistributionEntries.entries();

    private static double number(Measurement result, String part) {
        return result.number(part).orElseThrow();
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void everyPlaceHasAClubOrNone() {
        Study study = PanelStudies.study(new double[][][] {PanelStudies.values(15, 24, 3)}, X)
                .with(Inputs.VALUE, X);
        Measurement result = measure(CHAPTER, "M53", study);
        List<?> merged = result.part("sizes_merged", List.class).orElseThrow();
        double inClubs = merged.stream().mapToDouble(v -> (Double) v).sum();
        assertEquals(15, inClubs + number(result, "divergent"));
        assertTrue(
                merged.size() <= result.part("sizes", List.class).orElseThrow().size());
        assertTrue(column(result, "club").value(code(0), PanelStudies.FIRST + 23) >= 0);
        assertEquals(number(result, "b") / number(result, "se"), number(result, "t"), 1e-12);
    }

    /** The worked values of the specification. */
    @Test
    void weightedSharesAndErrors() {
        double[][] rows = {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {10, 1}, {99, 0}};
        Study study = study(rows, X, Y).with(Inputs.VALUE, X).with(Inputs.WEIGHT, Y);
        Measurement result = measure(CHAPTER, "M54", study);
        assertEquals(10, number(result, "s80_s20"), 1e-12);
        assertEquals(5.0 / 3, number(result, "palma"), 1e-12);
        assertEquals(3, number(result, "median"), 1e-12);
        Study sample = study(new double[][] {{2}, {4}, {6}, {8}, {10}, {30}}, X).with(Inputs.VALUE, X);
        Measurement errors = measure(CHAPTER, "M55", sample);
        assertEquals(0.0869779, number(errors, "se_davidson"), 1e-7);
        assertEquals(0.207366, number(errors, "se_jackknife_corrected"), 1e-6);
        assertEquals(0.149273, number(errors, "se_theil_l"), 1e-6);
    }

    @Test
    void segregationOfThreeGroupsAndInSpace() {
        double[][] rows = {{21, 10, 10}, {22, 23, 32}, {8, 48, 45}, {32, 23, 17}};
        Study study = study(rows, X, Y, Z).with(EvaluationInputs.POPULATION_GROUPS, VariableList.of(X, Y, Z));
        Measurement result = measure(CHAPTER, "M56", study);
        assertEquals(0.073271, number(result, "H"), 1e-6);
        assertEquals(0.238853, number(result, "D"), 1e-6);
        DoubleMatrix exposure = result.part("exposure", DoubleMatrix.class).orElseThrow();
        assertEquals(1, exposure.get(0, 0) + exposure.get(0, 1) + exposure.get(0, 2), 1e-12);
        double[][] city = {{22, 49, 3.6}, {28, 22, 6.5}, {23, 60, 8.7}, {18, 58, 7.3}, {2, 79, 2.5}};
        Study two = study(city, X, Y, Z)
                .with(Inputs.VALUE, X)
                .with(Inputs.SECOND, Y)
                .with(EvaluationInputs.LAND, Z)
                .with(EvaluationInputs.ORIGIN, code(0));
        Measurement spatial = measure(CHAPTER, "M57", two);
        assertEquals(0.184488, number(spatial, "delta"), 1e-6);
        assertEquals(-0.284726, number(spatial, "rco"), 1e-6);
        assertTrue(number(spatial, "rce") > 0, "the group lives near the first place");
    }
}
