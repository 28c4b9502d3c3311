package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class NestedSystemTest {
    private static final EvaluationTable TABLE = CompositeSamples.example();
    private static final ImmutableMap<String, List<String>> GROUPS = ImmutableMap.of(
            "people", List.of("criterion 0", "criterion 2"),
            "dust", List.of("criterion 1"));

    @Test
    void globalWeightsComeBack() {
        NestedSystem system = NestedSystem.fromGlobalWeights(GROUPS, TABLE, new double[] {0.4, 0.3, 0.3});
        assertEquals(0.7, system.subsystems().get(0).weight(), 1e-15);
        assertEquals(0.4, system.globalWeights().get("criterion 0"), 1e-15);
        assertEquals("NestedSystem[people 0.700 (2 criteria) dust 0.300 (1 criteria)]", system.toString());
    }

    @SeededProperty
    void theNestedScoreIsTheLinearComposite(@ForAll(supplier = CompositeSamples.Tables.class) Weighted sample) {
        EvaluationTable table = sample.table();
        int m = table.criteria().size();
        ImmutableMap<String, List<String>> groups = m == 1
                ? ImmutableMap.of("all", table.names())
                : ImmutableMap.of(
                        "first", table.names().subList(0, m / 2),
                        "second", table.names().subList(m / 2, m));
        SystemScores scores =
                NestedSystem.fromGlobalWeights(groups, table, sample.weights()).of(table);
        double[] linear = LinearComposite.of(table, sample.weights()).scores().toArray();
        assertArrayEquals(linear, scores.scores().toArray(), 1e-12);
        for (int i = 0; i < table.size(); i++) {
            assertEquals(linear[i], Sums.of(scores.explain(i).parts().toArray()), 1e-12);
        }
        assertEquals(
                scores.scores(),
                NestedSystem.fromGlobalWeights(groups, table, sample.weights())
                        .of(table.parallel())
                        .scores());
    }

    @Test
    void aGroupOfZeroWeightsIsEqualWithin() {
        NestedSystem system = NestedSystem.fromGlobalWeights(GROUPS, TABLE, new double[] {0, 1, 0});
        assertArrayEquals(
                new double[] {0.5, 0.5}, system.subsystems().get(0).weights().toArray(), 0);
        assertEquals(0.5, NestedSystem.equalWeights(GROUPS).subsystems().get(1).weight());
    }

    @Test
    void criteriaInNoOrTwoSubsystemsAreNamed() {
        assertEquals(
                "criteria [criterion 1] belong to no subsystem",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NestedSystem.equalWeights(Map.of("people", List.of("criterion 0", "criterion 2")))
                                        .of(TABLE))
                        .getMessage());
        assertEquals(
                "groups: criterion 1 belongs to two subsystems",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NestedSystem.equalWeights(
                                        ImmutableMap.of("a", List.of("criterion 1"), "b", List.of("criterion 1"))))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> NestedSystem.equalWeights(Map.of("a", List.of("rate")))
                                .of(TABLE))
                .getMessage()
                .startsWith("no criterion rate"));
    }
}
