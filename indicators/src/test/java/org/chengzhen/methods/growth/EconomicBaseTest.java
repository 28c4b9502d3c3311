package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class EconomicBaseTest {
    private static final double[] REGION = {90, 20, 10, 60};
    private static final double[] NATION = {400, 150, 150, 400};

    @Test
    void theExampleOfTheClassCommentHolds() {
        EconomicBase.Base r = EconomicBase.byLocationQuotients(REGION, NATION);
        assertEquals(24.5455, r.basic(), 1e-4);
        assertEquals("EconomicBase[basic 24.5455 of 180.000, multiplier 7.3333]", r.toString());
    }

    /** A region with the nation's structure exports nothing, even where thirds are rounded. */
    @SeededProperty
    void theNationsStructureHasNoBase(@ForAll(supplier = Samples.Places.class) double[] nation) {
        double[] region = Arrays.stream(nation).map(v -> v / 3).toArray();
        EconomicBase.Base r = EconomicBase.byLocationQuotients(region, nation);
        assertEquals(0, r.basic());
        assertTrue(r.multiplier().isEmpty());
    }

    @SeededProperty
    void theBaseIsAPartAndTheMultiplierAtLeastOne(
            @ForAll(supplier = Samples.PositivePlaces.class) double[] nation, @ForAll long seed) {
        double[] region = Samples.shuffled(nation, seed);
        EconomicBase.Base r = EconomicBase.byLocationQuotients(region, nation);
        assertTrue(r.basic() >= 0 && r.basic() <= r.total());
        assertTrue(r.multiplier().orElse(1) >= 1);
    }

    @Test
    void minimumRequirementsTakeTheLeastShare() {
        EconomicBase.Base r = EconomicBase.byMinimumRequirements(
                new double[] {50, 50}, new double[][] {{50, 50}, {20, 80}, {90, 10}});
        assertArrayEquals(new double[] {30, 40}, r.byIndustry().toArray(), 1e-12);
        assertEquals(100.0 / 70, r.multiplier().getAsDouble(), 1e-12);
    }

    @Test
    void badInputIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EconomicBase.byLocationQuotients(new double[] {1, 1}, new double[] {1, 0}));
        assertThrows(
                UndefinedException.class, () -> EconomicBase.byLocationQuotients(new double[] {0}, new double[] {0}));
        assertThrows(UndefinedException.class, () -> EconomicBase.byLocationQuotients(new double[0], new double[0]));
        assertThrows(UndefinedException.class, () -> EconomicBase.byMinimumRequirements(REGION, new double[0][]));
    }
}
