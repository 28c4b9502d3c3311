package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

/** What every ranking of places promises. A test of a ranking extends this and states its tolerance. */
abstract class EvaluationContract {
    /** The ranking. */
    abstract Evaluation evaluate(EvaluationTable table, double... weights);

    /** What scores may differ by, relative to max(1, score). */
    abstract double tolerance();

    /** Whether a place that is nowhere better never ranks higher. */
    boolean respectsDominance() {
        return true;
    }

    /** Whether weights enter at all. */
    boolean takesWeights() {
        return true;
    }

    private Evaluation of(Weighted sample) {
        return evaluate(sample.table(), sample.weights());
    }

    @SeededProperty
    void aDominatedPlaceNeverOutranksItsDominator(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        if (!respectsDominance()) {
            return;
        }
        EvaluationTable table = sample.table();
        Evaluation evaluation = of(sample);
        double sign = evaluation.better() == Direction.BENEFIT ? 1 : -1;
        for (int a = 0; a < table.size(); a++) {
            for (int b = 0; b < table.size(); b++) {
                if (dominates(table, a, b)) {
                    double lead = sign
                            * (evaluation.scores().get(a) - evaluation.scores().get(b));
                    assertTrue(lead >= -tolerance(), () -> "lead " + lead);
                }
            }
        }
    }

    private static boolean dominates(EvaluationTable table, int a, int b) {
        for (int j = 0; j < table.criteria().size(); j++) {
            double lead = table.value(a, j) - table.value(b, j);
            if (table.criteria().get(j).direction() == Direction.COST ? lead > 0 : lead < 0) {
                return false;
            }
        }
        return true;
    }

    @SeededProperty
    void theUnitOfARatioCriterionChangesNothing(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        EvaluationTable table = sample.table();
        double[][] columns = new double[table.criteria().size()][];
        for (int j = 0; j < columns.length; j++) {
            double unit = j % 2 == 0 ? 1e4 : 1;
            columns[j] = table.column(j).stream().map(x -> x * unit).toArray();
        }
        Evaluation scaled =
                evaluate(EvaluationTable.ofColumns(table.places(), table.criteria(), columns), sample.weights());
        assertClose(of(sample).scores(), scaled.scores());
    }

    @SeededProperty
    void theOrderOfPlacesPermutesTheScores(
            @ForAll(supplier = CompositeSamples.Tables.class) Weighted sample, @ForAll long seed) {
        EvaluationTable table = sample.table();
        List<String> shuffled = new ArrayList<>(table.places());
        Collections.shuffle(shuffled, new Random(seed));
        double[][] rows = new double[table.size()][table.criteria().size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = table.value(table.places().indexOf(shuffled.get(i)), j);
            }
        }
        Evaluation moved = evaluate(EvaluationTable.of(shuffled, table.criteria(), rows), sample.weights());
        double[] back = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            back[i] = moved.scores().get(shuffled.indexOf(table.places().get(i)));
        }
        assertClose(of(sample).scores(), ImmutableDoubleArray.copyOf(back));
    }

    @SeededProperty
    void contributionsAddUp(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        Evaluation evaluation = of(sample);
        for (int i = 0; i < sample.table().size(); i++) {
            if (evaluation.scores().get(i) == 0) {
                continue;
            }
            Contributions parts = evaluation.explain(i);
            double size = parts.parts().stream().map(Math::abs).sum();
            assertEquals(parts.total(), Sums.of(parts.parts().toArray()), 1e-12 * Math.max(1, size));
            assertEquals(sample.table().places().get(i), parts.place());
        }
    }

    @SeededProperty
    void parallelKeepsTheBits(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        assertEquals(
                of(sample).scores(),
                evaluate(sample.table().parallel(), sample.weights()).scores());
    }

    @SeededProperty
    void theBestPlaceHasRankOneAndEqualsShareRanks(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        Evaluation evaluation = of(sample);
        int best = evaluation.places().indexOf(evaluation.best());
        assertEquals(1, evaluation.ranks().get(best));
        for (int i = 0; i < evaluation.scores().length(); i++) {
            for (int k = 0; k < i; k++) {
                boolean equal =
                        evaluation.scores().get(i) == evaluation.scores().get(k);
                assertEquals(
                        equal, evaluation.ranks().get(i) == evaluation.ranks().get(k));
            }
        }
    }

    @Test
    void weightsThatDoNotSumToOneAreRefused() {
        if (takesWeights()) {
            EvaluationTable table = CompositeSamples.example();
            assertThrows(IllegalArgumentException.class, () -> evaluate(table, 0.5, 0.3, 0.3));
            assertThrows(IllegalArgumentException.class, () -> evaluate(table, 0.5, 0.5));
            assertThrows(IllegalArgumentException.class, () -> evaluate(table, 1.2, -0.4, 0.2));
            assertThrows(IllegalArgumentException.class, () -> evaluate(table, Double.NaN, 0.4, 0.2));
        }
    }

    @Test
    void itsTextSaysWhoIsBestInOneLine() {
        String text = evaluate(CompositeSamples.example(), 0.4, 0.3, 0.3).toString();
        assertTrue(text.contains("best place 3") && !text.contains("\n"), text);
    }

    private void assertClose(ImmutableDoubleArray expected, ImmutableDoubleArray actual) {
        for (int i = 0; i < expected.length(); i++) {
            assertEquals(expected.get(i), actual.get(i), tolerance() * Math.max(1, Math.abs(expected.get(i))));
        }
    }
}
