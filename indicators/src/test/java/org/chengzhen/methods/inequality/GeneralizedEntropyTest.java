package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GeneralizedEntropyTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return GeneralizedEntropy.of(values, 2);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound(int n) {
        return (n - 1) / 2.0;
    }

    @Override
    protected double reference(double... values) {
        return Extended.mean(values, x -> x.multiply(x).subtract(Extended.of(1)))
                .divide(Extended.of(2))
                .toDouble();
    }

    private static final double[] Y = {10, 10, 10, 20, 50};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3, GeneralizedEntropy.of(Y, 2), 1e-15);
        assertEquals(TheilT.of(Y), GeneralizedEntropy.of(Y, 1), 1e-15);
    }

    @Test
    void itsNamedMembersAgree() {
        assertEquals(MeanLogDeviation.of(Y), GeneralizedEntropy.of(Y, 0), 1e-15);
        double cv = CoefficientOfVariation.population(Y);
        assertEquals(cv * cv / 2, GeneralizedEntropy.of(Y, 2), 1e-15);
    }

    @Test
    void itIsContinuousAtItsLimits() {
        for (double step : new double[] {1e-17, 1e-12, 1e-9}) {
            assertEquals(MeanLogDeviation.of(Y), GeneralizedEntropy.of(Y, step), 1e-8);
            assertEquals(MeanLogDeviation.of(Y), GeneralizedEntropy.of(Y, -step), 1e-8);
            assertEquals(TheilT.of(Y), GeneralizedEntropy.of(Y, 1 + step), 1e-8);
            assertEquals(TheilT.of(Y), GeneralizedEntropy.of(Y, 1 - step), 1e-8);
        }
        assertEquals(MeanLogDeviation.of(Y), GeneralizedEntropy.of(Y, 1e-310), 1e-15);
        assertEquals(GeneralizedEntropy.of(Y, 0.5 - 1e-12), GeneralizedEntropy.of(Y, 0.5 + 1e-12), 1e-11);
    }

    @Test
    void ordersByHand() {
        // x = 0.5, 1.5: (√0.5 + √1.5)/2 − 1 over −1/4; (2 + 2/3)/2 − 1 over 2; (0.125 + 3.375)/2 − 1 over 6
        assertEquals(
                ((Math.sqrt(0.5) + Math.sqrt(1.5)) / 2 - 1) / -0.25,
                GeneralizedEntropy.of(new double[] {1, 3}, 0.5),
                1e-15);
        assertEquals((4 / 3.0 - 1) / 2, GeneralizedEntropy.of(new double[] {1, 3}, -1), 1e-15);
        assertEquals(0.75 / 6, GeneralizedEntropy.of(new double[] {1, 3}, 3), 1e-15);
        assertEquals(
                GeneralizedEntropy.of(new double[] {1, 3, 3}, 3),
                GeneralizedEntropy.weighted(new double[] {1, 3}, new double[] {1, 2}, 3),
                1e-15);
    }

    @Test
    void zerosNeedAPositiveOrder() {
        // x = 0, 2: (√2/2 − 1)/(−1/4)
        assertEquals((Math.sqrt(2) / 2 - 1) / -0.25, GeneralizedEntropy.of(new double[] {0, 1}, 0.5), 1e-15);
        assertEquals((Math.pow(2, 0.7) / 2 - 1) / (0.7 * -0.3), GeneralizedEntropy.of(new double[] {0, 1}, 0.7), 1e-14);
        Exception e = assertThrows(UndefinedException.class, () -> GeneralizedEntropy.of(new double[] {0, 1}, 0));
        assertEquals("a value is zero, and alpha is 0.0", e.getMessage());
        assertThrows(UndefinedException.class, () -> GeneralizedEntropy.of(new double[] {0, 1}, -1));
        assertThrows(
                UndefinedException.class,
                () -> GeneralizedEntropy.decompose(new double[] {0, 1}, Groups.ofSizes(2), -1));
    }

    @Test
    void anOverflowIsUndefinedAndNoNumber() {
        assertThrows(UndefinedException.class, () -> GeneralizedEntropy.of(new double[] {1e-200, 1}, -2));
        assertThrows(
                UndefinedException.class,
                () -> GeneralizedEntropy.decompose(new double[] {1e-200, 1}, Groups.ofSizes(2), -2));
        assertThrows(IllegalArgumentException.class, () -> GeneralizedEntropy.of(new double[] {1, 2}, Double.NaN));
    }

    @SeededProperty
    void partsAddUpAndEqualTheWhole(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y,
            @ForAll @IntRange(min = 1, max = 7) int count,
            @ForAll @IntRange(min = -2, max = 6) int halves) {
        double alpha = halves / 2.0;
        Groups groups = Decompositions.everyNth(y.length, count);
        EntropyDecomposition parts = GeneralizedEntropy.decompose(y, groups, alpha);
        double total = GeneralizedEntropy.of(y, alpha);
        Decompositions.check(total, parts);
        double[] weights = new double[y.length];
        java.util.Arrays.fill(weights, 3);
        assertEquals(
                parts.within(),
                GeneralizedEntropy.decomposeWeighted(y, weights, groups, alpha).within(),
                1e-11 * Math.max(1, total));
    }

    @Test
    void theIndexOfAGroupIsItsOwnEntropy() {
        EntropyDecomposition parts =
                GeneralizedEntropy.decompose(new double[] {1, 3, 2, 8, 5}, Groups.ofSizes(2, 3), 3);
        assertEquals(
                GeneralizedEntropy.of(new double[] {1, 3}, 3),
                parts.groups().get(0).index().getAsDouble(),
                1e-14);
        assertEquals(
                GeneralizedEntropy.of(new double[] {2, 8, 5}, 3),
                parts.groups().get(1).index().getAsDouble(),
                1e-14);
    }

    @Test
    void groupsOfAnotherNumberOfPlacesAreRefused() {
        Groups three = Groups.ofSizes(1, 2);
        double[] y = {1, 2};
        Exception e = assertThrows(IllegalArgumentException.class, () -> GeneralizedEntropy.decompose(y, three, 2));
        assertEquals("groups has 3 elements but values has 2", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> GeneralizedEntropy.decomposeWeighted(y, y, three, 2));
        assertEquals("groups has 3 elements but values has 2", e.getMessage());
    }
}
