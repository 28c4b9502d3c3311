package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;
import org.chengzhen.methods.statistics.Resampling;
import org.jspecify.annotations.Nullable;

/**
 * How far ranks depend on choices: weights drawn around the chosen ones, each criterion left out, other
 * normalizations.
 *
 * <p>Draw k: wⱼ' ∝ wⱼ(1 + s·u), u uniform in (−1, 1), s the spread (0.2: weights move by up to a fifth); ranks by the
 * method under test. For each place the least, mean and largest rank and the share of draws with its own rank; for
 * each draw Spearman's coefficient with the chosen ranking. Left out: the other weights are divided by their sum.
 * Normalization: the linear composite under each {@link Scaling} that applies.
 *
 * <ul>
 *   <li>Range: shares in [0, 1], Spearman in [−1, 1]; all 1 where choices do not matter.
 *   <li>A single criterion cannot be left out, and one with all the weight neither: no entry. A normalization that
 *       refuses the data has no entry.
 *   <li>One place: always rank 1. All places identical: as the method says.
 *   <li>Weights that are negative or do not sum to one are refused.
 * </ul>
 *
 * <p>Algorithm: draws × one evaluation, O(draws·nm). Draw k has its own random stream from (seed, k) and ranks are
 * counted in whole numbers, so the report is the same, bit for bit, on any number of threads.
 *
 * <p>Source: Saisana, M., Saltelli, A. and Tarantola, S. (2005), Uncertainty and sensitivity analysis techniques as
 * tools for the quality assessment of composite indicators.
 *
 * <pre>{@code
 * var report = RankStability.withDefaults().replications(1000).seed(42).of(table, new double[] {0.5, 0.5}, RankingMethod.LINEAR);
 * report.places().get(0).keptShare();
 * }</pre>
 */
public final class RankStability {
    /** Draws of weights unless set. */
    public static final int DEFAULT_REPLICATIONS = 1000;

    /** Relative spread of the weights unless set. */
    public static final double DEFAULT_SPREAD = 0.2;

    private static final RankStability DEFAULTS = new RankStability(DEFAULT_REPLICATIONS, DEFAULT_SPREAD, 0, false);
    private static final int CHUNKS = 64;

    private final int replications;
    private final double spread;
    private final long seed;
    private final boolean parallel;

    private RankStability(int replications, double spread, long seed, boolean parallel) {
        this.replications = replications;
        this.spread = spread;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * 1,000 draws, spread 0.2, seed 0, one thread.
     *
     * @return the defaults
     */
    public static RankStability withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another number of draws.
     *
     * @param count at least 1
     * @return a copy
     */
    public RankStability replications(int count) {
        return new RankStability(Checks.atLeast(count, 1, "count"), spread, seed, parallel);
    }

    /**
     * Another spread of the weights.
     *
     * @param share s in [0, 1]
     * @return a copy
     */
    public RankStability spread(double share) {
        return new RankStability(replications, Checks.between(share, 0, 1, "share"), seed, parallel);
    }

    /**
     * Another seed.
     *
     * @param value any
     * @return a copy
     */
    public RankStability seed(long value) {
        return new RankStability(replications, spread, value, parallel);
    }

    /**
     * Draws split over the free workers of the caller's pool; the report keeps its bits.
     *
     * @return a copy
     */
    public RankStability parallel() {
        return new RankStability(replications, spread, seed, true);
    }

    /**
     * The ranks of one place over the draws.
     *
     * @param place its label
     * @param rank with the chosen weights
     * @param best smallest rank over the draws
     * @param mean mean rank over the draws
     * @param worst largest rank over the draws
     * @param keptShare share of the draws in which it keeps its rank
     */
    public record PlaceStability(String place, int rank, int best, double mean, int worst, double keptShare)
            implements Serializable {}

    /**
     * What the choices do to the ranks.
     *
     * @param places stability of each place, in the order of the table
     * @param meanSpearman mean of Spearman's coefficient over the draws
     * @param leastSpearman its minimum
     * @param withoutCriterion Spearman's coefficient with the ranking that leaves a criterion out, by its name
     * @param underScaling Spearman's coefficient with the linear composite under other normalizations
     * @param replications number of draws of weights
     */
    public record Report(
            ImmutableList<PlaceStability> places,
            double meanSpearman,
            double leastSpearman,
            ImmutableMap<String, Double> withoutCriterion,
            ImmutableMap<Scaling, Double> underScaling,
            int replications)
            implements Serializable {

        /**
         * The criterion whose absence changes the ranking most.
         *
         * @return its name and coefficient as text, or a dash where none can be left out
         */
        public String mostInfluentialCriterion() {
            return withoutCriterion.entrySet().stream()
                    .min(java.util.Map.Entry.comparingByValue())
                    .map(e -> String.format(Locale.ROOT, "%s (%.3f)", e.getKey(), e.getValue()))
                    .orElse("-");
        }

        /** The mean coefficient, the share of kept ranks, and the most influential criterion. */
        @Override
        public String toString() {
            double kept = places.stream()
                    .mapToDouble(PlaceStability::keptShare)
                    .average()
                    .orElse(1);
            return String.format(
                    Locale.ROOT,
                    "RankStability[Spearman %.3f (least %.3f), ranks kept %.0f %%, %d replications; most weight on %s]",
                    meanSpearman,
                    leastSpearman,
                    100 * kept,
                    replications,
                    mostInfluentialCriterion());
        }
    }

    /**
     * Puts a ranking to the test.
     *
     * @param table the places
     * @param weights the chosen ones, with sum 1
     * @param method the ranking
     * @return the report
     * @throws IllegalArgumentException if weights do not fit or sum to one, or the method refuses a value
     * @throws UndefinedException if the method has no value for the table
     */
    public Report of(EvaluationTable table, double[] weights, RankingMethod method) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(method, "method");
        double[] w = Columns.weights(weights.clone(), table.criteria().size());
        Evaluation chosen = method.of(table, w);
        double[] scores = oriented(chosen);
        int[] ranks = chosen.ranks().toArray();
        int n = ranks.length;
        double[] spearman = new double[replications];
        long[][] sums = new long[CHUNKS][n];
        int[][] kept = new int[CHUNKS][n];
        int[][] best = new int[CHUNKS][n];
        int[][] worst = new int[CHUNKS][n];
        Chunks.run("replications", CHUNKS, parallel, c -> {
            java.util.Arrays.fill(best[c], Integer.MAX_VALUE);
            for (int k = c; k < replications; k += CHUNKS) {
                Loop.check();
                Evaluation drawn = method.of(table, drawn(w, k));
                int[] now = drawn.ranks().toArray();
                spearman[k] = agreement(scores, oriented(drawn));
                for (int i = 0; i < n; i++) {
                    sums[c][i] += now[i];
                    kept[c][i] += now[i] == ranks[i] ? 1 : 0;
                    best[c][i] = Math.min(best[c][i], now[i]);
                    worst[c][i] = Math.max(worst[c][i], now[i]);
                }
            }
        });
        ImmutableList.Builder<PlaceStability> places = ImmutableList.builder();
        for (int i = 0; i < n; i++) {
            long sum = 0;
            int same = 0;
            int low = Integer.MAX_VALUE;
            int high = 0;
            for (int c = 0; c < CHUNKS; c++) {
                sum += sums[c][i];
                same += kept[c][i];
                low = Math.min(low, best[c][i]);
                high = Math.max(high, worst[c][i]);
            }
            places.add(new PlaceStability(
                    table.places().get(i),
                    ranks[i],
                    low,
                    (double) sum / replications,
                    high,
                    (double) same / replications));
        }
        return new Report(
                places.build(),
                Sums.of(spearman) / replications,
                Columns.range(spearman)[0],
                withoutCriteria(table, method, w, scores),
                underScalings(table, w, scores),
                replications);
    }

    private double[] drawn(double[] w, int draw) {
        SplittableRandom random = Resampling.stream(seed, draw);
        double[] moved = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            moved[j] = w[j] * (1 + spread * (2 * random.nextDouble() - 1));
        }
        // a spread of one can take a lone weight to zero, but only with probability zero
        return Columns.shares(moved);
    }

    private static double[] oriented(Evaluation evaluation) {
        double[] scores = evaluation.scores().toArray();
        if (evaluation.better() == Direction.COST) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = -scores[i];
            }
        }
        return scores;
    }

    private static ImmutableMap<String, Double> withoutCriteria(
            EvaluationTable table, RankingMethod method, double[] w, double[] scores) {
        ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
        for (int j = 0; j < w.length && w.length > 1; j++) {
            double[] rest = new double[w.length - 1];
            System.arraycopy(w, 0, rest, 0, j);
            System.arraycopy(w, j + 1, rest, j, rest.length - j);
            if (Sums.of(rest) > 0) {
                EvaluationTable smaller = table.without(table.names().get(j));
                OptionalDouble now = spearman(scores, () -> method.of(smaller, Columns.shares(rest)));
                if (now.isPresent()) {
                    all.put(table.names().get(j), now.getAsDouble());
                }
            }
        }
        return all.build();
    }

    private static ImmutableMap<Scaling, Double> underScalings(EvaluationTable table, double[] w, double[] scores) {
        ImmutableMap.Builder<Scaling, Double> all = ImmutableMap.builder();
        for (Scaling scaling : Scaling.values()) {
            OptionalDouble now = spearman(scores, () -> LinearComposite.scaled(table, w, scaling));
            if (now.isPresent()) {
                all.put(scaling, now.getAsDouble());
            }
        }
        return all.build();
    }

    /** Spearman's coefficient of two score lists; 1 where both are constant, 0 where one is. */
    private static double agreement(double[] x, double[] y) {
        double[] a = Ranks.average(Ties.joined(x)).toArray();
        double[] b = Ranks.average(Ties.joined(y)).toArray();
        double mean = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        if (aa == 0 || bb == 0) {
            return aa == bb ? 1 : 0;
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Agreement with another ranking; empty where the data do not allow it. */
    private static OptionalDouble spearman(double[] scores, java.util.function.Supplier<Evaluation> other) {
        try {
            return OptionalDouble.of(agreement(scores, oriented(other.get())));
        } catch (UndefinedException | IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankStability that
                && replications == that.replications
                && Double.compare(spread, that.spread) == 0
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(replications, spread, seed, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RankStability[%d replications, spread %s, seed %d%s]",
                replications,
                spread,
                seed,
                parallel ? ", parallel" : "");
    }
}
