package org.chengzhen.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = Table.builder("城市")
            .text("name")
            .number("n", 1)
            .row("广州", 1234.56)
            .row("A, \"B\" | C", Double.NaN)
            .build();

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals(
                "城市\nname              n\n----------  -------\n广州        1,234.6\nA, \"B\" | C        -\n",
                table.toText());
    }

    @Test
    void csvQuotesWhatNeedsItAndKeepsAllDigits() {
        assertEquals("name,n\n广州,1234.56\n\"A, \"\"B\"\" | C\",\n", table.toCsv());
        assertEquals("n\n5\n", Table.builder("").number("n", 0).row(5).build().toCsv());
    }

    @Test
    void markdownEscapesBars() {
        assertEquals(
                "**城市**\n\n| name | n |\n|---|---:|\n| 广州 | 1,234.6 |\n| A, \"B\" \\| C | - |\n", table.toMarkdown());
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Table.builder("t").text("a").row("x", "y"));
        assertThrows(IllegalArgumentException.class, () -> Table.builder("t").number("a", -1));
    }

    @Test
    void headKeepsTheFirstRows() {
        assertEquals(1, table.head(1).size());
        assertEquals(2, table.head(9).size());
        assertEquals("1,234.6", table.cell(0, 1));
        assertEquals(table, table.head(2));
    }

    @Test
    void decimalsBeyondThoseOfAnyNumberAreRefused() {
        for (int decimals : new int[] {-1, 31, Integer.MAX_VALUE}) {
            assertEquals(
                    "decimals must be in [0.0, 30.0] but is " + (double) decimals,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> Table.builder("t").number("a", decimals))
                            .getMessage());
        }
        assertEquals(
                "0." + "5" + "0".repeat(29),
                Table.builder("t").number("a", 30).row(.5).build().cell(0, 0));
    }
}
