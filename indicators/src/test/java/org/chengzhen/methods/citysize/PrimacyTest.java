package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PrimacyTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2, Primacy.twoCity(10, 5, 3));
        assertTrue(Primacy.of(10, 5, 3).fourCity().isEmpty());
    }

    /** Trap 10: the first city is not in the denominator of the four-city index. */
    @Test
    void theFirstCityIsLeftOutOfTheDenominators() {
        Primacy primacy = Primacy.of(CensusCities.SIZES);
        assertEquals(1987 / 1775.0, primacy.twoCity().orElseThrow(), 1e-15);
        assertEquals(1987 / (1775.0 + 1744 + 1634), primacy.fourCity().orElseThrow(), 1e-15);
        assertEquals(2 * 1987 / 12821.0, primacy.elevenCity().orElseThrow(), 1e-15);
        assertEquals(1987 / 21043.0, primacy.share().orElseThrow(), 1e-15);
        assertEquals(21, primacy.n());
        assertEquals("Primacy[S2 = 1.1194, S4 = 0.3856, S11 = 0.3100, share = 0.0944, n = 21]", primacy.toString());
    }

    @Test
    void zipfGivesItsIdealValues() {
        double[] zipf = new double[11];
        for (int i = 0; i < 11; i++) {
            zipf[i] = 1.0 / (i + 1);
        }
        assertEquals(2, Primacy.twoCity(zipf), 1e-15);
        assertEquals(12 / 13.0, Primacy.fourCity(zipf), 1e-15);
        assertEquals(0.990, Primacy.elevenCity(zipf), 5e-4);
    }

    @Test
    void eachIndexIsUndefinedAlone() {
        Primacy ten = Primacy.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertTrue(ten.fourCity().isPresent() && ten.elevenCity().isEmpty());
        Primacy one = Primacy.of(5);
        assertTrue(one.twoCity().isEmpty());
        assertEquals(1, one.share().orElseThrow());
        assertEquals("Primacy[S2 = undefined, S4 = undefined, S11 = undefined, share = 1.0000, n = 1]", one.toString());
        assertTrue(Primacy.of().share().isEmpty());
        assertTrue(Primacy.of(0, 0).share().isEmpty());
        UndefinedException few = assertThrows(UndefinedException.class, () -> Primacy.fourCity(1, 2, 3));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertEquals("needs at least 4 cities but has 3", few.getMessage());
        UndefinedException zero = assertThrows(UndefinedException.class, () -> Primacy.twoCity(3, 0));
        assertEquals(Status.UNDEFINED, zero.status());
        assertEquals("the 1 cities behind the first are zero", zero.getMessage());
        assertEquals(2, Primacy.fourCity(10, 5, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Primacy.of(1, -1));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> Primacy.share(new double[0]))
                        .status());
    }

    @Test
    void hugeSizesDoNotOverflow() {
        double m = Double.MAX_VALUE;
        assertEquals(1 / 3.0, Primacy.fourCity(m, m, m, m), 1e-15);
        assertEquals(0.25, Primacy.share(m, m, m, m), 1e-15);
    }

    @SeededProperty
    void boundsAndOrder(@ForAll(supplier = Samples.PositivePlaces.class) double[] sizes, @ForAll long seed) {
        double[] shuffled = Samples.shuffled(sizes, seed);
        Primacy primacy = Primacy.of(sizes);
        assertEquals(primacy, Primacy.of(shuffled));
        assertTrue(primacy.twoCity().orElseThrow() >= 1);
        assertTrue(primacy.share().orElseThrow() >= 1.0 / sizes.length - 1e-15);
        primacy.fourCity().ifPresent(v -> assertTrue(v >= 1 / 3.0 - 1e-15));
        primacy.elevenCity().ifPresent(v -> assertTrue(v >= 1 / 5.0 - 1e-15));
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        assertEquals(
                sorted[sizes.length - 1] / Arrays.stream(sorted).sum(),
                primacy.share().orElseThrow(),
                1e-13);
    }

    @Nested
    class TwoCity implements OutcomeContract {
        @Override
        public double compute(double... values) {
            return Primacy.twoCity(values);
        }

        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.nonNegative(values)) {
                return Outcome.REFUSED;
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double largest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
            double second = sorted.length < 2 ? 0 : sorted[sorted.length - 2];
            return second == 0 || Double.isInfinite(largest / second) ? Outcome.UNDEFINED : Outcome.VALUE;
        }
    }
}
