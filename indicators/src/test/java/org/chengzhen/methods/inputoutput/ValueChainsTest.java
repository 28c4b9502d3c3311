package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ValueChainsTest {
    @Test
    void theExamplesOfTheClassCommentsHold() {
        DoubleMatrix imported = DoubleMatrix.of(2, 2, 0.05, 0.02, 0.03, 0.08);
        assertEquals(0.1767, VerticalSpecialization.share(imported, LeontiefTest.A, 10, 30), 1e-4);
        assertEquals(0.5, GlobalValueChain.participation(20, 30, 100));
        assertEquals(-0.0800, GlobalValueChain.position(20, 30, 100), 1e-4);
        assertEquals(0.5577, EmploymentSpace.jobRatio(14.5, 26), 1e-4);
        assertEquals(11.5, EmploymentSpace.gap(14.5, 26));
    }

    @SeededProperty
    void theImportedShareLiesBetweenNothingAndAll(@ForAll(supplier = Tables.Economies.class) DoubleMatrix all) {
        double[][] imported = all.toRows();
        double[][] domestic = all.toRows();
        for (int i = 0; i < imported.length; i++) {
            for (int j = 0; j < imported.length; j++) {
                imported[i][j] *= 0.3;
                domestic[i][j] *= 0.7;
            }
        }
        double share = VerticalSpecialization.share(
                DoubleMatrix.of(imported), DoubleMatrix.of(domestic), Tables.amounts(imported.length, 2));
        assertTrue(share >= 0 && share <= 1, () -> "share " + share);
    }

    @Test
    void withoutExportsNothingIsShared() {
        assertThrows(
                UndefinedException.class, () -> VerticalSpecialization.share(LeontiefTest.A, LeontiefTest.A, 0, 0));
        assertThrows(UndefinedException.class, () -> GlobalValueChain.position(1, 1, 0));
        assertThrows(UndefinedException.class, () -> EmploymentSpace.absorption(3, 0));
        assertThrows(IllegalArgumentException.class, () -> EmploymentSpace.gap(-1, 3));
    }

    @Test
    void potentialJobsAreMultipliersTimesDemand() {
        Leontief model = Leontief.of(LeontiefTest.A);
        double[] jobs = {0.02, 0.05};
        double[] multipliers = model.multipliers(jobs).toArray();
        assertEquals(
                multipliers[0] * 10 - multipliers[1] * 4,
                EmploymentSpace.potentialJobs(model, jobs, new double[] {10, -4}),
                1e-12);
    }
}
