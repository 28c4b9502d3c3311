package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GibratTest implements OutcomeContract {
    private static final double[] START = {100, 200, 400, 800};
    private static final double[] END = {112, 218, 428, 840};

    @Override
    public double compute(double... values) {
        double[] start = {1, 2, 4, 8, 16};
        Gibrat law = Gibrat.of(Arrays.copyOf(start, values.length), values);
        return law.beta() + law.statistic().orElse(0) + law.rSquared().orElse(0);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.positive(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 3 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** R 4.2: summary(lm(log(s1/s0) ~ log(s0))). */
    @Test
    void agreesWithLm() {
        Gibrat law = Gibrat.of(START, END);
        assertEquals(0.2517481751801556, law.alpha(), 1e-13);
        assertEquals(-0.0306045551550224, law.beta(), 1e-14);
        assertEquals(0.00209976463150669, law.standardError(), 1e-14);
        assertEquals(-14.5752312882145, law.statistic().orElseThrow(), 1e-10);
        assertEquals(0.00467429083837485, law.pValue().orElseThrow(), 1e-12);
        assertEquals(0.990673267318092, law.rSquared().orElseThrow(), 1e-12);
        assertEquals(4, law.n());
        assertEquals("Gibrat[beta = -0.03060 (se 0.00210), p = 0.00467, alpha = 0.25175, n = 4]", law.toString());
    }

    @Test
    void zerosAreRefusedByName() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Gibrat.of(new double[] {1, 0, 2}, new double[] {1, 1, 2}));
        assertEquals("start[1] must be > 0 but is 0.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Gibrat.of(START, new double[] {1, 2, 3, 0}));
        e = assertThrows(IllegalArgumentException.class, () -> Gibrat.of(START, new double[] {1, 2, 3}));
        assertEquals("end has 3 elements but start has 4", e.getMessage());
        UndefinedException same =
                assertThrows(UndefinedException.class, () -> Gibrat.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}));
        assertEquals(Status.SINGULAR, same.status());
    }

    @Test
    void noGrowthAtAllIsIndependentOfSize() {
        Gibrat still = Gibrat.of(START, START);
        assertEquals(0, still.beta());
        assertTrue(still.statistic().isEmpty()
                && still.pValue().isEmpty()
                && still.rSquared().isEmpty());
        assertEquals("Gibrat[beta = 0.00000 (se 0.00000), p = undefined, alpha = 0.00000, n = 4]", still.toString());
    }

    @SeededProperty
    void growthBuiltFromALawGivesItBack(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = -5, max = 5) int tenths) {
        double[] start = Samples.logNormal(20, seed);
        double beta = tenths / 10.0;
        double[] end = Arrays.stream(start)
                .map(s -> s * Math.exp(0.3 + beta * Math.log(s)))
                .toArray();
        assertEquals(beta, Gibrat.of(start, end).beta(), 1e-12);
        assertEquals(0.3, Gibrat.of(start, end).alpha(), 1e-12);
    }
}
