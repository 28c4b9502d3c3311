package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

/** Clark, Newling, Smeed and the spline; numbers by numpy 2.4.6 lstsq and scipy 1.17.1 curve_fit. */
class GradientsTest {
    private static final double[] RADII = {1, 3, 5, 8, 12, 16};
    private static final double[] DENSITIES = {21_000, 15_500, 11_000, 7_500, 3_700, 2_400};

    private static Status status(Supplier<?> call) {
        return assertThrows(UndefinedException.class, call::get).status();
    }

    @Test
    void theExamplesOfTheClassCommentsHold() {
        assertEquals(
                0.2027325540540822,
                ClarkGradient.ols(new double[] {1, 3, 5}, new double[] {9000, 6000, 4000})
                        .gradient(),
                1e-14);
        assertEquals(2469568.84231, ClarkGradient.population(20_000, 0.15, 10), 1e-5);
        assertEquals(
                1,
                SmeedGradient.ols(new double[] {1, 2, 4}, new double[] {8000, 4000, 2000})
                        .exponent(),
                1e-14);
    }

    @Test
    void clarkEqualsNumpyAndScipy() {
        // np.linalg.lstsq(X * sqrt(w), y * sqrt(w))
        ClarkGradient weighted = ClarkGradient.weighted(RADII, DENSITIES, new double[] {1, 2, 3, 4, 5, 6});
        assertEquals(10.04957854, Math.log(weighted.centralDensity()), 1e-8);
        assertEquals(0.14478244, weighted.gradient(), 1e-8);
        assertEquals(0.9933611369406303, weighted.rSquared().getAsDouble(), 1e-12);
        // curve_fit(lambda x, a, b: a * exp(-b * x), r, D)
        ClarkGradient nonlinear = ClarkGradient.nonlinear(RADII, DENSITIES);
        assertEquals(24389.155720627306, nonlinear.centralDensity(), 1e-2);
        assertEquals(0.1525471522847904, nonlinear.gradient(), 1e-7);
        assertEquals(0.9985907717914864, nonlinear.rSquared().getAsDouble(), 1e-12);
    }

    @Test
    void newlingSmeedAndSplineEqualNumpy() {
        NewlingGradient newling = NewlingGradient.ols(RADII, DENSITIES);
        assertEquals(10.1346199, newling.a(), 1e-7);
        assertEquals(-0.169786154, newling.b(), 1e-9);
        assertEquals(-0.00132495290, newling.c(), 1e-10);
        assertEquals(0.9971208481365929, newling.rSquared().getAsDouble(), 1e-12);
        assertTrue(newling.peakRadius().isEmpty());
        SmeedGradient smeed = SmeedGradient.ols(RADII, DENSITIES);
        assertEquals(10.26463271, Math.log(smeed.densityAtOne()), 1e-8);
        assertEquals(0.77245517, smeed.exponent(), 1e-8);
        assertEquals(0.8764968868959742, smeed.rSquared().getAsDouble(), 1e-12);
        double[] radii = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] densities = {9000, 9500, 8000, 6500, 5200, 4700, 4600, 3000, 1800, 900};
        SplineGradient spline = SplineGradient.ols(radii, densities, 3);
        assertEquals(9.09851503, spline.coefficients().get(0), 1e-7);
        assertEquals(0.02231383, spline.coefficients().get(5), 1e-8);
        assertEquals(0.9972255814835418, spline.rSquared().getAsDouble(), 1e-11);
        assertEquals(5187.924258826409, spline.density(5.5), 1e-6);
    }

    @SeededProperty
    void exactDataGiveTheirOwnGradient(
            @ForAll @DoubleRange(min = 1, max = 1e6) double d0, @ForAll @DoubleRange(min = -0.5, max = 0.5) double b) {
        double[] densities =
                Arrays.stream(RADII).map(r -> d0 * Math.exp(-b * r)).toArray();
        assertEquals(b, ClarkGradient.ols(RADII, densities).gradient(), 1e-12);
        ClarkGradient nonlinear = ClarkGradient.nonlinear(RADII, densities);
        assertEquals(b, nonlinear.gradient(), 1e-9);
        assertEquals(d0, nonlinear.centralDensity(), 1e-8 * d0);
        assertEquals(0, NewlingGradient.ols(RADII, densities).c(), 1e-12);
    }

    @SeededProperty
    void populationIsTheSumOfItsRings(@ForAll @DoubleRange(min = -0.4, max = 0.4) double b) {
        double sum = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double r = 10 * (i + 0.5) / steps;
            sum += 2 * Math.PI * r * 1_000 * Math.exp(-b * r) * 10 / steps;
        }
        assertEquals(sum, ClarkGradient.population(1_000, b, 10), 1e-7 * sum);
    }

    @Test
    void populationOfAnEvenDensityIsThatOfTheDisc() {
        assertEquals(Math.PI * 100 * 7, ClarkGradient.population(7, 0, 10), 1e-11);
        assertEquals(Math.PI * 100 * 7, ClarkGradient.population(7, 1e-14, 10), 1e-9);
        // both sides of the switch between series and closed form
        assertEquals(
                ClarkGradient.population(1, 0.04999999999, 1), ClarkGradient.population(1, 0.05000000001, 1), 1e-10);
        ClarkGradient fit = ClarkGradient.ols(RADII, DENSITIES);
        assertEquals(fit.totalPopulation(), fit.populationWithin(1_000), 1e-6 * fit.totalPopulation());
    }

    @Test
    void ringsWithoutPeopleAreDroppedAndCounted() {
        ClarkGradient fit = ClarkGradient.ols(new double[] {1, 2, 3, 4}, new double[] {100, 0, 50, 25});
        assertEquals(3, fit.n());
        assertEquals(1, fit.dropped());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                status(() -> ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {100, 0, 50})));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                status(() -> NewlingGradient.ols(new double[] {1, 2, 3}, new double[] {100, 60, 50})));
    }

    @Test
    void ringsAtOneRadiusAreSingular() {
        double[] same = {2, 2, 2, 2};
        double[] d = {100, 90, 80, 70};
        assertEquals(Status.SINGULAR, status(() -> ClarkGradient.ols(same, d)));
        assertEquals(Status.SINGULAR, status(() -> SmeedGradient.ols(same, d)));
        assertEquals(Status.SINGULAR, status(() -> NewlingGradient.ols(new double[] {1, 2, 1, 2}, d)));
        assertEquals(Status.SINGULAR, status(() -> SplineGradient.ols(new double[] {1, 2, 1, 2}, d, 1)));
    }

    @Test
    void aRisingDensityHasNoCentralPeak() {
        ClarkGradient fit = ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {1, 2, 4});
        assertFalse(fit.hasCentralPeak());
        assertEquals(Status.UNDEFINED, status(fit::totalPopulation));
        ClarkGradient even = ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {5, 5, 5});
        assertEquals(0, even.gradient(), 1e-15);
        assertTrue(even.rSquared().isEmpty());
    }

    @Test
    void badValuesAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> ClarkGradient.ols(new double[2], new double[3]));
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {1, -2, 3}));
        assertEquals("densities[1] must be >= 0 but is -2.0", e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> SmeedGradient.ols(new double[] {0, 2, 3}, new double[] {1, 2, 3}));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClarkGradient.ols(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}));
    }

    @Test
    void ringsAroundACentreHoldAllPeopleOnce() {
        double[][] people = new double[21][21];
        for (double[] row : people) {
            Arrays.fill(row, 100);
        }
        DensityRings rings = DensityRings.around(PopulationGrid.of(people), new CellPoint(10.5, 10.5), 2, 10);
        assertEquals(5, rings.rings().size());
        // the cells at distances 0, 1 and the square root of 2
        assertEquals(900, rings.populations().get(0));
        assertEquals(1, rings.radii().get(0));
        assertEquals(100, rings.densities().get(4), 1e-12);
        DensityRings all = DensityRings.around(PopulationGrid.of(people), new CellPoint(10.5, 10.5), 15, 15);
        assertEquals(44_100, all.populations().get(0));
        assertTrue(all.toString().startsWith("DensityRings[1 rings, 44100 people]"));
    }

    @Test
    void ringsKnowLandAndCellSize() {
        PopulationGrid grid = PopulationGrid.builder(1, 3)
                .cellArea(4)
                .populationRow(0, 10, 20, Double.NaN)
                .landRow(0, 0.5, 1, 1)
                .build();
        DensityRings rings = DensityRings.around(grid, new CellPoint(0.5, 0.5), 1, 3);
        assertEquals(5, rings.densities().get(0));
        assertEquals(0, rings.densities().get(1));
        assertEquals(5, rings.densities().get(2));
    }

    /** Rings of √2 km about a cell of a grid of 1 km: 3√2 is √18, whatever is left of it by division. */
    @Test
    void aCellOnTheLimitOfARingIsInTheOuterRing() {
        double[][] people = new double[13][13];
        double[] expected = new double[4];
        for (int r = -6; r <= 6; r++) {
            for (int c = -6; c <= 6; c++) {
                people[r + 6][c + 6] = 1;
                int ring = 0;
                while (2 * (ring + 1) * (ring + 1) <= r * r + c * c) {
                    ring++;
                }
                if (ring < 4) {
                    expected[ring]++;
                }
            }
        }
        DensityRings rings =
                DensityRings.around(PopulationGrid.of(people), new CellPoint(6.5, 6.5), Math.sqrt(2), 4 * Math.sqrt(2));
        assertArrayEquals(expected, rings.populations().toArray());
    }

    /** scipy.optimize.curve_fit and numpy.polyfit of rings that scatter. */
    @Test
    void scatteredRingsHaveTheGradientsOfScipy() {
        double[] radii = {0.5, 1.5, 2.5, 4, 6, 9, 13};
        double[] densities = {21000, 17500, 9000, 7800, 3100, 900, 350};
        ClarkGradient nonlinear = ClarkGradient.nonlinear(radii, densities);
        assertEquals(25564.9289, nonlinear.centralDensity(), 0.01);
        assertEquals(0.334141394, nonlinear.gradient(), 1e-7);
        assertEquals(0.97384987, nonlinear.rSquared().orElseThrow(), 1e-7);
        ClarkGradient ols = ClarkGradient.ols(radii, densities);
        assertEquals(25239.16354332081, ols.centralDensity(), 1e-8);
        assertEquals(0.34149279939709254, ols.gradient(), 1e-14);
        ClarkGradient weighted = ClarkGradient.weighted(radii, densities, new double[] {1, 3, 5, 8, 12, 18, 26});
        assertEquals(22870.216067169542, weighted.centralDensity(), 1e-8);
        assertEquals(0.329915992926806, weighted.gradient(), 1e-14);
    }

    @Test
    void theGradientTellsItsPartsAndWhetherThereIsAPeak() {
        ClarkGradient falling = ClarkGradient.ols(new double[] {1, 2, 3, 4}, new double[] {800, 400, 200, 0});
        assertEquals(
                "ClarkGradient[D0 = 1600.00 per km², b = 0.693147 per km, R² = 1.0000, 3 rings, 1 dropped]",
                falling.toString());
        ClarkGradient rising = ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {1, 2, 4});
        assertEquals(
                "ClarkGradient[D0 = 0.500000 per km², b = -0.693147 per km, R² = 1.0000, 3 rings, 0 dropped,"
                        + " no central peak]",
                rising.toString());
        ClarkGradient even = ClarkGradient.ols(new double[] {1, 2, 3}, new double[] {5, 5, 5});
        assertTrue(even.toString().contains("R² = undefined"), even.toString());
    }
}
