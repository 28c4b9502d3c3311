package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.chengzhen.core.internal.Checks;

/**
 * Which of the five types of county town a county is nearest to. The types are official; the opinions of 2022 give no
 * numeric rule, so this rule is the library's own.
 *
 * <p>In this order: key ecological zone → KEY_ECOLOGICAL; main agricultural zone → MAIN_AGRICULTURAL; loss of at least
 * 10 % in ten years, not near a big city and without a specialised industry → POPULATION_LOSS; near a big city →
 * BIG_CITY_PERIPHERY; specialised (top location quotient ≥ 1.5) → SPECIALISED_FUNCTION; any loss → POPULATION_LOSS;
 * else GENERAL.
 *
 * <ul>
 *   <li>Official types overlap, so {@link Types#tags()} has all that hold.
 *   <li>A negative quotient, a change below −1, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: comparison. Source: types by the General Offices of the CPC Central Committee and the State Council
 * (2022), Opinions on Promoting Urbanization with County Towns as an Important Carrier; order and limits by this library.
 *
 * <pre>{@code
 * CountyTypeRule.of(Zone.OTHER, Location.NEAR_BIG_CITY, 1.0, -0.02).type();  // BIG_CITY_PERIPHERY
 * CountyTypeRule.of(Zone.OTHER, Location.ELSEWHERE, 2.1, -0.15).type();      // SPECIALISED_FUNCTION
 * }</pre>
 */
public final class CountyTypeRule {
    /** From which location quotient of the top industry a county counts as specialised. A convention of this library. */
    public static final double SPECIALISED_FROM = 1.5;

    /** From which ten-year change a county counts as losing population whatever else it is. A convention of this library. */
    public static final double LOSS_FROM = -0.10;

    private static final double EDGE = 1e-12;

    private CountyTypeRule() {}

    /** The type of a county town, with one more for those that no type fits. */
    public enum Type {
        /** In an area of key ecological function (重点生态功能区县城). */
        KEY_ECOLOGICAL,
        /** In a main area of agricultural products (农产品主产区县城). */
        MAIN_AGRICULTURAL,
        /** That loses population (人口流失县城). */
        POPULATION_LOSS,
        /** On the periphery of a big city (大城市周边县城). */
        BIG_CITY_PERIPHERY,
        /** With a specialised function (专业功能县城). */
        SPECIALISED_FUNCTION,
        /** None of them. */
        GENERAL
    }

    /** The main functional zones that decide. */
    public enum Zone {
        /** Area of key ecological function. */
        KEY_ECOLOGICAL,
        /** Main area of agricultural products. */
        MAIN_AGRICULTURAL,
        /** Both kinds overlap in the county. */
        BOTH,
        /** Neither. */
        OTHER
    }

    /** Where a county lies. */
    public enum Location {
        /** Within an hour of a big city, or inside an approved metropolitan area. */
        NEAR_BIG_CITY,
        /** Anywhere else. */
        ELSEWHERE
    }

    /**
     * The type and everything that holds.
     *
     * @param type by the order of the rule
     * @param tags all types that hold, without regard to the order; GENERAL alone where none holds
     */
    public record Types(Type type, ImmutableSet<Type> tags) implements Serializable {
        @Override
        public String toString() {
            return "CountyTypeRule[" + type + ", tags " + tags + "]";
        }
    }

    /**
     * Applies the rule.
     *
     * @param zone functional zone
     * @param location near a big city or not
     * @param topQuotient location quotient of the top industry by employment, ≥ 0
     * @param change of the population in ten years, as a fraction ≥ −1
     * @return type and tags
     * @throws IllegalArgumentException if a number is out of its range, NaN or infinite
     */
    public static Types of(Zone zone, Location location, double topQuotient, double change) {
        Checks.nonNegative(topQuotient, "topQuotient");
        Checks.argument(change >= -1 && Double.isFinite(change), "change must be >= -1 but is %s", change);
        boolean near = location == Location.NEAR_BIG_CITY;
        boolean specialised = topQuotient >= SPECIALISED_FROM - EDGE;
        Set<Type> tags = EnumSet.noneOf(Type.class);
        if (zone == Zone.KEY_ECOLOGICAL || zone == Zone.BOTH) {
            tags.add(Type.KEY_ECOLOGICAL);
        }
        if (zone == Zone.MAIN_AGRICULTURAL || zone == Zone.BOTH) {
            tags.add(Type.MAIN_AGRICULTURAL);
        }
        if (change < 0) {
            tags.add(Type.POPULATION_LOSS);
        }
        if (near) {
            tags.add(Type.BIG_CITY_PERIPHERY);
        }
        if (specialised) {
            tags.add(Type.SPECIALISED_FUNCTION);
        }
        boolean lossAlone = change <= LOSS_FROM + EDGE && !near && !specialised;
        Type type = tags.isEmpty() ? Type.GENERAL : first(tags, lossAlone);
        return new Types(type, tags.isEmpty() ? ImmutableSet.of(Type.GENERAL) : ImmutableSet.copyOf(tags));
    }

    private static Type first(Set<Type> tags, boolean lossAlone) {
        if (tags.contains(Type.KEY_ECOLOGICAL)) {
            return Type.KEY_ECOLOGICAL;
        }
        if (tags.contains(Type.MAIN_AGRICULTURAL)) {
            return Type.MAIN_AGRICULTURAL;
        }
        if (lossAlone) {
            return Type.POPULATION_LOSS;
        }
        if (tags.contains(Type.BIG_CITY_PERIPHERY)) {
            return Type.BIG_CITY_PERIPHERY;
        }
        return tags.contains(Type.SPECIALISED_FUNCTION) ? Type.SPECIALISED_FUNCTION : Type.POPULATION_LOSS;
    }
}
