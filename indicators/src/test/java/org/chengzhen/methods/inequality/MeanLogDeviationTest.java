package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MeanLogDeviationTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return MeanLogDeviation.of(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.positive(values) && values.length > 0 ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound(int n) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    protected double reference(double... values) {
        return Extended.mean(values, x -> x.log().negate()).toDouble();
    }

    private static final double[] Y = {10, 10, 10, 20, 50};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.2326, MeanLogDeviation.of(Y), 5e-5);
        assertEquals(0.1920, MeanLogDeviation.decompose(Y, Groups.ofSizes(3, 2)).between(), 5e-5);
    }

    /** Trap 4: an implementation that divides by n twice gives 0.0465 here. */
    @Test
    void weightsOfOneEqualNoWeights() {
        assertEquals(MeanLogDeviation.of(Y), MeanLogDeviation.weighted(Y, new double[] {1, 1, 1, 1, 1}), 1e-15);
        assertEquals(
                MeanLogDeviation.of(Y),
                MeanLogDeviation.weighted(new double[] {10, 20, 50}, new double[] {3, 1, 1}),
                1e-15);
        assertEquals(
                MeanLogDeviation.of(Y),
                MeanLogDeviation.ofTotals(new double[] {30, 20, 50}, new double[] {3, 1, 1}),
                1e-15);
    }

    @Test
    void aZeroIsUndefinedUnlessItHasNoWeight() {
        Exception e = assertThrows(UndefinedException.class, () -> MeanLogDeviation.of(1, 0, 2));
        assertEquals("a value is zero, and has no logarithm", e.getMessage());
        assertEquals(
                MeanLogDeviation.of(1, 2),
                MeanLogDeviation.weighted(new double[] {1, 0, 2}, new double[] {1, 0, 1}),
                1e-15);
        assertThrows(
                UndefinedException.class, () -> MeanLogDeviation.decompose(new double[] {1, 0}, Groups.ofSizes(2)));
        assertThrows(
                UndefinedException.class,
                () -> MeanLogDeviation.decomposeWeighted(new double[] {1, 0}, new double[] {1, 1}, Groups.ofSizes(2)));
        assertThrows(
                UndefinedException.class,
                () -> MeanLogDeviation.decomposeTotals(new double[] {1, 0}, new double[] {1, 1}, Groups.ofSizes(2)));
        assertThrows(
                UndefinedException.class,
                () -> MeanLogDeviation.nested(new double[] {1, 0}, Groups.ofSizes(2), Groups.ofSizes(2)));
    }

    @Test
    void ratiosBeyondTheRangeOfADoubleKeepTheirLogarithm() {
        double expected = Math.log(0.5) + 600 * Math.log(10) / 2;
        assertEquals(expected, MeanLogDeviation.of(1e-300, 1e300), 1e-11);
        assertEquals(expected, MeanLogDeviation.ofTotals(new double[] {1e-300, 1e300}, new double[] {1, 1}), 1e-11);
        assertEquals(
                expected, MeanLogDeviation.weighted(new double[] {1e-300, 1e300}, new double[] {1e200, 1e200}), 1e-11);
    }

    @SeededProperty
    void agreesWithTheReferenceOnWeights(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double[] w = new double[y.length];
        Arrays.setAll(w, i -> i % 4 * 0.5);
        w[0] = 1;
        double expected = Extended.mean(y, w, x -> x.log().negate()).toDouble();
        assertEquals(expected, MeanLogDeviation.weighted(y, w), 1e-12 * Math.max(1, expected));
    }

    @SeededProperty
    void partsAddUpAndEqualTheWhole(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] y,
            @ForAll @IntRange(min = 1, max = 7) int count) {
        Groups groups = Decompositions.everyNth(y.length, count);
        EntropyDecomposition parts = MeanLogDeviation.decompose(y, groups);
        Decompositions.check(MeanLogDeviation.of(y), parts);
        for (int g = 0; g < groups.count(); g++) {
            EntropyDecomposition.Group group = parts.groups().get(g);
            double own = MeanLogDeviation.of(Decompositions.members(y, groups, g));
            assertEquals(own, group.index().getAsDouble(), 1e-10);
            assertEquals(own * group.populationShare(), group.within(), 1e-10);
        }
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        assertEquals(
                parts.within(),
                MeanLogDeviation.decomposeWeighted(y, ones, groups).within(),
                1e-11);
        assertEquals(
                parts.within(),
                MeanLogDeviation.decomposeTotals(y, ones, groups).within(),
                1e-11);
    }

    @SeededProperty
    void nestedPartsAddUp(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        Groups inner = Decompositions.everyNth(y.length, 6);
        Groups outer = Decompositions.everyNth(y.length, 3);
        NestedEntropyDecomposition parts = MeanLogDeviation.nested(y, outer, inner);
        double scale = 1e-12 * Math.max(1, parts.total());
        assertEquals(MeanLogDeviation.of(y), parts.total(), scale);
        assertEquals(parts.total(), parts.within() + parts.betweenInner() + parts.betweenOuter(), scale);
        assertEquals(MeanLogDeviation.decompose(y, outer).between(), parts.betweenOuter(), 10 * scale);
    }

    @Test
    void ratiosOfTotalsBeyondTheRangeOfADoubleKeepTheirLogarithm() {
        // L = Σ p ln(p/s) with p = 0.4, 0.6 and s = 1e-600, 1
        double expected = 0.4 * (Math.log(0.4) + 600 * Math.log(10)) + 0.6 * Math.log(0.6);
        assertEquals(expected, MeanLogDeviation.ofTotals(new double[] {1e-300, 1e300}, new double[] {2, 3}), 1e-11);
    }

    @Test
    void sizesNextToTheLargestDoubleKeepTheirLogarithm() {
        double expected = Math.log(0.5) + 605 * Math.log(10) / 2;
        assertEquals(expected, MeanLogDeviation.of(1e-300, 1e305), 1e-11);
    }

    @Test
    void groupsOfAnotherNumberOfPlacesAreRefused() {
        Groups three = Groups.ofSizes(1, 2);
        double[] y = {1, 2};
        for (Executable call : List.<Executable>of(
                () -> MeanLogDeviation.decompose(y, three),
                () -> MeanLogDeviation.decomposeWeighted(y, y, three),
                () -> MeanLogDeviation.decomposeTotals(y, y, three),
                () -> MeanLogDeviation.nested(y, three, three))) {
            String message = assertThrows(IllegalArgumentException.class, call).getMessage();
            assertTrue(message.startsWith("groups has 3 elements but "), message);
            assertTrue(message.endsWith(" has 2"), message);
        }
    }
}
