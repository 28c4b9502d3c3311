package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.TOLERANCE;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.X;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.Y;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.assertColumn;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.column;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.chengzhen.indicators.evaluation.EvaluationStudies.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class StatisticsEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = StatisticsEntries.entries();

    private static double number(Measurement result, String part) {
        return result.number(part).orElseThrow();
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void correlationsWithTies() {
        Study study = study(new double[][] {{1, 2}, {2, 1}, {3, 4}, {4, 4}, {5, 7}, {6, 6}, {7, Double.NaN}}, X, Y)
                .with(Inputs.VALUE, X)
                .with(Inputs.SECOND, Y);
        Measurement result = measure(CHAPTER, "M27", study);
        assertEquals(0.890734, number(result, "pearson"), TOLERANCE);
        assertEquals(0.869657, number(result, "spearman"), TOLERANCE);
        assertEquals(0.690066, number(result, "tau_b"), TOLERANCE);
        assertEquals(6, result.n());
        assertEquals(1, result.dropped().size());
    }

    @Test
    void naturalClassesOfNinePlaces() {
        Study study = study(new double[][] {{1}, {2}, {2.5}, {8}, {9}, {10}, {20}, {22}, {23}}, X)
                .with(Inputs.VALUE, X)
                .with(EvaluationInputs.NATURAL_CLASSES, 3);
        Measurement result = measure(CHAPTER, "M28", study);
        assertEquals(0.987221, number(result, "gvf"), TOLERANCE);
        assertEquals(7.83333, number(result, "ssd"), TOLERANCE * 10);
        assertColumn(column(result, "classes"), 1, 1, 1, 2, 2, 2, 3, 3, 3);
        assertEquals(
                Status.INSUFFICIENT_DATA,
                EvaluationStudies.entry(CHAPTER, "M28")
                        .measure(study.with(EvaluationInputs.NATURAL_CLASSES, 10))
                        .status());
    }

    @Test
    void neighboursOfPlacesOnAMeridian() {
        // cities one degree apart; 1/d of 1 and 2 degrees, rows to one: 2/3 and 1/3 at the end, halves in the middle
        Study study = study(new double[][] {{1}, {1}, {1}}, X)
                .with(EvaluationInputs.NEIGHBOURS, NeighbourRule.inverseDistance(1, Double.MAX_VALUE));
        Measurement result = measure(CHAPTER, "M29", study);
        SpatialWeights weights = result.part("weights", SpatialWeights.class).orElseThrow();
        assertEquals(2 / 3.0, weights.weight(0, 1), 1e-9);
        assertEquals(1 / 3.0, weights.weight(0, 2), 1e-9);
        assertEquals(0.5, weights.weight(1, 0), 1e-9);
        assertEquals(0, weights.weight(0, 0));
        assertEquals(6, number(result, "links"));
        Measurement nearest =
                measure(CHAPTER, "M29", study.with(EvaluationInputs.NEIGHBOURS, NeighbourRule.within(120)));
        assertEquals(4, number(nearest, "links"));
        assertEquals("1 nearest", NeighbourRule.nearest(1).toString());
    }

    @Test
    void placesWithoutACentreAreDropped() {
        Panel panel = Panel.builder()
                .value(EvaluationStudies.city(0), 2020, X, 1)
                .value(City.builder("310100", "Nowhere").build(), 2020, X, 1)
                .build();
        Study study = Study.of(panel).with(EvaluationInputs.NEIGHBOURS, NeighbourRule.nearest(1));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                EvaluationStudies.entry(CHAPTER, "M29").measure(study).status());
    }

    @Test
    void regressionWithRobustErrors() {
        Study study = study(new double[][] {{2.1, 1}, {3.9, 2}, {6.2, 3}, {7.8, 4}, {10.1, 5}}, Y, X)
                .with(Inputs.VALUE, Y)
                .with(EvaluationInputs.REGRESSORS, VariableList.of(X));
        Measurement result = measure(CHAPTER, "M31", study);
        assertEquals(0.05, number(result, "intercept"), TOLERANCE);
        assertEquals(1.99, number(result, "b_x"), TOLERANCE);
        assertEquals(0.997305, number(result, "r2"), TOLERANCE);
        assertEquals(0.0597216, number(result, "se_x"), TOLERANCE);
        assertEquals(0.0438558, number(result, "se_hc1_x"), TOLERANCE);
        assertColumn(column(result, "residuals"), 0.06, -0.13, 0.18, -0.21, 0.1);
    }

    @Test
    void aConstantRegressorIsSingular() {
        Study study = study(new double[][] {{2, 1}, {3, 1}, {4, 1}, {5, 1}}, Y, X)
                .with(Inputs.VALUE, Y)
                .with(EvaluationInputs.REGRESSORS, VariableList.of(X));
        assertEquals(
                Status.SINGULAR,
                EvaluationStudies.entry(CHAPTER, "M31").measure(study).status());
    }

    @Test
    void intervalHoldsTheMeanAndIsRepeatable() {
        Study study = study(new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {5, 10}, {6, 12}, {7, 14}, {8, 16}}, X, Y)
                .with(Inputs.VALUE, X);
        Measurement result = measure(CHAPTER, "M32", study);
        assertEquals(4.5, number(result, "mean"), 1e-12);
        // the standard error of the mean is sqrt(5.25/8) = 0.81: about 1.6 to each side
        assertEquals(2.9, number(result, "low"), 0.3);
        assertEquals(6.1, number(result, "high"), 0.3);
        assertEquals(number(result, "low"), number(measure(CHAPTER, "M32", study), "low"));
        Measurement tied = measure(CHAPTER, "M32", study.with(Inputs.SECOND, Y));
        assertTrue(number(tied, "p_pearson") <= 0.004);
    }

    @Test
    void distanceFromBeijingToShanghai() {
        Panel panel = Panel.builder()
                .value(
                        City.builder("110100", "Beijing")
                                .centre(new GeoPoint(39.9042, 116.4074))
                                .build(),
                        2020,
                        X,
                        1)
                .value(
                        City.builder("310100", "Shanghai")
                                .centre(new GeoPoint(31.2304, 121.4737))
                                .build(),
                        2020,
                        X,
                        1)
                .value(City.builder("440100", "Nowhere").build(), 2020, X, 1)
                .build();
        Study study = Study.of(panel).with(EvaluationInputs.ORIGIN, "110100");
        var column = column(measure(CHAPTER, "M35", study), "distance");
        assertEquals(1067.31, column.value("310100", 2020), 0.005);
        assertEquals(0, column.value("110100", 2020));
        assertEquals(Status.MISSING, column.status("440100", 2020));
    }
}
