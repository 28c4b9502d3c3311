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

class UrbanScalingTest implements OutcomeContract {
    private static final double[] N = {50, 100, 300, 900};
    private static final double[] Y = {20, 45, 160, 560};

    @Override
    public double compute(double... values) {
        double[] population = {1, 2, 4, 8, 16};
        UrbanScaling law = UrbanScaling.of(Arrays.copyOf(population, values.length), values);
        return law.beta() + law.low() + law.high() + law.rSquared().orElse(0);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return Arrays.stream(values).filter(v -> v > 0).count() < 3 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** R 4.2: lm(log(Y) ~ log(N)) with confint at 95 and 90 %. */
    @Test
    void agreesWithLm() {
        UrbanScaling law = UrbanScaling.of(N, Y);
        assertEquals(1.15254859918903, law.beta(), 1e-13);
        assertEquals(0.00414212712828737, law.standardError(), 1e-14);
        assertEquals(Math.exp(-1.50623769408647), law.y0().orElseThrow(), 1e-13);
        assertEquals(1.13472646459353, law.low(), 1e-12);
        assertEquals(1.17037073378452, law.high(), 1e-12);
        assertEquals(0.95, law.confidence());
        UrbanScaling narrower = UrbanScaling.of(N, Y, 0.9);
        assertEquals(1.14045364770243, narrower.low(), 1e-12);
        assertEquals(1.16464355067562, narrower.high(), 1e-12);
        assertEquals(4, law.n());
        assertEquals(0, law.dropped());
        assertEquals("UrbanScaling[beta = 1.1525 [1.1347, 1.1704] at 95 %, Y0 = 0.22174, n = 4]", law.toString());
    }

    @Test
    void citiesWithoutOutputAreLeftOutAndHaveNoSami() {
        UrbanScaling law =
                UrbanScaling.of(new double[] {50, 70, 100, 300, 900, 20}, new double[] {20, 0, 45, 160, 560, 0});
        UrbanScaling plain = UrbanScaling.of(N, Y);
        assertEquals(plain.beta(), law.beta(), 0.0);
        assertEquals(2, law.dropped());
        assertEquals(4, law.n());
        assertTrue(Double.isNaN(law.sami().get(1)) && Double.isNaN(law.sami().get(5)));
        assertEquals(plain.sami().get(3), law.sami().get(4), 0.0);
        assertEquals(-0.00591607778454, law.sami().get(4), 1e-12);
    }

    @Test
    void badInputIsTold() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> UrbanScaling.of(new double[] {1, 0, 2}, new double[] {1, 1, 2}));
        assertEquals("population[1] must be > 0 but is 0.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> UrbanScaling.of(N, new double[] {1, 2, 3, -1}));
        assertThrows(IllegalArgumentException.class, () -> UrbanScaling.of(N, new double[] {1, 2, 3}));
        assertThrows(IllegalArgumentException.class, () -> UrbanScaling.of(N, Y, 1));
        UndefinedException same = assertThrows(
                UndefinedException.class, () -> UrbanScaling.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}));
        assertEquals(Status.SINGULAR, same.status());
    }

    @SeededProperty
    void samiAveragesToZeroAndIsWhatTheLawLeaves(@ForAll @IntRange(max = 10_000) int seed) {
        double[] n = Samples.logNormal(20, seed);
        double[] y = Samples.logNormal(20, seed + 1);
        UrbanScaling law = UrbanScaling.of(n, y);
        assertEquals(0, law.sami().stream().average().orElseThrow(), 1e-13);
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    Math.log(y[i] / (law.y0().orElseThrow() * Math.pow(n[i], law.beta()))),
                    law.sami().get(i),
                    1e-11);
        }
    }
}
