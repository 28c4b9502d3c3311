package org.chengzhen.indicators.county;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variable.Kind;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;

/** The variables of counties that the panel's common variables do not have. */
public final class CountyVariables {
    /** Births less deaths over the period that ends with the year. */
    public static final Variable NATURAL_INCREASE =
            Variable.flow("natural_increase", "Births less deaths since the period began", "自然增长人口", Unit.PERSON);

    /** People who live in the county seat. */
    public static final Variable SEAT_POPULATION =
            Variable.stock("seat_population", "Permanent population of the county seat", "县城常住人口", Unit.PERSON);

    /** Output of the county seat. */
    public static final Variable SEAT_GDP =
            Variable.flow("seat_gdp", "Gross domestic product of the county seat", "县城地区生产总值", Unit.YUAN);

    /** All dwellings. */
    public static final Variable DWELLINGS = Variable.stock("dwellings", "Dwellings", "住房套数", Unit.COUNT);

    /** Dwellings that stand empty. */
    public static final Variable VACANT_DWELLINGS =
            Variable.stock("vacant_dwellings", "Vacant dwellings", "空置住房套数", Unit.COUNT);

    /** Places in schools. */
    public static final Variable SCHOOL_SEATS = Variable.stock("school_seats", "School seats", "学位数", Unit.COUNT);

    /** Pupils in schools. */
    public static final Variable PUPILS = Variable.stock("pupils", "Pupils", "在校学生数", Unit.PERSON);

    /** Children and old people whose family moved away. */
    public static final Variable LEFT_BEHIND =
            Variable.stock("left_behind", "Children and old people left behind", "留守儿童和老人", Unit.PERSON);

    /** Water available in a year. */
    public static final Variable AVAILABLE_WATER =
            Variable.flow("available_water", "Available water", "可利用水量", Unit.CUBIC_METRE);

    /** Water used in a year. */
    public static final Variable WATER_USE = Variable.flow("water_use", "Water use", "用水总量", Unit.CUBIC_METRE);

    /** The limit of water use. */
    public static final Variable WATER_LIMIT =
            Variable.flow("water_limit", "Limit of water use", "用水总量控制指标", Unit.CUBIC_METRE);

    /** Grain harvested in a year. */
    public static final Variable GRAIN = Variable.flow("grain", "Grain output", "粮食产量", Unit.KILOGRAM);

    /** Land under development. */
    public static final Variable DEVELOPED_LAND =
            Variable.stock("developed_land", "Developed land", "现状建设用地", Unit.SQUARE_KILOMETRE);

    /** Land fit for development. */
    public static final Variable SUITABLE_LAND =
            Variable.stock("suitable_land", "Land suitable for development", "适宜建设用地", Unit.SQUARE_KILOMETRE);

    /** How far the worst pollutant exceeds its standard. */
    public static final Variable EXCEEDANCE =
            Variable.of("pollutant_exceedance", "Exceedance of pollutants", "污染物浓度超标指数", Unit.FRACTION, Kind.INTENSITY);

    /** Share of degraded ecosystems. */
    public static final Variable DEGRADED_SHARE =
            Variable.of("degraded_share", "Share of degraded ecosystems", "生态系统退化比例", Unit.FRACTION, Kind.RATIO);

    /** Gain of resource efficiency, less that of the nation. */
    public static final Variable RESOURCE_TREND = Variable.of(
            "resource_trend",
            "Gain of resource efficiency less the nation's",
            "资源利用效率变化",
            Unit.FRACTION,
            Kind.INTENSITY);

    /** Fall of the intensity of pollutants, less that of the nation. */
    public static final Variable POLLUTANT_TREND = Variable.of(
            "pollutant_trend",
            "Fall of pollutant intensity less the nation's",
            "污染物排放强度变化",
            Unit.FRACTION,
            Kind.INTENSITY);

    /** Gain of ecological quality, less that of the nation. */
    public static final Variable ECOLOGY_TREND = Variable.of(
            "ecology_trend", "Gain of ecological quality less the nation's", "生态质量变化", Unit.FRACTION, Kind.INTENSITY);

    /** Output at constant prices. */
    public static final Variable REAL_GDP =
            Variable.flow("real_gdp", "Gross domestic product at constant prices", "地区生产总值（不变价）", Unit.YUAN);

    /** Jobs in the county. */
    public static final Variable LOCAL_JOBS = Variable.stock("local_jobs", "Local jobs", "本地就业岗位", Unit.PERSON);

    /** People who work or want to. */
    public static final Variable LABOUR_FORCE = Variable.stock("labour_force", "Labour force", "劳动力", Unit.PERSON);

    /** Jobs created in a year. */
    public static final Variable NEW_JOBS = Variable.flow("new_jobs", "New jobs", "新增就业岗位", Unit.PERSON);

    /** People who enter the labour force in a year. */
    public static final Variable NEW_ENTRANTS =
            Variable.flow("new_entrants", "New entrants to the labour force", "新增劳动力", Unit.PERSON);

    /** Output of agro-processing. */
    public static final Variable PROCESSING_OUTPUT =
            Variable.flow("processing_output", "Output of agro-processing", "农产品加工业产值", Unit.YUAN);

    /** Output of agriculture. */
    public static final Variable AGRICULTURAL_OUTPUT =
            Variable.flow("agricultural_output", "Output of agriculture", "农业总产值", Unit.YUAN);

    /** Deliveries from country to town. */
    public static final Variable COUNTRY_TO_TOWN =
            Variable.flow("country_to_town", "Deliveries from country to town", "农村对城镇的中间投入", Unit.YUAN);

    /** All inputs of the town. */
    public static final Variable TOWN_INPUTS =
            Variable.flow("town_inputs", "Inputs of the town", "城镇中间投入合计", Unit.YUAN);

    /** Deliveries from town to country. */
    public static final Variable TOWN_TO_COUNTRY =
            Variable.flow("town_to_country", "Deliveries from town to country", "城镇对农村的中间投入", Unit.YUAN);

    /** All inputs of the country. */
    public static final Variable COUNTRY_INPUTS =
            Variable.flow("country_inputs", "Inputs of the country", "农村中间投入合计", Unit.YUAN);

    /** Sales outside the county. */
    public static final Variable EXPORTS = Variable.flow("exports", "Exports", "出口", Unit.YUAN);

    /** Purchases from outside the county. */
    public static final Variable IMPORTS = Variable.flow("imports", "Imports", "进口", Unit.YUAN);

    /** Elements of carrying capacity, each scaled to [0, 1]. */
    public static final VariableFamily CAPACITY_ELEMENTS =
            new VariableFamily("capacity", "Carrying capacity", "承载力分项", Unit.FRACTION, Kind.INTENSITY);

    /** Pillars of sustainable development, each scaled to [0, 1]. */
    public static final VariableFamily PILLARS = new VariableFamily(
            "pillar", "Pillar of sustainable development", "可持续发展子系统", Unit.FRACTION, Kind.INTENSITY);

    /** Travel time by destination. */
    public static final VariableFamily TRAVEL_TIMES =
            new VariableFamily("travel_time", "Travel time", "出行时间", Unit.MINUTE, Kind.INTENSITY);

    private CountyVariables() {}

    static Variable ratio(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Kind.RATIO);
    }

    static Variable classes(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.COUNT, Kind.CLASS);
    }

    static Variable seatShare() {
        return Variable.ratio(
                "seat_share",
                "Share of the county seat",
                "县城人口占比",
                Unit.FRACTION,
                SEAT_POPULATION,
                Variables.POPULATION);
    }
}
