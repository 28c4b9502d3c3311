package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TheilTTest extends InequalityContract {
    @Override
    public double compute(double... values) {
        return TheilT.of(values);
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
        return Math.log(n);
    }

    @Override
    protected double reference(double... values) {
        return Extended.mean(values, x -> x.multiply(x.log())).toDouble();
    }

    private static final double[] Y = {10, 10, 10, 20, 50};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.2502, TheilT.of(Y), 5e-5);
        assertEquals(0.0664, TheilT.decompose(Y, Groups.ofSizes(3, 2)).within(), 5e-5);
    }

    /** Trap 1: other programs drop zeros and take the mean of the rest, or give NA; the value is ln 2. */
    @Test
    void zerosCountAsZeros() {
        assertEquals(Math.log(2), TheilT.of(0, 0, 0, 10, 10, 10), 1e-15);
        assertEquals(
                Math.log(2),
                TheilT.decompose(new double[] {0, 0, 0, 10, 10, 10}, Groups.ofSizes(3, 3))
                        .total(),
                1e-15);
    }

    /** Trap 2: names lie elsewhere. T and L differ, and each has its name. */
    @Test
    void tIsNotL() {
        assertEquals(0.250201211769, TheilT.of(Y), 1e-11);
        assertEquals(0.232630161961, MeanLogDeviation.of(Y), 1e-11);
    }

    @Test
    void onePlaceIsEqualAndNoneIsTooFew() {
        assertEquals(0, TheilT.of(7));
        UndefinedException e = assertThrows(UndefinedException.class, TheilT::of);
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals("needs at least 1 places but has 0", e.getMessage());
        assertEquals(
                "all 2 values are zero",
                assertThrows(UndefinedException.class, () -> TheilT.of(0, 0)).getMessage());
    }

    @Test
    void totalsEqualWeightedRatios() {
        double[] amounts = {30, 70, 0, 200};
        double[] people = {10, 20, 5, 40};
        double[] perHead = {3, 3.5, 0, 5};
        assertEquals(TheilT.weighted(perHead, people), TheilT.ofTotals(amounts, people), 1e-15);
        assertEquals(
                TheilT.decomposeWeighted(perHead, people, Groups.of(1, 1, 2, 2)).within(),
                TheilT.decomposeTotals(amounts, people, Groups.of(1, 1, 2, 2)).within(),
                1e-15);
    }

    @Test
    void anAmountWithoutPeopleIsUndefinedAndNothingWithoutPeopleIsNothing() {
        Exception e =
                assertThrows(UndefinedException.class, () -> TheilT.ofTotals(new double[] {1, 2}, new double[] {1, 0}));
        assertEquals("amounts[1] is 2.0 but its population 0.0", e.getMessage());
        assertEquals(TheilT.of(1, 3), TheilT.ofTotals(new double[] {1, 0, 3}, new double[] {1, 0, 1}), 1e-15);
        assertThrows(UndefinedException.class, () -> TheilT.ofTotals(new double[] {0}, new double[] {1}));
        assertThrows(UndefinedException.class, () -> TheilT.ofTotals(new double[] {1}, new double[] {0}));
        assertThrows(UndefinedException.class, () -> TheilT.weighted(new double[] {1}, new double[] {0}));
        assertThrows(UndefinedException.class, () -> TheilT.weighted(new double[] {0, 1}, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> TheilT.weighted(new double[] {0, 1}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> TheilT.decompose(Y, Groups.ofSizes(3)));
    }

    @Test
    void weightsOfExtremeSizeDoNotMatter() {
        double[] y = {1e300, 2e300, 4e300};
        double[] w = {1e-300, 3e-300, 2e-300};
        assertEquals(TheilT.weighted(new double[] {1, 2, 4}, new double[] {1, 3, 2}), TheilT.weighted(y, w), 1e-15);
        assertEquals(TheilT.of(1, 2, 4), TheilT.of(1e-300, 2e-300, 4e-300), 1e-15);
    }

    @SeededProperty
    void agreesWithTheReferenceOnWeights(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double[] w = new double[y.length];
        Arrays.setAll(w, i -> i % 4 * 0.5);
        w[0] = 1;
        double expected = Extended.mean(y, w, x -> x.multiply(x.log())).toDouble();
        assertEquals(expected, TheilT.weighted(y, w), 1e-12 * Math.max(1, expected));
    }

    @SeededProperty
    void partsAddUpAndEqualTheWhole(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @IntRange(min = 1, max = 7) int count) {
        Groups groups = Decompositions.everyNth(y.length, count);
        EntropyDecomposition parts = TheilT.decompose(y, groups);
        Decompositions.check(TheilT.of(y), parts);
        for (int g = 0; g < groups.count(); g++) {
            double[] own = Decompositions.members(y, groups, g);
            EntropyDecomposition.Group group = parts.groups().get(g);
            if (group.index().isPresent()) {
                assertEquals(TheilT.of(own), group.index().getAsDouble(), 1e-11 / group.valueShare());
                assertEquals(group.within(), group.valueShare() * group.index().getAsDouble(), 1e-15);
            } else {
                assertEquals(0, group.valueShare());
            }
        }
    }

    @Test
    void theGroupsOfTheExampleHaveTheirShares() {
        EntropyDecomposition parts = TheilT.decompose(Y, Groups.ofSizes(3, 2));
        EntropyDecomposition.Group first = parts.groups().get(0);
        assertEquals("0", first.name());
        assertEquals(0.6, first.populationShare(), 1e-15);
        assertEquals(0.3, first.valueShare(), 1e-15);
        assertEquals(0, first.index().getAsDouble(), 1e-15);
        assertEquals(0.3 * Math.log(0.5), first.between(), 1e-15);
        assertEquals(0.7 * Math.log(1.75), parts.groups().get(1).between(), 1e-15);
        assertEquals(0.734556383989, parts.shareBetween().getAsDouble(), 1e-11);
        assertEquals(1, parts.shareBetween().getAsDouble() + parts.shareWithin().getAsDouble(), 1e-15);
        assertEquals(
                "EntropyDecomposition[total 0.250201 = within 0.0664143 + between 0.183787, 2 groups]",
                parts.toString());
    }

    @Test
    void equalPlacesHaveNoContributionRates() {
        EntropyDecomposition parts = TheilT.decompose(new double[] {2, 2}, Groups.ofSizes(1, 1));
        assertEquals(true, parts.shareWithin().isEmpty());
        assertEquals(true, parts.shareBetween().isEmpty());
    }

    @Test
    void aGroupWithoutValueHasNoIndexOfItsOwn() {
        EntropyDecomposition parts = TheilT.decompose(new double[] {0, 0, 1, 3}, Groups.ofSizes(2, 2));
        assertEquals(true, parts.groups().get(0).index().isEmpty());
        assertEquals(0, parts.groups().get(0).within());
        assertEquals(Math.log(2), parts.between(), 1e-15);
        assertEquals(TheilT.of(1, 3), parts.within(), 1e-15);
    }

    @Test
    void tenThousandPlacesRunOverManyBlocks() {
        double[] y = Samples.logNormal(10_000, 5);
        int[] labels = new int[y.length];
        Arrays.setAll(labels, i -> i * 7 % 31);
        EntropyDecomposition parts = TheilT.decompose(y, Groups.of(labels));
        assertEquals(TheilT.of(y), parts.total(), 1e-13);
        double within = 0;
        for (int g = 0; g < 31; g++) {
            double[] own = Decompositions.members(y, Groups.of(labels), g);
            within += Arrays.stream(own).sum() * TheilT.of(own);
        }
        assertEquals(within / Arrays.stream(y).sum(), parts.within(), 1e-13);
    }

    /** Trap 28: the inner terms of a nested decomposition weigh by shares of income, and the parts add up. */
    @SeededProperty
    void nestedPartsAddUp(@ForAll(supplier = Samples.Places.class) double[] y) {
        Groups inner = Decompositions.everyNth(y.length, 6);
        Groups outer = Decompositions.everyNth(y.length, 2);
        NestedEntropyDecomposition parts = TheilT.nested(y, outer, inner);
        double scale = 1e-12 * Math.max(1, parts.total());
        assertEquals(TheilT.of(y), parts.total(), scale);
        assertEquals(parts.total(), parts.within() + parts.betweenInner() + parts.betweenOuter(), scale);
        assertEquals(TheilT.decompose(y, inner).within(), parts.within(), scale);
        assertEquals(TheilT.decompose(y, outer).between(), parts.betweenOuter(), scale);
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        NestedEntropyDecomposition totals = TheilT.nestedTotals(y, ones, outer, inner);
        assertEquals(parts.betweenInner(), totals.betweenInner(), scale);
    }

    @Test
    void nestedPartsOfAnExampleByHand() {
        double[] y = {1, 3, 2, 2, 6, 10};
        NestedEntropyDecomposition parts = TheilT.nested(y, Groups.of(0, 0, 0, 0, 1, 1), Groups.of(0, 0, 1, 1, 2, 2));
        assertEquals(4 / 24.0 * TheilT.of(1, 3) + 16 / 24.0 * TheilT.of(6, 10), parts.within(), 1e-15);
        assertEquals(0, parts.betweenInner(), 1e-15);
        assertEquals(8 / 24.0 * Math.log(0.5) + 16 / 24.0 * Math.log(2), parts.betweenOuter(), 1e-15);
        assertEquals(
                String.format(
                        java.util.Locale.ROOT,
                        "NestedEntropyDecomposition[total %.6g = within %.6g + inner %.6g + outer %.6g]",
                        parts.total(),
                        parts.within(),
                        parts.betweenInner(),
                        parts.betweenOuter()),
                parts.toString());
    }

    @Test
    void anInnerGroupInTwoOuterOnesIsNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> TheilT.nested(new double[] {1, 2}, Groups.of(7, 8), Groups.of(5, 5)));
        assertEquals("inner group 5 lies in two outer groups, 7 and 8", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> TheilT.nested(new double[] {1, 2}, Groups.of(7), Groups.of(5, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> TheilT.nestedTotals(new double[] {1, 2}, new double[] {1, 1}, Groups.of(7), Groups.of(5)));
    }

    @Test
    void noPlaceIsTooFewWithWeightsToo() {
        double[] none = {};
        UndefinedException e = assertThrows(UndefinedException.class, () -> TheilT.weighted(none, none));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        e = assertThrows(UndefinedException.class, () -> TheilT.ofTotals(none, none));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    @Test
    void theEmptyTotalIsNamed() {
        double[] zeros = {0, 0};
        double[] ones = {1, 1};
        Exception e = assertThrows(UndefinedException.class, () -> TheilT.ofTotals(zeros, ones));
        assertEquals("all amounts are zero", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> TheilT.ofTotals(ones, zeros));
        assertEquals("all populations are zero", e.getMessage());
    }

    @Test
    void otherNumbersOfPlacesAreRefused() {
        double[] y = {1, 2};
        Exception e = assertThrows(IllegalArgumentException.class, () -> TheilT.ofTotals(y, new double[] {1, 2, 3}));
        assertEquals("populations has 3 elements but amounts has 2", e.getMessage());
        Groups three = Groups.ofSizes(1, 2);
        for (Executable call : List.<Executable>of(
                () -> TheilT.decompose(y, three),
                () -> TheilT.decomposeWeighted(y, y, three),
                () -> TheilT.decomposeTotals(y, y, three),
                () -> TheilT.nested(y, three, three),
                () -> TheilT.nestedTotals(y, y, three, three))) {
            String message = assertThrows(IllegalArgumentException.class, call).getMessage();
            assertTrue(message.startsWith("groups has 3 elements but "), message);
            assertTrue(message.endsWith(" has 2"), message);
        }
    }

    @Test
    void aGroupWithoutWeightIsEmptyAndLeavesTheRest() {
        EntropyDecomposition parts =
                TheilT.decomposeWeighted(new double[] {1, 3, 5}, new double[] {1, 1, 0}, Groups.ofSizes(2, 1));
        EntropyDecomposition.Group empty = parts.groups().get(1);
        assertEquals(new EntropyDecomposition.Group("1", 0, 0, OptionalDouble.empty(), 0, 0), empty);
        assertEquals(TheilT.of(1, 3), parts.within(), 1e-15);
        assertEquals(0, parts.between(), 1e-15);
    }
}
