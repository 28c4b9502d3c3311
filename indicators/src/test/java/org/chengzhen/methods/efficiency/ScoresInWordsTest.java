package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** What scores say of themselves: how many units, how many at the frontier, how many without a score. */
class ScoresInWordsTest {
    private static ImmutableList<OptionalDouble> scores(double... scores) {
        ImmutableList.Builder<OptionalDouble> list = ImmutableList.builder();
        for (double score : scores) {
            list.add(Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score));
        }
        return list.build();
    }

    @Test
    void superEfficiencyCountsTheUnitsAtOneOrAbove() {
        SuperEfficiency four = new SuperEfficiency(scores(1, 1.2, 0.9, Double.NaN), 4);
        assertEquals("SuperEfficiency[4 units, 2 at 1 or above, 1 infeasible]", four.toString());
        assertFalse(four.tooFewUnits());
        SuperEfficiency few = new SuperEfficiency(scores(0.5, 0.9), 6);
        assertTrue(few.tooFewUnits());
        assertEquals("SuperEfficiency[2 units (at least 6 advisable), 0 at 1 or above, 0 infeasible]", few.toString());
        assertEquals(Status.INFEASIBLE, four.status(3));
        assertEquals(Status.OK, four.status(0));
        assertEquals(1.2, four.score(1));
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(UndefinedException.class, () -> four.score(3)).status());
        for (int none : new int[] {-1, 4}) {
            assertThrows(IllegalArgumentException.class, () -> four.score(none));
            assertThrows(IllegalArgumentException.class, () -> four.status(none));
        }
    }

    @Test
    void theBenefitOfTheDoubtCountsThePlacesAtOne() {
        BenefitOfTheDoubt.Scores three = new BenefitOfTheDoubt.Scores(scores(1, 0.4, Double.NaN));
        assertEquals("BenefitOfTheDoubt[3 places, 1 at 1, 1 infeasible]", three.toString());
        assertEquals(0.4, three.score(1));
        assertThrows(UndefinedException.class, () -> three.score(2));
        assertThrows(IllegalArgumentException.class, () -> three.score(3));
        assertThrows(IllegalArgumentException.class, () -> three.score(-1));
    }

    /** Columns: a unit's own judgment is on the diagonal. */
    @Test
    void crossEfficienciesAreMeansOfColumns() {
        ImmutableList<ImmutableList<OptionalDouble>> cells =
                ImmutableList.of(scores(1, 0.5, 0), scores(0.25, 0.75, 0), scores(0.5, 1, 0.9));
        CrossEfficiency.Scores three = new CrossEfficiency.Scores(cells, true, 3);
        assertEquals(1.75 / 3, three.score(0), 1e-15);
        assertEquals(0.375, three.scoreByOthers(0), 1e-15);
        assertEquals(0.625 / 0.375, three.maverick(0), 1e-14);
        assertEquals(0.75, three.score(1), 1e-15);
        assertEquals(0, three.maverick(1), 1e-15);
        assertEquals(0.3, three.scores().get(2), 1e-15);
        assertThrows(UndefinedException.class, () -> three.maverick(2));
        assertThrows(IllegalArgumentException.class, () -> three.score(3));
        assertThrows(IllegalArgumentException.class, () -> three.score(-1));
        assertFalse(three.tooFewUnits());
        assertEquals("CrossEfficiency[3 units, unique]", three.toString());
        CrossEfficiency.Scores few = new CrossEfficiency.Scores(cells, false, 4);
        assertTrue(few.tooFewUnits());
        assertEquals("CrossEfficiency[3 units (at least 4 advisable), not unique]", few.toString());
    }

    @Test
    void correctionIsAdvisableWhereTheSquareOfTheBiasIsMoreThanThreeVariances() {
        ImmutableDoubleArray two = ImmutableDoubleArray.of(0.5, 0.7);
        BootstrappedEfficiency.Scores scores = new BootstrappedEfficiency.Scores(
                two, ImmutableDoubleArray.of(0.1, 0.2), two, ImmutableDoubleArray.of(0.01, 0.01), two, two, 0.1, 3);
        assertFalse(scores.correctionAdvisable(0));
        assertTrue(scores.correctionAdvisable(1));
        assertTrue(scores.tooFewUnits());
        assertEquals(
                "BootstrappedEfficiency[2 units (at least 3 advisable), mean score 0.6000, mean bias 0.1500]",
                scores.toString());
        assertFalse(new BootstrappedEfficiency.Scores(two, two, two, two, two, two, 0.1, 2).tooFewUnits());
    }

    @Test
    void theBootstrapTellsEverySettingThatDiffersFromTheUsual() {
        BootstrappedEfficiency usual = BootstrappedEfficiency.withDefaults();
        assertEquals(
                "BootstrappedEfficiency[CONSTANT returns, 2000 replications, alpha 0.05, BASIC interval, seed 42]",
                usual.toString());
        assertEquals(
                "BootstrappedEfficiency[VARIABLE returns, 300 replications, alpha 0.1, CORRECTED_PERCENTILE interval, "
                        + "seed 7, bandwidth 0.04, parallel]",
                usual.returns(ReturnsToScale.VARIABLE)
                        .replications(300)
                        .alpha(0.1)
                        .interval(BootstrappedEfficiency.Interval.CORRECTED_PERCENTILE)
                        .seed(7)
                        .bandwidth(0.04)
                        .parallel()
                        .toString());
        assertEquals(
                "CrossEfficiency[aggressive, LINEAR, parallel]",
                CrossEfficiency.withDefaults()
                        .aggressive()
                        .goal(CrossEfficiency.Goal.LINEAR)
                        .parallel()
                        .toString());
    }
}
