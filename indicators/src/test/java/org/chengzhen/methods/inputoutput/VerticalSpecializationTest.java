package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class VerticalSpecializationTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        DoubleMatrix imported = DoubleMatrix.of(2, 2, 0.05, 0.02, 0.03, 0.08);
        assertEquals(0.1767, VerticalSpecialization.share(imported, LeontiefTest.A, new double[] {10, 30}), 1e-4);
        assertThrows(
                UndefinedException.class,
                () -> VerticalSpecialization.share(imported, LeontiefTest.A, new double[] {0, 0}));
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
}
