package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EvaluationTableTest {
    private static final List<String> CITIES = List.of("Foshan", "Dongguan", "Huizhou");
    private static final List<Criterion> CRITERIA =
            List.of(Criterion.benefit("income"), Criterion.cost("dust").missing(MissingPolicy.DROP_PLACE));

    private static String refusal(double[][] rows) {
        return assertThrows(IllegalArgumentException.class, () -> EvaluationTable.of(CITIES, CRITERIA, rows))
                .getMessage();
    }

    @Test
    void aMissingNumberIsRefusedByNameOrDropsItsPlace() {
        assertEquals(
                "income of Dongguan must be finite but is NaN in the rows, columns or values", refusal(new double[][] {
                    {1, 2}, {Double.NaN, 3}, {3, 4}
                }));
        assertEquals(
                "dust of Foshan must be finite but is Infinity in the rows, columns or values", refusal(new double[][] {
                    {1, Double.POSITIVE_INFINITY}, {2, 3}, {3, 4}
                }));
        EvaluationTable table = EvaluationTable.of(CITIES, CRITERIA, new double[][] {{1, 2}, {2, Double.NaN}, {3, 4}});
        assertEquals(List.of("Foshan", "Huizhou"), table.places());
        assertEquals(List.of("Dongguan"), table.dropped());
        assertArrayEquals(new double[] {2, 4}, table.column(1).toArray(), 0);
        assertEquals("EvaluationTable[2 places x 2 criteria [income, dust], dropped [Dongguan]]", table.toString());
    }

    @Test
    void noPlaceLeftIsTooFew() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> EvaluationTable.of(List.of("A"), CRITERIA, new double[][] {{1, Double.NaN}}))
                        .status());
        assertThrows(UndefinedException.class, () -> EvaluationTable.of(new double[0][], List.of(Direction.BENEFIT)));
    }

    @Test
    void shapesAndNamesMustFit() {
        assertEquals("rows[1] (Dongguan) has 1 elements but there are 2 criteria", refusal(new double[][] {
            {1, 2}, {3}, {3, 4}
        }));
        assertThrows(
                IllegalArgumentException.class,
                () -> EvaluationTable.of(
                        List.of("A"), List.of(Criterion.benefit("x"), Criterion.cost("x")), new double[][] {{1, 2}}));
        assertThrows(
                IllegalArgumentException.class, () -> EvaluationTable.of(List.of("A"), List.of(), new double[][] {{}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> EvaluationTable.ofColumns(
                        CITIES, CRITERIA, new double[][] {new double[] {1, 2, 3}, new double[] {1}}));
    }

    @Test
    void aValueOutsideFrozenBoundsIsNamed() {
        assertEquals(
                "rate of A must be in the bounds of its criteria, [0.0, 1.0], but is 1.5",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EvaluationTable.of(
                                        List.of("A"),
                                        List.of(Criterion.benefit("rate").bounds(0, 1)),
                                        new double[][] {{1.5}}))
                        .getMessage());
    }

    @Test
    void normalizationsOfATableTurnCostsAndHonourTargets() {
        EvaluationTable table = EvaluationTable.of(
                List.of("A", "B", "C"),
                List.of(Criterion.cost("dust"), Criterion.interval("density", 2, 3), Criterion.target("ratio", 1)),
                new double[][] {{1, 1, 0.5}, {2, 2.5, 1}, {4, 6, 3}});
        assertArrayEquals(
                new double[] {1, 2 / 3.0, 0.75, 2 / 3.0, 1, 1, 0, 0, 0},
                table.normalized(Scaling.MIN_MAX).toArray(),
                1e-15);
        double[] z = table.normalized(Scaling.Z_SCORE).column(0);
        assertEquals(0, z[0] + z[1] + z[2], 1e-15);
        assertEquals(-1, Math.signum(z[2]));
        assertArrayEquals(
                new double[] {1, 0.5, 0.25},
                EvaluationTable.of(new double[][] {{1}, {2}, {4}}, List.of(Direction.COST))
                        .normalized(Scaling.LEADER)
                        .toArray(),
                0);
        assertThrows(IllegalArgumentException.class, () -> table.normalized(Scaling.LEADER));
        double norm = Math.sqrt(21);
        assertArrayEquals(
                new double[] {1 - 1 / norm, 1 - 2 / norm, 1 - 4 / norm},
                table.normalized(Scaling.VECTOR).column(0),
                1e-15);
    }

    @Test
    void constantCriteriaFollowTheirRule() {
        EvaluationTable table =
                EvaluationTable.of(new double[][] {{7, 1}, {7, 2}}, List.of(Direction.BENEFIT, Direction.COST));
        assertEquals(List.of("criterion 0"), table.constantCriteria());
        assertEquals(0, table.normalized(Scaling.MIN_MAX).get(0, 0));
        assertEquals(0.5, table.normalized(Scaling.MIN_MAX, ConstantColumn.HALF).get(0, 0));
        assertEquals(1, table.normalized(Scaling.Z_SCORE, ConstantColumn.ONE).get(1, 0));
    }

    @Test
    void equalTablesAreEqualAndDataAreCopied() {
        double[] column = {1, 2};
        List<String> places = List.of("A", "B");
        List<Criterion> one = List.of(Criterion.benefit("x"));
        EvaluationTable table = EvaluationTable.ofColumns(places, one, new double[][] {column});
        column[0] = 99;
        assertEquals(1, table.value(0, 0));
        assertEquals(EvaluationTable.ofColumns(places, one, new double[][] {{1, 2}}), table);
        assertEquals(
                EvaluationTable.ofColumns(places, one, new double[][] {{1, 2}}).hashCode(), table.hashCode());
        assertNotEquals(EvaluationTable.ofColumns(places, one, new double[][] {{1, 3}}), table);
        assertThrows(IllegalArgumentException.class, () -> table.without("x"));
        assertThrows(IllegalArgumentException.class, () -> table.without("y"));
    }

    @Test
    void boundsOfACriterionHoldAtBothEnds() {
        List<Criterion> rate = List.of(Criterion.benefit("rate").bounds(0, 1));
        List<String> places = List.of("A", "B");
        assertEquals(
                2, EvaluationTable.of(places, rate, new double[][] {{0}, {1}}).size());
        for (double outside : new double[] {-0.5, 1.5}) {
            assertEquals(
                    "rate of B must be in the bounds of its criteria, [0.0, 1.0], but is " + outside,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> EvaluationTable.of(places, rate, new double[][] {{0}, {outside}}))
                            .getMessage());
        }
    }
}
