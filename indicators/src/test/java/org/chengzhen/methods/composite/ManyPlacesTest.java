package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.junit.jupiter.api.Test;

/** Places are taken by some thousands: more of them than one such block, held against the formulas place by place. */
class ManyPlacesTest {
    private static final int N = 4_500;
    private static final double[] WEIGHTS = {0.5, 0.2, 0.3};
    private static final double[][] X = columns();
    private static final EvaluationTable TABLE = EvaluationTable.ofColumns(
            names(), List.of(Criterion.benefit("income"), Criterion.cost("dust"), Criterion.benefit("parks")), X);

    private static double[][] columns() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] columns = new double[3][N];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> 1 + 9 * random.nextDouble());
        }
        return columns;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            names.add("P" + i);
        }
        return names;
    }

    private static double least(int j) {
        return Arrays.stream(X[j]).min().orElseThrow();
    }

    private static double most(int j) {
        return Arrays.stream(X[j]).max().orElseThrow();
    }

    private static void assertScores(double[] expected, Evaluation... evaluations) {
        for (Evaluation evaluation : evaluations) {
            for (int i = 0; i < N; i++) {
                assertEquals(expected[i], evaluation.scores().get(i), 1e-12);
            }
        }
    }

    private static double[][] normalized() {
        double[][] z = new double[3][N];
        for (int j = 0; j < 3; j++) {
            double low = least(j);
            double width = most(j) - low;
            for (int i = 0; i < N; i++) {
                double share = (X[j][i] - low) / width;
                z[j][i] = j == 1 ? 1 - share : share;
            }
        }
        return z;
    }

    @Test
    void sumsOfScaledValuesAreThoseOfEachPlace() {
        double[][] z = normalized();
        double[] expected = new double[N];
        Arrays.setAll(expected, i -> 0.5 * z[0][i] + 0.2 * z[1][i] + 0.3 * z[2][i]);
        assertScores(expected, LinearComposite.of(TABLE, WEIGHTS), LinearComposite.of(TABLE.parallel(), WEIGHTS));
        NestedSystem system = NestedSystem.fromGlobalWeights(
                ImmutableMap.of("people", List.of("income", "parks"), "dust", List.of("dust")), TABLE, WEIGHTS);
        SystemScores scores = system.of(TABLE);
        assertScores(expected, scores, system.of(TABLE.parallel()));
        for (int i = 0; i < N; i++) {
            assertEquals(
                    (0.5 * z[0][i] + 0.3 * z[2][i]) / 0.8, scores.subsystems().get(i, 0), 1e-12);
            assertEquals(z[1][i], scores.subsystems().get(i, 1), 1e-12);
        }
    }

    private static double[] closeness(boolean vector) {
        double[] plus = new double[N];
        double[] minus = new double[N];
        for (int j = 0; j < 3; j++) {
            double low = least(j);
            double high = most(j);
            double unit = vector ? Math.sqrt(Arrays.stream(X[j]).map(x -> x * x).sum()) : high - low;
            for (int i = 0; i < N; i++) {
                double toBest = WEIGHTS[j] * (X[j][i] - (j == 1 ? low : high)) / unit;
                double toWorst = WEIGHTS[j] * (X[j][i] - (j == 1 ? high : low)) / unit;
                plus[i] += toBest * toBest;
                minus[i] += toWorst * toWorst;
            }
        }
        double[] closeness = new double[N];
        Arrays.setAll(closeness, i -> Math.sqrt(minus[i]) / (Math.sqrt(plus[i]) + Math.sqrt(minus[i])));
        return closeness;
    }

    @Test
    void distancesToTheIdealAreThoseOfEachPlace() {
        assertScores(closeness(true), Topsis.vector(TABLE, WEIGHTS), Topsis.vector(TABLE.parallel(), WEIGHTS));
        assertScores(closeness(false), Topsis.minMax(TABLE, WEIGHTS), Topsis.minMax(TABLE.parallel(), WEIGHTS));
    }

    @Test
    void entropiesAreThoseOfAllShares() {
        double[][] z = normalized();
        double[] entropies = new double[3];
        double rest = 0;
        for (int j = 0; j < 3; j++) {
            double sum = Arrays.stream(z[j]).sum();
            entropies[j] = -Arrays.stream(z[j])
                            .map(v -> v == 0 ? 0 : v / sum * Math.log(v / sum))
                            .sum()
                    / Math.log(N);
            rest += 1 - entropies[j];
        }
        for (EvaluationTable table : List.of(TABLE, TABLE.parallel())) {
            EntropyWeights found = EntropyWeights.of(table);
            for (int j = 0; j < 3; j++) {
                assertEquals(entropies[j], found.entropies().get(j), 1e-12);
                assertEquals((1 - entropies[j]) / rest, found.weights().get(j), 1e-9);
            }
        }
    }

    @Test
    void couplingIsThatOfEachRow() {
        double[][] z = normalized();
        DoubleMatrix systems = DoubleMatrix.of(rows(z));
        CouplingTable table =
                CouplingTable.weighted(names(), List.of("a", "b", "c"), systems, WEIGHTS, CouplingForm.CLASSIC);
        for (int i = 0; i < N; i++) {
            double[] u = systems.row(i);
            double product = u[0] * u[1] * u[2];
            double mean = (u[0] + u[1] + u[2]) / 3;
            double degree = mean == 0 ? 0 : Math.cbrt(product) / mean;
            double level = 0.5 * u[0] + 0.2 * u[1] + 0.3 * u[2];
            assertEquals(degree, table.coupling().get(i), 1e-12);
            assertEquals(level, table.development().get(i), 1e-12);
            assertEquals(Math.sqrt(degree * level), table.coordination().get(i), 1e-12);
        }
    }

    private static double[][] rows(double[][] columns) {
        double[][] rows = new double[N][3];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }

    /** The first places alone, as many as fill one block but for one, one block, and one more. */
    @Test
    void numbersOfPlacesAtTheEndsOfABlockAreTakenWhole() {
        for (int n : new int[] {1_023, 1_024, 1_025, 2_047, 2_048, 2_049}) {
            double[][] some = new double[3][];
            for (int j = 0; j < 3; j++) {
                some[j] = Arrays.copyOf(X[j], n);
                some[j][0] = 0;
                some[j][n - 1] = 20;
            }
            EvaluationTable table = EvaluationTable.ofColumns(names().subList(0, n), TABLE.criteria(), some);
            ImmutableDoubleArray sums = LinearComposite.of(table, WEIGHTS).scores();
            ImmutableDoubleArray closeness = Topsis.minMax(table, WEIGHTS).scores();
            SystemScores scores = NestedSystem.fromGlobalWeights(
                            ImmutableMap.of("people", List.of("income", "parks"), "dust", List.of("dust")),
                            table,
                            WEIGHTS)
                    .of(table);
            assertEquals(n, sums.length());
            // all at the worst but the dust, and the other way round
            assertEquals(0.2, sums.get(0), 1e-15);
            assertEquals(0.8, sums.get(n - 1), 1e-15);
            assertEquals(0.2, scores.scores().get(0), 1e-15);
            assertEquals(0.8, scores.scores().get(n - 1), 1e-15);
            double far = Math.sqrt(0.5 * 0.5 + 0.3 * 0.3);
            assertEquals(0.2 / (0.2 + far), closeness.get(0), 1e-15);
            assertEquals(far / (0.2 + far), closeness.get(n - 1), 1e-15);
            for (int i = 1; i < n - 1; i++) {
                double expected = 0.5 * some[0][i] / 20 + 0.2 * (1 - some[1][i] / 20) + 0.3 * some[2][i] / 20;
                assertEquals(expected, sums.get(i), 1e-12);
                assertEquals(expected, scores.scores().get(i), 1e-12);
            }
        }
    }
}
