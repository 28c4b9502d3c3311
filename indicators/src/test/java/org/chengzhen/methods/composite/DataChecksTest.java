package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.methods.composite.DataChecks.Rule;
import org.junit.jupiter.api.Test;

class DataChecksTest {
    private static final List<String> AB = List.of("A", "B");

    private static List<Rule> rules(List<DataChecks.Finding> findings) {
        return findings.stream().map(DataChecks.Finding::rule).toList();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                "A: parts sum to 99.0 but the total is 100.0",
                DataChecks.partsAddUp(List.of("A"), new double[][] {{40, 59}}, new double[] {100}, 1e-6)
                        .get(0)
                        .toString());
        assertEquals(List.of(Rule.SHARE_BOUNDS), rules(DataChecks.shares(AB, new double[] {0.4, 1.2})));
    }

    @Test
    void missingNumbersNeverPass() {
        double nan = Double.NaN;
        assertEquals(List.of(Rule.MISSING), rules(DataChecks.shares(AB, new double[] {0.4, nan})));
        assertEquals(
                List.of(Rule.MISSING),
                rules(DataChecks.partsAddUp(AB, new double[][] {{1}, {nan}}, new double[] {1, 2}, 0)));
        assertEquals(
                List.of(Rule.PART_OF_WHOLE, Rule.MISSING),
                rules(DataChecks.partsWithinWholes(AB, new double[] {3, 1}, new double[] {2, nan})));
        assertThrows(IllegalArgumentException.class, () -> DataChecks.shares(AB, new double[] {0.4}));
    }

    @Test
    void aTableIsLookedOver() {
        EvaluationTable table = EvaluationTable.of(
                List.of("A", "B", "C"),
                List.of(Criterion.benefit("x"), Criterion.cost("y").missing(MissingPolicy.DROP_PLACE)),
                new double[][] {{-1, 4}, {0, 4}, {2, Double.NaN}});
        assertEquals(
                List.of(
                        "C: dropped for a missing number",
                        "x: 1 places below zero, from A",
                        "x: 1 places at zero, from A",
                        "y: is 4.0 everywhere"),
                DataChecks.of(table).stream().map(DataChecks.Finding::toString).toList());
    }

    /** One in a hundred of a total of 200 is 2. */
    @Test
    void theToleranceIsAShareOfTheTotal() {
        List<String> places = List.of("at", "above", "negative");
        double[][] parts = {{101, 101}, {101, 101.5}, {-150, -51}};
        List<DataChecks.Finding> found = DataChecks.partsAddUp(places, parts, new double[] {200, 200, -200}, 0.01);
        assertEquals(
                List.of("above: parts sum to 202.5 but the total is 200.0"),
                found.stream().map(Object::toString).toList());
        assertEquals(
                3,
                DataChecks.partsAddUp(places, parts, new double[] {200, 200, -200}, 0)
                        .size());
    }
}
