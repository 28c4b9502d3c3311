package org.chengzhen.spark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.methods.statistics.Resampling;

/**
 * Bootstraps and permutations of one small data set, spread over executors: draw k has its own stream from (seed, k), so
 * that the bits are those of one thread.
 *
 * <p>Worth it where a draw takes milliseconds. The values are sent once to each executor; each task sends its statistics back.
 */
public final class SparkResampling {
    private SparkResampling() {}

    /** A statistic that can be sent to an executor. */
    @FunctionalInterface
    public interface Statistic extends ToDoubleFunction<double[]>, Serializable {}

    /**
     * A statistic of samples drawn with replacement, {@link Resampling#bootstrap}.
     *
     * @param spark a session
     * @param values n ≥ 2 finite values
     * @param statistic what is computed of each sample of n
     * @param replications R ≥ 1
     * @param seed of the whole run
     * @return R statistics, in the order of the draws
     */
    public static ImmutableDoubleArray bootstrap(
            SparkSession spark, double[] values, Statistic statistic, int replications, long seed) {
        return spread(
                spark,
                values,
                replications,
                (given, first, count) -> Resampling.withDefaults()
                        .seed(seed)
                        .first(first)
                        .replications(count)
                        .bootstrap(given, statistic));
    }

    /**
     * A statistic of random orders of the values, {@link Resampling#permute}.
     *
     * @param spark a session
     * @param values n ≥ 2 finite values
     * @param statistic what is computed of each order
     * @param permutations R ≥ 1
     * @param seed of the whole run
     * @return R statistics, in the order of the draws; {@code Resampling.pValue} makes a p value of them
     */
    public static ImmutableDoubleArray permute(
            SparkSession spark, double[] values, Statistic statistic, int permutations, long seed) {
        return spread(
                spark,
                values,
                permutations,
                (given, first, count) -> Resampling.withDefaults()
                        .seed(seed)
                        .first(first)
                        .replications(count)
                        .permute(given, statistic));
    }

    private interface Draws extends Serializable {
        ImmutableDoubleArray of(double[] values, int first, int count);
    }

    private static ImmutableDoubleArray spread(SparkSession spark, double[] values, int replications, Draws draws) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        // a few tasks for each core
        int size = Math.max(1, replications / (4 * context.defaultParallelism()));
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < replications; first += size) {
            firsts.add(first);
        }
        Broadcast<double[]> sent = context.broadcast(values);
        List<double[]> parts = context.parallelize(firsts, Math.max(1, firsts.size()))
                .map(first -> draws.of(sent.value(), first, Math.min(size, replications - first))
                        .toArray())
                .collect();
        ImmutableDoubleArray.Builder all = ImmutableDoubleArray.builder(replications);
        parts.forEach(part -> {
            for (double statistic : part) {
                all.add(statistic);
            }
        });
        return all.build();
    }
}
