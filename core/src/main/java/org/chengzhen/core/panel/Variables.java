package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables that the library knows. Users add their own with {@link Variable#of}. */
public final class Variables {
    /** People who have lived in a place for six months or more. */
    public static final Variable POPULATION = Variable.stock("population", "Permanent population", "常住人口", Unit.PERSON);

    /** Permanent population of urban communities by the statistical division of urban and rural areas. */
    public static final Variable URBAN_POPULATION =
            Variable.stock("urban_population", "Urban permanent population", "城镇人口", Unit.PERSON);

    /** Permanent population outside urban communities. */
    public static final Variable RURAL_POPULATION =
            Variable.stock("rural_population", "Rural permanent population", "乡村人口", Unit.PERSON);

    /** People with household registration (hukou) in a place. */
    public static final Variable REGISTERED_POPULATION =
            Variable.stock("registered_population", "Registered population", "户籍人口", Unit.PERSON);

    /** People with urban household registration in a place. */
    public static final Variable URBAN_REGISTERED_POPULATION =
            Variable.stock("urban_registered_population", "Urban registered population", "城镇户籍人口", Unit.PERSON);

    /** Permanent population of the built-up city proper: what the size classes of cities go by. */
    public static final Variable CITY_PROPER_POPULATION =
            Variable.stock("city_proper_population", "Permanent population of the city proper", "城区常住人口", Unit.PERSON);

    /** Area of the administrative unit. */
    public static final Variable AREA = Variable.stock("area", "Area", "土地面积", Unit.SQUARE_KILOMETRE);

    /** Built-up area of the city proper. */
    public static final Variable BUILT_UP_AREA =
            Variable.stock("built_up_area", "Built-up area", "建成区面积", Unit.SQUARE_KILOMETRE);

    /** Output at current prices. */
    public static final Variable GDP = Variable.flow("gdp", "Gross domestic product", "地区生产总值", Unit.YUAN);

    /** Value added of agriculture, forestry and fishing at current prices. */
    public static final Variable PRIMARY_OUTPUT =
            Variable.flow("primary_output", "Value added of the primary sector", "第一产业增加值", Unit.YUAN);

    /** Value added of industry and construction at current prices. */
    public static final Variable SECONDARY_OUTPUT =
            Variable.flow("secondary_output", "Value added of the secondary sector", "第二产业增加值", Unit.YUAN);

    /** Value added of services at current prices. */
    public static final Variable TERTIARY_OUTPUT =
            Variable.flow("tertiary_output", "Value added of the tertiary sector", "第三产业增加值", Unit.YUAN);

    /** Employed persons. */
    public static final Variable EMPLOYMENT = Variable.stock("employment", "Employed persons", "就业人员", Unit.PERSON);

    /** Revenue of the general public budget. */
    public static final Variable GENERAL_REVENUE =
            Variable.flow("general_revenue", "General public budget revenue", "一般公共预算收入", Unit.YUAN);

    /** Expenditure of the general public budget. */
    public static final Variable GENERAL_EXPENDITURE =
            Variable.flow("general_expenditure", "General public budget expenditure", "一般公共预算支出", Unit.YUAN);

    /** People with rural registration who worked outside agriculture, at home or away, for six months or more. */
    public static final Variable MIGRANT_WORKERS =
            Variable.stock("migrant_workers", "Migrant workers", "农民工", Unit.PERSON);

    /** Migrant workers outside their own township. */
    public static final Variable OUTGOING_MIGRANT_WORKERS =
            Variable.stock("outgoing_migrant_workers", "Outgoing migrant workers", "外出农民工", Unit.PERSON);

    /** Migrant workers within their own township. */
    public static final Variable LOCAL_MIGRANT_WORKERS =
            Variable.stock("local_migrant_workers", "Local migrant workers", "本地农民工", Unit.PERSON);

    /** Residents registered in another county of the same province. */
    public static final Variable IN_MIGRANTS_SAME_PROVINCE = Variable.stock(
            "in_migrants_same_province", "In-migrants from other counties of the province", "省内流入人口", Unit.PERSON);

    /** Residents registered in another province. */
    public static final Variable IN_MIGRANTS_OTHER_PROVINCE =
            Variable.stock("in_migrants_other_province", "In-migrants from other provinces", "省外流入人口", Unit.PERSON);

    /** Live births in the year. */
    public static final Variable BIRTHS = Variable.flow("births", "Births", "出生人口", Unit.PERSON);

    /** Deaths in the year. */
    public static final Variable DEATHS = Variable.flow("deaths", "Deaths", "死亡人口", Unit.PERSON);

    /** Households. */
    public static final Variable HOUSEHOLDS = Variable.stock("households", "Households", "户数", Unit.HOUSEHOLD);

    /** Permanent population aged 0 to 14. */
    public static final Variable POPULATION_0_14 =
            Variable.stock("population_0_14", "Population aged 0–14", "0-14岁人口", Unit.PERSON);

    /** Permanent population aged 15 to 64. */
    public static final Variable POPULATION_15_64 =
            Variable.stock("population_15_64", "Population aged 15–64", "15-64岁人口", Unit.PERSON);

    /** Permanent population aged 60 and over. */
    public static final Variable POPULATION_60_PLUS =
            Variable.stock("population_60_plus", "Population aged 60 and over", "60岁及以上人口", Unit.PERSON);

    /** Permanent population aged 65 and over. */
    public static final Variable POPULATION_65_PLUS =
            Variable.stock("population_65_plus", "Population aged 65 and over", "65岁及以上人口", Unit.PERSON);

    /** Mean monthly earnings of migrant workers. */
    public static final Variable MIGRANT_MONTHLY_WAGE = Variable.of(
            "migrant_monthly_wage",
            "Monthly wage of migrant workers",
            "农民工月均收入",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly disposable income per head of urban households. */
    public static final Variable URBAN_INCOME = Variable.of(
            "urban_income",
            "Disposable income per urban resident",
            "城镇居民人均可支配收入",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly disposable income per head of rural households. */
    public static final Variable RURAL_INCOME = Variable.of(
            "rural_income",
            "Disposable income per rural resident",
            "农村居民人均可支配收入",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly consumption expenditure per head of urban households. */
    public static final Variable URBAN_CONSUMPTION = Variable.of(
            "urban_consumption",
            "Consumption per urban resident",
            "城镇居民人均消费支出",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly consumption expenditure per head of rural households. */
    public static final Variable RURAL_CONSUMPTION = Variable.of(
            "rural_consumption",
            "Consumption per rural resident",
            "农村居民人均消费支出",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Mean size of family households. */
    public static final Variable PERSONS_PER_HOUSEHOLD = Variable.of(
            "persons_per_household",
            "Persons per household",
            "户均人口",
            Unit.per(Unit.PERSON, Unit.HOUSEHOLD),
            Variable.Kind.INTENSITY);

    /** Mean years of schooling of people aged 15 and over. */
    public static final Variable MEAN_SCHOOLING_YEARS = Variable.of(
            "mean_schooling_years", "Mean years of schooling", "平均受教育年限", Unit.YEAR, Variable.Kind.INTENSITY);

    /** Share of the permanent population aged 0 to 14. */
    public static final Variable SHARE_0_14 =
            Variable.of("share_0_14", "Share aged 0–14", "0-14岁人口比重", Unit.PERCENT, Variable.Kind.RATIO);

    /** Share of the permanent population aged 60 and over. */
    public static final Variable SHARE_60_PLUS =
            Variable.of("share_60_plus", "Share aged 60 and over", "60岁及以上人口比重", Unit.PERCENT, Variable.Kind.RATIO);

    /** Share of the permanent population aged 65 and over. */
    public static final Variable SHARE_65_PLUS =
            Variable.of("share_65_plus", "Share aged 65 and over", "65岁及以上人口比重", Unit.PERCENT, Variable.Kind.RATIO);

    /** Males for each hundred females. */
    public static final Variable SEX_RATIO =
            Variable.of("sex_ratio", "Males per 100 females", "性别比", Unit.INDEX, Variable.Kind.RATIO);

    /** Share of employed persons in the primary sector. */
    public static final Variable PRIMARY_EMPLOYMENT_SHARE = Variable.of(
            "primary_employment_share",
            "Share of the primary sector in employment",
            "第一产业就业比重",
            Unit.PERCENT,
            Variable.Kind.RATIO);

    /** Share of employed persons in the secondary sector. */
    public static final Variable SECONDARY_EMPLOYMENT_SHARE = Variable.of(
            "secondary_employment_share",
            "Share of the secondary sector in employment",
            "第二产业就业比重",
            Unit.PERCENT,
            Variable.Kind.RATIO);

    /** Share of employed persons in the tertiary sector. */
    public static final Variable TERTIARY_EMPLOYMENT_SHARE = Variable.of(
            "tertiary_employment_share",
            "Share of the tertiary sector in employment",
            "第三产业就业比重",
            Unit.PERCENT,
            Variable.Kind.RATIO);

    /** Urban share of the permanent population. */
    public static final Variable URBANIZATION_RATE = Variable.ratio(
            "urbanization_rate",
            "Permanent-population urbanization rate",
            "常住人口城镇化率",
            Unit.PERCENT,
            URBAN_POPULATION,
            POPULATION);

    /** Urban share of the registered population. */
    public static final Variable REGISTERED_URBANIZATION_RATE = Variable.ratio(
            "registered_urbanization_rate",
            "Registered-population urbanization rate",
            "户籍人口城镇化率",
            Unit.PERCENT,
            URBAN_REGISTERED_POPULATION,
            REGISTERED_POPULATION);

    /** The rate of the yearly communiqué, before the revision that followed the census of 2020. */
    public static final Variable FIRST_PUBLISHED_URBANIZATION_RATE = Variable.of(
            "first_published_urbanization_rate",
            "Permanent-population urbanization rate as first published",
            "常住人口城镇化率（首次公布）",
            Unit.PERCENT,
            Variable.Kind.RATIO);

    /** Output per permanent resident at current prices. */
    public static final Variable GDP_PER_CAPITA = Variable.intensity(
            "gdp_per_capita", "Gross domestic product per person", "人均地区生产总值", Unit.YUAN_PER_PERSON, GDP, POPULATION);

    /** Permanent residents per square kilometre. */
    public static final Variable POPULATION_DENSITY = Variable.intensity(
            "population_density", "Population density", "人口密度", Unit.PERSONS_PER_SQUARE_KILOMETRE, POPULATION, AREA);

    /** Employed persons by industry, the categories named as the user names them. */
    public static final VariableFamily EMPLOYMENT_BY_INDUSTRY =
            new VariableFamily("employment", "Employed persons", "就业人员", Unit.PERSON, Variable.Kind.STOCK);

    private static final ImmutableMap<String, Variable> BY_ID = Stream.of(
                    POPULATION,
                    URBAN_POPULATION,
                    RURAL_POPULATION,
                    REGISTERED_POPULATION,
                    URBAN_REGISTERED_POPULATION,
                    CITY_PROPER_POPULATION,
                    AREA,
                    BUILT_UP_AREA,
                    GDP,
                    PRIMARY_OUTPUT,
                    SECONDARY_OUTPUT,
                    TERTIARY_OUTPUT,
                    EMPLOYMENT,
                    GENERAL_REVENUE,
                    GENERAL_EXPENDITURE,
                    MIGRANT_WORKERS,
                    OUTGOING_MIGRANT_WORKERS,
                    LOCAL_MIGRANT_WORKERS,
                    IN_MIGRANTS_SAME_PROVINCE,
                    IN_MIGRANTS_OTHER_PROVINCE,
                    BIRTHS,
                    DEATHS,
                    HOUSEHOLDS,
                    POPULATION_0_14,
                    POPULATION_15_64,
                    POPULATION_60_PLUS,
                    POPULATION_65_PLUS,
                    MIGRANT_MONTHLY_WAGE,
                    URBAN_INCOME,
                    RURAL_INCOME,
                    URBAN_CONSUMPTION,
                    RURAL_CONSUMPTION,
                    PERSONS_PER_HOUSEHOLD,
                    MEAN_SCHOOLING_YEARS,
                    SHARE_0_14,
                    SHARE_60_PLUS,
                    SHARE_65_PLUS,
                    SEX_RATIO,
                    PRIMARY_EMPLOYMENT_SHARE,
                    SECONDARY_EMPLOYMENT_SHARE,
                    TERTIARY_EMPLOYMENT_SHARE,
                    URBANIZATION_RATE,
                    REGISTERED_URBANIZATION_RATE,
                    FIRST_PUBLISHED_URBANIZATION_RATE,
                    GDP_PER_CAPITA,
                    POPULATION_DENSITY)
            .collect(ImmutableMap.toImmutableMap(Variable::id, v -> v));

    private Variables() {}

    /**
     * All known variables.
     *
     * @return the constants of this class
     */
    public static ImmutableList<Variable> all() {
        return BY_ID.values().asList();
    }

    /**
     * The known variable with an id.
     *
     * @param id as {@code urban_population}
     * @return the variable, empty where none has the id
     */
    public static Optional<Variable> find(String id) {
        return Optional.ofNullable(BY_ID.get(Objects.requireNonNull(id, "id")));
    }
}
