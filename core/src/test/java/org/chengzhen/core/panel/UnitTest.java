package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    @Test
    void allNamesOfAUnitAreThatUnit() {
        Map<Unit, List<String>> names = Map.ofEntries(
                Map.entry(Unit.FRACTION, List.of("1")),
                Map.entry(Unit.PERCENT, List.of("%", "％", "percent", " Percent ")),
                Map.entry(Unit.PERCENTAGE_POINT, List.of("pp", "百分点")),
                Map.entry(Unit.PERSON, List.of("人", "person", "persons", "people", "PEOPLE")),
                Map.entry(Unit.HOUSEHOLD, List.of("户", "household", "households")),
                Map.entry(Unit.YUAN, List.of("元", "yuan", "cny", "rmb")),
                Map.entry(Unit.SQUARE_KILOMETRE, List.of("平方公里", "平方千米", "km²", "km2", "sq km")),
                Map.entry(Unit.SQUARE_METRE, List.of("平方米", "m²", "m2")),
                Map.entry(Unit.HECTARE, List.of("公顷", "hectare", "hectares", "ha")),
                Map.entry(Unit.MU, List.of("亩", "mu")),
                Map.entry(Unit.KILOMETRE, List.of("公里", "千米", "km")),
                Map.entry(Unit.CUBIC_METRE, List.of("立方米", "m³", "m3")),
                Map.entry(Unit.TONNE, List.of("吨", "t", "tonne", "tonnes")),
                Map.entry(Unit.KILOGRAM, List.of("千克", "公斤", "kg")),
                Map.entry(Unit.KILOWATT_HOUR, List.of("千瓦时", "kwh")),
                Map.entry(Unit.MINUTE, List.of("分钟", "min", "minutes")),
                Map.entry(Unit.YEAR, List.of("年", "岁", "year", "years")),
                Map.entry(Unit.COUNT, List.of("个", "家", "所", "件", "辆", "张", "床", "套", "count")),
                Map.entry(Unit.INDEX, List.of("index")));
        names.forEach((unit, all) -> all.forEach(name -> assertEquals(Optional.of(unit), Unit.parse(name), name)));
        assertEquals(0.25, convert("250", "‰", Unit.FRACTION));
        assertEquals(2.5, convert("2500", "米", Unit.KILOMETRE));
        assertEquals(2.5, convert("2500", "m", Unit.KILOMETRE));
        assertEquals(0.003, convert("3", "kg", Unit.TONNE));
        assertEquals(25, convert("0.25", "1", Unit.PERCENT));
    }

    @Test
    void allMultiplesMultiply() {
        Map<String, Double> multiples = Map.ofEntries(
                Map.entry("百万人", 1e6),
                Map.entry("万人", 1e4),
                Map.entry("亿人", 1e8),
                Map.entry("千人", 1e3),
                Map.entry("百人", 1e2),
                Map.entry("10⁴ persons", 1e4),
                Map.entry("10⁸ persons", 1e8),
                Map.entry("10k persons", 1e4),
                Map.entry("thousand persons", 1e3),
                Map.entry("ten thousand persons", 1e4),
                Map.entry("hundred million persons", 1e8),
                Map.entry("million persons", 1e6),
                Map.entry("billion persons", 1e9));
        multiples.forEach((name, factor) -> assertEquals(factor, convert("1", name, Unit.PERSON), name));
        Unit tenThousand = Unit.parse(" 万人 ").orElseThrow();
        assertEquals("万人", tenThousand.symbol());
        assertTrue(tenThousand.sameAs(Unit.TEN_THOUSAND_PERSONS));
        assertFalse(tenThousand.sameAs(Unit.PERSON));
        assertFalse(Unit.YUAN.sameAs(Unit.PERSON));
        assertTrue(Unit.YUAN.sameAs(Unit.YUAN));
    }

    @Test
    void quotientsAreNamedByOne() {
        assertEquals("yuan/person", Unit.YUAN_PER_PERSON.symbol());
        assertEquals("yuan/person", Unit.YUAN_PER_PERSON.toString());
        assertEquals("money/persons", Unit.YUAN_PER_PERSON.dimension());
        assertEquals("persons/km²", Unit.PERSONS_PER_SQUARE_KILOMETRE.symbol());
        assertEquals(Optional.of(Unit.PERSONS_PER_SQUARE_KILOMETRE), Unit.parse("persons/km²"));
        // 10⁸ yuan a km² in yuan a mu: 1500 mu are one km²
        assertEquals(
                1e8 / 1500,
                Unit.per(Unit.HUNDRED_MILLION_YUAN, Unit.SQUARE_KILOMETRE).convert(1, Unit.per(Unit.YUAN, Unit.MU)),
                1e-9);
    }

    @Test
    void namesAndFactorsHaveLimits() {
        // a hundred characters are a name, one more is none
        assertTrue(Unit.parse(" ".repeat(99) + "人").isPresent());
        assertTrue(Unit.parse(" ".repeat(100) + "人").isEmpty());
        assertTrue(Unit.parse("1e299 persons").isPresent());
        assertTrue(Unit.parse("1e300 persons").isEmpty());
        assertTrue(Unit.parse("1e-301 persons").isPresent());
        assertTrue(Unit.parse("1e-302 persons").isEmpty());
        assertTrue(Unit.parse("/km²").isEmpty());
        assertTrue(Unit.parse("1.2.3 persons").isEmpty());
        assertTrue(Unit.parse("x10 persons").isEmpty());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Unit("x", "y", BigDecimal.ZERO, BigDecimal.ONE));
        assertEquals("factor of x must be > 0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Unit("x", "y", BigDecimal.ONE, BigDecimal.ZERO));
        e = assertThrows(IllegalArgumentException.class, () -> Unit.YUAN.convert("1", Unit.PERSON));
        assertEquals("yuan (money) cannot become persons (persons)", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Unit.YUAN.convert(Double.NaN, Unit.YUAN));
        assertEquals("value must be finite but is NaN", e.getMessage());
    }
}
