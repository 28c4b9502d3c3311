package org.chengzhen.methods.growth;

import static org.chengzhen.methods.growth.ShiftShareTest.N0;
import static org.chengzhen.methods.growth.ShiftShareTest.N1;
import static org.chengzhen.methods.growth.ShiftShareTest.R0;
import static org.chengzhen.methods.growth.ShiftShareTest.R1;
import static org.chengzhen.methods.growth.ShiftShareTest.largest;
import static org.chengzhen.methods.growth.ShiftShareTest.plus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ArcelusTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        double[] start = a.clone();
        start[0] += largest(a, b);
        double[] end = b.clone();
        end[0] += largest(a, b);
        Arcelus.Effects r = Arcelus.of(start, end, plus(start, c), plus(end, d));
        return new Split(
                r.change(),
                r.nationalGrowth().expectation(),
                r.nationalGrowth().differential(),
                r.industrialMix().expectation(),
                r.industrialMix().differential(),
                r.regionalGrowth().expectation(),
                r.regionalGrowth().differential(),
                r.regionalIndustrialMix().expectation(),
                r.regionalIndustrialMix().differential());
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(-2, Arcelus.of(R0, R1, N0, N1).regionalGrowth().total(), 1e-12);
    }

    @Test
    void nationalGrowthAndMixAreThoseOfTheClassicForm() {
        Arcelus.Effects r = Arcelus.of(R0, R1, N0, N1);
        assertEquals(27, r.nationalGrowth().total(), 1e-12);
        assertEquals(1, r.industrialMix().total(), 1e-12);
        assertEquals(-3, r.regionalGrowth().total() + r.regionalIndustrialMix().total(), 1e-12);
        assertTrue(r.toString().startsWith("Arcelus[25.0000 = national 27.0000 + mix 1.00000"));
    }

    @Test
    void anEmptyRegionIsUndefined() {
        double[] none = {0};
        double[] some = {5};
        assertThrows(UndefinedException.class, () -> Arcelus.of(none, some, some, some));
    }
}
