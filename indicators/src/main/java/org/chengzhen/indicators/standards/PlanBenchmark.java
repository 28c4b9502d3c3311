package org.chengzhen.indicators.standards;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The main indicators of the National New-type Urbanization Plan 2014–2020: values of 2012 and targets for 2020.
 *
 * <p>Source: CPC Central Committee and State Council (2014), National New-type Urbanization Plan 2014–2020, table 1.
 */
public enum PlanBenchmark {
    /** Permanent-population urbanization rate (常住人口城镇化率). */
    PERMANENT_RATE("permanent-population urbanization rate", "%", 52.6, "", 60),
    /** Registered-population urbanization rate (户籍人口城镇化率). */
    REGISTERED_RATE("registered-population urbanization rate", "%", 35.3, "", 45),
    /** Compulsory education of migrants' children (农民工随迁子女接受义务教育比例). */
    COMPULSORY_EDUCATION("compulsory education of migrants' children", "%", Double.NaN, "≥", 99),
    /** Free vocational training of the jobless, migrants and new workers (免费接受基本职业技能培训覆盖率). */
    VOCATIONAL_TRAINING("free basic vocational training", "%", Double.NaN, "≥", 95),
    /** Basic pension of urban permanent residents (城镇常住人口基本养老保险覆盖率). */
    PENSION("basic pension of urban permanent residents", "%", 66.9, "≥", 90),
    /** Basic medical insurance of urban permanent residents (城镇常住人口基本医疗保险覆盖率). */
    MEDICAL_INSURANCE("basic medical insurance of urban permanent residents", "%", 95, "", 98),
    /** Subsidised housing of urban permanent residents (城镇常住人口保障性住房覆盖率). */
    SUBSIDISED_HOUSING("subsidised housing of urban permanent residents", "%", 12.5, "≥", 23),
    /** Public transport in motorised trips of cities above one million (百万以上人口城市公共交通占机动化出行比例). */
    PUBLIC_TRANSPORT("public transport in motorised trips of cities above one million", "%", 45, "", 60),
    /** Public water supply of towns (城镇公共供水普及率). */
    WATER("public water supply", "%", 81.7, "", 90),
    /** Sewage treated in cities (城市污水处理率). */
    SEWAGE("sewage treated", "%", 87.3, "", 95),
    /** Household waste treated without harm (城市生活垃圾无害化处理率). */
    WASTE("household waste treated without harm", "%", 84.8, "", 95),
    /** Broadband access of urban households (城市家庭宽带接入能力). */
    BROADBAND("broadband access of urban households", "Mbps", 4, "≥", 50),
    /** Comprehensive service facilities of urban communities (城市社区综合服务设施覆盖率). */
    COMMUNITY_FACILITIES("service facilities of urban communities", "%", 72.5, "", 100),
    /** Urban construction land per person (人均城市建设用地). */
    LAND_PER_PERSON("urban construction land per person", "m²", Double.NaN, "≤", 100),
    /** Renewable energy in urban consumption (城镇可再生能源消费比重). */
    RENEWABLE_ENERGY("renewable energy in urban consumption", "%", 8.7, "", 13),
    /** Green buildings among new ones (城镇绿色建筑占新建建筑比重). */
    GREEN_BUILDINGS("green buildings among new ones", "%", 2, "", 50),
    /** Green ratio of built-up areas (城市建成区绿地率). */
    GREEN_RATIO("green ratio of built-up areas", "%", 35.7, "", 38.9),
    /** Cities of prefecture level and above that meet the air standard (地级以上城市空气质量达标比例). */
    AIR_QUALITY("prefecture-level cities that meet the air standard", "%", 40.9, "", 60);

    /** The year of the values at the start. */
    public static final int BASE_YEAR = 2012;

    /** The year of the targets. */
    public static final int TARGET_YEAR = 2020;

    private final String title;
    private final String unit;
    private final double base;
    private final String sign;
    private final double target;

    PlanBenchmark(String title, String unit, double base, String sign, double target) {
        this.title = title;
        this.unit = unit;
        this.base = base;
        this.sign = sign;
        this.target = target;
    }

    /**
     * What is measured.
     *
     * @return a short English title
     */
    public String title() {
        return title;
    }

    /**
     * The unit.
     *
     * @return as {@code %}
     */
    public String unit() {
        return unit;
    }

    /**
     * The value of 2012.
     *
     * @return empty where the plan gives none
     */
    public OptionalDouble base() {
        return Double.isNaN(base) ? OptionalDouble.empty() : OptionalDouble.of(base);
    }

    /**
     * The target for 2020.
     *
     * @return in the unit
     */
    public double target() {
        return target;
    }

    /**
     * The target as the plan writes it.
     *
     * @return as {@code ≥90}
     */
    public String targetText() {
        return sign
                + (target == Math.rint(target) ? String.format(Locale.ROOT, "%.0f", target) : Double.toString(target));
    }
}
