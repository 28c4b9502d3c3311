package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class DagumGiniTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return DagumGini.of(values, Decompositions.everyNth(values.length, 2)).total();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        DagumGini dagum = DagumGini.of(new double[] {1, 3, 5, 2, 4, 9}, Groups.ofSizes(3, 3));
        assertEquals(0.0694, dagum.transvariation(), 5e-5);
        assertEquals(
                "DagumGini[G 0.347222 = within 0.152778 + net between 0.125000 + transvariation 0.0694444, 2 groups]",
                dagum.toString());
    }

    /** The definition: all pairs of places of all pairs of groups. */
    @SeededProperty
    void agreesWithAllPairs(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @IntRange(min = 1, max = 5) int count) {
        Groups groups = Decompositions.everyNth(y.length, count);
        DagumGini dagum = DagumGini.of(y, groups);
        double total = Arrays.stream(y).sum();
        int n = y.length;
        double within = 0;
        double net = 0;
        double crossed = 0;
        int pair = 0;
        for (int j = 0; j < groups.count(); j++) {
            double[] a = Decompositions.members(y, groups, j);
            double sumA = Arrays.stream(a).sum();
            assertEquals((double) a.length / n, dagum.groups().get(j).populationShare(), 1e-15);
            assertEquals(sumA / total, dagum.groups().get(j).valueShare(), 1e-13);
            if (sumA > 0) {
                double own = Gini.of(a);
                assertEquals(own, dagum.groups().get(j).gini().getAsDouble(), 1e-12);
                within += own * a.length / n * sumA / total;
            } else {
                assertTrue(dagum.groups().get(j).gini().isEmpty());
            }
            for (int h = 0; h < j; h++) {
                double[] b = Decompositions.members(y, groups, h);
                double sumB = Arrays.stream(b).sum();
                double up = 0;
                double down = 0;
                for (double v : a) {
                    for (double w : b) {
                        up += Math.max(0, v - w);
                        down += Math.max(0, w - v);
                    }
                }
                DagumGini.Pair parts = dagum.pairs().get(pair++);
                assertEquals(j, parts.first());
                assertEquals(h, parts.second());
                double d = up + down == 0 ? 0 : Math.abs(up - down) / (up + down);
                assertEquals(d, parts.relativeAffluence(), 1e-9);
                double both = (up + down) / (n * total);
                if (sumA + sumB > 0) {
                    double gini = (up + down) / (a.length * (double) b.length * (sumA / a.length + sumB / b.length));
                    assertEquals(gini, parts.gini().getAsDouble(), 1e-12);
                } else {
                    assertTrue(parts.gini().isEmpty());
                }
                net += both * d;
                crossed += both * (1 - d);
            }
        }
        assertEquals(within, dagum.within(), 1e-12);
        assertEquals(net, dagum.netBetween(), 1e-12);
        assertEquals(crossed, dagum.transvariation(), 1e-12);
    }

    /** Trap 21: D needs the mean ordering of each pair, so relabelling groups changes nothing. */
    @SeededProperty
    void theOrderOfGroupsChangesNothing(@ForAll(supplier = Samples.Places.class) double[] y) {
        int[] labels = new int[y.length];
        int[] turned = new int[y.length];
        for (int i = 0; i < y.length; i++) {
            labels[i] = i % 3;
            turned[i] = -labels[i];
        }
        DagumGini one = DagumGini.of(y, Groups.of(labels));
        DagumGini other = DagumGini.of(y, Groups.of(turned));
        assertEquals(one.netBetween(), other.netBetween(), 1e-14);
        assertEquals(one.transvariation(), other.transvariation(), 1e-14);
    }

    @SeededProperty
    void partsAddUpToTheGiniCoefficient(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll @IntRange(min = 1, max = 9) int count) {
        DagumGini dagum = DagumGini.of(y, Decompositions.everyNth(y.length, count));
        assertEquals(Gini.of(y), dagum.total(), 1e-12);
        assertEquals(dagum.total(), dagum.within() + dagum.netBetween() + dagum.transvariation(), 1e-15);
        double within =
                dagum.groups().stream().mapToDouble(DagumGini.Group::within).sum();
        double net =
                dagum.pairs().stream().mapToDouble(DagumGini.Pair::netBetween).sum();
        double crossed = dagum.pairs().stream()
                .mapToDouble(DagumGini.Pair::transvariation)
                .sum();
        assertEquals(dagum.within(), within, 1e-14);
        assertEquals(dagum.netBetween(), net, 1e-14);
        assertEquals(dagum.transvariation(), crossed, 1e-14);
    }

    @Test
    void aHundredThousandPlacesStillAddUp() {
        double[] y = Samples.logNormal(100_000, 3);
        assertEquals(
                Gini.of(y),
                DagumGini.of(y, Decompositions.everyNth(y.length, 31)).total(),
                1e-12);
    }

    @Test
    void weightsCountAsCopies() {
        DagumGini copies = DagumGini.of(new double[] {1, 1, 4, 2, 6}, Groups.of(0, 0, 0, 1, 1));
        DagumGini weights =
                DagumGini.weighted(new double[] {1, 4, 2, 6}, new double[] {2, 1, 1, 1}, Groups.of(0, 0, 1, 1));
        assertEquals(copies.within(), weights.within(), 1e-15);
        assertEquals(copies.netBetween(), weights.netBetween(), 1e-15);
        assertEquals(copies.transvariation(), weights.transvariation(), 1e-15);
        assertEquals(0.6, weights.groups().get(0).populationShare(), 1e-15);
        assertEquals("1", weights.groups().get(1).name());
    }

    @Test
    void groupsOfOneAndWithoutValueStand() {
        DagumGini dagum = DagumGini.of(new double[] {0, 0, 5}, Groups.of(0, 1, 2));
        assertTrue(dagum.groups().get(0).gini().isEmpty());
        assertEquals(0, dagum.groups().get(2).gini().getAsDouble());
        assertTrue(dagum.pairs().get(0).gini().isEmpty());
        assertEquals(0, dagum.pairs().get(0).relativeAffluence());
        assertEquals(1, dagum.pairs().get(1).relativeAffluence());
        DoubleMatrix matrix = dagum.pairGini();
        assertTrue(Double.isNaN(matrix.get(0, 1)) && Double.isNaN(matrix.get(1, 0)) && Double.isNaN(matrix.get(0, 0)));
        assertEquals(1, matrix.get(2, 0));
        assertEquals(1, matrix.get(0, 2));
        assertEquals(0, matrix.get(2, 2));
    }

    @Test
    void groupsMustMatchThePlaces() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> DagumGini.of(new double[] {1, 2}, Groups.ofSizes(3)));
        assertEquals("groups has 3 elements but values has 2", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> DagumGini.weighted(new double[] {1, 2}, new double[] {1, 1}, Groups.ofSizes(3)));
        assertThrows(UndefinedException.class, () -> DagumGini.of(new double[0], Groups.ofSizes()));
    }
}
