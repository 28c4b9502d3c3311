package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;

/** What all objective weights have in common. */
class WeightsTest {
    private static final Map<String, Function<EvaluationTable, ImmutableDoubleArray>> METHODS = Map.of(
            "entropy", t -> EntropyWeights.of(t).weights(),
            "CRITIC", t -> CriticWeights.of(t).weights(),
            "CRITIC |r|", t -> CriticWeights.absoluteCorrelations(t).weights(),
            "CV", VariationWeights::byCoefficientOfVariation,
            "sd", VariationWeights::byStandardDeviation,
            "MEREC", t -> MerecWeights.of(t).weights());

    @SeededProperty
    void areNotNegativeAndSumToOne(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        METHODS.forEach((name, method) -> {
            try {
                double[] weights = method.apply(sample.table()).toArray();
                assertEquals(1, Sums.of(weights), 1e-12, name);
                for (double w : weights) {
                    assertTrue(w >= 0, name);
                }
            } catch (UndefinedException e) {
                // CRITIC has no conflict to weigh by where all criteria run together
                assertTrue(name.startsWith("CRITIC"), name);
            }
        });
    }

    @SeededProperty
    void aConstantCriterionCarriesNone(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        EvaluationTable table = sample.table();
        List<Criterion> criteria = new ArrayList<>(table.criteria());
        criteria.add(Criterion.benefit("constant"));
        double[][] columns = new double[criteria.size()][table.size()];
        for (int j = 0; j < table.criteria().size(); j++) {
            columns[j] = table.column(j).toArray();
        }
        java.util.Arrays.fill(columns[criteria.size() - 1], 0.3);
        EvaluationTable wider = EvaluationTable.ofColumns(table.places(), criteria, columns);
        METHODS.forEach((name, method) -> {
            if (!name.startsWith("CRITIC")) {
                assertEquals(0, method.apply(wider).get(criteria.size() - 1), name);
            }
        });
        assertEquals(
                List.of("constant"),
                wider.constantCriteria().stream()
                        .filter(n -> n.equals("constant"))
                        .toList());
    }
}
