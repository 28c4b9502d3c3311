package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.MismatchException;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final Variable PEOPLE = Variable.stock("people", "People", "人", Unit.PERSON);
    private static final Variable TEN_THOUSANDS = Variable.stock("people", "People", "人", Unit.TEN_THOUSAND_PERSONS);

    @Test
    void valuesAreInTheUnitAskedForAndWhatIsMissingStaysSo() {
        double[] values = {2, Double.NaN};
        assertSame(values, Column.converted(values, PEOPLE, PEOPLE));
        assertArrayEquals(new double[] {20_000, Double.NaN}, Column.converted(values, TEN_THOUSANDS, PEOPLE));
        assertEquals(1, new Column(PEOPLE, values).missing());
    }

    @Test
    void anotherUnitOfOneMeaningIsTakenAndAnotherMeaningRefused() {
        assertDoesNotThrow(() -> Column.requireSameMeaning(PEOPLE, TEN_THOUSANDS));
        String rest = " do not go together: neither the units nor the kinds of amount convert into each other";
        refused(
                Variable.flow("people", "People", "人", Unit.PERSON),
                "people [persons] (STOCK, persons) and people [persons] (FLOW, persons)" + rest);
        refused(
                Variable.stock("people", "People", "人", Unit.YUAN),
                "people [persons] (STOCK, persons) and people [yuan] (STOCK, money)" + rest);
        refused(
                Variable.stock("persons", "People", "人", Unit.PERSON),
                "people [persons] (STOCK, persons) and persons [persons] (STOCK, persons)" + rest);
    }

    private static void refused(Variable other, String message) {
        MismatchException e = assertThrows(MismatchException.class, () -> Column.requireSameMeaning(PEOPLE, other));
        assertEquals(message, e.getMessage());
        assertThrows(MismatchException.class, () -> Column.converted(new double[] {1}, PEOPLE, other));
    }
}
