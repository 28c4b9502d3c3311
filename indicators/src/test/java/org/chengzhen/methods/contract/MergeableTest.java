package org.chengzhen.methods.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chengzhen.core.internal.ExactSum;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.concentration.CountTotals;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.inequality.Atkinson;
import org.chengzhen.methods.inequality.AtkinsonTotals;
import org.chengzhen.methods.inequality.EntropyTotals;
import org.chengzhen.methods.inequality.GeneralizedEntropy;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.GiniRun;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.MeanLogDeviation;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.network.FlowTotals;
import org.chengzhen.methods.statistics.CrossProducts;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.MomentTotals;
import org.chengzhen.methods.statistics.QuantileSketch;
import org.chengzhen.methods.statistics.ShapeTotals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Any tree of splits, with empty parts and parts that were written and read, gives the same result as one pass. */
class MergeableTest {
    private record Row(String group, String other, double value, double weight) {}

    private record Case<T>(
            String name,
            Supplier<T> empty,
            BiConsumer<T, Row> accept,
            BinaryOperator<T> combine,
            Function<T, Object> result,
            boolean sorted) {
        T part(List<Row> rows) {
            T part = empty.get();
            rows.forEach(row -> accept.accept(part, row));
            return part;
        }

        T tree(List<Row> rows, Random random) {
            int n = rows.size();
            if (n == 0 || random.nextInt(6) == 0) {
                return random.nextBoolean() ? part(rows) : copy(part(rows));
            }
            // now and then, nothing on one side
            int at = random.nextInt(4) == 0 ? (random.nextBoolean() ? 0 : n) : random.nextInt(n + 1);
            if (at == 0 || at == n) {
                T none = empty.get();
                T all = part(rows);
                return at == 0 ? combine.apply(none, all) : combine.apply(all, none);
            }
            return combine.apply(tree(rows.subList(0, at), random), tree(rows.subList(at, n), random));
        }
    }

    private static List<Row> rows(int n, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double value = Math.exp(3 * random.nextGaussian());
            // one group has nearly all
            String group = random.nextInt(10) > 0 ? "a" : "g" + random.nextInt(5);
            rows.add(new Row(group, "o" + random.nextInt(4), value, random.nextInt(8) == 0 ? 0 : random.nextDouble()));
        }
        return rows;
    }

    private static List<Row> whole(List<Row> rows) {
        return rows.stream()
                .map(r -> new Row(r.group, r.other, Math.rint(100 * r.value), Math.rint(9 * r.weight)))
                .toList();
    }

    private static Stream<Case<?>> cases() {
        return Stream.of(
                new Case<ExactSum>(
                        "exact sum",
                        ExactSum::new,
                        (t, r) -> t.add(r.value - 20),
                        ExactSum::add,
                        ExactSum::exact,
                        false),
                new Case<MomentTotals>(
                        "moments",
                        MomentTotals::new,
                        (t, r) -> t.accept(r.value, r.weight),
                        MomentTotals::combine,
                        t -> List.of(t.n(), t.mean(), t.populationVariance(), t.sampleVariance(), t.min(), t.max()),
                        false),
                new Case<ShapeTotals>(
                        "shape",
                        ShapeTotals::new,
                        (t, r) -> t.accept(r.value, r.weight),
                        ShapeTotals::combine,
                        t -> List.of(
                                t.n(), t.skewness(), t.excessKurtosis(), t.sampleSkewness(), t.sampleExcessKurtosis()),
                        false),
                new Case<QuantileSketch>(
                        "quantile sketch",
                        () -> QuantileSketch.withinError(0.01),
                        (t, r) -> t.accept(r.value - 2),
                        QuantileSketch::combine,
                        t -> List.of(t.n(), t.quantile(0), t.quantile(0.1), t.quantile(0.5), t.quantile(1)),
                        false),
                entropy(0),
                entropy(1),
                entropy(2),
                entropy(-0.7),
                atkinson(0.5),
                atkinson(1),
                atkinson(2.5),
                new Case<GiniRun>(
                        "Gini",
                        GiniRun::new,
                        (t, r) -> t.accept(r.value, r.weight),
                        GiniRun::combine,
                        t -> List.of(t.n(), t.weight(), t.amount(), t.gini()),
                        true),
                new Case<CountTotals>(
                        "counts",
                        CountTotals::new,
                        (t, r) -> t.accept(r.group, r.other, r.value),
                        CountTotals::combine,
                        t -> List.of(
                                t.counts(),
                                t.locationQuotients(),
                                t.herfindahl(),
                                t.krugman(KrugmanIndex.Reference.MEAN_OF_OTHERS),
                                t.segregation()),
                        false),
                new Case<FlowTotals>(
                        "flows",
                        FlowTotals::new,
                        (t, r) -> t.accept(r.group, r.other, r.weight),
                        FlowTotals::combine,
                        FlowTotals::toFlowMatrix,
                        false),
                new Case<CrossProducts>(
                        "least squares",
                        () -> new CrossProducts(2),
                        (t, r) -> t.accept(new double[] {r.value, r.weight}, r.value / (1 + r.weight)),
                        CrossProducts::combine,
                        CrossProducts::fit,
                        false));
    }

    private static Case<EntropyTotals> entropy(double alpha) {
        return new Case<>(
                "entropy " + alpha,
                () -> EntropyTotals.ofOrder(alpha),
                (t, r) -> t.accept(r.group, r.value, r.weight),
                EntropyTotals::combine,
                t -> List.of(t.n(), t.value(), t.decompose()),
                false);
    }

    private static Case<AtkinsonTotals> atkinson(double epsilon) {
        return new Case<>(
                "Atkinson " + epsilon,
                () -> AtkinsonTotals.ofAversion(epsilon),
                (t, r) -> t.accept(r.group, r.value, r.weight),
                AtkinsonTotals::combine,
                t -> List.of(t.n(), t.value(), t.decompose()),
                false);
    }

    @TestFactory
    Stream<DynamicTest> anyTreeOfSplitsGivesTheBitsOfOnePass() {
        return cases().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
    }

    private static <T> void check(Case<T> c) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>(rows(30 + random.nextInt(200), seed));
            if (c.sorted()) {
                // sums of products of whole numbers are exact
                rows = new ArrayList<>(whole(rows));
                rows.sort((a, b) -> Double.compare(a.value, b.value));
            }
            Object expected = c.result().apply(c.part(rows));
            if (!c.sorted()) {
                Collections.shuffle(rows, random);
            }
            assertEquals(expected, c.result().apply(c.tree(rows, random)), c.name() + " seed " + seed);
        }
    }

    @Test
    void runsOfAnyNumbersStayWithinTheBoundOfTheExactCoefficient() {
        Case<?> gini = cases().filter(c -> c.sorted()).findFirst().orElseThrow();
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Row> rows = new ArrayList<>(rows(30 + random.nextInt(200), seed));
            rows.sort((a, b) -> Double.compare(a.value, b.value));
            double exact = exactGini(rows);
            double bound = rows.size() * 0x1p-100 + 0x1p-52;
            assertEquals(exact, ((GiniRun) gini.part(rows)).gini(), bound);
            assertEquals(exact, ((GiniRun) gini.tree(rows, random)).gini(), bound);
        }
    }

    private static double exactGini(List<Row> sorted) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal area = BigDecimal.ZERO;
        for (Row row : sorted) {
            BigDecimal w = new BigDecimal(row.weight);
            BigDecimal y = w.multiply(new BigDecimal(row.value));
            area = area.add(y.multiply(weight.add(weight).add(w)));
            weight = weight.add(w);
            amount = amount.add(y);
        }
        BigDecimal product = weight.multiply(amount);
        return area.subtract(product).divide(product, MathContext.DECIMAL128).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sumsAreThoseOfExactArithmeticRoundedOnce() {
        Random random = new Random(5);
        for (int k = 0; k < 300; k++) {
            ExactSum sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            int span = k < 100 ? 20 : 1000;
            for (int i = 0; i < 20; i++) {
                double value = Math.scalb(random.nextGaussian(), random.nextInt(2 * span) - span - (k == 7 ? 70 : 0));
                sum.add(value);
                exact = exact.add(new BigDecimal(value));
            }
            assertEquals(0, exact.compareTo(sum.exact()));
            assertEquals(exact.doubleValue(), sum.value());
        }
        assertEquals(1, new ExactSum().add(1e308).add(1).add(-1e308).value());
        assertEquals(Double.MIN_VALUE, new ExactSum().add(Double.MIN_VALUE).value());
        assertEquals(
                Double.POSITIVE_INFINITY,
                new ExactSum().add(Double.MAX_VALUE).add(Double.MAX_VALUE).value());
        assertEquals(-1e-320, new ExactSum().add(-1e-320).value());
        assertThrows(IllegalArgumentException.class, () -> new ExactSum().add(Double.NaN));
    }

    @Test
    void inequalityIsThatOfOneMachine() {
        List<Row> rows = rows(2000, 3);
        double[] y = rows.stream().mapToDouble(r -> r.value).toArray();
        double[] w = rows.stream().mapToDouble(r -> r.weight).toArray();
        double log = 1 + Arrays.stream(y).map(v -> Math.abs(Math.log(v))).max().orElseThrow();
        double u = 0x1p-53;
        EntropyTotals t = EntropyTotals.theilT();
        EntropyTotals l = EntropyTotals.meanLogDeviation();
        EntropyTotals ge = EntropyTotals.ofOrder(2);
        AtkinsonTotals a = AtkinsonTotals.ofAversion(0.5);
        AtkinsonTotals a1 = AtkinsonTotals.ofAversion(1);
        GiniRun g = new GiniRun();
        for (Row r : rows) {
            t.accept(r.group, r.value, r.weight);
            l.accept(r.group, r.value, r.weight);
            ge.accept(r.group, r.value, r.weight);
            a.accept(r.group, r.value, r.weight);
            a1.accept(r.value, r.weight);
        }
        rows.stream().sorted((p, q) -> Double.compare(p.value, q.value)).forEach(r -> g.accept(r.value, r.weight));
        assertEquals(TheilT.weighted(y, w), t.value(), 8 * u * log);
        assertEquals(MeanLogDeviation.weighted(y, w), l.value(), 8 * u * log);
        double expected = GeneralizedEntropy.weighted(y, w, 2);
        assertEquals(expected, ge.value(), 4 * u * (1 + 2 * log) * (1 + 2 * expected));
        assertEquals(Atkinson.weighted(y, w, 0.5), a.value(), 16 * u * (1 + log));
        assertEquals(Atkinson.weighted(y, w, 1), a1.value(), 8 * u * (1 + log));
        assertEquals(Gini.weighted(y, w), g.gini(), 1e-13);
        var parts = t.decompose();
        var reference = TheilT.decomposeWeighted(
                y, w, Groups.of(rows.stream().map(Row::group).toList()));
        assertEquals(reference.within(), parts.within(), 1e-13);
        assertEquals(reference.between(), parts.between(), 1e-13);
        assertEquals(t.value(), parts.total(), 1e-13);
        var split = a.decompose();
        assertEquals(1 - split.total(), (1 - split.within()) * (1 - split.between()), 1e-14);
    }

    @Test
    void momentsLeastSquaresAndTablesAreThoseOfOneMachine() {
        List<Row> rows = rows(500, 4);
        MomentTotals moments = new MomentTotals();
        CrossProducts products = new CrossProducts(2);
        double[] y = new double[rows.size()];
        double[][] x = new double[2][rows.size()];
        for (int i = 0; i < y.length; i++) {
            Row r = rows.get(i);
            // a mean a billion times the spread
            moments.accept(1e9 + i % 2);
            x[0][i] = r.value;
            x[1][i] = r.weight;
            y[i] = 2 + 3 * r.value - r.weight + (i % 7);
            products.accept(new double[] {x[0][i], x[1][i]}, y[i]);
        }
        assertEquals(1e9 + 0.5, moments.mean());
        assertEquals(0.25, moments.populationVariance());
        var fit = products.fit();
        var reference = LeastSquares.fitColumns(y, x);
        for (int j = 0; j < 3; j++) {
            assertEquals(reference.coefficients().get(j), fit.coefficients().get(j), 1e-11);
            assertEquals(reference.standardErrors().get(j), fit.standardErrors().get(j), 1e-11);
        }
        CountTotals counts = new CountTotals()
                .accept("b", "x", 2)
                .accept("a", "y", 0.1)
                .accept("a", "y", 0.2)
                .accept("a", "x", 1);
        double[][] table = {{1, 0.1 + 0.2}, {2, 0}};
        assertEquals(List.of("a", "b"), counts.places());
        assertEquals(
                LocationQuotient.matrix(new double[][] {{1, counts.counts().get(0, 1)}, {2, 0}}),
                counts.locationQuotients());
        assertEquals(HerfindahlIndex.ofRows(table).get(0), counts.herfindahl().get(0), 1e-15);
    }

    @Test
    void shapesAreThoseOfTheDefinition() {
        ShapeTotals totals = new ShapeTotals();
        for (double x : new double[] {2, 3.5, 7, 11, 19.25, 40}) {
            totals.accept(x);
        }
        // scipy 1.x: stats.skew, stats.kurtosis, with and without bias=False
        assertEquals(1.1428652455492692, totals.skewness(), 1e-14);
        assertEquals(-0.059604809850867024, totals.excessKurtosis(), 1e-14);
        assertEquals(1.5649326879400383, totals.sampleSkewness(), 1e-14);
        assertEquals(2.326152637934971, totals.sampleExcessKurtosis(), 1e-14);
        // a mean ten million times the spread loses no digit: the shape
        ShapeTotals far = new ShapeTotals();
        ShapeTotals near = new ShapeTotals();
        for (double x : new double[] {0, 1, 4, 5}) {
            far.accept(1e7 + x, x == 5 ? 2 : 1);
            near.accept(x, x == 5 ? 2 : 1);
        }
        assertEquals(near.skewness(), far.skewness());
        assertEquals(near.excessKurtosis(), far.excessKurtosis());
        assertThrows(UndefinedException.class, () -> new ShapeTotals().skewness());
        assertThrows(
                UndefinedException.class,
                () -> new ShapeTotals().accept(0.1).accept(0.1).accept(0.1).skewness());
        assertThrows(
                UndefinedException.class,
                () -> new ShapeTotals().accept(1).accept(2).sampleSkewness());
        assertThrows(IllegalArgumentException.class, () -> new ShapeTotals().accept(1e80));
    }

    @Test
    void sketchedQuantilesLieWithinTheirError() {
        for (double error : new double[] {1e-4, 0.01, 0.5}) {
            for (int seed = 0; seed < 10; seed++) {
                Random random = new Random(seed);
                double[] x = new double[1 + random.nextInt(300)];
                QuantileSketch sketch = QuantileSketch.withinError(error);
                for (int i = 0; i < x.length; i++) {
                    x[i] = random.nextInt(9) == 0 ? 0 : random.nextGaussian() * Math.exp(9 * random.nextGaussian());
                    sketch.accept(x[i]);
                }
                Arrays.sort(x);
                for (double p = 0; p <= 1; p += 0.03125) {
                    double expected = x[(int) Math.floor(p * (x.length - 1))];
                    assertEquals(expected, sketch.quantile(p), error * Math.abs(expected) * (1 + 1e-9), "p " + p);
                }
                assertEquals(x[0], sketch.quantile(0));
                assertEquals(x[x.length - 1], sketch.quantile(1));
            }
        }
        QuantileSketch wide =
                QuantileSketch.withinError(0.01).accept(Double.MAX_VALUE).accept(Double.MIN_NORMAL);
        assertEquals(Double.MIN_NORMAL, wide.quantile(0.5), Double.MIN_NORMAL * 0.01);
        assertEquals(Double.MAX_VALUE, wide.accept(Double.MAX_VALUE).quantile(0.6), Double.MAX_VALUE * 0.01);
        assertThrows(
                UndefinedException.class, () -> QuantileSketch.withinError(0.01).quantile(0.5));
        assertThrows(IllegalArgumentException.class, () -> QuantileSketch.withinError(0));
        assertThrows(IllegalArgumentException.class, () -> wide.accept(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> wide.combine(QuantileSketch.withinError(0.02)));
        assertThrows(IllegalArgumentException.class, () -> wide.quantile(1.5));
    }

    @Test
    void refusesWhatHasNoValue() {
        assertThrows(UndefinedException.class, () -> new MomentTotals().mean());
        assertThrows(UndefinedException.class, () -> EntropyTotals.theilT().value());
        assertThrows(
                UndefinedException.class, () -> EntropyTotals.theilT().accept(0).value());
        assertThrows(
                UndefinedException.class,
                () -> EntropyTotals.meanLogDeviation().accept(0).accept(1).value());
        assertThrows(UndefinedException.class, () -> new GiniRun().gini());
        assertThrows(UndefinedException.class, () -> new CountTotals().counts());
        assertEquals(1, AtkinsonTotals.ofAversion(1).accept(0).accept(1).value());
        CrossProducts dependent = new CrossProducts(2);
        for (int i = 0; i < 9; i++) {
            dependent.accept(new double[] {i, 2 * i + 1}, i * i);
        }
        assertTrue(assertThrows(UndefinedException.class, dependent::fit)
                .getMessage()
                .contains("x[1]"));
        assertThrows(
                IllegalArgumentException.class, () -> new GiniRun().accept(2).accept(1));
        assertThrows(
                IllegalArgumentException.class, () -> new GiniRun().accept(2).combine(new GiniRun().accept(1)));
        assertThrows(
                IllegalArgumentException.class, () -> EntropyTotals.theilT().combine(EntropyTotals.meanLogDeviation()));
        assertThrows(
                IllegalArgumentException.class, () -> EntropyTotals.theilT().accept(-1));
    }
}
