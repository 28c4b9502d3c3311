package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.chengzhen.core.SeededProperty;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static double convert(String number, String from, Unit to) {
        return Unit.parse(from).orElseThrow().convert(number, to);
    }

    @Test
    void chineseMultiplesAreExact() {
        assertEquals(123_000, convert("12.3", "万人", Unit.PERSON));
        assertEquals(110_000_000, convert("1.1", "亿元", Unit.YUAN));
        assertEquals(1_234_567.8, convert("123.45678", "万元", Unit.YUAN));
        assertEquals(3e6, convert("3", "百万人", Unit.PERSON));
        assertEquals(1e12, convert("1", "万亿元", Unit.YUAN));
    }

    @Test
    void englishMultiplesAndPowersAreRead() {
        assertEquals(1e8, convert("1", "1e8 CNY", Unit.YUAN));
        assertEquals(2.5e6, convert("2.5", "million persons", Unit.PERSON));
        assertEquals(4e4, convert("4", "10k persons", Unit.PERSON));
        assertEquals(5e4, convert("5", "10,000 persons", Unit.PERSON));
    }

    @Test
    void areasConvertWithMuAsTwoThousandThirdsOfASquareMetre() {
        assertEquals(1, convert("1500", "亩", Unit.SQUARE_KILOMETRE));
        assertEquals(10, convert("1.5", "万亩", Unit.SQUARE_KILOMETRE));
        assertEquals(15, convert("1", "公顷", Unit.MU));
        assertEquals(2_000.0 / 3, convert("1", "mu", Unit.SQUARE_METRE), 1e-13);
    }

    @Test
    void quotientsConvertInBothParts() {
        assertEquals(0.5, convert("5000", "人/万平方公里", Unit.PERSONS_PER_SQUARE_KILOMETRE));
        assertEquals(30, convert("3", "亿元/千万人", Unit.YUAN_PER_PERSON));
    }

    @Test
    void whatIsNoUnitIsUnknownAndOtherDimensionsAreRefused() {
        for (String text : new String[] {"", "斤斤", "万", "bananas", "-5 persons", "0 CNY", "人/"}) {
            assertTrue(Unit.parse(text).isEmpty(), text);
        }
        assertFalse(Unit.YUAN.convertibleTo(Unit.PERSON));
        assertThrows(IllegalArgumentException.class, () -> Unit.YUAN.convert("1", Unit.PERSON));
        assertThrows(IllegalArgumentException.class, () -> Unit.YUAN.convert(Double.NaN, Unit.YUAN));
    }

    @SeededProperty
    void theProductIsRoundedOnce(@ForAll @BigRange(min = "0", max = "99999999") @Scale(6) BigDecimal number) {
        double exact = number.multiply(BigDecimal.valueOf(10_000)).doubleValue();
        assertEquals(exact, convert(number.toPlainString(), "万人", Unit.PERSON), 0.0);
        double mu = number.multiply(BigDecimal.valueOf(2))
                .divide(BigDecimal.valueOf(3_000), new MathContext(80))
                .doubleValue();
        assertEquals(mu, convert(number.toPlainString(), "亩", Unit.SQUARE_KILOMETRE), 0.0);
    }

    @Test
    void noTextCostsMoreThanItsLength() {
        assertTimeout(Duration.ofSeconds(2), () -> {
            assertEquals(Optional.empty(), Unit.parse("百万".repeat(26) + "q"));
            assertEquals(Optional.empty(), Unit.parse("百万".repeat(40_000) + "人"));
            assertEquals(Optional.empty(), Unit.parse("人/".repeat(2_000)));
            assertEquals(Optional.empty(), Unit.parse("1e-2147483647 人"));
            assertEquals(Optional.empty(), Unit.parse("1e2147483647 人"));
            assertEquals(Optional.empty(), Unit.parse("1e-999999999 人"));
        });
        assertEquals(1e8, Unit.parse("1e8 CNY").orElseThrow().convert(1, Unit.YUAN));
        assertEquals(1e12, Unit.parse("百万百万人").orElseThrow().convert(1, Unit.PERSON));
    }
}
