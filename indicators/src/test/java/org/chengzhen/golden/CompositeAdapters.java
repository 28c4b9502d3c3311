package org.chengzhen.golden;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.composite.AnalyticHierarchy;
import org.chengzhen.methods.composite.BottleneckComposite;
import org.chengzhen.methods.composite.CombinedWeights;
import org.chengzhen.methods.composite.CouplingCoordination;
import org.chengzhen.methods.composite.CriticWeights;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EfficacyCoefficient;
import org.chengzhen.methods.composite.EntropyWeights;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.GeometricComposite;
import org.chengzhen.methods.composite.GradeScale;
import org.chengzhen.methods.composite.GreyRelational;
import org.chengzhen.methods.composite.LeaderBenchmark;
import org.chengzhen.methods.composite.LinearComposite;
import org.chengzhen.methods.composite.Normalization;
import org.chengzhen.methods.composite.ObstacleDegree;
import org.chengzhen.methods.composite.PrincipalComponents;
import org.chengzhen.methods.composite.QualityIndex;
import org.chengzhen.methods.composite.Scaling;
import org.chengzhen.methods.composite.TargetScore;
import org.chengzhen.methods.composite.Topsis;
import org.chengzhen.methods.composite.VariationWeights;
import org.chengzhen.methods.composite.Vikor;
import org.chengzhen.methods.composite.WeakLinks;

/** Golden rows of composite evaluation and coupling. */
final class CompositeAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M01.minmax", in -> signed(in).normalized(Scaling.MIN_MAX)),
            Map.entry("M01.z", in -> Normalization.zScore(in.numbers("x"))),
            Map.entry("M02", CompositeAdapters::entropy),
            Map.entry("M02.const", in -> entropies(EntropyWeights.ofShares(DoubleMatrix.of(in.matrix("P_input"))))),
            Map.entry("M03", in -> {
                CriticWeights critic = CriticWeights.of(signed(in));
                return Answer.of("C", () -> critic.information().toArray())
                        .and("w", () -> critic.weights().toArray());
            }),
            Map.entry("M04", CompositeAdapters::hierarchy),
            Map.entry(
                    "M04.gm",
                    in -> AnalyticHierarchy.geometricMeans(DoubleMatrix.of(in.matrix("A")))
                            .weights()
                            .toArray()),
            Map.entry(
                    "M04.RI",
                    in -> Arrays.stream(in.integers("n"))
                            .mapToDouble(AnalyticHierarchy::randomIndex)
                            .toArray()),
            Map.entry(
                    "M05",
                    in -> VariationWeights.byCoefficientOfVariation(unsigned(in))
                            .toArray()),
            Map.entry("M06", in -> {
                CombinedWeights game = CombinedWeights.gameTheory(in.numbers("w1"), in.numbers("w2"));
                return Answer.of("alpha_raw", () -> game.rawCoefficients().toArray())
                        .and("alpha", () -> game.coefficients().toArray())
                        .and("w", () -> game.weights().toArray());
            }),
            Map.entry("M07", in -> LinearComposite.ofNormalized(DoubleMatrix.of(in.matrix("Z")), in.numbers("w"))),
            Map.entry("M33", in -> GeometricComposite.ofPlace(in.numbers("z"), in.numbers("w"))),
            Map.entry("M08", in -> {
                Topsis topsis = Topsis.vector(signed(in), in.numbers("w"));
                return Answer.of("Dplus", () -> topsis.toIdeal().toArray())
                        .and("Dminus", () -> topsis.toAntiIdeal().toArray())
                        .and("C", () -> topsis.closeness().toArray());
            }),
            Map.entry("M09", in -> {
                Vikor vikor =
                        Vikor.atMajorityWeight(signed(in), in.numbers("w"), in.number("v", Vikor.MAJORITY_WEIGHT));
                return Answer.of("S", () -> vikor.groupUtility().toArray())
                        .and("R", () -> vikor.regret().toArray())
                        .and("Q", () -> vikor.scores().toArray());
            }),
            Map.entry("M10", in -> GreyRelational.grades(in.numbers("ref"), in.matrix("cmp"), in.number("rho"))),
            Map.entry("M11", in -> {
                PrincipalComponents pca = PrincipalComponents.of(unsigned(in));
                return Answer.of("corr", pca::correlations)
                        .and("eig", () -> pca.eigenvalues().toArray())
                        .and("contrib", () -> pca.contributions().toArray())
                        .and("cum", () -> pca.cumulative().toArray())
                        .and("abs_loading_pc1", () -> pca.absoluteLoadings(0).toArray());
            }),
            Map.entry(
                    "M12", in -> EfficacyCoefficient.of(in.numbers("x"), in.number("unallowed"), in.number("satisf"))),
            Map.entry("M13", in -> coupling(CouplingCoordination.classic(in.numbers("U")))),
            Map.entry("M14", in -> coupling(CouplingCoordination.wang(in.numbers("U")))),
            Map.entry("M15", in -> GradeScale.COORDINATION.grade(in.number("D"))),
            Map.entry("M16", in -> ObstacleDegree.of(in.numbers("z"), in.numbers("w"))),
            Map.entry(
                    "A14",
                    in -> TargetScore.shortfall(in.numbers("level"), in.numbers("benchmark"), in.numbers("weight"))),
            Map.entry("A24", in -> {
                QualityIndex index = QualityIndex.of(in.numbers("u"), in.numbers("w"));
                return Answer.of("Q", index::quality).and("D", index::coordination);
            }),
            Map.entry(
                    "C11",
                    in -> TargetScore.of(
                            in.numbers("x"),
                            in.numbers("target"),
                            in.texts("type").stream()
                                    .map(type -> type.equals("cost") ? Direction.COST : Direction.BENEFIT)
                                    .toArray(Direction[]::new),
                            in.numbers("w"))),
            Map.entry("C16", in -> {
                WeakLinks links = WeakLinks.of(in.numbers("z"), in.number("threshold"));
                return Answer.of("min", links::minimum)
                        .and("argmin", links::weakest)
                        .and("below", links::below)
                        .and("dispersion", links::dispersion);
            }),
            Map.entry("C16.obst", in -> WeakLinks.penalizedMean(in.numbers("z"))),
            Map.entry("C26", in -> LeaderBenchmark.of(DoubleMatrix.of(in.matrix("x")), in.numbers("w"))),
            Map.entry("D05", in -> {
                Inputs elements = in.inner("z");
                BottleneckComposite composite = BottleneckComposite.of(elements.keys(), elements.values());
                return Answer.of("mean", composite::mean)
                        .and("min", composite::minimum)
                        .and("binding", composite::binding);
            }),
            Map.entry("D22", in -> CouplingCoordination.classic(in.numbers("u")).coordination()));

    private CompositeAdapters() {}

    private static EvaluationTable signed(Inputs in) {
        return EvaluationTable.of(in.matrix("X"), Direction.ofSigns(in.numbers("sign")));
    }

    /** A table in which directions do not matter. */
    private static EvaluationTable unsigned(Inputs in) {
        double[][] rows = in.matrix("X");
        int columns = rows.length == 0 ? 1 : rows[0].length;
        return EvaluationTable.of(rows, Collections.nCopies(columns, Direction.BENEFIT));
    }

    private static Answer entropy(Inputs in) {
        return entropies(
                in.has("shift")
                        ? EntropyWeights.shifted(signed(in), in.number("shift"))
                        : EntropyWeights.of(signed(in)));
    }

    private static Answer entropies(EntropyWeights weights) {
        return Answer.of("e", () -> weights.entropies().toArray())
                .and("w", () -> weights.weights().toArray());
    }

    private static Answer hierarchy(Inputs in) {
        AnalyticHierarchy ahp = AnalyticHierarchy.of(DoubleMatrix.of(in.matrix("A")));
        return Answer.of("w", () -> ahp.weights().toArray())
                .and("lambda", ahp::lambdaMax)
                .and("CI", ahp::consistencyIndex)
                .and("CR", ahp::consistencyRatio)
                .and("accept", ahp::accepted);
    }

    private static Answer coupling(CouplingCoordination coupling) {
        return Answer.of("C", coupling::coupling)
                .and("T", coupling::development)
                .and("D", coupling::coordination)
                .and("grade", coupling::grade);
    }
}
