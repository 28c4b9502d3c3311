package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Gradients far from their rings, and land and people of extreme sizes, are undefined rather than infinite. */
class GradientLimitsTest {
    private static final double[] FAR = {2000, 2001, 2002};
    private static final double[] FALLING = {3, 2, 1};

    @Test
    void aCentreFarFromAllRingsHasNoDensity() {
        assertThrows(UndefinedException.class, () -> ClarkGradient.ols(FAR, FALLING));
        assertThrows(UndefinedException.class, () -> ClarkGradient.nonlinear(FAR, FALLING));
        assertThrows(UndefinedException.class, () -> ClarkGradient.weighted(FAR, FALLING, FALLING));
        assertThrows(UndefinedException.class, () -> SmeedGradient.ols(FAR, FALLING));
    }

    @Test
    void populationsAreNumbersOrUndefined() {
        // 2πD₀(1 − (1 + x)e^−x)/b² with x = −710
        UndefinedException beyond =
                assertThrows(UndefinedException.class, () -> ClarkGradient.population(1000, -1, 710));
        assertTrue(beyond.getMessage().contains("710"));
        assertEquals(2 * Math.PI * 5, ClarkGradient.population(5, 1, Double.MAX_VALUE), 1e-12);
        assertEquals(0, ClarkGradient.population(0, -1, 1e10));
    }

    @Test
    void densitiesFarOutAreNumbersOrUndefined() {
        ClarkGradient rising = new ClarkGradient(10, -1, OptionalDouble.empty(), 3, 0);
        assertThrows(UndefinedException.class, () -> rising.density(800));
        assertEquals(
                1e-200 * Math.exp(355) * Math.exp(355),
                new ClarkGradient(1e-200, -1, OptionalDouble.empty(), 3, 0).density(710),
                1e98);
        NewlingGradient parabola = new NewlingGradient(0, 1, -1, OptionalDouble.empty(), 4, 0);
        assertThrows(UndefinedException.class, () -> parabola.density(40));
        SplineGradient spline =
                new SplineGradient(0, 1, ImmutableDoubleArray.of(0, 0, 0, 1), OptionalDouble.empty(), 4, 0);
        assertThrows(UndefinedException.class, () -> spline.density(10));
    }

    @Test
    void landAndPeopleOfExtremeSizesAreUndefined() {
        assertThrows(UndefinedException.class, () -> LandConsumption.of(1e-300, 1e300, 1, 1, 1));
        assertThrows(UndefinedException.class, () -> UrbanSprawl.of(1e-300, 1e300, 1, 1));
        assertThrows(UndefinedException.class, () -> UrbanSprawl.perArea(1e300, 1e-300));
        assertTrue(UrbanSprawl.of(1, 1e300, 1, 1 + 1e-15).ratio().isEmpty());
        double[] most = {Double.MAX_VALUE, Double.MAX_VALUE};
        assertThrows(
                UndefinedException.class,
                () -> Subcentres.giulianoSmall(new double[] {1, 1}, most, new int[][] {{0, 1}}, 1, 1));
    }
}
