package org.chengzhen.core.place;

import org.chengzhen.core.internal.Checks;

/**
 * The urban–rural class of a residents' or villagers' committee, by which statistics in China tell urban from
 * rural. A committee is wholly one or the other.
 *
 * <p>Source: State Council (2008), reply Guohan [2008] No. 60; National Bureau of Statistics (2009), coding
 * rules Guotongzi [2009] No. 91. In use from 2006 on; the censuses of 1982, 1990 and 2000 used other rules.
 */
public enum UrbanRuralClass {
    /** 111: main urban area (主城区). */
    MAIN_URBAN("111", Area.CITY),
    /** 112: urban–rural fringe of a city (城乡结合区). */
    CITY_FRINGE("112", Area.CITY),
    /** 121: town centre (镇中心区). */
    TOWN_CENTRE("121", Area.TOWN),
    /** 122: town fringe (镇乡结合区). */
    TOWN_FRINGE("122", Area.TOWN),
    /** 123: special area (特殊区域): mines, development zones, universities, farms of 3,000 and more. */
    SPECIAL("123", Area.TOWN),
    /** 210: township centre (乡中心区). */
    TOWNSHIP_CENTRE("210", Area.RURAL),
    /** 220: village (村庄). */
    VILLAGE("220", Area.RURAL);

    /** The area that the class belongs to. */
    public enum Area {
        /** City area (城区). */
        CITY,
        /** Town area (镇区). */
        TOWN,
        /** Countryside (乡村). */
        RURAL
    }

    /** Urban or rural. */
    public enum Kind {
        /** Urban (城镇): city area and town area. */
        URBAN,
        /** Rural (乡村): everything else. */
        RURAL
    }

    private final String code;
    private final Area area;

    UrbanRuralClass(String code, Area area) {
        this.code = code;
        this.area = area;
    }

    /**
     * The class with a code.
     *
     * @param code three digits
     * @return the class
     * @throws IllegalArgumentException if no class has the code
     */
    public static UrbanRuralClass parse(String code) {
        for (UrbanRuralClass candidate : values()) {
            if (candidate.code.equals(code)) {
                return candidate;
            }
        }
        Checks.argument(
                false, "code must be an urban-rural class: 111, 112, 121, 122, 123, 210 or 220 but is %s", code);
        throw new AssertionError();
    }

    /**
     * The code.
     *
     * @return three digits
     */
    public String code() {
        return code;
    }

    /**
     * The area: city, town or countryside.
     *
     * @return the area
     */
    public Area area() {
        return area;
    }

    /**
     * Urban or rural.
     *
     * @return the kind
     */
    public Kind kind() {
        return area == Area.RURAL ? Kind.RURAL : Kind.URBAN;
    }
}
