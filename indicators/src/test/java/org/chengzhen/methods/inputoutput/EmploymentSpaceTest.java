package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EmploymentSpaceTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.5577, EmploymentSpace.jobRatio(14.5, 26), 1e-4);
        assertEquals(11.5, EmploymentSpace.gap(14.5, 26));
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
