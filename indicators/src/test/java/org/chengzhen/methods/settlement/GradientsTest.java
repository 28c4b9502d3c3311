package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    private static final ClarkGradient FALLING = new ClarkGradient(100, 0.5, OptionalDouble.of(1), 3, 0);

    @Test
    void densitiesAndPeopleOfClarkFollowHisFormula() {
        assertEquals(100 * Math.exp(-1), FALLING.density(2), 1e-12);
        assertEquals(100, FALLING.density(0));
        // 2πD₀/b²·(1 − (1 + x)e^−x) at x = 1, and of the whole city
        assertEquals(2 * Math.PI * 100 / 0.25 * (1 - 2 / Math.E), FALLING.populationWithin(2), 1e-9);
        assertEquals(2 * Math.PI * 100 / 0.25, FALLING.totalPopulation(), 1e-9);
        assertEquals(2 * Math.PI * 100 / 0.25, FALLING.populationWithin(1_502), 1e-9);
        assertEquals(0, FALLING.populationWithin(0));
        assertTrue(FALLING.hasCentralPeak());
        assertFalse(new ClarkGradient(1, 0, OptionalDouble.empty(), 3, 0).hasCentralPeak());
        // where e^-bR overflows, so that 0 times it would be no number
        assertEquals(0, new ClarkGradient(0, -1, OptionalDouble.empty(), 3, 0).density(800));
    }

    /** (1 − (1 + x)e^−x)/x² in forty digits of Python's decimal, times 2π: by a series up to 0.05, then as it stands. */
    @Test
    void peopleNearAnEvenDensityHaveAllTheirDigits() {
        double[][] known = {
            {0.04, 0.4868645509899138645},
            {-0.04, 0.5135354845670639458},
            {0.049, 0.4839629097327816841},
            {-0.01, 0.5033458667362303326}
        };
        for (double[] k : known) {
            assertEquals(2 * Math.PI * k[1], ClarkGradient.population(1, k[0], 1), 1e-15);
            assertEquals(2 * Math.PI * 9 * 5 * k[1], ClarkGradient.population(5, k[0] / 3, 3), 1e-13);
        }
    }

    @Test
    void whatClarkCannotTellIsRefusedByName() {
        assertRefused("radius must be >= 0 but is -1.0", () -> FALLING.density(-1));
        assertRefused("radius must be >= 0 but is -1.0", () -> FALLING.populationWithin(-1));
        assertRefused("centralDensity must be >= 0 but is -1.0", () -> ClarkGradient.population(-1, 1, 1));
        assertRefused("gradient must be finite but is NaN", () -> ClarkGradient.population(1, Double.NaN, 1));
        assertEquals(
                "the gradient is -0.5: no central peak, no finite total",
                assertThrows(
                                UndefinedException.class,
                                () -> new ClarkGradient(1, -0.5, OptionalDouble.empty(), 3, 0).totalPopulation())
                        .getMessage());
    }

    @Test
    void ringsThatDoNotFitAreRefusedByName() {
        double[] three = {1, 2, 3};
        double[] two = {1, 2};
        assertRefused("densities has 2 elements but radii has 3", () -> ClarkGradient.ols(three, two));
        assertRefused("weights has 2 elements but radii has 3", () -> ClarkGradient.weighted(three, three, two));
        assertRefused("radii[0] must be >= 0 but is -1.0", () -> ClarkGradient.ols(new double[] {-1, 2, 3}, three));
        assertRefused(
                "weights[2] must be >= 0 but is -1.0",
                () -> ClarkGradient.weighted(three, three, new double[] {1, 1, -1}));
        assertRefused("radii[0] must be > 0 but is 0.0", () -> SmeedGradient.ols(new double[] {0, 2, 3}, three));
        assertRefused("segments must be >= 1 but is 0", () -> SplineGradient.ols(three, three, 0));
        assertEquals(
                "needs at least 3 rings with people but has 2",
                assertThrows(
                                UndefinedException.class,
                                () -> ClarkGradient.weighted(three, three, new double[] {1, 0, 1}))
                        .getMessage());
        assertEquals(
                "needs at least 6 rings with people but has 3",
                assertThrows(UndefinedException.class, () -> SplineGradient.ols(three, three, 3))
                        .getMessage());
        assertEquals(
                "the 2 regressors are linearly dependent",
                assertThrows(UndefinedException.class, () -> ClarkGradient.ols(new double[] {2, 2, 2}, three))
                        .getMessage());
        assertThrows(NullPointerException.class, () -> ClarkGradient.ols(null, three));
        assertThrows(NullPointerException.class, () -> ClarkGradient.ols(three, null));
        assertThrows(NullPointerException.class, () -> ClarkGradient.weighted(three, three, null));
    }

    @Test
    void aRingOfNoWeightIsDropped() {
        ClarkGradient all = ClarkGradient.weighted(
                new double[] {1, 2, 3, 4}, new double[] {90, 7_000, 30, 11}, new double[] {1, 0, 2, 3});
        ClarkGradient three =
                ClarkGradient.weighted(new double[] {1, 3, 4}, new double[] {90, 30, 11}, new double[] {1, 2, 3});
        assertEquals(1, all.dropped());
        assertEquals(3, all.n());
        assertEquals(three.gradient(), all.gradient());
        assertEquals(three.rSquared(), all.rSquared());
    }

    @Test
    void newlingsParabolaHasItsPeakWhereItTurns() {
        // ln D = 9 + 0.4r − 0.1r²: highest at 2
        NewlingGradient crater = new NewlingGradient(9, 0.4, 0.1, OptionalDouble.of(0.5), 5, 1);
        assertEquals(2, crater.peakRadius().orElseThrow(), 1e-15);
        assertEquals(Math.exp(9 + 1.2 - 0.9), crater.density(3), 1e-9);
        assertEquals(
                0,
                new NewlingGradient(9, -0.4, 0.1, OptionalDouble.empty(), 5, 0)
                        .peakRadius()
                        .orElseThrow());
        for (double c : new double[] {0, -0.1, Double.MIN_VALUE}) {
            assertTrue(new NewlingGradient(9, 0.4, c, OptionalDouble.empty(), 5, 0)
                    .peakRadius()
                    .isEmpty());
        }
        assertRefused("radius must be >= 0 but is -1.0", () -> crater.density(-1));
        assertEquals(
                "NewlingGradient[ln D = 9.0000 + 0.4000 r - 0.1000 r², R² = 0.5000, 5 rings, 1 dropped]",
                crater.toString());
        assertEquals(
                "NewlingGradient[ln D = 9.0000 + 0.4000 r - 0.1000 r², R² = undefined, 4 rings, 0 dropped]",
                new NewlingGradient(9, 0.4, 0.1, OptionalDouble.empty(), 4, 0).toString());
    }

    /** ln D = 1 + 2x − x² + 0.5x³ − 3(x − 2)³₊ with x = r − 1: by hand at r = 2 and r = 4. */
    @Test
    void aSplineBendsAtItsKnots() {
        SplineGradient spline =
                new SplineGradient(1, 2, ImmutableDoubleArray.of(1, 2, -1, 0.5, -3), OptionalDouble.of(0.25), 7, 2);
        assertEquals(Math.exp(2.5), spline.density(2), 1e-12);
        assertEquals(Math.exp(1 + 6 - 9 + 13.5 - 3), spline.density(4), 1e-9);
        assertEquals(Math.exp(1), spline.density(1), 1e-15);
        assertRefused("radius must be >= 0 but is -1.0", () -> spline.density(-1));
        assertEquals(
                "SplineGradient[2 segments of 2.000 km from 1.000 km, R² = 0.2500, 7 rings, 2 dropped]",
                spline.toString());
        assertTrue(new SplineGradient(1, 2, ImmutableDoubleArray.of(1, 2, -1, 0.5), OptionalDouble.empty(), 7, 2)
                .toString()
                .contains("[1 segments of 2.000 km from 1.000 km, R² = undefined,"));
    }

    @Test
    void aSplineOfDataOfItsOwnFormIsThatSpline() {
        SplineGradient known = new SplineGradient(
                2, 3, ImmutableDoubleArray.of(8, -0.3, 0.02, -0.01, 0.015), OptionalDouble.empty(), 8, 0);
        double[] radii = {8, 2, 3, 4, 5, 6, 7, 2.5, 4.5};
        double[] densities = Arrays.stream(radii).map(known::density).toArray();
        SplineGradient fit = SplineGradient.ols(radii, densities, 2);
        assertEquals(2, fit.firstRadius());
        assertEquals(3, fit.segmentLength());
        for (int k = 0; k < 5; k++) {
            assertEquals(known.coefficients().get(k), fit.coefficients().get(k), 1e-9);
        }
        assertEquals(9, fit.n());
        assertEquals(0, fit.dropped());
        assertEquals(1, fit.rSquared().orElseThrow(), 1e-12);
    }

    @Test
    void smeedTellsItsPower() {
        SmeedGradient fit = SmeedGradient.ols(new double[] {1, 2, 4, 8}, new double[] {8_000, 4_000, 2_000, 0});
        assertEquals("SmeedGradient[D = 8000.00 r^-1.0000, R² = 1.0000, 3 rings, 1 dropped]", fit.toString());
        assertTrue(SmeedGradient.ols(new double[] {1, 2, 4}, new double[] {5, 5, 5})
                .toString()
                .contains("R² = undefined"));
    }

    @Test
    void ringsOfOblongCellsAreMeasuredInBothDirections() {
        // cells two wide and one high, in thousands of metres: two km² each
        PopulationGrid grid = PopulationGrid.builder(5, 5)
                .transform(new GeoTransform(0, 0, 2_000, 1_000))
                .cellArea(2)
                .populationRow(0, 1, 2, 3, 4, 5)
                .populationRow(1, 6, 7, 8, 9, 10)
                .populationRow(2, 11, 12, 13, 14, 15)
                .populationRow(3, 16, 17, 18, 19, 20)
                .populationRow(4, 21, 22, 23, 24, 25)
                .build();
        double[] expected = new double[2];
        double[] land = new double[2];
        for (int r = 0; r < 5; r++) {
            for (int c = 0; c < 5; c++) {
                int ring = (int) (Math.hypot(2 * (c - 2), r - 2) / 1.5);
                if (ring < 2) {
                    expected[ring] += 5 * r + c + 1;
                    land[ring] += 2;
                }
            }
        }
        DensityRings rings = DensityRings.around(grid, new CellPoint(2.5, 2.5), 1.5, 3);
        assertArrayEquals(expected, rings.populations().toArray());
        assertArrayEquals(new double[] {0.75, 2.25}, rings.radii().toArray());
        for (int k = 0; k < 2; k++) {
            assertEquals(land[k], rings.rings().get(k).landArea());
            assertEquals(expected[k] / land[k], rings.densities().get(k));
        }
        DensityRings same = DensityRings.around(grid, new CellPoint(2.5, 2.5), 1.5, 3);
        assertEquals(same, rings);
        assertEquals(same.hashCode(), rings.hashCode());
        DensityRings other = DensityRings.around(grid, new CellPoint(2.5, 2.5), 1.5, 1.5);
        assertNotEquals(rings, other);
        assertNotEquals(rings.hashCode(), other.hashCode());
        assertNotEquals(rings, null);
        assertEquals("DensityRings[2 rings, " + (int) (expected[0] + expected[1]) + " people]", rings.toString());
        assertRefused("width must be > 0 but is 0.0", () -> DensityRings.around(grid, new CellPoint(0, 0), 0, 1));
        assertRefused(
                "maximum must be in [2.0, 2000000.0] but is 1.0",
                () -> DensityRings.around(grid, new CellPoint(0, 0), 2, 1));
        PopulationGrid uneven = PopulationGrid.builder(2, 1)
                .rowAreas(1, 2)
                .populationRow(0, 1)
                .populationRow(1, 1)
                .build();
        assertRefused(
                "grid must have cells of one area: bring it to an equal-area projection first",
                () -> DensityRings.around(uneven, new CellPoint(0, 0), 1, 1));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
