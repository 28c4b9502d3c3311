package org.chengzhen.methods.composite;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;

class CompositeInterruptionTest implements InterruptionContract {
    private static final EvaluationTable LARGE = table(3_000, 12);
    private static final EvaluationTable SMALL = table(20, 4);

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        RankStability.class,
                        "of",
                        () -> RankStability.withDefaults().of(LARGE, equal(12), RankingMethod.TOPSIS_VECTOR),
                        () -> RankStability.withDefaults().replications(50).of(SMALL, equal(4), RankingMethod.VIKOR)),
                new Work(Promethee.class, "of", () -> outranked(12_000), () -> outranked(15)),
                new Work(
                        CouplingCoordination.class,
                        "betweenPlaces",
                        () -> CouplingCoordination.betweenPlaces(levels(3_500), CouplingForm.WANG_2021),
                        () -> CouplingCoordination.betweenPlaces(levels(20), CouplingForm.CLASSIC)));
    }

    private static com.google.common.primitives.ImmutableDoubleArray outranked(int n) {
        double[][] rows = new double[n][2];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {i * 7 % 101, i * 13 % 89};
        }
        return Promethee.of(
                        rows,
                        java.util.List.of(Direction.BENEFIT, Direction.COST),
                        new double[] {1, 2},
                        java.util.List.of(PreferenceFunction.gaussian(20), PreferenceFunction.usual()))
                .net();
    }

    private static double[] equal(int criteria) {
        return CombinedWeights.equal(criteria).toArray();
    }

    private static double[] levels(int places) {
        double[] levels = new double[places];
        SplittableRandom random = new SplittableRandom(places);
        Arrays.setAll(levels, i -> random.nextDouble());
        return levels;
    }

    private static EvaluationTable table(int places, int criteria) {
        double[][] rows = new double[places][];
        for (int i = 0; i < places; i++) {
            SplittableRandom random = new SplittableRandom(i);
            rows[i] = new double[criteria];
            Arrays.setAll(rows[i], j -> random.nextDouble());
        }
        return EvaluationTable.of(rows, Collections.nCopies(criteria, Direction.BENEFIT));
    }
}
