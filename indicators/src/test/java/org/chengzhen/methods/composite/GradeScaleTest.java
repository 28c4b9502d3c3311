package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

class GradeScaleTest {
    @Test
    void everyCutBelongsWhereTheRuleSays() {
        GradeScale<CoordinationGrade> upper = GradeScale.COORDINATION.boundary(Boundary.UPPER_INCLUSIVE);
        double[] cuts = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
        for (int c = 0; c < cuts.length; c++) {
            CoordinationGrade[] grades = CoordinationGrade.values();
            assertEquals(grades[c + 1], GradeScale.COORDINATION.grade(cuts[c]));
            assertEquals(grades[c], GradeScale.COORDINATION.grade(cuts[c] * (1 - 1e-13)));
            assertEquals(grades[c + 1], GradeScale.COORDINATION.grade(Math.nextDown(cuts[c])));
            assertEquals(grades[c], upper.grade(Math.nextUp(cuts[c])));
            assertEquals(grades[c], upper.grade(cuts[c]));
            assertEquals(grades[c + 1], upper.grade(cuts[c] * (1 + 1e-13)));
        }
        assertEquals("初级协调", CoordinationGrade.PRIMARY.chineseName());
    }

    @Test
    void stagesOfCouplingAreUpperInclusive() {
        assertEquals(CouplingStage.LOW, GradeScale.COUPLING.grade(0.3));
        assertEquals(CouplingStage.ANTAGONISM, GradeScale.COUPLING.grade(0.5));
        assertEquals(CouplingStage.RUN_IN, GradeScale.COUPLING.grade(0.8));
        assertEquals(CouplingStage.HIGH, GradeScale.COUPLING.grade(0.81));
    }

    @Test
    void noGradeForNaNAndNoScaleForCutsThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> GradeScale.COORDINATION.grade(Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> GradeScale.of(
                        "two cuts", Boundary.LOWER_INCLUSIVE, ImmutableDoubleArray.of(0.3, 0.5), CouplingStage.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> GradeScale.of(
                        "falling",
                        Boundary.LOWER_INCLUSIVE,
                        ImmutableDoubleArray.of(0.3, 0.2, 0.5),
                        CouplingStage.class));
    }
}
