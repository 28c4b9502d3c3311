package org.chengzhen.methods.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.chengzhen.methods.contract.InterruptionContract;

class NetworkInterruptionTest implements InterruptionContract {
    private static final Network LARGE = random(1_600, 220, 1);
    private static final Network SPARSE = random(60_000, 6, 2);
    private static final double[][] COUNTS = counts(3_000, 400);
    private static final double[][] COUNTS_SQUARE = counts(600, 600);
    private static final Network SMALL = random(40, 8, 3);

    @Override
    public Stream<Work> works() {
        return Stream.of(
                new Work(
                        Betweenness.class,
                        "of",
                        () -> Betweenness.of(LARGE, LinkWeights.COSTS),
                        () -> Betweenness.of(SMALL, LinkWeights.COSTS)),
                new Work(
                        Closeness.class,
                        "harmonic",
                        () -> Closeness.harmonic(SPARSE, LinkWeights.IGNORED),
                        () -> Closeness.harmonic(SMALL, LinkWeights.IGNORED)),
                new Work(
                        PathLength.class,
                        "of",
                        () -> PathLength.of(SPARSE, LinkWeights.COSTS),
                        () -> PathLength.of(SMALL, LinkWeights.COSTS)),
                new Work(
                        ClusteringCoefficient.class,
                        "of",
                        () -> ClusteringCoefficient.of(LARGE),
                        () -> ClusteringCoefficient.of(SMALL)),
                new Work(StructuralHoles.class, "of", () -> StructuralHoles.of(LARGE), () -> StructuralHoles.of(SMALL)),
                new Work(
                        CorePeriphery.class,
                        "fit",
                        () -> CorePeriphery.withDefaults().starts(200).fit(LARGE),
                        () -> CorePeriphery.withDefaults().fit(SMALL)),
                new Work(
                        Louvain.class,
                        "of",
                        () -> Louvain.withDefaults().starts(200).of(SPARSE),
                        () -> Louvain.withDefaults().of(SMALL)),
                new Work(
                        Leiden.class,
                        "of",
                        () -> Leiden.withDefaults().starts(200).of(SPARSE),
                        () -> Leiden.withDefaults().of(SMALL)),
                new Work(
                        EdgeBetweenness.class,
                        "of",
                        () -> EdgeBetweenness.of(SPARSE, LinkWeights.IGNORED),
                        () -> EdgeBetweenness.of(SMALL, LinkWeights.IGNORED).stream()
                                .mapToDouble(Link::value)
                                .toArray()),
                new Work(
                        GlobalEfficiency.class,
                        "of",
                        () -> GlobalEfficiency.of(SPARSE, LinkWeights.IGNORED),
                        () -> GlobalEfficiency.of(SMALL, LinkWeights.IGNORED)),
                new Work(
                        WeightedClustering.class,
                        "onnela",
                        () -> WeightedClustering.onnela(LARGE),
                        () -> WeightedClustering.onnela(SMALL).mean().orElseThrow()),
                new Work(
                        KrackhardtMeasures.class,
                        "of",
                        () -> KrackhardtMeasures.of(ring(12_000)),
                        () -> KrackhardtMeasures.of(ring(20)).connectedness()),
                new Work(
                        NetworkResilience.class,
                        "of",
                        () -> NetworkResilience.withDefaults().of(LARGE),
                        () -> NetworkResilience.withDefaults()
                                .attack(Attack.RANDOM)
                                .of(SMALL)
                                .largest()),
                new Work(
                        Concor.class,
                        "of",
                        () -> Concor.withDefaults().of(COUNTS_SQUARE),
                        () -> Concor.withDefaults().of(counts(12, 12)).blocks()),
                new Work(
                        QapCorrelation.class,
                        "test",
                        () -> QapCorrelation.withDefaults().test(COUNTS_SQUARE, COUNTS_SQUARE),
                        () -> QapCorrelation.withDefaults()
                                .test(counts(6, 6), counts(6, 6))
                                .pValue()),
                new Work(
                        QapRegression.class,
                        "fit",
                        () -> QapRegression.withDefaults().fit(squares(600), new double[][][] {COUNTS_SQUARE}),
                        () -> QapRegression.withDefaults()
                                .fit(squares(6), new double[][][] {counts(6, 6)})
                                .pValues()),
                new Work(
                        QapRegression.class,
                        "fit with missing cells",
                        () -> QapRegression.withDefaults().fit(holed(600), new double[][][] {COUNTS_SQUARE}),
                        () -> QapRegression.withDefaults()
                                .fit(holed(6), new double[][][] {counts(6, 6)})
                                .pValues()),
                new Work(
                        EigenvectorCentrality.class,
                        "of",
                        () -> EigenvectorCentrality.of(line(3_000)),
                        () -> EigenvectorCentrality.of(SMALL)),
                new Work(PageRank.class, "damped", () -> PageRank.damped(SPARSE, 0.999), () -> PageRank.of(SMALL)),
                new Work(
                        InterlockingNetwork.class,
                        "ofCounts",
                        () -> InterlockingNetwork.ofCounts(COUNTS),
                        () -> InterlockingNetwork.ofCounts(counts(20, 5))));
    }

    private static Network ring(int n) {
        int[][] links = new int[n][];
        for (int i = 0; i < n; i++) {
            links[i] = new int[] {i, (i + 1) % n};
        }
        return Network.directed(n, links);
    }

    private static double[][] squares(int n) {
        double[][] squares = counts(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                squares[i][j] = squares[i][j] * squares[i][j] + (i * 31 + j * 17) % 11;
            }
        }
        return squares;
    }

    private static double[][] holed(int n) {
        double[][] rows = squares(n);
        rows[0][1] = Double.NaN;
        rows[3][2] = Double.NaN;
        return rows;
    }

    private static Network line(int n) {
        return Graphs.line(n);
    }

    private static double[][] counts(int cities, int firms) {
        SplittableRandom random = new SplittableRandom(4);
        double[][] counts = new double[cities][firms];
        for (double[] row : counts) {
            Arrays.setAll(row, f -> random.nextInt(6));
        }
        return counts;
    }

    /** Each place linked to so many that follow it. */
    private static Network random(int n, int links, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] pairs = new int[n * links / 2][];
        double[] weights = new double[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            int i = k / (links / 2);
            int step = k % (links / 2);
            pairs[k] = new int[] {i, (i + 1 + step * (n / links)) % n};
            weights[k] = 1 + random.nextInt(1_000);
        }
        return Network.undirected(n, pairs, weights);
    }
}
