package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectionalDistanceTest {
    static double[][] random(int n, int columns, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][columns];
        for (double[] row : rows) {
            for (int v = 0; v < columns; v++) {
                row[v] = 1 + 9 * random.nextDouble();
            }
        }
        return rows;
    }

    static double[][] scaled(double[][] rows, double... factors) {
        double[][] scaled = new double[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            scaled[j] = rows[j].clone();
            for (int v = 0; v < factors.length; v++) {
                scaled[j][v] *= factors[v];
            }
        }
        return scaled;
    }

    static double[][] turned(double[][] rows) {
        double[][] turned = new double[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            turned[j] = rows[rows.length - 1 - j];
        }
        return turned;
    }

    private final double[][] x = random(40, 2, 1);
    private final double[][] y = random(40, 1, 2);
    private final double[][] b = random(40, 2, 3);

    @Test
    void theFrontierIsTheSameInAnyOrderAndScale() {
        var plain = DirectionalDistance.withDefaults().of(x, y, b);
        var scaled = DirectionalDistance.withDefaults().of(scaled(x, 1e6, 1e-4), scaled(y, 1e8), scaled(b, 1e-7, 3));
        var turned = DirectionalDistance.withDefaults().of(turned(x), turned(y), turned(b));
        int frontier = 0;
        for (int j = 0; j < 40; j++) {
            double beta = plain.distances().get(j);
            assertTrue(beta >= 0);
            assertEquals(beta, scaled.distances().get(j), 1e-9);
            assertEquals(beta, turned.distances().get(39 - j), 1e-9);
            if (beta < 1e-9) {
                assertEquals(1, scaled.efficiencies().get(j), 1e-9);
                frontier++;
            }
        }
        assertTrue(frontier > 0 && frontier < 40);
    }

    @Test
    void technologiesNestAsTheirConstraintsDo() {
        var constant = DirectionalDistance.withDefaults().of(x, y, b).distances();
        var strong = DirectionalDistance.withDefaults()
                .disposability(Disposability.STRONG)
                .of(x, y, b)
                .distances();
        var variable = DirectionalDistance.withDefaults()
                .returns(ReturnsToScale.VARIABLE)
                .of(x, y, b)
                .distances();
        var kuosmanen = DirectionalDistance.withDefaults()
                .abatementFactors()
                .of(x, y, b)
                .distances();
        for (int j = 0; j < 40; j++) {
            assertTrue(strong.get(j) >= constant.get(j) - 1e-9);
            assertTrue(kuosmanen.get(j) >= variable.get(j) - 1e-9);
            assertTrue(constant.get(j) >= kuosmanen.get(j) - 1e-9);
        }
    }

    @Test
    void peersAndSlacksRebuildTheTarget() {
        var result = DirectionalDistance.withDefaults().of(x, y, b);
        for (int j = 0; j < 40; j++) {
            double goods = 0;
            double bads = 0;
            double used = 0;
            for (EfficiencyScores.Peer peer : result.peers().get(j)) {
                goods += peer.weight() * y[peer.unit()][0];
                bads += peer.weight() * b[peer.unit()][1];
                used += peer.weight() * x[peer.unit()][0];
            }
            double beta = result.distances().get(j);
            assertEquals(y[j][0] * (1 + beta) + result.outputSlacks().get(j).get(0), goods, 1e-7);
            assertEquals(b[j][1] * (1 - beta), bads, 1e-7);
            assertEquals(x[j][0] - result.inputSlacks().get(j).get(0), used, 1e-7);
        }
    }

    @Test
    void badDirectionsAndValuesAreNamed() {
        var options = DirectionalDistance.withDefaults();
        assertThrows(
                IllegalArgumentException.class, () -> options.direction(new double[1], new double[1], new double[1]));
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> options.of(new double[][] {{1}, {-1}}, new double[2][1], new double[2][1]));
        assertTrue(e.getMessage().contains("unit 1") || e.getMessage().contains("unit 0"), e.getMessage());
    }

    @Test
    void theGlobalIndexIsCircularAndThreadsChangeNoBit() {
        double[][][] xs = {random(12, 2, 4), random(12, 2, 5), random(12, 2, 6)};
        double[][][] ys = {random(12, 1, 7), random(12, 1, 8), random(12, 1, 9)};
        double[][][] bs = {random(12, 1, 10), random(12, 1, 11), random(12, 1, 12)};
        var options = MalmquistLuenberger.withDefaults();
        var all = options.global(xs, ys, bs);
        var same =
                options.distance(DirectionalDistance.withDefaults().parallel()).global(xs, ys, bs);
        assertEquals(all, same);
        Activities pooled = Activities.of(Activities.stacked(xs), Activities.stacked(ys), Activities.stacked(bs));
        DirectionalProgram program = new DirectionalProgram(pooled, 0, 36, DirectionalDistance.withDefaults());
        for (int j = 0; j < 12; j++) {
            double product = all.changes().get(0).get(j).index()
                    * all.changes().get(1).get(j).index();
            program.solve(j);
            double first = program.distance();
            program.solve(24 + j);
            assertEquals((1 + first) / (1 + program.distance()), product, 1e-9);
        }
    }

    @Test
    void theSlacksBasedMeasureOfOneFormIsThatOfTheOtherClass() {
        var old = SlacksBased.withDefaults().of(x, y, b);
        var own = UndesirableSbm.withDefaults().of(x, y, b);
        for (int j = 0; j < 40; j++) {
            assertEquals(old.get(j), own.score(j), 1e-9);
        }
        var oriented = UndesirableSbm.withDefaults()
                .form(UndesirableSbm.Form.INPUT_ORIENTED)
                .of(x, y, b);
        var above = UndesirableSbm.withDefaults().superEfficiency(scaled(x, 1e5, 1), y, b);
        for (int j = 0; j < 40; j++) {
            assertTrue(own.score(j) <= oriented.score(j) + 1e-9);
            assertTrue(
                    own.score(j) < 1
                            ? above.score(j) == own.score(j) || Math.abs(above.score(j) - own.score(j)) < 1e-9
                            : above.score(j) >= 1 && above.score(j) <= 1.5 + 1e-9);
        }
    }

    @Test
    void directionalSlacksAddUpAndVanishOnTheFrontier() {
        var slacks = DirectionalSlacks.withDefaults().of(x, y, b);
        var sbm = UndesirableSbm.withDefaults().of(x, y, b);
        for (int j = 0; j < 40; j++) {
            double sum = slacks.contributions().get(j).stream().sum();
            assertEquals(slacks.inefficiencies().get(j), sum, 1e-9);
            assertEquals(sbm.score(j) == 1, slacks.inefficiencies().get(j) == 0);
        }
    }

    /**
     * Outputs of 2 and 1 from an input of 1 with a bad of 1: the second could make 1 more; 1/2 in a direction of 2. One
     * variable is enough for a direction, and it is in the units of the data.
     */
    @Test
    void aDirectionOfOnesOwnMayHaveOneVariable() {
        double[][] one = {{1}, {1}};
        double[][] y = {{2}, {1}};
        double[] none = {0};
        DirectionalDistance up = DirectionalDistance.withDefaults().direction(none, new double[] {1}, none);
        assertEquals(0, up.of(one, y, one).distances().get(0), 1e-12);
        assertEquals(1, up.of(one, y, one).distances().get(1), 1e-12);
        DirectionalDistance twice = DirectionalDistance.withDefaults().direction(none, new double[] {2}, none);
        assertEquals(0.5, twice.of(one, y, one).distances().get(1), 1e-12);
        assertEquals(50, up.of(one, scaled(y, 50), one).distances().get(1), 1e-10);
        // half of the bad would do, and of the input, in proportion
        DirectionalDistance less =
                DirectionalDistance.withDefaults().direction(new double[] {1}, none, new double[] {1});
        assertEquals(0.5, less.of(one, y, one).distances().get(1), 1e-12);
        assertEquals(
                "inputs, outputs and bads must not be 0 throughout",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DirectionalDistance.withDefaults().direction(none, none, none))
                        .getMessage());
    }
}
