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
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class EfficiencyMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = EfficiencyMethodEntries.entries();
    private static final ImmutableList<Indicator> COMPOSITES = CompositeMethodEntries.entries();
    private static final double[][] FIVE = {{1, 2, 1}, {1, 4, 2}, {1, 5, 4}, {1, 3, 3}, {1, 2, 4}, {1, 2, -1}};

    private static Study with(Study study) {
        return study.with(EvaluationInputs.RESOURCES, VariableList.of(X))
                .with(EvaluationInputs.PRODUCTS, VariableList.of(Y))
                .with(EvaluationInputs.BAD_PRODUCTS, VariableList.of(Z));
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
        EvaluationStudies.assertComplete(COMPOSITES);
    }

    @Test
    void distancesOfFivePlacesAreThoseOfTheHandCheck() {
        Measurement result = measure(CHAPTER, "M37", with(EvaluationStudies.study(FIVE, X, Y, Z)));
        assertColumn(column(result, "beta"), 0, 0, 0, 0.333333, 0.6);
        assertColumn(column(result, "efficiency"), 1, 1, 1, 0.75, 0.625);
        assertEquals(Status.INVALID, column(result, "beta").status(code(5), 2020));
    }

    @Test
    void slacksCrossScoresAndBootstrapAreInTheirRanges() {
        Study study = with(EvaluationStudies.study(FIVE, X, Y, Z));
        Measurement sbm = measure(CHAPTER, "M39", study);
        // half the input of the second place, scaled, would do for the first
        assertEquals(0.5, column(sbm, "sbm").value(code(0), 2020), 1e-9);
        assertEquals(1, column(sbm, "sbm").value(code(1), 2020), 1e-9);
        assertTrue(column(sbm, "super_sbm").value(code(1), 2020) >= 1);
        Measurement cross = measure(CHAPTER, "M41", study);
        assertEquals(1, column(cross, "benevolent").value(code(2), 2020), 1e-9);
        Measurement bootstrap = measure(CHAPTER, "M40", study);
        assertTrue(column(bootstrap, "corrected").value(code(2), 2020) < 1);
    }

    @Test
    void moreGoodsAndFewerBadsAreProgress() {
        double[][] later = {{1, 2.2, 1}, {1, 4.4, 2}, {1, 5.5, 4}, {1, 4, 2.5}, {1, 3, 3}};
        Panel panel = put(put(Panel.builder(), 2010, FIVE, X, Y, Z), 2020, later, X, Y, Z)
                .build();
        Measurement result = measure(CHAPTER, "M38", with(Study.of(panel).period(2010, 2020)));
        for (int j = 0; j < 5; j++) {
            assertTrue(column(result, "gml").value(code(j), 2020) >= 1);
        }
        Measurement still =
                EvaluationStudies.entry(CHAPTER, "M38").measure(with(EvaluationStudies.study(FIVE, X, Y, Z)));
        assertEquals(Status.INSUFFICIENT_DATA, still.status());
    }

    @Test
    void productivityRunsOverAllYearsWithData() {
        double[][] middle = {{1, 2.1, 1}, {1, 4.2, 2}, {1, 5.2, 4}, {1, 3.5, 2.7}, {1, 2.5, 3.5}};
        double[][] later = {{1, 2.2, 1}, {1, 4.4, 2}, {1, 5.5, 4}, {1, 4, 2.5}, {1, 3, 3}};
        // 2018 holds nothing of these variables for anybody
        Panel panel = put(put(put(Panel.builder(), 2010, FIVE, X, Y, Z), 2015, middle, X, Y, Z), 2020, later, X, Y, Z)
                .variable(org.chengzhen.core.panel.Variables.POPULATION)
                .value(EvaluationStudies.city(0), 2018, org.chengzhen.core.panel.Variables.POPULATION, 1)
                .build();
        Measurement result = measure(CHAPTER, "M38", with(Study.of(panel).period(2010, 2020)));
        for (int j = 0; j < 5; j++) {
            double first = column(result, "gml").value(code(j), 2015);
            double second = column(result, "gml").value(code(j), 2020);
            assertEquals(first * second, column(result, "since_start").value(code(j), 2020), 1e-12);
            assertEquals(
                    first,
                    column(result, "efficiency_change").value(code(j), 2015)
                            * column(result, "gap_change").value(code(j), 2015),
                    1e-12);
            assertEquals(1, Math.signum(column(result, "slacks_gml").value(code(j), 2020)), 0);
            assertTrue(column(result, "malmquist").value(code(j), 2020) > 1);
        }
        Measurement ends = measure(
                CHAPTER,
                "M38",
                with(Study.of(put(put(Panel.builder(), 2010, FIVE, X, Y, Z), 2020, later, X, Y, Z)
                                .build())
                        .period(2010, 2020)));
        assertEquals(1, column(ends, "gml").years().size());
        double[] luenberger = new double[5];
        for (int j = 0; j < 5; j++) {
            luenberger[j] = column(ends, "luenberger").value(code(j), 2020);
            assertTrue(luenberger[j] >= -1e-12);
        }
    }

    @Test
    void scalingsAndOutliersComeForEachCriterion() {
        Measurement result = measure(COMPOSITES, "M42", EvaluationStudies.judged());
        assertTrue(column(result, "benefit_of_the_doubt").value(code(3), 2020) == 1);
        long perCriterion = result.parts().keySet().stream()
                .filter(name -> name.startsWith("treated:"))
                .count();
        for (String kind : java.util.List.of("over_best:", "over_sum:", "percentile:", "winsorized:")) {
            assertEquals(
                    perCriterion,
                    result.parts().keySet().stream()
                            .filter(name -> name.startsWith(kind))
                            .count());
        }
        assertTrue(perCriterion >= 3);
    }

    @Test
    void compositesAreThoseOfTheCatalogue() {
        Study study = EvaluationStudies.judged();
        assertColumn(column(measure(COMPOSITES, "M42", study), "mpi"), 98.071543, 98.516514, 93.927443, 106.139371);
        Measurement pairs = measure(COMPOSITES, "M43", study);
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += column(pairs, "net_flow").value(code(i), 2020);
            assertTrue(column(pairs, "waspas").value(code(i), 2020) <= 1);
        }
        assertEquals(0, sum, 1e-12);
    }
}
