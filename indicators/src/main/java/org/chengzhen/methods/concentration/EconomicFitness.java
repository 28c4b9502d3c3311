package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Economic fitness of places and complexity of products by a nonlinear iteration: a product that a weak place makes cannot
 * be complex.
 *
 * <p>F⁰ = Q⁰ = 1; F̃_c = Σ_pM_cpQ_p, Q̃_p = 1/Σ_c(M_cp/F_c), both from the step before, each divided by its mean.
 *
 * <ul>
 *   <li>Means of 1. The limit may be 0 for some places, so the number of steps is part of the result: state it, and do not
 *       wait for a fixed point.
 *   <li>Places without product, and products that nobody makes, are left out: {@code places} and {@code products} tell which
 *       stand. No link at all: undefined. No cell: too few data. Anything but 0 and 1 is refused.
 * </ul>
 *
 * <p>Algorithm: O(links) a step. Can be interrupted.
 *
 * <p>Source: Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A. and Pietronero, L. (2012), A new metrics for
 * countries' fitness and products' complexity, Scientific Reports 2:723.
 *
 * <pre>{@code
 * EconomicFitness.of(new double[][] {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}}, 20).fitness().get(0);  // 2.7495
 * }</pre>
 *
 * @param fitness F of the places kept, mean 1
 * @param complexity Q of the products kept, mean 1
 * @param places rows of the places kept
 * @param products columns of the products kept
 * @param iterations how many steps were made
 */
public record EconomicFitness(
        ImmutableDoubleArray fitness,
        ImmutableDoubleArray complexity,
        ImmutableIntArray places,
        ImmutableIntArray products,
        int iterations)
        implements Serializable {
    /** Steps unless told otherwise. */
    public static final int DEFAULT_ITERATIONS = 20;

    /**
     * Fitness and complexity after twenty steps.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return both
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell or no link
     */
    public static EconomicFitness of(double[][] presence) {
        Objects.requireNonNull(presence, "presence");
        return of(presence, DEFAULT_ITERATIONS);
    }

    /**
     * Fitness and complexity after twenty steps.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @return both
     * @throws IllegalArgumentException if rows differ in length, or an element is neither 0 nor 1
     * @throws UndefinedException if there is no cell or no link
     */
    public static EconomicFitness of(DoubleMatrix presence) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows());
    }

    /**
     * Fitness and complexity after so many steps.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @param iterations ≥ 1
     * @return both
     * @throws IllegalArgumentException if rows differ in length, an element is neither 0 nor 1, or there is no step
     * @throws UndefinedException if there is no cell or no link, or all fitness falls below the range of doubles
     */
    public static EconomicFitness of(double[][] presence, int iterations) {
        Objects.requireNonNull(presence, "presence");
        Checks.atLeast(iterations, 1, "iterations");
        Bipartite m = Bipartite.of(presence);
        if (m.products == 0) {
            throw UndefinedException.insufficient("places with products", 1, 0);
        }
        int[] places = linked(m.diversity);
        int[] products = linked(m.ubiquity);
        if (places.length == 0) {
            throw UndefinedException.undefined("no place makes a product");
        }
        double[] fitness = new double[m.places];
        double[] complexity = new double[m.products];
        Arrays.fill(fitness, 1);
        Arrays.fill(complexity, 1);
        Loop loop = Loop.of("iterations", iterations);
        for (int step = 0; step < iterations; step++) {
            loop.step();
            double[] next = new double[m.places];
            double[] inverse = new double[m.products];
            for (int c : places) {
                for (int at = m.start[c]; at < m.start[c + 1]; at++) {
                    next[c] += complexity[m.made[at]];
                    inverse[m.made[at]] += 1 / fitness[c];
                }
            }
            for (int p : products) {
                inverse[p] = 1 / inverse[p];
            }
            fitness = overMean(next, places.length);
            complexity = overMean(inverse, products.length);
        }
        loop.end();
        return new EconomicFitness(
                kept(fitness, places),
                kept(complexity, products),
                ImmutableIntArray.copyOf(places),
                ImmutableIntArray.copyOf(products),
                iterations);
    }

    /**
     * Fitness and complexity after so many steps.
     *
     * @param presence M, one row for each place, one column for each product, of 0 and 1
     * @param iterations ≥ 1
     * @return both
     * @throws IllegalArgumentException if rows differ in length, an element is neither 0 nor 1, or there is no step
     * @throws UndefinedException if there is no cell or no link, or all fitness falls below the range of doubles
     */
    public static EconomicFitness of(DoubleMatrix presence, int iterations) {
        Objects.requireNonNull(presence, "presence");
        return of(presence.toRows(), iterations);
    }

    private static int[] linked(double[] degrees) {
        int[] kept = new int[degrees.length];
        int count = 0;
        for (int i = 0; i < degrees.length; i++) {
            if (degrees[i] > 0) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static double[] overMean(double[] values, int count) {
        double mean = Sums.of(values) / count;
        if (!(mean > 0)) {
            throw UndefinedException.undefined("the iteration leaves the range of doubles");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= mean;
        }
        return values;
    }

    private static ImmutableDoubleArray kept(double[] values, int[] which) {
        ImmutableDoubleArray.Builder kept = ImmutableDoubleArray.builder(which.length);
        for (int i : which) {
            kept.add(values[i]);
        }
        return kept.build();
    }

    /** How many places and products there are, and the steps. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EconomicFitness[%d places, %d products, %d iterations]",
                places.length(),
                products.length(),
                iterations);
    }
}
