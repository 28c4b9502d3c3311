package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

/** What results and options of this package say of themselves in one line, and when two of them are the same. */
class CompositeTextsTest {
    private static final ImmutableDoubleArray HALVES = ImmutableDoubleArray.of(0.5, 0.5);
    private static final ImmutableDoubleArray QUARTERS = ImmutableDoubleArray.of(0.25, 0.75);
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static void assertText(String text, Object object) {
        assertEquals(text, object.toString());
    }

    @Test
    void weightsSayWhatTheyWereMadeOf() {
        assertText(
                "AnalyticHierarchy[[0.25, 0.75], CR = 0.0500, accepted]",
                new AnalyticHierarchy(QUARTERS, 2, 0, 0.05, 0, 1, NONE));
        assertText(
                "AnalyticHierarchy[[0.25, 0.75], CR = 0.2500, inconsistent: judgement (0, 1) should be near 3.50]",
                new AnalyticHierarchy(QUARTERS, 2, 0, 0.25, 0, 1, OptionalDouble.of(3.5)));
        assertText(
                "CombinedWeights[[0.25, 0.75], alpha = [0.5, 0.5]]",
                new CombinedWeights(HALVES, HALVES, QUARTERS, false));
        assertText(
                "CombinedWeights[[0.25, 0.75], alpha = [0.5, 0.5] (averaged)]",
                new CombinedWeights(HALVES, HALVES, QUARTERS, true));
        assertText("CriticWeights[[0.25, 0.75], C = [0.5, 0.5]]", new CriticWeights(HALVES, QUARTERS));
        assertText("EntropyWeights[[0.25, 0.75], e = [0.5, 0.5]]", new EntropyWeights(HALVES, QUARTERS, false));
        assertText("MerecWeights[[0.25, 0.75], E = [0.5, 0.5]]", new MerecWeights(HALVES, QUARTERS));
    }

    @Test
    void scoresSayTheirFigures() {
        assertText("FuzzyEvaluation[grade 1, memberships [0.25, 0.75]]", new FuzzyEvaluation(QUARTERS, 1));
        assertText(
                "MazziottaPareto[2 places, 3 criteria] [0.5, 0.5]",
                new MazziottaPareto.Scores(DoubleMatrix.of(new double[2][3]), QUARTERS, QUARTERS, HALVES));
        assertText(
                "OutlierTreatment[1 points treated, TRANSFORM] [0.25, 0.75]",
                new OutlierTreatment.Treated(NONE, NONE, 1, QUARTERS, NONE, NONE, OutlierTreatment.Advice.TRANSFORM));
        assertText("Promethee[net [0.25, 0.75]]", new Promethee.Flows(HALVES, HALVES, QUARTERS));
        assertText("Waspas[[0.25, 0.75]]", new Waspas.Scores(HALVES, HALVES, QUARTERS));
        assertText("Winsorized[0.2500 to 0.7500] [0.25, 0.75]", new Winsorization.Winsorized(0.25, 0.75, QUARTERS));
        assertText(
                "WeakLinks[min 0.2500 at 0, below threshold [0, 2]]",
                new WeakLinks(0.25, 0, ImmutableIntArray.of(0, 2), NONE));
        RankStability.PlaceStability kept = new RankStability.PlaceStability("A", 1, 1, 1, 1, 1);
        RankStability.PlaceStability moved = new RankStability.PlaceStability("B", 2, 1, 1.5, 2, 0.5);
        assertText(
                "RankStability[Spearman 0.875 (least 0.500), ranks kept 75 %, 9 replications; most weight on dust"
                        + " (0.250)]",
                new RankStability.Report(
                        ImmutableList.of(kept, moved),
                        0.875,
                        0.5,
                        ImmutableMap.of("income", 0.75, "dust", 0.25),
                        ImmutableMap.of(),
                        9));
    }

    @Test
    void optionsSayWhatTheyAre() {
        assertText("MazziottaPareto[NEGATIVE penalty, deviations over n]", MazziottaPareto.withDefaults());
        assertText(
                "MazziottaPareto[POSITIVE penalty, deviations over n - 1]",
                MazziottaPareto.withDefaults().penalty(Penalty.POSITIVE).sampleDeviation());
        assertText("OutlierTreatment[skewness 2.0, kurtosis 3.5, 5 points]", OutlierTreatment.withDefaults());
        assertText(
                "OutlierTreatment[skewness 1.0, kurtosis 2.0, 3 points]",
                OutlierTreatment.withDefaults().skewness(1).kurtosis(2).points(3));
        assertText("PreferenceFunction[USUAL 0.0 0.0]", PreferenceFunction.usual());
        assertText("PreferenceFunction[LINEAR 1.0 2.5]", PreferenceFunction.linear(1, 2.5));
        assertText(
                "RankStability[9 replications, spread 0.25, seed 7, parallel]",
                RankStability.withDefaults()
                        .replications(9)
                        .spread(0.25)
                        .seed(7)
                        .parallel());
    }

    private static EvaluationTable renamed() {
        EvaluationTable table = CompositeSamples.example();
        double[][] columns = new double[3][];
        for (int j = 0; j < 3; j++) {
            columns[j] = table.column(j).toArray();
        }
        return EvaluationTable.ofColumns(List.of("A", "B", "C", "D"), table.criteria(), columns);
    }

    private static void assertSame(Function<EvaluationTable, Object> result) {
        Object one = result.apply(CompositeSamples.example());
        Object other = result.apply(CompositeSamples.example());
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(one.toString(), other.toString());
        assertNotEquals(one, result.apply(renamed()));
        assertNotEquals(one.hashCode(), result.apply(renamed()).hashCode());
        assertNotEquals(one, null);
    }

    /** What is computed from the same table twice is one value; other places make another. */
    @Test
    void resultsOfTheSameTableAreEqual() {
        double[] w = {0.4, 0.3, 0.3};
        assertSame(table -> table);
        assertSame(table -> GeometricComposite.of(table, w));
        assertSame(table -> GreyRelational.of(table, w));
        assertSame(table -> LinearComposite.of(table, w));
        assertSame(PrincipalComponents::of);
        assertSame(table -> RankSumRatio.of(table, w));
        assertSame(table -> Topsis.vector(table, w));
        assertSame(table -> Vikor.of(table, w));
        assertSame(table -> scores(table, w));
        assertSame(table -> scores(table, w).obstacles());
        assertSame(table -> scores(table, w).coupling(CouplingForm.CLASSIC));
    }

    private static SystemScores scores(EvaluationTable table, double... weights) {
        return NestedSystem.fromGlobalWeights(
                        ImmutableMap.of(
                                "people", List.of("criterion 0", "criterion 2"), "dust", List.of("criterion 1")),
                        table,
                        weights)
                .of(table);
    }

    /** Weights of 0.4, 0.3 and 0.3 against 0.3, 0.4 and 0.3. */
    @Test
    void otherWeightsMakeAnotherResult() {
        EvaluationTable table = CompositeSamples.example();
        double[] w = {0.4, 0.3, 0.3};
        double[] v = {0.3, 0.4, 0.3};
        assertNotEquals(GeometricComposite.of(table, w), GeometricComposite.of(table, v));
        assertNotEquals(GreyRelational.of(table, w), GreyRelational.of(table, v));
        assertNotEquals(LinearComposite.of(table, w), LinearComposite.of(table, v));
        assertNotEquals(RankSumRatio.of(table, w), RankSumRatio.of(table, v));
        assertNotEquals(Topsis.vector(table, w), Topsis.vector(table, v));
        assertNotEquals(Topsis.vector(table, w), Topsis.minMax(table, w));
        assertNotEquals(Vikor.of(table, w), Vikor.of(table, v));
        assertNotEquals(scores(table, w), scores(table, v));
        assertNotEquals(scores(table, w).obstacles(), scores(table, v).obstacles());
        GradeScale<CoordinationGrade> lower = GradeScale.COORDINATION;
        assertEquals(lower, lower.boundary(Boundary.LOWER_INCLUSIVE));
        assertNotEquals(lower, lower.boundary(Boundary.UPPER_INCLUSIVE));
    }

    @Test
    void criteriaAndSubsystemsTellTheirParts() {
        assertText(
                "Criterion[density INTERVAL best 2.0 to 3.0, bounds 0.0 to 9.0, missing REFUSE]",
                Criterion.interval("density", 2, 3).bounds(0, 9));
        assertText("Criterion[income BENEFIT, missing REFUSE]", Criterion.benefit("income"));
        NestedSystem system = NestedSystem.equalWeights(ImmutableMap.of("society", List.of("income", "density")));
        assertText(
                "Subsystem[society 1.0: income 0.5, density 0.5]",
                system.subsystems().get(0));
    }
}
