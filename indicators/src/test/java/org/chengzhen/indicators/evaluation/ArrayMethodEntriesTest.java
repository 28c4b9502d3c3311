package org.chengzhen.indicators.evaluation;

import static org.chengzhen.indicators.evaluation.EvaluationStudies.measure;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.junit.jupiter.api.Test;

/** The worked values of the specification, asked for by the catalogue. */
class ArrayMethodEntriesTest {
    private static final ImmutableList<Indicator> CHAPTER = ArrayMethodEntries.entries();

    private static ImmutableDoubleArray numbers(double... values) {
        return ImmutableDoubleArray.copyOf(values);
    }

    private static double number(Measurement result, String part) {
        return result.number(part).orElseThrow();
    }

    @Test
    void factsAreCompleteAndAnEmptyStudyLacksInputs() {
        EvaluationStudies.assertComplete(CHAPTER);
    }

    @Test
    void plantsInACornerAreLocalized() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = random.doubles(300, 0, 100).toArray();
        double[] y = random.doubles(300, 0, 100).toArray();
        int[] corner = IntStream.range(0, 300)
                .filter(i -> x[i] < 35 && y[i] < 35)
                .limit(15)
                .toArray();
        Study study = Study.empty()
                .with(EvaluationInputs.PLANT_SITES, PlantSites.of(x, y, corner, new double[] {1, 5, 10, 20, 40}))
                .with(Inputs.PERMUTATIONS, 199);
        Measurement result = measure(CHAPTER, "M69", study);
        assertEquals("localized", result.part("finding", String.class).orElseThrow());
        assertTrue(result.part("band", LocalizationBand.class).orElseThrow().localized());
    }

    @Test
    void aTableTakesItsNewTotals() {
        Study study = Study.empty()
                .with(EvaluationInputs.TABLE, DoubleMatrix.of(new double[][] {{8, 0, 18}, {17, 15, 4}, {6, 1, 9}}))
                .with(EvaluationInputs.ROW_TOTALS, numbers(41, 45, 14))
                .with(EvaluationInputs.COLUMN_TOTALS, numbers(33, 30, 37));
        Measurement result = measure(CHAPTER, "M70", study);
        assertEquals(100, number(result, "total"), 1e-9);
        assertArrayEquals(
                new double[] {13.7599, 0, 27.2401},
                result.part("table", DoubleMatrix.class).orElseThrow().row(0),
                1e-4);
    }

    @Test
    void theChangeIsTheSumOfItsParts() {
        Study study = Study.empty()
                .with(EvaluationInputs.START_INTENSITIES, numbers(1.78, 0.57))
                .with(EvaluationInputs.END_INTENSITIES, numbers(0.44, 1.15))
                .with(EvaluationInputs.START_INVERSE, DoubleMatrix.of(new double[][] {{1.471, 0.478}, {0.521, 1.483}}))
                .with(EvaluationInputs.END_INVERSE, DoubleMatrix.of(new double[][] {{1.214, 0.02}, {0.327, 1.057}}))
                .with(EvaluationInputs.START_DEMAND, numbers(8, 40))
                .with(EvaluationInputs.END_DEMAND, numbers(56, 8));
        Measurement result = measure(CHAPTER, "M71", study);
        assertEquals(-30.4022, number(result, "total"), 1e-4);
        assertEquals(-40.1772, number(result, "intensities"), 1e-4);
        assertEquals(
                number(result, "total"),
                number(result, "intensities") + number(result, "linkages") + number(result, "demand"),
                1e-9);
    }

    @Test
    void regionalCoefficientsByFleggAndMultipliers() {
        Study study = Study.empty()
                .with(EvaluationInputs.NATIONAL_COEFFICIENTS, DoubleMatrix.of(new double[][] {
                    {0.111, 0.121}, {0.089, 0.28}
                }))
                .with(EvaluationInputs.REGION_JOBS, numbers(88, 8))
                .with(EvaluationInputs.NATION_JOBS, numbers(1685, 1457))
                .with(EvaluationInputs.WAGE_COEFFICIENTS, numbers(0.273, 0.337))
                .with(EvaluationInputs.CONSUMPTION_SHARES, numbers(0.095, 0.605));
        Measurement result = measure(CHAPTER, "M72", study);
        assertEquals(0.390217, number(result, "lambda"), 1e-6);
        assertEquals(
                0.0740367,
                result.part("by_flq", DoubleMatrix.class).orElseThrow().get(0, 0),
                1e-6);
        ImmutableDoubleArray one =
                result.part("output_type_1", ImmutableDoubleArray.class).orElseThrow();
        ImmutableDoubleArray two =
                result.part("output_type_2", ImmutableDoubleArray.class).orElseThrow();
        assertTrue(two.get(0) > one.get(0) && one.get(0) > 1);
    }

    @Test
    void seasonsAreComparedWithThemselves() {
        Study study = Study.empty()
                .with(
                        EvaluationInputs.SERIES,
                        numbers(
                                20.6, 23.4, 18.9, 23.1, 23.5, 23.5, 20.9, 23.3, 21.7, 25.1, 18.5, 20.6, 22.7, 25.8,
                                20.3, 22.2))
                .with(EvaluationInputs.PERIOD, 4);
        Measurement result = measure(CHAPTER, "M73", study);
        assertEquals(6, number(result, "S"));
        assertEquals(0.849208, number(result, "z"), 1e-6);
        assertEquals(0.508333, number(result, "slope_per_cycle"), 1e-6);
        assertTrue(number(result, "p_correlated") > 0 && number(result, "p_correlated") <= 1);
    }
}
