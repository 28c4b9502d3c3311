package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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
        assertEquals(0.3, three.scores().get(2).orElseThrow(), 1e-15);
        assertEquals(0.625 / 0.375, three.mavericks().get(0).orElseThrow(), 1e-14);
        assertThrows(UndefinedException.class, () -> three.maverick(2));
        assertEquals(OptionalDouble.empty(), three.mavericks().get(2));
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

    @Test
    void optionsTellWhatWasSet() {
        DirectionalDistance distance = DirectionalDistance.withDefaults();
        assertEquals(
                "DirectionalDistance[CONSTANT returns, WEAK disposability, OUTPUTS_AND_BADS]", distance.toString());
        assertEquals(
                "DirectionalDistance[VARIABLE returns with abatement factors, STRONG disposability, given direction]",
                distance.abatementFactors()
                        .disposability(Disposability.STRONG)
                        .direction(new double[] {1}, new double[] {1}, new double[] {0})
                        .toString());
        assertEquals(
                "MalmquistLuenberger[" + distance + "]",
                MalmquistLuenberger.withDefaults().toString());
        DirectionalSlacks slacks = DirectionalSlacks.withDefaults();
        assertEquals("DirectionalSlacks[CONSTANT returns, HALVES, own direction]", slacks.toString());
        assertEquals(
                "DirectionalSlacks[NON_INCREASING returns, THIRDS, unit direction]",
                slacks.returns(ReturnsToScale.NON_INCREASING)
                        .weights(DirectionalSlacks.Weights.THIRDS)
                        .unitDirection()
                        .toString());
        UndesirableSbm sbm = UndesirableSbm.withDefaults();
        assertEquals("UndesirableSbm[CONSTANT returns, NOT_ORIENTED]", sbm.toString());
        assertEquals(
                "UndesirableSbm[VARIABLE returns, BADS_AS_INPUTS, zeros dropped]",
                sbm.returns(ReturnsToScale.VARIABLE)
                        .form(UndesirableSbm.Form.BADS_AS_INPUTS)
                        .dropZeros()
                        .toString());
        assertEquals("SlacksBased[CONSTANT returns]", SlacksBased.withDefaults().toString());
        assertEquals(
                "SlacksBased[VARIABLE returns, parallel]",
                SlacksBased.withDefaults()
                        .returns(ReturnsToScale.VARIABLE)
                        .parallel()
                        .toString());
        assertEquals(
                "DEA VARIABLE returns, OUTPUT-oriented",
                DataEnvelopment.bcc().outputOriented().toString());
        assertEquals(
                "BenefitOfTheDoubt[free weights]",
                BenefitOfTheDoubt.withDefaults().toString());
        assertEquals(
                "BenefitOfTheDoubt[[0.1, 0.2] to [0.9, 0.8]]",
                BenefitOfTheDoubt.withDefaults()
                        .shares(new double[] {0.1, 0.2}, new double[] {0.9, 0.8})
                        .toString());
    }

    @Test
    void settingsOfSeveralPartsAreEqualByAllOfThem() {
        BenefitOfTheDoubt shares =
                BenefitOfTheDoubt.withDefaults().shares(new double[] {0.1, 0.2}, new double[] {0.9, 0.8});
        assertEqualByValue(
                shares,
                BenefitOfTheDoubt.withDefaults().shares(new double[] {0.1, 0.2}, new double[] {0.9, 0.8}),
                BenefitOfTheDoubt.withDefaults().shares(new double[] {0.1, 0.1}, new double[] {0.9, 0.8}),
                BenefitOfTheDoubt.withDefaults().shares(new double[] {0.1, 0.2}, new double[] {0.9, 0.9}));
        DirectionalDistance options = DirectionalDistance.withDefaults();
        double[] none = {0};
        double[] one = {1};
        assertEqualByValue(
                options.direction(one, one, one),
                options.direction(one, one, one),
                options.direction(none, one, one),
                options.direction(one, none, one),
                options.direction(one, one, none),
                options.abatementFactors().direction(one, one, one),
                options.returns(ReturnsToScale.VARIABLE).direction(one, one, one));
        assertEqualByValue(
                options.abatementFactors(),
                options.abatementFactors(),
                options.returns(ReturnsToScale.VARIABLE),
                options.abatementFactors().parallel());
        assertEqualByValue(
                MalmquistLuenberger.withDefaults(),
                MalmquistLuenberger.withDefaults().distance(options),
                MalmquistLuenberger.withDefaults().distance(options.parallel()));
    }

    private static void assertEqualByValue(Object value, Object same, Object... others) {
        assertEquals(value, same);
        assertEquals(value.hashCode(), same.hashCode());
        assertNotEquals(value, "a text");
        for (Object other : others) {
            assertNotEquals(value, other);
            assertNotEquals(value.hashCode(), other.hashCode());
        }
    }

    @Test
    void measuresWithBadsTellTheirUnits() {
        ImmutableDoubleArray three = ImmutableDoubleArray.of(0, 0.5, 0);
        ImmutableList<ImmutableDoubleArray> none = ImmutableList.of();
        DirectionalDistance.Distances distances =
                new DirectionalDistance.Distances(three, three, ImmutableList.of(), none, none, none, 3);
        assertEquals("DirectionalDistance[3 units, 2 on the frontier]", distances.toString());
        assertFalse(distances.tooFewUnits());
        DirectionalDistance.Distances few =
                new DirectionalDistance.Distances(three, three, ImmutableList.of(), none, none, none, 4);
        assertEquals("DirectionalDistance[3 units (at least 4 advisable), 2 on the frontier]", few.toString());
        assertTrue(few.tooFewUnits());
        assertEquals(1 / 3.0, few.proportionalEfficiencies().get(1), 1e-15);
        assertEquals(
                "DirectionalSlacks[3 units, 2 efficient]",
                new DirectionalSlacks.Inefficiencies(three, none, 3).toString());
        DirectionalSlacks.Inefficiencies slacks = new DirectionalSlacks.Inefficiencies(three, none, 4);
        assertEquals("DirectionalSlacks[3 units (at least 4 advisable), 2 efficient]", slacks.toString());
        assertTrue(slacks.tooFewUnits());
        assertFalse(new DirectionalSlacks.Inefficiencies(three, none, 3).tooFewUnits());
        UndesirableSbm.Scores sbm = new UndesirableSbm.Scores(scores(1, 1.2, 0.9, Double.NaN), 4);
        assertEquals("UndesirableSbm[4 units, 2 at 1 or above, 1 infeasible]", sbm.toString());
        assertFalse(sbm.tooFewUnits());
        assertEquals(0.9, sbm.score(2));
        assertThrows(UndefinedException.class, () -> sbm.score(3));
        assertThrows(IllegalArgumentException.class, () -> sbm.score(4));
        assertThrows(IllegalArgumentException.class, () -> sbm.score(-1));
        UndesirableSbm.Scores fewer = new UndesirableSbm.Scores(scores(0.4), 5);
        assertTrue(fewer.tooFewUnits());
        assertEquals("UndesirableSbm[1 units (at least 5 advisable), 0 at 1 or above, 0 infeasible]", fewer.toString());
    }

    @Test
    void changesOfPanelsTellTheirPairsAndWhereTheyAreMissing() {
        PanelProductivity all = PanelProductivity.changes(
                2,
                3,
                2,
                (t, j) -> new PanelProductivity.Values(
                        j == 0 ? Status.OK : t == 0 ? Status.INFEASIBLE : Status.UNDEFINED, 1.5 + t, 2, 0.75));
        assertEquals("PanelProductivity[2 pairs of periods, 2 units, 1 infeasible]", all.toString());
        assertFalse(all.tooFewUnits());
        assertEquals(
                "PanelProductivity[1 pairs of periods, 2 units (at least 3 advisable), 0 infeasible]",
                PanelProductivity.changes(2, 2, 3, (t, j) -> new PanelProductivity.Values(Status.OK, 1, 1, 1))
                        .toString());
        PanelProductivity.Change there = all.changes().get(1).get(0);
        assertEquals(2.5, there.index());
        assertEquals("2.5000 (efficiency 2.0000, technical 0.7500)", there.toString());
        PanelProductivity.Change missing = all.changes().get(1).get(1);
        assertEquals(
                "unit 1 has no index from period 1 to 2: its data of one cannot be measured against a frontier that is "
                        + "asked for",
                assertThrows(UndefinedException.class, missing::technicalPart).getMessage());
        assertEquals("UNDEFINED (efficiency 2.0000)", missing.toString());
        PanelProductivity.Change nowhere =
                new PanelProductivity.Change(new PanelProductivity.Values(Status.INFEASIBLE, 0, Double.NaN, 0), 4, 7);
        assertEquals(
                "unit 7 has no efficiency change from period 4 to 5: the others of one of them cannot be compared with"
                        + " it",
                assertThrows(UndefinedException.class, nowhere::efficiencyChange)
                        .getMessage());
        PanelProductivity.Values values = new PanelProductivity.Values(Status.OK, 1, 2, 3);
        PanelProductivity.Change change = new PanelProductivity.Change(values, 0, 1);
        assertEqualByValue(
                change,
                new PanelProductivity.Change(new PanelProductivity.Values(Status.OK, 1, 2, 3), 0, 1),
                new PanelProductivity.Change(values, 1, 1),
                new PanelProductivity.Change(values, 0, 0),
                new PanelProductivity.Change(new PanelProductivity.Values(Status.OK, 1, 2, 4), 0, 1));
    }

    @Test
    void malmquistChangesTellTheirPartsOrThatTheyAreInfeasible() {
        Malmquist.Change whole = new Malmquist.Change(OptionalDouble.of(1.2), 0.8, OptionalDouble.of(1.5), 0.5, 1.6);
        assertEquals("M = 1.2000 = EC 0.8000 x TC 1.5000; EC = PEC 0.5000 x SEC 1.6000", whole.toString());
        Malmquist.Change part = new Malmquist.Change(OptionalDouble.empty(), 0.8, OptionalDouble.empty(), 0.5, 1.6);
        assertEquals("M = infeasible = EC 0.8000 x TC infeasible; EC = PEC 0.5000 x SEC 1.6000", part.toString());
        assertEquals(
                "Malmquist[2 units, first: " + whole + "]", new Malmquist(ImmutableList.of(whole, part)).toString());
    }

    @Test
    void radialScoresAreEqualByAllTheyHold() {
        double[][] x = {{2, 4}, {3, 3}, {5, 6}, {4, 5}};
        double[][] y = {{4}, {5}, {4}, {3}};
        EfficiencyScores scores = DataEnvelopment.ccr().of(x, y);
        assertEqualByValue(
                scores,
                DataEnvelopment.ccr().of(x, y),
                DataEnvelopment.bcc().of(x, y),
                DataEnvelopment.ccr().parallel().of(x, y),
                DataEnvelopment.ccr().of(y, x));
        assertEquals(
                java.util.List.of("scores", "inputSlacks", "outputSlacks", "peers", "advisableUnits", "tooFewUnits"),
                java.util.List.copyOf(scores.toMap().keySet()));
        assertEquals(9, scores.toMap().get("advisableUnits"));
        assertEquals(true, scores.toMap().get("tooFewUnits"));
        assertEquals(9, scores.advisableUnits());
    }

    @Test
    void scaleEfficienciesTellTooFewUnits() {
        ImmutableDoubleArray two = ImmutableDoubleArray.of(0.5, 1);
        ImmutableList<ScaleEfficiency.Returns> returns =
                ImmutableList.of(ScaleEfficiency.Returns.DECREASING, ScaleEfficiency.Returns.CONSTANT);
        ScaleEfficiency few = new ScaleEfficiency(two, two, two, returns, 3);
        assertEquals(
                "ScaleEfficiency[2 units (at least 3 advisable), 1 at constant returns, mean SE 0.7500]",
                few.toString());
        assertTrue(few.tooFewUnits());
        assertFalse(new ScaleEfficiency(two, two, two, returns, 2).tooFewUnits());
    }

    @Test
    void unitsThatDoNotExistAreNamedWithTheirRange() {
        SuperEfficiency four = new SuperEfficiency(scores(1, 1.2, 0.9, Double.NaN), 4);
        assertTold("unit must be in 0..3 but is 4", () -> four.score(4));
        assertTold("unit must be in 0..3 but is -1", () -> four.status(-1));
        UndesirableSbm.Scores sbm = new UndesirableSbm.Scores(scores(1, 1.2), 4);
        assertTold("unit must be in 0..1 but is 2", () -> sbm.score(2));
        BenefitOfTheDoubt.Scores places = new BenefitOfTheDoubt.Scores(scores(1, 0.4, Double.NaN));
        assertTold("place must be in 0..2 but is 3", () -> places.score(3));
        CrossEfficiency.Scores cells =
                new CrossEfficiency.Scores(ImmutableList.of(scores(1, Double.NaN), scores(0.5, 1)), true, 6);
        assertTold("unit must be in 0..1 but is 2", () -> cells.scoreByOthers(2));
        assertEquals(
                "the weights of unit 0 give no weight to what unit 1 uses",
                assertThrows(UndefinedException.class, () -> cells.score(1)).getMessage());
        assertEquals(
                "the others judge unit 0 with 0",
                assertThrows(
                                UndefinedException.class,
                                () -> new CrossEfficiency.Scores(ImmutableList.of(scores(1, 1), scores(0, 1)), true, 6)
                                        .maverick(0))
                        .getMessage());
        assertEquals(
                "the other units cannot reach unit 3 at any scale allowed",
                assertThrows(UndefinedException.class, () -> four.score(3)).getMessage());
        assertEquals(
                "no weights give place 2 the shares that are asked for",
                assertThrows(UndefinedException.class, () -> places.score(2)).getMessage());
    }

    private static void assertTold(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
