package org.chengzhen.core.place;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Checks;

/**
 * The code of a residents' or villagers' committee: six digits of its county, three of its street, town or
 * township, three of its own.
 *
 * <p>Source: National Bureau of Statistics (2009), coding rules Guotongzi [2009] No. 91; the ranges of the
 * kinds as quoted in secondary sources.
 *
 * @param division the county-level division
 * @param town three digits of the street, town or township
 * @param committee three digits of the committee
 */
public record StatisticalAreaCode(DivisionCode division, String town, String committee) implements Serializable {
    private static final Pattern FORM = Pattern.compile("(\\d{6})(\\d{3})(\\d{3})");

    /** The kind of a unit at the level of towns. */
    public enum TownKind {
        /** 001–099: street (街道). */
        STREET,
        /** 100–199: town (镇). */
        TOWN,
        /** 200–399: township (乡). */
        TOWNSHIP,
        /** 400–599: unit like a township (类似乡级单位). */
        QUASI_TOWNSHIP,
        /** Any other number. */
        OTHER
    }

    /** The kind of a committee. */
    public enum CommitteeKind {
        /** 001–199: residents' committee (居委会). */
        RESIDENTS,
        /** 200–399: villagers' committee (村委会). */
        VILLAGERS,
        /** Any other number. */
        OTHER
    }

    /**
     * Takes a code apart.
     *
     * @param code twelve digits
     * @return its parts
     * @throws IllegalArgumentException if it has not twelve digits, or the division code is invalid
     */
    public static StatisticalAreaCode parse(String code) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(code, "code"));
        Checks.argument(matcher.matches(), "statistical area code must have 12 digits but is %s", code);
        return new StatisticalAreaCode(DivisionCode.parse(matcher.group(1)), matcher.group(2), matcher.group(3));
    }

    /**
     * The kind of the street, town or township.
     *
     * @return the kind by the number's range
     */
    public TownKind townKind() {
        int number = Integer.parseInt(town);
        if (number == 0 || number >= 600) {
            return TownKind.OTHER;
        }
        if (number < 100) {
            return TownKind.STREET;
        }
        if (number < 200) {
            return TownKind.TOWN;
        }
        return number < 400 ? TownKind.TOWNSHIP : TownKind.QUASI_TOWNSHIP;
    }

    /**
     * The kind of the committee.
     *
     * @return the kind by the number's range
     */
    public CommitteeKind committeeKind() {
        int number = Integer.parseInt(committee);
        if (number == 0 || number >= 400) {
            return CommitteeKind.OTHER;
        }
        return number < 200 ? CommitteeKind.RESIDENTS : CommitteeKind.VILLAGERS;
    }

    /** The twelve digits. */
    @Override
    public String toString() {
        return division.code() + town + committee;
    }
}
