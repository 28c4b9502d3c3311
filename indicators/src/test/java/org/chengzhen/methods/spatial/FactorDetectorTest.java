package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.FDistribution;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class FactorDetectorTest {
    @Test
    void strataAndCellsOfOnePlaceAreCounted() {
        double[] y = {1, 2, 5, 9, 4, 4};
        assertEquals(2, FactorDetector.of(y, new int[] {0, 0, 1, 2, 3, 3}).singletons());
        assertEquals(0, FactorDetector.of(y, new int[] {0, 0, 1, 1, 2, 2}).singletons());
        int[] first = {0, 0, 1, 1, 2, 2};
        InteractionDetector few = InteractionDetector.of(y, first, new int[] {0, 1, 0, 0, 1, 1});
        assertEquals(4, few.cells());
        assertEquals(2, few.singletons());
        assertTrue(few.sparse());
        // one of three is a third, and not more
        assertFalse(InteractionDetector.of(y, new int[] {0, 1, 1, 2, 2, 2}, new int[6])
                .sparse());
    }

    @Property(tries = 200, seed = "42")
    void qLiesBetweenNoneAndAllAndFinerStrataExplainNoLess(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll @IntRange(min = 1, max = 6) int l, @ForAll long seed) {
        Random random = new Random(seed);
        double[] y = random.doubles(n, -5, 5).toArray();
        int[] coarse = random.ints(n, 0, l).toArray();
        int[] fine = random.ints(n, 0, 3).toArray();
        double q = FactorDetector.of(y, coarse).q();
        assertTrue(q >= 0 && q <= 1);
        InteractionDetector both = InteractionDetector.of(y, coarse, fine);
        assertTrue(both.q12() >= Math.max(both.q1(), both.q2()) - 1e-12);
        double[] moved = new double[n];
        for (int i = 0; i < n; i++) {
            moved[i] = 100 - 7 * y[i];
        }
        assertEquals(q, FactorDetector.of(moved, coarse).q(), 1e-10);
    }

    @Test
    void theNonCentralTailIsTheCentralOneAtZeroAndWhatDrawsGiveElsewhere() {
        for (double f : new double[] {0.1, 1, 3.5, 20}) {
            assertEquals(
                    1 - new FDistribution(null, 3, 17).cumulativeProbability(f),
                    NoncentralF.upperTail(f, 3, 17, 0),
                    1e-12);
        }
        Random random = new Random(1);
        int reached = 0;
        int draws = 40_000;
        double lambda = 7;
        for (int r = 0; r < draws; r++) {
            double numerator = 0;
            double denominator = 0;
            for (int k = 0; k < 3; k++) {
                double z = random.nextGaussian() + (k == 0 ? Math.sqrt(lambda) : 0);
                numerator += z * z / 3;
            }
            for (int k = 0; k < 12; k++) {
                double z = random.nextGaussian();
                denominator += z * z / 12;
            }
            reached += numerator / denominator >= 4 ? 1 : 0;
        }
        double p = NoncentralF.upperTail(4, 3, 12, lambda);
        assertEquals(p, (double) reached / draws, 4 * Math.sqrt(p * (1 - p) / draws));
    }

    @Test
    void permutationsGiveTheirSmallestPWhereStrataExplainAll() {
        double[] y = {1, 1, 1, 1, 1, 5, 5, 5, 5, 5};
        int[] strata = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        int[] none = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        FactorPermutations options = FactorPermutations.withDefaults().permutations(199);
        List<FactorPermutations.FactorTest> tests = options.test(y, List.of(strata, none));
        assertTrue(tests.get(0).pValue() <= 0.03 && tests.get(1).pValue() > 0.5, tests::toString);
        assertEquals(tests, options.parallel().test(y, List.of(strata, none)));
    }

    @Test
    void limitsThatRepeatAreOneAndClassesAreClosedAbove() {
        Discretization cut = Discretization.of(new double[] {1, 1, 1, 1, 2, 3}, DiscretizationMethod.QUANTILE, 4);
        assertEquals(cut.used(), cut.classes().stream().distinct().count());
        assertEquals(1, cut.classes().get(0));
        Discretization equal = Discretization.of(new double[] {0, 1, 2, 3}, DiscretizationMethod.EQUAL_WIDTH, 3);
        assertEquals(List.of(1, 1, 2, 3), equal.classes().asList());
        assertEquals(
                1,
                Discretization.of(new double[] {4, 4}, DiscretizationMethod.EQUAL_WIDTH, 3)
                        .used());
        assertThrows(
                IllegalArgumentException.class,
                () -> Discretization.of(new double[] {0, 1}, DiscretizationMethod.GEOMETRIC, 2));
        assertThrows(
                UndefinedException.class,
                () -> Discretization.of(new double[] {1, 1}, DiscretizationMethod.NATURAL_BREAKS, 2));
        assertThrows(IllegalArgumentException.class, () -> FactorDetector.of(new double[] {1, Double.NaN}, new int[2]));
    }

    /** Expected: the normal form of the numerator integrated over χ²(28), and χ²(28) itself where λ is beyond any F. */
    @Test
    void theNonCentralTailHoldsForAnyNonCentrality() {
        assertEquals(0.6937490600892936, NoncentralF.upperTail(3, 1, 28, 5), 1e-14);
        assertEquals(0.9456986065509226, NoncentralF.upperTail(400, 4, 100, 2000), 1e-13);
        assertEquals(0.6104629728606551, NoncentralF.upperTail(1.9e6, 1, 28, 1.999e6), 1e-12);
        assertEquals(0.6112642435204366, NoncentralF.upperTail(1.9e6, 1, 28, 2.0001e6), 1e-11);
        assertEquals(0.8883081803831839, NoncentralF.upperTail(3e6, 1, 28, 4e6), 1e-10);
        assertEquals(0.5688592585941287, NoncentralF.upperTail(4.4e8, 1, 28, 4.5e8), 1e-12);
        assertEquals(0.38307096179887523, NoncentralF.upperTail(5e12, 1, 28, 4.5e12), 1e-11);
        assertEquals(0.6739671680847804, NoncentralF.upperTail(1e16, 1, 28, 1.1e16), 1e-11);
        assertEquals(0.38307096179887523, NoncentralF.upperTail(1e300, 1, 28, 0.9e300), 1e-11);
    }

    /** λ grows with the square of the level, and was beyond what the tail could take from a level of 1e5 deviations on. */
    @Test
    void aHighLevelOfTheVariableLeavesAPValue() {
        Random random = new Random(1);
        int[] strata = new int[30];
        for (double level : new double[] {1e3, 1e5, 1e6, 1e9}) {
            double[] y = new double[30];
            for (int i = 0; i < 30; i++) {
                strata[i] = i < 20 ? 0 : 1;
                y[i] = level + random.nextGaussian() + strata[i];
            }
            assertEquals(1, FactorDetector.of(y, strata).pValue().getAsDouble(), 1e-9);
        }
    }
}
