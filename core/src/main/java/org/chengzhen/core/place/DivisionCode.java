package org.chengzhen.core.place;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengzhen.core.internal.Checks;

/**
 * A code of China's administrative divisions, taken apart: two digits each of province, prefecture and county.
 *
 * <p>The level follows from the zeros: 320000 is a province, 320500 a prefecture, 320583 a county. The kinds
 * follow from the ranges of the standard. Where a name is at hand, its ending (区, 市, 县, 旗) is the surer
 * sign of the kind: ranges have changed. Codes change with the years as counties merge and turn into
 * districts; a code means little without its year.
 *
 * <p>Source: GB/T 2260-2007, Codes for the Administrative Divisions of the People's Republic of China, with
 * its amendments.
 *
 * <pre>{@code
 * DivisionCode.parse("320583").parent();   // Optional[320500]
 * }</pre>
 *
 * @param code six digits
 */
public record DivisionCode(String code) implements Comparable<DivisionCode>, Serializable {
    private static final Pattern FORM = Pattern.compile("\\d{6}");
    private static final ImmutableMap<String, String> PROVINCES = ImmutableMap.<String, String>builder()
            .put("11", "北京")
            .put("12", "天津")
            .put("13", "河北")
            .put("14", "山西")
            .put("15", "内蒙古")
            .put("21", "辽宁")
            .put("22", "吉林")
            .put("23", "黑龙江")
            .put("31", "上海")
            .put("32", "江苏")
            .put("33", "浙江")
            .put("34", "安徽")
            .put("35", "福建")
            .put("36", "江西")
            .put("37", "山东")
            .put("41", "河南")
            .put("42", "湖北")
            .put("43", "湖南")
            .put("44", "广东")
            .put("45", "广西")
            .put("46", "海南")
            .put("50", "重庆")
            .put("51", "四川")
            .put("52", "贵州")
            .put("53", "云南")
            .put("54", "西藏")
            .put("61", "陕西")
            .put("62", "甘肃")
            .put("63", "青海")
            .put("64", "宁夏")
            .put("65", "新疆")
            .put("71", "台湾")
            .put("81", "香港")
            .put("82", "澳门")
            .buildOrThrow();

    /** What the third and fourth digit say. */
    public enum PrefectureKind {
        /** The code is that of a province. */
        NONE,
        /** Prefecture-level city. */
        PREFECTURE_CITY,
        /** Prefecture, league or autonomous prefecture. */
        PREFECTURE_LEAGUE_OR_AUTONOMOUS,
        /** County-level units directly under the province. */
        DIRECT_ADMIN,
        /** The districts of a municipality. */
        MUNICIPALITY_DISTRICTS,
        /** The counties of a municipality. */
        MUNICIPALITY_COUNTIES,
        /** A number that the standard does not use. */
        OTHER
    }

    /** What the last two digits say. */
    public enum CountyKind {
        /** The code is that of a province or prefecture. */
        NONE,
        /** District of a city. */
        DISTRICT,
        /** County-level city. */
        COUNTY_LEVEL_CITY,
        /** County, autonomous county or banner. */
        COUNTY_BANNER,
        /** A number that the standard does not use. */
        OTHER
    }

    /**
     * Checks the form and the province.
     *
     * @param code six digits
     */
    public DivisionCode {
        Checks.argument(FORM.matcher(code).matches(), "division code must have 6 digits but is %s", code);
        Checks.argument(
                PROVINCES.containsKey(code.substring(0, 2)),
                "division code %s begins with %s, which is no province",
                code,
                code.substring(0, 2));
    }

    /**
     * Takes a code apart.
     *
     * @param code six digits
     * @return the code
     * @throws IllegalArgumentException if it has not six digits, or no province begins so
     */
    public static DivisionCode parse(String code) {
        return new DivisionCode(Objects.requireNonNull(code, "code"));
    }

    /**
     * The level.
     *
     * @return PROVINCE, PREFECTURE or COUNTY
     */
    public AdministrativeLevel level() {
        if (countyNumber() != 0) {
            return AdministrativeLevel.COUNTY;
        }
        return prefectureNumber() == 0 ? AdministrativeLevel.PROVINCE : AdministrativeLevel.PREFECTURE;
    }

    /**
     * The short name of the province.
     *
     * @return as {@code 江苏}
     */
    public String provinceName() {
        return PROVINCES.getOrDefault(code.substring(0, 2), "");
    }

    /**
     * The code of the province.
     *
     * @return as {@code 320000}
     */
    public DivisionCode province() {
        return new DivisionCode(code.substring(0, 2) + "0000");
    }

    /**
     * Whether it lies in one of the four municipalities under the central government.
     *
     * @return true in Beijing, Tianjin, Shanghai and Chongqing
     */
    public boolean inMunicipality() {
        return switch (code.substring(0, 2)) {
            case "11", "12", "31", "50" -> true;
            default -> false;
        };
    }

    /**
     * The kind of the prefecture.
     *
     * @return the kind by the range of the third and fourth digit
     */
    public PrefectureKind prefectureKind() {
        int number = prefectureNumber();
        if (number == 0) {
            return PrefectureKind.NONE;
        }
        if (inMunicipality() && number <= 2) {
            return number == 1 ? PrefectureKind.MUNICIPALITY_DISTRICTS : PrefectureKind.MUNICIPALITY_COUNTIES;
        }
        if (number <= 20 || (number >= 51 && number <= 70)) {
            return PrefectureKind.PREFECTURE_CITY;
        }
        if (number <= 50) {
            return PrefectureKind.PREFECTURE_LEAGUE_OR_AUTONOMOUS;
        }
        return number == 90 ? PrefectureKind.DIRECT_ADMIN : PrefectureKind.OTHER;
    }

    /**
     * The kind of the county.
     *
     * @return the kind by the range of the last two digits, under its prefecture
     */
    public CountyKind countyKind() {
        int number = countyNumber();
        if (number == 0) {
            return CountyKind.NONE;
        }
        if (number <= 20 || (number >= 51 && number <= 80)) {
            return switch (prefectureKind()) {
                case PREFECTURE_CITY, MUNICIPALITY_DISTRICTS, MUNICIPALITY_COUNTIES -> CountyKind.DISTRICT;
                case PREFECTURE_LEAGUE_OR_AUTONOMOUS, DIRECT_ADMIN -> CountyKind.COUNTY_LEVEL_CITY;
                default -> CountyKind.OTHER;
            };
        }
        return number <= 50 ? CountyKind.COUNTY_BANNER : CountyKind.COUNTY_LEVEL_CITY;
    }

    /**
     * The division above.
     *
     * <p>The rows 01 and 02 of a municipality are no divisions: its districts and counties belong to the
     * municipality itself. So do county-level units directly under a province.
     *
     * @return the parent, empty for a province
     */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case PREFECTURE -> Optional.of(province());
            default ->
                switch (prefectureKind()) {
                    case MUNICIPALITY_DISTRICTS, MUNICIPALITY_COUNTIES, DIRECT_ADMIN -> Optional.of(province());
                    default -> Optional.of(new DivisionCode(code.substring(0, 4) + "00"));
                };
        };
    }

    private int prefectureNumber() {
        return Integer.parseInt(code.substring(2, 4));
    }

    private int countyNumber() {
        return Integer.parseInt(code.substring(4));
    }

    @Override
    public int compareTo(DivisionCode other) {
        return code.compareTo(other.code);
    }

    /** The six digits. */
    @Override
    public String toString() {
        return code;
    }
}
