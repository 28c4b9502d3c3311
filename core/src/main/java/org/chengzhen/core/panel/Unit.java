package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengzhen.core.internal.Checks;

/**
 * A unit of measurement: a dimension, and a factor to the base unit of that dimension.
 *
 * <p>Conversion multiplies the decimal text by the exact factor and rounds once: 12.3 万人 is 123,000 persons
 * to the last bit. 万 = 10⁴, 亿 = 10⁸; one mu (亩) is 2000/3 m².
 *
 * <pre>{@code
 * Unit.parse("亿元").orElseThrow().convert("1.1", Unit.YUAN);   // 1.1E8
 * }</pre>
 *
 * @param symbol as shown, as {@code 10⁴ persons}
 * @param dimension what it measures, as {@code persons}, {@code money/persons}
 * @param numerator of the factor to the base unit
 * @param denominator of that factor
 */
public record Unit(String symbol, String dimension, BigDecimal numerator, BigDecimal denominator)
        implements Serializable {
    /** Pure number, a fraction of one. */
    public static final Unit FRACTION = base("1", "number");
    /** Hundredths. */
    public static final Unit PERCENT = new Unit("%", "number", BigDecimal.ONE, BigDecimal.valueOf(100));
    /** Percentage points: differences of percentages. */
    public static final Unit PERCENTAGE_POINT = base("pp", "percentage points");
    /** Persons. */
    public static final Unit PERSON = base("persons", "persons");
    /** Ten thousand persons (万人). */
    public static final Unit TEN_THOUSAND_PERSONS = times("10⁴ persons", 10_000, PERSON);
    /** Households. */
    public static final Unit HOUSEHOLD = base("households", "households");
    /** Yuan, at the prices that the variable states. */
    public static final Unit YUAN = base("yuan", "money");
    /** A hundred million yuan (亿元). */
    public static final Unit HUNDRED_MILLION_YUAN = times("10⁸ yuan", 100_000_000, YUAN);
    /** Yuan per person. */
    public static final Unit YUAN_PER_PERSON = per(YUAN, PERSON);
    /** Square kilometres. */
    public static final Unit SQUARE_KILOMETRE = base("km²", "area");
    /** Square metres. */
    public static final Unit SQUARE_METRE = new Unit("m²", "area", BigDecimal.ONE, BigDecimal.valueOf(1_000_000));
    /** Hectares. */
    public static final Unit HECTARE = new Unit("ha", "area", BigDecimal.ONE, BigDecimal.valueOf(100));
    /** Mu (亩), 2000/3 m². */
    public static final Unit MU = new Unit("mu", "area", BigDecimal.valueOf(2), BigDecimal.valueOf(3_000));
    /** Persons per square kilometre. */
    public static final Unit PERSONS_PER_SQUARE_KILOMETRE = per(PERSON, SQUARE_KILOMETRE);
    /** Kilometres. */
    public static final Unit KILOMETRE = base("km", "length");
    /** Cubic metres. */
    public static final Unit CUBIC_METRE = base("m³", "volume");
    /** Tonnes. */
    public static final Unit TONNE = base("t", "mass");
    /** Kilograms. */
    public static final Unit KILOGRAM = new Unit("kg", "mass", BigDecimal.ONE, BigDecimal.valueOf(1_000));
    /** Kilowatt hours. */
    public static final Unit KILOWATT_HOUR = base("kWh", "energy");
    /** Minutes. */
    public static final Unit MINUTE = base("min", "time");
    /** Years. */
    public static final Unit YEAR = base("years", "years");
    /** Things counted: cities, beds, vehicles, patents. */
    public static final Unit COUNT = base("count", "count");
    /** A position on a scale without dimension, as an index. */
    public static final Unit INDEX = base("index", "index");

    /** Longer texts name no unit. */
    private static final int LONGEST_NAME = 100;
    /** Of a factor before a unit: beyond it no double is left. */
    private static final int LARGEST_EXPONENT = 300;

    private static final ImmutableMap<String, Unit> NAMES = ImmutableMap.<String, Unit>builder()
            .put("1", FRACTION)
            .put("%", PERCENT)
            .put("％", PERCENT)
            .put("percent", PERCENT)
            .put("‰", new Unit("‰", "number", BigDecimal.ONE, BigDecimal.valueOf(1_000)))
            .put("pp", PERCENTAGE_POINT)
            .put("百分点", PERCENTAGE_POINT)
            .put("人", PERSON)
            .put("person", PERSON)
            .put("persons", PERSON)
            .put("people", PERSON)
            .put("户", HOUSEHOLD)
            .put("household", HOUSEHOLD)
            .put("households", HOUSEHOLD)
            .put("元", YUAN)
            .put("yuan", YUAN)
            .put("cny", YUAN)
            .put("rmb", YUAN)
            .put("平方公里", SQUARE_KILOMETRE)
            .put("平方千米", SQUARE_KILOMETRE)
            .put("km²", SQUARE_KILOMETRE)
            .put("km2", SQUARE_KILOMETRE)
            .put("sq km", SQUARE_KILOMETRE)
            .put("平方米", SQUARE_METRE)
            .put("m²", SQUARE_METRE)
            .put("m2", SQUARE_METRE)
            .put("公顷", HECTARE)
            .put("hectare", HECTARE)
            .put("hectares", HECTARE)
            .put("ha", HECTARE)
            .put("亩", MU)
            .put("mu", MU)
            .put("公里", KILOMETRE)
            .put("千米", KILOMETRE)
            .put("km", KILOMETRE)
            .put("米", new Unit("m", "length", BigDecimal.ONE, BigDecimal.valueOf(1_000)))
            .put("m", new Unit("m", "length", BigDecimal.ONE, BigDecimal.valueOf(1_000)))
            .put("立方米", CUBIC_METRE)
            .put("m³", CUBIC_METRE)
            .put("m3", CUBIC_METRE)
            .put("吨", TONNE)
            .put("t", TONNE)
            .put("tonne", TONNE)
            .put("tonnes", TONNE)
            .put("千克", KILOGRAM)
            .put("公斤", KILOGRAM)
            .put("kg", KILOGRAM)
            .put("千瓦时", KILOWATT_HOUR)
            .put("kwh", KILOWATT_HOUR)
            .put("分钟", MINUTE)
            .put("min", MINUTE)
            .put("minutes", MINUTE)
            .put("年", YEAR)
            .put("岁", YEAR)
            .put("year", YEAR)
            .put("years", YEAR)
            .put("个", COUNT)
            .put("家", COUNT)
            .put("所", COUNT)
            .put("件", COUNT)
            .put("辆", COUNT)
            .put("张", COUNT)
            .put("床", COUNT)
            .put("套", COUNT)
            .put("count", COUNT)
            .put("index", INDEX)
            .buildOrThrow();

    private static final ImmutableMap<String, BigDecimal> MULTIPLES = ImmutableMap.<String, BigDecimal>builder()
            .put("百万", BigDecimal.valueOf(1_000_000))
            .put("万", BigDecimal.valueOf(10_000))
            .put("亿", BigDecimal.valueOf(100_000_000))
            .put("千", BigDecimal.valueOf(1_000))
            .put("百", BigDecimal.valueOf(100))
            .put("10⁴", BigDecimal.valueOf(10_000))
            .put("10⁸", BigDecimal.valueOf(100_000_000))
            .put("10k", BigDecimal.valueOf(10_000))
            .put("thousand", BigDecimal.valueOf(1_000))
            .put("ten thousand", BigDecimal.valueOf(10_000))
            .put("hundred million", BigDecimal.valueOf(100_000_000))
            .put("million", BigDecimal.valueOf(1_000_000))
            .put("billion", BigDecimal.valueOf(1_000_000_000))
            .buildOrThrow();

    /**
     * Checks the factor.
     *
     * @param symbol as shown, as {@code 10⁴ persons}
     * @param dimension what it measures, as {@code persons}, {@code money/persons}
     * @param numerator of the factor to the base unit
     * @param denominator of that factor
     */
    public Unit {
        Checks.argument(numerator.signum() > 0 && denominator.signum() > 0, "factor of %s must be > 0", symbol);
    }

    private static Unit base(String symbol, String dimension) {
        return new Unit(symbol, dimension, BigDecimal.ONE, BigDecimal.ONE);
    }

    private static Unit times(String symbol, long factor, Unit unit) {
        return new Unit(symbol, unit.dimension, unit.numerator.multiply(BigDecimal.valueOf(factor)), unit.denominator);
    }

    /**
     * One unit over another.
     *
     * @param above the numerator
     * @param below the denominator
     * @return as {@code yuan/person}
     */
    public static Unit per(Unit above, Unit below) {
        return new Unit(
                above.symbol + "/" + (below.symbol.equals("persons") ? "person" : below.symbol),
                above.dimension + "/" + below.dimension,
                above.numerator.multiply(below.denominator),
                above.denominator.multiply(below.numerator));
    }

    /**
     * The unit that a text names: {@code 万人}, {@code 亿元}, {@code 元/人}, {@code 1e8 CNY}, {@code million
     * persons}, {@code km²}.
     *
     * @param text the name or symbol of a unit
     * @return the unit, empty where it is unknown, longer than 100 characters, or its factor beyond the range of doubles
     */
    public static Optional<Unit> parse(String text) {
        return text.length() > LONGEST_NAME ? Optional.empty() : parse(text, new HashSet<>());
    }

    /** Reads a text that is not among those known to name no unit: a text has few endings, but many ways to reach one. */
    private static Optional<Unit> parse(String text, Set<String> unknown) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (unknown.contains(name)) {
            return Optional.empty();
        }
        Optional<Unit> unit = parsed(text, name, unknown);
        if (unit.isEmpty()) {
            unknown.add(name);
        }
        return unit;
    }

    private static Optional<Unit> parsed(String text, String name, Set<String> unknown) {
        int slash = name.indexOf('/');
        if (slash > 0) {
            return parse(name.substring(0, slash), unknown)
                    .flatMap(above -> parse(name.substring(slash + 1), unknown).map(below -> per(above, below)));
        }
        Unit known = NAMES.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        // the longest multiple first, so that 百万 is not read as 百 times 万
        for (Map.Entry<String, BigDecimal> multiple : MULTIPLES.entrySet()) {
            if (name.startsWith(multiple.getKey())
                    && name.length() > multiple.getKey().length()) {
                Optional<Unit> rest = parse(name.substring(multiple.getKey().length()), unknown);
                if (rest.isPresent()) {
                    return rest.map(unit -> multiple(text.strip(), multiple.getValue(), unit));
                }
            }
        }
        int space = name.indexOf(' ');
        return space > 0 && Character.isDigit(name.charAt(0))
                ? factor(name.substring(0, space))
                        .flatMap(factor -> parse(name.substring(space + 1), unknown)
                                .map(unit -> multiple(text.strip(), factor, unit)))
                : Optional.empty();
    }

    /** A number before a unit; empty where it is none, is not above zero, or passes the range of doubles. */
    private static Optional<BigDecimal> factor(String text) {
        try {
            BigDecimal factor = new BigDecimal(text.replace(",", ""));
            boolean usual =
                    factor.signum() > 0 && Math.abs((long) factor.precision() - factor.scale()) <= LARGEST_EXPONENT;
            return usual ? Optional.of(factor) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Unit multiple(String symbol, BigDecimal factor, Unit unit) {
        return new Unit(symbol, unit.dimension, unit.numerator.multiply(factor), unit.denominator);
    }

    /**
     * Whether values of this unit can be expressed in another.
     *
     * @param other the other unit
     * @return true where they measure the same dimension
     */
    public boolean convertibleTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * Whether a value of this unit is the same number in another.
     *
     * @param other the other unit
     * @return true where dimension and factor are the same, whatever the symbols
     */
    public boolean sameAs(Unit other) {
        return this == other
                || (convertibleTo(other)
                        && numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) == 0);
    }

    /**
     * A decimal number of this unit in another: exact product, rounded once.
     *
     * @param decimal a number in decimal notation
     * @param target the unit wanted
     * @return the nearest double
     * @throws NumberFormatException if the text is no decimal number
     * @throws IllegalArgumentException if the units measure different dimensions
     */
    public double convert(String decimal, Unit target) {
        Checks.argument(
                convertibleTo(target),
                "%s (%s) cannot become %s (%s)",
                symbol,
                dimension,
                target.symbol,
                target.dimension);
        BigDecimal number;
        try {
            number = new BigDecimal(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("decimal must be a number but is \"" + decimal + "\"", e);
        }
        BigDecimal above = number.multiply(numerator).multiply(target.denominator);
        BigDecimal below = denominator.multiply(target.numerator);
        // 60 digits decide every rounding to 53 bits, for quotients that do not end
        return below.compareTo(BigDecimal.ONE) == 0
                ? above.doubleValue()
                : above.divide(below, new MathContext(60)).doubleValue();
    }

    /**
     * A number of this unit in another. The number is taken as its shortest decimal notation.
     *
     * @param value a finite number
     * @param target the unit wanted
     * @return the nearest double
     * @throws IllegalArgumentException if the units measure different dimensions, or the number is not finite
     */
    public double convert(double value, Unit target) {
        return convert(Double.toString(Checks.finite(value, "value")), target);
    }

    /** The symbol. */
    @Override
    public String toString() {
        return symbol;
    }
}
