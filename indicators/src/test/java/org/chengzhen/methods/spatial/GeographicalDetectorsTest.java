package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Worked values of the detectors of geographical detection. */
class GeographicalDetectorsTest {
    private static final double[] Y = {1, 2, 4, 7, 3, 8};
    private static final int[] PAIRS = {0, 0, 1, 1, 2, 2};
    private static final int[] HALVES = {0, 1, 0, 1, 0, 1};

    /** By hand SSW = 1/2 + 9/2 + 25/2 and 14/3 + 62/3; p by scipy 1.17, f(5, 5). */
    @Test
    void theEcologicalDetectorIsTheRatioOfWhatStrataLeave() {
        EcologicalDetector both = EcologicalDetector.of(Y, PAIRS, HALVES);
        assertEquals(17.5, both.within1(), 1e-13);
        assertEquals(76 / 3.0, both.within2(), 1e-13);
        assertEquals(0.6907894736842105, both.f().getAsDouble(), 1e-14);
        assertEquals(5, both.degreesOfFreedom());
        assertEquals(0.6526500412210776, both.pValueGreater().getAsDouble(), 1e-12);
        assertEquals(0.6946999175578449, both.pValue().getAsDouble(), 1e-12);
        EcologicalDetector turned = EcologicalDetector.of(Y, HALVES, PAIRS);
        assertEquals(1 / 0.6907894736842105, turned.f().getAsDouble(), 1e-13);
        assertEquals(1 - 0.6526500412210776, turned.pValueGreater().getAsDouble(), 1e-12);
        assertEquals(0.6946999175578449, turned.pValue().getAsDouble(), 1e-12);
    }

    @Test
    void aFactorThatExplainsAllHasNoRatioBelowIt() {
        int[] each = {0, 1, 2, 3, 4, 5};
        EcologicalDetector second = EcologicalDetector.of(Y, PAIRS, each);
        assertTrue(second.f().isEmpty() && second.pValue().isEmpty());
        assertEquals(17.5, second.within1(), 1e-13);
        EcologicalDetector first = EcologicalDetector.of(Y, each, PAIRS);
        assertEquals(0, first.f().getAsDouble());
        assertEquals(1, first.pValueGreater().getAsDouble());
        assertEquals(0, first.pValue().getAsDouble());
        EcologicalDetector same = EcologicalDetector.of(Y, PAIRS, PAIRS);
        assertEquals(1, same.f().getAsDouble());
        assertEquals(0.5, same.pValueGreater().getAsDouble(), 1e-14);
        assertEquals(1, same.pValue().getAsDouble(), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> EcologicalDetector.of(Y, PAIRS, new int[5]));
        assertThrows(IllegalArgumentException.class, () -> EcologicalDetector.of(Y, new int[5], PAIRS));
        assertThrows(UndefinedException.class, () -> EcologicalDetector.of(new double[6], PAIRS, HALVES));
    }

    /** Of all 720 orders a third reach the q of the pairs and three tenths that of the halves. */
    @Test
    void permutationsApproachTheShareOfAllOrders() {
        List<FactorPermutations.FactorTest> tests =
                FactorPermutations.withDefaults().permutations(20_000).seed(3).test(Y, List.of(PAIRS, HALVES));
        // three standard errors of 20,000 draws
        assertEquals(1 / 3.0, tests.get(0).pValue(), 0.01);
        assertEquals(0.3, tests.get(1).pValue(), 0.01);
        // by hand Σ(y − ȳ)² = 143 − 625/6
        assertEquals(1 - 17.5 / (143 - 625 / 6.0), tests.get(0).q(), 1e-14);
        assertEquals(20_000, tests.get(0).permutations());
        assertEquals(3, tests.get(1).seed());
        // y without its level, and strata under other names, are the same question
        double[] raised = {1001, 1002, 1004, 1007, 1003, 1008};
        assertEquals(
                tests.get(0).pValue(),
                FactorPermutations.withDefaults()
                        .permutations(20_000)
                        .seed(3)
                        .test(raised, List.of(new int[] {9, 9, -4, -4, 7, 7}))
                        .get(0)
                        .pValue());
        assertThrows(
                IllegalArgumentException.class,
                () -> FactorPermutations.withDefaults().test(Y, List.of(PAIRS, new int[5])));
        assertThrows(
                UndefinedException.class,
                () -> FactorPermutations.withDefaults().test(new double[] {1}, List.of(new int[1])));
    }

    @Test
    void kindsOfInteractionChangeAtTheirLimits() {
        assertEquals(InteractionDetector.Kind.INDEPENDENT, InteractionDetector.Kind.of(0.25, 0.5, 0.75));
        assertEquals(InteractionDetector.Kind.INDEPENDENT, InteractionDetector.Kind.of(0.25, 0.5, 0.75 + 9e-10));
        assertEquals(InteractionDetector.Kind.ENHANCED_NONLINEAR, InteractionDetector.Kind.of(0.25, 0.5, 0.75 + 2e-9));
        assertEquals(InteractionDetector.Kind.ENHANCED_BIVARIATE, InteractionDetector.Kind.of(0.25, 0.5, 0.75 - 2e-9));
        assertEquals(InteractionDetector.Kind.ENHANCED_BIVARIATE, InteractionDetector.Kind.of(0.5, 0.25, 0.5 + 2e-9));
        assertEquals(InteractionDetector.Kind.WEAKENED_UNIVARIATE, InteractionDetector.Kind.of(0.5, 0.25, 0.5 + 5e-10));
        assertEquals(
                InteractionDetector.Kind.WEAKENED_UNIVARIATE, InteractionDetector.Kind.of(0.5, 0.25, 0.25 - 5e-10));
        assertEquals(InteractionDetector.Kind.WEAKENED_NONLINEAR, InteractionDetector.Kind.of(0.5, 0.25, 0.25 - 2e-9));
    }

    /** By hand and numpy: mean 6, deviation 5.83, range 1 to 16 = 2⁴. */
    @Test
    void eachMethodCutsAtItsLimits() {
        double[] values = {1, 2, 3, 4, 10, 16};
        assertCut(new double[] {6, 11}, List.of(1, 1, 1, 1, 2, 3), 3, values, DiscretizationMethod.EQUAL_WIDTH, 3);
        assertCut(new double[] {2, 4, 8}, List.of(1, 1, 2, 2, 4, 4), 3, values, DiscretizationMethod.GEOMETRIC, 4);
        assertCut(
                new double[] {2.25, 3.5, 8.5}, List.of(1, 1, 2, 3, 4, 4), 4, values, DiscretizationMethod.QUANTILE, 4);
        double s = 5.830951894845301;
        assertCut(
                new double[] {6 - s, 6, 6 + s},
                List.of(2, 2, 2, 2, 3, 4),
                3,
                values,
                DiscretizationMethod.STANDARD_DEVIATION,
                4);
        assertCut(new double[] {4, 10}, List.of(1, 1, 1, 1, 2, 3), 3, values, DiscretizationMethod.NATURAL_BREAKS, 3);
        for (DiscretizationMethod method : DiscretizationMethod.values()) {
            assertCut(new double[0], List.of(1, 1, 1, 1, 1, 1), 1, values, method, 1);
        }
    }

    private static void assertCut(
            double[] cuts, List<Integer> classes, int used, double[] values, DiscretizationMethod method, int k) {
        Discretization cut = Discretization.of(values, method, k);
        assertArrayEquals(cuts, cut.cuts().toArray(), 1e-13, method.name());
        assertEquals(classes, cut.classes().asList(), method.name());
        assertEquals(used, cut.used(), method.name());
    }

    /** Factors (0, 1), (0, 2), (1, 2), each pair as alone. */
    @Test
    void pairsOfFactorsAreThoseOfEachTwo() {
        double[] y = {1, 3, 2, 7, 8, 4, 9, 5};
        List<int[]> factors =
                List.of(new int[] {0, 0, 1, 1, 2, 2, 0, 1}, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, new int[] {
                    1, 1, 0, 0, 0, 0, 1, 1
                });
        assertEquals(
                List.of(
                        InteractionDetector.of(y, factors.get(0), factors.get(1)),
                        InteractionDetector.of(y, factors.get(0), factors.get(2)),
                        InteractionDetector.of(y, factors.get(1), factors.get(2))),
                InteractionDetector.ofPairs(y, factors));
    }
}
