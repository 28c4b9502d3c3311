package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;

/** The variables that the entries of this theme read beside those of {@code core.panel.Variables}. */
public final class CitizenizationVariables {
    /** Registered residents covered by a public service, by service. */
    public static final VariableFamily COVERED_REGISTERED = new VariableFamily(
            "covered_registered", "Covered registered residents", "户籍人口服务覆盖人数", Unit.PERSON, Variable.Kind.STOCK);

    /** Registered residents entitled to a public service, by service. */
    public static final VariableFamily ENTITLED_REGISTERED = new VariableFamily(
            "entitled_registered", "Entitled registered residents", "户籍人口服务应享人数", Unit.PERSON, Variable.Kind.STOCK);

    /** Migrants covered by a public service, by service. */
    public static final VariableFamily COVERED_MIGRANTS = new VariableFamily(
            "covered_migrants", "Covered migrants", "非户籍常住人口服务覆盖人数", Unit.PERSON, Variable.Kind.STOCK);

    /** Migrants entitled to a public service, by service. */
    public static final VariableFamily ENTITLED_MIGRANTS = new VariableFamily(
            "entitled_migrants", "Entitled migrants", "非户籍常住人口服务应享人数", Unit.PERSON, Variable.Kind.STOCK);

    /** Migrant workers outside their province. */
    public static final Variable INTER_PROVINCIAL_MIGRANT_WORKERS = Variable.of(
            "inter_provincial_migrant_workers",
            "Migrant workers outside their province",
            "跨省外出农民工",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** Outgoing migrant workers within their province. */
    public static final Variable INTRA_PROVINCIAL_MIGRANT_WORKERS = Variable.of(
            "intra_provincial_migrant_workers",
            "Outgoing migrant workers within their province",
            "省内外出农民工",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** Migrant workers who live in cities. */
    public static final Variable MIGRANT_WORKERS_IN_CITIES = Variable.of(
            "migrant_workers_in_cities",
            "Migrant workers who live in cities",
            "进城农民工",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** Migrant workers born in 1980 or later. */
    public static final Variable NEW_GENERATION_MIGRANT_WORKERS = Variable.of(
            "new_generation_migrant_workers",
            "Migrant workers born in 1980 or later",
            "新生代农民工",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** Score of economic integration of migrants, in [0, 1]. */
    public static final Variable ECONOMIC_INTEGRATION = Variable.of(
            "economic_integration", "Score of economic integration", "经济融合", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of social integration of migrants, in [0, 1]. */
    public static final Variable SOCIAL_INTEGRATION = Variable.of(
            "social_integration", "Score of social integration", "社会融合", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of cultural integration of migrants, in [0, 1]. */
    public static final Variable CULTURAL_INTEGRATION = Variable.of(
            "cultural_integration", "Score of cultural integration", "文化融合", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of psychological integration of migrants, in [0, 1]. */
    public static final Variable PSYCHOLOGICAL_INTEGRATION = Variable.of(
            "psychological_integration",
            "Score of psychological integration",
            "心理融合",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Final consumption at constant prices. */
    public static final Variable FINAL_CONSUMPTION = Variable.of(
            "final_consumption", "Final consumption at constant prices", "最终消费支出（不变价）", Unit.YUAN, Variable.Kind.FLOW);

    /** Gross capital formation at constant prices. */
    public static final Variable CAPITAL_FORMATION = Variable.of(
            "capital_formation",
            "Gross capital formation at constant prices",
            "资本形成总额（不变价）",
            Unit.YUAN,
            Variable.Kind.FLOW);

    /** Gross domestic product by expenditure at constant prices. */
    public static final Variable REAL_GDP = Variable.of(
            "real_gdp",
            "Gross domestic product by expenditure at constant prices",
            "支出法地区生产总值（不变价）",
            Unit.YUAN,
            Variable.Kind.FLOW);

    /** Yearly consumption expenditure per person. */
    public static final Variable CONSUMPTION_PER_PERSON = Variable.of(
            "consumption_per_person",
            "Consumption per person",
            "居民人均消费支出",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly expenditure for food, tobacco and liquor per person. */
    public static final Variable FOOD_CONSUMPTION = Variable.of(
            "food_consumption",
            "Consumption of food per person",
            "居民人均食品烟酒支出",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Yearly expenditure for services per person. */
    public static final Variable SERVICE_CONSUMPTION = Variable.of(
            "service_consumption",
            "Consumption of services per person",
            "居民人均服务性消费支出",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Urban births over the period. */
    public static final Variable URBAN_BIRTHS =
            Variable.of("urban_births", "Urban births over the period", "城镇出生人口", Unit.PERSON, Variable.Kind.FLOW);

    /** Urban deaths over the period. */
    public static final Variable URBAN_DEATHS =
            Variable.of("urban_deaths", "Urban deaths over the period", "城镇死亡人口", Unit.PERSON, Variable.Kind.FLOW);

    /** Net migration into urban areas over the period. */
    public static final Variable URBAN_NET_MIGRATION = Variable.of(
            "urban_net_migration",
            "Net migration into urban areas over the period",
            "城镇净迁入人口",
            Unit.PERSON,
            Variable.Kind.FLOW);

    /** People of places that became urban in the period. */
    public static final Variable RECLASSIFIED_POPULATION = Variable.of(
            "reclassified_population",
            "People of places that became urban in the period",
            "城乡划分变动人口",
            Unit.PERSON,
            Variable.Kind.FLOW);

    /** Natural growth of the urban population a year, a fraction. */
    public static final Variable URBAN_NATURAL_RATE = Variable.of(
            "urban_natural_rate",
            "Natural growth of the urban population",
            "城镇人口自然增长率",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Urban investment. */
    public static final Variable URBAN_INVESTMENT =
            Variable.of("urban_investment", "Urban investment", "城镇固定资产投资", Unit.YUAN, Variable.Kind.FLOW);

    /** Score of the subsystem population of urbanization quality, in [0, 1]. */
    public static final Variable POPULATION_QUALITY = Variable.of(
            "population_quality",
            "Quality of urbanization: population",
            "城镇化质量：人口",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Score of the subsystem economy of urbanization quality, in [0, 1]. */
    public static final Variable ECONOMY_QUALITY = Variable.of(
            "economy_quality", "Quality of urbanization: economy", "城镇化质量：经济", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of the subsystem society of urbanization quality, in [0, 1]. */
    public static final Variable SOCIETY_QUALITY = Variable.of(
            "society_quality", "Quality of urbanization: society", "城镇化质量：社会", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of the subsystem ecology of urbanization quality, in [0, 1]. */
    public static final Variable ECOLOGY_QUALITY = Variable.of(
            "ecology_quality", "Quality of urbanization: ecology", "城镇化质量：生态", Unit.FRACTION, Variable.Kind.RATIO);

    /** Score of the subsystem urban–rural coordination of urbanization quality, in [0, 1]. */
    public static final Variable COORDINATION_QUALITY = Variable.of(
            "coordination_quality",
            "Quality of urbanization: urban–rural coordination",
            "城镇化质量：城乡统筹",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Score of the subsystem space of urbanization quality, in [0, 1]. */
    public static final Variable SPACE_QUALITY = Variable.of(
            "space_quality", "Quality of urbanization: space", "城镇化质量：空间", Unit.FRACTION, Variable.Kind.RATIO);

    /** Price of housing per square metre. */
    public static final Variable HOUSING_PRICE = Variable.of(
            "housing_price",
            "Price of housing per square metre",
            "商品住宅平均价格",
            Unit.per(Unit.YUAN, Unit.SQUARE_METRE),
            Variable.Kind.INTENSITY);

    /** Floor space per urban resident. */
    public static final Variable HOUSING_AREA_PER_PERSON = Variable.of(
            "housing_area_per_person",
            "Floor space per urban resident",
            "城镇人均住房建筑面积",
            Unit.per(Unit.SQUARE_METRE, Unit.PERSON),
            Variable.Kind.INTENSITY);

    /** Yearly rent per tenant. */
    public static final Variable RENT_PER_PERSON = Variable.of(
            "rent_per_person", "Yearly rent per tenant", "租房者人均年租金", Unit.YUAN_PER_PERSON, Variable.Kind.INTENSITY);

    /** Yearly income per tenant. */
    public static final Variable TENANT_INCOME = Variable.of(
            "tenant_income", "Yearly income per tenant", "租房者人均年收入", Unit.YUAN_PER_PERSON, Variable.Kind.INTENSITY);

    /** Households in public or affordable homes. */
    public static final Variable SUBSIDISED_HOUSEHOLDS = Variable.of(
            "subsidised_households",
            "Households in public or affordable homes",
            "保障性住房住户",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** Urban permanent households. */
    public static final Variable URBAN_HOUSEHOLDS = Variable.of(
            "urban_households", "Urban permanent households", "城镇常住户数", Unit.HOUSEHOLD, Variable.Kind.STOCK);

    /** Affordable homes on offer. */
    public static final Variable AFFORDABLE_HOMES =
            Variable.of("affordable_homes", "Affordable homes on offer", "保障性住房供给", Unit.COUNT, Variable.Kind.STOCK);

    /** Households in need of an affordable home. */
    public static final Variable HOUSEHOLDS_IN_NEED = Variable.of(
            "households_in_need",
            "Households in need of an affordable home",
            "住房困难家庭",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** New affordable rental homes. */
    public static final Variable NEW_RENTAL_HOMES =
            Variable.of("new_rental_homes", "New affordable rental homes", "新增保障性租赁住房", Unit.COUNT, Variable.Kind.FLOW);

    /** New homes. */
    public static final Variable NEW_HOMES =
            Variable.of("new_homes", "New homes", "新增住房", Unit.COUNT, Variable.Kind.FLOW);

    /** People in urban villages. */
    public static final Variable URBAN_VILLAGE_POPULATION = Variable.of(
            "urban_village_population", "People in urban villages", "城中村人口", Unit.PERSON, Variable.Kind.STOCK);

    /** Area of urban villages. */
    public static final Variable URBAN_VILLAGE_AREA = Variable.of(
            "urban_village_area", "Area of urban villages", "城中村面积", Unit.SQUARE_KILOMETRE, Variable.Kind.STOCK);

    /** Area of urban villages transformed. */
    public static final Variable VILLAGE_AREA_TRANSFORMED = Variable.of(
            "village_area_transformed",
            "Area of urban villages transformed",
            "城中村已改造面积",
            Unit.SQUARE_KILOMETRE,
            Variable.Kind.STOCK);

    /** Area of urban villages to be transformed. */
    public static final Variable VILLAGE_AREA_PLANNED = Variable.of(
            "village_area_planned",
            "Area of urban villages to be transformed",
            "城中村计划改造面积",
            Unit.SQUARE_KILOMETRE,
            Variable.Kind.STOCK);

    /** Households resettled from urban villages. */
    public static final Variable HOUSEHOLDS_RESETTLED = Variable.of(
            "households_resettled",
            "Households resettled from urban villages",
            "城中村安置户数",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** Households resettled in place. */
    public static final Variable HOUSEHOLDS_RESETTLED_IN_PLACE = Variable.of(
            "households_resettled_in_place",
            "Households resettled in place",
            "城中村就地安置户数",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** New affordable homes. */
    public static final Variable NEW_AFFORDABLE_HOMES =
            Variable.of("new_affordable_homes", "New affordable homes", "新建保障性住房", Unit.COUNT, Variable.Kind.FLOW);

    /** Area of urban villages demolished and rebuilt. */
    public static final Variable VILLAGE_AREA_REBUILT = Variable.of(
            "village_area_rebuilt",
            "Area demolished and rebuilt",
            "拆除新建面积",
            Unit.SQUARE_KILOMETRE,
            Variable.Kind.STOCK);

    /** Area of urban villages improved in place. */
    public static final Variable VILLAGE_AREA_RENOVATED = Variable.of(
            "village_area_renovated", "Area renovated", "整治提升面积", Unit.SQUARE_KILOMETRE, Variable.Kind.STOCK);

    /** Area of urban villages partly rebuilt and partly renovated. */
    public static final Variable VILLAGE_AREA_MIXED = Variable.of(
            "village_area_mixed",
            "Area partly rebuilt and partly renovated",
            "拆整结合面积",
            Unit.SQUARE_KILOMETRE,
            Variable.Kind.STOCK);

    /** People relocated. */
    public static final Variable RELOCATED_PEOPLE =
            Variable.of("relocated_people", "People relocated", "易地搬迁人口", Unit.PERSON, Variable.Kind.STOCK);

    /** People to be relocated. */
    public static final Variable RELOCATION_PLANNED =
            Variable.of("relocation_planned", "People to be relocated", "易地搬迁计划人口", Unit.PERSON, Variable.Kind.STOCK);

    /** Relocated people still in the new place. */
    public static final Variable RELOCATED_STILL_THERE = Variable.of(
            "relocated_still_there",
            "Relocated people still in the new place",
            "搬迁后稳定居住人口",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** Relocated households with labour. */
    public static final Variable RELOCATED_HOUSEHOLDS_WITH_LABOUR = Variable.of(
            "relocated_households_with_labour",
            "Relocated households with labour",
            "有劳动力的搬迁户",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** Relocated households with someone in work. */
    public static final Variable RELOCATED_HOUSEHOLDS_EMPLOYED = Variable.of(
            "relocated_households_employed",
            "Relocated households with someone in work",
            "至少一人就业的搬迁户",
            Unit.HOUSEHOLD,
            Variable.Kind.STOCK);

    /** Income per person before relocation. */
    public static final Variable INCOME_BEFORE_RELOCATION = Variable.of(
            "income_before_relocation",
            "Income per person before relocation",
            "搬迁前人均收入",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Income per person after relocation. */
    public static final Variable INCOME_AFTER_RELOCATION = Variable.of(
            "income_after_relocation",
            "Income per person after relocation",
            "搬迁后人均收入",
            Unit.YUAN_PER_PERSON,
            Variable.Kind.INTENSITY);

    /** Prices after relocation over prices before. */
    public static final Variable RELOCATION_PRICE_INDEX = Variable.of(
            "relocation_price_index",
            "Prices after relocation over prices before",
            "搬迁前后物价指数",
            Unit.FRACTION,
            Variable.Kind.RATIO);

    /** Temporary population of the city proper. */
    public static final Variable TEMPORARY_POPULATION =
            Variable.of("temporary_population", "Temporary population", "暂住人口", Unit.PERSON, Variable.Kind.STOCK);

    /** Population of the city proper without temporary residents. */
    public static final Variable CITY_REGISTERED_POPULATION = Variable.of(
            "city_registered_population",
            "Urban population of the city proper",
            "城区人口",
            Unit.PERSON,
            Variable.Kind.STOCK);

    /** People with tap water. */
    public static final Variable WATER_POPULATION =
            Variable.of("water_population", "People with tap water", "用水人口", Unit.PERSON, Variable.Kind.STOCK);

    /** People with gas. */
    public static final Variable GAS_POPULATION =
            Variable.of("gas_population", "People with gas", "用气人口", Unit.PERSON, Variable.Kind.STOCK);

    /** Length of city roads. */
    public static final Variable ROAD_LENGTH =
            Variable.of("road_length", "Length of city roads", "城市道路长度", Unit.KILOMETRE, Variable.Kind.STOCK);

    /** Area of city roads. */
    public static final Variable ROAD_AREA =
            Variable.of("road_area", "Area of city roads", "城市道路面积", Unit.SQUARE_METRE, Variable.Kind.STOCK);

    /** Length of drains. */
    public static final Variable DRAIN_LENGTH =
            Variable.of("drain_length", "Length of drains", "排水管道长度", Unit.KILOMETRE, Variable.Kind.STOCK);

    /** Sewage discharged. */
    public static final Variable SEWAGE_DISCHARGED =
            Variable.of("sewage_discharged", "Sewage discharged", "污水排放量", Unit.CUBIC_METRE, Variable.Kind.FLOW);

    /** Sewage treated. */
    public static final Variable SEWAGE_TREATED =
            Variable.of("sewage_treated", "Sewage treated", "污水处理量", Unit.CUBIC_METRE, Variable.Kind.FLOW);

    /** Household waste collected. */
    public static final Variable WASTE_COLLECTED =
            Variable.of("waste_collected", "Household waste collected", "生活垃圾清运量", Unit.TONNE, Variable.Kind.FLOW);

    /** Household waste treated without harm. */
    public static final Variable WASTE_TREATED = Variable.of(
            "waste_treated", "Household waste treated without harm", "生活垃圾无害化处理量", Unit.TONNE, Variable.Kind.FLOW);

    /** Green area of parks. */
    public static final Variable PARK_AREA =
            Variable.of("park_area", "Green area of parks", "公园绿地面积", Unit.SQUARE_METRE, Variable.Kind.STOCK);

    /** Public vehicles in standard units. */
    public static final Variable PUBLIC_VEHICLES = Variable.of(
            "public_vehicles", "Public vehicles in standard units", "公共交通车辆标台数", Unit.COUNT, Variable.Kind.STOCK);

    /** Length of urban rail transit. */
    public static final Variable RAIL_TRANSIT_LENGTH = Variable.of(
            "rail_transit_length", "Length of urban rail transit", "轨道交通线路长度", Unit.KILOMETRE, Variable.Kind.STOCK);

    /** Mean interruption of power, minutes a year. */
    public static final Variable POWER_INTERRUPTION = Variable.of(
            "power_interruption",
            "Mean interruption of power",
            "户均停电时间",
            Unit.per(Unit.MINUTE, Unit.YEAR),
            Variable.Kind.INTENSITY);

    /** 5G base stations. */
    public static final Variable BASE_STATIONS =
            Variable.of("base_stations", "5G base stations", "5G基站数", Unit.COUNT, Variable.Kind.STOCK);

    /** Charging points for electric cars. */
    public static final Variable CHARGING_POINTS = Variable.of(
            "charging_points", "Charging points for electric cars", "充电桩数", Unit.COUNT, Variable.Kind.STOCK);

    /** Electric cars. */
    public static final Variable ELECTRIC_CARS =
            Variable.of("electric_cars", "Electric cars", "新能源汽车保有量", Unit.COUNT, Variable.Kind.STOCK);

    /** Built-up area that meets the sponge-city target. */
    public static final Variable SPONGE_AREA = Variable.of(
            "sponge_area",
            "Built-up area that meets the sponge-city target",
            "海绵城市达标面积",
            Unit.SQUARE_KILOMETRE,
            Variable.Kind.STOCK);

    /** Yearly investment in infrastructure. */
    public static final Variable INFRASTRUCTURE_INVESTMENT = Variable.of(
            "infrastructure_investment",
            "Yearly investment in infrastructure",
            "基础设施年度投资",
            Unit.YUAN,
            Variable.Kind.FLOW);

    private CitizenizationVariables() {}
}
