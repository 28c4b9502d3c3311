package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PrometheeTest {
    private static final List<Direction> DIRECTIONS = List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT);
    private static final double[] WEIGHTS = {0.5, 0.3, 0.2};

    private static double[][] random(int n, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][3];
        for (double[] row : rows) {
            for (int j = 0; j < 3; j++) {
                row[j] = 1 + 99 * random.nextDouble();
            }
        }
        return rows;
    }

    @Test
    void netFlowsAddUpToZeroAndABetterPlaceIsPreferred() {
        double[][] rows = random(20, 1);
        rows[3] = new double[] {101, 0.5, 101};
        var flows = Promethee.of(
                rows,
                DIRECTIONS,
                WEIGHTS,
                List.of(PreferenceFunction.linear(1, 9), PreferenceFunction.gaussian(5), PreferenceFunction.usual()));
        assertEquals(0, flows.net().stream().sum(), 1e-12);
        for (int i = 0; i < 20; i++) {
            assertTrue(i == 3 || flows.relation(3, i) == Promethee.Relation.PREFERRED);
        }
        assertEquals(Promethee.Relation.INDIFFERENT, flows.relation(5, 5));
        assertThrows(IllegalArgumentException.class, () -> PreferenceFunction.level(3, 3));
    }

    @Test
    void anEvenPlaceHasNoPenaltyAndUnitsDoNotMatter() {
        double[][] rows = random(9, 2);
        var options = MazziottaPareto.withDefaults();
        double[][] scaled = new double[9][];
        for (int i = 0; i < 9; i++) {
            scaled[i] = new double[] {1000 * rows[i][0] + 3, rows[i][1] / 7, rows[i][2]};
        }
        var one = options.of(rows, DIRECTIONS);
        var other = options.of(scaled, DIRECTIONS);
        for (int i = 0; i < 9; i++) {
            assertEquals(one.scores().get(i), other.scores().get(i), 1e-9);
            assertTrue(one.scores().get(i) <= one.means().get(i));
        }
        assertEquals(100, one.means().stream().average().orElse(0), 1e-9);
        var even = options.adjusted(
                new double[][] {{5, 5}, {0, 10}},
                List.of(Direction.BENEFIT, Direction.COST),
                new double[2],
                new double[] {10, 10});
        assertEquals(100, even.scores().get(0), 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> options.of(new double[][] {{1}, {1}}, List.of(Direction.BENEFIT)));
    }

    @Test
    void productsAreNeverAboveSumsAndTheBestPlaceHasOne() {
        double[][] rows = random(9, 3);
        rows[0] = new double[] {200, 0.1, 200};
        var scores = Waspas.of(rows, DIRECTIONS, WEIGHTS);
        assertEquals(1, scores.scores().get(0), 1e-12);
        for (int i = 0; i < 9; i++) {
            assertTrue(scores.products().get(i) <= scores.sums().get(i) + 1e-12);
        }
        rows[4][2] = 0;
        assertThrows(IllegalArgumentException.class, () -> Waspas.of(rows, DIRECTIONS, WEIGHTS));
    }

    @Test
    void treatmentStopsWithinTheLimitsAndScalingsKeepOrder() {
        double[] x = new double[40];
        Random random = new Random(4);
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(3 * random.nextGaussian());
        }
        var treated = OutlierTreatment.withDefaults().points(39).of(x);
        assertEquals(OutlierTreatment.Advice.OK, treated.advice());
        assertTrue(treated.points() > 0);
        for (int i = 0; i < x.length; i++) {
            assertTrue(treated.values().get(i) <= x[i]);
        }
        assertEquals(0, OutlierTreatment.withDefaults().of(2, 2, 2, 2).points());
        assertEquals(1, RelativeScaling.shareOfSum(x, Direction.COST).stream().sum(), 1e-12);
        assertEquals(1, RelativeScaling.max(x, Direction.COST).stream().max().orElse(0), 0);
        assertThrows(UndefinedException.class, () -> RelativeScaling.percentile(new double[] {1}, Direction.COST));
        var drawn = Winsorization.of(x, 0.05);
        assertTrue(drawn.values().stream().allMatch(v -> v >= drawn.low() && v <= drawn.high()));
    }

    /** φ⁺ and φ⁻ by hand: the first sends more than the second, receives less, more or the same. */
    @Test
    void relationsAskBothFlows() {
        var flows = new Promethee.Flows(
                ImmutableDoubleArray.of(0.6, 0.4, 0.4, 0.6),
                ImmutableDoubleArray.of(0.3, 0.5, 0.2, 0.5),
                ImmutableDoubleArray.of(0.3, -0.1, 0.2, 0.1));
        assertEquals(Promethee.Relation.PREFERRED, flows.relation(0, 1));
        assertEquals(Promethee.Relation.INFERIOR, flows.relation(1, 0));
        assertEquals(Promethee.Relation.INCOMPARABLE, flows.relation(0, 2));
        assertEquals(Promethee.Relation.INCOMPARABLE, flows.relation(2, 0));
        assertEquals(Promethee.Relation.PREFERRED, flows.relation(0, 3));
        assertEquals(Promethee.Relation.INFERIOR, flows.relation(3, 0));
        assertEquals(Promethee.Relation.PREFERRED, flows.relation(2, 1));
        assertEquals(Promethee.Relation.INFERIOR, flows.relation(1, 2));
        assertEquals(Promethee.Relation.INDIFFERENT, flows.relation(3, 3));
    }

    @Test
    void valuesAndDirectionsOfTheHandbookMethodsAreNamed() {
        List<Direction> one = List.of(Direction.BENEFIT, Direction.TARGET);
        List<Direction> two = List.of(Direction.BENEFIT, Direction.COST);
        double[][] good = {{1, 2}, {3, 5}};
        double[][] bad = {{1, 2}, {3, Double.NaN}};
        double[][] ragged = {{1, 2}, {3}};
        var model = MazziottaPareto.withDefaults();
        List<BiConsumer<double[][], List<Direction>>> methods = List.of(
                (x, d) -> model.of(x, d).scores(),
                (x, d) -> model.adjusted(x, d).scores(),
                (x, d) ->
                        model.adjusted(x, d, new double[2], new double[] {9, 9}).scores(),
                (x, d) -> Waspas.of(x, d, new double[] {0.5, 0.5}).scores(),
                (x, d) -> Promethee.of(
                                x,
                                d,
                                new double[] {1, 1},
                                List.of(PreferenceFunction.usual(), PreferenceFunction.usual()))
                        .net());
        for (BiConsumer<double[][], List<Direction>> method : methods) {
            method.accept(good, two);
            assertRefused("directions[1] must be BENEFIT or COST but is TARGET", () -> method.accept(good, one));
            assertRefused("values[1][1] must be finite but is NaN", () -> method.accept(bad, two));
            assertRefused("values[1] has 1 elements but directions has 2", () -> method.accept(ragged, two));
            UndefinedException none = assertThrows(UndefinedException.class, () -> method.accept(new double[0][], two));
            assertEquals(Status.INSUFFICIENT_DATA, none.status());
        }
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
