package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Random;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** The indices whose frontiers hold several periods, by distances within pools of them. */
class PooledProductivityTest {
    private static final int UNITS = 7;
    private static final MalmquistLuenberger INDEX = MalmquistLuenberger.withDefaults();

    /** Periods by units by one column. */
    private static double[][][] columns(int periods, long seed) {
        Random random = new Random(seed);
        double[][][] values = new double[periods][UNITS][1];
        for (double[][] period : values) {
            for (double[] unit : period) {
                unit[0] = 1 + 9 * random.nextDouble();
            }
        }
        return values;
    }

    /** Distances of the units of some periods, against all of these. */
    private static ImmutableDoubleArray pooled(double[][][] x, double[][][] y, double[][][] b, int from, int end) {
        return DirectionalDistance.withDefaults()
                .of(stacked(x, from, end), stacked(y, from, end), stacked(b, from, end))
                .distances();
    }

    private static double[][] stacked(double[][][] periods, int from, int end) {
        return Arrays.stream(periods, from, end).flatMap(Arrays::stream).toArray(double[][]::new);
    }

    @Test
    void theBiennialIndexIsAgainstBothPeriodsOfAPair() {
        double[][][] x = columns(3, 1);
        double[][][] y = columns(3, 2);
        double[][][] b = columns(3, 3);
        PanelProductivity biennial = INDEX.biennial(x, y, b);
        for (int t = 0; t < 2; t++) {
            ImmutableDoubleArray pair = pooled(x, y, b, t, t + 2);
            ImmutableDoubleArray start = pooled(x, y, b, t, t + 1);
            ImmutableDoubleArray end = pooled(x, y, b, t + 1, t + 2);
            for (int j = 0; j < UNITS; j++) {
                PanelProductivity.Change change = biennial.changes().get(t).get(j);
                double index = (1 + pair.get(j)) / (1 + pair.get(UNITS + j));
                assertEquals(index, change.index(), 1e-9);
                double efficiency = (1 + start.get(j)) / (1 + end.get(j));
                assertEquals(efficiency, change.efficiencyChange(), 1e-9);
                assertEquals(index / efficiency, change.technicalPart(), 1e-9);
            }
        }
        double[][][] two = Arrays.copyOf(x, 2);
        assertEquals(
                INDEX.global(two, Arrays.copyOf(y, 2), Arrays.copyOf(b, 2)).changes(),
                INDEX.biennial(two, Arrays.copyOf(y, 2), Arrays.copyOf(b, 2)).changes());
    }

    @Test
    void theFrontierOfTheSequentialIndexHoldsAllPeriodsSoFar() {
        double[][][] x = columns(3, 4);
        double[][][] y = columns(3, 5);
        double[][][] b = columns(3, 6);
        PanelProductivity sequential = INDEX.sequential(x, y, b);
        for (int t = 0; t < 2; t++) {
            ImmutableDoubleArray before = pooled(x, y, b, 0, t + 1);
            ImmutableDoubleArray after = pooled(x, y, b, 0, t + 2);
            for (int j = 0; j < UNITS; j++) {
                assertEquals(
                        (1 + before.get(t * UNITS + j)) / (1 + after.get((t + 1) * UNITS + j)),
                        sequential.changes().get(t).get(j).efficiencyChange(),
                        1e-9);
            }
        }
    }

    /** Where nobody does better than before the frontier stays: all change is of efficiency. */
    @Test
    void aYearOfDeclineMovesNoSequentialFrontier() {
        double[][][] x = columns(2, 7);
        double[][][] y = columns(2, 8);
        double[][][] b = columns(2, 9);
        for (int j = 0; j < UNITS; j++) {
            x[1][j][0] = x[0][j][0];
            y[1][j][0] = 0.8 * y[0][j][0];
            b[1][j][0] = b[0][j][0];
        }
        PanelProductivity decline = INDEX.sequential(x, y, b);
        PanelProductivity adjacent = INDEX.adjacent(x, y, b);
        int fewer = 0;
        for (int j = 0; j < UNITS; j++) {
            PanelProductivity.Change change = decline.changes().get(0).get(j);
            assertEquals(Status.OK, change.status());
            assertEquals(1, change.technicalPart(), 1e-9);
            assertEquals(change.efficiencyChange(), change.index(), 1e-9);
            PanelProductivity.Change other = adjacent.changes().get(0).get(j);
            fewer += other.status() == Status.OK && other.technicalPart() < 1 - 1e-6 ? 1 : 0;
        }
        assertEquals(true, fewer > 0, "adjacent frontiers fall back");
    }

    @Test
    void aDistanceHasItsProportionalEfficiency() {
        double[][][] x = columns(1, 10);
        DirectionalDistance.Distances d =
                DirectionalDistance.withDefaults().of(x[0], columns(1, 11)[0], columns(1, 12)[0]);
        for (int j = 0; j < UNITS; j++) {
            double beta = d.distances().get(j);
            assertEquals((1 - beta) / (1 + beta), d.proportionalEfficiencies().get(j));
        }
    }

    @Test
    void aCorrectionIsAdvisableWhereItsBiasIsAboveItsNoise() {
        double[][] x = columns(1, 13)[0];
        double[][] y = columns(1, 14)[0];
        BootstrappedEfficiency.Scores scores =
                BootstrappedEfficiency.withDefaults().replications(200).of(x, y);
        for (int j = 0; j < UNITS; j++) {
            double bias = scores.bias().get(j);
            assertEquals(bias * bias / scores.variance().get(j) > 3, scores.correctionAdvisable(j));
        }
    }

    /** The third unit of five uses so little of one input that the others cannot do without more of it. */
    @Test
    void aUnitWithoutASuperEfficiencyOfItsOwnPeriodHasNoEfficiencyChange() {
        double[][] x = {{4, 3}, {6, 5}, {5, 8}, {9, 6}, {7, 7}};
        double[][] y = {{5}, {9}, {8}, {10}, {7}};
        double[][] b = {{2}, {5}, {3}, {8}, {6}};
        UndesirableSbm measure = UndesirableSbm.withDefaults().form(UndesirableSbm.Form.INPUT_ORIENTED);
        PanelProductivity twice = GlobalProductivity.superSbm(
                new double[][][] {x, x}, new double[][][] {y, y}, new double[][][] {b, b}, measure);
        PanelProductivity.Change third = twice.changes().get(0).get(2);
        assertEquals(Status.INFEASIBLE, third.status());
        assertEquals("INFEASIBLE", third.toString());
        UndefinedException none = assertThrows(UndefinedException.class, third::efficiencyChange);
        assertEquals(Status.INFEASIBLE, none.status());
        assertEquals(1, twice.changes().get(0).get(0).efficiencyChange(), 1e-12);
    }

    /**
     * One input of 1. Outputs of two units are 1 and 4, then 1 and 2, then 3 and 2: own scores 1/4 and 1, 1/2 and 1, 1 and
     * 2/3; against the best of all periods, 4, they are a quarter of the outputs.
     */
    @Test
    void theGlobalMalmquistIndexIsTheRatioOfPooledScoresAndCatchingUpThatOfOwnOnes() {
        double[][] ones = {{1}, {1}};
        PanelProductivity change = GlobalProductivity.malmquist(
                new double[][][] {ones, ones, ones},
                new double[][][] {{{1}, {4}}, {{1}, {2}}, {{3}, {2}}},
                DataEnvelopment.ccr());
        assertChange(1, 2, change.changes().get(0).get(0));
        assertChange(0.5, 1, change.changes().get(0).get(1));
        assertChange(3, 2, change.changes().get(1).get(0));
        assertChange(1, 2 / 3.0, change.changes().get(1).get(1));
    }

    /** The same outputs as slacks against a direction of one: half of 3 and 0, 1 and 0, 0 and 1; pooled half of 3, 0, 3, 2, 1, 2. */
    @Test
    void theGlobalLuenbergerIndicatorIsTheDifferenceOfPooledSlacks() {
        double[][] ones = {{1}, {1}};
        double[][] none = {{}, {}};
        PanelProductivity change = GlobalProductivity.luenberger(
                new double[][][] {ones, ones, ones},
                new double[][][] {{{1}, {4}}, {{1}, {2}}, {{3}, {2}}},
                new double[][][] {none, none, none},
                DirectionalSlacks.withDefaults()
                        .returns(ReturnsToScale.VARIABLE)
                        .unitDirection());
        double[][] index = {{0, -1}, {1, 0}};
        double[][] efficiency = {{1, 0}, {0.5, -0.5}};
        for (int t = 0; t < 2; t++) {
            for (int j = 0; j < 2; j++) {
                PanelProductivity.Change one = change.changes().get(t).get(j);
                assertEquals(index[t][j], one.index(), 1e-12);
                assertEquals(efficiency[t][j], one.efficiencyChange(), 1e-12);
                assertEquals(index[t][j] - efficiency[t][j], one.technicalPart(), 1e-12);
            }
        }
    }

    private static void assertChange(double index, double efficiency, PanelProductivity.Change change) {
        assertEquals(index, change.index(), 1e-12);
        assertEquals(efficiency, change.efficiencyChange(), 1e-12);
        assertEquals(index / efficiency, change.technicalPart(), 1e-12);
    }

    /** A pooled score that does not exist leaves the efficiency change of the own ones, 0.8/0.5. */
    @Test
    void whatIsInfeasibleAgainstAllPeriodsKeepsItsEfficiencyChange() {
        PanelProductivity change = PanelProductivity.ratios(
                new double[] {Double.NaN, 0.4, 0.5, 0.6}, new double[] {0.5, 0.5, 0.8, 1}, 2, 3);
        PanelProductivity.Change first = change.changes().get(0).get(0);
        assertEquals(Status.INFEASIBLE, first.status());
        assertEquals(1.6, first.efficiencyChange(), 1e-15);
        assertEquals("INFEASIBLE (efficiency 1.6000)", first.toString());
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(UndefinedException.class, first::index).status());
        assertEquals(1, change.infeasible());
        assertChange(1.5, 2, change.changes().get(0).get(1));
        assertEquals(
                "1.5000 (efficiency 2.0000, technical 0.7500)",
                change.changes().get(0).get(1).toString());
    }
}
