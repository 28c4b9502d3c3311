package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class EllisonGlaeserTest implements OutcomeContract {
    private static final double[] PLANTS = {200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000};
    private static final int[] REGIONS = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2};
    private static final double[] TOTALS = {500000, 400000, 100000};

    @Override
    public double compute(double... values) {
        return EllisonGlaeser.of(values, new int[values.length], new double[] {1, 1})
                .rawConcentration();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        EllisonGlaeser eg = EllisonGlaeser.of(new double[] {5, 3, 2}, new int[] {0, 0, 1}, new double[] {50, 50});
        assertEquals(-1 / 31.0, eg.gamma().getAsDouble(), 1e-14);
        assertEquals(0.18, eg.rawConcentration(), 1e-15);
        assertEquals(0.38, eg.plantHerfindahl(), 1e-15);
        assertEquals(0.5, eg.regionHerfindahl(), 1e-15);
        // Var = 2(H²(½ − 2·¼ + ¼) − Σz⁴(½ − 4·¼ + 3·¼)) = ½(0.1444 − 0.0722)
        assertEquals(-0.01 / Math.sqrt(0.5 * (0.1444 - 0.0722)), eg.zScore().getAsDouble(), 1e-13);
        assertEquals("EllisonGlaeser[gamma -0.0322581, z -0.0526316, G 0.180000, H 0.380000]", eg.toString());
    }

    /** Trap 15: without the factor 1 − Σx² in front of H the golden case gives another number. */
    @Test
    void theFactorBeforeHStands() {
        EllisonGlaeser eg = EllisonGlaeser.of(PLANTS, REGIONS, TOTALS);
        double x2 = 0.42;
        double h = eg.plantHerfindahl();
        double wrong = (eg.rawConcentration() - h) / ((1 - x2) * (1 - h));
        assertEquals(0.0599062841165, eg.gamma().getAsDouble(), 1e-12);
        assertTrue(wrong < 0);
        assertTrue(eg.gamma().getAsDouble() > EllisonGlaeser.HIGH && EllisonGlaeser.LOW == 0.02);
    }

    /** The mean of G over random plants is (1 − Σx²)H, and its spread is that of z. */
    @Test
    void randomPlantsHaveZeroMeanAndUnitSpread() {
        SplittableRandom random = new SplittableRandom(11);
        double[] totals = {5, 3, 2};
        double[] plants = {4, 3, 2, 1, 1, 1};
        double mean = 0;
        double square = 0;
        double gamma = 0;
        int trials = 20_000;
        for (int t = 0; t < trials; t++) {
            int[] regions = new int[plants.length];
            for (int p = 0; p < regions.length; p++) {
                double u = random.nextDouble();
                regions[p] = u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
            }
            EllisonGlaeser eg = EllisonGlaeser.of(plants, regions, totals);
            mean += eg.zScore().getAsDouble() / trials;
            square += eg.zScore().getAsDouble() * eg.zScore().getAsDouble() / trials;
            gamma += eg.gamma().getAsDouble() / trials;
        }
        assertEquals(0, mean, 0.03);
        assertEquals(1, square, 0.05);
        assertEquals(0, gamma, 0.01);
    }

    @Test
    void regionsAloneGiveTheSameGammaWithoutZ() {
        double[] industry = {13_000, 32_000, 25_000};
        EllisonGlaeser plants = EllisonGlaeser.of(PLANTS, REGIONS, TOTALS);
        EllisonGlaeser regions = EllisonGlaeser.ofRegions(industry, TOTALS, plants.plantHerfindahl());
        assertEquals(plants.gamma().getAsDouble(), regions.gamma().getAsDouble(), 1e-14);
        assertTrue(regions.zScore().isEmpty());
        assertTrue(regions.toString().contains("z undefined"));
        double[][] table = {{13_000, 487_000, 0}, {32_000, 368_000, 0}, {25_000, 75_000, 0}};
        double[] gammas = EllisonGlaeser.ofColumns(table, new double[] {plants.plantHerfindahl(), 1, 0.5})
                .toArray();
        assertEquals(plants.gamma().getAsDouble(), gammas[0], 1e-14);
        assertTrue(Double.isNaN(gammas[1]) && Double.isNaN(gammas[2]));
    }

    @Test
    void onePlantOrOneRegionHasNoGamma() {
        EllisonGlaeser plant = EllisonGlaeser.of(new double[] {5}, new int[] {0}, new double[] {1, 1});
        assertEquals(1, plant.plantHerfindahl());
        assertEquals(0.5, plant.rawConcentration());
        assertTrue(plant.gamma().isEmpty() && plant.zScore().isEmpty());
        EllisonGlaeser region = EllisonGlaeser.of(new double[] {5, 5}, new int[] {0, 0}, new double[] {1, 0});
        assertEquals(0, region.rawConcentration());
        assertTrue(region.gamma().isEmpty());
        assertTrue(Double.isNaN(EllisonGlaeser.ofColumns(new double[][] {{1, 2}, {0, 0}}, new double[] {0.5, 0.5})
                .get(0)));
    }

    @Test
    void badInputIsNamed() {
        double[] two = {1, 1};
        Exception e = assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.of(two, new int[] {0, 2}, two));
        assertEquals("plantRegion[1] must be in 0..1 but is 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.of(two, new int[] {0, -1}, two));
        e = assertThrows(
                IllegalArgumentException.class, () -> EllisonGlaeser.of(two, new int[] {0, 1}, new double[] {1, 0}));
        assertEquals("regionEmployment[1] must be > 0, since the industry is there, but is 0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.of(two, new int[] {0}, two));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofRegions(two, two, 0));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofRegions(two, two, 1.5));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofRegions(two, new double[] {1}, 0.5));
        assertTrue(EllisonGlaeser.ofRegions(two, two, 1).gamma().isEmpty());
        double[][] table = {{1, 1}};
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofColumns(table, new double[] {0.5}));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofColumns(table, new double[] {0.5, 0}));
        assertThrows(IllegalArgumentException.class, () -> EllisonGlaeser.ofColumns(table, new double[] {0.5, 1.1}));
        assertThrows(
                UndefinedException.class, () -> EllisonGlaeser.of(new double[] {0}, new int[] {0}, new double[] {1}));
    }

    @Test
    void onePlantThatOutweighsTheRestHasNoInfiniteZ() {
        int empty = 0;
        for (int k = 1; k <= 16; k++) {
            double[] plants = {1, Math.pow(10, -k)};
            EllisonGlaeser eg = EllisonGlaeser.of(plants, new int[] {0, 0}, new double[] {1, 1});
            empty += eg.zScore().isEmpty() ? 1 : 0;
            assertTrue(Double.isFinite(eg.zScore().orElse(0)), eg::toString);
            // by hand: the excess ε/(1 + ε)² over a standard deviation of ε/(1 + ε)²
            assertEquals(1, eg.zScore().orElse(1), 1e-15 / plants[1]);
        }
        assertTrue(empty > 0);
    }

    /** Two regions of one half and two equal plants: Var = 2(¼·¼ − ⅛·¼) = 1/16. */
    @Test
    void theVarianceOfTwoPlantsByHand() {
        EllisonGlaeser two = EllisonGlaeser.of(new double[] {1, 1}, new int[] {0, 0}, new double[] {1, 1});
        assertEquals((0.5 - 0.25) / Math.sqrt(1 / 16.0), two.zScore().getAsDouble(), 1e-15);
    }
}
