package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The methods of the handbook of OECD and JRC: indices with a penalty, scalings, outliers, and WASPAS. */
class HandbookTest {
    private static final List<Direction> DIRECTIONS = List.of(Direction.BENEFIT, Direction.COST, Direction.BENEFIT);

    private static double[][] random(int n, int columns, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][columns];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> Math.exp(random.nextGaussian()));
        }
        return rows;
    }

    private static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }

    @Test
    void theIndexIsTheMeanLessItsPenalty() {
        for (int seed = 0; seed < 50; seed++) {
            double[][] rows = random(4 + seed % 9, 3, seed);
            MazziottaPareto model = MazziottaPareto.withDefaults();
            MazziottaPareto.Scores scores = model.of(rows, DIRECTIONS);
            MazziottaPareto.Scores up = model.penalty(Penalty.POSITIVE).of(rows, DIRECTIONS);
            for (int j = 0; j < 3; j++) {
                double[] z = column(scores.standardized().toRows(), j);
                DescriptiveStatistics given = new DescriptiveStatistics(column(rows, j));
                double sd = Math.sqrt(given.getPopulationVariance());
                for (int i = 0; i < rows.length; i++) {
                    double sign = j == 1 ? -1 : 1;
                    assertEquals(100 + sign * 10 * (rows[i][j] - given.getMean()) / sd, z[i], 1e-9);
                }
            }
            for (int i = 0; i < rows.length; i++) {
                DescriptiveStatistics own =
                        new DescriptiveStatistics(scores.standardized().row(i));
                double penalty = own.getPopulationVariance() / own.getMean();
                assertEquals(own.getMean() - penalty, scores.scores().get(i), 1e-9);
                assertEquals(own.getMean() + penalty, up.scores().get(i), 1e-9);
                assertTrue(scores.scores().get(i) <= scores.means().get(i));
            }
        }
    }

    @Test
    void unitsOfMeasurementChangeNoIndexAndAConstantCriterionIsRefused() {
        double[][] rows = random(8, 3, 60);
        double[][] told = Arrays.stream(rows)
                .map(r -> new double[] {1e6 * r[0] + 5, 1e-3 * r[1], 7 * r[2]})
                .toArray(double[][]::new);
        MazziottaPareto model = MazziottaPareto.withDefaults();
        assertArrayEquals(
                model.of(rows, DIRECTIONS).scores().toArray(),
                model.of(told, DIRECTIONS).scores().toArray(),
                1e-8);
        assertArrayEquals(
                model.adjusted(rows, DIRECTIONS).scores().toArray(),
                model.adjusted(told, DIRECTIONS).scores().toArray(),
                1e-8);
        double[][] flat = {{1, 2, 3}, {1, 3, 4}};
        assertThrows(IllegalArgumentException.class, () -> model.of(flat, DIRECTIONS));
        for (Exception e : List.of(
                assertThrows(IllegalArgumentException.class, () -> model.of(flat, DIRECTIONS)),
                assertThrows(IllegalArgumentException.class, () -> model.adjusted(flat, DIRECTIONS)))) {
            assertEquals("values has the same value throughout in criterion 0", e.getMessage());
        }
    }

    @Test
    void scalingsKeepTheOrderAndTheirEnds() {
        for (int seed = 0; seed < 50; seed++) {
            double[] x = column(random(2 + seed % 9, 1, 100 + seed), 0);
            double[] best = RelativeScaling.max(x, Direction.BENEFIT).toArray();
            double[] least = RelativeScaling.max(x, Direction.COST).toArray();
            assertEquals(1, Arrays.stream(best).max().orElseThrow(), 1e-15);
            assertEquals(1, Arrays.stream(least).max().orElseThrow(), 1e-15);
            for (Direction direction : List.of(Direction.BENEFIT, Direction.COST)) {
                assertEquals(
                        1,
                        Arrays.stream(RelativeScaling.shareOfSum(x, direction).toArray())
                                .sum(),
                        1e-12);
            }
            double[] ranks = new NaturalRanking().rank(x);
            double[] share = RelativeScaling.percentile(x, Direction.BENEFIT).toArray();
            double[] turned = RelativeScaling.percentile(x, Direction.COST).toArray();
            for (int i = 0; i < x.length; i++) {
                assertEquals((ranks[i] - 1) / (x.length - 1), share[i], 1e-15);
                assertEquals(1 - share[i], turned[i], 1e-15);
            }
        }
        UndefinedException one = assertThrows(
                UndefinedException.class, () -> RelativeScaling.percentile(new double[] {1}, Direction.BENEFIT));
        assertEquals(Status.INSUFFICIENT_DATA, one.status());
        assertThrows(UndefinedException.class, () -> RelativeScaling.max(new double[] {0, 1}, Direction.COST));
        assertThrows(
                UndefinedException.class, () -> RelativeScaling.shareOfSum(new double[] {-1, 1}, Direction.BENEFIT));
    }

    @Test
    void winsorizedValuesLieBetweenTheQuantiles() {
        for (int seed = 0; seed < 50; seed++) {
            double[] x = column(random(5 + seed, 1, 200 + seed), 0);
            double p = 0.01 + 0.009 * seed;
            Winsorization.Winsorized drawn = Winsorization.of(x, p);
            Percentile type7 = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
            assertEquals(type7.evaluate(x, 100 * p), drawn.low(), 1e-12);
            assertEquals(type7.evaluate(x, 100 * (1 - p)), drawn.high(), 1e-12);
            for (int i = 0; i < x.length; i++) {
                double within = Math.min(drawn.high(), Math.max(drawn.low(), x[i]));
                assertEquals(within, drawn.values().get(i), 0);
            }
        }
        assertArrayEquals(
                new double[] {3, 1, 2},
                Winsorization.of(new double[] {3, 1, 2}, 0).values().toArray());
        assertThrows(IllegalArgumentException.class, () -> Winsorization.of(new double[] {1}, 0.5));
    }

    @Test
    void outliersAreTreatedUntilEitherMomentIsWithinItsLimit() {
        int treated = 0;
        for (int seed = 0; seed < 200; seed++) {
            double[] x = column(random(8 + seed % 20, 1, 300 + seed), 0);
            if (seed % 3 == 0) {
                x[1] = 1e3;
            }
            OutlierTreatment.Treated result = OutlierTreatment.withDefaults().of(x);
            DescriptiveStatistics before = new DescriptiveStatistics(x);
            DescriptiveStatistics after =
                    new DescriptiveStatistics(result.values().toArray());
            assertEquals(before.getSkewness(), result.skewness().orElseThrow(), 1e-9);
            assertEquals(before.getKurtosis(), result.kurtosis().orElseThrow(), 1e-8);
            assertEquals(after.getSkewness(), result.treatedSkewness().orElseThrow(), 1e-9);
            boolean beyond = Math.abs(after.getSkewness()) > 2 && after.getKurtosis() > 3.5;
            assertEquals(beyond ? OutlierTreatment.Advice.TRANSFORM : OutlierTreatment.Advice.OK, result.advice());
            assertEquals(beyond, result.points() == 5 && beyond);
            boolean was = Math.abs(before.getSkewness()) > 2 && before.getKurtosis() > 3.5;
            assertEquals(was, result.points() > 0);
            treated += was ? 1 : 0;
        }
        assertTrue(treated > 20);
        assertThrows(
                UndefinedException.class, () -> OutlierTreatment.withDefaults().of(1, 2, 3));
        assertTrue(OutlierTreatment.withDefaults().of(2, 2, 2, 2).skewness().isEmpty());
    }

    @Test
    void waspasLiesBetweenItsSumAndItsProduct() {
        double[] weights = {0.5, 0.3, 0.2};
        for (int seed = 0; seed < 50; seed++) {
            double[][] rows = random(3 + seed % 6, 3, 600 + seed);
            double lambda = seed / 49.0;
            Waspas.Scores scores = Waspas.of(rows, DIRECTIONS, weights, lambda);
            double[][] z = new double[3][];
            for (int j = 0; j < 3; j++) {
                z[j] = RelativeScaling.max(column(rows, j), DIRECTIONS.get(j)).toArray();
            }
            for (int i = 0; i < rows.length; i++) {
                double sum = 0;
                double product = 1;
                for (int j = 0; j < 3; j++) {
                    sum += weights[j] * z[j][i];
                    product *= Math.pow(z[j][i], weights[j]);
                }
                assertEquals(sum, scores.sums().get(i), 1e-12);
                assertEquals(product, scores.products().get(i), 1e-12);
                assertTrue(scores.products().get(i) <= scores.sums().get(i) + 1e-12);
                assertEquals(
                        lambda * sum + (1 - lambda) * product, scores.scores().get(i), 1e-12);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Waspas.of(new double[][] {{1, 0, 1}}, DIRECTIONS, weights));
    }

    @Test
    void goalpostsAndScalingsNameWhatIsBad() {
        MazziottaPareto model = MazziottaPareto.withDefaults();
        List<Direction> one = List.of(Direction.BENEFIT);
        double[][] rows = {{1}, {2}};
        assertMessage(
                "maxima[0] must be above 3.0 but is 3.0",
                () -> model.adjusted(rows, one, new double[] {3}, new double[] {3}));
        assertMessage(
                "minima has 2 elements but directions has 1",
                () -> model.adjusted(rows, one, new double[2], new double[] {3}));
        assertMessage(
                "maxima has 2 elements but directions has 1",
                () -> model.adjusted(rows, one, new double[1], new double[] {3, 4}));
        assertMessage(
                "minima[0] must be finite but is NaN",
                () -> model.adjusted(rows, one, new double[] {Double.NaN}, new double[] {3}));
        // 70 + 60 (x - min)/(max - min) = 0 at x = min - 7/6 of the distance
        assertMessage(
                "the standardized criteria of place 1 have a mean of 0",
                () -> model.adjusted(new double[][] {{1}, {-7}}, one, new double[] {0}, new double[] {6}));
        double[] nan = {1, Double.NaN};
        assertMessage("values[1] must be finite but is NaN", () -> RelativeScaling.max(nan, Direction.BENEFIT));
        assertMessage("values[1] must be finite but is NaN", () -> RelativeScaling.shareOfSum(nan, Direction.BENEFIT));
        assertMessage("values[1] must be finite but is NaN", () -> RelativeScaling.percentile(nan, Direction.BENEFIT));
        double[] two = {1, 2};
        String direction = "direction must be BENEFIT or COST but is TARGET";
        assertMessage(direction, () -> RelativeScaling.max(two, Direction.TARGET));
        assertMessage(direction, () -> RelativeScaling.shareOfSum(two, Direction.TARGET));
        assertMessage(direction, () -> RelativeScaling.percentile(two, Direction.TARGET));
        for (Executable call : List.<Executable>of(
                () -> RelativeScaling.max(new double[0], Direction.BENEFIT),
                () -> RelativeScaling.shareOfSum(new double[0], Direction.BENEFIT),
                () -> RelativeScaling.percentile(new double[] {1}, Direction.BENEFIT))) {
            assertEquals(
                    Status.INSUFFICIENT_DATA,
                    assertThrows(UndefinedException.class, call).status());
        }
        assertMessage("the largest value is 0", () -> RelativeScaling.max(new double[2], Direction.BENEFIT));
        assertMessage("the sum of the values is 0", () -> RelativeScaling.shareOfSum(new double[2], Direction.BENEFIT));
        assertMessage(
                "values[1] is 0, as a cost it has no ratio",
                () -> RelativeScaling.shareOfSum(new double[] {1, 0}, Direction.COST));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call).getMessage());
    }

    /** Shares of 1, 3 and 6 in 10; as costs, of 6, 2 and 1 in 9. */
    @Test
    void sharesAreThoseOfTheSumOrOfTheInverses() {
        double[] x = {1, 3, 6};
        assertArrayEquals(
                new double[] {0.1, 0.3, 0.6},
                RelativeScaling.shareOfSum(x, Direction.BENEFIT).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {6 / 9.0, 2 / 9.0, 1 / 9.0},
                RelativeScaling.shareOfSum(x, Direction.COST).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {1 / 6.0, 0.5, 1},
                RelativeScaling.max(x, Direction.BENEFIT).toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {1, 1 / 3.0, 1 / 6.0},
                RelativeScaling.max(x, Direction.COST).toArray(),
                1e-15);
    }
}
