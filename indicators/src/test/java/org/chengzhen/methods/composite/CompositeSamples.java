package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Tables for the tests of this package. */
final class CompositeSamples {
    private CompositeSamples() {}

    /** A table with weights of its criteria. */
    record Weighted(EvaluationTable table, ImmutableList<Double> shares) {
        double[] weights() {
            return shares.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The table of the catalogue's examples: a benefit, a cost, a benefit. */
    static EvaluationTable example() {
        return EvaluationTable.of(
                new double[][] {{65, 12, 0.35}, {72, 9, 0.28}, {58, 15, 0.4}, {80, 7, 0.31}},
                List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT));
    }

    /** Tzeng, G.-H. and Huang, J.-J. (2011), Multiple Attribute Decision Making: four places, three benefits. */
    static EvaluationTable tzengHuang() {
        return EvaluationTable.of(
                new double[][] {{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}},
                List.of(Direction.BENEFIT, Direction.BENEFIT, Direction.BENEFIT));
    }

    static final double[] TZENG_HUANG_WEIGHTS = {0.3, 0.4, 0.3};

    /** Positive values, some tied, of benefits and costs; the first criterion varies. */
    static Weighted any(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(2, 13);
        int m = random.nextInt(1, 6);
        double[][] columns = new double[m][n];
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            criteria.add(random.nextBoolean() ? Criterion.benefit("criterion " + j) : Criterion.cost("criterion " + j));
            boolean whole = random.nextBoolean();
            double unit = Math.pow(10, random.nextInt(-4, 6));
            for (int i = 0; i < n; i++) {
                columns[j][i] = (whole ? random.nextInt(1, 5) : 0.1 + random.nextDouble() * 9) * unit;
            }
        }
        columns[0][0] = columns[0][n - 1] * 3;
        List<String> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            places.add("P" + i);
        }
        return new Weighted(EvaluationTable.ofColumns(places, criteria, columns), shares(random, m));
    }

    private static ImmutableList<Double> shares(SplittableRandom random, int m) {
        double[] parts = new double[m];
        for (int j = 0; j < m; j++) {
            parts[j] = 0.1 + random.nextDouble();
        }
        ImmutableList.Builder<Double> shares = ImmutableList.builder();
        for (double share : Columns.shares(parts)) {
            shares.add(share);
        }
        return shares.build();
    }

    /** Tables as of {@link #any}. */
    static final class Tables implements ArbitrarySupplier<Weighted> {
        @Override
        public Arbitrary<Weighted> get() {
            return Arbitraries.longs().map(CompositeSamples::any);
        }
    }
}
