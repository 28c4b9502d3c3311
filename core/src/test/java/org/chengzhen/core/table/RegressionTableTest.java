package org.chengzhen.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.table.RegressionTable.Model;
import org.chengzhen.core.table.RegressionTable.Term;
import org.junit.jupiter.api.Test;

class RegressionTableTest {
    private static final RegressionTable TABLE = RegressionTable.of(
            "Growth",
            List.of(
                    new Model(
                            "(1)",
                            ImmutableList.of(new Term("ln y", -0.0316, 0.0014, 0.0001)),
                            ImmutableMap.of("n", "333")),
                    new Model(
                            "(2)",
                            ImmutableList.of(
                                    new Term("ln y", -0.02, 0.011, 0.07), new Term("schooling", 0.5, Double.NaN, 0.2)),
                            ImmutableMap.of("n", "330"))));

    @Test
    void coefficientsHaveStarsByTheirLevelAndErrorsBelow() {
        assertEquals("""
                Growth
                           (1)        (2)
                ---------  ---------  -------
                ln y       -0.032***  -0.020*
                           (0.001)    (0.011)
                schooling             0.500

                n          333        330
                """, TABLE.toTable().toText());
    }

    @Test
    void latexHasThreeLines() {
        String latex = TABLE.toTable().toLatex();
        assertTrue(latex.contains("\\toprule") && latex.contains("\\midrule") && latex.contains("\\bottomrule"), latex);
        assertTrue(latex.contains("ln y & -0.032*** & -0.020* \\\\"), latex);
    }

    @Test
    void impossibleTermsAreNamed() {
        assertEquals(
                "p-value of x must be in [0, 1] but is 1.5",
                assertThrows(IllegalArgumentException.class, () -> new Term("x", 1, 1, 1.5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Term("x", Double.NaN, 1, 0.5));
    }

    @Test
    void displayUnitsSignificantDigitsAndStackedColumns() {
        Table table = Table.builder("城市")
                .text("name")
                .number("人口（万人）", 1, 10_000)
                .significant("x", 3)
                .row("广州", 18_676_605, 0.0012345)
                .row("珠海", 2_439_585, 123456)
                .build();
        assertEquals("1,867.7", table.cell(0, 1));
        assertEquals(1867.6605, table.value(0, 1));
        assertEquals(List.of("0.00123", "123,000"), List.of(table.cell(0, 2), table.cell(1, 2)));
        assertEquals("""
                城市
                name  人口（万人）
                ----  ------------
                广州       1,867.7
                珠海         244.0

                name        x
                ----  -------
                广州  0.00123
                珠海  123,000
                """, table.toText(22));
    }
}
