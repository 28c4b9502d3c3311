package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.methods.composite.CompositeSamples.Weighted;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void levelsThatDoNotFitAreNamed() {
        ImmutableDoubleArray one = ImmutableDoubleArray.of(1);
        ImmutableList<String> two = ImmutableList.of("a", "b");
        assertRefused("groups must not be empty", () -> new NestedSystem(ImmutableList.of()));
        assertRefused(
                "subsystem people has no criteria",
                () -> new NestedSystem.Subsystem("people", 1, ImmutableList.of(), ImmutableDoubleArray.of()));
        assertRefused(
                "weights of people has 1 elements but criteria has 2",
                () -> new NestedSystem.Subsystem("people", 1, two, one));
        assertRefused(
                "weights of people must sum to 1 but sums to 1.5",
                () -> new NestedSystem.Subsystem("people", 1, two, ImmutableDoubleArray.of(1, 0.5)));
        NestedSystem.Subsystem half = new NestedSystem.Subsystem("people", 0.5, ImmutableList.of("a"), one);
        assertRefused(
                "weights of the subsystems must sum to 1 but sums to 0.5",
                () -> new NestedSystem(ImmutableList.of(half)));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
