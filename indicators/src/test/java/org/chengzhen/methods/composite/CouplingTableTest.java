package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CouplingTableTest {
    private static final List<String> YEARS = List.of("2010", "2015", "2020");
    private static final List<String> NAMES = List.of("people", "land", "economy");
    private static final DoubleMatrix SYSTEMS = DoubleMatrix.of(3, 3, 0.3, 0.5, 0.4, 0.4, 0.6, 0.5, 0.7, 0.8, 0.9);

    @Test
    void eachRowIsTheCouplingOfItsSubsystems() {
        double[] weights = {0.5, 0.3, 0.2};
        for (CouplingForm form : CouplingForm.values()) {
            CouplingTable table = CouplingTable.weighted(YEARS, NAMES, SYSTEMS, weights, form);
            for (int i = 0; i < 3; i++) {
                CouplingCoordination one = CouplingCoordination.of(SYSTEMS.row(i), weights, form);
                assertEquals(one.coupling(), table.coupling().get(i));
                assertEquals(one.development(), table.development().get(i));
                assertEquals(one.coordination(), table.coordination().get(i));
            }
        }
    }

    @Test
    void gradesAndLagsAreRead() {
        CouplingTable table = CouplingTable.of(YEARS, NAMES, SYSTEMS, CouplingForm.CLASSIC);
        assertEquals(
                List.of(CoordinationGrade.PRIMARY, CoordinationGrade.INTERMEDIATE, CoordinationGrade.GOOD),
                table.grades(GradeScale.COORDINATION));
        assertEquals(List.of("people"), table.lagging(0));
        assertEquals(YEARS, table.rows());
        assertEquals("CouplingTable[3 rows, subsystems [people, land, economy]]", table.toString());
    }

    @Test
    void aValueOutsideTheUnitIntervalIsNamedWithItsRow() {
        DoubleMatrix bad = DoubleMatrix.of(1, 2, 0.5, 1.5);
        assertEquals(
                "systems: land of Foshan must be in [0, 1] but is 1.5",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CouplingTable.of(
                                        List.of("Foshan"), List.of("people", "land"), bad, CouplingForm.WANG_2021))
                        .getMessage());
        assertThrows(
                UndefinedException.class,
                () -> CouplingTable.of(
                        List.of("A"), List.of("people"), DoubleMatrix.of(1, 1, 0.5), CouplingForm.CLASSIC));
        assertThrows(
                UndefinedException.class,
                () -> CouplingTable.of(
                        List.of(), List.of("people", "land"), DoubleMatrix.of(0, 2), CouplingForm.CLASSIC));
    }
}
